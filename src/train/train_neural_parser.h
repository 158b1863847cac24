// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "train/trainers.h"

namespace claimgraph::train {

/// Learns the accurate parser from the treebanks and their jack-knifed tags: writes `parser.model` after
/// every pass over the data.
Status train_neural_parser(const Folders& folders);

}  // namespace claimgraph::train
