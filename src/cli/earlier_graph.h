// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/graph/graph.h"
#include "claimgraph/rdf/checksum.h"
#include "claimgraph/resolve/resolution.h"
#include "claimgraph/resolve/resolver.h"
#include "cli/conformance.h"

namespace claimgraph::cli {

/// What an earlier version of a graph knows of its documents.
struct EarlierGraph {
  std::vector<resolve::DocumentFacts> documents;
  std::string base;  ///< what its IRIs begin with
  graph::Provenance provenance;
  std::optional<rdf::Checksums> conforming;  ///< of a graph that is known to conform
};

/// Reads a graph that was built with full provenance, on that many threads. Errors: those of reading RDF;
/// kInvalidArgument when a document's facts are not in it.
Result<EarlierGraph> read_earlier_graph(const std::string& path, const Conformance& conformance,
                                        unsigned threads);

/// Takes the named documents out of it. kNotFound for an id that it does not have, with the nearest one.
Status retract(EarlierGraph& graph, std::span<const std::string> ids);

/// The documents of both; one that is given again replaces the earlier one of the same id.
std::vector<resolve::DocumentFacts> unite(EarlierGraph earlier, std::vector<resolve::DocumentFacts> added);

/// Reads statements on which nodes are the same, one a line: `same<TAB>LEFT<TAB>RIGHT` or
/// `different<TAB>LEFT<TAB>RIGHT`, each side a node's name or the tail of its IRI; empty lines and lines that
/// begin with # are skipped. kSyntax with the line otherwise.
Result<std::vector<resolve::Ruling>> read_rulings(const std::string& path);

}  // namespace claimgraph::cli
