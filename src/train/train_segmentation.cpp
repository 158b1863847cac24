// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <set>

#include "claimgraph/base/utf8.h"
#include "language/chunk.h"
#include "language/sentence_features.h"
#include "train/perceptron.h"
#include "train/segmentation.h"
#include "train/treebank.h"

namespace claimgraph::train {
namespace {

using language::Analysis;
using language::Chunk;
using language::Contractions;
using language::GivenDocument;
using language::RawToken;
using language::SentenceContext;

constexpr std::uint64_t kSeed = 20261121;
constexpr int kEpochs = 8;
// An ending is general ("n't") when it was seen after this many different words.
constexpr std::size_t kGeneralEnding = 8;
// A word that is split less often than not ("its" for "it's") is one that may be split when it was so often.
constexpr std::size_t kManySplits = 10;

/// A chunk of a treebank's text and the characters that begin a word.
struct GoldChunk {
  Chunk chunk;
  std::vector<bool> begins;
};

std::vector<GoldChunk> gold_chunks(const GivenDocument& given) {
  std::vector<GoldChunk> out;
  const std::string_view text = given.document.text();
  const auto& tokens = given.analysis.tokens;
  for (std::size_t first = 0; first < tokens.size();) {
    std::size_t last = first;
    while (last + 1 < tokens.size() && tokens[last].span.end == tokens[last + 1].span.begin) ++last;
    const std::uint32_t begin = tokens[first].span.begin;
    const std::uint32_t end = tokens[last].span.end;
    const bool block_ends =
        last + 1 == tokens.size() ||
        given.document.block_at(begin) != given.document.block_at(tokens[last + 1].span.begin);
    const char32_t next = block_ends ? 0 : utf8::decode(text, tokens[last + 1].span.begin).code_point;
    GoldChunk chunk{Chunk(text.substr(begin, end - begin), next), {}};
    std::set<std::uint32_t> borders;
    for (std::size_t i = first; i <= last; ++i) borders.insert(tokens[i].span.begin - begin);
    for (std::size_t i = 0; i < chunk.chunk.size(); ++i)
      chunk.begins.push_back(borders.contains(chunk.chunk.at(i).begin));
    out.push_back(std::move(chunk));
    first = last + 1;
  }
  return out;
}

/// How often each run of letters stands in the treebanks, in lower case.
std::map<std::string, std::size_t> count_letter_runs(const std::vector<GoldChunk>& chunks) {
  std::map<std::string, std::size_t> counts;
  for (const GoldChunk& gold : chunks) {
    for (std::size_t i = 1; i < gold.chunk.size();) {
      const auto [begin, end] = gold.chunk.letters_around(i);
      if (begin < i) ++counts[gold.chunk.lower(begin, end)];
      i = std::max(i, end) + 1;
    }
  }
  return counts;
}

/// Collects where the treebanks split between two letters.
Contractions learn_contractions(const std::vector<GoldChunk>& chunks) {
  const auto runs = count_letter_runs(chunks);
  std::map<std::pair<std::string, std::uint32_t>, std::size_t> counts;
  std::map<std::string, std::set<std::string>> before;
  for (const GoldChunk& gold : chunks) {
    for (std::size_t i = 1; i < gold.chunk.size(); ++i) {
      if (!gold.begins[i] || !is_letter(gold.chunk.at(i).kind) || !is_letter(gold.chunk.at(i - 1).kind))
        continue;
      const auto [begin, end] = gold.chunk.letters_around(i);
      ++counts[{gold.chunk.lower(begin, end), static_cast<std::uint32_t>(i - begin)}];
      before[gold.chunk.lower(i, end)].insert(gold.chunk.lower(begin, i));
    }
  }
  Contractions out;
  for (const auto& [split, count] : counts) {
    const auto run = runs.find(split.first);
    const bool usual = run != runs.end() && 2 * count > run->second;
    if (count >= kManySplits || (count >= 2 && usual)) out.splits.emplace(split.first, split.second);
  }
  for (const auto& [ending, words] : before) {
    const bool has_sign =
        std::any_of(ending.begin(), ending.end(), [](char c) { return c < 'a' || c > 'z'; });
    if (has_sign && words.size() >= kGeneralEnding) out.endings.insert(ending);
  }
  return out;
}

/// One binary decision: predicts, corrects, and says whether the prediction was right.
bool learn(AveragedPerceptron& model, std::span<const std::uint64_t> features, bool wanted) {
  std::array<float, 1> score = {0};
  model.score(features, score);
  model.tick();
  // A margin: decisions that are right by little are strengthened too.
  const bool right = (score[0] > 0) == wanted;
  if (!right || (score[0] < 2 && score[0] > -2)) model.update(features, 0, wanted ? 1.0F : -1.0F);
  return right;
}

AveragedPerceptron learn_splits(const std::vector<GoldChunk>& chunks, const Contractions& contractions) {
  AveragedPerceptron model;
  Random random(kSeed);
  for (int epoch = 0; epoch < kEpochs; ++epoch) {
    std::size_t wrong = 0;
    for (const std::uint32_t which : shuffled(chunks.size(), random)) {
      const GoldChunk& gold = chunks[which];
      std::size_t begin = 0;
      for (std::size_t i = 1; i < gold.chunk.size(); ++i) {
        if (!gold.chunk.may_split(i, contractions)) continue;
        if (!learn(model, gold.chunk.features(i, begin).view(), gold.begins[i])) ++wrong;
        if (gold.begins[i]) begin = i;
      }
    }
    std::cerr << "tokenizer epoch " << epoch + 1 << ": " << wrong << " wrong\n";
  }
  model.average();
  return model;
}

/// The words and the first word of each sentence of one block.
struct GoldBlock {
  SentenceContext context;
  std::vector<bool> begins;
};

std::vector<GoldBlock> gold_blocks(const GivenDocument& given) {
  std::vector<GoldBlock> out;
  const Analysis& analysis = given.analysis;
  for (std::size_t first = 0; first < analysis.sentences.size();) {
    std::size_t last = first;
    while (last < analysis.sentences.size() &&
           analysis.sentences[last].block == analysis.sentences[first].block)
      ++last;
    std::vector<RawToken> tokens;
    std::vector<bool> begins;
    for (std::size_t s = first; s < last; ++s) {
      const auto range = analysis.sentences[s].tokens;
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        tokens.push_back({analysis.tokens[i].span, false});
        begins.push_back(i == range.begin);
      }
    }
    out.push_back({SentenceContext(given.document.text(), tokens), std::move(begins)});
    first = last;
  }
  return out;
}

AveragedPerceptron learn_borders(const std::vector<GoldBlock>& blocks) {
  AveragedPerceptron model;
  Random random(kSeed + 1);
  for (int epoch = 0; epoch < kEpochs + 4; ++epoch) {
    std::size_t wrong = 0;
    for (const std::uint32_t which : shuffled(blocks.size(), random)) {
      const GoldBlock& gold = blocks[which];
      std::size_t begin = 0;
      for (std::size_t i = 1; i < gold.begins.size(); ++i) {
        if (gold.context.may_begin(i) &&
            !learn(model, gold.context.features(i, begin).view(), gold.begins[i]))
          ++wrong;
        if (gold.begins[i]) begin = i;
      }
    }
    std::cerr << "sentences epoch " << epoch + 1 << ": " << wrong << " wrong\n";
  }
  model.average();
  return model;
}

template <typename Unit>
Result<std::vector<Unit>> gather(const Folders& folders, std::vector<Unit> (*units_of)(const GivenDocument&),
                                 std::vector<GivenDocument>& keep) {
  std::vector<Unit> out;
  for (const std::string_view name : {"ewt-train", "gum-train"}) {
    auto given = read_treebank(folders.data, name);
    if (!given) return tl::unexpected<Error>(given.error());
    keep.push_back(std::move(*given));
    std::vector<Unit> units = units_of(keep.back());
    std::move(units.begin(), units.end(), std::back_inserter(out));
  }
  return out;
}

}  // namespace

