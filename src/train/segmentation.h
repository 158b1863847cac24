// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "train/trainers.h"

namespace claimgraph::train {

/// Learns word borders from the treebanks' texts: writes `tokenizer.model`.
Status train_tokenizer(const Folders& folders);

/// Learns sentence borders from the treebanks' texts: writes `sentences.model`.
Status train_sentences(const Folders& folders);

}  // namespace claimgraph::train
