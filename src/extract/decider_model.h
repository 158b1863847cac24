// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/model_store.h"

namespace claimgraph::extract {

/// A hashed feature of a decision.
using Feature = std::uint32_t;

/// Folds what a feature says into its hash. `kind` tells the templates apart.
constexpr Feature feature(std::uint32_t kind, std::uint64_t a = 0, std::uint64_t b = 0, std::uint64_t c = 0,
                          std::uint64_t d = 0) {
  std::uint64_t hash = kind * 0x9E3779B97F4A7C15ULL;
  for (const std::uint64_t value : {a, b, c, d}) {
    hash ^= value;
    hash *= 0xff51afd7ed558ccdULL;  // the finaliser of MurmurHash3
    hash ^= hash >> 33U;
  }
  return static_cast<Feature>(hash ^ (hash >> 32U));
}

/// Keeps the first of equal features; the order stays.
void drop_repeated(std::vector<Feature>& features);

/// A linear model over hashed features with one or more outputs; weights and sums are integers, in units of
/// 1 / kScale, so that every machine gets the same. Immutable; safe to read from many threads.
class LinearModel {
 public:
  static constexpr int kScale = 256;

  LinearModel() = default;
  /// Reads the sections NAME.keys, NAME.weights and NAME.shape of a model file; kCorrupt when they do not fit
  /// together. The weights stay in the file's mapping, which `file` must outlive.
  static Result<LinearModel> read(const language::ModelFile& file, const std::string& name);

  /// Adds the weights of `features` to `sums`, one sum an output.
  void score(std::span<const Feature> features, std::span<std::int32_t> sums) const;

  [[nodiscard]] std::size_t outputs() const { return outputs_; }

 private:
  std::size_t outputs_ = 0;
  std::uint32_t mask_ = 0;
  std::span<const Feature> keys_;          ///< open addressing with linear probing; 0: a free slot
  std::span<const std::int16_t> weights_;  ///< outputs_ a slot
};

/// A monotone map from sums to probabilities, by straight lines between knots: probabilities in 1 / 10,000.
class Calibration {
 public:
  Calibration() = default;
  static Result<Calibration> read(const language::ModelFile& file, const std::string& name);
  /// Knots ascend in both; empty maps everything to one half.
  Calibration(std::vector<std::int32_t> sums, std::vector<std::int32_t> probabilities)
      : sums_(std::move(sums)), probabilities_(std::move(probabilities)) {}

  /// 0 to 10,000.
  [[nodiscard]] std::int32_t probability(std::int32_t sum) const;

 private:
  std::vector<std::int32_t> sums_;
  std::vector<std::int32_t> probabilities_;
};

}  // namespace claimgraph::extract
