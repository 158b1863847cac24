// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Events that verbs tell.
#include "extract/event_drafts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/phrase.h"

namespace claimgraph::extract {

bool is_site_here(const DraftContext& context, std::uint32_t head, const NounSense& sense) {
  if (!sense.is(kEventNoun) || !sense.is(kSiteNoun)) return false;
  const SyntaxTree& tree = *context.tree;
  if (is_plural(tree.token(head))) return true;
  const std::int32_t mark = tree.child(head, language::Deprel::kCase);
  return mark >= 0 && context.lexicon->is_location_preposition(lower_case(
                          context.document->text(tree.token(static_cast<std::uint32_t>(mark)).span)));
}

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

NounSense sense_of(const DraftContext& context, std::uint32_t head) {
  if (!is_noun(context.tree->token(head)) && !is_verb_used_as_noun(*context.tree, head)) return {};
  const PhraseExtent extent = phrase_extent(*context.tree, head);
  return phrase_sense(*context.document, *context.tree, *context.lexicon, extent.core, head);
}

// The regular stems that a verb's form may be of: "raided", "stopped", "firing".
std::vector<std::string> stems_of(const std::string& form) {
  std::vector<std::string> stems;
  for (const std::string_view ending : {"ed", "ing"}) {
    if (form.size() < ending.size() + 3 || !form.ends_with(ending)) continue;
    const std::string stem = form.substr(0, form.size() - ending.size());
    stems.push_back(stem);
    stems.push_back(stem + 'e');
    if (stem[stem.size() - 1] == stem[stem.size() - 2]) stems.push_back(stem.substr(0, stem.size() - 1));
  }
  return stems;
}

// The kind of event that a verb tells, or -1. Lemmatizers invent "raide" for verbs that they do not know.
int verb_kind(const DraftContext& context, std::uint32_t verb) {
  const int kind = context.lexicon->event_verb(lemma_of(*context.tree, verb));
  if (kind >= 0) return kind;
  const std::string form = lower_form(context, verb);
  for (const std::string& stem : stems_of(form)) {
    if (const int other = context.lexicon->event_verb(stem); other >= 0) return other;
  }
  return -1;
}

EventKind kind_of(const DraftContext& context, int kind) {
  return kind < 0 ? EventKind{} : context.lexicon->event_kinds()[static_cast<std::size_t>(kind)];
}

// Whether the noun phrase that `head` heads tells an event; "three years of fighting", "a wave of raids" do.
bool tells_event(const DraftContext& context, std::uint32_t head) {
  const SyntaxTree& tree = *context.tree;
  const NounSense sense = sense_of(context, head);
  if (is_site_here(context, head, sense)) return false;
  if (sense.is(kEventNoun | kPointingNoun)) return true;
  const bool measured = sense.is(kQuantityNoun | kAspectualNoun) || tree.child(head, Deprel::kNummod) >= 0;
  const auto children = tree.children(head);
  return measured && std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
           const std::int32_t mark = tree.child(child, Deprel::kCase);
           return child > head && tree.token(child).deprel == Deprel::kNmod && mark >= 0 &&
                  lemma_of(tree, static_cast<std::uint32_t>(mark)) == "of" &&
                  sense_of(context, child).is(kEventNoun);
         });
}

// Whether an adverbial names the event that the verb tells ("killed in a raid"); "after the raid" and
// "clashed during an election" tell when.
bool names_verbs_event(const DraftContext& context, std::uint32_t verb, std::uint32_t oblique) {
  const SyntaxTree& tree = *context.tree;
  if (!tells_event(context, oblique)) return false;
  const std::int32_t mark = tree.child(oblique, Deprel::kCase);
  if (mark >= 0 && context.lexicon->is_boundary(lemma_of(tree, static_cast<std::uint32_t>(mark))))
    return false;
  const int kind = verb_kind(context, verb);
  const NounSense sense = sense_of(context, oblique);
  const bool apart = kind >= 0 && sense.event_kind >= 0 && !sense.is(kPointingNoun | kGenericEventNoun);
  return !apart || kind_of(context, kind).outcome || kind == sense.event_kind;
}

