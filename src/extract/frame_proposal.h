// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/decider_model.h"
#include "extract/frame_context.h"

namespace claimgraph::extract {

/// An edge that a row of the lexicon reads off a sentence; the decider weighs it.
struct Proposal {
  Relation relation = Relation::kBlamed;
  ClusterId subject = kNoCluster;
  ClusterId object = kNoCluster;
  ClusterId about = kNoCluster;
  std::uint32_t trigger = 0;  ///< token
  std::uint32_t lemma = 0;    ///< token whose lemma the row is for
  std::optional<Modality> modality;
  Feature shape = 0;         ///< by which paths its roles were filled
  Feature subject_path = 0;  ///< the subject's alone
  Feature object_path = 0;
  bool sure = false;                                    ///< by a row that leaves no doubt
  Feature row = 0;                                      ///< which row of the lexicon
  std::uint32_t subject_mention = FrameContext::kNone;  ///< kNone: a speaker of another sentence
  std::uint32_t object_mention = FrameContext::kNone;
};

/// What the lexicon proposes for a sentence, sorted by subject, object, relation; the vocabulary's kinds
/// hold.
std::vector<Proposal> propose_frames(const FrameContext& context, std::uint32_t sentence);

}  // namespace claimgraph::extract
