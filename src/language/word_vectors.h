// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/model_store.h"
#include "language/id_table.h"

namespace claimgraph::language {

/// What words mean by the company they keep: a vector for each of the commonest words of a large corpus,
/// learnt elsewhere (GloVe; Pennington et al. 2014) and kept in 4-bit steps. Words are looked up by
/// `WordKeys::word`, so in lower case with every digit as 0. Immutable; safe to read from many threads.
class WordVectors {
 public:
  static constexpr std::size_t kWidth = 100;

  /// Reads the model `words`: sections `words` (an IdTable) and `steps` (kWidth / 2 bytes a row, the lower
  /// four bits first).
  static Result<WordVectors> load(const ModelStore& store);

  /// A vector as it is kept: kRowBytes bytes inside of the model file, or none.
  using Packed = std::span<const std::uint8_t>;
  static constexpr std::size_t kRowBytes = kWidth / 2;

  /// The vector of a word; empty for a word that has none.
  [[nodiscard]] Packed find(std::uint64_t key) const {
    const auto row = words_.find(key);
    return row ? steps_.subspan(*row * kRowBytes, kRowBytes) : Packed();
  }

  /// Writes the vector's values, whose mean square is about 1/16, into `out` (kWidth values); zeros for none.
  static void unpack(Packed packed, std::span<float> out);

  /// The sections' content for rows of directions: `steps_of` takes vectors of length 1.
  static std::vector<std::uint8_t> steps_of(std::span<const double> direction);
  static void add_sections(const std::map<std::uint64_t, std::uint32_t>& words,
                           const std::vector<std::uint8_t>& steps, ModelWriter& writer);

 private:
  WordVectors(ModelFile file, IdTable words, std::span<const std::uint8_t> steps)
      : file_(std::move(file)), words_(words), steps_(steps) {}

  ModelFile file_;  ///< keeps the mapping alive
  IdTable words_;
  std::span<const std::uint8_t> steps_;
};

}  // namespace claimgraph::language
