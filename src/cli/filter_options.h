// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <memory>

#include "claimgraph/graph/filter.h"

namespace claimgraph::cli {

/// Declares the filters that show, export, compare and draw share, and returns what they will be parsed into.
std::shared_ptr<graph::Filter> add_filter_options(CLI::App& app);

/// The part of the graph that passes; the whole graph when nothing restricts it.
graph::Graph apply_filter(graph::Graph graph, const graph::Filter& wanted);

}  // namespace claimgraph::cli
