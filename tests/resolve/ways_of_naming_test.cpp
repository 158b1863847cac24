// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claimgraph/resolve/resolver.h"
#include "resolve/by_hand.h"

namespace claimgraph::resolve {
namespace {

using by_hand::FactsMaker;
using extract::ClusterId;
using extract::NodeKind;
using extract::Relation;

ResolveOptions knowing_lernia() {
  ResolveOptions options;
  Knowledge& knowledge = options.knowledge;
  knowledge.countries = {{"lernia", "LR"}, {"lernan", "LR"}, {"ln", "LR"}, {"ostia", "OS"}, {"ostian", "OS"}};
  knowledge.same_words = {
      {"department", "department"}, {"dept", "department"}, {"5th", "fifth"}, {"mt", "mount"}};
  knowledge.nicknames = {{"thomasin", "thomasin"}, {"tamsin", "thomasin"}};
  knowledge.bodies = {"department", "ministry"};
  knowledge.designators = {"group", "militant group"};
  knowledge.distinguishing = {"rival"};
  knowledge.offices = {"foreign minister", "minister", "mayor"};
  knowledge.titles = {"foreign minister", "minister", "mayor", "deputy minister", "secretary of state"};
  knowledge.aliases = {{"organization/dock league", "organization/dock league"},
                       {"organization/dl", "organization/dock league"},
                       {"organization/dock league north", "organization/dock league north"}};
  knowledge.synonyms = {{"bombers", "attackers"},
                        {"attackers", "attackers"},
                        {"victims", "victims"},
                        {"dead", "victims"},
                        {"injured", "injured"}};
  knowledge.crowds = {{"carriedOut", "attackers"}, {"killed", "victims"}, {"injured", "injured"}};
  knowledge.anybody = {"people"};
  knowledge.numbers = {{"dozens", 24}};
  knowledge.deadly = {"attack"};
  return options;
}

bool are_one(const DocumentFacts& left, const DocumentFacts& right, ClusterId one, ClusterId other) {
  const std::vector<DocumentFacts> documents = {left, right};
  const auto resolution = resolve(documents, knowing_lernia());
  return resolution->entity_of_cluster[0][one] == resolution->entity_of_cluster[1][other];
}

struct TwoWays {
  const char* name;
  NodeKind kind;
  const char* left;
  const char* right;
  bool same;
};

class WaysOfNaming : public testing::TestWithParam<TwoWays> {};

TEST_P(WaysOfNaming, MeanOneThingOrTwo) {
  FactsMaker left("a");
  const ClusterId one = left.add(GetParam().kind, GetParam().left);
  FactsMaker right("b");
  const ClusterId other = right.add(GetParam().kind, GetParam().right);
  EXPECT_EQ(are_one(left.take(), right.take(), one, other), GetParam().same);
}

INSTANTIATE_TEST_SUITE_P(
    Table, WaysOfNaming,
    testing::Values(
        TwoWays{"MatterBehindTheBody", NodeKind::kOrganization, "Treasury Department",
                "Department of the Treasury", true},
        TwoWays{"Abbreviation", NodeKind::kOrganization, "Harbour Dept.", "Harbour Department", true},
        TwoWays{"Ordinal", NodeKind::kOrganization, "5th Harbour Fleet", "Fifth Harbour Fleet", true},
        TwoWays{"CountryByNameOrAdjective", NodeKind::kOrganization, "Lernia's Interior Ministry",
                "Lernan Ministry of Interior", true},
        TwoWays{"CountryBehind", NodeKind::kOrganization, "Ministry of Justice of Lernia",
                "Lernan Justice Ministry", true},
        TwoWays{"OtherCountry", NodeKind::kOrganization, "Lernan Navy", "Ostian Navy", false},
        TwoWays{"PraiseInFront", NodeKind::kOrganization, "wider Harbour Coalition", "Harbour Coalition",
                true},
        TwoWays{"RivalInFront", NodeKind::kOrganization, "rival Harbour Coalition", "Harbour Coalition",
                false},
        TwoWays{"OpponentsOfIt", NodeKind::kOrganization, "anti-Harbour Coalition", "Harbour Coalition",
                false},
        TwoWays{"WhatItIsBehind", NodeKind::kOrganization, "Velm Tide militant group", "Velm Tide", true},
        TwoWays{"AGroupOfACountry", NodeKind::kOrganization, "Lernan group", "Lernan", false},
        TwoWays{"MountainAbbreviated", NodeKind::kPlace, "Mt. Velm", "Mount Velm", true},
        TwoWays{"ArticleOfASurname", NodeKind::kPerson, "Yusuf al-Qadim", "Al-Qadim", true},
        TwoWays{"Nickname", NodeKind::kPerson, "Tamsin Varga", "Thomasin Varga", true},
        TwoWays{"NicknameOfAnother", NodeKind::kPerson, "Tamsin Varga", "Thomasin Olm", false},
        TwoWays{"NoArticleOfASurname", NodeKind::kPerson, "Tamsin Gore", "Al Gore", false},
        TwoWays{"MarksOfWritingDirection", NodeKind::kPlace, "Velm\u200e,", "Velm", true},
        TwoWays{"OfficesOfNobodyKnown", NodeKind::kPerson, "Foreign Minister", "Foreign Minister", false},
        TwoWays{"OfficesOfOneCountry", NodeKind::kPerson, "Lernan Foreign Minister",
                "Lernan Foreign Minister", true}),
    [](const auto& row) { return row.param.name; });

TEST(WaysOfNaming, ABodyWithoutItsCountryIsThatOfTheCountryThatTheReportIsAbout) {
  FactsMaker left("a");
  const ClusterId one = left.add(NodeKind::kOrganization, "Lernan Home Office");
  FactsMaker right("b");
  right.cluster(right.add(NodeKind::kGeopoliticalEntity, "Lernia")).country = "LR";
  const ClusterId other = right.add(NodeKind::kOrganization, "Home Office");
  EXPECT_TRUE(are_one(left.take(), right.take(), one, other));
}

TEST(WaysOfNaming, ABodyWithoutItsCountryIsNotThatOfACountryNamedInPassing) {
  FactsMaker left("a");
  const ClusterId one = left.add(NodeKind::kOrganization, "Lernan Home Office");
  FactsMaker right("b");
  right.cluster(right.add(NodeKind::kGeopoliticalEntity, "Ostia")).country = "OS";
  right.cluster(right.add(NodeKind::kGeopoliticalEntity, "Lernia")).country = "LR";
  const ClusterId other = right.add(NodeKind::kOrganization, "Home Office");
  EXPECT_FALSE(are_one(left.take(), right.take(), one, other));
}

TEST(WaysOfNaming, AnOfficeIsAnotherPersonsInAnotherYear) {
  FactsMaker left("a", "2031-05-03");
  const ClusterId one = left.add(NodeKind::kPerson, "Lernan Foreign Minister");
  FactsMaker right("b", "2041-05-03");
  const ClusterId other = right.add(NodeKind::kPerson, "Lernan Foreign Minister");
  EXPECT_FALSE(are_one(left.take(), right.take(), one, other));
}

TEST(WaysOfNaming, ATitleIsWhomItsDocumentNamesBehindIt) {
  FactsMaker left("a");
  const ClusterId one = left.add(NodeKind::kPerson, "Deputy Minister", {"Deputy Minister Ilse Varga"});
  FactsMaker right("b");
  const ClusterId other = right.add(NodeKind::kPerson, "Ilse Varga");
  EXPECT_TRUE(are_one(left.take(), right.take(), one, other));
}

TEST(WaysOfNaming, ATitleIsNotWhomItsDocumentNamesWithIt) {
  FactsMaker left("a");
  const ClusterId one = left.add(NodeKind::kPerson, "docker Olm Tarn", {"brother Ilse Varga"});
  FactsMaker right("b");
  const ClusterId other = right.add(NodeKind::kPerson, "Ilse Varga");
  EXPECT_FALSE(are_one(left.take(), right.take(), one, other));
}

TEST(WaysOfNaming, AnOfficeIsHeldByWhomReportsNearestInTimeName) {
  FactsMaker before("a", "2031-02-01");
  const ClusterId one = before.add(NodeKind::kPerson, "Ilse Varga",
                                   {"Lernan Foreign Minister Ilse Varga", "Lernan Foreign Minister"});
  before.cluster(one).country = "LR";
  FactsMaker after("b", "2031-11-01");
  const ClusterId two = after.add(NodeKind::kPerson, "Pavel Olm",
                                  {"Lernan Foreign Minister Pavel Olm", "Lernan Foreign Minister"});
  after.cluster(two).country = "LR";
  FactsMaker asked("c", "2031-10-20");
  const ClusterId three = asked.add(NodeKind::kPerson, "Foreign Minister");
  asked.cluster(three).country = "LR";
  const std::vector<DocumentFacts> documents = {before.take(), after.take(), asked.take()};
  const auto resolution = resolve(documents, knowing_lernia());
  EXPECT_EQ(resolution->entity_of_cluster[2][three], resolution->entity_of_cluster[1][two]);
  EXPECT_NE(resolution->entity_of_cluster[0][one], resolution->entity_of_cluster[1][two]);
}

TEST(WaysOfNaming, ASurnameOfTwoIsThatOfWhomReportsOfTheMatterName) {
  std::vector<DocumentFacts> documents;
  for (const char* name : {"Ilse Varga", "Varga"}) {
    FactsMaker report(name);
    report.add(NodeKind::kPerson, name);
    report.add(NodeKind::kPlace, "Velm Quay");
    report.add(NodeKind::kOrganization, "Harbour Board");
    documents.push_back(report.take());
  }
  FactsMaker other("other");
  other.add(NodeKind::kPerson, "Pavel Varga");
  documents.push_back(other.take());
  const auto resolution = resolve(documents, knowing_lernia());
  EXPECT_EQ(resolution->entity_of_cluster[0][0], resolution->entity_of_cluster[1][0]);
}

/// Reports that take "Tide Watch" for an organization, and one that takes it for something else.
std::vector<DocumentFacts> watched(int reports, NodeKind mistaken) {
  std::vector<DocumentFacts> documents;
  for (int i = 0; i < reports; ++i) {
    FactsMaker report("report " + std::to_string(i));
    report.add(NodeKind::kOrganization, "Tide Watch");
    documents.push_back(report.take());
  }
  FactsMaker other("other");
  other.add(mistaken, "Tide Watch");
  documents.push_back(other.take());
  return documents;
}

TEST(WaysOfNaming, ALinkToAnotherWellKnownThingIsNotFollowed) {
  FactsMaker left("a");
  const ClusterId one = left.add(NodeKind::kOrganization, "Dock League");
  left.cluster(one).article = "Dock League North";
  FactsMaker right("b");
  const ClusterId other = right.add(NodeKind::kOrganization, "Dock League North");
  right.cluster(other).article = "Dock League North";
  EXPECT_FALSE(are_one(left.take(), right.take(), one, other));
}

TEST(KindsOfThings, AreWhatManyReportsSay) {
  const auto resolution = resolve(watched(3, NodeKind::kPlace), knowing_lernia());
  ASSERT_EQ(resolution->entities.size(), 1U);
  EXPECT_EQ(resolution->entities[0].type, "Organization");
}

TEST(KindsOfThings, StayOpenBetweenFewReports) {
  EXPECT_EQ(resolve(watched(2, NodeKind::kPlace), knowing_lernia())->entities.size(), 2U);
}

TEST(KindsOfThings, ArePeopleWhateverElseIsCalledSo) {
  EXPECT_EQ(resolve(watched(9, NodeKind::kPerson), knowing_lernia())->entities.size(), 2U);
}

TEST(KindsOfThings, AreThoseOfWellKnownNames) {
  FactsMaker report("a");
  report.add(NodeKind::kPerson, "Dock League");
  const std::vector<DocumentFacts> documents = {report.take()};
  EXPECT_EQ(resolve(documents, knowing_lernia())->entities[0].type, "Organization");
}

TEST(KindsOfThings, OfCountriesAreTheirs) {
  FactsMaker report("a");
  report.cluster(report.add(NodeKind::kGeopoliticalEntity, "Dock League")).country = "LR";
  const std::vector<DocumentFacts> documents = {report.take()};
  EXPECT_EQ(resolve(documents, knowing_lernia())->entities[0].type, "GeopoliticalEntity");
}

TEST(KindsOfThings, ArePeopleForOffices) {
  FactsMaker report("a");
  report.add(NodeKind::kOrganization, "Lernan Foreign Minister");
  const std::vector<DocumentFacts> documents = {report.take()};
  EXPECT_EQ(resolve(documents, knowing_lernia())->entities[0].type, "Person");
}

/// Two reports of one attack in Lerna, with a group each.
struct TwoCrowds {
  FactsMaker reports[2] = {FactsMaker("a", "2031-05-03"), FactsMaker("b", "2031-05-03")};
  ClusterId events[2] = {};

