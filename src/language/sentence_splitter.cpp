// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/sentence_splitter.h"

#include <array>

#include "language/sentence_features.h"

namespace claimgraph::language {

struct SentenceSplitter::Model {
  ModelFile file;
  LinearModel borders;
};

SentenceSplitter::SentenceSplitter(std::unique_ptr<Model> model) : model_(std::move(model)) {}
SentenceSplitter::SentenceSplitter(SentenceSplitter&&) noexcept = default;
SentenceSplitter& SentenceSplitter::operator=(SentenceSplitter&&) noexcept = default;
SentenceSplitter::~SentenceSplitter() = default;

Result<SentenceSplitter> SentenceSplitter::load(const ModelStore& store) {
  const auto file = store.open("sentences");
  if (!file) return tl::unexpected<Error>(file.error());
  const auto borders = LinearModel::load(*file, "border");
  if (!borders) return tl::unexpected<Error>(borders.error());
  if (borders->class_count() > 1) {
    return fail(ErrorCode::kCorrupt, "the sentence splitter's model is damaged",
                {store.path_of("sentences").string(), 0, 0});
  }
  return SentenceSplitter(std::make_unique<Model>(Model{*file, *borders}));
}

std::vector<std::uint32_t> SentenceSplitter::split(std::string_view text,
                                                   std::span<const RawToken> tokens) const {
  std::vector<std::uint32_t> lengths;
  const SentenceContext context(text, tokens);
  std::size_t begin = 0;
  for (std::size_t index = 1; index < context.size(); ++index) {
    bool border = index - begin >= kMaxSentenceWords;
    if (!border && context.may_begin(index)) {
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
