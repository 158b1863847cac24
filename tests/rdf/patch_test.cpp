// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/patch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/writer.h"

namespace claimgraph::rdf {
namespace {

Dataset example() {
  return std::move(*read_text("<urn:a> <urn:p> <urn:b> .\n", Syntax::kNQuads, "example"));
}

std::string patched(const std::string& patch) {
  Dataset data = example();
  const auto counts = apply_patch(data, patch, "p.rdfp");
  return counts ? write_text(data, Syntax::kNQuads).value() : counts.error().describe();
}

TEST(PatchTest, RowsAreAppliedInTheirOrder) {
  EXPECT_EQ(patched("H id <uuid:1> .\n# note\nTX .\nD <urn:a> <urn:p> <urn:b> .\nA <urn:a> <urn:p> \"x "
                    "y\"@en <urn:g> .\n"
                    "A <urn:c> <urn:p> 'no' .\n"),
            "p.rdfp:6:19: expected an IRI, a blank node or a literal as the object");
  EXPECT_EQ(patched("TX .\nD <urn:a> <urn:p> <urn:b> .\nA <urn:a> <urn:p> <urn:b> .\nTC .\n"),
            "<urn:a> <urn:p> <urn:b> .\n");
}

TEST(PatchTest, AnAbortedTransactionChangesNothing) {
  EXPECT_EQ(patched("TX .\nD <urn:a> <urn:p> <urn:b> .\nTA .\n"), "<urn:a> <urn:p> <urn:b> .\n");
}

TEST(PatchTest, AfterAnAbortTheNextTransactionCounts) {
  EXPECT_EQ(patched("TX .\nD <urn:a> <urn:p> <urn:b> .\nTA .\nTX .\nA <urn:a> <urn:p> \"1\" .\nTC .\n"),
            "<urn:a> <urn:p> <urn:b> .\n<urn:a> <urn:p> \"1\" .\n");
}

TEST(PatchTest, WhatIsAllowedToHaveNoEffectIsCounted) {
  Dataset data = example();
  const auto counts =
      apply_patch(data, "D <urn:x> <urn:p> <urn:b> .\nA <urn:a> <urn:p> <urn:b> .\nA <urn:a> <urn:p> \"1\" .",
                  "p", PatchMismatch::kAllow);
  ASSERT_TRUE(counts);
  EXPECT_EQ(counts->without_effect, 2U);
  EXPECT_EQ(counts->added, 1U);
}

struct BadPatch {
  const char* name;
  const char* text;
  const char* error;
};
class BadPatchTest : public testing::TestWithParam<BadPatch> {};

TEST_P(BadPatchTest, IsRefusedAndChangesNothing) {
  Dataset data = example();
  const auto counts = apply_patch(data, GetParam().text, "p");
  ASSERT_FALSE(counts);
  EXPECT_THAT(counts.error().describe(), testing::StartsWith(GetParam().error));
  EXPECT_EQ(write_text(data, Syntax::kNQuads).value(), "<urn:a> <urn:p> <urn:b> .\n");
}
INSTANTIATE_TEST_SUITE_P(
    Table, BadPatchTest,
    testing::Values(
        BadPatch{"UnknownRow", "TX .\nX <urn:a> .\n", "p:2:1: expected a row of RDF Patch"},
        BadPatch{"Prefix", "PA \"e\" <urn:e> .", "p:1:1: prefixes"},
        BadPatch{"NotThere", "D <urn:a> <urn:p> <urn:a> .", "p:1:1: deletes a statement that is not there"},
        BadPatch{"There", "TX .\nA <urn:a> <urn:p> <urn:b> .\nTC .", "p:2:1: adds a statement that is there"},
        BadPatch{"NoEnd", "TX .\nD <urn:a> <urn:p> <urn:b> .\n", "p:2:1: expected TC"},
        BadPatch{"CommitAlone", "TC .", "p:1:1: expected TX before it"},
        BadPatch{"TwiceBegun", "TX .\nTX .", "p:2:1: expected TC or TA"},
        BadPatch{"NoDot", "TX", "p:1:1: expected '.'"}, BadPatch{"NotUtf8", "TX .\n\xff", "p: is not UTF-8"},
        BadPatch{"LateError", "D <urn:a> <urn:p> <urn:b> .\nA <urn:a>",
                 "p:2:10: expected an IRI as the predicate"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace claimgraph::rdf
