// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/linear_learner.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace claimgraph::train {
namespace {

constexpr float kRate = 0.15F;
constexpr double kLargestWeight = 32767.0 / extract::LinearModel::kScale;

}  // namespace

void LinearLearner::count(std::span<const extract::Feature> features) {
  for (const extract::Feature key : features) ++counts_[key];
}

void LinearLearner::allocate() {
  for (const auto& [key, times] : counts_) {
    if (times >= kLeastCount && key != 0) keys_.push_back(key);
  }
  std::sort(keys_.begin(), keys_.end());
  for (std::uint32_t i = 0; i < keys_.size(); ++i) rows_[keys_[i]] = i;
  weights_.assign(keys_.size() * outputs_, 0.0F);
  squares_.assign(keys_.size() * outputs_, 0.0F);
  counts_.clear();
}

std::ptrdiff_t LinearLearner::row(extract::Feature key) const {
  const auto found = rows_.find(key);
  return found == rows_.end() ? -1 : static_cast<std::ptrdiff_t>(found->second);
}

void LinearLearner::score(std::span<const extract::Feature> features, std::span<double> sums) const {
  for (const extract::Feature key : features) {
    const std::ptrdiff_t at = row(key);
    if (at < 0) continue;
    const float* weights = weights_.data() + static_cast<std::size_t>(at) * outputs_;
    for (std::size_t i = 0; i < outputs_; ++i) sums[i] += static_cast<double>(weights[i]);
  }
}

void LinearLearner::update(std::span<const extract::Feature> features, std::span<const double> gradient) {
  for (std::size_t i = 0; i < outputs_; ++i) {
    const auto g = static_cast<float>(gradient[i]);
    if (std::abs(g) < 0.002F) continue;
    for (const extract::Feature key : features) {
      const std::ptrdiff_t at = row(key);
      if (at < 0) continue;
      const std::size_t place = static_cast<std::size_t>(at) * outputs_ + i;
      const float step = g - decay_ * weights_[place];
      squares_[place] += step * step;
      weights_[place] += kRate * step / (std::sqrt(squares_[place]) + 0.3F);
    }
  }
}

void LinearLearner::keep_strongest(std::size_t rows) {
  if (keys_.size() <= rows) return;
  std::vector<std::pair<float, std::uint32_t>>
      order;  // strength turned round, and row: keys ascend with rows
  for (std::uint32_t r = 0; r < keys_.size(); ++r) {
    float strength = 0.0F;
    for (std::size_t i = 0; i < outputs_; ++i) {
      strength = std::max(strength, std::abs(weights_[r * outputs_ + i]));
    }
    order.emplace_back(-strength, r);
  }
  std::sort(order.begin(), order.end());
  std::vector<std::uint32_t> kept;
  for (std::size_t i = 0; i < rows; ++i) kept.push_back(order[i].second);
  std::sort(kept.begin(), kept.end());
  std::vector<extract::Feature> keys;
  std::vector<float> weights;
  rows_.clear();
  for (const std::uint32_t r : kept) {
    rows_[keys_[r]] = static_cast<std::uint32_t>(keys.size());
    keys.push_back(keys_[r]);
    const auto first = weights_.begin() + static_cast<std::ptrdiff_t>(r * outputs_);
    weights.insert(weights.end(), first, first + static_cast<std::ptrdiff_t>(outputs_));
  }
  keys_ = std::move(keys);
  weights_ = std::move(weights);
  squares_.clear();
}

void LinearLearner::write(language::ModelWriter& writer, const std::string& name) const {
  write_linear_model(keys_, weights_, outputs_, name, writer);
}

void write_linear_model(std::span<const extract::Feature> keys, std::span<const float> weights,
                        std::size_t outputs, const std::string& name, language::ModelWriter& writer) {
  const std::size_t slots = std::bit_ceil(std::max<std::size_t>(4, keys.size() * 10 / 9));
  std::vector<extract::Feature> table(slots, 0);
  std::vector<std::int16_t> stored(slots * outputs, 0);
  for (std::size_t r = 0; r < keys.size(); ++r) {
    std::size_t slot = keys[r] & (slots - 1);
    while (table[slot] != 0) slot = (slot + 1) & (slots - 1);
    table[slot] = keys[r];
    for (std::size_t i = 0; i < outputs; ++i) {
      const double weight =
          std::clamp(static_cast<double>(weights[r * outputs + i]), -kLargestWeight, kLargestWeight);
      stored[slot * outputs + i] =
          static_cast<std::int16_t>(std::lround(weight * extract::LinearModel::kScale));
    }
  }
  writer.add(name + ".keys", table);
  writer.add(name + ".weights", stored);
  writer.add(name + ".shape", std::vector<std::uint32_t>{static_cast<std::uint32_t>(outputs)});
}

double logistic(double x) {
  return 1.0 / (1.0 + std::exp(-x));
}

std::vector<std::uint32_t> shuffled(std::size_t size, std::uint64_t seed) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  std::uint64_t state = seed * 0x9E3779B97F4A7C15ULL + 1;
  for (std::size_t i = size; i > 1; --i) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    std::swap(order[i - 1], order[(state >> 33U) % i]);
  }
  return order;
}

}  // namespace claimgraph::train
