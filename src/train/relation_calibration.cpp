// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "extract/edge_rivals.h"
#include "train/relation_learner.h"

namespace claimgraph::train {
namespace {

using extract::Relation;

constexpr int kSteps = 2000;
constexpr double kRate = 0.08;
constexpr double kOffsetDecay = 30.0;     // a relation's offset weighs as much as so many edges of evidence
constexpr double kLeastPrecision = 0.70;  // of relations that accuse somebody
constexpr double kSureWeight = 8.0;       // how many edges the common share of right ones weighs as much as
// Of what is kept of acts and of structure: of whole documents, of texts of a single sentence.
constexpr std::array<std::array<double, 2>, 2> kFamilyPrecision = {{{0.70, 0.68}, {0.60, 0.60}}};
constexpr double kLowestThreshold = 0.15;
constexpr double kHighestThreshold = 0.9;
constexpr double kThresholdStep = 0.01;
constexpr std::array kAccusing = {Relation::kBlamed, Relation::kClaimed, Relation::kCondemned,
                                  Relation::kDenied, Relation::kKilled};

std::size_t family(Relation relation) {
  return extract::is_structural(relation) ? 1 : 0;
}

// Right and kept edges at one threshold.
struct Tally {
  int right = 0;
  int kept = 0;
};

// Of the edges of real texts, single sentences if `alone`, else whole documents, those that `takes` takes.
template <typename Takes>
Tally tally_of(const std::vector<ScoredEdge>& scored, bool alone, const Takes& takes) {
  Tally tally;
  for (std::size_t i = 0; i < scored.size(); ++i) {
    const ScoredEdge& edge = scored[i];
    if (!edge.real || edge.sums.alone != alone || !takes(edge.key.relation, i)) continue;
    ++tally.kept;
    tally.right += edge.right ? 1 : 0;
  }
  return tally;
}

}  // namespace

const RelationCalibration::Line& RelationCalibration::line(Relation relation, bool proposed) const {
  return lines_[family(relation) + (proposed ? 2 : 0)];
}

double RelationCalibration::probability(Relation relation, const EdgeSums& sums) const {
  const Line& at = line(relation, sums.proposed);
  const auto r = static_cast<std::size_t>(relation);
  const double decided = logistic(at.sum(sums) + at.offsets[r]);
  return sums.sure ? std::max(decided, sure_[r]) : decided;
}

std::vector<double> RelationCalibration::probabilities(const std::vector<ScoredEdge>& edges) const {
  std::vector<double> out;
  out.reserve(edges.size());
  std::vector<extract::RivalEdge> document;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const ScoredEdge& edge = edges[i];
    const double alone = probability(edge.key.relation, edge.sums);
    document.push_back({edge.key.relation, edge.key.subject, edge.key.object,
                        static_cast<std::int32_t>(std::lround(10000 * alone))});
    if (i + 1 < edges.size() && edges[i + 1].document == edge.document) continue;
    for (const std::int32_t weighed : extract::weigh_rivals(document)) out.push_back(weighed / 10000.0);
    document.clear();
  }
  return out;
}

// The share of right ones, drawn towards that of all relations together where there are few.
void RelationCalibration::fit_sure(const std::vector<ScoredEdge>& scored) {
  std::array<Tally, extract::kRelationCount> own;
  Tally all{1, 2};
  for (const ScoredEdge& edge : scored) {
    if (!edge.sums.sure) continue;
    for (Tally* tally : {&own[static_cast<std::size_t>(edge.key.relation)], &all}) {
      ++tally->kept;
      tally->right += edge.right ? 1 : 0;
    }
  }
  const double common = static_cast<double>(all.right) / all.kept;
  for (std::size_t r = 0; r < sure_.size(); ++r) {
    sure_[r] = (own[r].right + kSureWeight * common) / (own[r].kept + kSureWeight);
  }
}

RelationCalibration::Line RelationCalibration::fit_line(const std::vector<const ScoredEdge*>& edges) {
  std::array<double, extract::kRelationCount> count{};
  for (const ScoredEdge* edge : edges) count[static_cast<std::size_t>(edge->key.relation)] += 1;
  const double all = std::max<double>(1.0, static_cast<double>(edges.size()));
  Line line;
  double common = 0;
  std::array<double, extract::kRelationCount>& own = line.offsets;
  for (int step = 0; step < kSteps; ++step) {
    double pair_gradient = 0;
    double lexicon_gradient = 0;
    double network_gradient = 0;
    double alone_gradient = 0;
    double common_gradient = 0;
    std::array<double, extract::kRelationCount> own_gradient{};
    for (const ScoredEdge* edge : edges) {
      const auto r = static_cast<std::size_t>(edge->key.relation);
      const EdgeSums& sums = edge->sums;
      const double sum = line.sum(sums) + common + own[r];
      const double error = (edge->right ? 1.0 : 0.0) - logistic(sum);
      pair_gradient += error * sums.pair;
      lexicon_gradient += error * sums.lexicon;
      network_gradient += error * sums.network;
      alone_gradient += sums.alone ? error : 0.0;
      common_gradient += error;
      own_gradient[r] += error;
    }
    line.pair += kRate * pair_gradient / all;
    line.lexicon += kRate * lexicon_gradient / all;
    line.network += kRate * network_gradient / all;
    line.alone += 4 * kRate * alone_gradient / all;
    common += 4 * kRate * common_gradient / all;
    for (std::size_t r = 0; r < own.size(); ++r) {
      own[r] += 4 * kRate * own_gradient[r] / (count[r] + 4 * kOffsetDecay);
    }
  }
  for (double& offset : own) offset += common;
  return line;
}

