// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "train/trainers.h"

namespace claimgraph::train {

/// Learns the parser of preset `accurate` from the treebanks and their jack-knifed tags: writes
/// `parser.model` after every pass over the data.
Status train_accurate_parser(const Folders& folders);

/// Learns the smaller parser of preset `fast` in the same way: writes `parser-fast.model`.
Status train_fast_parser(const Folders& folders);

}  // namespace claimgraph::train
