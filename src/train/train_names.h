// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claimgraph/base/result.h"
#include "train/trainers.h"

namespace claimgraph::train {

/// Makes `names.model`, the linear model, from ner/, ud/gum-train and ud/ewt-train of the data folder, our
/// own marks under `MODELS/../../training` and the lists under `MODELS/../../ontology/lexicon`. The models
/// `tagger` and `jackknife` must be there.
Status train_names(const Folders& folders);

}  // namespace claimgraph::train