Status train_tokenizer(const Folders& folders) {
  std::vector<GivenDocument> texts;
  const auto chunks = gather<GoldChunk>(folders, gold_chunks, texts);
  if (!chunks) return tl::unexpected<Error>(chunks.error());
  const Contractions contractions = learn_contractions(*chunks);
  const AveragedPerceptron model = learn_splits(*chunks, contractions);

  const std::map<std::string, std::uint32_t> splits(contractions.splits.begin(), contractions.splits.end());
  const std::set<std::string> endings(contractions.endings.begin(), contractions.endings.end());
  std::vector<std::string> words;
  std::vector<std::uint32_t> offsets;
  for (const auto& [word, offset] : splits) {
    words.push_back(word);
    offsets.push_back(offset);
  }
  language::ModelWriter writer("tokenizer");
  model.save(writer, "split", {.scale = 256, .min_updates = 1, .min_weight = 4});
  writer.add_strings("contraction", words);
  writer.add("contraction.offset", offsets);
  writer.add_strings("ending", {endings.begin(), endings.end()});
  return writer.write(folders.models / "tokenizer.model");
}

Status train_sentences(const Folders& folders) {
  std::vector<GivenDocument> texts;
  const auto blocks = gather<GoldBlock>(folders, gold_blocks, texts);
  if (!blocks) return tl::unexpected<Error>(blocks.error());
  language::ModelWriter writer("sentences");
  learn_borders(*blocks).save(writer, "border", {.scale = 256, .min_updates = 1, .min_weight = 4});
  return writer.write(folders.models / "sentences.model");
}

}  // namespace claimgraph::train
