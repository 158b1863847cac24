// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// One vocabulary in five places: the C++ table, the ontology, the shapes, the lexicon and the prose.
#include "claimgraph/extract/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "house/sources.h"

namespace claimgraph::house {
namespace {

using Names = std::set<std::string>;

Names relations_of_the_program() {
  Names names;
  for (int i = 0; i < extract::kRelationCount; ++i) {
    names.emplace(extract::relation_name(static_cast<extract::Relation>(i)));
  }
  return names;
}

/// The names that `pattern`'s first group catches in a file of the source tree.
Names caught(const std::filesystem::path& file, const std::string& pattern) {
  const std::string text = read_source_file(file);
  const std::regex regex(pattern);
  Names names;
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) names.insert((*it)[1]);
  return names;
}

/// The relations are what the ontology puts below cg:act and cg:structure.
Names relations_of_the_ontology(const std::string& kind) {
  return caught("ontology/claimgraph.ttl",
                R"(\ncg:(\w+) a owl:ObjectProperty[^;]*;\s+rdfs:subPropertyOf cg:)" + kind + " ;");
}

Names structural_relations_of_the_program() {
  Names names;
  for (const std::string& name : relations_of_the_program()) {
    if (extract::is_structural(*extract::find_relation(name))) names.insert(name);
  }
  return names;
}

TEST(Vocabulary, TheOntologyDefinesExactlyTheProgramsRelations) {
  Names both = relations_of_the_ontology("act");
  both.merge(relations_of_the_ontology("structure"));
  EXPECT_EQ(both, relations_of_the_program());
}

TEST(Vocabulary, TheOntologyAgreesOnWhatIsStructure) {
  EXPECT_EQ(relations_of_the_ontology("structure"), structural_relations_of_the_program());
}

TEST(Vocabulary, NoRelationIsWithoutAFrameAndNoFrameWithoutARelation) {
  EXPECT_EQ(caught("ontology/lexicon/frames.json", R"re("relation": "(\w+)")re"), relations_of_the_program());
}

TEST(Vocabulary, TheGuideForAnnotatorsListsTheProgramsRelations) {
  const std::filesystem::path guide = std::filesystem::path(CLAIMGRAPH_EVALUATION_DATA) / "ANNOTATION.md";
  if (!std::filesystem::exists(guide)) GTEST_SKIP() << "no evaluation data";
  EXPECT_EQ(caught(guide, R"re(\n\| `(\w+)` \| \w+(?:\\\|\w+)* -> )re"), relations_of_the_program());
}

class RelationIsShaped : public testing::TestWithParam<int> {};

TEST_P(RelationIsShaped, ShapesNameIt) {
  const Names in_shapes = caught("ontology/shapes.ttl", R"(cg:([a-z]\w*))");
  EXPECT_TRUE(
      in_shapes.contains(std::string(extract::relation_name(static_cast<extract::Relation>(GetParam())))));
}

INSTANTIATE_TEST_SUITE_P(Vocabulary, RelationIsShaped, testing::Range(0, extract::kRelationCount),
                         [](const auto& tested) {
                           return std::string(
                               extract::relation_name(static_cast<extract::Relation>(tested.param)));
                         });

}  // namespace
}  // namespace claimgraph::house
