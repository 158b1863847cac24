// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/own_trees.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "train/scratch_folder.h"

namespace claimgraph::train {
namespace {

constexpr const char* kWritten =
    "# text = Gulls screamed.\n"
    "1\tGulls\tgull\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
    "2\tscreamed\tscream\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
constexpr const char* kCorpus = "Boats\tO\nsank\tO\n\nDivers\tO\nfound\tO\nthem\tO\n";

std::string stand_off(const std::string& source) {
  return "# source = " + source +
         "\n1\t_\t_\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
         "2\t_\t_\tVERB\tVBD\t_\t0\troot\t_\t_\n"
         "3\t_\t_\tPRON\tPRP\t_\t2\tobj\t_\t_\n\n";
}

class OwnTreesTest : public ScratchFolder {
 protected:
  Result<std::vector<GoldSentence>> read(const std::string& marks) {
    write("data/ner/wire.tsv", kCorpus);
    write("own/trees.conllu", kWritten);
    write("own/news-trees.conllu", marks);
    return read_own_trees(folder() / "data", folder() / "own");
  }
};

TEST_F(OwnTreesTest, WrittenSentencesComeFirst) {
  const auto trees = read(stand_off("ner/wire.tsv 1"));
  ASSERT_TRUE(trees) << trees.error().describe();
  ASSERT_EQ(trees->size(), 2U);
  EXPECT_EQ((*trees)[0][0].form, "Gulls");
  EXPECT_EQ((*trees)[0][0].head, 1);
  EXPECT_EQ((*trees)[0][1].head, -1);
}

TEST_F(OwnTreesTest, StandOffTreesTakeTheWordsOfTheirSource) {
  const auto trees = read(stand_off("ner/wire.tsv 1"));
  ASSERT_TRUE(trees) << trees.error().describe();
  const GoldSentence& found = (*trees)[1];
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].form, "Divers");
  EXPECT_EQ(found[2].form, "them");
  EXPECT_EQ(found[2].xpos, "PRP");
  EXPECT_EQ(found[2].deprel, language::Deprel::kObj);
}

TEST_F(OwnTreesTest, RefusesAnotherNumberOfWords) {
  const auto trees = read(stand_off("ner/wire.tsv 0"));
  ASSERT_FALSE(trees);
  EXPECT_EQ(trees.error().code, ErrorCode::kSyntax);
}

TEST_F(OwnTreesTest, RefusesASentenceThatTheSourceDoesNotHave) {
  EXPECT_FALSE(read(stand_off("ner/wire.tsv 2")));
}

TEST_F(OwnTreesTest, RefusesATreeWithoutSource) {
  const auto trees = read(stand_off("").substr(12));
  ASSERT_FALSE(trees);
  EXPECT_THAT(trees.error().message, testing::HasSubstr("has no source"));
}

TEST_F(OwnTreesTest, MissingSourceIsNotFound) {
  const auto trees = read(stand_off("ner/none.tsv 0"));
  ASSERT_FALSE(trees);
  EXPECT_EQ(trees.error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace claimgraph::train
