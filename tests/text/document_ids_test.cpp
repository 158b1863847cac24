// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/document_ids.h"

#include <gtest/gtest.h>

namespace claimgraph::text {
namespace {

constexpr const char* kOne = "1111111111111111";
constexpr const char* kTwo = "2222222222222222";

TEST(DocumentIds, StayAsTheyAreWhenNobodySharesThem) {
  DocumentIds ids;
  ids.add("dam", kOne);
  ids.add("wall", kTwo);
  EXPECT_EQ(ids.unique_id("dam", kOne), "dam");
}

TEST(DocumentIds, OfTwoTextsGetTheirHashes) {
  DocumentIds ids;
  ids.add("dam", kOne);
  ids.add("dam", kTwo);
  EXPECT_EQ(ids.unique_id("dam", kOne), "dam-11111111");
  EXPECT_EQ(ids.unique_id("dam", kTwo), "dam-22222222");
}

TEST(DocumentIds, TheSameTextTwiceIsOneDocument) {
  DocumentIds ids;
  EXPECT_EQ(ids.add("dam", kOne), DocumentIds::Seen::kFirst);
  EXPECT_EQ(ids.add("dam", kOne), DocumentIds::Seen::kRepeated);
  EXPECT_EQ(ids.unique_id("dam", kOne), "dam");
}

}  // namespace
}  // namespace claimgraph::text
