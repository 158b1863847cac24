// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "claimgraph/graph/graph.h"
#include "claimgraph/rdf/graph_writer.h"

namespace claimgraph::cli {

/// Which of the graph's tables a TSV file holds.
enum class TsvTable : unsigned char { kEdges, kNodes, kFigures, kStatements };

/// The JSON object of the documentation: documents, nodes, edges, figures, statements, every key always
/// there, absent values null. One row a line.
void export_json(const graph::Graph& graph, const rdf::GraphIris& iris, std::ostream& out);

/// Tab-separated values with a header line; edges, figures and statements have a line for each passage. A
/// tab, newline or backslash inside a value is written \t, \n, \\; several values are joined with "; ".
void export_tsv(const graph::Graph& graph, const rdf::GraphIris& iris, TsvTable table, std::ostream& out);

/// GraphML (graphml.graphdrawing.org) as Gephi, yEd and NetworkX read it: nodes and edges, their values as
/// attributes, the first passage's quote and the number of passages on each edge.
void export_graphml(const graph::Graph& graph, const rdf::GraphIris& iris, std::ostream& out);

}  // namespace claimgraph::cli
