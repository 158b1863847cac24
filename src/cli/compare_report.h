// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <iosfwd>
#include <vector>

#include "claimgraph/graph/compare.h"
#include "claimgraph/rdf/graph_writer.h"

namespace claimgraph::cli {

/// An event's accounts as tables under headings. `columns` is the width to keep to, 0 for none.
void write_comparison(const graph::Graph& graph, const graph::Comparison& comparison, std::ostream& out,
                      std::size_t columns);

/// A line an event, with how much is said of it: what to choose from.
void write_overview(const graph::Graph& graph, const std::vector<graph::Comparison>& comparisons,
                    std::ostream& out, std::size_t columns);

/// One object: {"events": [...]}, every key always there, absent values null, every reference an IRI that
/// the event's `nodes` gives a label.
void write_comparisons_json(const graph::Graph& graph, const rdf::GraphIris& iris,
                            const std::vector<graph::Comparison>& comparisons, std::ostream& out);

}  // namespace claimgraph::cli
