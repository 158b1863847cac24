// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/characters.h"

#include <gtest/gtest.h>

namespace claimgraph::language {
namespace {

struct ShapeCase {
  const char* word;
  const char* shape;
};
class WordShape : public testing::TestWithParam<ShapeCase> {};

TEST_P(WordShape, ShowsTheWritingPattern) {
  EXPECT_EQ(shape_of(GetParam().word), GetParam().shape);
}

INSTANTIATE_TEST_SUITE_P(Words, WordShape,
                         testing::Values(ShapeCase{"", ""}, ShapeCase{"tram", "aa"}, ShapeCase{"Tram", "Aaa"},
                                         ShapeCase{"UNHCR", "AA"}, ShapeCase{"McAdam's", "AaAaa'a"},
                                         ShapeCase{"2,450", "d,dd"}, ShapeCase{"Éva", "Aaa"},
                                         ShapeCase{"東京", "oo"}));

TEST(CharactersTest, CapitalsBeyondAsciiBecomeSmall) {
  EXPECT_EQ(to_lower("ÖLFELD Ünye"), "ölfeld ünye");
}

TEST(CharactersTest, ANoBreakSpaceIsSpace) {
  EXPECT_EQ(char_class(U'\u00A0'), CharClass::kSpace);
}

TEST(CharactersTest, AZeroWidthJoinerIsControl) {
  EXPECT_EQ(char_class(U'\u200D'), CharClass::kControl);
}

}  // namespace
}  // namespace claimgraph::language
