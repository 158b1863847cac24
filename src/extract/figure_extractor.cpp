// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/figure_extractor.h"

#include <algorithm>
#include <array>
#include <map>

#include "extract/figure_lexicon.h"
#include "extract/figure_reading.h"
#include "extract/frame_context.h"
#include "extract/infobox.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;

// How sure a figure is by where its event was found; measured on the training documents.
constexpr double kStatedEvent = 0.85;
constexpr double kNearEvent = 0.7;
constexpr double kEarlierEvent = 0.5;
// An event that was named so many sentences ago may still be counted.
constexpr std::uint32_t kMemory = 12;
// Steps up the tree in which the clause that tells the event may stand.
constexpr int kClausesUp = 5;
// How often an event must have been told to count as much as one told a sentence later.
constexpr int kOftenTold = 10;

// How often a document tells what it is about.
constexpr std::size_t kMainEvent = 3;
constexpr std::string_view kArrestKind = "arrest";

struct FoundEvent {
  ClusterId cluster = kNoCluster;
  double confidence = 0;
};

bool can_be_source(NodeKind kind) {
  return kind != NodeKind::kEvent && kind != NodeKind::kPlace;
}

class FigureFinder {
 public:
  FigureFinder(const FrameContext& context, const FigureLexicon& lexicon)
      : context_(context), lexicon_(lexicon), reader_(context, lexicon) {}

  std::vector<FigureClaim> find() {
    const auto sentences = static_cast<std::uint32_t>(context_.analysis().sentences.size());
    for (std::uint32_t s = 0; s < sentences; ++s) {
      if (context_.is_evidence(s)) find_in(s);
    }
    return std::move(out_);
  }

 private:
  void find_in(std::uint32_t sentence) {
    const auto range = context_.analysis().sentences[sentence].tokens;
    for (const auto& number :
         find_numbers(lexicon_, context_.analysis(), context_.document().text(), range)) {
      if (const auto reading = reader_.read(number, last_measure_)) add(*reading, number, sentence);
    }
    for (const FigureReading& none : reader_.read_none(range)) {
      add(none, {{none.word, none.word + 1}, none.word, 0, Bound::kExactly}, sentence);
    }
    remember(sentence);
  }

  void add(const FigureReading& reading, const NumberExpression& number, std::uint32_t sentence) {
    const FoundEvent event = event_of(reading, number, sentence);
    if (event.cluster == kNoCluster) return;
    FigureClaim claim;
    claim.event = event.cluster;
    claim.measure = reader_.is_lumped(reading, number) ? Measure::kOther : reading.measure;
    claim.value = number.value;
    claim.bound = number.bound;
    claim.attributed_to = sources_of(reading, number);
    claim.date = day_of(reading, number);
    claim.evidence = context_.analysis().sentences[sentence].span;
    claim.confidence = event.confidence;
    last_measure_ = reading.measure;
    out_.push_back(std::move(claim));
  }

  // Who gives the number: who revised it, or else the speaker.
  [[nodiscard]] std::vector<ClusterId> sources_of(const FigureReading& reading,
                                                  const NumberExpression& number) const {
    if (const ClusterId reviser = reviser_of(reading); reviser != kNoCluster) return {reviser};
    const auto speakers = context_.speakers_of(number.head);
    if (speakers.empty()) return {};
    return {speakers.front()};
  }

  [[nodiscard]] ClusterId reviser_of(const FigureReading& reading) const {
    if (reading.revision < 0) return kNoCluster;
    for (const Argument& argument : context_.arguments().of(static_cast<std::uint32_t>(reading.revision))) {
      if (argument.role != "subj") continue;
      const std::uint32_t mention = context_.mention_at(argument.token);
      if (mention == FrameContext::kNone) continue;
      if (can_be_source(context_.mention(mention).node)) return context_.mention(mention).cluster;
    }
    return kNoCluster;
  }

  // The day on which the number was given: that of the verb that says or revises it.
  [[nodiscard]] std::string day_of(const FigureReading& reading, const NumberExpression& number) const {
    if (reading.revision >= 0) {
      std::string day = day_beside(static_cast<std::uint32_t>(reading.revision));
      if (!day.empty()) return day;
    }
    const std::int32_t attribution = context_.attribution_of(number.head);
    if (attribution < 0) return {};
    const auto& cue = context_.extraction().attributions[static_cast<std::size_t>(attribution)].cue;
    if (!cue) return {};
    const auto& tokens = context_.analysis().tokens;
    const auto found =
        std::lower_bound(tokens.begin(), tokens.end(), cue->begin,
                         [](const auto& token, std::uint32_t at) { return token.span.begin < at; });
    if (found == tokens.end()) return {};
    return day_beside(static_cast<std::uint32_t>(found - tokens.begin()));
  }

