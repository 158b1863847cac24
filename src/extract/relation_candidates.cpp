// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_candidates.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace claimgraph::extract {
namespace {

// Bits of the relations that admit a kind as subject or as object.
using AdmittedTable = std::array<std::uint32_t, 6>;

template <typename Admits>
AdmittedTable tabulate(Admits admits) {
  AdmittedTable table{};
  for (std::size_t kind = 0; kind < table.size(); ++kind) {
    for (int r = 0; r < kRelationCount; ++r) {
      if (admits(static_cast<Relation>(r), static_cast<NodeKind>(kind))) {
        table[kind] |= 1U << static_cast<unsigned>(r);
      }
    }
  }
  return table;
}

std::uint32_t structural_relations() {
  std::uint32_t relations = 0;
  for (int r = 0; r < kRelationCount; ++r) {
    if (is_structural(static_cast<Relation>(r))) relations |= 1U << static_cast<unsigned>(r);
  }
  return relations;
}

// Whether another's mention stands for it: it has none of its own in the sentence.
bool is_implied(const FrameContext& context, Participant participant) {
  return participant.mention != FrameContext::kNone &&
         context.mention(participant.mention).cluster != participant.cluster;
}

std::span<const Proposal> proposals_of(const std::vector<Proposal>& all, ClusterId subject,
                                       ClusterId object) {
  const auto key = [](const Proposal& p) { return std::pair(p.subject, p.object); };
  const auto wanted = std::pair(subject, object);
  const auto begin = std::lower_bound(all.begin(), all.end(), wanted,
                                      [&](const Proposal& p, const auto& w) { return key(p) < w; });
  auto end = begin;
  while (end != all.end() && key(*end) == wanted) ++end;
  return {begin, end};
}

class CandidateFinder {
 public:
  CandidateFinder(const FrameContext& context, std::uint32_t sentence, CandidateView view)
      : context_(context),
        sentence_(sentence),
        view_(view),
        features_(context, sentence),
        proposals_(propose_frames(context, sentence)) {}

  std::vector<RelationCandidate> find() {
    const auto mentions = context_.mentions_of(sentence_);
    std::vector<TokenChain> above;
    above.reserve(mentions.size());
    for (const std::uint32_t mention : mentions) {
      above.push_back(ancestors(context_.tree(), context_.mention(mention).head));
    }
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const Participant a = participant(mentions[i]);
      const std::size_t last = std::min(mentions.size(), i + 1 + kMentionReach);
      for (std::size_t j = i + 1; j < last; ++j) {
        const Participant b = participant(mentions[j]);
        if (!may_be_related(a, b) && !may_be_related(b, a)) continue;
        const PathSearch path = find_path(above[i], above[j]);
        consider(a, b, path);
        consider(b, a, path.reversed());
      }
    }
    for (const std::uint32_t mention : mentions) {
      add_absent_speakers(mentions, mention);
      add_implied_state(mentions, mention);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] Participant participant(std::uint32_t mention) const {
    return {context_.mention(mention).cluster, mention};
  }

  // Speakers whose name stands in another sentence than the words they are quoted with.
  void add_absent_speakers(std::span<const std::uint32_t> mentions, std::uint32_t mention) {
    for (const ClusterId speaker : context_.speakers_of(context_.mention(mention).head)) {
      if (!is_present(mentions, speaker)) {
        consider({speaker, FrameContext::kNone}, participant(mention), {});
      }
    }
  }

  // "The foreign minister met ...": an office with the state that its words leave unsaid. The office stands
  // for the state, so that the pair's head, functions and place are the office's own.
  void add_implied_state(std::span<const std::uint32_t> mentions, std::uint32_t mention) {
    const ClusterId state = context_.implied_state(mention);
    if (state == kNoCluster || is_present(mentions, state)) return;
    const std::uint32_t head = context_.mention(mention).head;
    consider(participant(mention), {state, mention}, find_path(context_.tree(), head, head));
  }

  [[nodiscard]] bool is_present(std::span<const std::uint32_t> mentions, ClusterId cluster) const {
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](std::uint32_t other) { return context_.mention(other).cluster == cluster; });
  }

  [[nodiscard]] bool may_be_related(Participant subject, Participant object) const {
    return subject.cluster != object.cluster && admitted_relations(context_, subject, object) != 0;
  }

  void consider(Participant subject, Participant object, const PathSearch& path) {
    if (!may_be_related(subject, object)) return;
    RelationCandidate candidate;
    candidate.subject = subject;
    candidate.object = object;
    candidate.sentence = sentence_;
    candidate.pair = features_.describe(subject, object, path);
    candidate.path = path;
    if (view_ == CandidateView::kWhole) candidate.words = words_of_pair(context_, subject, object);
    const auto proposals = proposals_of(proposals_, subject.cluster, object.cluster);
    for (const Proposal& proposal : proposals) {
      const auto more = features_.describe(proposal, proposals);
      add_proposal(proposal, candidate.words);
      if (candidate.proposed.empty() || candidate.proposed.back().relation != proposal.relation) {
        candidate.proposed.push_back({proposal.relation, {}, false, proposal});
      }
      candidate.proposed.back().sure |= proposal.sure;
      auto& known = candidate.proposed.back().features;
      known.insert(known.end(), more.begin(), more.end());
    }
    for (ProposedRelation& proposed : candidate.proposed) drop_repeated(proposed.features);
    if (view_ == CandidateView::kWhole) sort_features(candidate);
    found_.push_back(std::move(candidate));
  }

  static void sort_features(RelationCandidate& candidate) {
    std::sort(candidate.pair.features.begin(), candidate.pair.features.end());
    std::sort(candidate.words.traits.begin(), candidate.words.traits.end());
    for (ProposedRelation& proposed : candidate.proposed) {
      std::sort(proposed.features.begin(), proposed.features.end());
    }
  }

  const FrameContext& context_;
  std::uint32_t sentence_;
  CandidateView view_;
  RelationFeatures features_;
  std::vector<Proposal> proposals_;
  std::vector<RelationCandidate> found_;
};

}  // namespace

std::uint32_t admitted_relations(const FrameContext& context, Participant subject, Participant object) {
  static const AdmittedTable subjects = tabulate(admits_subject);
  static const AdmittedTable objects = tabulate(admits_object);
  const auto& clusters = context.extraction().clusters;
  const std::uint32_t admitted = subjects[static_cast<std::size_t>(clusters[subject.cluster].node)] &
                                 objects[static_cast<std::size_t>(clusters[object.cluster].node)];
  return is_implied(context, object) ? admitted & structural_relations() : admitted;
}

std::vector<RelationCandidate> find_candidates(const FrameContext& context, std::uint32_t sentence,
                                               CandidateView view) {
  if (!context.is_evidence(sentence)) return {};
  return CandidateFinder(context, sentence, view).find();
}

}  // namespace claimgraph::extract
