// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/implied_state.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "extract/frame_fixture.h"
#include "extract/relation_candidates.h"

namespace claimgraph::extract {
namespace {

constexpr std::string_view kTable =
    "Orvia - PROPN 2 nsubj B-place\n"
    "protested protest VERB 0 root - Tense=Past\n"
    "\n"
    "The - DET 2 det\n"
    "minister - NOUN 3 nsubj\n"
    "left leave VERB 0 root - Tense=Past\n";

// Orvia and the minister are nodes 0 and 1; Orvia has so many mentions.
FrameSample report(std::size_t mentions, std::string_view office = "minister") {
  std::string table(kTable);
  table.replace(table.find("minister"), 8, office);
  FrameSample text = sample(table, {{"Orvia", NodeKind::kGeopoliticalEntity}, {office, NodeKind::kPerson}});
  text.extraction.clusters[0].country = "OV";
  text.extraction.clusters[0].mentions.resize(mentions, 0);
  text.extraction.mentions[1].kind = MentionKind::kNominal;
  return text;
}

std::vector<ClusterId> states_of(const FrameSample& text) {
  const SyntaxTree tree(text.text.analysis);
  return implied_states(tree, text.extraction, frame_lexicon());
}

TEST(ImpliedState, AnOfficeImpliesTheStateThatTheDocumentMentionsMost) {
  EXPECT_THAT(states_of(report(2)), testing::ElementsAre(kNoCluster, 0));
}

TEST(ImpliedState, AStateMentionedOnceIsImpliedByNobody) {
  EXPECT_THAT(states_of(report(1)), testing::Each(kNoCluster));
}

TEST(ImpliedState, ANounThatIsNoOfficeOfAStateImpliesNone) {
  EXPECT_THAT(states_of(report(2, "cellist")), testing::Each(kNoCluster));
}

TEST(ImpliedState, ATitleInCapitalsIsAnOfficeToo) {
  EXPECT_THAT(states_of(report(2, "Minister")), testing::ElementsAre(kNoCluster, 0));
}

TEST(ImpliedState, WhoseOwnWordsTellAStateGetsNoOther) {
  FrameSample text = report(2);
  text.extraction.mentions[1].tokens.begin = 0;
  std::swap(text.extraction.mentions[0], text.extraction.mentions[1]);
  EXPECT_THAT(states_of(text), testing::Each(kNoCluster));
}

// The candidates of the sentence in which the office stands alone.
std::vector<RelationCandidate> candidates(const FrameSample& text) {
  const FrameContext context(text.text.document, text.text.analysis, text.extraction, frame_lexicon());
  return find_candidates(context, 1);
}

TEST(ImpliedState, AnOfficeAndItsStateAreACandidateInASentenceWithoutTheState) {
  const FrameSample text = report(2);
  const auto found = candidates(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].subject.cluster, 1U);
  EXPECT_EQ(found[0].object.cluster, 0U);
}

TEST(ImpliedState, AStateThatIsNotThereSuffersNothingInTheSentence) {
  const FrameSample text = report(2);
  const FrameContext context(text.text.document, text.text.analysis, text.extraction, frame_lexicon());
  const auto found = find_candidates(context, 1);
  ASSERT_EQ(found.size(), 1U);
  const std::uint32_t admitted = admitted_relations(context, found[0].subject, found[0].object);
  EXPECT_NE(admitted & 1U << static_cast<unsigned>(Relation::kRepresents), 0U);
  EXPECT_EQ(admitted & 1U << static_cast<unsigned>(Relation::kAttacked), 0U);
}

}  // namespace
}  // namespace claimgraph::extract
