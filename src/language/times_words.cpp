// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/times_words.h"

#include <algorithm>
#include <vector>

#include "language/word_list_file.h"

namespace claimgraph::language::times {
namespace {

// In the order of WordSet, WordMap and Unit.
constexpr std::array<const char*, kWordSetCount> kSetKeys{
    "vague",  "last", "next",  "this",    "following", "preceding",   "parts_of_day", "parts",
    "bounds", "ago",  "later", "earlier", "year_cues", "future_cues", "past_cues"};
constexpr std::array<const char*, kWordMapCount> kMapKeys{"months",  "weekdays", "numbers",    "ordinals",
                                                          "decades", "days",     "clock_words"};
constexpr std::array<std::string_view, 11> kUnits{
    "second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century"};

Result<std::map<std::string, Unit, std::less<>>> read_units(const JsonEntry& table) {
  std::map<std::string, Unit, std::less<>> units;
  for (const std::string& word : table.keys()) {
    const Result<std::string> name = table.text(word);
    if (!name) return tl::unexpected<Error>(name.error());
    const auto known = std::find(kUnits.begin(), kUnits.end(), *name);
    if (known == kUnits.end()) return table.reject("\"" + word + "\" must be a unit, second to century");
    units.emplace(word, static_cast<Unit>(known - kUnits.begin()));
  }
  return units;
}

Result<std::map<std::string, int, std::less<>>> read_days(const JsonEntry& table) {
  std::map<std::string, int, std::less<>> days;
  for (const std::string& name : table.keys()) {
    const Result<std::string> day = table.text(name);
    if (!day) return tl::unexpected<Error>(day.error());
    const bool well_formed =
        day->size() == 5 && (*day)[2] == '-' &&
        std::all_of(day->begin(), day->end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
    if (!well_formed) return table.reject("\"" + name + "\" must be month and day, \"12-25\"");
    days.emplace(name, std::stoi(day->substr(0, 2)) * 100 + std::stoi(day->substr(3)));
  }
  return days;
}

}  // namespace

Result<TimeWords> TimeWords::load(const std::filesystem::path& path) {
  const Result<JsonFile> file = JsonFile::read(path);
  if (!file) return tl::unexpected<Error>(file.error());
  TimeWords words;
  const JsonEntry root = file->root();
  for (std::size_t i = 0; i < kWordSetCount; ++i) {
    const Result<std::vector<std::string>> list = root.texts(kSetKeys[i]);
    if (!list) return tl::unexpected<Error>(list.error());
    if (list->empty()) return root.reject("\"" + std::string(kSetKeys[i]) + "\" must be a list of words");
    words.sets_[i].insert(list->begin(), list->end());
  }
  for (std::size_t i = 0; i < kWordMapCount; ++i) {
    const Result<JsonEntry> table = file->object(kMapKeys[i]);
    if (!table) return tl::unexpected<Error>(table.error());
    for (const std::string& word : table->keys()) {
      const Result<int> value = table->integer(word);
      if (!value) return tl::unexpected<Error>(value.error());
      words.maps_[i].emplace(word, *value);
    }
  }
  const Result<JsonEntry> units = file->object("units");
  if (!units) return tl::unexpected<Error>(units.error());
  auto read = read_units(*units);
  if (!read) return tl::unexpected<Error>(read.error());
  words.units_ = std::move(*read);
  const Result<JsonEntry> days = file->object("fixed_days");
  if (!days) return tl::unexpected<Error>(days.error());
  auto fixed = read_days(*days);
  if (!fixed) return tl::unexpected<Error>(fixed.error());
  words.fixed_days_ = std::move(*fixed);
  words.gather_openers();
  return words;
}

// What the rules of times_pattern.cpp accept first, besides digits.
void TimeWords::gather_openers() {
  openers_ = {"the", "a", "same", "half", "at", "more", "less", "fewer", "-", "'", "’"};
  for (const WordSet set : {WordSet::kParts, WordSet::kLast, WordSet::kNext, WordSet::kThis,
                            WordSet::kFollowing, WordSet::kPreceding, WordSet::kBounds, WordSet::kVague}) {
    const auto& words = sets_[static_cast<std::size_t>(set)];
    openers_.insert(words.begin(), words.end());
  }
  for (const auto& map : maps_) {
    for (const auto& [word, value] : map) openers_.insert(word);
  }
  for (const auto& [name, day] : fixed_days_) openers_.insert(name.substr(0, name.find(' ')));
}

std::optional<int> TimeWords::value(WordMap map, std::string_view word) const {
  const auto& values = maps_[static_cast<std::size_t>(map)];
  const auto found = values.find(word);
  return found == values.end() ? std::nullopt : std::optional<int>(found->second);
}

std::optional<Unit> TimeWords::unit(std::string_view word) const {
  const auto found = units_.find(word);
  return found == units_.end() ? std::nullopt : std::optional<Unit>(found->second);
}

}  // namespace claimgraph::language::times
