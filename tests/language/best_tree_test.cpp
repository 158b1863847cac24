// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/best_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "train/treebank.h"

namespace claimgraph::language {
namespace {

using testing::ElementsAre;

Matrix scores_of(std::size_t words, float value) {
  Matrix scores(words, words + 1);
  std::fill(scores.values().begin(), scores.values().end(), value);
  return scores;
}

bool is_single_rooted_tree(const std::vector<std::int32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), -1) != 1) return false;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    std::size_t steps = 0;
    for (auto at = static_cast<std::int32_t>(i); at >= 0; at = heads[static_cast<std::size_t>(at)]) {
      if (++steps > heads.size()) return false;
    }
  }
  return true;
}

TEST(BestTreeTest, OneWordIsTheRoot) {
  EXPECT_THAT(best_tree(scores_of(1, 0)), ElementsAre(-1));
}

TEST(BestTreeTest, TheBestHeadsAreTakenWhenTheyFormATree) {
  Matrix scores = scores_of(3, 0);
  scores(0, 1) = 5;
  scores(1, 3) = 5;
  scores(2, 0) = 5;
  EXPECT_THAT(best_tree(scores), ElementsAre(1, -1, 0));
}

TEST(BestTreeTest, ACycleIsBrokenWhereItCostsLeast) {
  Matrix scores = scores_of(3, 0);
  scores(0, 1) = 9;
  scores(1, 0) = 8;
  scores(1, 3) = 7;
  scores(2, 1) = 5;
  EXPECT_THAT(best_tree(scores), ElementsAre(1, -1, 1));
}

TEST(BestTreeTest, OfTwoRootsTheBetterStays) {
  Matrix scores = scores_of(2, 0);
  scores(0, 2) = 4;
  scores(1, 2) = 6;
  EXPECT_THAT(best_tree(scores), ElementsAre(1, -1));
}

TEST(BestTreeTest, AnyScoresGiveATreeWithOneRoot) {
  train::Random random(3);
  for (std::size_t words = 1; words < 40; ++words) {
    Matrix scores = scores_of(words, 0);
    for (float& score : scores.values()) score = random.unit();
    EXPECT_TRUE(is_single_rooted_tree(best_tree(scores))) << words << " words";
  }
}

}  // namespace
}  // namespace claimgraph::language
