// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/times_pattern.h"

#include <array>
#include <string_view>

#include "language/times_reader.h"

namespace claimgraph::language::times {
namespace {

/// One attempt to read an expression by each rule.
class Matcher : private TimeReader {
 public:
  using TimeReader::TimeReader;

  std::optional<TimePattern> longest() {
    using Rule = std::optional<TimePattern> (Matcher::*)();
    static constexpr std::array<Rule, 16> kRules{
        &Matcher::iso_date,  &Matcher::slashed_date, &Matcher::month_first, &Matcher::day_first,
        &Matcher::fixed_day, &Matcher::bare_year,    &Matcher::decade,      &Matcher::quarter,
        &Matcher::named_day, &Matcher::weekday,      &Matcher::turned_unit, &Matcher::following_unit,
        &Matcher::counted,   &Matcher::recent_span,  &Matcher::clock,       &Matcher::day_beside};
    std::optional<TimePattern> best;
    for (const Rule rule : kRules) {
      at_ = begin_;
      std::optional<TimePattern> found = (this->*rule)();
      if (!found) continue;
      found->length = at_ - begin_;
      if (!best || found->length > best->length) best = std::move(found);
    }
    return best;
  }

 private:
  // ---- calendar dates ------------------------------------------------------------------------------------
  std::optional<TimePattern> iso_date() {
    const std::optional<int> year = accept_year();
    if (!year || !accept("-") || peek().size() != 2) return std::nullopt;
    const std::optional<int> month = whole_number(peek());
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    ++at_;
    if (peek() != "-" || peek(1).size() != 2) return std::nullopt;
    ++at_;
    const std::optional<int> day = accept_day();
    return day ? std::optional(calendar(year, month, day)) : std::nullopt;
  }

