// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

/// What becomes of blank nodes where a difference has to name them.
enum class BlankNaming : std::uint8_t {
  kLabels,     ///< by their labels in OLD; those that only NEW has by labels that OLD does not use
  kSkolemize,  ///< by the IRIs that skolemize() gives them
};

/// What has to be taken from OLD and what added to make NEW of it, up to the names of blank nodes.
struct Difference {
  Dataset terms;              ///< names the terms of the statements below; holds no statement
  std::vector<Quad> removed;  ///< sorted as their lines of N-Quads are
  std::vector<Quad> added;    ///< likewise
  std::vector<TermId> kept;   ///< blank nodes above that OLD has: no patch can name them; by id

  [[nodiscard]] bool same() const { return removed.empty() && added.empty(); }
};

/// Compares two datasets. Blank nodes of one are taken for blank nodes of the other by what surrounds them,
/// the most alike first, so that one that changed does not make strangers of the others; datasets that are
/// the same up to their labels have an empty difference. Errors: kLimit, where that would take too long to
/// tell.
Result<Difference> difference(const Dataset& old_data, const Dataset& new_data,
                              BlankNaming naming = BlankNaming::kLabels);

/// The dataset with an IRI for every blank node: `https://w3id.org/claimgraph/.well-known/genid/` followed by
/// a hash of the dataset and the node's canonical label, so that equal datasets get equal IRIs (RDF 1.1
/// Concepts, section 3.5). Errors: as canonicalize().
Result<Dataset> skolemize(const Dataset& data);

/// Lines of N-Quads, sorted, each with `-` or `+` in front.
std::string format_lines(const Difference& difference);

/// RDF Patch (https://afs.github.io/rdf-delta/rdf-patch): one transaction of D and A rows.
/// Errors: kUnsupported where it would have to name a blank node of OLD.
Result<std::string> format_patch(const Difference& difference);

/// SPARQL 1.1 updates that turn OLD into NEW: DELETE DATA and INSERT DATA with at most `batch` statements
/// each; a blank node's statements stay together, since its label means nothing in the next request. Errors:
/// kUnsupported where it would have to name a blank node of OLD.
Result<std::string> format_sparql(const Difference& difference, std::size_t batch);

/// One object: {"same", "removed": [], "added": []}; a statement is {"subject", "predicate", "object",
/// "graph"} with terms as in SPARQL 1.1 query results in JSON and `graph` null in the default graph.
std::string format_json(const Difference& difference);

/// For people: grouped by subject, with labels instead of IRIs where either dataset has them.
std::string format_text(const Difference& difference, const Dataset& old_data, const Dataset& new_data);

}  // namespace claimgraph::rdf
