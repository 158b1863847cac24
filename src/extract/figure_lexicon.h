// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/extract/vocabulary.h"
#include "claimgraph/language/analysis.h"
#include "extract/frame_lexicon.h"

namespace claimgraph::extract {

/// How a word next to a number tells what it counts: the keys of an entry of measures.json.
enum class MeasureWord : std::uint8_t { kPassive, kActive, kActiveObject, kNoun, kAct, kPredicate, kToll };

/// measures.json and numbers.json. Immutable after loading; safe to read from many threads.
class FigureLexicon {
 public:
  /// Reads the files from `folder` (`ontology/lexicon`). kNotFound or kSyntax.
  static Result<FigureLexicon> load(const std::filesystem::path& folder);

  /// The measure that `word` tells in the role `as`, or nullopt.
  [[nodiscard]] std::optional<Measure> measure(MeasureWord as, std::string_view word) const;
  /// Whether an event of this kind (events.json) can have such a figure.
  [[nodiscard]] bool admits(Measure measure, std::string_view event_kind) const;
  [[nodiscard]] bool is_person_noun(std::string_view lemma) const { return people_.contains(lemma); }
  [[nodiscard]] bool is_revision_verb(std::string_view lemma) const { return revisions_.contains(lemma); }
  [[nodiscard]] bool is_result_verb(std::string_view lemma) const { return results_.contains(lemma); }
  [[nodiscard]] bool is_part_mark(std::string_view lower) const { return parts_.contains(lower); }
  [[nodiscard]] bool is_share(std::string_view lower) const { return shares_.contains(lower); }
  [[nodiscard]] bool is_none(std::string_view lower) const { return none_.contains(lower); }
  [[nodiscard]] bool is_count_noun(std::string_view lemma) const { return counts_.contains(lemma); }
  [[nodiscard]] bool is_lumped(std::string_view words) const { return lumped_.contains(words); }

  /// The bound that the words in front of a number put on it; exactly when none do.
  [[nodiscard]] Bound bound_before(const std::vector<language::Token>& tokens, std::string_view text,
                                   std::uint32_t number, std::uint32_t first) const;

  /// Whether the words, in lower case, bound a number behind them ("at least").
  [[nodiscard]] bool is_bound(std::string_view words) const { return bounds_.contains(words); }
  /// The bound that the two words behind a number put on it ("or more"), or nullopt.
  [[nodiscard]] std::optional<Bound> bound_behind(std::string_view words) const;

  /// A number word's value ("seven", "12", "1,200", "3.5"), scaled by 1,000 to keep fractions.
  [[nodiscard]] std::optional<std::int64_t> thousandths(std::string_view word) const;
  [[nodiscard]] std::optional<std::int64_t> multiplier(std::string_view word) const;
  /// The least that a vague number means ("dozens" is 24).
  [[nodiscard]] std::optional<std::int64_t> vague(std::string_view words) const;

 private:
  std::array<WordTable<Measure>, 7> words_;
  std::array<WordSet, static_cast<std::size_t>(Measure::kOther) + 1> kinds_;
  WordSet people_;
  WordSet revisions_;
  WordSet results_;
  WordSet parts_;
  WordSet shares_;
  WordSet none_;
  WordSet counts_;
  WordSet lumped_;
  WordTable<Bound> bounds_;
  WordTable<Bound> bounds_behind_;
  WordTable<std::int64_t> values_;
  WordTable<std::int64_t> multipliers_;
  WordTable<std::int64_t> vague_;
};

/// A number in a sentence.
struct NumberExpression {
  language::TokenRange tokens;
  std::uint32_t head = 0;  ///< the token whose head is what is counted
  std::int64_t value = 0;
  Bound bound = Bound::kExactly;
};

/// The numbers of a sentence, left to right. A range ("20 to 30", "20-30") is two.
std::vector<NumberExpression> find_numbers(const FigureLexicon& lexicon, const language::Analysis& analysis,
                                           std::string_view text, language::TokenRange sentence);

}  // namespace claimgraph::extract
