// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "train/trainers.h"

namespace claimgraph::train {

/// Prints, as a table, every gold node of an edge that no cluster is, with the mentions that stand where its
/// names do; the share of nodes that are found, by kind, goes to standard error. No decider is involved.
Status list_node_errors(const Folders& folders);

}  // namespace claimgraph::train
