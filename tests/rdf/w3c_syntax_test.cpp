// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// The W3C suites of the four syntaxes, from their manifests; nothing is skipped. They are published at
// https://github.com/w3c/rdf-tests (rdf/rdf11) and looked for under CLAIMGRAPH_EVALUATION_DATA/w3c.
#include <gtest/gtest.h>

#include <string>

#include "claimgraph/rdf/canon.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/writer.h"
#include "rdf/w3c_manifest.h"

namespace claimgraph::rdf {
namespace {

struct Suite {
  const char* name;
  Syntax syntax;
  std::size_t tests;  ///< as counted in the suite's manifest, so that a manifest half read is noticed
};

std::string canonical(const Dataset& data) {
  const auto out = canonicalize(data);
  return out ? out->nquads : out.error().describe();
}

/// What was read must be the same after each syntax that can hold it wrote it and it was read again.
void expect_round_trip(const Dataset& data) {
  const std::string expected = canonical(data);
  for (const Syntax syntax : {Syntax::kTurtle, Syntax::kTrig, Syntax::kNTriples, Syntax::kNQuads}) {
    const bool graphs = syntax == Syntax::kTrig || syntax == Syntax::kNQuads;
    if (!graphs && data.has_named_graphs()) continue;
    const auto text = write_text(data, syntax);
    ASSERT_TRUE(text) << text.error().describe();
    const auto again = read_text(*text, syntax, "again");
    ASSERT_TRUE(again) << again.error().describe() << "\n" << *text;
    EXPECT_EQ(canonical(*again), expected) << *text;
  }
}

void run(const ManifestEntry& entry, Syntax syntax) {
  SCOPED_TRACE(entry.name);
  const bool negative = entry.type.find("Negative") != std::string::npos;
  const auto data = read_file(entry.action, {syntax, entry.base});
  if (negative) {
    EXPECT_FALSE(data) << "accepted what is wrong";
    EXPECT_TRUE(data || data.error().where.line != 0) << data.error().describe();
    return;
  }
  ASSERT_TRUE(data) << data.error().describe();
  expect_round_trip(*data);
  if (entry.result.empty()) return;
  const auto expected = read_file(entry.result, {Syntax::kNQuads, {}});
  ASSERT_TRUE(expected) << expected.error().describe();
  EXPECT_EQ(canonical(*data), canonical(*expected));
}

class W3cSyntaxTest : public testing::TestWithParam<Suite> {};

TEST_P(W3cSyntaxTest, EveryTestOfTheSuitePasses) {
  if (!has_suite(GetParam().name)) GTEST_SKIP() << "no W3C suite '" << GetParam().name << "' here";
  const auto entries = manifest_entries(GetParam().name);
  EXPECT_EQ(entries.size(), GetParam().tests);
  for (const ManifestEntry& entry : entries) run(entry, GetParam().syntax);
}
INSTANTIATE_TEST_SUITE_P(Suites, W3cSyntaxTest,
                         testing::Values(Suite{"turtle", Syntax::kTurtle, 313},
                                         Suite{"trig", Syntax::kTrig, 356},
                                         Suite{"ntriples", Syntax::kNTriples, 70},
                                         Suite{"nquads", Syntax::kNQuads, 87}),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace claimgraph::rdf
