// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "claimgraph/language/analysis.h"
#include "language/times_words.h"

namespace claimgraph::language::times {

/// A day, month or year; finer fields than the grain are set to their first value.
struct Point {
  std::chrono::sys_days day;
  TimeGrain grain = TimeGrain::kDay;
};

/// Reads "2024", "2024-01" or "2024-01-03" (a time after it is ignored); nullopt for anything else.
std::optional<Point> read_point(std::string_view iso);

/// The day of a calendar date; nullopt when there is no such day (30 February).
std::optional<std::chrono::sys_days> make_day(int year, int month, int day);

int year_of(std::chrono::sys_days day);
int month_of(std::chrono::sys_days day);  ///< from 1

/// `day` moved by `count` units; months and years keep the day where it exists, else take the month's last.
std::chrono::sys_days shifted(std::chrono::sys_days day, int count, Unit unit);

/// TIMEX3 value of a day at a grain: "2024-01-03", "2024-01", "2024-Q1", "2024-W05", "2024", "202".
std::string format_point(std::chrono::sys_days day, TimeGrain grain);

/// The grain that counting in a unit has; hours and shorter ones give the day.
TimeGrain grain_of(Unit unit);

}  // namespace claimgraph::language::times
