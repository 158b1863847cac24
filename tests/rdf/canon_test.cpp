// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/canon.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "claimgraph/rdf/reader.h"
#include "rdf/w3c_manifest.h"

namespace claimgraph::rdf {
namespace {

std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void run(const ManifestEntry& entry) {
  SCOPED_TRACE(entry.name);
  const auto data = read_file(entry.action, {Syntax::kNQuads, {}});
  ASSERT_TRUE(data) << data.error().describe();
  CanonOptions options;
  if (entry.hash == "SHA384") options.hash = CanonHash::kSha384;
  const auto canonical = canonicalize(*data, options);
  if (entry.type == "RDFC10NegativeEvalTest") {
    ASSERT_FALSE(canonical);
    EXPECT_EQ(canonical.error().code, ErrorCode::kLimit);
    return;
  }
  ASSERT_TRUE(canonical) << canonical.error().describe();
  if (entry.type == "RDFC10EvalTest") {
    EXPECT_EQ(canonical->nquads, content(entry.result));
    return;
  }
  ASSERT_EQ(entry.type, "RDFC10MapTest");
  const auto expected =
      nlohmann::json::parse(content(entry.result)).get<std::map<std::string, std::string>>();
  std::map<std::string, std::string> issued;
  for (const auto& [id, label] : canonical->issued) issued.emplace(data->term(id).value, label);
  EXPECT_EQ(issued, expected);
}

/// The suite is published at https://w3c.github.io/rdf-canon/tests/; nothing of it is skipped.
TEST(CanonTest, EveryTestOfTheW3cSuitePasses) {
  if (!has_suite("rdf-canon")) GTEST_SKIP() << "no W3C suite 'rdf-canon' here";
  const auto entries = manifest_entries("rdf-canon");
  EXPECT_EQ(entries.size(), 86U);
  for (const ManifestEntry& entry : entries) run(entry);
}

Dataset dataset(const std::string& text) {
  auto data = read_text(text, Syntax::kTrig, "test.trig", "http://e/");
  EXPECT_TRUE(data) << data.error().describe();
  return data ? std::move(*data) : Dataset();
}

TEST(CanonTest, LabelsAndOrderMakeNoDifference) {
  const Dataset a = dataset("_:x <p> _:y . _:y <p> <a> . _:z <p> _:z .");
  const Dataset b = dataset("_:z <p> <a> . _:a <p> _:a . _:q <p> _:z .");
  EXPECT_TRUE(isomorphic(a, b).value());
}

TEST(CanonTest, ATriangleAndAHexagonAreNotTwoTriangles) {
  const Dataset triangles =
      dataset("_:a <p> _:b . _:b <p> _:c . _:c <p> _:a . _:d <p> _:e . _:e <p> _:f . _:f <p> _:d .");
  const Dataset hexagon =
      dataset("_:a <p> _:b . _:b <p> _:c . _:c <p> _:d . _:d <p> _:e . _:e <p> _:f . _:f <p> _:a .");
  EXPECT_FALSE(isomorphic(triangles, hexagon).value());
}

TEST(CanonTest, TheGraphOfAStatementCounts) {
  EXPECT_FALSE(isomorphic(dataset("<g> { _:a <p> 1 }"), dataset("{ _:a <p> 1 }")).value());
}

TEST(CanonTest, ControlCharactersAreEscapedAsTheStandardSays) {
  const auto out =
      canonicalize(dataset("<a> <p> \"\\u0000\\u0007\\b\\t\\n\\u000B\\f\\r\\\"\\\\\\u007F\u00e9\" ."));
  ASSERT_TRUE(out);
  EXPECT_EQ(out->nquads,
            "<http://e/a> <http://e/p> \"\\u0000\\u0007\\b\\t\\n\\u000B\\f\\r\\\"\\\\\\u007F\u00e9\" .\n");
}

/// Every node points to every other: no two can be told apart, and n! orders would have to be tried.
TEST(CanonTest, APoisonedGraphReachesTheWorkLimit) {
  std::string text;
  for (int i = 0; i < 12; ++i) {
    for (int j = 0; j < 12; ++j) {
      if (i != j) text += "_:n" + std::to_string(i) + " <p> _:n" + std::to_string(j) + " .\n";
    }
  }
  const auto out = canonicalize(dataset(text));
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, ErrorCode::kLimit);
}

TEST(CanonTest, ALongRingReachesTheLimitAndNotTheEndOfTheStack) {
  std::string text;
  for (int i = 0; i < 50000; ++i) {
    text += "_:n" + std::to_string(i) + " <p> _:n" + std::to_string((i + 1) % 50000) + " .\n";
  }
  const auto out = canonicalize(dataset(text));
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, ErrorCode::kLimit);
}

}  // namespace
}  // namespace claimgraph::rdf
