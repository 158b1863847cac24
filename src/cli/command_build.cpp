// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/graph/build.h"
#include "claimgraph/rdf/graph_writer.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/resolve/resolver.h"
#include "cli/commands.h"
#include "cli/conformance.h"
#include "cli/corpus.h"
#include "cli/earlier_graph.h"
#include "cli/engine.h"
#include "cli/graph_output.h"
#include "cli/options.h"
#include "cli/progress.h"

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;

struct BuildOptions {
  std::vector<std::string> inputs;
  std::string directory;
  std::string format = "turtle";
  std::string base;
  std::string provenance = "compact";
  std::string update;
  std::vector<std::string> retracted;
  std::string merges;
  bool explain = false;
  bool canonical_iris = false;
  bool quiet = false;
  ReadingOptions reading;
};

/// A syntax's extension and whether it has named graphs.
struct FormatRow {
  std::string_view name;
  std::string_view extension;
  rdf::GraphNames names;
};

constexpr FormatRow kFormats[] = {{"turtle", "ttl", rdf::GraphNames::kNone},
                                  {"trig", "trig", rdf::GraphNames::kPerDocument},
                                  {"ntriples", "nt", rdf::GraphNames::kNone},
                                  {"nquads", "nq", rdf::GraphNames::kPerDocument}};

const FormatRow& format_row(const std::string& name) {
  return *std::find_if(std::begin(kFormats), std::end(kFormats),
                       [&](const FormatRow& row) { return row.name == name; });
}

Status check(const BuildOptions& options) {
  if (!options.retracted.empty() && options.update.empty()) {
    return fail(ErrorCode::kInvalidArgument,
                "--retract takes a document out of an earlier graph; expected --update OLD");
  }
  if (!options.update.empty() && options.provenance == "none") {
    return fail(ErrorCode::kInvalidArgument,
                "--update keeps full provenance; --provenance none contradicts it");
  }
  if (options.inputs.empty() && options.update.empty()) {
    return fail(ErrorCode::kInvalidArgument,
                "no input; expected files, folders, globs or - for standard input");
  }
  if (!options.base.empty() && !options.base.ends_with('/') && !options.base.ends_with('#')) {
    return fail(ErrorCode::kInvalidArgument,
                "--base `" + options.base + "`: expected an IRI that ends in / or #");
  }
  return {};
}

/// The folder to write into. One that had to be made and got nothing goes away again.
class OutputFolder {
 public:
  static Result<OutputFolder> make(const std::string& directory) {
    std::error_code error;
    const bool is_new = fs::create_directories(directory, error);
    if (error)
      return fail(ErrorCode::kIo, "cannot be made a folder: " + error.message(), {.file = directory});
    return OutputFolder(is_new ? fs::path(directory) : fs::path());
  }
  OutputFolder(OutputFolder&& other) noexcept : made_(std::exchange(other.made_, {})) {}
  OutputFolder& operator=(OutputFolder&&) = delete;
  ~OutputFolder() {
    std::error_code not_empty;
    if (!made_.empty()) fs::remove(made_, not_empty);
  }

 private:
  explicit OutputFolder(fs::path made) : made_(std::move(made)) {}

  fs::path made_;
};

/// One run of `build`, step by step.
class Build {
 public:
  Build(const BuildOptions& options, Runtime& runtime) : options_(options), runtime_(runtime) {}

  Result<ExitCode> run() {
    if (auto status = check(options_); !status) return tl::unexpected(status.error());
    // A folder that cannot be written is better known before hours of reading than after.
    const auto folder = OutputFolder::make(options_.directory);
    if (!folder) return tl::unexpected(folder.error());
    auto data_dir = runtime_.data_dir();
    if (!data_dir) return tl::unexpected(data_dir.error());
    data_dir_ = *std::move(data_dir);
    auto conformance = Conformance::load(data_dir_);
    if (!conformance) return tl::unexpected(conformance.error());
    conformance_.emplace(*std::move(conformance));
    auto facts = gather();
    if (!facts) return tl::unexpected(facts.error());
    auto built = make_graph(*std::move(facts));
    if (!built) return tl::unexpected(built.error());
    return write(*built);
  }

