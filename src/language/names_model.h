// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/model_store.h"
#include "language/names_features.h"
#include "language/names_tags.h"

namespace claimgraph::language::names {

/// Weights of a feature, one a tag, padded so that a row is half a cache line and adds as one vector.
inline constexpr std::size_t kRowWidth = 32;
using Row = std::array<std::int8_t, kRowWidth>;

/// A slot of the open-addressed table: the upper 14 bits of a key over a row's number plus one; 0 is free.
inline constexpr unsigned kRowBits = 18;
constexpr std::uint32_t make_slot(std::uint64_t key, std::uint32_t row) {
  return (static_cast<std::uint32_t>(key >> (64U - (32U - kRowBits))) << kRowBits) | (row + 1);
}

/// How well each tag suits a token, in steps of the weights; what lies past kTagCount is padding.
using Scores = std::array<std::int32_t, kRowWidth>;

/// Adds `steps` to the scores of a type where `leanings` favours one: its index in kTypes, or kNoLeaning.
inline constexpr std::uint8_t kNoLeaning = 255;
void lean(std::vector<Scores>& scores, std::span<const std::uint8_t> leanings, std::int32_t steps);

/// A linear-chain model (Lafferty et al. 2001) with quantised weights. Integer arithmetic: the same tags on
/// every machine. Immutable; safe to read from many threads.
class ChainModel {
 public:
  /// Sections `slots` (a power of two), `rows` and `transitions` (kTagCount * kTagCount, from * count + to).
  static Result<ChainModel> load(const ModelFile& file);

  /// Scores of each token by itself.
  [[nodiscard]] std::vector<Scores> score(SentenceFeatures& features) const;

  /// The best well-formed sequence of tags (Viterbi), given what speaks for each tag at each token.
  [[nodiscard]] std::vector<Tag> decode(std::span<const Scores> scores) const;

 private:
  explicit ChainModel(ModelFile file) : file_(std::move(file)) {}
  [[nodiscard]] Scores score_token(std::span<const std::uint64_t> keys) const;

  ModelFile file_;  ///< keeps the mapping alive
  std::span<const std::uint32_t> slots_;
  std::span<const Row> rows_;
  std::span<const std::int16_t> transitions_;
};

}  // namespace claimgraph::language::names
