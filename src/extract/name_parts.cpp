// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Names inside names and in front of nouns.
#include "extract/name_parts.h"

#include <algorithm>

#include "claimgraph/base/ascii.h"
#include "extract/called_names.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::EntityType;
using language::NamedEntity;
using language::Token;
using language::TokenRange;
using language::Upos;

constexpr std::uint32_t kLongestCountry = 4;  // words

std::string words(const DraftContext& context, TokenRange range) {
  return words_of(*context.document, context.tree->analysis(), range);
}

const NounSense* sense_at(const DraftContext& context, std::uint32_t index) {
  const NounSense* sense = context.lexicon->noun(lower_form(context, index));
  return sense != nullptr ? sense : context.lexicon->noun(lemma_of(*context.tree, index));
}

bool is_country(const DraftContext& context, TokenRange range) {
  return context.lexicon->country(words(context, range)).has_value();
}

NamedEntity part(NamedEntity whole, TokenRange range, EntityType type) {
  whole.tokens = range;
  whole.type = type;
  return whole;
}

// Without the article in front.
TokenRange without_article(const DraftContext& context, TokenRange range) {
  if (range.size() > 1 && context.tree->token(range.begin).upos == Upos::kDet) ++range.begin;
  return range;
}

EntityType body_or_country(const DraftContext& context, TokenRange range) {
  return is_country(context, range) ? EntityType::kPlace : EntityType::kOrganization;
}

// "PERSON of BODY", "BODY's PERSON" and "PERSON and PERSON"; a title keeps what it is of ("Duke of Lunda").
std::vector<NamedEntity> person_parts(const DraftContext& context, const NamedEntity& name) {
  const TokenRange range = name.tokens;
  for (std::uint32_t i = range.begin + 1; i + 1 < range.end; ++i) {
    const Token& token = context.tree->token(i);
    if (token.upos == Upos::kCconj) {
      std::vector<NamedEntity> parts = person_parts(context, part(name, {range.begin, i}, name.type));
      for (const NamedEntity& other : person_parts(context, part(name, {i + 1, range.end}, name.type))) {
        parts.push_back(other);
      }
      return parts;
    }
    const TokenRange front{range.begin, i};
    const TokenRange behind = without_article(context, {i + 1, range.end});
    if (token.upos == Upos::kPart && token.deprel == Deprel::kCase) {
      return {part(name, front, body_or_country(context, front)), part(name, behind, EntityType::kPerson)};
    }
    if (token.upos != Upos::kAdp || lower_form(context, i) != "of") continue;
    const NounSense* sense = sense_at(context, i - 1);
    if (front.size() < 2 || (sense != nullptr && sense->is(kOfficeNoun))) break;
    return {part(name, front, EntityType::kPerson), part(name, behind, body_or_country(context, behind))};
  }
  return {name};
}

// "General Orla Venn" taken for a body: an office and two or three words of a name that mean nothing else.
bool names_officer(const DraftContext& context, TokenRange range) {
  if (range.size() < 3 || range.size() > 4) return false;
  const NounSense* office = sense_at(context, range.begin);
  const bool title = context.lexicon->is_honorific(form_of(context, range.begin));
  if (!title || office == nullptr || !office->is(kOfficeNoun)) return false;
  for (std::uint32_t i = range.begin + 1; i < range.end; ++i) {
    const Token& token = context.tree->token(i);
    if (token.upos != Upos::kPropn || is_plural(token) || sense_at(context, i) != nullptr) return false;
  }
  return true;
}

bool is_acronym(const DraftContext& context, std::uint32_t index) {
  const std::string_view form = form_of(context, index);
  const bool capitals = std::all_of(form.begin(), form.end(), ascii::is_upper);
  return capitals && form.size() >= 2 && form.size() <= 8;
}

bool has_designator(const DraftContext& context, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (context.lexicon->is_designator(form_of(context, i))) return true;
  }
  return false;
}

