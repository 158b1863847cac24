// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names_network.h"

#include <algorithm>
#include <cmath>

namespace claimgraph::language::names {
namespace {

constexpr std::uint32_t kBucketMask = static_cast<std::uint32_t>(kNamesNetwork.sizes.buckets) - 1;
// How many of a word's keys, the first, tell its form and its sentence's; they stand where a parser's network
// looks for its own of that kind.
constexpr std::ptrdiff_t kFormKeys = 3;
// What a unit of the network's scores, which are log-probabilities up to a constant a token, counts in steps
// of the linear model's weights.
constexpr float kSteps = 32.0F;

}  // namespace

NetworkSentence::NetworkSentence(SentenceFeatures& features, std::size_t size) {
  words_.reserve(size);
  for (std::size_t i = 0; i < size; ++i) {
    for (const std::uint64_t key : features.network_keys(i))
      rows_.push_back(static_cast<std::uint32_t>(key >> 20U) & kBucketMask);
    ends_.push_back(rows_.size());
  }
}

void NetworkSentence::add(NetworkWord word) {
  const std::size_t index = words_.size();
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  const std::span<const std::uint32_t> rows = std::span(rows_).subspan(begin, ends_[index] - begin);
  for (std::uint32_t& affix : word.affixes) affix &= kBucketMask;
  std::copy_n(rows.begin(), kFormKeys, word.affixes.end() - kFormKeys);
  word.more = rows.subspan(kFormKeys);
  words_.push_back(word);
}

Result<NamesNetwork> NamesNetwork::load(const ModelStore& store) {
  auto encoder = NetworkEncoder::load(store, kNamesNetwork);
  if (!encoder) return tl::unexpected<Error>(encoder.error());
  if (encoder->tag_count() != kTagCount)
    return fail(ErrorCode::kCorrupt, "the names' network gives an unexpected number of tags",
                {store.path_of(kNamesNetwork.file).string(), 0, 0});
  return NamesNetwork(std::move(*encoder));
}

NetworkSentence NamesNetwork::read(SentenceFeatures& features,
                                   std::span<const std::string_view> words) const {
  return {features, words, encoder_.vectors(), [this](std::uint64_t key) { return encoder_.number_of(key); }};
}

void NamesNetwork::add_scores(std::span<const NetworkSentence> sentences,
                              std::span<std::vector<Scores>> scores) const {
  std::vector<NetworkWord> words;
  SentenceEnds ends;
  for (const NetworkSentence& sentence : sentences) {
    words.insert(words.end(), sentence.words().begin(), sentence.words().end());
    ends.push_back(words.size());
  }
  Matrix tags = encoder_.product(encoder_.encode(words, ends), Weight::kTagOut);
  add_bias(tags, encoder_.weights()[Weight::kTagOutBias]);
  std::size_t at = 0;
  for (std::vector<Scores>& sentence : scores) {
    for (Scores& token : sentence) {
      const std::span<const float> row = tags.row(at++);
      for (std::size_t tag = 0; tag < kTagCount; ++tag)
        token[tag] += static_cast<std::int32_t>(std::lround(row[tag] * kSteps));
    }
  }
}

}  // namespace claimgraph::language::names
