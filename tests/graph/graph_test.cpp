// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/sample.h"

namespace claimgraph::graph {
namespace {

using sample::add_document;
using sample::add_node;
using sample::edge;
using sample::passage;
using testing::ElementsAre;

/// A harbour dispute in an invented country.
class GraphTest : public testing::Test {
 protected:
  Graph graph_;
  DocumentId first_ = add_document(graph_, "harbour-1");
  DocumentId second_ = add_document(graph_, "harbour-2");
  NodeId union_ = add_node(graph_, "organization/dockers-union", "Dockers' Union");
  NodeId port_ = add_node(graph_, "organization/port-authority", "Port Authority");
  NodeId fire_ = add_node(graph_, "event/2031-05-02-fire-quay", "quay fire", NodeKind::kEvent, "Disaster");
};

TEST_F(GraphTest, EqualAssertionsFoldAndTheirEvidenceAccumulates) {
  graph_.add_edge(edge(union_, "blamed", port_, passage(second_, 7, "the union blamed the port")));
  graph_.add_edge(edge(union_, "blamed", port_, passage(first_, 40, "dockers accused the port")));
  ASSERT_EQ(graph_.edges().size(), 1U);
  EXPECT_THAT(graph_.edges()[0].evidence, ElementsAre(passage(first_, 40, "dockers accused the port"),
                                                      passage(second_, 7, "the union blamed the port")));
}

TEST_F(GraphTest, ThePassageThatStatesItTwiceCountsOnce) {
  graph_.add_edge(edge(union_, "blamed", port_, passage(first_, 4, "quote")));
  graph_.add_edge(edge(union_, "blamed", port_, passage(first_, 4, "quote")));
  EXPECT_EQ(graph_.edges()[0].evidence.size(), 1U);
}

struct Difference {
  const char* name;
  void (*change)(Edge&);
};

class AssertionIdentity : public GraphTest, public testing::WithParamInterface<Difference> {};

TEST_P(AssertionIdentity, KeepsAssertionsApart) {
  Edge plain = edge(union_, "blamed", port_, passage(first_, 0, "q"));
  Edge changed = plain;
  GetParam().change(changed);
  const std::string plain_key = edge_key(graph_, plain);
  EXPECT_NE(plain_key, edge_key(graph_, changed));
  EXPECT_NE(graph_.add_edge(plain), graph_.add_edge(changed));
}

INSTANTIATE_TEST_SUITE_P(
    Parts, AssertionIdentity,
    testing::Values(Difference{"Relation", [](Edge& e) { e.relation = "condemned"; }},
                    Difference{"About", [](Edge& e) { e.about = 2; }},
                    Difference{"Modality", [](Edge& e) { e.modality = Modality::kPossible; }},
                    Difference{"Source", [](Edge& e) { e.attributed_to = {1}; }},
                    Difference{"Direction", [](Edge& e) { std::swap(e.subject, e.object); }}),
    [](const auto& row) { return row.param.name; });

TEST_F(GraphTest, DateRoleAndConfidenceAreNoPartOfAnAssertionsIdentity) {
  Edge early = edge(union_, "blamed", port_, passage(first_, 0, "q"));
  early.date = "2031-05-02";
  early.role = "head";
  early.confidence = 0.4;
  Edge late = edge(union_, "blamed", port_, passage(second_, 0, "q"));
  late.date = "2031-05-04";
  late.role = "acting head";
  late.confidence = 0.9;
  graph_.add_edge(late);
  graph_.add_edge(early);
  const Edge& folded = graph_.edges()[0];
  EXPECT_EQ(folded.date, "2031-05-02");
  EXPECT_EQ(folded.role, "acting head");
  EXPECT_DOUBLE_EQ(folded.confidence, 0.9);
}

struct DatePair {
  const char* left;
  const char* right;
  const char* earlier;
};
class EarlierDate : public testing::TestWithParam<DatePair> {};
TEST_P(EarlierDate, WinsFromEitherSide) {
  const auto& [left, right, earlier] = GetParam();
  EXPECT_EQ(earlier_date(left, right), earlier);
  EXPECT_EQ(earlier_date(right, left), earlier);
}
INSTANTIATE_TEST_SUITE_P(Table, EarlierDate,
                         testing::Values(DatePair{"", "2031", "2031"}, DatePair{"2031", "2031-05", "2031-05"},
                                         DatePair{"2031-05-02", "2031-05-04", "2031-05-02"},
                                         DatePair{"2030", "2031-01-01", "2030"}));

TEST_F(GraphTest, ANodeAddedAgainUnitesItsNames) {
  Node again;
  again.key = "organization/port-authority";
  again.label = "Authority of the Port";
  again.alt_labels = {"PA"};
  EXPECT_EQ(graph_.add_node(again), port_);
  EXPECT_THAT(graph_.nodes()[port_].alt_labels, ElementsAre("Authority of the Port", "PA"));
}

TEST_F(GraphTest, FindsByKeyAndSaysWhenThereIsNone) {
  EXPECT_EQ(graph_.find_node("organization/dockers-union"), union_);
  EXPECT_EQ(graph_.find_node("organization/nobody"), kNone);
  EXPECT_EQ(graph_.find_document("harbour-2"), second_);
  EXPECT_EQ(graph_.find_document("harbour-3"), kNone);
}

TEST_F(GraphTest, NeighbourhoodGrowsByOneEdgeAHopInEitherDirection) {
  graph_.add_edge(edge(union_, "blamed", port_, passage(first_, 0, "q")));
  graph_.add_edge(edge(port_, "investigated", fire_, passage(first_, 0, "q")));
  EXPECT_THAT(graph_.neighbourhood(fire_, 0), ElementsAre(fire_));
  EXPECT_THAT(graph_.neighbourhood(fire_, 1), ElementsAre(port_, fire_));
  EXPECT_THAT(graph_.neighbourhood(fire_, 2), ElementsAre(union_, port_, fire_));
}

TEST_F(GraphTest, AnEdgeFromANodeToItselfTouchesItOnce) {
  graph_.add_edge(edge(port_, "investigated", port_, passage(first_, 0, "q")));
  EXPECT_THAT(graph_.edges_of(port_), ElementsAre(0U));
}

TEST_F(GraphTest, FiguresWithOtherSourcesAreOtherFigures) {
  Figure figure;
  figure.event = fire_;
  figure.measure = "injuries";
  figure.value = 12;
  figure.evidence = {passage(first_, 3, "twelve hurt")};
  const auto own_voice = graph_.add_figure(figure);
  figure.attributed_to = {union_};
  EXPECT_NE(graph_.add_figure(figure), own_voice);
  EXPECT_NE(figure_key(graph_, graph_.figures()[0]), figure_key(graph_, graph_.figures()[1]));
}

Graph filled_forwards() {
  Graph graph;
  const auto one = add_document(graph, "a");
  const auto two = add_document(graph, "b");
  const auto x = add_node(graph, "person/x", "X");
  const auto y = add_node(graph, "person/y", "Y");
  graph.add_edge(edge(x, "met", y, passage(one, 1, "q")));
  graph.add_edge(edge(y, "blamed", x, passage(two, 1, "r")));
  return graph;
}

Graph filled_backwards() {
  Graph graph;
  const auto two = add_document(graph, "b");
  const auto one = add_document(graph, "a");
  const auto y = add_node(graph, "person/y", "Y");
  const auto x = add_node(graph, "person/x", "X");
  graph.add_edge(edge(y, "blamed", x, passage(two, 1, "r")));
  graph.add_edge(edge(x, "met", y, passage(one, 1, "q")));
  return graph;
}

TEST(GraphSort, MakesTablesEqualWhateverTheOrderOfFilling) {
  Graph left = filled_forwards();
  Graph right = filled_backwards();
  left.sort();
  right.sort();
  ASSERT_EQ(left.edges().size(), right.edges().size());
  for (std::size_t i = 0; i < left.edges().size(); ++i) {
    EXPECT_EQ(left.edges()[i].relation, right.edges()[i].relation);
    EXPECT_EQ(left.edges()[i].evidence, right.edges()[i].evidence);
    EXPECT_EQ(edge_key(left, left.edges()[i]), edge_key(right, right.edges()[i]));
  }
}

TEST(GraphSort, LeavesEveryLookUpWorking) {
  Graph graph = filled_backwards();
  graph.sort();
  const NodeId x = graph.find_node("person/x");
  EXPECT_EQ(graph.nodes()[x].label, "X");
  EXPECT_EQ(graph.documents()[graph.find_document("b")].key, "b");
  EXPECT_EQ(graph.edges_of(x).size(), 2U);
  graph.add_edge(edge(x, "met", graph.find_node("person/y"), passage(1, 9, "s")));
  EXPECT_EQ(graph.edges().size(), 2U);
}

TEST(GraphCopy, IsIndependentOfItsOriginal) {
  Graph original = filled_forwards();
  Graph copy = original;
  add_node(copy, "person/z", "Z");
  EXPECT_EQ(original.nodes().size(), 2U);
  EXPECT_EQ(copy.nodes().size(), 3U);
}

}  // namespace
}  // namespace claimgraph::graph
