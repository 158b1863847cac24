// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/nominal_drafts.h"

#include <algorithm>
#include <optional>

#include "extract/called_names.h"
#include "extract/counted_drafts.h"
#include "extract/event_drafts.h"
#include "extract/name_parts.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Token;
using language::TokenRange;
using language::Upos;

// A noun inside another noun phrase's core heads nothing of its own.
bool heads_phrase(const Token& token) {
  switch (token.deprel) {
    case Deprel::kCompound:
    case Deprel::kFlat:
    case Deprel::kFixed:
    case Deprel::kGoeswith:
    case Deprel::kNmodDesc:
    case Deprel::kAmod:
      return false;
    default:
      return true;
  }
}

Definiteness definiteness_of(const DraftContext& context, std::uint32_t head) {
  const SyntaxTree& tree = *context.tree;
  for (const std::uint32_t child : tree.children(head)) {
    const Token& token = tree.token(child);
    if (token.deprel == Deprel::kNmodPoss) return Definiteness::kPossessed;
    if (token.deprel != Deprel::kDet) continue;
    const std::string form = lower_case(context.document->text(token.span));
    if (form == "the") return Definiteness::kDefinite;
    const Pronoun* pronoun = context.lexicon->pronoun(form);
    const bool pointing = pronoun != nullptr && pronoun->kind == PronounKind::kDemonstrative;
    return pointing ? Definiteness::kDemonstrative : Definiteness::kIndefinite;
  }
  return Definiteness::kBare;
}

bool is_subject(Deprel relation) {
  return relation == Deprel::kNsubj || relation == Deprel::kOblAgent || relation == Deprel::kNmodPoss;
}

// A body that is also a building ("hospital") is a place where one is in it, and a body where it acts.
bool is_venue(const DraftContext& context, std::uint32_t head) {
  const Deprel relation = context.tree->token(head).deprel;
  if (is_subject(relation)) return false;
  return relation == Deprel::kObl || relation == Deprel::kNmod;
}

// Whether something stands with an action's noun that does or suffers it: "its use", "the use of gas",
// "Lundan use".
bool has_participant(const DraftContext& context, std::uint32_t head) {
  const SyntaxTree& tree = *context.tree;
  const auto children = tree.children(head);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    const Deprel relation = tree.token(child).deprel;
    return relation == Deprel::kNmodPoss || context.name_of[child] >= 0 ||
           (child > head && relation == Deprel::kNmod);
  });
}

// "the blasts resulted in the deaths of nine": the verb's subject is the event.
bool is_result_of_event(const DraftContext& context, std::uint32_t head) {
  const SyntaxTree& tree = *context.tree;
  if (tree.token(head).head < 0) return false;
  const std::int32_t subject = tree.child(static_cast<std::uint32_t>(tree.token(head).head), Deprel::kNsubj);
  if (subject < 0) return false;
  const auto cause = static_cast<std::uint32_t>(subject);
  const PhraseExtent extent = phrase_extent(tree, cause);
  return phrase_sense(*context.document, tree, *context.lexicon, extent.core, cause)
      .is(kEventNoun | kPointingNoun);
}

// "95 deaths" are a number; the death of somebody and "the deaths of nine" are events.
bool is_toll(const DraftContext& context, std::uint32_t head, const NounSense& sense) {
  if (sense.event_kind < 0) return false;
  const std::int32_t whose = context.tree->child(head, Deprel::kNmod);
  const bool told = whose >= 0 && preposition(context, static_cast<std::uint32_t>(whose)) == "of";
  if (told && !is_result_of_event(context, head)) return false;
  const EventKind& kind = context.lexicon->event_kinds()[static_cast<std::size_t>(sense.event_kind)];
  return kind.outcome && !kind.deadly;
}

// What a noun for a government, a region or a body stands for; none where it is no such noun, or a venue.
std::optional<NodeKind> state_or_body(const DraftContext& context, std::uint32_t head,
                                      const NounSense& sense) {
  const Token& token = context.tree->token(head);
  const bool plural = is_plural(token);
  if (sense.is(kGovernmentNoun)) return plural ? NodeKind::kGroup : NodeKind::kOrganization;
  if (sense.is(kRegionNoun)) {
    return plural && is_subject(token.deprel) ? NodeKind::kGroup : NodeKind::kGeopoliticalEntity;
  }
  if (!sense.is(kBodyNoun) || (sense.is(kSiteNoun) && is_venue(context, head))) return std::nullopt;
  return plural && !sense.is(kStateBodyNoun) ? NodeKind::kGroup : NodeKind::kOrganization;
}

