// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "claimgraph/language/analysis.h"
#include "language/linear_model.h"
#include "language/tagger_features.h"
#include "language/word_keys.h"

namespace claimgraph::language {

/// The transitions of the arc-hybrid system.
enum class Transition : std::uint8_t { kShift, kLeft, kRight };
inline constexpr std::size_t kTransitions = 3;

/// A configuration: stack, buffer and the arcs built so far. The artificial root stands behind the last word,
/// so that it takes its one dependent by kLeft when the buffer holds nothing else (Ballesteros and Nivre
/// 2013).
class ArcHybrid {
 public:
  static constexpr std::int32_t kNone = -1;
  using TransitionFeatures = FeatureList<96>;
  using LabelFeatures = FeatureList<64>;

  ArcHybrid(const SentenceKeys& words, std::span<const TagId> tags);

  [[nodiscard]] bool is_final() const { return front_ == root() && stack_.empty(); }
  [[nodiscard]] bool allows(Transition transition) const;

  /// The arc (head, dependent) that kLeft or kRight would build.
  [[nodiscard]] std::pair<std::int32_t, std::int32_t> arc_of(Transition transition) const;

  /// Performs a transition; `relation` names the arc that it builds.
  void apply(Transition transition, Deprel relation);

  /// How many gold arcs (heads, root() for the root's head) can no longer be built after `transition`.
  [[nodiscard]] int cost(Transition transition, std::span<const std::int32_t> gold) const;

  [[nodiscard]] TransitionFeatures transition_features() const;
  [[nodiscard]] LabelFeatures label_features(std::int32_t head, std::int32_t dependent) const;

  /// The root's index: one more than the last word's.
  [[nodiscard]] std::int32_t root() const { return static_cast<std::int32_t>(nodes_.size()) - 1; }
  [[nodiscard]] std::int32_t head(std::int32_t word) const { return node(word).head; }
  [[nodiscard]] Deprel relation(std::int32_t word) const { return node(word).relation; }

 private:
  struct Node {
    std::uint64_t word = 0;
    std::uint64_t suffix = 0;
    std::uint32_t tag = 0;  // TagId + 1; 0 for outside
    std::int32_t head = kNone;
    Deprel relation = Deprel::kDep;
    std::int32_t left = kNone;  // outermost dependents and the next ones
    std::int32_t left2 = kNone;
    std::int32_t right = kNone;
    std::int32_t right2 = kNone;
    std::uint32_t left_count = 0;
    std::uint32_t right_count = 0;
    std::uint64_t labels = 0;  // set of the dependents' relations
    std::uint64_t marker = 0;  // word of the last case, mark or cop dependent
  };
  /// What features need of a place; `label` is 0 outside.
  struct Place {
    std::uint64_t word = 0;
    std::uint64_t tag = 0;
    std::uint64_t label = 0;
  };

  [[nodiscard]] const Node& node(std::int32_t at) const {
    return at < 0 || at > root() ? outside_ : nodes_[static_cast<std::size_t>(at)];
  }
  [[nodiscard]] Place place(std::int32_t at) const;
  [[nodiscard]] std::int32_t on_stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone;
  }
  void add_word_features(TransitionFeatures& out) const;
  void add_child_features(TransitionFeatures& out) const;
  void attach(std::int32_t head, std::int32_t dependent, Deprel relation);

  std::vector<Node> nodes_;
  Node outside_;
  std::vector<std::int32_t> stack_;
  std::int32_t front_ = 0;
};

}  // namespace claimgraph::language
