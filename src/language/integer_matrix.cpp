// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/integer_matrix.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Keeps a tile's sums in registers at every level of optimisation.
#if defined(__GNUC__) && !defined(__clang__)
#define CLAIMGRAPH_UNROLL _Pragma("GCC unroll 8")
#else
#define CLAIMGRAPH_UNROLL
#endif

namespace claimgraph::language {
namespace {

constexpr std::size_t kLanes = 16;  // 16-bit lanes of the widest vectors used
constexpr std::size_t kTileRows = 6;
constexpr std::size_t kPanelColumns = 16;
constexpr float kWeightSteps = 2047;
constexpr float kValueSteps = 1023;

constexpr std::size_t padded(std::size_t size, std::size_t unit) {
  return (size + unit - 1) / unit * unit;
}

// The power of two that is the value of one step, so that `largest` takes at most `steps` of them.
float scale_for(float largest, float steps) {
  int exponent = 0;
  std::frexp(std::max(largest, 1e-20F) / steps, &exponent);
  return std::ldexp(1.0F, exponent);
}

// To the nearest whole number, halves away from zero.
inline std::int16_t rounded(float steps) {
  return static_cast<std::int16_t>(static_cast<std::int32_t>(steps + (steps < 0 ? -0.5F : 0.5F)));
}

// A row's values in steps of its scale, which is returned; `to` has room for whole vectors and holds zeros.
float quantise_row(const float* row, std::size_t width, std::int16_t* to) {
  float largest = 0;
  for (std::size_t k = 0; k < width; ++k) largest = std::max(largest, std::abs(row[k]));
  const float scale = scale_for(largest, kValueSteps);
  const float steps = 1.0F / scale;
  for (std::size_t k = 0; k < width; ++k) to[k] = rounded(row[k] * steps);
  return scale;
}

/// A product of kTileRows quantised rows with one panel of columns.
struct Tile {
  const std::int16_t* rows;   ///< `stride` apart
  const std::int16_t* panel;  ///< by pair of inner places: kPanelColumns times the two weights
  std::size_t stride;         ///< even
};
using Sums = std::int32_t[kTileRows][kPanelColumns];

void multiply_tile(const Tile& tile, Sums& sums) {
  for (std::size_t r = 0; r < kTileRows; ++r) {
    const std::int16_t* row = tile.rows + r * tile.stride;
    for (std::int32_t& sum : sums[r]) sum = 0;
    for (std::size_t k = 0; k < tile.stride; k += 2) {
      const std::int16_t* weights = tile.panel + k * kPanelColumns;
      for (std::size_t c = 0; c < kPanelColumns; ++c) {
        sums[r][c] += std::int32_t{row[k]} * std::int32_t{weights[2 * c]} +
                      std::int32_t{row[k + 1]} * std::int32_t{weights[2 * c + 1]};
      }
    }
  }
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) inline __m256i load_lanes(const std::int16_t* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

// Eight values at once; max and abs are exact in any order, the rest is element by element.
__attribute__((target("avx2"))) float quantise_row_avx2(const float* row, std::size_t width,
                                                        std::int16_t* to) {
  constexpr std::size_t kFloats = 8;
  const std::size_t whole = width / kFloats * kFloats;
  const __m256 sign = _mm256_set1_ps(-0.0F);
  __m256 top = _mm256_setzero_ps();
  for (std::size_t k = 0; k < whole; k += kFloats)
    top = _mm256_max_ps(top, _mm256_andnot_ps(sign, _mm256_loadu_ps(row + k)));
  alignas(32) float tops[kFloats];
  _mm256_store_ps(tops, top);
  float largest = 0;
  for (const float value : tops) largest = std::max(largest, value);
  for (std::size_t k = whole; k < width; ++k) largest = std::max(largest, std::abs(row[k]));
  const float scale = scale_for(largest, kValueSteps);
  const float steps = 1.0F / scale;
  const __m256 factor = _mm256_set1_ps(steps);
  const __m256 half = _mm256_set1_ps(0.5F);
  for (std::size_t k = 0; k < whole; k += kFloats) {
    const __m256 scaled = _mm256_mul_ps(_mm256_loadu_ps(row + k), factor);
    const __m256 away = _mm256_add_ps(scaled, _mm256_or_ps(half, _mm256_and_ps(sign, scaled)));
    const __m256i whole_steps = _mm256_cvttps_epi32(away);
    const __m128i packed =
        _mm_packs_epi32(_mm256_castsi256_si128(whole_steps), _mm256_extracti128_si256(whole_steps, 1));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to + k), packed);
  }
  for (std::size_t k = whole; k < width; ++k) to[k] = rounded(row[k] * steps);
  return scale;
}

// Twelve vectors of sums stay in registers: each holds a row's sums of eight columns.
__attribute__((target("avx2"))) void multiply_tile_avx2(const Tile& tile, Sums& sums) {
  __m256i sum[kTileRows][2];
  CLAIMGRAPH_UNROLL
  for (auto& row : sum) row[0] = row[1] = _mm256_setzero_si256();
  for (std::size_t k = 0; k < tile.stride; k += 2) {
    const __m256i left = load_lanes(tile.panel + k * kPanelColumns);
    const __m256i right = load_lanes(tile.panel + k * kPanelColumns + kLanes);
    CLAIMGRAPH_UNROLL
    for (std::size_t r = 0; r < kTileRows; ++r) {
      std::int32_t pair = 0;
      std::memcpy(&pair, tile.rows + r * tile.stride + k, sizeof pair);
      const __m256i values = _mm256_set1_epi32(pair);
      sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(values, left));
      sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(values, right));
    }
  }
  CLAIMGRAPH_UNROLL
  for (std::size_t r = 0; r < kTileRows; ++r) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(&sums[r][0]), sum[r][0]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(&sums[r][8]), sum[r][1]);
  }
}
#endif

