// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/times.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "language/characters.h"
#include "language/names_text.h"
#include "language/times_calendar.h"
#include "language/times_pattern.h"

namespace claimgraph::language {
namespace {

using std::chrono::sys_days;
using times::Base;
using times::Direction;
using times::Point;
using times::TimePattern;
using times::TimeWords;
using times::Unit;
using times::WordSet;

/// A sentence's words in lower case, cut at hyphens, with the token that each is part of.
struct Words {
  std::vector<std::string> forms;
  std::vector<std::uint32_t> tokens;
};

Words read_words(const text::Document& document, const Analysis& analysis, const Sentence& sentence) {
  Words words;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string form = to_lower(document.text(analysis.tokens[i].span));
    for (std::size_t begin = 0; begin < form.size();) {
      const std::size_t end = form[begin] == '-' ? begin + 1 : std::min(form.find('-', begin), form.size());
      words.forms.push_back(form.substr(begin, end - begin));
      words.tokens.push_back(i);
      begin = end;
    }
  }
  return words;
}

enum class Outlook : std::uint8_t { kPast, kFuture };

/// What is known while a document is read from its beginning to its end.
class Resolver {
 public:
  explicit Resolver(std::optional<Point> published) : published_(published), narrative_(published) {}

  /// Writes value and grain into `expression`; an unresolved one keeps an empty value.
  void resolve(const TimePattern& pattern, Outlook outlook, TimeExpression& expression) {
    const std::optional<Point> point = find_point(pattern, outlook);
    if (pattern.kind == TimePattern::Kind::kDuration) {
      expression.value = pattern.duration;
      expression.is_duration = true;
    }
    if (!point) return;
    expression.grain = point->grain;
    expression.value = times::format_point(point->day, point->grain);
    if (point->grain == TimeGrain::kDay) narrative_ = point;
    if (pattern.kind == TimePattern::Kind::kClock) {
      expression.grain = TimeGrain::kMinute;
      expression.value += clock_value(*pattern.minutes);
    }
  }

 private:
  static std::string clock_value(int minutes) {
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return "T" + two(minutes / 60) + ":" + two(minutes % 60);
  }

  [[nodiscard]] bool knows(const std::optional<Point>& point, TimeGrain grain) const {
    if (!point) return false;
    // A document dated by year only cannot place a month or a day.
    return point->grain == TimeGrain::kDay || grain <= TimeGrain::kYear ||
           (point->grain == TimeGrain::kMonth && grain <= TimeGrain::kMonth);
  }

