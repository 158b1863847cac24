// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "train/relation_examples.h"

namespace claimgraph::train {

/// An edge that a document's candidates add up to, with the highest sum any of them got.
struct ScoredEdge {
  std::uint32_t document = 0;
  EdgeKey key;
  double sum = 0.0;
  bool right = false;
};

/// The two linear models that decide relations: one of pairs for all relations, one of the lexicon's
/// proposals.
class RelationLearner {
 public:
  static RelationLearner train(const std::vector<const DocumentExamples*>& documents);

  /// The edges of a document, by key; sums below kLeastSum are left out, and so is what only follows from a
  /// chain of locatedIn and partOf.
  [[nodiscard]] std::vector<ScoredEdge> score(const DocumentExamples& document, std::uint32_t index) const;

  void write(language::ModelWriter& writer) const;

  static constexpr double kLeastSum = -5.0;

 private:
  using Sums = std::array<double, extract::kRelationCount>;

  RelationLearner() : pair_(extract::kRelationCount), proposal_(1) {}
  [[nodiscard]] Sums sums_of(const PairExample& example) const;
  void learn(const PairExample& full, std::uint64_t seed);

  LinearLearner pair_;
  LinearLearner proposal_;
};

/// Edges of each relation in gold.
using RelationCounts = std::array<std::int32_t, extract::kRelationCount>;
RelationCounts gold_counts(const std::vector<DocumentExamples>& documents);

/// How sums become probabilities, and from which probability on an edge is kept.
class RelationCalibration {
 public:
  /// Platt's scaling (1999) with one slope a family of relations and an offset a relation, fitted on edges
  /// that were scored by learners which had not seen their documents. Thresholds maximise F1 of the family;
  /// relations that accuse somebody keep the precision of kLeastPrecision.
  static RelationCalibration fit(const std::vector<ScoredEdge>& scored, const RelationCounts& gold);

  [[nodiscard]] double probability(extract::Relation relation, double sum) const;
  [[nodiscard]] bool keeps(const ScoredEdge& edge) const;
  [[nodiscard]] double threshold(extract::Relation relation) const {
    return thresholds_[static_cast<std::size_t>(relation)];
  }
  void write(language::ModelWriter& writer) const;

 private:
  void fit_family(const std::vector<ScoredEdge>& scored, bool structural);
  void choose_thresholds(const std::vector<ScoredEdge>& scored, const RelationCounts& gold, bool structural);

  std::array<double, 2> slope_{1.0, 1.0};
  std::array<double, extract::kRelationCount> offsets_{};
  std::array<double, extract::kRelationCount> thresholds_{};
};

/// Trains and writes the models of modality, source and about.
void write_details(const std::vector<const DocumentExamples*>& documents, language::ModelWriter& writer);

}  // namespace claimgraph::train
