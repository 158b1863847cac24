// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_relations.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <iterator>
#include <map>

#include "train/relation_examples.h"
#include "train/relation_learner.h"
#include "train/relation_report.h"

namespace claimgraph::train {
namespace {

constexpr std::size_t kFolds = 5;

struct Corpora {
  ExampleMaker maker;  ///< the examples look at its word vectors
  std::vector<DocumentExamples> train;
  std::vector<DocumentExamples> dev;
};

Result<Corpora> read_corpora(const Folders& folders) {
  const auto data_dir = folders.models.parent_path().parent_path();
  const auto lexicon = data_dir / "ontology" / "lexicon";
  const auto gold = folders.data.parent_path() / "gold";
  auto train = read_gold_folder(gold / "train", lexicon);
  if (!train) return tl::unexpected<Error>(train.error());
  auto sentences = read_gold_lines(gold / "sentences.jsonl", lexicon);
  if (!sentences) return tl::unexpected<Error>(sentences.error());
  auto dev = read_gold_folder(gold / "dev", lexicon);
  if (!dev) return tl::unexpected<Error>(dev.error());
  auto maker = ExampleMaker::load(data_dir);
  if (!maker) return tl::unexpected<Error>(maker.error());
  Corpora corpora{std::move(*maker), {}, {}};
  for (const GoldGraph& graph : *train) corpora.train.push_back(corpora.maker.make(graph));
  for (const GoldGraph& graph : *sentences) {
    corpora.train.push_back(corpora.maker.make(graph));
    corpora.train.back().excerpt = true;
  }
  for (const GoldGraph& graph : *dev) corpora.dev.push_back(corpora.maker.make(graph));
  return corpora;
}

// Every document of `train` scored by learners that have not seen it.
std::vector<ScoredEdge> cross_validate(const std::vector<DocumentExamples>& train) {
  std::vector<ScoredEdge> scored;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const DocumentExamples*> seen;
    for (std::size_t d = 0; d < train.size(); ++d) {
      if (d % kFolds != fold) seen.push_back(&train[d]);
    }
    const RelationLearner learner = RelationLearner::train(seen);
    for (std::size_t d = fold; d < train.size(); d += kFolds) {
      const auto edges = learner.score(train[d], static_cast<std::uint32_t>(d));
      scored.insert(scored.end(), edges.begin(), edges.end());
    }
    std::cerr << "fold " << fold + 1 << " of " << kFolds << '\n';
  }
  return scored;
}

std::vector<const DocumentExamples*> pointers_to(const std::vector<DocumentExamples>& documents) {
  std::vector<const DocumentExamples*> pointers;
  for (const auto& document : documents) pointers.push_back(&document);
  return pointers;
}

// All that was cross-validated, and the whole documents of it, which come first.
void report_unseen(const std::vector<DocumentExamples>& train, const std::vector<ScoredEdge>& scored,
                   const RelationCalibration& calibration) {
  std::cerr << "cross-validated by document:\n" << report(train, scored, calibration);
  std::vector<ScoredEdge> of_whole;
  std::copy_if(scored.begin(), scored.end(), std::back_inserter(of_whole),
               [](const ScoredEdge& edge) { return !edge.sums.excerpt; });
  const auto whole = static_cast<std::size_t>(std::count_if(
      train.begin(), train.end(), [](const DocumentExamples& document) { return !document.excerpt; }));
  std::cerr << "of them the whole documents:\n"
            << report(std::span(train).first(whole), of_whole, calibration);
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

}  // namespace

Status list_relation_errors(const Folders& folders) {
  const auto corpora = read_corpora(folders);
  if (!corpora) return tl::unexpected<Error>(corpora.error());
  const auto scored = cross_validate(corpora->train);
  const RelationCalibration calibration = RelationCalibration::fit(scored, corpora->train);
  report_unseen(corpora->train, scored, calibration);
  std::cout << list_edges(corpora->train, scored, calibration);
  const auto dev = score_unseen(RelationLearner::train(pointers_to(corpora->train)), corpora->dev);
  std::cerr << "development documents:\n" << report(corpora->dev, dev, calibration);
  std::cout << list_edges(corpora->dev, dev, calibration);
  return {};
}

Status train_relations(const Folders& folders) {
  const auto corpora = read_corpora(folders);
  if (!corpora) return tl::unexpected<Error>(corpora.error());
  const auto scored = cross_validate(corpora->train);
  const RelationCalibration calibration = RelationCalibration::fit(scored, corpora->train);
  report_unseen(corpora->train, scored, calibration);

  const auto all = pointers_to(corpora->train);
  const RelationLearner learner = RelationLearner::train(all);
  std::cerr << "development documents:\n"
            << report(corpora->dev, score_unseen(learner, corpora->dev), calibration);

  language::ModelWriter writer("relations");
  learner.write(writer);
  calibration.write(writer);
  write_details(all, writer);
  return writer.write(folders.models / "relations.model");
}

}  // namespace claimgraph::train
