// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/filter.h"

#include <gtest/gtest.h>

#include "graph/sample.h"

namespace claimgraph::graph {
namespace {

/// Three assertions of an invented harbour dispute, one of them printed twice.
Graph harbour() {
  Graph graph;
  const DocumentId one = sample::add_document(graph, "one", "2031-05-03");
  const DocumentId two = sample::add_document(graph, "two", "2031-05-20");
  DocumentNode reprint;
  reprint.key = "three";
  reprint.date = "2031-05-21";
  reprint.printing_of = "two";
  const DocumentId three = graph.add_document(reprint);
  const NodeId dockers = sample::add_node(graph, "organization/dockers-union", "Dockers' Union");
  const NodeId port = sample::add_node(graph, "organization/port-authority", "Port Authority");
  const NodeId varga =
      sample::add_node(graph, "person/ilse-varga", "Ilse Varga", NodeKind::kPerson, "Person");
  const NodeId fire = sample::add_node(graph, "event/fire", "quay fire", NodeKind::kEvent, "Disaster");
  Edge blamed = sample::edge(dockers, "blamed", port, sample::passage(one, 0, "q"));
  blamed.about = fire;
  blamed.confidence = 0.9;
  graph.add_edge(blamed);
  Edge met = sample::edge(varga, "met", dockers, sample::passage(two, 0, "r"));
  met.evidence.push_back(sample::passage(three, 0, "r"));
  met.modality = Modality::kPlanned;
  graph.add_edge(met);
  Edge leads = sample::edge(varga, "leads", port, sample::passage(one, 5, "s"));
  leads.evidence.push_back(sample::passage(two, 5, "s"));
  leads.date = "2029";
  graph.add_edge(leads);
  Figure deaths;
  deaths.event = fire;
  deaths.measure = "deaths";
  deaths.value = 3;
  deaths.evidence = {sample::passage(one, 9, "three")};
  graph.add_figure(deaths);
  graph.sort();
  return graph;
}

struct Case {
  const char* name;
  void (*set)(Filter&);
  const char* passing;  ///< relations of the edges that pass, in order
  std::size_t figures;
};

class FilterTest : public testing::TestWithParam<Case> {};

TEST_P(FilterTest, LetsPassWhatIsWanted) {
  Filter wanted;
  GetParam().set(wanted);
  const Graph part = filter(harbour(), wanted);
  std::string relations;
  for (const Edge& edge : part.edges()) relations += edge.relation + " ";
  EXPECT_EQ(relations, GetParam().passing);
  EXPECT_EQ(part.figures().size(), GetParam().figures);
}

INSTANTIATE_TEST_SUITE_P(
    Table, FilterTest,
    testing::Values(Case{"Nothing", [](Filter&) {}, "blamed leads met ", 1},
                    Case{"Relation",
                         [](Filter& f) {
                           f.relations = {"met", "leads"};
                         },
                         "leads met ", 0},
                    Case{"Subject", [](Filter& f) { f.subject = "VARGA"; }, "leads met ", 0},
                    Case{"Object", [](Filter& f) { f.object = "port authority"; }, "blamed leads ", 0},
                    Case{"PartOfAWord", [](Filter& f) { f.object = "por"; }, "", 0},
                    Case{"About", [](Filter& f) { f.about = "fire"; }, "blamed ", 1},
                    Case{"Modality", [](Filter& f) { f.modality = Modality::kPlanned; }, "met ", 0},
                    Case{"Since", [](Filter& f) { f.since = "2031-05-10"; }, "met ", 0},
                    Case{"UntilAMonth", [](Filter& f) { f.until = "2031-05"; }, "blamed leads met ", 1},
                    Case{"UntilAYear", [](Filter& f) { f.until = "2030"; }, "leads ", 0},
                    Case{"Confidence", [](Filter& f) { f.min_confidence = 0.8; }, "blamed ", 1},
                    Case{"SourcesNotPrintings", [](Filter& f) { f.min_sources = 2; }, "leads ", 0},
                    Case{"Document", [](Filter& f) { f.document = "one"; }, "blamed leads ", 1},
                    Case{"UnknownDocument", [](Filter& f) { f.document = "none"; }, "", 0}),
    [](const auto& row) { return row.param.name; });

TEST(FilterDocument, LeavesOutTheEvidenceOfOthers) {
  Filter wanted;
  wanted.document = "one";
  wanted.relations = {"leads"};
  const Graph part = filter(harbour(), wanted);
  EXPECT_EQ(part.edges()[0].evidence.size(), 1U);
  EXPECT_EQ(part.documents().size(), 1U);
}

TEST(FindByName, PrefersTheEqualNameToARunOfWords) {
  Graph graph;
  sample::add_node(graph, "organization/port-authority-police", "Port Authority Police");
  const NodeId port = sample::add_node(graph, "organization/port-authority", "Port Authority");
  EXPECT_EQ(*find_by_name(graph, "port authority"), port);
  EXPECT_EQ(*find_by_name(graph, "organization/port-authority"), port);
  EXPECT_EQ(find_by_name(graph, "Harbour").error().code, ErrorCode::kNotFound);
  EXPECT_FALSE(find_event_by_name(graph, "port authority police"));
}

TEST(ToldOnce, LeavesOutWhatAPrintingRepeats) {
  const Graph graph = harbour();
  std::size_t met = 0;
  std::size_t leads = 0;
  for (const Edge& edge : graph.edges()) {
    const std::size_t passages = told_once(graph, edge.evidence).size();
    met += edge.relation == "met" ? passages : 0;  // in two printings
    leads += edge.relation == "leads" ? passages : 0;
  }
  EXPECT_EQ(met, 1U);
  EXPECT_EQ(leads, 2U);
}

TEST(ToldOnce, KeepsWhatAReportItselfRepeats) {
  Graph graph;
  const DocumentId gazette = sample::add_document(graph, "gazette");
  EXPECT_EQ(told_once(graph, {sample::passage(gazette, 0, "q"), sample::passage(gazette, 9, "q")}).size(),
            2U);
}

}  // namespace
}  // namespace claimgraph::graph
