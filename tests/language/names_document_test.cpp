// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace claimgraph::language::names {
namespace {

constexpr std::size_t kPerson = type_index_of(EntityType::kPerson);
constexpr std::size_t kPlace = type_index_of(EntityType::kPlace);
constexpr Tag kOnePerson = make_tag(kPerson, Position::kSingle);
constexpr Tag kOnePlace = make_tag(kPlace, Position::kSingle);
constexpr std::uint8_t kNone = kNoLeaning;

using Words = std::vector<std::string_view>;

TEST(DocumentTypes, ALoneReadingLeansTowardsWhatTheDocumentSaysElsewhere) {
  DocumentTypes types;
  types.add(Words{"Tolkova", "left"}, std::vector<Tag>{kOnePerson, kOutside});
  types.add(Words{"Tolkova", "spoke"}, std::vector<Tag>{kOnePerson, kOutside});
  const std::vector<Tag> odd{kOutside, kOnePlace};
  types.add(Words{"near", "Tolkova"}, odd);
  EXPECT_THAT(types.leanings(Words{"near", "Tolkova"}, odd), testing::ElementsAre(kNone, kPerson));
}

TEST(DocumentTypes, AgreementLeavesNothingToDo) {
  DocumentTypes types;
  const std::vector<Tag> tags{kOnePerson, kOutside};
  types.add(Words{"Tolkova", "left"}, tags);
  types.add(Words{"Tolkova", "spoke"}, tags);
  EXPECT_TRUE(types.leanings(Words{"Tolkova", "left"}, tags).empty());
}

TEST(DocumentTypes, ATieDecidesNothing) {
  DocumentTypes types;
  const std::vector<Tag> place{kOnePlace};
  types.add(Words{"Tolkova"}, std::vector<Tag>{kOnePerson});
  types.add(Words{"Tolkova"}, place);
  EXPECT_TRUE(types.leanings(Words{"Tolkova"}, place).empty());
}

TEST(DocumentTypes, AWordThatIsMostlyNoNameTakesNoNameAway) {
  DocumentTypes types;
  const std::vector<Tag> named{kOnePlace};
  types.add(Words{"Hope"}, std::vector<Tag>{kOutside});
  types.add(Words{"Hope"}, std::vector<Tag>{kOutside});
  types.add(Words{"Hope"}, named);
  EXPECT_TRUE(types.leanings(Words{"Hope"}, named).empty());
}

TEST(DocumentTypes, AFullNameOutweighsASurnameReadOtherwise) {
  DocumentTypes types;
  types.add(Words{"Olda", "Varek"},
            std::vector<Tag>{make_tag(kPerson, Position::kBegin), make_tag(kPerson, Position::kEnd)});
  const std::vector<Tag> place{kOnePlace};
  types.add(Words{"Varek"}, place);
  EXPECT_THAT(types.leanings(Words{"Varek"}, place), testing::ElementsAre(kPerson));
}

TEST(DocumentTypes, AnAcronymThatTheTextExplainsIsThatOrganization) {
  constexpr std::size_t kOrganization = type_index_of(EntityType::kOrganization);
  DocumentTypes types;
  types.add(
      Words{"the", "Harbour", "Pilots", "of", "Brunn", "(", "HPB", ")"},
      std::vector<Tag>{kOutside, make_tag(kOrganization, Position::kBegin),
                       make_tag(kOrganization, Position::kInside), make_tag(kOrganization, Position::kInside),
                       make_tag(kOrganization, Position::kEnd), kOutside, kOnePlace, kOutside});
  const std::vector<Tag> places{kOnePlace, kOnePlace};
  EXPECT_THAT(types.leanings(Words{"HPB", "BPH"}, places), testing::ElementsAre(kOrganization, kNone));
}

const Words kExplained{"Pilots", "of", "New", "Brunn", "(", "PNB", ")", "met"};
constexpr std::size_t kOrg = type_index_of(EntityType::kOrganization);

std::vector<Tag> places_in_explained() {
  std::vector<Tag> tags(kExplained.size(), kOutside);
  tags[2] = make_tag(kPlace, Position::kBegin);
  tags[3] = make_tag(kPlace, Position::kEnd);
  tags[5] = kOnePlace;
  return tags;
}

TEST(DocumentTypes, WordsThatAnAcronymStandsForLeanTowardsOneOrganization) {
  DocumentTypes types;
  types.add(kExplained, places_in_explained());
  EXPECT_THAT(types.leanings(kExplained, places_in_explained()),
              testing::ElementsAre(kOrg, kOrg, kOrg, kOrg, kNone, kOrg, kNone, kNone));
}

TEST(DocumentTypes, ANationWithItsAcronymStaysAPlace) {
  const Words words{"New", "Brunn", "(", "NB", ")", "met"};
  std::vector<Tag> tags(words.size(), kOutside);
  tags[0] = make_tag(kPlace, Position::kBegin);
  tags[1] = make_tag(kPlace, Position::kEnd);
  tags[3] = kOnePlace;
  DocumentTypes types;
  types.add(words, tags);
  EXPECT_TRUE(types.leanings(words, tags).empty());
}

TEST(DocumentTypes, BracketsWithOtherLettersExplainNothing) {
  const Words words{"Pilots", "of", "New", "Brunn", "(", "PNX", ")", "met"};
  DocumentTypes types;
  types.add(words, places_in_explained());
  EXPECT_TRUE(types.leanings(words, places_in_explained()).empty());
}

TEST(DocumentTypes, WordsInLowerCaseSayNothing) {
  DocumentTypes types;
  const std::vector<Tag> outside{kOutside};
  types.add(Words{"tolkova"}, std::vector<Tag>{kOnePerson});
  types.add(Words{"tolkova"}, std::vector<Tag>{kOnePerson});
  EXPECT_TRUE(types.leanings(Words{"tolkova"}, outside).empty());
}

}  // namespace
}  // namespace claimgraph::language::names
