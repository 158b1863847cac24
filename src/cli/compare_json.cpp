// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "cli/compare_report.h"
#include "cli/graph_json.h"

namespace claimgraph::cli {
namespace {

using Json = nlohmann::ordered_json;

/// One event's accounts; collects the nodes that they name.
class EventJson {
 public:
  EventJson(const graph::Graph& graph, const rdf::GraphIris& iris) : graph_(graph), iris_(iris) {}

  Json make(const graph::Comparison& comparison) {
    const graph::Node& event = graph_.nodes()[comparison.event];
    Json json = {{"iri", node(comparison.event)}, {"class", event.type},
                 {"label", event.label},          {"date", text_or_null(event.date)},
                 {"place", node(event.place)},    {"reports", reports(comparison)}};
    for (const graph::AccountKind kind : graph::kAccountKinds) {
      Json& list = json[std::string(graph::account_relation(kind))] = Json::array();
      for (const graph::Account& row : comparison.of(kind)) list.push_back(account(row));
    }
    json["figures"] = Json::array();
    for (const graph::FigureAccount& row : comparison.figures) json["figures"].push_back(figure(row));
    json["conflicts"] = comparison.conflict_count();
    json["onlyIn"] = only_in(comparison);
    json["nodes"] = nodes();
    return json;
  }

 private:
  Json node(graph::NodeId id) {
    if (id == graph::kNone) return nullptr;
    named_.insert(id);
    return iris_.nodes[id];
  }
  Json node_list(const std::vector<graph::NodeId>& ids) {
    Json list = Json::array();
    for (const graph::NodeId id : ids) list.push_back(node(id));
    return list;
  }
  [[nodiscard]] Json figure_list(const std::vector<std::uint32_t>& ids) const {
    Json list = Json::array();
    for (const std::uint32_t id : ids) list.push_back(iris_.figures[id]);
    return list;
  }
  [[nodiscard]] Json passages(const std::vector<graph::Passage>& evidence) const {
    return passages_json(iris_, evidence);
  }

  [[nodiscard]] Json reports(const graph::Comparison& comparison) const {
    Json list = Json::array();
    for (const graph::Source& source : comparison.sources) {
      Json printings = Json::array();
      for (const graph::DocumentId id : source.printings) printings.push_back(iris_.documents[id]);
      list.push_back({{"document", iris_.documents[source.original]}, {"printings", std::move(printings)}});
    }
    return list;
  }

  Json account(const graph::Account& row) {
    const graph::Edge& edge = graph_.edges()[row.edge];
    return {{"edge", iris_.edges[row.edge]},
            {"subject", node(edge.subject)},
            {"object", node(edge.object)},
            {"about", node(edge.about)},
            {"modality", graph::modality_name(edge.modality)},
            {"attributedTo", node_list(edge.attributed_to)},
            {"date", text_or_null(row.day)},
            {"sources", row.sources},
            {"confidence", edge.confidence},
            {"evidence", passages(edge.evidence)}};
  }

  Json figure(const graph::FigureAccount& row) {
    const graph::Figure& figure = graph_.figures()[row.figure];
    const bool revises = row.revises != graph::kNone;
    return {{"figure", iris_.figures[row.figure]},
            {"measure", figure.measure},
            {"value", figure.value},
            {"bound", graph::bound_name(figure.bound)},
            {"attributedTo", node_list(figure.attributed_to)},
            {"date", text_or_null(row.day)},
            {"sources", row.sources},
            {"conflictsWith", figure_list(row.conflicts)},
            {"revises", revises ? Json(iris_.figures[row.revises]) : Json(nullptr)},
            {"evidence", passages(figure.evidence)}};
  }

  [[nodiscard]] Json only_in(const graph::Comparison& comparison) const {
    Json list = Json::array();
    for (const graph::OnlyIn& only : comparison.only_in) {
      Json edges = Json::array();
      for (const std::uint32_t id : only.edges) edges.push_back(iris_.edges[id]);
      list.push_back({{"document", iris_.documents[only.document]},
                      {"edges", std::move(edges)},
                      {"figures", figure_list(only.figures)}});
    }
    return list;
  }

  [[nodiscard]] Json nodes() const {
    Json list = Json::array();
    for (const graph::NodeId id : named_) {
      const graph::Node& row = graph_.nodes()[id];
      list.push_back({{"iri", iris_.nodes[id]},
                      {"class", row.type},
                      {"kind", graph::node_kind_name(row.kind)},
                      {"label", row.label}});
    }
    return list;
  }

  const graph::Graph& graph_;
  const rdf::GraphIris& iris_;
  std::set<graph::NodeId> named_;
};

}  // namespace

void write_comparisons_json(const graph::Graph& graph, const rdf::GraphIris& iris,
                            const std::vector<graph::Comparison>& comparisons, std::ostream& out) {
  out << "{\"events\": [";
  for (std::size_t i = 0; i < comparisons.size(); ++i) {
    const Json event = EventJson(graph, iris).make(comparisons[i]);
    out << (i == 0 ? "\n" : ",\n") << event.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  out << "]}\n";
}

}  // namespace claimgraph::cli