std::optional<NodeKind> node_of(const DraftContext& context, std::uint32_t head, const NounSense& sense) {
  const Token& token = context.tree->token(head);
  const bool plural = is_plural(token);
  if (sense.is(kPersonNoun | kOfficeNoun | kRelativeNoun)) {
    return plural || sense.is(kCollectiveNoun) ? NodeKind::kGroup : NodeKind::kPerson;
  }
  if (plural && is_toll(context, head, sense)) return std::nullopt;
  if (is_site_here(context, head, sense)) return NodeKind::kPlace;
  if (sense.is(kEventNoun) && !(sense.is(kBodyNoun) && token.deprel == Deprel::kNsubj)) {
    return NodeKind::kEvent;
  }
  if (const auto node = state_or_body(context, head, sense)) return node;
  if (sense.is(kCollectiveNoun)) return NodeKind::kGroup;
  if (sense.is(kSiteNoun)) return NodeKind::kPlace;
  if (sense.is(kGenericEventNoun)) return NodeKind::kEvent;
  if (sense.is(kActionNoun) && has_participant(context, head)) return NodeKind::kEvent;
  return std::nullopt;
}

// The noun behind "of" of a partitive ("dozens of mourners", "a series of raids"), or -1.
std::int32_t partitive_noun(const DraftContext& context, std::uint32_t head) {
  const SyntaxTree& tree = *context.tree;
  for (const std::uint32_t child : tree.children(head)) {
    if (child < head || tree.token(child).deprel != Deprel::kNmod || !is_noun(tree.token(child))) continue;
    if (preposition(context, child) == "of") return static_cast<std::int32_t>(child);
  }
  return -1;
}

// "no group": the determiner leaves nobody to speak of.
bool is_denied(const DraftContext& context, std::uint32_t head) {
  const std::int32_t determiner = context.tree->child(head, Deprel::kDet);
  return determiner >= 0 &&
         context.tree->token(static_cast<std::uint32_t>(determiner)).feats.find("PronType=Neg") !=
             std::string_view::npos;
}

// Trees hang adverbials and conjunctions in front of a sentence on its subject: "On Monday, dozens of", "and
// aid workers". What counts ("at least nine") stays.
TokenRange without_adverbial(const SyntaxTree& tree, TokenRange core, std::uint32_t head) {
  const auto is_mark = [&](std::uint32_t i) {
    const Upos upos = tree.token(i).upos;
    return upos == Upos::kAdp || upos == Upos::kCconj || upos == Upos::kSconj || upos == Upos::kPunct;
  };
  const auto counts = [&](std::uint32_t i) {
    const std::int32_t up = tree.token(i).head;
    if (up < 0 || static_cast<std::uint32_t>(up) >= head) return false;
    const std::int32_t above = tree.token(static_cast<std::uint32_t>(up)).head;
    const bool number = tree.token(static_cast<std::uint32_t>(up)).upos == Upos::kNum;
    return number || (above >= 0 && tree.token(static_cast<std::uint32_t>(above)).upos == Upos::kNum);
  };
  if (!is_mark(core.begin) || counts(core.begin)) return core;
  for (std::uint32_t i = core.begin; i < head; ++i) {
    if (tree.token(i).upos == Upos::kPunct && tree.token(core.begin).upos == Upos::kAdp) core.begin = i + 1;
  }
  while (core.begin < head && is_mark(core.begin) && !counts(core.begin)) ++core.begin;
  return core;
}

// "In 2001 a group of men": where the phrase begins with its article, behind what belongs to the clause; the
// core's begin where the article stands in front of it.
std::uint32_t article_inside(const SyntaxTree& tree, TokenRange core, std::uint32_t head) {
  std::uint32_t begin = core.begin;
  for (const std::uint32_t child : tree.children(head)) {
    const Token& token = tree.token(child);
    const bool article = token.deprel == Deprel::kDet && token.xpos == "DT";
    if (article && child > core.begin && child < head) begin = child;
  }
  return begin;
}

