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

}  // namespace

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
  return {begin, end};
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