// A clause's participants and what they say of the event.
struct Clause {
  bool has_subject = false;
  bool has_passive_subject = false;
  bool has_object = false;
  bool has_agent = false;
  bool has_mark = false;
  bool names_event = false;   // by a noun
  bool object_event = false;  // the object is an event
};

bool has_event_oblique(const DraftContext& context, std::uint32_t verb) {
  const auto children = context.tree->children(verb);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    return is_oblique(context.tree->token(child).deprel) && names_verbs_event(context, verb, child);
  });
}

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
    clause.names_event |= (is_subject(relation) && tells_event(context, child)) ||
                          (is_oblique(relation) && names_verbs_event(context, verb, child));
    clause.object_event |= relation == Deprel::kObj && tells_event(context, child);
    if (relation != Deprel::kConj) continue;
    // "killing two and injuring nine in an air strike"; "two were killed and nine injured in an air strike"
    clause.names_event |= has_event_oblique(context, child);
    for (const std::uint32_t participle : tree.children(child)) {
      const bool bare = tree.token(participle).deprel == Deprel::kAcl;
      clause.names_event |= bare && has_event_oblique(context, participle);
    }
  }
  return clause;
}

// Whether a word tells an event that people die of: "exploded", "the strike".
bool is_cause(const DraftContext& context, std::uint32_t index) {
  const Token& token = context.tree->token(index);
  const int verb = token.upos == Upos::kVerb ? verb_kind(context, index) : -1;
  const EventKind kind = kind_of(context, verb >= 0 ? verb : sense_of(context, index).event_kind);
  return kind.deadly && !kind.outcome;
}

// "a blast in the state that killed two": trees hang the outcome on the nearest noun, not on the event's.
bool event_around(const DraftContext& context, std::uint32_t noun) {
  const SyntaxTree& tree = *context.tree;
  constexpr int kDeepest = 4;
  for (int steps = 0; steps < kDeepest; ++steps) {
    const Token& token = tree.token(noun);
    const bool attribute = token.deprel == Deprel::kNmod || token.deprel == Deprel::kNmodUnmarked ||
                           token.deprel == Deprel::kAppos;
    if (!attribute || token.head < 0) break;
    noun = static_cast<std::uint32_t>(token.head);
    if (tells_event(context, noun)) return true;
  }
  // Nor is what kills a place: then the nearest event in front is meant.
  if (!sense_of(context, noun).is(kSiteNoun | kRegionNoun)) return false;
  const std::uint32_t first = tree.analysis().sentences[tree.sentence(noun)].tokens.begin;
  constexpr std::uint32_t kReach = 8;
  for (std::uint32_t i = noun; i-- > first && noun - i <= kReach;) {
    if (is_cause(context, i)) return true;
  }
  return false;
}

// "nine were killed when a bomb exploded": the clause beside tells what the outcome came of.
bool tells_cause(const DraftContext& context, std::uint32_t verb) {
  const SyntaxTree& tree = *context.tree;
  for (const std::uint32_t child : tree.children(verb)) {
    if (tree.token(child).deprel != Deprel::kAdvcl || child < verb) continue;
    const TokenRange clause = tree.yield(child);
    for (std::uint32_t i = std::max(clause.begin, verb + 1); i < clause.end; ++i) {
      if (is_cause(context, i)) return true;
    }
  }
  return false;
}

