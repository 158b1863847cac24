// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_features.h"

#include <algorithm>
#include <array>

#include "claimgraph/base/hash.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Upos;

// Templates; the numbers are part of the trained model.
enum Template : std::uint32_t {
  kKinds = 1,
  kMentionKinds,
  kPlacement,
  kSubjectHead,
  kObjectHead,
  kSubjectClass,
  kObjectClass,
  kClassPair,
  kEventKind,
  kPathWords,
  kPathShape,
  kPathTop,
  kPathEnds,
  kPathClass,
  kFarApart,
  kSharedVerb,
  kSharedRoles,
  kSharedRelation,
  kChainWords,
  kChainUpper,
  kChainLower,
  kChainRelation,
  kDirectSubject,
  kDirectObject,
  kBetween,
  kBetweenSequence,
  kBetweenClass,
  kBetweenRelation,
  kOutside,
  kSpeaker,
  kSpeakerVerb,
  kSpeakerRelation,
  kSpeakerContent,
  kSpeakerCue,
  kInQuote,
  kProposalShape,
  kProposalRelation,
  kProposalLemma,
  kProposalCount,
  kProposalPos,
  kAbsentSpeaker,
  kNestedWords,
  kEntityTypes,
  kProposalSubjectPath,
  kProposalObjectPath,
  kProposalRow,
  kProposalKinds,
  kProposalDistance,
  kProposalMention,
  kProposalHead,
  kProposalTag,
  kProposalLink,
  kProposalAbove,
  kProposalVoice,
  kPolarity,
  kProposalSure,
  kSubjectDescriptor,
  kObjectDescriptor,
  kInnerWords,
  kInnerClass,
  kInnerModifier,
};

// One edge of a path: its relation, and the preposition that it goes through.
std::uint64_t edge_label(const FrameContext& context, std::uint32_t token) {
  const auto& word = context.token(token);
  std::uint64_t label = static_cast<std::uint64_t>(word.deprel) + 1;
  if (word.deprel == Deprel::kNmod || word.deprel == Deprel::kObl) {
    const std::int32_t marker = context.tree().child(token, Deprel::kCase);
    if (marker >= 0) label = label * 31 + context.lemma_hash(static_cast<std::uint32_t>(marker));
  }
  return label;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 0x100000001b3ULL + (hash >> 29U);
}

template <typename Visit>
void for_each_bit(std::uint32_t set, Visit visit) {
  for (std::uint32_t bit = 0; set != 0; ++bit, set >>= 1U) {
    if ((set & 1U) != 0) visit(bit);
  }
}

}  // namespace

std::uint64_t RelationFeatures::kinds(Participant subject, Participant object) const {
  const auto& clusters = context_->extraction().clusters;
  return static_cast<std::uint64_t>(clusters[subject.cluster].node) * 8 +
         static_cast<std::uint64_t>(clusters[object.cluster].node) + 1;
}

void RelationFeatures::add_types(Participant subject, Participant object, std::vector<Feature>& out) const {
  const std::uint64_t both = kinds(subject, object);
  out.push_back(feature(kKinds, both));
  if (subject.mention == FrameContext::kNone) {
    out.push_back(feature(kAbsentSpeaker, both));
    return;
  }
  const Mention& s = context_->mention(subject.mention);
  const Mention& o = context_->mention(object.mention);
  const auto s_kind = static_cast<std::uint64_t>(s.kind) + 1;
  const auto o_kind = static_cast<std::uint64_t>(o.kind) + 1;
  out.push_back(feature(kMentionKinds, s_kind, o_kind, both));
  const auto s_type = static_cast<std::uint64_t>(context_->token(s.head).entity);
  const auto o_type = static_cast<std::uint64_t>(context_->token(o.head).entity);
  out.push_back(feature(kEntityTypes, s_type, o_type, both));
  const std::uint32_t gap = s.head < o.head ? o.head - s.head : s.head - o.head;
  const std::uint64_t near = gap <= 1 ? 1 : gap <= 2 ? 2 : gap <= 4 ? 3 : gap <= 8 ? 4 : gap <= 16 ? 5 : 6;
  const std::uint64_t nesting = s.tokens.contains(o.head) ? 1 : o.tokens.contains(s.head) ? 2 : 3;
  const std::uint64_t order = s.head < o.head ? 1 : 2;
  out.push_back(feature(kPlacement, near, nesting, order));
  out.push_back(feature(kPlacement, near * 16 + nesting * 4 + order, both));
}

