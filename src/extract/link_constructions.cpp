// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Passes of coreference over syntax: apposition, predication, brackets, "the city of X", relative pronouns.
#include <algorithm>
#include <map>
#include <set>

#include "extract/chains.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Token;

constexpr std::uint32_t kNone = 0xFFFFFFFFU;
constexpr int kNounsUp = 3;  // nouns between an office and the name behind it

bool is_place(NodeKind kind) {
  return kind == NodeKind::kPlace || kind == NodeKind::kGeopoliticalEntity;
}

// Whether two kinds can be one thing: a body can be told as a group and the other way round.
bool kinds_agree(NodeKind a, NodeKind b) {
  if (a == b || (is_place(a) && is_place(b))) return true;
  const auto collective = [](NodeKind kind) {
    return kind == NodeKind::kGroup || kind == NodeKind::kOrganization;
  };
  return collective(a) && collective(b);
}

std::uint32_t draft_at(const Chains& chains, std::int32_t token) {
  if (token < 0) return kNone;
  const std::int32_t draft = chains.at_head(static_cast<std::uint32_t>(token));
  return draft < 0 ? kNone : static_cast<std::uint32_t>(draft);
}

// "the raid on Wednesday, the anniversary of the truce": two kinds of event are two events; "the raid, the
// worst incident in years" is one.
bool event_kinds_agree(const MentionDraft& a, const MentionDraft& b) {
  if (a.node != NodeKind::kEvent || b.node != NodeKind::kEvent) return true;
  const bool told = a.sense.event_kind >= 0 && b.sense.event_kind >= 0 && !a.sense.is(kPointingNoun) &&
                    !b.sense.is(kPointingNoun);
  return !told || a.sense.event_kind == b.sense.event_kind;
}

// "According to officials, the Harbour League ...": parsers take the name for an apposition, but those who
// hold office are no body, as rebels can be.
bool are_officials(const MentionDraft& draft) {
  return draft.kind == MentionKind::kNominal && draft.number == Number::kPlural &&
         draft.sense.is(kOfficeNoun);
}

bool can_be_one(const Chains& chains, std::uint32_t a, std::uint32_t b) {
  const MentionDraft& left = chains.draft(a);
  const MentionDraft& right = chains.draft(b);
  if (left.kind == MentionKind::kPronoun || right.kind == MentionKind::kPronoun) return false;
  const bool named_body = (are_officials(left) && right.kind == MentionKind::kName) ||
                          (are_officials(right) && left.kind == MentionKind::kName);
  if (named_body && (left.node == NodeKind::kOrganization || right.node == NodeKind::kOrganization)) {
    return false;
  }
  if (!kinds_agree(chains.chain(a).node, chains.chain(b).node) || !event_kinds_agree(left, right))
    return false;
  const bool two_countries = !chains.chain(a).country.empty() && !chains.chain(b).country.empty();
  if (two_countries && chains.chain(a).country != chains.chain(b).country) return false;
  // "Orla Venn, Bram Holt" are two people, and "Lunda, Ostria" is a town and its country.
  const bool apart = left.node == NodeKind::kPerson || is_place(left.node) || is_place(right.node);
  const bool two_names = left.kind == MentionKind::kName && right.kind == MentionKind::kName;
  return !(two_names && apart);
}

// "the leader of the Harbour League, Orla Venn": parsers hang the name on the body, but it is the leader's.
std::uint32_t bearer_above(const Chains& chains, std::int32_t token) {
  for (int steps = 0; steps < kNounsUp && token >= 0; ++steps) {
    const Token& noun = chains.tree().token(static_cast<std::uint32_t>(token));
    if (noun.deprel != Deprel::kNmod) return kNone;
    token = noun.head;
    const std::uint32_t draft = draft_at(chains, token);
    if (draft == kNone || chains.chain(draft).node != NodeKind::kPerson) continue;
    const MentionDraft& bearer = chains.draft(draft);
    const bool open = bearer.kind == MentionKind::kNominal && bearer.title_of < 0 &&
                      bearer.number == Number::kSingular && !chains.chain(draft).has_name;
    return open ? draft : kNone;
  }
  return kNone;
}

