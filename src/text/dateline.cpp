// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/dateline.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <vector>

#include "claimgraph/base/utf8.h"
#include "claimgraph/text/characters.h"
#include "claimgraph/text/dates.h"

namespace claimgraph::text {
namespace {

/// Datelines are short; what comes later in a paragraph is a dash in a sentence.
constexpr std::size_t kLongestDateline = 120;

bool is_upper(char32_t point) {
  return u_isupper(static_cast<UChar32>(point)) != 0;
}

/// True when all letters are capitals and there are three at least.
bool in_capitals(std::string_view text) {
  int letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    at += next.length;
    if (u_isalpha(static_cast<UChar32>(next.code_point)) == 0) continue;
    if (!is_upper(next.code_point)) return false;
    ++letters;
  }
  return letters >= 3;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (const auto part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// A name of a place as datelines have it: up to four words, each with a capital.
bool is_place(std::string_view part) {
  const auto words = split(part, " ");
  constexpr std::size_t kMostWords = 4;
  if (words.empty() || words.size() > kMostWords) return false;
  return is_upper(first_point(words.front())) &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           const auto point = static_cast<UChar32>(first_point(word));
           return u_isalpha(point) != 0 && (u_isupper(point) != 0 || word.size() <= 3);
         });
}

bool is_known(const std::set<std::string, std::less<>>& names, std::string_view text) {
  return names.contains(fmt::format("{}", fmt::join(phrase_words(text, TextLexicon::kMostWords), " ")));
}

/// The parts of what stands before the dash.
struct Head {
  std::string place;
  std::optional<WrittenDate> date;
  std::string agency;
  bool in_brackets = false;  // the agency was
  bool first_in_capitals = false;
  bool known_agency = false;
};

/// Places, dates and agencies between commas; false when one of them is none of these.
bool read_parts(std::string_view text, const TextLexicon& lexicon, Head& head) {
  for (const std::string_view part : split(text, ",")) {
    const auto date = read_date(part);
    if (date && date->length == part.size()) {
      if (head.date && head.date->year == 0 && date->month == 0) {
        head.date->year = date->year;  // "Jan. 4" and "2024" on two sides of a comma
      } else {
        head.date = date;
      }
    } else if (head.agency.empty() && is_known(lexicon.agencies, part)) {
      head.agency = part;
      head.known_agency = true;
    } else if (is_place(part) && !is_known(lexicon.not_places, part)) {
      if (head.place.empty()) head.first_in_capitals = in_capitals(part);
      head.place += (head.place.empty() ? "" : ", ") + std::string(part);
    } else {
      return false;
    }
  }
  return true;
}

std::optional<Head> read_head(std::string_view text, const TextLexicon& lexicon) {
  Head head;
  const std::size_t open = text.find('(');
  if (open != std::string_view::npos) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view inside = trimmed(text.substr(open + 1, close - open - 1));
    if (!trimmed(text.substr(close + 1)).empty()) return std::nullopt;
    const auto date = read_date(inside);
    if (date && date->length == inside.size()) {
      head.date = date;
    } else {
      head.agency = inside;
      head.in_brackets = true;
      head.known_agency = is_known(lexicon.agencies, inside);
    }
    text = text.substr(0, open);
  }
  if (!read_parts(text, lexicon, head)) return std::nullopt;
  return head;
}

/// Enough to be a dateline and not the beginning of a sentence with a dash in it.
bool is_convincing(const Head& head) {
  if (head.known_agency) return head.in_brackets || !head.place.empty();
  if (head.in_brackets) return head.date.has_value() || head.first_in_capitals;
  return head.first_in_capitals || (head.date.has_value() && !head.place.empty());
}

struct Divider {
  std::string_view mark;
  bool spaced;  // counts only with a space on both sides
};
constexpr std::array<Divider, 8> kDividers = {{{"--", false},
                                               {"\u2014", false},
                                               {"\u2015", false},
                                               {"\u2013", true},
                                               {"\u2012", true},
                                               {"-", true},
                                               {"|", true},
                                               {"\u2212", true}}};

