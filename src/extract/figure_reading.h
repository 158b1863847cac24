// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/figure_lexicon.h"
#include "extract/frame_context.h"

namespace claimgraph::extract {

/// What a number counts.
struct FigureReading {
  Measure measure = Measure::kOther;
  std::uint32_t word = 0;      ///< the word that says so
  bool tells_event = false;    ///< that word tells the event, too: "killed" does, "deaths" does not
  std::int32_t revision = -1;  ///< the verb that brings a toll to the number, or -1
};

/// Reads what the numbers of a document count off the words around them. A view: its parts must outlive it.
class FigureReader {
 public:
  FigureReader(const FrameContext& context, const FigureLexicon& lexicon)
      : context_(context), lexicon_(lexicon) {}

  /// What the number counts; nullopt when it counts no people, or a part of those counted before. `last` is
  /// the measure counted before, which "the number" means.
  [[nodiscard]] std::optional<FigureReading> read(const NumberExpression& number,
                                                  std::optional<Measure> last) const;

  /// The word that is counted: the noun behind the number, or the number itself.
  [[nodiscard]] std::uint32_t counted(const NumberExpression& number) const;

  /// The figures that a sentence denies: "no deaths were reported" is zero deaths.
  [[nodiscard]] std::vector<FigureReading> read_none(language::TokenRange sentence) const;

  /// True when one number counts the dead and the wounded together.
  [[nodiscard]] bool is_lumped(const FigureReading& reading, const NumberExpression& number) const;

 private:
  [[nodiscard]] bool has_other_subject(std::uint32_t verb, std::uint32_t head) const;
  [[nodiscard]] bool is_year(const NumberExpression& number) const;
  [[nodiscard]] bool is_excluded(const NumberExpression& number) const;
  [[nodiscard]] bool counts_people(std::uint32_t head) const;
  [[nodiscard]] std::optional<FigureReading> read_roles(std::uint32_t head) const;
  [[nodiscard]] std::optional<FigureReading> read_adjacent(const NumberExpression& number) const;
  [[nodiscard]] std::optional<FigureReading> read_noun_before(std::uint32_t noun,
                                                              const std::string& between) const;
  [[nodiscard]] std::optional<FigureReading> read_counting_noun(const Argument& governor) const;
  [[nodiscard]] std::optional<Measure> measure_of(const Argument& governor) const;
  [[nodiscard]] std::optional<FigureReading> read_noun(std::uint32_t head) const;
  [[nodiscard]] std::optional<FigureReading> read_result(std::uint32_t head) const;
  [[nodiscard]] std::optional<Measure> predicate_at(std::uint32_t token) const;
  [[nodiscard]] std::optional<FigureReading> read_toll(std::uint32_t head, std::optional<Measure> last) const;
  [[nodiscard]] std::optional<Measure> toll_measure(std::uint32_t token, std::optional<Measure> last) const;
  [[nodiscard]] std::optional<FigureReading> read_neighbour(const NumberExpression& number,
                                                            std::uint32_t head) const;
  [[nodiscard]] std::string form(std::uint32_t token) const;

  const FrameContext& context_;
  const FigureLexicon& lexicon_;
};

}  // namespace claimgraph::extract
