// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "language/times_pattern.h"
#include "language/times_words.h"

namespace claimgraph::language::times {

/// The digits of a number without sign, if the whole text is one.
inline std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || text[0] == '-' || error != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return value;
}

/// Reads the words of a time expression one by one from where it begins: the pieces that the rules of
/// times_pattern.cpp are made of. What accepts a word steps over it, and over none where it gives nothing.
class TimeReader {
 public:
  TimeReader(const TimeWords& lexicon, std::span<const std::string> words, std::size_t begin)
      : lexicon_(lexicon), words_(words), begin_(begin), at_(begin) {}

 protected:
  using Kind = TimePattern::Kind;

  [[nodiscard]] std::string_view peek(std::size_t ahead = 0) const {
    return at_ + ahead < words_.size() ? std::string_view(words_[at_ + ahead]) : std::string_view();
  }
  [[nodiscard]] std::string_view before() const {
    return begin_ > 0 ? std::string_view(words_[begin_ - 1]) : std::string_view();
  }
  bool accept(std::string_view word) {
    if (peek() != word) return false;
    ++at_;
    return true;
  }
  bool accept(WordSet set) {
    if (peek().empty() || !lexicon_.in(set, peek())) return false;
    ++at_;
    return true;
  }
  std::optional<int> accept(WordMap map) {
    const std::optional<int> value = lexicon_.value(map, peek());
    if (value) ++at_;
    return value;
  }
  std::optional<Unit> accept_unit() {
    const std::optional<Unit> unit = lexicon_.unit(peek());
    if (unit) ++at_;
    return unit;
  }
  std::optional<int> accept_year() {
    const std::optional<int> year = whole_number(peek());
    if (!year || peek().size() != 4 || *year < 1000 || *year > 2199) return std::nullopt;
    ++at_;
    return year;
  }
  // "3", "3rd" or, where `words` may name it, "third".
  std::optional<int> accept_day() {
    std::string_view word = peek();
    if (word.size() > 2 && !whole_number(word)) {
      const std::string_view suffix = word.substr(word.size() - 2);
      if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") word.remove_suffix(2);
    }
    std::optional<int> day = word.size() <= 2 ? whole_number(word) : std::nullopt;
    if (!day) day = lexicon_.value(WordMap::kOrdinals, peek());
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    ++at_;
    return day;
  }
  // "4", "four", "twenty - four", "a", "4,000" is none.
  std::optional<int> accept_count() {
    if (const std::optional<int> digits = whole_number(peek())) {
      if (*digits > 100000) return std::nullopt;
      ++at_;
      return digits;
    }
    std::optional<int> value = accept(WordMap::kNumbers);
    if (!value) return std::nullopt;
    if (*value >= 20 && *value < 100 && peek() == "-") {
      const std::optional<int> ones = lexicon_.value(WordMap::kNumbers, peek(1));
      if (ones && *ones < 10) {
        at_ += 2;
        value = *value + *ones;
      }
    }
    if (*value < 100 && (peek() == "hundred" || peek() == "dozen"))
      value = *value * *accept(WordMap::kNumbers);
    return value;
  }
  void accept_part_of_day() {
    const std::size_t start = at_;
    accept("at");
    if (!accept(WordSet::kPartsOfDay)) at_ = start;
  }

  [[nodiscard]] static TimePattern calendar(std::optional<int> year, std::optional<int> month,
                                            std::optional<int> day) {
    TimePattern pattern;
    pattern.kind = Kind::kCalendar;
    pattern.year = year;
    pattern.month = month;
    pattern.day = day;
    return pattern;
  }
  [[nodiscard]] static TimePattern offset(int count, Unit unit, Base base) {
    TimePattern pattern;
    pattern.kind = Kind::kOffset;
    pattern.count = count;
    pattern.unit = unit;
    pattern.base = base;
    return pattern;
  }
  // A TIMEX3 duration; `half` adds half of a unit, `vague` leaves the number open.
  [[nodiscard]] static TimePattern duration(const std::string& number, Unit unit) {
    static constexpr std::array<std::string_view, 11> kMarks{"S", "M", "H", "D", "W", "W",
                                                             "M", "M", "Y", "Y", "Y"};
    static constexpr std::array<int, 11> kFactors{1, 1, 1, 1, 1, 2, 1, 3, 1, 10, 100};
    const auto index = static_cast<std::size_t>(unit);
    const std::optional<int> whole = whole_number(number);
    TimePattern pattern;
    pattern.kind = Kind::kDuration;
    pattern.duration = unit <= Unit::kHour ? "PT" : "P";
    pattern.duration += whole ? std::to_string(*whole * kFactors[index]) : number;
    pattern.duration += kMarks[index];
    return pattern;
  }

  bool accept_part() {
    const std::size_t start = at_;
    if (accept(WordSet::kParts)) {
      accept("-") || accept("of") || accept("in");
      return true;
    }
    at_ = start;
    return false;
  }
  Direction accept_direction() {
    if (accept(WordSet::kLast)) return Direction::kLast;
    if (accept(WordSet::kNext)) return Direction::kNext;
    return accept(WordSet::kThis) ? Direction::kThis : Direction::kByTense;
  }
  // The full stop of "Jan ." where the tokenizer cut it off, if a day follows.
  void accept_stop() {
    if (peek() == "." && whole_number(peek(1))) ++at_;
  }
  bool accept_vague() {
    const std::size_t start = at_;
    accept("a");
    accept("the");
    if (accept(WordSet::kVague)) {
      accept("of");
      return true;
    }
    at_ = start;
    return false;
  }
  void accept_bound() {
    const std::size_t start = at_;
    if (accept(WordSet::kBounds)) return;
    if ((accept("more") || accept("less") || accept("fewer")) && accept("than")) return;
    at_ = start;
    if (accept("at") && (accept("least") || accept("most"))) return;
    at_ = start;
  }
  // "before the vote", "earlier than": a duration beside an event, not a place on the time line.
  [[nodiscard]] bool is_before_event() const {
    if (peek() != "before" && peek() != "after") return false;
    return !peek(1).empty() && std::string_view(".,;:)").find(peek(1)[0]) == std::string_view::npos;
  }
  static bool is_date_preposition(std::string_view word) {
    return word == "in" || word == "since" || word == "until" || word == "of" || word == "by" ||
           word == "from" || word == "during";
  }
  static bool is_duration_preposition(std::string_view word) {
    return word == "for" || word == "in" || word == "within" || word == "than" || word == "after" ||
           word == "over" || word == "nearly" || word == "almost" || word == "about";
  }
  static TimePattern as_duration(int count, Unit unit, bool half, bool plus_half, bool vague) {
    if (vague) return duration("X", unit);
    if (half && unit == Unit::kHour) return duration("30", Unit::kMinute);
    if (half && unit == Unit::kYear) return duration("6", Unit::kMonth);
    if (half && unit == Unit::kDecade) return duration("5", Unit::kYear);
    if (half) return duration("0.5", unit);
    return duration(std::to_string(count) + (plus_half ? ".5" : ""), unit);
  }

  const TimeWords& lexicon_;
  std::span<const std::string> words_;
  std::size_t begin_;
  std::size_t at_;
};

}  // namespace claimgraph::language::times
