// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/shacl.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "claimgraph/rdf/checksum.h"
#include "claimgraph/rdf/reader.h"

namespace claimgraph::rdf::shacl {
namespace {

using testing::HasSubstr;

const std::string kPrefixes =
    "@prefix : <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: "
    "<http://www.w3.org/2001/XMLSchema#> .\n"
    "@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdf: "
    "<http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n";

Dataset turtle(const std::string& text) {
  auto graph = read_text(kPrefixes + text, Syntax::kTurtle, "test.ttl", "http://example.org/");
  EXPECT_TRUE(graph) << graph.error().describe();
  return std::move(*graph);
}

Result<ValidationReport> check(const std::string& data, const std::string& shapes) {
  return validate(turtle(data), turtle(shapes));
}

/// A shape's constraints on :x (or on its :p values), data that has it and data that has it not.
struct ConstraintCase {
  const char* name;
  std::string constraints;
  std::string good;
  std::string bad;
  std::string component;
};

class ShaclConstraint : public testing::TestWithParam<ConstraintCase> {
 protected:
  static std::string shapes() {
    return ":s a sh:NodeShape ; sh:targetNode :x ; " + GetParam().constraints + " .";
  }
};

TEST_P(ShaclConstraint, ConformingDataGiveNoResult) {
  const auto report = check(GetParam().good, shapes());
  ASSERT_TRUE(report) << report.error().describe();
  EXPECT_TRUE(report->conforms()) << report_text(*report, {});
}

TEST_P(ShaclConstraint, FailingDataNameTheComponent) {
  const auto report = check(GetParam().bad, shapes());
  ASSERT_TRUE(report) << report.error().describe();
  ASSERT_FALSE(report->conforms());
  EXPECT_EQ(report->results.front().component, GetParam().component);
}

std::string on_p(const std::string& constraints) {
  return "sh:property [ sh:path :p ; " + constraints + " ]";
}

INSTANTIATE_TEST_SUITE_P(
    Rows, ShaclConstraint,
    testing::Values(
        ConstraintCase{"QualifiedMaxCount",
                       on_p("sh:qualifiedValueShape [ sh:datatype xsd:integer ] ; sh:qualifiedMaxCount 1"),
                       ":x :p 1, \"a\", \"b\" .", ":x :p 1, 2 .", "QualifiedMaxCountConstraintComponent"},
        ConstraintCase{"QualifiedMinCount",
                       on_p("sh:qualifiedValueShape [ sh:datatype xsd:integer ] ; sh:qualifiedMinCount 2"),
                       ":x :p 1, 2 .", ":x :p 1, \"2\" .", "QualifiedMinCountConstraintComponent"},
        ConstraintCase{"ClassThroughSubclasses", on_p("sh:class :A"),
                       ":x :p :y . :y a :C . :C rdfs:subClassOf :B . :B rdfs:subClassOf :A .",
                       ":x :p :y . :y a :D .", "ClassConstraintComponent"},
        ConstraintCase{"IllFormedDatatype", on_p("sh:datatype xsd:date"), ":x :p \"2024-02-29\"^^xsd:date .",
                       ":x :p \"2023-02-29\"^^xsd:date .", "DatatypeConstraintComponent"},
        ConstraintCase{"DecimalsCompareExactly", on_p("sh:maxInclusive 9007199254740992"),
                       ":x :p 9007199254740992 .", ":x :p 9007199254740993 .",
                       "MaxInclusiveConstraintComponent"},
        ConstraintCase{"LengthCountsCodePoints", on_p("sh:maxLength 3"), ":x :p \"äöü\" .",
                       ":x :p \"äöüß\" .", "MaxLengthConstraintComponent"},
        ConstraintCase{"PatternFlags", on_p("sh:pattern \"^NO$\" ; sh:flags \"i\""), ":x :p \"no\" .",
                       ":x :p \"nope\" .", "PatternConstraintComponent"},
        ConstraintCase{"LanguageRange", on_p("sh:languageIn ( \"en\" )"), ":x :p \"a\"@en-GB .",
                       ":x :p \"a\"@enx .", "LanguageInConstraintComponent"},
        ConstraintCase{"UniqueLanguage", on_p("sh:uniqueLang true"), ":x :p \"a\"@en, \"b\"@de .",
                       ":x :p \"a\"@en, \"b\"@EN .", "UniqueLangConstraintComponent"},
        ConstraintCase{"LessThan", on_p("sh:lessThan :q"), ":x :p 1 ; :q 2 .", ":x :p 2 ; :q 2 .",
                       "LessThanConstraintComponent"},
        ConstraintCase{"Closed",
                       "sh:closed true ; sh:ignoredProperties ( rdf:type ) ; sh:property [ sh:path :p ]",
                       ":x a :T ; :p 1 .", ":x :p 1 ; :q 1 .", "ClosedConstraintComponent"},
        ConstraintCase{"HasValue", on_p("sh:hasValue :y"), ":x :p :y, :z .", ":x :p :z .",
                       "HasValueConstraintComponent"},
        ConstraintCase{"ExactlyOne", "sh:xone ( [ sh:class :A ] [ sh:class :B ] )", ":x a :A .",
                       ":x a :A, :B .", "XoneConstraintComponent"},
        ConstraintCase{"RepeatedPath", "sh:property [ sh:path [ sh:oneOrMorePath :p ] ; sh:nodeKind sh:IRI ]",
                       ":x :p :y . :y :p :x .", ":x :p :y . :y :p 1 .", "NodeKindConstraintComponent"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(Shacl, DeactivatedShapesAskNothing) {
  const auto report =
      check(":x :p 1 .",
            ":s sh:targetNode :x ; sh:deactivated true ; sh:property [ sh:path :p ; sh:maxCount 0 ] .");
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->conforms());
}

TEST(Shacl, RecursiveShapesAreRefused) {
  const auto report =
      check(":x :p :y .", ":s a sh:NodeShape ; sh:targetNode :x ; sh:property [ sh:path :p ; sh:node :s ] .");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::kUnsupported);
  EXPECT_THAT(report.error().message, HasSubstr("recursive shape"));
}

TEST(Shacl, IllFormedCountNamesTheShape) {
  const auto report =
      check(":x :p :y .", ":s a sh:PropertyShape ; sh:targetNode :x ; sh:path :p ; sh:minCount -1 .");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::kSyntax);
  EXPECT_THAT(report.error().message, HasSubstr("http://example.org/s"));
}

TEST(Shacl, APatternThatBacktracksWithoutEndIsGivenUp) {
  const auto report =
      check(":x :p \"" + std::string(40, 'a') + "b\" .",
            ":s a sh:PropertyShape ; sh:targetNode :x ; sh:path :p ; sh:pattern \"^(a|a)*$\" .");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::kLimit);
}

TEST(Shacl, ATargetThatNoStatementHoldsIsStillChecked) {
  const auto report =
      check("", ":s a sh:PropertyShape ; sh:targetNode :absent ; sh:path :p ; sh:minCount 1 .");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->results.size(), 1U);
}

