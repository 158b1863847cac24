// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claimgraph/base/result.h"
#include "train/trainers.h"

namespace claimgraph::train {

/// Makes `names.model`, the linear model, from ner/ and ud/gum-train of the data folder and the lists under
/// `MODELS/../../ontology/lexicon`. The model `tagger` must be there.
Status train_names(const Folders& folders);

}  // namespace claimgraph::train
