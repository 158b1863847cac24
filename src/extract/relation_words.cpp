// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_words.h"

#include <algorithm>
#include <array>

#include "claimgraph/base/hash.h"
#include "extract/tree_path.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Upos;

// The numbers are part of the trained model.
enum Trait : std::uint32_t {
  kKinds = 1,
  kSubjectKind,
  kObjectKind,
  kMentionKinds,
  kSubjectEntity,
  kObjectEntity,
  kPathLength,
  kUpLabel,
  kDownLabel,
  kUpFirst,
  kDownFirst,
  kSubjectLabel,
  kObjectLabel,
  kTopTag,
  kFarApart,
  kOrder,
  kGap,
  kNesting,
  kSharedRoles,
  kSharedSubject,
  kSharedObject,
  kGovernorRole,
  kAbsent,
  kQuoted,
  kPolarity,
  kProposed,
  kSubjectSize,
  kObjectSize,
  kSubjectEvent,
  kObjectEvent,
};

// How often a document names a thing, in steps that grow; and whether it does so by a name. A few sentences
// do not tell.
std::uint64_t size_of(const FrameContext& context, const Cluster& cluster) {
  constexpr std::size_t kFewSentences = 4;
  constexpr std::size_t kLooked = 8;
  if (context.analysis().sentences.size() < kFewSentences) return 0;
  const std::size_t count = cluster.mentions.size();
  const std::uint64_t size = count <= 1 ? 1 : count <= 2 ? 2 : count <= 5 ? 3 : 4;
  const auto last = cluster.mentions.begin() + static_cast<std::ptrdiff_t>(std::min(count, kLooked));
  const bool named = std::any_of(cluster.mentions.begin(), last, [&](std::uint32_t mention) {
    return context.mention(mention).kind == MentionKind::kName;
  });
  return 2 * size + (named ? 1 : 0);
}

constexpr std::uint32_t kWidestGap = 14;

constexpr std::array kContent = {Upos::kVerb, Upos::kNoun, Upos::kAdj, Upos::kAux};

bool is_content(Upos tag) {
  return std::find(kContent.begin(), kContent.end(), tag) != kContent.end();
}

// Gathers what the network sees of a pair or of one of the two.
class WordGatherer {
 public:
  explicit WordGatherer(const FrameContext& context) : context_(context) {}

  void add_subject(Participant subject) {
    const Cluster& cluster = cluster_of(subject);
    trait(kSubjectKind, static_cast<std::uint64_t>(cluster.node));
    add_cluster(subject.cluster, kSubjectSize, kSubjectEvent);
    for (const std::uint32_t word : context_.descriptors_of(subject.cluster)) add(WordSlot::kSubjectIs, word);
    if (subject.mention == FrameContext::kNone) return;
    const std::uint32_t head = context_.mention(subject.mention).head;
    trait(kSubjectEntity, static_cast<std::uint64_t>(context_.token(head).entity));
    add(WordSlot::kSubject, head);
  }

  void add_object(Participant object) {
    const std::uint32_t head = context_.mention(object.mention).head;
    trait(kObjectKind, static_cast<std::uint64_t>(cluster_of(object).node));
    trait(kObjectEntity, static_cast<std::uint64_t>(context_.token(head).entity));
    add_cluster(object.cluster, kObjectSize, kObjectEvent);
    add(WordSlot::kObject, head);
    add_governors(head);
    add_speech(head);
    for (const std::uint32_t word : context_.descriptors_of(object.cluster)) add(WordSlot::kObjectIs, word);
    trait(kPolarity, context_.polarity(head));
  }

  void add_both(Participant subject, Participant object, const PathSearch& path) {
    trait(kKinds, static_cast<std::uint64_t>(cluster_of(subject).node),
          static_cast<std::uint64_t>(cluster_of(object).node));
    const Mention& o = context_.mention(object.mention);
    const std::int32_t speech = context_.attribution_of(o.head);
    if (subject.mention == FrameContext::kNone) {
      trait(kAbsent);
      if (speech >= 0) trait(kQuoted, 0);
      return;
    }
    const Mention& s = context_.mention(subject.mention);
    trait(kMentionKinds, static_cast<std::uint64_t>(s.kind), static_cast<std::uint64_t>(o.kind));
    if (speech >= 0) trait(kQuoted, context_.attribution_of(s.head) == speech ? 1 : 0);
    add_path(s.head, o.head, path);
    add_between(s, o);
    add_shared(s.head, o.head);
  }

  PairWords finish() {
    drop_repeated(pair_.traits);
    return std::move(pair_);
  }

 private:
  void add(WordSlot slot, std::uint32_t token) { pair_.words.push_back({slot, token}); }
  void trait(Trait kind, std::uint64_t a = 0, std::uint64_t b = 0) {
    pair_.traits.push_back(feature(kind, a + 1, b + 1));
  }
  [[nodiscard]] const Cluster& cluster_of(Participant participant) const {
    return context_.extraction().clusters[participant.cluster];
  }
  [[nodiscard]] std::uint64_t label(std::uint32_t token) const {
    return static_cast<std::uint64_t>(context_.token(token).deprel);
  }
  [[nodiscard]] std::uint64_t marker(std::uint32_t token) const {
    const std::int32_t marker = context_.tree().child(token, Deprel::kCase);
    return marker < 0 ? 0 : context_.lemma_hash(static_cast<std::uint32_t>(marker));
  }

