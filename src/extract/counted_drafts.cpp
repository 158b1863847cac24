// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/counted_drafts.h"

#include <algorithm>
#include <string>

#include "claimgraph/base/ascii.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Token;
using language::Upos;

// A number or a word for one that no noun follows.
bool counts(const DraftContext& context, std::uint32_t index) {
  const Token& token = context.tree->token(index);
  if (token.entity == language::EntityType::kDate || token.deprel == Deprel::kNummod) return false;
  if (token.upos == Upos::kNum) return true;
  const NounSense* sense = context.lexicon->noun(lower_form(context, index));
  return sense != nullptr && sense->is(kIndefiniteWord);
}

// "He is one of its welders", "Orla, one of its welders": what is said of somebody else.
bool tells_of_other(const SyntaxTree& tree, std::uint32_t index) {
  const Deprel relation = tree.token(index).deprel;
  return tree.child(index, Deprel::kCop) >= 0 || relation == Deprel::kAppos || relation == Deprel::kXcomp;
}

// "Of" and what stands behind it, or -1.
std::int32_t whole_of(const DraftContext& context, std::uint32_t index) {
  const SyntaxTree& tree = *context.tree;
  for (const std::uint32_t child : tree.children(index)) {
    const bool below = child > index && tree.token(child).deprel == Deprel::kNmod;
    if (below && preposition(context, child) == "of") return static_cast<std::int32_t>(child);
  }
  return -1;
}

// "them", "us", "whom": several, of whom the number counts some.
bool is_plural_pronoun(const DraftContext& context, std::uint32_t index) {
  const Pronoun* pronoun = context.lexicon->pronoun(lower_form(context, index));
  return pronoun != nullptr &&
         (pronoun->number == Number::kPlural || pronoun->kind == PronounKind::kRelative) &&
         pronoun->kind != PronounKind::kDemonstrative;
}

// Where the words begin that go with the number: "at least two", "about 60".
std::uint32_t number_begin(const SyntaxTree& tree, std::uint32_t index) {
  std::uint32_t begin = index;
  const std::uint32_t first = tree.analysis().sentences[tree.sentence(index)].tokens.begin;
  while (begin > first && tree.token(begin - 1).head == static_cast<std::int32_t>(index) &&
         tree.token(begin - 1).deprel == Deprel::kAdvmod) {
    --begin;
  }
  return begin;
}

void push_people(DraftContext& context, std::uint32_t index, std::uint32_t core_end, std::uint32_t full_end,
                 NounSense sense) {
  MentionDraft draft;
  draft.head = index;
  draft.full = {number_begin(*context.tree, index), full_end};
  draft.core = draft.name = {index, core_end};
  draft.kind = MentionKind::kNominal;
  const bool one = lower_form(context, index) == "one";
  draft.node = one ? NodeKind::kPerson : NodeKind::kGroup;
  draft.number = one ? Number::kSingular : Number::kPlural;
  draft.definiteness = Definiteness::kIndefinite;
  draft.sense = sense;
  draft.sense.classes |= kPersonNoun;
  context.taken[index] = true;
  context.drafts.push_back(std::move(draft));
}

// "two of its welders", "some of them"
bool add_part(DraftContext& context, std::uint32_t index, std::uint32_t whole) {
  const SyntaxTree& tree = *context.tree;
  if (tree.token(whole).upos == Upos::kPron) {
    if (!is_plural_pronoun(context, whole)) return false;
    push_people(context, index, whole + 1, whole + 1, {});
    return true;
  }
  if (!is_noun(tree.token(whole)) || !is_plural(tree.token(whole)) || context.name_of[whole] >= 0)
    return false;
  const PhraseExtent extent = phrase_extent(tree, whole);
  const NounSense sense = phrase_sense(*context.document, tree, *context.lexicon, extent.core, whole);
  if (!sense.is(kPersonNoun | kOfficeNoun | kRelativeNoun)) return false;
  push_people(context, index, extent.core.end, extent.full.end, sense);
  return true;
}

// "wounding nine", "three were arrested": a verb that tells what happens to people counts people.
bool is_victim(const DraftContext& context, std::uint32_t index) {
  const SyntaxTree& tree = *context.tree;
  const Token& token = tree.token(index);
  const std::string form = lower_form(context, index);
  const bool year = form.size() == 4 && std::all_of(form.begin(), form.end(), ascii::is_digit);
  const bool suffers = token.deprel == Deprel::kObj || token.deprel == Deprel::kNsubjPass;
  if (token.upos != Upos::kNum || year || !suffers || token.head < 0 || !tree.children(index).empty())
    return false;
  return context.lexicon->is_victim_verb(lemma_of(tree, static_cast<std::uint32_t>(token.head)));
}

}  // namespace

bool add_counted(DraftContext& context, std::uint32_t index) {
  if (!counts(context, index) || tells_of_other(*context.tree, index)) return false;
  if (const std::int32_t whole = whole_of(context, index); whole >= 0)
    return add_part(context, index, static_cast<std::uint32_t>(whole));
  if (!is_victim(context, index)) return false;
  push_people(context, index, index + 1, index + 1, {});
  return true;
}

}  // namespace claimgraph::extract
