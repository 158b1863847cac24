// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/decider_model.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>

namespace claimgraph::extract {
namespace {

using language::ModelFile;
using language::ModelStore;
using language::ModelWriter;

// A model file in a folder of its own, removed behind the test.
class DeciderModel : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string("decider_model_") + test->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  ModelFile write(const ModelWriter& writer) {
    EXPECT_TRUE(writer.write(folder_ / "relations.model"));
    auto file = ModelStore(folder_).open("relations");
    EXPECT_TRUE(file) << (file ? "" : file.error().describe());
    return *file;
  }

  std::filesystem::path folder_;
};

TEST_F(DeciderModel, SumsTheWeightsOfTheFeaturesItKnows) {
  ModelWriter writer("relations");
  writer.add("m.keys", std::vector<Feature>{0, 5, 2, 0});
  writer.add("m.weights", std::vector<std::int16_t>{0, 0, 10, -1, 3, 7, 0, 0});
  writer.add("m.shape", std::vector<std::uint32_t>{2});
  const ModelFile file = write(writer);
  const auto model = LinearModel::read(file, "m");
  ASSERT_TRUE(model);
  const std::array<Feature, 3> features = {5, 2, 99};
  std::array<std::int32_t, 2> sums = {1, 1};
  model->score(features, sums);
  EXPECT_EQ(sums, (std::array<std::int32_t, 2>{14, 7}));
}

TEST_F(DeciderModel, RefusesWeightsThatDoNotFitItsKeys) {
  ModelWriter writer("relations");
  writer.add("m.keys", std::vector<Feature>{0, 5, 2, 0});
  writer.add("m.weights", std::vector<std::int16_t>{0, 0, 10});
  writer.add("m.shape", std::vector<std::uint32_t>{2});
  const ModelFile file = write(writer);
  const auto model = LinearModel::read(file, "m");
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().code, ErrorCode::kCorrupt);
}

TEST_F(DeciderModel, RefusesATableWithoutAFreeSlot) {
  ModelWriter writer("relations");
  writer.add("m.keys", std::vector<Feature>{4, 5});
  writer.add("m.weights", std::vector<std::int16_t>{1, 1});
  writer.add("m.shape", std::vector<std::uint32_t>{1});
  const ModelFile file = write(writer);
  EXPECT_FALSE(LinearModel::read(file, "m"));
}

TEST_F(DeciderModel, RefusesACalibrationThatDescends) {
  ModelWriter writer("relations");
  writer.add("c.sums", std::vector<std::int32_t>{100, -100});
  writer.add("c.probs", std::vector<std::int32_t>{9000, 1000});
  const ModelFile file = write(writer);
  EXPECT_FALSE(Calibration::read(file, "c"));
}

struct Point {
  std::int32_t sum;
  std::int32_t probability;
};

class CalibratedSum : public testing::TestWithParam<Point> {};

TEST_P(CalibratedSum, LiesOnTheLineBetweenItsKnots) {
  const Calibration calibration({-100, 0, 100}, {1000, 5000, 9000});
  EXPECT_EQ(calibration.probability(GetParam().sum), GetParam().probability);
}

INSTANTIATE_TEST_SUITE_P(Sums, CalibratedSum,
                         testing::Values(Point{-500, 1000}, Point{-100, 1000}, Point{-50, 3000},
                                         Point{0, 5000}, Point{25, 6000}, Point{100, 9000},
                                         Point{500, 9000}));

TEST(Calibration, WithoutKnotsKnowsNothing) {
  EXPECT_EQ(Calibration().probability(1000), 5000);
}

TEST(Feature, OfAnotherTemplateIsAnother) {
  EXPECT_NE(feature(1, 7, 8), feature(2, 7, 8));
  EXPECT_NE(feature(1, 7, 8), feature(1, 8, 7));
}

}  // namespace
}  // namespace claimgraph::extract