/// The inner loops for one kind of processor. What they compute is exact, so that all give the same bits.
struct Kernels {
  float (*quantise_row)(const float*, std::size_t, std::int16_t*);
  void (*multiply_tile)(const Tile&, Sums&);
};

Kernels fastest() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") != 0) return {quantise_row_avx2, multiply_tile_avx2};
#endif
  return {quantise_row, multiply_tile};
}

const Kernels& kernels() {
  static const Kernels kChosen = fastest();
  return kChosen;
}

/// Rows of 16-bit integers with one scale each.
struct Rows {
  std::vector<std::int16_t> values;
  std::vector<float> scales;
};

Rows quantised(const Matrix& values, std::size_t stride) {
  Rows out{std::vector<std::int16_t>(padded(values.rows(), kTileRows) * stride, 0), {}};
  out.scales.reserve(values.rows());
  for (std::size_t i = 0; i < values.rows(); ++i) {
    out.scales.push_back(
        kernels().quantise_row(values.row(i).data(), values.columns(), out.values.data() + i * stride));
  }
  return out;
}

}  // namespace

IntegerMatrix::IntegerMatrix(const Matrix& matrix)
    : inner_(matrix.rows()),
      columns_(matrix.columns()),
      stride_(padded(matrix.rows(), kLanes)),
      weights_(padded(matrix.columns(), kPanelColumns) * stride_, 0) {
  float largest = 0;
  for (const float value : matrix.values()) largest = std::max(largest, std::abs(value));
  scale_ = scale_for(largest, kWeightSteps);
  for (std::size_t k = 0; k < inner_; ++k) {
    for (std::size_t j = 0; j < columns_; ++j) {
      const std::size_t panel = j / kPanelColumns * kPanelColumns * stride_;
      weights_[panel + k / 2 * 2 * kPanelColumns + j % kPanelColumns * 2 + k % 2] =
          static_cast<std::int16_t>(std::lround(matrix(k, j) / scale_));
    }
  }
}

Matrix IntegerMatrix::multiplied_by(const Matrix& values) const {
  const Rows rows = quantised(values, stride_);
  Matrix out(values.rows(), columns_);
  for (std::size_t j = 0; j < columns_; j += kPanelColumns) {
    const std::size_t last_column = std::min(columns_ - j, kPanelColumns);
    for (std::size_t i = 0; i < values.rows(); i += kTileRows) {
      Sums sums;
      kernels().multiply_tile({rows.values.data() + i * stride_, weights_.data() + j * stride_, stride_},
                              sums);
      const std::size_t last_row = std::min(values.rows() - i, kTileRows);
      for (std::size_t r = 0; r < last_row; ++r) {
        const float scale = rows.scales[i + r] * scale_;
        float* to = out.row(i + r).data() + j;
        for (std::size_t c = 0; c < last_column; ++c) to[c] = static_cast<float>(sums[r][c]) * scale;
      }
    }
  }
  return out;
}

}  // namespace claimgraph::language
