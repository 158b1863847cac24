// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <string>

#include "claimgraph/language/pipeline.h"
#include "claimgraph/language/tokenizer.h"

namespace {

using claimgraph::language::Analysis;
using claimgraph::language::Pipeline;
using claimgraph::language::Preset;

/// A few hundred paragraphs of varied length from one stock of invented sentences.
claimgraph::text::Document sample() {
  constexpr const char* kSentences[] = {
      "The harbour authority said on Tuesday that two ferries had collided off the northern pier. ",
      "\"We don't know yet who was at the wheel,\" its director, Amina Okello, told reporters. ",
      "At least 14 people were taken to hospital, and divers who searched the wreck found no one else. ",
      "Unions blamed the company, which denied that its crews had worked longer than the law allows. "};
  claimgraph::text::Document::Parts parts;
  for (std::size_t paragraph = 0; paragraph < 300; ++paragraph) {
    const auto begin = static_cast<std::uint32_t>(parts.text.size());
    for (std::size_t i = 0; i <= paragraph % 4; ++i) parts.text += kSentences[(paragraph + i) % 4];
    const auto end = static_cast<std::uint32_t>(parts.text.size());
    parts.blocks.push_back({{begin, end}, claimgraph::text::BlockKind::kParagraph, {}, {}});
    parts.text += "\n\n";
  }
  return claimgraph::text::Document(std::move(parts));
}

void words_per_second(benchmark::State& state, std::size_t words) {
  state.counters["words/s"] =
      benchmark::Counter(static_cast<double>(words), benchmark::Counter::kIsIterationInvariantRate);
}

void whole_pipeline(benchmark::State& state, Preset preset) {
  const auto pipeline = Pipeline::load(CLAIMGRAPH_SOURCE_DIR, preset);
  if (!pipeline) return state.SkipWithError(pipeline.error().describe().c_str());
  const claimgraph::text::Document document = sample();
  std::size_t words = 0;
  for (auto _ : state) {
    const Analysis analysis = pipeline->analyse(document);
    words = analysis.tokens.size();
    benchmark::DoNotOptimize(words);
  }
  words_per_second(state, words);
}

void tokenize(benchmark::State& state) {
  const auto tokenizer = claimgraph::language::Tokenizer::load(
      claimgraph::language::ModelStore(CLAIMGRAPH_SOURCE_DIR "/models/en"));
  if (!tokenizer) return state.SkipWithError(tokenizer.error().describe().c_str());
  const claimgraph::text::Document document = sample();
  std::size_t words = 0;
  for (auto _ : state) {
    words = 0;
    for (const auto& block : document.blocks())
      words += tokenizer->tokenize(document.text(), block.span).size();
    benchmark::DoNotOptimize(words);
  }
  words_per_second(state, words);
}

void start_up(benchmark::State& state, Preset preset) {
  for (auto _ : state) benchmark::DoNotOptimize(Pipeline::load(CLAIMGRAPH_SOURCE_DIR, preset));
}

BENCHMARK(tokenize);
BENCHMARK_CAPTURE(whole_pipeline, fast, Preset::kFast);
BENCHMARK_CAPTURE(whole_pipeline, accurate, Preset::kAccurate);
BENCHMARK_CAPTURE(start_up, fast, Preset::kFast)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(start_up, accurate, Preset::kAccurate)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
