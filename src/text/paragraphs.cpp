// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/paragraphs.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>

#include "claimgraph/base/utf8.h"
#include "claimgraph/text/characters.h"

namespace claimgraph::text {
namespace {

/// A line with something on it. Lengths are in code points.
struct Line {
  TextSpan span;  // without the space at its ends
  std::uint32_t indent = 0;
  std::uint32_t length = 0;
  std::uint32_t first_word = 0;
  bool after_blank = false;
};

constexpr ByteSet kLineEnds("\r\n\f\v");
constexpr ByteSet kWordEnds(" \t");

/// Past one line break at `at`; CRLF is one.
std::size_t after_break(std::string_view text, std::size_t at) {
  return at + (text.substr(at, 2) == "\r\n" ? 2 : 1);
}

std::uint32_t points(std::string_view text) {
  return static_cast<std::uint32_t>(utf8::count(text));
}

/// What is longer than any column fits into none.
constexpr std::size_t kLongestWord = 200;

Line measure(std::string_view text, TextSpan raw) {
  Line line;
  line.span = trimmed(text, raw);
  const std::string_view words = text.substr(line.span.begin, line.span.size());
  line.indent = points(text.substr(raw.begin, line.span.begin - raw.begin));
  line.length = points(words);
  line.first_word = points(words.substr(0, kWordEnds.find_in(words.substr(0, kLongestWord), 0)));
  return line;
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = kLineEnds.find_in(text, at);
    Line line = measure(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    if (line.span.empty()) {
      blank = true;
    } else {
      line.after_blank = blank;
      blank = false;
      lines.push_back(line);
    }
    at = end < text.size() ? after_break(text, end) : end;
  }
  return lines;
}

/// The column that the text was broken at, if its lines end where the next word would not have fitted.
class Wrapping {
 public:
  Wrapping(std::string_view text, const std::vector<Line>& lines) {
    std::vector<std::uint32_t> lengths;
    std::size_t open = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (lines[i + 1].after_blank) continue;
      lengths.push_back(lines[i].indent + lines[i].length);
      open += is_open(text, lines[i]) ? 1U : 0U;
    }
    // Lines that end inside a sentence are what a broken paragraph is made of.
    constexpr std::size_t kFewestOpenLines = 3;
    if (open < kFewestOpenLines || open * 3 < lengths.size()) return;
    // A few lines that are longer (addresses) do not count.
    const std::size_t rank = (lengths.size() - 1) * 95 / 100;
    std::nth_element(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(rank), lengths.end());
    const std::uint32_t width = lengths[rank];
    if (width < 40 || width > 120) return;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const bool counts = !lines[i + 1].after_blank && is_open(text, lines[i]);
      full += counts && overflows(lines[i], lines[i + 1], width) ? 1U : 0U;
    }
    // They end where the next word would not fit; lines of lists and verse end anywhere.
    if (full * 10 >= open * 8) width_ = width;
  }

  /// True when the break between the two lines is there only because the line was full.
  [[nodiscard]] bool forced(const Line& line, const Line& next) const {
    return width_ > 0 && overflows(line, next, width_);
  }

 private:
  static bool is_open(std::string_view text, const Line& line) {
    return !ends_sentence(text.substr(line.span.begin, line.span.size()));
  }

  static bool overflows(const Line& line, const Line& next, std::uint32_t width) {
    return line.indent + line.length + 1 + next.first_word > width;
  }

  std::uint32_t width_ = 0;
};

bool begins_in_lower_case(std::string_view text, const Line& line) {
  return u_islower(static_cast<UChar32>(utf8::decode(text, line.span.begin).code_point)) != 0;
}

bool continues(std::string_view text, const Wrapping& wrapping, const Line& line, const Line& next) {
  if (next.after_blank || next.indent >= line.indent + 2) return false;
  if (wrapping.forced(line, next)) return true;
  return begins_in_lower_case(text, next) && !ends_sentence(text.substr(line.span.begin, line.span.size()));
}

}  // namespace

std::vector<Block> split_paragraphs(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const Wrapping wrapping(text, lines);
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && continues(text, wrapping, lines[i - 1], lines[i])) {
      blocks.back().span.end = lines[i].span.end;
    } else {
      blocks.push_back({lines[i].span, BlockKind::kParagraph, {}, {}});
    }
  }
  return blocks;
}

}  // namespace claimgraph::text
