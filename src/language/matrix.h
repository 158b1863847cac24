// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace claimgraph::language {

/// A dense matrix of floats, row by row.
class Matrix {
 public:
  Matrix() = default;
  Matrix(std::size_t rows, std::size_t columns)
      : rows_(rows), columns_(columns), values_(rows * columns, 0.0F) {}

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::span<float> row(std::size_t index) {
    return {values_.data() + index * columns_, columns_};
  }
  [[nodiscard]] std::span<const float> row(std::size_t index) const {
    return {values_.data() + index * columns_, columns_};
  }
  [[nodiscard]] std::span<float> values() { return values_; }
  [[nodiscard]] std::span<const float> values() const { return values_; }
  float& operator()(std::size_t i, std::size_t j) { return values_[i * columns_ + j]; }
  float operator()(std::size_t i, std::size_t j) const { return values_[i * columns_ + j]; }

  /// Sets the size; the values are unspecified afterwards.
  void resize(std::size_t rows, std::size_t columns) {
    rows_ = rows;
    columns_ = columns;
    values_.resize(rows * columns);
  }

 private:
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<float> values_;
};

/// The product a * b. Every element is summed over the inner index in ascending order with separate
/// multiplications and additions, so that the result is the same on every processor whatever its vector
/// width.
Matrix multiply(const Matrix& a, const Matrix& b);

/// Adds a * b to `sum`, in the same order.
void multiply_add(const Matrix& a, const Matrix& b, Matrix& sum);

Matrix transposed(const Matrix& matrix);

/// The exponential function to about 1e-6 relative, by additions and multiplications alone: the C library's
/// differs between systems. Inputs are clamped to [-80, 80].
float portable_exp(float x);
/// 1 / (1 + exp(-x)), element by element.
void apply_sigmoid(std::span<float> values);
/// tanh, element by element.
void apply_tanh(std::span<float> values);

}  // namespace claimgraph::language