void RelationFeatures::add_heads(Participant subject, Participant object, std::vector<Feature>& out) const {
  const std::uint64_t both = kinds(subject, object);
  const auto& clusters = context_->extraction().clusters;
  std::uint32_t s_classes = 0;
  if (subject.mention != FrameContext::kNone) {
    const Mention& s = context_->mention(subject.mention);
    s_classes = context_->sense(s.head).classes;
    if (s.kind != MentionKind::kName) {
      out.push_back(feature(kSubjectHead, context_->lemma_hash(s.head), both));
    }
  }
  const Mention& o = context_->mention(object.mention);
  const std::uint32_t o_classes = context_->sense(o.head).classes;
  if (o.kind != MentionKind::kName || clusters[object.cluster].node == NodeKind::kEvent) {
    out.push_back(feature(kObjectHead, context_->lemma_hash(o.head), both));
  }
  for_each_bit(s_classes, [&](std::uint32_t a) {
    out.push_back(feature(kSubjectClass, a, both));
    for_each_bit(o_classes, [&](std::uint32_t b) { out.push_back(feature(kClassPair, a, b)); });
  });
  for_each_bit(o_classes, [&](std::uint32_t b) { out.push_back(feature(kObjectClass, b, both)); });
  for (const std::uint32_t token : context_->descriptors_of(subject.cluster)) {
    out.push_back(feature(kSubjectDescriptor, context_->lemma_hash(token), both));
  }
  for (const std::uint32_t token : context_->descriptors_of(object.cluster)) {
    out.push_back(feature(kObjectDescriptor, context_->lemma_hash(token), both));
  }
  for (const ClusterId cluster : {subject.cluster, object.cluster}) {
    if (clusters[cluster].node != NodeKind::kEvent) continue;
    out.push_back(
        feature(kEventKind, context_->event_hash(cluster), both, cluster == object.cluster ? 1 : 2));
  }
}

void RelationFeatures::add_path(const PathSearch& search, PairFeatures& pair) const {
  auto& out = pair.features;
  if (search.end != PathEnd::kFound) {
    out.push_back(feature(kFarApart, search.end == PathEnd::kTooLong ? 1 : 2));
    return;
  }
  const TreePath& path = search.path;
  std::uint64_t shape = 7;
  std::uint64_t words = 7;
  for (const std::uint32_t token : path.up) shape = mix(shape, edge_label(*context_, token));
  for (const std::uint32_t token : path.inner_up()) words = mix(words, context_->lemma_hash(token));
  shape = mix(shape, 1001);
  for (auto token = path.down.rbegin(); token != path.down.rend(); ++token) {
    shape = mix(shape, edge_label(*context_, *token));
    if (token + 1 != path.down.rend()) words = mix(words, context_->lemma_hash(*token));
  }
  const std::uint32_t top = path.top;
  const bool inner = !path.up.empty() && !path.down.empty();
  pair.trigger = top;
  out.push_back(feature(kPathWords, shape, words, context_->lemma_hash(top)));
  out.push_back(feature(kPathShape, shape));
  if (inner) out.push_back(feature(kPathTop, shape, context_->lemma_hash(top)));
  if (path.up.empty() != path.down.empty()) {
    add_inner(path.up.empty() ? path.inner_down() : path.inner_up(), shape, words, out);
  }
  const std::uint64_t first = path.up.empty() ? 0 : edge_label(*context_, path.up.back());
  const std::uint64_t last = path.down.empty() ? 0 : edge_label(*context_, path.down.back());
  out.push_back(feature(kPathEnds, context_->lemma_hash(top), first, last));
  const auto add_relations = [&](std::uint32_t token, std::uint64_t where) {
    for_each_bit(context_->sense(token).relations,
                 [&](std::uint32_t r) { out.push_back(feature(kPathClass, r, where)); });
  };
  if (inner) add_relations(top, 1);
  for (const std::uint32_t token : path.inner_up()) add_relations(token, 2);
  for (const std::uint32_t token : path.inner_down()) add_relations(token, 3);
}

// Where one of the two stands above the other, what lies between tells, however the upper one is called: "the
// deputy mayor" in "Senn's deputy mayor, Ada Brook".
void RelationFeatures::add_inner(std::span<const std::uint32_t> between, std::uint64_t shape,
                                 std::uint64_t words, std::vector<Feature>& out) const {
  if (between.empty()) return;
  out.push_back(feature(kInnerWords, shape, words));
  for (const std::uint32_t token : between) {
    for_each_bit(context_->sense(token).classes,
                 [&](std::uint32_t c) { out.push_back(feature(kInnerClass, shape, c)); });
    for (const std::uint32_t child : context_->tree().children(token)) {
      const Deprel link = context_->token(child).deprel;
      if (link != Deprel::kCompound && link != Deprel::kAmod) continue;
      out.push_back(feature(kInnerModifier, context_->lemma_hash(child), context_->lemma_hash(token)));
    }
  }
}

