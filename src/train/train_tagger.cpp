// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_tagger.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iostream>
#include <map>
#include <thread>

#include "language/id_table.h"

namespace claimgraph::train {
namespace {

using language::LinearModel;
using language::TagId;
using language::WordKeys;

constexpr std::uint64_t kSeed = 20261122;
// A fold's tagger need not be the best, only make the errors of one that has not seen the sentence.
constexpr TagSchedule kFoldSchedule = {.epochs = 2, .treebank_epochs = 2};
constexpr std::size_t kLexiconCount = 5;
constexpr std::size_t kRareTag = 3;

/// Whether a word of MASC teaches its tag. Its signs and its "to" follow older guidelines than the
/// treebanks', and its compounds are not split at hyphens.
bool masc_agrees(const GoldWord& word) {
  const bool letters = std::all_of(word.form.begin(), word.form.end(),
                                   [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; });
  return letters && word.xpos != "TO" && word.xpos != "IN";
}

std::string tag_name(const GoldWord& word) {
  return std::string(language::upos_name(word.upos)) + " " + word.xpos;
}

}  // namespace

TagLearner::TagLearner(const std::vector<GoldSentence>& treebank) {
  std::map<std::string, std::size_t> counts;
  for (const GoldSentence& sentence : treebank) {
    for (const GoldWord& word : sentence) ++counts[tag_name(word)];
  }
  for (const auto& [name, count] : counts) {
    if (count >= kRareTag) names_.push_back(name);
  }
}

std::optional<TagId> TagLearner::find(const GoldWord& word) const {
  const auto found = std::lower_bound(names_.begin(), names_.end(), tag_name(word));
  if (found == names_.end() || *found != tag_name(word)) return std::nullopt;
  return static_cast<TagId>(found - names_.begin());
}

std::vector<TagExample> TagLearner::examples(const std::vector<GoldSentence>& sentences) const {
  std::map<std::string, std::vector<TagId>> by_xpos;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    by_xpos[names_[i].substr(names_[i].find(' ') + 1)].push_back(static_cast<TagId>(i));
  }
  std::vector<TagExample> out;
  for (const GoldSentence& sentence : sentences) {
    TagExample example;
    for (const GoldWord& word : sentence) {
      example.words.push_back(language::word_keys(word.form));
      std::vector<TagId> allowed;
      if (word.has_upos) {
        if (const auto tag = find(word)) allowed.push_back(*tag);
      } else if (masc_agrees(word)) {
        const auto found = by_xpos.find(word.xpos);
        if (found != by_xpos.end()) allowed = found->second;
      }
      example.allowed.push_back(std::move(allowed));
    }
    out.push_back(std::move(example));
  }
  return out;
}

void TagLearner::learn_lexicon(const std::vector<TagExample>& treebank) {
  std::map<std::uint64_t, std::map<TagId, std::size_t>> counts;
  for (const TagExample& example : treebank) {
    for (std::size_t i = 0; i < example.words.size(); ++i) {
      if (example.allowed[i].size() == 1)
        ++counts[language::lexicon_key(example.words[i])][example.allowed[i][0]];
    }
  }
  lexicon_ = AveragedPerceptron();
  classes_.clear();
  for (const auto& [key, tags] : counts) {
    std::size_t total = 0;
    for (const auto& [tag, count] : tags) total += count;
    if (total < kLexiconCount) continue;
    std::vector<std::uint8_t>& classes = classes_[key];
    const std::array<std::uint64_t, 1> feature = {key};
    for (const auto& [tag, count] : tags) {
      if (count * 50 < total) continue;
      classes.push_back(tag);
      lexicon_.update(feature, tag, static_cast<float>(std::min<std::size_t>(count, 1000)));
    }
  }
}

std::vector<std::uint64_t> TagLearner::ambiguity(const TagExample& example) const {
  std::vector<std::uint64_t> out;
  for (const WordKeys& word : example.words) {
    const auto found = classes_.find(language::lexicon_key(word));
    out.push_back(found == classes_.end() ? 0 : language::ambiguity_key(found->second));
  }
  return out;
}

std::size_t TagLearner::best(std::span<const std::uint64_t> features, std::span<float> scores) const {
  std::fill(scores.begin(), scores.end(), 0.0F);
  weights_.score(features, scores);
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

std::size_t TagLearner::learn_sentence(const TagExample& example) {
  const std::vector<std::uint64_t> ambiguity_keys = ambiguity(example);
  std::vector<TagId> tags(example.words.size());
  std::vector<float> scores(names_.size());
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const auto features = language::tagger_features(example.words, ambiguity_keys, tags, i);
    const std::size_t guess = best(features.view(), scores);
    tags[i] = static_cast<TagId>(guess);
    const std::vector<TagId>& allowed = example.allowed[i];
    weights_.tick();
    if (allowed.empty() || std::find(allowed.begin(), allowed.end(), guess) != allowed.end()) continue;
    const auto better = [&](TagId a, TagId b) { return scores[a] < scores[b]; };
    const TagId wanted = *std::max_element(allowed.begin(), allowed.end(), better);
    weights_.update(features.view(), wanted, 1);
    weights_.update(features.view(), guess, -1);
    ++wrong;
  }
  return wrong;
}

