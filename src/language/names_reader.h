// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/gazetteer.h"
#include "claimgraph/language/model_store.h"
#include "claimgraph/language/preset.h"
#include "language/names_model.h"
#include "language/names_network.h"

namespace claimgraph::language::names {

/// A sentence's words and their Penn tags, which may be none.
struct GivenSentence {
  std::vector<std::string_view> words;
  std::vector<std::string_view> penn;
};

/// Tags the sentences of a document: the linear model and, in the preset `accurate`, the network judge each
/// token, Viterbi finds the best well-formed sequence, and what the document's other sentences say is heard
/// in a second pass. Immutable; safe to use from many threads.
class SentenceReader {
 public:
  /// `gazetteer` must outlive the reader.
  static Result<SentenceReader> load(const ModelStore& store, const Gazetteer& gazetteer, Preset preset);

  /// The tags of each sentence of one document.
  [[nodiscard]] std::vector<std::vector<Tag>> read(std::span<const GivenSentence> sentences) const;

 private:
  SentenceReader(const Gazetteer& gazetteer, ChainModel chain, std::optional<NamesNetwork> network)
      : gazetteer_(&gazetteer), chain_(std::move(chain)), network_(std::move(network)) {}

  /// Scores of the sentences whose indices are given.
  [[nodiscard]] std::vector<std::vector<Scores>> score(std::span<const GivenSentence> sentences,
                                                       std::span<const std::size_t> chosen) const;
  template <typename Use>
  void for_each(std::span<const GivenSentence> sentences, std::span<const std::size_t> chosen,
                const Use& use) const;

  const Gazetteer* gazetteer_;
  ChainModel chain_;
  std::optional<NamesNetwork> network_;
};

}  // namespace claimgraph::language::names
