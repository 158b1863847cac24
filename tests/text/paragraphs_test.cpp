// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/paragraphs.h"

#include <gtest/gtest.h>

namespace claimgraph::text {
namespace {

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> out;
  for (const Block& block : split_paragraphs(text))
    out.emplace_back(text.substr(block.span.begin, block.span.size()));
  return out;
}

using Strings = std::vector<std::string>;

TEST(Paragraphs, EndAtBlankLines) {
  EXPECT_EQ(paragraphs_of("One.\n\nTwo.\n \t\nThree."), (Strings{"One.", "Two.", "Three."}));
}

TEST(Paragraphs, AreLinesWhenLinesAreWhole) {
  EXPECT_EQ(paragraphs_of("One goes.\nTwo stays.\n"), (Strings{"One goes.", "Two stays."}));
}

TEST(Paragraphs, MayEndWithAnyLineBreak) {
  EXPECT_EQ(paragraphs_of("A\r\n\r\nB\rC\n\nD"), (Strings{"A", "B", "C", "D"}));
}

TEST(Paragraphs, BrokenAtAColumnAreOne) {
  const std::string wrapped =
      "The council of the valley met on Monday to hear what the builders had\n"
      "to say about the wall that gave way in spring, and heard that nobody\n"
      "had looked at it for eleven years; the mayor called that a disgrace\n"
      "and left.\n"
      "A second hearing is set for autumn, when the engineers are expected to\n"
      "come back with drawings.\n";
  const auto found = paragraphs_of(wrapped);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].ends_with("and left."));
  EXPECT_TRUE(found[1].starts_with("A second hearing"));
}

TEST(Paragraphs, GoOnInLowerCase) {
  EXPECT_EQ(paragraphs_of("The mayor has repeatedly\nrefused to resign.\nShe said so."),
            (Strings{"The mayor has repeatedly\nrefused to resign.", "She said so."}));
}

TEST(Paragraphs, DoNotHoldTheSpaceAroundThem) {
  EXPECT_EQ(paragraphs_of("\uFEFF  A b \u00A0\n"), (Strings{"A b"}));
}

TEST(Paragraphs, OfNothingAreNone) {
  EXPECT_TRUE(paragraphs_of(" \n\t\r\n").empty());
}

}  // namespace
}  // namespace claimgraph::text
