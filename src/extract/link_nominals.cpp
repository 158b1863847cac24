// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Passes of coreference over noun phrases that name nothing: "the group", "the minister".
#include <algorithm>
#include <deque>
#include <set>
#include <unordered_map>

#include "extract/chains.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::TokenRange;

constexpr std::size_t kWindow = 40;   // candidates looked back at
constexpr std::size_t kSameHead = 8;  // of candidates with the same head noun
constexpr int kOwnNoun = 100;         // outweighs every distance in the window

bool is_known(const MentionDraft& draft) {
  return draft.definiteness == Definiteness::kDefinite || draft.definiteness == Definiteness::kDemonstrative;
}

// The words that set a phrase apart: what stands in front of the head, without numbers.
std::set<std::string> modifiers(const Chains& chains, const MentionDraft& draft) {
  std::set<std::string> words;
  for (std::uint32_t i = draft.core.begin; i < draft.core.end; ++i) {
    if (i == draft.head || chains.tree().token(i).upos == language::Upos::kNum) continue;
    words.insert(lower_case(chains.form(i)));
  }
  return words;
}

// What stands behind the head and tells which one is meant: the content words of "of Lunda".
std::set<std::string> attributes(const Chains& chains, const MentionDraft& draft) {
  std::set<std::string> words;
  for (std::uint32_t i = draft.core.end; i < draft.full.end; ++i) {
    switch (chains.tree().token(i).upos) {
      case language::Upos::kNoun:
      case language::Upos::kPropn:
      case language::Upos::kVerb:
      case language::Upos::kAdj:
      case language::Upos::kNum:
        words.insert(lower_case(chains.form(i)));
        break;
      default:
        break;
    }
  }
  return words;
}

// Whether the later phrase says nothing behind its head that the earlier one does not say somewhere.
bool attributes_agree(const Chains& chains, const MentionDraft& earlier, const MentionDraft& later) {
  const auto now = attributes(chains, later);
  if (now.empty()) return true;
  auto before = attributes(chains, earlier);
  before.merge(modifiers(chains, earlier));
  return std::includes(before.begin(), before.end(), now.begin(), now.end());
}

// The numbers inside a phrase: "two" of "two bombers".
std::set<std::string> numbers(const Chains& chains, const MentionDraft& draft) {
  std::set<std::string> words;
  for (std::uint32_t i = draft.core.begin; i < draft.core.end; ++i) {
    if (chains.tree().token(i).upos == language::Upos::kNum) words.insert(lower_case(chains.form(i)));
  }
  return words;
}

// "the two bombers" are not "three bombers".
bool numbers_agree(const Chains& chains, const MentionDraft& earlier, const MentionDraft& later) {
  const auto now = numbers(chains, later);
  return now.empty() || now == numbers(chains, earlier);
}

// Two people with unlike names are two, and so are two bodies or two places, whatever they are called.
bool are_both_named(const Chains& chains, std::uint32_t a, std::uint32_t b) {
  return chains.chain(a).has_name && chains.chain(b).has_name;
}

// The words of who owns it, in lower case: "its", "the League's"; empty if nobody does.
std::string owner_of(const Chains& chains, const MentionDraft& draft) {
  const std::int32_t owner = chains.tree().child(draft.head, Deprel::kNmodPoss);
  if (owner < 0) return {};
  const std::int32_t known = chains.at_head(static_cast<std::uint32_t>(owner));
  if (known < 0) return lower_case(chains.form(static_cast<std::uint32_t>(owner)));
  const std::uint32_t root = chains.root(static_cast<std::uint32_t>(known));
  const bool pronoun = chains.draft(root).kind == MentionKind::kPronoun;
  return pronoun ? lower_case(chains.form(chains.draft(root).head)) : "#" + std::to_string(root);
}

// "its chairman" is no chairman told before, unless the same one's.
bool owners_agree(const Chains& chains, const MentionDraft& earlier, const MentionDraft& later) {
  const std::string now = owner_of(chains, later);
  return now.empty() || now == owner_of(chains, earlier);
}

// Equal phrases are one thing unless they are indefinite.
void link_equal_phrases(Chains& chains) {
  std::unordered_map<std::string, std::uint32_t> latest;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (draft.kind != MentionKind::kNominal || draft.title_of >= 0) continue;
    if (draft.node == NodeKind::kEvent) continue;
    const std::string key = chains.key(draft.core);
    const auto found = latest.find(key);
    const bool links = found != latest.end() && draft.definiteness != Definiteness::kIndefinite &&
                       chains.chain(found->second).node == chains.chain(i).node &&
                       !are_both_named(chains, found->second, i) &&
                       owners_agree(chains, chains.draft(found->second), draft) &&
                       attributes_agree(chains, chains.draft(found->second), draft);
    if (links) chains.join(found->second, i);
    latest[key] = i;
  }
}

// The words of an office without its country's, and the countries themselves.
struct Office {
  std::set<std::string> words;
  std::set<std::string> countries;
};

Office office_of(const Chains& chains, const MentionDraft& draft) {
  Office office;
  for (std::uint32_t i = draft.full.begin; i < draft.full.end; ++i) {
    if (i == draft.head) continue;
    if (const auto country = chains.lexicon().country(chains.form(i))) {
      office.countries.emplace(country->code);
    } else if (draft.core.contains(i)) {
      office.words.insert(lower_case(chains.form(i)));
    }
  }
  return office;
}

