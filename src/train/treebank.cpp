// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/treebank.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <numeric>
#include <sstream>

namespace claimgraph::train {

std::uint64_t Random::next() {
  state_ += 0x9e3779b97f4a7c15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31U);
}

std::vector<std::uint32_t> shuffled(std::size_t count, Random& random) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  return order;
}

Result<language::GivenDocument> read_given(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::kNotFound, "cannot open the treebank", {path.string(), 0, 0});
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return language::read_conllu(text, path.string());
}

Result<language::GivenDocument> read_treebank(const std::filesystem::path& data, std::string_view name) {
  return read_given(data / "ud" / (std::string(name) + ".conllu"));
}

std::vector<GoldSentence> gold_sentences(const language::GivenDocument& given) {
  std::vector<GoldSentence> out;
  for (const language::Sentence& sentence : given.analysis.sentences) {
    GoldSentence words;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const language::Token& token = given.analysis.tokens[i];
      words.push_back({std::string(given.document.text(token.span)), token.lemma, std::string(token.xpos),
                       std::string(token.feats), token.upos, token.deprel,
                       token.head < 0 ? -1 : token.head - static_cast<std::int32_t>(sentence.tokens.begin),
                       true});
    }
    out.push_back(std::move(words));
  }
  return out;
}

Result<std::vector<GoldSentence>> read_sentences(const std::filesystem::path& data,
                                                 std::initializer_list<std::string_view> names) {
  std::vector<GoldSentence> out;
  for (const std::string_view name : names) {
    const auto given = read_treebank(data, name);
    if (!given) return tl::unexpected<Error>(given.error());
    std::vector<GoldSentence> sentences = gold_sentences(*given);
    out.insert(out.end(), std::make_move_iterator(sentences.begin()),
               std::make_move_iterator(sentences.end()));
  }
  return out;
}

Result<std::vector<GoldSentence>> read_masc(const std::filesystem::path& data) {
  const std::filesystem::path root = data / "pos" / "masc";
  std::error_code error;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root, error)) {
    if (entry.path().extension() == ".txt" && entry.path().filename() != "categories.txt")
      paths.push_back(entry.path());
  }
  if (error) return fail(ErrorCode::kNotFound, "cannot list the folder", {root.string(), 0, 0});
  std::sort(paths.begin(), paths.end());
  std::vector<GoldSentence> out;
  for (const auto& path : paths) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      GoldSentence words;
      std::istringstream parts(line);
      for (std::string part; parts >> part;) {
        const std::size_t mark = part.rfind('_');
        if (mark == std::string::npos || mark == 0 || mark + 1 == part.size()) continue;
        GoldWord word;
        word.form = part.substr(0, mark);
        word.xpos = part.substr(mark + 1);
        word.has_upos = false;
        words.push_back(std::move(word));
      }
      if (!words.empty()) out.push_back(std::move(words));
    }
  }
  return out;
}

}  // namespace claimgraph::train
