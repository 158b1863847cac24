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

// Gathers what the network sees of one pair.
class WordGatherer {
 public:
  WordGatherer(const FrameContext& context, Participant subject, Participant object)
      : context_(context), subject_(subject), object_(object) {}

  PairWords gather() {
    add_kinds();
    add_cluster(subject_.cluster, kSubjectSize, kSubjectEvent);
    add_cluster(object_.cluster, kObjectSize, kObjectEvent);
    const Mention& object = context_.mention(object_.mention);
    add(WordSlot::kObject, object.head);
    if (subject_.mention == FrameContext::kNone) {
      trait(kAbsent);
    } else {
      const Mention& subject = context_.mention(subject_.mention);
      add(WordSlot::kSubject, subject.head);
      add_path(subject.head, object.head);
      add_between(subject, object);
      add_shared(subject.head, object.head);
    }
    add_governors(object.head);
    add_speech(object.head);
    trait(kPolarity, context_.polarity(object.head));
    std::stable_sort(pair_.words.begin(), pair_.words.end(),
                     [](const SlotWord& a, const SlotWord& b) { return a.slot < b.slot; });
    std::sort(pair_.traits.begin(), pair_.traits.end());
    pair_.traits.erase(std::unique(pair_.traits.begin(), pair_.traits.end()), pair_.traits.end());
    return std::move(pair_);
  }

 private:
  void add(WordSlot slot, std::uint32_t token) { pair_.words.push_back({slot, token}); }
  void trait(Trait kind, std::uint64_t a = 0, std::uint64_t b = 0) {
    pair_.traits.push_back(feature(kind, a + 1, b + 1));
  }
  [[nodiscard]] std::uint64_t label(std::uint32_t token) const {
    return static_cast<std::uint64_t>(context_.token(token).deprel);
  }
  [[nodiscard]] std::uint64_t marker(std::uint32_t token) const {
    const std::int32_t marker = context_.tree().child(token, Deprel::kCase);
    return marker < 0 ? 0 : context_.lemma_hash(static_cast<std::uint32_t>(marker));
  }

  void add_kinds() {
    const auto& clusters = context_.extraction().clusters;
    const auto s = static_cast<std::uint64_t>(clusters[subject_.cluster].node);
    const auto o = static_cast<std::uint64_t>(clusters[object_.cluster].node);
    trait(kKinds, s, o);
    trait(kSubjectKind, s);
    trait(kObjectKind, o);
    const Mention& object = context_.mention(object_.mention);
    trait(kObjectEntity, static_cast<std::uint64_t>(context_.token(object.head).entity));
    if (subject_.mention == FrameContext::kNone) return;
    const Mention& subject = context_.mention(subject_.mention);
    trait(kSubjectEntity, static_cast<std::uint64_t>(context_.token(subject.head).entity));
    trait(kMentionKinds, static_cast<std::uint64_t>(subject.kind), static_cast<std::uint64_t>(object.kind));
  }

  void add_cluster(ClusterId id, Trait size, Trait event) {
    const Cluster& cluster = context_.extraction().clusters[id];
    trait(size, size_of(context_, cluster));
    if (cluster.node != NodeKind::kEvent) return;
    trait(event, fnv1a(cluster.event_kind));
    trait(event, cluster.date.empty() ? 0 : 1, cluster.place == kNoCluster ? 0 : 1);
  }

  void add_path(std::uint32_t subject, std::uint32_t object) {
    const PathSearch search = find_path(context_.tree(), subject, object);
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
        trait(kSharedRoles, fnv1a(a.role), fnv1a(b.role));
        trait(kSharedSubject, fnv1a(a.role));
        trait(kSharedObject, fnv1a(b.role));
      }
    }
    std::sort(shared.begin(), shared.end());
    shared.erase(std::unique(shared.begin(), shared.end()), shared.end());
    for (const std::uint32_t token : shared) add(WordSlot::kShared, token);
  }

  void add_governors(std::uint32_t object) {
    for (const Argument& governor : context_.arguments().governors(object)) {
      add(WordSlot::kGovernor, governor.token);
      trait(kGovernorRole, fnv1a(governor.role));
    }
  }

  void add_speech(std::uint32_t object) {
    const std::int32_t speech = context_.attribution_of(object);
    if (speech < 0) return;
    const bool both = subject_.mention != FrameContext::kNone &&
                      context_.attribution_of(context_.mention(subject_.mention).head) == speech;
    trait(kQuoted, both ? 1 : 0);
    constexpr std::array kContent = {Upos::kVerb, Upos::kNoun, Upos::kAdj, Upos::kAux};
    const auto range = context_.analysis().sentences[context_.tree().sentence(object)].tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const bool content =
          std::find(kContent.begin(), kContent.end(), context_.token(i).upos) != kContent.end();
      if (content && context_.attribution_of(i) == speech) add(WordSlot::kSaid, i);
    }
  }

  const FrameContext& context_;
  Participant subject_;
  Participant object_;
  PairWords pair_;
};

}  // namespace

PairWords words_of_pair(const FrameContext& context, Participant subject, Participant object) {
  return WordGatherer(context, subject, object).gather();
}

void add_proposal(const Proposal& proposal, PairWords& pair) {
  const Feature trait =
      feature(kProposed, static_cast<std::uint64_t>(proposal.relation) + 1, proposal.sure ? 1 : 2);
  const auto at = std::lower_bound(pair.traits.begin(), pair.traits.end(), trait);
  if (at == pair.traits.end() || *at != trait) pair.traits.insert(at, trait);
  const bool known = std::any_of(pair.words.begin(), pair.words.end(), [&](const SlotWord& word) {
    return word.slot == WordSlot::kTrigger && word.token == proposal.trigger;
  });
  if (!known) pair.words.push_back({WordSlot::kTrigger, proposal.trigger});
}

}  // namespace claimgraph::extract
