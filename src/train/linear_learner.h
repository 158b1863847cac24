// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "claimgraph/language/model_store.h"
#include "extract/decider_model.h"

namespace claimgraph::train {

/// How an example teaches each output.
enum class Target : std::uint8_t { kIgnored, kNegative, kPositive };

/// A set of linear outputs over hashed features that learns by logistic regression with AdaGrad (Duchi et al.
/// 2011) and L2 towards zero; features seen fewer than `kLeastCount` times are left out. Deterministic.
class LinearLearner {
 public:
  static constexpr std::uint32_t kLeastCount = 2;
  static constexpr float kDecay = 2e-4F;

  /// `decay` draws weights back to zero with each step; the fewer the examples, the more of it.
  explicit LinearLearner(std::size_t outputs, float decay = kDecay) : outputs_(outputs), decay_(decay) {}

  /// First pass: counts.
  void count(std::span<const extract::Feature> features);
  /// Between the passes: gives rows to the features that are frequent enough.
  void allocate();

  /// Adds the outputs' sums to `sums`.
  void score(std::span<const extract::Feature> features, std::span<double> sums) const;
  /// One step along `gradient` (target minus probability, one an output).
  void update(std::span<const extract::Feature> features, std::span<const double> gradient);

  /// After the last step: keeps the `rows` features whose largest weight is largest, of equal ones the
  /// smaller keys.
  void keep_strongest(std::size_t rows);

  /// Writes NAME.keys, NAME.weights and NAME.shape.
  void write(language::ModelWriter& writer, const std::string& name) const;

  [[nodiscard]] std::size_t rows() const { return weights_.size() / outputs_; }

 private:
  [[nodiscard]] std::ptrdiff_t row(extract::Feature key) const;

  std::size_t outputs_;
  float decay_;
  std::unordered_map<extract::Feature, std::uint32_t> counts_;
  std::vector<extract::Feature> keys_;  ///< ascending; the index is the row
  std::unordered_map<extract::Feature, std::uint32_t> rows_;
  std::vector<float> weights_;
  std::vector<float> squares_;
};

/// Writes the sections that extract::LinearModel reads: the rows of `weights` (`outputs` each) under `keys`,
/// which are distinct and not 0.
void write_linear_model(std::span<const extract::Feature> keys, std::span<const float> weights,
                        std::size_t outputs, const std::string& name, language::ModelWriter& writer);

/// 1 / (1 + exp(-x)).
double logistic(double x);

/// A permutation of 0..size-1 that depends on `seed` alone.
std::vector<std::uint32_t> shuffled(std::size_t size, std::uint64_t seed);

}  // namespace claimgraph::train
