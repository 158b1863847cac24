// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/tokenizer.h"

#include <array>

#include "claimgraph/base/utf8.h"
#include "language/abbreviated_titles.h"
#include "language/chunk.h"

namespace claimgraph::language {

struct Tokenizer::Model {
  ModelFile file;
  LinearModel splits;
  Contractions contractions;
  AbbreviatedTitles titles;

  // Whether a word begins at character `index`, the last one having begun at `begin`.
  [[nodiscard]] bool splits_at(const Chunk& chunk, std::size_t index, std::size_t begin) const {
    if (chunk.is_possessive(index)) return true;
    if (chunk.is_last_stop(index) && titles.contains(chunk.written(begin, index))) return false;
    if (!chunk.may_split(index, contractions)) return false;
    std::array<std::int32_t, 1> score = {0};
    const Chunk::Features features = chunk.features(index, begin);
    splits.score(features.view(), score);
    return score[0] > 0;
  }

  void tokenize_chunk(const Chunk& chunk, std::uint32_t base, std::vector<RawToken>& out) const {
    std::size_t begin = 0;
    const auto byte_at = [&](std::size_t index) {
      return base +
             (index < chunk.size() ? chunk.at(index).begin : static_cast<std::uint32_t>(chunk.text().size()));
    };
    for (std::size_t index = 1; index < chunk.size(); ++index) {
      if (!splits_at(chunk, index, begin)) continue;
      out.push_back({{byte_at(begin), byte_at(index)}, chunk.continues_word(begin)});
      begin = index;
    }
    out.push_back({{byte_at(begin), byte_at(chunk.size())}, chunk.continues_word(begin)});
  }
};

Tokenizer::Tokenizer(std::unique_ptr<Model> model) : model_(std::move(model)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Result<Tokenizer> Tokenizer::load(const ModelStore& store, const std::filesystem::path& lexicon) {
  const auto file = store.open("tokenizer");
  if (!file) return tl::unexpected<Error>(file.error());
  const auto splits = LinearModel::load(*file, "split");
  if (!splits) return tl::unexpected<Error>(splits.error());
  const auto words = file->strings("contraction");
  if (!words) return tl::unexpected<Error>(words.error());
  const auto offsets = file->array<std::uint32_t>("contraction.offset");
  if (!offsets) return tl::unexpected<Error>(offsets.error());
  const auto endings = file->strings("ending");
  if (!endings) return tl::unexpected<Error>(endings.error());
  if (words->size() != offsets->size() || splits->class_count() > 1) {
    return fail(ErrorCode::kCorrupt, "the tokenizer's model is damaged",
                {store.path_of("tokenizer").string(), 0, 0});
  }
  Contractions contractions;
  for (std::size_t i = 0; i < words->size(); ++i)
    contractions.splits.emplace(std::string((*words)[i]), (*offsets)[i]);
  for (const std::string_view ending : *endings) contractions.endings.emplace(ending);
  auto titles = read_abbreviated_titles(lexicon);
  if (!titles) return tl::unexpected<Error>(titles.error());
  return Tokenizer(
      std::make_unique<Model>(Model{*file, *splits, std::move(contractions), *std::move(titles)}));
}

std::vector<RawToken> Tokenizer::tokenize(std::string_view text, TextSpan range) const {
  std::vector<RawToken> out;
  const std::string_view block = text.substr(0, range.end);
  const auto space_at = [&](std::size_t at) {
    return char_class(utf8::decode(block, at).code_point) == CharClass::kSpace;
  };
  const auto skip_space = [&](std::size_t at) {
    while (at < block.size() && space_at(at)) at += utf8::decode(block, at).length;
    return at;
  };
  for (std::size_t at = skip_space(range.begin); at < block.size();) {
    std::size_t end = at;
    while (end < block.size() && !space_at(end)) end += utf8::decode(block, end).length;
    const std::size_t next = skip_space(end);
    const char32_t next_char = next < block.size() ? utf8::decode(block, next).code_point : 0;
    const Chunk chunk(block.substr(at, end - at), next_char);
    model_->tokenize_chunk(chunk, static_cast<std::uint32_t>(at), out);
    at = next;
  }
  return out;
}

}  // namespace claimgraph::language
