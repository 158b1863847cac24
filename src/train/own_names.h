// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "train/gum_names.h"

namespace claimgraph::train {

/// A sentence of a treebank with the names that our own marks tell in it.
struct MarkedSentence {
  std::string id;
  std::vector<std::string> words;
  std::vector<NameSpan> names;  ///< ordered, disjoint
};

/// Our own marks of names in a corpus: by sentence, the names, ordered and disjoint.
using NameMarks = std::map<std::string, std::vector<NameSpan>, std::less<>>;

/// Reads marks, a line `sentence TAB first word TAB last word TAB type` a name: words are counted from 1,
/// both belong to the name; type person, organization or place; a line that begins with # is a comment.
/// Errors: kNotFound for a missing file; kSyntax, with its line, for any other line and for a name that does
/// not stand behind the one before it.
Result<NameMarks> read_name_marks(const std::filesystem::path& path);

/// The sentences of a CoNLL-U treebank with the names that `marks` tells by `sent_id`; those without a mark
/// hold no name. kSyntax for a mark on a sentence or word that the treebank does not have.
Result<std::vector<MarkedSentence>> read_marked_treebank(const std::filesystem::path& treebank,
                                                         const NameMarks& marks);

}  // namespace claimgraph::train