// Whether a title or an office stands in front of the name, inside its phrase.
bool has_title(const Chains& chains, const MentionDraft& name) {
  for (std::uint32_t t = name.core.begin; t < name.name.begin; ++t) {
    const NounSense* sense = chains.lexicon().noun(lower_case(chains.form(t)));
    const bool office = sense != nullptr && sense->is(kPersonNoun) && !sense->is(kBodyNoun);
    if (office || chains.lexicon().is_honorific(chains.form(t))) return true;
  }
  return false;
}

// A name that nothing but the recogniser takes for a person, town or body.
bool is_bare_name(const Chains& chains, std::uint32_t i) {
  const MentionDraft& draft = chains.draft(i);
  const Chains::Chain& chain = chains.chain(i);
  const bool plain = draft.kind == MentionKind::kName && !draft.is_adjective && chain.country.empty();
  return plain && chain.gender == Gender::kUnknown && draft.node != NodeKind::kEvent &&
         !has_title(chains, draft);
}

// A noun that tells for sure what a name beside it is: "the group", "the newspaper".
bool tells_body(const MentionDraft& draft) {
  return draft.kind == MentionKind::kNominal && draft.number != Number::kPlural &&
         draft.node == NodeKind::kOrganization && draft.sense.is(kBodyNoun) &&
         !draft.sense.is(kGovernmentNoun | kPersonNoun);
}

// The name right behind a noun that one of the two hangs on: "the group Harbour Watch", but not "the group
// Venn leads".
std::uint32_t name_behind(const Chains& chains, std::uint32_t i) {
  constexpr std::uint32_t kLongest = 6;  // words of the name
  const SyntaxTree& tree = chains.tree();
  const std::uint32_t head = chains.draft(i).head;
  const auto end = std::min(head + kLongest, static_cast<std::uint32_t>(tree.size()));
  for (std::uint32_t t = head + 1; t < end; ++t) {
    const std::uint32_t name = draft_at(chains, static_cast<std::int32_t>(t));
    if (name == kNone || chains.draft(name).kind != MentionKind::kName) continue;
    const bool next = chains.draft(name).name.begin == head + 1;
    const bool below = tree.token(t).head == static_cast<std::int32_t>(head);
    const bool above = tree.token(head).head == static_cast<std::int32_t>(t);
    return next && (below || above) ? name : kNone;
  }
  return kNone;
}

void retype(Chains& chains, std::uint32_t name, NodeKind node) {
  chains.draft(name).node = node;
  chains.chain(name).node = node;
}

// The name of which a noun tells that it is a body's, right before or behind it.
std::uint32_t named_body(const Chains& chains, std::uint32_t i) {
  const MentionDraft& noun = chains.draft(i);
  const Token& token = chains.tree().token(noun.head);
  const std::uint32_t above = draft_at(chains, token.head);
  if (token.deprel == Deprel::kAppos && above != kNone) {
    // Trees hang appositions on names far away.
    const bool beside = noun.full.begin >= chains.draft(above).name.end &&
                        noun.full.begin <= chains.draft(above).name.end + 1;
    return beside ? above : kNone;
  }
  // "the speaker of the chamber Orla Venn": the name is the speaker's.
  const bool office = above != kNone && chains.draft(above).kind == MentionKind::kNominal &&
                      chains.draft(above).node == NodeKind::kPerson;
  return office ? kNone : name_behind(chains, i);
}

// "Harbour Watch, the company, ...", "the militant group Harbour Watch": the noun knows better than the
// recogniser whether a name is a body's.
void link_named_body(Chains& chains, std::uint32_t i) {
  const MentionDraft& noun = chains.draft(i);
  if (!tells_body(noun) || chains.chain(i).has_name) return;
  const std::uint32_t name = named_body(chains, i);
  if (name == kNone || chains.joined(name, i) || !is_bare_name(chains, name)) return;
  const NodeKind node = chains.chain(name).node;
  const bool doubtful = node == NodeKind::kPerson || is_place(node) || node == NodeKind::kOrganization;
  if (!doubtful || chains.draft(name).sentence != noun.sentence) return;
  retype(chains, name, NodeKind::kOrganization);
  chains.join(name, i);
}