  // The first date among a verb's adverbials; empty if there is none.
  [[nodiscard]] std::string day_beside(std::uint32_t verb) const {
    const auto& times = context_.analysis().times;
    for (const std::uint32_t child : context_.tree().children(verb)) {
      const Deprel relation = context_.token(child).deprel;
      const bool adverbial = relation == Deprel::kObl || relation == Deprel::kOblUnmarked ||
                             relation == Deprel::kAdvmod || relation == Deprel::kNmodUnmarked;
      if (!adverbial) continue;
      const auto below = context_.tree().yield(child);
      auto time = std::lower_bound(times.begin(), times.end(), below.begin,
                                   [](const auto& t, std::uint32_t at) { return t.tokens.begin < at; });
      for (; time != times.end() && time->tokens.begin < below.end; ++time) {
        if (context_.tree().head_of(time->tokens) != child) continue;
        std::string day = language::calendar_date(*time);
        if (!day.empty()) return day;
      }
    }
    return {};
  }

  [[nodiscard]] const Cluster& cluster(ClusterId id) const { return context_.extraction().clusters[id]; }

  // The event at a token that can have such a figure.
  [[nodiscard]] ClusterId event_at(std::uint32_t token, Measure measure) const {
    const std::uint32_t mention = context_.mention_at(token);
    if (mention == FrameContext::kNone) return kNoCluster;
    const ClusterId id = context_.mention(mention).cluster;
    return admits(id, measure) ? id : kNoCluster;
  }

  [[nodiscard]] bool admits(ClusterId id, Measure measure) const {
    const Cluster& event = cluster(id);
    if (event.node != NodeKind::kEvent) return false;
    return event.event_kind.empty() || lexicon_.admits(measure, event.event_kind);
  }

  // The event that the word's participants tell.
  [[nodiscard]] ClusterId event_beside(std::uint32_t word, Measure measure) const {
    constexpr std::array<std::string_view, 8> kRoles = {"subj", "in", "during", "from",
                                                        "by",   "at", "on",     "of"};
    for (const std::string_view role : kRoles) {
      for (const Argument& argument : context_.arguments().of(word)) {
        if (argument.role != role) continue;
        if (const ClusterId event = event_at(argument.token, measure); event != kNoCluster) return event;
      }
    }
    for (const Argument& argument : context_.arguments().of(word)) {
      if (argument.role != "conj") continue;
      for (const Argument& shared : context_.arguments().of(argument.token)) {
        if (shared.role != "in") continue;
        if (const ClusterId event = event_at(shared.token, measure); event != kNoCluster) return event;
      }
    }
    return kNoCluster;
  }

  // The event that the words above tell: "the raid that killed 84", "the blast struck, killing 84".
  [[nodiscard]] ClusterId event_above(std::uint32_t word, Measure measure) const {
    std::uint32_t at = word;
    for (int steps = 0; steps < kClausesUp && context_.token(at).head >= 0; ++steps) {
      at = static_cast<std::uint32_t>(context_.token(at).head);
      if (const ClusterId event = event_at(at, measure); event != kNoCluster) return event;
      if (const ClusterId event = event_beside(at, measure); event != kNoCluster) return event;
    }
    return kNoCluster;
  }

  [[nodiscard]] ClusterId nearest_event(std::uint32_t sentence, std::uint32_t token, Measure measure) const {
    ClusterId nearest = kNoCluster;
    std::uint32_t least = 0xFFFFFFFFU;
    for (const std::uint32_t i : context_.mentions_of(sentence)) {
      const Mention& mention = context_.mention(i);
      if (mention.node != NodeKind::kEvent || !admits(mention.cluster, measure)) continue;
      if (cluster(mention.cluster).event_kind.empty()) continue;
      const std::uint32_t gap = mention.head > token ? mention.head - token : token - mention.head;
      if (gap >= least) continue;
      least = gap;
      nearest = mention.cluster;
    }
    return nearest;
  }

  // Of the events told before, one told often and not long ago.
  [[nodiscard]] ClusterId earlier_event(std::uint32_t sentence, Measure measure) const {
    ClusterId best = kNoCluster;
    int most = 0;
    for (const auto& [id, last] : told_) {
      if (sentence - last > kMemory || !admits(id, measure) || cluster(id).event_kind.empty()) continue;
      const int often = std::min(static_cast<int>(cluster(id).mentions.size()), kOftenTold);
      const int score = often - static_cast<int>(sentence - last);
      if (best != kNoCluster && score <= most) continue;
      best = id;
      most = score;
    }
    return best;
  }

  // Arrests that come of what the document is about are counted for that, not for themselves: the event that
  // the document tells most often, if an arrest is told but once; kNoCluster if there is none.
  [[nodiscard]] ClusterId cause_of_arrest(ClusterId event, std::uint32_t sentence) const {
    if (cluster(event).event_kind != kArrestKind || cluster(event).mentions.size() > 1) return kNoCluster;
    const auto& clusters = context_.extraction().clusters;
    ClusterId best = kNoCluster;
    std::size_t most = kMainEvent - 1;
    for (ClusterId id = 0; id < clusters.size(); ++id) {
      const Cluster& other = clusters[id];
      const bool fits = other.node == NodeKind::kEvent && other.mentions.size() > most &&
                        !other.event_kind.empty() && other.event_kind != kArrestKind &&
                        lexicon_.admits(Measure::kArrests, other.event_kind);
      if (!fits || context_.tree().sentence(context_.mention(other.mentions.front()).head) >= sentence)
        continue;
      best = id;
      most = other.mentions.size();
    }
    return best;
  }

