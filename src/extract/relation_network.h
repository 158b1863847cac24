// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/model_store.h"
#include "extract/decider_model.h"
#include "extract/relation_words.h"
#include "language/word_vectors.h"

namespace claimgraph::extract {

/// The vector of a token's lemma, or of its form when the lemma has none; empty when neither has one.
language::WordVectors::Packed vector_of(const language::WordVectors& vectors, const FrameContext& context,
                                        std::uint32_t token);

/// A small network that knows words by what they mean: the word vectors of each slot are averaged, and with
/// the traits they make one hidden layer of rectified units, from which every relation has its sum. All of it
/// is computed in integers, so that every machine gets the same. Immutable; safe to read from many threads.
class RelationNetwork {
 public:
  static constexpr std::size_t kHidden = 64;
  static constexpr std::size_t kWidth = language::WordVectors::kWidth;
  using State = std::array<std::int32_t, kHidden>;
  using Sums = std::array<std::int32_t, kRelationCount>;

  /// A value of a vector, as RelationNetwork reads it, is an odd whole number; this is what 1 of it stands
  /// for.
  static constexpr float kVectorUnit = 0.041875F;
  static constexpr int kStateBits = 16;   ///< a hidden unit's 1.0, as a power of two
  static constexpr int kOutputBits = 10;  ///< the same of the outputs' weights

  RelationNetwork() = default;
  /// Reads the sections network.*, `network.traits` as LinearModel does. kCorrupt when they do not fit
  /// together. The weights stay in the file's mapping, which `file` must outlive.
  static Result<RelationNetwork> read(const language::ModelFile& file, language::WordVectors vectors);

  /// What the words of one sentence add to the hidden units, computed when first asked for.
  class Sentence {
   public:
    Sentence(const RelationNetwork& network, const FrameContext& context, std::uint32_t sentence);

    /// The sums of a whole pair (words_of_pair), in units of 1 / LinearModel::kScale, one a relation.
    [[nodiscard]] Sums score(const PairWords& pair);

    /// The same of `subject` and `object`, both of this sentence, when `between` holds only what concerns
    /// both (words_between); what each adds is computed once. Relations whose bit is not in `wanted` have 0.
    [[nodiscard]] Sums score(Participant subject, Participant object, const PairWords& between,
                             std::uint32_t wanted);

   private:
    using Known = std::unordered_map<std::uint64_t, State>;  // by mention, or by cluster and mention

    [[nodiscard]] const State& state_of(SlotWord word);
    [[nodiscard]] State state_of(const PairWords& part);
    [[nodiscard]] const State& state_of_subject(Participant subject);
    [[nodiscard]] const State& state_of_object(Participant object);

    const RelationNetwork* network_;
    const FrameContext* context_;
    std::uint32_t begin_;
    std::vector<std::uint32_t> known_;  ///< by token and slot: 1 + index in states_; 0: not yet asked for
    std::vector<State> states_;
    std::vector<std::optional<language::WordVectors::Packed>> vectors_;  ///< by token, once asked for
    Known subjects_;
    Known objects_;
  };

 private:
  [[nodiscard]] State project(language::WordVectors::Packed packed, WordSlot slot) const;
  [[nodiscard]] Sums output(const State& hidden, std::uint32_t wanted) const;

  std::optional<language::WordVectors> vectors_;
  LinearModel traits_;
  std::span<const std::int16_t> words_;  ///< by slot, hidden unit and place in the vector
  std::span<const std::int32_t> bias_;
  std::span<const std::int16_t> output_;  ///< by relation and hidden unit
  std::span<const std::int32_t> output_bias_;
  std::int64_t heaviest_output_ = 0;  ///< the largest sum of a relation's absolute weights
};

}  // namespace claimgraph::extract
