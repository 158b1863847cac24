// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "train/trainers.h"

namespace claimgraph::train {

/// Prints, as a table, every gold node of an edge that no cluster is, with the mentions that stand where its
/// names do, and every gold edge between nodes that are found which no sentence pairs; the share of nodes
/// that are found, by kind, and of edges with a pair goes to standard error. No decider is involved.
Status list_node_errors(const Folders& folders);

}  // namespace claimgraph::train
