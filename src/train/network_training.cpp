// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/network_training.h"

#include <string>

#include "language/id_table.h"

namespace claimgraph::train {
namespace {

constexpr std::size_t kBatchWords = 400;

}  // namespace

NetworkVocabulary::NetworkVocabulary(const Counts& counts, std::uint32_t least) : counts_{0} {
  for (const auto& [key, count] : counts) {
    if (count < least) continue;
    numbers_.emplace(key, static_cast<std::uint32_t>(numbers_.size()));
    counts_.push_back(count);
  }
}

std::uint32_t NetworkVocabulary::row_of(std::uint64_t key) const {
  const auto known = numbers_.find(key);
  return known == numbers_.end() ? 0 : known->second + 1;
}

void NetworkVocabulary::hide_word(language::NetworkWord& word, float rate, Random& random) const {
  const auto count = static_cast<float>(counts_[word.word]);
  if (random.unit() < rate / (rate + count)) word.word = 0;
}

NetworkLoss run_epoch(NetworkLearner& learner, const std::vector<NetworkExample>& examples, float rate,
                      Random& random, const std::function<void(NetworkExample&)>& hide) {
  NetworkLoss sum;
  std::vector<NetworkExample> batch;
  std::size_t words = 0;
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
  for (const std::uint32_t which : shuffled(examples.size(), random)) {
    batch.push_back(examples[which]);
    hide(batch.back());
    words += batch.back().words.size();
    if (words >= kBatchWords) flush();
  }
  if (!batch.empty()) flush();
  return sum;
}

Status write_network(const NetworkLearner& learner, const NetworkVocabulary& vocabulary,
                     const language::NetworkKind& kind, const Folders& folders) {
  language::ModelWriter writer(kind.file);
  learner.averaged().save(writer);
  writer.add("vocabulary", language::IdTable::build(vocabulary.numbers()));
  return writer.write(folders.models / (std::string(kind.file) + ".model"));
}

}  // namespace claimgraph::train
