// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/xsd.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>

#include "claimgraph/base/ascii.h"
#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf::xsd {
namespace {

/// Reads a lexical form from its left end.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_sign() { return take('+') || take('-'); }
  std::string_view digits() {
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), ascii::is_digit);
    const auto run = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(run.size());
    return run;
  }
  /// Exactly `count` digits, as a number.
  std::optional<int> number(std::size_t count) {
    if (rest_.size() < count ||
        !std::all_of(rest_.begin(), rest_.begin() + static_cast<std::ptrdiff_t>(count), ascii::is_digit))
      return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (rest_[i] - '0');
    rest_.remove_prefix(count);
    return value;
  }
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

/// A number of unbounded precision: sign and the digits around the point, without needless zeros.
struct Decimal {
  bool negative = false;
  std::string_view whole;
  std::string_view fraction;
};

std::optional<Decimal> parse_decimal(std::string_view text) {
  Scanner in(text);
  Decimal value;
  value.negative = in.take('-');
  if (!value.negative) in.take('+');
  value.whole = in.digits();
  if (in.take('.')) value.fraction = in.digits();
  if (!in.done() || (value.whole.empty() && value.fraction.empty())) return std::nullopt;
  value.whole.remove_prefix(std::min(value.whole.find_first_not_of('0'), value.whole.size()));
  const std::size_t last = value.fraction.find_last_not_of('0');
  value.fraction = value.fraction.substr(0, last == std::string_view::npos ? 0 : last + 1);
  if (value.whole.empty() && value.fraction.empty()) value.negative = false;
  return value;
}

std::strong_ordering compare_magnitudes(const Decimal& left, const Decimal& right) {
  if (left.whole.size() != right.whole.size()) return left.whole.size() <=> right.whole.size();
  if (const auto whole = left.whole.compare(right.whole); whole != 0) return whole <=> 0;
  return left.fraction.compare(right.fraction) <=> 0;
}

std::strong_ordering operator<=>(const Decimal& left, const Decimal& right) {
  if (left.negative != right.negative)
    return left.negative ? std::strong_ordering::less : std::strong_ordering::greater;
  return left.negative ? compare_magnitudes(right, left) : compare_magnitudes(left, right);
}

