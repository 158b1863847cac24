// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_network.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "extract/frame_fixture.h"
#include "language/word_keys.h"

namespace claimgraph::extract {
namespace {

using language::ModelFile;
using language::ModelStore;
using language::ModelWriter;
using language::WordVectors;

constexpr std::size_t kWordWeights = kWordSlots * RelationNetwork::kHidden * RelationNetwork::kWidth;
constexpr std::uint8_t kOnes = 0x88;       // two steps that are read as 1
constexpr std::uint8_t kMinusOnes = 0x77;  // two steps that are read as -1
constexpr Feature kTrait = 12;

// A network of one hidden unit that counts: each 1 in the vector of a word at the top adds 1/100 to it, the
// trait kTrait adds 1/2; `attacked` has -1 plus twice the unit.
class RelationNetworkTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string("relation_network_") + test->name());
    std::filesystem::create_directories(folder_);
    ModelWriter vectors("words");
    std::vector<std::uint8_t> steps(WordVectors::kRowBytes, kOnes);
    steps.insert(steps.end(), WordVectors::kRowBytes, kMinusOnes);
    WordVectors::add_sections({{language::word_keys("shell").word, 0}, {language::word_keys("calm").word, 1}},
                              steps, vectors);
    ASSERT_TRUE(vectors.write(folder_ / "words.model"));
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  Result<RelationNetwork> network(std::size_t word_weights = kWordWeights) {
    ModelWriter writer("relations");
    std::vector<std::int16_t> words(word_weights, 0);
    constexpr auto kTop = static_cast<std::size_t>(WordSlot::kTop);
    const auto first = words.begin() +
                       static_cast<std::ptrdiff_t>(kTop * RelationNetwork::kHidden * RelationNetwork::kWidth);
    std::fill(first, first + RelationNetwork::kWidth, std::int16_t{655});
    writer.add("network.words", words);
    writer.add("network.bias", std::vector<std::int32_t>(RelationNetwork::kHidden, 0));
    std::vector<std::int16_t> output(kRelationCount * RelationNetwork::kHidden, 0);
    constexpr auto kAttacked = static_cast<std::size_t>(Relation::kAttacked);
    output[kAttacked * RelationNetwork::kHidden] = 2 << RelationNetwork::kOutputBits;
    writer.add("network.output", output);
    std::vector<std::int32_t> output_bias(kRelationCount, 0);
    output_bias[kAttacked] = -LinearModel::kScale;
    writer.add("network.outputbias", output_bias);
    writer.add("network.traits.keys", std::vector<Feature>{kTrait, 0, 0, 0});
    std::vector<std::int16_t> traits(4 * RelationNetwork::kHidden, 0);
    traits[0] = LinearModel::kScale / 2;
    writer.add("network.traits.weights", traits);
    writer.add("network.traits.shape",
               std::vector<std::uint32_t>{static_cast<std::uint32_t>(RelationNetwork::kHidden)});
    EXPECT_TRUE(writer.write(folder_ / "relations.model"));
    file_ = *ModelStore(folder_).open("relations");
    return RelationNetwork::read(*file_, *WordVectors::load(ModelStore(folder_)));
  }

  // The sum of `attacked`, in units of 1.
  double attacked(const PairWords& pair) {
    const FrameSample text =
        sample("Orvia - PROPN 2 nsubj\nshelled shell VERB 0 root\ncalm calm ADV 2 advmod\n", {});
    const FrameContext context(text.text.document, text.text.analysis, text.extraction, frame_lexicon());
    const auto model = network();
    EXPECT_TRUE(model);
    RelationNetwork::Sentence sentence(*model, context, 0);
    const RelationNetwork::Sums sums = sentence.score(pair);
    return static_cast<double>(sums[static_cast<std::size_t>(Relation::kAttacked)]) / LinearModel::kScale;
  }

  std::filesystem::path folder_;
  std::optional<ModelFile> file_;
};

TEST_F(RelationNetworkTest, AWordCountsByTheVectorOfItsLemma) {
  EXPECT_NEAR(attacked({{{WordSlot::kTop, 1}}, {}}), 1.0, 0.02);
}

TEST_F(RelationNetworkTest, TheWordsOfASlotAreAveraged) {
  EXPECT_NEAR(attacked({{{WordSlot::kTop, 1}, {WordSlot::kTop, 1}}, {}}), 1.0, 0.02);
}

TEST_F(RelationNetworkTest, AWordElsewhereCountsByTheWeightsOfItsPlace) {
  EXPECT_NEAR(attacked({{{WordSlot::kBetween, 1}}, {}}), -1.0, 0.02);
}

TEST_F(RelationNetworkTest, WhatIsBelowZeroIsRectified) {
  EXPECT_NEAR(attacked({{{WordSlot::kTop, 2}}, {}}), -1.0, 0.02);
}

TEST_F(RelationNetworkTest, AWordWithoutAVectorSaysNothing) {
  EXPECT_NEAR(attacked({{{WordSlot::kTop, 0}}, {}}), -1.0, 0.02);
}

TEST_F(RelationNetworkTest, TraitsAddToTheSameUnits) {
  EXPECT_NEAR(attacked({{{WordSlot::kTop, 1}}, {kTrait}}), 2.0, 0.02);
}

TEST_F(RelationNetworkTest, RefusesWeightsOfAnotherShape) {
  const auto model = network(kWordWeights - RelationNetwork::kWidth);
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().code, ErrorCode::kCorrupt);
}

}  // namespace
}  // namespace claimgraph::extract
