// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/dates.h"

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <vector>

#include "claimgraph/base/ascii.h"

namespace claimgraph::text {
namespace {

std::vector<std::string> written_names(const icu::UnicodeString* names, int count) {
  std::vector<std::string> out(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) names[i].toUTF8String(out[static_cast<std::size_t>(i)]);
  return out;
}

std::vector<std::string> lower_names(const icu::UnicodeString* names, int count) {
  std::vector<std::string> out;
  for (int i = 0; i < count; ++i) {
    icu::UnicodeString name = names[i];
    std::string utf8;
    name.toLower(icu::Locale::getEnglish()).toUTF8String(utf8);
    if (!utf8.empty()) out.push_back(utf8);
  }
  return out;
}

/// English names of months and of week days, from ICU.
struct Names {
  std::vector<std::string> months;
  std::vector<std::string> days;
  std::vector<std::string> written_months;
};

const Names& names() {
  static const Names kNames = [] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale::getEnglish(), status);
    int32_t months = 0;
    int32_t days = 0;
    const icu::UnicodeString* month_names = symbols.getMonths(months);
    const icu::UnicodeString* day_names = symbols.getWeekdays(days);
    return Names{lower_names(month_names, months), lower_names(day_names, days),
                 written_names(month_names, months)};
  }();
  return kNames;
}

/// Reads `text` from left to right; every step either takes what it names or takes nothing.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t position() const { return at_; }
  void rewind(std::size_t position) { at_ = position; }

  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  /// A number of exactly `digits` digits, not followed by another; -1 for none.
  int take_number(std::size_t least, std::size_t most) {
    std::size_t end = at_;
    int value = 0;
    while (end < text_.size() && ascii::is_digit(text_[end]) && end - at_ <= most)
      value = value * 10 + (text_[end++] - '0');
    const std::size_t digits = end - at_;
    if (digits < least || digits > most) return -1;
    at_ = end;
    return value;
  }

  /// One of `choices`, whole or cut to three letters or more, with an optional full stop: its index from 1; 0
  /// for none.
  int take_name(const std::vector<std::string>& choices) {
    std::size_t end = at_;
    std::string word;
    while (end < text_.size() && ascii::is_letter(text_[end]) && word.size() < 12) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(text_[end++])));
    }
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (!choices[i].starts_with(word)) continue;
      at_ = end;
      take('.');
      return static_cast<int>(i) + 1;
    }
    return 0;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

bool plausible_year(int year) {
  return year >= 1500 && year <= 2999;
}
bool plausible_day(int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/// "2024-01-04", "2024-01", "2024/01/04", "20240104".
std::optional<WrittenDate> read_numeric(Scanner& scan) {
  WrittenDate date;
  const int packed = scan.take_number(8, 8);
  if (packed > 0) {
    date = {packed / 10000, packed / 100 % 100, packed % 100, scan.position()};
    return plausible_year(date.year) && plausible_day(date.month, date.day) ? std::optional(date)
                                                                            : std::nullopt;
  }
  date.year = scan.take_number(4, 4);
  if (!plausible_year(date.year)) return std::nullopt;
  date.length = scan.position();
  const bool slash = scan.take('/');
  if (!slash && !scan.take('-')) return date;
  const int month = scan.take_number(2, 2);
  if (month < 1 || month > 12) return date;
  date.month = month;
  date.length = scan.position();
  if (!scan.take(slash ? '/' : '-')) return date;
  const int day = scan.take_number(2, 2);
  if (!plausible_day(month, day)) return date;
  date.day = day;
  date.length = scan.position();
  return date;
}

void skip_ordinal(Scanner& scan) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    const std::size_t before = scan.position();
    if (scan.take(ending[0]) && scan.take(ending[1])) return;
    scan.rewind(before);
  }
}

void take_year(Scanner& scan, WrittenDate& date) {
  const std::size_t before = scan.position();
  scan.take(',');
  scan.skip_space();
  const int year = scan.take_number(4, 4);
  if (plausible_year(year)) {
    date.year = year;
    date.length = scan.position();
  } else {
    scan.rewind(before);
  }
}

