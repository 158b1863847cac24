// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <set>
#include <tuple>
#include <unordered_map>

#include "claimgraph/language/tagger.h"
#include "language/names_document.h"
#include "language/word_keys.h"
#include "train/chain_trainer.h"
#include "train/names_corpora.h"
#include "train/names_variants.h"

namespace claimgraph::train {
namespace {

using language::EntityType;
using language::Gazetteer;
using language::names::ChainModel;
using language::names::kRowWidth;
using language::names::kTagCount;
using language::names::Row;
using language::names::SentenceFeatures;
using language::names::Tag;

constexpr std::uint32_t kSeed = 20261121;
constexpr std::size_t kMaxRows = 190'000;
constexpr std::size_t kSlots = std::size_t{1} << 18U;
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

using Span = std::tuple<std::size_t, std::size_t, std::size_t>;

std::set<Span> spans_of(const std::vector<Tag>& tags) {
  std::set<Span> spans;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i] == language::names::kOutside) continue;
    if (!language::names::continues(tags[i])) begin = i;
    // Persons, organizations and places are the first three types.
    const std::size_t type = language::names::type_index_of(tags[i]);
    if (!language::names::leaves_open(tags[i]) && type < 3) spans.insert({begin, i + 1, type});
  }
  return spans;
}

// Sentences of a corpus that count as one document, whose borders most corpora do not tell.
constexpr std::size_t kDocument = 40;

// The tags that the recogniser gives, with what a document's other sentences say.
std::vector<std::vector<Tag>> decode_all(const std::vector<NamedSentence>& sentences, const ChainModel& model,
                                         const Gazetteer& gazetteer) {
  std::vector<std::vector<Tag>> tags;
  const auto decode = [&](const NamedSentence& sentence, std::span<const std::uint8_t> leanings) {
    const std::vector<std::string_view> words(sentence.words.begin(), sentence.words.end());
    SentenceFeatures features(gazetteer, words, sentence.penn, language::names::Domain::kNews);
    return model.decode(features, leanings);
  };
  for (std::size_t begin = 0; begin < sentences.size(); begin += kDocument) {
    language::names::DocumentTypes types;
    const std::size_t end = std::min(begin + kDocument, sentences.size());
    for (std::size_t i = begin; i < end; ++i) {
      tags.push_back(decode(sentences[i], {}));
      types.add(std::vector<std::string_view>(sentences[i].words.begin(), sentences[i].words.end()), tags[i]);
    }
    for (std::size_t i = begin; i < end; ++i) {
      const std::vector<std::string_view> words(sentences[i].words.begin(), sentences[i].words.end());
      const auto leanings = types.leanings(words, tags[i]);
      if (!leanings.empty()) tags[i] = decode(sentences[i], leanings);
    }
  }
  return tags;
}

// Prints the F1 of each type; returns the sentences with the tags that were found.
std::vector<NamedSentence> report(const char* name, const std::vector<NamedSentence>& sentences,
                                  const ChainModel& model, const Gazetteer& gazetteer) {
  std::vector<NamedSentence> tagged = sentences;
  std::vector<std::vector<Tag>> tags = decode_all(sentences, model, gazetteer);
  std::array<std::array<double, 3>, 4> counts{};
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    tagged[i].tags = std::move(tags[i]);
    const std::set<Span> found = spans_of(tagged[i].tags);
    const std::set<Span> gold = spans_of(sentences[i].tags);
    for (const std::size_t row : {0U, 1U, 2U, 3U}) {
      const auto counted = [&](const Span& span) { return row == 3 || std::get<2>(span) == row; };
      counts[row][0] += static_cast<double>(std::count_if(
          found.begin(), found.end(), [&](const Span& s) { return counted(s) && gold.contains(s); }));
      counts[row][1] += static_cast<double>(std::count_if(found.begin(), found.end(), counted));
      counts[row][2] += static_cast<double>(std::count_if(gold.begin(), gold.end(), counted));
    }
  }
  static constexpr std::array<const char*, 4> kRows{"person", "organization", "place", "all"};
  std::cerr << name << ':';
  for (std::size_t row = 0; row < counts.size(); ++row) {
    const auto [right, found, gold] = counts[row];
    std::cerr << "  " << kRows[row] << " P " << right / std::max(found, 1.0) << " R "
              << right / std::max(gold, 1.0) << " F1 " << 2 * right / std::max(found + gold, 1.0);
  }
  std::cerr << '\n';
  return tagged;
}

