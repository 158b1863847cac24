// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/cli/suggest.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace claimgraph::cli {
namespace {

constexpr std::array<std::string_view, 4> kWords = {"--relation", "--subject", "--since", "--until"};

struct Typed {
  const char* word;
  const char* meant;
};

class NearestWord : public testing::TestWithParam<Typed> {};

TEST_P(NearestWord, IsFound) {
  EXPECT_EQ(nearest(GetParam().word, kWords), GetParam().meant);
}

INSTANTIATE_TEST_SUITE_P(Suggest, NearestWord,
                         testing::Values(Typed{"--relatoin", "--relation"},
                                         Typed{"--relations", "--relation"}, Typed{"--SUBJECT", "--subject"},
                                         Typed{"--sinse", "--since"}, Typed{"--colour", ""}, Typed{"", ""}));

TEST(Suggest, TheHintQuotesTheWord) {
  EXPECT_EQ(did_you_mean("--untill", kWords), " (did you mean `--until`?)");
}

TEST(Suggest, NothingNearGivesNoHint) {
  EXPECT_EQ(did_you_mean("--weather", kWords), "");
}

}  // namespace
}  // namespace claimgraph::cli
