// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/arc_hybrid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace claimgraph::language {
namespace {

/// Follows transitions that cost least; returns the heads, the root's being the number of words.
std::vector<std::int32_t> follow_oracle(const std::vector<std::int32_t>& gold) {
  const SentenceKeys words(gold.size());
  const std::vector<TagId> tags(gold.size());
  ArcHybrid state(words, tags);
  while (!state.is_final()) {
    int least = 1 << 20;
    Transition best = Transition::kShift;
    for (std::size_t i = 0; i < kTransitions; ++i) {
      const auto transition = static_cast<Transition>(i);
      if (!state.allows(transition) || state.cost(transition, gold) >= least) continue;
      least = state.cost(transition, gold);
      best = transition;
    }
    state.apply(best, Deprel::kDep);
  }
  std::vector<std::int32_t> heads;
  for (std::int32_t i = 0; i < state.root(); ++i) heads.push_back(state.head(i));
  return heads;
}

class ProjectiveTree : public testing::TestWithParam<std::vector<std::int32_t>> {};

TEST_P(ProjectiveTree, IsBuiltByTransitionsOfNoCost) {
  EXPECT_EQ(follow_oracle(GetParam()), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Trees, ProjectiveTree,
                         testing::Values(std::vector<std::int32_t>{1}, std::vector<std::int32_t>{1, 2},
                                         std::vector<std::int32_t>{2, 0},
                                         std::vector<std::int32_t>{1, 4, 1, 1},
                                         std::vector<std::int32_t>{2, 0, 5, 4, 2},
                                         std::vector<std::int32_t>{1, 2, 3, 4, 5, 6},
                                         std::vector<std::int32_t>{6, 0, 1, 2, 3, 4}));

TEST(ArcHybridTest, CrossingGoldArcsStillLeadToOneTree) {
  // 0 <- 2 and 1 <- 3 cross: no projective tree holds both, and the oracle still ends with one root.
  const std::vector<std::int32_t> built = follow_oracle({2, 3, 4, 2});
  EXPECT_EQ(std::count(built.begin(), built.end(), 4), 1);
  EXPECT_THAT(built, testing::Each(testing::AllOf(testing::Ge(0), testing::Le(4))));
}

TEST(ArcHybridTest, TheRootTakesNothingWhileTheStackHoldsTwoWords) {
  const SentenceKeys words(2);
  const std::vector<TagId> tags(2);
  ArcHybrid state(words, tags);
  state.apply(Transition::kShift, Deprel::kDep);
  state.apply(Transition::kShift, Deprel::kDep);
  EXPECT_FALSE(state.allows(Transition::kShift));
  EXPECT_FALSE(state.allows(Transition::kLeft));
  EXPECT_TRUE(state.allows(Transition::kRight));
}

}  // namespace
}  // namespace claimgraph::language
