// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_network.h"

#include <algorithm>

#include "language/word_keys.h"

namespace claimgraph::extract {

using language::WordVectors;

WordVectors::Packed vector_of(const WordVectors& vectors, const FrameContext& context, std::uint32_t token) {
  const auto& word = context.token(token);
  const auto packed = vectors.find(language::word_keys(word.lemma).word);
  if (!packed.empty()) return packed;
  return vectors.find(language::word_keys(context.document().text(word.span)).word);
}

Result<RelationNetwork> RelationNetwork::read(const language::ModelFile& file, WordVectors vectors) {
  const auto words = file.array<std::int16_t>("network.words");
  if (!words) return tl::unexpected<Error>(words.error());
  const auto bias = file.array<std::int32_t>("network.bias");
  if (!bias) return tl::unexpected<Error>(bias.error());
  const auto output = file.array<std::int16_t>("network.output");
  if (!output) return tl::unexpected<Error>(output.error());
  const auto output_bias = file.array<std::int32_t>("network.outputbias");
  if (!output_bias) return tl::unexpected<Error>(output_bias.error());
  auto traits = LinearModel::read(file, "network.traits");
  if (!traits) return tl::unexpected<Error>(traits.error());
  const bool fits = words->size() == kWordSlots * kHidden * kWidth && bias->size() == kHidden &&
                    output->size() == kRelationCount * kHidden && output_bias->size() == kRelationCount &&
                    traits->outputs() == kHidden;
  if (!fits) {
    return fail(ErrorCode::kCorrupt,
                "the relation network has another shape than this program; train it again");
  }
  RelationNetwork network;
  network.vectors_ = std::move(vectors);
  network.traits_ = *traits;
  network.words_ = *words;
  network.bias_ = *bias;
  network.output_ = *output;
  network.output_bias_ = *output_bias;
  return network;
}

RelationNetwork::State RelationNetwork::project(WordVectors::Packed packed, WordSlot slot) const {
  State state{};
  if (packed.empty()) return state;
  std::array<std::int16_t, kWidth> values{};
  for (std::size_t i = 0; i < packed.size(); ++i) {
    values[2 * i] = static_cast<std::int16_t>(2 * (packed[i] & 15) - 15);
    values[2 * i + 1] = static_cast<std::int16_t>(2 * (packed[i] >> 4U) - 15);
  }
  const std::int16_t* row = words_.data() + static_cast<std::size_t>(slot) * kHidden * kWidth;
  for (std::int32_t& unit : state) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < kWidth; ++i) sum += std::int32_t{row[i]} * std::int32_t{values[i]};
    unit = sum;
    row += kWidth;
  }
  return state;
}

RelationNetwork::Sentence::Sentence(const RelationNetwork& network, const FrameContext& context,
                                    std::uint32_t sentence)
    : network_(&network), context_(&context) {
  const auto tokens = context.analysis().sentences[sentence].tokens;
  begin_ = tokens.begin;
  known_.assign(tokens.size() * kWordSlots, 0);
  vectors_.resize(tokens.size());
}

const RelationNetwork::State& RelationNetwork::Sentence::state_of(SlotWord word) {
  std::uint32_t& known = known_[(word.token - begin_) * kWordSlots + static_cast<std::size_t>(word.slot)];
  if (known == 0) {
    auto& packed = vectors_[word.token - begin_];
    if (!packed) packed = vector_of(*network_->vectors_, *context_, word.token);
    states_.push_back(network_->project(*packed, word.slot));
    known = static_cast<std::uint32_t>(states_.size());
  }
  return states_[known - 1];
}

void RelationNetwork::Sentence::score(const PairWords& pair, std::span<std::int32_t> sums) {
  State hidden{};
  network_->traits_.score(pair.traits, hidden);
  constexpr int kTraitShift = kStateBits - 8;  // LinearModel::kScale is 1 << 8
  static_assert(LinearModel::kScale == 1 << 8);
  for (std::size_t h = 0; h < kHidden; ++h) {
    hidden[h] = hidden[h] * (1 << kTraitShift) + network_->bias_[h];
  }
  for (std::size_t i = 0; i < pair.words.size();) {
    State slot{};
    std::int32_t count = 0;
    const WordSlot at = pair.words[i].slot;
    for (; i < pair.words.size() && pair.words[i].slot == at; ++i, ++count) {
      const State& word = state_of(pair.words[i]);
      for (std::size_t h = 0; h < kHidden; ++h) slot[h] += word[h];
    }
    for (std::size_t h = 0; h < kHidden; ++h) hidden[h] += slot[h] / count;
  }
  // Rectified, in 1 / kScale like the traits.
  for (std::int32_t& unit : hidden) unit = std::max(unit, 0) >> kTraitShift;
  for (std::size_t r = 0; r < sums.size(); ++r) {
    std::int64_t sum = 0;
    const std::int16_t* row = network_->output_.data() + r * kHidden;
    for (std::size_t h = 0; h < kHidden; ++h) sum += std::int64_t{row[h]} * hidden[h];
    sums[r] += static_cast<std::int32_t>(sum / (1 << kOutputBits)) + network_->output_bias_[r];
  }
}

}  // namespace claimgraph::extract
