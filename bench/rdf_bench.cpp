// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading, writing, canonicalization, comparison and validation, on generated statements of our own kind;
// beside them, on the same file in the same run, serdi and rapper where they are installed.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "claimgraph/rdf/canon.h"
#include "claimgraph/rdf/diff.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/shacl.h"
#include "claimgraph/rdf/vocabulary.h"
#include "claimgraph/rdf/writer.h"

namespace claimgraph::rdf {
namespace {

constexpr std::size_t kMillion = 1'000'000;
constexpr std::size_t kHundredThousand = 100'000;

/// How many subjects of the generated data are blank nodes.
enum class Subjects : std::uint8_t { kIris, kThousandBlanks };

/// Nine statements about each assertion, as the program writes them. `changed` values differ from those of 0.
std::string lines(std::size_t statements, Subjects subjects, std::size_t changed = 0) {
  const std::string cg = "<https://w3id.org/claimgraph/ontology#";
  const std::string id = "<https://w3id.org/claimgraph/id/";
  const std::string rdf = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  const std::string xsd = "^^<http://www.w3.org/2001/XMLSchema#";
  std::string out;
  for (std::size_t i = 0; i * 9 < statements; ++i) {
    const std::size_t mixed = i * 2654435761U % 1'000'003;
    const bool blank = subjects == Subjects::kThousandBlanks && i < 1000;
    const std::string subject =
        blank ? "_:a" + std::to_string(i) + " "
              : id + "assertion/" + std::to_string(mixed) + "-" + std::to_string(i) + "> ";
    const std::string passage =
        id + "document/report-" + std::to_string(mixed % 1000) + "#char=" + std::to_string(i % 5000);
    out += subject + rdf + "type> " + cg + "Assertion> .\n";
    out += subject + rdf + "subject> " + id + "person/name-" + std::to_string(mixed % 20011) + "> .\n";
    out += subject + rdf + "predicate> " + cg + "blamed> .\n";
    out += subject + rdf + "object> " + id + "place/name-" + std::to_string(mixed % 9973) + "> .\n";
    out += subject + cg + "modality> " + cg + "Actual> .\n";
    out += subject + cg + "date> \"2031-01-" + std::to_string(10 + mixed % 19) + "\"" + xsd + "date> .\n";
    out += subject + cg + "confidence> \"0." + std::to_string(1 + mixed % 9) + "\"" + xsd + "decimal> .\n";
    out += subject + cg + "evidence> " + passage + "," + std::to_string(i % 5000 + 90) + "> .\n";
    out += subject + cg + "text> \"Words that stand for what somebody said, number " +
           std::to_string(i < changed ? i + statements : i) + "\"@en .\n";
  }
  return out;
}

const std::string& million_lines() {
  static const std::string text = lines(kMillion, Subjects::kIris);
  return text;
}

const Dataset& million() {
  static const Dataset data = [] {
    Dataset out = std::move(*read_text(million_lines(), Syntax::kNTriples, "generated"));
    out.set_prefix("cg", "https://w3id.org/claimgraph/ontology#");
    out.set_prefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    out.set_prefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    out.set_prefix("person", "https://w3id.org/claimgraph/id/person/");
    return out;
  }();
  return data;
}

const std::string& million_turtle() {
  static const std::string text = *write_text(million(), Syntax::kTurtle);
  return text;
}

/// Asks one question of each order, so that all are built.
void build_indexes(const Dataset& data) {
  const Quad first = data.quads().front();
  benchmark::DoNotOptimize(data.match({kAny, first.predicate, kAny, kAny}).empty());
  benchmark::DoNotOptimize(data.match({kAny, kAny, first.object, kAny}).empty());
}

void read(benchmark::State& state, const std::string& text, Syntax syntax) {
  for (auto _ : state) {
    const auto data = read_text(text, syntax, "generated");
    build_indexes(*data);
    state.counters["triples"] = static_cast<double>(data->size());
    state.counters["bytes_per_triple"] =
        static_cast<double>(data->memory()) / static_cast<double>(data->size());
  }
}
void ReadNTriplesIntoIndexedStore(benchmark::State& state) {
  read(state, million_lines(), Syntax::kNTriples);
}
void ReadTurtleIntoIndexedStore(benchmark::State& state) {
  read(state, million_turtle(), Syntax::kTurtle);
}
BENCHMARK(ReadNTriplesIntoIndexedStore)->Unit(benchmark::kMillisecond);
BENCHMARK(ReadTurtleIntoIndexedStore)->Unit(benchmark::kMillisecond);

void write(benchmark::State& state, Syntax syntax) {
  const Dataset& data = million();
  for (auto _ : state) {
    const auto text = write_text(data, syntax);
    benchmark::DoNotOptimize(text->size());
  }
}
void WriteTurtle(benchmark::State& state) {
  write(state, Syntax::kTurtle);
}
void WriteNTriples(benchmark::State& state) {
  write(state, Syntax::kNTriples);
}
BENCHMARK(WriteTurtle)->Unit(benchmark::kMillisecond);
BENCHMARK(WriteNTriples)->Unit(benchmark::kMillisecond);

void CanonOfAHundredThousandWithAThousandBlankNodes(benchmark::State& state) {
  const std::string text = lines(kHundredThousand, Subjects::kThousandBlanks);
  for (auto _ : state) {
    const auto data = read_text(text, Syntax::kNTriples, "generated");
    const auto canonical = canonicalize(*data);
    benchmark::DoNotOptimize(canonical->nquads.size());
  }
}
BENCHMARK(CanonOfAHundredThousandWithAThousandBlankNodes)->Unit(benchmark::kMillisecond);

void DiffOfAHundredThousandWith628Changes(benchmark::State& state) {
  const std::string before = lines(kHundredThousand, Subjects::kIris);
  const std::string after = lines(kHundredThousand, Subjects::kIris, 628);
  for (auto _ : state) {
    const auto old_data = read_text(before, Syntax::kNTriples, "old");
    const auto new_data = read_text(after, Syntax::kNTriples, "new");
    const auto changes = difference(*old_data, *new_data);
    state.counters["changes"] = static_cast<double>(changes->added.size());
    benchmark::DoNotOptimize(format_text(*changes, *old_data, *new_data).size());
  }
}
BENCHMARK(DiffOfAHundredThousandWith628Changes)->Unit(benchmark::kMillisecond);

/// The sample output as many times over as makes a million statements, each time under names of its own.
Dataset million_of_samples() {
  const auto once = read_file(CLAIMGRAPH_SOURCE_DIR "/output/graph.ttl");
  Dataset out;
  for (std::size_t copy = 0; once && copy * once->size() < kMillion; ++copy) {
    std::vector<TermId> ids(once->term_count());
    for (std::uint32_t i = 0; i < ids.size(); ++i) {
      TermView term = once->term(TermId{i});
      std::string name(term.value);
      if (term.kind == TermKind::kIri && name.starts_with(vocabulary::kDefaultBase))
        name.insert(vocabulary::kDefaultBase.size(), std::to_string(copy) + "/");
      term.value = name;
      ids[i] = out.intern(term);
    }
    for (const Quad& q : once->quads())
      out.add({ids[index_of(q.subject)], ids[index_of(q.predicate)], ids[index_of(q.object)]});
  }
  return out;
}

void ValidateAMillionAgainstOurShapes(benchmark::State& state) {
  const auto shapes = read_file(CLAIMGRAPH_SOURCE_DIR "/ontology/shapes.ttl");
  const auto ontology = read_file(CLAIMGRAPH_SOURCE_DIR "/ontology/claimgraph.ttl");
  const Dataset data = million_of_samples();
  build_indexes(data);
  for (auto _ : state) {
    const auto report = shacl::validate(data, *shapes, {.classes = &*ontology});
    state.counters["triples"] = static_cast<double>(data.size());
    state.counters["nodes"] = static_cast<double>(report->focus_nodes);
    state.counters["results"] = static_cast<double>(report->results.size());
  }
}
BENCHMARK(ValidateAMillionAgainstOurShapes)->Unit(benchmark::kMillisecond);

/// Another program reading the million lines (and writing them to nowhere, which serdi cannot leave out).
void other_program(benchmark::State& state, const std::string& command) {
  const auto file = std::filesystem::temp_directory_path() / "claimgraph_rdf_bench.nt";
  std::ofstream(file, std::ios::binary) << million_lines();
  for (auto _ : state) {
    if (std::system((command + " " + file.string() + " > /dev/null 2>&1").c_str()) != 0) {
      state.SkipWithError("not installed, or it failed");
      break;
    }
  }
  std::filesystem::remove(file);
}
void SerdiReadsAndWrites(benchmark::State& state) {
  other_program(state, "serdi -q -i ntriples -o ntriples");
}
void RapperCounts(benchmark::State& state) {
  other_program(state, "rapper -q -i ntriples -c");
}
BENCHMARK(SerdiReadsAndWrites)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(RapperCounts)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace claimgraph::rdf

BENCHMARK_MAIN();
