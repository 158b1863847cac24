// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "train/trainers.h"

namespace claimgraph::train {

/// Makes relations.model from gold graphs: `DATA/../gold/train` and `DATA/../gold/sentences.jsonl`, with the
/// pipeline's and the extractor's other models in place. Reports its accuracy, cross-validated by document
/// and on `DATA/../gold/dev`, to standard error.
Status train_relations(const Folders& folders);

/// Writes what became of every edge of those documents, cross-validated, and of the development documents to
/// standard output (list_edges says how). Makes no model.
Status list_relation_errors(const Folders& folders);

/// The same up to the candidates: which edges have their nodes, a pair of mentions and a proposal of the
/// lexicon. Nothing is learnt, so that a change of mentions or coreference is seen within a minute or two.
Status list_relation_candidates(const Folders& folders);

}  // namespace claimgraph::train
