// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/export_formats.h"
#include "cli/graph_json.h"

namespace claimgraph::cli {
namespace {

using Json = nlohmann::ordered_json;

/// Writes rows one by one, so that a large graph is never in memory a second time.
class Exporter {
 public:
  Exporter(const graph::Graph& graph, const rdf::GraphIris& iris, std::ostream& out)
      : graph_(graph), iris_(iris), out_(out) {}

  void run() {
    out_ << '{';
    array("documents", graph_.documents(), &Exporter::document);
    out_ << ",\n";
    array("nodes", graph_.nodes(), &Exporter::node);
    out_ << ",\n";
    array("edges", graph_.edges(), &Exporter::edge);
    out_ << ",\n";
    array("figures", graph_.figures(), &Exporter::figure);
    out_ << ",\n";
    array("statements", graph_.statements(), &Exporter::statement);
    out_ << "}\n";
  }

 private:
  template <typename Rows, typename Row>
  void array(const char* name, const Rows& rows, Json (Exporter::*make)(const Row&, std::size_t) const) {
    out_ << '"' << name << "\": [";
    for (std::size_t i = 0; i < rows.size(); ++i) {
      // Text is valid UTF-8 by construction; what a foreign graph holds must not stop the export.
      const Json row = (this->*make)(rows[i], i);
      out_ << (i == 0 ? "\n" : ",\n") << row.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    out_ << ']';
  }

  [[nodiscard]] Json node_iri(graph::NodeId id) const {
    return id == graph::kNone ? Json(nullptr) : Json(iris_.nodes[id]);
  }
  [[nodiscard]] Json node_iris(const std::vector<graph::NodeId>& ids) const {
    Json list = Json::array();
    for (const graph::NodeId id : ids) list.push_back(iris_.nodes[id]);
    return list;
  }
  [[nodiscard]] Json passages(const std::vector<graph::Passage>& evidence) const {
    return passages_json(iris_, evidence);
  }

  [[nodiscard]] Json document(const graph::DocumentNode& row, std::size_t i) const {
    return {{"iri", iris_.documents[i]},
            {"id", row.key},
            {"title", text_or_null(row.title)},
            {"date", text_or_null(row.date)},
            {"publisher", text_or_null(row.publisher)}};
  }
  [[nodiscard]] Json node(const graph::Node& row, std::size_t i) const {
    Json documents = Json::array();
    for (const graph::DocumentId id : row.documents) documents.push_back(iris_.documents[id]);
    return {{"iri", iris_.nodes[i]},
            {"class", row.type},
            {"kind", graph::node_kind_name(row.kind)},
            {"label", row.label},
            {"altLabels", row.alt_labels},
            {"sameAs", row.exact_match},
            {"documents", std::move(documents)},
            {"date", text_or_null(row.date)},
            {"place", node_iri(row.place)}};
  }
  [[nodiscard]] Json edge(const graph::Edge& row, std::size_t i) const {
    return {{"iri", iris_.edges[i]},
            {"relation", row.relation},
            {"subject", node_iri(row.subject)},
            {"object", node_iri(row.object)},
            {"about", node_iri(row.about)},
            {"modality", graph::modality_name(row.modality)},
            {"date", text_or_null(row.date)},
            {"attributedTo", node_iris(row.attributed_to)},
            {"role", text_or_null(row.role)},
            {"confidence", row.confidence},
            {"evidence", passages(row.evidence)}};
  }
  [[nodiscard]] Json figure(const graph::Figure& row, std::size_t i) const {
    return {{"iri", iris_.figures[i]},
            {"event", node_iri(row.event)},
            {"measure", row.measure},
            {"value", row.value},
            {"bound", graph::bound_name(row.bound)},
            {"date", text_or_null(row.date)},
            {"attributedTo", node_iris(row.attributed_to)},
            {"evidence", passages(row.evidence)}};
  }
  [[nodiscard]] Json statement(const graph::Statement& row, std::size_t i) const {
    return {{"iri", iris_.statements[i]},          {"speaker", node_iri(row.speaker)},
            {"cue", text_or_null(row.cue)},        {"text", row.text},
            {"mentions", node_iris(row.mentions)}, {"evidence", passages(row.evidence)}};
  }

  const graph::Graph& graph_;
  const rdf::GraphIris& iris_;
  std::ostream& out_;
};

}  // namespace

void export_json(const graph::Graph& graph, const rdf::GraphIris& iris, std::ostream& out) {
  Exporter(graph, iris, out).run();
}

}  // namespace claimgraph::cli
