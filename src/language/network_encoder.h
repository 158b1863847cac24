// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>

#include "claimgraph/base/result.h"
#include "claimgraph/language/model_store.h"
#include "language/id_table.h"
#include "language/integer_matrix.h"
#include "language/neural_network.h"

namespace claimgraph::language {

/// A trained network as far as its parts share it: from words to the states of its last layer. Large products
/// run in integers, the rest in a fixed order of operations: the same states on every processor. Immutable.
class NetworkEncoder {
 public:
  /// Reads the network's file and, if it looks at them, the model `words`.
  static Result<NetworkEncoder> load(const ModelStore& store, const NetworkKind& kind);

  [[nodiscard]] const Weights& weights() const { return weights_; }
  /// How many tags the network tells apart; also the number that stands for an unknown tag.
  [[nodiscard]] std::size_t tag_count() const { return weights_[Weight::kTagOut].columns(); }

  /// The row of a word in the word embedding, by WordKeys::word; 0 for an unknown word.
  [[nodiscard]] std::uint32_t number_of(std::uint64_t key) const {
    const auto known = vocabulary_.find(key);
    return known ? *known + 1 : 0;
  }
  [[nodiscard]] const WordVectors& vectors() const { return vectors_; }

  /// What the network reads of a word; tags out of range count as unknown.
  [[nodiscard]] NetworkWord word(const WordKeys& keys, TagId tag, WordPlace place) const;

  /// A row for each word.
  [[nodiscard]] Matrix encode(std::span<const NetworkWord> words, const SentenceEnds& ends) const;

  /// values * weights, in integers; for the matrices that are large: recurrent, heads, labels, tags.
  [[nodiscard]] Matrix product(const Matrix& values, Weight weight) const {
    return integers_[static_cast<std::size_t>(weight)].multiplied_by(values);
  }

 private:
  NetworkEncoder(ModelFile file, Weights weights, IdTable vocabulary, WordVectors vectors);

  ModelFile file_;  ///< keeps the mapping of the vocabulary alive
  Weights weights_;
  IdTable vocabulary_;
  WordVectors vectors_;
  std::array<IntegerMatrix, kWeightCount> integers_;
};

}  // namespace claimgraph::language
