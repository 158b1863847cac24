// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "train/trainers.h"

namespace claimgraph::train {

/// Makes `words` of `DATA/words/vectors.txt`: a word and its values a line, commonest words first, as GloVe
/// publishes them. Without that file the model that lies in the output folder stays as it is; kNotFound when
/// there is none.
Status train_word_vectors(const Folders& folders);

}  // namespace claimgraph::train
