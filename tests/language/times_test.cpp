// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/times.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "language/hand_made.h"

namespace claimgraph::language {
namespace {

const TimeTagger& tagger() {
  static const TimeTagger kTagger = [] {
    auto loaded = TimeTagger::load(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology/lexicon");
    return std::move(loaded.value());
  }();
  return kTagger;
}

/// "words=value; words=value" of all expressions; a duration's value begins with P.
std::string tagged(const std::string& text, const std::string& date) {
  const testing::HandMade made = testing::hand_made(text, date);
  std::string out;
  for (const TimeExpression& time : tagger().tag(made.document, made.analysis)) {
    if (!out.empty()) out += "; ";
    out += std::string(made.document.text(time.span)) + "=" + time.value;
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

// 2024-03-13 is a Wednesday.
constexpr const char* kPublished = "2024-03-13";

class DatedText : public ::testing::TestWithParam<Case> {};
TEST_P(DatedText, GivesTheseTimes) {
  EXPECT_EQ(tagged(GetParam().text, kPublished), GetParam().expected);
}

class UndatedText : public ::testing::TestWithParam<Case> {};
TEST_P(UndatedText, GivesTheseTimes) {
  EXPECT_EQ(tagged(GetParam().text, ""), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Calendar, DatedText,
    ::testing::Values(
        Case{"the ferry sank on January 3 , 2021 off the pier", "January 3 , 2021=2021-01-03"},
        Case{"the ferry sank on Jan. 3 , 2021", "Jan. 3 , 2021=2021-01-03"},
        Case{"the ferry sank on 3 January 2021", "3 January 2021=2021-01-03"},
        Case{"the ferry sank on 3rd January 2021", "3rd January 2021=2021-01-03"},
        Case{"on the 3rd of January 2021 it sank", "the 3rd of January 2021=2021-01-03"},
        Case{"it sank on January 3rd , 2021", "January 3rd , 2021=2021-01-03"},
        Case{"filed 2021-01-03 by the port", "2021-01-03=2021-01-03"},
        Case{"filed 2021 - 01 - 03 by the port", "2021 - 01 - 03=2021-01-03"},
        Case{"filed 01/31/2021 by the port", "01/31/2021=2021-01-31"},
        Case{"filed 31/01/2021 by the port", "31/01/2021=2021-01-31"},
        Case{"filed 01/02/2021 by the port", "01/02/2021="},
        Case{"filed 05/05/2021 by the port", "05/05/2021=2021-05-05"},
        Case{"the bridge opened on Sunday , January 3 , 2021", "Sunday , January 3 , 2021=2021-01-03"},
        Case{"the bridge opened in January 2021", "January 2021=2021-01"},
        Case{"the bridge opened in January of 2021", "January of 2021=2021-01"},
        Case{"the bridge opened in January , 2021", "January , 2021=2021-01"},
        Case{"the bridge opened in early January 2021", "early January 2021=2021-01"},
        Case{"the bridge opened in mid - January 2021", "mid - January 2021=2021-01"},
        Case{"the bridge opened in mid-January 2021", "mid-January 2021=2021-01"},
        Case{"the bridge opened on February 30 , 2021", "February 30 , 2021="},
        Case{"the bridge opened on February 29 , 2020", "February 29 , 2020=2020-02-29"},
        Case{"the bridge opened in 1998", "1998=1998"}, Case{"since 2019 the mill is shut", "2019=2019"},
        Case{"( 2019 )", "2019=2019"}, Case{"the 2019 harvest was poor", "2019=2019"},
        Case{"they counted 2019 people there", ""},
        Case{"from 2013 - 2015 he ran the mill", "2013=2013; 2015=2015"},
        Case{"late 2019 was dry", "late 2019=2019"},
        Case{"the plant closed by the end of 2019", "end of 2019=2019"},
        Case{"the Sept. 11 march drew many", "Sept. 11=2023-09-11"},
        Case{"a rally on March 1 drew many", "March 1=2024-03-01"},
        Case{"a rally on March 13 drew many", "March 13=2024-03-13"},
        Case{"a rally on December 24 drew many", "December 24=2023-12-24"},
        Case{"a rally will take place on December 24", "December 24=2024-12-24"},
        Case{"a rally will take place on January 5", "January 5=2025-01-05"},
        Case{"they met in February", "February=2024-02"}, Case{"they met in November", "November=2023-11"},
        Case{"they will meet in November", "November=2024-11"}, Case{"they met in March", "March=2024-03"},
        Case{"they met last November", "last November=2023-11"},
        Case{"they met last May", "last May=2023-05"}, Case{"talks are due next May", "next May=2024-05"},
        Case{"they may march on the hall", ""}, Case{"the miners march daily", ""},
        Case{"protests since May grew", "May=2023-05"},
        Case{"the choir sang on Christmas Eve", "Christmas Eve=2023-12-24"},
        Case{"the choir sang on Christmas Day 2020", "Christmas Day 2020=2020-12-25"},
        Case{"the choir sang on New Year 's Day", "New Year 's Day=2024-01-01"},
        Case{"the choir sang at Christmas", "Christmas=2023-12-25"}));

INSTANTIATE_TEST_SUITE_P(
    Weekdays, DatedText,
    ::testing::Values(Case{"the mayor said Wednesday that roads were open", "Wednesday=2024-03-13"},
                      Case{"the mayor said Tuesday that roads were open", "Tuesday=2024-03-12"},
                      Case{"the mayor said Thursday that roads were open", "Thursday=2024-03-07"},
                      Case{"on Monday the mayor spoke", "Monday=2024-03-11"},
                      Case{"the mayor will speak on Friday", "Friday=2024-03-15"},
                      Case{"the mayor will speak on Wednesday", "Wednesday=2024-03-20"},
                      Case{"talks are scheduled for Saturday", "Saturday=2024-03-16"},
                      Case{"talks set to begin Sunday", "Sunday=2024-03-17"},
                      Case{"on Friday , envoys will meet", "Friday=2024-03-15"},
                      Case{"on Friday , envoys met", "Friday=2024-03-08"},
                      Case{"he said on Monday that he will quit", "Monday=2024-03-11"},
                      Case{"the envoy , who said Sunday he would stay", "Sunday=2024-03-10"},
                      Case{"last Friday the dam broke", "last Friday=2024-03-08"},
                      Case{"last Wednesday the dam broke", "last Wednesday=2024-03-06"},
                      Case{"next Friday a vote is held", "next Friday=2024-03-15"},
                      Case{"next Wednesday a vote is held", "next Wednesday=2024-03-20"},
                      Case{"this Friday a vote will be held", "this Friday=2024-03-15"},
                      Case{"the dam broke Monday morning", "Monday morning=2024-03-11"},
                      Case{"the dam broke late Sunday", "late Sunday=2024-03-10"},
                      Case{"the dam broke early Tuesday", "early Tuesday=2024-03-12"},
                      Case{"the dam broke Tues. near the mill", "Tues.=2024-03-12"},
                      Case{"the dam broke Saturday night", "Saturday night=2024-03-09"}));

INSTANTIATE_TEST_SUITE_P(
    Relative, DatedText,
    ::testing::Values(Case{"the strike ended today", "today=2024-03-13"},
                      Case{"the strike ended yesterday", "yesterday=2024-03-12"},
                      Case{"the strike ends tomorrow", "tomorrow=2024-03-14"},
                      Case{"the strike ends tonight", "tonight=2024-03-13"},
                      Case{"the strike ended yesterday evening", "yesterday evening=2024-03-12"},
                      Case{"the strike ended last night", "last night=2024-03-12"},
                      Case{"the strike ended this morning", "this morning=2024-03-13"},
                      Case{"the strike ended the day before yesterday",
                           "the day before yesterday=2024-03-11"},
                      Case{"the strike ends the day after tomorrow", "the day after tomorrow=2024-03-15"},
                      Case{"prices rose last month", "last month=2024-02"},
                      Case{"prices rose this month", "this month=2024-03"},
                      Case{"prices rise next month", "next month=2024-04"},
                      Case{"prices rose last week", "last week=2024-W10"},
                      Case{"prices rose this week", "this week=2024-W11"},
                      Case{"prices rise next week", "next week=2024-W12"},
                      Case{"prices rose last year", "last year=2023"},
                      Case{"prices rose this year", "this year=2024"},
                      Case{"prices rose earlier this year", "earlier this year=2024"},
                      Case{"prices rose late last year", "late last year=2023"},
                      Case{"prices rise next year", "next year=2025"},
                      Case{"prices rose last quarter", "last quarter=2023-Q4"},
                      Case{"prices rose last decade", "last decade=201"},
                      Case{"prices rose over the last weekend", "the last weekend=2024-W10"},
                      Case{"the mine closed two days ago", "two days ago=2024-03-11"},
                      Case{"the mine closed two weeks ago", "two weeks ago=2024-W09"},
                      Case{"the mine closed three months ago", "three months ago=2023-12"},
                      Case{"the mine closed four years ago", "four years ago=2020"},
                      Case{"the mine closed 4 years ago", "4 years ago=2020"},
                      Case{"the mine closed a year ago", "a year ago=2023"},
                      Case{"the mine closed a decade ago", "a decade ago=201"},
                      Case{"the mine closed twenty - five years ago", "twenty - five years ago=1999"},
                      Case{"the mine closed twenty-five years ago", "twenty-five years ago=1999"},
                      Case{"the mine closed more than ten years ago", "more than ten years ago=2014"},
                      Case{"the mine closed about six months ago", "about six months ago=2023-09"},
                      Case{"the mine closed several years ago", "several years ago="},
                      Case{"the mine closed two hours ago", "two hours ago=2024-03-13"},
                      Case{"the mine closed a fortnight ago", "a fortnight ago=2024-W09"},
                      Case{"the mine closed two centuries ago", "two centuries ago=1824"}));

INSTANTIATE_TEST_SUITE_P(
    Narrative, DatedText,
    ::testing::Values(Case{"it sank on June 5 , 2020 . | the following day divers went down",
                           "June 5 , 2020=2020-06-05; the following day=2020-06-06"},
                      Case{"it sank on June 5 , 2020 . | the next day divers went down",
                           "June 5 , 2020=2020-06-05; the next day=2020-06-06"},
                      Case{"it sank on June 5 , 2020 . | the previous day it had rained",
                           "June 5 , 2020=2020-06-05; the previous day=2020-06-04"},
                      Case{"it sank on June 5 , 2020 . | the same day divers went down",
                           "June 5 , 2020=2020-06-05; the same day=2020-06-05"},
                      Case{"it sank on June 5 , 2020 . | two days later divers went down",
                           "June 5 , 2020=2020-06-05; two days later=2020-06-07"},
                      Case{"it sank on June 5 , 2020 . | three days earlier it had rained",
                           "June 5 , 2020=2020-06-05; three days earlier=2020-06-02"},
                      Case{"it sank on June 5 , 2020 . | a week later divers went down",
                           "June 5 , 2020=2020-06-05; a week later=2020-W24"},
                      Case{"it sank on June 5 , 2020 . | two months later it rose",
                           "June 5 , 2020=2020-06-05; two months later=2020-08"},
                      Case{"it sank on June 5 , 2020 . | a year later it rose",
                           "June 5 , 2020=2020-06-05; a year later=2021"},
                      Case{"it sank on June 5 , 2020 . | the following week it rose",
                           "June 5 , 2020=2020-06-05; the following week=2020-W24"},
                      Case{"it sank on June 5 , 2020 . | the following year it rose",
                           "June 5 , 2020=2020-06-05; the following year=2021"},
                      Case{"it sank on June 5 , 2020 . | the day before it had rained",
                           "June 5 , 2020=2020-06-05; the day before=2020-06-04"},
                      Case{"it sank on June 5 , 2020 . | the day after it rose",
                           "June 5 , 2020=2020-06-05; the day after=2020-06-06"},
                      Case{"it sank Monday . | the following day divers went down",
                           "Monday=2024-03-11; the following day=2024-03-12"},
                      Case{"the following day divers went down", "the following day=2024-03-14"},
                      Case{"it sank Monday . | the following day it rose . | two days later it left",
                           "Monday=2024-03-11; the following day=2024-03-12; two days later=2024-03-14"}));

INSTANTIATE_TEST_SUITE_P(
    Durations, DatedText,
    ::testing::Values(
        Case{"it has been four years since the flood", "four years=P4Y"},
        Case{"more than 24 hours after the flood", "more than 24 hours=PT24H"},
        Case{"they talked for three days", "three days=P3D"},
        Case{"they talked for 90 minutes", "90 minutes=PT90M"},
        Case{"they talked for half an hour", "half an hour=PT30M"},
        Case{"they talked for two and a half hours", "two and a half hours=PT2.5H"},
        Case{"they talked for an hour", "an hour=PT1H"}, Case{"within a year it was gone", "a year=P1Y"},
        Case{"a two - day strike", "two - day=P2D"}, Case{"a two-day strike", "two-day=P2D"},
        Case{"a 48-hour ultimatum", "48-hour=PT48H"}, Case{"a 10 - year lease", "10 - year=P10Y"},
        Case{"two decades of drought", "two decades=P20Y"},
        Case{"two fortnights of rain", "two fortnights=P4W"}, Case{"six weeks of rain", "six weeks=P6W"},
        Case{"several weeks of rain", "several weeks=PXW"}, Case{"a few months of rain", "a few months=PXM"},
        Case{"a couple of days of rain", "a couple of days=PXD"},
        Case{"in the past three days", "the past three days=P3D"},
        Case{"over the last two weeks", "the last two weeks=P2W"},
        Case{"over the next six months", "the next six months=P6M"},
        Case{"over the past few years", "the past few years=PXY"},
        Case{"at least five years in jail", "at least five years=P5Y"},
        Case{"two days after the vote they left", "two days=P2D"},
        Case{"two days before the vote they left", "two days=P2D"}, Case{"the 84 - year - old retired", ""},
        Case{"the 84-year-old retired", ""}, Case{"she is 84 years old", ""},
        Case{"a century of peace lasted for a century", "a century=P100Y"}));

INSTANTIATE_TEST_SUITE_P(
    ClocksDecadesQuarters, DatedText,
    ::testing::Values(Case{"the siren rang at 3:50 p.m. sharp", "3:50 p.m.=2024-03-13T15:50"},
                      Case{"the siren rang at 15:50 sharp", "15:50=2024-03-13T15:50"},
                      Case{"the siren rang at 3 p.m. sharp", "3 p.m.=2024-03-13T15:00"},
                      Case{"the siren rang at 3pm sharp", "3pm=2024-03-13T15:00"},
                      Case{"the siren rang at 12 a.m. sharp", "12 a.m.=2024-03-13T00:00"},
                      Case{"the siren rang at 12:05 p.m. sharp", "12:05 p.m.=2024-03-13T12:05"},
                      Case{"the siren rang at 7.30 am sharp", "7.30 am=2024-03-13T07:30"},
                      Case{"the siren rang at noon", "noon=2024-03-13T12:00"},
                      Case{"the siren rang at midnight", "midnight=2024-03-13T00:00"},
                      Case{"the siren rang at 5 o'clock", "5 o'clock=2024-03-13T05:00"},
                      Case{"on Monday at 15:50 the siren rang", "Monday=2024-03-11; 15:50=2024-03-11T15:50"},
                      Case{"they won 3.5 percent", ""}, Case{"in the 1990s it was calm", "the 1990s=199"},
                      Case{"in the 1990 's it was calm", "the 1990 's=199"},
                      Case{"in the 90s it was calm", "the 90s=199"},
                      Case{"in the '90s it was calm", "the '90s=199"},
                      Case{"in the early 1990s it was calm", "the early 1990s=199"},
                      Case{"in the nineties it was calm", "the nineties=199"},
                      Case{"in the 20s it was calm", "the 20s=202"},
                      Case{"profit fell in the third quarter of 2021", "the third quarter of 2021=2021-Q3"},
                      Case{"profit fell in Q3 2021", "Q3 2021=2021-Q3"},
                      Case{"profit fell in the first quarter", "the first quarter=2024-Q1"},
                      Case{"profit fell in the fourth quarter", "the fourth quarter=2023-Q4"},
                      Case{"profit fell in the fourth quarter of last year",
                           "the fourth quarter of last year=2023-Q4"}));

INSTANTIATE_TEST_SUITE_P(
    WithoutADocumentDate, UndatedText,
    ::testing::Values(Case{"it sank on June 5 , 2020", "June 5 , 2020=2020-06-05"},
                      Case{"it sank in 2020", "2020=2020"}, Case{"it sank on Monday", "Monday="},
                      Case{"it sank on June 5", "June 5="}, Case{"it sank yesterday", "yesterday="},
                      Case{"it sank at 15:50", "15:50="}, Case{"it sank in the 1990s", "the 1990s=199"},
                      Case{"it took three days", "three days=P3D"},
                      Case{"it sank on June 5 , 2020 . | the next day it rose",
                           "June 5 , 2020=2020-06-05; the next day=2020-06-06"},
                      Case{"it sank on June 5 , 2020 . | on July 9 it rose",
                           "June 5 , 2020=2020-06-05; July 9=2020-07-09"},
                      Case{"it sank in 2020 . | on July 9 it rose", "2020=2020; July 9="},
                      Case{"name = 2020 Orvia floods", "2020=2020"}, Case{"", ""}));

TEST(TimeTagger, ADocumentDatedByYearOnlyPlacesNoDays) {
  EXPECT_EQ(tagged("it sank last year , on Monday", "2024"), "last year=2023; Monday=");
}

TEST(TimeTagger, AMissingLexiconIsNotFound) {
  const auto loaded = TimeTagger::load("/nowhere/lexicon");
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace claimgraph::language