// "Two days later officers", "the past 72 hours coalition forces": a date or a measure in front of people or
// a body is when, not who.
std::uint32_t behind_dates(const DraftContext& context, TokenRange core, std::uint32_t head) {
  const SyntaxTree& tree = *context.tree;
  const auto is_date = [&](std::uint32_t i) {
    return tree.token(i).entity == language::EntityType::kDate && context.name_of[i] < 0;
  };
  std::uint32_t begin = core.begin;
  for (std::uint32_t i = core.begin; i < head; ++i) {
    if (is_date(i) || (tree.token(i).xpos == "NNS" && tree.child(i, Deprel::kNummod) >= 0)) begin = i + 1;
  }
  return begin;
}

MentionDraft nominal_draft(const DraftContext& context, std::uint32_t head) {
  MentionDraft draft;
  const PhraseExtent extent = phrase_extent(*context.tree, head);
  draft.full = extent.full;
  draft.core = without_adverbial(*context.tree, extent.core, head);
  if (const std::uint32_t article = article_inside(*context.tree, draft.core, head);
      article > draft.core.begin) {
    draft.core.begin = article + 1;
    draft.full.begin = article;
  }
  if (draft.full.begin == extent.core.begin) draft.full.begin = draft.core.begin;
  draft.name = draft.core;
  draft.head = head;
  draft.kind = MentionKind::kNominal;
  draft.number = is_plural(context.tree->token(head)) ? Number::kPlural : Number::kSingular;
  draft.definiteness = definiteness_of(context, head);
  return draft;
}

void cut_dates(const DraftContext& context, MentionDraft& draft) {
  const std::uint32_t begin = behind_dates(context, draft.core, draft.head);
  if (begin == draft.core.begin) return;
  draft.core.begin = draft.name.begin = draft.full.begin = begin;
}

void push(DraftContext& context, MentionDraft draft) {
  draft.gender = draft.sense.gender;
  context.taken[draft.head] = true;
  context.drafts.push_back(std::move(draft));
}

// "dozens of mourners" and "a series of raids" are what stands behind "of".
bool add_partitive(DraftContext& context, std::uint32_t head, const NounSense& sense) {
  std::int32_t inner = partitive_noun(context, head);
  if (inner < 0) return false;
  auto noun = static_cast<std::uint32_t>(inner);
  PhraseExtent extent = phrase_extent(*context.tree, noun);
  NounSense below = phrase_sense(*context.document, *context.tree, *context.lexicon, extent.core, noun);
  // "hundreds of thousands of people"
  inner = below.is(kQuantityNoun) ? partitive_noun(context, noun) : -1;
  if (inner >= 0) {
    context.taken[noun] = true;
    noun = static_cast<std::uint32_t>(inner);
    extent = phrase_extent(*context.tree, noun);
    below = phrase_sense(*context.document, *context.tree, *context.lexicon, extent.core, noun);
  }
  const auto node = node_of(context, noun, below);
  if (!node) return false;
  const bool people = sense.is(kQuantityNoun) && *node == NodeKind::kGroup;
  const bool event = sense.is(kAspectualNoun) && *node == NodeKind::kEvent;
  if (!people && !event) return false;
  MentionDraft draft = nominal_draft(context, head);
  draft.core.end = std::max(draft.core.end, extent.core.end);
  draft.name = draft.core;
  draft.sense = below;
  draft.node = *node;
  draft.number = Number::kPlural;
  context.taken[noun] = true;
  push(context, std::move(draft));
  return true;
}

// A country's name that the recogniser missed.
bool read_country_name(const DraftContext& context, MentionDraft& draft) {
  const auto match =
      context.lexicon->country(words_of(*context.document, context.tree->analysis(), draft.core));
  if (!match || match->word != CountryWord::kName) return false;
  draft.country = match->code;
  draft.kind = MentionKind::kName;
  draft.node = NodeKind::kGeopoliticalEntity;
  draft.number = Number::kSingular;
  draft.sense = {};
  return true;
}

