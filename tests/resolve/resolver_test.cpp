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
  ResolveOptions options;
  options.knowledge.offices = {"mayor"};
  options.knowledge.directions = {"southern", "north"};
  options.knowledge.aliases = {
      {"organization/lernan dockers", "organization/union of lernan dockers"},
      {"organization/union of lernan dockers", "organization/union of lernan dockers"}};
  const auto resolution = resolve(documents, options);
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
        TwoNames{"Offices", NodeKind::kPerson, "the mayor of Lerna", "Lerna mayor", false},
        TwoNames{"OneOfMany", NodeKind::kPerson, "a Lernan official", "Lernan official", false},
        TwoNames{"WellKnownNames", NodeKind::kOrganization, "Union of Lernan Dockers", "Lernan Dockers",
                 true},
        TwoNames{"PartOfAPlace", NodeKind::kGeopoliticalEntity, "southern Lernia", "Lernia", true},
        TwoNames{"TownsNamedByDirection", NodeKind::kGeopoliticalEntity, "North Lerna", "Lerna", false},
        TwoNames{"VagueGroups", NodeKind::kGroup, "officials", "officials", false},
        TwoNames{"CrowdsOfOneNation", NodeKind::kGroup, "Lernan officials", "Lernan officials", false},
        TwoNames{"Peoples", NodeKind::kGroup, "Lernans", "the Lernans", true}),
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

/// Two reports of one week that name the same people, each with one event of its own.
struct TwoReports {
  FactsMaker left{"a", "2031-05-03"};
  FactsMaker right{"b", "2031-05-04"};

  TwoReports() {
    for (FactsMaker* report : {&left, &right}) {
      report->add(NodeKind::kPerson, "Ilse Varga");
      report->add(NodeKind::kOrganization, "Lernan Harbour Board");
    }
  }
  /// Whether the event at `one` of the left report and the event at `other` of the right one are one.
  bool are_one(extract::ClusterId one, extract::ClusterId other, const ResolveOptions& options = {}) {
    const std::vector<DocumentFacts> documents = {left.take(), right.take()};
    const auto resolution = resolve(documents, options);
    return resolution->entity_of_cluster[0][one] == resolution->entity_of_cluster[1][other];
  }
};

TEST(EventsOfTwoReports, AreOneWhenAPlaceHoldsTheOtherAndTheDayIsTheSame) {
  TwoReports reports;
  const auto quay = reports.left.add(NodeKind::kPlace, "Velm Quay");
  const auto town = reports.left.add(NodeKind::kGeopoliticalEntity, "Lerna");
  reports.left.add_frame(quay, extract::Relation::kLocatedIn, town, "Velm Quay in Lerna");
  const auto blasts = reports.left.add_event("attack", "twin blasts", "2031-05-02", quay);
  const auto there = reports.right.add(NodeKind::kGeopoliticalEntity, "Lerna");
  EXPECT_TRUE(reports.are_one(blasts, reports.right.add_event("attack", "explosions", "2031-05-02", there)));
}

TEST(EventsOfTwoReports, AreOneWhenTheyShareAPhrase) {
  TwoReports reports;
  const auto one = reports.left.add_event("commemoration", "day of mourning on Friday", "2031-05-04");
  const auto other = reports.right.add_event("commemoration", "national day of mourning");
  EXPECT_TRUE(reports.are_one(one, other));
}

TEST(EventsOfTwoReports, OfOneKindAndWordAloneAreTwo) {
  TwoReports reports;
  const auto one = reports.left.add_event("commemoration", "day of mourning on Friday", "2031-05-04");
  const auto other = reports.right.add_event("commemoration", "national day of prayer");
  EXPECT_FALSE(reports.are_one(one, other));
}

TEST(EventsOfTwoReports, AreWhereTheirNameSaysTheyGo) {
  TwoReports reports;
  reports.left.add(NodeKind::kGeopoliticalEntity, "Ostrow");
  reports.right.add(NodeKind::kGeopoliticalEntity, "Ostrow");
  const auto one = reports.left.add_event("visit", "planned visit to Ostrow");
  const auto other = reports.right.add_event("visit", "visit to Ostrow next week");
  EXPECT_TRUE(reports.are_one(one, other));
}

TEST(EventsOfTwoReports, AreTwoWhenTheirNamesGoElsewhere) {
  TwoReports reports;
  reports.left.add(NodeKind::kGeopoliticalEntity, "Ostrow");
  reports.right.add(NodeKind::kGeopoliticalEntity, "Velm");
  const auto one = reports.left.add_event("visit", "planned visit to Ostrow");
  const auto other = reports.right.add_event("visit", "visit to Velm next week");
  EXPECT_FALSE(reports.are_one(one, other));
}