void RelationFeatures::add_two_steps(const Argument& by_subject, const Argument& by_object,
                                     std::vector<Feature>& out) const {
  const std::uint64_t r1 = by_subject.role_hash;
  const std::uint64_t r2 = by_object.role_hash;
  const auto emit = [&](std::uint64_t link, std::uint64_t direction) {
    const std::uint64_t roles = mix(mix(mix(r1, link), r2), direction);
    const std::uint64_t upper = context_->lemma_hash(by_subject.token);
    const std::uint64_t lower = context_->lemma_hash(by_object.token);
    out.push_back(feature(kChainWords, roles, upper, lower));
    out.push_back(feature(kChainUpper, roles, upper));
    out.push_back(feature(kChainLower, roles, lower));
    for_each_bit(context_->sense(by_object.token).relations,
                 [&](std::uint32_t r) { out.push_back(feature(kChainRelation, roles, r, 1)); });
    for_each_bit(context_->sense(by_subject.token).relations,
                 [&](std::uint32_t r) { out.push_back(feature(kChainRelation, roles, r, 2)); });
  };
  for (const Argument& link : context_->arguments().governors(by_object.token)) {
    if (link.token == by_subject.token) emit(link.role_hash, 1);
  }
  for (const Argument& link : context_->arguments().governors(by_subject.token)) {
    if (link.token == by_object.token) emit(link.role_hash, 2);
  }
}

void RelationFeatures::add_arguments(const Mention& subject, const Mention& object,
                                     PairFeatures& pair) const {
  auto& out = pair.features;
  const auto of_subject = context_->arguments().governors(subject.head);
  const auto of_object = context_->arguments().governors(object.head);
  for (const Argument& a : of_subject) {
    for (const Argument& b : of_object) {
      if (a.token != b.token) {
        add_two_steps(a, b, out);
        continue;
      }
      const std::uint64_t r1 = a.role_hash;
      const std::uint64_t r2 = b.role_hash;
      const auto pos = static_cast<std::uint64_t>(context_->token(a.token).upos);
      pair.trigger = a.token;
      out.push_back(feature(kSharedVerb, context_->lemma_hash(a.token), r1, r2));
      out.push_back(feature(kSharedRoles, r1, r2, pos));
      for_each_bit(context_->sense(a.token).relations,
                   [&](std::uint32_t r) { out.push_back(feature(kSharedRelation, r, r1, r2)); });
    }
  }
  add_direct(subject.head, object.head, kDirectSubject, out);
  add_direct(object.head, subject.head, kDirectObject, out);
}

// `to` as an argument of the word `from` itself: "officials" in "officials of the port".
void RelationFeatures::add_direct(std::uint32_t from, std::uint32_t to, std::uint32_t kind,
                                  std::vector<Feature>& out) const {
  for (const Argument& argument : context_->arguments().governors(to)) {
    if (argument.token != from) continue;
    const std::uint64_t role = argument.role_hash;
    const auto type = static_cast<std::uint64_t>(context_->token(from).upos);
    out.push_back(feature(kind, role, context_->lemma_hash(from)));
    out.push_back(feature(kind, role, 0, type));
    for_each_bit(context_->sense(from).classes,
                 [&](std::uint32_t c) { out.push_back(feature(kind, role, 0, 0, c + 1)); });
    for_each_bit(context_->sense(from).relations,
                 [&](std::uint32_t r) { out.push_back(feature(kind, role, 0, 1, r + 1)); });
  }
}

