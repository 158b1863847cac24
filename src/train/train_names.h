// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "train/trainers.h"

namespace claimgraph::train {

/// Makes `names.model` from ner/ and ud/gum-train of the data folder and the lists under
/// `MODELS/../../ontology/lexicon`, and prints the F1 of the parts that are set aside.
Status train_names(const Folders& folders);

/// Prints the F1 of `names.model` on the parts that are set aside. Where the environment variable
/// CLAIMGRAPH_NAMES_ASIDE names a folder, they are written there with their names (`PART.tsv`) and with those
/// that were found (`PART.found.tsv`).
Status report_names(const Folders& folders);

}  // namespace claimgraph::train
