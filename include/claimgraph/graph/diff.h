// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claimgraph/graph/graph.h"

namespace claimgraph::graph {

/// Why something differs between two versions.
enum class Cause : std::uint8_t {
  kText,        ///< a document that states it was added, taken back, or given with other text
  kProgram,     ///< the same text was read by another program or other models
  kResolution,  ///< neither: other documents changed which mentions are one thing
};

/// A row of one or both versions. Indices into the table of the old and the new graph; kNone where that
/// version has none. With both: the same thing, changed.
struct Change {
  std::uint32_t old_row = kNone;
  std::uint32_t new_row = kNone;
  Cause cause = Cause::kText;

  friend bool operator==(const Change&, const Change&) = default;
};

/// What changed from one version to the next. Rows that kept everything are in none of the lists.
struct Changes {
  bool other_program = false;  ///< program or models differ
  std::vector<Change> documents;
  /// A node under another key is the same one where the new version says that it replaces it.
  std::vector<Change> nodes;
  /// Changed: other passages, date, role or confidence.
  std::vector<Change> edges;
  /// Changed: another value or bound for the same event, measure and source, or other passages or day.
  std::vector<Change> figures;
  std::vector<Change> statements;

  [[nodiscard]] bool empty() const;
};

/// Compares two versions of a graph, both sorted. Lists are in the order of the new version's tables, what
/// was taken away after that in the order of the old one's. Near linear.
Changes diff(const Graph& old_graph, const Graph& new_graph);

}  // namespace claimgraph::graph
