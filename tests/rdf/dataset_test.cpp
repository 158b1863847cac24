// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/dataset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf {
namespace {

/// Three subjects, two predicates, IRIs and literals as objects, two graphs; some terms in every position.
Dataset example() {
  Dataset out;
  for (const char* subject : {"urn:c", "urn:a", "urn:b"}) {
    for (const char* predicate : {"urn:p", "urn:a"}) {
      out.add(iri(subject), iri(predicate), literal("7", vocabulary::kXsdInteger));
      out.add(iri(subject), iri(predicate), iri("urn:b"));
      out.add(iri(subject), iri(predicate), iri("urn:b"), iri("urn:g"));
      out.add(iri(subject), iri(predicate), blank("n"), iri("urn:a"));
    }
  }
  return out;
}

TEST(DatasetTest, ATermIsStoredOnce) {
  Dataset data;
  const TermId first = data.intern(language_literal("Guten Tag", "de"));
  EXPECT_EQ(first, data.intern(language_literal("Guten Tag", "de")));
  EXPECT_EQ(data.term(first), language_literal("Guten Tag", "de"));
}

TEST(DatasetTest, TermsThatDifferInKindDatatypeOrLanguageAreDistinct) {
  Dataset data;
  const std::vector<TermId> ids = {data.intern(iri("x")),
                                   data.intern(blank("x")),
                                   data.intern(literal("x")),
                                   data.intern(literal("x", vocabulary::kXsdInteger)),
                                   data.intern(language_literal("x", "en")),
                                   data.intern(language_literal("xe", "n"))};
  for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(std::count(ids.begin(), ids.end(), ids[i]), 1);
}

TEST(DatasetTest, AnIdTellsItsKind) {
  Dataset data;
  EXPECT_TRUE(is_iri(data.intern(iri("urn:a"))));
  EXPECT_TRUE(is_blank(data.intern(blank("a"))));
  EXPECT_TRUE(is_literal(data.intern(literal("a"))));
}

TEST(DatasetTest, ManyTermsAreAllFoundAgain) {
  Dataset data;
  std::vector<TermId> ids;
  for (int i = 0; i < 20000; ++i) ids.push_back(data.intern(literal("value " + std::to_string(i))));
  for (int i = 0; i < 20000; ++i) {
    ASSERT_EQ(data.find(literal("value " + std::to_string(i))), ids[static_cast<std::size_t>(i)]);
  }
  EXPECT_EQ(data.find(literal("value 20000")), std::nullopt);
}

TEST(DatasetTest, AStatementAddedTwiceStandsOnce) {
  Dataset data;
  data.add(iri("urn:a"), iri("urn:p"), iri("urn:b"));
  data.add(iri("urn:a"), iri("urn:p"), iri("urn:b"));
  EXPECT_EQ(data.size(), 1U);
  data.add(iri("urn:a"), iri("urn:p"), iri("urn:b"));
  EXPECT_EQ(data.size(), 1U);
}

/// Every combination of bound positions must give what a plain scan gives.
class PatternTest : public testing::TestWithParam<unsigned> {};

TEST_P(PatternTest, MatchesWhatAScanFinds) {
  const Dataset data = example();
  const unsigned mask = GetParam();
  std::vector<Quad> probes(data.quads().begin(), data.quads().end());
  for (const Quad& probe : probes) {
    Pattern pattern;
    if ((mask & 1U) != 0) pattern.subject = probe.subject;
    if ((mask & 2U) != 0) pattern.predicate = probe.predicate;
    if ((mask & 4U) != 0) pattern.object = probe.object;
    if ((mask & 8U) != 0) pattern.graph = probe.graph;
    std::vector<Quad> expected;
    std::copy_if(probes.begin(), probes.end(), std::back_inserter(expected),
                 [&pattern](const Quad& quad) { return pattern.matches(quad); });
    const Matches matches = data.match(pattern);
    EXPECT_THAT(std::vector<Quad>(matches.begin(), matches.end()),
                testing::UnorderedElementsAreArray(expected));
  }
}
INSTANTIATE_TEST_SUITE_P(AllMasks, PatternTest, testing::Range(0U, 16U));

TEST(DatasetTest, ALongRunOfOneObjectIsFoundByPredicateToo) {
  Dataset data;
  for (int i = 0; i < 200; ++i) {
    data.add(iri("urn:s" + std::to_string(i)), iri(i % 2 == 0 ? "urn:even" : "urn:odd"), literal("same"));
  }
  data.add(iri("urn:s0"), iri("urn:even"), iri("urn:other"));
  EXPECT_EQ(data.match({kAny, *data.find(iri("urn:even")), *data.find(literal("same")), kAny}).count(), 100U);
}

TEST(DatasetTest, ATermThatCameAfterTheIndexMatchesNothing) {
  Dataset data = example();
  EXPECT_EQ(data.size(), 24U);
  const TermId late = data.intern(iri("urn:late"));
  EXPECT_TRUE(data.match({late, kAny, kAny, kAny}).empty());
}

TEST(DatasetTest, ErasingTellsHowManyStatementsWereThere) {
  Dataset data = example();
  const Quad gone = data.quads().front();
  const Quad stranger{gone.object, gone.predicate, gone.subject, gone.graph};
  EXPECT_EQ(data.erase(std::array{gone, stranger, gone}), 1U);
  EXPECT_FALSE(data.contains(gone));
  EXPECT_EQ(data.size(), 23U);
}

TEST(DatasetTest, MergingKeepsBlankNodesApart) {
  Dataset data = example();
  data.merge(example());
  EXPECT_EQ(data.size(), 30U);  // the six statements about the blank node come twice
}

TEST(DatasetTest, FlatteningDropsGraphNamesAndWhatThenRepeats) {
  Dataset data = example();
  data.flatten();
  EXPECT_EQ(data.size(), 18U);
  EXPECT_FALSE(data.has_named_graphs());
}

TEST(DatasetTest, ACloneIsEqualAndIndependent) {
  Dataset data = example();
  Dataset copy = data.clone();
  copy.add(iri("urn:new"), iri("urn:p"), literal("x"));
  EXPECT_EQ(data.size() + 1, copy.size());
  EXPECT_TRUE(std::equal(data.quads().begin(), data.quads().end(), copy.quads().begin()));
}

TEST(DatasetTest, FreshBlankNodesAvoidTheLabelsInUse) {
  Dataset data;
  data.intern(blank("b0"));
  EXPECT_EQ(data.term(data.fresh_blank()).value, "b1");
}

TEST(DatasetTest, NamedGraphsAreThoseWithStatements) {
  const Dataset data = example();
  std::vector<std::string> names;
  for (const TermId graph : data.named_graphs()) names.emplace_back(data.term(graph).value);
  EXPECT_THAT(names, testing::UnorderedElementsAre("urn:g", "urn:a"));
}

}  // namespace
}  // namespace claimgraph::rdf
