// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claimgraph/extract/extraction.h"
#include "claimgraph/extract/lexicon.h"
#include "claimgraph/extract/syntax.h"
#include "claimgraph/text/document.h"

namespace claimgraph::extract {

/// Finds who said what: direct, indirect and mixed quotations, "according to", nouns of saying, headlines
/// with a colon. Immutable; the lexicon must outlive it.
class AttributionFinder {
 public:
  explicit AttributionFinder(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// Attributions by begin of their content. `extraction` holds mentions and clusters; sources are resolved
  /// to them. Linear in the document's length.
  [[nodiscard]] std::vector<Attribution> find(const text::Document& document, const SyntaxTree& tree,
                                              const Extraction& extraction) const;

 private:
  const Lexicon* lexicon_;
};

}  // namespace claimgraph::extract
