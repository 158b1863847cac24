// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace claimgraph {

/// A stretch of a text: half-open, in bytes of the document's UTF-8, from 0.
struct TextSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(TextSpan other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(TextSpan other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr auto operator<=>(const TextSpan&,
                                    const TextSpan&) = default;  // NOLINT(modernize-use-nullptr)
};

/// A stretch of the decoded input as users see it: half-open, in Unicode code points, from 0.
/// A type of its own, so that bytes of the cleaned text are never taken for it.
struct SourceSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend constexpr auto operator<=>(const SourceSpan&, const SourceSpan&) = default;
};

}  // namespace claimgraph
