// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claimgraph/base/result.h"
#include "claimgraph/graph/graph.h"
#include "claimgraph/rdf/dataset.h"

namespace claimgraph::cli {

/// A graph as it was written by `build`.
struct GraphInput {
  graph::Graph graph;
  std::string base;  ///< what its IRIs begin with
};

/// Reads the GRAPH argument of `show`, `export` and `draw`. Errors name the file.
Result<GraphInput> read_graph(const std::string& path);

/// The graph in data that was read from the file.
Result<GraphInput> graph_in(const rdf::Dataset& data, const std::string& path);

}  // namespace claimgraph::cli
