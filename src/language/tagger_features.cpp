// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/tagger_features.h"

namespace claimgraph::language {

FeatureList<48> tagger_features(const SentenceKeys& words, std::span<const std::uint64_t> ambiguity,
                                std::span<const TagId> tags, std::size_t index, TaggerPart part) {
  FeatureList<48> out;
  const auto of_word = [&](auto... values) {
    if (part != TaggerPart::kTags) out.add(values...);
  };
  const auto of_tags = [&](auto... values) {
    if (part != TaggerPart::kWords) out.add(values...);
  };
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
  of_word(0U, here.word);
  of_word(1U, here.form, first);
  for (std::size_t i = 0; i < WordKeys::kPrefixes; ++i) of_word(2U, here.prefix[i]);
  for (std::size_t i = 0; i < WordKeys::kSuffixes; ++i) of_word(3U, here.suffix[i]);
  of_word(4U, here.shape, first);
  of_tags(5U, here.traits, t1);
  of_tags(6U, t1);
  of_tags(7U, t1, t2);
  of_tags(8U, t1, here.word);
  of_tags(9U, t1, t2, here.word);
  of_word(10U, word(1));
  of_word(11U, word(0));
  of_word(12U, word(3));
  of_word(13U, word(4));
  of_word(14U, word(1), here.word);
  of_word(15U, here.word, word(3));
  of_word(16U, word(1), word(3));
  of_tags(17U, t1, here.suffix[2]);
  of_tags(18U, t1, known(0), known(1));
  of_word(19U, known(0), known(1));
  of_tags(20U, t1, known(1));
  of_word(21U, known(0), known(1), known(2));
  of_tags(22U, t1, t2, known(0));
  of_tags(23U, t1, word(3));
  of_word(24U, here.word, known(1));
  of_tags(25U, here.shape, t1, here.suffix[1]);
  if (index > 0) of_word(26U, words[index - 1].suffix[2], here.suffix[2]);
  if (index > 0) of_word(27U, words[index - 1].shape, here.shape);
  if (index + 1 < words.size()) {
    of_word(28U, words[index + 1].suffix[2], here.suffix[2]);
    of_word(29U, words[index + 1].shape, here.shape, first);
    of_tags(30U, words[index + 1].suffix[2], t1);
  }
  of_tags(31U, t1, t2, t3);
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
