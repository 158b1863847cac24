// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "claimgraph/extract/syntax.h"

namespace claimgraph::extract {

/// Words one above the other in the tree, bottom up, kept in place: paths are asked for very often.
class TokenChain {
 public:
  static constexpr std::size_t kCapacity = 16;

  void push_back(std::uint32_t token) { tokens_[size_++] = token; }
  void shorten(std::size_t size) { size_ = size; }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::uint32_t back() const { return tokens_[size_ - 1]; }
  [[nodiscard]] std::span<const std::uint32_t> tokens() const { return {tokens_.data(), size_}; }
  [[nodiscard]] auto begin() const { return tokens().begin(); }
  [[nodiscard]] auto end() const { return tokens().end(); }
  [[nodiscard]] auto rbegin() const { return tokens().rbegin(); }
  [[nodiscard]] auto rend() const { return tokens().rend(); }

 private:
  std::array<std::uint32_t, kCapacity> tokens_{};
  std::size_t size_ = 0;
};

/// The way through the tree from one word to another: up to their lowest common ancestor, and down again.
struct TreePath {
  TokenChain up;    ///< from the first word on; the top is not in it, empty when it is the top
  TokenChain down;  ///< from the second word up to the top, likewise
  std::uint32_t top = 0;

  /// The words strictly between an end and the top.
  [[nodiscard]] std::span<const std::uint32_t> inner_up() const { return inner(up); }
  [[nodiscard]] std::span<const std::uint32_t> inner_down() const { return inner(down); }

  static constexpr std::size_t kLongest = 8;  ///< edges

 private:
  static std::span<const std::uint32_t> inner(const TokenChain& side) {
    return side.tokens().subspan(side.empty() ? 0 : 1);
  }
};

/// What became of the search for a path.
enum class PathEnd : std::uint8_t { kFound, kTooLong, kApart };

struct PathSearch {
  PathEnd end = PathEnd::kApart;
  TreePath path;  ///< only where it was found

  /// The same way, walked from the other end.
  [[nodiscard]] PathSearch reversed() const { return {end, {path.down, path.up, path.top}}; }
};

/// `token`, its head, and so on; bounded, so that broken trees are harmless.
TokenChain ancestors(const SyntaxTree& tree, std::uint32_t token);

PathSearch find_path(const TokenChain& from, const TokenChain& to);  ///< both as ancestors() gives them
PathSearch find_path(const SyntaxTree& tree, std::uint32_t from, std::uint32_t to);

}  // namespace claimgraph::extract