  // 1/31/2024 and 31/1/2024; where both readings are possible there is no value.
  std::optional<TimePattern> slashed_date() {
    const std::string_view word = peek();
    const std::size_t first = word.find('/');
    const std::size_t second = first == std::string_view::npos ? first : word.find('/', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const std::optional<int> a = whole_number(word.substr(0, first));
    const std::optional<int> b = whole_number(word.substr(first + 1, second - first - 1));
    const std::optional<int> year = whole_number(word.substr(second + 1));
    if (!a || !b || !year || *year < 1000 || *a < 1 || *b < 1 || *a > 31 || *b > 31) return std::nullopt;
    if (*a > 12 && *b > 12) return std::nullopt;
    ++at_;
    if (*a <= 12 && *b <= 12 && *a != *b) return TimePattern{};
    return *a <= 12 ? calendar(year, *a, *b) : calendar(year, *b, *a);
  }

  // "Wednesday, January 3, 2024", "Jan. 3", "January 2024", "early January".
  std::optional<TimePattern> month_first() {
    if (accept(WordMap::kWeekdays) && !accept(",")) return std::nullopt;
    const bool has_part = accept_part();
    Direction direction = accept_direction();
    const bool abbreviated = peek() == "may" || peek() == "march";
    const std::optional<int> month = accept(WordMap::kMonths);
    if (!month) return std::nullopt;
    accept_stop();
    const std::size_t after_month = at_;
    std::optional<int> day = accept("the") ? std::nullopt : accept_day();
    if (day && (peek() == "," || !peek().empty())) {
      const std::size_t after_day = at_;
      accept(",");
      const std::optional<int> year = accept_year();
      if (!year) at_ = after_day;
      TimePattern pattern = calendar(year, month, day);
      pattern.direction = direction;
      return pattern;
    }
    if (day) return calendar(std::nullopt, month, day);
    at_ = after_month;
    accept(",") || accept("of");
    const std::optional<int> year = accept_year();
    if (!year) {
      at_ = after_month;
      // "may" and "march" alone are verbs unless a preposition says otherwise.
      const bool dated = has_part || direction != Direction::kByTense || is_date_preposition(before());
      if (abbreviated && !dated) return std::nullopt;
    }
    TimePattern pattern = calendar(year, month, std::nullopt);
    pattern.direction = direction;
    return pattern;
  }

  // "3 January 2024", "the 3rd of January".
  std::optional<TimePattern> day_first() {
    if (accept(WordMap::kWeekdays) && accept(",")) {
    }
    accept("the");
    const std::optional<int> day = accept_day();
    if (!day) return std::nullopt;
    accept("of");
    const std::optional<int> month = accept(WordMap::kMonths);
    if (!month) return std::nullopt;
    accept_stop();
    const std::size_t end = at_;
    accept(",");
    const std::optional<int> year = accept_year();
    if (!year) at_ = end;
    return calendar(year, month, day);
  }

  std::optional<TimePattern> fixed_day() {
    for (const auto& [name, value] : lexicon_.fixed_days()) {
      at_ = begin_;
      std::size_t from = 0;
      bool same = true;
      while (same && from < name.size()) {
        const std::size_t space = std::min(name.find(' ', from), name.size());
        same = accept(std::string_view(name).substr(from, space - from));
        from = space + 1;
      }
      if (!same) continue;
      const bool goes_on = peek() == "day" || peek() == "eve" || peek() == "'s";
      if (goes_on) continue;
      const std::size_t end = at_;
      accept(",");
      const std::optional<int> year = accept_year();
      if (!year) at_ = end;
      return calendar(year, value / 100, value % 100);
    }
    return std::nullopt;
  }

  std::optional<TimePattern> bare_year() {
    const bool has_part = accept_part();
    const std::optional<int> year = accept_year();
    if (!year || *year < 1500) return std::nullopt;
    const std::string_view last = before();
    const bool cued = has_part || last.empty() || last == "(" || last == "," || last == "-" || last == "–" ||
                      last == "=" || lexicon_.in(WordSet::kYearCues, last);
    const bool ends =
        peek().empty() || std::string_view(".,;:)-–'").find(peek()[0]) != std::string_view::npos;
    // "2024 elections" after a plain word is a year as well; "killed 2024 people" is none, and has no cue.
    const bool a_count = lexicon_.unit(peek()).has_value() || peek() == "people";
    if (a_count || (!cued && !ends)) return std::nullopt;
    return calendar(year, std::nullopt, std::nullopt);
  }

  // "1990s", "the 90s", "'90s", "nineties", "1990 's".
  std::optional<TimePattern> decade() {
    accept("the");
    accept_part();
    accept("-");
    accept("'") || accept("’");
    TimePattern pattern;
    pattern.kind = Kind::kDecade;
    if (const std::optional<int> named = accept(WordMap::kDecades)) {
      pattern.number = *named;
      return pattern;
    }
    std::string_view word = peek();
    if (!word.empty() && (word[0] == '\'')) word.remove_prefix(1);
    if (word.substr(0, 3) == "’") word.remove_prefix(3);
    const bool clitic = (peek(1) == "'s" || peek(1) == "’s") && word.size() == 4;
    if (!clitic) {
      if (word.size() < 3 || word.back() != 's') return std::nullopt;
      word.remove_suffix(1);
      if (word.size() > 2 && word.back() == '\'') word.remove_suffix(1);
    }
    const std::optional<int> number = whole_number(word);
    if (!number || *number % 10 != 0 || (word.size() != 2 && word.size() != 4)) return std::nullopt;
    if (word.size() == 4 && (*number < 1500 || *number > 2100)) return std::nullopt;
    at_ += clitic ? 2 : 1;
    pattern.number = *number;
    return pattern;
  }

  // "the third quarter of 2023", "Q3 2023".
  std::optional<TimePattern> quarter() {
    TimePattern pattern;
    pattern.kind = Kind::kQuarter;
    const std::string_view word = peek();
    if (word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4') {
      pattern.number = word[1] - '0';
      ++at_;
    } else {
      accept("the");
      const std::optional<int> ordinal = accept(WordMap::kOrdinals);
      if (!ordinal || *ordinal > 4 || !accept("quarter")) return std::nullopt;
      pattern.number = *ordinal;
    }
    const std::size_t end = at_;
    accept("of") || accept(",");
    pattern.year = accept_year();
    if (!pattern.year) {
      at_ = end;
      if (accept("of") && (peek() == "this" || peek() == "last") && peek(1) == "year") {
        pattern.direction = peek() == "last" ? Direction::kLast : Direction::kThis;
        at_ += 2;
      } else {
        at_ = end;
      }
    }
    return pattern;
  }

  // ---- relative to the document --------------------------------------------------------------------------
  std::optional<TimePattern> named_day() {
    const std::optional<int> days = accept(WordMap::kDays);
    if (!days) return std::nullopt;
    accept_part_of_day();
    return offset(*days, Unit::kDay, Base::kDocument);
  }

  std::optional<TimePattern> weekday() {
    accept_part();
    const Direction direction = accept_direction();
    const std::optional<int> day = accept(WordMap::kWeekdays);
    if (!day) return std::nullopt;
    accept_part_of_day();
    TimePattern pattern;
    pattern.kind = Kind::kWeekday;
    pattern.weekday = *day;
    pattern.direction = direction;
    return pattern;
  }

  // "last month", "this week", "earlier this year", "next year", "last night", "this morning".
  std::optional<TimePattern> turned_unit() {
    accept_part();
    accept("the");
    const Direction direction = accept_direction();
    if (direction == Direction::kByTense) return std::nullopt;
    const int turn = direction == Direction::kLast ? -1 : direction == Direction::kNext ? 1 : 0;
    if (accept("weekend")) return offset(turn, Unit::kWeek, Base::kDocument);
    if (peek() == "night" && turn < 0) {
      ++at_;
      return offset(-1, Unit::kDay, Base::kDocument);
    }
    if (accept(WordSet::kPartsOfDay)) {
      return turn == 0 ? std::optional(offset(0, Unit::kDay, Base::kDocument)) : std::nullopt;
    }
    const bool plural = !peek().empty() && peek().back() == 's';
    const std::optional<Unit> unit = plural ? std::nullopt : accept_unit();
    if (!unit || *unit < Unit::kWeek || *unit == Unit::kFortnight || *unit == Unit::kCentury)
      return std::nullopt;
    return offset(turn, *unit, Base::kDocument);
  }

  // "the following day", "the next week", "the previous year", "the same day", "the day before".
  std::optional<TimePattern> following_unit() {
    accept("the");
    int turn = 0;
    if (accept("same")) {
      turn = 0;
    } else if (accept(WordSet::kFollowing)) {
      turn = 1;
    } else if (accept(WordSet::kPreceding)) {
      turn = -1;
    } else {
      return std::nullopt;
    }
    const std::optional<Unit> unit = accept_unit();
    if (!unit || *unit < Unit::kDay || *unit > Unit::kYear || words_[at_ - 1].back() == 's')
      return std::nullopt;
    // "next week" without an article looks ahead from the document.
    if (words_[begin_] != "the" && *unit != Unit::kDay) return std::nullopt;
    return offset(turn, *unit, Base::kNarrative);
  }

  // "the day before", "a day later" without a count: the day beside the narrative time.
  std::optional<TimePattern> day_beside() {
    if (!accept("the") || !accept("day")) return std::nullopt;
    if (accept("before") && accept("yesterday")) return offset(-2, Unit::kDay, Base::kDocument);
    at_ = begin_ + 2;
    if (accept("after") && accept("tomorrow")) return offset(2, Unit::kDay, Base::kDocument);
    at_ = begin_ + 2;
    if (accept("before")) return offset(-1, Unit::kDay, Base::kNarrative);
    if (accept("after")) return offset(1, Unit::kDay, Base::kNarrative);
    return std::nullopt;
  }

  // "two years ago", "three days later", "24 hours", "two - day", "several weeks", "half an hour".
  std::optional<TimePattern> counted() {
    accept_bound();
    const bool half = accept("half");
    const std::size_t number_begin = at_;
    const bool vague = accept_vague();
    const std::optional<int> count = vague ? std::optional<int>(0) : accept_count();
    if (!count) return std::nullopt;
    bool plus_half = false;
    if (peek() == "and" && peek(1) == "a" && peek(2) == "half") {
      at_ += 3;
      plus_half = true;
    }
    const bool hyphened = accept("-");
    accept("more") || accept("consecutive") || accept("straight") || accept("full");
    const std::optional<Unit> unit = accept_unit();
    if (!unit || (hyphened && peek() == "-" && peek(1) == "old") || peek() == "old") return std::nullopt;
    const bool article = words_[number_begin] == "a" || words_[number_begin] == "an";
    if (!hyphened && !half) {
      if (accept(WordSet::kAgo)) return vague ? TimePattern{} : offset(-*count, *unit, Base::kDocument);
      if (accept(WordSet::kLater)) return vague ? TimePattern{} : offset(*count, *unit, Base::kNarrative);
      if (is_before_event()) return as_duration(*count, *unit, half, plus_half, vague);
      if (accept(WordSet::kEarlier)) return vague ? TimePattern{} : offset(-*count, *unit, Base::kNarrative);
      // "once a day", "$5 an hour" are rates.
      if (article && !vague && (*unit < Unit::kYear || !is_duration_preposition(before()))) {
        if (!is_duration_preposition(before()) && !plus_half) return std::nullopt;
      }
    }
    return as_duration(*count, *unit, half, plus_half, vague);
  }

  // "the past three days", "last two weeks", "the next six months".
  std::optional<TimePattern> recent_span() {
    accept("the");
    if (!accept(WordSet::kLast) && !accept(WordSet::kNext)) return std::nullopt;
    accept_bound();
    const bool vague = accept_vague();
    const std::optional<int> count = vague ? std::optional<int>(0) : accept_count();
    if (!count) return std::nullopt;
    const std::optional<Unit> unit = accept_unit();
    if (!unit) return std::nullopt;
    return as_duration(*count, *unit, false, false, vague);
  }

  // ---- clock times ---------------------------------------------------------------------------------------
  std::optional<TimePattern> clock() {
    TimePattern pattern;
    pattern.kind = Kind::kClock;
    if (const std::optional<int> named = accept(WordMap::kClockWords)) {
      pattern.minutes = *named;
      return pattern;
    }
    std::string_view word = peek();
    std::optional<int> half_of_day = cut_half_of_day(word);
    const std::size_t colon = word.find_first_of(":.");
    std::optional<int> hour = whole_number(word.substr(0, colon));
    std::optional<int> minute = 0;
    if (colon != std::string_view::npos) minute = whole_number(word.substr(colon + 1));
    const bool has_minutes = colon != std::string_view::npos && word.size() == colon + 3;
    if (!hour || !minute || *hour > 24 || *minute > 59 || (colon != std::string_view::npos && !has_minutes))
      return std::nullopt;
    ++at_;
    if (!half_of_day) half_of_day = accept_half_of_day();
    const bool oclock = accept("o'clock") || accept("o’clock");
    const bool with_colon = colon != std::string_view::npos && word[colon] == ':';
    if (!half_of_day && !oclock && !with_colon) return std::nullopt;
    if (half_of_day && (*hour > 12 || *hour < 1)) return std::nullopt;
    if (half_of_day) *hour = *hour % 12 + *half_of_day * 12;
    pattern.minutes = *hour * 60 + *minute;
    return pattern;
  }

  // 0 for "am", 1 for "pm" at the end of a word like "3pm", which is cut off it.
  static std::optional<int> cut_half_of_day(std::string_view& word) {
    static constexpr std::array<std::string_view, 4> kMarks{"a.m.", "p.m.", "am", "pm"};
    for (std::size_t i = 0; i < kMarks.size(); ++i) {
      if (word.size() <= kMarks[i].size() || word.substr(word.size() - kMarks[i].size()) != kMarks[i])
        continue;
      word.remove_suffix(kMarks[i].size());
      return static_cast<int>(i % 2);
    }
    return std::nullopt;
  }
  std::optional<int> accept_half_of_day() {
    static constexpr std::array<std::string_view, 6> kMarks{"a.m.", "p.m.", "am", "pm", "a.m", "p.m"};
    for (std::size_t i = 0; i < kMarks.size(); ++i) {
      if (accept(kMarks[i])) return static_cast<int>(i % 2);
    }
    return std::nullopt;
  }
};

}  // namespace

std::optional<TimePattern> match_time(const TimeWords& lexicon, std::span<const std::string> words,
                                      std::size_t begin) {
  if (!lexicon.may_begin(words[begin])) return std::nullopt;
  return Matcher(lexicon, words, begin).longest();
}

}  // namespace claimgraph::language::times
