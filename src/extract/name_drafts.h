// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
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

/// A word as it is written, and in lower case.
[[nodiscard]] std::string_view form_of(const DraftContext& context, std::uint32_t token);
[[nodiscard]] std::string lower_form(const DraftContext& context, std::uint32_t token);
/// Whether a word begins with a capital letter of ASCII.
[[nodiscard]] bool is_capitalised(const DraftContext& context, std::uint32_t token);
/// The preposition in front of a noun, in lower case; empty if there is none.
[[nodiscard]] std::string preposition(const DraftContext& context, std::uint32_t noun);

/// Adds the draft of a recognised name, with its title where it is a person's.
void add_name(DraftContext& context, const language::NamedEntity& entity);

}  // namespace claimgraph::extract
