// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/model_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace claimgraph::language {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class ModelStoreTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              (std::string("models-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder_);
    ModelWriter writer("sample");
    writer.add("numbers", std::vector<std::int32_t>{3, -1, 4});
    writer.add_strings("words", {"quay", "", "lock"});
    ASSERT_TRUE(writer.write(path()).has_value());
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::filesystem::path path() const { return folder_ / "sample.model"; }
  [[nodiscard]] ModelStore store() const { return ModelStore(folder_); }

  /// Replaces the file's bytes by what `change` makes of them.
  template <typename Change>
  void rewrite(Change change) {
    std::ifstream in(path(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    change(bytes);
    std::ofstream(path(), std::ios::binary) << bytes;
  }
  [[nodiscard]] Error error() const { return store().open("sample").error(); }

 private:
  std::filesystem::path folder_;
};

TEST_F(ModelStoreTest, WhatWasWrittenIsRead) {
  const auto file = store().open("sample");
  ASSERT_TRUE(file.has_value()) << file.error().describe();
  EXPECT_THAT(*file->array<std::int32_t>("numbers"), ElementsAre(3, -1, 4));
  EXPECT_THAT(*file->strings("words"), ElementsAre("quay", "", "lock"));
}

TEST_F(ModelStoreTest, ASectionNameThatDoesNotFitIsRefusedWhenWriting) {
  ModelWriter writer("sample");
  writer.add("a.name.of.twenty-three..", std::vector<std::int32_t>{1});
  const Status written = writer.write(path());
  ASSERT_FALSE(written.has_value());
  EXPECT_THAT(written.error().message, HasSubstr("too long"));
}

TEST_F(ModelStoreTest, AMissingFileIsNotFound) {
  EXPECT_EQ(store().open("other").error().code, ErrorCode::kNotFound);
}

TEST_F(ModelStoreTest, OneFlippedBitIsNoticed) {
  rewrite(
      [](std::string& bytes) { bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4); });
  EXPECT_EQ(error().code, ErrorCode::kCorrupt);
  EXPECT_THAT(error().message, HasSubstr("checksum"));
}

TEST_F(ModelStoreTest, ATruncatedFileIsNoticed) {
  rewrite([](std::string& bytes) { bytes.resize(bytes.size() - 10); });
  EXPECT_THAT(error().message, HasSubstr("truncated"));
}

TEST_F(ModelStoreTest, AForeignFileIsRefused) {
  rewrite([](std::string& bytes) { bytes = std::string(500, 'x'); });
  EXPECT_THAT(error().message, HasSubstr("not a Claimgraph model"));
}

TEST_F(ModelStoreTest, AnotherFormatVersionIsRefusedWithBothNumbers) {
  rewrite([](std::string& bytes) { bytes[8] = 9; });
  EXPECT_THAT(error().message, HasSubstr("format 9, expected 1"));
}

TEST_F(ModelStoreTest, AModelOfAnotherKindIsRefused) {
  EXPECT_THAT(ModelFile::open(path(), "tagger").error().message, HasSubstr("'sample', expected 'tagger'"));
}

TEST_F(ModelStoreTest, AMissingSectionIsNamed) {
  EXPECT_THAT(store().open("sample")->array<float>("weights").error().message, HasSubstr("'weights'"));
}

TEST_F(ModelStoreTest, ASectionOfAnotherElementSizeIsRefused) {
  EXPECT_EQ(store().open("sample")->array<std::uint64_t>("numbers").error().code, ErrorCode::kCorrupt);
}

TEST_F(ModelStoreTest, AnOpenedFileIsSharedThoughItIsReplaced) {
  const ModelStore open_store = store();
  const auto first = open_store.open("sample")->array<std::int32_t>("numbers");
  ModelWriter other("sample");
  other.add("numbers", std::vector<std::int32_t>{9});
  ASSERT_TRUE(other.write(path()).has_value());
  EXPECT_EQ(open_store.open("sample")->array<std::int32_t>("numbers")->data(), first->data());
  EXPECT_THAT(*store().open("sample")->array<std::int32_t>("numbers"), testing::ElementsAre(9));
}

TEST_F(ModelStoreTest, TheSameContentHasTheSameFingerprint) {
  const std::string before = store().open("sample")->fingerprint();
  SetUp();
  EXPECT_EQ(store().open("sample")->fingerprint(), before);
}

}  // namespace
}  // namespace claimgraph::language
