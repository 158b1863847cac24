// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

enum class PredicateOrder : std::uint8_t { kByName, kTypeFirst };

/// The statements in the order they are written: the default graph first, then by graph, subject, predicate,
/// object, each by its term (operator<=> of TermView).
std::vector<Quad> sorted_quads(const Dataset& data, PredicateOrder order);

}  // namespace claimgraph::rdf
