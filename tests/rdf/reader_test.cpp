// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf {
namespace {

/// Every statement as a line of N-Quads, in no order.
std::vector<std::string> lines_of(const Dataset& data) {
  std::vector<std::string> out;
  for (const Quad& quad : data.quads()) {
    std::string line = to_ntriples(data.term(quad.subject)) + " " + to_ntriples(data.term(quad.predicate)) +
                       " " + to_ntriples(data.term(quad.object));
    if (quad.graph != kDefaultGraph) line += " " + to_ntriples(data.term(quad.graph));
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> turtle_lines(const std::string& text,
                                      const std::string& base = "http://base.example/x/") {
  const auto data = read_text(text, Syntax::kTurtle, "test.ttl", base);
  if (!data) return {data.error().describe()};
  return lines_of(*data);
}

TEST(ReaderTest, TurtleAbbreviationsAreSpeltOut) {
  EXPECT_THAT(turtle_lines("@prefix e: <http://e/> .\ne:a a e:T ; e:n 5, 1.5, true ; e:l \"x\"@en-GB ."),
              testing::UnorderedElementsAre(
                  "<http://e/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/T>",
                  "<http://e/a> <http://e/n> \"5\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                  "<http://e/a> <http://e/n> \"1.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
                  "<http://e/a> <http://e/n> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>",
                  "<http://e/a> <http://e/l> \"x\"@en-GB"));
}

TEST(ReaderTest, DotSegmentsAreRemovedInTheMiddleOfARelativeReference) {
  EXPECT_THAT(
      turtle_lines("<a/../b/./c> <p> <../q> ."),
      testing::ElementsAre("<http://base.example/x/b/c> <http://base.example/x/p> <http://base.example/q>"));
}

TEST(ReaderTest, ABaseMayBeRelativeToTheOneBefore) {
  EXPECT_THAT(turtle_lines("@base <y/> .\n<s> <p> <o> ."),
              testing::ElementsAre("<http://base.example/x/y/s> <http://base.example/x/y/p> "
                                   "<http://base.example/x/y/o>"));
}

TEST(ReaderTest, ARedeclaredPrefixMeansWhatWasDeclaredLast) {
  EXPECT_THAT(turtle_lines("@prefix e: <http://e/> . e:a e:p e:b .\n@prefix e: <http://f/> . e:a e:p e:b ."),
              testing::UnorderedElementsAre("<http://e/a> <http://e/p> <http://e/b>",
                                            "<http://f/a> <http://f/p> <http://f/b>"));
}

TEST(ReaderTest, LabelsThatLookLikeThoseOfUnlabelledNodesStayApart) {
  const auto data =
      read_text("@prefix e: <http://e/> .\n_:b1 e:p [ e:p _:B1 ] . _:B1 e:q '_:x', <http://e/_:x> .",
                Syntax::kTurtle, "clash.ttl");
  ASSERT_TRUE(data) << data.error().describe();
  EXPECT_EQ(data->size(), 4U);
  EXPECT_TRUE(data->find(literal("_:x")));
  EXPECT_TRUE(data->find(iri("http://e/_:x")));
  const TermId p = *data->find(iri("http://e/p"));
  const Quad first = *data->match({kAny, p, kAny, kAny}).begin();
  EXPECT_NE(first.subject, first.object);
}

TEST(ReaderTest, TrigGraphsAreKept) {
  const auto data =
      read_text("@prefix e: <http://e/> .\ne:g { e:a e:p e:b }\n{ e:a e:p e:c }", Syntax::kTrig, "t.trig");
  ASSERT_TRUE(data) << data.error().describe();
  EXPECT_THAT(lines_of(*data),
              testing::UnorderedElementsAre("<http://e/a> <http://e/p> <http://e/b> <http://e/g>",
                                            "<http://e/a> <http://e/p> <http://e/c>"));
}

TEST(ReaderTest, EscapesOfLinesAreDecoded) {
  const auto data =
      read_text("<urn:\\u00e9> <urn:p> \"tab\\t, quote\\\", \\U0001F600\" . # note\r\n\n_:a.b <urn:p> _:a.b.",
                Syntax::kNTriples, "t.nt");
  ASSERT_TRUE(data) << data.error().describe();
  EXPECT_THAT(lines_of(*data),
              testing::UnorderedElementsAre("<urn:\u00e9> <urn:p> \"tab\\t, quote\\\", \U0001F600\"",
                                            "_:a.b <urn:p> _:a.b"));
}

struct BadDocument {
  const char* name;
  Syntax syntax;
  std::string text;
  const char* error;
};

class BadDocumentTest : public testing::TestWithParam<BadDocument> {};

TEST_P(BadDocumentTest, IsRefusedWithItsPlace) {
  const auto data = read_text(GetParam().text, GetParam().syntax, "bad", "http://base.example/");
  ASSERT_FALSE(data);
  EXPECT_THAT(data.error().describe(), testing::StartsWith(GetParam().error));
}
INSTANTIATE_TEST_SUITE_P(
    Table, BadDocumentTest,
    testing::Values(
        BadDocument{"SyntaxError", Syntax::kTurtle, "<a> <b> <c> .\n<a> <b> .\n", "bad:2:"},
        BadDocument{"UndeclaredPrefix", Syntax::kTurtle, "<a> <b> <c> .\n<a> <b> x:c .\n",
                    "bad:2:12: the prefix 'x:'"},
        BadDocument{"SurrogateInString", Syntax::kTurtle, "<a> <b> \"\\uD800\" .", "bad:1:17: a surrogate"},
        BadDocument{"SurrogateInIri", Syntax::kTurtle, "<a\\uDFFF> <b> <c> .", "bad:1:"},
        BadDocument{"SurrogateInLine", Syntax::kNTriples, "<urn:a> <urn:b> \"\\uD800\" .",
                    "bad:1:20: expected a Unicode"},
        BadDocument{"InvalidUtf8", Syntax::kTurtle, "<a> <b> \"\n\x80\" .",
                    "bad:2:1: a byte that is not UTF-8"},
        BadDocument{"RelativeIriInLine", Syntax::kNTriples, "<a> <urn:b> <urn:c> .",
                    "bad:1:2: expected an absolute IRI"},
        BadDocument{"LiteralAsSubject", Syntax::kNQuads, "\"a\" <urn:b> <urn:c> .",
                    "bad:1:1: expected an IRI"},
        BadDocument{"GraphInTriples", Syntax::kNTriples, "<urn:a> <urn:b> <urn:c> <urn:d> .",
                    "bad:1:25: expected '.'"},
        BadDocument{"TwoOnALine", Syntax::kNTriples, "<urn:a> <urn:b> <urn:c> . <urn:a> <urn:b> <urn:c> .",
                    "bad:1:27: expected the end"},
        BadDocument{"UnclosedString", Syntax::kNTriples, "\n<urn:a> <urn:b> \"c\n .",
                    "bad:2:19: expected '\"'"},
        BadDocument{"EscapedSpaceInIri", Syntax::kTurtle, "<a\\u0020b> <b> <c> .", "bad:1:"},
        BadDocument{"DeepNesting", Syntax::kTurtle, "<a> <b> " + std::string(100000, '['),
                    "bad:1:1009: brackets nest"}),
    [](const auto& test) { return test.param.name; });

TEST(ReaderTest, ANulInAStringIsACharacter) {
  using namespace std::string_literals;  // NOLINT(google-build-using-namespace)
  const auto data = read_text("<a> <b> \"x\0y\", \"z\" ."s, Syntax::kTurtle, "nul", "http://e/");
  ASSERT_TRUE(data) << data.error().describe();
  EXPECT_TRUE(data->find(literal(std::string_view("x\0y", 3))));
  EXPECT_EQ(data->size(), 2U);
}

TEST(ReaderTest, ANulElsewhereDoesNotEndTheDocumentInSilence) {
  using namespace std::string_literals;  // NOLINT(google-build-using-namespace)
  const auto data = read_text("<a> <b> <c> .\n\0<d> <e> <f> ."s, Syntax::kTurtle, "nul", "http://e/");
  ASSERT_FALSE(data);
  EXPECT_EQ(data.error().describe(), "nul:2:1: a NUL outside a string");
}

class ByteOrderMarkTest : public testing::TestWithParam<Syntax> {};

TEST_P(ByteOrderMarkTest, IsPassedOver) {
  const auto data = read_text("\xEF\xBB\xBF<urn:a> <urn:b> <urn:c> .", GetParam(), "bom");
  ASSERT_TRUE(data) << data.error().describe();
  EXPECT_EQ(data->size(), 1U);
}
INSTANTIATE_TEST_SUITE_P(Syntaxes, ByteOrderMarkTest,
                         testing::Values(Syntax::kTurtle, Syntax::kTrig, Syntax::kNTriples, Syntax::kNQuads));

TEST(ReaderTest, BracketsInStringsDoNotNest) {
  EXPECT_EQ(turtle_lines("<a> <b> \"" + std::string(5000, '[') + "\" .").size(), 1U);
}

TEST(ReaderTest, AMissingFileIsNotFound) {
  const auto data = read_file("/nowhere/at-all.ttl");
  ASSERT_FALSE(data);
  EXPECT_EQ(data.error().code, ErrorCode::kNotFound);
}

TEST(ReaderTest, AnUnknownExtensionAsksForOne) {
  const auto data = read_file("/nowhere/at-all.xml");
  ASSERT_FALSE(data);
  EXPECT_EQ(data.error().code, ErrorCode::kInvalidArgument);
}

}  // namespace
}  // namespace claimgraph::rdf
