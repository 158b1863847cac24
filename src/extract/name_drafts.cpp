// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/name_drafts.h"

#include <algorithm>

#include "claimgraph/base/ascii.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::EntityType;
using language::Token;
using language::TokenRange;
using language::Upos;

// Tokens in front of a name that can belong to its title.
bool can_stand_in_title(const Token& token) {
  switch (token.upos) {
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kAdj:
    case Upos::kNum:
    case Upos::kAdp:
    case Upos::kPart:
    case Upos::kCconj:
    case Upos::kDet:
    case Upos::kPunct:
      return true;
    default:
      return false;
  }
}

// An office right in front of a name is its title, wherever the tree hangs it.
bool is_office(const DraftContext& context, std::uint32_t index) {
  const Token& token = context.tree->token(index);
  if (!is_noun(token) || is_plural(token) || context.name_of[index] >= 0) return false;
  const TokenRange core = phrase_extent(*context.tree, index).core;
  return phrase_sense(*context.document, *context.tree, *context.lexicon, core, index).is(kOfficeNoun);
}

// Where the phrase in front of the name [begin, end) starts that depends on it or that it depends on. Every
// token in between must hang on one to its right, up to the name.
std::uint32_t title_begin(const DraftContext& context, TokenRange name, std::uint32_t head) {
  const SyntaxTree& tree = *context.tree;
  std::uint32_t begin = name.begin;
  const std::int32_t up = tree.token(head).head;
  const Deprel relation = tree.token(head).deprel;
  const bool title_heads = up >= 0 && static_cast<std::uint32_t>(up) + 1 == name.begin &&
                           (relation == Deprel::kFlat || relation == Deprel::kAppos ||
                            relation == Deprel::kCompound || relation == Deprel::kNmodDesc);
  if (title_heads) begin = std::min(begin, phrase_extent(tree, static_cast<std::uint32_t>(up)).full.begin);
  if (begin > tree.analysis().sentences[tree.sentence(head)].tokens.begin && is_office(context, begin - 1))
    begin = phrase_extent(tree, begin - 1).core.begin;
  while (begin > 0) {
    const std::uint32_t next = begin - 1;
    const Token& token = tree.token(next);
    if (tree.sentence(next) != tree.sentence(head) || !can_stand_in_title(token)) break;
    const bool inside =
        token.head > static_cast<std::int32_t>(next) && token.head < static_cast<std::int32_t>(name.end) &&
        (token.deprel != Deprel::kCase || token.head < static_cast<std::int32_t>(name.begin)) &&
        token.deprel != Deprel::kCc && token.deprel != Deprel::kConj && token.deprel != Deprel::kPunct &&
        token.deprel != Deprel::kNsubj;
    if (!inside) break;
    begin = next;
  }
  return begin;
}

bool is_person_title(const NounSense& sense, const Token& last) {
  return sense.is(kPersonNoun | kOfficeNoun | kRelativeNoun) ||
         (last.upos == Upos::kNoun && !sense.is(kBodyNoun | kRegionNoun | kSiteNoun | kEventNoun));
}

// The part of a title behind its determiner and possessor.
std::uint32_t core_begin(const DraftContext& context, std::uint32_t begin, std::uint32_t end) {
  const SyntaxTree& tree = *context.tree;
  std::uint32_t core = begin;
  for (std::uint32_t i = begin; i < end; ++i) {
    const Token& token = tree.token(i);
    const bool possessive = token.upos == Upos::kPart && token.xpos == "POS";
    const bool article = token.upos == Upos::kDet || token.upos == Upos::kPron;
    if (possessive || article) core = i + 1;
  }
  return std::min(core, end - 1);
}

// Where the office of a title ends: "President Hajji NAME" has one in front of what only honours.
std::uint32_t office_end(const DraftContext& context, TokenRange title) {
  std::uint32_t end = title.end;
  while (end - 1 > title.begin && context.lexicon->is_honorific(form_of(context, end - 1)) &&
         !is_office(context, end - 1))
    --end;
  return is_office(context, end - 1) ? end : title.end;
}