// "Harbour Council and the Miners Union" in one stretch: both name a body, and the second has its own article
// or more than one word.
std::vector<NamedEntity> body_pair(const DraftContext& context, const NamedEntity& name) {
  for (std::uint32_t i = name.tokens.begin + 1; i + 2 < name.tokens.end; ++i) {
    if (context.tree->token(i).upos != Upos::kCconj) continue;
    const TokenRange front{name.tokens.begin, i};
    const TokenRange behind{i + 1, name.tokens.end};
    if (front.size() < 2 || !has_designator(context, front) || !has_designator(context, behind)) continue;
    std::vector<NamedEntity> parts = {part(name, front, EntityType::kOrganization)};
    const TokenRange second = without_article(context, behind);
    for (const NamedEntity& other : body_pair(context, part(name, second, EntityType::kOrganization)))
      parts.push_back(other);
    return parts;
  }
  return {name};
}

// How surely a stretch names a body of its own: 2 by a known name, 1 by a body's word or capitals alone.
int body_strength(const DraftContext& context, const KnownNames& known, TokenRange range) {
  const std::string name = words(context, range);
  if (context.lexicon->is_known_body(name) || known.contains(name) || is_country(context, range)) return 2;
  return has_designator(context, range) || (range.size() == 1 && is_acronym(context, range.begin)) ? 1 : 0;
}

// "the Ostrian League and Lunda News" in one stretch, one of them known by itself.
std::vector<NamedEntity> known_pair(const DraftContext& context, const KnownNames& known,
                                    const NamedEntity& name) {
  for (std::uint32_t i = name.tokens.begin + 1; i + 1 < name.tokens.end; ++i) {
    if (context.tree->token(i).upos != Upos::kCconj) continue;
    const TokenRange front = without_article(context, {name.tokens.begin, i});
    const TokenRange behind = without_article(context, {i + 1, name.tokens.end});
    const int left = body_strength(context, known, front);
    const int right = body_strength(context, known, behind);
    if (left + right < 3 && !(left == 1 && right == 1 && front.size() == 1)) continue;
    return {part(name, front, body_or_country(context, front)),
            part(name, behind, body_or_country(context, behind))};
  }
  return {name};
}

// "Lundamouth-based Harbour League": the place or body in front of a participle, and the body behind.
std::vector<NamedEntity> based_parts(const DraftContext& context, const NamedEntity& name) {
  for (std::uint32_t i = name.tokens.begin + 1; i + 1 < name.tokens.end; ++i) {
    const std::string_view form = form_of(context, i + 1);
    const bool participle = context.tree->token(i).lemma == "-" && context.tree->token(i + 1).xpos == "VBN" &&
                            !form.empty() && !ascii::is_upper(form.front());
    if (!participle) continue;
    const TokenRange front = without_article(context, {name.tokens.begin, i});
    const bool acronym = front.size() == 1 && is_acronym(context, front.begin);
    const bool body =
        context.lexicon->is_known_body(words(context, front)) || (acronym && !is_country(context, front));
    std::vector<NamedEntity> parts = {
        part(name, front, body ? EntityType::kOrganization : EntityType::kPlace)};
    if (i + 2 < name.tokens.end) parts.push_back(part(name, {i + 2, name.tokens.end}, name.type));
    return parts;
  }
  return {name};
}

// "the town of Orvia": a region's noun tells what the name behind it is.
bool is_typed_place(const DraftContext& context, TokenRange name) {
  const SyntaxTree& tree = *context.tree;
  const std::uint32_t first = tree.analysis().sentences[tree.sentence(name.begin)].tokens.begin;
  const std::uint32_t at = name.begin;
  if (at < first + 2 || tree.token(at - 1).upos != Upos::kAdp || lower_form(context, at - 1) != "of")
    return false;
  const NounSense* noun = sense_at(context, at - 2);
  return noun != nullptr && noun->is(kRegionNoun) && !noun->is(kSiteNoun | kBodyNoun | kPersonNoun) &&
         !is_plural(tree.token(at - 2));
}

