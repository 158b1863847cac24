// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names_model.h"

#include <algorithm>
#include <array>
#include <limits>

namespace claimgraph::language::names {
namespace {

constexpr std::uint32_t kRowMask = (1U << kRowBits) - 1;
constexpr std::int32_t kImpossible = std::numeric_limits<std::int32_t>::min() / 4;

struct Transition {
  Tag from;
  Tag to;
};

const std::vector<Transition>& allowed_transitions() {
  static const std::vector<Transition> kAllowed = [] {
    std::vector<Transition> allowed;
    for (Tag to = 0; to < kTagCount; ++to) {
      for (Tag from = 0; from < kTagCount; ++from) {
        if (may_follow(from, to)) allowed.push_back({from, to});
      }
    }
    return allowed;
  }();
  return kAllowed;
}

}  // namespace

Result<ChainModel> ChainModel::load(const ModelFile& file) {
  ChainModel model(file);
  const auto slots = file.array<std::uint32_t>("slots");
  if (!slots) return tl::unexpected<Error>(slots.error());
  const auto rows = file.array<Row>("rows");
  if (!rows) return tl::unexpected<Error>(rows.error());
  const auto transitions = file.array<std::int16_t>("transitions");
  if (!transitions) return tl::unexpected<Error>(transitions.error());
  const bool power_of_two = !slots->empty() && (slots->size() & (slots->size() - 1)) == 0;
  if (!power_of_two || transitions->size() != kTagCount * kTagCount) {
    return fail(ErrorCode::kCorrupt, "the names model has sections of unexpected size");
  }
  bool has_free_slot = false;
  for (const std::uint32_t slot : *slots) {
    has_free_slot = has_free_slot || slot == 0;
    if ((slot & kRowMask) > rows->size())
      return fail(ErrorCode::kCorrupt, "the names model points past its rows");
  }
  if (!has_free_slot) return fail(ErrorCode::kCorrupt, "the names model has no free slot to end a search");
  model.slots_ = *slots;
  model.rows_ = *rows;
  model.transitions_ = *transitions;
  return model;
}

Scores ChainModel::score_token(std::span<const std::uint64_t> keys) const {
  std::array<std::int16_t, kRowWidth> sums{};
  const std::size_t mask = slots_.size() - 1;
  // The tables exceed the caches: what a batch of keys needs is asked for before any of it is waited for.
  constexpr std::size_t kBatch = 64;
  std::array<const Row*, kBatch> found;
  while (!keys.empty()) {
    const auto batch = keys.first(std::min(keys.size(), kBatch));
    keys = keys.subspan(batch.size());
    for (const std::uint64_t key : batch) __builtin_prefetch(&slots_[key & mask]);
    std::size_t count = 0;
    for (const std::uint64_t key : batch) {
      const std::uint32_t check = make_slot(key, 0) & ~kRowMask;
      for (std::size_t at = key & mask; slots_[at] != 0; at = (at + 1) & mask) {
        if ((slots_[at] & ~kRowMask) != check) continue;
        found[count] = &rows_[(slots_[at] & kRowMask) - 1];
        __builtin_prefetch(found[count++]);
        break;
      }
    }
    for (const Row* row : std::span(found).first(count)) {
      for (std::size_t tag = 0; tag < kRowWidth; ++tag) {
        sums[tag] = static_cast<std::int16_t>(sums[tag] + (*row)[tag]);
      }
    }
  }
  Scores scores{};
  for (std::size_t tag = 0; tag < kRowWidth; ++tag) scores[tag] = sums[tag];
  return scores;
}

std::vector<Scores> ChainModel::score(SentenceFeatures& features) const {
  std::vector<Scores> scores;
  scores.reserve(features.size());
  for (std::size_t i = 0; i < features.size(); ++i) scores.push_back(score_token(features.at(i)));
  return scores;
}

void lean(std::vector<Scores>& scores, std::span<const std::uint8_t> leanings, std::int32_t steps) {
  for (std::size_t i = 0; i < leanings.size(); ++i) {
    if (leanings[i] == kNoLeaning) continue;
    for (const Position position : {Position::kBegin, Position::kInside, Position::kEnd, Position::kSingle})
      scores[i][make_tag(leanings[i], position)] += steps;
  }
}

std::vector<Tag> ChainModel::decode(std::span<const Scores> scores) const {
  const std::size_t size = scores.size();
  std::vector<Tag> tags(size, kOutside);
  if (size == 0) return tags;
  std::vector<std::array<Tag, kTagCount>> back(size);
  Scores best = scores[0];
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    if (!may_begin(tag)) best[tag] = kImpossible;
  }
  for (std::size_t i = 1; i < size; ++i) {
    Scores next;
    next.fill(kImpossible);
    for (const auto [from, to] : allowed_transitions()) {
      const std::int32_t total = best[from] + transitions_[from * kTagCount + to];
      if (total <= next[to]) continue;
      next[to] = total;
      back[i][to] = from;
    }
    for (std::size_t tag = 0; tag < kTagCount; ++tag) next[tag] += scores[i][tag];
    best = next;
  }
  Tag last = kOutside;
  for (Tag tag = 0; tag < kTagCount; ++tag) {
    if (may_end(tag) && best[tag] > best[last]) last = tag;
  }
  for (std::size_t i = size; i-- > 0;) {
    tags[i] = last;
    if (i > 0) last = back[i][last];
  }
  return tags;
}

}  // namespace claimgraph::language::names
