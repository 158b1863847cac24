// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "train/trainers.h"

namespace claimgraph::train {

/// Learns lemmas from the treebanks: writes `lemmatizer.model`.
Status train_lemmatizer(const Folders& folders);

}  // namespace claimgraph::train