// "in Orvia": what a name stands in is a place, unless it is known or called as a body.
bool stands_for_place(const DraftContext& context, TokenRange name) {
  const SyntaxTree& tree = *context.tree;
  const std::uint32_t first = tree.analysis().sentences[tree.sentence(name.begin)].tokens.begin;
  std::uint32_t at = name.begin;
  if (at > first && tree.token(at - 1).upos == Upos::kDet) --at;
  if (at < first + 2 || tree.token(at - 1).upos != Upos::kAdp) return false;
  return lower_form(context, at - 1) == "in" || is_typed_place(context, {at, name.end});
}

// The type of a name that its words tell better than the recogniser: a body known by name or called by a
// body's word is no place or person, and what a site's word alone heads is no body.
EntityType told_type(const DraftContext& context, const NamedEntity& name) {
  if (context.lexicon->is_known_body(words(context, name.tokens))) return EntityType::kOrganization;
  if (const auto called = called_type(context, name.tokens); called && !is_country(context, name.tokens))
    return *called;
  if (name.type == EntityType::kPerson && is_typed_place(context, name.tokens)) return EntityType::kPlace;
  const std::uint32_t last = name.tokens.end - 1;
  const bool called = is_acronym(context, last) || has_designator(context, name.tokens);
  const NounSense* phrase = context.lexicon->noun(lower_case(words(context, name.tokens)));
  const bool region = phrase != nullptr && phrase->is(kRegionNoun) && !phrase->is(kBodyNoun);
  if (region || (name.type == EntityType::kOrganization && !called && sense_at(context, last) == nullptr &&
                 stands_for_place(context, name.tokens))) {
    return EntityType::kPlace;
  }
  const NounSense* sense = name.tokens.size() < 2 ? nullptr : sense_at(context, last);
  if (sense == nullptr) return name.type;
  const bool site = sense->is(kSiteNoun | kRegionNoun);
  const bool word = context.lexicon->is_designator(form_of(context, last));
  if (name.type == EntityType::kPlace && word && !site && sense->is(kBodyNoun)) {
    return EntityType::kOrganization;
  }
  const bool body = sense->is(kBodyNoun | kEventNoun | kPersonNoun | kCollectiveNoun) || word;
  return name.type == EntityType::kOrganization && site && !body ? EntityType::kPlace : name.type;
}

// "Ostria and Lunda" in one stretch.
std::vector<NamedEntity> country_pair(const DraftContext& context, const NamedEntity& name) {
  for (std::uint32_t i = name.tokens.begin + 1; i + 1 < name.tokens.end; ++i) {
    if (context.tree->token(i).upos != Upos::kCconj) continue;
    const TokenRange front{name.tokens.begin, i};
    const TokenRange behind = without_article(context, {i + 1, name.tokens.end});
    if (!is_country(context, front) || !is_country(context, behind)) continue;
    return {part(name, front, EntityType::kPlace), part(name, behind, EntityType::kPlace)};
  }
  return {name};
}

// A name that a noun for events heads at its end, or opens: "Lunda Summit", "Operation Clear Sky".
// "Amnesty Lunda" begins with a body's own name.
bool names_event(const DraftContext& context, TokenRange range) {
  if (range.size() < 2 || context.lexicon->is_known_body(words(context, range))) return false;
  if (context.lexicon->is_designator(form_of(context, range.end - 1))) {
    return false;
  }
  const auto only_event = [&](std::uint32_t index, std::uint32_t classes) {
    const NounSense* sense = context.lexicon->noun(lower_form(context, index));
    return sense != nullptr && sense->is(classes) &&
           !sense->is(kBodyNoun | kSiteNoun | kRegionNoun | kPersonNoun);
  };
  const std::uint32_t last = range.end - 1;
  return (context.tree->head_of(range) == last && only_event(last, kEventNoun)) ||
         only_event(range.begin, kGenericEventNoun) ||
         (range.size() == 2 && only_event(range.begin, kEventNoun) &&
          !context.lexicon->is_known_body(words(context, {range.begin, range.begin + 1})));
}

