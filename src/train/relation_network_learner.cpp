// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/relation_network_learner.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace claimgraph::train {
namespace {

using extract::Feature;
using extract::kRelationCount;
using extract::kWordSlots;
using language::WordVectors;

constexpr int kRounds = 8;
constexpr std::size_t kBatch = 256;
constexpr float kRate = 3e-3F;
constexpr float kSlotDropout = 0.1F;
constexpr float kDropout = 0.3F;
constexpr float kFirstDecay = 0.9F;
constexpr float kSecondDecay = 0.999F;
constexpr float kPriorSum = -5.0F;  // what an output says before it has learnt: relations are rare
constexpr int kLeastCount = 3;      // of a trait
constexpr std::size_t kPlainShare = 3;
constexpr std::uint64_t kSeed = 20261121;

template <typename Integer>
Integer rounded(double value) {
  constexpr auto kLargest = static_cast<double>(std::numeric_limits<Integer>::max());
  return static_cast<Integer>(std::lround(std::clamp(value, -kLargest, kLargest)));
}

// Of two rows of kHidden values, in a fixed order that leaves room for vectors.
float dot(const float* a, const float* b) {
  constexpr std::size_t kLanes = 8;
  std::array<float, kLanes> lanes{};
  for (std::size_t h = 0; h < RelationNetworkLearner::kHidden; h += kLanes) {
    for (std::size_t k = 0; k < kLanes; ++k) lanes[k] += a[h + k] * b[h + k];
  }
  float sum = 0;
  for (const float lane : lanes) sum += lane;
  return sum;
}

}  // namespace

// The activations of one example.
struct RelationNetworkLearner::Pass {
  std::vector<std::pair<std::size_t, std::array<float, kWidth>>> slots;  ///< averaged vectors
  std::vector<std::uint32_t> traits;                                     ///< rows
  Hidden hidden{};                                                       ///< rectified and thinned
  Hidden scale{};  ///< of each unit: 0 where it is dropped
  std::array<double, kRelationCount> sums{};
};

void RelationNetworkLearner::Parameters::assign(std::size_t traits_count) {
  words.assign(kWordSlots * kWidth * kHidden, 0.0F);
  traits.assign(traits_count * kHidden, 0.0F);
  bias.assign(kHidden, 0.0F);
  output.assign(kRelationCount * kHidden, 0.0F);
  output_bias.assign(kRelationCount, 0.0F);
}

void RelationNetworkLearner::allocate(const std::vector<NetworkTarget>& examples, Random& random) {
  std::map<Feature, int> counts;
  for (const NetworkTarget& example : examples) {
    for (const Feature trait : example.input->traits) ++counts[trait];
  }
  for (const auto& [key, count] : counts) {
    if (count < kLeastCount || key == 0) continue;
    rows_[key] = static_cast<std::uint32_t>(keys_.size());
    keys_.push_back(key);
  }
  for (Parameters* part : {&weights_, &gradient_, &first_, &second_}) part->assign(keys_.size());
  const auto fill = [&](std::vector<float>& values, float range) {
    for (float& value : values) value = range * (2.0F * random.unit() - 1.0F);
  };
  fill(weights_.words, 1.0F / std::sqrt(static_cast<float>(kWordSlots * kWidth)));
  fill(weights_.traits, 0.08F);
  fill(weights_.output, 1.0F / std::sqrt(static_cast<float>(kHidden)));
  std::fill(weights_.output_bias.begin(), weights_.output_bias.end(), kPriorSum);
}

void RelationNetworkLearner::forward(const NetworkInput& input, Pass& pass, Random* random) const {
  pass.slots.clear();
  pass.traits.clear();
  std::copy(weights_.bias.begin(), weights_.bias.end(), pass.hidden.begin());
  for (std::size_t i = 0; i < input.words.size();) {
    const extract::WordSlot slot = input.words[i].first;
    std::array<float, kWidth> mean{};
    std::array<float, kWidth> word{};
    float count = 0;
    for (; i < input.words.size() && input.words[i].first == slot; ++i, ++count) {
      WordVectors::unpack(input.words[i].second, word);
      for (std::size_t k = 0; k < kWidth; ++k) mean[k] += word[k];
    }
    if (random != nullptr && random->unit() < kSlotDropout) continue;
    for (float& value : mean) value /= count;
    const float* row = weights_.words.data() + static_cast<std::size_t>(slot) * kWidth * kHidden;
    for (std::size_t k = 0; k < kWidth; ++k, row += kHidden) {
      for (std::size_t h = 0; h < kHidden; ++h) pass.hidden[h] += mean[k] * row[h];
    }
    pass.slots.emplace_back(static_cast<std::size_t>(slot), mean);
  }
  for (const Feature trait : input.traits) {
    const auto found = rows_.find(trait);
    if (found == rows_.end()) continue;
    pass.traits.push_back(found->second);
    const float* row = weights_.traits.data() + found->second * kHidden;
    for (std::size_t h = 0; h < kHidden; ++h) pass.hidden[h] += row[h];
  }
  for (std::size_t h = 0; h < kHidden; ++h) {
    const bool dropped = random != nullptr && random->unit() < kDropout;
    pass.scale[h] = pass.hidden[h] <= 0 || dropped ? 0.0F
                    : random == nullptr            ? 1.0F
                                                   : 1.0F / (1.0F - kDropout);
    pass.hidden[h] *= pass.scale[h];
  }
  for (std::size_t r = 0; r < pass.sums.size(); ++r) {
    const float sum = dot(weights_.output.data() + r * kHidden, pass.hidden.data());
    pass.sums[r] = static_cast<double>(sum + weights_.output_bias[r]);
  }
}

