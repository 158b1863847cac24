// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/frame_proposal.h"

#include <algorithm>
#include <tuple>

#include "claimgraph/base/hash.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Upos;

constexpr std::uint32_t kNoToken = ArgumentTable::kNoToken;

// Who fills a role: clusters, and the path that led there.
struct Filler {
  ClusterId cluster = kNoCluster;
  Feature path = 0;
  std::uint32_t mention = FrameContext::kNone;
};

Feature path_feature(const RolePath& path) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const std::string& role : path) hash = fnv1a(role, hash * 31);
  return feature(900, hash);
}

// A word below `token` with the lemma, at most two steps down.
std::uint32_t find_companion(const FrameContext& context, std::uint32_t token, std::string_view lemma) {
  const SyntaxTree& tree = context.tree();
  // Gerunds that are nouns in the lexicon may be verbs in the tree: "a day of mourning".
  const auto matches = [&](std::uint32_t word) {
    return tree.token(word).lemma == lemma || context.document().text(tree.token(word).span) == lemma;
  };
  for (const std::uint32_t child : tree.children(token)) {
    if (matches(child)) return child;
  }
  for (const std::uint32_t child : tree.children(token)) {
    for (const std::uint32_t below : tree.children(child)) {
      if (matches(below)) return below;
    }
  }
  return kNoToken;
}

struct Evocation {
  const FrameRow* row = nullptr;
  std::uint32_t trigger = 0;  // the evoking word
  std::uint32_t base = 0;     // where the role paths start
  std::uint32_t companion = kNoToken;
};

bool names_event(const FrameContext& context, std::uint32_t token) {
  const std::uint32_t mention = context.mention_at(token);
  return mention != FrameContext::kNone && context.mention(mention).head == token &&
         context.extraction().clusters[context.mention(mention).cluster].node == NodeKind::kEvent;
}

// Who did the deed that a verb's subject names: "a Lundan airstrike killed" tells of Lunda, "the Lundan army
// killed" of the army alone.
std::vector<std::uint32_t> doers(const FrameContext& context, const Evocation& evoked, const RolePath& path) {
  const auto& arguments = context.arguments();
  std::vector<std::uint32_t> found;
  for (const std::uint32_t deed : arguments.fillers(evoked.base, {path.data(), 1}, evoked.companion)) {
    // "a Lundan drone killed": what the drone does is done by who sent it.
    const bool tool = context.lexicon().is_instrument(context.token(deed).lemma);
    if (!tool && !names_event(context, deed)) continue;
    const auto agents = arguments.fillers(deed, {path.data() + 1, 1}, evoked.companion);
    found.insert(found.end(), agents.begin(), agents.end());
  }
  return found;
}

std::vector<std::uint32_t> tokens_at(const FrameContext& context, const Evocation& evoked,
                                     const RolePath& path) {
  const bool of_deed = path.size() == 2 && path.front() == "subj" && path.back() == "agent";
  return of_deed ? doers(context, evoked, path)
                 : context.arguments().fillers(evoked.base, path, evoked.companion);
}

// A town in front of a deed's noun is where it happened: "the Harbourton bombings".
bool is_scene(const FrameContext& context, const RolePath& path, std::uint32_t token, ClusterId cluster) {
  const Cluster& place = context.extraction().clusters[cluster];
  if (path.back() != "agent" || place.node != NodeKind::kGeopoliticalEntity || !place.country.empty()) {
    return false;
  }
  const Deprel link = context.token(token).deprel;
  return link == Deprel::kCompound || link == Deprel::kAmod;
}

// What somebody is asked, ready or said to do has not happened: no row is sure of it.
bool is_governed(const FrameContext& context, std::uint32_t trigger) {
  constexpr auto bit = [](Cue cue) { return static_cast<CueSet>(1U << static_cast<unsigned>(cue)); };
  constexpr CueSet kGovernors = bit(Cue::kPossibleGovernor) | bit(Cue::kPlannedGovernor) |
                                bit(Cue::kCancelledGovernor) | bit(Cue::kNegatedByVerb);
  const auto& word = context.token(trigger);
  const bool below = word.deprel == Deprel::kXcomp || word.deprel == Deprel::kAcl ||
                     word.deprel == Deprel::kAdvcl || word.deprel == Deprel::kCcomp;
  if (!below || word.head < 0) return false;
  return (context.sense(static_cast<std::uint32_t>(word.head)).cues & kGovernors) != 0;
}

// Who says that somebody did not do it, or that it was not wrong, gives no verdict.
bool acquits(const FrameContext& context, const Evocation& evoked) {
  const bool verdict =
      evoked.row->relation == Relation::kBlamed || evoked.row->relation == Relation::kCondemned;
  return verdict && (context.polarity(evoked.trigger) & 1U) != 0;
}

