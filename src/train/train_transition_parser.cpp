// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_transition_parser.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>

#include "claimgraph/language/transition_parser.h"
#include "language/arc_hybrid.h"
#include "train/perceptron.h"
#include "train/train_tagger.h"

namespace claimgraph::train {
namespace {

using language::ArcHybrid;
using language::Deprel;
using language::kTransitions;
using language::TagId;
using language::Transition;

constexpr std::uint64_t kSeed = 20261124;
constexpr int kEpochs = 10;
constexpr std::size_t kRows = std::size_t{1} << 19U;
constexpr float kExploration = 0.9F;  // how often a wrong prediction is followed, from the second epoch on
constexpr double kScale = 128;        // integer steps a unit of averaged weight

/// An averaged perceptron over hashed features with three classes, dense for speed.
class TransitionWeights {
 public:
  using Features = std::span<const std::uint64_t>;

  [[nodiscard]] std::array<float, kTransitions> score(Features features) const {
    std::array<float, kTransitions> out{};
    for (const std::uint64_t feature : features) {
      const Row& row = rows_[feature & (kRows - 1)];
      for (std::size_t i = 0; i < kTransitions; ++i) out[i] += row.weight[i];
    }
    return out;
  }

  void update(Features features, std::size_t target, float delta) {
    for (const std::uint64_t feature : features) {
      Row& row = rows_[feature & (kRows - 1)];
      row.weight[target] += delta;
      row.total[target] += static_cast<double>(delta) * static_cast<double>(time_);
    }
  }

  void tick() { ++time_; }

  [[nodiscard]] std::vector<std::array<std::int16_t, 4>> quantised() const {
    std::vector<std::array<std::int16_t, 4>> out(kRows);
    for (std::size_t row = 0; row < kRows; ++row) {
      for (std::size_t i = 0; i < kTransitions; ++i) {
        const double average = static_cast<double>(rows_[row].weight[i]) -
                               rows_[row].total[i] / static_cast<double>(std::max<std::uint64_t>(time_, 1));
        out[row][i] = static_cast<std::int16_t>(std::clamp(std::round(average * kScale), -32767.0, 32767.0));
      }
    }
    return out;
  }

 private:
  struct Row {
    std::array<float, kTransitions> weight{};
    std::array<double, kTransitions> total{};
  };
  std::vector<Row> rows_ = std::vector<Row>(kRows);
  std::uint64_t time_ = 1;
};

/// One sentence to learn from.
struct Example {
  language::SentenceKeys words;
  std::vector<TagId> tags;
  std::vector<std::int32_t> heads;  // words.size() for the root's
  std::vector<Deprel> relations;
};

struct Counts {
  std::size_t arcs = 0;
  std::size_t heads = 0;
  std::size_t both = 0;
};

class ParserLearner {
 public:
  Counts learn(const Example& example, int epoch) {
    ArcHybrid state(example.words, example.tags);
    while (!state.is_final()) step(state, example, epoch);
    Counts counts{example.words.size(), 0, 0};
    for (std::size_t i = 0; i < example.words.size(); ++i) {
      if (state.head(static_cast<std::int32_t>(i)) != example.heads[i]) continue;
      ++counts.heads;
      if (state.relation(static_cast<std::int32_t>(i)) == example.relations[i]) ++counts.both;
    }
    return counts;
  }

  Status save(const std::filesystem::path& path) {
    labels_.average();
    language::ModelWriter writer("parser-fast");
    writer.add("transition", transitions_.quantised());
    labels_.save(writer, "label", {.scale = 64, .min_updates = 3, .min_weight = 10});
    return writer.write(path);
  }

 private:
  void step(ArcHybrid& state, const Example& example, int epoch) {
    const auto features = state.transition_features();
    const std::array<float, kTransitions> scores = transitions_.score(features.view());
    std::size_t best = kTransitions;
    std::size_t right = kTransitions;
    int least = 1 << 20;
    std::array<int, kTransitions> costs{};
    for (std::size_t i = 0; i < kTransitions; ++i) {
      if (!state.allows(static_cast<Transition>(i))) continue;
      costs[i] = state.cost(static_cast<Transition>(i), example.heads);
      if (best == kTransitions || scores[i] > scores[best]) best = i;
      if (costs[i] < least || (costs[i] == least && scores[i] > scores[right])) {
        least = costs[i];
        right = i;
      }
    }
    transitions_.tick();
    std::size_t chosen = best;
    if (costs[best] > least) {
      transitions_.update(features.view(), right, 1);
      transitions_.update(features.view(), best, -1);
      if (epoch == 0 || random_.unit() >= kExploration) chosen = right;
    }
    follow(state, example, static_cast<Transition>(chosen));
  }

