// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <cstddef>
#include <memory>
#include <string>

#include "claimgraph/cli/output.h"
#include "claimgraph/rdf/diff.h"
#include "cli/commands.h"
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

Result<std::string> render(const DiffOptions& options, const rdf::Difference& difference,
                           const rdf::Dataset& old_data, const rdf::Dataset& new_data) {
  if (options.format == "ntriples") return rdf::format_lines(difference);
  if (options.format == "patch") return rdf::format_patch(difference);
  if (options.format == "sparql") return rdf::format_sparql(difference, options.batch);
  if (options.format == "json") return rdf::format_json(difference);
  return rdf::format_text(difference, old_data, new_data);
}

Result<ExitCode> run(const DiffOptions& options, Runtime& runtime) {
  const auto old_data = read_rdf(options.old_file, options.syntax);
  if (!old_data) return tl::unexpected(old_data.error());
  const auto new_data = read_rdf(options.new_file, options.syntax);
  if (!new_data) return tl::unexpected(new_data.error());
  const auto naming = options.skolemize ? rdf::BlankNaming::kSkolemize : rdf::BlankNaming::kLabels;
  const auto difference = rdf::difference(*old_data, *new_data, naming);
  if (!difference) return tl::unexpected(difference.error());
  const auto text = render(options, *difference, *old_data, *new_data);
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
    "prints what was removed and added, thing by thing, and exits with 0 when the graphs are the same, 1 "
    "when not.\n"
    "  claimgraph diff --format patch yesterday.ttl today.ttl -o changes.rdfp\n"
    "writes what `claimgraph patch` applies.\n",
    declare};

}  // namespace claimgraph::cli