TEST(Shacl, SubclassesOfTheOntologyCountWhenGiven) {
  const Dataset data = turtle(":x :p :y . :y a :Robbery .");
  const Dataset shapes = turtle(":s a sh:PropertyShape ; sh:targetNode :x ; sh:path :p ; sh:class :Event .");
  const Dataset ontology = turtle(":Robbery rdfs:subClassOf :Event .");
  EXPECT_FALSE(validate(data, shapes)->conforms());
  EXPECT_TRUE(validate(data, shapes, {.classes = &ontology})->conforms());
}

TEST(ShaclReport, TextSaysWhatWhereAndWhatWasExpected) {
  const auto report =
      check(":x :p 5 .", ":s a sh:PropertyShape ; sh:targetNode :x ; sh:path :p ; sh:maxInclusive 4 .");
  ASSERT_TRUE(report);
  EXPECT_EQ(report_text(*report, {{"", "http://example.org/"}, {"xsd", "http://www.w3.org/2001/XMLSchema#"}}),
            ":x\n"
            "  Violation (MaxInclusive): :p has the value \"5\"^^xsd:integer, expected a "
            "value of "
            "\"4\"^^xsd:integer or less\n"
            "    by the shape :s\n"
            "does not conform: 1 result (1 node checked against 1 shape)\n");
}

TEST(ShaclReport, TextCountsValuesAndNamesTheShapeAround) {
  const auto report =
      check(":x :p 1, 2 .",
            ":s a sh:NodeShape ; sh:targetNode :x ; sh:property [ sh:path :p ; sh:maxCount 1 ; "
            "sh:severity sh:Warning ; sh:message \"One is enough.\" ] .");
  ASSERT_TRUE(report);
  EXPECT_EQ(report_text(*report, {{"", "http://example.org/"}}),
            ":x\n"
            "  Warning (MaxCount): :p has 2 values, expected at most 1 value\n"
            "    One is enough.\n"
            "    by a shape within :s\n"
            "does not conform: 1 result (1 node checked against 1 shape)\n");
}

