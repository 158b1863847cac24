// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_neural_parser.h"

#include <iostream>
#include <map>
#include <string>

#include "language/id_table.h"
#include "train/network_learner.h"
#include "train/train_jackknife.h"
#include "train/train_tagger.h"

namespace claimgraph::train {
namespace {

constexpr std::uint64_t kSeed = 20261125;
constexpr int kEpochs = 16;
constexpr float kFirstRate = 3e-3F;
constexpr float kRateDecay = 0.88F;  // a pass; so that fewer passes are a prefix of more
constexpr std::size_t kBatchWords = 400;
constexpr std::size_t kWordCount = 2;  // words seen less often are unknown
constexpr float kWordDropout = 0.25F;  // a word seen n times is unknown with probability c / (c + n)
constexpr float kTagDropout = 0.1F;

struct Corpus {
  std::vector<NetworkExample> examples;
  std::map<std::uint64_t, std::uint32_t> vocabulary;  // key to number, from 0
  std::vector<std::uint32_t> counts;                  // by row of the embedding, the unknown word first
};

Corpus make_corpus(const std::vector<GoldSentence>& treebank,
                   const std::vector<std::vector<language::TagId>>& tags, const TagLearner& inventory,
                   const language::WordVectors& vectors) {
  std::map<std::uint64_t, std::uint32_t> counts;
  std::vector<language::SentenceKeys> keys(treebank.size());
  for (std::size_t s = 0; s < treebank.size(); ++s) {
    for (const GoldWord& word : treebank[s]) {
      keys[s].push_back(language::word_keys(word.form));
      ++counts[keys[s].back().word];
    }
  }
  Corpus out;
  out.counts.push_back(0);
  for (const auto& [key, count] : counts) {
    if (count < kWordCount) continue;
    out.vocabulary.emplace(key, static_cast<std::uint32_t>(out.vocabulary.size()));
    out.counts.push_back(count);
  }
  for (std::size_t s = 0; s < treebank.size(); ++s) {
    NetworkExample example;
    const language::SentenceCasing casing = language::casing_of(keys[s]);
    for (std::size_t i = 0; i < treebank[s].size(); ++i) {
      const GoldWord& gold = treebank[s][i];
      const auto known = out.vocabulary.find(keys[s][i].word);
      example.words.push_back(language::network_word(keys[s][i],
                                                     known == out.vocabulary.end() ? 0 : known->second + 1,
                                                     tags[s][i], vectors, {casing, i == 0}));
      example.heads.push_back(static_cast<std::uint32_t>(
          gold.head < 0 ? treebank[s].size() : static_cast<std::size_t>(gold.head)));
      example.relations.push_back(static_cast<std::uint32_t>(gold.deprel));
      const auto tag = inventory.find(gold);
      example.tags.push_back(tag ? static_cast<std::int32_t>(*tag) : -1);
    }
    out.examples.push_back(std::move(example));
  }
  return out;
}

/// Hides words and tags at random, so that the network learns to do without them.
void drop_inputs(NetworkExample& example, const Corpus& corpus, std::uint32_t no_tag, Random& random) {
  for (language::NetworkWord& word : example.words) {
    const auto count = static_cast<float>(corpus.counts[word.word]);
    if (random.unit() < kWordDropout / (kWordDropout + count)) word.word = 0;
    if (random.unit() < kTagDropout) word.tag = no_tag;
  }
}

NetworkLoss run_epoch(NetworkLearner& learner, const Corpus& corpus, float rate, Random& random) {
  NetworkLoss sum;
  std::vector<NetworkExample> batch;
  std::size_t words = 0;
  const auto no_tag = static_cast<std::uint32_t>(learner.weights()[language::Weight::kTagOut].columns());
  const auto flush = [&] {
    std::vector<const NetworkExample*> pointers;
    for (const NetworkExample& example : batch) pointers.push_back(&example);
    const NetworkLoss loss = learner.step(pointers, rate);
    sum.heads += loss.heads;
    sum.labels += loss.labels;
    sum.tags += loss.tags;
    sum.words += loss.words;
    sum.right_heads += loss.right_heads;
    batch.clear();
    words = 0;
  };
  for (const std::uint32_t which : shuffled(corpus.examples.size(), random)) {
    batch.push_back(corpus.examples[which]);
    drop_inputs(batch.back(), corpus, no_tag, random);
    words += batch.back().words.size();
    if (words >= kBatchWords) flush();
  }
  if (!batch.empty()) flush();
  return sum;
}

Status train_parser(const Folders& folders, const language::NetworkKind& kind) {
  const auto treebank = read_sentences(folders.data, {"ewt-train", "gum-train"});
  if (!treebank) return tl::unexpected<Error>(treebank.error());
  const auto tags = read_jackknife(folders, *treebank);
  if (!tags) return tl::unexpected<Error>(tags.error());
  const auto vectors = language::WordVectors::load(language::ModelStore(folders.models));
  if (!vectors) return tl::unexpected<Error>(vectors.error());
  const TagLearner inventory(*treebank);
  const Corpus corpus = make_corpus(*treebank, *tags, inventory, *vectors);
  NetworkLearner learner(kind.sizes, corpus.counts.size(), inventory.names().size(), kSeed);
  Random random(kSeed + 1);
  float rate = kFirstRate;
  for (int epoch = 0; epoch < kEpochs; ++epoch, rate *= kRateDecay) {
    const NetworkLoss loss = run_epoch(learner, corpus, rate, random);
    const auto words = static_cast<double>(loss.words);
    std::cerr << "network pass " << epoch + 1 << ": loss of heads " << loss.heads / words << ", labels "
              << loss.labels / words << ", tags " << loss.tags / words << "; heads right "
              << 100.0 * static_cast<double>(loss.right_heads) / words << " %\n";
    language::ModelWriter writer(kind.file);
    learner.averaged().save(writer);
    writer.add("vocabulary", language::IdTable::build(corpus.vocabulary));
    if (Status written = writer.write(folders.models / (std::string(kind.file) + ".model")); !written)
      return written;
  }
  return {};
}

}  // namespace

Status train_accurate_parser(const Folders& folders) {
  return train_parser(folders, language::kAccurateNetwork);
}

Status train_fast_parser(const Folders& folders) {
  return train_parser(folders, language::kFastNetwork);
}

}  // namespace claimgraph::train
