// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/text_table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace claimgraph::cli {
namespace {

struct Width {
  const char* text;
  std::size_t columns;
};

class DisplayWidth : public testing::TestWithParam<Width> {};

TEST_P(DisplayWidth, CountsTerminalColumns) {
  EXPECT_EQ(display_width(GetParam().text), GetParam().columns);
}

INSTANTIATE_TEST_SUITE_P(TextTable, DisplayWidth,
                         testing::Values(Width{"", 0}, Width{"Zürich", 6}, Width{"e\u0301", 1},
                                         Width{"東京", 4}, Width{"\u200bx", 1}, Width{"\xff", 1}));

TEST(TextTable, FitCutsBetweenCharactersAndSaysSo) {
  EXPECT_EQ(fit("東京都", 5), "東京…");
}

TEST(TextTable, FitLeavesWhatFits) {
  EXPECT_EQ(fit("harbour", 7), "harbour");
}

TEST(TextTable, WhiteSpaceRunsBecomeOneSpace) {
  EXPECT_EQ(one_line("  a\n\n b\tc "), "a b c");
}

TEST(TextTable, ColumnsAlignByDisplayWidth) {
  TextTable table({"WHO", "WHERE"});
  table.add_row({"市長", "harbour"});
  table.add_row({"mayor", "quay"});
  std::ostringstream out;
  table.write(out, 0);
  EXPECT_EQ(out.str(), "WHO    WHERE\n市長   harbour\nmayor  quay\n");
}

TEST(TextTable, TheWidestColumnIsNarrowedToTheTerminal) {
  TextTable table({"WHO", "QUOTE"});
  table.add_row({"mayor", "The river authority opened the gates too late."});
  std::ostringstream out;
  table.write(out, 26);
  EXPECT_EQ(out.str(), "WHO    QUOTE\nmayor  The river authorit…\n");
}

}  // namespace
}  // namespace claimgraph::cli
