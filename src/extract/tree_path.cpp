// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/tree_path.h"

#include <algorithm>

namespace claimgraph::extract {

static_assert(TokenChain::kCapacity == 2 * TreePath::kLongest);

TokenChain ancestors(const SyntaxTree& tree, std::uint32_t token) {
  TokenChain chain;
  chain.push_back(token);
  while (chain.size() < TokenChain::kCapacity && tree.token(chain.back()).head >= 0) {
    chain.push_back(static_cast<std::uint32_t>(tree.token(chain.back()).head));
  }
  return chain;
}

PathSearch find_path(const TokenChain& from, const TokenChain& to) {
  PathSearch search;
  const auto top = std::find_first_of(from.begin(), from.end(), to.begin(), to.end());
  if (top == from.end()) return search;
  TreePath& path = search.path;
  path.up = from;
  path.down = to;
  path.top = *top;
  path.up.shorten(static_cast<std::size_t>(top - from.begin()));
  path.down.shorten(static_cast<std::size_t>(std::find(to.begin(), to.end(), *top) - to.begin()));
  search.end = path.up.size() + path.down.size() > TreePath::kLongest ? PathEnd::kTooLong : PathEnd::kFound;
  return search;
}

PathSearch find_path(const SyntaxTree& tree, std::uint32_t from, std::uint32_t to) {
  return find_path(ancestors(tree, from), ancestors(tree, to));
}

}  // namespace claimgraph::extract
