// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/tree_path.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "extract/annotated.h"

namespace claimgraph::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kToll =
    "Brenna - PROPN 2 nsubj\n"
    "raised raise VERB 0 root\n"
    "the - DET 4 det\n"
    "toll toll NOUN 2 obj\n"
    "of - ADP 6 case\n"
    "ferries ferry NOUN 4 nmod\n";

TEST(TreePath, GoesUpToTheCommonAncestorAndDownAgain) {
  const Annotated text = annotate_by_hand(kToll);
  const PathSearch search = find_path(SyntaxTree(text.analysis), 0, 5);
  ASSERT_EQ(search.end, PathEnd::kFound);
  EXPECT_EQ(search.path.top, 1U);
  EXPECT_THAT(search.path.up.tokens(), ElementsAre(0));
  EXPECT_THAT(search.path.down.tokens(), ElementsAre(5, 3));
}

TEST(TreePath, InnerWordsLeaveOutEndsAndTop) {
  const Annotated text = annotate_by_hand(kToll);
  const PathSearch search = find_path(SyntaxTree(text.analysis), 0, 5);
  EXPECT_THAT(search.path.inner_up(), IsEmpty());
  EXPECT_THAT(search.path.inner_down(), ElementsAre(3));
}

TEST(TreePath, AnAncestorIsItselfTheTop) {
  const Annotated text = annotate_by_hand(kToll);
  const PathSearch search = find_path(SyntaxTree(text.analysis), 5, 3);
  ASSERT_EQ(search.end, PathEnd::kFound);
  EXPECT_EQ(search.path.top, 3U);
  EXPECT_THAT(search.path.down.tokens(), IsEmpty());
}

TEST(TreePath, WordsOfTwoTreesAreApart) {
  const Annotated text = annotate_by_hand("Rain - NOUN 0 root\n\nSnow - NOUN 0 root\n");
  EXPECT_EQ(find_path(SyntaxTree(text.analysis), 0, 1).end, PathEnd::kApart);
}

TEST(TreePath, AWayOfMoreThanEightEdgesIsTooLong) {
  std::string table;
  for (int i = 0; i < 10; ++i)
    table += "stone - NOUN " + std::to_string(i) + (i == 0 ? " root\n" : " nmod\n");
  const Annotated text = annotate_by_hand(table);
  EXPECT_EQ(find_path(SyntaxTree(text.analysis), 9, 0).end, PathEnd::kTooLong);
}

}  // namespace
}  // namespace claimgraph::extract
