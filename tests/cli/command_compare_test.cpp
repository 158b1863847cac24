// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// compare as the shell sees it: tables, JSON, exit codes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "claimgraph/rdf/graph_writer.h"
#include "claimgraph/rdf/writer.h"
#include "cli/program_runner.h"

namespace claimgraph::cli {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;

/// A flood that the mayor blames on the board, with two counts of its dead.
class CompareTest : public testing::Test {
 protected:
  CompareTest() {
    graph::Graph graph;
    const auto gazette = graph.add_document({.key = "gazette-1", .date = "2031-05-02"});
    const auto herald = graph.add_document({.key = "herald-1", .date = "2031-05-03"});
    const auto mayor = graph.add_node({.key = "person/ilse-varga",
                                       .kind = graph::NodeKind::kPerson,
                                       .type = "Person",
                                       .label = "Ilse Varga",
                                       .documents = {gazette}});
    const auto board = graph.add_node({.key = "organization/water-board",
                                       .kind = graph::NodeKind::kOrganization,
                                       .type = "Organization",
                                       .label = "Water Board",
                                       .documents = {gazette}});
    const auto flood = graph.add_node({.key = "event/flood",
                                       .kind = graph::NodeKind::kEvent,
                                       .type = "Disaster",
                                       .label = "Lerna flood",
                                       .documents = {gazette, herald},
                                       .date = "2031-05-01"});
    graph.add_edge({.relation = "blamed",
                    .subject = mayor,
                    .object = board,
                    .about = flood,
                    .evidence = {{gazette, {0, 30}, "Varga blamed the board for it"}}});
    add_deaths(graph, flood, 12, {gazette, {40, 52}, "killed twelve"});
    add_deaths(graph, flood, 15, {herald, {10, 23}, "fifteen dead"});
    graph.sort();
    const auto written = rdf::write_file(rdf::to_dataset(graph), rdf::Syntax::kTurtle, path());
    EXPECT_TRUE(written);
  }
  static void add_deaths(graph::Graph& graph, graph::NodeId event, std::int64_t value,
                         graph::Passage passage) {
    graph.add_figure({.event = event, .measure = "deaths", .value = value, .evidence = {std::move(passage)}});
  }
  [[nodiscard]] std::string path() const { return folder_ / "graph.ttl"; }

 private:
  ScratchFolder folder_;
};

TEST_F(CompareTest, PrintsWhoBlamesWhom) {
  const Ran outcome = run({"compare", path(), "flood"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("Lerna flood (Disaster, 2031-05-01)\n2 reports: gazette-1, herald-1\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\nBlamed on\nWHO          BY WHOM     MODALITY"));
  EXPECT_THAT(outcome.out, HasSubstr("Water Board  Ilse Varga  actual"));
}

TEST_F(CompareTest, MarksConflictsOfFigures) {
  EXPECT_THAT(run({"compare", path(), "Lerna flood"}).out, HasSubstr("! conflicts with 15"));
}

TEST_F(CompareTest, ListsTheEventsWhenNoneIsNamed) {
  EXPECT_THAT(run({"compare", path()}).out, HasSubstr("Lerna flood  Disaster  2031-05-01"));
}

TEST_F(CompareTest, GivesProgramsEveryKeyAndTheConflicts) {
  const Json json = Json::parse(run({"compare", path(), "flood", "--format", "json"}).out);
  ASSERT_EQ(json["events"].size(), 1U);
  const Json& event = json["events"][0];
  for (const char* key : {"iri", "class", "label", "date", "place", "reports", "claimed", "carriedOut",
                          "blamed", "denied", "condemned", "figures", "conflicts", "onlyIn", "nodes"}) {
    EXPECT_TRUE(event.contains(key)) << key;
  }
  EXPECT_EQ(event["conflicts"], 1);
  EXPECT_EQ(event["figures"][0]["conflictsWith"][0], event["figures"][1]["figure"]);
}

TEST_F(CompareTest, ComparesWhatPassesTheFilters) {
  const Json json =
      Json::parse(run({"compare", path(), "flood", "--document", "herald-1", "--format", "json"}).out);
  EXPECT_EQ(json["events"][0]["figures"].size(), 1U);
  EXPECT_EQ(json["events"][0]["blamed"].size(), 0U);
}

TEST_F(CompareTest, NamesTheEventThatIsSpeltNearlySo) {
  EXPECT_THAT(run({"compare", path(), "Lerna flod"}).err, HasSubstr("did you mean `Lerna flood`?"));
}

TEST_F(CompareTest, NamesAnEventThatSharesAWord) {
  EXPECT_THAT(run({"compare", path(), "great flood of the river"}).err,
              HasSubstr("did you mean `Lerna flood`?"));
}

TEST_F(CompareTest, RefusesAnEventThatIsNotThere) {
  const Ran outcome = run({"compare", path(), "earthquake"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("no event of the graph is called \"earthquake\""));
}

}  // namespace
}  // namespace claimgraph::cli
