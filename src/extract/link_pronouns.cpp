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

std::uint32_t governor(const SyntaxTree& tree, std::uint32_t token) {
  const std::int32_t head = tree.token(token).head;
  return head < 0 ? token : static_cast<std::uint32_t>(head);
}

bool is_in_chain(const Chains& chains, std::int32_t token, std::uint32_t candidate) {
  if (token < 0) return false;
  const std::int32_t draft = chains.at_head(static_cast<std::uint32_t>(token));
  return draft >= 0 && chains.joined(static_cast<std::uint32_t>(draft), candidate);
}

// The subject of the verb, or of the one that it is coordinated with; -1 if there is none.
std::int32_t subject_of(const SyntaxTree& tree, std::uint32_t verb) {
  constexpr int kVerbsUp = 3;
  for (int steps = 0; steps < kVerbsUp; ++steps) {
    for (const Deprel relation : {Deprel::kNsubj, Deprel::kNsubjPass}) {
      if (const std::int32_t subject = tree.child(verb, relation); subject >= 0) return subject;
    }
    if (tree.token(verb).deprel != Deprel::kConj) return -1;
    verb = governor(tree, verb);
  }
  return -1;
}

// Principle B of the binding theory, and that nothing owns itself: "Venn warned him" is not about Venn, nor
// is "his brother, Bram Holt" the brother of Holt.
bool is_barred(const Chains& chains, std::uint32_t candidate, const MentionDraft& pronoun) {
  const SyntaxTree& tree = chains.tree();
  const auto& token = tree.token(pronoun.head);
  const std::uint32_t above = governor(tree, pronoun.head);
  if (token.deprel == Deprel::kNmodPoss) {
    return is_in_chain(chains, static_cast<std::int32_t>(above), candidate);
  }
  const bool object = token.deprel == Deprel::kObj || token.deprel == Deprel::kIobj ||
                      (token.deprel == Deprel::kObl && tree.token(above).upos == language::Upos::kVerb);
  if (!object || pronoun.pronoun != PronounKind::kPersonal) return false;
  return is_in_chain(chains, subject_of(tree, above), candidate);
}

// "the towns" are no "it".
bool is_many(const Chains::Chain& chain) {
  return chain.number == Number::kPlural && !chain.has_name;
}

bool agrees(const Chains& chains, std::uint32_t candidate, const MentionDraft& pronoun) {
  const Chains::Chain& chain = chains.chain(candidate);
  if (pronoun.person != 3 || !chain.resolved) return false;
  const bool person = chain.node == NodeKind::kPerson;
  if (pronoun.gender == Gender::kMale || pronoun.gender == Gender::kFemale) {
    return person && (chain.gender == Gender::kUnknown || chain.gender == pronoun.gender);
  }
  if (pronoun.number == Number::kPlural) {
    return chain.node == NodeKind::kGroup || chain.node == NodeKind::kOrganization ||
           (!person && chain.number == Number::kPlural);
  }
  if (pronoun.gender == Gender::kNeuter) {
    return !person && chain.node != NodeKind::kGroup && !is_many(chain);
  }
  return false;
}

// "its spokesman" is a body's or a state's; "Rusk and his brothers" are Rusk's.
int ownership(const Chains& chains, std::uint32_t candidate, const MentionDraft& pronoun) {
  const SyntaxTree& tree = chains.tree();
  if (tree.token(pronoun.head).deprel != Deprel::kNmodPoss) return 0;
  const std::uint32_t owned = governor(tree, pronoun.head);
  const bool coordinated =
      tree.token(owned).deprel == Deprel::kConj && governor(tree, owned) == chains.draft(candidate).head;
  int score = coordinated ? 12 : 0;
  const std::int32_t draft = chains.at_head(owned);
  const bool office = draft >= 0 && chains.draft(static_cast<std::uint32_t>(draft)).sense.is(kOfficeNoun);
  const NodeKind node = chains.chain(candidate).node;
  if (office && node == NodeKind::kOrganization) score += 6;
  if (office && (node == NodeKind::kPlace || node == NodeKind::kEvent)) score -= 6;
  return score;
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
  return score + ownership(chains, candidate, pronoun);
}

// What the pronoun stands for; nothing where none of the mentions told before can be meant.
std::optional<std::uint32_t> antecedent_of(const Chains& chains, const std::deque<std::uint32_t>& window,
                                           const MentionDraft& pronoun) {
  return likeliest(window, [&](std::uint32_t candidate) -> std::optional<int> {
    if (pronoun.sentence - chains.draft(candidate).sentence > kSentencesBack) return std::nullopt;
    if (!agrees(chains, candidate, pronoun) || is_barred(chains, candidate, pronoun)) return std::nullopt;
    return salience(chains, candidate, pronoun);
  });
}

bool stands_for_another(const MentionDraft& draft) {
  return draft.kind == MentionKind::kPronoun && draft.pronoun != PronounKind::kRelative &&
         draft.pronoun != PronounKind::kDemonstrative;
}

}  // namespace

void link_pronouns(Chains& chains) {
  std::deque<std::uint32_t> window;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    const bool open = stands_for_another(draft) && !chains.chain(i).resolved;
    if (const auto best = open ? antecedent_of(chains, window, draft) : std::nullopt) {
      chains.join(*best, i);
      if (draft.gender != Gender::kUnknown) chains.chain(*best).gender = draft.gender;
    }
    window.push_back(i);
    if (window.size() > kWindow) window.pop_front();
  }
}

}  // namespace claimgraph::extract