// Adds the title in front of a person's name as a mention of its own that goes with the name.
void add_title(DraftContext& context, MentionDraft& person, std::uint32_t begin, std::int32_t person_index) {
  const SyntaxTree& tree = *context.tree;
  std::uint32_t end = person.name.begin;
  std::uint32_t honorifics = end;
  while (honorifics > begin && context.lexicon->is_honorific(form_of(context, honorifics - 1))) {
    person.gender = context.lexicon->honorific_gender(form_of(context, --honorifics));
  }
  end = office_end(context, {begin, end});
  const std::uint32_t last = end - 1;
  if (context.name_of[last] >= 0) return;
  MentionDraft title;
  title.full = {begin, end};
  title.core = {core_begin(context, begin, end), end};
  title.name = title.core;
  title.head = last;
  title.sense = phrase_sense(*context.document, tree, *context.lexicon, title.core, last);
  if (!title.sense.is(kOfficeNoun) && honorifics <= title.core.begin) return;
  if (!is_person_title(title.sense, tree.token(last))) return;
  if (title.sense.gender != Gender::kUnknown) person.gender = title.sense.gender;
  title.node = NodeKind::kPerson;
  title.number = Number::kSingular;
  title.definiteness = Definiteness::kDefinite;
  title.title_of = person_index;
  person.sense = title.sense;
  context.taken[last] = true;
  context.drafts.push_back(std::move(title));
}

NodeKind place_kind(const DraftContext& context, TokenRange name) {
  const NounSense sense =
      phrase_sense(*context.document, *context.tree, *context.lexicon, name, name.end - 1);
  const bool natural = sense.is(kSiteNoun) && !sense.is(kRegionNoun);
  return natural ? NodeKind::kPlace : NodeKind::kGeopoliticalEntity;
}

// A nationality: the country's adjective, its people, or one of them; false when it names no node.
bool read_nationality(const DraftContext& context, MentionDraft& draft) {
  const Token& head = context.tree->token(draft.head);
  const bool noun = is_noun(head) && head.deprel != Deprel::kCompound && head.deprel != Deprel::kAmod &&
                    head.deprel != Deprel::kFlat;
  const bool people = is_plural(head) || draft.country_word == CountryWord::kPeople;
  if (noun && (people || draft.country.empty())) {
    const bool plural = is_plural(head) || draft.country.empty();
    draft.node = plural ? NodeKind::kGroup : NodeKind::kPerson;
    draft.number = plural ? Number::kPlural : Number::kSingular;
    draft.sense.classes = kPersonNoun;
    draft.kind = MentionKind::kNominal;
    return plural || head.deprel != Deprel::kNmod;
  }
  draft.is_adjective = draft.country_word == CountryWord::kAdjective;
  draft.node = NodeKind::kGeopoliticalEntity;
  return !draft.country.empty();
}

void read_country(const DraftContext& context, MentionDraft& draft) {
  const std::string words = words_of(*context.document, context.tree->analysis(), draft.name);
  const auto match = context.lexicon->country(words);
  if (!match) return;
  draft.country = match->code;
  draft.country_word = match->word;
}

// What the recogniser's type makes of a name; false when it is no node.
bool read_type(const DraftContext& context, EntityType type, MentionDraft& draft) {
  switch (type) {
    case EntityType::kPerson:
      draft.node = NodeKind::kPerson;
      return true;
    case EntityType::kOrganization:
      draft.node = NodeKind::kOrganization;
      return true;
    case EntityType::kPlace:
      draft.node = place_kind(context, draft.name);
      return true;
    case EntityType::kEvent:
      draft.node = NodeKind::kEvent;
      return true;
    case EntityType::kNationality:
      return read_nationality(context, draft);
    default:
      return false;
  }
}

// A person's name without the office or honorific that the recogniser took for a part of it.
TokenRange bare_name(const DraftContext& context, const language::NamedEntity& name) {
  TokenRange range = name.tokens;
  if (name.type != EntityType::kPerson) return range;
  for (std::uint32_t i = range.end - 1; i-- > range.begin;) {
    const std::string_view form = form_of(context, i);
    const NounSense* sense = context.lexicon->noun(lower_case(form));
    const bool title = context.lexicon->is_honorific(form) || (sense != nullptr && sense->is(kOfficeNoun));
    // "Duke of Lunda" names nobody without its title.
    if (!title || context.tree->token(i + 1).upos == Upos::kAdp) continue;
    range.begin = i + 1;
    break;
  }
  return range;
}

