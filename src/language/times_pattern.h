// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "language/times_words.h"

namespace claimgraph::language::times {

/// Which of several days of one name is meant.
enum class Direction : std::uint8_t { kByTense, kLast, kNext, kThis };

/// What an offset counts from.
enum class Base : std::uint8_t { kDocument, kNarrative };

/// A time expression as its words give it, before it meets any date.
struct TimePattern {
  enum class Kind : std::uint8_t {
    kCalendar,
    kWeekday,
    kOffset,
    kDecade,
    kQuarter,
    kClock,
    kDuration,
    kUnresolved
  };

  std::size_t length = 0;  ///< in words
  Kind kind = Kind::kUnresolved;
  std::optional<int> year;
  std::optional<int> month;    ///< from 1
  std::optional<int> day;      ///< from 1
  std::optional<int> minutes;  ///< of the clock, from midnight
  int weekday = 0;             ///< from 1, Monday
  int number = 0;  ///< quarter from 1; first year of a decade; two digits where the century is open
  int count = 0;   ///< of an offset, in units, negative for the past
  Unit unit = Unit::kDay;
  Base base = Base::kDocument;
  Direction direction = Direction::kByTense;
  std::string duration;  ///< TIMEX3, "P4Y"
};

/// The longest time expression that begins at word `begin`; `words` are a sentence's words in lower case, cut
/// at hyphens.
std::optional<TimePattern> match_time(const TimeWords& lexicon, std::span<const std::string> words,
                                      std::size_t begin);

}  // namespace claimgraph::language::times