// "Hurricane" in front of "Orla": a word for events that the recogniser left out of its name.
bool follows_event_word(const DraftContext& context, TokenRange name) {
  const SyntaxTree& tree = *context.tree;
  if (name.size() > 2 || name.begin == tree.analysis().sentences[tree.sentence(name.begin)].tokens.begin) {
    return false;
  }
  const std::uint32_t front = name.begin - 1;
  const NounSense* sense = sense_at(context, front);
  if (tree.token(front).upos != Upos::kPropn || context.name_of[front] >= 0 || sense == nullptr) return false;
  const std::int32_t up = tree.token(front).head;
  const std::int32_t over = tree.token(tree.head_of(name)).head;
  const bool joined =
      (up >= 0 && name.contains(static_cast<std::uint32_t>(up))) || over == static_cast<std::int32_t>(front);
  return joined && sense->is(kEventNoun) &&
         !sense->is(kBodyNoun | kSiteNoun | kRegionNoun | kPersonNoun | kGenericEventNoun);
}

void push_name(DraftContext& context, TokenRange range, NodeKind node) {
  MentionDraft draft;
  draft.kind = MentionKind::kName;
  draft.name = draft.core = draft.full = range;
  draft.head = context.tree->head_of(range);
  draft.node = node;
  draft.number = Number::kSingular;
  draft.definiteness = Definiteness::kDefinite;
  if (const auto match = context.lexicon->country(words(context, range))) {
    draft.country = match->code;
    draft.country_word = match->word;
    draft.is_adjective = match->word == CountryWord::kAdjective;
  }
  context.taken[draft.head] = true;
  context.drafts.push_back(std::move(draft));
}

// The longest country name or adjective that begins at `begin` and ends before `end`; empty if there is none.
TokenRange country_at(const DraftContext& context, std::uint32_t begin, std::uint32_t end) {
  if (!is_capitalised(context, begin)) return {begin, begin};
  for (std::uint32_t stop = std::min(end, begin + kLongestCountry); stop > begin; --stop) {
    const auto match = context.lexicon->country(words(context, {begin, stop}));
    if (match && (match->word == CountryWord::kName || match->word == CountryWord::kAdjective)) {
      return {begin, stop};
    }
  }
  return {begin, begin};
}

NodeKind node_of(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return NodeKind::kPerson;
    case EntityType::kPlace:
      return NodeKind::kGeopoliticalEntity;
    default:
      return NodeKind::kOrganization;
  }
}

// The longest known name at the beginning of `range`, shorter than it; empty if there is none.
TokenRange known_beginning(const DraftContext& context, const KnownNames& known, TokenRange range) {
  for (std::uint32_t end = range.end - 1; end > range.begin; --end) {
    const std::string name = words(context, {range.begin, end});
    if (known.contains(name) || context.lexicon->is_known_body(name)) return {range.begin, end};
  }
  return {range.begin, range.begin};
}

// "Wardle" of "Court of Wardle": the names behind a preposition inside a longer name that say where the thing
// is. "In" and "at" bring a place; "of" brings one that is known as such here or anywhere.
TokenRange place_behind(const DraftContext& context, const KnownNames& known, std::uint32_t preposition,
                        std::uint32_t end) {
  const SyntaxTree& tree = *context.tree;
  const TokenRange none{preposition, preposition};
  if (tree.token(preposition).upos != Upos::kAdp) return none;
  TokenRange place{preposition + 1, preposition + 1};
  while (place.end < end && tree.token(place.end).upos == Upos::kPropn) ++place.end;
  const bool whole = place.end == end || tree.token(place.end).upos != Upos::kNoun;
  if (place.size() == 0 || !whole || is_country(context, place)) return none;
  const std::string form = lower_form(context, preposition);
  if (form == "in" || form == "at") return place;
  if (form != "of") return none;
  const std::string name = words(context, place);
  const auto found = known.find(name);
  const bool here = found != known.end() && found->second == EntityType::kPlace;
  return here || context.lexicon->is_known_place(name) ? place : none;
}

// "Venn regime": a government's noun behind one name that is no country's, people's or capital's.
bool is_named_after_leader(const DraftContext& context, TokenRange name) {
  const NounSense* sense = sense_at(context, name.end - 1);
  return name.size() == 2 && sense != nullptr && sense->is(kGovernmentNoun) &&
         context.tree->token(name.begin).upos == Upos::kPropn &&
         !is_country(context, {name.begin, name.begin + 1});
}

