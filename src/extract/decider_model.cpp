// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/decider_model.h"

#include <algorithm>
#include <array>
#include <bit>

#include "language/vector_clones.h"

namespace claimgraph::extract {
namespace {

using RowList = std::span<const std::int16_t* const>;

// Rows of a width that is known beforehand: leaves room for vectors.
template <std::size_t kWidth>
inline void add_rows(RowList rows, std::int32_t* sums) {
  std::array<std::int32_t, kWidth> total{};
  for (const std::int16_t* row : rows) {
    for (std::size_t i = 0; i < kWidth; ++i) total[i] += row[i];
  }
  for (std::size_t i = 0; i < kWidth; ++i) sums[i] += total[i];
}

CLAIMGRAPH_VECTOR_CLONES
void add_relations(RowList rows, std::int32_t* sums) {
  add_rows<32>(rows, sums);
}

CLAIMGRAPH_VECTOR_CLONES
void add_units(RowList rows, std::int32_t* sums) {
  add_rows<64>(rows, sums);
}

}  // namespace

void drop_repeated(std::vector<Feature>& features) {
  std::array<std::uint64_t, 4>
      seen{};  // of the upper 8 bits of a feature: what is new is mostly told by them
  auto end = features.begin();
  for (const Feature key : features) {
    std::uint64_t& bits = seen[key >> 30U];
    const std::uint64_t bit = std::uint64_t{1} << (key >> 24U & 63U);
    if ((bits & bit) != 0 && std::find(features.begin(), end, key) != end) continue;
    bits |= bit;
    *end++ = key;
  }
  features.erase(end, features.end());
}

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
  // Rows are looked up before any is read, so that the memory fetches them side by side.
  constexpr std::size_t kBatch = 64;
  std::array<const std::int16_t*, kBatch> rows;
  while (!features.empty()) {
    const auto batch = features.first(std::min(features.size(), kBatch));
    features = features.subspan(batch.size());
    for (const Feature key : batch) __builtin_prefetch(&keys_[key & mask_]);
    std::size_t count = 0;
    for (const Feature key : batch) {
      std::uint32_t slot = key & mask_;
      while (keys_[slot] != 0 && keys_[slot] != key) slot = (slot + 1) & mask_;
      if (keys_[slot] == 0) continue;
      rows[count] = weights_.data() + std::size_t{slot} * outputs_;
      __builtin_prefetch(rows[count++]);
    }
    const std::span<const std::int16_t* const> found(rows.data(), count);
    switch (outputs_) {
      case 32:
        add_relations(found, sums.data());
        break;
      case 64:
        add_units(found, sums.data());
        break;
      default:
        for (const std::int16_t* row : found) {
          for (std::size_t i = 0; i < outputs_; ++i) sums[i] += row[i];
        }
    }
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