// "the raid that killed two", "a raid killing two": the noun above tells the event. A bare participle
// ("..., killing two") adds to the clause above it.
bool belongs_above(const DraftContext& context, std::uint32_t verb, const Clause& clause,
                   const EventKind& kind) {
  const Token& token = context.tree->token(verb);
  if (token.head < 0) return false;
  const auto up = static_cast<std::uint32_t>(token.head);
  if (token.deprel == Deprel::kAcl || token.deprel == Deprel::kAclRelcl) {
    return tells_event(context, up) || (kind.outcome && event_around(context, up));
  }
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
    // "shot dead"
    const bool outcome =
        relation == Deprel::kXcomp && child == range.end && tree.token(child).upos == Upos::kAdj;
    const bool kept = outcome || relation == Deprel::kObj || relation == Deprel::kIobj ||
                      is_oblique(relation) || relation == Deprel::kCompoundPrt || relation == Deprel::kAdvmod;
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

namespace {

bool is_deed_word(const DraftContext& context, std::uint32_t index) {
  return context.lexicon->is_deed_word(lemma_of(*context.tree, index));
}

// "accused of hoarding grain", "denies that it hoards grain", "responsibility for torching the mill": what
// somebody is said to have done, whatever the verb.
bool is_deed(const DraftContext& context, std::uint32_t verb) {
  const SyntaxTree& tree = *context.tree;
  const std::uint32_t first = tree.first_conjunct(verb);
  const Token& token = tree.token(first);
  const bool clause = token.deprel == Deprel::kAdvcl || token.deprel == Deprel::kAcl ||
                      token.deprel == Deprel::kCcomp || token.deprel == Deprel::kXcomp;
  if (!clause || token.head < 0) return false;
  const auto up = static_cast<std::uint32_t>(token.head);
  const std::int32_t mark = tree.child(first, Deprel::kMark);
  const bool marked = mark >= 0 && tree.token(static_cast<std::uint32_t>(mark)).upos != Upos::kPart;
  if (is_deed_word(context, up)) return marked || token.deprel != Deprel::kAdvcl;
  // Trees hang the deed on the one who is accused of it.
  const std::int32_t above = tree.token(up).head;
  return marked && above >= 0 && tree.token(up).deprel == Deprel::kObj &&
         is_deed_word(context, static_cast<std::uint32_t>(above));
}

MentionDraft verb_draft(const DraftContext& context, std::uint32_t index, int kind) {
  const SyntaxTree& tree = *context.tree;
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
  return draft;
}

// Whether the clause of an event's verb tells an event that nothing around it tells.
bool tells_own_event(const DraftContext& context, std::uint32_t index, int kind) {
  const Clause clause = read_clause(context, index);
  const EventKind event_kind = kind_of(context, kind);
  if (clause.names_event || belongs_above(context, index, clause, event_kind)) return false;
  const bool acted = clause.has_subject || clause.has_agent || clause.has_object;
  const bool suffered = clause.has_passive_subject || context.tree->token(index).deprel == Deprel::kAcl;
  if (event_kind.outcome && !clause.has_agent && !clause.has_object && tells_cause(context, index))
    return false;
  return acted || suffered;
}

// Whether a verb outside the list tells what somebody is accused of; the event in its clause would be it.
bool tells_deed(const DraftContext& context, std::uint32_t index) {
  const Clause clause = read_clause(context, index);
  const bool copula = context.tree->child(index, Deprel::kCop) >= 0;
  const bool something = verb_phrase(*context.tree, index).size() > 1;
  return !clause.names_event && !clause.object_event && !copula && something && is_deed(context, index);
}

}  // namespace

void add_event_verb(DraftContext& context, std::uint32_t index) {
  const SyntaxTree& tree = *context.tree;
  const Token& token = tree.token(index);
  if (context.taken[index] || token.deprel == Deprel::kAmod || token.deprel == Deprel::kCompound ||
      token.deprel == Deprel::kCase) {
    return;
  }
  const int kind = verb_kind(context, index);
  if (kind >= 0 ? !tells_own_event(context, index, kind) : !tells_deed(context, index)) return;
  context.taken[index] = true;
  context.drafts.push_back(verb_draft(context, index, kind));
}

}  // namespace claimgraph::extract
