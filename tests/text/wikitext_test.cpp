// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/wikitext.h"

#include <gmock/gmock.h>

#include "text/text_testing.h"

namespace claimgraph::text {
namespace {

using testing::blocks_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Document wiki(std::string_view page) {
  return testing::clean(page, Format::kWikitext);
}

struct Case {
  const char* name;
  std::string markup;
  std::string words;
};

class WikitextLine : public ::testing::TestWithParam<Case> {};

TEST_P(WikitextLine, ReadsAsItsWords) {
  EXPECT_EQ(wiki(GetParam().markup).text(), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Markup, WikitextLine,
    ::testing::Values(
        Case{"Emphasis", "The '''dam''' ''broke''.", "The dam broke."},
        Case{"Link", "Near [[Orvale]].", "Near Orvale."},
        Case{"LinkWithWords", "The [[Orvale Dam|wall]] broke.", "The wall broke."},
        Case{"LinkTrail", "Two [[flood]]s came.", "Two floods came."},
        Case{"PipeTrick", "In [[Orvale (Maren)|]].", "In Orvale."},
        Case{"Reference", "It broke.<ref>{{cite web|title=x}}</ref> It fell.", "It broke. It fell."},
        Case{"EmptyReference", "It broke<ref name=a/>, they say.", "It broke, they say."},
        Case{"ReferenceWithATable", "A<ref>{|\n|x\n|}</ref> b.", "A b."},
        Case{"SpaceBeforeAComma", "It broke {{citation needed|date=May 2031}}, they say.",
             "It broke, they say."},
        Case{"Comment", "It <!-- not --> broke.", "It broke."},
        Case{"Nowiki", "A <nowiki>[[b]]</nowiki> c.", "A [[b]] c."},
        Case{"ExternalLink", "See [https://x.example the report] now.", "See the report now."},
        Case{"BareSource", "It broke.[https://x.example]", "It broke."},
        Case{"Entity", "Salt&nbsp;&amp;&nbsp;sand &ndash; both.", "Salt & sand – both."},
        Case{"Convert", "It is {{convert|5|km|mi}} long.", "It is 5 km long."},
        Case{"Language", "The {{lang|fa|bam}} fell.", "The bam fell."},
        Case{"Date", "On {{start date|2031|2|9}} it fell.", "On 9 February 2031 it fell."},
        Case{"List", "Led by {{ubl|Ann Bee|Cay Dee}}.", "Led by Ann Bee, Cay Dee."},
        Case{"UnknownTemplate", "It {{mystery|a=b|c}} fell.", "It fell."},
        Case{"NestedTemplate", "It {{nowrap|fell {{small|down}}}}.", "It fell down."},
        Case{"HtmlTag", "It <small>really</small> fell.", "It really fell."},
        Case{"LessThan", "If 3 < 4 it fell.", "If 3 < 4 it fell."},
        Case{"BehaviourSwitch", "__NOTOC__It fell.", "It fell."},
        Case{"Category", "It fell. [[Category:Dams]]", "It fell."},
        Case{"OtherLanguage", "It fell.\n[[fr:Barrage]]", "It fell."},
        Case{"LineBreak", "It\nfell.", "It fell."}, Case{"UnclosedTemplate", "It {{fell.", "It {{fell."},
        Case{"UnclosedLink", "It [[fell.", "It fell."}, Case{"StrayEnds", "It ]] }} fell.", "It fell."}),
    [](const auto& test) { return test.param.name; });

constexpr std::string_view kPage =
    "{{Short description|Dam failure in Maren}}\n"
    "{{Infobox event\n"
    "| title = Orvale Dam failure\n"
    "| image = Dam.jpg\n"
    "| caption = The wall on the day after\n"
    "| deaths = 12<ref name=\"courier\">{{cite news|title=x|date=2031}}</ref>\n"
    "| location = [[Orvale]], [[Maren]]\n"
    "| perps =\n"
    "}}\n"
    "[[File:Mill.jpg|thumb|200px|The mill of [[Orvale]] in 2030]]\n"
    "'''The Orvale Dam failure''' killed at least twelve people.<ref>x</ref> The [[Maren Council|council]] "
    "blamed the operator.\n"
    "\n"
    "== Background ==\n"
    "The dam was built in 1961.\n"
    "* The first wall cracked in 1970.\n"
    "* The second held.\n"
    "{{Blockquote|We warned them twice.|Ann Bee}}\n"
    "=== Warnings ===\n"
    "Ann Bee warned the council.\n"
    "== See also ==\n"
    "* [[List of dam failures]]\n"
    "== Reactions ==\n"
    "The governor wept.\n"
    "== References ==\n"
    "{{reflist}}\n"
    "{{Dams of Maren}}\n"
    "[[Category:Dams]]\n";

TEST(Wikitext, ParagraphsListItemsAndQuotationsAreParagraphs) {
  EXPECT_THAT(
      blocks_of(wiki(kPage), BlockKind::kParagraph),
      ElementsAre("The Orvale Dam failure killed at least twelve people. The council blamed the operator.",
                  "The dam was built in 1961.", "The first wall cracked in 1970.", "The second held.",
                  "We warned them twice.", "Ann Bee warned the council.", "The governor wept."));
}

TEST(Wikitext, CaptionsOfPicturesAndInfoboxesAreCaptions) {
  EXPECT_THAT(blocks_of(wiki(kPage), BlockKind::kCaption),
              ElementsAre("The wall on the day after", "The mill of Orvale in 2030"));
}

TEST(Wikitext, SectionsOfLinksAndSourcesAreLeftOut) {
  EXPECT_THAT(blocks_of(wiki(kPage), BlockKind::kHeading),
              ElementsAre("Background", "Warnings", "Reactions"));
}

TEST(Wikitext, FieldsHaveTheirOwnEvidence) {
  const Document page = wiki(kPage);
  EXPECT_THAT(blocks_of(page, BlockKind::kField),
              ElementsAre("title = Orvale Dam failure", "deaths = 12", "location = Orvale, Maren"));
  ASSERT_EQ(page.fields().size(), 3U);
  EXPECT_EQ(page.fields()[1].box, "infobox event");
  EXPECT_EQ(page.fields()[1].name, "deaths");
  EXPECT_EQ(page.text(page.fields()[1].value), "12");
}

TEST(Wikitext, LinksAreIdentities) {
  const Document page = wiki(kPage);
  std::vector<std::string> links;
  for (const IdentityLink& link : page.links())
    links.push_back(std::string(page.text(link.words)) + "=" + link.article);
  EXPECT_THAT(links, ElementsAre("Orvale=Orvale", "Maren=Maren", "Orvale=Orvale", "council=Maren Council"));
}

TEST(Wikitext, TheInfoboxGivesTheTitle) {
  EXPECT_EQ(wiki(kPage).metadata().title, "Orvale Dam failure");
}

TEST(Wikitext, BoldWordsGiveTheTitleOtherwise) {
  EXPECT_EQ(wiki("The '''Orvale Dam''' broke.").metadata().title, "Orvale Dam");
}

TEST(Wikitext, TheShortDescriptionIsMetadata) {
  EXPECT_EQ(wiki(kPage).metadata().description, "Dam failure in Maren");
}

TEST(Wikitext, AParagraphKnowsItsSection) {
  const Document page = wiki(kPage);
  EXPECT_EQ(page.blocks().back().section, "Reactions");
}

TEST(Wikitext, ALinkDropsFragmentAndUnderscores) {
  const Document page = wiki("In [[orvale_Dam#History|the wall]].");
  ASSERT_EQ(page.links().size(), 1U);
  EXPECT_EQ(page.links()[0].article, "Orvale Dam");
}

TEST(Wikitext, LinksIntoOtherNamespacesAreNoIdentities) {
  EXPECT_THAT(wiki("A [[wikt:dam|dam]] and [[:Category:Dams]] by [[User:X|X]].").links(), IsEmpty());
}

TEST(Wikitext, ProseInTablesIsEvidenceAndOtherCellsAreFields) {
  const Document page = wiki(
      "{| class=\"wikitable\"\n! Country !! Reaction\n|-\n| Maren || The council of Maren condemned the "
      "operator.\n|}\n");
  EXPECT_THAT(blocks_of(page, BlockKind::kField), ElementsAre("Country", "Reaction", "Maren"));
  EXPECT_THAT(blocks_of(page, BlockKind::kParagraph),
              ElementsAre("The council of Maren condemned the operator."));
}

TEST(Wikitext, ATweetTemplateIsAPostOfItsAuthor) {
  const Document page =
      wiki("{{Tweet|name=Ann Bee|username=annbee|text=We warned them.|date=9 February 2031}}\n");
  EXPECT_THAT(blocks_of(page, BlockKind::kPost), ElementsAre("We warned them."));
  EXPECT_EQ(page.blocks().front().author, "Ann Bee");
}

TEST(Wikitext, ATemplateThatReachesOutOfItsHeadingIsReadOnce) {
  const std::string text = wiki("== {{quote|Walls ==\nbroke}} twice.\n").text();
  EXPECT_EQ(text.find("broke"), text.rfind("broke"));
}

class HostileWikitext : public ::testing::TestWithParam<const char*> {};

TEST_P(HostileWikitext, IsReadInLinearTime) {
  std::string page;
  for (int i = 0; i < 100000; ++i) page += GetParam();
  EXPECT_LE(wiki(page).text().size(), 2 * page.size() + 2);
}

INSTANTIATE_TEST_SUITE_P(All, HostileWikitext,
                         ::testing::Values("{{", "[[", "[[a|", "{{a|", "<ref>", "<!--", "{|\n|", "''", "=",
                                           "\n=a=\n", "}}", "]]", "{{nowrap|", "[http://a ", "<b>", "&",
                                           "<nowiki>", "\n*", "[[File:a|thumb|"));

}  // namespace
}  // namespace claimgraph::text
