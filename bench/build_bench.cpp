// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// What `build` costs, stage by stage and as a whole, on one core. Texts are those of CLAIMGRAPH_BENCH_INPUT
// (a file or folder), else the examples. The long documents show what a document's length costs: words/s
// should not fall.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstddef>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/extract/extractor.h"
#include "claimgraph/graph/build.h"
#include "claimgraph/language/pipeline.h"
#include "claimgraph/rdf/graph_writer.h"
#include "claimgraph/rdf/writer.h"
#include "claimgraph/resolve/resolver.h"
#include "claimgraph/text/cleaner.h"
#include "claimgraph/text/reader.h"

namespace {

using claimgraph::extract::Extraction;
using claimgraph::extract::Extractor;
using claimgraph::language::Analysis;
using claimgraph::language::Pipeline;
using claimgraph::language::Preset;
using claimgraph::resolve::DocumentFacts;
using claimgraph::text::Document;

constexpr const char* kData = CLAIMGRAPH_SOURCE_DIR;

/// Everything that build loads, once.
struct Engine {
  claimgraph::text::Cleaner cleaner;
  Pipeline accurate;
  Pipeline fast;
  Extractor extractor;
  claimgraph::resolve::Knowledge knowledge;
};

/// Ends the program with the reason where something is missing: there is nothing to measure then.
template <typename T>
T need(claimgraph::Result<T> result) {
  if (result) return *std::move(result);
  fmt::print(stderr, "build_bench: {}\n", result.error().describe());
  std::exit(2);
}

const Engine& engine() {
  static const Engine loaded{need(claimgraph::text::Cleaner::load(std::string(kData) + "/ontology/lexicon")),
                             need(Pipeline::load(kData, Preset::kAccurate)),
                             need(Pipeline::load(kData, Preset::kFast)), need(Extractor::load(kData)),
                             need(claimgraph::resolve::Knowledge::load(kData))};
  return loaded;
}

std::string input() {
  const char* named = std::getenv("CLAIMGRAPH_BENCH_INPUT");
  return named != nullptr ? named : std::string(kData) + "/examples/kerman";
}

std::vector<Document> read_input() {
  return claimgraph::text::read_all(claimgraph::text::DocumentSource(engine().cleaner, {input()})).documents;
}

const std::vector<Document>& documents() {
  static const std::vector<Document> read = read_input();
  return read;
}

const Pipeline& pipeline(Preset preset) {
  return preset == Preset::kFast ? engine().fast : engine().accurate;
}

std::vector<Analysis> analyse_all(Preset preset) {
  std::vector<Analysis> analyses;
  for (const Document& document : documents()) analyses.push_back(pipeline(preset).analyse(document));
  return analyses;
}

const std::vector<Analysis>& analyses() {
  static const std::vector<Analysis> analysed = analyse_all(Preset::kAccurate);
  return analysed;
}

DocumentFacts facts_of(const Document& document, const Analysis& analysis) {
  return claimgraph::resolve::gather(document, analysis, engine().extractor.extract(document, analysis));
}

const std::vector<DocumentFacts>& facts() {
  static const std::vector<DocumentFacts> gathered = [] {
    std::vector<DocumentFacts> all;
    for (std::size_t i = 0; i < documents().size(); ++i)
      all.push_back(facts_of(documents()[i], analyses()[i]));
    return all;
  }();
  return gathered;
}

claimgraph::graph::Built graph_of(const std::vector<DocumentFacts>& all) {
  claimgraph::resolve::ResolveOptions options;
  options.knowledge = engine().knowledge;
  const auto resolution = need(claimgraph::resolve::resolve(all, options));
  return claimgraph::graph::build(all, resolution, {});
}

std::string turtle_of(const claimgraph::graph::Built& built) {
  return need(claimgraph::rdf::write_text(claimgraph::rdf::to_dataset(built.graph, {}),
                                          claimgraph::rdf::Syntax::kTurtle));
}

void words_per_second(benchmark::State& state, std::size_t words) {
  state.counters["words/s"] =
      benchmark::Counter(static_cast<double>(words), benchmark::Counter::kIsIterationInvariantRate);
}

std::size_t word_count() {
  std::size_t words = 0;
  for (const Analysis& analysis : analyses()) words += analysis.tokens.size();
  return words;
}

void read(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_input());
  words_per_second(state, word_count());
}