 private:
  /// What every document says: those of the earlier graph that stay, and those that are read now.
  Result<std::vector<resolve::DocumentFacts>> gather() {
    EarlierGraph earlier{{}, std::string(rdf::vocabulary::kDefaultBase), {}, {}};
    // Models and lexicon are read beside the earlier graph.
    auto loading = std::async(launch_policy(options_.reading),
                              [this] { return Engine::load(data_dir_, options_.reading); });
    if (!options_.update.empty()) {
      auto read = read_earlier_graph(options_.update, *conformance_, job_count(options_.reading));
      if (!read) return tl::unexpected(read.error());
      earlier = *std::move(read);
      if (auto status = retract(earlier, options_.retracted); !status) return tl::unexpected(status.error());
    }
    conforming_ = std::move(earlier.conforming);
    base_ = options_.base.empty() ? earlier.base : options_.base;
    auto engine = loading.get();
    if (!engine) return tl::unexpected(engine.error());
    models_ = fmt::format("{}; {}", engine->pipeline.version(), engine->extractor.version());
    if (!earlier.documents.empty()) note_other_program(earlier.provenance);
    Corpus corpus = read_corpus(options_.inputs, options_.reading, *engine, runtime_);
    left_out_inputs_ = corpus.failed + corpus.skipped;
    if (corpus.repeated != 0)
      runtime_.note(fmt::format("{} given twice, counted once", documents(corpus.repeated)));
    if (corpus.failed != 0 && corpus.documents.empty() && corpus.skipped == 0) {
      return fail(ErrorCode::kNotFound, "no document could be read; nothing was written");
    }
    std::vector<resolve::DocumentFacts> all = unite(std::move(earlier), std::move(corpus.documents));
    // Names of nodes as if all had been given at once: nothing is left of earlier ones.
    if (options_.canonical_iris) {
      for (resolve::DocumentFacts& facts : all) {
        facts.home_keys.clear();
        facts.kept_json.clear();
      }
    }
    return all;
  }

  void note_other_program(const graph::Provenance& before) {
    const graph::Provenance now = provenance();
    if (before.program == now.program && before.models == now.models) return;
    runtime_.note(
        fmt::format("{} was made by {}{}; its documents keep what that read in them until they are "
                    "given again",
                    options_.update, before.program.empty() ? "another program" : before.program,
                    before.program == now.program ? " with other models" : ""));
  }

  [[nodiscard]] graph::Provenance provenance() const { return {"claimgraph " CLAIMGRAPH_VERSION, models_}; }

  Result<graph::Built> make_graph(std::vector<resolve::DocumentFacts> facts) {
    Progress progress(runtime_);
    progress.stage(fmt::format("resolving {}", documents(facts.size())));
    auto resolve_options = resolving();
    if (!resolve_options) return tl::unexpected(resolve_options.error());
    const auto resolution = resolve::resolve(facts, *resolve_options);
    if (!resolution) {
      Error error = resolution.error();
      if (error.where.line != 0) error.where.file = options_.merges;  // of a statement in it
      return tl::unexpected(std::move(error));
    }
    graph::BuildOptions build_options;
    build_options.provenance = provenance();
    build_options.facts = keeps_facts() ? graph::Facts::kKeep : graph::Facts::kLeaveOut;
    return graph::build(std::move(facts), *resolution, build_options);
  }

  Result<resolve::ResolveOptions> resolving() const {
    auto knowledge = resolve::Knowledge::load(data_dir_);
    if (!knowledge) return tl::unexpected(knowledge.error());
    resolve::ResolveOptions resolve_options;
    resolve_options.knowledge = *std::move(knowledge);
    resolve_options.keys =
        options_.canonical_iris ? resolve::KeyPolicy::kCanonical : resolve::KeyPolicy::kKeepHome;
    resolve_options.explanations =
        options_.explain ? resolve::Explanations::kEveryMerge : resolve::Explanations::kNone;
    if (options_.merges.empty()) return resolve_options;
    auto rulings = read_rulings(options_.merges);
    if (!rulings) return tl::unexpected(rulings.error());
    resolve_options.rulings = *std::move(rulings);
    return resolve_options;
  }

