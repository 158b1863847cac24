// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstddef>
#include <future>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "claimgraph/cli/output.h"
#include "claimgraph/graph/diff.h"
#include "claimgraph/rdf/diff.h"
#include "claimgraph/rdf/graph_reader.h"
#include "cli/commands.h"
#include "cli/diff_json.h"
#include "cli/diff_report.h"
#include "cli/options.h"
#include "cli/rdf_input.h"

namespace claimgraph::cli {
namespace {

struct DiffOptions {
  std::string old_file;
  std::string new_file;
  std::string syntax;
  std::string format = "text";
  std::size_t batch = 1000;
  bool skolemize = false;
  std::string output;
};

std::string statements(std::size_t count) {
  return fmt::format("{} statement{}", count, count == 1 ? "" : "s");
}

/// The dataset as a graph of ours; nothing for other RDF. An empty one goes with whatever the other is.
std::optional<graph::Graph> graph_in(const rdf::Dataset& data) {
  if (data.size() == 0) return graph::Graph();
  auto graph = rdf::to_graph(data);
  if (!graph) return std::nullopt;
  return *std::move(graph);
}

/// Both versions where both are graphs of ours, and what changed between them.
struct OurVersions {
  graph::Graph before;
  graph::Graph after;
  graph::Changes changes;
};

/// Both versions where both are graphs of ours.
class VersionsReader {
 public:
  /// Begins to read them, each in a thread of its own.
  VersionsReader(const rdf::Dataset& old_data, const rdf::Dataset& new_data)
      : both_empty_(old_data.size() == 0 && new_data.size() == 0),
        before_(std::async(std::launch::async, [&old_data] { return graph_in(old_data); })),
        after_(std::async(std::launch::async, [&new_data] { return graph_in(new_data); })) {}

  std::optional<OurVersions> finish();

 private:
  bool both_empty_;
  std::future<std::optional<graph::Graph>> before_;
  std::future<std::optional<graph::Graph>> after_;
};

std::optional<OurVersions> VersionsReader::finish() {
  auto before = before_.get();
  auto after = after_.get();
  if (!before || !after || both_empty_) return std::nullopt;
  graph::Changes changes = graph::diff(*before, *after);
  return OurVersions{*std::move(before), *std::move(after), std::move(changes)};
}

/// In words where both are graphs of ours, statement by statement for other RDF.
std::string for_people(const rdf::Difference& difference, const rdf::Dataset& old_data,
                       const rdf::Dataset& new_data, const std::optional<OurVersions>& ours) {
  if (!ours) return rdf::format_text(difference, old_data, new_data);
  std::string words = changes_in_words(ours->before, ours->after, ours->changes);
  if (!words.empty() || difference.same()) return words;
  return fmt::format("~ nothing that is said; {} of RDF (see --format ntriples)\n",
                     statements(difference.removed.size() + difference.added.size()));
}

/// Statement by statement, and where both are graphs of ours what that means and why.
std::string for_programs(const rdf::Difference& difference, const rdf::Dataset& old_data,
                         const rdf::Dataset& new_data, const std::optional<OurVersions>& ours) {
  auto json = nlohmann::ordered_json::parse(rdf::format_json(difference));
  json["program"] = nullptr;
  json["changes"] = nullptr;
  if (ours) {
    json.update(changes_json({ours->before, rdf::graph_base(old_data)},
                             {ours->after, rdf::graph_base(new_data)}, ours->changes));
  }
  return json.dump(2) + "\n";
}

Result<std::string> render(const DiffOptions& options, const rdf::Difference& difference,
                           const rdf::Dataset& old_data, const rdf::Dataset& new_data,
                           const std::optional<OurVersions>& ours) {
  if (options.format == "ntriples") return rdf::format_lines(difference);
  if (options.format == "patch") return rdf::format_patch(difference);
  if (options.format == "sparql") return rdf::format_sparql(difference, options.batch);
  if (options.format == "json") return for_programs(difference, old_data, new_data, ours);
  return for_people(difference, old_data, new_data, ours);
}

Result<ExitCode> run(const DiffOptions& options, Runtime& runtime) {
  auto reading = std::async(std::launch::async, [&] { return read_rdf(options.old_file, options.syntax); });
  const auto new_data = read_rdf(options.new_file, options.syntax);
  const auto old_data = reading.get();
  if (!old_data) return tl::unexpected(old_data.error());
  if (!new_data) return tl::unexpected(new_data.error());
  const auto naming = options.skolemize ? rdf::BlankNaming::kSkolemize : rdf::BlankNaming::kLabels;
  std::optional<VersionsReader> versions;
  if (options.format == "text" || options.format == "json") versions.emplace(*old_data, *new_data);
  const auto difference = rdf::difference(*old_data, *new_data, naming);
  if (!difference) return tl::unexpected(difference.error());
  const auto ours = versions ? versions->finish() : std::nullopt;
  const auto text = render(options, *difference, *old_data, *new_data, ours);
  if (!text) return tl::unexpected(text.error());
  if (auto written = write_output(runtime, options.output, *text); !written)
    return tl::unexpected(written.error());
  return difference->same() ? ExitCode::kDone : ExitCode::kNo;
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<DiffOptions>();
  app.add_option("OLD", options->old_file, "RDF in any of the four syntaxes, by extension")->required();
  app.add_option("NEW", options->new_file, "RDF in any of the four syntaxes, by extension")->required();
  app.add_option(
         "--format", options->format,
         "text (for people), ntriples (lines with - and +), patch (RDF Patch), sparql (updates) or json")
      ->check(CLI::IsMember({"text", "ntriples", "patch", "sparql", "json"}))
      ->capture_default_str();
  app.add_option("--batch", options->batch, "Statements in one SPARQL operation at most")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_flag("--skolemize", options->skolemize,
               "Name blank nodes by IRIs, as `claimgraph patch --skolemize` does");
  add_syntax_option(app, options->syntax);
  add_output_option(app, options->output);
  return [options, &runtime] { return run(*options, runtime); };
}

}  // namespace

constinit const Command kDiffCommand{
    "diff", "say what changed between two versions of a graph",
    "  claimgraph diff yesterday.ttl today.ttl\n"
    "prints in words what changed, entity by entity, what other text changed apart from what another program "
    "did,\nand exits with 0 when the graphs are the same, 1 when not.\n"
    "  claimgraph diff --format patch yesterday.ttl today.ttl -o changes.rdfp\n"
    "writes what `claimgraph patch` applies.\n",
    declare};

}  // namespace claimgraph::cli
