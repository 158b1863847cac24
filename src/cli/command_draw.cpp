// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "claimgraph/cli/output.h"
#include "claimgraph/graph/draw.h"
#include "claimgraph/graph/filter.h"
#include "cli/commands.h"
#include "cli/filter_options.h"
#include "cli/graph_input.h"
#include "cli/options.h"

namespace claimgraph::cli {
namespace {

struct Options {
  std::string graph;
  std::string output;
  std::string around;
  graph::DrawOptions draw;
  std::shared_ptr<graph::Filter> filter;
};

constexpr std::array<std::pair<std::string_view, graph::DrawFormat>, 4> kFormats = {
    {{".dot", graph::DrawFormat::kDot},
     {".svg", graph::DrawFormat::kSvg},
     {".png", graph::DrawFormat::kPng},
     {".pdf", graph::DrawFormat::kPdf}}};

Result<graph::DrawFormat> format_of(const std::string& output) {
  if (output.empty() || output == "-") return graph::DrawFormat::kSvg;
  const std::string extension = std::filesystem::path(output).extension().string();
  for (const auto& [name, format] : kFormats) {
    if (name == extension) return format;
  }
  return fail(ErrorCode::kInvalidArgument, "a drawing ends in .svg, .png, .pdf or .dot", {.file = output});
}

Result<ExitCode> run(Options options, Runtime& runtime) {
  const auto format = format_of(options.output);
  if (!format) return tl::unexpected(format.error());
  auto input = read_graph(options.graph);
  if (!input) return tl::unexpected(input.error());
  const graph::Graph part = apply_filter(std::move(input->graph), *options.filter);
  options.draw.iri_base = input->base;
  if (!options.around.empty()) {
    const auto focus = graph::find_by_name(part, options.around);
    if (!focus) return tl::unexpected(focus.error());
    options.draw.around = *focus;
  }
  const auto drawing = graph::draw(part, options.draw, *format);
  if (!drawing) return tl::unexpected(drawing.error());
  if (auto written = write_output(runtime, options.output, *drawing); !written) {
    return tl::unexpected(written.error());
  }
  return ExitCode::kDone;
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<Options>();
  app.add_option("GRAPH", options->graph, "A graph that build wrote")->required();
  add_output_option(app, options->output);
  app.add_option("--around", options->around, "Only this node and its surroundings")->type_name("NODE");
  app.add_option("--hops", options->draw.hops, "How many edges away from --around")->capture_default_str();
  app.add_option("--max-nodes", options->draw.most_nodes, "Leave out the least connected nodes beyond this")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--title", options->draw.title, "The drawing's title")->type_name("TEXT");
  options->filter = add_filter_options(app);
  return [options, &runtime] { return run(*options, runtime); };
}

}  // namespace

constinit const Command kDrawCommand{
    "draw", "draw the graph with Graphviz",
    "  claimgraph draw output/graph.ttl --relation blamed --relation claimed -o who-blamed-whom.svg\n"
    "draws who blamed whom; FILE ends in .svg, .png, .pdf or .dot (SVG on standard output).\n",
    declare};

}  // namespace claimgraph::cli
