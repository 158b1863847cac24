// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claimgraph/base/result.h"
#include "train/trainers.h"

namespace claimgraph::train {

/// Prints precision, recall and F1 of the recogniser of both presets on what training sets aside; with the
/// variable CLAIMGRAPH_NAMES_ASIDE, a folder, in the environment also writes there what was expected and what
/// preset `accurate` found.
Status report_names(const Folders& folders);

}  // namespace claimgraph::train
