// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "train/relation_examples.h"

namespace claimgraph::train {

/// What the models say of one relation of a pair.
struct EdgeSums {
  double pair = 0.0;
  double lexicon = 0.0;  ///< of the lexicon's proposal; only where there is one
  double network = 0.0;
  bool proposed = false;
  bool sure = false;   ///< proposed by a row that leaves no doubt
  bool alone = false;  ///< the document is one sentence

  /// How sure they are: which of several candidates for one edge stands for it.
  [[nodiscard]] double surest() const { return network + (proposed && lexicon > pair ? lexicon : pair); }
};

/// An edge that a document's candidates add up to, with the sums of the surest.
struct ScoredEdge {
  std::uint32_t document = 0;
  EdgeKey key;
  EdgeSums sums;
  bool right = false;
  bool real = true;  ///< of a text that was not written to learn from
};

/// The models that decide relations: a linear one looks at pairs and knows every relation; another is asked
/// whether a proposal of the lexicon is right, which is a far rarer question with far more even answers; a
/// network knows the words by what they mean.
class RelationLearner {
 public:
  static RelationLearner train(const std::vector<const DocumentExamples*>& documents);

  /// The edges of a document, by key; what the decider dismisses is left out, and so is what only follows
  /// from a chain of locatedIn and partOf.
  [[nodiscard]] std::vector<ScoredEdge> score(const DocumentExamples& document, std::uint32_t index) const;

  void write(language::ModelWriter& writer) const;

 private:
  static constexpr float kProposalDecay = 5e-3F;
  using Sums = std::array<double, extract::kRelationCount>;

  RelationLearner() : pair_(extract::kRelationCount), proposal_(1, kProposalDecay) {}
  [[nodiscard]] std::array<EdgeSums, extract::kRelationCount> sums_of(const PairExample& example) const;
  static std::vector<extract::Feature> thinned(const std::vector<extract::Feature>& features,
                                               std::uint64_t seed);
  void learn_pair(const PairExample& example, std::uint64_t seed);
  void learn_proposals(const PairExample& example, std::uint64_t seed);
  void learn_network(const std::vector<const PairExample*>& examples);

  LinearLearner pair_;
  LinearLearner proposal_;
  RelationNetworkLearner network_;
};

/// Edges of each relation in gold, of real texts: those of one sentence (`alone`) or all others.
using RelationCounts = std::array<std::int32_t, extract::kRelationCount>;
RelationCounts gold_counts(const std::vector<DocumentExamples>& documents, bool alone);

/// How sums become probabilities, and from which probability on an edge is kept.
class RelationCalibration {
 public:
  /// Platt's scaling (1999) with slopes for each family of relations and an offset a relation, fitted on
  /// edges that were scored by learners which had not seen their documents; edges that the lexicon proposes
  /// have slopes and offsets of their own. Thresholds maximise F1 of the family at a precision of at least
  /// kFamilyPrecision, relations that accuse somebody keep that of kLeastPrecision; both on real texts, apart
  /// on whole documents and on single sentences.
  static RelationCalibration fit(const std::vector<ScoredEdge>& scored,
                                 const std::vector<DocumentExamples>& documents);

  /// Of an edge by itself.
  [[nodiscard]] double probability(extract::Relation relation, const EdgeSums& sums) const;
  /// Of edges, those of a document in one stretch, each among its document's others (extract::weigh_rivals).
  [[nodiscard]] std::vector<double> probabilities(const std::vector<ScoredEdge>& edges) const;
  /// Whether an edge of this probability is kept of a document: `alone` if that is one sentence.
  [[nodiscard]] bool keeps(extract::Relation relation, bool alone, double probability) const {
    return probability >= threshold(relation, alone);
  }
  [[nodiscard]] double threshold(extract::Relation relation, bool alone) const {
    return thresholds_[alone ? 1 : 0][static_cast<std::size_t>(relation)];
  }
  void write(language::ModelWriter& writer) const;

 private:
  /// The straight line through the sums of one kind of edges.
  struct Line {
    double pair = 1.0;
    double lexicon = 0.0;
    double network = 0.0;
    double alone = 0.0;  ///< by how much surer edges are in a text of one sentence
    [[nodiscard]] double sum(const EdgeSums& sums) const {
      return pair * sums.pair + lexicon * sums.lexicon + network * sums.network + (sums.alone ? alone : 0.0);
    }
    std::array<double, extract::kRelationCount> offsets{};
  };
  void fit_sure(const std::vector<ScoredEdge>& scored);
  static Line fit_line(const std::vector<const ScoredEdge*>& edges);
  void choose_thresholds(const std::vector<ScoredEdge>& scored, const std::vector<double>& probabilities,
                         const RelationCounts& gold, bool structural, bool alone);
  void guard_accusations(const std::vector<ScoredEdge>& scored, const std::vector<double>& probabilities,
                         bool alone);

  [[nodiscard]] const Line& line(extract::Relation relation, bool proposed) const;

  std::array<double, extract::kRelationCount> sure_{};  ///< how often sure rows are right
  std::array<Line, 4> lines_;  ///< acts, structure; the same where the lexicon proposes
  std::array<std::array<double, extract::kRelationCount>, 2>
      thresholds_{};  ///< of documents, of lone sentences
};

/// Trains and writes the models of modality, source and about.
void write_details(const std::vector<const DocumentExamples*>& documents, language::ModelWriter& writer);

}  // namespace claimgraph::train
