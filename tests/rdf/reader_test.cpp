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

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
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
                    "bad:2:9: the prefix 'x:'"},
        BadDocument{"SurrogateInString", Syntax::kTurtle, "<a> <b> \"\\uD800\" .",
                    "bad:1:12: expected a Unicode"},
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
        BadDocument{"DeepBrackets", Syntax::kTurtle, "<a> <b> " + repeated("[<p>", 100000),
                    "bad:1:4009: brackets nest"},
        BadDocument{"DeepCollections", Syntax::kTrig, "<a> <b> " + repeated("(", 100000),
                    "bad:1:1009: brackets nest"},
        BadDocument{"DeepMixture", Syntax::kTurtle, "<a> <b> " + repeated("([<p>\n", 100000),
                    "bad:501:1: brackets nest"},
        BadDocument{"UnclosedLongString", Syntax::kTurtle, "<a> <b>\n  \"\"\"c\n\n",
                    "bad:2:3: expected three quotation marks"},
        BadDocument{"UnclosedLiteral", Syntax::kTurtle, "<a> <b> 'c\n.", "bad:1:11: expected '''"},
        BadDocument{"UnclosedIri", Syntax::kTurtle, "<a> <b> <c", "bad:1:11: expected '>'"},
        BadDocument{"UnclosedGraph", Syntax::kTrig, "<g> { <a> <b> <c> ", "bad:1:19: expected '.' or '}'"},
        BadDocument{"UnclosedCollection", Syntax::kTurtle, "<a> <b> (1 ", "bad:1:12: expected ')'"},
        BadDocument{"UnclosedBrackets", Syntax::kTurtle, "<a> <b> [<c> 1 ", "bad:1:16: expected ']'"},
        BadDocument{"MissingDot", Syntax::kTurtle, "<a> <b> <c>\r\n<d> <e> <f> .",
                    "bad:2:1: expected '.' at the end"},
        BadDocument{"BlankPredicate", Syntax::kTurtle, "<a> _:b <c> .", "bad:1:5: expected an IRI or 'a'"},
        BadDocument{"AnAnonymousNodeAlone", Syntax::kTurtle, "[] .", "bad:1:4: expected an IRI"},
        BadDocument{"AListAsGraph", Syntax::kTrig, "(1) { <a> <b> <c> }", "bad:1:5: expected an IRI"},
        BadDocument{"GraphsInTurtle", Syntax::kTurtle, "<g> { <a> <b> <c> }", "bad:1:5: expected an IRI"},
        BadDocument{"PrefixInsideAGraph", Syntax::kTrig, "<g> { @prefix e: <e> . }",
                    "bad:1:7: expected an IRI"},
        BadDocument{"HalfAnEscape", Syntax::kTurtle, "<a> <b> \"\\u12\" .", "bad:1:14: expected 4 hex"},
        BadDocument{"PercentInName", Syntax::kTurtle, "@prefix e: <http://e/> . e:a%2 <b> <c> .",
                    "bad:1:29: expected two hex"},
        BadDocument{"DatatypeWithoutPrefix", Syntax::kTurtle, "<a> <b> \"c\"^^x:d .",
                    "bad:1:14: the prefix 'x:'"},
        BadDocument{"LinesOfCarriageReturns", Syntax::kNTriples, "<a:b> <a:b> <a:b> .\r\r\n<a:b>\r",
                    "bad:3:6: expected an IRI as the predicate"},
        BadDocument{"NoRdfAtAll", Syntax::kTurtle, "<!DOCTYPE html>\n<html></html>",
                    "bad:1:10: expected '>'"},
        BadDocument{"NoRdfLines", Syntax::kNQuads, "{\"json\": true}\n", "bad:1:1: expected an IRI"}),
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
  EXPECT_EQ(data.error().describe(), "nul:2:1: expected an IRI, as <...> or with a prefix and a colon");
}

class ByteOrderMarkTest : public testing::TestWithParam<Syntax> {};

TEST_P(ByteOrderMarkTest, IsPassedOver) {
  const auto data = read_text("\xEF\xBB\xBF<urn:a> <urn:b> <urn:c> .", GetParam(), "bom");
  ASSERT_TRUE(data) << data.error().describe();
  EXPECT_EQ(data->size(), 1U);
}
INSTANTIATE_TEST_SUITE_P(Syntaxes, ByteOrderMarkTest,
                         testing::Values(Syntax::kTurtle, Syntax::kTrig, Syntax::kNTriples, Syntax::kNQuads));

