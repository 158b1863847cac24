// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <initializer_list>
#include <ostream>
#include <string_view>

#include "cli/export_formats.h"

namespace claimgraph::cli {
namespace {

void write_value(std::string_view value, std::ostream& out) {
  for (const char c : value) {
    if (c == '\t') {
      out << "\\t";
    } else if (c == '\n') {
      out << "\\n";
    } else if (c == '\r') {
      out << "\\r";
    } else if (c == '\\') {
      out << "\\\\";
    } else {
      out << c;
    }
  }
}

class Table {
 public:
  Table(const graph::Graph& graph, const rdf::GraphIris& iris, std::ostream& out)
      : graph_(graph), iris_(iris), out_(out) {}

  void nodes() {
    line({"iri", "class", "kind", "label", "altLabels", "sameAs", "date", "place", "documents"});
    for (std::size_t i = 0; i < graph_.nodes().size(); ++i) {
      const graph::Node& node = graph_.nodes()[i];
      line({iris_.nodes[i], node.type, graph::node_kind_name(node.kind), node.label, joined(node.alt_labels),
            joined(node.exact_match), node.date, iri(node.place), document_ids(node.documents)});
    }
  }

  void edges() {
    line({"iri", "relation", "subject", "subjectLabel", "object", "objectLabel", "about", "aboutLabel",
          "modality", "date", "attributedTo", "attributedToLabels", "role", "confidence", "document", "begin",
          "end", "quote"});
    for (std::size_t i = 0; i < graph_.edges().size(); ++i) {
      const graph::Edge& edge = graph_.edges()[i];
      for (const graph::Passage& passage : edge.evidence) {
        line({iris_.edges[i], edge.relation, iri(edge.subject), label(edge.subject), iri(edge.object),
              label(edge.object), iri(edge.about), label(edge.about), graph::modality_name(edge.modality),
              edge.date, iris(edge.attributed_to), labels(edge.attributed_to), edge.role,
              fmt::format("{}", edge.confidence), document_id(passage.document),
              std::to_string(passage.span.begin), std::to_string(passage.span.end), passage.quote});
      }
    }
  }

  void figures() {
    line({"iri", "event", "eventLabel", "measure", "value", "bound", "date", "attributedTo",
          "attributedToLabels", "document", "begin", "end", "quote"});
    for (std::size_t i = 0; i < graph_.figures().size(); ++i) {
      const graph::Figure& figure = graph_.figures()[i];
      for (const graph::Passage& passage : figure.evidence) {
        line({iris_.figures[i], iri(figure.event), label(figure.event), figure.measure,
              std::to_string(figure.value), graph::bound_name(figure.bound), figure.date,
              iris(figure.attributed_to), labels(figure.attributed_to), document_id(passage.document),
              std::to_string(passage.span.begin), std::to_string(passage.span.end), passage.quote});
      }
    }
  }

  void statements() {
    line({"iri", "speaker", "speakerLabel", "cue", "text", "mentions", "document", "begin", "end"});
    for (std::size_t i = 0; i < graph_.statements().size(); ++i) {
      const graph::Statement& statement = graph_.statements()[i];
      for (const graph::Passage& passage : statement.evidence) {
        line({iris_.statements[i], iri(statement.speaker), label(statement.speaker), statement.cue,
              statement.text, iris(statement.mentions), document_id(passage.document),
              std::to_string(passage.span.begin), std::to_string(passage.span.end)});
      }
    }
  }

 private:
  void line(std::initializer_list<std::string_view> values) {
    const char* separator = "";
    for (const std::string_view value : values) {
      out_ << separator;
      write_value(value, out_);
      separator = "\t";
    }
    out_ << '\n';
  }

  static std::string joined(const std::vector<std::string>& values) {
    return fmt::format("{}", fmt::join(values, "; "));
  }
  [[nodiscard]] std::string_view iri(graph::NodeId id) const {
    return id == graph::kNone ? std::string_view() : std::string_view(iris_.nodes[id]);
  }
  [[nodiscard]] std::string_view label(graph::NodeId id) const {
    return id == graph::kNone ? std::string_view() : std::string_view(graph_.nodes()[id].label);
  }
  [[nodiscard]] std::string iris(const std::vector<graph::NodeId>& ids) const {
    std::vector<std::string> values;
    for (const graph::NodeId id : ids) values.emplace_back(iri(id));
    return joined(values);
  }
  [[nodiscard]] std::string labels(const std::vector<graph::NodeId>& ids) const {
    std::vector<std::string> values;
    for (const graph::NodeId id : ids) values.emplace_back(label(id));
    return joined(values);
  }
  [[nodiscard]] const std::string& document_id(graph::DocumentId id) const {
    return graph_.documents()[id].key;
  }
  [[nodiscard]] std::string document_ids(const std::vector<graph::DocumentId>& ids) const {
    std::vector<std::string> values;
    for (const graph::DocumentId id : ids) values.push_back(document_id(id));
    return joined(values);
  }

  const graph::Graph& graph_;
  const rdf::GraphIris& iris_;
  std::ostream& out_;
};

}  // namespace

void export_tsv(const graph::Graph& graph, const rdf::GraphIris& iris, TsvTable table, std::ostream& out) {
  Table writer(graph, iris, out);
  switch (table) {
    case TsvTable::kEdges:
      return writer.edges();
    case TsvTable::kNodes:
      return writer.nodes();
    case TsvTable::kFigures:
      return writer.figures();
    case TsvTable::kStatements:
      return writer.statements();
  }
}

}  // namespace claimgraph::cli
