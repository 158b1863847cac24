// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/resolve/resolver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "resolve/by_hand.h"

namespace claimgraph::resolve {
namespace {

using by_hand::FactsMaker;
using extract::NodeKind;
using testing::ElementsAre;

/// One thing in each of two documents.
struct TwoNames {
  const char* name;
  NodeKind kind;
  const char* left;
  const char* right;
  bool same;
};

std::vector<std::string> keys_of(const Resolution& resolution) {
  std::vector<std::string> keys;
  for (const Entity& entity : resolution.entities) keys.push_back(entity.key);
  return keys;
}

class TwoDocuments : public testing::TestWithParam<TwoNames> {};

TEST_P(TwoDocuments, AgreeOrNot) {
  FactsMaker left("a");
  left.add(GetParam().kind, GetParam().left);
  FactsMaker right("b");
  right.add(GetParam().kind, GetParam().right);
  const std::vector<DocumentFacts> documents = {left.take(), right.take()};
  const auto resolution = resolve(documents, {});
  ASSERT_TRUE(resolution);
  const bool same = resolution->entity_of_cluster[0][0] == resolution->entity_of_cluster[1][0];
  EXPECT_EQ(same, GetParam().same);
}

INSTANTIATE_TEST_SUITE_P(
    Table, TwoDocuments,
    testing::Values(
        TwoNames{"EqualNames", NodeKind::kPerson, "Ilse Varga", "Ilse Varga", true},
        TwoNames{"Spellings", NodeKind::kPerson, "Yousuf Qadim", "Yusuf Kadeem", true},
        TwoNames{"OneSlip", NodeKind::kPerson, "Margarethe Olm", "Margaerthe Olm", true},
        TwoNames{"SurnameAlone", NodeKind::kPerson, "Ilse Varga", "Varga", true},
        TwoNames{"OtherFirstName", NodeKind::kPerson, "Ilse Varga", "Pavel Varga", false},
        TwoNames{"Acronym", NodeKind::kOrganization, "Union of Lernan Dockers", "ULD", true},
        TwoNames{"Branch", NodeKind::kOrganization, "Dockers Union", "Dockers Union Northern Section", false},
        TwoNames{"Descriptions", NodeKind::kPerson, "the mayor of Lerna", "mayor of Lerna", true},
        TwoNames{"VagueGroups", NodeKind::kGroup, "officials", "officials", false},
        TwoNames{"SpecificGroups", NodeKind::kGroup, "Lernan officials", "Lernan officials", true}),
    [](const auto& row) { return row.param.name; });

TEST(Resolver, KeepsTwoPeopleOfOneSurnameApartFromAnAmbiguousMention) {
  FactsMaker one("a");
  one.add(NodeKind::kPerson, "Ilse Varga");
  FactsMaker two("b");
  two.add(NodeKind::kPerson, "Pavel Varga");
  FactsMaker three("c");
  three.add(NodeKind::kPerson, "Varga");
  const std::vector<DocumentFacts> documents = {one.take(), two.take(), three.take()};
  EXPECT_EQ(resolve(documents, {})->entities.size(), 3U);
}

TEST(Resolver, JoinsWhatDocumentsLinkToOneArticle) {
  FactsMaker one("a");
  one.cluster(one.add(NodeKind::kOrganization, "Harbour Board")).article = "Port of Lerna";
  FactsMaker two("b");
  two.cluster(two.add(NodeKind::kOrganization, "Lerna Port Company")).article = "Port of Lerna";
  const std::vector<DocumentFacts> documents = {one.take(), two.take()};
  EXPECT_EQ(resolve(documents, {})->entities.size(), 1U);
}

std::vector<DocumentFacts> three_fires() {
  FactsMaker one("a");
  one.add_event("disaster", "fire", "2031-05-02", one.add(NodeKind::kGeopoliticalEntity, "Lerna"));
  FactsMaker two("b");
  two.add_event("disaster", "blaze", "2031-05-02", two.add(NodeKind::kGeopoliticalEntity, "Lerna"));
  FactsMaker three("c");
  three.add_event("disaster", "fire", "2031-05-09", three.add(NodeKind::kGeopoliticalEntity, "Lerna"));
  return {one.take(), two.take(), three.take()};
}

TEST(Resolver, JoinsEventsByKindDayAndPlace) {
  const auto resolution = resolve(three_fires(), {});
  EXPECT_THAT(keys_of(*resolution), ElementsAre("event/2031-05-02-disaster-lerna",
                                                "event/2031-05-09-disaster-lerna", "place/lerna"));
}

TEST(Resolver, GivesTheSameKeysWhateverTheOrderOfDocuments) {
  std::vector<DocumentFacts> documents = three_fires();
  const auto forwards = resolve(documents, {});
  std::reverse(documents.begin(), documents.end());
  const auto backwards = resolve(documents, {});
  EXPECT_EQ(keys_of(*forwards), keys_of(*backwards));
}

TEST(Resolver, TakesTheUsersWordOverItsOwn) {
  FactsMaker one("a");
  one.add(NodeKind::kPerson, "Ilse Varga");
  FactsMaker two("b");
  two.add(NodeKind::kPerson, "Ilse Varga-Holm");
  const std::vector<DocumentFacts> documents = {one.take(), two.take()};
  ResolveOptions options;
  options.rulings = {{Ruling::Verdict::kSame, "Ilse Varga", "person/ilse-varga-holm"}};
  EXPECT_EQ(resolve(documents, options)->entities.size(), 1U);
}

TEST(Resolver, RefusesTwoDocumentsOfOneId) {
  const std::vector<DocumentFacts> documents = {FactsMaker("a").take(), FactsMaker("a").take()};
  const auto resolution = resolve(documents, {});
  ASSERT_FALSE(resolution);
  EXPECT_EQ(resolution.error().code, ErrorCode::kConflict);
}

TEST(Resolver, KeepsTheKeyThatMostMembersBring) {
  FactsMaker one("a");
  one.add(NodeKind::kPerson, "Ilse Varga");
  one.facts().home_keys = {"person/i-varga"};
  FactsMaker two("b");
  two.add(NodeKind::kPerson, "Ilse Varga");
  const std::vector<DocumentFacts> documents = {one.take(), two.take()};
  EXPECT_THAT(keys_of(*resolve(documents, {})), ElementsAre("person/i-varga"));
  ResolveOptions canonical;
  canonical.keys = KeyPolicy::kCanonical;
  EXPECT_THAT(keys_of(*resolve(documents, canonical)), ElementsAre("person/ilse-varga"));
}

TEST(Resolver, LeavesBehindWhichKeyWasMergedAway) {
  FactsMaker one("a");
  one.add(NodeKind::kPerson, "Ilse Varga");
  one.facts().home_keys = {"person/ilse-varga"};
  FactsMaker two("b");
  two.add(NodeKind::kPerson, "Ilse Varga");
  two.facts().home_keys = {"person/ilse-varga-2"};
  const std::vector<DocumentFacts> documents = {one.take(), two.take()};
  const auto resolution = resolve(documents, {});
  EXPECT_THAT(resolution->entities[0].replaces, ElementsAre("person/ilse-varga-2"));
}

TEST(Printings, GoToTheEarliestDocumentOfNearlyEqualText) {
  FactsMaker late("a", "2031-05-04");
  FactsMaker early("b", "2031-05-03");
  FactsMaker other("c", "2031-05-01");
  for (std::uint64_t i = 1; i <= 60; ++i) {
    early.facts().fingerprint.push_back(i * 10);
    late.facts().fingerprint.push_back(i * 10 + (i % 5 == 0 ? 1 : 0));
    other.facts().fingerprint.push_back(i * 10 + 5);
  }
  const std::vector<DocumentFacts> documents = {late.take(), early.take(), other.take()};
  EXPECT_THAT(resolve(documents, {})->printing_of, ElementsAre(1U, 1U, 2U));
}

}  // namespace
}  // namespace claimgraph::resolve
