// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/figure_extractor.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "extract/figure_lexicon.h"
#include "extract/frame_context.h"
#include "extract/infobox.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Upos;

// How sure a figure is by where its event was found; measured on the training documents.
constexpr double kStatedEvent = 0.85;
constexpr double kNearEvent = 0.7;
constexpr double kEarlierEvent = 0.5;
// An event that was named so many sentences ago may still be counted.
constexpr std::uint32_t kMemory = 8;

// What a number counts and the word that says so.
struct Reading {
  Measure measure = Measure::kOther;
  std::uint32_t word = 0;
};

struct FoundEvent {
  ClusterId cluster = kNoCluster;
  double confidence = 0;
};

class FigureFinder {
 public:
  FigureFinder(const FrameContext& context, const FigureLexicon& lexicon)
      : context_(context), lexicon_(lexicon) {}

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
      const auto reading = read(number);
      if (!reading) continue;
      const FoundEvent event = event_of(*reading, number, sentence);
      if (event.cluster == kNoCluster) continue;
      FigureClaim claim;
      claim.event = event.cluster;
      claim.measure = is_lumped(*reading, number) ? Measure::kOther : reading->measure;
      claim.value = number.value;
      claim.bound = number.bound;
      const auto speakers = context_.speakers_of(number.head);
      if (!speakers.empty()) claim.attributed_to = {speakers.front()};
      claim.evidence = context_.analysis().sentences[sentence].span;
      claim.confidence = event.confidence;
      last_measure_ = reading->measure;
      last_event_ = event.cluster;
      out_.push_back(std::move(claim));
    }
    remember(sentence);
  }

  // The word that is counted: the noun behind the number, or the number itself.
  [[nodiscard]] std::uint32_t counted(const NumberExpression& number) const {
    std::uint32_t at = number.head;
    for (int steps = 0; steps < 3; ++steps) {
      const auto& token = context_.token(at);
      const bool counts = token.deprel == Deprel::kNummod || token.deprel == Deprel::kCompound ||
                          token.deprel == Deprel::kAmod || token.deprel == Deprel::kDet ||
                          token.deprel == Deprel::kFixed || token.deprel == Deprel::kFlat;
      if (!counts || token.head < 0) break;
      at = static_cast<std::uint32_t>(token.head);
    }
    return at;
  }

  [[nodiscard]] std::optional<Reading> read(const NumberExpression& number) const {
    const std::uint32_t head = counted(number);
    if (const auto reading = read_noun(head)) return reading;
    if (const auto reading = read_roles(head)) return reading;
    if (const auto reading = read_toll(head)) return reading;
    return read_neighbour(number, head);
  }

  // "84 deaths", "84 dead", "dozens of injured".
  [[nodiscard]] std::optional<Reading> read_noun(std::uint32_t head) const {
    if (const auto measure = lexicon_.measure(MeasureWord::kNoun, context_.token(head).lemma)) {
      return Reading{*measure, head};
    }
    for (const Argument& argument : context_.arguments().of(head)) {
      if (argument.role != "of") continue;
      if (const auto measure = lexicon_.measure(MeasureWord::kNoun, context_.token(argument.token).lemma)) {
        return Reading{*measure, argument.token};
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool counts_people(std::uint32_t head) const {
    const auto& token = context_.token(head);
    if (token.upos == Upos::kNum || token.upos == Upos::kPron || lexicon_.is_person_noun(token.lemma))
      return true;
    if (context_.lexicon().is_transparent(token.lemma)) return true;
    const std::uint32_t mention = context_.mention_at(head);
    if (mention == FrameContext::kNone) return false;
    const NodeKind kind = context_.mention(mention).node;
    return kind == NodeKind::kGroup || kind == NodeKind::kPerson;
  }

  // "84 were killed", "killed 84 people", "84 died".
  [[nodiscard]] std::optional<Reading> read_roles(std::uint32_t head) const {
    if (!counts_people(head)) return std::nullopt;
    for (const Argument& governor : context_.arguments().governors(head)) {
      const std::string& lemma = context_.token(governor.token).lemma;
      std::optional<Measure> measure;
      if (governor.role == "obj" && context_.arguments().is_passive(governor.token)) {
        measure = lexicon_.measure(MeasureWord::kPassive, lemma);
      } else if (governor.role == "obj") {
        measure = lexicon_.measure(MeasureWord::kActiveObject, lemma);
      } else if (governor.role == "subj") {
        measure = lexicon_.measure(MeasureWord::kActive, lemma);
        if (!measure) measure = lexicon_.measure(MeasureWord::kPredicate, lemma);
      }
      if (measure) return predicate_of_left(governor, *measure);
    }
    return std::nullopt;
  }

  // "left 84 dead", "left thousands homeless": the predicate tells, not the verb.
  [[nodiscard]] Reading predicate_of_left(const Argument& governor, Measure measure) const {
    for (const std::uint32_t child : context_.tree().children(governor.token)) {
      if (context_.token(child).deprel != Deprel::kXcomp) continue;
      if (const auto better = lexicon_.measure(MeasureWord::kPredicate, context_.token(child).lemma)) {
        return {*better, governor.token};
      }
    }
    return {measure, governor.token};
  }

  // "the death toll rose to 84", "put the number of wounded at 211", "updated the number to 84".
  [[nodiscard]] std::optional<Reading> read_toll(std::uint32_t head) const {
    std::vector<std::uint32_t> around;
    for (const Argument& governor : context_.arguments().governors(head)) {
      around.push_back(governor.token);
      if (!lexicon_.is_revision_verb(context_.token(governor.token).lemma)) continue;
      for (const Argument& argument : context_.arguments().of(governor.token))
        around.push_back(argument.token);
    }
    for (const Argument& argument : context_.arguments().of(head)) around.push_back(argument.token);
    for (const std::uint32_t token : around) {
      if (const auto measure = toll_measure(token)) return Reading{*measure, token};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Measure> toll_measure(std::uint32_t token) const {
    const std::string& lemma = context_.token(token).lemma;
    if (const auto measure = lexicon_.measure(MeasureWord::kToll, lemma)) return measure;
    if (!lexicon_.is_count_noun(lemma)) return std::nullopt;
    for (const std::uint32_t child : context_.tree().children(token)) {
      const std::string& word = context_.token(child).lemma;
      for (const MeasureWord as : {MeasureWord::kNoun, MeasureWord::kPredicate, MeasureWord::kPassive}) {
        if (const auto measure = lexicon_.measure(as, word)) return measure;
      }
    }
    // A bare "the number" counts what was counted last.
    return last_event_ == kNoCluster ? std::nullopt : std::optional<Measure>(last_measure_);
  }

  // Elliptic coordination, which parsers seldom get right: "84 killed and 211 injured", "211 others hurt".
  [[nodiscard]] std::optional<Reading> read_neighbour(const NumberExpression& number,
                                                      std::uint32_t head) const {
    const auto end = context_.analysis().sentences[context_.tree().sentence(head)].tokens.end;
    const std::uint32_t from = std::max(number.tokens.end, head >= number.tokens.begin ? head + 1 : 0U);
    if (from > number.tokens.end + 3) return std::nullopt;
    for (std::uint32_t i = number.tokens.end; i < std::min(end, from + 2); ++i) {
      const auto& token = context_.token(i);
      if (token.upos == Upos::kPunct || token.upos == Upos::kNum || token.upos == Upos::kCconj) break;
      const bool participle =
          token.xpos == "VBN" || token.xpos == "VBD" || token.upos == Upos::kAdj || token.upos == Upos::kNoun;
      if (!participle) continue;
      for (const MeasureWord as : {MeasureWord::kPassive, MeasureWord::kNoun}) {
        if (const auto measure = lexicon_.measure(as, token.lemma)) return Reading{*measure, i};
      }
    }
    return std::nullopt;
  }

  // One number for the dead and the wounded together.
  [[nodiscard]] bool is_lumped(const Reading& reading, const NumberExpression& number) const {
    for (std::uint32_t i = number.tokens.end; i + 2 < context_.tree().size() && i < number.tokens.end + 5;
         ++i) {
      std::string words = form(i) + " " + form(i + 1) + " " + form(i + 2);
      if (lexicon_.is_lumped(words) || lexicon_.is_lumped(form(i)))
        return reading.word >= i || i <= number.tokens.end + 3;
      if (context_.token(i).upos == Upos::kPunct) break;
    }
    return false;
  }

  [[nodiscard]] std::string form(std::uint32_t token) const {
    return std::string(context_.document().text(context_.token(token).span));
  }

  [[nodiscard]] ClusterId event_at(std::uint32_t token) const {
    const std::uint32_t mention = context_.mention_at(token);
    if (mention == FrameContext::kNone) return kNoCluster;
    const ClusterId cluster = context_.mention(mention).cluster;
    return context_.extraction().clusters[cluster].node == NodeKind::kEvent ? cluster : kNoCluster;
  }

  // The event that the clause names, else the nearest of the sentence, else the last one before.
  [[nodiscard]] FoundEvent event_of(const Reading& reading, const NumberExpression& number,
                                    std::uint32_t sentence) const {
    constexpr std::array<std::string_view, 9> kRoles = {"subj", "in", "during", "from", "of",
                                                        "by",   "at", "after",  "obj"};
    for (const std::uint32_t base : {reading.word, counted(number)}) {
      for (const std::string_view role : kRoles) {
        for (const Argument& argument : context_.arguments().of(base)) {
          if (argument.role != role) continue;
          if (const ClusterId event = event_at(argument.token); event != kNoCluster)
            return {event, kStatedEvent};
        }
      }
    }
    if (const ClusterId event = event_at(reading.word); event != kNoCluster) return {event, kStatedEvent};
    ClusterId nearest = kNoCluster;
    std::uint32_t least = 0xFFFFFFFFU;
    for (const std::uint32_t i : context_.mentions_of(sentence)) {
      const Mention& mention = context_.mention(i);
      if (mention.node != NodeKind::kEvent) continue;
      const std::uint32_t gap =
          mention.head > number.head ? mention.head - number.head : number.head - mention.head;
      if (gap >= least) continue;
      least = gap;
      nearest = mention.cluster;
    }
    if (nearest != kNoCluster) return {nearest, kNearEvent};
    if (remembered_ != kNoCluster && sentence - remembered_at_ <= kMemory)
      return {remembered_, kEarlierEvent};
    return {};
  }

  void remember(std::uint32_t sentence) {
    for (const std::uint32_t i : context_.mentions_of(sentence)) {
      const Mention& mention = context_.mention(i);
      if (mention.node != NodeKind::kEvent || mention.kind == MentionKind::kPronoun) continue;
      remembered_ = mention.cluster;
      remembered_at_ = sentence;
    }
  }

  const FrameContext& context_;
  const FigureLexicon& lexicon_;
  std::vector<FigureClaim> out_;
  Measure last_measure_ = Measure::kDeaths;
  ClusterId last_event_ = kNoCluster;
  ClusterId remembered_ = kNoCluster;
  std::uint32_t remembered_at_ = 0;
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
  FrameLexicon frames;
  FigureLexicon figures;
  Infobox infobox;
};

FigureExtractor::FigureExtractor(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
FigureExtractor::FigureExtractor(FigureExtractor&&) noexcept = default;
FigureExtractor& FigureExtractor::operator=(FigureExtractor&&) noexcept = default;
FigureExtractor::~FigureExtractor() = default;

Result<FigureExtractor> FigureExtractor::load(const std::filesystem::path& data_dir) {
  const auto folder = data_dir / "ontology" / "lexicon";
  auto frames = FrameLexicon::load(folder);
  if (!frames) return tl::unexpected<Error>(frames.error());
  auto figures = FigureLexicon::load(folder);
  if (!figures) return tl::unexpected<Error>(figures.error());
  auto infobox = Infobox::load(folder);
  if (!infobox) return tl::unexpected<Error>(infobox.error());
  return FigureExtractor(
      std::make_unique<const Parts>(Parts{std::move(*frames), std::move(*figures), std::move(*infobox)}));
}

std::vector<FigureClaim> FigureExtractor::extract(const text::Document& document,
                                                  const language::Analysis& analysis,
                                                  const Extraction& extraction) const {
  const FrameContext context(document, analysis, extraction, parts_->frames);
  auto out = FigureFinder(context, parts_->figures).find();
  add_boxed(context, parts_->figures, parts_->infobox, out);
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.evidence.begin < b.evidence.begin; });
  return out;
}

}  // namespace claimgraph::extract
