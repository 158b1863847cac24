// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "language/characters.h"
#include "language/linear_model.h"

namespace claimgraph::language {

/// Where words are split between two letters, learnt from the treebanks.
struct Contractions {
  std::unordered_map<std::string, std::uint32_t> splits;  ///< "cannot" to the byte offset of its second word
  std::unordered_set<std::string> endings;                ///< "n't": split off whatever stands before
};

/// A run of text without white space, decoded, with what its split decisions look at.
class Chunk {
 public:
  struct Char {
    char32_t lower = 0;
    std::uint32_t begin = 0;  ///< byte offset in the chunk
    CharClass kind = CharClass::kSymbol;
  };
  using Features = FeatureList<40>;

  /// `next` is the first character after the white space that follows, 0 at the end of the block.
  Chunk(std::string_view text, char32_t next);

  [[nodiscard]] std::size_t size() const { return chars_.size(); }
  [[nodiscard]] const Char& at(std::size_t index) const { return chars_[index]; }
  [[nodiscard]] std::string_view text() const { return text_; }

  /// True when all characters are letters: nothing to decide unless it is a contraction.
  [[nodiscard]] bool is_plain() const { return plain_; }

  /// Whether a word may begin at character `index` (1 <= index < size()).
  [[nodiscard]] bool may_split(std::size_t index, const Contractions& contractions) const;

  /// Whether the "'s" of a possessive or of "is" begins at `index`: it is a word of its own everywhere.
  [[nodiscard]] bool is_possessive(std::size_t index) const;

  /// Whether `index` is a full stop at the chunk's end, in front of a capital: perhaps an abbreviation's.
  [[nodiscard]] bool is_last_stop(std::size_t index) const;

  /// Whether a word that begins at `index` continues a contraction: "n't", "'s".
  [[nodiscard]] bool continues_word(std::size_t index) const;

  /// The features of splitting at `index`, the last split having been at `begin`.
  [[nodiscard]] Features features(std::size_t index, std::size_t begin) const;

  /// The run of letters and apostrophes around the border before `index`: its first and past-the-end
  /// character.
  [[nodiscard]] std::pair<std::size_t, std::size_t> letters_around(std::size_t index) const;

  /// Characters [begin, end) as they are written.
  [[nodiscard]] std::string written(std::size_t begin, std::size_t end) const;

  /// Lower-cased characters [begin, end).
  [[nodiscard]] std::string lower(std::size_t begin, std::size_t end) const;

 private:
  [[nodiscard]] std::uint64_t hash(std::size_t begin, std::size_t end) const;
  [[nodiscard]] char32_t lower_at(std::size_t index, std::ptrdiff_t offset) const;
  [[nodiscard]] std::uint64_t kind_at(std::size_t index, std::ptrdiff_t offset) const;
  [[nodiscard]] std::size_t run_begin(std::size_t index) const;
  [[nodiscard]] std::size_t run_end(std::size_t index) const;

  std::string_view text_;
  std::vector<Char> chars_;
  std::uint64_t whole_ = 0;
  std::uint64_t address_ = 0;  // signs of a web or mail address
  char32_t next_ = 0;
  bool plain_ = true;
};

}  // namespace claimgraph::language
