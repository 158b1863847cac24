// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/figure_lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "extract/annotated.h"

namespace claimgraph::extract {
namespace {

struct NumberCase {
  const char* name;
  const char* table;
  std::int64_t value;
  Bound bound;
};

class ANumber : public testing::TestWithParam<NumberCase> {};

TEST_P(ANumber, HasValueAndBound) {
  const auto lexicon =
      FigureLexicon::load(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology" / "lexicon");
  ASSERT_TRUE(lexicon.has_value()) << lexicon.error().describe();
  const Annotated text = annotate_by_hand(GetParam().table);
  const auto numbers =
      find_numbers(*lexicon, text.analysis, text.document.text(), text.analysis.sentences[0].tokens);
  ASSERT_EQ(numbers.size(), 1U);
  EXPECT_EQ(numbers[0].value, GetParam().value);
  EXPECT_EQ(numbers[0].bound, GetParam().bound);
}

constexpr NumberCase kNumbers[] = {
    {"Digits", "84 - NUM 2 nummod\nmen man NOUN 0 root\n", 84, Bound::kExactly},
    {"DigitsWithComma", "1,200 - NUM 2 nummod\nmen man NOUN 0 root\n", 1200, Bound::kExactly},
    {"Word", "seven - NUM 2 nummod\nmen man NOUN 0 root\n", 7, Bound::kExactly},
    {"HyphenatedWord", "twenty-three - NUM 2 nummod\nmen man NOUN 0 root\n", 23, Bound::kExactly},
    {"HyphenatedWordCutInThree",
     "twenty_ - NUM 3 compound\n-_ - PUNCT 3 punct\nthree - NUM 4 nummod\nmen man NOUN 0 root\n", 23,
     Bound::kExactly},
    {"OrMore", "9 - NUM 0 root\nor - CCONJ 3 cc\nmore - ADJ 1 conj\n", 9, Bound::kAtLeast},
    {"WordWithMultiplier", "two - NUM 2 compound\nhundred - NUM 3 nummod\nmen man NOUN 0 root\n", 200,
     Bound::kExactly},
    {"Fraction", "1.5 - NUM 2 compound\nmillion - NUM 3 nummod\nmen man NOUN 0 root\n", 1500000,
     Bound::kExactly},
    {"Dozens", "dozens dozen NOUN 0 root\nof - ADP 3 case\nmen man NOUN 1 nmod\n", 24, Bound::kAtLeast},
    {"AtLeast", "at - ADP 2 case\nleast - ADJ 3 nmod\n9 - NUM 4 nummod\nmen man NOUN 0 root\n", 9,
     Bound::kAtLeast},
    {"MoreThan", "more - ADJ 3 advmod\nthan - ADP 1 fixed\n9 - NUM 4 nummod\nmen man NOUN 0 root\n", 9,
     Bound::kAtLeast},
    {"UpTo", "up - ADP 3 advmod\nto - ADP 1 fixed\n9 - NUM 4 nummod\nmen man NOUN 0 root\n", 9,
     Bound::kAtMost},
    {"Nearly", "nearly - ADV 2 advmod\n9 - NUM 3 nummod\nmen man NOUN 0 root\n", 9, Bound::kAbout},
};

INSTANTIATE_TEST_SUITE_P(Forms, ANumber, testing::ValuesIn(kNumbers),
                         [](const auto& given) { return std::string(given.param.name); });

}  // namespace
}  // namespace claimgraph::extract
