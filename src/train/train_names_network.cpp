// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_names_network.h"

#include <iostream>
#include <map>
#include <string>

#include "language/names_network.h"
#include "train/names_inputs.h"
#include "train/network_learner.h"

namespace claimgraph::train {
namespace {

using language::names::kTagCount;
using language::names::NetworkSentence;
using language::names::SentenceFeatures;

constexpr std::uint64_t kSeed = 20261126;
constexpr int kEpochs = 6;
constexpr float kFirstRate = 3e-3F;
constexpr float kRateDecay = 0.75F;  // a pass
constexpr std::size_t kBatchWords = 400;
constexpr std::size_t kWordCount = 3;    // words seen less often are unknown
constexpr float kWordDropout = 1.0F;     // a word seen n times is unknown with probability c / (c + n)
constexpr float kVectorDropout = 0.05F;  // what the vectors say of a word is hidden so often

using Counts = std::map<std::uint64_t, std::uint32_t>;

struct Corpus {
  std::vector<NetworkSentence> inputs;  // what the examples' words point into
  std::vector<NetworkExample> examples;
  Counts vocabulary;                  // key to number, from 0
  std::vector<std::uint32_t> counts;  // by row of the embedding, the unknown word first
};

Corpus make_corpus(const std::vector<NamedSentence>& sentences, const language::Gazetteer& gazetteer,
                   const language::WordVectors& vectors) {
  Counts counts;
  for (const NamedSentence& sentence : sentences) {
    for (const std::string& word : sentence.words) ++counts[language::word_keys(word).word];
  }
  Corpus out;
  out.counts.push_back(0);
  for (const auto& [key, count] : counts) {
    if (count < kWordCount) continue;
    out.vocabulary.emplace(key, static_cast<std::uint32_t>(out.vocabulary.size()));
    out.counts.push_back(count);
  }
  const auto number_of = [&out](std::uint64_t key) {
    const auto known = out.vocabulary.find(key);
    return known == out.vocabulary.end() ? 0 : known->second + 1;
  };
  for (const NamedSentence& sentence : sentences) {
    const std::vector<std::string_view> words(sentence.words.begin(), sentence.words.end());
    SentenceFeatures features(gazetteer, words, sentence.penn, sentence.domain);
    out.inputs.emplace_back(features, words, vectors, number_of);
    out.examples.push_back({out.inputs.back().words(), {}, {}, {sentence.tags.begin(), sentence.tags.end()}});
  }
  return out;
}

/// Hides words at random, so that the network learns to do without them.
void drop_inputs(NetworkExample& example, const Corpus& corpus, Random& random) {
  for (language::NetworkWord& word : example.words) {
    const auto count = static_cast<float>(corpus.counts[word.word]);
    if (random.unit() < kWordDropout / (kWordDropout + count)) word.word = 0;
    if (random.unit() < kVectorDropout) word.vector = {};
  }
}

/// One pass; returns the mean loss of a word.
double run_epoch(NetworkLearner& learner, const Corpus& corpus, float rate, Random& random) {
  double loss = 0;
  std::size_t count = 0;
  std::vector<NetworkExample> batch;
  std::size_t words = 0;
  const auto flush = [&] {
    std::vector<const NetworkExample*> pointers;
    for (const NetworkExample& example : batch) pointers.push_back(&example);
    loss += learner.step(pointers, rate).tags;
    count += words;
    batch.clear();
    words = 0;
  };
  for (const std::uint32_t which : shuffled(corpus.examples.size(), random)) {
    batch.push_back(corpus.examples[which]);
    drop_inputs(batch.back(), corpus, random);
    words += batch.back().words.size();
    if (words >= kBatchWords) flush();
  }
  if (!batch.empty()) flush();
  return loss / static_cast<double>(count);
}

}  // namespace

Status train_names_network(const Folders& folders) {
  Result<NameInputs> inputs = read_name_inputs(folders);
  if (!inputs) return tl::unexpected<Error>(inputs.error());
  const auto vectors = language::WordVectors::load(language::ModelStore(folders.models));
  if (!vectors) return tl::unexpected<Error>(vectors.error());
  const Corpus corpus = make_corpus(take_training_sentences(*inputs), inputs->gazetteer, *vectors);
  std::cerr << "names' network: " << corpus.counts.size() << " words\n";
  NetworkLearner learner(language::kNamesNetwork.sizes, corpus.counts.size(), kTagCount, kSeed);
  Random random(kSeed + 1);
  float rate = kFirstRate;
  for (int epoch = 0; epoch < kEpochs; ++epoch, rate *= kRateDecay) {
    const double loss = run_epoch(learner, corpus, rate, random);
    std::cerr << "names' network pass " << epoch + 1 << ": loss " << loss << '\n';
    language::ModelWriter writer(language::kNamesNetwork.file);
    learner.averaged().save(writer);
    writer.add("vocabulary", language::IdTable::build(corpus.vocabulary));
    const std::string name = std::string(language::kNamesNetwork.file) + ".model";
    if (Status written = writer.write(folders.models / name); !written) return written;
  }
  return {};
}

}  // namespace claimgraph::train
