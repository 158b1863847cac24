// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "extract/relation_network.h"
#include "train/linear_learner.h"
#include "train/treebank.h"

namespace claimgraph::train {

/// What the network sees of a pair.
struct NetworkInput {
  /// By slot; the vectors lie in the model `words`.
  std::vector<std::pair<extract::WordSlot, language::WordVectors::Packed>> words;
  std::vector<extract::Feature> traits;
};

/// What it is to answer.
struct NetworkTarget {
  const NetworkInput* input = nullptr;
  std::array<Target, extract::kRelationCount> targets{};
  /// Of examples that say little, each round sees every third, which counts for three.
  bool plain = false;
};

/// Trains extract::RelationNetwork by Adam (Kingma and Ba 2015) with dropout of whole slots and of hidden
/// units. Deterministic: one thread, fixed order.
class RelationNetworkLearner {
 public:
  static constexpr std::size_t kHidden = extract::RelationNetwork::kHidden;
  static constexpr std::size_t kWidth = extract::RelationNetwork::kWidth;

  static RelationNetworkLearner train(const std::vector<NetworkTarget>& examples);

  /// The relations' sums.
  [[nodiscard]] std::array<double, extract::kRelationCount> score(const NetworkInput& input) const;

  /// Writes the sections network.* in the integers that RelationNetwork reads.
  void write(language::ModelWriter& writer) const;

 private:
  using Hidden = std::array<float, kHidden>;
  struct Pass;       // the activations of one example
  struct Parameters  // weights, or the gradient, or a moment of it
  {
    std::vector<float> words;   ///< by slot, place in the vector and hidden unit
    std::vector<float> traits;  ///< a row a trait
    std::vector<float> bias;
    std::vector<float> output;  ///< by relation and hidden unit
    std::vector<float> output_bias;
    void assign(std::size_t traits_count);
    [[nodiscard]] std::array<std::vector<float>*, 5> all() {
      return {&words, &traits, &bias, &output, &output_bias};
    }
  };

  void allocate(const std::vector<NetworkTarget>& examples, Random& random);
  void forward(const NetworkInput& input, Pass& pass, Random* random) const;
  void learn(const NetworkTarget& example, Random& random);
  void step(float rate);

  std::unordered_map<extract::Feature, std::uint32_t> rows_;
  std::vector<extract::Feature> keys_;  ///< of the traits' rows, ascending
  Parameters weights_;
  Parameters gradient_;
  Parameters first_;
  Parameters second_;
  std::int64_t steps_ = 0;
};

}  // namespace claimgraph::train
