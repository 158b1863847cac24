// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/language/model_store.h"

namespace claimgraph::train {

/// How a trained perceptron is cut down for shipping.
struct Pruning {
  double scale = 64;              ///< integer steps a unit of averaged weight
  std::uint32_t min_updates = 1;  ///< features updated less often are dropped
  int min_weight = 1;             ///< integer weights closer to 0 than this are dropped
};

/// Averaged perceptron (Collins 2002) over sparse features, with lazily kept averages. Deterministic.
class AveragedPerceptron {
 public:
  /// Adds each feature's current weights to `scores`.
  void score(std::span<const std::uint64_t> features, std::span<float> scores) const;

  /// Adds `delta` to the class's weight of each feature.
  void update(std::span<const std::uint64_t> features, std::size_t target, float delta);

  /// One more example seen: the time that averages run over.
  void tick() { ++time_; }

  /// Makes the averages the weights; further training starts from them.
  void average();

  /// Writes the sections that LinearModel::load(file, name) reads.
  void save(language::ModelWriter& writer, const std::string& name, const Pruning& pruning) const;

  [[nodiscard]] std::size_t feature_count() const { return used_; }

 private:
  struct Cell {
    std::uint8_t target = 0;
    float weight = 0;
    double total = 0;
    std::uint64_t stamp = 0;
  };
  struct Row {
    std::uint64_t key = 0;
    std::uint32_t updates = 0;
    std::vector<Cell> cells;
  };

  [[nodiscard]] const Row* find(std::uint64_t key) const;
  Row& find_or_add(std::uint64_t key);
  void grow();

  std::vector<std::uint32_t> table_ =
      std::vector<std::uint32_t>(std::size_t{1} << 16U, 0);  // row + 1, 0 for free
  std::vector<Row> rows_;
  std::size_t used_ = 0;
  std::uint64_t time_ = 0;
};

}  // namespace claimgraph::train