// Where the body's words begin in front of `begin`: "foreign" of "foreign ministry", then "Lundan".
std::uint32_t modifiers_begin(const DraftContext& context, std::uint32_t begin, std::uint32_t index) {
  const SyntaxTree& tree = *context.tree;
  const std::uint32_t first = tree.analysis().sentences[tree.sentence(index)].tokens.begin;
  const auto inside = [&](std::uint32_t i) {
    const std::int32_t up = tree.token(i).head;
    return up >= static_cast<std::int32_t>(begin) && up <= tree.token(index).head && context.name_of[i] < 0;
  };
  const bool field = begin > first && begin == index && inside(begin - 1) &&
                     context.lexicon->noun(lower_form(context, begin - 1) + ' ' + lower_form(context, index));
  if (field) --begin;
  for (std::uint32_t length = std::min(kLongestCountry, begin - first); length > 0; --length) {
    const std::int32_t up = tree.token(begin - 1).head;
    const bool belongs = up >= static_cast<std::int32_t>(begin) && up <= tree.token(index).head;
    if (belongs && is_country(context, {begin - length, begin})) return begin - length;
  }
  return begin;
}

// "Interior Ministry" of "Interior Ministry officers": the words in front that belong to the body's noun, and
// a country's word right before them, wherever the tree hangs it: "Lundan army officers".
TokenRange body_words(const DraftContext& context, std::uint32_t index) {
  TokenRange range = phrase_extent(*context.tree, index).core;
  range.begin = modifiers_begin(context, range.begin, index);
  return range;
}

// "Lundan" of "Lundan ministers", "pro-Lundan" and "Lunda-born": a country's words in front of a noun.
bool add_attributive_country(DraftContext& context, std::uint32_t index) {
  const SyntaxTree& tree = *context.tree;
  const std::uint32_t end = tree.analysis().sentences[tree.sentence(index)].tokens.end;
  TokenRange country = country_at(context, index, end);
  while (country.size() > 0 && context.name_of[country.end - 1] >= 0) --country.end;
  if (country.size() > 0 && is_country(context, country)) {
    push_name(context, country, NodeKind::kGeopoliticalEntity);
    for (std::uint32_t i = country.begin; i < country.end; ++i) context.taken[i] = true;
    return true;
  }
  const auto match = context.lexicon->country(behind_hyphen(form_of(context, index)));
  if (!match || match->word == CountryWord::kPeople) return false;
  push_name(context, {index, index + 1}, NodeKind::kGeopoliticalEntity);
  MentionDraft& draft = context.drafts.back();
  draft.country = match->code;
  draft.country_word = match->word;
  draft.is_adjective = true;
  return true;
}

// "HSB officials", "Interior Ministry officers", "a military spokesman": a body in front of whom or what it
// stands for.
bool is_attributive_body(const DraftContext& context, std::uint32_t index, const NounSense& sense,
                         const NounSense& above) {
  const Token& token = context.tree->token(index);
  const bool plain = !sense.is(kEventNoun | kSiteNoun | kPersonNoun);
  // "Harbour Front senators": a body that goes by a known name.
  if (token.upos != Upos::kVerb && above.is(kPersonNoun) &&
      context.lexicon->is_known_body(context.document->text(token.span))) {
    return true;
  }
  if (token.upos == Upos::kAdj) {
    return sense.is(kStateBodyNoun) && above.is(kPersonNoun) && sense_at(context, index) != nullptr;
  }
  if (!is_noun(token)) return false;
  const bool acronym = token.upos == Upos::kPropn && is_acronym(context, index);
  if (acronym) return above.is(kPersonNoun | kEventNoun | kBodyNoun | kCollectiveNoun);
  return sense.is(kBodyNoun) && (plain || sense.is(kStateBodyNoun)) &&
         above.is(kPersonNoun | kEventNoun | kCollectiveNoun);
}

}  // namespace

