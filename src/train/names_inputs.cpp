// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/names_inputs.h"

#include <utility>

#include "language/word_keys.h"
#include "train/names_variants.h"

namespace claimgraph::train {
namespace {

using language::Gazetteer;

constexpr std::uint32_t kSeed = 20261121;

// Tags are those of the tagger alone, as the parser corrects but few of them.
void add_penn_tags(std::vector<NamedSentence>& sentences, const language::Tagger& tagger) {
  for (NamedSentence& sentence : sentences) {
    language::SentenceKeys keys;
    for (const std::string& word : sentence.words) keys.push_back(language::word_keys(word));
    sentence.penn.clear();
    for (const std::uint8_t tag : tagger.tag(keys)) sentence.penn.push_back(tagger.tags()[tag].xpos);
  }
}

}  // namespace

Result<NameInputs> read_name_inputs(const Folders& folders) {
  Result<Gazetteer> gazetteer = Gazetteer::load(folders.models / "../../ontology/lexicon");
  if (!gazetteer) return tl::unexpected<Error>(gazetteer.error());
  Result<language::Tagger> tagger = language::Tagger::load(language::ModelStore(folders.models));
  if (!tagger) return tl::unexpected<Error>(tagger.error());
  Result<NameCorpora> corpora = read_name_corpora(folders.data, *gazetteer);
  if (!corpora) return tl::unexpected<Error>(corpora.error());
  for (auto* part :
       {&corpora->news_aside, &corpora->gum_aside, &corpora->web_aside, &corpora->conflict_aside}) {
    add_penn_tags(*part, *tagger);
  }
  return NameInputs{std::move(*gazetteer), std::move(*tagger), std::move(*corpora)};
}

std::vector<NamedSentence> take_training_sentences(NameInputs& inputs) {
  std::vector<NamedSentence> sentences = std::move(inputs.corpora.training);
  std::vector<NamedSentence> variants = make_variants(sentences, kSeed);
  sentences.insert(sentences.end(), variants.begin(), variants.end());
  add_penn_tags(sentences, inputs.tagger);
  return sentences;
}

}  // namespace claimgraph::train
