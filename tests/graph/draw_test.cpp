// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/draw.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/sample.h"

namespace claimgraph::graph {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// A guild that blames a board twice, and perhaps attacked it.
Graph quarrel() {
  Graph graph;
  const DocumentId gazette = sample::add_document(graph, "gazette");
  const DocumentId herald = sample::add_document(graph, "herald");
  const NodeId guild = sample::add_node(graph, "organization/guild", "Weavers' Guild");
  const NodeId board = sample::add_node(graph, "organization/board", "Mill & Board");
  graph.add_edge(sample::edge(guild, "blamed", board, sample::passage(gazette, 0, "the guild blamed it")));
  graph.add_edge(sample::edge(guild, "blamed", board, sample::passage(herald, 0, "blame fell on the board")));
  Edge attack = sample::edge(guild, "attacked", board, sample::passage(herald, 40, "it may have attacked"));
  attack.modality = Modality::kPossible;
  graph.add_edge(attack);
  graph.sort();
  return graph;
}

/// A ring of so many nodes.
Graph ring(std::size_t size) {
  Graph graph;
  const DocumentId gazette = sample::add_document(graph, "gazette");
  std::vector<NodeId> nodes;
  for (std::size_t i = 0; i < size; ++i) {
    const std::string name = "body " + std::to_string(i);
    nodes.push_back(sample::add_node(graph, "organization/" + std::to_string(i), name));
  }
  for (std::size_t i = 0; i < size; ++i) {
    graph.add_edge(
        sample::edge(nodes[i], "warned", nodes[(i + 1) % size], sample::passage(gazette, 0, "it warned")));
  }
  graph.sort();
  return graph;
}

TEST(Draw, MergesEdgesOfOneRelationIntoALineWithACount) {
  EXPECT_THAT(to_dot(quarrel(), {}), HasSubstr("label=\"blamed ×2\""));
}

TEST(Draw, TellsPossibleFromActualByTheLine) {
  EXPECT_THAT(to_dot(quarrel(), {}), HasSubstr("label=\"attacked (possible)\", color=\"#A8437F\""));
  EXPECT_THAT(to_dot(quarrel(), {}), HasSubstr("style=dotted"));
}

TEST(Draw, QuotesThePassagesInTooltips) {
  EXPECT_THAT(to_dot(quarrel(), {}), HasSubstr("“the guild blamed it” (gazette)"));
}

TEST(Draw, LinksNodesToTheirIris) {
  DrawOptions options;
  options.iri_base = "https://example.org/id/";
  EXPECT_THAT(to_dot(quarrel(), options), HasSubstr("URL=\"https://example.org/id/organization/guild\""));
}

TEST(Draw, SaysHowManyNodesItLeftOut) {
  DrawOptions options;
  options.most_nodes = 3;
  EXPECT_THAT(to_dot(ring(8), options), HasSubstr("shown: 3 of 8 nodes"));
}

TEST(Draw, PutsLabelsOnLinesOfASmallDrawing) {
  EXPECT_THAT(to_dot(ring(8), {}), HasSubstr("[label=\"warned\""));
}

TEST(Draw, KeepsLabelsOfALargeDrawingInTooltips) {
  DrawOptions options;
  options.most_nodes = 300;
  const std::string dot = to_dot(ring(120), options);
  EXPECT_THAT(dot, Not(HasSubstr("[label=\"warned\"")));
  EXPECT_THAT(dot, HasSubstr("tooltip=\"warned: "));
}

TEST(Draw, KeepsToTheSurroundingsOfANode) {
  const Graph graph = ring(8);
  DrawOptions options;
  options.around = graph.find_node("organization/0");
  const std::string dot = to_dot(graph, options);
  EXPECT_THAT(dot, HasSubstr("label=\"body 1\""));
  EXPECT_THAT(dot, Not(HasSubstr("label=\"body 4\"")));
}

TEST(Draw, IsTheSameEveryTime) {
  EXPECT_EQ(to_dot(quarrel(), {}), to_dot(quarrel(), {}));
}

TEST(Draw, RendersSvgWithTheTextOfNodes) {
  const auto svg = draw(quarrel(), {}, DrawFormat::kSvg);
  ASSERT_TRUE(svg);
  EXPECT_THAT(*svg, StartsWith("<?xml"));
  EXPECT_THAT(*svg, HasSubstr("Mill &amp; Board"));
}

TEST(Draw, CountsWhatPrintingsRepeatOnce) {
  Graph graph = quarrel();
  DocumentNode printing;
  printing.key = "morning-post";
  printing.printing_of = "gazette";
  const DocumentId reprint = graph.add_document(std::move(printing));
  const NodeId guild = graph.find_node("organization/guild");
  const NodeId board = graph.find_node("organization/board");
  graph.add_edge(sample::edge(guild, "blamed", board, sample::passage(reprint, 0, "the guild blamed it")));
  graph.sort();
  EXPECT_THAT(to_dot(graph, {}), HasSubstr("blamed ×2"));
}

}  // namespace
}  // namespace claimgraph::graph
