// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// The property that quotes rest on: cleaning the stretch of the input that a span came from gives the span's
// words.
#include <gtest/gtest.h>

#include <cctype>

#include "text/text_testing.h"

namespace claimgraph::text {
namespace {

struct Case {
  const char* name;
  Format format;
  std::string input;
};

/// Spans of the block from every word to the 1st, 2nd, 4th and 10th word after it.
std::vector<TextSpan> word_spans(const Document& document, const Block& block) {
  std::vector<TextSpan> words;
  const std::string& text = document.text();
  for (std::uint32_t at = block.span.begin; at < block.span.end; ++at) {
    const bool space = std::isspace(static_cast<unsigned char>(text[at])) != 0;
    const bool begins = at == block.span.begin || std::isspace(static_cast<unsigned char>(text[at - 1])) != 0;
    if (!space && begins) words.push_back({at, at});
    if (!space) words.back().end = at + 1;
  }
  std::vector<TextSpan> spans;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const std::size_t length : {0U, 1U, 3U, 9U}) {
      if (i + length < words.size()) spans.push_back({words[i].begin, words[i + length].end});
    }
  }
  return spans;
}

class Quote : public ::testing::TestWithParam<Case> {};

TEST_P(Quote, IsTheCleanedTextOfItsStretch) {
  const Case& c = GetParam();
  const std::string decoded = utf8::repair(c.input);
  const Document document = testing::clean(c.input, c.format);
  std::size_t checked = 0;
  for (const Block& block : document.blocks()) {
    for (const TextSpan span : word_spans(document, block)) {
      const std::string stretch = testing::cut(decoded, document.to_source(span));
      ASSERT_EQ(testing::cleaner().clean_stretch(c.format, stretch), document.text(span))
          << "from: " << stretch;
      ++checked;
    }
  }
  EXPECT_GT(checked, 10U);
}

TEST_P(Quote, BlocksAreOrderedAndTheMapIsMonotone) {
  const Document document = testing::clean(GetParam().input, GetParam().format);
  TextSpan last;
  SourceSpan last_source;
  for (const Block& block : document.blocks()) {
    EXPECT_LE(last.end, block.span.begin);
    EXPECT_LT(block.span.begin, block.span.end);
    EXPECT_LE(block.span.end, document.text().size());
    const SourceSpan source = document.to_source(block.span);
    EXPECT_LE(last_source.end, source.begin);
    last = block.span;
    last_source = source;
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, Quote,
    ::testing::Values(
        Case{"Plain", Format::kPlain,
             "\uFEFFÅrhus — it fell.\r\n\r\nThe “wall” of Orvale, 12 metres high, broke;\r\nnobody knew why "
             "it did so then.\r\n"},
        Case{"InvalidBytes", Format::kPlain,
             "A \xFF\xFE b caf\xE9 c d e f g h i j k l m.\n\nSecond \xC3 paragraph here."},
        Case{"Mojibake", Format::kPlain,
             "It wasnâ€™t us, â€œthe mayorâ€\u009D said â€“ twice; cafÃ© and donÃ¢â‚¬â„¢t, on the second "
             "day."},
        Case{"Wikitext", Format::kWikitext,
             "{{Infobox event|title=Dam|deaths=12<ref>x</ref> (about)}}\n[[File:a.jpg|thumb|The ''old'' mill "
             "of [[Orvale]]s now]]\n"
             "The '''[[Orvale Dam|great dam]]''' of [[Maren]]<ref>no</ref>, {{nowrap|12 m}} high, "
             "broke{{cn}} at night;\n"
             "the ''council'' â€“ led by [[Ann Bee]] &amp; others â€“ [https://x.example blamed] it.\n* An "
             "item [[here]]\n== A heading ==\n{{quote|We [[warn]]ed them.}}\n"},
        Case{"Html", Format::kHtml,
             "<html><body><article><h1>A <em>dam</em> fell</h1><p>The <a href='x'>wall of <b>Orvale</b></a>, "
             "12&nbsp;m high, broke &mdash; nobody "
             "knew why<sup>1</sup>, the <i>council</i>&#39;s speaker said.<p>Halden&amp;Sons "
             "<span>denied</span> it,\n  all of it, on Monday.</article></body></html>"}),
    [](const auto& test) { return test.param.name; });

TEST(SourceMap, CountsCodePointsFromZero) {
  const Document document = testing::clean("é😀 word");
  EXPECT_EQ(document.to_source({7, 11}), (SourceSpan{3, 7}));
}

TEST(SourceMap, CountsAByteOrderMarkAndCarriageReturns) {
  const std::string input = "\uFEFFA.\r\n\r\nB.";
  const Document document = testing::clean(input);
  const auto at = static_cast<std::uint32_t>(document.text().find('B'));
  EXPECT_EQ(document.to_source({at, at + 2}), (SourceSpan{7, 9}));
}

TEST(SourceMap, KeepsALinkWholeWhenASpanBeginsInIt) {
  const std::string input = "[[Ann Bee|The mayor]] left.";
  const Document document = testing::clean(input, Format::kWikitext);
  EXPECT_EQ(testing::cut(input, document.to_source({0, 15})), input);
  EXPECT_EQ(testing::cut(input, document.to_source({0, 9})), "The mayor");
}

TEST(SourceMap, TakesAWrittenOutTemplateWhole) {
  const std::string input = "It broke on {{start date|2031|2|9}} at night.";
  const Document document = testing::clean(input, Format::kWikitext);
  const auto at = static_cast<std::uint32_t>(document.text().find("February"));
  EXPECT_EQ(testing::cut(input, document.to_source({at, at + 8})), "{{start date|2031|2|9}}");
}

TEST(SourceMap, FindsItsWayInLongTexts) {
  std::string input;
  for (int i = 0; i < 5000; ++i) input += "é ";
  input += "end";
  const Document document = testing::clean(input);
  const auto at = static_cast<std::uint32_t>(document.text().find("end"));
  EXPECT_EQ(document.to_source({at, at + 3}), (SourceSpan{10000, 10003}));
}

}  // namespace
}  // namespace claimgraph::text