// Where the name begins with the country's adjective that stands in front of it: "Ostrian Army".
std::uint32_t country_begin(const DraftContext& context, TokenRange name) {
  if (name.begin == 0) return name.begin;
  const Token& before = context.tree->token(name.begin - 1);
  const bool inside = before.head >= 0 && name.contains(static_cast<std::uint32_t>(before.head));
  const auto country = context.lexicon->country(context.document->text(before.span));
  return inside && country && country->word == CountryWord::kAdjective ? name.begin - 1 : name.begin;
}

// "Harbour Council of Lunda", "Committee on Ethics": where a body's name ends that goes on with a preposition
// and capitals that hang on it; the name's own end where it does not.
std::uint32_t body_end(const DraftContext& context, TokenRange name) {
  const SyntaxTree& tree = *context.tree;
  const std::uint32_t last = tree.analysis().sentences[tree.sentence(name.begin)].tokens.end;
  const auto is_capital = [&](std::uint32_t i) {
    return is_capitalised(context, i) && tree.token(i).entity != EntityType::kDate;
  };
  std::uint32_t i = name.end;
  if (i >= last || tree.token(i).upos != Upos::kAdp || is_capital(i)) return name.end;
  const std::string mark = lower_form(context, i);
  if (mark != "of" && mark != "for" && mark != "on") return name.end;
  const std::int32_t noun = tree.token(i).head;
  const std::int32_t over = noun < 0 ? -1 : tree.token(static_cast<std::uint32_t>(noun)).head;
  if (over < 0 || !name.contains(static_cast<std::uint32_t>(over))) return name.end;
  if (++i < last && tree.token(i).upos == Upos::kDet) ++i;
  std::uint32_t end = i;
  while (end < last && is_capital(end)) ++end;
  return end > i && end > static_cast<std::uint32_t>(noun) ? end : name.end;
}

}  // namespace

std::string_view form_of(const DraftContext& context, std::uint32_t token) {
  return context.document->text(context.tree->token(token).span);
}

std::string lower_form(const DraftContext& context, std::uint32_t token) {
  return lower_case(form_of(context, token));
}

bool is_capitalised(const DraftContext& context, std::uint32_t token) {
  const std::string_view form = form_of(context, token);
  return !form.empty() && ascii::is_upper(form.front());
}

std::string preposition(const DraftContext& context, std::uint32_t noun) {
  const std::int32_t mark = context.tree->child(noun, Deprel::kCase);
  return mark < 0 ? std::string() : lower_form(context, static_cast<std::uint32_t>(mark));
}

void add_name(DraftContext& context, const language::NamedEntity& entity) {
  const SyntaxTree& tree = *context.tree;
  language::NamedEntity name = entity;
  name.tokens = bare_name(context, entity);
  for (std::uint32_t i = entity.tokens.begin; i < name.tokens.begin; ++i) context.name_of[i] = -1;
  MentionDraft draft;
  draft.kind = MentionKind::kName;
  draft.name = name.tokens;
  draft.head = tree.head_of(name.tokens);
  draft.core = name.tokens;
  draft.number = Number::kSingular;
  draft.definiteness = Definiteness::kDefinite;
  read_country(context, draft);
  if (!read_type(context, name.type, draft)) return;
  if (draft.node != NodeKind::kPerson || name.type != EntityType::kPerson) {
    draft.sense = phrase_sense(*context.document, tree, *context.lexicon, name.tokens, draft.head);
    if (draft.is_adjective) draft.sense = {};
  }
  const PhraseExtent extent = phrase_extent(tree, draft.head);
  draft.full = {std::min(extent.full.begin, name.tokens.begin), std::max(extent.full.end, name.tokens.end)};
  for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) context.taken[i] = true;
  if (name.type != EntityType::kPerson) {
    if (draft.node == NodeKind::kGroup) draft.core = extent.core;
    if (draft.node == NodeKind::kOrganization) {
      draft.core = {country_begin(context, name.tokens), body_end(context, name.tokens)};
    }
    context.drafts.push_back(std::move(draft));
    return;
  }
  const std::uint32_t begin = std::min(title_begin(context, name.tokens, draft.head), entity.tokens.begin);
  draft.full = {begin, name.tokens.end};
  draft.core = {begin, name.tokens.end};
  const auto index = static_cast<std::int32_t>(context.drafts.size());
  context.drafts.push_back(draft);
  if (begin < name.tokens.begin) {
    add_title(context, draft, begin, index);
    draft.core.begin = core_begin(context, begin, name.tokens.end);
    context.drafts[static_cast<std::size_t>(index)] = draft;
  }
}

}  // namespace claimgraph::extract