// "Operation Clear Sky", "Hurricane Orla", which recognisers miss: capitals behind a capitalised noun for
// events.
bool read_event_name(const DraftContext& context, MentionDraft& draft) {
  const std::uint32_t first = draft.core.begin;
  if (draft.core.size() < 2) return false;
  const std::string_view form = form_of(context, first);
  const NounSense* sense = context.lexicon->noun(lower_case(form));
  if (sense == nullptr || lower_case(form) == form) return false;
  const bool storm = sense->is(kEventNoun) && draft.core.size() == 2 && draft.head == first + 1 &&
                     !sense->is(kBodyNoun | kSiteNoun | kRegionNoun | kPersonNoun);
  if (!sense->is(kGenericEventNoun) && !storm) return false;
  draft.kind = MentionKind::kName;
  draft.node = NodeKind::kEvent;
  draft.sense = *sense;
  draft.definiteness = Definiteness::kDefinite;
  return true;
}

// The end of what stands below a word, without the punctuation at its end.
std::uint32_t clause_end(const DraftContext& context, std::uint32_t head) {
  std::uint32_t end = context.tree->yield(head).end;
  while (end > head + 1 && context.tree->token(end - 1).upos == Upos::kPunct) --end;
  return end;
}

// "those responsible"
bool is_nominalized_behind(const DraftContext& context, std::uint32_t head) {
  if (head + 1 >= context.tree->size()) return false;
  const Token& next = context.tree->token(head + 1);
  const NounSense* sense = context.lexicon->noun(lower_case(context.document->text(next.span)));
  return sense != nullptr && sense->is(kNominalizedAdjective) && next.upos != Upos::kNoun;
}

// "the injured", "those who fled", "many of them", "those responsible".
void add_nominalized(DraftContext& context, std::uint32_t head) {
  const SyntaxTree& tree = *context.tree;
  const Token& token = tree.token(head);
  const NounSense* sense = context.lexicon->noun(lower_case(context.document->text(token.span)));
  if (sense == nullptr && is_plural(token)) sense = context.lexicon->noun(lemma_of(tree, head));
  if (sense == nullptr || !heads_phrase(token) || token.deprel == Deprel::kDet ||
      token.deprel == Deprel::kAdvmod) {
    return;
  }
  const bool injured = sense->is(kNominalizedAdjective) && tree.child(head, Deprel::kDet) >= 0;
  const bool those =
      sense->is(kIndefiniteWord) &&
      (tree.child(head, Deprel::kAclRelcl) >= 0 || tree.child(head, Deprel::kAcl) >= 0 ||
       (tree.child(head, Deprel::kNmod) >= 0 &&
        preposition(context, static_cast<std::uint32_t>(tree.child(head, Deprel::kNmod))) != "of"));
  const bool others = sense->is(kNominalizedAdjective) && is_noun(token) &&
                      (is_plural(token) || tree.child(head, Deprel::kDet) >= 0);
  const bool blamed = sense->is(kIndefiniteWord) && is_nominalized_behind(context, head);
  // "Thousands marched": a number of people who act.
  const bool thousands = sense->is(kQuantityNoun) && is_plural(token) && is_noun(token) &&
                         token.deprel == Deprel::kNsubj && tree.child(head, Deprel::kNmod) < 0;
  if (!injured && !those && !others && !blamed && !thousands) return;
  MentionDraft draft = nominal_draft(context, head);
  // "those who fled" are known by their clause alone.
  if (blamed) draft.full.end = draft.core.end = draft.name.end = head + 2;
  if (those) draft.full.end = std::max(draft.full.end, clause_end(context, head));
  draft.sense = *sense;
  draft.sense.classes |= kPersonNoun;
  draft.node = NodeKind::kGroup;
  draft.number = Number::kPlural;
  push(context, std::move(draft));
}

// "rebels ambush": several people are no attribute, so that the word behind them is their verb.
bool are_people_in_front(const DraftContext& context, std::uint32_t index) {
  const Token& token = context.tree->token(index);
  if (token.deprel != Deprel::kCompound || token.xpos != "NNS") return false;
  const NounSense* sense = context.lexicon->noun(lemma_of(*context.tree, index));
  return sense != nullptr && sense->is(kPersonNoun);
}

