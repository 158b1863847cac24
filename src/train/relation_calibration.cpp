// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "train/relation_learner.h"

namespace claimgraph::train {
namespace {

using extract::Relation;

constexpr int kSteps = 400;
constexpr double kRate = 0.5;
constexpr double kOffsetDecay = 30.0;     // a relation's offset weighs as much as so many edges of evidence
constexpr double kLeastPrecision = 0.70;  // of relations that accuse somebody
constexpr double kFamilyPrecision = 0.60;
constexpr double kLowestThreshold = 0.15;
constexpr double kHighestThreshold = 0.9;
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

}  // namespace

double RelationCalibration::probability(Relation relation, double sum) const {
  return logistic(slope_[family(relation)] * sum + offsets_[static_cast<std::size_t>(relation)]);
}

bool RelationCalibration::keeps(const ScoredEdge& edge) const {
  return probability(edge.key.relation, edge.sum) >= threshold(edge.key.relation);
}

void RelationCalibration::fit_family(const std::vector<ScoredEdge>& scored, bool structural) {
  std::array<double, extract::kRelationCount> count{};
  double all = 0;
  for (const ScoredEdge& edge : scored) {
    if (extract::is_structural(edge.key.relation) != structural) continue;
    count[static_cast<std::size_t>(edge.key.relation)] += 1;
    all += 1;
  }
  double& slope = slope_[structural ? 1 : 0];
  double common = 0;
  std::array<double, extract::kRelationCount> own{};
  for (int step = 0; step < kSteps; ++step) {
    double slope_gradient = 0;
    double common_gradient = 0;
    std::array<double, extract::kRelationCount> own_gradient{};
    for (const ScoredEdge& edge : scored) {
      if (extract::is_structural(edge.key.relation) != structural) continue;
      const auto r = static_cast<std::size_t>(edge.key.relation);
      const double error = (edge.right ? 1.0 : 0.0) - logistic(slope * edge.sum + common + own[r]);
      slope_gradient += error * edge.sum;
      common_gradient += error;
      own_gradient[r] += error;
    }
    slope += kRate * slope_gradient / std::max(1.0, all);
    common += 4 * kRate * common_gradient / std::max(1.0, all);
    for (std::size_t r = 0; r < own.size(); ++r)
      own[r] += 4 * kRate * own_gradient[r] / (count[r] + 4 * kOffsetDecay);
  }
  for (std::size_t r = 0; r < own.size(); ++r) {
    if (extract::is_structural(static_cast<Relation>(r)) == structural) offsets_[r] = common + own[r];
  }
}

void RelationCalibration::choose_thresholds(const std::vector<ScoredEdge>& scored, const RelationCounts& gold,
                                            bool structural) {
  int wanted = 0;
  for (std::size_t r = 0; r < gold.size(); ++r) {
    if (extract::is_structural(static_cast<Relation>(r)) == structural) wanted += gold[r];
  }
  double best_f1 = -1;
  double best = 0.5;
  for (double t = kLowestThreshold; t < kHighestThreshold; t += 0.01) {
    Tally tally;
    for (const ScoredEdge& edge : scored) {
      if (extract::is_structural(edge.key.relation) != structural) continue;
      if (probability(edge.key.relation, edge.sum) < t) continue;
      ++tally.kept;
      tally.right += edge.right ? 1 : 0;
    }
    if (tally.right < kFamilyPrecision * tally.kept) continue;
    const double f1 = 2.0 * tally.right / std::max(1, tally.kept + wanted);
    if (f1 > best_f1) {
      best_f1 = f1;
      best = t;
    }
  }
  for (std::size_t r = 0; r < thresholds_.size(); ++r) {
    if (extract::is_structural(static_cast<Relation>(r)) == structural) thresholds_[r] = best;
  }
}

RelationCalibration RelationCalibration::fit(const std::vector<ScoredEdge>& scored,
                                             const RelationCounts& gold) {
  RelationCalibration calibration;
  for (const bool structural : {false, true}) {
    calibration.fit_family(scored, structural);
    calibration.choose_thresholds(scored, gold, structural);
  }
  for (const Relation relation : kAccusing) {
    double& threshold = calibration.thresholds_[static_cast<std::size_t>(relation)];
    for (; threshold < kHighestThreshold; threshold += 0.01) {
      Tally tally;
      for (const ScoredEdge& edge : scored) {
        if (edge.key.relation != relation || !calibration.keeps(edge)) continue;
        ++tally.kept;
        tally.right += edge.right ? 1 : 0;
      }
      if (tally.kept == 0 || tally.right >= kLeastPrecision * tally.kept) break;
    }
  }
  return calibration;
}

void RelationCalibration::write(language::ModelWriter& writer) const {
  std::vector<std::int32_t> thresholds;
  for (std::size_t r = 0; r < thresholds_.size(); ++r) {
    const auto relation = static_cast<Relation>(r);
    std::vector<std::int32_t> sums;
    std::vector<std::int32_t> probabilities;
    for (int half = -20; half <= 20; ++half) {
      sums.push_back(half * extract::LinearModel::kScale / 2);
      probabilities.push_back(
          static_cast<std::int32_t>(std::lround(10000 * probability(relation, half / 2.0))));
    }
    const std::string name(extract::relation_name(relation));
    writer.add(name + ".sums", sums);
    writer.add(name + ".probabilities", probabilities);
    thresholds.push_back(static_cast<std::int32_t>(std::lround(10000 * thresholds_[r])));
  }
  writer.add("thresholds", thresholds);
}

}  // namespace claimgraph::train
