// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/base/utf8.h"

#include <gtest/gtest.h>

namespace claimgraph::utf8 {
namespace {

TEST(Utf8, CountsCodePointsAndEachInvalidByte) {
  EXPECT_EQ(count("abcdefghi"), 9U);
  EXPECT_EQ(count("aé😀"), 3U);
  EXPECT_EQ(count("a\xFF\xC3 long enough to be skipped"), 29U);
}

TEST(Utf8, RepairsEachInvalidByteByItself) {
  EXPECT_EQ(repair("a\xE2\x82 b"), "a\uFFFD\uFFFD b");
}

class Malformed : public ::testing::TestWithParam<const char*> {};

TEST_P(Malformed, IsNotValid) {
  EXPECT_FALSE(is_valid(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(All, Malformed,
                         ::testing::Values("\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE2\x82",
                                           "eight more bytes \xFF"));

TEST(Utf8, AppendsWhatItDecodes) {
  for (const char32_t point : {U'a', U'é', U'€', U'😀', char32_t{0x10FFFF}}) {
    std::string text;
    append(text, point);
    EXPECT_EQ(decode(text, 0).code_point, point);
    EXPECT_EQ(decode(text, 0).length, text.size());
  }
}

TEST(Utf8, AppendsTheReplacementForSurrogates) {
  std::string text;
  append(text, 0xD800);
  EXPECT_EQ(text, "\uFFFD");
}

}  // namespace
}  // namespace claimgraph::utf8