void TagLearner::learn(const std::vector<TagExample>& treebank, const std::vector<TagExample>& more,
                       TagSchedule schedule) {
  learn_lexicon(treebank);
  weights_ = AveragedPerceptron();
  Random random(kSeed);
  for (int epoch = 0; epoch < schedule.epochs + schedule.treebank_epochs; ++epoch) {
    const std::size_t count = treebank.size() + (epoch < schedule.epochs ? more.size() : 0);
    std::size_t wrong = 0;
    for (const std::uint32_t which : shuffled(count, random)) {
      wrong += learn_sentence(which < treebank.size() ? treebank[which] : more[which - treebank.size()]);
    }
    std::cerr << "tagger epoch " << epoch + 1 << ": " << wrong << " wrong\n";
  }
  weights_.average();
}

std::vector<TagId> TagLearner::tag(const TagExample& example) const {
  const std::vector<std::uint64_t> ambiguity_keys = ambiguity(example);
  std::vector<TagId> tags(example.words.size());
  std::vector<float> scores(names_.size());
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const auto features = language::tagger_features(example.words, ambiguity_keys, tags, i);
    tags[i] = static_cast<TagId>(best(features.view(), scores));
  }
  return tags;
}

void TagLearner::save(language::ModelWriter& writer) const {
  weights_.save(writer, "tag", {.scale = 64, .min_updates = 4, .min_weight = 6});
  lexicon_.save(writer, "lexicon", {.scale = 1, .min_updates = 1, .min_weight = 1});
  std::vector<std::string> xpos;
  std::vector<std::uint8_t> upos;
  for (const std::string& name : names_) {
    const std::size_t space = name.find(' ');
    upos.push_back(
        static_cast<std::uint8_t>(language::find_upos(name.substr(0, space)).value_or(language::Upos::kX)));
    xpos.push_back(name.substr(space + 1));
  }
  writer.add_strings("xpos", xpos);
  writer.add("upos", upos);
}

namespace {

/// The most frequent features of each form with its tag where they differ from the tag's own, and of each
/// tag.
void save_features(language::ModelWriter& writer, const TagLearner& learner,
                   const std::vector<GoldSentence>& treebank) {
  std::map<std::uint64_t, std::map<std::string, std::size_t>> counts;
  for (const GoldSentence& sentence : treebank) {
    for (const GoldWord& word : sentence) {
      const auto tag = learner.find(word);
      if (!tag) continue;
      ++counts[language::tagged_key(language::word_keys(word.form), *tag)][word.feats];
      ++counts[language::tagged_key(WordKeys{}, *tag)][word.feats];
    }
  }
  std::map<std::string, std::uint32_t> ids;
  std::vector<std::string> names;
  std::map<std::uint64_t, std::uint32_t> table;
  for (const auto& [key, values] : counts) {
    const auto top = std::max_element(values.begin(), values.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto [id, added] = ids.emplace(top->first, static_cast<std::uint32_t>(names.size()));
    if (added) names.push_back(top->first);
    table.emplace(key, id->second);
  }
  writer.add_strings("feats", names);
  writer.add("feats.of", language::IdTable::build(table));
}

}  // namespace

Result<std::vector<std::vector<TagId>>> jackknife_tags(const TagLearner& inventory,
                                                       const std::vector<GoldSentence>& treebank,
                                                       const std::filesystem::path& data) {
  constexpr std::size_t kFolds = 5;
  const auto masc = read_masc(data);
  if (!masc) return tl::unexpected<Error>(masc.error());
  const std::vector<TagExample> all = inventory.examples(treebank);
  const std::vector<TagExample> more = inventory.examples(*masc);
  std::vector<std::vector<TagId>> out(all.size());
  const auto run_fold = [&](std::size_t fold) {
    std::vector<TagExample> rest;
    // Runs of sentences, not single ones: neighbours share their topic.
    const auto held_out = [&](std::size_t i) { return i / 50 % kFolds == fold; };
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!held_out(i)) rest.push_back(all[i]);
    }
    TagLearner learner(treebank);
    learner.learn(rest, more, kFoldSchedule);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (held_out(i)) out[i] = learner.tag(all[i]);
    }
  };
  // Folds share nothing, so that threads change the time alone.
  std::vector<std::jthread> threads;
  for (std::size_t fold = 0; fold < kFolds; ++fold) threads.emplace_back(run_fold, fold);
  threads.clear();
  return out;
}

Status train_tagger(const Folders& folders) {
  const auto treebank = read_sentences(folders.data, {"ewt-train", "gum-train"});
  if (!treebank) return tl::unexpected<Error>(treebank.error());
  const auto masc = read_masc(folders.data);
  if (!masc) return tl::unexpected<Error>(masc.error());
  TagLearner learner(*treebank);
  learner.learn(learner.examples(*treebank), learner.examples(*masc), TagSchedule{});
  language::ModelWriter writer("tagger");
  learner.save(writer);
  save_features(writer, learner, *treebank);
  return writer.write(folders.models / "tagger.model");
}

}  // namespace claimgraph::train
