// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/arc_hybrid.h"

#include <algorithm>
#include <cstdlib>

namespace claimgraph::language {
namespace {

std::uint64_t distance_class(std::int32_t from, std::int32_t to) {
  const int distance = std::abs(to - from);
  if (from < 0 || to < 0) return 0;
  return static_cast<std::uint64_t>(distance < 5 ? distance : (distance < 10 ? 5 : (distance < 20 ? 6 : 7)));
}

std::uint64_t at_most(std::uint32_t value, std::uint32_t limit) {
  return std::min(value, limit);
}

}  // namespace

ArcHybrid::ArcHybrid(const SentenceKeys& words, std::span<const TagId> tags) {
  nodes_.resize(words.size() + 1);
  for (std::size_t i = 0; i < words.size(); ++i) {
    nodes_[i].word = words[i].word;
    nodes_[i].suffix = words[i].suffix[2];
    nodes_[i].tag = tags[i] + 1U;
  }
  nodes_.back().word = 11;
  nodes_.back().tag = 300;
  stack_.reserve(words.size());
}

bool ArcHybrid::allows(Transition transition) const {
  switch (transition) {
    case Transition::kShift:
      return front_ < root();
    case Transition::kLeft:
      return !stack_.empty() && (front_ < root() || stack_.size() == 1);
    case Transition::kRight:
      return stack_.size() >= 2;
  }
  return false;
}

std::pair<std::int32_t, std::int32_t> ArcHybrid::arc_of(Transition transition) const {
  return {transition == Transition::kLeft ? front_ : on_stack(1), on_stack(0)};
}

void ArcHybrid::apply(Transition transition, Deprel relation) {
  if (transition == Transition::kShift) {
    stack_.push_back(front_++);
    return;
  }
  const auto [head, dependent] = arc_of(transition);
  attach(head, dependent, relation);
  stack_.pop_back();
}

void ArcHybrid::attach(std::int32_t head, std::int32_t dependent, Deprel relation) {
  Node& below = nodes_[static_cast<std::size_t>(dependent)];
  Node& above = nodes_[static_cast<std::size_t>(head)];
  below.head = head;
  below.relation = relation;
  above.labels |= std::uint64_t{1} << static_cast<unsigned>(relation);
  if (relation == Deprel::kCase || relation == Deprel::kMark || relation == Deprel::kCop)
    above.marker = below.word;
  if (dependent < head) {
    above.left2 = above.left;
    above.left = dependent;
    ++above.left_count;
  } else {
    above.right2 = above.right;
    above.right = dependent;
    ++above.right_count;
  }
}

// Costs of Goldberg and Nivre (2013), section 4, with the root behind the last word.
int ArcHybrid::cost(Transition transition, std::span<const std::int32_t> gold) const {
  const auto head_of = [&](std::int32_t word) {
    return word == root() ? kNone : gold[static_cast<std::size_t>(word)];
  };
  int lost = 0;
  if (transition == Transition::kShift) {
    for (std::size_t depth = 0; depth < stack_.size(); ++depth) {
      const std::int32_t word = on_stack(depth);
      if (head_of(word) == front_) ++lost;
      if (depth > 0 && head_of(front_) == word) ++lost;
    }
    return lost;
  }
  const std::int32_t top = on_stack(0);
  const std::int32_t first_lost_head = transition == Transition::kLeft ? front_ + 1 : front_;
  if (head_of(top) >= first_lost_head) ++lost;
  if (transition == Transition::kLeft && stack_.size() > 1 && head_of(top) == on_stack(1)) ++lost;
  for (std::int32_t word = front_; word < root(); ++word) lost += head_of(word) == top ? 1 : 0;
  return lost;
}

ArcHybrid::Place ArcHybrid::place(std::int32_t at) const {
  const Node& n = node(at);
  return {n.word, n.tag, n.head == kNone ? 0 : static_cast<std::uint64_t>(n.relation) + 1};
}

ArcHybrid::TransitionFeatures ArcHybrid::transition_features() const {
  TransitionFeatures out;
  add_word_features(out);
  add_child_features(out);
  return out;
}

// The numbers are the templates' names: s are stack words from the top, b buffer words, w word, t tag.
void ArcHybrid::add_word_features(TransitionFeatures& out) const {
  const Place s0 = place(on_stack(0));
  const Place s1 = place(on_stack(1));
  const Place s2 = place(on_stack(2));
  const Place b0 = place(front_);
  const Place b1 = place(front_ < root() ? front_ + 1 : kNone);
  const Place b2 = place(front_ + 1 < root() ? front_ + 2 : kNone);
  out.add(0, 0);
  out.add(1, s0.word, s0.tag);
  out.add(2, s0.word);
  out.add(3, s0.tag);
  out.add(4, s1.word, s1.tag);
  out.add(5, s1.word);
  out.add(6, s1.tag);
  out.add(7, b0.word, b0.tag);
  out.add(8, b0.word);
  out.add(9, b0.tag);
  out.add(10, b1.word, b1.tag);
  out.add(11, b1.word);
  out.add(12, b1.tag);
  out.add(13, b2.word, b2.tag);
  out.add(14, b2.tag);
  out.add(15, s2.word, s2.tag);
  out.add(16, feature_key(16, s0.word, s0.tag), b0.word, b0.tag);
  out.add(17, feature_key(17, s0.word, s0.tag), b0.word);
  out.add(18, s0.word, b0.word, b0.tag);
  out.add(19, s0.word, s0.tag, b0.tag);
  out.add(20, s0.tag, b0.word, b0.tag);
  out.add(21, s0.word, b0.word);
  out.add(22, s0.tag, b0.tag);
  out.add(23, b0.tag, b1.tag);
  out.add(24, s1.tag, s0.tag);
  out.add(25, s1.word, s0.tag);
  out.add(26, s1.tag, s0.word);
  out.add(27, s1.word, s0.word);
  out.add(28, s1.tag, b0.tag);
  out.add(29, s1.word, b0.tag);
  out.add(30, b0.tag, b1.tag, b2.tag);
  out.add(31, s0.tag, b0.tag, b1.tag);
  out.add(32, s1.tag, s0.tag, b0.tag);
  out.add(33, s2.tag, s1.tag, s0.tag);
  out.add(34, feature_key(34, s1.tag, s0.tag), b0.tag, b1.tag);
  out.add(35, s0.word, b0.tag, b1.tag);
  out.add(36, s1.word, s0.tag, b0.tag);
  out.add(37, s1.tag, s0.word, b0.tag);
  out.add(38, s1.tag, s0.tag, b0.word);
  out.add(39, feature_key(39, s0.tag, b0.tag), b1.tag, b2.tag);
  out.add(40, s0.tag, b0.word, b1.tag);
  out.add(41, b0.word, b1.word);
  out.add(42, s1.word, s1.tag, s0.tag);
}

void ArcHybrid::add_child_features(TransitionFeatures& out) const {
  const std::int32_t at0 = on_stack(0);
  const std::int32_t at1 = on_stack(1);
  const Node& n0 = node(at0);
  const Node& n1 = node(at1);
  const Node& nb = node(front_);
  const Place s0 = place(at0);
  const Place s1 = place(at1);
  const Place b0 = place(front_);
  const Place s0l = place(n0.left);
  const Place s0r = place(n0.right);
  const Place s0l2 = place(n0.left2);
  const Place s0r2 = place(n0.right2);
  const Place s1l = place(n1.left);
  const Place s1r = place(n1.right);
  const Place b0l = place(nb.left);
  const Place b0l2 = place(nb.left2);
  const std::uint64_t near = distance_class(at0, front_);
  const std::uint64_t far = distance_class(at1, at0);
  out.add(50, s0.word, near);
  out.add(51, s0.tag, near);
  out.add(52, b0.word, near);
  out.add(53, b0.tag, near);
  out.add(54, s0.tag, b0.tag, near);
  out.add(55, s1.tag, s0.tag, far);
  out.add(56, s0.word, at_most(n0.right_count, 3));
  out.add(57, s0.tag, at_most(n0.right_count, 3));
  out.add(58, s0.word, at_most(n0.left_count, 3));
  out.add(59, s0.tag, at_most(n0.left_count, 3));
  out.add(60, b0.tag, at_most(nb.left_count, 3));
  out.add(61, s1.tag, at_most(n1.right_count, 3), s0.tag);
  out.add(62, s0l.word, s0l.tag);
  out.add(63, s0l.label, s0.tag, b0.tag);
  out.add(64, s0r.word, s0r.tag);
  out.add(65, s0r.label, s0.tag, b0.tag);
  out.add(66, b0l.word, b0l.tag);
  out.add(67, b0l.label, b0.tag, s0.tag);
  out.add(68, s1r.label, s1.tag, s0.tag);
  out.add(69, s1l.label, s1.tag, s0.tag);
  out.add(70, s0.tag, feature_key(70, s0l.tag, s0l2.tag), b0.tag);
  out.add(71, s0.tag, feature_key(71, s0r.tag, s0r2.tag), b0.tag);
  out.add(72, b0.tag, feature_key(72, b0l.tag, b0l2.tag), s0.tag);
  out.add(73, s0.tag, s0l.tag, b0.tag);
  out.add(74, s0.tag, s0r.tag, b0.tag);
  out.add(75, s0.tag, b0.tag, b0l.tag);
  out.add(76, s1.tag, s1r.tag, s0.tag);
  out.add(77, s1.tag, s0.tag, s0l.tag);
  out.add(78, s0.word, n0.labels);
  out.add(79, s0.tag, n0.labels, b0.tag);
  out.add(80, b0.tag, nb.labels, s0.tag);
  out.add(81, s1.tag, n1.labels, s0.tag);
  out.add(82, s1.word, n0.marker, s0.tag);
  out.add(83, s1.tag, n0.marker, s0.word);
  out.add(84, s1.tag, n0.labels, feature_key(84, s0.tag, b0.tag));
}

ArcHybrid::LabelFeatures ArcHybrid::label_features(std::int32_t head, std::int32_t dependent) const {
  LabelFeatures out;
  const Node& h = node(head);
  const Node& d = node(dependent);
  const Place hl = place(h.left);
  const Place hr = place(h.right);
  const Place dl = place(d.left);
  const Place dr = place(d.right);
  const std::uint64_t side = head < dependent ? 1 : 2;
  const std::uint64_t distance = side * 16 + distance_class(head, dependent);
  const auto tag_at = [this](std::int32_t at) { return static_cast<std::uint64_t>(node(at).tag); };
  out.add(0, side, h.tag, d.tag);
  out.add(1, side, h.word, d.tag);
  out.add(2, side, h.tag, d.word);
  out.add(3, side, h.word, d.word);
  out.add(4, d.word, d.tag, side);
  out.add(5, h.word, h.tag, side);
  out.add(6, d.tag, side);
  out.add(7, h.tag, side);
  out.add(8, feature_key(8, h.tag, d.tag), distance);
  out.add(9, d.word, distance, h.tag);
  out.add(10, d.labels, d.tag, side);
  out.add(11, d.labels, feature_key(11, h.tag, side), d.tag);
  out.add(12, h.labels, feature_key(12, h.tag, side), d.tag);
  out.add(13, d.marker, d.tag, side);
  out.add(14, d.marker, feature_key(14, h.tag, d.tag), side);
  out.add(15, d.marker, h.word, side);
  out.add(16, d.marker, d.word, side);
  out.add(17, feature_key(17, dl.word, dl.label), d.tag, side);
  out.add(18, feature_key(18, dr.word, dr.label), d.tag, side);
  out.add(19, feature_key(19, dl.label, dr.label), feature_key(19, h.tag, d.tag), side);
  out.add(20, feature_key(20, hl.label, hr.label), feature_key(20, h.tag, d.tag), side);
  out.add(21, tag_at(dependent - 1), d.tag, feature_key(21, h.tag, side));
  out.add(22, tag_at(dependent + 1), d.tag, feature_key(22, h.tag, side));
  out.add(23, tag_at(head - 1), d.tag, feature_key(23, h.tag, side));
  out.add(24, tag_at(head + 1), d.tag, feature_key(24, h.tag, side));
  out.add(25, node(dependent - 1).word, d.tag, side);
  out.add(26, node(dependent + 1).word, d.tag, side);
  out.add(27, d.suffix, h.tag, side);
  out.add(28, h.suffix, d.tag, side);
  out.add(29, h.word, feature_key(29, hl.label, hr.label), feature_key(29, d.tag, side));
  out.add(30, d.labels, h.word, side);
  out.add(31, h.word, h.labels, feature_key(31, d.tag, side));
  out.add(32, feature_key(32, tag_at(dependent - 1), tag_at(dependent + 1)), d.tag, side);
  out.add(33, feature_key(33, at_most(h.left_count, 2), at_most(h.right_count, 2)), h.tag,
          feature_key(33, d.tag, side));
  return out;
}

}  // namespace claimgraph::language
