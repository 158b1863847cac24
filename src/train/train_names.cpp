// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <unordered_map>

#include "train/chain_trainer.h"
#include "train/names_inputs.h"

namespace claimgraph::train {
namespace {

using language::Gazetteer;
using language::names::kRowWidth;
using language::names::kTagCount;
using language::names::Row;
using language::names::SentenceFeatures;
using language::names::Tag;

constexpr std::size_t kMaxRows = 98'000;
constexpr std::size_t kSlots = std::size_t{1} << 17U;
constexpr int kMinCount = 2;
constexpr float kLargestWeight = 4.0F;  ///< clipped there, so that a step of the 8-bit weights is 0.03

using FeatureIndex = std::unordered_map<std::uint64_t, std::uint32_t>;

std::vector<std::vector<std::uint64_t>> keys_of(const NamedSentence& sentence, const Gazetteer& gazetteer) {
  const std::vector<std::string_view> words(sentence.words.begin(), sentence.words.end());
  SentenceFeatures features(gazetteer, words, sentence.penn, sentence.domain);
  std::vector<std::vector<std::uint64_t>> keys;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto view = features.at(i);
    keys.emplace_back(view.begin(), view.end());
  }
  return keys;
}

// Keys that occur often enough, in ascending order, so that numbers do not depend on the order of sentences.
std::vector<std::uint64_t> frequent_keys(const std::vector<NamedSentence>& sentences,
                                         const Gazetteer& gazetteer) {
  std::vector<std::uint64_t> all;
  for (const NamedSentence& sentence : sentences) {
    for (const auto& keys : keys_of(sentence, gazetteer)) all.insert(all.end(), keys.begin(), keys.end());
  }
  std::sort(all.begin(), all.end());
  std::vector<std::uint64_t> kept;
  for (std::size_t i = 0; i + kMinCount <= all.size();) {
    std::size_t end = i;
    while (end < all.size() && all[end] == all[i]) ++end;
    if (end - i >= kMinCount) kept.push_back(all[i]);
    i = end;
  }
  return kept;
}

ChainExample to_example(const NamedSentence& sentence, const Gazetteer& gazetteer,
                        const FeatureIndex& index) {
  ChainExample example;
  example.tags = sentence.tags;
  // Number 0 is a row that no key uses: it keeps the keys that name the word at the front.
  for (const auto& keys : keys_of(sentence, gazetteer)) {
    std::vector<std::uint32_t> numbers;
    for (std::size_t k = 0; k < keys.size(); ++k) {
      const auto found = index.find(keys[k]);
      if (found != index.end()) {
        numbers.push_back(found->second);
      } else if (k < SentenceFeatures::kLexicalKeys) {
        numbers.push_back(0);
      }
    }
    example.features.push_back(std::move(numbers));
  }
  return example;
}

std::int8_t quantise(float weight) {
  const float scaled = std::clamp(weight, -kLargestWeight, kLargestWeight) * (127.0F / kLargestWeight);
  return static_cast<std::int8_t>(std::lround(scaled));
}

Status write_model(const ChainTrainer& trainer, const std::vector<std::uint64_t>& keys,
                   const std::filesystem::path& path) {
  std::vector<std::pair<float, std::uint32_t>> ranked;
  for (std::uint32_t number = 1; number < trainer.weights().size(); ++number) {
    float largest = 0;
    for (std::size_t tag = 0; tag < kTagCount; ++tag) {
      largest = std::max(largest, std::abs(trainer.weights()[number][tag]));
    }
    ranked.emplace_back(-largest, number);
  }
  std::sort(ranked.begin(), ranked.end());
  ranked.resize(std::min(ranked.size(), kMaxRows));
  std::vector<Row> rows;
  std::vector<std::uint32_t> slots(kSlots, 0);
  for (const auto& [rank, number] : ranked) {
    const std::uint64_t key = keys[number - 1];
    std::size_t at = key & (kSlots - 1);
    while (slots[at] != 0) at = (at + 1) & (kSlots - 1);
    slots[at] = language::names::make_slot(key, static_cast<std::uint32_t>(rows.size()));
    rows.emplace_back();
    for (std::size_t tag = 0; tag < kRowWidth; ++tag)
      rows.back()[tag] = quantise(trainer.weights()[number][tag]);
  }
  std::vector<std::int16_t> transitions;
  for (const float weight : trainer.transitions()) {
    transitions.push_back(static_cast<std::int16_t>(std::lround(weight * (127.0F / kLargestWeight))));
  }
  std::cerr << "rows " << rows.size() << ", smallest kept weight "
            << (ranked.empty() ? 0 : -ranked.back().first) << '\n';
  language::ModelWriter writer("names");
  writer.add("slots", slots);
  writer.add("rows", rows);
  writer.add("transitions", transitions);
  return writer.write(path);
}

// How often each feature occurs; feature 0 stands for all that are unknown.
std::vector<std::uint32_t> count_features(const std::vector<ChainExample>& examples, std::size_t size) {
  std::vector<std::uint32_t> counts(size, 0);
  for (const ChainExample& example : examples) {
    for (const auto& numbers : example.features) {
      for (const std::uint32_t number : numbers) ++counts[number];
    }
  }
  return counts;
}

}  // namespace

Status train_names(const Folders& folders) {
  Result<NameInputs> inputs = read_name_inputs(folders);
  if (!inputs) return tl::unexpected<Error>(inputs.error());
  const Result<std::vector<NamedSentence>> sentences = take_training_sentences(*inputs, folders);
  if (!sentences) return tl::unexpected<Error>(sentences.error());
  const Gazetteer& gazetteer = inputs->gazetteer;
  const std::vector<std::uint64_t> keys = frequent_keys(*sentences, gazetteer);
  std::cerr << sentences->size() << " sentences, " << keys.size() << " features\n";
  FeatureIndex index;
  index.reserve(keys.size());
  for (const std::uint64_t key : keys) index.emplace(key, static_cast<std::uint32_t>(index.size() + 1));
  std::vector<ChainExample> examples;
  for (const NamedSentence& sentence : *sentences) examples.push_back(to_example(sentence, gazetteer, index));
  const ChainOptions options;
  ChainTrainer trainer(count_features(examples, keys.size() + 1), options);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    std::cerr << "epoch " << epoch + 1 << " loss " << trainer.train_epoch(examples) << '\n';
  }
  return write_model(trainer, keys, folders.models / "names.model");
}

}  // namespace claimgraph::train
