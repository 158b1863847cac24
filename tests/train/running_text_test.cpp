// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/running_text.h"

#include <gtest/gtest.h>

#include <sstream>

namespace claimgraph::train {
namespace {

std::string printed(const std::string& words) {
  std::istringstream in(words);
  std::vector<std::string> list;
  for (std::string word; in >> word;) list.push_back(word);
  return running_text(list);
}

TEST(RunningText, ClosingPunctuationTouchesTheWordBefore) {
  EXPECT_EQ(printed("The ferry sank , they say ."), "The ferry sank, they say.");
}

TEST(RunningText, OpeningSignsTouchTheWordBehind) {
  EXPECT_EQ(printed("It cost ( so far ) $ 40 ."), "It cost (so far) $40.");
}

TEST(RunningText, TheSecondHalfOfAContractionTouchesTheFirst) {
  EXPECT_EQ(printed("They do n't know Orla 's plan ."), "They don't know Orla's plan.");
}

TEST(RunningText, PlainQuotationMarksOpenAndCloseByTurns) {
  EXPECT_EQ(printed("\" No , \" she said , \" never . \""), "\"No,\" she said, \"never.\"");
}

TEST(RunningText, MarksOfTreebanksBecomePlainOnes) {
  EXPECT_EQ(printed("`` No '' -LRB- never -RRB-"), "\"No\" (never)");
}

TEST(RunningText, OfNoWordsIsEmpty) {
  EXPECT_EQ(printed(""), "");
}

}  // namespace
}  // namespace claimgraph::train
