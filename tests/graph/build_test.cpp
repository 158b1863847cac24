// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/build.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "claimgraph/resolve/resolver.h"
#include "resolve/by_hand.h"

namespace claimgraph::graph {
namespace {

using extract::NodeKind;
using extract::Relation;
using resolve::DocumentFacts;
using resolve::by_hand::FactsMaker;
using testing::ElementsAre;
using testing::IsEmpty;

Built build_of(const std::vector<DocumentFacts>& documents, Facts facts = Facts::kLeaveOut) {
  const auto resolution = resolve::resolve(documents, {});
  EXPECT_TRUE(resolution);
  BuildOptions options;
  options.facts = facts;
  return build(documents, *resolution, options);
}

TEST(Build, LeavesOutWhatTakesNoPart) {
  FactsMaker maker("a");
  const auto dockers = maker.add(NodeKind::kOrganization, "Dockers Union");
  const auto port = maker.add(NodeKind::kOrganization, "Port Authority");
  maker.add(NodeKind::kPerson, "Ilse Varga");
  maker.add_frame(dockers, Relation::kBlamed, port, "q");
  const Built built = build_of({maker.take()});
  EXPECT_EQ(built.graph.nodes().size(), 2U);
  EXPECT_EQ(built.graph.find_node("person/ilse-varga"), kNone);
}

/// A report that blames somebody and names Ilse Varga besides.
FactsMaker report_naming_varga(const std::string& id) {
  FactsMaker maker(id);
  const auto dockers = maker.add(NodeKind::kOrganization, "Dockers Union");
  const auto port = maker.add(NodeKind::kOrganization, "Port Authority");
  maker.add(NodeKind::kPerson, "Ilse Varga");
  maker.add_frame(dockers, Relation::kBlamed, port, "q");
  return maker;
}

TEST(Build, WhatTwoReportsNameIsANode) {
  const Built built = build_of({report_naming_varga("a").take(), report_naming_varga("b").take()});
  EXPECT_NE(built.graph.find_node("person/ilse-varga"), kNone);
}

TEST(Build, TwoPrintingsOfOneReportAreOneReport) {
  FactsMaker one = report_naming_varga("a");
  FactsMaker other = report_naming_varga("b");
  for (std::uint64_t hash = 1; hash <= 40; ++hash) {
    one.facts().fingerprint.push_back(hash);
    other.facts().fingerprint.push_back(hash);
  }
  const Built built = build_of({one.take(), other.take()});
  EXPECT_EQ(built.graph.find_node("person/ilse-varga"), kNone);
}

TEST(Build, AnAttributedClaimJoinsThePlainOneOfItsDocument) {
  FactsMaker maker("a");
  const auto dockers = maker.add(NodeKind::kOrganization, "Dockers Union");
  const auto port = maker.add(NodeKind::kOrganization, "Port Authority");
  const auto paper = maker.add(NodeKind::kOrganization, "Lerna Gazette");
  maker.add_frame(dockers, Relation::kBlamed, port, "said").attributed_to = {paper};
  maker.add_frame(dockers, Relation::kBlamed, port, "plain");
  const Built built = build_of({maker.take()});
  ASSERT_EQ(built.graph.edges().size(), 1U);
  EXPECT_THAT(built.graph.edges()[0].attributed_to, IsEmpty());
  EXPECT_EQ(built.graph.edges()[0].evidence.size(), 2U);
}

TEST(Build, AnotherDocumentsAttributedClaimStaysApart) {
  FactsMaker plain("a");
  plain.add_frame(plain.add(NodeKind::kOrganization, "Dockers Union"), Relation::kBlamed,
                  plain.add(NodeKind::kOrganization, "Port Authority"), "plain");
  FactsMaker said("b");
  const auto dockers = said.add(NodeKind::kOrganization, "Dockers Union");
  const auto port = said.add(NodeKind::kOrganization, "Port Authority");
  said.add_frame(dockers, Relation::kBlamed, port, "said").attributed_to = {
      said.add(NodeKind::kOrganization, "Lerna Gazette")};
  EXPECT_EQ(build_of({plain.take(), said.take()}).graph.edges().size(), 2U);
}

TEST(Build, ASpeakersOwnSpeechActHasNoSource) {
  FactsMaker maker("a");
  const auto dockers = maker.add(NodeKind::kOrganization, "Dockers Union");
  const auto port = maker.add(NodeKind::kOrganization, "Port Authority");
  maker.add_frame(dockers, Relation::kBlamed, port, "q").attributed_to = {dockers};
  EXPECT_THAT(build_of({maker.take()}).graph.edges()[0].attributed_to, IsEmpty());
}

TEST(Build, WhatAnEventIsSaidToSayIsNoEdge) {
  FactsMaker maker("a");
  const auto dockers = maker.add(NodeKind::kOrganization, "Dockers Union");
  const auto port = maker.add(NodeKind::kOrganization, "Port Authority");
  maker.add_frame(dockers, Relation::kBlamed, port, "q").attributed_to = {
      maker.add_event("publication", "first reports")};
  EXPECT_THAT(build_of({maker.take()}).graph.edges(), IsEmpty());
}

TEST(Build, ANumberThatAnEventIsSaidToGiveIsNobodys) {
  FactsMaker maker("a");
  const auto fire = maker.add_event("disaster", "fire");
  maker.add_figure(fire, 12, "First reports suggested 12.").attributed_to = {
      maker.add_event("publication", "first reports")};
  const Built built = build_of({maker.take()});
  ASSERT_EQ(built.graph.figures().size(), 1U);
  EXPECT_THAT(built.graph.figures()[0].attributed_to, IsEmpty());
}

TEST(Build, SymmetricRelationsGoFromTheSmallerKey) {
  FactsMaker maker("a");
  const auto varga = maker.add(NodeKind::kPerson, "Ilse Varga");
  const auto olm = maker.add(NodeKind::kPerson, "Anton Olm");
  maker.add_frame(varga, Relation::kMet, olm, "q");
  maker.add_frame(olm, Relation::kMet, varga, "r");
  const Built built = build_of({maker.take()});
  ASSERT_EQ(built.graph.edges().size(), 1U);
  EXPECT_EQ(built.graph.nodes()[built.graph.edges()[0].subject].label, "Anton Olm");
}

TEST(Build, CountsWhatDoesNotFitTheRelation) {
  FactsMaker maker("a");
  const auto fire = maker.add_event("disaster", "fire");
  const auto port = maker.add(NodeKind::kOrganization, "Port Authority");
  maker.add_frame(fire, Relation::kBlamed, port, "q");
  maker.add_frame(port, Relation::kBlamed, port, "q");
  const Built built = build_of({maker.take()});
  EXPECT_THAT(built.graph.edges(), IsEmpty());
  EXPECT_EQ(built.left_out.inadmissible, 1U);
  EXPECT_EQ(built.left_out.reflexive, 1U);
}

TEST(Build, AnEventBringsItsPlace) {
  FactsMaker maker("a");
  const auto lerna = maker.add(NodeKind::kGeopoliticalEntity, "Lerna");
  maker.add_figure(maker.add_event("disaster", "fire", "2031-05-02", lerna), 3, "three died");
  const Built built = build_of({maker.take()});
  const NodeId event = built.graph.find_node("event/2031-05-02-disaster-lerna");
  ASSERT_NE(event, kNone);
  EXPECT_EQ(built.graph.nodes()[event].place, built.graph.find_node("place/lerna"));
}

TEST(Build, EquallyNamedSourcesOfTheWebAreLinkedByTheirArticle) {
  FactsMaker maker("a");
  const auto lerna = maker.add(NodeKind::kGeopoliticalEntity, "Lerna");
  maker.cluster(lerna).article = "Lerna (Old \"Town\")";
  maker.add_frame(maker.add(NodeKind::kPerson, "Ilse Varga"), Relation::kVisited, lerna, "q");
  const Built built = build_of({maker.take()});
  const Node& node = built.graph.nodes()[built.graph.find_node("place/lerna")];
  EXPECT_THAT(node.exact_match, ElementsAre("http://dbpedia.org/resource/Lerna_(Old_%22Town%22)"));
}

TEST(Build, KeepsFactsWithHomeKeysOnRequest) {
  FactsMaker maker("a");
  maker.add(NodeKind::kPerson, "Ilse Varga");
  const Built built = build_of({maker.take()}, Facts::kKeep);
  EXPECT_THAT(built.graph.documents()[0].facts, testing::HasSubstr("person/ilse-varga"));
}

}  // namespace
}  // namespace claimgraph::graph
