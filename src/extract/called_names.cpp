// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Names that nothing but the noun in front of them tells.
#include "extract/called_names.h"

#include <algorithm>

#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::EntityType;
using language::Token;
using language::TokenRange;
using language::Upos;

constexpr std::uint32_t kLongestName = 8;  // words

// What a noun in lower case calls a name by, one or two words of it; null where it calls nothing.
const NounSense* calling_sense(const DraftContext& context, std::uint32_t noun) {
  const Token& token = context.tree->token(noun);
  if (token.upos != Upos::kNoun || is_plural(token) || is_capitalised(context, noun)) return nullptr;
  if (context.name_of[noun] >= 0) return nullptr;
  const std::string word = lower_form(context, noun);
  if (noun > 0 && context.tree->token(noun - 1).head == static_cast<std::int32_t>(noun)) {
    const NounSense* two = context.lexicon->noun(lower_form(context, noun - 1) + ' ' + word);
    if (two != nullptr) return two;
  }
  return context.lexicon->noun(word);
}

// "group", "the trade union": one body's noun that means nothing else.
bool calls_body(const DraftContext& context, std::uint32_t noun) {
  const NounSense* sense = calling_sense(context, noun);
  if (sense == nullptr || !sense->is(kBodyNoun)) return false;
  // "Army" and "police" stand in front of titles; an intelligence service has a name.
  const NounSense* alone = context.lexicon->noun(lower_form(context, noun));
  if (alone != nullptr && alone->is(kStateBodyNoun)) return false;
  return !sense->is(kSiteNoun | kRegionNoun | kEventNoun | kOfficeNoun | kGovernmentNoun);
}

// "village", "the port city": a region's noun that means nothing else.
bool calls_place(const DraftContext& context, std::uint32_t noun) {
  const NounSense* sense = calling_sense(context, noun);
  return sense != nullptr && sense->is(kRegionNoun) && !sense->is(kBodyNoun | kPersonNoun | kGovernmentNoun);
}

// A word that a name can begin with: capitalised, no name yet, no day, title, people or country.
bool can_begin(const DraftContext& context, std::uint32_t index) {
  const Token& token = context.tree->token(index);
  if (!is_capitalised(context, index) || context.name_of[index] >= 0) return false;
  if (token.entity == EntityType::kDate || token.upos == Upos::kPron) return false;
  if (context.lexicon->country(form_of(context, index)) ||
      context.lexicon->is_honorific(form_of(context, index)))
    return false;
  const NounSense* sense = context.lexicon->noun(lower_form(context, index));
  const NounSense* lemma = context.lexicon->noun(lower_case(token.lemma));
  constexpr std::uint32_t kPeople = kPersonNoun | kOfficeNoun | kRelativeNoun;
  return (sense == nullptr || !sense->is(kPeople)) && (lemma == nullptr || !lemma->is(kPeople));
}

// A short word between two capitalised ones: "Doctors for the Coast".
bool can_join(const DraftContext& context, std::uint32_t index) {
  const Upos upos = context.tree->token(index).upos;
  return upos == Upos::kAdp || upos == Upos::kDet || upos == Upos::kCconj || upos == Upos::kPart;
}

}  // namespace

std::optional<EntityType> called_type(const DraftContext& context, TokenRange name) {
  const SyntaxTree& tree = *context.tree;
  const std::uint32_t first = tree.analysis().sentences[tree.sentence(name.begin)].tokens.begin;
  if (name.begin < first + 2) return std::nullopt;
  const bool apart = form_of(context, name.begin - 1) == ",";
  const std::uint32_t noun = name.begin - (apart ? 2 : 1);
  const Token& head = tree.token(tree.head_of(name));
  const std::int32_t up = tree.token(noun).head;
  const bool below =
      head.head == static_cast<std::int32_t>(noun) && (!apart || head.deprel == Deprel::kAppos);
  const bool above = !apart && up >= 0 && name.contains(static_cast<std::uint32_t>(up));
  if ((below || above) && calls_body(context, noun)) return EntityType::kOrganization;
  return below && calls_place(context, noun) ? std::optional(EntityType::kPlace) : std::nullopt;
}

TokenRange called_name(const DraftContext& context, std::uint32_t noun) {
  const SyntaxTree& tree = *context.tree;
  const std::uint32_t last = tree.analysis().sentences[tree.sentence(noun)].tokens.end;
  const std::uint32_t begin = noun + 1;
  if (begin >= last || !calls_body(context, noun) || !can_begin(context, begin)) return {begin, begin};
  TokenRange name{begin, begin + 1};
  for (std::uint32_t i = begin + 1; i < std::min(last, begin + kLongestName); ++i) {
    if (tree.token(i).entity == EntityType::kDate) break;
    if (is_capitalised(context, i)) {
      name.end = i + 1;
    } else if (!can_join(context, i)) {
      break;
    }
  }
  return name;
}

void remember_called(DraftContext& context, TokenRange name) {
  context.called[std::string(form_of(context, name.begin))].push_back(
      words_of(*context.document, context.tree->analysis(), name));
}

bool add_called(DraftContext& context, std::uint32_t index) {
  const auto found = context.called.find(std::string(form_of(context, index)));
  if (found == context.called.end()) return false;
  const SyntaxTree& tree = *context.tree;
  const std::uint32_t last = tree.analysis().sentences[tree.sentence(index)].tokens.end;
  for (const std::string& name : found->second) {
    const auto length = static_cast<std::uint32_t>(1 + std::count(name.begin(), name.end(), ' '));
    const TokenRange range{index, index + length};
    if (range.end > last || words_of(*context.document, tree.analysis(), range) != name) continue;
    add_name(context, {range, EntityType::kOrganization});
    for (std::uint32_t i = range.begin; i < range.end; ++i) context.taken[i] = true;
    return true;
  }
  return false;
}

}  // namespace claimgraph::extract
