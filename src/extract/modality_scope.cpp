// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/modality_scope.h"

#include <array>
#include <utility>

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Upos;

// Operators govern through few levels; the bound keeps damaged trees harmless.
constexpr int kMaximalLevels = 6;

constexpr CueSet bit(Cue cue) {
  return static_cast<CueSet>(1U << static_cast<unsigned>(cue));
}

struct Reading {
  Cue cue;
  Modality modality;
};

// What a word below the predicate makes of it, strongest first.
constexpr std::array<Reading, 6> kModifiers = {{{Cue::kNegation, Modality::kNegated},
                                                {Cue::kConditional, Modality::kPossible},
                                                {Cue::kPossibleAuxiliary, Modality::kPossible},
                                                {Cue::kPlannedAuxiliary, Modality::kPlanned},
                                                {Cue::kPossibleAdverb, Modality::kPossible},
                                                {Cue::kPlannedAdverb, Modality::kPlanned}}};

// What a word makes of the infinitive, gerund or noun that it governs.
constexpr std::array<Reading, 4> kGovernors = {{{Cue::kCancelledGovernor, Modality::kCancelled},
                                                {Cue::kNegatedByVerb, Modality::kNegated},
                                                {Cue::kPlannedGovernor, Modality::kPlanned},
                                                {Cue::kPossibleGovernor, Modality::kPossible}}};

class ScopeReader {
 public:
  explicit ScopeReader(const FrameContext& context) : context_(context) {}

  Modality read(std::uint32_t trigger) {
    std::uint32_t at = trigger;
    for (int level = 0; level < kMaximalLevels; ++level) {
      read_modifiers(at, level == 0);
      const auto& word = context_.token(at);
      if (word.head < 0 || !governs(at)) break;
      const auto head = static_cast<std::uint32_t>(word.head);
      read_governor(head, at);
      at = head;
    }
    return modality_;
  }

 private:
  // The nearest operator counts; but what is not planned and what may not happen does not happen.
  void note(Modality modality) {
    if (modality_ == Modality::kActual) modality_ = modality;
    const bool open = modality_ == Modality::kPlanned || modality_ == Modality::kPossible;
    if (modality == Modality::kNegated && open) modality_ = Modality::kNegated;
    if (modality == Modality::kCancelled && open) modality_ = Modality::kCancelled;
  }

  [[nodiscard]] CueSet cues(std::uint32_t token) const {
    const std::int32_t particle = context_.tree().child(token, Deprel::kCompoundPrt);
    const std::string& lemma = context_.token(token).lemma;
    if (particle < 0) return context_.sense(token).cues;
    const std::string phrase = lemma + " " + context_.token(static_cast<std::uint32_t>(particle)).lemma;
    return context_.lexicon().cues(phrase);
  }

  void read_modifiers(std::uint32_t token, bool is_trigger) {
    const bool noun = context_.token(token).upos == Upos::kNoun || context_.token(token).upos == Upos::kPropn;
    for (const auto& [cue, modality] : kModifiers) {
      for (const std::uint32_t child : context_.tree().children(token)) {
        if (modifies(child) && (cues(child) & bit(cue)) != 0) note(modality);
      }
    }
    if (!noun || !is_trigger) return;
    for (const std::uint32_t child : context_.tree().children(token)) {
      const Deprel link = context_.token(child).deprel;
      if (link != Deprel::kAmod && link != Deprel::kCompound) continue;
      if ((cues(child) & bit(Cue::kPossibleAdjective)) != 0) note(Modality::kPossible);
    }
  }

  [[nodiscard]] bool modifies(std::uint32_t child) const {
    switch (context_.token(child).deprel) {
      case Deprel::kAux:
      case Deprel::kAdvmod:
      case Deprel::kMark:
      case Deprel::kDet:
      case Deprel::kCc:
      case Deprel::kCcPreconj:
      case Deprel::kCase:
        return true;
      default:
        return false;
    }
  }

  // Whether the operators at the head reach down to `token`.
  [[nodiscard]] bool governs(std::uint32_t token) const {
    const auto& word = context_.token(token);
    switch (word.deprel) {
      case Deprel::kXcomp:
      case Deprel::kAcl:
      case Deprel::kObj:
        return true;
      case Deprel::kCcomp:
        return !is_plain_report(static_cast<std::uint32_t>(word.head));
      case Deprel::kConj:
        return context_.tree().child(token, Deprel::kNsubj) < 0;
      case Deprel::kAdvcl:
      case Deprel::kObl:
      case Deprel::kNmod:
        return is_complement(token);
      default:
        return false;
    }
  }

  // Behind a preposition that many governors take: "suspected of", "from attending", "plans for".
  [[nodiscard]] bool is_complement(std::uint32_t token) const {
    for (const Deprel link : {Deprel::kCase, Deprel::kMark}) {
      const std::int32_t marker = context_.tree().child(token, link);
      if (marker < 0) continue;
      const auto& lemma = context_.token(static_cast<std::uint32_t>(marker)).lemma;
      return context_.lexicon().is_complementizer(lemma);
    }
    return false;
  }

  [[nodiscard]] bool is_plain_report(std::uint32_t verb) const {
    const CueSet set = cues(verb);
    for (const auto& [cue, modality] : kGovernors) {
      if ((set & bit(cue)) != 0) return false;
    }
    return true;
  }

  void read_governor(std::uint32_t governor, std::uint32_t below) {
    if (context_.token(below).deprel == Deprel::kConj) return;
    const CueSet set = cues(governor);
    for (const auto& [cue, modality] : kGovernors) {
      if ((set & bit(cue)) == 0) continue;
      note(modality);
      return;
    }
  }

  const FrameContext& context_;
  Modality modality_ = Modality::kActual;
};

}  // namespace

Modality scope_modality(const FrameContext& context, std::uint32_t trigger) {
  return ScopeReader(context).read(trigger);
}

}  // namespace claimgraph::extract