// "Orla Venn, the mayor": the dependent of `appos` and its head.
void link_apposition(Chains& chains, std::uint32_t i) {
  const MentionDraft& draft = chains.draft(i);
  const Token& token = chains.tree().token(draft.head);
  if (token.deprel != Deprel::kAppos) return;
  std::uint32_t other = draft_at(chains, token.head);
  const bool named_person = draft.kind == MentionKind::kName && draft.node == NodeKind::kPerson;
  // "the director of the authority, Orla Venn": nouns such as "authority" name people as well.
  const bool doubtful = other != kNone && chains.draft(other).sense.is(kBodyNoun);
  const bool elsewhere = other == kNone || chains.chain(other).node != NodeKind::kPerson || doubtful;
  if (named_person && elsewhere) {
    const std::uint32_t bearer = bearer_above(chains, token.head);
    if (bearer != kNone || !doubtful) other = bearer;
  }
  if (other != kNone && can_be_one(chains, i, other)) chains.join(other, i);
}

// "Venn is the mayor": a noun with a copula and its subject, when nothing denies it.
void link_predication(Chains& chains, std::uint32_t i) {
  const SyntaxTree& tree = chains.tree();
  const std::uint32_t head = chains.draft(i).head;
  if (tree.child(head, Deprel::kCop) < 0) return;
  for (const std::uint32_t child : tree.children(head)) {
    if (tree.token(child).deprel == Deprel::kAdvmod && tree.token(child).lemma == "not") return;
    if (tree.token(child).deprel == Deprel::kAux) return;
  }
  const std::uint32_t subject = draft_at(chains, tree.child(head, Deprel::kNsubj));
  if (subject == kNone || !can_be_one(chains, i, subject)) return;
  const bool same_number = chains.draft(i).number == chains.draft(subject).number;
  if (same_number && chains.draft(i).node != NodeKind::kEvent) chains.join(subject, i);
}

// "Lunda Mining Board (LMB)": a name in brackets right behind a name of the same kind.
void link_brackets(Chains& chains, std::uint32_t i) {
  const MentionDraft& draft = chains.draft(i);
  if (draft.kind != MentionKind::kName || draft.name.begin < 2) return;
  if (chains.form(draft.name.begin - 1) != "(") return;
  if (draft.name.end >= chains.tree().size() || chains.form(draft.name.end) != ")") return;
  for (std::uint32_t j = i; j-- > 0 && i - j < 6;) {
    const MentionDraft& before = chains.draft(j);
    if (before.name.end + 1 != draft.name.begin || before.sentence != draft.sentence) continue;
    if (before.node == NodeKind::kPerson || draft.is_adjective) continue;
    chains.join(j, i);
    return;
  }
}

// "[Harbour League spokesman Bram ] Holt": an editor's brackets in front of a name hold its title, even where
// a sentence was taken to end between them.
void link_inserted_title(Chains& chains, std::uint32_t i) {
  constexpr std::uint32_t kReach = 12;  // words
  const MentionDraft& draft = chains.draft(i);
  if (draft.kind != MentionKind::kName || draft.node != NodeKind::kPerson || draft.name.begin < 3) return;
  if (chains.form(draft.name.begin - 1) != "]") return;
  for (std::uint32_t at = draft.name.begin - 1; at-- > 0 && draft.name.begin - at <= kReach;) {
    if (chains.form(at) == "[") return;
    const std::uint32_t title = draft_at(chains, static_cast<std::int32_t>(at));
    if (title == kNone || !chains.draft(title).sense.is(kOfficeNoun)) continue;
    const bool open = chains.draft(title).kind == MentionKind::kNominal && chains.draft(title).title_of < 0;
    if (open && chains.draft(title).number == Number::kSingular) chains.join(title, i);
    return;
  }
}

