// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/transition_parser.h"

#include <algorithm>
#include <array>
#include <bit>

#include "language/arc_hybrid.h"
#include "language/linear_model.h"

namespace claimgraph::language {

struct TransitionParser::Model {
  /// The weights of one hashed feature: one a transition, and one unused.
  using Row = std::array<std::int16_t, 4>;

  ModelFile file;
  std::span<const Row> rows;
  LinearModel labels;

  [[nodiscard]] Transition best_transition(const ArcHybrid& state) const {
    std::array<std::int32_t, kTransitions> scores{};
    const ArcHybrid::TransitionFeatures features = state.transition_features();
    const std::uint64_t mask = rows.size() - 1;
    for (const std::uint64_t feature : features.view()) {
      const Row& row = rows[feature & mask];
      for (std::size_t i = 0; i < kTransitions; ++i) scores[i] += row[i];
    }
    std::size_t best = kTransitions;
    for (std::size_t i = 0; i < kTransitions; ++i) {
      if (!state.allows(static_cast<Transition>(i))) continue;
      if (best == kTransitions || scores[i] > scores[best]) best = i;
    }
    return static_cast<Transition>(best);
  }

  [[nodiscard]] Deprel best_label(const ArcHybrid& state, std::int32_t head, std::int32_t dependent) const {
    if (head == state.root()) return Deprel::kRoot;
    std::array<std::int32_t, LinearModel::kMaxClasses> scores;
    std::fill_n(scores.begin(), kDeprelCount, 0);
    labels.score(state.label_features(head, dependent).view(), scores);
    // The first relation is kRoot, which only the root's arc has.
    const auto best = std::max_element(scores.begin() + 1, scores.begin() + kDeprelCount);
    return static_cast<Deprel>(best - scores.begin());
  }
};

TransitionParser::TransitionParser(std::unique_ptr<Model> model) : model_(std::move(model)) {}
TransitionParser::TransitionParser(TransitionParser&&) noexcept = default;
TransitionParser& TransitionParser::operator=(TransitionParser&&) noexcept = default;
TransitionParser::~TransitionParser() = default;

Result<TransitionParser> TransitionParser::load(const ModelStore& store) {
  const auto file = store.open("parser-fast");
  if (!file) return tl::unexpected<Error>(file.error());
  const auto rows = file->array<Model::Row>("transition");
  if (!rows) return tl::unexpected<Error>(rows.error());
  const auto labels = LinearModel::load(*file, "label");
  if (!labels) return tl::unexpected<Error>(labels.error());
  if (!std::has_single_bit(rows->size()) || labels->class_count() > static_cast<std::size_t>(kDeprelCount)) {
    return fail(ErrorCode::kCorrupt, "the parser's model is damaged",
                {store.path_of("parser-fast").string(), 0, 0});
  }
  return TransitionParser(std::make_unique<Model>(Model{*file, *rows, *labels}));
}

Tree TransitionParser::parse(const std::vector<WordKeys>& words, std::span<const std::uint8_t> tags) const {
  ArcHybrid state(words, tags);
  while (!state.is_final()) {
    const Transition transition = model_->best_transition(state);
    Deprel relation = Deprel::kDep;
    if (transition != Transition::kShift) {
      const auto [head, dependent] = state.arc_of(transition);
      relation = model_->best_label(state, head, dependent);
    }
    state.apply(transition, relation);
  }
  Tree tree;
  for (std::int32_t i = 0; i < state.root(); ++i) {
    tree.heads.push_back(state.head(i) == state.root() ? Token::kNoHead : state.head(i));
    tree.relations.push_back(state.relation(i));
  }
  return tree;
}

}  // namespace claimgraph::language
