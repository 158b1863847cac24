// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claimgraph/graph/diff.h"

namespace claimgraph::cli {

/// What changed between two versions of a graph, in words: first what other text changed, then what another
/// program or other models did, then what follows from other documents; in each part entity by entity.
std::string changes_in_words(const graph::Graph& old_graph, const graph::Graph& new_graph,
                             const graph::Changes& changes);

}  // namespace claimgraph::cli
