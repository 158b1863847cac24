// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/mapped_text.h"

#include <algorithm>
#include <utility>

#include "claimgraph/base/utf8.h"

namespace claimgraph::text {
namespace {

using Run = MappedText::Run;

/// Longest verbatim run of a SourceMap, in bytes: to_source() counts code points inside one run only.
constexpr std::uint32_t kLongestRun = 1024;

std::uint32_t run_text_end(const std::vector<Run>& runs, std::size_t index, std::uint32_t text_size) {
  return index + 1 < runs.size() ? runs[index + 1].text_begin : text_size;
}

/// Looks up stretches of an inner text in ascending order, and so in linear time altogether.
class AscendingLookup {
 public:
  explicit AscendingLookup(const MappedText& text) : text_(text) {}

  /// Index of the run that holds byte `at`.
  std::size_t run_at(std::uint32_t at) {
    const auto& runs = text_.runs();
    while (index_ > 0 && at < runs[index_].text_begin) --index_;
    while (index_ + 1 < runs.size() && runs[index_ + 1].text_begin <= at) ++index_;
    return index_;
  }

  /// Source position of the start of byte `at`.
  std::uint32_t source_begin(std::uint32_t at) {
    const Run& run = text_.runs()[run_at(at)];
    return run.verbatim ? run.source_begin + (at - run.text_begin) : run.source_begin;
  }

  /// Source position of the end of what ends at byte `at`.
  std::uint32_t source_end(std::uint32_t at) {
    if (at == 0) return source_begin(0);
    const Run& run = text_.runs()[run_at(at - 1)];
    return run.verbatim ? run.source_begin + (at - run.text_begin) : run.source_end;
  }

 private:
  const MappedText& text_;
  std::size_t index_ = 0;
};

/// Turns ascending byte positions into code points, counting each byte of the source once.
class PointCounter {
 public:
  explicit PointCounter(std::string_view source) : source_(source) {}

  std::uint32_t at(std::uint32_t byte) {
    if (byte < byte_) {
      point_ -= points(byte, byte_);
    } else {
      point_ += points(byte_, byte);
    }
    byte_ = byte;
    return point_;
  }

 private:
  [[nodiscard]] std::uint32_t points(std::uint32_t begin, std::uint32_t end) const {
    return static_cast<std::uint32_t>(utf8::count(source_.substr(begin, end - begin)));
  }

  std::string_view source_;
  std::uint32_t byte_ = 0;
  std::uint32_t point_ = 0;
};

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

/// The end of the next part of a verbatim run: at most kLongestRun bytes on, between code points.
std::uint32_t next_cut(std::string_view source, std::uint32_t begin, std::uint32_t end) {
  if (end - begin <= kLongestRun) return end;
  std::uint32_t cut = begin + kLongestRun;
  while (cut > begin + 1 && is_continuation(source[cut])) --cut;
  return cut;
}

}  // namespace

MappedText MappedText::identity(std::string source) {
  MappedText out;
  const auto size = static_cast<std::uint32_t>(source.size());
  if (size > 0) out.runs_.push_back({0, 0, size, true});
  out.text_ = std::move(source);
  return out;
}

void MappedText::copy(std::string_view source, TextSpan stretch) {
  if (stretch.empty()) return;
  const bool continues = !runs_.empty() && runs_.back().verbatim && runs_.back().source_end == stretch.begin;
  if (continues) {
    runs_.back().source_end = stretch.end;
  } else {
    runs_.push_back({size(), stretch.begin, stretch.end, true});
  }
  text_.append(source.substr(stretch.begin, stretch.size()));
}

void MappedText::replace(std::string_view words, TextSpan stretch) {
  if (words.empty()) return;
  runs_.push_back({size(), stretch.begin, stretch.end, false});
  text_.append(words);
}

void MappedText::enclose(Enclosure enclosure) {
  if (!enclosure.content.empty()) enclosures_.push_back(enclosure);
}

void MappedText::truncate(std::uint32_t size) {
  text_.resize(size);
  while (!runs_.empty() && runs_.back().text_begin >= size) runs_.pop_back();
  if (!runs_.empty() && runs_.back().verbatim) {
    Run& last = runs_.back();
    last.source_end = std::min(last.source_end, last.source_begin + (size - last.text_begin));
  }
}

MappedText MappedText::compose(const MappedText& inner) const {
  MappedText out;
  out.text_ = text_;
  AscendingLookup lookup(inner);
  const auto map = [&lookup](TextSpan span) {
    return TextSpan{lookup.source_begin(span.begin), lookup.source_end(span.end)};
  };
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    if (!run.verbatim) {
      const TextSpan source = map({run.source_begin, run.source_end});
      out.runs_.push_back({run.text_begin, source.begin, source.end, false});
      continue;
    }
    for (std::uint32_t at = run.source_begin; at < run.source_end;) {
      const std::size_t index = lookup.run_at(at);
      const std::uint32_t end = std::min(run.source_end, run_text_end(inner.runs_, index, inner.size()));
      const TextSpan source = map({at, end});
      out.runs_.push_back(
          {run.text_begin + (at - run.source_begin), source.begin, source.end, inner.runs_[index].verbatim});
      at = end;
    }
  }
  AscendingLookup enclosing(inner);
  for (const Enclosure& enclosure : enclosures_) {
    out.enclosures_.push_back(
        {{enclosing.source_begin(enclosure.whole.begin), enclosing.source_end(enclosure.whole.end)},
         {enclosing.source_begin(enclosure.content.begin), enclosing.source_end(enclosure.content.end)}});
  }
  return out;
}

SourceMap MappedText::to_source_map(std::string_view source) const {
  PointCounter points(source);
  std::vector<SourceMap::Run> runs;
  runs.reserve(runs_.size() + text_.size() / kLongestRun);
  for (const Run& run : runs_) {
    if (!run.verbatim) {
      const std::uint32_t begin = points.at(run.source_begin);
      runs.push_back({run.text_begin, begin, points.at(run.source_end), false});
      continue;
    }
    for (std::uint32_t at = run.source_begin; at < run.source_end;) {
      const std::uint32_t end = next_cut(source, at, run.source_end);
      const std::uint32_t begin = points.at(at);
      runs.push_back({run.text_begin + (at - run.source_begin), begin, points.at(end), true});
      at = end;
    }
  }
  std::vector<SourceMap::Enclosure> enclosures;
  std::vector<Enclosure> ordered = enclosures_;
  std::sort(ordered.begin(), ordered.end(), [](const Enclosure& a, const Enclosure& b) {
    return std::pair(a.whole.begin, b.whole.end) < std::pair(b.whole.begin, a.whole.end);
  });
  PointCounter outer(source);
  PointCounter content(source);
  for (const Enclosure& e : ordered) {
    const std::uint32_t begin = outer.at(e.whole.begin);
    const std::uint32_t inside = content.at(e.content.begin);
    // The end is counted from the start of the same enclosure: cheap, as markup is short beside the text.
    const auto length = [&source](std::uint32_t from, std::uint32_t to) {
      return static_cast<std::uint32_t>(utf8::count(source.substr(from, to - from)));
    };
    const std::uint32_t inside_end = inside + length(e.content.begin, e.content.end);
    enclosures.push_back({{begin, inside_end + length(e.content.end, e.whole.end)}, {inside, inside_end}});
  }
  return SourceMap(std::move(runs), std::move(enclosures));
}

}  // namespace claimgraph::text
