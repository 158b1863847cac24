// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/integer_matrix.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "claimgraph/base/hash.h"

namespace claimgraph::language {
namespace {

Matrix noise(std::size_t rows, std::size_t columns, float range) {
  Matrix out(rows, columns);
  std::uint64_t state = rows * 31 + columns;
  for (float& value : out.values()) {
    state = fnv1a("x", state);
    value = (static_cast<float>(state >> 44U) * 0x1p-20F - 0.5F) * range;
  }
  return out;
}

struct Sizes {
  std::size_t rows;
  std::size_t inner;
  std::size_t columns;
};

class IntegerMatrixOf : public testing::TestWithParam<Sizes> {};

// Sizes on both sides of whole tiles and vectors.
TEST_P(IntegerMatrixOf, AgreesWithTheProductInFloats) {
  const auto [rows, inner, columns] = GetParam();
  const Matrix values = noise(rows, inner, 6.0F);
  const Matrix weights = noise(inner, columns, 1.0F);
  const Matrix exact = multiply(values, weights);
  const Matrix found = IntegerMatrix(weights).multiplied_by(values);
  ASSERT_EQ(found.rows(), rows);
  ASSERT_EQ(found.columns(), columns);
  const float allowed = 0.004F * std::sqrt(static_cast<float>(inner));
  for (std::size_t i = 0; i < exact.values().size(); ++i)
    ASSERT_NEAR(found.values()[i], exact.values()[i], allowed) << "element " << i;
}

INSTANTIATE_TEST_SUITE_P(Sizes, IntegerMatrixOf,
                         testing::Values(Sizes{1, 1, 1}, Sizes{3, 16, 2}, Sizes{4, 17, 5},
                                         Sizes{9, 480, 33}));

TEST(IntegerMatrix, SmallRowsKeepTheirPrecisionBesideLargeOnes) {
  Matrix values(2, 16);
  std::fill(values.row(0).begin(), values.row(0).end(), 100.0F);
  std::fill(values.row(1).begin(), values.row(1).end(), 0.001F);
  Matrix weights(16, 1);
  std::fill(weights.values().begin(), weights.values().end(), 0.5F);
  const Matrix found = IntegerMatrix(weights).multiplied_by(values);
  EXPECT_NEAR(found(0, 0), 800.0F, 1.0F);
  EXPECT_NEAR(found(1, 0), 0.008F, 0.00002F);
}

TEST(IntegerMatrix, ZerosGiveZeros) {
  EXPECT_EQ(IntegerMatrix(noise(8, 3, 1.0F)).multiplied_by(Matrix(1, 8))(0, 0), 0.0F);
}

}  // namespace
}  // namespace claimgraph::language
