// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace claimgraph::language {
namespace {

std::filesystem::path lexicon_dir() {
  return std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology/lexicon";
}

bool holds(const Gazetteer& gazetteer, std::string_view words, NameList list) {
  return ((unsigned{gazetteer.lists_of(words)} >> static_cast<unsigned>(list)) & 1U) != 0;
}

class GazetteerTest : public ::testing::Test {
 protected:
  Result<Gazetteer> loaded_ = Gazetteer::load(lexicon_dir());
};

TEST_F(GazetteerTest, EveryStateHasCodesAndAName) {
  ASSERT_TRUE(loaded_.has_value());
  for (const Country& country : loaded_->countries()) {
    if (country.kind != "state") continue;
    EXPECT_EQ(country.iso2.size(), 2U) << country.name;
    EXPECT_EQ(country.iso3.size(), 3U) << country.name;
    EXPECT_FALSE(country.name.empty());
  }
}

TEST_F(GazetteerTest, CountriesAreFoundByAliasAndWithoutRegardToCase) {
  ASSERT_TRUE(loaded_.has_value());
  EXPECT_TRUE(holds(*loaded_, "u.s.", NameList::kCountry));
  EXPECT_TRUE(holds(*loaded_, "IVORY COAST", NameList::kCountry));
  EXPECT_TRUE(loaded_->is_nationality("Danes"));
  EXPECT_FALSE(loaded_->is_nationality("Denmark"));
}

TEST_F(GazetteerTest, TheLongestEntryIsFoundAlsoWhenCutAtHyphens) {
  ASSERT_TRUE(loaded_.has_value());
  const std::vector<std::string> words{"in", "port", "-", "au", "-", "prince", "today"};
  const std::vector<ListHit> hits = loaded_->find_all(words);
  EXPECT_TRUE(hits[1].has(NameList::kCapital));
  EXPECT_TRUE(hits[5].has(NameList::kCapital));
  EXPECT_FALSE(hits[6].has(NameList::kCapital));
}

TEST(Gazetteer, AWrongEntryIsNamedWithItsFile) {
  const std::filesystem::path dir = std::filesystem::path(CLAIMGRAPH_BINARY_DIR) / "broken-lexicon";
  std::filesystem::create_directories(dir);
  std::ofstream(dir / "countries.json")
      << R"({"countries": [{"kind": "state", "name": "Tolkia"}, {"kind": 7}]})";
  const auto loaded = Gazetteer::load(dir);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().code, ErrorCode::kSyntax);
  EXPECT_THAT(loaded.error().describe(), ::testing::HasSubstr("countries.json"));
  EXPECT_THAT(loaded.error().describe(), ::testing::HasSubstr("countries[1]"));
}

TEST(Gazetteer, BrokenJsonIsPlacedByLineAndColumn) {
  const std::filesystem::path dir = std::filesystem::path(CLAIMGRAPH_BINARY_DIR) / "unreadable-lexicon";
  std::filesystem::create_directories(dir);
  std::ofstream(dir / "countries.json") << "{\n  \"countries\": [,]\n}";
  const auto loaded = Gazetteer::load(dir);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().where.line, 2U);
}

}  // namespace
}  // namespace claimgraph::language
