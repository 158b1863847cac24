// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/corpus_sentences.h"

#include <fstream>
#include <sstream>
#include <string_view>

#include "train/columns.h"
#include "train/running_text.h"

namespace claimgraph::train {
namespace {

using Sentences = std::vector<std::string>;

Sentences sentences_of_columns(const std::filesystem::path& path) {
  Sentences out;
  const auto sentences = read_columns(path);
  if (!sentences) return out;
  for (const ColumnSentence& sentence : *sentences) out.push_back(running_text(sentence.words));
  return out;
}

Sentences read_tagged_lines(std::istream& in) {
  Sentences out;
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> words;
    std::istringstream parts(line);
    for (std::string part; parts >> part;) words.push_back(part.substr(0, part.rfind('_')));
    out.push_back(running_text(words));
  }
  return out;
}

Sentences read_treebank_document(std::istream& in, std::string_view wanted) {
  constexpr std::string_view kDocument = "# newdoc id = ";
  constexpr std::string_view kText = "# text = ";
  Sentences out;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(kDocument)) inside = line.substr(kDocument.size()) == wanted;
    if (inside && line.starts_with(kText)) out.push_back(line.substr(kText.size()));
  }
  return out;
}

Sentences read_article(std::istream& in, std::string_view wanted) {
  constexpr std::string_view kHeading = "## ";
  Sentences out;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(kHeading)) {
      inside = line.substr(kHeading.size()) == wanted;
    } else if (inside && !line.empty()) {
      out.push_back(line);
    }
  }
  return out;
}

}  // namespace

Result<const Sentences*> CorpusSentences::of(const std::string& source) {
  if (const auto known = known_.find(source); known != known_.end()) return &known->second;
  const std::size_t mark = source.find('#');
  const std::string document = mark == std::string::npos ? "" : source.substr(mark + 1);
  const std::filesystem::path path = (source.starts_with("./") ? graphs_ : data_) / source.substr(0, mark);
  std::ifstream in(path);
  Sentences read;
  if (path.extension() == ".tsv") {
    read = sentences_of_columns(path);
  } else if (path.extension() == ".txt") {
    read = read_tagged_lines(in);
  } else if (path.extension() == ".conllu") {
    read = read_treebank_document(in, document);
  } else {
    read = read_article(in, document);
  }
  if (read.empty()) return fail(ErrorCode::kNotFound, "no sentences of " + source, {path.string(), 0, 0});
  return &known_.emplace(source, std::move(read)).first->second;
}

}  // namespace claimgraph::train
