// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "extract/relation_words.h"

namespace claimgraph::extract {

/// What the lexicon proposes for one relation of a pair.
struct ProposedRelation {
  Relation relation = Relation::kBlamed;
  std::vector<Feature> features;
  bool sure = false;  ///< by a row of the lexicon that leaves no doubt
  Proposal best;      ///< the first proposal: its trigger, about and modality stand for the pair's
};

/// An ordered pair of participants that stands in a sentence, to be decided about.
struct RelationCandidate {
  Participant subject;
  Participant object;
  std::uint32_t sentence = 0;
  PathSearch path;  ///< from the subject's head to the object's, where both have one
  PairFeatures pair;
  PairWords words;
  std::vector<ProposedRelation> proposed;  ///< by relation
};

/// How much a candidate says of its words.
enum class CandidateView : std::uint8_t {
  kWhole,   ///< words_of_pair; features and traits ascend, so that learning sums them up in a fixed order
  kScarce,  ///< of words and traits what proposals add, the rest is up to the decider; features in no order
};

/// Every ordered pair of a sentence that is near enough to be related, both orders: mentions that stand at
/// most kMentionReach mentions apart, speakers with the mentions in their words, and offices with the state
/// that they leave unsaid (FrameContext::implied_state), as far as structure goes. Linear in the sentence.
std::vector<RelationCandidate> find_candidates(const FrameContext& context, std::uint32_t sentence,
                                               CandidateView view = CandidateView::kWhole);

inline constexpr std::size_t kMentionReach = 12;

/// The relations, as bits, whose kinds the pair's nodes have.
std::uint32_t admitted_relations(const FrameContext& context, Participant subject, Participant object);

}  // namespace claimgraph::extract
