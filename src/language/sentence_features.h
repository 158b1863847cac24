// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claimgraph/language/tokenizer.h"
#include "language/linear_model.h"

namespace claimgraph::language {

/// What a sentence border decision sees of the words of one block.
class SentenceContext {
 public:
  using Features = FeatureList<48>;

  SentenceContext(std::string_view text, std::span<const RawToken> tokens);

  [[nodiscard]] std::size_t size() const { return words_.size(); }

  /// Whether a sentence may begin with word `index` (1 <= index < size()): false inside running lower-case
  /// text.
  [[nodiscard]] bool may_begin(std::size_t index) const;

  /// The features of a sentence beginning at `index` when the last one began at `begin`.
  [[nodiscard]] Features features(std::size_t index, std::size_t begin) const;

 private:
  struct Word {
    std::uint64_t lower = 0;
    std::uint64_t shape = 0;
    std::uint64_t kind = 0;  // the class of its first character, or the sign itself
    std::uint32_t length = 0;
    std::int32_t depth = 0;  // open brackets up to and with this word
    std::uint32_t quotes = 0;
    std::uint32_t chunk_end = 0;  // 1 when white space follows
    bool lower_word = false;
  };
  [[nodiscard]] const Word& at(std::size_t index, std::ptrdiff_t offset) const;

  std::vector<Word> words_;
  Word outside_;
};

}  // namespace claimgraph::language
