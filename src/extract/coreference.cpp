// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/coreference.h"

#include <utility>

#include "extract/chains.h"
#include "extract/cluster_builder.h"

namespace claimgraph::extract {

Extraction CoreferenceResolver::resolve(const text::Document& document, const SyntaxTree& tree,
                                        std::vector<MentionDraft> drafts) const {
  Chains chains(document, tree, *lexicon_, std::move(drafts));
  link_titles_and_countries(chains);
  link_hyperlinks(chains);
  link_names(chains);
  link_constructions(chains);
  link_relative_pronouns(chains);
  link_nominals(chains);
  link_events(chains);
  link_pronouns(chains);
  return build_clusters(chains);
}

}  // namespace claimgraph::extract
