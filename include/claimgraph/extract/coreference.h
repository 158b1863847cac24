// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claimgraph/extract/extraction.h"
#include "claimgraph/extract/lexicon.h"
#include "claimgraph/extract/mention_finder.h"
#include "claimgraph/extract/syntax.h"
#include "claimgraph/text/document.h"

namespace claimgraph::extract {

/// Which mentions of one document refer to the same thing: chains of drafts, and the clusters they become.
///
/// A multi-pass sieve in the sense of Lee et al. (Computational Linguistics 39(4), 2013): passes run from
/// the most to the least precise, each one linking whole chains. Candidates come from indexes and bounded
/// windows, so that time is linear in the document's length.
class CoreferenceResolver {
 public:
  /// The lexicon must outlive the resolver.
  explicit CoreferenceResolver(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// Fills mentions and clusters of a new Extraction. Drafts must be as MentionFinder gives them. Pronouns
  /// that refer to nothing found are left out.
  [[nodiscard]] Extraction resolve(const text::Document& document, const SyntaxTree& tree,
                                   std::vector<MentionDraft> drafts) const;

 private:
  const Lexicon* lexicon_;
};

}  // namespace claimgraph::extract
