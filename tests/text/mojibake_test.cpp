// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/mojibake.h"

#include <gtest/gtest.h>

#include "text/text_testing.h"

namespace claimgraph::text {
namespace {

struct Case {
  const char* name;
  std::string broken;
  std::string meant;
};

class Mojibake : public ::testing::TestWithParam<Case> {};

TEST_P(Mojibake, IsRead) {
  EXPECT_EQ(repair_mojibake(GetParam().broken).text(), GetParam().meant);
}

INSTANTIATE_TEST_SUITE_P(
    Repaired, Mojibake,
    ::testing::Values(Case{"LatinLetter", "cafÃ©", "café"}, Case{"CurlyQuotes", "â€œyesâ€\u009D", "“yes”"},
                      Case{"ApostropheInAWord", "donâ€™t", "don’t"}, Case{"Dash", "1990â€“95", "1990–95"},
                      Case{"TwiceBroken", "donÃ¢â‚¬â„¢t", "don’t"}, Case{"Arabic", "Ø³Ù„Ø§Ù…", "سلام"},
                      Case{"Emoji", "ðŸ˜€", "😀"}, Case{"QuoteThatLostItsLastByte", "â€œyesâ€\uFFFD", "“yes”"},
                      Case{"CapitalAtTheBeginning", "Ã–rebro", "Örebro"},
                      Case{"NoBreakSpaceAfterALetter", "voilÃ\u00A0 là", "voilà là"},
                      Case{"OnlyTheBrokenPart", "“fine” and brokenâ€¦", "“fine” and broken…"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(Left, Mojibake,
                         ::testing::Values(Case{"Ascii", "plain", "plain"},
                                           Case{"French", "« Déjà vu », là", "« Déjà vu », là"},
                                           Case{"GermanBeforeAnEllipsis", "Spaß…", "Spaß…"},
                                           Case{"TrademarkAfterACapital", "CAFÉ®", "CAFÉ®"},
                                           Case{"LetterBeforeQuoteAndDash", "“fiancé”—he", "“fiancé”—he"},
                                           Case{"PortugueseCapitals", "AMANHÃ”", "AMANHÃ”"},
                                           Case{"Persian", "سلام", "سلام"}),
                         [](const auto& test) { return test.param.name; });

TEST(MojibakeMap, ARepairedCharacterStandsForTheWholeBrokenSequence) {
  const std::string broken = "It wasnâ€™t us.";
  const Document document = testing::clean(broken);
  const auto at = static_cast<std::uint32_t>(document.text().find("wasn’t"));
  EXPECT_EQ(testing::cut(broken, document.to_source({at, at + 8})), "wasnâ€™t");
}

TEST(MojibakeMap, TwiceBrokenTextMapsToTheInputItself) {
  const std::string broken = "a donÃ¢â‚¬â„¢t b";
  const Document document = testing::clean(broken);
  EXPECT_EQ(document.text(), "a don’t b");
  EXPECT_EQ(testing::cut(broken, document.to_source({2, 9})), "donÃ¢â‚¬â„¢t");
}

}  // namespace
}  // namespace claimgraph::text
