// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "claimgraph/extract/mention_finder.h"

namespace claimgraph::extract {

/// What the search for one document's mentions knows and gathers.
struct DraftContext {
  const text::Document* document;
  const SyntaxTree* tree;
  const Lexicon* lexicon;
  std::vector<std::int32_t> name_of;  ///< [token] -> index into Analysis::names, or -1
  std::vector<bool> taken;            ///< [token] is the head of a draft already, or part of a title
  std::vector<MentionDraft> drafts;
  std::map<std::string, std::vector<std::string>>
      called;  ///< names of bodies that a noun told, by first word
};

/// Adds the draft of a recognised name, with its title where it is a person's.
void add_name(DraftContext& context, const language::NamedEntity& entity);

}  // namespace claimgraph::extract
