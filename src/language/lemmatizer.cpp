// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/lemmatizer.h"

#include <algorithm>
#include <array>
#include <vector>

#include "language/id_table.h"
#include "language/lemma_script.h"
#include "language/linear_model.h"

namespace claimgraph::language {

struct Lemmatizer::Model {
  ModelFile file;
  LinearModel edits;
  IdTable known;  // (form, tag) to an index into `scripts`
  std::vector<LemmaScript> scripts;
};

Lemmatizer::Lemmatizer(std::unique_ptr<Model> model) : model_(std::move(model)) {}
Lemmatizer::Lemmatizer(Lemmatizer&&) noexcept = default;
Lemmatizer& Lemmatizer::operator=(Lemmatizer&&) noexcept = default;
Lemmatizer::~Lemmatizer() = default;

Result<Lemmatizer> Lemmatizer::load(const ModelStore& store) {
  const auto file = store.open("lemmatizer");
  if (!file) return tl::unexpected<Error>(file.error());
  const auto edits = LinearModel::load(*file, "edit");
  if (!edits) return tl::unexpected<Error>(edits.error());
  const auto texts = file->strings("script");
  if (!texts) return tl::unexpected<Error>(texts.error());
  const auto known = IdTable::load(*file, "known", texts->size());
  if (!known) return tl::unexpected<Error>(known.error());
  std::vector<LemmaScript> scripts;
  for (const std::string_view text : *texts) {
    const auto script = LemmaScript::parse(text);
    if (!script) break;
    scripts.push_back(*script);
  }
  if (scripts.size() != texts->size() || edits->class_count() > scripts.size()) {
    return fail(ErrorCode::kCorrupt, "the lemmatizer's model is damaged",
                {store.path_of("lemmatizer").string(), 0, 0});
  }
  return Lemmatizer(std::make_unique<Model>(Model{*file, *edits, *known, std::move(scripts)}));
}

std::string Lemmatizer::lemma(std::string_view form, const WordKeys& word, std::uint8_t tag) const {
  std::optional<std::uint32_t> script = model_->known.find(tagged_key(word, tag));
  if (!script) {
    std::array<std::int32_t, LinearModel::kMaxClasses> scores{};
    model_->edits.score(lemma_features(word, tag).view(), scores);
    const auto end = scores.begin() + static_cast<std::ptrdiff_t>(model_->edits.class_count());
    script = static_cast<std::uint32_t>(std::max_element(scores.begin(), end) - scores.begin());
  }
  if (*script >= model_->scripts.size()) return word.lower;
  return model_->scripts[*script].apply(form, word.lower).value_or(word.lower);
}

}  // namespace claimgraph::language
