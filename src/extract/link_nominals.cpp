// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Passes of coreference over noun phrases that name nothing: "the group", "the minister", "the attack".
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

bool has_attribute(const Chains& chains, const MentionDraft& draft) {
  for (const std::uint32_t child : chains.tree().children(draft.head)) {
    const Deprel relation = chains.tree().token(child).deprel;
    if (child > draft.head && (relation == Deprel::kNmod || relation == Deprel::kAcl)) return true;
  }
  return false;
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
                       chains.chain(found->second).node == chains.chain(i).node;
    if (links) chains.join(found->second, i);
    latest[key] = i;
  }
}

// "the mourners" for "Shiite mourners": same head, and no modifier that the earlier phrase lacks.
bool head_matches(const Chains& chains, const MentionDraft& earlier, const MentionDraft& later) {
  if (lemma_of(chains.tree(), earlier.head) != lemma_of(chains.tree(), later.head)) return false;
  if (earlier.number != later.number) return false;
  const auto before = modifiers(chains, earlier);
  const auto now = modifiers(chains, later);
  return std::includes(before.begin(), before.end(), now.begin(), now.end());
}

// "the group" for a body's name, "the country" for a country's, "the minister" for somebody with that title.
bool class_matches(const Chains& chains, std::uint32_t earlier, const MentionDraft& later) {
  const Chains::Chain& chain = chains.chain(earlier);
  const MentionDraft& name = chains.draft(earlier);
  if (!chain.has_name || later.number == Number::kPlural || has_attribute(chains, later)) return false;
  if (later.node == NodeKind::kOrganization) {
    return chain.node == NodeKind::kOrganization && later.core.size() == 1;
  }
  if (later.node == NodeKind::kGeopoliticalEntity) {
    const std::string noun = lemma_of(chains.tree(), later.head);
    const bool country = noun == "country" || noun == "nation" || noun == "state" || noun == "republic";
    return chain.node == NodeKind::kGeopoliticalEntity && later.core.size() == 1 &&
           country == !chain.country.empty() && !name.is_adjective;
  }
  return false;
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
               head_matches(chains, earlier, draft);
      if (linked) chains.join(*at, i);
    }
    for (auto at = window.rbegin(); at != window.rend() && !linked; ++at) {
      linked = class_matches(chains, *at, draft);
      if (linked) chains.join(*at, i);
    }
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

void link_events(Chains& chains) {
  std::deque<std::uint32_t> window;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (draft.node != NodeKind::kEvent || draft.kind == MentionKind::kPronoun) continue;
    for (auto at = window.rbegin(); at != window.rend(); ++at) {
      const MentionDraft& earlier = chains.draft(*at);
      const bool kin = earlier.sense.event_kind == draft.sense.event_kind && draft.sense.event_kind >= 0;
      const bool generic = draft.sense.is(kGenericEventNoun) && draft.core.size() == 1;
      const bool same_word = lemma_of(chains.tree(), earlier.head) == lemma_of(chains.tree(), draft.head);
      const bool links = (is_known(draft) && (kin || generic)) ||
                         (same_word && draft.definiteness != Definiteness::kIndefinite &&
                          modifiers(chains, draft) == modifiers(chains, earlier));
      if (!links) continue;
      chains.join(*at, i);
      break;
    }
    window.push_back(i);
    if (window.size() > kWindow) window.pop_front();
  }
}

}  // namespace claimgraph::extract
