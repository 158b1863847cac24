// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "claimgraph/base/result.h"
#include "train/network_learner.h"
#include "train/trainers.h"

namespace claimgraph::train {

/// The words that a network has embeddings of its own for, by WordKeys::word. Row 0 stands for all others.
class NetworkVocabulary {
 public:
  using Counts = std::map<std::uint64_t, std::uint32_t>;

  /// The words that `counts` has at least `least` times.
  NetworkVocabulary(const Counts& counts, std::uint32_t least);

  [[nodiscard]] std::size_t rows() const { return counts_.size(); }
  [[nodiscard]] std::uint32_t row_of(std::uint64_t key) const;

  /// Makes the word unknown with probability rate / (rate + its count), so that the network learns to do
  /// without it.
  void hide_word(language::NetworkWord& word, float rate, Random& random) const;

  /// Words to numbers from 0, as the model file has them.
  [[nodiscard]] const Counts& numbers() const { return numbers_; }

 private:
  Counts numbers_;
  std::vector<std::uint32_t> counts_;  // by row
};

/// One pass over the examples in a shuffled order, in batches of about 400 words; `hide` sees a copy of each
/// before it is learnt. Returns the sums over all words.
NetworkLoss run_epoch(NetworkLearner& learner, const std::vector<NetworkExample>& examples, float rate,
                      Random& random, const std::function<void(NetworkExample&)>& hide);

/// Writes the averaged weights and the vocabulary as the model `kind.file`.
Status write_network(const NetworkLearner& learner, const NetworkVocabulary& vocabulary,
                     const language::NetworkKind& kind, const Folders& folders);

}  // namespace claimgraph::train
