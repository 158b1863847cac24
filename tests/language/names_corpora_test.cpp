// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/names_corpora.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace claimgraph::train {
namespace {

using language::Gazetteer;

const Gazetteer& gazetteer() {
  static const Gazetteer kGazetteer =
      Gazetteer::load(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology/lexicon").value();
  return kGazetteer;
}

/// A data folder whose corpora hold one sentence without names each, but for the news.
class NewsCorpus : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::create_directories(folder_ / "ner");
    std::filesystem::create_directories(folder_ / "ud");
    std::filesystem::create_directories(folder_ / "own");
    write("own/names.tsv", "# no marks\n");
    write("own/news-names.tsv", "");
    for (const char* name : {"uner-ewt-test", "uner-ewt-dev", "wikigold", "wnut17-train", "btc", "re3d-train",
                             "re3d-test", "gmb-news"}) {
      write("ner/" + std::string(name) + ".tsv", "rain\tO\nfell\tO\n\n");
    }
    for (const char* name : {"gum-train", "gum-dev", "ewt-train"}) {
      write(
          "ud/" + std::string(name) + ".conllu",
          "# sent_id = "
          "s-1\n1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_\n2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n\n");
    }
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  /// The names of the news' first sentence, given as columns, as "words=type; ...".
  [[nodiscard]] std::string names_in(const std::string& columns) const {
    write("ner/gmb-news.tsv", columns + "\n");
    const Result<NameCorpora> corpora = read();
    return corpora ? names_of(corpora->training.front()) : corpora.error().describe();
  }

  [[nodiscard]] Result<NameCorpora> read() const {
    return read_name_corpora(folder_, folder_ / "own", gazetteer());
  }

  static std::string names_of(const NamedSentence& sentence) {
    std::string out;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const language::names::Tag tag = sentence.tags[i];
      if (tag == language::names::kOutside) continue;
      out += (language::names::continues(tag) ? " " : out.empty() ? "" : "; ") + sentence.words[i];
      if (language::names::leaves_open(tag)) continue;
      const auto type = language::names::kTypes[language::names::type_index_of(tag)];
      out += "=" + std::string(language::entity_type_name(type));
    }
    return out;
  }

  std::filesystem::path folder_;
};

TEST_F(NewsCorpus, ANationalityBelongsToTheOrganizationBehindIt) {
  EXPECT_EQ(names_in("Danish\tB-gpe\nHarbour\tB-org\nMinistry\tI-org\nfell\tO\n"),
            "Danish Harbour Ministry=organization");
}

TEST_F(NewsCorpus, ANationalityBeforeAPersonStaysByItself) {
  EXPECT_EQ(names_in("Danish\tB-gpe\nsailor\tO\nOlda\tB-per\nVarek\tI-per\n"),
            "Danish=nationality; Olda Varek=person");
}

TEST_F(NewsCorpus, ATitleBetweenAnOrganizationAndAPersonIsPartOfNeither) {
  EXPECT_EQ(names_in("Harbour\tB-org\nGuard\tI-org\nAdmiral\tI-org\nOlda\tB-per\nVarek\tI-per\n"),
            "Harbour Guard=organization; Olda Varek=person");
}

TEST_F(NewsCorpus, ATitleIsNoPartOfAPerson) {
  EXPECT_EQ(names_in("President\tB-per\nOlda\tI-per\nVarek\tI-per\nspoke\tO\n"), "Olda Varek=person");
}

TEST_F(NewsCorpus, ATitleAloneIsNoPerson) {
  EXPECT_EQ(names_in("Mr.\tB-per\nand\tO\nOlda\tB-per\nVarek\tI-per\nspoke\tO\n"), "Olda Varek=person");
}

TEST_F(NewsCorpus, OurMarksTakeThePlaceOfWhatTheCorpusSaysOfTheirWords) {
  write("own/news-names.tsv", "1\t2\t3\tplace\n");
  EXPECT_EQ(names_in("near\tO\nEast\tB-org\nTolk\tB-per\nVarek\tI-per\nand\tO\nSellin\tB-geo\n"),
            "East Tolk=place; Sellin=place");
}

TEST_F(NewsCorpus, WhatIsSetAsideIsThereWithTheLabelsOfTheCorpusAndWithOurs) {
  std::string news;
  for (int i = 0; i < 281; ++i) news += "Tolk" + std::to_string(i) + "\tB-org\n\n";
  write("ner/gmb-news.tsv", news);
  write("own/news-names.tsv", "280\t1\t1\tplace\n281\t1\t1\tplace\n");
  const Result<NameCorpora> corpora = read();
  ASSERT_TRUE(corpora) << corpora.error().describe();
  EXPECT_EQ(names_of(corpora->news_aside.front()), "Tolk280=organization");
  EXPECT_EQ(names_of(corpora->news_mended.front()), "Tolk280=place");
  EXPECT_EQ(names_of(corpora->training[279]), "Tolk279=place");
}

TEST_F(NewsCorpus, TheTreebanksSentencesGetOurMarks) {
  write("own/names.tsv", "s-1\t2\t2\tperson\n");
  write("ud/ewt-train.conllu", "# sent_id = s-1\n1-2\tMr.Tolk\t_\n1\tMr.\t_\n2\tTolk\t_\n\n");
  const Result<NameCorpora> corpora = read();
  ASSERT_TRUE(corpora) << corpora.error().describe();
  const auto marked = std::find_if(corpora->training.begin(), corpora->training.end(),
                                   [](const NamedSentence& s) { return s.words[0] == "Mr."; });
  ASSERT_NE(marked, corpora->training.end());
  EXPECT_EQ(names_of(*marked), "Tolk=person");
}

struct BadMarks {
  const char* name;
  const char* file;
  const char* marks;
  const char* message;
};

class MarksThatDoNotFit : public NewsCorpus, public testing::WithParamInterface<BadMarks> {};

TEST_P(MarksThatDoNotFit, AreAnError) {
  write(GetParam().file, GetParam().marks);
  const Result<NameCorpora> corpora = read();
  ASSERT_FALSE(corpora);
  EXPECT_EQ(corpora.error().code, ErrorCode::kSyntax);
  EXPECT_NE(corpora.error().describe().find(GetParam().message), std::string::npos)
      << corpora.error().describe();
}

INSTANTIATE_TEST_SUITE_P(
    Marks, MarksThatDoNotFit,
    testing::Values(BadMarks{"type", "own/names.tsv", "s-1\t1\t1\tship\n", "names.tsv:1: expected sentence"},
                    BadMarks{"order", "own/names.tsv", "s-1\t2\t2\tplace\ns-1\t1\t2\tplace\n",
                             "names.tsv:2: expected a name behind"},
                    BadMarks{"sentence", "own/names.tsv", "s-9\t1\t1\tplace\n",
                             "sentences that the treebank"},
                    BadMarks{"word", "own/names.tsv", "s-1\t2\t3\tplace\n", "past the end of sentence s-1"},
                    BadMarks{"news", "own/news-names.tsv", "1\t2\t3\tplace\n", "past the end of sentence 1"}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace claimgraph::train
