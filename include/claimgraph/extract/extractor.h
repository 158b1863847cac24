// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/extract/extraction.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/text/document.h"

namespace claimgraph::extract {

/// The extract layer as one object: mentions, coreference, attribution, events, relations, figures.
/// Immutable after loading; extract() may be called from many threads at once.
class Extractor {
 public:
  /// Loads the lexicon (`DATA/ontology/lexicon`) and the trained deciders (`DATA/models/en`). Fails with
  /// kSyntax naming file, entry and what was expected, or kNotFound, or kCorrupt.
  static Result<Extractor> load(const std::filesystem::path& data_dir);

  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  /// What `document`, analysed as `analysis`, says. Total and linear in the document's length.
  [[nodiscard]] Extraction extract(const text::Document& document, const language::Analysis& analysis) const;

  /// One line that names lexicon and model versions, for provenance.
  [[nodiscard]] std::string_view version() const;

 private:
  struct Parts;
  explicit Extractor(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace claimgraph::extract
