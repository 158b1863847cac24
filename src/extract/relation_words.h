// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/decider_model.h"
#include "extract/relation_features.h"

namespace claimgraph::extract {

/// Where a word stands towards a pair of participants. The numbers are part of the trained model.
enum class WordSlot : std::uint8_t {
  kSubject,       ///< the subject's head
  kObject,        ///< the object's head
  kTop,           ///< where the paths of the two through the tree meet
  kAboveSubject,  ///< between the subject's head and the top
  kAboveObject,   ///< between the object's head and the top
  kBetween,       ///< in the text between the two, if they stand near each other
  kShared,        ///< what both are arguments of
  kGovernor,      ///< what the object is an argument of
  kSaid,          ///< content words of the same speech in the sentence
  kTrigger,       ///< what the lexicon proposes a relation for
  kSubjectIs,     ///< by what the document says what the subject is; these may stand in other sentences
  kObjectIs,      ///< the same of the object
};
inline constexpr std::size_t kWordSlots = 12;

struct SlotWord {
  WordSlot slot = WordSlot::kSubject;
  std::uint32_t token = 0;
};

/// What the network looks at in an ordered pair: words by what they mean, and traits of the pair that are no
/// words (kinds, syntactic functions, order, distance).
struct PairWords {
  std::vector<SlotWord> words;  ///< by slot
  std::vector<Feature> traits;  ///< distinct; of words_of_pair ascending
};

/// What concerns the subject alone, the object alone, and the two together: the parts of words_of_pair, each
/// slot in one of them. `path` leads from the subject's head to the object's, where both have one.
PairWords words_of_subject(const FrameContext& context, Participant subject);
PairWords words_of_object(const FrameContext& context, Participant object);
PairWords words_between(const FrameContext& context, Participant subject, Participant object,
                        const PathSearch& path);

PairWords words_of_pair(const FrameContext& context, Participant subject, Participant object);

/// Adds what the lexicon proposes for the pair.
void add_proposal(const Proposal& proposal, PairWords& pair);

}  // namespace claimgraph::extract
