// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/counted_drafts.h"

#include "extract/coreference_fixture.h"

namespace claimgraph::extract {
namespace {

TEST(CountedDrafts, SomeOfAGroupAreAGroupOfTheirOwn) {
  const Reading reading(R"(
Two     -      NUM  5 nsubj
of      -      ADP  4 case
its     -      PRON 4 nmod:poss
welders worker NOUN 1 nmod - Number=Plur
slept   sleep  VERB 0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Two").name, "Two of its welders");
  EXPECT_EQ(reading.cluster("Two").node, NodeKind::kGroup);
  EXPECT_NE(reading.at("Two"), reading.at("welders"));
}

TEST(CountedDrafts, ThoseWhomAVerbHarmsAreCountedByANumberAlone) {
  const Reading reading(R"(
Police  -      NOUN 2 nsubj - Number=Plur
wounded wound  VERB 0 root - Tense=Past
nine    -      NUM  2 obj
)");
  EXPECT_EQ(reading.cluster("nine").node, NodeKind::kGroup);
}

TEST(CountedDrafts, OneOfAGroupThatIsSaidOfSomebodyIsNobodyElse) {
  const Reading reading(R"(
Orla    -      PROPN 3 nsubj B-person
is      be     AUX   3 cop
one     -      NUM   0 root
of      -      ADP   6 case
the     -      DET   6 det
welders worker NOUN  3 nmod - Number=Plur
)");
  EXPECT_EQ(reading.at("one"), kNoCluster);
}

TEST(CountedDrafts, ANumberOfSomethingElseCountsNobody) {
  const Reading reading(R"(
Police  -     NOUN 2 nsubj - Number=Plur
counted count VERB 0 root - Tense=Past
nine    -     NUM  2 obj
)");
  EXPECT_EQ(reading.at("nine"), kNoCluster);
}

TEST(CountedDrafts, AYearIsNobody) {
  const Reading reading(R"(
Police  -      NOUN 2 nsubj - Number=Plur
wounded wound  VERB 0 root - Tense=Past
2031    -      NUM  2 obj
)");
  EXPECT_EQ(reading.at("2031"), kNoCluster);
}

}  // namespace
}  // namespace claimgraph::extract