TEST(EventsOfTwoReports, AreTwoWhenDaysAreFarApart) {
  TwoReports reports;
  const auto one = reports.left.add_event("attack", "twin blasts", "2031-05-02",
                                          reports.left.add(NodeKind::kGeopoliticalEntity, "Lerna"));
  const auto other = reports.right.add_event("attack", "twin blasts", "2031-04-02",
                                             reports.right.add(NodeKind::kGeopoliticalEntity, "Lerna"));
  EXPECT_FALSE(reports.are_one(one, other));
}

TEST(EventsOfTwoReports, AreOneWhenOneGroupClaimsBothOfTheSameDay) {
  TwoReports reports;
  const auto one = reports.left.add_event("attack", "raid", "2031-05-02");
  reports.left.add_frame(reports.left.add(NodeKind::kOrganization, "Red Heron"), extract::Relation::kClaimed,
                         one, "Red Heron claimed the raid");
  const auto other = reports.right.add_event("attack", "assault", "2031-05-02");
  reports.right.add_frame(reports.right.add(NodeKind::kOrganization, "Red Heron"),
                          extract::Relation::kClaimed, other, "The assault was claimed by Red Heron");
  EXPECT_TRUE(reports.are_one(one, other));
}

TEST(EventsOfTwoReports, OfAKindThatBefallsAPersonOnceAreOneWhereverTheyAreSaidToBe) {
  TwoReports reports;
  ResolveOptions options;
  options.knowledge.once_a_life = {"killing"};
  const auto one = reports.left.add_event("killing", "Varga's murder", {},
                                          reports.left.add(NodeKind::kGeopoliticalEntity, "Lerna"));
  const auto other = reports.right.add_event("killing", "killing of Ilse Varga", {},
                                             reports.right.add(NodeKind::kGeopoliticalEntity, "Ostrow"));
  EXPECT_TRUE(reports.are_one(one, other, options));
}

TEST(EventsOfTwoReports, AreTwoWhenOnlyAWeekdayIsInBothNames) {
  TwoReports reports;
  ResolveOptions options;
  options.knowledge.calendar = {"friday"};
  const auto one = reports.left.add_event("meeting", "talks on Friday");
  const auto other = reports.right.add_event("meeting", "dinner on Friday");
  EXPECT_FALSE(reports.are_one(one, other, options));
}

/// Whether two attacks of one report, one of them dated, are one when a group claims so many of them.
bool are_one_attack(std::size_t claims) {
  FactsMaker report("a", "2031-05-03");
  const auto front = report.add(NodeKind::kOrganization, "Tide Front");
  const auto one = report.add_event("attack", "raid", "2031-05-02");
  const auto other = report.add_event("attack", "night of fire");
  report.add_frame(front, extract::Relation::kClaimed, one, "the front claimed the raid");
  if (claims > 1) report.add_frame(front, extract::Relation::kClaimed, other, "it claimed a night of fire");
  const std::vector<DocumentFacts> documents = {report.take()};
  const auto resolution = resolve(documents, {});
  return resolution->entity_of_cluster[0][one] == resolution->entity_of_cluster[0][other];
}

TEST(EventsOfOneReport, ThatOneGroupClaimsAreOne) {
  EXPECT_TRUE(are_one_attack(2));
}

TEST(EventsOfOneReport, OfWhichAGroupClaimsOneAreTwo) {
  EXPECT_FALSE(are_one_attack(1));
}

TEST(Resolver, CallsAnEventWhatMoreReportsCallIt) {
  FactsMaker one("a", "2031-05-03");
  one.add_event("attack", "twin raids", "2031-05-02", one.add(NodeKind::kGeopoliticalEntity, "Lerna"));
  FactsMaker two("b", "2031-05-03");
  const auto event = two.add_event("attack", "night of long fires", "2031-05-02",
                                   two.add(NodeKind::kGeopoliticalEntity, "Lerna"));
  two.cluster(event).names = {"twin raids"};
  const std::vector<DocumentFacts> documents = {one.take(), two.take()};
  const auto resolution = resolve(documents, {});
  EXPECT_EQ(resolution->entities[resolution->entity_of_cluster[1][event]].name, "twin raids");
}

