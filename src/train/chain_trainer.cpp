// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/chain_trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace claimgraph::train {
namespace {

using language::names::kOutside;
using language::names::kTagCount;
using language::names::may_begin;
using language::names::may_end;
using language::names::may_follow;
using language::names::Tag;

struct Arc {
  Tag from;
  Tag to;
};

const std::vector<Arc>& arcs() {
  static const std::vector<Arc> kArcs = [] {
    std::vector<Arc> all;
    for (Tag from = 0; from < kTagCount; ++from) {
      for (Tag to = 0; to < kTagCount; ++to) {
        if (may_follow(from, to)) all.push_back({from, to});
      }
    }
    return all;
  }();
  return kArcs;
}

constexpr float kEpsilon = 1e-6F;

}  // namespace

/// Scaled forward and backward variables of one sentence.
struct ChainTrainer::Lattice {
  std::vector<ChainTrainer::Weights> potential;  ///< exp(score - the token's best score)
  std::vector<ChainTrainer::Weights> alpha;
  std::vector<ChainTrainer::Weights> beta;
  std::vector<float> arc_weight;  ///< exp(transition) by index into arcs()
  std::vector<double> scale;
  double gold = 0;     ///< score of the given tags
  double log_sum = 0;  ///< log of the partition function
};

ChainTrainer::ChainTrainer(const std::vector<std::uint32_t>& counts, ChainOptions options)
    : options_(options),
      random_(options.seed),
      weights_(counts.size(), Weights{}),
      squares_(counts.size(), Weights{}),
      transitions_(kTagCount * kTagCount, 0.0F),
      transition_squares_(kTagCount * kTagCount, 0.0F) {
  for (const std::uint32_t count : counts)
    decays_.push_back(options.decay / static_cast<float>(std::max(count, 1U)));
}

double ChainTrainer::train_epoch(const std::vector<ChainExample>& examples) {
  std::vector<std::size_t> order(examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // std::shuffle is not the same in every library; this is Fisher and Yates.
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_() % i]);
  double loss = 0;
  std::size_t tokens = 0;
  for (const std::size_t index : order) {
    loss += learn(examples[index]);
    tokens += examples[index].tags.size();
  }
  return loss / static_cast<double>(tokens);
}

void ChainTrainer::hide_words(const ChainExample& example) {
  hidden_.assign(example.tags.size(), 0);
  const auto limit = static_cast<std::uint32_t>(options_.hide_word * 4294967295.0);
  for (std::uint8_t& hidden : hidden_) hidden = random_() < limit ? 1 : 0;
}

double ChainTrainer::learn(const ChainExample& example) {
  if (example.tags.empty()) return 0;
  Lattice lattice;
  hide_words(example);
  score(example, lattice);
  forward_backward(lattice);
  update_rows(example, lattice);
  update_transitions(example, lattice);
  return lattice.log_sum - lattice.gold;
}

void ChainTrainer::score(const ChainExample& example, Lattice& lattice) const {
  const std::size_t size = example.tags.size();
  lattice.potential.assign(size, Weights{});
  for (std::size_t i = 0; i < size; ++i) {
    Weights& row = lattice.potential[i];
    const auto& features = example.features[i];
    for (std::size_t k = hidden_[i] != 0 ? language::names::SentenceFeatures::kLexicalKeys : 0;
         k < features.size(); ++k) {
      const Weights& weights = weights_[features[k]];
      for (std::size_t tag = 0; tag < row.size(); ++tag) row[tag] += weights[tag];
    }
    lattice.gold += row[example.tags[i]];
    if (i > 0) lattice.gold += transitions_[example.tags[i - 1] * kTagCount + example.tags[i]];
    const float best = *std::max_element(row.begin(), row.begin() + kTagCount);
    lattice.log_sum += best;
    for (std::size_t tag = 0; tag < kTagCount; ++tag) row[tag] = std::exp(row[tag] - best);
  }
}

