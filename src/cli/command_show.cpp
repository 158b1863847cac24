// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "claimgraph/cli/output.h"
#include "cli/commands.h"
#include "cli/filter_options.h"
#include "cli/graph_input.h"
#include "cli/options.h"
#include "cli/text_table.h"

namespace claimgraph::cli {
namespace {

struct ShowOptions {
  std::string graph;
  std::string output;
  std::shared_ptr<graph::Filter> filter;
};

class EdgeTable {
 public:
  explicit EdgeTable(const graph::Graph& graph) : graph_(graph) {}

  [[nodiscard]] TextTable make() const {
    TextTable table(
        {"SUBJECT", "RELATION", "OBJECT", "ABOUT", "MODALITY", "DATE", "SOURCE", "DOCUMENT", "QUOTE"});
    for (const graph::Edge& edge : graph_.edges()) table.add_row(row(edge));
    return table;
  }

 private:
  [[nodiscard]] std::vector<std::string> row(const graph::Edge& edge) const {
    return {label(edge.subject),
            edge.relation,
            label(edge.object),
            label(edge.about),
            std::string(graph::modality_name(edge.modality)),
            edge.date,
            sources(edge),
            documents(edge),
            edge.evidence.empty() ? std::string() : edge.evidence.front().quote};
  }

  [[nodiscard]] std::string label(graph::NodeId id) const {
    return id == graph::kNone ? std::string() : graph_.nodes()[id].label;
  }

  /// Who says so; nobody in particular when a document does in its own voice.
  [[nodiscard]] std::string sources(const graph::Edge& edge) const {
    std::vector<std::string> labels;
    for (const graph::NodeId id : edge.attributed_to) labels.push_back(label(id));
    return fmt::format("{}", fmt::join(labels, ", "));
  }

  /// The first document, and how many more passages there are.
  [[nodiscard]] std::string documents(const graph::Edge& edge) const {
    if (edge.evidence.empty()) return {};
    const std::string& first = graph_.documents()[edge.evidence.front().document].key;
    const std::size_t passages = graph::told_once(graph_, edge.evidence).size();
    return passages == 1 ? first : fmt::format("{} +{}", first, passages - 1);
  }

  const graph::Graph& graph_;
};

Result<ExitCode> run(const ShowOptions& options, Runtime& runtime) {
  auto input = read_graph(options.graph);
  if (!input) return tl::unexpected(input.error());
  input->graph = apply_filter(std::move(input->graph), *options.filter);
  const bool to_terminal = options.output.empty() || options.output == "-";
  const std::size_t columns = to_terminal ? runtime.streams().out_columns : 0;
  const Status written = write_output(runtime, options.output, [&](std::ostream& out) -> Status {
    EdgeTable(input->graph).make().write(out, columns);
    return {};
  });
  if (!written) return tl::unexpected(written.error());
  return ExitCode::kDone;
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<ShowOptions>();
  app.add_option("GRAPH", options->graph, "A graph that build wrote")->required();
  add_output_option(app, options->output);
  options->filter = add_filter_options(app);
  return [options, &runtime] { return run(*options, runtime); };
}

}  // namespace

constinit const Command kShowCommand{
    "show", "print a table of edges with date, source, document and quote",
    "  claimgraph show output/graph.ttl --relation blamed\n"
    "prints who blamed whom, a line an edge, cut to the terminal's width; nothing is cut when piped.\n",
    declare};

}  // namespace claimgraph::cli