TEST(EventsOfOneReport, StayApartWithoutMoreThanADayInCommon) {
  FactsMaker report("a", "2031-05-03");
  const auto one = report.add_event("attack", "raid", "2031-05-02");
  const auto other = report.add_event("attack", "shelling", "2031-05-02");
  const std::vector<DocumentFacts> documents = {report.take()};
  const auto resolution = resolve(documents, {});
  EXPECT_NE(resolution->entity_of_cluster[0][one], resolution->entity_of_cluster[0][other]);
}

TEST(Descriptions, OfPlacesAreOneByTheirKindAndTheirPerson) {
  TwoReports reports;
  ResolveOptions options;
  options.knowledge.synonyms = {{"grave", "grave"}, {"tomb", "grave"}};
  const auto one = reports.left.add(NodeKind::kPlace, "tomb of Ilse Varga");
  const auto other = reports.right.add(NodeKind::kPlace, "grave", {"Varga's grave"});
  EXPECT_TRUE(reports.are_one(one, other, options));
}

TEST(Descriptions, OfPlacesAreOneByAKindOfTwoWords) {
  TwoReports reports;
  ResolveOptions options;
  options.knowledge.synonyms = {{"grave", "grave"}, {"burial site", "grave"}};
  const auto one = reports.left.add(NodeKind::kPlace, "burial site", {"burial site of the late Ilse Varga"});
  const auto other = reports.right.add(NodeKind::kPlace, "grave", {"Varga's grave"});
  EXPECT_TRUE(reports.are_one(one, other, options));
}

TEST(Descriptions, ABareGraveIsTheOnlyOneThatItsDocumentTellsOf) {
  TwoReports reports;
  ResolveOptions options;
  options.knowledge.synonyms = {{"grave", "grave"}};
  reports.left.add(NodeKind::kPlace, "grave of Ilse Varga");
  const auto one = reports.left.add(NodeKind::kPlace, "grave", {"grave on the hill"});
  const auto other = reports.right.add(NodeKind::kPlace, "grave", {"Varga's grave"});
  EXPECT_TRUE(reports.are_one(one, other, options));
}

TEST(Descriptions, ABareGraveBesideTwoOfPeopleIsNeither) {
  TwoReports reports;
  ResolveOptions options;
  options.knowledge.synonyms = {{"grave", "grave"}};
  reports.left.add(NodeKind::kPerson, "Pavel Olm");
  reports.left.add(NodeKind::kPlace, "grave of Ilse Varga");
  reports.left.add(NodeKind::kPlace, "grave of Pavel Olm");
  const auto one = reports.left.add(NodeKind::kPlace, "grave", {"grave on the hill"});
  const auto other = reports.right.add(NodeKind::kPlace, "grave", {"Varga's grave"});
  EXPECT_FALSE(reports.are_one(one, other, options));
}

TEST(Entities, NoEventLiesInAnOrganization) {
  FactsMaker report("a");
  const auto league = report.add(NodeKind::kOrganization, "Union of Lernan Dockers");
  const auto raid = report.add_event("attack", "the raid", "2031-05-04", league);
  const std::vector<DocumentFacts> documents = {report.take()};
  const auto resolution = resolve(documents, {});
  ASSERT_TRUE(resolution);
  EXPECT_EQ(resolution->entities[resolution->entity_of_cluster[0][raid]].place, kNoEntity);
}

TEST(Entities, ACutNameIsKnownByItsArticlesTitle) {
  TwoReports reports;
  const auto one = reports.left.add(NodeKind::kOrganization, "Harbour Guards");
  reports.left.cluster(one).article = "Lernan Harbour Guards";
  const auto other = reports.right.add(NodeKind::kOrganization, "Lernan Harbour Guards");
  EXPECT_TRUE(reports.are_one(one, other, {}));
}

TEST(Entities, ACutNameGoesByItsArticlesTitleToo) {
  FactsMaker report("a");
  report.cluster(report.add(NodeKind::kOrganization, "Harbour Guards")).article = "Lernan Harbour Guards";
  const std::vector<DocumentFacts> documents = {report.take()};
  const auto resolution = resolve(documents, {});
  EXPECT_EQ(resolution->entities[0].other_names, std::vector<std::string>{"Lernan Harbour Guards"});
}

TEST(Entities, AnArticlesTitleIsAWellKnownName) {
  TwoReports reports;
  ResolveOptions options;
  options.knowledge.aliases = {{"organization/lernan harbour guards", "organization/lernan harbour guards"},
                               {"organization/lhg", "organization/lernan harbour guards"}};
  const auto one = reports.left.add(NodeKind::kOrganization, "Guards");
  reports.left.cluster(one).article = "Lernan Harbour Guards (navy)";
  const auto other = reports.right.add(NodeKind::kOrganization, "LHG");
  EXPECT_TRUE(reports.are_one(one, other, options));
}

