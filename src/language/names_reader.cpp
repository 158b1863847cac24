// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names_reader.h"

#include <numeric>

#include "language/names_document.h"

namespace claimgraph::language::names {
namespace {

// Sentences go through the network together until they have this many words.
constexpr std::size_t kBatchWords = 256;
// The labels of this corpus were checked most; those of the news corpus are the most, but the least sure.
constexpr Domain kReadAs = Domain::kWeb;
// What the rest of the document adds to a type, for each model that speaks, in steps of the weights.
constexpr std::int32_t kLeaning = 55;

}  // namespace

Result<SentenceReader> SentenceReader::load(const ModelStore& store, const Gazetteer& gazetteer,
                                            Preset preset) {
  const Result<ModelFile> file = store.open("names");
  if (!file) return tl::unexpected<Error>(file.error());
  Result<ChainModel> chain = ChainModel::load(*file);
  if (!chain) {
    Error error = chain.error();
    error.where.file = store.path_of("names").string();
    return tl::unexpected<Error>(std::move(error));
  }
  std::optional<NamesNetwork> network;
  if (preset == Preset::kAccurate) {
    Result<NamesNetwork> loaded = NamesNetwork::load(store);
    if (!loaded) return tl::unexpected<Error>(loaded.error());
    network = std::move(*loaded);
  }
  return SentenceReader(gazetteer, std::move(*chain), std::move(network));
}

std::vector<std::vector<Scores>> SentenceReader::score(std::span<const GivenSentence> sentences,
                                                       std::span<const std::size_t> chosen) const {
  std::vector<std::vector<Scores>> scores;
  std::vector<NetworkSentence> read;
  for (const std::size_t index : chosen) {
    const GivenSentence& sentence = sentences[index];
    SentenceFeatures features(*gazetteer_, sentence.words, sentence.penn, kReadAs);
    scores.push_back(chain_.score(features));
    if (network_) read.push_back(network_->read(features, sentence.words));
  }
  if (network_) network_->add_scores(read, scores);
  return scores;
}

// Calls use(index, scores) for each chosen sentence.
template <typename Use>
void SentenceReader::for_each(std::span<const GivenSentence> sentences, std::span<const std::size_t> chosen,
                              const Use& use) const {
  for (std::size_t first = 0; first < chosen.size();) {
    std::size_t last = first;
    for (std::size_t words = 0; last < chosen.size() && words < kBatchWords; ++last)
      words += sentences[chosen[last]].words.size();
    std::vector<std::vector<Scores>> scores = score(sentences, chosen.subspan(first, last - first));
    for (std::size_t i = first; i < last; ++i) use(chosen[i], std::move(scores[i - first]));
    first = last;
  }
}

std::vector<std::vector<Tag>> SentenceReader::read(std::span<const GivenSentence> sentences) const {
  std::vector<std::vector<Tag>> tags(sentences.size());
  std::vector<std::size_t> all(sentences.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  DocumentTypes types;
  for_each(sentences, all, [&](std::size_t index, std::vector<Scores> scores) {
    tags[index] = chain_.decode(scores);
    types.add(sentences[index].words, tags[index]);
  });
  std::vector<std::size_t> again;
  std::vector<std::vector<std::uint8_t>> leanings;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    std::vector<std::uint8_t> leaning = types.leanings(sentences[i].words, tags[i]);
    if (leaning.empty()) continue;
    again.push_back(i);
    leanings.push_back(std::move(leaning));
  }
  std::size_t at = 0;
  for_each(sentences, again, [&](std::size_t index, std::vector<Scores> scores) {
    lean(scores, leanings[at++], network_ ? 2 * kLeaning : kLeaning);
    tags[index] = chain_.decode(scores);
  });
  return tags;
}

}  // namespace claimgraph::language::names
