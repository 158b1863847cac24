// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/conllu.h"

namespace claimgraph::train {

/// A word with its gold (or jack-knifed) annotation. `head` is an index into the sentence, -1 for the root.
struct GoldWord {
  std::string form;
  std::string lemma;
  std::string xpos;
  std::string feats;
  language::Upos upos = language::Upos::kX;
  language::Deprel deprel = language::Deprel::kDep;
  std::int32_t head = -1;
  bool has_upos = true;  ///< false for sentences that carry Penn tags only
};
using GoldSentence = std::vector<GoldWord>;

/// Deterministic pseudo-random numbers (SplitMix64), the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// Uniform in [0, bound).
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
  /// Uniform in [0, 1).
  float unit() { return static_cast<float>(next() >> 40U) * 0x1p-24F; }

 private:
  std::uint64_t state_;
};

/// A random order of 0 .. count-1.
std::vector<std::uint32_t> shuffled(std::size_t count, Random& random);

/// Reads a CoNLL-U file with its text.
Result<language::GivenDocument> read_given(const std::filesystem::path& path);

/// Reads `DATA/ud/NAME.conllu` with its text.
Result<language::GivenDocument> read_treebank(const std::filesystem::path& data, std::string_view name);

/// The sentences of what was read.
std::vector<GoldSentence> gold_sentences(const language::GivenDocument& given);

/// The sentences of several treebanks, one after the other.
Result<std::vector<GoldSentence>> read_sentences(const std::filesystem::path& data,
                                                 std::initializer_list<std::string_view> names);

/// The lines of `DATA/pos/masc/**.txt` as sentences with Penn tags only, in the order of their paths.
Result<std::vector<GoldSentence>> read_masc(const std::filesystem::path& data);

}  // namespace claimgraph::train