/// Bytes of the divider at `at`, 0 for none.
std::size_t divider_at(std::string_view text, std::size_t at) {
  for (const Divider& divider : kDividers) {
    if (text.substr(at, divider.mark.size()) != divider.mark) continue;
    const std::size_t end = at + divider.mark.size();
    const bool spaced = at > 0 && is_blank(first_point(text.substr(at - 1, 1))) && end < text.size() &&
                        is_blank(first_point(text.substr(end)));
    const bool after_no_break_space = at > 1 && text.substr(at - 2, 2) == "\u00A0";
    if (!divider.spaced || spaced || after_no_break_space) return divider.mark.size();
  }
  return 0;
}

bool begins_sentence(std::string_view text) {
  text = trimmed(text);
  const auto point = static_cast<UChar32>(first_point(text));
  return !text.empty() && u_islower(point) == 0;
}

FoundDateline found(const Head& head, std::size_t length) {
  return {{head.place, head.date ? head.date->iso() : std::string(), head.agency},
          static_cast<std::uint32_t>(length)};
}

/// "(CNN) The ...", "GENEVA (Reuters) The ...": a known agency in brackets needs no dash.
std::optional<FoundDateline> without_dash(std::string_view paragraph, const TextLexicon& lexicon) {
  const std::size_t close = paragraph.substr(0, kLongestDateline).find(')');
  if (close == std::string_view::npos) return std::nullopt;
  const auto head = read_head(paragraph.substr(0, close + 1), lexicon);
  const std::string_view rest = paragraph.substr(close + 1);
  if (!head || !head->known_agency || !head->in_brackets || !begins_sentence(rest)) return std::nullopt;
  if (!head->place.empty() && !head->first_in_capitals) return std::nullopt;
  return found(*head, close + 1);
}

}  // namespace

std::optional<FoundDateline> find_dateline(std::string_view paragraph, const TextLexicon& lexicon) {
  const std::string_view window = paragraph.substr(0, kLongestDateline);
  for (std::size_t at = 1; at < window.size(); ++at) {
    const std::size_t size = divider_at(paragraph, at);
    if (size == 0) continue;
    const auto head = read_head(paragraph.substr(0, at), lexicon);
    const std::string_view rest = paragraph.substr(at + size);
    if (head && is_convincing(*head) && begins_sentence(rest)) return found(*head, at + size);
    if (!head) break;
  }
  return without_dash(paragraph, lexicon);
}

std::optional<Byline> find_byline(std::string_view line, const TextLexicon& lexicon) {
  constexpr std::size_t kMostWords = 20;
  const auto words = phrase_words(line, kMostWords + 1);
  if (words.empty() || words.size() > kMostWords) return std::nullopt;
  if (const auto date = read_date(line); date && date->year != 0 && date->day != 0) {
    // A line of a date, perhaps with the time of day.
    constexpr std::size_t kLongestTime = 24;
    if (line.size() - date->length <= kLongestTime && !ends_sentence(line.substr(date->length)))
      return Byline{date->iso()};
  }
  const bool marked = lexicon.bylines.contains(words.front()) ||
                      (words.size() > 1 && lexicon.bylines.contains(words[0] + " " + words[1]));
  if (!marked) return std::nullopt;
  const std::string date = parse_date(line);
  if (!date.empty()) return Byline{date};
  // Without a date only a line of names is one: "By" and words with capitals.
  const auto parts = split(line, " ,|/");
  const auto capitals = static_cast<std::size_t>(std::count_if(
      parts.begin(), parts.end(), [](std::string_view part) { return is_upper(first_point(part)); }));
  constexpr std::size_t kMostNames = 12;
  if (parts.size() < 2 || parts.size() > kMostNames || ends_sentence(line) || capitals * 3 < parts.size() * 2)
    return std::nullopt;
  return Byline{};
}

}  // namespace claimgraph::text