TEST(ShaclReport, BlankNodesOfDataShapesAndReportStayApart) {
  const auto report =
      check("_:b0 a :T ; :p [ :q 1 ] .",
            ":s sh:targetClass :T ; sh:property _:b0 . _:b0 sh:path ( :p :q ) ; sh:maxCount 0 .");
  ASSERT_TRUE(report);
  const Dataset graph = report_dataset(*report);
  const auto object = [&graph](const char* name) {
    const auto predicate = graph.find(iri(std::string("http://www.w3.org/ns/shacl#") + name));
    return graph.match({kAny, *predicate, kAny, kAny}).begin()->object;
  };
  EXPECT_EQ(graph.term(object("focusNode")).value, "b0");
  EXPECT_NE(object("focusNode"), object("sourceShape"));
  EXPECT_NE(object("result"), object("sourceShape"));
  EXPECT_NE(object("resultPath"), object("sourceShape"));
  EXPECT_NE(object("resultPath"), object("focusNode"));
}

TEST(ShaclReport, JsonHasEveryKey) {
  const auto report = check(":x :p 1 .", ":s a sh:NodeShape ; sh:targetNode :x ; sh:class :T .");
  ASSERT_TRUE(report);
  const auto json = nlohmann::json::parse(report_json(*report));
  EXPECT_EQ(json["conforms"], false);
  EXPECT_EQ(json["results"][0]["focusNode"], "<http://example.org/x>");
  EXPECT_TRUE(json["results"][0]["path"].is_null());
}

TEST(ShaclReport, TheReportGraphHasTheShapeOfAReport) {
  const auto report = check(":x :p 1 .", ":s a sh:NodeShape ; sh:targetNode :x ; sh:class :T .");
  ASSERT_TRUE(report);
  const auto again = validate(report_dataset(*report), turtle(R"(
      :r sh:targetClass sh:ValidationReport ; sh:property [ sh:path sh:conforms ; sh:hasValue false ] ,
         [ sh:path sh:result ; sh:minCount 1 ; sh:maxCount 1 ; sh:class sh:ValidationResult ] .
      :q sh:targetClass sh:ValidationResult ; sh:property [ sh:path sh:focusNode ; sh:hasValue :x ] ,
         [ sh:path sh:sourceConstraintComponent ; sh:hasValue sh:ClassConstraintComponent ] .)"));
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->conforms()) << report_text(*again, {});
  EXPECT_EQ(again->focus_nodes, 2U);
}

/// Bridges need a builder with a name; the builders of the second version differ from those of the first.
struct VersionCase {
  const char* name;
  std::string before;
  std::string after;
  std::size_t looked_at;  ///< of the three bridges and their builders
};

const std::string kBridges =
    ":a a :Bridge ; :by :ann . :b a :Bridge ; :by :ben . :c a :Bridge ; :by :ben .\n";
const std::string kBridgeShapes =
    ":s a sh:NodeShape ; sh:targetClass :Bridge ; sh:property [ sh:path :by ; sh:minCount 1 ; "
    "sh:class :Builder ] .";

class ShaclVersions : public testing::TestWithParam<VersionCase> {};

TEST_P(ShaclVersions, WhatChangedGivesTheReportOfTheWhole) {
  const Dataset before = turtle(GetParam().before);
  const Dataset after = turtle(GetParam().after);
  const Dataset shapes = turtle(kBridgeShapes);
  ASSERT_TRUE(validate(before, shapes)->conforms());
  const auto changed = Checksums(before).changed_in(after);
  const auto part = validate(after, shapes, {.changed = &changed});
  EXPECT_EQ(part->focus_nodes, GetParam().looked_at);
  EXPECT_EQ(report_json(*part), report_json(*validate(after, shapes)));
}

const std::string kGood = kBridges + ":ann a :Builder . :ben a :Builder .";
INSTANTIATE_TEST_SUITE_P(
    All, ShaclVersions,
    testing::Values(VersionCase{"nothing", kGood, kGood, 0},
                    VersionCase{"new_focus", kGood, kGood + " :d a :Bridge .", 1},
                    VersionCase{"other_statement", kGood, kGood + " :a :by :nobody .", 1},
                    VersionCase{"other_class_of_a_value", kGood,
                                kBridges + ":ann a :Builder . :ben a :Poet .", 2},
                    VersionCase{"value_without_statements", kGood, kBridges + ":ann a :Builder .", 2}),
    [](const auto& param_info) { return param_info.param.name; });

}  // namespace
}  // namespace claimgraph::rdf::shacl
