// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "claimgraph/base/result.h"
#include "extract/decider_model.h"
#include "extract/frame_details.h"
#include "extract/relation_candidates.h"

namespace claimgraph::extract {

/// One relation that a pair was found to stand in.
struct Decision {
  Relation relation = Relation::kBlamed;
  std::int32_t probability = 0;  ///< of being right, in 1 / 10,000
  const ProposedRelation* proposed = nullptr;
};

/// The sums of the relation models for one candidate, one a relation.
using RelationSums = std::array<std::int32_t, kRelationCount>;

/// The trained models that turn candidates into edges (models/en/relations.model). Immutable after loading;
/// safe to read from many threads.
class RelationDecider {
 public:
  /// kNotFound or kCorrupt as ModelFile says.
  static Result<RelationDecider> load(const std::filesystem::path& model_folder);

  /// The relations of the pair whose probability reaches the relation's threshold.
  [[nodiscard]] std::vector<Decision> decide(const FrameContext& context,
                                             const RelationCandidate& candidate) const;

  /// The least probability, in 1 / 10,000, of an edge that is kept.
  [[nodiscard]] std::int32_t threshold(Relation relation) const {
    return thresholds_[static_cast<std::size_t>(relation)];
  }

  [[nodiscard]] Modality modality(const FrameContext& context, const DecidedEdge& edge) const;
  [[nodiscard]] std::vector<ClusterId> sources(const FrameContext& context, const DecidedEdge& edge) const;
  [[nodiscard]] ClusterId about(const FrameContext& context, const DecidedEdge& edge) const;

  /// Which weights these are.
  [[nodiscard]] std::string fingerprint() const { return file_->fingerprint(); }

 private:
  std::optional<language::ModelFile> file_;
  LinearModel pair_;
  LinearModel proposal_;
  LinearModel modality_;
  LinearModel source_;
  LinearModel about_;
  [[nodiscard]] std::int32_t probability(std::size_t relation, std::int32_t pair,
                                         std::optional<std::int32_t> lexicon) const;

  std::array<Calibration, kRelationCount> calibration_;
  std::array<Calibration, kRelationCount> lexicon_calibration_;  ///< where the lexicon proposes the edge
  std::array<std::int32_t, kRelationCount> sure_{};              ///< probabilities of what sure rows propose
  std::array<std::int32_t, 8> slopes_{};  ///< of pair and lexicon: acts, structure, the same where proposed
  std::array<std::int32_t, kRelationCount> thresholds_{};
};

}  // namespace claimgraph::extract
