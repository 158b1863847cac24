// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/frame_extractor.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "extract/edge_rivals.h"
#include "extract/frame_lexicon.h"
#include "extract/infobox.h"
#include "extract/relation_decider.h"

namespace claimgraph::extract {
namespace {

// One probability in 1 / 10,000 as a confidence.
double confidence_of(std::int32_t probability) {
  return static_cast<double>(probability) / 10000.0;
}

std::int32_t probability_of(const Frame& frame) {
  return static_cast<std::int32_t>(std::lround(frame.confidence * 10000.0));
}

class FrameFinder {
 public:
  FrameFinder(const FrameContext& context, const RelationDecider& decider)
      : context_(context), decider_(decider) {}

  std::vector<Frame> find() {
    const auto sentences = static_cast<std::uint32_t>(context_.analysis().sentences.size());
    for (std::uint32_t sentence = 0; sentence < sentences; ++sentence) find_in(sentence);
    weigh();
    return std::move(frames_);
  }

 private:
  // Of several mentions of the same two in one sentence the surest decides.
  void find_in(std::uint32_t sentence) {
    using Key = std::tuple<Relation, ClusterId, ClusterId>;
    std::map<Key, std::pair<Decision, const RelationCandidate*>> best;
    const auto candidates = find_candidates(context_, sentence, CandidateView::kScarce);
    auto words = decider_.read(context_, sentence);
    for (const RelationCandidate& candidate : candidates) {
      for (const Decision& decision : decider_.decide(context_, candidate, words)) {
        ClusterId a = candidate.subject.cluster;
        ClusterId b = candidate.object.cluster;
        if (is_symmetric(decision.relation) && b < a) std::swap(a, b);
        const auto [known, added] = best.try_emplace({decision.relation, a, b}, decision, &candidate);
        if (!added && known->second.first.probability < decision.probability) {
          known->second = {decision, &candidate};
        }
      }
    }
    const auto first = static_cast<std::ptrdiff_t>(frames_.size());
    for (const auto& [key, winner] : best) frames_.push_back(frame_of(winner.first, *winner.second));
    std::stable_sort(frames_.begin() + first, frames_.end(),
                     [](const Frame& a, const Frame& b) { return a.trigger < b.trigger; });
  }

  [[nodiscard]] Frame frame_of(const Decision& decision, const RelationCandidate& candidate) const {
    DecidedEdge edge;
    edge.relation = decision.relation;
    edge.subject = candidate.subject;
    edge.object = candidate.object;
    edge.sentence = candidate.sentence;
    edge.proposal = decision.proposed == nullptr ? nullptr : &decision.proposed->best;
    edge.trigger = edge.proposal == nullptr ? candidate.pair.trigger : edge.proposal->trigger;
    Frame frame;
    frame.relation = edge.relation;
    frame.subject = edge.subject.cluster;
    frame.object = edge.object.cluster;
    frame.modality = decider_.modality(context_, edge);
    frame.attributed_to = decider_.sources(context_, edge);
    frame.about = decider_.about(context_, edge);
    if (!is_structural(edge.relation)) frame.date = act_date(context_, edge);
    if (edge.relation == Relation::kLeads || edge.relation == Relation::kRepresents) {
      frame.role = office_words(context_, edge);
    }
    frame.trigger = context_.token(edge.trigger).span;
    frame.evidence = context_.analysis().sentences[edge.sentence].span;
    frame.confidence = confidence_of(decision.probability);
    return frame;
  }

  // What the document says as a whole decides between edges that exclude each other.
  void weigh() {
    using Key = std::tuple<Relation, ClusterId, ClusterId>;
    const auto key_of = [](const Frame& frame) {
      const auto [low, high] = std::minmax(frame.subject, frame.object);
      return is_symmetric(frame.relation) ? Key{frame.relation, low, high}
                                          : Key{frame.relation, frame.subject, frame.object};
    };
    std::map<Key, std::int32_t> surest;
    for (const Frame& frame : frames_) {
      std::int32_t& known = surest[key_of(frame)];
      known = std::max(known, probability_of(frame));
    }
    std::vector<RivalEdge> edges;
    edges.reserve(surest.size());
    for (const auto& [key, probability] : surest) {
      edges.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), probability});
    }
    const auto weighed = weigh_rivals(edges);
    std::size_t next = 0;
    std::map<Key, std::pair<std::int32_t, std::int32_t>> change;
    for (const auto& [key, probability] : surest) change[key] = {probability, weighed[next++]};
    std::erase_if(frames_, [&](Frame& frame) {
      const auto [before, after] = change.at(key_of(frame));
      if (before == after) return false;
      const std::int64_t own = std::int64_t{probability_of(frame)} * after / std::max(before, 1);
      frame.confidence = confidence_of(static_cast<std::int32_t>(own));
      return own < decider_.threshold(frame.relation, context_.is_lone_sentence());
    });
  }

  const FrameContext& context_;
  const RelationDecider& decider_;
  std::vector<Frame> frames_;
};

// What one sentence states in the document's own voice needs no source anywhere.
void drop_needless_sources(std::vector<Frame>& frames) {
  const auto key = [](const Frame& f) { return std::tuple(f.relation, f.subject, f.object, f.modality); };
  std::map<decltype(key(Frame{})), bool> own_voice;
  for (const Frame& frame : frames) own_voice[key(frame)] |= frame.attributed_to.empty();
  for (Frame& frame : frames) {
    if (own_voice[key(frame)]) frame.attributed_to.clear();
  }
}

}  // namespace

struct FrameExtractor::Parts {
  FrameLexicon lexicon;
  RelationDecider decider;
  Infobox infobox;
};

FrameExtractor::FrameExtractor(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
FrameExtractor::FrameExtractor(FrameExtractor&&) noexcept = default;
FrameExtractor& FrameExtractor::operator=(FrameExtractor&&) noexcept = default;
FrameExtractor::~FrameExtractor() = default;

Result<FrameExtractor> FrameExtractor::load(const std::filesystem::path& data_dir) {
  auto lexicon = FrameLexicon::load(data_dir / "ontology" / "lexicon");
  if (!lexicon) return tl::unexpected<Error>(lexicon.error());
  auto decider = RelationDecider::load(data_dir / "models" / "en");
  if (!decider) return tl::unexpected<Error>(decider.error());
  auto infobox = Infobox::load(data_dir / "ontology" / "lexicon");
  if (!infobox) return tl::unexpected<Error>(infobox.error());
  return FrameExtractor(
      std::make_unique<const Parts>(Parts{std::move(*lexicon), std::move(*decider), std::move(*infobox)}));
}

const FrameLexicon& FrameExtractor::lexicon() const {
  return parts_->lexicon;
}

std::vector<Frame> FrameExtractor::extract(const FrameContext& context) const {
  auto frames = FrameFinder(context, parts_->decider).find();
  const auto boxed = parts_->infobox.frames(context.document(), context.analysis(), context.extraction());
  frames.insert(frames.end(), boxed.begin(), boxed.end());
  drop_needless_sources(frames);
  std::stable_sort(frames.begin(), frames.end(),
                   [](const Frame& a, const Frame& b) { return a.trigger < b.trigger; });
  return frames;
}

std::string FrameExtractor::version() const {
  return "relations " + parts_->decider.fingerprint();
}

}  // namespace claimgraph::extract
