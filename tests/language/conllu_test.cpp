// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/conllu.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace claimgraph::language {
namespace {

using testing::HasSubstr;

constexpr const char* kSample =
    "# newdoc id = harbour\n"
    "# sent_id = 1\n"
    "1-2\tCan't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tCa\tcan\tAUX\tMD\tVerbForm=Fin\t3\taux\t_\t_\n"
    "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
    "3\tdock\tdock\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "3.1\tdock\tdock\tVERB\tVB\t_\t_\t_\t_\t_\n"
    "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n"
    "\n"
    "# newpar\n"
    "1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_\n"
    "\n";

TEST(ConlluTest, TheTextIsPutTogetherFromForms) {
  const auto given = read_conllu(kSample, "s.conllu");
  ASSERT_TRUE(given.has_value()) << given.error().describe();
  EXPECT_EQ(given->document.text(), "Can't dock.\n\nWhy?");
  EXPECT_EQ(given->document.metadata().id, "harbour");
  EXPECT_EQ(given->document.blocks().size(), 2U);
}

TEST(ConlluTest, WordsOfAMultiwordTokenShareItsCharacters) {
  const auto given = read_conllu(kSample, "s.conllu");
  ASSERT_TRUE(given.has_value());
  EXPECT_EQ(given->document.text(given->analysis.tokens[0].span), "Ca");
  EXPECT_EQ(given->document.text(given->analysis.tokens[1].span), "n't");
  ASSERT_EQ(given->analysis.multiwords.size(), 1U);
  EXPECT_EQ(given->document.text(given->analysis.multiwords[0].span), "Can't");
}

TEST(ConlluTest, HeadsPointIntoTheWholeDocument) {
  const auto given = read_conllu(kSample, "s.conllu");
  ASSERT_TRUE(given.has_value());
  EXPECT_EQ(given->analysis.tokens[0].head, 2);
  EXPECT_EQ(given->analysis.tokens[2].head, Token::kNoHead);
  EXPECT_EQ(given->analysis.tokens[5].head, 4);
}

TEST(ConlluTest, WhatIsWrittenReadsTheSame) {
  const auto given = read_conllu(kSample, "s.conllu");
  ASSERT_TRUE(given.has_value());
  const std::string once = write_conllu(given->document, given->analysis);
  const auto again = read_conllu(once, "again");
  ASSERT_TRUE(again.has_value()) << again.error().describe();
  EXPECT_EQ(again->document.text(), given->document.text());
  EXPECT_EQ(write_conllu(again->document, again->analysis), once);
}

TEST(ConlluTest, ANameStandsInMisc) {
  auto given = read_conllu(kSample, "s.conllu");
  ASSERT_TRUE(given.has_value());
  given->analysis.tokens[2].entity = EntityType::kPlace;
  given->analysis.tokens[2].entity_begins = true;
  EXPECT_THAT(write_conllu(given->document, given->analysis), HasSubstr("NE=B-place|SpaceAfter=No"));
}

struct BadCase {
  const char* name;
  const char* text;
  unsigned line;
  const char* message;
};
class BadConllu : public testing::TestWithParam<BadCase> {};

TEST_P(BadConllu, IsRefusedWithItsLine) {
  const auto given = read_conllu(GetParam().text, "bad.conllu");
  ASSERT_FALSE(given.has_value());
  EXPECT_EQ(given.error().code, ErrorCode::kSyntax);
  EXPECT_EQ(given.error().where.line, GetParam().line);
  EXPECT_THAT(given.error().message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Files, BadConllu,
    testing::Values(BadCase{"columns", "# x\n1\tA\ta\n", 2, "ten columns"},
                    BadCase{"order", "2\tA\ta\tX\t_\t_\t0\troot\t_\t_\n", 1, "out of order"},
                    BadCase{"head", "1\tA\ta\tX\t_\t_\tz\troot\t_\t_\n", 1, "not a number"},
                    BadCase{"far_head", "1\tA\ta\tX\t_\t_\t7\troot\t_\t_\n\n", 2, "no word of the sentence"},
                    BadCase{"multiword",
                            "1-3\tA\t_\t_\t_\t_\t_\t_\t_\t_\n1\tA\ta\tX\t_\t_\t0\troot\t_\t_\n\n", 3,
                            "lacks words"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(ConlluTest, AnEmptyFileIsAnEmptyDocument) {
  const auto given = read_conllu("", "empty");
  ASSERT_TRUE(given.has_value());
  EXPECT_TRUE(given->analysis.tokens.empty());
}

}  // namespace
}  // namespace claimgraph::language
