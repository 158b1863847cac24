// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace claimgraph::language::names {
namespace {

const std::filesystem::path kModels = std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "models/en";

const Gazetteer& gazetteer() {
  static const Gazetteer kGazetteer =
      Gazetteer::load(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology/lexicon").value();
  return kGazetteer;
}

/// A folder that holds the linear model alone.
class LinearModelAlone : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string("linear_model_alone_") + test->name());
    std::filesystem::create_directories(folder_);
    std::filesystem::copy_file(kModels / "names.model", folder_ / "names.model",
                               std::filesystem::copy_options::overwrite_existing);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder_;
};

TEST_F(LinearModelAlone, IsEnoughForPresetFast) {
  const auto reader = SentenceReader::load(ModelStore(folder_), gazetteer(), Preset::kFast);
  ASSERT_TRUE(reader) << reader.error().describe();
  const std::vector<GivenSentence> document = {{{"Rain", "fell", "in", "Denmark", "."}, {}}};
  EXPECT_THAT(reader->read(document),
              testing::ElementsAre(testing::ElementsAre(kOutside, kOutside, kOutside,
                                                        make_tag(2, Position::kSingle), kOutside)));
}

TEST_F(LinearModelAlone, IsNotEnoughForPresetAccurate) {
  const auto reader = SentenceReader::load(ModelStore(folder_), gazetteer(), Preset::kAccurate);
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, ErrorCode::kNotFound);
}

TEST(SentenceReader, TellsTheSameOfASentenceInEveryBatch) {
  const auto reader = SentenceReader::load(ModelStore(kModels), gazetteer(), Preset::kAccurate);
  ASSERT_TRUE(reader) << reader.error().describe();
  const GivenSentence sentence = {{"Olda", "Varek", "left", "Kenya", "for", "the", "Baltic", "Sea", "."}, {}};
  const std::vector<GivenSentence> document(90, sentence);
  const std::vector<std::vector<Tag>> tags = reader->read(document);
  ASSERT_EQ(tags.size(), document.size());
  EXPECT_THAT(tags, testing::Each(testing::Eq(tags.front())));
}

TEST(SentenceReader, AnEmptyDocumentHasNoTags) {
  const auto reader = SentenceReader::load(ModelStore(kModels), gazetteer(), Preset::kAccurate);
  ASSERT_TRUE(reader) << reader.error().describe();
  EXPECT_TRUE(reader->read({}).empty());
  EXPECT_THAT(reader->read(std::vector<GivenSentence>(1)), testing::ElementsAre(testing::IsEmpty()));
}

}  // namespace
}  // namespace claimgraph::language::names
