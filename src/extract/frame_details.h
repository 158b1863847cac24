// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/relation_candidates.h"

namespace claimgraph::extract {

/// An edge that was decided for, with what its details are read from.
struct DecidedEdge {
  Relation relation = Relation::kBlamed;
  Participant subject;
  Participant object;
  std::uint32_t sentence = 0;
  std::uint32_t trigger = 0;           ///< token
  const Proposal* proposal = nullptr;  ///< the lexicon's own, if it made one
};

/// What the edge's modality rests on: cues at the trigger and at what governs it.
std::vector<Feature> modality_features(const FrameContext& context, const DecidedEdge& edge);

/// What tells whether the edge is only the word of whoever is quoted there.
std::vector<Feature> source_features(const FrameContext& context, const DecidedEdge& edge);

/// The source that the edge would be attributed to, or kNoCluster.
ClusterId source_of(const FrameContext& context, const DecidedEdge& edge);

/// What tells whether the event that `mention` names is what the edge is about.
std::vector<Feature> about_features(const FrameContext& context, const DecidedEdge& edge,
                                    std::uint32_t mention);

/// Events of the sentence that the edge might be about.
std::vector<std::uint32_t> about_candidates(const FrameContext& context, const DecidedEdge& edge);

/// When the trigger's clause says that it happened, ISO 8601 to the day at most; "" when it does not.
std::string act_date(const FrameContext& context, const DecidedEdge& edge);

/// Of leads and represents: the words of the office; "" when none stand there.
std::string office_words(const FrameContext& context, const DecidedEdge& edge);

}  // namespace claimgraph::extract
