// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Events that verbs tell.
#include "extract/event_drafts.h"

#include <algorithm>
#include <array>

#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Token;
using language::TokenRange;
using language::Upos;

bool is_subject(Deprel relation) {
  return relation == Deprel::kNsubj || relation == Deprel::kNsubjPass;
}

bool is_oblique(Deprel relation) {
  return relation == Deprel::kObl || relation == Deprel::kOblAgent || relation == Deprel::kOblUnmarked;
}

// Whether the noun phrase that `head` heads tells an event.
bool tells_event(const DraftContext& context, std::uint32_t head) {
  if (!is_noun(context.tree->token(head)) && !is_verb_used_as_noun(*context.tree, head)) return false;
  const PhraseExtent extent = phrase_extent(*context.tree, head);
  return phrase_sense(*context.document, *context.tree, *context.lexicon, extent.core, head)
      .is(kEventNoun | kPointingNoun);
}

// A clause's participants and what they say of the event.
struct Clause {
  bool has_subject = false;
  bool has_passive_subject = false;
  bool has_object = false;
  bool has_agent = false;
  bool has_mark = false;
  bool names_event = false;  // by a noun
};

Clause read_clause(const DraftContext& context, std::uint32_t verb) {
  const SyntaxTree& tree = *context.tree;
  Clause clause;
  for (const std::uint32_t child : tree.children(verb)) {
    const Deprel relation = tree.token(child).deprel;
    clause.has_subject |= relation == Deprel::kNsubj;
    clause.has_passive_subject |= relation == Deprel::kNsubjPass;
    clause.has_object |= relation == Deprel::kObj;
    clause.has_agent |= relation == Deprel::kOblAgent;
    clause.has_mark |= relation == Deprel::kMark;
    clause.names_event |= (is_subject(relation) || is_oblique(relation)) && tells_event(context, child);
    if (relation != Deprel::kConj) continue;
    // "killing two and injuring nine in an air strike"
    for (const std::uint32_t shared : tree.children(child)) {
      clause.names_event |= is_oblique(tree.token(shared).deprel) && tells_event(context, shared);
    }
  }
  return clause;
}

// "the raid that killed two", "a raid killing two": the noun above tells the event. A bare participle
// ("..., killing two") adds to the clause above it.
bool belongs_above(const DraftContext& context, std::uint32_t verb, const Clause& clause) {
  const Token& token = context.tree->token(verb);
  if (token.head < 0) return false;
  const auto up = static_cast<std::uint32_t>(token.head);
  if (token.deprel == Deprel::kAcl || token.deprel == Deprel::kAclRelcl) return tells_event(context, up);
  return token.deprel == Deprel::kAdvcl && !clause.has_mark && !clause.has_subject &&
         !clause.has_passive_subject;
}

// Where an argument ends, without the clauses that hang on it.
std::uint32_t argument_end(const SyntaxTree& tree, std::uint32_t head) {
  return is_noun(tree.token(head)) ? phrase_extent(tree, head).full.end : tree.yield(head).end;
}

// The verb with what follows it: object and adverbials, up to the first other dependent.
TokenRange verb_phrase(const SyntaxTree& tree, std::uint32_t verb) {
  TokenRange range{verb, verb + 1};
  for (const std::uint32_t child : tree.children(verb)) {
    if (child < range.end) continue;
    const Deprel relation = tree.token(child).deprel;
    const bool kept = relation == Deprel::kObj || relation == Deprel::kIobj || is_oblique(relation) ||
                      relation == Deprel::kCompoundPrt || relation == Deprel::kAdvmod;
    if (!kept || tree.yield(child).begin > range.end) break;
    range.end = std::max(range.end, argument_end(tree, child));
  }
  return range;
}

// The verb with its object alone.
std::uint32_t object_end(const SyntaxTree& tree, std::uint32_t verb) {
  const std::int32_t object = tree.child(verb, Deprel::kObj);
  if (object < 0) return verb + 1;
  return std::max(verb + 1, argument_end(tree, static_cast<std::uint32_t>(object)));
}

}  // namespace

void add_event_verb(DraftContext& context, std::uint32_t index) {
  const SyntaxTree& tree = *context.tree;
  const int kind = context.lexicon->event_verb(lemma_of(tree, index));
  if (kind < 0 || context.taken[index]) return;
  const Token& token = tree.token(index);
  if (token.deprel == Deprel::kAmod || token.deprel == Deprel::kCompound || token.deprel == Deprel::kCase) {
    return;
  }
  const Clause clause = read_clause(context, index);
  const bool reduced = token.deprel == Deprel::kAcl;
  const bool acted = clause.has_subject || clause.has_agent || clause.has_object;
  if (clause.names_event || belongs_above(context, index, clause)) return;
  if (!acted && !clause.has_passive_subject && !reduced) return;
  MentionDraft draft;
  draft.kind = MentionKind::kNominal;
  draft.node = NodeKind::kEvent;
  draft.is_verb = true;
  draft.head = index;
  draft.full = verb_phrase(tree, index);
  draft.core = {index, std::min(object_end(tree, index), draft.full.end)};
  const std::int32_t patient = tree.child(index, Deprel::kNsubjPass);
  if (patient >= 0) {
    draft.full.begin = std::min(index, tree.yield(static_cast<std::uint32_t>(patient)).begin);
    draft.core.begin = draft.full.begin;
  }
  draft.name = draft.core;
  draft.definiteness = Definiteness::kIndefinite;
  draft.number = Number::kSingular;
  draft.sense.classes = kEventNoun;
  draft.sense.event_kind = static_cast<std::int16_t>(kind);
  context.taken[index] = true;
  context.drafts.push_back(std::move(draft));
}

}  // namespace claimgraph::extract
