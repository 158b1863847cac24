// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::train {

/// The sentences of corpora, which graphs of ours refer to by number (from 0). A source is the path of a file
/// below DATA, or, with "./" before it, below the folder of the graphs:
///   NAME.tsv          a word and its tag a line, an empty line after each sentence; by order
///   NAME.txt          one sentence of word_TAG a line; by line, empty ones counted
///   NAME.conllu#DOC   the `# text` of the document DOC; by order
///   NAME.md#DOC       a sentence a line below the heading `## DOC`, empty lines left out; by order
class CorpusSentences {
 public:
  CorpusSentences(std::filesystem::path data, std::filesystem::path graphs)
      : data_(std::move(data)), graphs_(std::move(graphs)) {}

  /// Reads a source once; the reference stays valid as long as this lives. kNotFound where file or document
  /// is missing.
  Result<const std::vector<std::string>*> of(const std::string& source);

 private:
  std::filesystem::path data_;
  std::filesystem::path graphs_;
  std::map<std::string, std::vector<std::string>> known_;
};

}  // namespace claimgraph::train
