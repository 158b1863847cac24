// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/html.h"

#include <gmock/gmock.h>

#include "text/text_testing.h"

namespace claimgraph::text {
namespace {

using testing::blocks_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Document page(std::string_view html) {
  return testing::clean(html, Format::kHtml);
}

constexpr std::string_view kPage = R"(<!DOCTYPE html>
<html lang="en-GB"><head><title>Dam fails above Orvale | Northern Courier</title>
<meta property="og:site_name" content="Northern Courier"><link rel="canonical" href="https://courier.example/dam">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
"headline":"Dam fails above Orvale","datePublished":"2031-02-09T08:00:00Z"}]}</script><style>p{}</style></head>
<body><nav><a href="/">All the news of the day in one place for you</a></nav>
<article><h1>Dam fails above Orvale</h1><p class="byline">By Ilse Marn</p>
<figure><img src="a.jpg"><figcaption>Water in the mill street of Orvale. Photo: Jan Petri</figcaption></figure>
<p>At least <b>twelve people</b> died when a dam above <a href="/o">Orvale</a> broke, the district&#39;s governor said.</p>
<div class="share-bar"><a href="#">Share</a></div>
<p>Governor Tilda&nbsp;Brock blamed the operator, Halden&amp;Sons.<br><br>The company denied it.</p>
<p><a href="/other">How the flood of 1998 changed the valley for good</a></p>
<blockquote class="twitter-tweet"><p>We mourn the dead of Orvale.</p>&mdash; Halden (@haldensons) <a href="/t">February 9, 2031</a></blockquote>
<h2>What comes next</h2><p>Parliament will hear the minister of works on Thursday, her office said on Monday evening.
<aside><p>Another story that has nothing to do with dams at all, but is long enough to look like text.</p></aside></article>
<footer>All rights reserved.</footer></body></html>)";

TEST(Html, TheArticleIsFoundWithoutNavigationAndAsides) {
  EXPECT_THAT(
      blocks_of(page(kPage), BlockKind::kParagraph),
      ElementsAre(
          "At least twelve people died when a dam above Orvale broke, the district's governor said.",
          "Governor Tilda Brock blamed the operator, Halden&Sons.", "The company denied it.",
          "Parliament will hear the minister of works on Thursday, her office said on Monday evening."));
}

TEST(Html, HeadlineHeadingsAndCaptionsHaveTheirKinds) {
  const Document document = page(kPage);
  EXPECT_THAT(blocks_of(document, BlockKind::kTitle), ElementsAre("Dam fails above Orvale"));
  EXPECT_THAT(blocks_of(document, BlockKind::kHeading), ElementsAre("What comes next"));
  EXPECT_THAT(blocks_of(document, BlockKind::kCaption),
              ElementsAre("Water in the mill street of Orvale. Photo: Jan Petri"));
}

TEST(Html, AParagraphThatIsOneLinkIsBoilerplate) {
  EXPECT_THAT(blocks_of(page(kPage), BlockKind::kBoilerplate),
              ElementsAre("How the flood of 1998 changed the valley for good"));
}

TEST(Html, AnEmbeddedPostKeepsItsAuthor) {
  const Document document = page(kPage);
  ASSERT_THAT(blocks_of(document, BlockKind::kPost), ElementsAre("We mourn the dead of Orvale."));
  const auto post = std::find_if(document.blocks().begin(), document.blocks().end(),
                                 [](const Block& b) { return b.kind == BlockKind::kPost; });
  EXPECT_EQ(post->author, "Halden");
}

TEST(Html, MetadataComesFromLinkedDataAndMetaElements) {
  const Metadata metadata = page(kPage).metadata();
  EXPECT_EQ(metadata.title, "Dam fails above Orvale");
  EXPECT_EQ(metadata.date, "2031-02-09");
  EXPECT_EQ(metadata.publisher, "Northern Courier");
  EXPECT_EQ(metadata.url, "https://courier.example/dam");
  EXPECT_EQ(metadata.id, "https://courier.example/dam");
  EXPECT_EQ(metadata.language, "en-GB");
}

TEST(Html, ATimeElementGivesTheDateOtherwise) {
  EXPECT_EQ(
      page("<article><time datetime='2031-02-09T10:00'>Sunday</time><p>The dam broke at night.</p></article>")
          .metadata()
          .date,
      "2031-02-09");
}

TEST(Html, APageWithoutAnArticleElementIsReadWhereItsTextIs) {
  const Document document = page(
      "<body><div id=top><a href=/>Home</a> <a href=/n>News</a></div><div><div class=text>"
      "<p>The dam above Orvale broke on Monday and twelve people died, the governor of the district said.</p>"
      "<p>The operator denied that it had known of any crack in the wall before the night of the "
      "flood.</p></div></div>"
      "<div>Imprint and contact</div></body>");
  EXPECT_EQ(document.blocks().size(), 2U);
}

TEST(Html, AFragmentOfTextIsReadWhole) {
  EXPECT_EQ(page("<p>It <i>fell</i>.").text(), "It fell.");
}

TEST(Html, HiddenTextIsLeftOut) {
  EXPECT_EQ(page("<p>It fell.</p><p hidden>Not.</p><p style='display: none'>Nor.</p>").text(), "It fell.");
}

TEST(Html, ALessThanSignIsText) {
  EXPECT_EQ(page("<p>3 < 4 &lt; 5</p>").text(), "3 < 4 < 5");
}

class HostileHtml : public ::testing::TestWithParam<const char*> {};

TEST_P(HostileHtml, IsReadWithoutExhaustingTheStack) {
  std::string html;
  for (int i = 0; i < 100000; ++i) html += GetParam();
  EXPECT_LE(page(html + "end").text().size(), 3 * html.size());
}

INSTANTIATE_TEST_SUITE_P(All, HostileHtml,
                         ::testing::Values("<div>", "<b>", "<p>a", "<table>", "<a href=x>", "</p>", "<", "&",
                                           "<ul><li>", "<!--", "<font color=a><p>"));

}  // namespace
}  // namespace claimgraph::text
