// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/model_store.h"
#include "language/names_features.h"
#include "language/names_model.h"
#include "language/network_encoder.h"

namespace claimgraph::language::names {

/// A sentence as the names' network reads it. Its words hold spans into its rows: it can be moved, not
/// copied.
class NetworkSentence {
 public:
  /// `number_of` gives a word's row of the word embedding, by WordKeys::word.
  template <typename NumberOf>
  NetworkSentence(SentenceFeatures& features, std::span<const std::string_view> words,
                  const WordVectors& vectors, const NumberOf& number_of)
      : NetworkSentence(features, words.size()) {
    for (const std::string_view form : words) {
      const WordKeys keys = word_keys(form);
      add(network_word(keys, number_of(keys.word), 0, vectors));
    }
  }
  NetworkSentence(const NetworkSentence&) = delete;
  NetworkSentence& operator=(const NetworkSentence&) = delete;
  NetworkSentence(NetworkSentence&&) noexcept = default;
  NetworkSentence& operator=(NetworkSentence&&) noexcept = default;
  ~NetworkSentence() = default;

  [[nodiscard]] const std::vector<NetworkWord>& words() const { return words_; }

 private:
  NetworkSentence(SentenceFeatures& features, std::size_t size);
  void add(NetworkWord word);

  std::vector<std::uint32_t> rows_;  ///< of the affixes' embedding, all words' one after the other
  std::vector<std::size_t> ends_;    ///< past the last row of each word
  std::vector<NetworkWord> words_;
};

/// The recurrent network that judges tags beside the linear model: it knows words by their vectors, so also
/// those that no corpus of names holds. Immutable; safe to use from many threads.
class NamesNetwork {
 public:
  /// Loads the models `names-network` and `words`.
  static Result<NamesNetwork> load(const ModelStore& store);

  /// Adds what speaks for each tag to the scores of each sentence, `scores` being those of the linear model.
  void add_scores(std::span<const NetworkSentence> sentences, std::span<std::vector<Scores>> scores) const;

  [[nodiscard]] NetworkSentence read(SentenceFeatures& features,
                                     std::span<const std::string_view> words) const;

 private:
  explicit NamesNetwork(NetworkEncoder encoder) : encoder_(std::move(encoder)) {}

  NetworkEncoder encoder_;
};

}  // namespace claimgraph::language::names