// "the campaign group Save Our Shelves": a body by the name that its noun tells.
bool add_called_body(DraftContext& context, std::uint32_t noun) {
  const TokenRange name = called_name(context, noun);
  if (name.size() == 0) return false;
  const std::uint32_t head = context.tree->head_of({noun, name.end});
  if (context.taken[head]) return false;
  MentionDraft draft = nominal_draft(context, head);
  draft.core = {std::min(draft.core.begin, noun), name.end};
  draft.full = {std::min(draft.full.begin, draft.core.begin), name.end};
  draft.name = name;
  draft.kind = MentionKind::kName;
  draft.node = NodeKind::kOrganization;
  draft.number = Number::kSingular;
  draft.definiteness = Definiteness::kDefinite;
  draft.sense = phrase_sense(*context.document, *context.tree, *context.lexicon, {noun, noun + 1}, noun);
  for (std::uint32_t i = noun; i < name.end; ++i) context.taken[i] = true;
  remember_called(context, name);
  push(context, std::move(draft));
  return true;
}

void add_noun(DraftContext& context, std::uint32_t head) {
  const Token& token = context.tree->token(head);
  if (!heads_phrase(token) && !are_people_in_front(context, head)) return;
  MentionDraft draft = nominal_draft(context, head);
  draft.sense = phrase_sense(*context.document, *context.tree, *context.lexicon, draft.core, head);
  if (draft.sense.is(kQuantityNoun | kAspectualNoun) && add_partitive(context, head, draft.sense)) return;
  if (token.upos == Upos::kPropn && read_country_name(context, draft)) {
    return push(context, std::move(draft));
  }
  if (token.upos == Upos::kPropn && read_event_name(context, draft)) return push(context, std::move(draft));
  const auto node = node_of(context, head, draft.sense);
  if (!node && !draft.sense.is(kEventNoun)) return add_nominalized(context, head);
  if (!node || (*node != NodeKind::kEvent && is_denied(context, head))) return;
  draft.node = *node;
  if (draft.node == NodeKind::kGroup) draft.number = Number::kPlural;
  if (draft.node == NodeKind::kGroup || draft.node == NodeKind::kOrganization) cut_dates(context, draft);
  push(context, std::move(draft));
}

// "those who fled", "those in need"
bool is_described(const DraftContext& context, std::uint32_t index) {
  const SyntaxTree& tree = *context.tree;
  return tree.child(index, Deprel::kAclRelcl) >= 0 || tree.child(index, Deprel::kAcl) >= 0 ||
         tree.child(index, Deprel::kNmod) >= 0 || is_nominalized_behind(context, index);
}

bool add_pronoun(DraftContext& context, std::uint32_t index) {
  const Token& token = context.tree->token(index);
  const Pronoun* pronoun = context.lexicon->pronoun(lower_case(context.document->text(token.span)));
  if (pronoun == nullptr || token.deprel == Deprel::kDet || token.deprel == Deprel::kExpl ||
      token.deprel == Deprel::kMark) {
    return false;
  }
  if (pronoun->kind == PronounKind::kDemonstrative && is_described(context, index)) return false;
  MentionDraft draft;
  draft.full = draft.core = draft.name = {index, index + 1};
  draft.head = index;
  draft.kind = MentionKind::kPronoun;
  draft.number = pronoun->number;
  draft.gender = pronoun->gender;
  draft.person = pronoun->person;
  draft.pronoun = pronoun->kind;
  context.taken[index] = true;
  context.drafts.push_back(std::move(draft));
  return true;
}

}  // namespace

void add_nominal(DraftContext& context, std::uint32_t index) {
  const Token& token = context.tree->token(index);
  if (add_called(context, index)) return;
  if (token.upos == Upos::kNoun && add_called_body(context, index)) return;
  if (!heads_phrase(token) && add_attributive(context, index)) return;
  if (add_counted(context, index)) return;
  switch (token.upos) {
    case Upos::kNoun:
    case Upos::kPropn:
      return add_noun(context, index);
    case Upos::kPron:
    case Upos::kDet:
      if (!add_pronoun(context, index)) add_nominalized(context, index);
      return;
    case Upos::kVerb:
      if (is_verb_used_as_noun(*context.tree, index)) return add_noun(context, index);
      add_event_verb(context, index);
      if (!context.taken[index]) add_nominalized(context, index);
      return;
    case Upos::kAdj:
    case Upos::kNum:
      return add_nominalized(context, index);
    default:
      return;
  }
}

}  // namespace claimgraph::extract
