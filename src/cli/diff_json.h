// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "claimgraph/graph/diff.h"

namespace claimgraph::cli {

/// A version of a graph, with what its IRIs begin with.
struct GraphVersion {
  const graph::Graph& graph;
  std::string base;
};

/// What changed, row by row, with its cause: `{"program": {"old", "new"}, "changes": [{"change", "of",
/// "cause", "iri", "was"}]}`. `iri` is the row's name in the new version (null when it is gone), `was` in the
/// old one (null when it is new).
nlohmann::ordered_json changes_json(const GraphVersion& before, const GraphVersion& after,
                                    const graph::Changes& changes);

}  // namespace claimgraph::cli
