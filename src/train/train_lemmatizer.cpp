// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_lemmatizer.h"

#include <algorithm>
#include <iostream>
#include <map>

#include "language/id_table.h"
#include "language/lemma_script.h"
#include "train/train_tagger.h"

namespace claimgraph::train {
namespace {

using language::LemmaScript;
using language::TagId;
using language::WordKeys;

constexpr std::uint64_t kSeed = 20261123;
constexpr int kEpochs = 6;
constexpr std::size_t kCommonScript = 4;
constexpr std::size_t kMaxScripts = 250;

/// A form with its tag and what becomes of it, as often as it stands in the treebanks.
struct Example {
  std::string form;
  WordKeys word;
  TagId tag = 0;
  std::map<std::string, std::size_t> scripts;
  std::size_t total = 0;

  [[nodiscard]] const std::string& top() const {
    return std::max_element(scripts.begin(), scripts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }
};

std::vector<Example> gather(const std::vector<GoldSentence>& treebank, const TagLearner& tags) {
  std::map<std::pair<std::string, TagId>, Example> by_form;
  for (const GoldSentence& sentence : treebank) {
    for (const GoldWord& gold : sentence) {
      const auto tag = tags.find(gold);
      if (!tag || gold.lemma.empty() || gold.lemma == "_") continue;
      Example& example = by_form[{gold.form, *tag}];
      if (example.total == 0) example.word = language::word_keys(gold.form);
      example.form = gold.form;
      example.tag = *tag;
      ++example.scripts[LemmaScript::between(gold.form, gold.lemma).text()];
      ++example.total;
    }
  }
  std::vector<Example> out;
  for (auto& [key, example] : by_form) out.push_back(std::move(example));
  return out;
}

/// The edits that the classifier may choose, by number; irregular lemmas follow behind them.
std::vector<std::string> common_scripts(const std::vector<Example>& examples) {
  std::map<std::string, std::size_t> forms;
  for (const Example& example : examples) {
    for (const auto& [script, count] : example.scripts) forms[script] += script.front() == '=' ? 0U : 1U;
  }
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const auto& [script, count] : forms) {
    if (count >= kCommonScript) ranked.emplace_back(count, script);
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min(ranked.size(), kMaxScripts); ++i) out.push_back(ranked[i].second);
  return out;
}

class EditLearner {
 public:
  explicit EditLearner(std::vector<std::string> scripts) : scripts_(std::move(scripts)) {
    for (std::size_t i = 0; i < scripts_.size(); ++i) number_[scripts_[i]] = i;
  }

  [[nodiscard]] std::size_t guess(const Example& example) const {
    std::vector<float> scores(scripts_.size());
    weights.score(language::lemma_features(example.word, example.tag).view(), scores);
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  }

  void learn(const std::vector<Example>& examples) {
    Random random(kSeed);
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
      std::size_t wrong = 0;
      for (const std::uint32_t which : shuffled(examples.size(), random)) {
        const Example& example = examples[which];
        const auto wanted = number_.find(example.top());
        if (wanted == number_.end()) continue;
        weights.tick();
        const std::size_t guessed = guess(example);
        if (guessed == wanted->second) continue;
        const auto features = language::lemma_features(example.word, example.tag);
        weights.update(features.view(), wanted->second, 1);
        weights.update(features.view(), guessed, -1);
        ++wrong;
      }
      std::cerr << "lemmatizer epoch " << epoch + 1 << ": " << wrong << " wrong\n";
    }
    weights.average();
  }

  [[nodiscard]] const std::vector<std::string>& scripts() const { return scripts_; }

  AveragedPerceptron weights;

 private:
  std::vector<std::string> scripts_;
  std::map<std::string, std::size_t> number_;
};

}  // namespace

Status train_lemmatizer(const Folders& folders) {
  const auto treebank = read_sentences(folders.data, {"ewt-train", "gum-train"});
  if (!treebank) return tl::unexpected<Error>(treebank.error());
  const std::vector<Example> examples = gather(*treebank, TagLearner(*treebank));
  EditLearner learner(common_scripts(examples));
  learner.learn(examples);

  // The table keeps what the classifier gets wrong. Forms that differ in their capitals share a key: the most
  // frequent one decides.
  std::vector<std::string> scripts = learner.scripts();
  std::map<std::string, std::uint32_t> numbers;
  for (std::size_t i = 0; i < scripts.size(); ++i) numbers[scripts[i]] = static_cast<std::uint32_t>(i);
  std::map<std::uint64_t, std::pair<std::size_t, std::uint32_t>> known;
  for (const Example& example : examples) {
    const auto [number, added] = numbers.emplace(example.top(), static_cast<std::uint32_t>(scripts.size()));
    if (added) scripts.push_back(example.top());
    auto& best = known[language::tagged_key(example.word, example.tag)];
    const std::size_t weight = example.total * 2 + (learner.guess(example) == number->second ? 0U : 1U);
    if (weight > best.first) best = {weight, number->second};
  }
  std::map<std::uint64_t, std::uint32_t> table;
  for (const auto& [key, best] : known) {
    if (best.first % 2 == 1) table.emplace(key, best.second);
  }
  language::ModelWriter writer("lemmatizer");
  learner.weights.save(writer, "edit", {.scale = 128, .min_updates = 1, .min_weight = 8});
  writer.add_strings("script", scripts);
  writer.add("known", language::IdTable::build(table));
  return writer.write(folders.models / "lemmatizer.model");
}

}  // namespace claimgraph::train
