// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/times_calendar.h"

#include <array>
#include <charconv>

namespace claimgraph::language::times {
namespace {

using std::chrono::sys_days;

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

std::optional<int> digits_at(std::string_view text, std::size_t begin, std::size_t size) {
  int value = 0;
  if (text.size() < begin + size) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + begin, text.data() + begin + size, value);
  return error == std::errc() && end == text.data() + begin + size ? std::optional(value) : std::nullopt;
}

// ISO 8601: week 1 holds the year's first Thursday.
std::string format_week(sys_days day) {
  const unsigned weekday = std::chrono::weekday(day).iso_encoding();
  const sys_days thursday = day + std::chrono::days(4) - std::chrono::days(weekday);
  const int year = year_of(thursday);
  const auto first = *make_day(year, 1, 1);
  const auto week = (thursday - first).count() / 7 + 1;
  return padded(year, 4) + "-W" + padded(static_cast<int>(week), 2);
}

}  // namespace

std::optional<Point> read_point(std::string_view iso) {
  const std::optional<int> year = digits_at(iso, 0, 4);
  if (!year || (iso.size() > 4 && iso[4] != '-')) return std::nullopt;
  const std::optional<int> month = digits_at(iso, 5, 2);
  if (iso.size() > 4 && (!month || (iso.size() > 7 && iso[7] != '-'))) return std::nullopt;
  const std::optional<int> day = digits_at(iso, 8, 2);
  if (iso.size() > 7 && !day) return std::nullopt;
  const std::optional<sys_days> made = make_day(*year, month.value_or(1), day.value_or(1));
  if (!made) return std::nullopt;
  return Point{*made, day ? TimeGrain::kDay : month ? TimeGrain::kMonth : TimeGrain::kYear};
}

std::optional<sys_days> make_day(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional<sys_days>(sys_days(date)) : std::nullopt;
}

int year_of(sys_days day) {
  return static_cast<int>(std::chrono::year_month_day(day).year());
}
int month_of(sys_days day) {
  return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day(day).month()));
}

sys_days shifted(sys_days day, int count, Unit unit) {
  static constexpr std::array<int, 11> kDays{0, 0, 0, 1, 7, 14, 0, 0, 0, 0, 0};
  static constexpr std::array<int, 11> kMonths{0, 0, 0, 0, 0, 0, 1, 3, 12, 120, 1200};
  const auto index = static_cast<std::size_t>(unit);
  if (kMonths[index] == 0) return day + std::chrono::days(count * kDays[index]);
  const std::chrono::year_month_day date(day);
  const std::chrono::year_month month =
      std::chrono::year_month(date.year(), date.month()) + std::chrono::months(count * kMonths[index]);
  const std::chrono::year_month_day same(month.year(), month.month(), date.day());
  return same.ok() ? sys_days(same) : sys_days(month / std::chrono::last);
}

std::string format_point(sys_days day, TimeGrain grain) {
  const std::chrono::year_month_day date(day);
  const std::string year = padded(static_cast<int>(date.year()), 4);
  const int month = month_of(day);
  switch (grain) {
    case TimeGrain::kDecade:
      return year.substr(0, 3);
    case TimeGrain::kYear:
      return year;
    case TimeGrain::kQuarter:
      return year + "-Q" + std::to_string((month + 2) / 3);
    case TimeGrain::kMonth:
      return year + "-" + padded(month, 2);
    case TimeGrain::kWeek:
      return format_week(day);
    case TimeGrain::kDay:
    case TimeGrain::kMinute:
      break;
  }
  return year + "-" + padded(month, 2) + "-" + padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

TimeGrain grain_of(Unit unit) {
  static constexpr std::array<TimeGrain, 11> kGrains{
      TimeGrain::kDay,  TimeGrain::kDay,    TimeGrain::kDay,   TimeGrain::kDay,
      TimeGrain::kWeek, TimeGrain::kWeek,   TimeGrain::kMonth, TimeGrain::kQuarter,
      TimeGrain::kYear, TimeGrain::kDecade, TimeGrain::kYear};
  return kGrains[static_cast<std::size_t>(unit)];
}

}  // namespace claimgraph::language::times
