// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "language/matrix.h"

namespace claimgraph::language {

/// A trained matrix in small integers, for products that are exact, so the same on every processor, and
/// several times as fast as in floats. Weights have 12 bits, the values that it is multiplied with 11 bits a
/// row, each with a power of two for scale; sums of up to kMostInner products fit 32 bits. Immutable.
class IntegerMatrix {
 public:
  static constexpr std::size_t kMostInner = 1024;

  IntegerMatrix() = default;
  /// `matrix` has at most kMostInner rows.
  explicit IntegerMatrix(const Matrix& matrix);

  /// About values * matrix, with as many columns as `matrix` had.
  [[nodiscard]] Matrix multiplied_by(const Matrix& values) const;

 private:
  std::size_t inner_ = 0;
  std::size_t columns_ = 0;
  std::size_t stride_ = 0;             ///< inner_, padded with zeros to whole vectors
  std::vector<std::int16_t> weights_;  ///< by panel of columns, pair of rows, column: the two weights
  float scale_ = 1;
};

}  // namespace claimgraph::language