/// "Jan. 4, 2024", "January 4", "January 2024".
std::optional<WrittenDate> read_month_first(Scanner& scan) {
  WrittenDate date;
  date.month = scan.take_name(names().months);
  if (date.month == 0) return std::nullopt;
  scan.skip_space();
  const std::size_t after_month = scan.position();
  const int day = scan.take_number(1, 2);
  if (plausible_day(date.month, day)) {
    skip_ordinal(scan);
    date.day = day;
    date.length = scan.position();
  } else {
    scan.rewind(after_month);
  }
  take_year(scan, date);
  if (date.day == 0 && date.year == 0) return std::nullopt;
  return date;
}

/// "4 January 2024", "4th Jan".
std::optional<WrittenDate> read_day_first(Scanner& scan) {
  WrittenDate date;
  date.day = scan.take_number(1, 2);
  if (date.day < 1) return std::nullopt;
  skip_ordinal(scan);
  scan.skip_space();
  date.month = scan.take_name(names().months);
  if (!plausible_day(date.month, date.day)) return std::nullopt;
  date.length = scan.position();
  take_year(scan, date);
  return date;
}

void skip_week_day(Scanner& scan) {
  if (scan.take_name(names().days) == 0) return;
  scan.take(',');
  scan.skip_space();
}

int month_number(std::string_view iso) {
  return (iso[0] - '0') * 10 + (iso[1] - '0');
}

}  // namespace

std::string WrittenDate::iso() const {
  if (year == 0) return month != 0 && day != 0 ? fmt::format("--{:02}-{:02}", month, day) : std::string();
  if (month == 0) return fmt::format("{:04}", year);
  if (day == 0) return fmt::format("{:04}-{:02}", year, month);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::string WrittenDate::words() const {
  std::string out;
  if (day != 0) out = std::to_string(day) + " ";
  if (month >= 1 && month <= 12) out += names().written_months[static_cast<std::size_t>(month) - 1] + " ";
  if (year != 0) out += std::to_string(year);
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::optional<WrittenDate> read_date(std::string_view text) {
  Scanner scan(text);
  skip_week_day(scan);
  const std::size_t start = scan.position();
  for (const auto& reader : {read_numeric, read_month_first, read_day_first}) {
    scan.rewind(start);
    auto date = reader(scan);
    const bool bare_year = date && date->month == 0;
    if (bare_year && date->length < text.size()) continue;  // any number of four digits
    if (date &&
        (date->length >= text.size() || !ascii::is_letter(text[date->length]) || text[date->length] == 'T'))
      return date;
  }
  return std::nullopt;
}

std::string parse_date(std::string_view text) {
  bool at_start = true;
  // A value of metadata is short; the bound keeps a hostile one from costing more.
  text = text.substr(0, 200);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool starts_word = ascii::is_letter(text[i]) || ascii::is_digit(text[i]);
    if (starts_word && at_start) {
      if (const auto date = read_date(text.substr(i)); date && date->year != 0) {
        const bool bare_year = date->month == 0;  // behind other words any number of four digits
        if (!bare_year || i == 0) return date->iso();
      }
    }
    at_start = !starts_word;
  }
  return {};
}

std::string complete_date(std::string_view partial, std::string_view whole) {
  constexpr std::size_t kPartialLength = 7;  // "--01-04"
  if (!partial.starts_with("--") || partial.size() != kPartialLength || whole.size() < 4)
    return std::string(partial);
  int year = 0;
  for (const char c : whole.substr(0, 4)) year = year * 10 + (c - '0');
  constexpr int kHalfAYear = 6;
  if (whole.size() >= kPartialLength &&
      month_number(partial.substr(2)) - month_number(whole.substr(5)) > kHalfAYear)
    --year;
  return fmt::format("{:04}-{}", year, partial.substr(2));
}

}  // namespace claimgraph::text
