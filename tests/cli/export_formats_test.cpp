// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/export_formats.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace claimgraph::cli {
namespace {

using Json = nlohmann::json;

/// Two agents, an event, an accusation with a source, a figure and a statement with an open speaker.
graph::Graph sample_graph() {
  graph::Graph graph;
  const auto document = graph.add_document({.key = "gazette-1", .title = "Flood", .date = "2031-05-02"});
  const auto mayor = graph.add_node({.key = "person/mayor",
                                     .kind = graph::NodeKind::kPerson,
                                     .type = "Person",
                                     .label = "Mayor \"A\" & co",
                                     .documents = {document}});
  const auto board = graph.add_node({.key = "organization/board",
                                     .kind = graph::NodeKind::kOrganization,
                                     .type = "Organization",
                                     .label = "Water\tBoard",
                                     .alt_labels = {"the board"}});
  const auto flood = graph.add_node({.key = "event/flood",
                                     .kind = graph::NodeKind::kEvent,
                                     .type = "Disaster",
                                     .label = "flood",
                                     .date = "2031-05-01"});
  const graph::Passage passage{document, {3, 9}, "It <did>"};
  graph.add_edge({.relation = "blamed",
                  .subject = mayor,
                  .object = board,
                  .about = flood,
                  .attributed_to = {board},
                  .confidence = 0.85,
                  .evidence = {passage}});
  graph.add_figure({.event = flood,
                    .measure = "deaths",
                    .value = 12,
                    .bound = graph::Bound::kAtLeast,
                    .evidence = {passage}});
  graph.add_statement({.cue = "said", .text = "It did", .evidence = {passage}});
  return graph;
}

rdf::GraphIris sample_iris() {
  return {{"D"}, {"N0", "N1", "N2"}, {"E"}, {"F"}, {"S"}};
}

Json exported() {
  std::ostringstream out;
  export_json(sample_graph(), sample_iris(), out);
  return Json::parse(out.str());
}

TEST(ExportJson, AnEdgeHasEveryKey) {
  EXPECT_EQ(exported()["edges"][0], Json::parse(R"({"iri": "E", "relation": "blamed", "subject": "N0",
    "object": "N1", "about": "N2", "modality": "actual", "date": null, "attributedTo": ["N1"], "role": null,
    "confidence": 0.85, "evidence": [{"document": "D", "begin": 3, "end": 9, "quote": "It <did>"}]})"));
}

TEST(ExportJson, ANodeHasEveryKey) {
  EXPECT_EQ(exported()["nodes"][2], Json::parse(R"({"iri": "N2", "class": "Disaster", "kind": "event",
    "label": "flood", "altLabels": [], "sameAs": [], "documents": [], "date": "2031-05-01", "place": null})"));
}

TEST(ExportJson, AFigureHasEveryKey) {
  EXPECT_EQ(exported()["figures"][0],
            Json::parse(R"({"iri": "F", "event": "N2", "measure": "deaths", "value": 12,
    "bound": "atLeast", "date": null, "attributedTo": [],
    "evidence": [{"document": "D", "begin": 3, "end": 9, "quote": "It <did>"}]})"));
}

TEST(ExportJson, AnOpenSpeakerIsNull) {
  EXPECT_EQ(exported()["statements"][0], Json::parse(R"({"iri": "S", "speaker": null, "cue": "said",
    "text": "It did", "mentions": [],
    "evidence": [{"document": "D", "begin": 3, "end": 9, "quote": "It <did>"}]})"));
}

TEST(ExportJson, ADocumentHasEveryKey) {
  EXPECT_EQ(exported()["documents"][0], Json::parse(R"({"iri": "D", "id": "gazette-1", "title": "Flood",
    "date": "2031-05-02", "publisher": null})"));
}

TEST(ExportJson, AnEmptyGraphHasEveryTable) {
  std::ostringstream out;
  export_json(graph::Graph(), {}, out);
  EXPECT_EQ(Json::parse(out.str()),
            Json::parse(R"({"documents": [], "nodes": [], "edges": [], "figures": [], "statements": []})"));
}

TEST(ExportTsv, ATabInsideAValueIsEscaped) {
  std::ostringstream out;
  export_tsv(sample_graph(), sample_iris(), TsvTable::kNodes, out);
  EXPECT_NE(out.str().find("N1\tOrganization\torganization\tWater\\tBoard\tthe board\t\t\t\t\n"),
            std::string::npos)
      << out.str();
}

TEST(ExportTsv, AnEdgeHasALineForEachPassage) {
  std::ostringstream out;
  export_tsv(sample_graph(), sample_iris(), TsvTable::kEdges, out);
  const std::string text = out.str();
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
}

TEST(ExportGraphml, NamesAreEscaped) {
  std::ostringstream out;
  export_graphml(sample_graph(), sample_iris(), out);
  EXPECT_NE(out.str().find("<data key=\"n0\">Mayor &quot;A&quot; &amp; co</data>"), std::string::npos);
}

TEST(ExportGraphml, AnEdgeJoinsItsNodes) {
  std::ostringstream out;
  export_graphml(sample_graph(), sample_iris(), out);
  EXPECT_NE(out.str().find("<edge id=\"E\" source=\"N0\" target=\"N1\">"), std::string::npos);
}

}  // namespace
}  // namespace claimgraph::cli
