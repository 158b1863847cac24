// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"

namespace claimgraph::language::times {

enum class Unit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury,
};

/// Word lists of times.json, by their key there.
enum class WordSet : std::uint8_t {
  kVague,
  kLast,
  kNext,
  kThis,
  kFollowing,
  kPreceding,
  kPartsOfDay,
  kParts,
  kBounds,
  kAgo,
  kLater,
  kEarlier,
  kYearCues,
  kFutureCues,
  kPastCues,
};
inline constexpr std::size_t kWordSetCount = 15;

/// Word values of times.json, by their key there.
enum class WordMap : std::uint8_t { kMonths, kWeekdays, kNumbers, kOrdinals, kDecades, kDays, kClockWords };
inline constexpr std::size_t kWordMapCount = 7;

/// The words that time expressions are made of, in lower case.
class TimeWords {
 public:
  static Result<TimeWords> load(const std::filesystem::path& path);

  [[nodiscard]] bool in(WordSet set, std::string_view word) const {
    return sets_[static_cast<std::size_t>(set)].contains(word);
  }
  [[nodiscard]] std::optional<int> value(WordMap map, std::string_view word) const;
  [[nodiscard]] std::optional<Unit> unit(std::string_view word) const;

  /// A day of every year by its name ("christmas eve"), as month * 100 + day.
  [[nodiscard]] const std::map<std::string, int, std::less<>>& fixed_days() const { return fixed_days_; }

 private:
  std::array<std::set<std::string, std::less<>>, kWordSetCount> sets_;
  std::array<std::map<std::string, int, std::less<>>, kWordMapCount> maps_;
  std::map<std::string, Unit, std::less<>> units_;
  std::map<std::string, int, std::less<>> fixed_days_;
};

}  // namespace claimgraph::language::times
