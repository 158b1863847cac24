// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/diff_json.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "claimgraph/rdf/graph_writer.h"

namespace claimgraph::cli {
namespace {

using graph::kNone;
using Json = nlohmann::ordered_json;

/// By graph::Cause.
constexpr std::array<std::string_view, 3> kCauses = {"text", "program", "resolution"};

/// A table of the graph: what its rows are, their changes and their IRIs.
struct TableRow {
  std::string_view name;
  std::vector<graph::Change> graph::Changes::*changes;
  std::vector<std::string> rdf::GraphIris::*iris;
};

constexpr std::array<TableRow, 5> kTables = {{
    {"document", &graph::Changes::documents, &rdf::GraphIris::documents},
    {"node", &graph::Changes::nodes, &rdf::GraphIris::nodes},
    {"edge", &graph::Changes::edges, &rdf::GraphIris::edges},
    {"figure", &graph::Changes::figures, &rdf::GraphIris::figures},
    {"statement", &graph::Changes::statements, &rdf::GraphIris::statements},
}};

Json program_json(const graph::Graph& graph) {
  return {{"program", graph.provenance().program}, {"models", graph.provenance().models}};
}

Json iri_or_null(const std::vector<std::string>& iris, std::uint32_t row) {
  return row == kNone ? Json(nullptr) : Json(iris[row]);
}

std::string_view change_name(const graph::Change& change) {
  if (change.old_row == kNone) return "added";
  return change.new_row == kNone ? "removed" : "changed";
}

}  // namespace

Json changes_json(const GraphVersion& before, const GraphVersion& after, const graph::Changes& changes) {
  const rdf::GraphIris old_iris = rdf::graph_iris(before.graph, before.base);
  const rdf::GraphIris new_iris = rdf::graph_iris(after.graph, after.base);
  Json list = Json::array();
  for (const TableRow& table : kTables) {
    for (const graph::Change& change : changes.*table.changes) {
      list.push_back({{"change", change_name(change)},
                      {"of", table.name},
                      {"cause", kCauses[static_cast<std::size_t>(change.cause)]},
                      {"iri", iri_or_null(new_iris.*table.iris, change.new_row)},
                      {"was", iri_or_null(old_iris.*table.iris, change.old_row)}});
    }
  }
  return {{"program", {{"old", program_json(before.graph)}, {"new", program_json(after.graph)}}},
          {"changes", std::move(list)}};
}

}  // namespace claimgraph::cli