  void follow(ArcHybrid& state, const Example& example, Transition transition) {
    Deprel relation = Deprel::kDep;
    if (transition != Transition::kShift) {
      const auto [head, dependent] = state.arc_of(transition);
      relation = head == state.root() ? Deprel::kRoot : learn_label(state, example, head, dependent);
    }
    state.apply(transition, relation);
  }

  Deprel learn_label(const ArcHybrid& state, const Example& example, std::int32_t head,
                     std::int32_t dependent) {
    const auto features = state.label_features(head, dependent);
    std::array<float, language::kDeprelCount> scores{};
    labels_.score(features.view(), scores);
    const auto guess =
        static_cast<std::size_t>(std::max_element(scores.begin() + 1, scores.end()) - scores.begin());
    const Deprel gold = example.relations[static_cast<std::size_t>(dependent)];
    labels_.tick();
    if (example.heads[static_cast<std::size_t>(dependent)] == head &&
        guess != static_cast<std::size_t>(gold)) {
      labels_.update(features.view(), static_cast<std::size_t>(gold), 1);
      labels_.update(features.view(), guess, -1);
    }
    return static_cast<Deprel>(guess);
  }

  TransitionWeights transitions_;
  AveragedPerceptron labels_;
  Random random_{kSeed + 1};
};

std::vector<Example> make_examples(const std::vector<GoldSentence>& treebank,
                                   const std::vector<std::vector<TagId>>& tags) {
  std::vector<Example> out;
  for (std::size_t s = 0; s < treebank.size(); ++s) {
    Example example;
    example.tags = tags[s];
    for (const GoldWord& word : treebank[s]) {
      example.words.push_back(language::word_keys(word.form));
      example.heads.push_back(word.head < 0 ? static_cast<std::int32_t>(treebank[s].size()) : word.head);
      example.relations.push_back(word.deprel);
    }
    out.push_back(std::move(example));
  }
  return out;
}

}  // namespace

Status train_jackknife(const Folders& folders) {
  const auto treebank = read_sentences(folders.data, {"ewt-train", "gum-train"});
  if (!treebank) return tl::unexpected<Error>(treebank.error());
  const auto tags = jackknife_tags(TagLearner(*treebank), *treebank, folders.data);
  if (!tags) return tl::unexpected<Error>(tags.error());
  std::vector<TagId> flat;
  for (const auto& sentence : *tags) flat.insert(flat.end(), sentence.begin(), sentence.end());
  language::ModelWriter writer("jackknife");
  writer.add("tags", flat);
  return writer.write(folders.models / "jackknife.model");
}

Result<std::vector<std::vector<TagId>>> read_jackknife(const Folders& folders,
                                                       const std::vector<GoldSentence>& treebank) {
  const auto file = language::ModelStore(folders.models).open("jackknife");
  if (!file) return tl::unexpected<Error>(file.error());
  const auto flat = file->array<TagId>("tags");
  if (!flat) return tl::unexpected<Error>(flat.error());
  std::vector<std::vector<TagId>> out;
  std::size_t at = 0;
  for (const GoldSentence& sentence : treebank) {
    if (flat->size() - at < sentence.size())
      return fail(ErrorCode::kCorrupt, "jack-knifed tags of another treebank");
    out.emplace_back(flat->begin() + static_cast<std::ptrdiff_t>(at),
                     flat->begin() + static_cast<std::ptrdiff_t>(at + sentence.size()));
    at += sentence.size();
  }
  return out;
}

Status train_transition_parser(const Folders& folders) {
  const auto treebank = read_sentences(folders.data, {"ewt-train", "gum-train"});
  if (!treebank) return tl::unexpected<Error>(treebank.error());
  const auto tags = read_jackknife(folders, *treebank);
  if (!tags) return tl::unexpected<Error>(tags.error());
  const std::vector<Example> examples = make_examples(*treebank, *tags);
  ParserLearner learner;
  Random random(kSeed);
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    Counts sum;
    for (const std::uint32_t which : shuffled(examples.size(), random)) {
      const Counts counts = learner.learn(examples[which], epoch);
      sum = {sum.arcs + counts.arcs, sum.heads + counts.heads, sum.both + counts.both};
    }
    std::cerr << "parser epoch " << epoch + 1 << ": " << sum.heads * 10000 / sum.arcs << " UAS, "
              << sum.both * 10000 / sum.arcs << " LAS of 10000 while training\n";
  }
  return learner.save(folders.models / "parser-fast.model");
}

}  // namespace claimgraph::train
