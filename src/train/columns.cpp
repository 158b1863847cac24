// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/columns.h"

#include <fstream>
#include <sstream>

namespace claimgraph::train {

Result<std::vector<ColumnSentence>> read_columns(const std::filesystem::path& path) {
  std::ifstream stream(path);
  if (!stream) return fail(ErrorCode::kNotFound, "no such corpus", {path.string(), 0, 0});
  std::vector<ColumnSentence> sentences(1);
  for (std::string line; std::getline(stream, line);) {
    std::istringstream columns(line);
    std::string word;
    std::string label;
    if (columns >> word >> label) {
      sentences.back().words.push_back(word);
      sentences.back().labels.push_back(label);
    } else if (word.empty() && !sentences.back().words.empty()) {
      sentences.emplace_back();
    }
  }
  if (sentences.back().words.empty()) sentences.pop_back();
  return sentences;
}

}  // namespace claimgraph::train
