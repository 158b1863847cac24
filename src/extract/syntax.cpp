// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/syntax.h"

#include <algorithm>

namespace claimgraph::extract {
namespace {

using language::Token;
using language::TokenRange;

// The head as an index, or `none` when there is none inside the document.
std::uint32_t head_or(const std::vector<Token>& tokens, std::uint32_t index, std::uint32_t none) {
  const std::int32_t head = tokens[index].head;
  const bool inside =
      head >= 0 && static_cast<std::size_t>(head) < tokens.size() && head != static_cast<std::int32_t>(index);
  return inside ? static_cast<std::uint32_t>(head) : none;
}

// Tokens in an order in which every head comes before its dependents. Tokens on a cycle are left out.
std::vector<std::uint32_t> top_down(std::uint32_t size, const std::vector<std::uint32_t>& first_child,
                                    const std::vector<std::uint32_t>& children,
                                    const std::vector<Token>& tokens) {
  std::vector<std::uint32_t> order;
  order.reserve(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    if (head_or(tokens, i, size) == size) order.push_back(i);
  }
  for (std::size_t next = 0; next < order.size(); ++next) {
    const std::uint32_t node = order[next];
    for (std::uint32_t c = first_child[node]; c < first_child[node + 1]; ++c) order.push_back(children[c]);
  }
  return order;
}

}  // namespace

SyntaxTree::SyntaxTree(const language::Analysis& analysis) : analysis_(&analysis) {
  const auto& tokens = analysis.tokens;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  first_child_.assign(size + 1, 0);
  for (std::uint32_t i = 0; i < size; ++i) {
    const std::uint32_t head = head_or(tokens, i, size);
    if (head != size) ++first_child_[head + 1];
  }
  for (std::uint32_t i = 0; i < size; ++i) first_child_[i + 1] += first_child_[i];
  children_.resize(first_child_[size]);
  std::vector<std::uint32_t> fill(first_child_.begin(), first_child_.end() - 1);
  for (std::uint32_t i = 0; i < size; ++i) {
    const std::uint32_t head = head_or(tokens, i, size);
    if (head != size) children_[fill[head]++] = i;
  }
  yields_.resize(size);
  for (std::uint32_t i = 0; i < size; ++i) yields_[i] = TokenRange{i, i + 1};
  const auto order = top_down(size, first_child_, children_, tokens);
  for (auto node = order.rbegin(); node != order.rend(); ++node) {
    const std::uint32_t head = head_or(tokens, *node, size);
    if (head == size) continue;
    yields_[head].begin = std::min(yields_[head].begin, yields_[*node].begin);
    yields_[head].end = std::max(yields_[head].end, yields_[*node].end);
  }
  sentence_of_.assign(size, 0);
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    const TokenRange range = analysis.sentences[s].tokens;
    for (std::uint32_t i = range.begin; i < range.end && i < size; ++i) sentence_of_[i] = s;
  }
}

std::int32_t SyntaxTree::child(std::uint32_t index, language::Deprel relation) const {
  for (const std::uint32_t c : children(index)) {
    if (token(c).deprel == relation) return static_cast<std::int32_t>(c);
  }
  return -1;
}

std::uint32_t SyntaxTree::head_of(language::TokenRange range) const {
  std::uint32_t best = range.end - 1;
  for (std::uint32_t i = range.end; i-- > range.begin;) {
    const std::int32_t head = token(i).head;
    const bool inside = head >= 0 && range.contains(static_cast<std::uint32_t>(head));
    if (!inside && token(i).upos != language::Upos::kPunct) return i;
    if (!inside) best = i;
  }
  return best;
}

bool SyntaxTree::dominates(std::uint32_t ancestor, std::uint32_t index) const {
  // A tree is no deeper than its sentence is long; the count guards against cycles.
  for (std::uint32_t steps = 0; steps < size(); ++steps) {
    if (index == ancestor) return true;
    const std::uint32_t up = head_or(analysis_->tokens, index, size());
    if (up == size()) return false;
    index = up;
  }
  return false;
}

std::uint32_t SyntaxTree::first_conjunct(std::uint32_t index) const {
  while (token(index).deprel == language::Deprel::kConj) {
    const std::uint32_t up = head_or(analysis_->tokens, index, size());
    if (up == size() || up >= index) break;
    index = up;
  }
  return index;
}

}  // namespace claimgraph::extract
