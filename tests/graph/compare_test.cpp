// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/compare.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/sample.h"

namespace claimgraph::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Figure deaths(NodeId event, std::int64_t value, Bound bound, Passage evidence) {
  Figure figure;
  figure.event = event;
  figure.measure = "deaths";
  figure.value = value;
  figure.bound = bound;
  figure.evidence = {std::move(evidence)};
  return figure;
}

/// A fire at a mill, two reports of it, one of them printed twice.
struct Mill {
  Graph graph;
  DocumentId gazette = sample::add_document(graph, "gazette", "2031-05-03");
  DocumentId herald = sample::add_document(graph, "herald", "2031-05-04");
  DocumentId reprint = 0;
  NodeId fire = sample::add_node(graph, "event/fire", "fire", NodeKind::kEvent, "Disaster");
  NodeId board = sample::add_node(graph, "organization/board", "Mill Board");
  NodeId guild = sample::add_node(graph, "organization/guild", "Weavers' Guild");

  Mill() {
    DocumentNode printing;
    printing.key = "morning-post";
    printing.date = "2031-05-05";
    printing.printing_of = "gazette";
    reprint = graph.add_document(std::move(printing));
  }
  std::uint32_t blame(DocumentId document, Modality modality = Modality::kActual) {
    Edge edge =
        sample::edge(guild, "blamed", board, sample::passage(document, 0, "the guild blamed the board"));
    edge.about = fire;
    edge.modality = modality;
    return graph.add_edge(std::move(edge));
  }
  std::uint32_t count(std::int64_t value, Bound bound, DocumentId document, const std::string& day = {},
                      std::vector<NodeId> sources = {}) {
    Figure figure =
        deaths(fire, value, bound, sample::passage(document, 40, std::to_string(value) + " died"));
    figure.date = day;
    figure.attributed_to = std::move(sources);
    return graph.add_figure(std::move(figure));
  }
};

TEST(Compare, ListsWhoBlamedWhomForTheEvent) {
  Mill mill;
  const std::uint32_t edge = mill.blame(mill.gazette);
  const Comparison comparison = compare(mill.graph, mill.fire);
  ASSERT_THAT(comparison.of(AccountKind::kBlamed), SizeIs(1));
  EXPECT_EQ(comparison.of(AccountKind::kBlamed).front().edge, edge);
  EXPECT_EQ(comparison.of(AccountKind::kBlamed).front().day, "2031-05-03");
}

TEST(Compare, CountsOneStoryThatManyOutletsPrintAsOneReport) {
  Mill mill;
  mill.blame(mill.gazette);
  mill.blame(mill.reprint);
  const Comparison comparison = compare(mill.graph, mill.fire);
  EXPECT_EQ(comparison.of(AccountKind::kBlamed).front().sources, 1U);
  ASSERT_THAT(comparison.sources, SizeIs(1));
  EXPECT_THAT(comparison.sources.front().printings, ElementsAre(mill.reprint));
}

TEST(Compare, PutsTheAccountOfMostReportsFirst) {
  Mill mill;
  mill.blame(mill.gazette, Modality::kPossible);
  mill.blame(mill.gazette);
  const std::uint32_t twice = mill.blame(mill.herald);
  const Comparison comparison = compare(mill.graph, mill.fire);
  EXPECT_EQ(comparison.of(AccountKind::kBlamed).front().edge, twice);
  EXPECT_EQ(comparison.of(AccountKind::kBlamed).front().sources, 2U);
}

TEST(Compare, MarksFiguresThatCannotBothHold) {
  Mill mill;
  const std::uint32_t low = mill.count(84, Bound::kExactly, mill.gazette);
  const std::uint32_t high = mill.count(95, Bound::kAtLeast, mill.herald);
  const Comparison comparison = compare(mill.graph, mill.fire);
  ASSERT_THAT(comparison.figures, SizeIs(2));
  EXPECT_THAT(comparison.figures[0].conflicts, ElementsAre(high));
  EXPECT_THAT(comparison.figures[1].conflicts, ElementsAre(low));
  EXPECT_EQ(comparison.conflict_count(), 1U);
}

TEST(Compare, TakesALaterFigureOfTheSameSourceForARevision) {
  Mill mill;
  const std::uint32_t first = mill.count(103, Bound::kExactly, mill.gazette, "2031-05-02", {mill.board});
  mill.count(84, Bound::kExactly, mill.herald, "2031-05-04", {mill.board});
  const Comparison comparison = compare(mill.graph, mill.fire);
  EXPECT_EQ(comparison.figures[1].revises, first);
  EXPECT_EQ(comparison.conflict_count(), 0U);
}

TEST(Compare, SaysWhatOneReportAloneSays) {
  Mill mill;
  mill.blame(mill.gazette);
  mill.blame(mill.herald);
  const std::uint32_t figure = mill.count(84, Bound::kExactly, mill.herald);
  const Comparison comparison = compare(mill.graph, mill.fire);
  ASSERT_THAT(comparison.only_in, SizeIs(1));
  EXPECT_EQ(comparison.only_in.front().document, mill.herald);
  EXPECT_THAT(comparison.only_in.front().edges, IsEmpty());
  EXPECT_THAT(comparison.only_in.front().figures, ElementsAre(figure));
}

TEST(Compare, ListsOnlyEventsThatSomethingIsSaidAbout) {
  Mill mill;
  mill.blame(mill.gazette);
  sample::add_node(mill.graph, "event/fair", "fair", NodeKind::kEvent, "Ceremony");
  const std::vector<Comparison> comparisons = compare_all(mill.graph);
  ASSERT_THAT(comparisons, SizeIs(1));
  EXPECT_EQ(comparisons.front().event, mill.fire);
}

struct TwoFigures {
  const char* name;
  std::int64_t left;
  Bound left_bound;
  std::int64_t right;
  Bound right_bound;
  bool conflict;
};

class FigurePairs : public testing::TestWithParam<TwoFigures> {};

TEST_P(FigurePairs, ConflictWhenNoNumberFitsBoth) {
  const TwoFigures& row = GetParam();
  EXPECT_EQ(
      figures_conflict(deaths(0, row.left, row.left_bound, {}), deaths(0, row.right, row.right_bound, {})),
      row.conflict);
}

INSTANTIATE_TEST_SUITE_P(
    Table, FigurePairs,
    testing::Values(TwoFigures{"Equal", 84, Bound::kExactly, 84, Bound::kExactly, false},
                    TwoFigures{"Different", 84, Bound::kExactly, 103, Bound::kExactly, true},
                    TwoFigures{"AboveTheLeast", 84, Bound::kAtLeast, 103, Bound::kExactly, false},
                    TwoFigures{"BelowTheLeast", 84, Bound::kExactly, 95, Bound::kAtLeast, true},
                    TwoFigures{"AboveTheMost", 84, Bound::kAtMost, 95, Bound::kAtLeast, true},
                    TwoFigures{"About", 100, Bound::kAbout, 95, Bound::kExactly, false}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace claimgraph::graph
