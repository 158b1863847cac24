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
#include "extract/relation_network.h"

namespace claimgraph::extract {

/// One relation that a pair was found to stand in.
struct Decision {
  Relation relation = Relation::kBlamed;
  std::int32_t probability = 0;  ///< of being right, in 1 / 10,000
  const ProposedRelation* proposed = nullptr;
};

/// What the models say of one relation of a candidate, in units of 1 / LinearModel::kScale.
struct CandidateSums {
  std::int32_t pair = 0;
  std::optional<std::int32_t> lexicon;  ///< where the lexicon proposes the relation
  std::int32_t network = 0;
  bool alone = false;  ///< the document is this one sentence
};

/// The least of a pair's sum, and of the network's, from which a relation that the lexicon does not propose
/// is looked at any further.
inline constexpr std::int32_t kLeastPairSum = -5 * LinearModel::kScale;
inline constexpr std::int32_t kLeastNetworkSum = -3 * LinearModel::kScale;

/// Where no relation's pair sum reaches this and the lexicon proposes nothing, the network is not asked. More
/// than half of all pairs are such; of 2,800 edges found in articles beyond the lexicon none had less than
/// -7.1.
inline constexpr std::int32_t kHopelessPairSum = -8 * LinearModel::kScale;

/// The trained models that turn candidates into edges (models/en/relations.model). Immutable after loading;
/// safe to read from many threads.
class RelationDecider {
 public:
  /// kNotFound or kCorrupt as ModelFile says.
  static Result<RelationDecider> load(const std::filesystem::path& model_folder);

  /// What the network makes of a sentence's words; its candidates share it.
  [[nodiscard]] RelationNetwork::Sentence read(const FrameContext& context, std::uint32_t sentence) const {
    return {network_, context, sentence};
  }

  /// The relations of the pair whose probability reaches the relation's threshold. `words` is of the
  /// candidate's sentence; the candidate tells CandidateView::kScarce.
  [[nodiscard]] std::vector<Decision> decide(const FrameContext& context, const RelationCandidate& candidate,
                                             RelationNetwork::Sentence& words) const;

  /// The least probability, in 1 / 10,000, of an edge that is kept of a document: `alone` if that is one
  /// sentence.
  [[nodiscard]] std::int32_t threshold(Relation relation, bool alone) const {
    return thresholds_[(alone ? kRelationCount : 0) + static_cast<std::size_t>(relation)];
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
  RelationNetwork network_;
  LinearModel modality_;
  LinearModel source_;
  LinearModel about_;
  [[nodiscard]] std::int32_t probability(std::size_t relation, const CandidateSums& sums) const;

  std::array<Calibration, kRelationCount> calibration_;
  std::array<Calibration, kRelationCount> lexicon_calibration_;  ///< where the lexicon proposes the edge
  std::array<std::int32_t, kRelationCount> sure_{};              ///< probabilities of what sure rows propose
  /// Of pair, lexicon, network, and what is added in a text of one sentence: acts, structure, both where
  /// proposed.
  std::array<std::int32_t, 16> slopes_{};
  std::array<std::int32_t, std::size_t{2} * kRelationCount>
      thresholds_{};  ///< of documents, of lone sentences
};

}  // namespace claimgraph::extract
