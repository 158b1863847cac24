// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/document.h"

#include <algorithm>
#include <utility>

#include "claimgraph/base/utf8.h"

namespace claimgraph::text {
namespace {

using Run = SourceMap::Run;

std::vector<Run>::const_iterator run_holding(const std::vector<Run>& runs, std::uint32_t byte) {
  const auto after = std::upper_bound(runs.begin(), runs.end(), byte,
                                      [](std::uint32_t at, const Run& run) { return at < run.text_begin; });
  return after == runs.begin() ? after : std::prev(after);
}

std::uint32_t points_between(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return static_cast<std::uint32_t>(utf8::count(text.substr(begin, end - begin)));
}

using Enclosure = SourceMap::Enclosure;

/// The outermost enclosure whose content begins where `stretch` does and that ends inside it.
std::optional<Enclosure> opened_before(const std::vector<Enclosure>& by_begin, SourceSpan stretch) {
  const auto [first, last] = std::equal_range(
      by_begin.begin(), by_begin.end(), Enclosure{{}, {stretch.begin, 0}},
      [](const Enclosure& a, const Enclosure& b) { return a.content.begin < b.content.begin; });
  std::optional<Enclosure> found;
  for (auto it = first; it != last; ++it) {
    if (it->whole.end <= stretch.end && (!found || it->whole.begin < found->whole.begin)) found = *it;
  }
  return found;
}

/// The outermost enclosure whose content ends where `stretch` does and that begins inside it.
std::optional<Enclosure> closed_after(const std::vector<Enclosure>& by_end, SourceSpan stretch) {
  const auto [first, last] =
      std::equal_range(by_end.begin(), by_end.end(), Enclosure{{}, {0, stretch.end}},
                       [](const Enclosure& a, const Enclosure& b) { return a.content.end < b.content.end; });
  std::optional<Enclosure> found;
  for (auto it = first; it != last; ++it) {
    if (it->whole.begin >= stretch.begin && (!found || it->whole.end > found->whole.end)) found = *it;
  }
  return found;
}

}  // namespace

SourceMap::SourceMap(std::vector<Run> runs, std::vector<Enclosure> enclosures)
    : runs_(std::move(runs)), by_begin_(std::move(enclosures)), by_end_(by_begin_) {
  std::stable_sort(by_begin_.begin(), by_begin_.end(),
                   [](const Enclosure& a, const Enclosure& b) { return a.content.begin < b.content.begin; });
  std::stable_sort(by_end_.begin(), by_end_.end(),
                   [](const Enclosure& a, const Enclosure& b) { return a.content.end < b.content.end; });
}

SourceSpan SourceMap::balanced(SourceSpan stretch) const {
  for (;;) {
    if (const auto outer = opened_before(by_begin_, stretch); outer && outer->whole.begin < stretch.begin) {
      stretch.begin = outer->whole.begin;
    } else if (const auto inner = closed_after(by_end_, stretch); inner && inner->whole.end > stretch.end) {
      stretch.end = inner->whole.end;
    } else {
      return stretch;
    }
  }
}

SourceSpan SourceMap::to_source(std::string_view text, TextSpan span) const {
  if (runs_.empty()) {
    const std::uint32_t begin = points_between(text, 0, span.begin);
    return {begin, begin + points_between(text, span.begin, span.end)};
  }
  const Run& first = *run_holding(runs_, span.begin);
  const std::uint32_t begin = first.verbatim
                                  ? first.source_begin + points_between(text, first.text_begin, span.begin)
                                  : first.source_begin;
  if (span.empty()) return {begin, begin};
  const Run& last = *run_holding(runs_, span.end - 1);
  const std::uint32_t end =
      last.verbatim ? last.source_begin + points_between(text, last.text_begin, span.end) : last.source_end;
  return balanced({begin, end});
}

const Block* Document::block_at(std::uint32_t at) const {
  const auto after =
      std::upper_bound(parts_.blocks.begin(), parts_.blocks.end(), at,
                       [](std::uint32_t byte, const Block& block) { return byte < block.span.begin; });
  if (after == parts_.blocks.begin()) return nullptr;
  const Block& block = *std::prev(after);
  return at < block.span.end ? &block : nullptr;
}

Document Document::with_metadata(Metadata metadata) const {
  Parts parts = parts_;
  parts.metadata = std::move(metadata);
  return Document(std::move(parts));
}

}  // namespace claimgraph::text
