// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "language/tagger_features.h"
#include "train/perceptron.h"
#include "train/trainers.h"
#include "train/treebank.h"

namespace claimgraph::train {

/// A sentence to learn tags from: per word the tags that are right (several where only the Penn tag is known,
/// none where nothing is).
struct TagExample {
  language::SentenceKeys words;
  std::vector<std::vector<language::TagId>> allowed;
};

/// How often the tagger sees its data: everything first, at the end the treebanks alone.
struct TagSchedule {
  int epochs = 6;
  int treebank_epochs = 3;
};

/// Trains the tagger; also what jack-knifing trains once a fold.
class TagLearner {
 public:
  /// Takes the inventory of tag pairs from the treebank.
  explicit TagLearner(const std::vector<GoldSentence>& treebank);

  /// The index of a word's tag pair; nullopt for one too rare to learn.
  [[nodiscard]] std::optional<language::TagId> find(const GoldWord& word) const;
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  [[nodiscard]] std::vector<TagExample> examples(const std::vector<GoldSentence>& sentences) const;
  void learn(const std::vector<TagExample>& treebank, const std::vector<TagExample>& more,
             TagSchedule schedule);
  [[nodiscard]] std::vector<language::TagId> tag(const TagExample& example) const;
  void save(language::ModelWriter& writer) const;

 private:
  void learn_lexicon(const std::vector<TagExample>& treebank);
  std::size_t learn_sentence(const TagExample& example);
  [[nodiscard]] std::vector<std::uint64_t> ambiguity(const TagExample& example) const;
  [[nodiscard]] std::size_t best(std::span<const std::uint64_t> features, std::span<float> scores) const;

  std::vector<std::string> names_;  // "NOUN NN", sorted
  AveragedPerceptron weights_;
  AveragedPerceptron lexicon_;
  std::map<std::uint64_t, std::vector<std::uint8_t>> classes_;
};

/// Tags each treebank sentence with a tagger that has not seen it (5 folds): what parsers train on.
Result<std::vector<std::vector<language::TagId>>> jackknife_tags(const TagLearner& inventory,
                                                                 const std::vector<GoldSentence>& treebank,
                                                                 const std::filesystem::path& data);

/// Learns tags from the treebanks and MASC: writes `tagger.model`.
Status train_tagger(const Folders& folders);

}  // namespace claimgraph::train
