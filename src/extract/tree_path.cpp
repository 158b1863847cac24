// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/tree_path.h"

#include <algorithm>

namespace claimgraph::extract {
namespace {

// `from`, its head, and so on; bounded, so that broken trees are harmless.
std::vector<std::uint32_t> ancestors(const SyntaxTree& tree, std::uint32_t from) {
  std::vector<std::uint32_t> chain = {from};
  while (chain.size() < 2 * TreePath::kLongest && tree.token(chain.back()).head >= 0) {
    chain.push_back(static_cast<std::uint32_t>(tree.token(chain.back()).head));
  }
  return chain;
}

}  // namespace

PathSearch find_path(const SyntaxTree& tree, std::uint32_t from, std::uint32_t to) {
  PathSearch search;
  TreePath& path = search.path;
  path.up = ancestors(tree, from);
  path.down = ancestors(tree, to);
  const auto top = std::find_first_of(path.up.begin(), path.up.end(), path.down.begin(), path.down.end());
  if (top == path.up.end()) return search;
  path.top = *top;
  path.down.erase(std::find(path.down.begin(), path.down.end(), path.top), path.down.end());
  path.up.erase(top, path.up.end());
  search.end = path.up.size() + path.down.size() > TreePath::kLongest ? PathEnd::kTooLong : PathEnd::kFound;
  return search;
}

}  // namespace claimgraph::extract