std::vector<Filler> fill(const FrameContext& context, const Evocation& evoked,
                         const std::vector<RolePath>& paths) {
  std::vector<Filler> fillers;
  for (const RolePath& path : paths) {
    std::optional<Feature> known;  // most paths lead nowhere
    const auto shape = [&] {
      if (!known) known = path_feature(path);
      return *known;
    };
    if (path.size() == 1 && path.front() == "speaker") {
      if (acquits(context, evoked)) continue;
      for (const ClusterId speaker : context.speakers_of(evoked.trigger)) {
        fillers.push_back({speaker, shape(), FrameContext::kNone});
      }
      continue;
    }
    for (const std::uint32_t token : tokens_at(context, evoked, path)) {
      const std::uint32_t mention = context.mention_at(token);
      if (mention == FrameContext::kNone) continue;
      const ClusterId cluster = context.mention(mention).cluster;
      if (!is_scene(context, path, token, cluster)) fillers.push_back({cluster, shape(), mention});
    }
  }
  return fillers;
}

ClusterId first_event(const FrameContext& context, const std::vector<Filler>& fillers, ClusterId except) {
  for (const Filler& filler : fillers) {
    const bool event = context.extraction().clusters[filler.cluster].node == NodeKind::kEvent;
    if (event && filler.cluster != except) return filler.cluster;
  }
  return kNoCluster;
}

void combine(const FrameContext& context, const Evocation& evoked, std::vector<Proposal>& out) {
  const auto subjects = fill(context, evoked, evoked.row->subject);
  if (subjects.empty()) return;
  const auto objects = fill(context, evoked, evoked.row->object);
  if (objects.empty()) return;
  const auto abouts = fill(context, evoked, evoked.row->about);
  const auto& clusters = context.extraction().clusters;
  for (const Filler& subject : subjects) {
    if (!admits_subject(evoked.row->relation, clusters[subject.cluster].node)) continue;
    for (const Filler& object : objects) {
      if (object.cluster == subject.cluster) continue;
      if (!admits_object(evoked.row->relation, clusters[object.cluster].node)) continue;
      Proposal proposal;
      proposal.relation = evoked.row->relation;
      proposal.subject = subject.cluster;
      proposal.object = object.cluster;
      proposal.about = first_event(context, abouts, object.cluster);
      proposal.trigger = evoked.trigger;
      proposal.lemma = evoked.companion == kNoToken ? evoked.trigger : evoked.companion;
      proposal.modality = evoked.row->modality;
      proposal.subject_path = subject.path;
      proposal.object_path = object.path;
      proposal.row = evoked.row->id;
      proposal.sure = evoked.row->sure && !is_governed(context, evoked.trigger);
      proposal.subject_mention = subject.mention;
      proposal.object_mention = object.mention;
      proposal.shape = feature(901, subject.path, object.path, evoked.companion == kNoToken ? 0 : 1);
      out.push_back(proposal);
    }
  }
}

void evoke(const FrameContext& context, std::span<const FrameRow> rows, std::uint32_t trigger,
           std::uint32_t base, std::vector<Proposal>& out) {
  for (const FrameRow& row : rows) {
    Evocation evoked{&row, trigger, base, kNoToken};
    bool complete = true;
    for (const std::string& lemma : row.companions) {
      const std::uint32_t companion = find_companion(context, base, lemma);
      complete = complete && companion != kNoToken;
      if (evoked.companion == kNoToken) evoked.companion = companion;
    }
    if (complete) combine(context, evoked, out);
  }
}

}  // namespace

std::vector<Proposal> propose_frames(const FrameContext& context, std::uint32_t sentence) {
  std::vector<Proposal> out;
  const auto range = context.analysis().sentences[sentence].tokens;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const auto& token = context.token(i);
    const auto rows = [&](FramePos pos) { return context.sense(i).of(pos); };
    switch (token.upos) {
      case Upos::kVerb:
      case Upos::kAux:
        evoke(context, rows(FramePos::kVerb), i, i, out);
        // A participle may be an adjective's row: "the committed ally".
        if (token.xpos == "VBN" || token.xpos == "VBG") evoke(context, rows(FramePos::kAdjective), i, i, out);
        break;
      case Upos::kNoun:
      case Upos::kPropn:
        evoke(context, rows(FramePos::kNoun), i, i, out);
        if (names_event(context, i)) {
          evoke(context, context.lexicon().rows(FramePos::kNoun, kAnyEvent), i, i, out);
        }
        break;
      case Upos::kAdj:
        evoke(context, rows(FramePos::kAdjective), i, i, out);
        break;
      case Upos::kAdp:
        if (token.deprel == Deprel::kCase && token.head >= 0) {
          evoke(context, rows(FramePos::kPreposition), i, static_cast<std::uint32_t>(token.head), out);
        }
        break;
      default:
        break;
    }
  }
  const auto key = [](const Proposal& p) {
    return std::tuple(p.subject, p.object, p.relation, p.trigger, p.shape);
  };
  std::sort(out.begin(), out.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return out;
}

}  // namespace claimgraph::extract
