// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/names_corpora.h"

#include <gtest/gtest.h>

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
    for (const char* name : {"uner-ewt-test", "uner-ewt-dev", "wikigold", "wnut17-train", "btc", "re3d-train",
                             "re3d-test", "gmb-news"}) {
      write("ner/" + std::string(name) + ".tsv", "rain\tO\nfell\tO\n\n");
    }
    for (const char* name : {"gum-train", "gum-dev"}) {
      write("ud/" + std::string(name) + ".conllu",
            "1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_\n2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n\n");
    }
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  /// The names of the news' first sentence, given as columns, as "words=type; ...".
  [[nodiscard]] std::string names_in(const std::string& columns) const {
    write("ner/gmb-news.tsv", columns + "\n");
    const Result<NameCorpora> corpora = read_name_corpora(folder_, gazetteer());
    if (!corpora) return corpora.error().describe();
    const NamedSentence& sentence = corpora->training.front();
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

}  // namespace
}  // namespace claimgraph::train
