// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/word_vectors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <filesystem>

#include "language/word_keys.h"

namespace claimgraph::language {
namespace {

using Values = std::array<float, WordVectors::kWidth>;

class WordVectorsFile : public testing::Test {
 protected:
  // A folder a test: tests run side by side.
  WordVectorsFile()
      : folder_(
            std::filesystem::path(testing::TempDir()) /
            (std::string("word-vectors-") + testing::UnitTest::GetInstance()->current_test_info()->name())) {
    std::filesystem::create_directories(folder_);
  }
  ~WordVectorsFile() override { std::filesystem::remove_all(folder_); }

  void write(const std::vector<std::uint8_t>& steps) const {
    ModelWriter writer("words");
    WordVectors::add_sections({{word_keys("harbour").word, 0}, {word_keys("1998").word, 1}}, steps, writer);
    ASSERT_TRUE(writer.write(folder_ / "words.model").has_value());
  }
  [[nodiscard]] Result<WordVectors> load() const { return WordVectors::load(ModelStore(folder_)); }

  std::filesystem::path folder_;
};

/// A vector of length 1 whose values go evenly from below to above zero.
std::array<double, WordVectors::kWidth> ramp() {
  std::array<double, WordVectors::kWidth> out{};
  double square = 0;
  for (std::size_t k = 0; k < out.size(); ++k) {
    out[k] = static_cast<double>(k) - 49.5;
    square += out[k] * out[k];
  }
  for (double& value : out) value /= std::sqrt(square);
  return out;
}

std::vector<std::uint8_t> two_rows() {
  std::vector<std::uint8_t> steps = WordVectors::steps_of(ramp());
  const std::vector<std::uint8_t> second(WordVectors::kRowBytes, 0xF0);
  steps.insert(steps.end(), second.begin(), second.end());
  return steps;
}

TEST_F(WordVectorsFile, ReadsBackTheDirectionThatWasWritten) {
  write(two_rows());
  const auto vectors = load();
  ASSERT_TRUE(vectors);
  Values read{};
  WordVectors::unpack(vectors->find(word_keys("harbour").word), read);
  double dot = 0;
  double square = 0;
  const auto wanted = ramp();
  for (std::size_t k = 0; k < read.size(); ++k) {
    dot += static_cast<double>(read[k]) * wanted[k];
    square += static_cast<double>(read[k]) * static_cast<double>(read[k]);
  }
  EXPECT_GT(dot / std::sqrt(square), 0.99);
  EXPECT_NEAR(square / WordVectors::kWidth, 1.0 / 16, 0.01);
}

TEST_F(WordVectorsFile, FindsWordsWhateverTheirCaseAndDigits) {
  write(two_rows());
  const auto vectors = load();
  ASSERT_TRUE(vectors);
  EXPECT_EQ(vectors->find(word_keys("HARBOUR").word).data(), vectors->find(word_keys("harbour").word).data());
  EXPECT_EQ(vectors->find(word_keys("2031").word).data(), vectors->find(word_keys("1998").word).data());
}

TEST_F(WordVectorsFile, AnUnknownWordHasZeros) {
  write(two_rows());
  const auto vectors = load();
  ASSERT_TRUE(vectors);
  const auto packed = vectors->find(word_keys("zyqqel").word);
  EXPECT_TRUE(packed.empty());
  Values read{};
  read.fill(3);
  WordVectors::unpack(packed, read);
  EXPECT_THAT(read, testing::Each(0.0F));
}

TEST_F(WordVectorsFile, RowsThatAreCutOffAreRefused) {
  std::vector<std::uint8_t> steps = two_rows();
  steps.pop_back();
  write(steps);
  const auto vectors = load();
  ASSERT_FALSE(vectors);
  EXPECT_EQ(vectors.error().code, ErrorCode::kCorrupt);
}

TEST_F(WordVectorsFile, AWordBeyondTheLastRowIsRefused) {
  write(WordVectors::steps_of(ramp()));
  const auto vectors = load();
  ASSERT_FALSE(vectors);
  EXPECT_EQ(vectors.error().code, ErrorCode::kCorrupt);
}

}  // namespace
}  // namespace claimgraph::language
