// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// The last pass of coreference: pronouns to the most salient mention before them.
#include <deque>

#include "extract/chains.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;

constexpr std::size_t kWindow = 40;          // candidates looked back at
constexpr std::uint32_t kSentencesBack = 3;  // sentences looked back at

bool agrees(const Chains& chains, std::uint32_t candidate, const MentionDraft& pronoun) {
  const Chains::Chain& chain = chains.chain(candidate);
  if (pronoun.person != 3 || !chain.resolved) return false;
  const bool person = chain.node == NodeKind::kPerson;
  if (pronoun.gender == Gender::kMale || pronoun.gender == Gender::kFemale) {
    return person && (chain.gender == Gender::kUnknown || chain.gender == pronoun.gender);
  }
  if (pronoun.number == Number::kPlural) {
    return chain.node == NodeKind::kGroup || chain.node == NodeKind::kOrganization ||
           (chain.node == NodeKind::kEvent && chain.number == Number::kPlural);
  }
  if (pronoun.gender == Gender::kNeuter) return !person && chain.node != NodeKind::kGroup;
  return false;
}

// Higher is likelier: subjects, the same sentence, names and chains that were mentioned often.
int salience(const Chains& chains, std::uint32_t candidate, const MentionDraft& pronoun) {
  const MentionDraft& draft = chains.draft(candidate);
  const Deprel relation = chains.tree().token(draft.head).deprel;
  int score = -12 * static_cast<int>(pronoun.sentence - draft.sentence);
  if (relation == Deprel::kNsubj || relation == Deprel::kNsubjPass) score += 8;
  if (relation == Deprel::kObj) score += 3;
  if (relation == Deprel::kNmodPoss) score -= 2;
  if (draft.is_adjective) score -= 12;
  if (chains.chain(candidate).has_name) score += 3;
  if (chains.chain(candidate).node == NodeKind::kEvent) score -= 6;
  if (chains.chain(candidate).mentions > 3) score += 2;
  return score;
}

}  // namespace

void link_pronouns(Chains& chains) {
  std::deque<std::uint32_t> window;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    const bool pronoun = draft.kind == MentionKind::kPronoun && draft.pronoun != PronounKind::kRelative &&
                         draft.pronoun != PronounKind::kDemonstrative;
    if (pronoun && !chains.chain(i).resolved) {
      std::int64_t best = -1;
      int best_score = 0;
      for (const std::uint32_t candidate : window) {
        if (draft.sentence - chains.draft(candidate).sentence > kSentencesBack) continue;
        if (!agrees(chains, candidate, draft)) continue;
        const int score = salience(chains, candidate, draft);
        if (best >= 0 && score < best_score) continue;
        best = candidate;
        best_score = score;
      }
      if (best >= 0) {
        const auto antecedent = static_cast<std::uint32_t>(best);
        chains.join(antecedent, i);
        if (draft.gender != Gender::kUnknown) chains.chain(antecedent).gender = draft.gender;
      }
    }
    window.push_back(i);
    if (window.size() > kWindow) window.pop_front();
  }
}

}  // namespace claimgraph::extract