KnownNames known_names(const text::Document& document, const language::Analysis& analysis) {
  KnownNames known;
  for (const NamedEntity& name : analysis.names) {
    const bool kept = name.type == EntityType::kPerson || name.type == EntityType::kOrganization ||
                      name.type == EntityType::kPlace;
    if (kept) known.emplace(words_of(document, analysis, name.tokens), name.type);
  }
  return known;
}

std::vector<NamedEntity> name_parts(const DraftContext& context, const KnownNames& known,
                                    const NamedEntity& recognised) {
  NamedEntity name = recognised;
  name.type = told_type(context, recognised);
  if (follows_event_word(context, name.tokens)) {
    return {part(name, {name.tokens.begin - 1, name.tokens.end}, EntityType::kEvent)};
  }
  if (name.tokens.size() < 2) return {name};
  auto based = based_parts(context, name);
  if (based.size() > 1 || based.front().tokens.size() < name.tokens.size()) return based;
  if (name.type == EntityType::kPerson) return person_parts(context, name);
  // "the Ostrian Marathon": of the names that are no agent's or place's, those of events are nodes.
  const bool other = name.type == EntityType::kOther;
  const bool body_or_place = name.type == EntityType::kOrganization || name.type == EntityType::kPlace;
  if (!other && !body_or_place) return {name};
  if (names_event(context, name.tokens)) return {part(name, name.tokens, EntityType::kEvent)};
  if (other) return {name};
  if (names_officer(context, name.tokens)) return {part(name, name.tokens, EntityType::kPerson)};
  if (name.type == EntityType::kOrganization) {
    std::vector<NamedEntity> bodies = body_pair(context, name);
    if (bodies.size() == 1) bodies = known_pair(context, known, name);
    if (bodies.size() > 1) return bodies;
  }
  return country_pair(context, name);
}

void add_nested_names(DraftContext& context, const KnownNames& known, TokenRange name) {
  if (name.size() < 2 || is_country(context, name)) return;
  const std::uint32_t head = context.tree->head_of(name);
  const TokenRange first = known_beginning(context, known, name);
  if (first.size() == 0 && is_named_after_leader(context, name)) {
    return push_name(context, {name.begin, name.end - 1}, NodeKind::kPerson);
  }
  std::uint32_t i = name.begin;
  if (first.size() > 0 && !first.contains(head) && !is_country(context, first)) {
    const auto type = known.find(words(context, first));
    push_name(context, first, type == known.end() ? NodeKind::kOrganization : node_of(type->second));
    i = first.end;
  }
  while (i < name.end) {
    const TokenRange country = country_at(context, i, name.end);
    if (country.size() > 0 && !country.contains(head)) {
      push_name(context, country, NodeKind::kGeopoliticalEntity);
    } else if (const TokenRange place = place_behind(context, known, i, name.end); place.size() > 0) {
      push_name(context, place, NodeKind::kPlace);
    }
    i = std::max(i + 1, country.end);
  }
}

bool add_attributive(DraftContext& context, std::uint32_t index) {
  const SyntaxTree& tree = *context.tree;
  const Token& token = tree.token(index);
  if (add_attributive_country(context, index)) return true;
  if (token.head <= static_cast<std::int32_t>(index)) return false;
  const auto bearer = static_cast<std::uint32_t>(token.head);
  const NounSense* known = sense_at(context, bearer);
  // "An army statement" speaks for the army as its officers do.
  const bool says = context.lexicon->is_speech_noun(lemma_of(tree, bearer));
  if ((known == nullptr && !says) || context.name_of[bearer] >= 0) return false;
  NounSense above = known == nullptr ? NounSense{} : *known;
  if (says) above.classes |= kPersonNoun;
  const TokenRange body = body_words(context, index);
  const NounSense sense = phrase_sense(*context.document, tree, *context.lexicon, body, index);
  if (!is_attributive_body(context, index, sense, above)) return false;
  push_name(context, body, NodeKind::kOrganization);
  MentionDraft& draft = context.drafts.back();
  draft.sense = sense;
  if (token.upos != Upos::kPropn) {
    draft.kind = MentionKind::kNominal;
    draft.definiteness = Definiteness::kBare;
  }
  return true;
}

}  // namespace claimgraph::extract
