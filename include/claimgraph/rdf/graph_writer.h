// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/graph/graph.h"
#include "claimgraph/rdf/dataset.h"
#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf {

/// Where statements about a document's content stand.
enum class GraphNames : std::uint8_t {
  kNone,         ///< all in the default graph: Turtle, N-Triples
  kPerDocument,  ///< assertions, passages, figures, statements in a graph named by each of their documents
};

/// Whether the graph says where it has everything from.
enum class Evidence : std::uint8_t {
  kNone,      ///< nodes and plain triples alone
  kPassages,  ///< and assertions, figures, statements, passages, documents
};

struct GraphWriteOptions {
  std::string base{vocabulary::kDefaultBase};  ///< what IRIs of data begin with; ends in '/' or '#'
  GraphNames names = GraphNames::kNone;
  Evidence evidence = Evidence::kPassages;
};

/// The IRIs of a graph's rows, by their positions in its tables.
struct GraphIris {
  std::vector<std::string> documents;   ///< base + "document/" + percent-encoded key
  std::vector<std::string> nodes;       ///< base + key
  std::vector<std::string> edges;       ///< base + "assertion/" + edge_key
  std::vector<std::string> figures;     ///< base + "figure/" + figure_key
  std::vector<std::string> statements;  ///< base + "statement/" + statement_key
};

GraphIris graph_iris(const graph::Graph& graph, std::string_view base = vocabulary::kDefaultBase);

/// The IRI of the node that says which program made the graph.
std::string program_iri(std::string_view base = vocabulary::kDefaultBase);

/// The IRI of a passage: its document's with `#char=BEGIN,END` (RFC 5147).
std::string passage_iri(const GraphIris& iris, const graph::Passage& passage);

/// The graph as RDF, in the vocabulary of ontology/claimgraph.ttl: a plain triple for what at least one
/// document states as actual in its own voice, a node per assertion for everything else. No blank nodes.
/// Prefixes for writing it are set.
Dataset to_dataset(const graph::Graph& graph, const GraphWriteOptions& options = {});

/// Takes the next part of a graph's RDF, which may be changed; an error ends the walk.
using PartSink = std::function<Status(Dataset& part)>;

/// to_dataset() in parts, so that the RDF of a large graph is never in memory as a whole: the default graph,
/// then the named graphs of `documents` documents at a time, in the order of their names. The parts as
/// N-Quads, one after the other, are the N-Quads of the whole. Without named graphs there is one part.
Status each_part(const graph::Graph& graph, const GraphWriteOptions& options, std::size_t documents,
                 const PartSink& take);

}  // namespace claimgraph::rdf
