// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/names.h"

#include <string_view>
#include <utility>

#include "language/names_model.h"

namespace claimgraph::language {

struct NameRecogniser::Parts {
  std::shared_ptr<const Gazetteer> gazetteer;
  names::ChainModel model;
};

NameRecogniser::NameRecogniser(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
NameRecogniser::NameRecogniser(NameRecogniser&&) noexcept = default;
NameRecogniser& NameRecogniser::operator=(NameRecogniser&&) noexcept = default;
NameRecogniser::~NameRecogniser() = default;

Result<NameRecogniser> NameRecogniser::load(const ModelStore& store,
                                            std::shared_ptr<const Gazetteer> gazetteer) {
  const Result<ModelFile> file = store.open("names");
  if (!file) return tl::unexpected<Error>(file.error());
  Result<names::ChainModel> model = names::ChainModel::load(*file);
  if (!model) {
    Error error = model.error();
    error.where.file = store.path_of("names").string();
    return tl::unexpected<Error>(std::move(error));
  }
  return NameRecogniser(std::make_unique<const Parts>(Parts{std::move(gazetteer), std::move(*model)}));
}

std::vector<NamedEntity> NameRecogniser::recognise(const text::Document& document,
                                                   const Analysis& analysis) const {
  std::vector<NamedEntity> found;
  std::vector<std::string_view> words;
  for (const Sentence& sentence : analysis.sentences) {
    words.clear();
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      words.push_back(document.text(analysis.tokens[i].span));
    }
    names::SentenceFeatures features(*parts_->gazetteer, words, names::Domain::kNews);
    const std::vector<names::Tag> tags = parts_->model.decode(features);
    std::uint32_t begin = 0;
    for (std::uint32_t k = 0; k < tags.size(); ++k) {
      if (tags[k] == names::kOutside) continue;
      if (!names::continues(tags[k])) begin = sentence.tokens.begin + k;
      if (names::leaves_open(tags[k])) continue;
      found.push_back({{begin, sentence.tokens.begin + k + 1}, names::kTypes[names::type_index_of(tags[k])]});
    }
  }
  return found;
}

std::vector<NamedEntity> with_dates(std::vector<NamedEntity> names,
                                    const std::vector<TimeExpression>& times) {
  std::vector<NamedEntity> all;
  auto name = names.begin();
  for (const TimeExpression& time : times) {
    while (name != names.end() && name->tokens.end <= time.tokens.begin) all.push_back(*name++);
    const bool overlaps = name != names.end() && name->tokens.begin < time.tokens.end;
    if (!time.is_duration && !overlaps) all.push_back({time.tokens, EntityType::kDate});
  }
  all.insert(all.end(), name, names.end());
  return all;
}

void attach_names(Analysis& analysis, std::vector<NamedEntity> names) {
  for (Token& token : analysis.tokens) {
    token.entity = EntityType::kNone;
    token.entity_begins = false;
  }
  for (const NamedEntity& name : names) {
    for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
      analysis.tokens[i].entity = name.type;
      analysis.tokens[i].entity_begins = i == name.tokens.begin;
    }
  }
  analysis.names = std::move(names);
}

}  // namespace claimgraph::language