Status report_all(const NameCorpora& corpora, const std::filesystem::path& path, const Gazetteer& gazetteer) {
  const Result<language::ModelFile> file = language::ModelFile::open(path, "names");
  if (!file) return tl::unexpected<Error>(file.error());
  const Result<ChainModel> model = ChainModel::load(*file);
  if (!model) return tl::unexpected<Error>(model.error());
  const std::array<std::pair<const char*, const std::vector<NamedSentence>*>, 4> parts{
      {{"gmb-news", &corpora.news_aside},
       {"gum-news", &corpora.gum_aside},
       {"uner-ewt-dev", &corpora.web_aside},
       {"re3d-names", &corpora.conflict_aside}}};
  const char* folder = std::getenv("CLAIMGRAPH_NAMES_ASIDE");
  for (const auto& [name, sentences] : parts) {
    const std::vector<NamedSentence> tagged = report(name, *sentences, *model, gazetteer);
    if (folder == nullptr) continue;
    const std::filesystem::path stem = std::filesystem::path(folder) / name;
    if (const Status done = write_columns(*sentences, stem.string() + ".tsv"); !done) return done;
    if (const Status done = write_columns(tagged, stem.string() + ".found.tsv"); !done) return done;
  }
  return {};
}

// Tags are those of the tagger alone, as the parser corrects but few of them.
void add_penn_tags(std::vector<NamedSentence>& sentences, const language::Tagger& tagger) {
  for (NamedSentence& sentence : sentences) {
    language::SentenceKeys keys;
    for (const std::string& word : sentence.words) keys.push_back(language::word_keys(word));
    sentence.penn.clear();
    for (const std::uint8_t tag : tagger.tag(keys)) sentence.penn.push_back(tagger.tags()[tag].xpos);
  }
}

struct Inputs {
  Gazetteer gazetteer;
  language::Tagger tagger;
  NameCorpora corpora;
};

Result<Inputs> read_inputs(const Folders& folders) {
  Result<Gazetteer> gazetteer = Gazetteer::load(folders.models / "../../ontology/lexicon");
  if (!gazetteer) return tl::unexpected<Error>(gazetteer.error());
  Result<language::Tagger> tagger = language::Tagger::load(language::ModelStore(folders.models));
  if (!tagger) return tl::unexpected<Error>(tagger.error());
  Result<NameCorpora> corpora = read_name_corpora(folders.data, *gazetteer);
  if (!corpora) return tl::unexpected<Error>(corpora.error());
  for (auto* part :
       {&corpora->news_aside, &corpora->gum_aside, &corpora->web_aside, &corpora->conflict_aside}) {
    add_penn_tags(*part, *tagger);
  }
  return Inputs{std::move(*gazetteer), std::move(*tagger), std::move(*corpora)};
}

// The training sentences and the variants made of them, tagged.
std::vector<NamedSentence> training_sentences(Inputs& inputs) {
  std::vector<NamedSentence> sentences = std::move(inputs.corpora.training);
  std::vector<NamedSentence> variants = make_variants(sentences, kSeed);
  sentences.insert(sentences.end(), variants.begin(), variants.end());
  add_penn_tags(sentences, inputs.tagger);
  return sentences;
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
  Result<Inputs> inputs = read_inputs(folders);
  if (!inputs) return tl::unexpected<Error>(inputs.error());
  const std::vector<NamedSentence> sentences = training_sentences(*inputs);
  const std::vector<std::uint64_t> keys = frequent_keys(sentences, inputs->gazetteer);
  std::cerr << sentences.size() << " sentences, " << keys.size() << " features\n";
  FeatureIndex index;
  index.reserve(keys.size());
  for (const std::uint64_t key : keys) index.emplace(key, static_cast<std::uint32_t>(index.size() + 1));
  std::vector<ChainExample> examples;
  for (const NamedSentence& sentence : sentences)
    examples.push_back(to_example(sentence, inputs->gazetteer, index));
  const ChainOptions options;
  ChainTrainer trainer(count_features(examples, keys.size() + 1), options);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    std::cerr << "epoch " << epoch + 1 << " loss " << trainer.train_epoch(examples) << '\n';
  }
  const std::filesystem::path path = folders.models / "names.model";
  if (const Status done = write_model(trainer, keys, path); !done) return done;
  return report_all(inputs->corpora, path, inputs->gazetteer);
}

Status report_names(const Folders& folders) {
  const Result<Inputs> inputs = read_inputs(folders);
  if (!inputs) return tl::unexpected<Error>(inputs.error());
  return report_all(inputs->corpora, folders.models / "names.model", inputs->gazetteer);
}

}  // namespace claimgraph::train
