// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <string>

#include "claimgraph/cli/output.h"
#include "claimgraph/graph/draw.h"
#include "claimgraph/rdf/graph_writer.h"
#include "cli/commands.h"
#include "cli/export_formats.h"
#include "cli/filter_options.h"
#include "cli/graph_input.h"
#include "cli/options.h"

namespace claimgraph::cli {
namespace {

struct ExportOptions {
  std::string graph;
  std::string format;
  std::string table = "edges";
  std::string output;
  std::shared_ptr<graph::Filter> filter;
};

TsvTable tsv_table(const std::string& name) {
  if (name == "nodes") return TsvTable::kNodes;
  if (name == "figures") return TsvTable::kFigures;
  return name == "statements" ? TsvTable::kStatements : TsvTable::kEdges;
}

void write_format(const ExportOptions& options, const GraphInput& input, std::ostream& out) {
  const rdf::GraphIris iris = rdf::graph_iris(input.graph, input.base);
  if (options.format == "json") return export_json(input.graph, iris, out);
  if (options.format == "tsv") return export_tsv(input.graph, iris, tsv_table(options.table), out);
  if (options.format == "dot") {
    graph::DrawOptions drawing;
    drawing.iri_base = input.base;
    drawing.most_nodes = input.graph.nodes().size();  // for other tools, so nothing is left out
    out << graph::to_dot(input.graph, drawing);
    return;
  }
  export_graphml(input.graph, iris, out);
}

Result<ExitCode> run(const ExportOptions& options, Runtime& runtime) {
  auto input = read_graph(options.graph);
  if (!input) return tl::unexpected(input.error());
  input->graph = apply_filter(std::move(input->graph), *options.filter);
  const Status written = write_output(runtime, options.output, [&](std::ostream& out) -> Status {
    write_format(options, *input, out);
    return {};
  });
  if (!written) return tl::unexpected(written.error());
  return ExitCode::kDone;
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<ExportOptions>();
  app.add_option("GRAPH", options->graph, "A graph that build wrote")->required();
  add_choice(app, "--format", options->format, {"json", "tsv", "graphml", "dot"},
             "One JSON object, tab-separated values, GraphML, or Graphviz's language")
      ->required();
  add_choice(app, "--table", options->table, {"edges", "nodes", "figures", "statements"},
             "Which table a tsv file holds");
  add_output_option(app, options->output);
  options->filter = add_filter_options(app);
  return [options, &runtime] { return run(*options, runtime); };
}

}  // namespace

constinit const Command kExportCommand{
    "export", "write a graph for other tools",
    "  claimgraph export output/graph.ttl --format json | jq '.edges[] | select(.relation == \"blamed\")'\n"
    "prints every accusation with its source, its date and the passages that state it.\n",
    declare};

}  // namespace claimgraph::cli
