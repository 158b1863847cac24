// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::train {

/// A sentence of a corpus that comes in columns, one word a line.
struct ColumnSentence {
  std::vector<std::string> words;
  std::vector<std::string> labels;  ///< one a word, as the corpus writes it
};

/// Reads lines of a word and its label with white space between them; an empty line ends a sentence, and
/// lines with one column are left out. kNotFound for a missing file.
Result<std::vector<ColumnSentence>> read_columns(const std::filesystem::path& path);

}  // namespace claimgraph::train
