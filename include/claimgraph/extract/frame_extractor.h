// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/extract/extraction.h"

namespace claimgraph::extract {

class FrameContext;
class FrameLexicon;

/// Finds the typed edges that a document states. The lexicon (`frames.json`) and the syntax propose, and
/// linear models trained on annotated news decide about relation, direction, modality, source, the event at
/// issue, and how sure all that is. Immutable after loading; extract() may be called from many threads.
class FrameExtractor {
 public:
  /// Reads `DATA/ontology/lexicon` and `DATA/models/en`. kNotFound, kSyntax or kCorrupt, naming the file.
  static Result<FrameExtractor> load(const std::filesystem::path& data_dir);

  FrameExtractor(FrameExtractor&&) noexcept;
  FrameExtractor& operator=(FrameExtractor&&) noexcept;
  ~FrameExtractor();

  /// The frames of a document in text order of their triggers; `context` holds its mentions, clusters and
  /// attributions. Total, and linear in the document's length.
  [[nodiscard]] std::vector<Frame> extract(const FrameContext& context) const;

  /// What a document is to be indexed with.
  [[nodiscard]] const FrameLexicon& lexicon() const;

  /// Which weights decide, for provenance.
  [[nodiscard]] std::string version() const;

 private:
  struct Parts;
  explicit FrameExtractor(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace claimgraph::extract