void ChainTrainer::forward_backward(Lattice& lattice) const {
  const std::size_t size = lattice.potential.size();
  lattice.arc_weight.clear();
  for (const auto [from, to] : arcs())
    lattice.arc_weight.push_back(std::exp(transitions_[from * kTagCount + to]));
  lattice.alpha.assign(size, Weights{});
  lattice.beta.assign(size, Weights{});
  lattice.scale.assign(size, 0);
  for (std::size_t i = 0; i < size; ++i) {
    Weights& here = lattice.alpha[i];
    if (i == 0) {
      for (Tag tag = 0; tag < kTagCount; ++tag) here[tag] = may_begin(tag) ? 1.0F : 0.0F;
    } else {
      for (std::size_t k = 0; k < arcs().size(); ++k)
        here[arcs()[k].to] += lattice.alpha[i - 1][arcs()[k].from] * lattice.arc_weight[k];
    }
    double sum = 0;
    for (std::size_t tag = 0; tag < kTagCount; ++tag) {
      here[tag] *= lattice.potential[i][tag];
      if (i + 1 == size && !may_end(static_cast<Tag>(tag))) here[tag] = 0;
      sum += here[tag];
    }
    lattice.scale[i] = sum;
    lattice.log_sum += std::log(sum);
    for (float& value : here) value = static_cast<float>(value / sum);
  }
  for (Tag tag = 0; tag < kTagCount; ++tag) lattice.beta[size - 1][tag] = may_end(tag) ? 1.0F : 0.0F;
  for (std::size_t i = size - 1; i-- > 0;) {
    for (std::size_t k = 0; k < arcs().size(); ++k) {
      const auto [from, to] = arcs()[k];
      lattice.beta[i][from] += lattice.arc_weight[k] * lattice.potential[i + 1][to] * lattice.beta[i + 1][to];
    }
    for (float& value : lattice.beta[i]) value = static_cast<float>(value / lattice.scale[i + 1]);
  }
}

void ChainTrainer::update_rows(const ChainExample& example, const Lattice& lattice) {
  for (std::size_t i = 0; i < example.tags.size(); ++i) {
    Weights gradient{};
    for (std::size_t tag = 0; tag < kTagCount; ++tag)
      gradient[tag] = lattice.alpha[i][tag] * lattice.beta[i][tag];
    gradient[example.tags[i]] -= 1;
    for (float& value : gradient) value *= example.weight;
    const auto& features = example.features[i];
    for (std::size_t k = hidden_[i] != 0 ? language::names::SentenceFeatures::kLexicalKeys : 0;
         k < features.size(); ++k) {
      Weights& weights = weights_[features[k]];
      Weights& squares = squares_[features[k]];
      const float decay = decays_[features[k]];
      for (std::size_t tag = 0; tag < weights.size(); ++tag) {
        const float slope = gradient[tag] + decay * weights[tag];
        squares[tag] += slope * slope;
        weights[tag] -= options_.rate * slope / (std::sqrt(squares[tag]) + kEpsilon);
      }
    }
  }
}

void ChainTrainer::update_transitions(const ChainExample& example, const Lattice& lattice) {
  std::vector<double> gradient(transitions_.size(), 0);
  for (std::size_t i = 1; i < example.tags.size(); ++i) {
    for (std::size_t k = 0; k < arcs().size(); ++k) {
      const auto [from, to] = arcs()[k];
      gradient[from * kTagCount + to] += lattice.alpha[i - 1][from] * lattice.arc_weight[k] *
                                         lattice.potential[i][to] * lattice.beta[i][to] / lattice.scale[i];
    }
    gradient[example.tags[i - 1] * kTagCount + example.tags[i]] -= 1;
  }
  for (std::size_t k = 0; k < gradient.size(); ++k) {
    const auto slope = static_cast<float>(gradient[k]) * example.weight;
    if (slope == 0) continue;
    transition_squares_[k] += slope * slope;
    transitions_[k] -= options_.rate * slope / (std::sqrt(transition_squares_[k]) + kEpsilon);
  }
}

}  // namespace claimgraph::train
