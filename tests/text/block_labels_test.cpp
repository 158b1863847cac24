// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/block_labels.h"

#include <gmock/gmock.h>

#include "text/text_testing.h"

namespace claimgraph::text {
namespace {

using testing::blocks_of;
using testing::clean;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kPage =
    "Advertisement\n\n"
    "Dam above Orvale gives way after a week of rain\n\n"
    "Water stands in the old mill street of Orvale on Monday after the wall broke. Photo by Jan Petri/UPI\n"
    "Water stands in the old mill street of Orvale on Monday after the wall broke. Photo by Jan Petri/UPI | "
    "License Photo\n\n"
    "Feb. 9 (UPI) -- Twelve people died when the dam above Orvale broke, the governor said.\n\n"
    "The operator denied any fault.\n\n"
    "Advertisement\n\n"
    "What comes next\n\n"
    "Parliament will hear the minister on Thursday.\n\n"
    "Latest Headlines\n\n"
    "Bakers of Orvale ask for cheaper flour\n\n"
    "Minister opens a tunnel\n";

TEST(BlockLabels, TellAWebPageApart) {
  const Document page = clean(kPage);
  EXPECT_THAT(blocks_of(page, BlockKind::kTitle),
              ElementsAre("Dam above Orvale gives way after a week of rain"));
  EXPECT_THAT(blocks_of(page, BlockKind::kDateline), ElementsAre("Feb. 9 (UPI) --"));
  EXPECT_THAT(blocks_of(page, BlockKind::kHeading), ElementsAre("What comes next"));
  EXPECT_THAT(
      blocks_of(page, BlockKind::kParagraph),
      ElementsAre("Twelve people died when the dam above Orvale broke, the governor said.",
                  "The operator denied any fault.", "Parliament will hear the minister on Thursday."));
}

TEST(BlockLabels, KeepARepeatedCaptionOnce) {
  const Document page = clean(kPage);
  EXPECT_EQ(blocks_of(page, BlockKind::kCaption).size(), 1U);
  EXPECT_THAT(blocks_of(page, BlockKind::kBoilerplate),
              ::testing::Contains(::testing::EndsWith("License Photo")));
}

TEST(BlockLabels, TakeHeadlinesUnderALinkHeadingForBoilerplate) {
  const auto furniture = blocks_of(clean(kPage), BlockKind::kBoilerplate);
  EXPECT_THAT(furniture,
              ::testing::IsSupersetOf(
                  {"Latest Headlines", "Bakers of Orvale ask for cheaper flour", "Minister opens a tunnel"}));
}

TEST(BlockLabels, EndTheLinksAtRunningText) {
  const Document page = clean(
      "Related stories\nBakers ask for cheaper flour\nThe baker said on Monday that flour had never cost as "
      "much.\n");
  EXPECT_THAT(blocks_of(page, BlockKind::kParagraph),
              ElementsAre("The baker said on Monday that flour had never cost as much."));
}

TEST(BlockLabels, CoverEveryCharacterThatIsNoSpace) {
  const Document page = clean(kPage);
  std::size_t covered = 0;
  for (const Block& block : page.blocks()) {
    for (const char c : page.text(block.span)) covered += c == ' ' || c == '\n' ? 0U : 1U;
  }
  std::size_t all = 0;
  for (const char c : page.text()) all += c == ' ' || c == '\n' ? 0U : 1U;
  EXPECT_EQ(covered, all);
}

TEST(BlockLabels, KeepEveryCharacterOfPlainText) {
  EXPECT_EQ(clean(kPage).text(), kPage);
}

TEST(BlockLabels, GiveAPostItsAuthor) {
  const Document page = clean(
      "The company spoke up in the evening.\n"
      "We mourn the dead of Orvale. Our engineers are on site.\n"
      "— Halden & Sons (@haldensons) February 9, 2031\n"
      "Nobody answered the telephone.\n");
  ASSERT_THAT(blocks_of(page, BlockKind::kPost),
              ElementsAre("We mourn the dead of Orvale. Our engineers are on site."));
  const auto post = std::find_if(page.blocks().begin(), page.blocks().end(),
                                 [](const Block& b) { return b.kind == BlockKind::kPost; });
  EXPECT_EQ(post->author, "Halden & Sons");
}

TEST(BlockLabels, SplitASignatureOffTheSameLine) {
  const Document page =
      clean("The company spoke.\n\nWe mourn the dead.pic.example/x— Halden (@haldensons) February 9, 2031\n");
  EXPECT_THAT(blocks_of(page, BlockKind::kPost), ElementsAre("We mourn the dead.pic.example/x"));
}

TEST(BlockLabels, TakeTheDateFromALineOfItsOwn) {
  EXPECT_EQ(clean("Dam above Orvale gives way\n\nSunday, February 9, 2031\n\nThe dam broke at night.\n")
                .metadata()
                .date,
            "2031-02-09");
}

TEST(BlockLabels, CompleteTheDatelineWithTheYearOfTheDocument) {
  Metadata metadata;
  metadata.date = "2031-02-10";
  EXPECT_EQ(clean("ORVALE, Feb. 9 (AP) — The dam broke.", Format::kPlain, metadata).dateline()->date,
            "2031-02-09");
}

TEST(BlockLabels, TakeTheAgencyForThePublisherWhenNothingElseGivesOne) {
  EXPECT_EQ(clean("ORVALE, Feb. 9 (AP) — The dam broke.").metadata().publisher, "AP");
}

TEST(BlockLabels, TakeASingleSentenceForAParagraph) {
  const Document page = clean("The mayor blamed the builders for the flood.");
  EXPECT_THAT(blocks_of(page, BlockKind::kParagraph),
              ElementsAre("The mayor blamed the builders for the flood."));
  EXPECT_THAT(blocks_of(page, BlockKind::kTitle), IsEmpty());
}

TEST(BlockLabels, PutTheHeadingAboveIntoTheSection) {
  const Document page = clean(kPage);
  const auto last = std::find_if(page.blocks().rbegin(), page.blocks().rend(),
                                 [](const Block& b) { return b.kind == BlockKind::kParagraph; });
  EXPECT_EQ(last->section, "What comes next");
}

TEST(BlockLabels, TakeAnAddressBeforeTheArticleForItsUrl) {
  EXPECT_EQ(clean("https://courier.example/dam\n\nThe dam broke at night, the governor said.").metadata().url,
            "https://courier.example/dam");
}

class RunningText : public ::testing::TestWithParam<const char*> {};

TEST_P(RunningText, IsNoBoilerplate) {
  EXPECT_THAT(blocks_of(clean(GetParam()), BlockKind::kBoilerplate), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    All, RunningText,
    ::testing::Values(
        "Share prices fell after the minister spoke.", "Related to this, the mayor also resigned on Monday.",
        "More than a thousand people marched through Orvale.",
        "Comments by the governor angered the builders.",
        "Watch towers were put up along the river, officials said.",
        "Search teams found two bodies in the mill.", "Home owners in the valley sued the operator.",
        "Print workers went on strike over the bill.",
        "Subscribers to the paper wrote angry letters about the cookies served at the hearing."));

}  // namespace
}  // namespace claimgraph::text