void RelationFeatures::add_surface(const Mention& subject, const Mention& object,
                                   std::vector<Feature>& out) const {
  const std::uint64_t order = subject.head < object.head ? 1 : 2;
  const Mention& first = order == 1 ? subject : object;
  const Mention& second = order == 1 ? object : subject;
  const std::uint32_t begin = std::min(first.head + 1, second.head);
  const std::uint32_t gap = second.head - begin;
  if (gap > 12) return;
  std::uint64_t sequence = 11;
  for (std::uint32_t i = begin; i < second.head; ++i) {
    const auto& token = context_->token(i);
    if (token.upos == Upos::kPunct && gap > 5) continue;
    sequence = mix(sequence, context_->lemma_hash(i));
    out.push_back(feature(kBetween, context_->lemma_hash(i), order, gap <= 5 ? 1 : 2));
    for_each_bit(context_->sense(i).classes,
                 [&](std::uint32_t c) { out.push_back(feature(kBetweenClass, c, order, gap <= 4 ? 1 : 2)); });
    for_each_bit(context_->sense(i).relations,
                 [&](std::uint32_t r) { out.push_back(feature(kBetweenRelation, r, order)); });
  }
  if (gap <= 5) out.push_back(feature(kBetweenSequence, sequence, order));
  const auto range = context_->analysis().sentences[sentence_].tokens;
  if (first.tokens.begin > range.begin) {
    out.push_back(feature(kOutside, context_->lemma_hash(first.tokens.begin - 1), order, 1));
  }
  if (second.head + 1 < range.end) {
    out.push_back(feature(kOutside, context_->lemma_hash(second.head + 1), order, 2));
  }
}

void RelationFeatures::add_speech(Participant subject, Participant object, PairFeatures& pair) const {
  auto& out = pair.features;
  const std::uint32_t head = context_->mention(object.mention).head;
  const std::int32_t index = context_->attribution_of(head);
  if (index < 0) return;
  const auto speakers = context_->speakers_of(head);
  const auto found = std::find(speakers.begin(), speakers.end(), subject.cluster);
  const std::uint64_t both = kinds(subject, object);
  if (found == speakers.end()) {
    const bool inside = subject.mention != FrameContext::kNone &&
                        context_->attribution_of(context_->mention(subject.mention).head) == index;
    out.push_back(feature(kInQuote, inside ? 1 : 2));
    return;
  }
  const unsigned polarity = context_->polarity(head) + 1;
  out.push_back(feature(kSpeaker, both, polarity, 2));
  out.push_back(feature(kSpeaker, both, subject.mention == FrameContext::kNone ? 1 : 2));
  for (const Argument& argument : context_->arguments().governors(head)) {
    const std::uint64_t role = argument.role_hash;
    if (subject.mention == FrameContext::kNone) pair.trigger = argument.token;
    out.push_back(feature(kSpeakerVerb, role, context_->lemma_hash(argument.token)));
    out.push_back(feature(kSpeakerVerb, role));
    for_each_bit(context_->sense(argument.token).relations,
                 [&](std::uint32_t r) { out.push_back(feature(kSpeakerRelation, role, r)); });
  }
  const auto range = context_->analysis().sentences[sentence_].tokens;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const auto& token = context_->token(i);
    const bool content = token.upos == Upos::kVerb || token.upos == Upos::kAdj || token.upos == Upos::kNoun ||
                         token.upos == Upos::kAux;
    if (content && context_->attribution_of(i) == index) {
      out.push_back(feature(kSpeakerContent, context_->lemma_hash(i)));
    }
  }
  const auto& cue = context_->extraction().attributions[static_cast<std::size_t>(index)].cue;
  if (cue) out.push_back(feature(kSpeakerCue, fnv1a(context_->document().text(*cue)), both));
}

PairFeatures RelationFeatures::describe(Participant subject, Participant object,
                                        const PathSearch& path) const {
  PairFeatures pair;
  pair.trigger = context_->mention(object.mention).head;
  pair.features.reserve(96);
  add_types(subject, object, pair.features);
  add_heads(subject, object, pair.features);
  if (subject.mention != FrameContext::kNone) {
    const Mention& s = context_->mention(subject.mention);
    const Mention& o = context_->mention(object.mention);
    add_path(path, pair);
    add_arguments(s, o, pair);
    add_surface(s, o, pair.features);
  }
  add_speech(subject, object, pair);
  const unsigned polarity = context_->polarity(pair.trigger) + 1;
  pair.features.push_back(feature(kPolarity, polarity, kinds(subject, object)));
  pair.negated = (context_->polarity(context_->mention(object.mention).head) & 1U) != 0;
  drop_repeated(pair.features);
  return pair;
}

// How far apart two tokens stand, in steps that grow.
std::uint64_t RelationFeatures::distance(std::uint32_t mention, std::uint32_t token) const {
  if (mention == FrameContext::kNone) return 0;
  const std::uint32_t head = context_->mention(mention).head;
  const std::uint32_t gap = head > token ? head - token : token - head;
  const std::uint64_t size = gap <= 1 ? 1 : gap <= 2 ? 2 : gap <= 4 ? 3 : gap <= 8 ? 4 : gap <= 16 ? 5 : 6;
  return 2 * size + (head > token ? 1 : 0);
}

