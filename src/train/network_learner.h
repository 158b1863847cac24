// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/neural_network.h"
#include "train/treebank.h"

namespace claimgraph::train {

/// A sentence for the network: inputs with their gold annotation. The root's head is the sentence's size; a
/// network without trees needs neither heads nor relations.
struct NetworkExample {
  std::vector<language::NetworkWord> words;
  std::vector<std::uint32_t> heads;
  std::vector<std::uint32_t> relations;
  std::vector<std::int32_t> tags;  ///< -1 where the gold tag is too rare to learn
};

/// Sums over the words of one step, for progress.
struct NetworkLoss {
  double heads = 0;
  double labels = 0;
  double tags = 0;
  std::size_t words = 0;
  std::size_t right_heads = 0;
};

/// Trains the network with Adam (Kingma and Ba 2015) on batches of whole sentences; the weights that are kept
/// are an exponential moving average. Deterministic: one thread, fixed order.
class NetworkLearner {
 public:
  NetworkLearner(const language::NetworkSizes& sizes, std::size_t words, std::size_t tags,
                 std::uint64_t seed);

  /// One step of gradient descent.
  NetworkLoss step(const std::vector<const NetworkExample*>& batch, float rate);

  /// The loss and, when `gradient` is given, nothing but the gradient: for checking it by differences.
  NetworkLoss gradient(const std::vector<const NetworkExample*>& batch);

  [[nodiscard]] const language::Weights& averaged() const { return average_; }
  [[nodiscard]] language::Weights& weights() { return weights_; }
  [[nodiscard]] const language::Weights& gradients() const { return gradients_; }
  void set_dropout(float rate) { dropout_ = rate; }
  /// What the loss of tags counts beside that of heads and labels; 1 unless set.
  void set_tag_weight(float weight) { tag_weight_ = weight; }

 private:
  struct Pass;  // the activations of one batch

  void forward(Pass& pass);
  void score_arcs(Pass& pass, NetworkLoss& loss);
  void score_sentence(Pass& pass, std::size_t sentence, NetworkLoss& loss);
  void score_labels(Pass& pass, NetworkLoss& loss);
  void score_tags(Pass& pass, NetworkLoss& loss);
  void backward_heads(Pass& pass);
  void backward_layer(Pass& pass, std::size_t layer);
  static language::Matrix own_and_neighbours(const Pass& pass, const language::Matrix& windows,
                                             std::size_t width);
  void backward_input(Pass& pass);
  void backward_word(const language::NetworkWord& word, std::span<const float> row);
  [[nodiscard]] bool has_trees() const { return weights_.sizes.heads() > 0; }
  [[nodiscard]] language::Matrix learnt_convolution() const;
  void adam(float rate);
  language::Matrix mask(std::size_t rows, std::size_t columns, float rate);

  language::Weights weights_;
  language::Weights gradients_;
  language::Weights first_;
  language::Weights second_;
  language::Weights average_;
  std::vector<std::uint32_t> touched_words_;
  std::vector<std::uint32_t> touched_affixes_;
  Random random_;
  float dropout_ = 0.25F;
  float tag_weight_ = 1.0F;
  std::int64_t steps_ = 0;
};

}  // namespace claimgraph::train
