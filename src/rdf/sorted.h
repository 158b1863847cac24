// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

enum class PredicateOrder : std::uint8_t { kByName, kReadable };

/// The statements in the order they are written: the default graph first, then by graph, subject, predicate,
/// object, each by its term (operator<=> of TermView). kReadable: rdf:type, rdfs:label, rdf:subject,
/// rdf:predicate and rdf:object come before other predicates.
std::vector<Quad> sorted_quads(const Dataset& data, PredicateOrder order);

}  // namespace claimgraph::rdf
