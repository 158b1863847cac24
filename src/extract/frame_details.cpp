// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/frame_details.h"

#include <algorithm>

#include "claimgraph/base/hash.h"
#include "extract/modality_scope.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Upos;

// Templates of the detail deciders; the numbers are part of the trained model.
enum Template : std::uint32_t {
  kModalityBias = 200,
  kModalityRelation,
  kCueAt,
  kCueOfRelation,
  kAuxiliary,
  kGovernor,
  kGovernorLink,
  kTriggerTag,
  kTriggerLemma,
  kLexiconModality,
  kSourceRelation,
  kSourceIsSubject,
  kSourceCue,
  kSourcePlace,
  kAboutRelation,
  kAboutRole,
  kAboutLemma,
  kAboutLexicon,
  kAboutNear,
  kAboutOnly,
  kAboutPreposition,
  kScope,
};

constexpr int kLevels = 4;

class ModalityCues {
 public:
  ModalityCues(const FrameContext& context, const DecidedEdge& edge) : context_(context), edge_(edge) {}

  std::vector<Feature> collect() {
    const auto relation = static_cast<std::uint64_t>(edge_.relation) + 1;
    out_.push_back(feature(kModalityBias));
    out_.push_back(feature(kModalityRelation, relation));
    const auto& word = context_.token(edge_.trigger);
    out_.push_back(feature(kTriggerTag, fnv1a(word.xpos), static_cast<std::uint64_t>(word.deprel)));
    out_.push_back(feature(kTriggerLemma, context_.lemma_hash(edge_.trigger)));
    if (edge_.proposal != nullptr && edge_.proposal->modality) {
      out_.push_back(feature(kLexiconModality, static_cast<std::uint64_t>(*edge_.proposal->modality)));
    }
    const auto scope = static_cast<std::uint64_t>(scope_modality(context_, edge_.trigger));
    out_.push_back(feature(kScope, scope));
    out_.push_back(feature(kScope, scope, relation));
    out_.push_back(feature(kScope, scope, 0, fnv1a(word.xpos)));
    std::uint32_t at = edge_.trigger;
    for (int level = 0; level < kLevels; ++level) {
      look_at(at, static_cast<std::uint64_t>(level));
      const std::int32_t head = context_.token(at).head;
      if (head < 0) break;
      const auto link = static_cast<std::uint64_t>(context_.token(at).deprel);
      at = static_cast<std::uint32_t>(head);
      const auto far = static_cast<std::uint64_t>(std::min(level + 1, 3));
      out_.push_back(feature(kGovernor, context_.lemma_hash(at), far));
      out_.push_back(feature(kGovernorLink, context_.lemma_hash(at), link, far == 1 ? 1 : 2));
      cue(at, 10 + far, link);
    }
    for (const Participant& participant : {edge_.subject, edge_.object}) look_at_participant(participant);
    return std::move(out_);
  }

 private:
  void cue(std::uint32_t token, std::uint64_t where, std::uint64_t link) {
    const CueSet set = context_.sense(token).cues;
    for (unsigned bit = 0; bit < kCueCount; ++bit) {
      if ((set >> bit & 1U) == 0) continue;
      out_.push_back(feature(kCueAt, bit, where, link));
      out_.push_back(feature(kCueAt, bit, where));
      out_.push_back(feature(kCueOfRelation, bit, where, static_cast<std::uint64_t>(edge_.relation)));
    }
  }

  void look_at(std::uint32_t token, std::uint64_t level) {
    for (const std::uint32_t child : context_.tree().children(token)) {
      const Deprel relation = context_.token(child).deprel;
      const bool modifies = relation == Deprel::kAux || relation == Deprel::kAdvmod ||
                            relation == Deprel::kMark || relation == Deprel::kDet ||
                            relation == Deprel::kAmod || relation == Deprel::kCc ||
                            relation == Deprel::kCase || relation == Deprel::kCop ||
                            relation == Deprel::kDiscourse || relation == Deprel::kAuxPass;
      if (!modifies) continue;
      cue(child, level, 99);
      if (relation == Deprel::kAux || relation == Deprel::kMark) {
        out_.push_back(feature(kAuxiliary, context_.lemma_hash(child), level));
      }
    }
  }

  void look_at_participant(Participant participant) {
    if (participant.mention == FrameContext::kNone) return;
    const Mention& mention = context_.mention(participant.mention);
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end && i < mention.tokens.begin + 8;
         ++i) {
      cue(i, participant.mention == edge_.subject.mention ? 20 : 21, 98);
    }
  }

  const FrameContext& context_;
  const DecidedEdge& edge_;
  std::vector<Feature> out_;
};

std::uint32_t anchor_token(const FrameContext& context, const DecidedEdge& edge) {
  return context.mention(edge.object.mention).head;
}

bool is_office_word(const FrameContext& context, std::uint32_t token) {
  const Upos tag = context.token(token).upos;
  return (tag == Upos::kNoun || tag == Upos::kPropn) && context.sense(token).classes != 0;
}

}  // namespace

std::vector<Feature> modality_features(const FrameContext& context, const DecidedEdge& edge) {
  return ModalityCues(context, edge).collect();
}

ClusterId source_of(const FrameContext& context, const DecidedEdge& edge) {
  for (const std::uint32_t token : {edge.trigger, anchor_token(context, edge)}) {
    if (const auto speakers = context.speakers_of(token); !speakers.empty()) return speakers.front();
  }
  return kNoCluster;
}

