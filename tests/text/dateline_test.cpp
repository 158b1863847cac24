// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/dateline.h"

#include <gtest/gtest.h>

#include "text/text_testing.h"

namespace claimgraph::text {
namespace {

const TextLexicon& lexicon() {
  static const TextLexicon kLexicon =
      *TextLexicon::load(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology" / "lexicon");
  return kLexicon;
}

struct Case {
  std::string paragraph;
  const char* place;
  const char* date;
  const char* agency;
  std::string rest;
};

class ADateline : public ::testing::TestWithParam<Case> {};

TEST_P(ADateline, GivesPlaceDateAndAgency) {
  const auto found = find_dateline(GetParam().paragraph, lexicon());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->dateline.place, GetParam().place);
  EXPECT_EQ(found->dateline.date, GetParam().date);
  EXPECT_EQ(found->dateline.agency, GetParam().agency);
  EXPECT_EQ(GetParam().paragraph.substr(found->length), GetParam().rest);
}

INSTANTIATE_TEST_SUITE_P(
    All, ADateline,
    ::testing::Values(
        Case{"Feb. 9 (UPI) -- A bridge fell.", "", "--02-09", "UPI", " A bridge fell."},
        Case{"ORVALE, Maren (AP) — A bridge fell.", "ORVALE, Maren", "", "AP", " A bridge fell."},
        Case{"ORVALE, Feb 9 (Reuters) - A bridge fell.", "ORVALE", "--02-09", "Reuters", " A bridge fell."},
        Case{"ORVALE, Feb. 9, 2031 (Xinhua) -- A bridge fell.", "ORVALE", "2031-02-09", "Xinhua",
             " A bridge fell."},
        Case{"(CNN) — A bridge fell.", "", "", "CNN", " A bridge fell."},
        Case{"ORVALE (AFP) A bridge fell.", "ORVALE", "", "AFP", " A bridge fell."},
        Case{"Orvale, IRNA – A bridge fell.", "Orvale", "", "IRNA", " A bridge fell."},
        Case{"ORVALE ― A bridge fell.", "ORVALE", "", "", " A bridge fell."}));

class NoDateline : public ::testing::TestWithParam<const char*> {};

TEST_P(NoDateline, IsFoundInASentence) {
  EXPECT_FALSE(find_dateline(GetParam(), lexicon()));
}

INSTANTIATE_TEST_SUITE_P(All, NoDateline,
                         ::testing::Values("The bridge — built in haste — fell.", "UPDATE - A bridge fell.",
                                           "The minister (a lawyer) said no.",
                                           "Orvale – the old capital – is quiet.",
                                           "NATO – the alliance – met.", "", "-", "(", "(AP"));

struct LineCase {
  std::string line;
  const char* date;
};

class AByline : public ::testing::TestWithParam<LineCase> {};

TEST_P(AByline, MayGiveADate) {
  const auto found = find_byline(GetParam().line, lexicon());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->date, GetParam().date);
}

INSTANTIATE_TEST_SUITE_P(All, AByline,
                         ::testing::Values(LineCase{"By Ilse Marn", ""},
                                           LineCase{"By Ilse Marn | February 9, 2031", "2031-02-09"},
                                           LineCase{"Updated: 9 February 2031, 10:31", "2031-02-09"},
                                           LineCase{"Sunday, February 9, 2031", "2031-02-09"},
                                           LineCase{"Published on Feb 9, 2031", "2031-02-09"}));

class NoByline : public ::testing::TestWithParam<const char*> {};

TEST_P(NoByline, IsASentence) {
  EXPECT_FALSE(find_byline(GetParam(), lexicon()));
}

INSTANTIATE_TEST_SUITE_P(All, NoByline,
                         ::testing::Values("By noon the water had reached the mill.",
                                           "On 9 February 2031 the dam broke.",
                                           "9 February 2031 was the day when the old dam finally broke.",
                                           "Orvale"));

}  // namespace
}  // namespace claimgraph::text
