// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/extract/extraction.h"

namespace claimgraph::extract {

class FrameContext;

/// Finds the numbers that a document gives for its events: deaths, injuries, arrests, missing, displaced,
/// attendees. Immutable after loading; extract() may be called from many threads.
class FigureExtractor {
 public:
  /// Reads `DATA/ontology/lexicon`. kNotFound or kSyntax, naming file, entry and expectation.
  static Result<FigureExtractor> load(const std::filesystem::path& data_dir);

  FigureExtractor(FigureExtractor&&) noexcept;
  FigureExtractor& operator=(FigureExtractor&&) noexcept;
  ~FigureExtractor();

  /// The figures of a document in text order; `context` holds its mentions, clusters and attributions.
  /// Total, and linear in the document's length.
  [[nodiscard]] std::vector<FigureClaim> extract(const FrameContext& context) const;

 private:
  struct Parts;
  explicit FigureExtractor(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace claimgraph::extract
