// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/perceptron.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "language/linear_model.h"

namespace claimgraph::train {

const AveragedPerceptron::Row* AveragedPerceptron::find(std::uint64_t key) const {
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = key & mask; table_[at] != 0; at = (at + 1) & mask) {
    if (rows_[table_[at] - 1].key == key) return &rows_[table_[at] - 1];
  }
  return nullptr;
}

AveragedPerceptron::Row& AveragedPerceptron::find_or_add(std::uint64_t key) {
  if ((used_ + 1) * 2 > table_.size()) grow();
  const std::size_t mask = table_.size() - 1;
  std::size_t at = key & mask;
  for (; table_[at] != 0; at = (at + 1) & mask) {
    if (rows_[table_[at] - 1].key == key) return rows_[table_[at] - 1];
  }
  rows_.push_back({key, 0, {}});
  table_[at] = static_cast<std::uint32_t>(++used_);
  return rows_.back();
}

void AveragedPerceptron::grow() {
  table_.assign(table_.size() * 2, 0);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    std::size_t at = rows_[row].key & mask;
    while (table_[at] != 0) at = (at + 1) & mask;
    table_[at] = static_cast<std::uint32_t>(row + 1);
  }
}

void AveragedPerceptron::score(std::span<const std::uint64_t> features, std::span<float> scores) const {
  for (const std::uint64_t feature : features) {
    const Row* row = find(feature);
    if (row == nullptr) continue;
    for (const Cell& cell : row->cells) scores[cell.target] += cell.weight;
  }
}

void AveragedPerceptron::update(std::span<const std::uint64_t> features, std::size_t target, float delta) {
  for (const std::uint64_t feature : features) {
    Row& row = find_or_add(feature);
    ++row.updates;
    auto cell =
        std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell& c) { return c.target == target; });
    if (cell == row.cells.end()) {
      row.cells.push_back({static_cast<std::uint8_t>(target), 0, 0, time_});
      cell = row.cells.end() - 1;
    }
    cell->total += static_cast<double>(cell->weight) * static_cast<double>(time_ - cell->stamp);
    cell->stamp = time_;
    cell->weight += delta;
  }
}

void AveragedPerceptron::average() {
  for (Row& row : rows_) {
    for (Cell& cell : row.cells) {
      cell.total += static_cast<double>(cell.weight) * static_cast<double>(time_ - cell.stamp);
      cell.weight = static_cast<float>(cell.total / static_cast<double>(std::max<std::uint64_t>(time_, 1)));
      cell.total = 0;
      cell.stamp = 0;
    }
  }
  time_ = 0;
}

void AveragedPerceptron::save(language::ModelWriter& writer, const std::string& name,
                              const Pruning& pruning) const {
  using Slot = language::LinearModel::Slot;
  // Entry 0 is never a row's first, so that a packed slot is never 0.
  std::vector<std::uint8_t> classes = {0};
  std::vector<std::int16_t> weights = {0};
  std::vector<std::pair<std::uint64_t, std::uint32_t>> kept;
  for (const Row& row : rows_) {
    const std::size_t first = classes.size();
    for (const Cell& cell : row.cells) {
      const double scaled = std::round(static_cast<double>(cell.weight) * pruning.scale);
      const int weight = static_cast<int>(std::clamp(scaled, -32767.0, 32767.0));
      if (std::abs(weight) < pruning.min_weight || row.updates < pruning.min_updates) continue;
      classes.push_back(cell.target);
      weights.push_back(static_cast<std::int16_t>(weight));
    }
    const std::size_t count = std::min<std::size_t>(classes.size() - first, 255);
    if (count > 0) kept.emplace_back(row.key, static_cast<std::uint32_t>(first << 8U | count));
  }
  std::size_t size = 16;
  while (size * 4 < kept.size() * 5) size *= 2;
  std::vector<Slot> slots(size);
  for (const auto& [key, packed] : kept) {
    std::size_t at = key & (size - 1);
    while (slots[at].packed != 0) at = (at + 1) & (size - 1);
    slots[at] = {static_cast<std::uint32_t>(key >> 32U), packed};
  }
  writer.add(name + ".slots", slots);
  writer.add(name + ".classes", classes);
  writer.add(name + ".weights", weights);
}

}  // namespace claimgraph::train
