// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/tagger_features.h"

namespace claimgraph::language {

FeatureList<48> tagger_features(const SentenceKeys& words, std::span<const std::uint64_t> ambiguity,
                                std::span<const TagId> tags, std::size_t index) {
  FeatureList<48> out;
  const auto word = [&](std::size_t distance_plus_two) -> std::uint64_t {
    const std::size_t at = index + distance_plus_two;
    return at < 2 ? 1 : (at - 2 < words.size() ? words[at - 2].word : 2);
  };
  const auto known = [&](std::size_t ahead) -> std::uint64_t {
    return index + ahead < words.size() ? ambiguity[index + ahead] : 3;
  };
  const WordKeys& here = words[index];
  const std::uint64_t t1 = index >= 1 ? tags[index - 1] + 1U : 0;
  const std::uint64_t t2 = index >= 2 ? tags[index - 2] + 1U : 0;
  const std::uint64_t t3 = index >= 3 ? tags[index - 3] + 1U : 0;
  const std::uint64_t first = index == 0 ? 1 : 0;
  out.add(0, here.word);
  out.add(1, here.form, first);
  for (std::size_t i = 0; i < WordKeys::kPrefixes; ++i) out.add(2, here.prefix[i]);
  for (std::size_t i = 0; i < WordKeys::kSuffixes; ++i) out.add(3, here.suffix[i]);
  out.add(4, here.shape, first);
  out.add(5, here.traits, t1);
  out.add(6, t1);
  out.add(7, t1, t2);
  out.add(8, t1, here.word);
  out.add(9, t1, t2, here.word);
  out.add(10, word(1));
  out.add(11, word(0));
  out.add(12, word(3));
  out.add(13, word(4));
  out.add(14, word(1), here.word);
  out.add(15, here.word, word(3));
  out.add(16, word(1), word(3));
  out.add(17, t1, here.suffix[2]);
  out.add(18, t1, known(0), known(1));
  out.add(19, known(0), known(1));
  out.add(20, t1, known(1));
  out.add(21, known(0), known(1), known(2));
  out.add(22, t1, t2, known(0));
  out.add(23, t1, word(3));
  out.add(24, here.word, known(1));
  out.add(25, here.shape, t1, here.suffix[1]);
  if (index > 0) out.add(26, words[index - 1].suffix[2], here.suffix[2]);
  if (index > 0) out.add(27, words[index - 1].shape, here.shape);
  if (index + 1 < words.size()) {
    out.add(28, words[index + 1].suffix[2], here.suffix[2]);
    out.add(29, words[index + 1].shape, here.shape, first);
    out.add(30, words[index + 1].suffix[2], t1);
  }
  out.add(31, t1, t2, t3);
  return out;
}

std::uint64_t lexicon_key(const WordKeys& word) {
  return feature_key(100, word.word);
}

std::uint64_t ambiguity_key(std::span<const std::uint8_t> classes) {
  std::uint64_t key = classes.empty() ? 0 : 7;
  for (const std::uint8_t value : classes) key = spread(key * 257 + value + 1);
  return key;
}

std::uint64_t tagged_key(const WordKeys& word, TagId tag) {
  return feature_key(101, word.word, tag);
}

}  // namespace claimgraph::language
