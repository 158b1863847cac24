// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/decider_model.h"
#include "extract/frame_context.h"
#include "extract/frame_proposal.h"
#include "extract/tree_path.h"

namespace claimgraph::extract {

/// One of two that may stand in a relation. A speaker whose words go on in a later sentence has no mention
/// there (`mention` is FrameContext::kNone). Of a state that an office implies it is the office's.
struct Participant {
  ClusterId cluster = kNoCluster;
  std::uint32_t mention = FrameContext::kNone;
};

/// An ordered pair in a sentence with what its decision rests on.
struct PairFeatures {
  std::uint32_t trigger = 0;      ///< the token that most likely tells of the two
  std::vector<Feature> features;  ///< of the pair, for every relation
  bool negated = false;           ///< a negation stands above the object
};

/// Describes ordered pairs of one sentence. Not safe to share between threads: it keeps scratch space.
class RelationFeatures {
 public:
  RelationFeatures(const FrameContext& context, std::uint32_t sentence)
      : context_(&context), sentence_(sentence) {}

  /// What is known of `subject` and `object` as a pair in this order; `path` leads from the subject's head to
  /// the object's, where both have one. The features are distinct, in no order.
  [[nodiscard]] PairFeatures describe(Participant subject, Participant object, const PathSearch& path) const;

  /// What one proposal adds for its relation.
  [[nodiscard]] std::vector<Feature> describe(const Proposal& proposal,
                                              std::span<const Proposal> rivals) const;

 private:
  void add_types(Participant subject, Participant object, std::vector<Feature>& out) const;
  void add_heads(Participant subject, Participant object, std::vector<Feature>& out) const;
  void add_path(const PathSearch& search, PairFeatures& pair) const;
  void add_arguments(const Mention& subject, const Mention& object, PairFeatures& pair) const;
  void add_inner(std::span<const std::uint32_t> between, std::uint64_t shape, std::uint64_t words,
                 std::vector<Feature>& out) const;
  void add_two_steps(const Argument& by_subject, const Argument& by_object, std::vector<Feature>& out) const;
  void add_direct(std::uint32_t from, std::uint32_t to, std::uint32_t kind, std::vector<Feature>& out) const;
  void add_surface(const Mention& subject, const Mention& object, std::vector<Feature>& out) const;
  void add_speech(Participant subject, Participant object, PairFeatures& pair) const;
  void add_setting(const Proposal& proposal, std::vector<Feature>& out) const;
  [[nodiscard]] std::uint64_t distance(std::uint32_t mention, std::uint32_t token) const;
  [[nodiscard]] std::uint64_t kinds(Participant subject, Participant object) const;

  const FrameContext* context_;
  std::uint32_t sentence_;
};

}  // namespace claimgraph::extract
