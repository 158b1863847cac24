// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/tagger.h"

#include <algorithm>
#include <array>

#include "language/id_table.h"
#include "language/tagger_features.h"

namespace claimgraph::language {

struct Tagger::Model {
  ModelFile file;
  LinearModel weights;
  LinearModel lexicon;  // counts of the tags of frequent forms
  IdTable feature_of;   // (form, tag) or (tag) to an index into feature_names
  std::vector<std::string_view> feature_names;
  std::vector<TagPair> tags;
};

Tagger::Tagger(std::unique_ptr<Model> model) : model_(std::move(model)) {}
Tagger::Tagger(Tagger&&) noexcept = default;
Tagger& Tagger::operator=(Tagger&&) noexcept = default;
Tagger::~Tagger() = default;

Result<Tagger> Tagger::load(const ModelStore& store) {
  const auto file = store.open("tagger");
  if (!file) return tl::unexpected<Error>(file.error());
  const auto weights = LinearModel::load(*file, "tag");
  if (!weights) return tl::unexpected<Error>(weights.error());
  const auto lexicon = LinearModel::load(*file, "lexicon");
  if (!lexicon) return tl::unexpected<Error>(lexicon.error());
  const auto names = file->strings("feats");
  if (!names) return tl::unexpected<Error>(names.error());
  const auto feature_of = IdTable::load(*file, "feats.of", names->size());
  if (!feature_of) return tl::unexpected<Error>(feature_of.error());
  const auto xpos = file->strings("xpos");
  if (!xpos) return tl::unexpected<Error>(xpos.error());
  const auto upos = file->array<std::uint8_t>("upos");
  if (!upos) return tl::unexpected<Error>(upos.error());
  const bool sound = upos->size() == xpos->size() && weights->class_count() <= xpos->size() &&
                     lexicon->class_count() <= xpos->size() && xpos->size() <= LinearModel::kMaxClasses &&
                     std::all_of(upos->begin(), upos->end(), [](std::uint8_t u) { return u < kUposCount; });
  if (!sound)
    return fail(ErrorCode::kCorrupt, "the tagger's model is damaged",
                {store.path_of("tagger").string(), 0, 0});
  std::vector<TagPair> tags;
  for (std::size_t i = 0; i < xpos->size(); ++i) tags.push_back({static_cast<Upos>((*upos)[i]), (*xpos)[i]});
  return Tagger(
      std::make_unique<Model>(Model{*file, *weights, *lexicon, *feature_of, *names, std::move(tags)}));
}

std::vector<std::uint8_t> Tagger::tag(const std::vector<WordKeys>& sentence) const {
  std::vector<std::uint64_t> ambiguity;
  ambiguity.reserve(sentence.size());
  for (const WordKeys& word : sentence) {
    ambiguity.push_back(ambiguity_key(model_->lexicon.find(lexicon_key(word)).classes));
  }
  std::vector<TagId> tags(sentence.size());
  std::array<std::int32_t, LinearModel::kMaxClasses> scores;
  const auto end = scores.begin() + static_cast<std::ptrdiff_t>(model_->tags.size());
  // What does not depend on the tags before is asked for a word ahead, so that nothing waits for it.
  const auto features = [&](std::size_t i, TaggerPart part) {
    const auto list = tagger_features(sentence, ambiguity, tags, i, part);
    model_->weights.prefetch(list.view());
    return list;
  };
  auto ahead = sentence.empty() ? FeatureList<48>() : features(0, TaggerPart::kWords);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const auto by_tags = features(i, TaggerPart::kTags);
    const auto by_word = ahead;
    if (i + 1 < sentence.size()) ahead = features(i + 1, TaggerPart::kWords);
    std::fill(scores.begin(), end, 0);
    model_->weights.score(by_word.view(), scores);
    model_->weights.score(by_tags.view(), scores);
    tags[i] = static_cast<TagId>(std::max_element(scores.begin(), end) - scores.begin());
  }
  return tags;
}

std::span<const TagPair> Tagger::tags() const {
  return model_->tags;
}

std::string_view Tagger::features(const WordKeys& word, std::uint8_t tag) const {
  auto found = model_->feature_of.find(tagged_key(word, tag));
  if (!found) found = model_->feature_of.find(tagged_key(WordKeys{}, tag));
  return found ? model_->feature_names[*found] : std::string_view();
}

}  // namespace claimgraph::language
