// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/names.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "claimgraph/language/tagger.h"
#include "language/hand_made.h"
#include "language/word_keys.h"

namespace claimgraph::language {
namespace {

const NameRecogniser& recogniser() {
  static const NameRecogniser kRecogniser = [] {
    const std::filesystem::path root(CLAIMGRAPH_SOURCE_DIR);
    auto gazetteer = std::make_shared<const Gazetteer>(Gazetteer::load(root / "ontology/lexicon").value());
    return std::move(NameRecogniser::load(ModelStore(root / "models/en"), std::move(gazetteer)).value());
  }();
  return kRecogniser;
}

/// Gives the words the tags that the pipeline would.
void tag_words(testing::HandMade& made) {
  static const Tagger kTagger =
      std::move(Tagger::load(ModelStore(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "models/en")).value());
  SentenceKeys keys;
  for (const Token& token : made.analysis.tokens) keys.push_back(word_keys(made.document.text(token.span)));
  const std::vector<std::uint8_t> tags = kTagger.tag(keys);
  for (std::size_t i = 0; i < tags.size(); ++i) made.analysis.tokens[i].xpos = kTagger.tags()[tags[i]].xpos;
}

std::string named(const std::string& text) {
  testing::HandMade made = testing::hand_made(text);
  tag_words(made);
  std::string out;
  for (const NamedEntity& name : recogniser().recognise(made.document, made.analysis)) {
    const TextSpan span{made.analysis.tokens[name.tokens.begin].span.begin,
                        made.analysis.tokens[name.tokens.end - 1].span.end};
    out += (out.empty() ? "" : "; ") + std::string(made.document.text(span)) + "=" +
           std::string(entity_type_name(name.type));
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

class NamesIn : public ::testing::TestWithParam<Case> {};
TEST_P(NamesIn, AreFoundWithTheirTypes) {
  EXPECT_EQ(named(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    News, NamesIn,
    ::testing::Values(Case{"Protesters marched through Nairobi on Monday .", "Nairobi=place"},
                      Case{"President Mirena Tolkova said Kenya would not pay .",
                           "Mirena Tolkova=person; Kenya=place"},
                      Case{"Two Danish sailors were freed in Somalia .", "Danish=nationality; Somalia=place"},
                      Case{"The United Nations has condemned the raid .", "United Nations=organization"},
                      Case{"The U.S. military said it struck a camp in Iraq .", "U.S.=place; Iraq=place"},
                      Case{"Police in Lagos arrested Abdul Rahman al - Qasimov .",
                           "Lagos=place; Abdul Rahman al - Qasimov=person"},
                      Case{"it rained all night and nobody came .", ""}, Case{"", ""}));

TEST(WithDates, DatesStandBetweenNamesAndNeverOverThem) {
  TimeExpression covered;
  covered.tokens = {0, 2};
  TimeExpression free;
  free.tokens = {3, 4};
  TimeExpression lasting;
  lasting.tokens = {6, 7};
  lasting.is_duration = true;
  const std::vector<NamedEntity> all =
      with_dates({{{1, 2}, EntityType::kPerson}, {{5, 6}, EntityType::kPlace}}, {covered, free, lasting});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[1].type, EntityType::kDate);
  EXPECT_EQ(all[1].tokens.begin, 3U);
}

TEST(AttachNames, MarksTokensOfEachName) {
  testing::HandMade made = testing::hand_made("in New Delhi today");
  attach_names(made.analysis, {{{1, 3}, EntityType::kPlace}});
  EXPECT_EQ(made.analysis.tokens[0].entity, EntityType::kNone);
  EXPECT_EQ(made.analysis.tokens[1].entity, EntityType::kPlace);
  EXPECT_TRUE(made.analysis.tokens[1].entity_begins);
  EXPECT_FALSE(made.analysis.tokens[2].entity_begins);
}

}  // namespace
}  // namespace claimgraph::language
