// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/format.h"

#include <gtest/gtest.h>

#include <string>

namespace claimgraph::text {
namespace {

struct Case {
  std::string file;
  std::string head;
  Format format;
};

class DetectedFormat : public ::testing::TestWithParam<Case> {};

TEST_P(DetectedFormat, ComesFromNameAndContent) {
  EXPECT_EQ(detect_format(GetParam().file, GetParam().head), GetParam().format);
}

INSTANTIATE_TEST_SUITE_P(
    All, DetectedFormat,
    ::testing::Values(
        Case{"a.txt", "The dam broke.", Format::kPlain}, Case{"a.HTML", "The dam broke.", Format::kHtml},
        Case{"a.txt", "\n<!DOCTYPE html><html>", Format::kHtml},
        Case{"a.txt", "<!-- saved --><html lang=en>", Format::kHtml},
        Case{"a.txt", "{{Infobox event\n|deaths=12}}\n'''It''' broke.", Format::kWikitext},
        Case{"a", "It broke.<ref name=x>y</ref>\n==Later==\n[[Category:Dams]]", Format::kWikitext},
        Case{"a.wiki", "It broke.", Format::kWikitext}, Case{"-", "{\"text\": \"x\"}", Format::kJson},
        Case{"-", "[ {\"text\": 1}]", Format::kJson}, Case{"a.jsonl", "{}", Format::kJsonLines},
        Case{"a.txt", "[1] The first footnote.", Format::kPlain},
        Case{"a.txt", "{sic} he said", Format::kPlain},
        Case{"a.txt", "== Minutes ==\nThe mayor spoke [[inaudible]].", Format::kPlain},
        Case{"", "", Format::kPlain}));

TEST(FormatNames, AreReadBack) {
  for (const Format format :
       {Format::kPlain, Format::kWikitext, Format::kHtml, Format::kJson, Format::kJsonLines}) {
    EXPECT_EQ(find_format(format_name(format)), format);
  }
  EXPECT_FALSE(find_format("pdf"));
}

}  // namespace
}  // namespace claimgraph::text
