// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/resolve/facts.h"

#include <gtest/gtest.h>

#include "resolve/by_hand.h"

namespace claimgraph::resolve {
namespace {

using extract::NodeKind;

DocumentFacts harbour_facts() {
  by_hand::FactsMaker maker("harbour");
  const auto city = maker.add(NodeKind::kGeopoliticalEntity, "Lerna");
  const auto dockers = maker.add(NodeKind::kOrganization, "Dockers' Union", {"DU", "the union"});
  const auto fire = maker.add_event("disaster", "quay fire", "2031-05-02", city);
  extract::Frame& frame = maker.add_frame(dockers, extract::Relation::kBlamed, city, "Lerna is to blame");
  frame.about = fire;
  frame.confidence = 0.1 + 0.2;
  frame.attributed_to = {dockers};
  frame.role = "head of the \"night\" shift";
  maker.add_figure(fire, 12, "twelve died").bound = extract::Bound::kAtLeast;
  maker.facts().statements.push_back(
      {dockers, "said", "It burned", {{5, 20}, "\"It,\" it said, \"burned\""}, {city, fire}});
  maker.facts().fingerprint = {7, 0xFFFFFFFFFFFFFFFFULL};
  maker.facts().publisher_agency = "LNA";
  return maker.take();
}

TEST(Facts, SurviveBeingWrittenAndReadExactly) {
  const DocumentFacts facts = harbour_facts();
  const std::vector<std::string> homes = {"place/lerna", "organization/dockers-union", "event/fire"};
  const std::string json = facts_to_json(facts, homes);
  const auto read = facts_from_json(json);
  ASSERT_TRUE(read) << read.error().describe();
  EXPECT_EQ(read->home_keys, homes);
  EXPECT_EQ(facts_to_json(*read, read->home_keys), json);
  EXPECT_EQ(read->kept_json, json);
  EXPECT_EQ(read->extraction.frames[0].confidence, 0.1 + 0.2);
  EXPECT_EQ(read->extraction.frames[0].role, "head of the \"night\" shift");
  EXPECT_EQ(read->extraction.clusters[2].place, 0U);
  EXPECT_EQ(read->statements[0].text, "It burned");
  EXPECT_EQ(read->fingerprint, facts.fingerprint);
}

struct BadFacts {
  const char* name;
  const char* json;
  ErrorCode code;
};
class UnreadableFacts : public testing::TestWithParam<BadFacts> {};
TEST_P(UnreadableFacts, AreAnErrorAndNoException) {
  const auto read = facts_from_json(GetParam().json);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, GetParam().code);
}
constexpr const char* kUnknownCluster =
    R"({"version":1,"agency":"","fingerprint":[],"clusters":[],"frames":[["blamed",0,1,-1,"actual",0.5,[0,1,"q"]]],)"
    R"("figures":[],"statements":[]})";
INSTANTIATE_TEST_SUITE_P(Table, UnreadableFacts,
                         testing::Values(BadFacts{"NoJson", "{", ErrorCode::kSyntax},
                                         BadFacts{"NoObject", "[]", ErrorCode::kSyntax},
                                         BadFacts{"Newer", R"({"version":9})", ErrorCode::kUnsupported},
                                         BadFacts{"UnknownCluster", kUnknownCluster, ErrorCode::kCorrupt}),
                         [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace claimgraph::resolve
