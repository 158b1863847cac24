// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/corpus_sentences.h"

#include <gmock/gmock.h>

#include "train/scratch_folder.h"

namespace claimgraph::train {
namespace {

using testing::ElementsAre;

class CorpusSentencesTest : public ScratchFolder {
 protected:
  CorpusSentences corpora_{folder(), folder() / "own"};
};

TEST_F(CorpusSentencesTest, ColumnsAreCutAtEmptyLines) {
  write("ner/a.tsv", "Orla\tB-per\nleft\tO\n.\tO\n\nNobody\tO\nstayed\tO\n.\tO\n");
  EXPECT_THAT(**corpora_.of("ner/a.tsv"), ElementsAre("Orla left.", "Nobody stayed."));
}

TEST_F(CorpusSentencesTest, TaggedWordsLoseTheirTagsAndEmptyLinesCount) {
  write("a.txt", "Orla_NNP left_VBD ._.\n\nDone_JJ");
  EXPECT_THAT(**corpora_.of("a.txt"), ElementsAre("Orla left.", "", "Done"));
}

TEST_F(CorpusSentencesTest, ATreebankGivesTheTextOfOneDocument) {
  write("a.conllu", "# newdoc id = one\n# text = A.\n1\tA\n# newdoc id = two\n# text = B.\n\n# text = C.\n");
  EXPECT_THAT(**corpora_.of("a.conllu#two"), ElementsAre("B.", "C."));
}

TEST_F(CorpusSentencesTest, AnArticleOfOursStandsBelowItsHeading) {
  write("own/a.md", "# Title\n\n## one\n\nA.\n\n## two\n\nB.\nC.\n");
  EXPECT_THAT(**corpora_.of("./a.md#two"), ElementsAre("B.", "C."));
}

TEST_F(CorpusSentencesTest, WhatIsNotThereIsNamed) {
  write("a.conllu", "# newdoc id = one\n# text = A.\n");
  const auto missing = corpora_.of("a.conllu#three");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::kNotFound);
  EXPECT_THAT(missing.error().describe(), testing::HasSubstr("a.conllu#three"));
}

}  // namespace
}  // namespace claimgraph::train
