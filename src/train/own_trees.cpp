// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/own_trees.h"

#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "train/columns.h"

namespace claimgraph::train {
namespace {

// Where the words of a stand-off tree stand.
struct TreeSource {
  std::string file;
  std::size_t sentence = 0;
};

std::optional<TreeSource> source_in(std::string_view comments) {
  constexpr std::string_view kSource = "# source = ";
  const std::size_t at = comments.find(kSource);
  if (at == std::string_view::npos) return std::nullopt;
  std::istringstream columns(std::string(comments.substr(at + kSource.size())));
  TreeSource source;
  if (!(columns >> source.file >> source.sentence)) return std::nullopt;
  return source;
}

/// The corpora that stand-off trees speak of, each read once.
class WordSources {
 public:
  explicit WordSources(std::filesystem::path data) : data_(std::move(data)) {}

  // The words of a sentence; nullptr where its file has none of that number.
  Result<const std::vector<std::string>*> words_of(const TreeSource& source) {
    auto known = known_.find(source.file);
    if (known == known_.end()) {
      auto read = read_columns(data_ / source.file);
      if (!read) return tl::unexpected<Error>(read.error());
      known = known_.emplace(source.file, std::move(*read)).first;
    }
    const std::vector<ColumnSentence>& sentences = known->second;
    return source.sentence < sentences.size() ? &sentences[source.sentence].words : nullptr;
  }

 private:
  std::filesystem::path data_;
  std::map<std::string, std::vector<ColumnSentence>> known_;
};

Result<std::vector<GoldSentence>> read_stand_off(const std::filesystem::path& path, WordSources sources) {
  const auto given = read_given(path);
  if (!given) return tl::unexpected<Error>(given.error());
  std::vector<GoldSentence> sentences = gold_sentences(*given);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const std::string place = "tree " + std::to_string(s + 1);
    const std::optional<TreeSource> source = source_in(given->comments[s]);
    if (!source) return fail(ErrorCode::kSyntax, place + " has no source", {path.string(), 0, 0});
    const auto words = sources.words_of(*source);
    if (!words) return tl::unexpected<Error>(words.error());
    if (*words == nullptr || (*words)->size() != sentences[s].size())
      return fail(ErrorCode::kSyntax, place + " has other words than its source", {path.string(), 0, 0});
    for (std::size_t i = 0; i < sentences[s].size(); ++i) sentences[s][i].form = (**words)[i];
  }
  return sentences;
}

}  // namespace

Result<std::vector<GoldSentence>> read_own_trees(const std::filesystem::path& data,
                                                 const std::filesystem::path& own) {
  const auto written = read_given(own / "trees.conllu");
  if (!written) return tl::unexpected<Error>(written.error());
  auto found = read_stand_off(own / "news-trees.conllu", WordSources(data));
  if (!found) return found;
  std::vector<GoldSentence> sentences = gold_sentences(*written);
  sentences.insert(sentences.end(), std::make_move_iterator(found->begin()),
                   std::make_move_iterator(found->end()));
  return sentences;
}

}  // namespace claimgraph::train
