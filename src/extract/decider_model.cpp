// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/decider_model.h"

#include <algorithm>
#include <bit>

namespace claimgraph::extract {

Result<LinearModel> LinearModel::read(const language::ModelFile& file, const std::string& name) {
  const auto keys = file.array<Feature>(name + ".keys");
  if (!keys) return tl::unexpected<Error>(keys.error());
  const auto weights = file.array<std::int16_t>(name + ".weights");
  if (!weights) return tl::unexpected<Error>(weights.error());
  const auto shape = file.array<std::uint32_t>(name + ".shape");
  if (!shape) return tl::unexpected<Error>(shape.error());
  LinearModel model;
  model.outputs_ = shape->empty() ? 0 : shape->front();
  const bool fits = model.outputs_ > 0 && std::has_single_bit(keys->size()) &&
                    weights->size() == keys->size() * model.outputs_ &&
                    std::find(keys->begin(), keys->end(), Feature{0}) != keys->end();
  if (!fits) return fail(ErrorCode::kCorrupt, "the sections of '" + name + "' do not fit together");
  model.mask_ = static_cast<std::uint32_t>(keys->size() - 1);
  model.keys_ = *keys;
  model.weights_ = *weights;
  return model;
}

void LinearModel::score(std::span<const Feature> features, std::span<std::int32_t> sums) const {
  for (const Feature key : features) {
    std::uint32_t slot = key & mask_;
    while (keys_[slot] != 0 && keys_[slot] != key) slot = (slot + 1) & mask_;
    if (keys_[slot] == 0) continue;
    const std::int16_t* row = weights_.data() + std::size_t{slot} * outputs_;
    for (std::size_t i = 0; i < outputs_; ++i) sums[i] += row[i];
  }
}

Result<Calibration> Calibration::read(const language::ModelFile& file, const std::string& name) {
  const auto sums = file.array<std::int32_t>(name + ".sums");
  if (!sums) return tl::unexpected<Error>(sums.error());
  const auto probabilities = file.array<std::int32_t>(name + ".probs");
  if (!probabilities) return tl::unexpected<Error>(probabilities.error());
  if (sums->size() != probabilities->size() || !std::is_sorted(sums->begin(), sums->end())) {
    return fail(ErrorCode::kCorrupt, "the sections of '" + name + "' do not fit together");
  }
  return Calibration({sums->begin(), sums->end()}, {probabilities->begin(), probabilities->end()});
}

std::int32_t Calibration::probability(std::int32_t sum) const {
  if (sums_.empty()) return 5000;
  const auto above = std::upper_bound(sums_.begin(), sums_.end(), sum);
  if (above == sums_.begin()) return probabilities_.front();
  if (above == sums_.end()) return probabilities_.back();
  const auto i = static_cast<std::size_t>(above - sums_.begin());
  const std::int64_t run = std::int64_t{sums_[i]} - sums_[i - 1];
  const std::int64_t rise = std::int64_t{probabilities_[i]} - probabilities_[i - 1];
  return static_cast<std::int32_t>(probabilities_[i - 1] + rise * (std::int64_t{sum} - sums_[i - 1]) / run);
}

}  // namespace claimgraph::extract
