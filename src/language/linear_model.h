// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "claimgraph/base/result.h"
#include "claimgraph/language/model_store.h"

namespace claimgraph::language {

/// Finalizer of MurmurHash3 (public domain): spreads a key over all 64 bits.
constexpr std::uint64_t spread(std::uint64_t key) {
  key ^= key >> 33U;
  key *= 0xff51afd7ed558ccdULL;
  key ^= key >> 33U;
  key *= 0xc4ceb9fe1a85ec53ULL;
  return key ^ (key >> 33U);
}

/// The key of a feature: its template's number and up to three values.
constexpr std::uint64_t feature_key(std::uint64_t kind, std::uint64_t a, std::uint64_t b = 0,
                                    std::uint64_t c = 0) {
  std::uint64_t key = spread(a + kind * 0x9e3779b97f4a7c15ULL);
  key = (key ^ b) * 0xbf58476d1ce4e5b9ULL;
  key = (key ^ (key >> 29U) ^ c) * 0x94d049bb133111ebULL;
  return key ^ (key >> 32U);
}

/// Up to `Capacity` feature keys, on the stack.
template <std::size_t Capacity>
class FeatureList {
 public:
  void add(std::uint64_t kind, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    keys_[size_++] = feature_key(kind, a, b, c);
  }
  [[nodiscard]] std::span<const std::uint64_t> view() const { return {keys_.data(), size_}; }

 private:
  std::array<std::uint64_t, Capacity> keys_;
  std::size_t size_ = 0;
};

/// A sparse linear classifier: every known feature has integer weights for some of at most 256 classes.
/// Stored as an open-addressed table of (upper half of the key, first weight, number of weights).
class LinearModel {
 public:
  static constexpr std::size_t kMaxClasses = 256;
  struct Slot {
    std::uint32_t check = 0;
    std::uint32_t packed = 0;  ///< first weight << 8 | number of weights; 0 for a free slot
  };

  /// Reads the sections `NAME.slots`, `NAME.classes`, `NAME.weights`.
  static Result<LinearModel> load(const ModelFile& file, const std::string& name);

  /// Adds the weights of each feature to `scores`; classes beyond its end are a defect of the model file and
  /// were refused at loading.
  void score(std::span<const std::uint64_t> features, std::span<std::int32_t> scores) const {
    while (features.size() > kTogether) {
      score_together(features.first(kTogether), scores);
      features = features.subspan(kTogether);
    }
    score_together(features, scores);
  }

  /// Asks the memory for what score() reads first; the features may be scored some time later.
  void prefetch(std::span<const std::uint64_t> features) const {
    const std::uint64_t mask = slots_.size() - 1;
    for (const std::uint64_t feature : features) __builtin_prefetch(&slots_[feature & mask]);
  }

  /// The classes and weights of one feature; empty when it is unknown.
  struct Entry {
    std::span<const std::uint8_t> classes;
    std::span<const std::int16_t> weights;
  };
  [[nodiscard]] Entry find(std::uint64_t feature) const {
    const std::uint64_t mask = slots_.size() - 1;
    for (std::uint64_t at = feature & mask; slots_[at].packed != 0; at = (at + 1) & mask) {
      if (slots_[at].check != static_cast<std::uint32_t>(feature >> 32U)) continue;
      const std::size_t first = slots_[at].packed >> 8U;
      const std::size_t count = slots_[at].packed & 255U;
      return {classes_.subspan(first, count), weights_.subspan(first, count)};
    }
    return {};
  }

  /// One more than the highest class with a weight.
  [[nodiscard]] std::size_t class_count() const { return class_count_; }

 private:
  static constexpr std::size_t kTogether = 64;

  // The tables exceed the caches: what all features need is asked for before any of it is waited for.
  void score_together(std::span<const std::uint64_t> features, std::span<std::int32_t> scores) const {
    prefetch(features);
    const std::uint64_t mask = slots_.size() - 1;
    std::array<std::uint32_t, kTogether> found{};
    std::size_t count = 0;
    for (const std::uint64_t feature : features) {
      const auto check = static_cast<std::uint32_t>(feature >> 32U);
      for (std::uint64_t at = feature & mask; slots_[at].packed != 0; at = (at + 1) & mask) {
        if (slots_[at].check != check) continue;
        const std::uint32_t packed = slots_[at].packed;
        __builtin_prefetch(&classes_[packed >> 8U]);
        __builtin_prefetch(&weights_[packed >> 8U]);
        found[count++] = packed;
        break;
      }
    }
    for (const std::uint32_t packed : std::span(found).first(count)) {
      const std::size_t first = packed >> 8U;
      const std::size_t end = first + (packed & 255U);
      for (std::size_t i = first; i < end; ++i) scores[classes_[i]] += weights_[i];
    }
  }

  std::span<const Slot> slots_;
  std::span<const std::uint8_t> classes_;
  std::span<const std::int16_t> weights_;
  std::size_t class_count_ = 0;
};

}  // namespace claimgraph::language
