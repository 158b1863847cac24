// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/matrix.h"

#include <cstdint>
#include <cstring>

#include "language/vector_clones.h"

namespace claimgraph::language {
namespace {

using Lanes = float __attribute__((vector_size(32), aligned(4), may_alias));
constexpr std::size_t kLanes = 8;
constexpr std::size_t kTileRows = 4;
constexpr std::size_t kTileColumns = 2 * kLanes;

struct Shape {
  std::size_t rows;
  std::size_t inner;
  std::size_t columns;
};

CLAIMGRAPH_VECTOR_CLONES
void multiply_tiles(const float* a, const float* b, float* c, Shape shape) {
  const std::size_t full_rows = shape.rows / kTileRows * kTileRows;
  const std::size_t full_columns = shape.columns / kTileColumns * kTileColumns;
  for (std::size_t j = 0; j < full_columns; j += kTileColumns) {
    for (std::size_t i = 0; i < full_rows; i += kTileRows) {
      Lanes sum[kTileRows][2];
      for (std::size_t r = 0; r < kTileRows; ++r) {
        std::memcpy(&sum[r][0], c + (i + r) * shape.columns + j, sizeof(Lanes));
        std::memcpy(&sum[r][1], c + (i + r) * shape.columns + j + kLanes, sizeof(Lanes));
      }
      for (std::size_t k = 0; k < shape.inner; ++k) {
        Lanes left;
        Lanes right;
        std::memcpy(&left, b + k * shape.columns + j, sizeof(Lanes));
        std::memcpy(&right, b + k * shape.columns + j + kLanes, sizeof(Lanes));
        for (std::size_t r = 0; r < kTileRows; ++r) {
          const float factor = a[(i + r) * shape.inner + k];
          sum[r][0] += factor * left;
          sum[r][1] += factor * right;
        }
      }
      for (std::size_t r = 0; r < kTileRows; ++r) {
        std::memcpy(c + (i + r) * shape.columns + j, &sum[r][0], sizeof(Lanes));
        std::memcpy(c + (i + r) * shape.columns + j + kLanes, &sum[r][1], sizeof(Lanes));
      }
    }
  }
  // The edges: the rows below the last tile, then the columns right of it.
  for (std::size_t i = full_rows; i < shape.rows; ++i) {
    for (std::size_t k = 0; k < shape.inner; ++k) {
      const float factor = a[i * shape.inner + k];
      for (std::size_t j = 0; j < full_columns; ++j)
        c[i * shape.columns + j] += factor * b[k * shape.columns + j];
    }
  }
  for (std::size_t i = 0; i < shape.rows; ++i) {
    for (std::size_t k = 0; k < shape.inner; ++k) {
      const float factor = a[i * shape.inner + k];
      for (std::size_t j = full_columns; j < shape.columns; ++j) {
        c[i * shape.columns + j] += factor * b[k * shape.columns + j];
      }
    }
  }
}

#if defined(__GNUC__)
#define CLAIMGRAPH_INLINE __attribute__((always_inline))
#else
#define CLAIMGRAPH_INLINE
#endif

using WholeLanes = std::int32_t __attribute__((vector_size(32), aligned(4), may_alias));

// exp(x) = 2^n * exp(r), |r| <= ln(2)/2, with the Taylor polynomial of degree 6 for exp(r); in place.
// Compilers do not find these vectors by themselves, because of the comparisons.
CLAIMGRAPH_INLINE inline void exponentiate(Lanes& x) {
  const Lanes low = Lanes{} - 80.0F;
  const Lanes high = Lanes{} + 80.0F;
  x = x > low ? x : low;
  x = x < high ? x : high;
  const Lanes scaled = x * 1.44269504F;
  // Adding and subtracting 1.5 * 2^23 rounds to the nearest integer.
  const Lanes rounded = (scaled + 12582912.0F) - 12582912.0F;
  const Lanes r = (x - rounded * 0.693359375F) + rounded * 2.12194440e-4F;
  Lanes sum = Lanes{} + 1.0F / 720.0F;
  sum = sum * r + 1.0F / 120.0F;
  sum = sum * r + 1.0F / 24.0F;
  sum = sum * r + 1.0F / 6.0F;
  sum = sum * r + 0.5F;
  sum = sum * r + 1.0F;
  sum = sum * r + 1.0F;
  const WholeLanes power = (__builtin_convertvector(rounded, WholeLanes) + 127) << 23;
  Lanes factor;
  std::memcpy(&factor, &power, sizeof factor);
  x = sum * factor;
}

// Calls `change` with eight values at a time, the last of them padded with zeros.
template <typename Change>
CLAIMGRAPH_INLINE inline void in_lanes(std::span<float> values, const Change& change) {
  const std::size_t whole = values.size() / kLanes * kLanes;
  Lanes lanes;
  for (std::size_t i = 0; i < whole; i += kLanes) {
    std::memcpy(&lanes, values.data() + i, sizeof lanes);
    change(lanes);
    std::memcpy(values.data() + i, &lanes, sizeof lanes);
  }
  if (whole == values.size()) return;
  const std::size_t rest = (values.size() - whole) * sizeof(float);
  lanes = Lanes{};
  std::memcpy(&lanes, values.data() + whole, rest);
  change(lanes);
  std::memcpy(values.data() + whole, &lanes, rest);
}

}  // namespace

void multiply_add(const Matrix& a, const Matrix& b, Matrix& sum) {
  multiply_tiles(a.values().data(), b.values().data(), sum.values().data(),
                 {a.rows(), a.columns(), b.columns()});
}

Matrix multiply(const Matrix& a, const Matrix& b) {
  Matrix out(a.rows(), b.columns());
  multiply_add(a, b, out);
  return out;
}

Matrix transposed(const Matrix& matrix) {
  Matrix out(matrix.columns(), matrix.rows());
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    for (std::size_t j = 0; j < matrix.columns(); ++j) out(j, i) = matrix(i, j);
  }
  return out;
}

float portable_exp(float x) {
  Lanes lanes = Lanes{} + x;
  exponentiate(lanes);
  return lanes[0];
}

CLAIMGRAPH_VECTOR_CLONES
void apply_sigmoid(std::span<float> values) {
  in_lanes(values, [](Lanes& x) CLAIMGRAPH_INLINE {
    x = -x;
    exponentiate(x);
    x = 1.0F / (1.0F + x);
  });
}

CLAIMGRAPH_VECTOR_CLONES
void apply_tanh(std::span<float> values) {
  in_lanes(values, [](Lanes& x) CLAIMGRAPH_INLINE {
    x = -2.0F * x;
    exponentiate(x);
    x = 2.0F / (1.0F + x) - 1.0F;
  });
}

}  // namespace claimgraph::language