// Adds the example's gradient.
void RelationNetworkLearner::learn(const NetworkTarget& example, Random& random) {
  static thread_local Pass pass;
  forward(*example.input, pass, &random);
  Hidden back{};
  const double weight = example.plain ? static_cast<double>(kPlainShare) : 1.0;
  for (std::size_t r = 0; r < pass.sums.size(); ++r) {
    if (example.targets[r] == Target::kIgnored) continue;
    const double wanted = example.targets[r] == Target::kPositive ? 1.0 : 0.0;
    const auto error = static_cast<float>(weight * (logistic(pass.sums[r]) - wanted));
    gradient_.output_bias[r] += error;
    for (std::size_t h = 0; h < kHidden; ++h) {
      gradient_.output[r * kHidden + h] += error * pass.hidden[h];
      back[h] += error * weights_.output[r * kHidden + h];
    }
  }
  for (std::size_t h = 0; h < kHidden; ++h) {
    back[h] *= pass.scale[h];
    gradient_.bias[h] += back[h];
  }
  for (const auto& [slot, mean] : pass.slots) {
    float* row = gradient_.words.data() + slot * kWidth * kHidden;
    for (std::size_t k = 0; k < kWidth; ++k, row += kHidden) {
      for (std::size_t h = 0; h < kHidden; ++h) row[h] += mean[k] * back[h];
    }
  }
  for (const std::uint32_t trait : pass.traits) {
    float* row = gradient_.traits.data() + trait * kHidden;
    for (std::size_t h = 0; h < kHidden; ++h) row[h] += back[h];
  }
}

// One step of Adam along the gradient of a batch, which is cleared.
void RelationNetworkLearner::step(float rate) {
  ++steps_;
  const auto n = static_cast<float>(steps_);
  const float first_share = 1.0F - std::pow(kFirstDecay, n);
  const float second_share = 1.0F - std::pow(kSecondDecay, n);
  const auto weights = weights_.all();
  const auto gradients = gradient_.all();
  const auto firsts = first_.all();
  const auto seconds = second_.all();
  for (std::size_t part = 0; part < weights.size(); ++part) {
    for (std::size_t i = 0; i < weights[part]->size(); ++i) {
      float& gradient = (*gradients[part])[i];
      const float g = gradient / static_cast<float>(kBatch);
      gradient = 0;
      float& first = (*firsts[part])[i];
      float& second = (*seconds[part])[i];
      first = kFirstDecay * first + (1.0F - kFirstDecay) * g;
      second = kSecondDecay * second + (1.0F - kSecondDecay) * g * g;
      (*weights[part])[i] -= rate * (first / first_share) / (std::sqrt(second / second_share) + 1e-8F);
    }
  }
}

RelationNetworkLearner RelationNetworkLearner::train(const std::vector<NetworkTarget>& examples) {
  RelationNetworkLearner learner;
  Random random(kSeed);
  learner.allocate(examples, random);
  const auto plain = static_cast<std::size_t>(
      std::count_if(examples.begin(), examples.end(), [](const auto& example) { return example.plain; }));
  const std::size_t round_size = examples.size() - plain + plain / kPlainShare;
  const auto steps = static_cast<float>(kRounds * (round_size / kBatch + 1));
  for (std::size_t round = 0; round < kRounds; ++round) {
    std::size_t in_batch = 0;
    const auto end_batch = [&] {
      learner.step(kRate * std::max(0.0F, 1.0F - static_cast<float>(learner.steps_) / steps));
      in_batch = 0;
    };
    for (const std::uint32_t i : shuffled(examples.size(), round)) {
      if (examples[i].plain && (i + round) % kPlainShare != 0) continue;
      learner.learn(examples[i], random);
      if (++in_batch == kBatch) end_batch();
    }
    if (in_batch > 0) end_batch();
  }
  return learner;
}

std::array<double, kRelationCount> RelationNetworkLearner::score(const NetworkInput& input) const {
  Pass pass;
  forward(input, pass, nullptr);
  return pass.sums;
}

void RelationNetworkLearner::write(language::ModelWriter& writer) const {
  using extract::RelationNetwork;
  constexpr double kUnit = 1 << RelationNetwork::kStateBits;
  std::vector<std::int16_t> words(weights_.words.size());
  for (std::size_t slot = 0; slot < kWordSlots; ++slot) {
    for (std::size_t k = 0; k < kWidth; ++k) {
      for (std::size_t h = 0; h < kHidden; ++h) {
        const auto weight = static_cast<double>(weights_.words[(slot * kWidth + k) * kHidden + h]);
        words[(slot * kHidden + h) * kWidth + k] =
            rounded<std::int16_t>(weight * kUnit * static_cast<double>(RelationNetwork::kVectorUnit));
      }
    }
  }
  std::vector<std::int32_t> bias;
  for (const float b : weights_.bias) bias.push_back(rounded<std::int32_t>(static_cast<double>(b) * kUnit));
  std::vector<std::int16_t> output;
  for (const float w : weights_.output) {
    output.push_back(rounded<std::int16_t>(static_cast<double>(w) * (1 << RelationNetwork::kOutputBits)));
  }
  std::vector<std::int32_t> output_bias;
  for (const float b : weights_.output_bias) {
    output_bias.push_back(rounded<std::int32_t>(static_cast<double>(b) * extract::LinearModel::kScale));
  }
  writer.add("network.words", words);
  writer.add("network.bias", bias);
  writer.add("network.output", output);
  writer.add("network.outputbias", output_bias);
  write_linear_model(keys_, weights_.traits, kHidden, "network.traits", writer);
}

}  // namespace claimgraph::train
