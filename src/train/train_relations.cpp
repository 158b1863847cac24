// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_relations.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <future>
#include <iostream>
#include <iterator>
#include <map>
#include <string_view>

#include "train/relation_examples.h"
#include "train/relation_learner.h"
#include "train/relation_report.h"
#include "train/standoff_graphs.h"

namespace claimgraph::train {
namespace {

constexpr std::uint32_t kFolds = 5;
constexpr std::string_view kNewsSentences = "ner/gmb-news.tsv";  // which the given sentences are of

struct Corpora {
  ExampleMaker maker;  ///< the examples look at its word vectors
  std::vector<DocumentExamples> train;
  std::vector<DocumentExamples> dev;
};

// Where a sentence of GMB news stands in one of our articles, the fold of that article.
using FoldsOfSentences = std::map<std::string, std::uint32_t>;

// As the given file of sentences calls the sentence.
std::string sentence_id(std::uint32_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 5 ? 5 - digits.size() : 0, '0');
  return "gmb-" + digits;
}

// Adds the documents of `graphs` to `out`, dealt into folds.
void add_examples(const ExampleMaker& maker, const std::vector<GoldGraph>& graphs,
                  std::vector<DocumentExamples>& out) {
  for (const GoldGraph& graph : graphs) {
    out.push_back(maker.make(graph));
    out.back().fold = static_cast<std::uint32_t>(out.size() % kFolds);
  }
}

FoldsOfSentences add_examples(const ExampleMaker& maker, const std::vector<StandoffGraph>& graphs,
                              Origin origin, std::vector<DocumentExamples>& out) {
  FoldsOfSentences folds;
  for (const StandoffGraph& article : graphs) {
    add_examples(maker, {article.graph}, out);
    out.back().origin = origin;
    if (article.source != kNewsSentences) continue;
    for (std::uint32_t s = article.first_sentence; s <= article.last_sentence; ++s) {
      folds[sentence_id(s)] = out.back().fold;
    }
  }
  return folds;
}

Result<Corpora> read_corpora(const Folders& folders) {
  const auto data_dir = folders.models.parent_path().parent_path();
  const auto lexicon = data_dir / "ontology" / "lexicon";
  const auto gold = folders.data.parent_path() / "gold";
  const auto train = read_gold_folder(gold / "train", lexicon);
  if (!train) return tl::unexpected<Error>(train.error());
  const auto news = read_standoff_graphs(data_dir / "training" / "news-graphs.jsonl", folders.data);
  if (!news) return tl::unexpected<Error>(news.error());
  const auto articles = read_standoff_graphs(data_dir / "training" / "article-graphs.jsonl", folders.data);
  if (!articles) return tl::unexpected<Error>(articles.error());
  const auto sentences = read_gold_lines(gold / "sentences.jsonl", lexicon);
  if (!sentences) return tl::unexpected<Error>(sentences.error());
  const auto dev = read_gold_folder(gold / "dev", lexicon);
  if (!dev) return tl::unexpected<Error>(dev.error());
  auto maker = ExampleMaker::load(data_dir);
  if (!maker) return tl::unexpected<Error>(maker.error());
  Corpora corpora{std::move(*maker), {}, {}};
  add_examples(corpora.maker, *train, corpora.train);
  add_examples(corpora.maker, *articles, Origin::kWritten, corpora.train);
  const FoldsOfSentences folds = add_examples(corpora.maker, *news, Origin::kAnnotated, corpora.train);
  for (const GoldGraph& graph : *sentences) {
    add_examples(corpora.maker, {graph}, corpora.train);
    DocumentExamples& added = corpora.train.back();
    added.origin = Origin::kExcerpt;
    if (const auto known = folds.find(added.id); known != folds.end()) added.fold = known->second;
  }
  add_examples(corpora.maker, *dev, corpora.dev);
  return corpora;
}

// The documents of `fold` scored by a learner that has seen those of the others.
std::vector<ScoredEdge> score_fold(const std::vector<DocumentExamples>& train, std::uint32_t fold) {
  std::vector<const DocumentExamples*> seen;
  for (const DocumentExamples& document : train) {
    if (document.fold != fold) seen.push_back(&document);
  }
  const RelationLearner learner = RelationLearner::train(seen);
  std::vector<ScoredEdge> scored;
  for (std::size_t d = 0; d < train.size(); ++d) {
    if (train[d].fold != fold) continue;
    const auto edges = learner.score(train[d], static_cast<std::uint32_t>(d));
    scored.insert(scored.end(), edges.begin(), edges.end());
  }
  return scored;
}

// Every document of `train` scored by learners that have not seen it, a thread a fold.
std::vector<ScoredEdge> cross_validate(const std::vector<DocumentExamples>& train) {
  std::vector<std::future<std::vector<ScoredEdge>>> folds;
  for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
    folds.push_back(std::async(std::launch::async, score_fold, std::cref(train), fold));
  }
  std::vector<ScoredEdge> scored;
  for (auto& fold : folds) {
    const std::vector<ScoredEdge> edges = fold.get();
    scored.insert(scored.end(), edges.begin(), edges.end());
  }
  return scored;
}

