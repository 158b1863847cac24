// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/names.h"

#include <string_view>
#include <utility>

#include "language/names_document.h"
#include "language/names_reader.h"

namespace claimgraph::language {

struct NameRecogniser::Parts {
  std::shared_ptr<const Gazetteer> gazetteer;
  names::SentenceReader reader;
};

NameRecogniser::NameRecogniser(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
NameRecogniser::NameRecogniser(NameRecogniser&&) noexcept = default;
NameRecogniser& NameRecogniser::operator=(NameRecogniser&&) noexcept = default;
NameRecogniser::~NameRecogniser() = default;

Result<NameRecogniser> NameRecogniser::load(const ModelStore& store,
                                            std::shared_ptr<const Gazetteer> gazetteer, Preset preset) {
  Result<names::SentenceReader> reader = names::SentenceReader::load(store, *gazetteer, preset);
  if (!reader) return tl::unexpected<Error>(reader.error());
  return NameRecogniser(std::make_unique<const Parts>(Parts{std::move(gazetteer), std::move(*reader)}));
}

namespace {

using Words = std::vector<std::string_view>;

Words words_of(const text::Document& document, const Analysis& analysis, const Sentence& sentence) {
  Words words;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
    words.push_back(document.text(analysis.tokens[i].span));
  return words;
}

// Empty where the words have no tags, as in an analysis that stops before the tagger.
Words penn_tags_of(const Analysis& analysis, const Sentence& sentence) {
  Words tags;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (analysis.tokens[i].xpos.empty()) return {};
    tags.push_back(analysis.tokens[i].xpos);
  }
  return tags;
}

void add_entities(const std::vector<names::Tag>& tags, std::uint32_t first, std::vector<NamedEntity>& found) {
  std::uint32_t begin = first;
  for (std::uint32_t k = 0; k < tags.size(); ++k) {
    if (tags[k] == names::kOutside) continue;
    if (!names::continues(tags[k])) begin = first + k;
    if (names::leaves_open(tags[k])) continue;
    found.push_back({{begin, first + k + 1}, names::kTypes[names::type_index_of(tags[k])]});
  }
}

}  // namespace

std::vector<NamedEntity> NameRecogniser::recognise(const text::Document& document,
                                                   const Analysis& analysis) const {
  std::vector<names::GivenSentence> sentences;
  for (const Sentence& sentence : analysis.sentences)
    sentences.push_back({words_of(document, analysis, sentence), penn_tags_of(analysis, sentence)});
  const std::vector<std::vector<names::Tag>> tags = parts_->reader.read(sentences);
  std::vector<NamedEntity> found;
  for (std::size_t i = 0; i < tags.size(); ++i)
    add_entities(tags[i], analysis.sentences[i].tokens.begin, found);
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
