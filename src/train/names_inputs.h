// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/gazetteer.h"
#include "claimgraph/language/tagger.h"
#include "train/names_corpora.h"
#include "train/trainers.h"

namespace claimgraph::train {

/// What both models of names learn from, and what they are measured on. The parts that are set aside have
/// Penn tags; the training sentences get theirs with their variants.
struct NameInputs {
  language::Gazetteer gazetteer;
  language::Tagger tagger;
  NameCorpora corpora;
};
Result<NameInputs> read_name_inputs(const Folders& folders);

/// The training sentences and the variants made of them, tagged; takes them out of `inputs`. The models
/// `tagger` and `jackknife` must be there.
Result<std::vector<NamedSentence>> take_training_sentences(NameInputs& inputs, const Folders& folders);

}  // namespace claimgraph::train
