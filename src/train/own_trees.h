// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "claimgraph/base/result.h"
#include "train/treebank.h"

namespace claimgraph::train {

/// The trees of news that we annotated ourselves, in CoNLL-U below `own`: `trees.conllu`, sentences that we
/// wrote, then `news-trees.conllu`, which is stand-off: each form is "_", and the comment `# source = FILE N`
/// tells the file below `data` and the sentence in it (from 0) whose words they are.
/// Errors: kNotFound for a missing file; kSyntax for what is no CoNLL-U, and for a sentence without a source
/// or with another number of words.
Result<std::vector<GoldSentence>> read_own_trees(const std::filesystem::path& data,
                                                 const std::filesystem::path& own);

}  // namespace claimgraph::train