void RelationCalibration::choose_thresholds(const std::vector<ScoredEdge>& scored,
                                            const std::vector<double>& probabilities,
                                            const RelationCounts& gold, bool structural, bool alone) {
  int wanted = 0;
  for (std::size_t r = 0; r < gold.size(); ++r) {
    if (extract::is_structural(static_cast<Relation>(r)) == structural) wanted += gold[r];
  }
  double best_f1 = -1;
  double best = 0.5;
  double t = kLowestThreshold;
  while (t < kHighestThreshold) {
    const Tally tally = tally_of(scored, alone, [&](Relation relation, std::size_t i) {
      return extract::is_structural(relation) == structural && probabilities[i] >= t;
    });
    const bool precise = tally.right >= kFamilyPrecision[alone ? 1 : 0][structural ? 1 : 0] * tally.kept;
    const double f1 = 2.0 * tally.right / std::max(1, tally.kept + wanted);
    if (precise && f1 > best_f1) {
      best_f1 = f1;
      best = t;
    }
    t += kThresholdStep;
  }
  auto& thresholds = thresholds_[alone ? 1 : 0];
  for (std::size_t r = 0; r < thresholds.size(); ++r) {
    if (extract::is_structural(static_cast<Relation>(r)) == structural) thresholds[r] = best;
  }
}

// Relations that accuse somebody are kept from where enough of them are right. Edges of rows that leave no
// doubt stay: most of those that the gold does not have differ from it in what a node is called.
void RelationCalibration::guard_accusations(const std::vector<ScoredEdge>& scored,
                                            const std::vector<double>& probabilities, bool alone) {
  for (const Relation relation : kAccusing) {
    double& threshold = thresholds_[alone ? 1 : 0][static_cast<std::size_t>(relation)];
    const double family_threshold = threshold;
    const auto is_precise = [&] {
      const Tally tally = tally_of(scored, alone, [&](Relation other, std::size_t i) {
        return other == relation && keeps(relation, alone, probabilities[i]);
      });
      return tally.kept == 0 || tally.right >= kLeastPrecision * tally.kept;
    };
    while (threshold < kHighestThreshold && !is_precise()) threshold += kThresholdStep;
    const double sure = sure_[static_cast<std::size_t>(relation)];
    if (sure >= family_threshold) threshold = std::min(threshold, sure);
  }
}

RelationCalibration RelationCalibration::fit(const std::vector<ScoredEdge>& scored,
                                             const std::vector<DocumentExamples>& documents) {
  RelationCalibration calibration;
  std::array<std::vector<const ScoredEdge*>, 4> kinds;
  for (const ScoredEdge& edge : scored) {
    kinds[family(edge.key.relation) + (edge.sums.proposed ? 2 : 0)].push_back(&edge);
  }
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) calibration.lines_[kind] = fit_line(kinds[kind]);
  calibration.fit_sure(scored);
  const auto probabilities = calibration.probabilities(scored);
  for (const bool alone : {false, true}) {
    const RelationCounts gold = gold_counts(documents, alone);
    for (const bool structural : {false, true}) {
      calibration.choose_thresholds(scored, probabilities, gold, structural, alone);
    }
    calibration.guard_accusations(scored, probabilities, alone);
  }
  return calibration;
}

void RelationCalibration::write(language::ModelWriter& writer) const {
  constexpr int kScale = extract::LinearModel::kScale;
  std::vector<std::int32_t> thresholds;
  for (std::size_t r = 0; r < extract::kRelationCount; ++r) {
    const auto relation = static_cast<Relation>(r);
    for (const bool proposed : {false, true}) {
      std::vector<std::int32_t> sums;
      std::vector<std::int32_t> probabilities;
      for (int half = -20; half <= 20; ++half) {
        sums.push_back(half * kScale / 2);
        const double p = logistic(half / 2.0 + line(relation, proposed).offsets[r]);
        probabilities.push_back(static_cast<std::int32_t>(std::lround(10000 * p)));
      }
      const std::string name = std::string(extract::relation_name(relation)) + (proposed ? ".lex" : "");
      writer.add(name + ".sums", sums);
      writer.add(name + ".probs", probabilities);
    }
  }
  for (const auto& of_texts : thresholds_) {
    for (const double threshold : of_texts) {
      thresholds.push_back(static_cast<std::int32_t>(std::lround(10000 * threshold)));
    }
  }
  writer.add("thresholds", thresholds);
  std::vector<std::int32_t> slopes;
  for (const Line& at : lines_) {
    slopes.push_back(static_cast<std::int32_t>(std::lround(at.pair * kScale)));
    slopes.push_back(static_cast<std::int32_t>(std::lround(at.lexicon * kScale)));
    slopes.push_back(static_cast<std::int32_t>(std::lround(at.network * kScale)));
    slopes.push_back(static_cast<std::int32_t>(std::lround(at.alone * kScale)));
  }
  writer.add("slopes", slopes);
  std::vector<std::int32_t> sure;
  for (const double p : sure_) sure.push_back(static_cast<std::int32_t>(std::lround(10000 * p)));
  writer.add("sure", sure);
}

}  // namespace claimgraph::train
