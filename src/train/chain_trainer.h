// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <vector>

#include "language/names_model.h"

namespace claimgraph::train {

/// A training sentence as numbered features.
struct ChainExample {
  std::vector<std::vector<std::uint32_t>>
      features;  ///< per token; the first kLexicalKeys name the word itself
  std::vector<language::names::Tag> tags;
  float weight = 1;
};

/// How long and how fast to learn.
struct ChainOptions {
  int epochs = 3;
  float rate = 0.06F;      ///< AdaGrad's step
  float decay = 0.6F;      ///< L2 over the whole data: a row's share at each touch is this by its count
  double hide_word = 0.2;  ///< how often a token loses the features that name it
  std::uint32_t seed = 7;
};

/// Maximum likelihood training of a linear-chain conditional random field (Lafferty et al. 2001) by AdaGrad
/// (Duchi et al. 2011), one sentence at a time, single-threaded: the same data gives the same weights.
class ChainTrainer {
 public:
  using Weights = std::array<float, language::names::kRowWidth>;

  /// `counts` says how often each feature occurs in the examples.
  ChainTrainer(const std::vector<std::uint32_t>& counts, ChainOptions options);

  /// One pass over the examples in a shuffled order; returns the mean negative log-likelihood of a token.
  double train_epoch(const std::vector<ChainExample>& examples);

  [[nodiscard]] const std::vector<Weights>& weights() const { return weights_; }
  [[nodiscard]] const std::vector<float>& transitions() const { return transitions_; }

 private:
  struct Lattice;
  double learn(const ChainExample& example);
  void hide_words(const ChainExample& example);
  void score(const ChainExample& example, Lattice& lattice) const;
  void forward_backward(Lattice& lattice) const;
  void update_rows(const ChainExample& example, const Lattice& lattice);
  void update_transitions(const ChainExample& example, const Lattice& lattice);

  ChainOptions options_;
  std::mt19937 random_;
  std::vector<Weights> weights_;
  std::vector<Weights> squares_;
  std::vector<float> decays_;
  std::vector<float> transitions_;
  std::vector<float> transition_squares_;
  std::vector<std::uint8_t> hidden_;
};

}  // namespace claimgraph::train
