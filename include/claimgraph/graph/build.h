// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "claimgraph/graph/graph.h"
#include "claimgraph/resolve/resolution.h"

namespace claimgraph::graph {

/// Whether documents carry what they alone said (DocumentNode::facts), which updates need. It about doubles
/// the size of the graph.
enum class Facts : std::uint8_t { kLeaveOut, kKeep };

struct BuildOptions {
  Provenance provenance;
  Facts facts = Facts::kLeaveOut;
};

/// What could not become part of the graph, counted.
struct LeftOut {
  std::size_t reflexive = 0;     ///< subject and object turned out to be one thing
  std::size_t inadmissible = 0;  ///< a node's class does not fit its role in the relation
  std::size_t empty = 0;         ///< without a quote
};

struct Built {
  Graph graph;  ///< sorted
  LeftOut left_out;
};

/// Makes the graph of resolved documents.
/// - Nodes: entities that take part in an edge, figure or statement, the places of such events, and what
///   several reports name (printings of one report count once).
/// - Within one document an attributed assertion joins one in the document's own voice that says the same.
/// - A symmetric relation goes from the smaller key to the larger.
/// Linear in what the documents say, apart from the final sort; the order of documents does not matter.
/// The documents are let go of one by one as their claims become rows: moved in, they are not in memory
/// beside the whole graph.
Built build(std::vector<resolve::DocumentFacts> documents, const resolve::Resolution& resolution,
            const BuildOptions& options);

}  // namespace claimgraph::graph
