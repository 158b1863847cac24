// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/relation_learner.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>
#include <utility>

#include "extract/relation_decider.h"

namespace claimgraph::train {
namespace {

using extract::Feature;
using extract::Relation;

constexpr int kRounds = 14;
constexpr std::uint64_t kKeptOfEight = 4;
constexpr std::size_t kModalityCount = 5;
// What fills nine tenths of a table of 65,536: half the size of what all features need, for no loss in
// accuracy.
constexpr std::size_t kPairRows = 58'900;

// Pairs (below, above) that a chain of locatedIn and partOf edges implies.
std::set<std::pair<std::int32_t, std::int32_t>> implied_by(const std::set<EdgeKey>& gold) {
  std::map<std::int32_t, std::set<std::int32_t>> up;
  for (const EdgeKey& key : gold) {
    if (key.relation == Relation::kLocatedIn || key.relation == Relation::kPartOf)
      up[key.subject].insert(key.object);
  }
  std::set<std::pair<std::int32_t, std::int32_t>> out;
  for (const auto& [below, direct] : up) {
    std::vector<std::int32_t> open(direct.begin(), direct.end());
    while (!open.empty()) {
      const std::int32_t at = open.back();
      open.pop_back();
      if (!out.emplace(below, at).second) continue;
      if (const auto next = up.find(at); next != up.end()) {
        open.insert(open.end(), next->second.begin(), next->second.end());
      }
    }
  }
  return out;
}

// As RelationDecider does.
bool is_dismissed(const EdgeSums& sums) {
  constexpr double kScale = extract::LinearModel::kScale;
  return !sums.proposed && kScale * sums.pair < extract::kLeastPairSum &&
         kScale * sums.network < extract::kLeastNetworkSum;
}

// Trains one small model on examples whose targets are classes; one output is a yes or no.
LinearLearner train_detail(const std::vector<const DetailExample*>& examples, std::size_t outputs) {
  LinearLearner learner(outputs);
  for (const DetailExample* example : examples) learner.count(example->features);
  learner.allocate();
  std::vector<double> sums(outputs);
  std::vector<double> gradient(outputs);
  for (int round = 0; round < kRounds; ++round) {
    for (const std::uint32_t i : shuffled(examples.size(), static_cast<std::uint64_t>(round))) {
      const DetailExample& example = *examples[i];
      std::fill(sums.begin(), sums.end(), 0.0);
      learner.score(example.features, sums);
      for (std::size_t o = 0; o < outputs; ++o) {
        const bool positive =
            outputs == 1 ? example.target == 1 : example.target == static_cast<std::int32_t>(o);
        gradient[o] = (positive ? 1.0 : 0.0) - logistic(sums[o]);
      }
      learner.update(example.features, gradient);
    }
  }
  return learner;
}

// Agreement on the first fold of learners that saw the others.
void report_detail(const std::vector<const DocumentExamples*>& documents,
                   std::vector<DetailExample> DocumentExamples::*member, std::size_t outputs,
                   const char* name) {
  std::vector<const DetailExample*> seen;
  std::vector<const DetailExample*> unseen;
  for (const DocumentExamples* document : documents) {
    for (const DetailExample& example : document->*member)
      (document->fold == 0 ? unseen : seen).push_back(&example);
  }
  const LinearLearner learner = train_detail(seen, outputs);
  int right = 0;
  int marked = 0;
  int found = 0;
  int claimed = 0;
  for (const DetailExample* example : unseen) {
    std::vector<double> sums(outputs);
    learner.score(example->features, sums);
    const auto best = std::max_element(sums.begin(), sums.end()) - sums.begin();
    const std::int32_t guess = outputs == 1 ? (sums[0] > 0 ? 1 : 0) : static_cast<std::int32_t>(best);
    right += guess == example->target ? 1 : 0;
    marked += example->target != 0 ? 1 : 0;
    claimed += guess != 0 ? 1 : 0;
    found += example->target != 0 && guess == example->target ? 1 : 0;
  }
  std::cerr << name << ": right " << right << " of " << unseen.size() << "; marked " << marked << ", claimed "
            << claimed << ", of them right " << found << '\n';
}

}  // namespace

std::array<EdgeSums, extract::kRelationCount> RelationLearner::sums_of(const PairExample& example) const {
  Sums sums{};
  pair_.score(example.features, sums);
  std::array<EdgeSums, extract::kRelationCount> out{};
  const auto network = network_.score(example.network);
  for (std::size_t r = 0; r < out.size(); ++r) {
    out[r].pair = sums[r];
    out[r].network = network[r];
  }
  for (const auto& [relation, features] : example.proposed) {
    EdgeSums& edge = out[static_cast<std::size_t>(relation)];
    edge.proposed = true;
    edge.sure = (example.sure >> static_cast<unsigned>(relation) & 1U) != 0;
    proposal_.score(features, std::span(&edge.lexicon, 1));
  }
  return out;
}

// Drops half of the features at random (Wager et al., Dropout Training as Adaptive Regularization, 2013), so
// that no rare one explains its only example alone.
std::vector<Feature> RelationLearner::thinned(const std::vector<Feature>& features, std::uint64_t seed) {
  std::vector<Feature> kept;
  for (const Feature key : features) {
    if (((key + seed) * 0x9E3779B97F4A7C15ULL >> 40U) % 8 < kKeptOfEight) kept.push_back(key);
  }
  return kept;
}

void RelationLearner::learn_pair(const PairExample& example, std::uint64_t seed) {
  const auto features = thinned(example.features, seed);
  Sums sums{};
  pair_.score(features, sums);
  Sums gradient{};
  for (std::size_t r = 0; r < gradient.size(); ++r) {
    if (example.targets[r] == Target::kIgnored) continue;
    gradient[r] = (example.targets[r] == Target::kPositive ? 1.0 : 0.0) - logistic(sums[r]);
  }
  pair_.update(features, gradient);
}

void RelationLearner::learn_proposals(const PairExample& example, std::uint64_t seed) {
  for (const auto& [relation, all] : example.proposed) {
    const Target target = example.targets[static_cast<std::size_t>(relation)];
    if (target == Target::kIgnored) continue;
    const auto features = thinned(all, seed + static_cast<std::uint64_t>(relation));
    std::array<double, 1> sum{};
    proposal_.score(features, sum);
    const std::array<double, 1> gradient = {(target == Target::kPositive ? 1.0 : 0.0) - logistic(sum[0])};
    proposal_.update(features, gradient);
  }
}

void RelationLearner::learn_network(const std::vector<const PairExample*>& examples) {
  std::vector<NetworkTarget> targets;
  targets.reserve(examples.size());
  for (const PairExample* example : examples) {
    const bool related = std::find(example->targets.begin(), example->targets.end(), Target::kPositive) !=
                         example->targets.end();
    targets.push_back({&example->network, example->targets, !related && example->proposed.empty()});
  }
  network_ = RelationNetworkLearner::train(targets);
}

RelationLearner RelationLearner::train(const std::vector<const DocumentExamples*>& documents) {
  RelationLearner learner;
  std::vector<const PairExample*> examples;
  for (const DocumentExamples* document : documents) {
    for (const PairExample& example : document->pairs) {
      examples.push_back(&example);
      learner.pair_.count(example.features);
      for (const auto& [relation, features] : example.proposed) learner.proposal_.count(features);
    }
  }
  learner.pair_.allocate();
  learner.proposal_.allocate();
  std::cerr << examples.size() << " pairs, " << learner.pair_.rows() << " features\n";
  for (int round = 0; round < kRounds; ++round) {
    for (const std::uint32_t i : shuffled(examples.size(), static_cast<std::uint64_t>(round))) {
      const std::uint64_t seed = static_cast<std::uint64_t>(round) * 1000003U + i;
      learner.learn_pair(*examples[i], seed);
      learner.learn_proposals(*examples[i], seed);
    }
  }
  learner.pair_.keep_strongest(kPairRows);
  learner.learn_network(examples);
  return learner;
}

std::vector<ScoredEdge> RelationLearner::score(const DocumentExamples& document, std::uint32_t index) const {
  const auto implied = implied_by(document.gold);
  std::map<EdgeKey, EdgeSums> best;
  for (const PairExample& example : document.pairs) {
    const auto sums = sums_of(example);
    for (std::size_t r = 0; r < sums.size(); ++r) {
      if ((example.admitted >> r & 1U) == 0) continue;
      if (is_dismissed(sums[r])) continue;
      const EdgeKey key = edge_key(static_cast<Relation>(r), example.subject, example.object);
      const auto [known, added] = best.try_emplace(key, sums[r]);
      if (added) continue;
      const bool sure = known->second.sure || sums[r].sure;
      if (known->second.surest() < sums[r].surest()) known->second = sums[r];
      known->second.sure = sure;
    }
  }
  std::vector<ScoredEdge> out;
  for (const auto& [key, sums] : best) {
    const bool right = document.gold.contains(key);
    const bool chained = key.relation == Relation::kLocatedIn || key.relation == Relation::kPartOf;
    if (!right && chained && implied.contains({key.subject, key.object})) continue;
    out.push_back({index, key, sums, right});
    out.back().sums.alone = document.sentences.size() == 1;
    out.back().real = document.origin != Origin::kWritten;
  }
  return out;
}

void RelationLearner::write(language::ModelWriter& writer) const {
  pair_.write(writer, "pair");
  proposal_.write(writer, "proposal");
  network_.write(writer);
}

RelationCounts gold_counts(const std::vector<DocumentExamples>& documents, bool alone) {
  RelationCounts counts{};
  for (const DocumentExamples& document : documents) {
    if ((document.sentences.size() == 1) != alone || document.origin == Origin::kWritten) continue;
    for (const EdgeKey& key : document.gold) ++counts[static_cast<std::size_t>(key.relation)];
  }
  return counts;
}

void write_details(const std::vector<const DocumentExamples*>& documents, language::ModelWriter& writer) {
  const auto gather = [&](std::vector<DetailExample> DocumentExamples::*member) {
    std::vector<const DetailExample*> out;
    for (const DocumentExamples* document : documents) {
      for (const DetailExample& example : document->*member) out.push_back(&example);
    }
    return out;
  };
  report_detail(documents, &DocumentExamples::modality, kModalityCount, "modality");
  report_detail(documents, &DocumentExamples::source, 1, "source");
  report_detail(documents, &DocumentExamples::about, 1, "about");
  train_detail(gather(&DocumentExamples::modality), kModalityCount).write(writer, "modality");
  train_detail(gather(&DocumentExamples::source), 1).write(writer, "source");
  train_detail(gather(&DocumentExamples::about), 1).write(writer, "about");
}

}  // namespace claimgraph::train
