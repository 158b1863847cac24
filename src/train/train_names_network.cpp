// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_names_network.h"

#include <iostream>
#include <string>

#include "language/names_network.h"
#include "train/names_inputs.h"
#include "train/network_training.h"

namespace claimgraph::train {
namespace {

using language::names::kTagCount;
using language::names::NetworkSentence;
using language::names::SentenceFeatures;

constexpr std::uint64_t kSeed = 20261126;
constexpr int kEpochs = 2;
constexpr float kFirstRate = 3e-3F;
constexpr float kRateDecay = 0.5F;       // a pass
constexpr std::uint32_t kWordCount = 4;  // words seen less often are unknown
constexpr float kWordDropout = 1.0F;     // a word seen n times is unknown with probability c / (c + n)
constexpr float kVectorDropout = 0.05F;  // what the vectors say of a word is hidden so often

struct Corpus {
  std::vector<NetworkSentence> inputs;  // what the examples' words point into
  std::vector<NetworkExample> examples;
  NetworkVocabulary vocabulary;
};

NetworkVocabulary vocabulary_of(const std::vector<NamedSentence>& sentences) {
  NetworkVocabulary::Counts counts;
  for (const NamedSentence& sentence : sentences) {
    for (const std::string& word : sentence.words) ++counts[language::word_keys(word).word];
  }
  return {counts, kWordCount};
}

Corpus make_corpus(const std::vector<NamedSentence>& sentences, const language::Gazetteer& gazetteer,
                   const language::WordVectors& vectors) {
  Corpus out{{}, {}, vocabulary_of(sentences)};
  const auto number_of = [&out](std::uint64_t key) { return out.vocabulary.row_of(key); };
  for (const NamedSentence& sentence : sentences) {
    const std::vector<std::string_view> words(sentence.words.begin(), sentence.words.end());
    SentenceFeatures features(gazetteer, words, sentence.penn, sentence.domain);
    out.inputs.emplace_back(features, words, vectors, number_of);
    out.examples.push_back({out.inputs.back().words(), {}, {}, {sentence.tags.begin(), sentence.tags.end()}});
  }
  return out;
}

}  // namespace

Status train_names_network(const Folders& folders) {
  Result<NameInputs> inputs = read_name_inputs(folders);
  if (!inputs) return tl::unexpected<Error>(inputs.error());
  const auto vectors = language::WordVectors::load(language::ModelStore(folders.models));
  if (!vectors) return tl::unexpected<Error>(vectors.error());
  const Result<std::vector<NamedSentence>> sentences = take_training_sentences(*inputs, folders);
  if (!sentences) return tl::unexpected<Error>(sentences.error());
  const Corpus corpus = make_corpus(*sentences, inputs->gazetteer, *vectors);
  std::cerr << "names' network: " << corpus.vocabulary.rows() << " words\n";
  NetworkLearner learner(language::kNamesNetwork.sizes, corpus.vocabulary.rows(), kTagCount, kSeed);
  Random random(kSeed + 1);
  const auto hide = [&](NetworkExample& example) {
    for (language::NetworkWord& word : example.words) {
      corpus.vocabulary.hide_word(word, kWordDropout, random);
      if (random.unit() < kVectorDropout) word.vector = {};
    }
  };
  float rate = kFirstRate;
  for (int epoch = 0; epoch < kEpochs; ++epoch, rate *= kRateDecay) {
    const NetworkLoss loss = run_epoch(learner, corpus.examples, rate, random, hide);
    std::cerr << "names' network pass " << epoch + 1 << ": loss "
              << loss.tags / static_cast<double>(loss.words) << '\n';
    if (Status written = write_network(learner, corpus.vocabulary, language::kNamesNetwork, folders);
        !written)
      return written;
  }
  return {};
}

}  // namespace claimgraph::train