  Result<ExitCode> write(const graph::Built& built) {
    Progress progress(runtime_);
    progress.stage("writing");
    const FormatRow& format = format_row(options_.format);
    rdf::GraphWriteOptions write_options;
    write_options.base = base_;
    write_options.names = format.names;
    write_options.evidence = options_.provenance == "none" ? rdf::Evidence::kNone : rdf::Evidence::kPassages;
    const fs::path folder(options_.directory);
    GraphOutput output{.path = folder / fmt::format("graph.{}", format.extension),
                       .report_path = folder / "graph.report.ttl",
                       .syntax = *rdf::syntax_of_name(options_.format),
                       .rdf = std::move(write_options),
                       .mark = keeps_facts() ? ConformanceMark::kWrite : ConformanceMark::kLeaveOut,
                       .conforming = std::move(conforming_),
                       .threads = job_count(options_.reading)};
    const auto conforms = write_graph(built.graph, output, *conformance_, runtime_);
    if (!conforms) return tl::unexpected(conforms.error());
    progress.clear();
    summarise(built, output.path.string());
    return *conforms && left_out_inputs_ == 0 ? ExitCode::kDone : ExitCode::kNo;
  }

  void summarise(const graph::Built& built, const std::string& path) {
    const graph::Graph& graph = built.graph;
    runtime_.note(fmt::format("{}: {}, {} nodes, {} edges, {} figures, {} statements", path,
                              documents(graph.documents().size()), graph.nodes().size(), graph.edges().size(),
                              graph.figures().size(), graph.statements().size()));
    const graph::LeftOut& out = built.left_out;
    if (out.reflexive + out.inadmissible + out.empty == 0) return;
    const std::size_t all = out.reflexive + out.inadmissible + out.empty;
    runtime_.note(
        fmt::format("left out {} edge{}: {} from a node to itself, {} between classes that the relation does "
                    "not join, {} without a quote",
                    all, all == 1 ? "" : "s", out.reflexive, out.inadmissible, out.empty));
  }

  /// An updated graph can be updated again.
  [[nodiscard]] bool keeps_facts() const { return options_.provenance == "full" || !options_.update.empty(); }

  static std::string documents(std::size_t count) {
    return fmt::format("{} document{}", count, count == 1 ? "" : "s");
  }

  const BuildOptions& options_;
  Runtime& runtime_;
  fs::path data_dir_;
  std::string base_;
  std::string models_;
  std::optional<Conformance> conformance_;
  std::optional<rdf::Checksums> conforming_;  ///< of the earlier graph
  std::size_t left_out_inputs_ = 0;
};

void add_update_options(CLI::App& app, BuildOptions& options) {
  app.add_option(
         "--update", options.update,
         "Add to this earlier graph (built with --provenance full); what still denotes the same thing keeps "
         "its IRI")
      ->type_name("OLD");
  app.add_option("--retract", options.retracted, "With --update: take this document back; may be repeated")
      ->type_name("DOCUMENT")
      ->allow_extra_args(false);
  app.add_flag("--canonical-iris", options.canonical_iris,
               "With --update: name nodes as a build of all documents at once would");
  app.add_option("--merges", options.merges,
                 "Statements on which names are the same thing: same|different TAB A TAB B")
      ->type_name("FILE");
  app.add_flag("--explain", options.explain, "Say on each node why mentions were taken for one thing");
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<BuildOptions>();
  app.add_option(
      "INPUT", options->inputs,
      "Text, wikitext, HTML, JSON or JSON Lines, also as .gz or .zst: files, folders, globs, or - for "
      "standard input");
  app.add_option("-o,--output", options->directory, "Folder for graph.ttl (or .trig, .nt, .nq)")
      ->type_name("DIR")
      ->required();
  add_choice(app, "--format", options->format, {"turtle", "trig", "ntriples", "nquads"},
             "Syntax of the graph; trig and nquads have a named graph a document");
  app.add_option("--base", options->base, "What IRIs of the data begin with")->type_name("IRI");
  add_choice(
      app, "--provenance", options->provenance, {"none", "compact", "full"},
      "none: plain triples; compact: assertions with their passages; full: what --update needs besides");
  add_update_options(app, *options);
  app.add_flag("--quiet", options->quiet, "Print errors alone");
  add_reading_options(app, options->reading, runtime);
  return [options, &runtime] {
    runtime.set_verbosity(options->quiet ? Verbosity::kQuiet : Verbosity::kNormal);
    return Build(*options, runtime).run();
  };
}

}  // namespace

constinit const Command kBuildCommand{
    "build", "read documents and write their knowledge graph",
    "  claimgraph build examples/kerman -o output\n"
    "writes output/graph.ttl, and output/graph.report.ttl should the graph not conform to the shapes.\n",
    declare};

}  // namespace claimgraph::cli
