// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_network.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "language/vector_clones.h"
#include "language/word_keys.h"

namespace claimgraph::extract {

using language::WordVectors;

namespace {

constexpr int kTraitShift = RelationNetwork::kStateBits - 8;  // LinearModel::kScale is 1 << 8
static_assert(LinearModel::kScale == 1 << 8);
constexpr std::uint32_t kEveryRelation = 0xFFFFFFFFU;
static_assert(kRelationCount <= 32);

using Narrow = std::array<std::int16_t, RelationNetwork::kHidden>;
using OutputRow = std::span<const std::int16_t, RelationNetwork::kHidden>;

// The products of a slot's rows of weights with a vector.
CLAIMGRAPH_VECTOR_CLONES
void multiply(const std::int16_t* row, const std::array<std::int16_t, RelationNetwork::kWidth>& values,
              RelationNetwork::State& units) {
  for (std::int32_t& unit : units) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) sum += std::int32_t{row[i]} * std::int32_t{values[i]};
    unit = sum;
    row += values.size();
  }
}

std::int32_t dot(OutputRow row, const Narrow& units) {
  std::int32_t sum = 0;
  for (std::size_t h = 0; h < units.size(); ++h) sum += std::int32_t{row[h]} * std::int32_t{units[h]};
  return sum;
}

std::int64_t wide_dot(OutputRow row, const RelationNetwork::State& units) {
  std::int64_t sum = 0;
  for (std::size_t h = 0; h < units.size(); ++h) sum += std::int64_t{row[h]} * units[h];
  return sum;
}

// Divides as integers do, towards zero. A double holds the quotient of two such numbers closely enough that
// its whole part is the right one, and processors divide several of them at once.
void divide(RelationNetwork::State& units, std::int32_t count) {
  const double divisor = count;
  for (std::int32_t& unit : units) unit = static_cast<std::int32_t>(static_cast<double>(unit) / divisor);
}

}  // namespace

WordVectors::Packed vector_of(const WordVectors& vectors, const FrameContext& context, std::uint32_t token) {
  const auto& word = context.token(token);
  const auto packed = vectors.find(language::word_key(word.lemma));
  if (!packed.empty()) return packed;
  return vectors.find(language::word_key(context.document().text(word.span)));
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
  for (std::size_t r = 0; r < output_bias->size(); ++r) {
    std::int64_t weight = 0;
    for (const std::int16_t value : output->subspan(r * kHidden, kHidden)) weight += std::abs(int{value});
    network.heaviest_output_ = std::max(network.heaviest_output_, weight);
  }
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
  multiply(row, values, state);
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

// The reference holds until the next word is asked for.
const RelationNetwork::State& RelationNetwork::Sentence::state_of(SlotWord word) {
  if (word.token < begin_ || word.token - begin_ >= vectors_.size()) {
    states_.push_back(network_->project(vector_of(*network_->vectors_, *context_, word.token), word.slot));
    return states_.back();
  }
  std::uint32_t& known = known_[(word.token - begin_) * kWordSlots + static_cast<std::size_t>(word.slot)];
  if (known == 0) {
    auto& packed = vectors_[word.token - begin_];
    if (!packed) packed = vector_of(*network_->vectors_, *context_, word.token);
    states_.push_back(network_->project(*packed, word.slot));
    known = static_cast<std::uint32_t>(states_.size());
  }
  return states_[known - 1];
}

// What the words and traits of a part of a pair add to the hidden units.
RelationNetwork::State RelationNetwork::Sentence::state_of(const PairWords& part) {
  State hidden{};
  network_->traits_.score(part.traits, hidden);
  for (std::int32_t& unit : hidden) unit *= 1 << kTraitShift;
  for (std::size_t i = 0; i < part.words.size();) {
    State slot = state_of(part.words[i]);
    const WordSlot at = part.words[i].slot;
    std::int32_t count = 1;
    for (++i; i < part.words.size() && part.words[i].slot == at; ++i, ++count) {
      const State& word = state_of(part.words[i]);
      for (std::size_t h = 0; h < kHidden; ++h) slot[h] += word[h];
    }
    if (count > 1) divide(slot, count);
    for (std::size_t h = 0; h < kHidden; ++h) hidden[h] += slot[h];
  }
  return hidden;
}

const RelationNetwork::State& RelationNetwork::Sentence::state_of_subject(Participant subject) {
  // One that has no mention here stands for any cluster: it is read anew.
  if (subject.mention == FrameContext::kNone) subjects_.erase(subject.mention);
  const auto [known, added] = subjects_.try_emplace(subject.mention);
  if (added) known->second = state_of(words_of_subject(*context_, subject));
  return known->second;
}

const RelationNetwork::State& RelationNetwork::Sentence::state_of_object(Participant object) {
  // A mention may stand for what it implies as well.
  const std::uint64_t key = std::uint64_t{object.cluster} << 32 | object.mention;
  const auto [known, added] = objects_.try_emplace(key);
  if (added) known->second = state_of(words_of_object(*context_, object));
  return known->second;
}

RelationNetwork::Sums RelationNetwork::Sentence::score(const PairWords& pair) {
  State hidden = state_of(pair);
  for (std::size_t h = 0; h < kHidden; ++h) hidden[h] += network_->bias_[h];
  return network_->output(hidden, kEveryRelation);
}

RelationNetwork::Sums RelationNetwork::Sentence::score(Participant subject, Participant object,
                                                       const PairWords& between, std::uint32_t wanted) {
  State hidden = state_of(between);
  const State& s = state_of_subject(subject);
  const State& o = state_of_object(object);
  for (std::size_t h = 0; h < kHidden; ++h) hidden[h] += network_->bias_[h] + s[h] + o[h];
  return network_->output(hidden, wanted);
}

RelationNetwork::Sums RelationNetwork::output(const State& hidden, std::uint32_t wanted) const {
  // Rectified, in 1 / kScale like the traits.
  State active{};
  std::array<std::int16_t, kHidden> narrow{};
  std::int32_t largest = 0;
  for (std::size_t h = 0; h < kHidden; ++h) {
    active[h] = std::max(hidden[h], 0) >> kTraitShift;
    narrow[h] = static_cast<std::int16_t>(active[h]);
    largest = std::max(largest, active[h]);
  }
  // Sane states fit into 16 bits and their sums into 32, which takes a fraction of the time.
  const bool fits = largest <= std::numeric_limits<std::int16_t>::max() &&
                    largest * heaviest_output_ <= std::numeric_limits<std::int32_t>::max();
  Sums sums{};
  for (std::size_t r = 0; r < sums.size(); ++r) {
    if ((wanted >> r & 1U) == 0) continue;
    const auto row = output_.subspan(r * kHidden).first<kHidden>();
    const std::int64_t sum = fits ? dot(row, narrow) : wide_dot(row, active);
    sums[r] = static_cast<std::int32_t>(sum / (1 << kOutputBits)) + output_bias_[r];
  }
  return sums;
}

}  // namespace claimgraph::extract
