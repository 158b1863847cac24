// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "claimgraph/rdf/canon.h"
#include "claimgraph/rdf/patch.h"
#include "claimgraph/rdf/reader.h"
#include "rdf/generated.h"

namespace claimgraph::rdf {
namespace {

using testing::HasSubstr;

Dataset dataset(const std::string& text) {
  auto data =
      read_text("@prefix : <http://e/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . " + text,
                Syntax::kTrig, "test.trig", "http://e/");
  EXPECT_TRUE(data) << data.error().describe();
  return data ? std::move(*data) : Dataset();
}

std::string lines(const std::string& old_text, const std::string& new_text) {
  const auto out = difference(dataset(old_text), dataset(new_text));
  EXPECT_TRUE(out) << out.error().describe();
  return out ? format_lines(*out) : "";
}

TEST(DiffTest, AChangedValueIsOneLineEach) {
  EXPECT_EQ(lines(":a :p 1 ; :q 2 .", ":a :p 3 ; :q 2 ."),
            "-<http://e/a> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            "+<http://e/a> <http://e/p> \"3\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
}

TEST(DiffTest, OtherLabelsAreNoDifference) {
  EXPECT_EQ(lines("_:a :p [ :q 1 ], [ :q 2 ] .", "_:x :p [ :q 2 ], [ :q 1 ] ."), "");
}

TEST(DiffTest, OneChangedBlankNodeLeavesTheOthersAlone) {
  const std::string a =
      ":s :has _:a, _:b, _:c . _:a :name \"one\" ; :n 1 . _:b :name \"two\" ; :n 2 . _:c :name \"three\" .";
  const std::string b =
      ":s :has _:x, _:y, _:z . _:x :name \"one\" ; :n 9 . _:y :name \"two\" ; :n 2 . _:z :name \"three\" .";
  EXPECT_EQ(lines(a, b),
            "-_:a <http://e/n> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            "+_:a <http://e/n> \"9\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
}

TEST(DiffTest, AChangeAtTheEndOfAListIsOneChange) {
  EXPECT_EQ(lines("_:l :first 1 ; :rest _:m . _:m :first 2 ; :rest _:n . _:n :first 3 .",
                  "_:x :first 1 ; :rest _:y . _:y :first 2 ; :rest _:z . _:z :first 4 ."),
            "-_:n <http://e/first> \"3\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            "+_:n <http://e/first> \"4\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
}

TEST(DiffTest, ANewBlankNodeGetsALabelThatOldDoesNotUse) {
  EXPECT_EQ(lines("_:a :p 1 .", "_:b :p 1 . _:a :q \"new\" ."), "+_:an1 <http://e/q> \"new\" .\n");
}

TEST(DiffTest, RingsOfOtherSizesDiffer) {
  EXPECT_NE(lines("_:a :p _:b . _:b :p _:c . _:c :p _:a . _:d :p _:e . _:e :p _:f . _:f :p _:d .",
                  "_:a :p _:b . _:b :p _:c . _:c :p _:d . _:d :p _:e . _:e :p _:f . _:f :p _:a ."),
            "");
}

TEST(DiffTest, TheTextNamesThingsByTheirLabels) {
  const Dataset a = dataset(
      ":a rdfs:label \"Ada Quill\" ; :blamed :g . :g rdfs:label \"Ferry Guild\" . :h rdfs:label \"Harbour "
      "Board\" .");
  const Dataset b = dataset(
      ":a rdfs:label \"Ada Quill\" ; :blamed :h . :g rdfs:label \"Ferry Guild\" . :h rdfs:label \"Harbour "
      "Board\" .");
  EXPECT_EQ(format_text(difference(a, b).value(), a, b),
            "Ada Quill  (:a)\n  - blamed  Ferry Guild\n  + blamed  Harbour Board\n\n"
            "1 statement removed, 1 added, about 1 thing.\n");
}

TEST(DiffTest, TheTextReadsAReifiedStatementAsASentence) {
  const std::string base =
      "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . :a rdfs:label \"Ada Quill\" . :g "
      "rdfs:label \"Ferry Guild\" . "
      ":x rdf:subject :a ; rdf:predicate :blamed ; rdf:object :g ; :confidence ";
  const Dataset a = dataset(base + "0.5 .");
  const Dataset b = dataset(base + "0.8 .");
  EXPECT_THAT(format_text(difference(a, b).value(), a, b),
              HasSubstr("Ada Quill blamed Ferry Guild  (:x)\n  - confidence  0.5\n  + confidence  0.8\n"));
}

TEST(DiffTest, JsonSaysWhatEachTermIs) {
  const auto out = difference(dataset(":a :p \"x\"@en ."), dataset(":a :p \"x\"@en . :g { _:b :p 5 }"));
  const auto json = nlohmann::json::parse(format_json(*out));
  EXPECT_FALSE(json.at("same"));
  EXPECT_TRUE(json.at("removed").empty());
  EXPECT_EQ(json.at("added").at(0).at("subject").at("type"), "bnode");
  EXPECT_EQ(json.at("added").at(0).at("object").at("datatype"), vocabulary::kXsdInteger);
  EXPECT_EQ(json.at("added").at(0).at("graph").at("value"), "http://e/g");
}

TEST(DiffTest, APatchCannotNameABlankNodeOfOldAndOffersAWayOut) {
  const auto out = difference(dataset("_:a :p 1 ; :q 2 ."), dataset("_:a :p 1 ; :q 3 ."));
  EXPECT_THAT(format_patch(*out).error().message, HasSubstr("--skolemize"));
  EXPECT_THAT(format_sparql(*out, 1000).error().message, HasSubstr("--skolemize"));
}

TEST(DiffTest, SparqlComesInBatchesThatKeepBlankNodesWhole) {
  const auto out =
      difference(dataset(":a :p 0 ."), dataset(":a :p 1, 2, 3 . _:b :p 1 ; :q 2, 3 ; :r _:c . _:c :p 4 ."));
  const std::string sparql = format_sparql(*out, 2).value();
  EXPECT_THAT(sparql, testing::StartsWith("DELETE DATA {\n  <http://e/a> <http://e/p> \"0\""));
  std::size_t operations = 0;
  for (auto at = sparql.find("INSERT DATA"); at != std::string::npos; at = sparql.find("INSERT DATA", at + 1))
    ++operations;
  EXPECT_EQ(operations, 3U);  // two and one about :a, five about the blank nodes
}

TEST(DiffTest, SkolemNamesDoNotDependOnLabels) {
  const auto a = skolemize(dataset("_:a :p [ :q 1 ] ."));
  const auto b = skolemize(dataset("_:z :p _:y . _:y :q 1 ."));
  ASSERT_TRUE(a && b);
  EXPECT_EQ(canonicalize(*a)->nquads, canonicalize(*b)->nquads);
  EXPECT_THAT(canonicalize(*a)->nquads, HasSubstr("<https://w3id.org/claimgraph/.well-known/genid/"));
}

/// Properties over generated graphs: each seed is one test.
class DiffPropertyTest : public testing::TestWithParam<unsigned> {};

void expect_patched(Dataset old_data, const Dataset& new_data, const Difference& changes) {
  const auto patch = format_patch(changes);
  ASSERT_TRUE(patch) << patch.error().describe();
  const auto counts = apply_patch(old_data, *patch, "generated");
  ASSERT_TRUE(counts) << counts.error().describe() << *patch;
  EXPECT_EQ(counts->removed, changes.removed.size());
  EXPECT_EQ(counts->added, changes.added.size());
  EXPECT_TRUE(isomorphic(old_data, new_data).value()) << *patch;
}

TEST_P(DiffPropertyTest, APatchOfGroundGraphsGivesTheNewOne) {
  Generator generator(GetParam(), Blanks::kNone);
  const Dataset old_data = generator.graph();
  const Dataset new_data = generator.edited(old_data, generator.below(6));
  expect_patched(old_data.clone(), new_data, difference(old_data, new_data).value());
}

TEST_P(DiffPropertyTest, ASkolemizedPatchGivesTheSkolemizedNewOne) {
  Generator generator(GetParam(), Blanks::kSome);
  const Dataset old_data = generator.graph();
  const Dataset new_data = generator.edited(old_data, generator.below(6));
  Difference changes = difference(old_data, new_data, BlankNaming::kSkolemize).value();
  Dataset patched = skolemize(old_data).value();
  ASSERT_TRUE(apply_patch(patched, format_patch(changes).value(), "generated"));
  // Matched nodes keep the names that OLD gives them: with blank nodes for the names again, it is NEW.
  EXPECT_TRUE(isomorphic(unskolemized(patched), new_data).value());
}

TEST_P(DiffPropertyTest, AnEmptyDifferenceMeansTheSameGraph) {
  Generator generator(GetParam(), Blanks::kSome);
  const Dataset old_data = generator.graph();
  const Dataset new_data = generator.edited(old_data, generator.below(3));
  EXPECT_EQ(difference(old_data, new_data)->same(), isomorphic(old_data, new_data).value());
}

TEST_P(DiffPropertyTest, RelabelledGraphsAreTheSame) {
  Generator generator(GetParam(), Blanks::kSome);
  const Dataset data = generator.graph();
  EXPECT_TRUE(difference(data, generator.edited(data, 0))->same());
}
INSTANTIATE_TEST_SUITE_P(Seeds, DiffPropertyTest, testing::Range(1U, 61U));

}  // namespace
}  // namespace claimgraph::rdf