TEST(ReaderTest, ATruncatedDocumentIsNeverTakenForAWholeOne) {
  const std::string text = "@prefix e: <http://e/> . e:a e:p \"x\"@en, [ e:q ( 1 2.5 ) ] .";
  ASSERT_EQ(turtle_lines(text).size(), 7U);
  std::vector<std::string> taken;
  for (std::size_t size = 1; size < text.size(); ++size) {
    if (read_text(text.substr(0, size), Syntax::kTurtle, "cut")) taken.push_back(text.substr(0, size));
  }
  EXPECT_THAT(taken, testing::ElementsAre("@prefix e: <http://e/> .", "@prefix e: <http://e/> . "));
}

TEST(ReaderTest, LinesMayEndInCarriageReturnAndLineFeed) {
  EXPECT_THAT(turtle_lines("@prefix e: <http://e/> .\r\n# note\r\ne:a e:p\r\n  '''b\r\nc''' .\r\n"),
              testing::ElementsAre("<http://e/a> <http://e/p> \"b\\r\\nc\""));
}

TEST(ReaderTest, ALiteralMayBeHuge) {
  const std::string huge(20'000'000, 'x');
  const auto data = read_text("<urn:a> <urn:b> \"" + huge + "\" .", Syntax::kTurtle, "huge");
  ASSERT_TRUE(data) << data.error().describe();
  EXPECT_TRUE(data->find(literal(huge)));
}

TEST(ReaderTest, NestingUpToTheLimitIsRead) {
  const auto data =
      read_text("<urn:a> <urn:b> " + repeated("[<urn:b>", 1000) + "1" + repeated("]", 1000) + ".",
                Syntax::kTurtle, "deep");
  ASSERT_TRUE(data) << data.error().describe();
  EXPECT_EQ(data->size(), 1001U);
}

struct NameCase {
  const char* name;
  const char* written;
  const char* iri;
};
class PrefixedNameTest : public testing::TestWithParam<NameCase> {};

TEST_P(PrefixedNameTest, StandsForItsIriInEveryPosition) {
  const std::string name = GetParam().written;
  const auto lines = turtle_lines(
      "@prefix : <http://e/> . @prefix a: <http://a/> . @prefix true.x: <http://t/> . "
      "@prefix e\u00b7\u0301: <http://f/> .\n" +
      name + " " + name + " " + name + ".");
  const std::string iri = std::string("<") + GetParam().iri + ">";
  EXPECT_THAT(lines, testing::ElementsAre(iri + " " + iri + " " + iri));
}
INSTANTIATE_TEST_SUITE_P(Names, PrefixedNameTest,
                         testing::Values(NameCase{"Plain", ":x", "http://e/x"},
                                         NameCase{"Empty", ":", "http://e/"},
                                         NameCase{"MiddleDot", ":x\u00b7y", "http://e/x\u00b7y"},
                                         NameCase{"CombiningMark", ":e\u0301", "http://e/e\u0301"},
                                         NameCase{"MarksInThePrefix", "e\u00b7\u0301:z", "http://f/z"},
                                         NameCase{"Undertie", ":a\u203fb", "http://e/a\u203fb"},
                                         NameCase{"DotsWithin", ":1.2..3", "http://e/1.2..3"},
                                         NameCase{"Percent", ":%C3%a9", "http://e/%C3%a9"},
                                         NameCase{"Escapes", ":a\\~\\,b\\.", "http://e/a~,b."},
                                         NameCase{"Colons", "::a:", "http://e/:a:"},
                                         NameCase{"TheVerbAsPrefix", "a:b", "http://a/b"},
                                         NameCase{"ABooleanAsPrefix", "true.x:y", "http://t/y"}),
                         [](const auto& test) { return test.param.name; });

struct NumberCase {
  const char* name;
  const char* written;
  const char* value;
  const char* type;
};
class NumberTest : public testing::TestWithParam<NumberCase> {};

TEST_P(NumberTest, IsReadAsTheLongestForm) {
  const std::string expected = std::string("<urn:a> <urn:b> \"") + GetParam().value +
                               "\"^^<http://www.w3.org/2001/XMLSchema#" + GetParam().type + ">";
  EXPECT_THAT(turtle_lines(std::string("<urn:a> <urn:b> ") + GetParam().written),
              testing::ElementsAre(expected));
}
INSTANTIATE_TEST_SUITE_P(Forms, NumberTest,
                         testing::Values(NumberCase{"Integer", "-5.", "-5", "integer"},
                                         NumberCase{"Decimal", "+.5.", "+.5", "decimal"},
                                         NumberCase{"Double", "5.E3.", "5.E3", "double"},
                                         NumberCase{"DoubleOfAFraction", ".5e-1.", ".5e-1", "double"},
                                         NumberCase{"LeadingZeros", "007 .", "007", "integer"}),
                         [](const auto& test) { return test.param.name; });

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
