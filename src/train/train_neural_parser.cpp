// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_neural_parser.h"

#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/language/tagger.h"
#include "train/network_training.h"
#include "train/own_trees.h"
#include "train/train_jackknife.h"
#include "train/train_tagger.h"

namespace claimgraph::train {
namespace {

constexpr std::uint64_t kSeed = 20261125;
constexpr int kEpochs = 16;
constexpr float kFirstRate = 3e-3F;
constexpr float kRateDecay = 0.88F;      // a pass; so that fewer passes are a prefix of more
constexpr std::uint32_t kWordCount = 2;  // words seen less often are unknown
constexpr float kWordDropout = 0.25F;    // a word seen n times is unknown with probability c / (c + n)
constexpr float kTagDropout = 0.1F;
constexpr float kTagWeight = 1.5F;  // of the loss of tags beside that of heads and labels

struct Corpus {
  std::vector<NetworkExample> examples;
  NetworkVocabulary vocabulary;
};

language::SentenceKeys keys_of(const GoldSentence& sentence) {
  language::SentenceKeys keys;
  for (const GoldWord& word : sentence) keys.push_back(language::word_keys(word.form));
  return keys;
}

Corpus make_corpus(const std::vector<GoldSentence>& treebank,
                   const std::vector<std::vector<language::TagId>>& tags, const TagLearner& inventory,
                   const language::WordVectors& vectors) {
  NetworkVocabulary::Counts counts;
  std::vector<language::SentenceKeys> keys(treebank.size());
  for (std::size_t s = 0; s < treebank.size(); ++s) {
    keys[s] = keys_of(treebank[s]);
    for (const language::WordKeys& word : keys[s]) ++counts[word.word];
  }
  Corpus out{{}, {counts, kWordCount}};
  for (std::size_t s = 0; s < treebank.size(); ++s) {
    NetworkExample example;
    const language::SentenceCasing casing = language::casing_of(keys[s]);
    for (std::size_t i = 0; i < treebank[s].size(); ++i) {
      const GoldWord& gold = treebank[s][i];
      example.words.push_back(language::network_word(keys[s][i], out.vocabulary.row_of(keys[s][i].word),
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

// Adds the trees that we annotated ourselves, with the tags of the tagger, which has not seen them.
Status add_own_trees(const Folders& folders, std::vector<GoldSentence>& sentences,
                     std::vector<std::vector<language::TagId>>& tags) {
  auto own = read_own_trees(folders.data, folders.models / "../../training");
  if (!own) return tl::unexpected<Error>(own.error());
  const auto tagger = language::Tagger::load(language::ModelStore(folders.models));
  if (!tagger) return tl::unexpected<Error>(tagger.error());
  for (GoldSentence& sentence : *own) {
    tags.push_back(tagger->tag(keys_of(sentence)));
    sentences.push_back(std::move(sentence));
  }
  return {};
}

Status train_parser(const Folders& folders, const language::NetworkKind& kind) {
  auto sentences = read_sentences(folders.data, {"ewt-train", "gum-train"});
  if (!sentences) return tl::unexpected<Error>(sentences.error());
  auto tags = read_jackknife(folders, *sentences);
  if (!tags) return tl::unexpected<Error>(tags.error());
  const TagLearner inventory(*sentences);
  if (Status added = add_own_trees(folders, *sentences, *tags); !added) return added;
  const auto vectors = language::WordVectors::load(language::ModelStore(folders.models));
  if (!vectors) return tl::unexpected<Error>(vectors.error());
  const Corpus corpus = make_corpus(*sentences, *tags, inventory, *vectors);
  NetworkLearner learner(kind.sizes, corpus.vocabulary.rows(), inventory.names().size(), kSeed);
  learner.set_tag_weight(kTagWeight);
  Random random(kSeed + 1);
  const auto no_tag = static_cast<std::uint32_t>(inventory.names().size());
  const auto hide = [&](NetworkExample& example) {
    for (language::NetworkWord& word : example.words) {
      corpus.vocabulary.hide_word(word, kWordDropout, random);
      if (random.unit() < kTagDropout) word.tag = no_tag;
    }
  };
  float rate = kFirstRate;
  for (int epoch = 0; epoch < kEpochs; ++epoch, rate *= kRateDecay) {
    const NetworkLoss loss = run_epoch(learner, corpus.examples, rate, random, hide);
    const auto words = static_cast<double>(loss.words);
    std::cerr << "network pass " << epoch + 1 << ": loss of heads " << loss.heads / words << ", labels "
              << loss.labels / words << ", tags " << loss.tags / words << "; heads right "
              << 100.0 * static_cast<double>(loss.right_heads) / words << " %\n";
    if (Status written = write_network(learner, corpus.vocabulary, kind, folders); !written) return written;
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