  TwoCrowds() {
    for (int i = 0; i < 2; ++i) {
      const ClusterId town = reports[i].add(NodeKind::kGeopoliticalEntity, "Lerna");
      events[i] = reports[i].add_event("attack", "raid", "2031-05-02", town);
      for (int said = 0; said < 2; ++said) {
        reports[i].add_frame(events[i], Relation::kLocatedIn, town, "the raid in Lerna");
      }
    }
  }
  bool are_one(ClusterId one, ClusterId other) {
    return resolve::are_one(reports[0].take(), reports[1].take(), one, other);
  }
};

TEST(Crowds, AreTheVictimsWhomAReportCounts) {
  TwoCrowds crowds;
  const ClusterId counted = crowds.reports[0].add(NodeKind::kGroup, "dozens of people");
  crowds.reports[0].add_figure(crowds.events[0], 24, "The raid killed dozens of people.");
  const ClusterId called = crowds.reports[1].add(NodeKind::kGroup, "victims", {"victims of the raids"});
  EXPECT_TRUE(crowds.are_one(counted, called));
}

TEST(Crowds, OfAnotherNumberAreOthers) {
  TwoCrowds crowds;
  const ClusterId counted = crowds.reports[0].add(NodeKind::kGroup, "35 people");
  crowds.reports[0].add_figure(crowds.events[0], 24, "The raid that 35 people saw killed dozens.");
  const ClusterId called = crowds.reports[1].add(NodeKind::kGroup, "victims", {"victims of the raid"});
  EXPECT_FALSE(crowds.are_one(counted, called));
}

TEST(Crowds, ThatAnAttackMakesAreThoseOfTheMainOne) {
  TwoCrowds crowds;
  const ClusterId one = crowds.reports[0].add(NodeKind::kGroup, "two bombers");
  const ClusterId other = crowds.reports[1].add(NodeKind::kGroup, "attackers");
  EXPECT_TRUE(crowds.are_one(one, other));
}

TEST(Crowds, OfADeedInTheMainAttackAreThoseOfTheAttack) {
  TwoCrowds crowds;
  const ClusterId one = crowds.reports[0].add(NodeKind::kGroup, "two bombers");
  const ClusterId deed = crowds.reports[0].add_event("attack", "blew up their boats");
  crowds.reports[0].add_frame(one, Relation::kCarriedOut, deed, "two bombers blew up their boats");
  const ClusterId other = crowds.reports[1].add(NodeKind::kGroup, "attackers");
  EXPECT_TRUE(crowds.are_one(one, other));
}

TEST(Crowds, OfAnAttackOfAnotherDayAreOthers) {
  TwoCrowds crowds;
  const ClusterId one = crowds.reports[0].add(NodeKind::kGroup, "two bombers");
  const ClusterId earlier = crowds.reports[0].add_event("attack", "an earlier raid", "2030-01-01");
  crowds.reports[0].add_frame(one, Relation::kCarriedOut, earlier, "two bombers carried out an earlier raid");
  const ClusterId other = crowds.reports[1].add(NodeKind::kGroup, "attackers");
  EXPECT_FALSE(crowds.are_one(one, other));
}

TEST(Crowds, ThatAnyMatterMakesStayWithTheirReport) {
  TwoCrowds crowds;
  const ClusterId one = crowds.reports[0].add(NodeKind::kGroup, "two dockers");
  const ClusterId other = crowds.reports[1].add(NodeKind::kGroup, "dockers");
  EXPECT_FALSE(crowds.are_one(one, other));
}

TEST(WaysOfNaming, WhatThirtyPrintingsNameStillTellsAMatter) {
  std::vector<DocumentFacts> documents;
  for (int i = 0; i < 31; ++i) {
    FactsMaker report("report " + std::to_string(i), "2031-05-03");
    report.add(NodeKind::kPerson, i == 30 ? "Varga" : "Ilse Varga");
    report.add(NodeKind::kPlace, "Velm Quay");
    report.add(NodeKind::kOrganization, "Harbour Board");
    for (std::uint64_t hash = 1; hash <= 60 && i != 30; ++hash) report.facts().fingerprint.push_back(hash);
    documents.push_back(report.take());
  }
  FactsMaker other("other");
  other.add(NodeKind::kPerson, "Pavel Varga");
  documents.push_back(other.take());
  const auto resolution = resolve(documents, knowing_lernia());
  EXPECT_EQ(resolution->entity_of_cluster[30][0], resolution->entity_of_cluster[0][0]);
}

TEST(Crowds, AreNotCalledByANumber) {
  TwoCrowds crowds;
  const ClusterId counted = crowds.reports[0].add(NodeKind::kGroup, "dozens of people");
  crowds.reports[0].add_figure(crowds.events[0], 24, "The raid killed dozens of people.");
  crowds.reports[1].add(NodeKind::kGroup, "victims", {"victims of the raids"});
  const std::vector<DocumentFacts> documents = {crowds.reports[0].take(), crowds.reports[1].take()};
  const auto resolution = resolve(documents, knowing_lernia());
  EXPECT_EQ(resolution->entities[resolution->entity_of_cluster[0][counted]].name, "victims");
}

/// One thing in each of two reports that name the same people and bodies, or others.
bool are_one_in_reports(const char* left, const char* right, const char* other_body) {
  FactsMaker one("a", "2031-05-03");
  FactsMaker two("b", "2031-05-03");
  for (FactsMaker* report : {&one, &two}) report->add(NodeKind::kPerson, "Ilse Varga");
  one.add(NodeKind::kOrganization, "Harbour Board");
  two.add(NodeKind::kOrganization, other_body);
  const ClusterId first = one.add(NodeKind::kPlace, left);
  const ClusterId second = two.add(NodeKind::kPlace, right);
  return are_one(one.take(), two.take(), first, second);
}

TEST(Transliterations, AreOnePlaceInReportsOfOneMatter) {
  EXPECT_TRUE(are_one_in_reports("Velmakah", "Velmaqah", "Harbour Board"));
}

TEST(Transliterations, AreTwoPlacesInReportsOfOtherMatters) {
  EXPECT_FALSE(are_one_in_reports("Velmakah", "Velmaqah", "Weavers Guild"));
}

TEST(Transliterations, AreTwoPlacesWhenTheySoundOtherwise) {
  EXPECT_FALSE(are_one_in_reports("Velmakah", "Velmatah", "Harbour Board"));
}

}  // namespace
}  // namespace claimgraph::resolve
