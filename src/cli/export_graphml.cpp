// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>
#include <ostream>
#include <string_view>

#include "cli/export_formats.h"

namespace claimgraph::cli {
namespace {

/// An attribute's declaration: id in this file, what it hangs on, its name and its type.
struct Key {
  std::string_view id;
  std::string_view domain;
  std::string_view name;
  std::string_view type;
};

constexpr std::array<Key, 14> kKeys = {{{"n0", "node", "label", "string"},
                                        {"n1", "node", "class", "string"},
                                        {"n2", "node", "kind", "string"},
                                        {"n3", "node", "altLabels", "string"},
                                        {"n4", "node", "date", "string"},
                                        {"e0", "edge", "relation", "string"},
                                        {"e1", "edge", "modality", "string"},
                                        {"e2", "edge", "about", "string"},
                                        {"e3", "edge", "date", "string"},
                                        {"e4", "edge", "attributedTo", "string"},
                                        {"e5", "edge", "role", "string"},
                                        {"e6", "edge", "confidence", "double"},
                                        {"e7", "edge", "passages", "int"},
                                        {"e8", "edge", "quote", "string"}}};

/// XML 1.0 text: the four characters with a meaning escaped; controls, which no XML file may hold, as U+FFFD.
std::string xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default: {
        const auto byte = static_cast<unsigned char>(c);
        const bool allowed = byte >= 0x20 || c == '\t' || c == '\n' || c == '\r';
        out += allowed ? std::string(1, c) : "\xEF\xBF\xBD";
      }
    }
  }
  return out;
}

void data(std::ostream& out, std::string_view key, std::string_view value) {
  if (!value.empty()) out << fmt::format("      <data key=\"{}\">{}</data>\n", key, xml(value));
}

void write_node(std::ostream& out, const graph::Node& node, std::string_view iri) {
  out << fmt::format("    <node id=\"{}\">\n", xml(iri));
  data(out, "n0", node.label);
  data(out, "n1", node.type);
  data(out, "n2", graph::node_kind_name(node.kind));
  data(out, "n3", fmt::format("{}", fmt::join(node.alt_labels, "; ")));
  data(out, "n4", node.date);
  out << "    </node>\n";
}

void write_edge(std::ostream& out, const graph::Edge& edge, std::string_view iri,
                const rdf::GraphIris& iris) {
  out << fmt::format("    <edge id=\"{}\" source=\"{}\" target=\"{}\">\n", xml(iri),
                     xml(iris.nodes[edge.subject]), xml(iris.nodes[edge.object]));
  std::vector<std::string_view> sources;
  for (const graph::NodeId id : edge.attributed_to) sources.emplace_back(iris.nodes[id]);
  data(out, "e0", edge.relation);
  data(out, "e1", graph::modality_name(edge.modality));
  data(out, "e2", edge.about == graph::kNone ? std::string_view() : std::string_view(iris.nodes[edge.about]));
  data(out, "e3", edge.date);
  data(out, "e4", fmt::format("{}", fmt::join(sources, "; ")));
  data(out, "e5", edge.role);
  data(out, "e6", fmt::format("{}", edge.confidence));
  data(out, "e7", std::to_string(edge.evidence.size()));
  if (!edge.evidence.empty()) data(out, "e8", edge.evidence.front().quote);
  out << "    </edge>\n";
}

}  // namespace

void export_graphml(const graph::Graph& graph, const rdf::GraphIris& iris, std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const Key& key : kKeys) {
    out << fmt::format("  <key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", key.id,
                       key.domain, key.name, key.type);
  }
  out << "  <graph id=\"claimgraph\" edgedefault=\"directed\">\n";
  for (std::size_t i = 0; i < graph.nodes().size(); ++i) write_node(out, graph.nodes()[i], iris.nodes[i]);
  for (std::size_t i = 0; i < graph.edges().size(); ++i)
    write_edge(out, graph.edges()[i], iris.edges[i], iris);
  out << "  </graph>\n</graphml>\n";
}

}  // namespace claimgraph::cli