  void add_cluster(ClusterId id, Trait size, Trait event) {
    const Cluster& cluster = context_.extraction().clusters[id];
    trait(size, size_of(context_, cluster));
    if (cluster.node != NodeKind::kEvent) return;
    trait(event, context_.event_hash(id));
    trait(event, cluster.date.empty() ? 0 : 1, cluster.place == kNoCluster ? 0 : 1);
  }

  void add_path(std::uint32_t subject, std::uint32_t object, const PathSearch& search) {
    if (search.end != PathEnd::kFound) {
      trait(kFarApart);
      return;
    }
    const TreePath& path = search.path;
    add(WordSlot::kTop, path.top);
    for (const std::uint32_t token : path.inner_up()) add(WordSlot::kAboveSubject, token);
    for (const std::uint32_t token : path.inner_down()) add(WordSlot::kAboveObject, token);
    trait(kPathLength, path.up.size(), path.down.size());
    trait(kTopTag, static_cast<std::uint64_t>(context_.token(path.top).upos));
    for (const std::uint32_t token : path.up) trait(kUpLabel, label(token));
    for (const std::uint32_t token : path.down) trait(kDownLabel, label(token));
    if (!path.up.empty()) {
      trait(kUpFirst, label(path.up.back()), marker(path.up.back()));
      trait(kSubjectLabel, label(subject));
    }
    if (!path.down.empty()) {
      trait(kDownFirst, label(path.down.back()), marker(path.down.back()));
      trait(kObjectLabel, label(object), marker(object));
    }
  }

  void add_between(const Mention& subject, const Mention& object) {
    const auto [low, high] = std::minmax(subject.head, object.head);
    const std::uint32_t gap = high - low - (high > low ? 1 : 0);
    const std::uint64_t order = subject.head < object.head ? 1 : 0;
    trait(kOrder, order);
    trait(kGap, gap < 4 ? gap : std::min(12U, gap / 2 + 2), order);
    trait(kNesting, subject.tokens.contains(object.head) ? 1 : object.tokens.contains(subject.head) ? 2 : 3);
    if (gap > kWidestGap) return;
    for (std::uint32_t i = low + 1; i < high; ++i) {
      if (context_.token(i).upos != Upos::kPunct) add(WordSlot::kBetween, i);
    }
  }

  void add_shared(std::uint32_t subject, std::uint32_t object) {
    std::vector<std::uint32_t> shared;
    for (const Argument& a : context_.arguments().governors(subject)) {
      for (const Argument& b : context_.arguments().governors(object)) {
        if (a.token != b.token) continue;
        shared.push_back(a.token);
        trait(kSharedRoles, a.role_hash, b.role_hash);
        trait(kSharedSubject, a.role_hash);
        trait(kSharedObject, b.role_hash);
      }
    }
    std::sort(shared.begin(), shared.end());
    shared.erase(std::unique(shared.begin(), shared.end()), shared.end());
    for (const std::uint32_t token : shared) add(WordSlot::kShared, token);
  }

  void add_governors(std::uint32_t object) {
    for (const Argument& governor : context_.arguments().governors(object)) {
      add(WordSlot::kGovernor, governor.token);
      trait(kGovernorRole, governor.role_hash);
    }
  }

  void add_speech(std::uint32_t object) {
    const std::int32_t speech = context_.attribution_of(object);
    if (speech < 0) return;
    const auto range = context_.analysis().sentences[context_.tree().sentence(object)].tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (context_.attribution_of(i) == speech && is_content(context_.token(i).upos)) add(WordSlot::kSaid, i);
    }
  }

  const FrameContext& context_;
  PairWords pair_;
};

}  // namespace

PairWords words_of_subject(const FrameContext& context, Participant subject) {
  WordGatherer gatherer(context);
  gatherer.add_subject(subject);
  return gatherer.finish();
}

PairWords words_of_object(const FrameContext& context, Participant object) {
  WordGatherer gatherer(context);
  gatherer.add_object(object);
  return gatherer.finish();
}

PairWords words_between(const FrameContext& context, Participant subject, Participant object,
                        const PathSearch& path) {
  WordGatherer gatherer(context);
  gatherer.add_both(subject, object, path);
  return gatherer.finish();
}

PairWords words_of_pair(const FrameContext& context, Participant subject, Participant object) {
  PathSearch path;
  if (subject.mention != FrameContext::kNone) {
    path = find_path(context.tree(), context.mention(subject.mention).head,
                     context.mention(object.mention).head);
  }
  WordGatherer gatherer(context);
  gatherer.add_subject(subject);
  gatherer.add_object(object);
  gatherer.add_both(subject, object, path);
  PairWords pair = gatherer.finish();
  std::stable_sort(pair.words.begin(), pair.words.end(),
                   [](const SlotWord& a, const SlotWord& b) { return a.slot < b.slot; });
  std::sort(pair.traits.begin(), pair.traits.end());
  return pair;
}

void add_proposal(const Proposal& proposal, PairWords& pair) {
  const Feature trait =
      feature(kProposed, static_cast<std::uint64_t>(proposal.relation) + 1, proposal.sure ? 1 : 2);
  if (std::find(pair.traits.begin(), pair.traits.end(), trait) == pair.traits.end()) {
    pair.traits.push_back(trait);
  }
  const bool known = std::any_of(pair.words.begin(), pair.words.end(), [&](const SlotWord& word) {
    return word.slot == WordSlot::kTrigger && word.token == proposal.trigger;
  });
  if (!known) pair.words.push_back({WordSlot::kTrigger, proposal.trigger});
}

}  // namespace claimgraph::extract