void analyse(benchmark::State& state, Preset preset) {
  documents();
  for (auto _ : state) benchmark::DoNotOptimize(analyse_all(preset));
  words_per_second(state, word_count());
}

void extract(benchmark::State& state) {
  analyses();  // not part of what is measured
  for (auto _ : state) {
    for (std::size_t i = 0; i < documents().size(); ++i) {
      benchmark::DoNotOptimize(engine().extractor.extract(documents()[i], analyses()[i]));
    }
  }
  words_per_second(state, word_count());
}

void resolve_and_write(benchmark::State& state) {
  facts();
  for (auto _ : state) benchmark::DoNotOptimize(turtle_of(graph_of(facts())));
  words_per_second(state, word_count());
}

void whole_build(benchmark::State& state, Preset preset) {
  for (auto _ : state) {
    std::vector<DocumentFacts> all;
    for (const Document& document : read_input()) {
      all.push_back(facts_of(document, pipeline(preset).analyse(document)));
    }
    benchmark::DoNotOptimize(turtle_of(graph_of(all)));
  }
  words_per_second(state, word_count());
}

/// An invented document of at least `words` words: many names, said again and again, and an event a
/// paragraph.
Document long_document(std::size_t words) {
  constexpr const char* kFamilies[] = {"Okello", "Brandt", "Marino", "Haddad",
                                       "Novak",  "Silva",  "Larsen", "Petrov"};
  constexpr const char* kTowns[] = {"Vellin", "Tarnow", "Orsk", "Maribel", "Quella", "Norden", "Sabir"};
  std::string text;
  constexpr std::size_t kWordsInParagraph = 44;
  for (std::size_t i = 0; i * kWordsInParagraph < words; ++i) {
    const std::string family =
        std::string(kFamilies[i % 8]) + (i % 64 < 8 ? "" : "-") + (i % 64 < 8 ? "" : kFamilies[(i / 8) % 8]);
    text += fmt::format(
        "Interior minister {} of {} condemned the bombing on Tuesday. \"We know who did this,\" he told "
        "reporters in "
        "{}, and {} blamed the Northern Front for the attack. The group denied it. Police said that at least "
        "{} "
        "people had been killed in the blast.\n\n",
        family, kTowns[i % 7], kTowns[(i + 3) % 7], family, 3 + i % 90);
  }
  return engine().cleaner.clean({std::move(text), claimgraph::text::Format::kPlain, {}, "long.txt"});
}

void extract_long(benchmark::State& state) {
  const Document document = long_document(static_cast<std::size_t>(state.range(0)));
  const Analysis analysis = engine().fast.analyse(document);
  for (auto _ : state) benchmark::DoNotOptimize(facts_of(document, analysis));
  words_per_second(state, analysis.tokens.size());
}

void build_long(benchmark::State& state) {
  const Document document = long_document(static_cast<std::size_t>(state.range(0)));
  std::size_t words = 0;
  for (auto _ : state) {
    const Analysis analysis = engine().fast.analyse(document);
    words = analysis.tokens.size();
    std::vector<DocumentFacts> all;
    all.push_back(facts_of(document, analysis));
    benchmark::DoNotOptimize(turtle_of(graph_of(all)));
  }
  words_per_second(state, words);
}

BENCHMARK(read)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(analyse, accurate, Preset::kAccurate)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(analyse, fast, Preset::kFast)->Unit(benchmark::kMillisecond);
BENCHMARK(extract)->Unit(benchmark::kMillisecond);
BENCHMARK(resolve_and_write)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(whole_build, accurate, Preset::kAccurate)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(whole_build, fast, Preset::kFast)->Unit(benchmark::kMillisecond);
BENCHMARK(extract_long)->RangeMultiplier(4)->Range(3125, 200000)->Unit(benchmark::kMillisecond);
BENCHMARK(build_long)->RangeMultiplier(4)->Range(3125, 200000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