  [[nodiscard]] FoundEvent settled(FoundEvent event, std::uint32_t sentence) const {
    const ClusterId cause = cause_of_arrest(event.cluster, sentence);
    return cause == kNoCluster ? event : FoundEvent{cause, kEarlierEvent};
  }

  // The event that the clause names or tells, else one above, else the nearest, else one told before.
  [[nodiscard]] FoundEvent event_of(const FigureReading& reading, const NumberExpression& number,
                                    std::uint32_t sentence) const {
    const Measure measure = reading.measure;
    for (const std::uint32_t base : {reading.word, reader_.counted(number)}) {
      if (const ClusterId event = event_beside(base, measure); event != kNoCluster) {
        return {event, kStatedEvent};
      }
    }
    if (reading.tells_event) {
      if (const ClusterId event = event_at(reading.word, measure); event != kNoCluster) {
        return settled({event, kStatedEvent}, sentence);
      }
    }
    if (const ClusterId event = event_above(reading.word, measure); event != kNoCluster) {
      return settled({event, kNearEvent}, sentence);
    }
    const ClusterId nearest = nearest_event(sentence, number.head, measure);
    if (nearest != kNoCluster) return {nearest, kNearEvent};
    const ClusterId earlier = earlier_event(sentence, measure);
    return earlier == kNoCluster ? FoundEvent{} : FoundEvent{earlier, kEarlierEvent};
  }

  void remember(std::uint32_t sentence) {
    for (const std::uint32_t i : context_.mentions_of(sentence)) {
      const Mention& mention = context_.mention(i);
      if (mention.node == NodeKind::kEvent && mention.kind != MentionKind::kPronoun) {
        told_[mention.cluster] = sentence;
      }
    }
    std::erase_if(told_, [&](const auto& event) { return sentence - event.second > kMemory; });
  }

  const FrameContext& context_;
  const FigureLexicon& lexicon_;
  FigureReader reader_;
  std::vector<FigureClaim> out_;
  std::optional<Measure> last_measure_;
  std::map<ClusterId, std::uint32_t> told_;  // event -> sentence that told it last
};

// The numbers of an infobox; a field may give several ("84 (official), 103 (first reports)").
void add_boxed(const FrameContext& context, const FigureLexicon& lexicon, const Infobox& infobox,
               std::vector<FigureClaim>& out) {
  const auto& tokens = context.analysis().tokens;
  for (const BoxedFigure& boxed : infobox.figures(context.document(), context.extraction())) {
    const auto at = [&](std::uint32_t offset) {
      const auto found = std::lower_bound(tokens.begin(), tokens.end(), offset,
                                          [](const auto& t, std::uint32_t o) { return t.span.begin < o; });
      return static_cast<std::uint32_t>(found - tokens.begin());
    };
    const language::TokenRange range{at(boxed.value.begin), at(boxed.value.end)};
    for (const auto& number : find_numbers(lexicon, context.analysis(), context.document().text(), range)) {
      FigureClaim claim;
      claim.event = boxed.event;
      claim.measure = boxed.measure;
      claim.value = number.value;
      claim.bound = number.bound;
      claim.evidence = boxed.value;
      claim.confidence = kStatedEvent;
      out.push_back(std::move(claim));
      break;
    }
  }
}

}  // namespace

struct FigureExtractor::Parts {
  FigureLexicon figures;
  Infobox infobox;
};

FigureExtractor::FigureExtractor(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
FigureExtractor::FigureExtractor(FigureExtractor&&) noexcept = default;
FigureExtractor& FigureExtractor::operator=(FigureExtractor&&) noexcept = default;
FigureExtractor::~FigureExtractor() = default;

Result<FigureExtractor> FigureExtractor::load(const std::filesystem::path& data_dir) {
  const auto folder = data_dir / "ontology" / "lexicon";
  auto figures = FigureLexicon::load(folder);
  if (!figures) return tl::unexpected<Error>(figures.error());
  auto infobox = Infobox::load(folder);
  if (!infobox) return tl::unexpected<Error>(infobox.error());
  return FigureExtractor(std::make_unique<const Parts>(Parts{std::move(*figures), std::move(*infobox)}));
}

std::vector<FigureClaim> FigureExtractor::extract(const FrameContext& context) const {
  auto out = FigureFinder(context, parts_->figures).find();
  add_boxed(context, parts_->figures, parts_->infobox, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.evidence.begin < b.evidence.begin; });
  return out;
}

}  // namespace claimgraph::extract
