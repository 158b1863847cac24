// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

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

  /// False for a word that no expression begins with: most words, so that the rules need not be tried.
  [[nodiscard]] bool may_begin(std::string_view word) const {
    return openers_.contains(word) ||
           std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  /// A day of every year by its name ("christmas eve"), as month * 100 + day.
  [[nodiscard]] const std::map<std::string, int, std::less<>>& fixed_days() const { return fixed_days_; }

 private:
  struct ViewHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  void gather_openers();

  std::array<std::set<std::string, std::less<>>, kWordSetCount> sets_;
  std::array<std::map<std::string, int, std::less<>>, kWordMapCount> maps_;
  std::map<std::string, Unit, std::less<>> units_;
  std::map<std::string, int, std::less<>> fixed_days_;
  std::unordered_set<std::string, ViewHash, std::equal_to<>> openers_;
};

}  // namespace claimgraph::language::times
