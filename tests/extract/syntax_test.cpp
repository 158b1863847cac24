// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/syntax.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/annotated.h"

namespace claimgraph::extract {
namespace {

constexpr std::string_view kFerry = R"(
The       the     DET   3 det
northern  -       ADJ   3 amod
ferry     -       NOUN  4 nsubj
sank      sink    VERB  0 root   - Tense=Past
off       -       ADP   6 case
Lunda     -       PROPN 4 obl    B-place
.         -       PUNCT 4 punct

Divers    diver   NOUN  2 nsubj  - Number=Plur
searched  search  VERB  0 root   - Tense=Past
.         -       PUNCT 2 punct
)";

TEST(SyntaxTree, ChildrenAscendAndStayInTheirSentence) {
  const Annotated text = annotate_by_hand(kFerry);
  const SyntaxTree tree(text.analysis);
  EXPECT_THAT(tree.children(3), testing::ElementsAre(2, 5, 6));
  EXPECT_THAT(tree.children(8), testing::ElementsAre(7, 9));
}

TEST(SyntaxTree, YieldCoversThePhrase) {
  const Annotated text = annotate_by_hand(kFerry);
  const SyntaxTree tree(text.analysis);
  EXPECT_EQ(tree.yield(2), (language::TokenRange{0, 3}));
  EXPECT_EQ(tree.yield(3), (language::TokenRange{0, 7}));
}

TEST(SyntaxTree, HeadOfAPhraseIsTheTokenThatLeavesIt) {
  const Annotated text = annotate_by_hand(kFerry);
  const SyntaxTree tree(text.analysis);
  EXPECT_EQ(tree.head_of({0, 3}), 2U);
  EXPECT_EQ(tree.head_of({4, 6}), 5U);
}

TEST(SyntaxTree, ACycleEndsTheWalk) {
  Annotated text = annotate_by_hand(kFerry);
  text.analysis.tokens[0].head = 1;
  text.analysis.tokens[1].head = 0;
  const SyntaxTree tree(text.analysis);
  EXPECT_FALSE(tree.dominates(3, 0));
  EXPECT_TRUE(tree.dominates(1, 0));
}

}  // namespace
}  // namespace claimgraph::extract
