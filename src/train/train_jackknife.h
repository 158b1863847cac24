// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "language/tagger_features.h"
#include "train/trainers.h"
#include "train/treebank.h"

namespace claimgraph::train {

/// Tags the treebanks by jack-knifing: writes `jackknife.model`, which the parsers' trainers read. It is not
/// shipped.
Status train_jackknife(const Folders& folders);

/// The jack-knifed tags of the treebanks' sentences, in order.
Result<std::vector<std::vector<language::TagId>>> read_jackknife(const Folders& folders,
                                                                 const std::vector<GoldSentence>& treebank);

}  // namespace claimgraph::train
