// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/edge_rivals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace claimgraph::extract {
namespace {

using testing::ElementsAre;

TEST(EdgeRivals, AnEdgeAloneKeepsItsProbability) {
  EXPECT_THAT(weigh_rivals(std::vector<RivalEdge>{{Relation::kLeads, 1, 2, 8000}}), ElementsAre(8000));
}

TEST(EdgeRivals, WhoLeadsABodyIsHardlyItsMemberToo) {
  EXPECT_THAT(
      weigh_rivals(std::vector<RivalEdge>{{Relation::kMemberOf, 1, 2, 5000}, {Relation::kLeads, 1, 2, 8000}}),
      ElementsAre(1000, 8000));
}

TEST(EdgeRivals, TheLikelierPlaceWeighsOnTheOther) {
  EXPECT_THAT(weigh_rivals(std::vector<RivalEdge>{{Relation::kLocatedIn, 1, 2, 9000},
                                                  {Relation::kLocatedIn, 1, 3, 5000}}),
              ElementsAre(9000, 1850));
}

TEST(EdgeRivals, ABodyHasOneHead) {
  EXPECT_THAT(
      weigh_rivals(std::vector<RivalEdge>{{Relation::kLeads, 1, 3, 4000}, {Relation::kLeads, 2, 3, 9000}}),
      ElementsAre(400, 9000));
}

TEST(EdgeRivals, OneOfTwoKilledTheOther) {
  EXPECT_THAT(
      weigh_rivals(std::vector<RivalEdge>{{Relation::kKilled, 1, 2, 9000}, {Relation::kKilled, 2, 1, 4000}}),
      ElementsAre(9000, 400));
}

TEST(EdgeRivals, ActsOnManyAreNoRivals) {
  EXPECT_THAT(weigh_rivals(std::vector<RivalEdge>{{Relation::kCondemned, 1, 2, 9000},
                                                  {Relation::kCondemned, 1, 3, 4000}}),
              ElementsAre(9000, 4000));
}

TEST(EdgeRivals, OfEqualOnesTheEarlierStands) {
  EXPECT_THAT(
      weigh_rivals(std::vector<RivalEdge>{{Relation::kPartOf, 1, 2, 6000}, {Relation::kPartOf, 2, 1, 6000}}),
      ElementsAre(6000, 2400));
}

}  // namespace
}  // namespace claimgraph::extract
