// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/names_inputs.h"

#include <map>
#include <string>
#include <utility>

#include "language/word_keys.h"
#include "train/names_variants.h"
#include "train/train_jackknife.h"

namespace claimgraph::train {
namespace {

using language::Gazetteer;

constexpr std::uint32_t kSeed = 20261121;

// Tags are those of the tagger alone, as the parser corrects but few of them. Sentences that have tags keep
// them.
void add_penn_tags(std::vector<NamedSentence>& sentences, const language::Tagger& tagger) {
  for (NamedSentence& sentence : sentences) {
    if (!sentence.penn.empty()) continue;
    language::SentenceKeys keys;
    for (const std::string& word : sentence.words) keys.push_back(language::word_keys(word));
    for (const std::uint8_t tag : tagger.tag(keys)) sentence.penn.push_back(tagger.tags()[tag].xpos);
  }
}

// The treebanks' sentences get the tags of taggers that have not seen them; the tagger's own would be righter
// there than they are in any new text.
Status add_jackknifed_tags(std::vector<NamedSentence>& sentences, const language::Tagger& tagger,
                           const Folders& folders) {
  const auto treebank = read_sentences(folders.data, {"ewt-train", "gum-train"});
  if (!treebank) return tl::unexpected<Error>(treebank.error());
  const auto tags = read_jackknife(folders, *treebank);
  if (!tags) return tl::unexpected<Error>(tags.error());
  std::map<std::vector<std::string>, std::size_t> by_words;
  for (std::size_t i = 0; i < treebank->size(); ++i) {
    std::vector<std::string> words;
    for (const GoldWord& word : (*treebank)[i]) words.push_back(word.form);
    by_words.emplace(std::move(words), i);
  }
  for (NamedSentence& sentence : sentences) {
    const auto found = by_words.find(sentence.words);
    if (found == by_words.end()) continue;
    for (const language::TagId tag : (*tags)[found->second]) sentence.penn.push_back(tagger.tags()[tag].xpos);
  }
  return {};
}

}  // namespace

Result<NameInputs> read_name_inputs(const Folders& folders) {
  Result<Gazetteer> gazetteer = Gazetteer::load(folders.models / "../../ontology/lexicon");
  if (!gazetteer) return tl::unexpected<Error>(gazetteer.error());
  Result<language::Tagger> tagger = language::Tagger::load(language::ModelStore(folders.models));
  if (!tagger) return tl::unexpected<Error>(tagger.error());
  Result<NameCorpora> corpora =
      read_name_corpora(folders.data, folders.models / "../../training", *gazetteer);
  if (!corpora) return tl::unexpected<Error>(corpora.error());
  for (auto* part : {&corpora->news_aside, &corpora->news_mended, &corpora->gum_aside, &corpora->web_aside,
                     &corpora->conflict_aside}) {
    add_penn_tags(*part, *tagger);
  }
  return NameInputs{std::move(*gazetteer), std::move(*tagger), std::move(*corpora)};
}

Result<std::vector<NamedSentence>> take_training_sentences(NameInputs& inputs, const Folders& folders) {
  std::vector<NamedSentence> sentences = std::move(inputs.corpora.training);
  const std::vector<NamedSentence> variants = make_variants(sentences, kSeed);
  if (const Status done = add_jackknifed_tags(sentences, inputs.tagger, folders); !done)
    return tl::unexpected<Error>(done.error());
  sentences.insert(sentences.end(), variants.begin(), variants.end());
  add_penn_tags(sentences, inputs.tagger);
  return sentences;
}

}  // namespace claimgraph::train