TEST(Descriptions, OfAnOfficeMeanWhoHoldsItInReportsOfTheTime) {
  TwoReports reports;
  ResolveOptions options;
  options.knowledge.offices = {"harbour minister"};
  const auto one = reports.left.add(NodeKind::kPerson, "harbour minister");
  const auto other =
      reports.right.add(NodeKind::kPerson, "Pavel Olm", {"harbour minister Pavel Olm", "Harbour minister"});
  EXPECT_TRUE(reports.are_one(one, other, options));
}

TEST(Descriptions, OfCrowdsAreOneByWhatTheyDidInOneEvent) {
  TwoReports reports;
  extract::ClusterId crowds[2] = {};
  int side = 0;
  for (FactsMaker* report : {&reports.left, &reports.right}) {
    const auto town = report->add(NodeKind::kGeopoliticalEntity, "Lerna");
    const auto event = report->add_event("attack", "raid", "2031-05-02", town);
    crowds[side] = report->add(NodeKind::kGroup, side == 0 ? "two raiders" : "raiders");
    report->add_frame(crowds[side++], extract::Relation::kCarriedOut, event, "raiders raided");
  }
  EXPECT_TRUE(reports.are_one(crowds[0], crowds[1]));
}

TEST(Printings, HaveTheirVagueNodesInCommon) {
  FactsMaker one("a", "2031-05-03");
  one.add(NodeKind::kGroup, "officials");
  FactsMaker two("b", "2031-05-03");
  two.add(NodeKind::kGroup, "officials");
  for (std::uint64_t i = 1; i <= 60; ++i) {
    one.facts().fingerprint.push_back(i);
    two.facts().fingerprint.push_back(i);
  }
  const std::vector<DocumentFacts> documents = {one.take(), two.take()};
  EXPECT_EQ(resolve(documents, {})->entities.size(), 1U);
}

TEST(Resolver, SaysWhyMentionsAreOneOnRequest) {
  FactsMaker one("a");
  one.add(NodeKind::kPerson, "Yousuf Qadim");
  FactsMaker two("b");
  two.add(NodeKind::kPerson, "Yusuf Kadeem");
  const std::vector<DocumentFacts> documents = {one.take(), two.take()};
  ResolveOptions options;
  options.explanations = Explanations::kEveryMerge;
  EXPECT_THAT(resolve(documents, options)->entities[0].explanations,
              ElementsAre("\"Yusuf Kadeem\" is \"Yousuf Qadim\": names that sound alike"));
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

TEST(Resolver, KnowsEventsOfRulingsByTheKeysOfTheGraph) {
  std::vector<DocumentFacts> documents = three_fires();
  ResolveOptions options;
  options.rulings = {
      {Ruling::Verdict::kSame, "event/2031-05-02-disaster-lerna", "event/2031-05-09-disaster-lerna"}};
  EXPECT_EQ(resolve(documents, options)->entities.size(), 2U);
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

TEST(Resolver, LeavesBehindFromWhichKeyANodeWasSplitOff) {
  std::vector<DocumentFacts> documents;
  for (const char* name : {"Ilse Varga", "Ilse Varga", "Pavel Varga"}) {
    FactsMaker maker("document " + std::to_string(documents.size()));
    maker.add(NodeKind::kPerson, name);
    maker.facts().home_keys = {"person/varga"};  // where all were one once
    documents.push_back(maker.take());
  }
  const auto resolution = resolve(documents, {});
  EXPECT_THAT(keys_of(*resolution), ElementsAre("person/pavel-varga", "person/varga"));
  EXPECT_THAT(resolution->entities[0].replaces, ElementsAre("person/varga"));
  EXPECT_TRUE(resolution->entities[1].replaces.empty());
}

TEST(Resolver, TellsTheLineOfARulingThatCannotBe) {
  FactsMaker one("a");
  one.add(NodeKind::kPerson, "Ilse Varga");
  const std::vector<DocumentFacts> documents = {one.take()};
  ResolveOptions options;
  options.rulings = {{Ruling::Verdict::kSame, "Ilse Varga", "Nobody", 7}};
  const auto resolution = resolve(documents, options);
  ASSERT_FALSE(resolution);
  EXPECT_EQ(resolution.error().where.line, 7U);
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
