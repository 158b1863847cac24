// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace claimgraph::rdf {

/// A term of one of two datasets: a ground term by a number that both share, or a blank node by its own
/// dataset's.
struct Reference {
  std::uint32_t number = 0;
  bool is_blank = false;
};

/// Subject, predicate, object, graph.
using Statement = std::array<Reference, 4>;

/// Which blank node of the second dataset is which of the first.
inline constexpr std::uint32_t kUnmatched = 0xFFFFFFFFU;

/// Matches blank nodes by their surroundings: those with equal surroundings however far one looks first, then
/// those with equal near surroundings, then those that share most statements; each match makes surroundings
/// of others more telling. The result has, for each of the `new_nodes`, an old node or kUnmatched; it is one
/// to one. Statements without blank nodes need not be given.
std::vector<std::uint32_t> match_blank_nodes(std::span<const Statement> old_statements, std::size_t old_nodes,
                                             std::span<const Statement> new_statements,
                                             std::size_t new_nodes);

}  // namespace claimgraph::rdf
