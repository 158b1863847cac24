// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claimgraph/extract/syntax.h"

namespace claimgraph::extract {

/// The way through the tree from one word to another: up to their lowest common ancestor, and down again.
struct TreePath {
  std::vector<std::uint32_t> up;  ///< from the first word on; the top is not in it, empty when it is the top
  std::vector<std::uint32_t> down;  ///< from the second word up to the top, likewise
  std::uint32_t top = 0;

  /// The words strictly between an end and the top.
  [[nodiscard]] std::span<const std::uint32_t> inner_up() const { return inner(up); }
  [[nodiscard]] std::span<const std::uint32_t> inner_down() const { return inner(down); }

  static constexpr std::size_t kLongest = 8;  ///< edges

 private:
  static std::span<const std::uint32_t> inner(const std::vector<std::uint32_t>& side) {
    return std::span(side).subspan(side.empty() ? 0 : 1);
  }
};

/// What became of the search for a path.
enum class PathEnd : std::uint8_t { kFound, kTooLong, kApart };

struct PathSearch {
  PathEnd end = PathEnd::kApart;
  TreePath path;  ///< only where it was found
};

PathSearch find_path(const SyntaxTree& tree, std::uint32_t from, std::uint32_t to);

}  // namespace claimgraph::extract