// "the city of Lunda", "the government of Lunda" (and "the Lundan government", "Lunda's government").
void link_bearer(Chains& chains, std::uint32_t i) {
  const SyntaxTree& tree = chains.tree();
  const MentionDraft& draft = chains.draft(i);
  if (draft.kind != MentionKind::kNominal) return;
  const bool government = draft.sense.is(kGovernmentNoun);
  const bool typed = chains.lexicon().is_place_type(lower_case(chains.form(draft.head)));
  if (!government && !typed && !draft.sense.is(kBodyNoun)) return;
  for (const std::uint32_t child : tree.children(draft.head)) {
    const std::uint32_t other = draft_at(chains, static_cast<std::int32_t>(child));
    if (other == kNone || chains.draft(other).kind != MentionKind::kName) continue;
    const Deprel relation = tree.token(child).deprel;
    const bool behind = child > draft.head && relation == Deprel::kNmod;
    const bool country = !chains.chain(other).country.empty();
    const bool place = is_place(chains.chain(other).node);
    const bool named = relation == Deprel::kCompound && child + 1 == draft.head &&
                       chains.chain(other).node == NodeKind::kOrganization && draft.sense.is(kBodyNoun) &&
                       !government;
    const bool in_front = relation == Deprel::kCompound && child + 1 == draft.head;
    // "the capital of Lunda", "the Lundan capital": a country is no town of its own.
    const bool fits = !country || draft.sense.is(kStateNoun);
    if ((typed && fits && (behind || in_front) && place) || (government && country) ||
        (named && draft.number == Number::kSingular)) {
      chains.draft(i).node = chains.chain(other).node;
      chains.join(other, i);
      return;
    }
  }
}

// What a name's surroundings say of it, where the recogniser takes it for a person's.
struct Surroundings {
  std::uint32_t mentions = 0;
  std::uint32_t articles = 0;   ///< "the Sons of Lunda": people go without
  std::uint32_t locations = 0;  ///< "in Senn"
};

void observe(const Chains& chains, std::uint32_t i, Surroundings& seen) {
  const SyntaxTree& tree = chains.tree();
  const MentionDraft& draft = chains.draft(i);
  ++seen.mentions;
  const std::uint32_t begin = draft.name.begin;
  const bool article = begin > 0 && tree.token(begin - 1).lemma == "the" &&
                       tree.sentence(begin - 1) == draft.sentence &&
                       tree.token(begin - 1).head == static_cast<std::int32_t>(draft.head);
  if (article) ++seen.articles;
  const std::int32_t mark = tree.child(draft.head, Deprel::kCase);
  const bool located = tree.token(draft.head).deprel == Deprel::kObl && mark >= 0 &&
                       static_cast<std::uint32_t>(mark) + 1 == begin &&
                       lower_case(chains.form(static_cast<std::uint32_t>(mark))) == "in";
  if (located) ++seen.locations;
}

// Names taken for people that stand with an article or where places stand, more often than not, are bodies
// and places; a name with a title or a gender is let alone.
void settle_people(Chains& chains) {
  std::map<std::uint32_t, Surroundings> seen;  // by root
  std::set<std::uint32_t> people;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (draft.kind == MentionKind::kPronoun || chains.chain(i).node != NodeKind::kPerson) continue;
    if (is_bare_name(chains, i)) {
      observe(chains, i, seen[chains.root(i)]);
    } else {
      people.insert(chains.root(i));
    }
  }
  for (const auto& [root, found] : seen) {
    if (people.contains(root)) continue;
    if (2 * found.articles > found.mentions) {
      retype(chains, root, NodeKind::kOrganization);
    } else if (2 * found.locations > found.mentions) {
      retype(chains, root, NodeKind::kGeopoliticalEntity);
    }
  }
}

}  // namespace

void link_constructions(Chains& chains) {
  settle_people(chains);
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (chains.draft(i).kind == MentionKind::kPronoun) continue;
    link_brackets(chains, i);
    link_inserted_title(chains, i);
    link_bearer(chains, i);
    link_named_body(chains, i);
    link_apposition(chains, i);
    link_predication(chains, i);
  }
}

void link_relative_pronouns(Chains& chains) {
  const SyntaxTree& tree = chains.tree();
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (chains.draft(i).pronoun != PronounKind::kRelative || chains.draft(i).kind != MentionKind::kPronoun) {
      continue;
    }
    auto at = static_cast<std::int32_t>(chains.draft(i).head);
    for (int steps = 0; steps < 8 && at >= 0; ++steps) {
      const Token& token = tree.token(static_cast<std::uint32_t>(at));
      if (token.deprel == Deprel::kAclRelcl) {
        const std::uint32_t antecedent = draft_at(chains, token.head);
        if (antecedent != kNone) chains.join(antecedent, i);
        break;
      }
      at = token.head;
    }
  }
}

}  // namespace claimgraph::extract
