// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Words per second of each stage of the language layer and of both presets. Run on a quiet machine:
//   build/dev/language_bench --benchmark_repetitions=5 --benchmark_report_aggregates_only=true
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <memory>
#include <string>
#include <vector>

#include "claimgraph/language/gazetteer.h"
#include "claimgraph/language/names.h"
#include "claimgraph/language/pipeline.h"
#include "claimgraph/language/sentence_splitter.h"
#include "claimgraph/language/tagger.h"
#include "claimgraph/language/times.h"
#include "claimgraph/language/tokenizer.h"
#include "language/word_keys.h"

namespace {

using claimgraph::Result;
using claimgraph::language::Analysis;
using claimgraph::language::ModelStore;
using claimgraph::language::Pipeline;
using claimgraph::language::Preset;
using claimgraph::text::Document;

constexpr const char* kModels = CLAIMGRAPH_SOURCE_DIR "/models/en";
constexpr const char* kLexicon = CLAIMGRAPH_SOURCE_DIR "/ontology/lexicon";

constexpr const char* kStock[] = {
    "The harbour authority said on Tuesday that two ferries had collided off the northern pier. ",
    "\"We don't know yet who was at the wheel,\" its director, Amina Okello, told reporters. ",
    "At least 14 people were taken to hospital, and divers who searched the wreck found no one else. ",
    "Unions blamed the company, which denied that its crews had worked longer than the law allows. "};
constexpr std::size_t kWordsASentence = 18;  // about

Document document_of(std::vector<std::string> paragraphs) {
  Document::Parts parts;
  for (const std::string& paragraph : paragraphs) {
    const auto begin = static_cast<std::uint32_t>(parts.text.size());
    parts.text += paragraph;
    const auto end = static_cast<std::uint32_t>(parts.text.size());
    parts.blocks.push_back({{begin, end}, claimgraph::text::BlockKind::kParagraph, {}, {}});
    parts.text += "\n\n";
  }
  return Document(std::move(parts));
}

/// A few hundred paragraphs of varied length from one stock of invented sentences.
const Document& sample() {
  static const Document kSample = [] {
    std::vector<std::string> paragraphs(300);
    for (std::size_t paragraph = 0; paragraph < paragraphs.size(); ++paragraph) {
      for (std::size_t i = 0; i <= paragraph % 4; ++i) paragraphs[paragraph] += kStock[(paragraph + i) % 4];
    }
    return document_of(std::move(paragraphs));
  }();
  return kSample;
}

/// One line without an end: what must cost no more a word than paragraphs do.
Document long_line(std::size_t words) {
  std::string line;
  for (std::size_t i = 0; i * kWordsASentence < words; ++i) line += kStock[i % 4];
  return document_of({std::move(line)});
}

void words_per_second(benchmark::State& state, std::size_t words) {
  state.counters["words/s"] =
      benchmark::Counter(static_cast<double>(words), benchmark::Counter::kIsIterationInvariantRate);
}

/// Loaded once a program; nullptr, with the benchmark marked as failed, where the models do not load.
const Pipeline* pipeline(benchmark::State& state, Preset preset) {
  static const Result<Pipeline> kAccurate = Pipeline::load(CLAIMGRAPH_SOURCE_DIR, Preset::kAccurate);
  static const Result<Pipeline> kFast = Pipeline::load(CLAIMGRAPH_SOURCE_DIR, Preset::kFast);
  const Result<Pipeline>& chosen = preset == Preset::kFast ? kFast : kAccurate;
  if (chosen) return &*chosen;
  state.SkipWithError(chosen.error().describe().c_str());
  return nullptr;
}

enum class Depth : std::uint8_t { kWords, kSentences, kTags };

/// Words, then sentences, then tags: each row holds what stands before it.
void segment(benchmark::State& state, Depth depth) {
  namespace language = claimgraph::language;
  const ModelStore store(kModels);
  const auto lexicon = std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology/lexicon";
  const auto tokenizer = language::Tokenizer::load(store, lexicon);
  const auto splitter = language::SentenceSplitter::load(store, lexicon);
  const auto tagger = language::Tagger::load(store);
  if (!tokenizer || !splitter || !tagger) return state.SkipWithError("the models do not load");
  const Document& document = sample();
  std::size_t words = 0;
  for (auto _ : state) {
    words = 0;
    for (const auto& block : document.blocks()) {
      const auto tokens = tokenizer->tokenize(document.text(), block.span);
      words += tokens.size();
      if (depth == Depth::kWords) continue;
      std::size_t at = 0;
      for (const std::uint32_t length : splitter->split(document.text(), tokens)) {
        if (depth == Depth::kTags) {
          language::SentenceKeys keys;
          for (std::size_t i = at; i < at + length; ++i)
            keys.push_back(language::word_keys(document.text(tokens[i].span)));
          benchmark::DoNotOptimize(tagger->tag(keys));
        }
        at += length;
      }
    }
    benchmark::DoNotOptimize(words);
  }
  words_per_second(state, words);
}

void names(benchmark::State& state) {
  namespace language = claimgraph::language;
  const Pipeline* whole = pipeline(state, Preset::kFast);
  auto gazetteer = language::Gazetteer::load(kLexicon);
  if (whole == nullptr || !gazetteer) return;
  const auto recogniser = language::NameRecogniser::load(
      ModelStore(kModels), std::make_shared<const language::Gazetteer>(std::move(*gazetteer)));
  if (!recogniser) return state.SkipWithError(recogniser.error().describe().c_str());
  const Analysis analysis = whole->analyse(sample());
  for (auto _ : state) benchmark::DoNotOptimize(recogniser->recognise(sample(), analysis));
  words_per_second(state, analysis.tokens.size());
}

void times(benchmark::State& state) {
  const Pipeline* whole = pipeline(state, Preset::kFast);
  const auto tagger = claimgraph::language::TimeTagger::load(kLexicon);
  if (whole == nullptr || !tagger) return;
  const Analysis analysis = whole->analyse(sample());
  for (auto _ : state) benchmark::DoNotOptimize(tagger->tag(sample(), analysis));
  words_per_second(state, analysis.tokens.size());
}

/// Everything, names and times included.
void whole(benchmark::State& state, Preset preset) {
  const Pipeline* stages = pipeline(state, preset);
  if (stages == nullptr) return;
  std::size_t words = 0;
  for (auto _ : state) {
    const Analysis analysis = stages->analyse(sample());
    words = analysis.tokens.size();
    benchmark::DoNotOptimize(words);
  }
  words_per_second(state, words);
}

/// The same work a word whatever the length of the line: compare words/s of the rows.
void one_line(benchmark::State& state, Preset preset) {
  const Pipeline* stages = pipeline(state, preset);
  if (stages == nullptr) return;
  const Document document = long_line(static_cast<std::size_t>(state.range(0)));
  std::size_t words = 0;
  for (auto _ : state) {
    const Analysis analysis = stages->analyse(document);
    words = analysis.tokens.size();
    benchmark::DoNotOptimize(words);
  }
  words_per_second(state, words);
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void start_up(benchmark::State& state, Preset preset) {
  for (auto _ : state) benchmark::DoNotOptimize(Pipeline::load(CLAIMGRAPH_SOURCE_DIR, preset));
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
}

// First, since the peak of memory is the process's and only grows.
BENCHMARK_CAPTURE(start_up, fast, Preset::kFast)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(start_up, accurate, Preset::kAccurate)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(segment, words, Depth::kWords);
BENCHMARK_CAPTURE(segment, sentences, Depth::kSentences);
BENCHMARK_CAPTURE(segment, tags, Depth::kTags);
BENCHMARK(names);
BENCHMARK(times);
BENCHMARK_CAPTURE(whole, fast, Preset::kFast);
BENCHMARK_CAPTURE(whole, accurate, Preset::kAccurate);
BENCHMARK_CAPTURE(whole, fast_two_threads, Preset::kFast)->Threads(2)->UseRealTime();
BENCHMARK_CAPTURE(whole, accurate_two_threads, Preset::kAccurate)->Threads(2)->UseRealTime();
BENCHMARK_CAPTURE(one_line, fast, Preset::kFast)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(one_line, accurate, Preset::kAccurate)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