// Where the trigger stands: under what, and in whose words.
void RelationFeatures::add_setting(const Proposal& proposal, std::vector<Feature>& out) const {
  const auto relation = static_cast<std::uint64_t>(proposal.relation) + 1;
  const auto& trigger = context_->token(proposal.trigger);
  out.push_back(feature(kProposalTag, fnv1a(trigger.xpos)));
  out.push_back(feature(kProposalTag, fnv1a(trigger.xpos), proposal.row));
  out.push_back(feature(kProposalLink, static_cast<std::uint64_t>(trigger.deprel)));
  if (trigger.head >= 0) {
    const auto above = context_->lemma_hash(static_cast<std::uint32_t>(trigger.head));
    out.push_back(feature(kProposalAbove, above, static_cast<std::uint64_t>(trigger.deprel)));
  }
  const auto speakers = context_->speakers_of(proposal.trigger);
  const std::uint64_t voice = speakers.empty()                       ? 1
                              : speakers.front() == proposal.subject ? 2
                              : speakers.front() == proposal.object  ? 3
                                                                     : 4;
  const unsigned polarity = context_->polarity(proposal.trigger) + 1;
  out.push_back(feature(kPolarity, polarity, relation));
  out.push_back(feature(kPolarity, polarity, proposal.row));
  out.push_back(feature(kProposalVoice, voice));
  out.push_back(feature(kProposalVoice, voice, relation));
}

std::vector<Feature> RelationFeatures::describe(const Proposal& proposal,
                                                std::span<const Proposal> rivals) const {
  const auto relation = static_cast<std::uint64_t>(proposal.relation) + 1;
  const auto pos = static_cast<std::uint64_t>(context_->token(proposal.trigger).upos);
  const std::uint64_t both = kinds({proposal.subject, 0}, {proposal.object, 0});
  std::vector<Feature> out = {
      feature(kProposalShape, proposal.shape, pos),
      feature(kProposalShape, proposal.shape, relation),
      feature(kProposalShape, proposal.shape, proposal.row),
      feature(kProposalSubjectPath, proposal.subject_path, pos),
      feature(kProposalSubjectPath, proposal.subject_path, relation),
      feature(kProposalObjectPath, proposal.object_path, pos),
      feature(kProposalObjectPath, proposal.object_path, relation),
      feature(kProposalObjectPath, proposal.object_path, proposal.row),
      feature(kProposalRow, proposal.row),
      feature(kProposalRow, proposal.row, both),
      feature(kProposalRelation, relation),
      feature(kProposalRelation, relation, both),
      feature(kProposalKinds, both),
      feature(kProposalLemma, context_->lemma_hash(proposal.lemma), relation),
      feature(kProposalLemma, context_->lemma_hash(proposal.lemma), proposal.object_path),
      feature(kProposalPos, pos, relation),
      feature(kProposalCount, std::min<std::size_t>(rivals.size(), 4))};
  const std::uint64_t sure = proposal.sure ? 1 : 2;
  out.push_back(feature(kProposalSure, sure));
  out.push_back(feature(kProposalSure, sure, pos));
  out.push_back(feature(kProposalSure, sure, proposal.object_path));
  out.push_back(feature(kProposalSure, sure, 0, both));
  const std::uint64_t near = distance(proposal.subject_mention, proposal.trigger);
  const std::uint64_t far = distance(proposal.object_mention, proposal.trigger);
  out.push_back(feature(kProposalDistance, near, 0, pos));
  out.push_back(feature(kProposalDistance, 0, far, pos));
  out.push_back(feature(kProposalDistance, near, far, pos));
  for (const std::uint32_t mention : {proposal.subject_mention, proposal.object_mention}) {
    const std::uint64_t side = mention == proposal.subject_mention ? 1 : 2;
    const std::uint64_t kind =
        mention == FrameContext::kNone ? 9 : static_cast<std::uint64_t>(context_->mention(mention).kind);
    out.push_back(feature(kProposalMention, kind, side, pos));
    if (mention == FrameContext::kNone || kind == 0) continue;
    out.push_back(
        feature(kProposalHead, context_->lemma_hash(context_->mention(mention).head), side, relation));
  }
  add_setting(proposal, out);
  return out;
}

}  // namespace claimgraph::extract
