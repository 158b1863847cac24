// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimgraph/base/ascii.h"
#include "claimgraph/cli/output.h"
#include "claimgraph/cli/suggest.h"
#include "claimgraph/graph/compare.h"
#include "claimgraph/graph/filter.h"
#include "claimgraph/rdf/graph_writer.h"
#include "cli/commands.h"
#include "cli/compare_report.h"
#include "cli/filter_options.h"
#include "cli/graph_input.h"
#include "cli/options.h"

namespace claimgraph::cli {
namespace {

struct CompareOptions {
  std::string graph;
  std::string event;
  std::string format = "table";
  std::string output;
  std::shared_ptr<graph::Filter> filter;
};

std::vector<std::string_view> names_of(const graph::Node& node) {
  std::vector<std::string_view> names = {node.label};
  names.insert(names.end(), node.alt_labels.begin(), node.alt_labels.end());
  return names;
}

/// The words of a text that say more than "in" and "the".
std::vector<std::string> telling_words(std::string_view text) {
  constexpr std::size_t kShortest = 4;
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    std::string word(text.substr(begin, end - begin));
    std::transform(word.begin(), word.end(), word.begin(), ascii::to_lower);
    if (word.size() >= kShortest) words.push_back(std::move(word));
    begin = end + 1;
  }
  return words;
}

/// What may have been meant by a name that no event has: one spelt much like it, else one that shares a word,
/// those first that most is said about.
std::string nearest_event(const graph::Graph& graph, std::string_view wanted) {
  const std::vector<graph::Comparison> events = graph::compare_all(graph);
  std::vector<std::string_view> names;
  for (const graph::Comparison& event : events) {
    for (const std::string_view name : names_of(graph.nodes()[event.event])) names.push_back(name);
  }
  if (std::string hint = did_you_mean(wanted, names); !hint.empty()) return hint;
  const std::vector<std::string> own_words = telling_words(wanted);
  const std::vector<std::string_view> words(own_words.begin(), own_words.end());
  std::string_view best;
  std::size_t most = 0;
  for (const std::string_view name : names) {
    const std::vector<std::string> own = telling_words(name);
    const auto shared = static_cast<std::size_t>(std::count_if(
        own.begin(), own.end(), [&](const auto& word) { return !nearest(word, words).empty(); }));
    if (shared <= most) continue;
    most = shared;
    best = name;
  }
  return best.empty() ? "; without EVENT, `compare` lists those there are"
                      : fmt::format(" (did you mean `{}`?)", best);
}

/// The events asked for, of the part that passes the filters. A name means the same event whatever passes.
Result<std::vector<graph::Comparison>> comparisons(const graph::Graph& whole, const graph::Graph& part,
                                                   const std::string& event) {
  if (event.empty()) return graph::compare_all(part);
  const auto found = graph::find_event_by_name(whole, event);
  if (!found) {
    return fail(found.error().code, found.error().message + nearest_event(whole, event));
  }
  const graph::Node& node = whole.nodes()[*found];
  const graph::NodeId left = part.find_node(node.key);
  if (left != graph::kNone) return std::vector{graph::compare(part, left)};
  return fail(ErrorCode::kNotFound, "nothing that passes the filters bears on \"" + node.label + "\"");
}

Result<ExitCode> run(const CompareOptions& options, Runtime& runtime) {
  const auto input = read_graph(options.graph);
  if (!input) return tl::unexpected(input.error());
  const graph::Graph part = apply_filter(input->graph, *options.filter);
  const auto events = comparisons(input->graph, part, options.event);
  if (!events) return tl::unexpected(events.error());
  const bool to_terminal = options.output.empty() || options.output == "-";
  const std::size_t columns = to_terminal ? runtime.streams().out_columns : 0;
  const Status written = write_output(runtime, options.output, [&](std::ostream& out) -> Status {
    if (options.format == "json") {
      write_comparisons_json(part, rdf::graph_iris(part, input->base), *events, out);
    } else if (options.event.empty()) {
      write_overview(part, *events, out, columns);
    } else {
      write_comparison(part, events->front(), out, columns);
    }
    return {};
  });
  if (!written) return tl::unexpected(written.error());
  return ExitCode::kDone;
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<CompareOptions>();
  app.add_option("GRAPH", options->graph, "A graph that build wrote")->required();
  app.add_option("EVENT", options->event,
                 "An event by name or by the tail of its IRI; without it, the events to choose from");
  add_choice(app, "--format", options->format, {"table", "json"}, "For people or for programs");
  add_output_option(app, options->output);
  options->filter = add_filter_options(app);
  return [options, &runtime] { return run(*options, runtime); };
}

}  // namespace

constinit const Command kCompareCommand{"compare", "lay the rival accounts of an event side by side",
                                        "  claimgraph compare output/graph.ttl\n"
                                        "lists the events of a graph, those that most is said about first.\n"
                                        "  claimgraph compare output/graph.ttl \"Kerman bombings\"\n"
                                        "prints who claimed them, who blamed whom, who denied and condemned, "
                                        "every figure by source and day with\n"
                                        "conflicts marked, and what a single report says.\n",
                                        declare};

}  // namespace claimgraph::cli
