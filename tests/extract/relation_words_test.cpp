// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "extract/frame_fixture.h"

namespace claimgraph::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kTable =
    "Orvia - PROPN 2 nsubj B-place\n"
    "shelled shell VERB 0 root - Tense=Past\n"
    "the - DET 4 det\n"
    "harbour harbour NOUN 2 obj\n"
    "of - ADP 6 case\n"
    "Senn - PROPN 4 nmod B-place\n";

// Orvia, the harbour and Senn are nodes 0, 1 and 2.
class RelationWords : public testing::Test {
 protected:
  PairWords between(ClusterId subject, ClusterId object) {
    return words_of_pair(context_, {subject, subject}, {object, object});
  }
  static std::vector<std::uint32_t> in(const PairWords& pair, WordSlot slot) {
    std::vector<std::uint32_t> found;
    for (const SlotWord& word : pair.words) {
      if (word.slot == slot) found.push_back(word.token);
    }
    return found;
  }

  FrameSample sample_ = sample(kTable, {{"Orvia", NodeKind::kGeopoliticalEntity},
                                        {"harbour", NodeKind::kPlace},
                                        {"Senn", NodeKind::kGeopoliticalEntity}});
  FrameContext context_{sample_.text.document, sample_.text.analysis, sample_.extraction, frame_lexicon()};
};

TEST_F(RelationWords, TheVerbOfSubjectAndObjectIsTopAndShared) {
  const PairWords pair = between(0, 1);
  EXPECT_THAT(in(pair, WordSlot::kTop), ElementsAre(1));
  EXPECT_THAT(in(pair, WordSlot::kShared), ElementsAre(1));
}

TEST_F(RelationWords, WordsOnTheWayDownStandAboveTheObject) {
  const PairWords pair = between(0, 2);
  EXPECT_THAT(in(pair, WordSlot::kAboveObject), ElementsAre(3));
  EXPECT_THAT(in(pair, WordSlot::kAboveSubject), IsEmpty());
}

TEST_F(RelationWords, TheTurnedPairSwapsTheSlots) {
  const PairWords pair = between(2, 0);
  EXPECT_THAT(in(pair, WordSlot::kAboveSubject), ElementsAre(3));
  EXPECT_THAT(in(pair, WordSlot::kSubject), ElementsAre(5));
}

TEST_F(RelationWords, TheTurnedPairHasOtherTraits) {
  EXPECT_NE(between(0, 1).traits, between(1, 0).traits);
}

// The traits of Orvia and the harbour when Orvia has that many mentions, in a text with some more sentences.
std::vector<Feature> traits_of(int mentions, int more_sentences) {
  std::string table(kTable);
  for (int i = 0; i < more_sentences; ++i) table += "\nRain - NOUN 0 root\n";
  FrameSample text = sample(table, {{"Orvia", NodeKind::kGeopoliticalEntity}, {"harbour", NodeKind::kPlace}});
  for (int i = 1; i < mentions; ++i) text.extraction.clusters[0].mentions.push_back(0);
  const FrameContext context(text.text.document, text.text.analysis, text.extraction, frame_lexicon());
  return words_of_pair(context, {0, 0}, {1, 1}).traits;
}

TEST(RelationTraits, AThingThatADocumentNamesMoreOftenHasOthers) {
  EXPECT_NE(traits_of(1, 5), traits_of(2, 5));
}

TEST(RelationTraits, AFewSentencesDoNotTellHowOftenAThingIsNamed) {
  EXPECT_EQ(traits_of(1, 1), traits_of(2, 1));
}

TEST_F(RelationWords, WordsInBetweenAreThoseOfTheText) {
  EXPECT_THAT(in(between(0, 2), WordSlot::kBetween), ElementsAre(1, 2, 3, 4));
}

TEST_F(RelationWords, AProposalAddsItsTriggerOnce) {
  PairWords pair = between(0, 1);
  Proposal proposal;
  proposal.relation = Relation::kAttacked;
  proposal.trigger = 1;
  const std::size_t traits = pair.traits.size();
  add_proposal(proposal, pair);
  add_proposal(proposal, pair);
  EXPECT_THAT(in(pair, WordSlot::kTrigger), ElementsAre(1));
  EXPECT_EQ(pair.traits.size(), traits + 1);
}

TEST(RelationWordsOfOtherSentences, SayWhatThePairIs) {
  FrameSample text = sample(
      "Orvia - PROPN 2 nsubj B-place\nleft leave VERB 0 root\n\n"
      "The - DET 2 det\nisland island NOUN 3 nsubj\nsank sink VERB 0 root\n"
      "off - ADP 5 case\nSenn - PROPN 3 obl B-place\n",
      {{"Orvia", NodeKind::kPlace}, {"Senn", NodeKind::kPlace}});
  text.extraction.clusters[0].mentions.push_back(2);
  text.extraction.mentions.push_back({{3, 4}, 3, NodeKind::kPlace, MentionKind::kNominal, ClusterId{0}});
  const FrameContext context(text.text.document, text.text.analysis, text.extraction, frame_lexicon());
  const PairWords pair = words_of_pair(context, {0, 0}, {1, 1});
  EXPECT_THAT(pair.words,
              testing::Contains(testing::AllOf(testing::Field(&SlotWord::slot, WordSlot::kSubjectIs),
                                               testing::Field(&SlotWord::token, 3U))));
}

TEST_F(RelationWords, ASpeakerOfAnotherSentenceHasNoWordsOfItsOwn) {
  const PairWords pair = words_of_pair(context_, {0, FrameContext::kNone}, {1, 1});
  EXPECT_THAT(in(pair, WordSlot::kSubject), IsEmpty());
  EXPECT_THAT(in(pair, WordSlot::kObject), ElementsAre(3));
}

}  // namespace
}  // namespace claimgraph::extract