std::vector<Feature> source_features(const FrameContext& context, const DecidedEdge& edge) {
  const ClusterId source = source_of(context, edge);
  const auto relation = static_cast<std::uint64_t>(edge.relation) + 1;
  const std::uint64_t own = source == edge.subject.cluster ? 1 : source == edge.object.cluster ? 2 : 3;
  const bool trigger_inside = context.attribution_of(edge.trigger) >= 0;
  const bool object_inside = context.attribution_of(anchor_token(context, edge)) >= 0;
  const bool subject_inside = edge.subject.mention != FrameContext::kNone &&
                              context.attribution_of(context.mention(edge.subject.mention).head) >= 0;
  const std::uint64_t place =
      (trigger_inside ? 1U : 0U) + (object_inside ? 2U : 0U) + (subject_inside ? 4U : 0U);
  const std::uint64_t structural = is_structural(edge.relation) ? 1 : 2;
  std::vector<Feature> out = {feature(kSourceRelation, relation), feature(kSourceIsSubject, own, relation),
                              feature(kSourceIsSubject, own, structural, 77),
                              feature(kSourcePlace, place, own),
                              feature(kSourcePlace, place, own, structural)};
  std::int32_t index = context.attribution_of(edge.trigger);
  if (index < 0) index = context.attribution_of(anchor_token(context, edge));
  if (index < 0) return out;
  const auto& attribution = context.extraction().attributions[static_cast<std::size_t>(index)];
  if (attribution.cue) {
    out.push_back(feature(kSourceCue, fnv1a(context.document().text(*attribution.cue)), own));
    out.push_back(feature(kSourceCue, fnv1a(context.document().text(*attribution.cue)), own, structural));
  }
  return out;
}

std::vector<std::uint32_t> about_candidates(const FrameContext& context, const DecidedEdge& edge) {
  std::vector<std::uint32_t> out;
  for (const std::uint32_t i : context.mentions_of(edge.sentence)) {
    const ClusterId cluster = context.mention(i).cluster;
    const bool event = context.extraction().clusters[cluster].node == NodeKind::kEvent;
    if (event && cluster != edge.object.cluster && cluster != edge.subject.cluster) out.push_back(i);
  }
  return out;
}

std::vector<Feature> about_features(const FrameContext& context, const DecidedEdge& edge,
                                    std::uint32_t mention) {
  const auto relation = static_cast<std::uint64_t>(edge.relation) + 1;
  const std::uint32_t head = context.mention(mention).head;
  std::vector<Feature> out = {feature(kAboutRelation, relation)};
  const bool lexical = edge.proposal != nullptr && edge.proposal->about == context.mention(mention).cluster;
  out.push_back(feature(kAboutLexicon, lexical ? 1 : 2));
  out.push_back(feature(kAboutLexicon, lexical ? 1 : 2, relation));
  const std::uint32_t gap = head > edge.trigger ? head - edge.trigger : edge.trigger - head;
  const std::uint64_t near = gap == 0 ? 0 : gap <= 2 ? 1 : gap <= 5 ? 2 : gap <= 10 ? 3 : 4;
  out.push_back(feature(kAboutNear, near, head > edge.trigger ? 1 : 2));
  out.push_back(feature(kAboutNear, near, head > edge.trigger ? 1 : 2, relation));
  out.push_back(feature(kAboutOnly, about_candidates(context, edge).size() == 1 ? 1 : 2));
  std::uint64_t role = 1;
  for (const Argument& argument : context.arguments().governors(head)) {
    const std::uint64_t name = fnv1a(argument.role);
    if (argument.token == edge.trigger) role = name;
    out.push_back(feature(kAboutPreposition, name, relation));
    if (argument.token == anchor_token(context, edge)) out.push_back(feature(kAboutRole, name, 5));
  }
  const std::uint64_t below = context.tree().dominates(edge.trigger, head) ? 1 : 2;
  out.push_back(feature(kAboutRole, role, below));
  out.push_back(feature(kAboutRole, role, below, relation));
  out.push_back(feature(kAboutLemma, context.lemma_hash(edge.trigger), role));
  return out;
}

std::string act_date(const FrameContext& context, const DecidedEdge& edge) {
  const auto range = context.analysis().sentences[edge.sentence].tokens;
  const auto& times = context.analysis().times;
  auto time = std::lower_bound(times.begin(), times.end(), range.begin,
                               [](const auto& t, std::uint32_t at) { return t.tokens.begin < at; });
  for (; time != times.end() && time->tokens.begin < range.end; ++time) {
    const std::string date = language::calendar_date(*time);
    if (date.empty()) continue;
    // The time belongs to the nearest verb or event noun above it.
    std::uint32_t at = context.tree().head_of(time->tokens);
    for (int steps = 0; steps < 4; ++steps) {
      const std::int32_t head = context.token(at).head;
      if (head < 0) break;
      at = static_cast<std::uint32_t>(head);
      if (at == edge.trigger) return date;
      if (context.token(at).upos == Upos::kVerb) break;
    }
  }
  return {};
}

std::string office_words(const FrameContext& context, const DecidedEdge& edge) {
  if (edge.subject.mention == FrameContext::kNone) return {};
  const Mention& subject = context.mention(edge.subject.mention);
  const Mention& object = context.mention(edge.object.mention);
  const std::uint32_t begin = std::min(subject.tokens.begin, object.tokens.begin);
  const std::uint32_t end = std::max(subject.tokens.end, object.tokens.end);
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!is_office_word(context, i)) continue;
    if (object.tokens.contains(i) && !object.tokens.contains(subject.head)) continue;
    std::uint32_t first = i;
    while (first > begin &&
           (context.token(first - 1).deprel == Deprel::kCompound ||
            context.token(first - 1).deprel == Deprel::kAmod) &&
           first - 1 != object.head) {
      --first;
    }
    const TextSpan span{context.token(first).span.begin, context.token(i).span.end};
    return std::string(context.document().text(span));
  }
  return {};
}

}  // namespace claimgraph::extract