std::vector<const DocumentExamples*> pointers_to(const std::vector<DocumentExamples>& documents) {
  std::vector<const DocumentExamples*> pointers;
  pointers.reserve(documents.size());
  for (const auto& document : documents) pointers.push_back(&document);
  return pointers;
}

// What was cross-validated of the documents that `belongs` holds for.
template <typename Predicate>
void report_part(const char* title, const std::vector<DocumentExamples>& train,
                 const std::vector<ScoredEdge>& scored, const RelationCalibration& calibration,
                 Predicate belongs) {
  std::vector<const DocumentExamples*> documents;
  for (const DocumentExamples& document : train) {
    if (belongs(document)) documents.push_back(&document);
  }
  std::vector<ScoredEdge> edges;
  std::copy_if(scored.begin(), scored.end(), std::back_inserter(edges),
               [&](const ScoredEdge& edge) { return belongs(train[edge.document]); });
  std::cerr << title << ", cross-validated by document:\n" << report(documents, edges, calibration);
}

void report_unseen(const std::vector<DocumentExamples>& train, const std::vector<ScoredEdge>& scored,
                   const RelationCalibration& calibration) {
  const auto part = [&](const char* title, auto belongs) {
    report_part(title, train, scored, calibration, belongs);
  };
  part("given documents and sentences", [](const DocumentExamples& document) {
    return document.origin == Origin::kGiven || document.origin == Origin::kExcerpt;
  });
  for (const auto& [title, origin] : {std::pair("given documents alone", Origin::kGiven),
                                      std::pair("articles written by us", Origin::kWritten),
                                      std::pair("news annotated by us", Origin::kAnnotated)}) {
    part(title, [wanted = origin](const DocumentExamples& document) { return document.origin == wanted; });
  }
}

std::vector<ScoredEdge> score_unseen(const RelationLearner& learner,
                                     const std::vector<DocumentExamples>& documents) {
  std::vector<ScoredEdge> scored;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const auto edges = learner.score(documents[d], static_cast<std::uint32_t>(d));
    scored.insert(scored.end(), edges.begin(), edges.end());
  }
  return scored;
}

// Tables and lists of what became of the edges of both parts.
void list_all(const Corpora& corpora, const std::vector<ScoredEdge>& train,
              const std::vector<ScoredEdge>& dev, const RelationCalibration& calibration) {
  report_unseen(corpora.train, train, calibration);
  std::cout << list_edges(corpora.train, train, calibration);
  std::cerr << "development documents:\n" << report(pointers_to(corpora.dev), dev, calibration);
  std::cout << list_edges(corpora.dev, dev, calibration);
}

}  // namespace

Status list_relation_errors(const Folders& folders) {
  const auto corpora = read_corpora(folders);
  if (!corpora) return tl::unexpected<Error>(corpora.error());
  const auto scored = cross_validate(corpora->train);
  const RelationCalibration calibration = RelationCalibration::fit(scored, corpora->train);
  const auto dev = score_unseen(RelationLearner::train(pointers_to(corpora->train)), corpora->dev);
  list_all(*corpora, scored, dev, calibration);
  return {};
}

Status list_relation_candidates(const Folders& folders) {
  const auto corpora = read_corpora(folders);
  if (!corpora) return tl::unexpected<Error>(corpora.error());
  list_all(*corpora, {}, {}, RelationCalibration());
  return {};
}

Status train_relations(const Folders& folders) {
  const auto corpora = read_corpora(folders);
  if (!corpora) return tl::unexpected<Error>(corpora.error());
  const auto all = pointers_to(corpora->train);
  auto learning = std::async(std::launch::async, RelationLearner::train, std::cref(all));
  const auto scored = cross_validate(corpora->train);
  const RelationCalibration calibration = RelationCalibration::fit(scored, corpora->train);
  report_unseen(corpora->train, scored, calibration);

  const RelationLearner learner = learning.get();
  std::cerr << "development documents:\n"
            << report(pointers_to(corpora->dev), score_unseen(learner, corpora->dev), calibration);

  language::ModelWriter writer("relations");
  learner.write(writer);
  calibration.write(writer);
  write_details(all, writer);
  return writer.write(folders.models / "relations.model");
}

}  // namespace claimgraph::train
