// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/sentence_splitter.h"

#include <array>
#include <string>

#include "language/abbreviated_titles.h"
#include "language/sentence_features.h"

namespace claimgraph::language {
namespace {

std::string_view form(std::string_view text, const RawToken& token) {
  return text.substr(token.span.begin, token.span.size());
}

}  // namespace

struct SentenceSplitter::Model {
  ModelFile file;
  LinearModel borders;
  AbbreviatedTitles titles;

  // Whether `index` begins the name behind an abbreviated title, whose full stop may be a word of its own.
  [[nodiscard]] bool follows_title(std::string_view text, std::span<const RawToken> tokens,
                                   std::size_t index) const {
    const char first = form(text, tokens[index]).front();
    if (first < 'A' || first > 'Z') return false;
    std::string_view title = form(text, tokens[index - 1]);
    if (title == "." && index > 1) {
      title = form(text, tokens[index - 2]);
    } else if (title.ends_with('.')) {
      title.remove_suffix(1);
    } else {
      return false;
    }
    return titles.contains(std::string(title));
  }
};

SentenceSplitter::SentenceSplitter(std::unique_ptr<Model> model) : model_(std::move(model)) {}
SentenceSplitter::SentenceSplitter(SentenceSplitter&&) noexcept = default;
SentenceSplitter& SentenceSplitter::operator=(SentenceSplitter&&) noexcept = default;
SentenceSplitter::~SentenceSplitter() = default;

Result<SentenceSplitter> SentenceSplitter::load(const ModelStore& store,
                                                const std::filesystem::path& lexicon) {
  const auto file = store.open("sentences");
  if (!file) return tl::unexpected<Error>(file.error());
  const auto borders = LinearModel::load(*file, "border");
  if (!borders) return tl::unexpected<Error>(borders.error());
  if (borders->class_count() > 1) {
    return fail(ErrorCode::kCorrupt, "the sentence splitter's model is damaged",
                {store.path_of("sentences").string(), 0, 0});
  }
  auto titles = read_abbreviated_titles(lexicon);
  if (!titles) return tl::unexpected<Error>(titles.error());
  return SentenceSplitter(std::make_unique<Model>(Model{*file, *borders, *std::move(titles)}));
}

std::vector<std::uint32_t> SentenceSplitter::split(std::string_view text,
                                                   std::span<const RawToken> tokens) const {
  std::vector<std::uint32_t> lengths;
  const SentenceContext context(text, tokens);
  std::size_t begin = 0;
  for (std::size_t index = 1; index < context.size(); ++index) {
    bool border = index - begin >= kMaxSentenceWords;
    if (!border && context.may_begin(index) && !model_->follows_title(text, tokens, index)) {
      std::array<std::int32_t, 1> score = {0};
      const SentenceContext::Features features = context.features(index, begin);
      model_->borders.score(features.view(), score);
      border = score[0] > 0;
    }
    if (!border) continue;
    lengths.push_back(static_cast<std::uint32_t>(index - begin));
    begin = index;
  }
  if (begin < context.size()) lengths.push_back(static_cast<std::uint32_t>(context.size() - begin));
  return lengths;
}

}  // namespace claimgraph::language