std::optional<double> parse_double(std::string_view text) {
  if (text == "INF" || text == "+INF") return HUGE_VAL;
  if (text == "-INF") return -HUGE_VAL;
  if (text == "NaN") return std::nan("");
  Scanner in(text);
  in.take_sign();
  const std::size_t whole = in.digits().size();
  const std::size_t fraction = in.take('.') ? in.digits().size() : 0;
  if (whole + fraction == 0) return std::nullopt;
  if (in.take('e') || in.take('E')) {
    in.take_sign();
    if (in.digits().empty()) return std::nullopt;
  }
  if (!in.done()) return std::nullopt;
  if (text.front() == '+') text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::invalid_argument || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// A point in time by its components; `seconds` counts from the proleptic Gregorian year 0 without zone.
struct Moment {
  std::int64_t seconds = 0;
  std::string_view fraction;
  std::optional<int> zone_minutes;
};

bool is_leap(std::int64_t year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(std::int64_t year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

/// Days since 0000-03-01 of the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date
/// algorithms").
std::int64_t day_number(std::int64_t year, int month, int day) {
  year -= month <= 2 ? 1 : 0;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
}

std::optional<std::int64_t> take_year(Scanner& in) {
  const bool negative = in.take('-');
  const std::string_view digits = in.digits();
  if (digits.size() < 4 || digits.size() > 12 || (digits.size() > 4 && digits.front() == '0'))
    return std::nullopt;
  std::int64_t year = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), year);
  return negative ? -year : year;
}

/// The optional zone at the end of every date and time; nullopt when what is there is no zone.
std::optional<std::optional<int>> take_zone(Scanner& in) {
  if (in.done()) return std::optional<int>{};
  if (in.take('Z')) return std::optional<int>{0};
  const int sign = in.take('-') ? -1 : (in.take('+') ? 1 : 0);
  const auto hours = in.number(2);
  const bool colon = in.take(':');
  const auto minutes = in.number(2);
  if (sign == 0 || !hours || !colon || !minutes || *minutes > 59 || *hours * 60 + *minutes > 14 * 60)
    return std::nullopt;
  return std::optional<int>{sign * (*hours * 60 + *minutes)};
}

struct ClockTime {
  std::int64_t seconds = 0;
  std::string_view fraction;
};

std::optional<ClockTime> take_time(Scanner& in) {
  const auto hours = in.number(2);
  const bool first_colon = in.take(':');
  const auto minutes = in.number(2);
  const bool second_colon = in.take(':');
  const auto seconds = in.number(2);
  if (!hours || !minutes || !seconds || !first_colon || !second_colon) return std::nullopt;
  std::string_view fraction;
  if (in.take('.')) {
    fraction = in.digits();
    if (fraction.empty()) return std::nullopt;
    const std::size_t last = fraction.find_last_not_of('0');
    fraction = fraction.substr(0, last == std::string_view::npos ? 0 : last + 1);
  }
  const bool midnight = *hours == 24 && *minutes == 0 && *seconds == 0 && fraction.empty();
  if ((*hours > 23 && !midnight) || *minutes > 59 || *seconds > 59) return std::nullopt;
  return ClockTime{*hours * 3600L + *minutes * 60L + *seconds, fraction};
}

/// Which components a date or time type has.
enum Component : unsigned { kYear = 1, kMonth = 2, kDay = 4, kTime = 8 };

std::optional<Moment> parse_moment(std::string_view text, unsigned components) {
  Scanner in(text);
  std::int64_t year = 1972;  // a leap year, so that --02-29 has its day (XML Schema 1.1 part 2, 3.3.12)
  int month = 1;
  int day = 1;
  if ((components & kYear) != 0) {
    const auto read = take_year(in);
    if (!read) return std::nullopt;
    year = *read;
  } else if (components != kTime && !(in.take('-') && in.take('-'))) {
    return std::nullopt;
  }
  if ((components & kMonth) != 0) {
    if ((components & kYear) != 0 && !in.take('-')) return std::nullopt;
    const auto read = in.number(2);
    if (!read || *read < 1 || *read > 12) return std::nullopt;
    month = *read;
  }
  if ((components & kDay) != 0) {
    const auto read = in.take('-') ? in.number(2) : std::nullopt;
    if (!read || *read < 1 || *read > days_in(year, month)) return std::nullopt;
    day = *read;
  }
  Moment moment{day_number(year, month, day) * 86400, {}, {}};
  if ((components & kTime) != 0) {
    if (components != kTime && !in.take('T')) return std::nullopt;
    const auto time = take_time(in);
    if (!time) return std::nullopt;
    moment.seconds += time->seconds;
    moment.fraction = time->fraction;
  }
  const auto zone = take_zone(in);
  if (!zone || !in.done()) return std::nullopt;
  moment.zone_minutes = *zone;
  return moment;
}

std::partial_ordering compare_instants(const Moment& left, int left_zone, const Moment& right,
                                       int right_zone) {
  const std::int64_t a = left.seconds - left_zone * 60L;
  const std::int64_t b = right.seconds - right_zone * 60L;
  if (a != b) return a <=> b;
  return left.fraction.compare(right.fraction) <=> 0;
}

/// XML Schema 1.1 part 2, section E.3.3: a moment without zone lies within 14 hours either way.
std::partial_ordering compare_moments(const Moment& left, const Moment& right) {
  constexpr int kWidest = 14 * 60;
  if (left.zone_minutes.has_value() == right.zone_minutes.has_value())
    return compare_instants(left, left.zone_minutes.value_or(0), right, right.zone_minutes.value_or(0));
  const auto at = [&](int unknown) {
    return compare_instants(left, left.zone_minutes.value_or(unknown), right,
                            right.zone_minutes.value_or(unknown));
  };
  const auto early = at(kWidest);
  const auto late = at(-kWidest);
  return early == late ? early : std::partial_ordering::unordered;
}

enum class Family : std::uint8_t { kDecimal, kDouble, kBoolean, kString, kMoment, kOther };

/// A datatype: how its text reads, and the bounds of the integer types.
struct Type {
  std::string_view name;
  Family family;
  bool whole = false;           ///< integers only
  std::string_view least = {};  ///< of integer types; empty: no bound
  std::string_view greatest = {};
  unsigned components = 0;  ///< of dates and times
};

constexpr std::array kTypes = std::to_array<Type>({
    {"string", Family::kString},
    {"boolean", Family::kBoolean},
    {"decimal", Family::kDecimal},
    {"float", Family::kDouble},
    {"double", Family::kDouble},
    {"integer", Family::kDecimal, true},
    {"long", Family::kDecimal, true, "-9223372036854775808", "9223372036854775807"},
    {"int", Family::kDecimal, true, "-2147483648", "2147483647"},
    {"short", Family::kDecimal, true, "-32768", "32767"},
    {"byte", Family::kDecimal, true, "-128", "127"},
    {"nonNegativeInteger", Family::kDecimal, true, "0"},
    {"positiveInteger", Family::kDecimal, true, "1"},
    {"nonPositiveInteger", Family::kDecimal, true, "", "0"},
    {"negativeInteger", Family::kDecimal, true, "", "-1"},
    {"unsignedLong", Family::kDecimal, true, "0", "18446744073709551615"},
    {"unsignedInt", Family::kDecimal, true, "0", "4294967295"},
    {"unsignedShort", Family::kDecimal, true, "0", "65535"},
    {"unsignedByte", Family::kDecimal, true, "0", "255"},
    {"dateTime", Family::kMoment, false, "", "", kYear | kMonth | kDay | kTime},
    {"dateTimeStamp", Family::kMoment, false, "", "", kYear | kMonth | kDay | kTime},
    {"date", Family::kMoment, false, "", "", kYear | kMonth | kDay},
    {"gYearMonth", Family::kMoment, false, "", "", kYear | kMonth},
    {"gYear", Family::kMoment, false, "", "", kYear},
    {"gMonthDay", Family::kMoment, false, "", "", kMonth | kDay},
    {"time", Family::kMoment, false, "", "", kTime},
});

const Type* type_of(std::string_view datatype) {
  if (!datatype.starts_with(vocabulary::kXsd)) return nullptr;
  const std::string_view name = datatype.substr(vocabulary::kXsd.size());
  const auto found =
      std::find_if(kTypes.begin(), kTypes.end(), [name](const Type& type) { return type.name == name; });
  return found == kTypes.end() ? nullptr : &*found;
}

bool is_decimal_of(const Type& type, std::string_view text) {
  const auto value = parse_decimal(text);
  if (!value) return false;
  if (type.whole && text.find('.') != std::string_view::npos) return false;
  if (!type.least.empty() && *value < *parse_decimal(type.least)) return false;
  return type.greatest.empty() || !(*value > *parse_decimal(type.greatest));
}

std::optional<bool> parse_boolean(std::string_view text) {
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  return std::nullopt;
}

std::partial_ordering compare_numbers(const TermView& left, const TermView& right) {
  const auto a = parse_decimal(left.value);
  const auto b = parse_decimal(right.value);
  if (a && b) return *a <=> *b;
  const auto x = parse_double(left.value);
  const auto y = parse_double(right.value);
  return x && y ? *x <=> *y : std::partial_ordering::unordered;
}

bool is_numeric(Family family) {
  return family == Family::kDecimal || family == Family::kDouble;
}

}  // namespace

