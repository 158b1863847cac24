// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "claimgraph/rdf/graph_reader.h"
#include "claimgraph/rdf/graph_writer.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/writer.h"

namespace claimgraph::rdf {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Two documents about a bridge: one says in its own voice who is blamed, the other only by somebody's word.
graph::Graph bridge() {
  graph::Graph out;
  const auto first =
      out.add_document({"harbour post/1", "The bridge", "2031-05-02", "Harbour Post",
                        "https://post.example/1", "en", std::string(64, 'a'), "", "{\"x\":1}"});
  const auto second = out.add_document({"b", "", "2031-05", "", "", "", "", "harbour post/1", ""});
  graph::Node mayor{
      .key = "person/ada-quill", .type = "Person", .label = "Ada Quill", .documents = {first, second}};
  mayor.alt_labels = {"Quill", "the mayor"};
  mayor.exact_match = {"http://dbpedia.org/resource/Ada_Quill"};
  const auto quill = out.add_node(mayor);
  const auto guild = out.add_node({.key = "organization/ferry-guild",
                                   .kind = graph::NodeKind::kOrganization,
                                   .type = "Organization",
                                   .label = "Ferry Guild",
                                   .documents = {first}});
  const auto port = out.add_node({.key = "place/port-amble",
                                  .kind = graph::NodeKind::kPlace,
                                  .type = "GeopoliticalEntity",
                                  .label = "Port Amble",
                                  .documents = {first}});
  const auto fire = out.add_node({.key = "event/2031-05-01-fire",
                                  .kind = graph::NodeKind::kEvent,
                                  .type = "Attack",
                                  .label = "the fire",
                                  .documents = {first},
                                  .date = "2031-05-01",
                                  .place = port});
  const graph::Passage here{first, {10, 40}, "Quill blamed the \"Ferry Guild\""};
  const graph::Passage there{second, {0, 9}, "by\nQuill"};
  out.add_edge({.relation = "blamed",
                .subject = quill,
                .object = guild,
                .about = fire,
                .date = "2031-05-01",
                .role = "",
                .confidence = 0.85,
                .evidence = {here, there}});
  out.add_edge({.relation = "carriedOut",
                .subject = guild,
                .object = fire,
                .attributed_to = {quill},
                .confidence = 1.0,
                .evidence = {there}});
  out.add_edge({.relation = "leads",
                .subject = quill,
                .object = port,
                .modality = graph::Modality::kPossible,
                .role = "mayor",
                .confidence = 0.5,
                .evidence = {here}});
  out.add_figure({fire, "deaths", 3, graph::Bound::kAtLeast, {quill}, "2031", {here}});
  out.add_statement({quill, "said", "It was the guild.", {guild}, {there}});
  out.add_statement({graph::kNone, "", "Nobody knows.", {}, {there}});
  out.set_provenance({"claimgraph 0.1.0", "models 1"});
  out.sort();
  return out;
}

std::string turtle(const graph::Graph& graph, const GraphWriteOptions& options = {}) {
  return write_text(to_dataset(graph, options), Syntax::kTurtle).value();
}

TEST(GraphWriterTest, ThePartsAsNQuadsAreTheNQuadsOfTheWhole) {
  const graph::Graph graph = bridge();
  const GraphWriteOptions options{.names = GraphNames::kPerDocument};
  std::string parts;
  std::size_t count = 0;
  const auto append = [&](Dataset& part) -> Status {
    ++count;
    parts += write_text(part, Syntax::kNQuads).value();
    return {};
  };
  ASSERT_TRUE(each_part(graph, options, 1, append));
  EXPECT_EQ(count, 3U);  // the default graph and two documents
  EXPECT_EQ(parts, write_text(to_dataset(graph, options), Syntax::kNQuads).value());
}

TEST(GraphWriterTest, AnErrorEndsTheWalkThroughTheParts) {
  std::size_t count = 0;
  const auto refuse = [&](Dataset&) -> Status {
    ++count;
    return fail(ErrorCode::kIo, "no");
  };
  EXPECT_FALSE(each_part(bridge(), {.names = GraphNames::kPerDocument}, 1, refuse));
  EXPECT_EQ(count, 1U);
}

TEST(GraphWriterTest, WhatADocumentStatesItselfIsAPlainTriple) {
  EXPECT_THAT(turtle(bridge()), HasSubstr("\tcg:blamed organization:ferry-guild ;"));
}

TEST(GraphWriterTest, WhatIsOnlySomebodysWordIsNoPlainTriple) {
  EXPECT_THAT(turtle(bridge()), Not(HasSubstr("\tcg:carriedOut event:")));
}

TEST(GraphWriterTest, WhatIsNotActualIsNoPlainTriple) {
  EXPECT_THAT(turtle(bridge()), Not(HasSubstr("cg:leads place:")));
}

TEST(GraphWriterTest, AnAssertionCarriesEverything) {
  const std::string text = turtle(bridge());
  EXPECT_THAT(text,
              HasSubstr("\ta cg:Assertion ;\n\trdf:subject person:ada-quill ;\n\trdf:predicate cg:blamed ;\n"
                        "\trdf:object organization:ferry-guild ;\n"));
  EXPECT_THAT(text, HasSubstr("cg:confidence 0.85"));
  EXPECT_THAT(text, HasSubstr("cg:modality cg:Actual"));
  EXPECT_THAT(text, HasSubstr("cg:date \"2031-05-01\"^^xsd:date"));
  EXPECT_THAT(text, HasSubstr("cg:role \"mayor\"@en"));
}

TEST(GraphWriterTest, APassageIsNamedByItsDocumentAndOffsets) {
  EXPECT_THAT(
      turtle(bridge()),
      HasSubstr("<https://w3id.org/claimgraph/id/document/harbour%20post%2F1#char=10,40>\n\ta cg:Passage ;\n"
                "\tcg:begin 10 ;\n\tcg:end 40 ;\n"
                "\tcg:inDocument <https://w3id.org/claimgraph/id/document/harbour%20post%2F1> ;\n"
                "\tcg:quote \"Quill blamed the \\\"Ferry Guild\\\"\"@en ."));
}

TEST(GraphWriterTest, DatesOfLessThanADayHaveTheirOwnTypes) {
  const std::string text = turtle(bridge());
  EXPECT_THAT(text, HasSubstr("\"2031-05\"^^xsd:gYearMonth"));
  EXPECT_THAT(text, HasSubstr("\"2031\"^^xsd:gYear"));
}

TEST(GraphWriterTest, ThereIsNoBlankNode) {
  const Dataset data = to_dataset(bridge());
  for (const Quad& quad : data.quads()) EXPECT_FALSE(is_blank(quad.subject) || is_blank(quad.object));
}

TEST(GraphWriterTest, AnAssertionStandsInTheGraphOfEachOfItsDocuments) {
  const Dataset data = to_dataset(bridge(), {.names = GraphNames::kPerDocument});
  const auto blamed = data.find(iri("https://w3id.org/claimgraph/ontology#blamed"));
  const auto predicate = data.find(iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate"));
  EXPECT_EQ(data.named_graphs().size(), 2U);
  EXPECT_EQ(data.match({kAny, *predicate, *blamed, kAny}).count(), 2U);
  EXPECT_EQ(data.match({kAny, *blamed, kAny, kDefaultGraph}).count(), 1U);
}

TEST(GraphWriterTest, WithoutEvidenceOnlyNodesAndPlainTriplesStay) {
  const std::string text = turtle(bridge(), {.evidence = Evidence::kNone});
  EXPECT_THAT(text, HasSubstr("cg:blamed organization:ferry-guild"));
  EXPECT_THAT(text, Not(HasSubstr("cg:Assertion")));
  EXPECT_THAT(text, Not(HasSubstr("document/harbour")));
}

struct RoundTrip {
  const char* name;
  Syntax syntax;
  GraphNames names;
  std::string base;
};
class GraphRoundTripTest : public testing::TestWithParam<RoundTrip> {};

TEST_P(GraphRoundTripTest, GivesTheSameGraph) {
  const GraphWriteOptions options{
      .base = GetParam().base, .names = GetParam().names, .evidence = Evidence::kPassages};
  const graph::Graph graph = bridge();
  const auto text = write_text(to_dataset(graph, options), GetParam().syntax);
  ASSERT_TRUE(text) << text.error().describe();
  const auto data = read_text(*text, GetParam().syntax, "graph");
  ASSERT_TRUE(data) << data.error().describe();
  const auto again = to_graph(*data);
  ASSERT_TRUE(again) << again.error().describe();
  // Every field of the graph is in its RDF, so the same RDF is the same graph.
  EXPECT_EQ(write_text(to_dataset(*again, options), GetParam().syntax).value(), *text);
  EXPECT_EQ(again->statements().size(), graph.statements().size());
  EXPECT_EQ(graph_base(*data), GetParam().base);
}
const std::string kDefault{vocabulary::kDefaultBase};
INSTANTIATE_TEST_SUITE_P(
    Table, GraphRoundTripTest,
    testing::Values(RoundTrip{"Turtle", Syntax::kTurtle, GraphNames::kNone, kDefault},
                    RoundTrip{"Lines", Syntax::kNTriples, GraphNames::kNone, "urn:x:"},
                    RoundTrip{"Trig", Syntax::kTrig, GraphNames::kPerDocument, "http://b.example/"},
                    RoundTrip{"Quads", Syntax::kNQuads, GraphNames::kPerDocument, kDefault}),
    [](const auto& test) { return std::string(test.param.name); });

/// A fire that one passage puts into a far town, and more passages into a land and a port of that land.
graph::Graph fire_in_three_places() {
  graph::Graph out;
  const auto document = out.add_document({"b", "", "2031-05", "", "", "", "", "", ""});
  const auto place = [&](std::string key, std::string label) {
    return out.add_node({.key = std::move(key),
                         .kind = graph::NodeKind::kPlace,
                         .type = "Place",
                         .label = std::move(label),
                         .documents = {document}});
  };
  const auto land = place("place/morland", "Morland");
  const auto port = place("place/port-amble", "Port Amble");
  const auto far = place("place/abbeyford", "Abbeyford");
  const auto fire = out.add_node({.key = "event/fire",
                                  .kind = graph::NodeKind::kEvent,
                                  .type = "Attack",
                                  .label = "the fire",
                                  .documents = {document}});
  const auto lies_in = [&](graph::NodeId subject, graph::NodeId object, std::uint32_t passages) {
    graph::Edge edge{.relation = "locatedIn", .subject = subject, .object = object};
    for (std::uint32_t i = 0; i < passages; ++i)
      edge.evidence.push_back({document, {10 * i, 10 * i + 5}, "there"});
    out.add_edge(std::move(edge));
  };
  lies_in(fire, far, 1);
  lies_in(fire, land, 3);
  lies_in(fire, port, 2);
  lies_in(port, land, 1);
  out.sort();
  return out;
}

TEST(GraphReaderTest, AnEventIsInTheFinestPlaceThatManyPassagesName) {
  const auto read = to_graph(to_dataset(fire_in_three_places()));
  ASSERT_TRUE(read.has_value());
  const auto fire = read->find_node("event/fire");
  ASSERT_NE(fire, graph::kNone);
  EXPECT_EQ(read->nodes()[read->nodes()[fire].place].label, "Port Amble");
}

TEST(GraphReaderTest, DocumentsAloneAreTheGraphsDocuments) {
  const Dataset data = to_dataset(fire_in_three_places());
  const auto whole = to_graph(data);
  const auto documents = documents_in(data);
  ASSERT_TRUE(documents);
  ASSERT_EQ(documents->documents().size(), whole->documents().size());
  EXPECT_EQ(documents->documents().front().key, whole->documents().front().key);
  EXPECT_TRUE(documents->nodes().empty());
}

TEST(GraphReaderTest, AnAssertionWithoutASubjectIsNamed) {
  const auto data = read_text(
      "@prefix cg: <https://w3id.org/claimgraph/ontology#> . <p> a cg:Person . <x> a cg:Assertion .",
      Syntax::kTurtle, "bad", "http://e/");
  const auto graph = to_graph(*data);
  ASSERT_FALSE(graph);
  EXPECT_EQ(graph.error().message, "<http://e/x>: expected exactly one rdf:subject");
}

TEST(GraphReaderTest, OtherDataIsNoGraphOfOurs) {
  const auto data = read_text("<a> <b> <c> .", Syntax::kTurtle, "other", "http://e/");
  EXPECT_EQ(to_graph(*data).error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace claimgraph::rdf
