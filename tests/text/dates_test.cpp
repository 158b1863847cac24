// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/dates.h"

#include <gtest/gtest.h>

namespace claimgraph::text {
namespace {

struct Case {
  const char* written;
  const char* iso;
};

class MetadataDate : public ::testing::TestWithParam<Case> {};

TEST_P(MetadataDate, IsReadAsIso) {
  EXPECT_EQ(parse_date(GetParam().written), GetParam().iso);
}

INSTANTIATE_TEST_SUITE_P(
    All, MetadataDate,
    ::testing::Values(Case{"2031-02-09", "2031-02-09"}, Case{"2031-02-09T23:50:00-05:00", "2031-02-09"},
                      Case{"20310209", "2031-02-09"}, Case{"2031-02", "2031-02"}, Case{"2031", "2031"},
                      Case{"Feb. 9, 2031", "2031-02-09"}, Case{"9 February 2031", "2031-02-09"},
                      Case{"Sunday, February 9, 2031", "2031-02-09"}, Case{"Sept. 3rd, 2030", "2030-09-03"},
                      Case{"Updated 14:05 GMT, 9 Feb 2031", "2031-02-09"}, Case{"March 2031", "2031-03"},
                      Case{"Feb. 9", ""}, Case{"09/02/2031", ""}, Case{"yesterday", ""}, Case{"", ""}));

TEST(WrittenDate, WithoutAYearKeepsItsMonthAndDay) {
  EXPECT_EQ(read_date("Jan. 4 (Wire)")->iso(), "--01-04");
}

TEST(CompleteDate, TakesTheYearOfTheDocument) {
  EXPECT_EQ(complete_date("--01-04", "2031-01-05"), "2031-01-04");
}

TEST(CompleteDate, IsInTheYearBeforeWhenItWouldLieFarAhead) {
  EXPECT_EQ(complete_date("--12-30", "2031-01-02"), "2030-12-30");
}

TEST(CompleteDate, StaysPartialWithoutADocumentDate) {
  EXPECT_EQ(complete_date("--12-30", ""), "--12-30");
}

}  // namespace
}  // namespace claimgraph::text