bool is_well_formed(const TermView& literal) {
  const Type* type = type_of(literal.datatype);
  if (type == nullptr) return true;
  switch (type->family) {
    case Family::kDecimal:
      return is_decimal_of(*type, literal.value);
    case Family::kDouble:
      return parse_double(literal.value).has_value();
    case Family::kBoolean:
      return parse_boolean(literal.value).has_value();
    case Family::kMoment: {
      const auto moment = parse_moment(literal.value, type->components);
      return moment && (type->name != "dateTimeStamp" || moment->zone_minutes);
    }
    case Family::kString:
    case Family::kOther:
      return true;
  }
  return true;
}

std::partial_ordering compare(const TermView& left, const TermView& right) {
  if (left.kind != TermKind::kLiteral || right.kind != TermKind::kLiteral)
    return std::partial_ordering::unordered;
  const Type* a = type_of(left.datatype);
  const Type* b = type_of(right.datatype);
  if (a == nullptr || b == nullptr || !is_well_formed(left) || !is_well_formed(right))
    return std::partial_ordering::unordered;
  if (is_numeric(a->family) && is_numeric(b->family)) return compare_numbers(left, right);
  if (a->family != b->family) return std::partial_ordering::unordered;
  switch (a->family) {
    case Family::kString:
      return left.value.compare(right.value) <=> 0;
    case Family::kBoolean:
      return *parse_boolean(left.value) <=> *parse_boolean(right.value);
    case Family::kMoment:
      if (a->components != b->components) return std::partial_ordering::unordered;
      return compare_moments(*parse_moment(left.value, a->components),
                             *parse_moment(right.value, b->components));
    default:
      return std::partial_ordering::unordered;
  }
}

}  // namespace claimgraph::rdf::xsd
