// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/network_learner.h"

#include <gtest/gtest.h>

#include <cmath>

#include "claimgraph/base/hash.h"

namespace claimgraph::train {
namespace {

using language::Weight;

constexpr language::NetworkSizes kSizes = language::kAccurateNetwork.sizes;
constexpr std::size_t kWords = 6;
constexpr std::size_t kTags = 5;

NetworkExample example_of(std::initializer_list<std::uint32_t> heads) {
  NetworkExample example;
  std::uint32_t i = 0;
  for (const std::uint32_t head : heads) {
    language::NetworkWord word;
    word.word = static_cast<std::uint32_t>((i * 2 + 1) % kWords);
    word.tag = static_cast<std::uint32_t>(i % kTags);
    for (std::size_t k = 0; k < word.affixes.size(); ++k)
      word.affixes[k] = static_cast<std::uint32_t>(i * 31 + k * 7);
    example.words.push_back(word);
    example.heads.push_back(head);
    example.relations.push_back((i * 5 + 3) % language::kDeprelCount);
    example.tags.push_back(i == 1 ? -1 : static_cast<std::int32_t>((i + 2) % kTags));
    ++i;
  }
  return example;
}

double total(const NetworkLoss& loss) {
  return loss.heads + loss.labels + loss.tags;
}

/// A matrix's gradient is compared with the difference quotient of the loss over two sentences, where it is
/// at least `smallest`.
void check_gradient(const language::NetworkSizes& sizes, const std::vector<const NetworkExample*>& batch,
                    Weight weight, float smallest = 0.02F) {
  NetworkLearner learner(sizes, kWords, kTags, 7);
  learner.set_dropout(0);
  // Larger gates and embeddings than a fresh network's, so that every path carries something.
  std::uint64_t noise = 1;
  for (language::Matrix& matrix : learner.weights().all) {
    for (float& value : matrix.values()) {
      noise = fnv1a("x", noise);
      value += (static_cast<float>(noise >> 44U) * 0x1p-20F - 0.5F) * 0.2F;
    }
  }
  learner.gradient(batch);
  const language::Matrix gradient = learner.gradients()[weight];
  const std::span<float> values = learner.weights()[weight].values();
  std::size_t checked = 0;
  for (std::size_t k = 0; k < values.size() && checked < 12; k += 1 + values.size() / 4001) {
    const float expected = gradient.values()[k];
    if (std::abs(expected) < smallest) continue;
    // Small, so that hardly any unit crosses the kink of its leaky ReLU on the way.
    constexpr float kStep = 1e-3F;
    const float kept = values[k];
    values[k] = kept + kStep;
    const double above = total(learner.gradient(batch));
    values[k] = kept - kStep;
    const double below = total(learner.gradient(batch));
    values[k] = kept;
    EXPECT_NEAR((above - below) / (2.0 * static_cast<double>(kStep)), static_cast<double>(expected),
                static_cast<double>(smallest) + 0.05 * std::abs(static_cast<double>(expected)))
        << "element " << k;
    ++checked;
  }
  EXPECT_GE(checked, 3U);
}

class NetworkGradient : public testing::TestWithParam<Weight> {};

// The heart of training.
TEST_P(NetworkGradient, AgreesWithTheDifferenceQuotient) {
  const NetworkExample first = example_of({1, 4, 1, 1});
  const NetworkExample second = example_of({2, 0, 3});
  check_gradient(kSizes, {&first, &second}, GetParam());
}

/// A network that gives tags alone, whose words have more rows of the affixes' embedding than a parser's.
class TaggingNetworkGradient : public testing::TestWithParam<Weight> {};

TEST_P(TaggingNetworkGradient, AgreesWithTheDifferenceQuotient) {
  const std::vector<std::uint32_t> more = {5, 901, 77};
  NetworkExample first = example_of({1, 4, 1, 1});
  NetworkExample second = example_of({2, 0, 3});
  for (NetworkExample* example : {&first, &second}) {
    example->heads.clear();
    example->relations.clear();
    for (std::size_t i = 0; i < example->words.size(); ++i)
      example->words[i].more = std::span(more).first(i % (more.size() + 1));
  }
  // The gates move the loss least of all.
  const float smallest = GetParam() == Weight::kGates0 ? 0.006F : 0.025F;
  check_gradient(language::kNamesNetwork.sizes, {&first, &second}, GetParam(), smallest);
}

INSTANTIATE_TEST_SUITE_P(Matrices, TaggingNetworkGradient,
                         testing::Values(Weight::kWordEmbedding, Weight::kAffixEmbedding,
                                         Weight::kConvolution, Weight::kConvolutionBias, Weight::kRecurrent0,
                                         Weight::kGates0, Weight::kTagOut, Weight::kTagOutBias));

INSTANTIATE_TEST_SUITE_P(Matrices, NetworkGradient,
                         testing::Values(Weight::kWordEmbedding, Weight::kAffixEmbedding,
                                         Weight::kTagEmbedding, Weight::kConvolution,
                                         Weight::kConvolutionBias, Weight::kRecurrent0, Weight::kGates0,
                                         Weight::kRecurrent1, Weight::kGates1, Weight::kHeads,
                                         Weight::kHeadsBias, Weight::kArc, Weight::kArcBias, Weight::kRootArc,
                                         Weight::kRootLabel, Weight::kLabel, Weight::kLabelBias,
                                         Weight::kTagOut, Weight::kTagOutBias));

TEST(NetworkLearnerTest, LearnsOneSentenceByHeart) {
  NetworkLearner learner(kSizes, kWords, kTags, 7);
  learner.set_dropout(0);
  const NetworkExample example = example_of({1, 4, 1, 1});
  const double before = total(learner.step({&example}, 0.01F));
  for (int i = 0; i < 60; ++i) learner.step({&example}, 0.01F);
  EXPECT_LT(total(learner.step({&example}, 0.01F)), before / 20);
}

TEST(NetworkLearnerTest, TheSameSeedGivesTheSameWeights) {
  const NetworkExample example = example_of({1, 4, 1, 1});
  NetworkLearner one(kSizes, kWords, kTags, 7);
  NetworkLearner other(kSizes, kWords, kTags, 7);
  for (int i = 0; i < 3; ++i) {
    one.step({&example}, 0.01F);
    other.step({&example}, 0.01F);
  }
  for (std::size_t i = 0; i < language::kWeightCount; ++i) {
    const auto left = one.weights().all[i].values();
    const auto right = other.weights().all[i].values();
    EXPECT_TRUE(std::equal(left.begin(), left.end(), right.begin(), right.end())) << "matrix " << i;
  }
}

}  // namespace
}  // namespace claimgraph::train