  [[nodiscard]] std::optional<Point> find_point(const TimePattern& pattern, Outlook outlook) const {
    using Kind = TimePattern::Kind;
    switch (pattern.kind) {
      case Kind::kCalendar:
        return calendar(pattern, outlook);
      case Kind::kWeekday:
        return weekday(pattern, outlook);
      case Kind::kOffset:
        return offset(pattern);
      case Kind::kDecade:
        return decade(pattern);
      case Kind::kQuarter:
        return quarter(pattern);
      case Kind::kClock:
        return knows(narrative_, TimeGrain::kDay) ? narrative_ : std::nullopt;
      case Kind::kDuration:
      case Kind::kUnresolved:
        break;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Point> calendar(const TimePattern& pattern, Outlook outlook) const {
    const TimeGrain grain = pattern.day     ? TimeGrain::kDay
                            : pattern.month ? TimeGrain::kMonth
                                            : TimeGrain::kYear;
    const auto in_year = [&](int year) -> std::optional<Point> {
      const auto day = times::make_day(year, pattern.month.value_or(1), pattern.day.value_or(1));
      return day ? std::optional(Point{*day, grain}) : std::nullopt;
    };
    if (pattern.year) return in_year(*pattern.year);
    if (!published_ && knows(narrative_, TimeGrain::kDay)) return in_year(times::year_of(narrative_->day));
    if (!knows(published_, grain)) return std::nullopt;
    const int year = times::year_of(published_->day);
    std::optional<Point> here = in_year(year);
    if (!here) return std::nullopt;
    const bool same = times::format_point(here->day, grain) == times::format_point(published_->day, grain);
    const bool ahead = !same && here->day > published_->day;
    if (pattern.direction == Direction::kThis) return here;
    if (pattern.direction == Direction::kLast) return ahead || same ? in_year(year - 1) : here;
    if (pattern.direction == Direction::kNext) return ahead ? here : in_year(year + 1);
    if (outlook == Outlook::kFuture) return ahead || same ? here : in_year(year + 1);
    return ahead ? in_year(year - 1) : here;
  }

  [[nodiscard]] std::optional<Point> weekday(const TimePattern& pattern, Outlook outlook) const {
    if (!knows(published_, TimeGrain::kDay)) return std::nullopt;
    const int today = static_cast<int>(std::chrono::weekday(published_->day).iso_encoding());
    const int back = (today - pattern.weekday + 7) % 7;
    const int forward = back == 0 ? 7 : 7 - back;
    int days = outlook == Outlook::kFuture ? forward : -back;
    if (pattern.direction == Direction::kLast) days = back == 0 ? -7 : -back;
    if (pattern.direction == Direction::kNext) days = forward;
    if (pattern.direction == Direction::kThis && outlook == Outlook::kFuture) days = back == 0 ? 0 : forward;
    return Point{published_->day + std::chrono::days(days), TimeGrain::kDay};
  }

  [[nodiscard]] std::optional<Point> offset(const TimePattern& pattern) const {
    const std::optional<Point>& base = pattern.base == Base::kNarrative ? narrative_ : published_;
    const TimeGrain grain = times::grain_of(pattern.unit);
    if (!knows(base, grain)) return std::nullopt;
    // Hours move nothing: "two hours ago" is the document's day.
    const sys_days moved = times::shifted(base->day, pattern.count, pattern.unit);
    const int year = times::year_of(moved);
    return year >= 1 && year <= 9999 ? std::optional(Point{moved, grain}) : std::nullopt;
  }

  // "the 90s" is the latest decade of that number that had begun by the document's date.
  [[nodiscard]] std::optional<Point> decade(const TimePattern& pattern) const {
    int year = pattern.number;
    if (year < 100) {
      const int now = published_ ? times::year_of(published_->day) : 1999;
      year += now / 100 * 100;
      if (year > now) year -= 100;
    }
    return Point{*times::make_day(year, 1, 1), TimeGrain::kDecade};
  }

  [[nodiscard]] std::optional<Point> quarter(const TimePattern& pattern) const {
    const int month = pattern.number * 3 - 2;
    if (pattern.year) return Point{*times::make_day(*pattern.year, month, 1), TimeGrain::kQuarter};
    if (!knows(published_, TimeGrain::kMonth)) return std::nullopt;
    int year = times::year_of(published_->day);
    if (pattern.direction == Direction::kLast) --year;
    if (pattern.direction == Direction::kByTense && month > times::month_of(published_->day)) --year;
    return Point{*times::make_day(year, month, 1), TimeGrain::kQuarter};
  }

  std::optional<Point> published_;
  std::optional<Point> narrative_;
};

/// Whether the words beside an expression look back or ahead: the nearest cue decides.
class OutlookReader {
 public:
  OutlookReader(const TimeWords& lexicon, const Words& words, const Analysis& analysis)
      : lexicon_(lexicon), words_(words), analysis_(analysis) {}

  [[nodiscard]] Outlook read(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kReach = 8;
    for (std::size_t distance = 1; distance <= kReach; ++distance) {
      if (distance <= begin) {
        if (const auto cue = cue_at(begin - distance)) return *cue;
      }
      if (end + distance <= words_.forms.size()) {
        if (const auto cue = cue_at(end + distance - 1)) return *cue;
      }
    }
    return Outlook::kPast;
  }

 private:
  [[nodiscard]] std::optional<Outlook> cue_at(std::size_t word) const {
    const std::string& form = words_.forms[word];
    if (lexicon_.in(WordSet::kFutureCues, form)) return Outlook::kFuture;
    const bool past_tense = analysis_.tokens[words_.tokens[word]].xpos == "VBD";
    if (past_tense || lexicon_.in(WordSet::kPastCues, form)) return Outlook::kPast;
    return std::nullopt;
  }

  const TimeWords& lexicon_;
  const Words& words_;
  const Analysis& analysis_;
};

std::optional<Point> publication_point(const text::Document& document) {
  if (auto point = times::read_point(document.metadata().date)) return point;
  return document.dateline() ? times::read_point(document.dateline()->date) : std::nullopt;
}

}  // namespace

struct TimeTagger::Parts {
  TimeWords lexicon;
};

TimeTagger::TimeTagger(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
TimeTagger::TimeTagger(TimeTagger&&) noexcept = default;
TimeTagger& TimeTagger::operator=(TimeTagger&&) noexcept = default;
TimeTagger::~TimeTagger() = default;

Result<TimeTagger> TimeTagger::load(const std::filesystem::path& lexicon_dir) {
  Result<TimeWords> lexicon = TimeWords::load(lexicon_dir / "times.json");
  if (!lexicon) return tl::unexpected<Error>(lexicon.error());
  return TimeTagger(std::make_unique<const Parts>(Parts{std::move(*lexicon)}));
}

std::vector<TimeExpression> TimeTagger::tag(const text::Document& document, const Analysis& analysis) const {
  std::vector<TimeExpression> found;
  Resolver resolver(publication_point(document));
  for (const Sentence& sentence : analysis.sentences) {
    const Words words = read_words(document, analysis, sentence);
    const OutlookReader outlook(parts_->lexicon, words, analysis);
    std::uint32_t next_token = sentence.tokens.begin;
    for (std::size_t i = 0; i < words.forms.size();) {
      const std::optional<TimePattern> pattern = times::match_time(parts_->lexicon, words.forms, i);
      if (!pattern || pattern->length == 0 || words.tokens[i] < next_token) {
        ++i;
        continue;
      }
      const std::size_t end = i + pattern->length;
      TimeExpression expression;
      expression.tokens = {words.tokens[i], words.tokens[end - 1] + 1};
      expression.span = {analysis.tokens[expression.tokens.begin].span.begin,
                         analysis.tokens[expression.tokens.end - 1].span.end};
      resolver.resolve(*pattern, outlook.read(i, end), expression);
      next_token = expression.tokens.end;
      found.push_back(std::move(expression));
      i = end;
    }
  }
  return found;
}

}  // namespace claimgraph::language
