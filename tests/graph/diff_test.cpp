// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/sample.h"

namespace claimgraph::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// A version of a small graph: a guild that blames a board, and a count of the dead.
struct Version {
  std::string text = "1";  ///< stands for the document's text
  std::string program = "maker 1";
  std::string board = "organization/board";
  std::string replaces;
  bool blames = true;
  std::int64_t deaths = 103;
  std::uint32_t begin = 0;

  [[nodiscard]] Graph make() const {
    Graph graph;
    DocumentNode document;
    document.key = "gazette";
    document.source_hash = text;
    const DocumentId gazette = graph.add_document(document);
    Node node;
    node.key = board;
    node.type = "Organization";
    node.label = "Mill Board";
    node.documents = {gazette};
    if (!replaces.empty()) node.replaces = {replaces};
    const NodeId accused = graph.add_node(node);
    const NodeId guild = sample::add_node(graph, "organization/guild", "Weavers' Guild");
    const NodeId fire = sample::add_node(graph, "event/fire", "fire", NodeKind::kEvent, "Disaster");
    if (blames) {
      graph.add_edge(
          sample::edge(guild, "blamed", accused, sample::passage(gazette, begin, "the guild blamed it")));
    }
    Figure figure;
    figure.event = fire;
    figure.measure = "deaths";
    figure.value = deaths;
    figure.evidence = {sample::passage(gazette, 90, "the dead")};
    graph.add_figure(figure);
    graph.set_provenance({program, "models 1"});
    graph.sort();
    return graph;
  }
};

TEST(Diff, OfEqualGraphsIsEmpty) {
  EXPECT_TRUE(diff(Version{}.make(), Version{}.make()).empty());
}

TEST(Diff, FindsANewEdgeOfOtherText) {
  const Changes changes = diff(Version{.blames = false}.make(), Version{.text = "2"}.make());
  EXPECT_THAT(changes.edges, ElementsAre(Change{kNone, 0, Cause::kText}));
  EXPECT_THAT(changes.documents, SizeIs(1));
}

TEST(Diff, TellsWhatAnotherProgramReadInTheSameText) {
  const Changes changes = diff(Version{.blames = false}.make(), Version{.program = "maker 2"}.make());
  EXPECT_TRUE(changes.other_program);
  EXPECT_THAT(changes.edges, ElementsAre(Change{kNone, 0, Cause::kProgram}));
}

TEST(Diff, LaysWhatNeitherTextNorProgramChangedToResolution) {
  const Changes changes = diff(Version{}.make(), Version{.blames = false}.make());
  EXPECT_THAT(changes.edges, ElementsAre(Change{0, kNone, Cause::kResolution}));
}

TEST(Diff, PairsFiguresOfOneSourceWhoseValueChanged) {
  const Changes changes = diff(Version{}.make(), Version{.text = "2", .deaths = 84}.make());
  EXPECT_THAT(changes.figures, ElementsAre(Change{0, 0, Cause::kText}));
}

TEST(Diff, TakesANodeForTheOneItReplaces) {
  const Changes changes = diff(
      Version{}.make(), Version{.board = "organization/mill-board", .replaces = "organization/board"}.make());
  EXPECT_THAT(changes.edges, IsEmpty());
  EXPECT_THAT(changes.nodes, SizeIs(1));
  EXPECT_NE(changes.nodes.front().old_row, kNone);
}

TEST(Diff, DoesNotCountWordsThatOnlyMoved) {
  const Changes changes = diff(Version{}.make(), Version{.text = "2", .begin = 7}.make());
  EXPECT_THAT(changes.edges, IsEmpty());
}

TEST(Diff, IsEmptyOfEdgesThatAreOnlyPrintedAgain) {
  const Graph before = Version{}.make();
  Graph after = Version{}.make();
  DocumentNode printing;
  printing.key = "morning-post";
  printing.printing_of = "gazette";
  const DocumentId reprint = after.add_document(std::move(printing));
  after.add_edge(sample::edge(after.find_node("organization/guild"), "blamed",
                              after.find_node("organization/board"),
                              sample::passage(reprint, 0, "the guild blamed it")));
  after.sort();
  const Changes changes = diff(before, after);
  EXPECT_THAT(changes.documents, SizeIs(1));
  EXPECT_THAT(changes.edges, IsEmpty());
}

}  // namespace
}  // namespace claimgraph::graph
