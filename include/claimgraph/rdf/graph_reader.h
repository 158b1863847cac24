// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claimgraph/base/result.h"
#include "claimgraph/graph/graph.h"
#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

/// What IRIs of the data begin with, told by the node of the program that made it; vocabulary::kDefaultBase
/// where there is none.
std::string graph_base(const Dataset& data);

/// The graph that to_dataset() wrote, sorted; named graphs are read as one. Statements in other vocabularies
/// and plain triples without an assertion are no part of it. An event's place is the one object of its
/// cg:locatedIn, the first by key where there are several. Errors: kSyntax, naming the node, where an
/// assertion, figure, statement or passage lacks what it must have; kInvalidArgument when nothing in the
/// dataset is a node or document of ours.
Result<graph::Graph> to_graph(const Dataset& data);

/// The same graph's documents and the program that made it alone: what an update needs of it.
Result<graph::Graph> documents_in(const Dataset& data);

}  // namespace claimgraph::rdf