// "the president" and "Lundan president": the same office, one of them perhaps with its country.
bool office_matches(const Chains& chains, const MentionDraft& earlier, const MentionDraft& later) {
  if (earlier.sense.role == OfficeRole::kNone || earlier.sense.role != later.sense.role) return false;
  if (lemma_of(chains.tree(), earlier.head) != lemma_of(chains.tree(), later.head)) return false;
  if (earlier.node != NodeKind::kPerson || later.node != NodeKind::kPerson) return false;
  const Office before = office_of(chains, earlier);
  const Office now = office_of(chains, later);
  const bool foreign =
      !before.countries.empty() && !now.countries.empty() && before.countries != now.countries;
  return !foreign && attributes_agree(chains, earlier, later) &&
         std::includes(before.words.begin(), before.words.end(), now.words.begin(), now.words.end());
}

// "the mourners" for "Shiite mourners": same head, and no modifier that the earlier phrase lacks.
bool head_matches(const Chains& chains, const MentionDraft& earlier, const MentionDraft& later) {
  if (lemma_of(chains.tree(), earlier.head) != lemma_of(chains.tree(), later.head)) return false;
  if (earlier.number != later.number) return false;
  if (!attributes_agree(chains, earlier, later) || !numbers_agree(chains, earlier, later)) return false;
  const auto before = modifiers(chains, earlier);
  const auto now = modifiers(chains, later);
  return std::includes(before.begin(), before.end(), now.begin(), now.end());
}

bool has_word(const Chains& chains, TokenRange name, const std::string& word) {
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (lower_case(chains.form(i)) == word) return true;
  }
  return false;
}

// "the ministry" is a body whose name says so; "the group" can be any that does not call itself otherwise.
bool body_matches(const Chains& chains, const MentionDraft& name, const MentionDraft& later) {
  const std::string noun = lemma_of(chains.tree(), later.head);
  if (has_word(chains, name.name, noun)) return true;
  if (!later.sense.is(kGeneralBodyNoun)) return false;
  for (std::uint32_t i = name.name.begin; i < name.name.end; ++i) {
    const NounSense* sense = chains.lexicon().noun(lower_case(chains.form(i)));
    if (sense != nullptr && sense->is(kBodyNoun) && !sense->is(kGeneralBodyNoun)) return false;
  }
  return true;
}

// "the group" for a body's name, "the country" for a country's, "the city" for a town's.
bool class_matches(const Chains& chains, std::uint32_t earlier, const MentionDraft& later) {
  const Chains::Chain& chain = chains.chain(earlier);
  const MentionDraft& name = chains.draft(earlier);
  if (!chain.has_name || name.kind != MentionKind::kName || name.is_adjective) return false;
  if (later.number == Number::kPlural || !attributes(chains, later).empty()) return false;
  if (later.core.size() != 1) return false;
  if (later.node == NodeKind::kOrganization) {
    return chain.node == NodeKind::kOrganization && body_matches(chains, name, later);
  }
  if (later.node != NodeKind::kGeopoliticalEntity || chain.node != NodeKind::kGeopoliticalEntity)
    return false;
  return later.sense.is(kStateNoun) == !chain.country.empty();
}

// A definite phrase, or an office without article ("President", "Secretary of State").
bool seeks_antecedent(const Chains& chains, std::uint32_t i) {
  const MentionDraft& draft = chains.draft(i);
  if (draft.kind != MentionKind::kNominal || draft.title_of >= 0 || draft.node == NodeKind::kEvent) {
    return false;
  }
  const bool office = draft.sense.is(kOfficeNoun) && draft.number == Number::kSingular &&
                      draft.definiteness == Definiteness::kBare;
  return !chains.chain(i).has_name && (is_known(draft) || office);
}

// The likeliest name that a phrase of its class stands for: one that holds the noun itself ("the company" of
// Lunda Fuel Company), else the nearer, the subject, the one told more often.
void link_to_name(Chains& chains, const std::deque<std::uint32_t>& window, std::uint32_t i) {
  const MentionDraft& draft = chains.draft(i);
  const std::string noun = lemma_of(chains.tree(), draft.head);
  const auto best = likeliest(window, [&](std::uint32_t candidate) -> std::optional<int> {
    if (!class_matches(chains, candidate, draft)) return std::nullopt;
    const MentionDraft& name = chains.draft(candidate);
    int score = -4 * static_cast<int>(draft.sentence - name.sentence);
    if (has_word(chains, name.name, noun)) score += kOwnNoun;
    if (chains.tree().token(name.head).deprel == Deprel::kNsubj) score += 3;
    return score + static_cast<int>(std::min<std::uint32_t>(chains.chain(candidate).mentions, 6));
  });
  if (best) chains.join(*best, i);
}

void link_definite(Chains& chains) {
  std::deque<std::uint32_t> window;
  std::unordered_map<std::string, std::deque<std::uint32_t>> by_head;  // lemma -> latest drafts
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (draft.kind == MentionKind::kPronoun) continue;
    auto& kin = by_head[lemma_of(chains.tree(), draft.head)];
    bool linked = !seeks_antecedent(chains, i);
    for (auto at = kin.rbegin(); at != kin.rend() && !linked; ++at) {
      const MentionDraft& earlier = chains.draft(*at);
      linked = earlier.kind == MentionKind::kNominal && earlier.node == draft.node &&
               (head_matches(chains, earlier, draft) || office_matches(chains, earlier, draft));
      if (linked) chains.join(*at, i);
    }
    if (!linked) link_to_name(chains, window, i);
    kin.push_back(i);
    if (kin.size() > kSameHead) kin.pop_front();
    window.push_back(i);
    if (window.size() > kWindow) window.pop_front();
  }
}

}  // namespace

void link_nominals(Chains& chains) {
  link_equal_phrases(chains);
  link_definite(chains);
}

}  // namespace claimgraph::extract
