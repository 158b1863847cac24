// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claimgraph/base/result.h"
#include "train/trainers.h"

namespace claimgraph::train {

/// Makes `names-network.model` from what train_names learns from. The models `tagger`,
/// `jackknife` and `words` must be there.
Status train_names_network(const Folders& folders);

}  // namespace claimgraph::train
