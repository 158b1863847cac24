// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/draw.h"

#include <graphviz/gvc.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "claimgraph/graph/filter.h"
namespace claimgraph::graph {
namespace {

struct KindStyle {
  std::string_view name;
  std::string_view shape;
  std::string_view shape_word;  ///< for readers
  std::string_view fill;
  std::string_view line;
};
// Tints of Okabe and Ito's palette (jfly.uni-koeln.de/color), by NodeKind.
constexpr std::array<KindStyle, 5> kKinds = {{{"person", "ellipse", "oval", "#D6ECF8", "#0072B2"},
                                              {"organization", "box", "box", "#FBE6BF", "#B37400"},
                                              {"place", "hexagon", "hexagon", "#D2EEE3", "#00704F"},
                                              {"group", "tab", "folder", "#EFEFEF", "#666666"},
                                              {"event", "octagon", "octagon", "#F8DACB", "#A84800"}}};

struct Family {
  std::string_view name;
  std::string_view color;
};
constexpr std::array<Family, 5> kFamilies = {{{"accuses, opposes", "#D55E00"},
                                              {"uses force", "#A8437F"},
                                              {"supports, meets", "#00805D"},
                                              {"claims, carries out", "#000000"},
                                              {"belongs to", "#0072B2"}}};

struct RelationFamily {
  std::string_view relation;
  std::uint8_t family;
};
constexpr std::array<RelationFamily, 32> kRelations = {
    {{"blamed", 0},    {"condemned", 0},    {"denied", 0},     {"rejected", 0},   {"threatened", 0},
     {"warned", 0},    {"urged", 0},        {"protested", 0},  {"attacked", 1},   {"killed", 1},
     {"injured", 1},   {"arrested", 1},     {"prosecuted", 1}, {"sanctioned", 1}, {"supported", 2},
     {"mourned", 2},   {"agreedWith", 2},   {"met", 2},        {"visited", 2},    {"attended", 2},
     {"aided", 2},     {"commemorated", 2}, {"claimed", 3},    {"carriedOut", 3}, {"investigated", 3},
     {"leads", 4},     {"represents", 4},   {"memberOf", 4},   {"partOf", 4},     {"locatedIn", 4},
     {"citizenOf", 4}, {"relativeOf", 4}}};

// By Modality.
constexpr std::array<std::string_view, 5> kLines = {"solid", "dashed", "dashed", "dashed", "dotted"};

const Family& family_of(std::string_view relation) {
  const auto* const found =
      std::find_if(kRelations.begin(), kRelations.end(),
                   [relation](const RelationFamily& row) { return row.relation == relation; });
  return kFamilies[found == kRelations.end() ? 4 : found->family];
}

bool is_symmetric(std::string_view relation) {
  return relation == "met" || relation == "agreedWith" || relation == "relativeOf";
}

/// A string of the DOT language.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out + '"';
}

/// Text inside an HTML-like label.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// At most `most` bytes, cut between characters.
std::string shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && continues_character(text[most])) --most;
  return std::string(text.substr(0, most)) + "…";
}

/// Lines of about 20 letters, broken at spaces; three at most.
std::string wrapped(std::string_view label) {
  constexpr std::size_t kLine = 20;
  std::string text = shortened(label, 3 * kLine);
  std::size_t line = 0;
  for (char& c : text) {
    ++line;
    if (c == ' ' && line > kLine - 6) {
      c = '\n';
      line = 0;
    }
  }
  return text;
}

/// Edges drawn as one line.
struct Line {
  const Edge* first = nullptr;
  std::vector<const Passage*> passages;
};
using LineKey = std::tuple<NodeId, NodeId, std::string_view, Modality>;

/// Up to so many nodes a layered drawing with labels on its lines can be read.
constexpr std::size_t kMostLabelled = 70;
constexpr std::size_t kFewNodes = 20;

class Drawing {
 public:
  Drawing(const Graph& graph, const DrawOptions& options) : graph_(graph), options_(options) {
    choose_nodes();
    merge_lines();
  }

  std::string dot() {
    out_ = "digraph claimgraph {\n";
    const bool is_large = drawn_ > kMostLabelled;
    out_ += is_large
                ? "  graph [layout=sfdp, overlap=prism, splines=true, K=1.3, repulsiveforce=1.8"
                : "  graph [layout=dot, rankdir=LR, nodesep=0.28, ranksep=\"1.1 equally\", splines=spline";
    out_ +=
        ", start=7, outputorder=edgesfirst, bgcolor=white, pad=0.3, fontname=\"Helvetica\", labelloc=t,"
        " label=<" +
        legend() + ">];\n";
    out_ +=
        "  node [fontname=\"Helvetica\", fontsize=11, style=filled, margin=\"0.12,0.06\", penwidth=1.2];\n";
    out_ += "  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.7];\n";
    for (NodeId id = 0; id < graph_.nodes().size(); ++id) {
      if (shown_[id]) write_node(id);
    }
    for (const auto& [key, line] : lines_) write_line(key, line);
    return out_ + "}\n";
  }

 private:
  void choose_nodes() {
    const std::size_t count = graph_.nodes().size();
    std::vector<std::size_t> weight(count, 0);
    for (const Edge& edge : graph_.edges()) {
      const std::size_t passages = told_once(graph_, edge.evidence).size();
      weight[edge.subject] += passages;
      weight[edge.object] += passages;
    }
    shown_.assign(count, false);
    std::vector<NodeId> candidates;
    for (NodeId id = 0; id < count; ++id) {
      if (weight[id] > 0) candidates.push_back(id);
    }
    if (options_.around != kNone) candidates = surroundings();
    connected_ = candidates.size();
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](NodeId left, NodeId right) { return weight[left] > weight[right]; });
    // The focus itself is never left out.
    if (options_.around != kNone) std::erase(candidates, options_.around);
    if (options_.around != kNone) candidates.insert(candidates.begin(), options_.around);
    if (candidates.size() > options_.most_nodes) candidates.resize(options_.most_nodes);
    for (const NodeId id : candidates) shown_[id] = true;
    drop_lonely();
  }

  /// Nodes whose every partner was left out say nothing.
  void drop_lonely() {
    std::vector<bool> has_line(shown_.size(), false);
    for (const Edge& edge : graph_.edges()) {
      if (!shown_[edge.subject] || !shown_[edge.object]) continue;
      has_line[edge.subject] = has_line[edge.object] = true;
    }
    for (NodeId id = 0; id < shown_.size(); ++id) {
      shown_[id] = shown_[id] && (has_line[id] || id == options_.around);
      drawn_ += shown_[id] ? 1U : 0U;
    }
  }

  [[nodiscard]] std::vector<NodeId> surroundings() const {
    std::vector<NodeId> near = graph_.neighbourhood(options_.around, options_.hops);
    std::set<NodeId> all(near.begin(), near.end());
    for (const Edge& edge : graph_.edges()) {
      if (edge.about == options_.around) all.insert({edge.subject, edge.object});
    }
    return {all.begin(), all.end()};
  }

  void merge_lines() {
    for (const Edge& edge : graph_.edges()) {
      if (!shown_[edge.subject] || !shown_[edge.object]) continue;
      Line& line = lines_[{edge.subject, edge.object, edge.relation, edge.modality}];
      if (line.first == nullptr) line.first = &edge;
      for (const Passage* passage : told_once(graph_, edge.evidence)) line.passages.push_back(passage);
    }
  }

  void write_node(NodeId id) {
    const Node& node = graph_.nodes()[id];
    const KindStyle& style = kKinds[static_cast<std::size_t>(node.kind)];
    std::string tooltip = node.label + " (" + node.type + ")";
    if (!node.date.empty()) tooltip += ", " + node.date;
    out_ += "  " + quoted(node.key) + " [label=" + quoted(wrapped(node.label)) +
            ", shape=" + std::string(style.shape) + ", fillcolor=\"" + std::string(style.fill) +
            "\", color=\"" + std::string(style.line) + "\", tooltip=" + quoted(tooltip);
    if (!options_.iri_base.empty()) out_ += ", URL=" + quoted(options_.iri_base + node.key);
    if (id == options_.around) out_ += ", penwidth=3";
    out_ += "];\n";
  }

  [[nodiscard]] std::string quotes_of(const Line& line) const {
    constexpr std::size_t kMost = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(line.passages.size(), kMost); ++i) {
      const Passage& passage = *line.passages[i];
      if (!text.empty()) text += "\n";
      text += "“" + shortened(passage.quote, 240) + "” (" + graph_.documents()[passage.document].key + ")";
    }
    if (line.passages.size() > kMost) text += "\n+" + std::to_string(line.passages.size() - kMost);
    return text;
  }

  void write_line(const LineKey& key, const Line& line) {
    const auto& [subject, object, relation, modality] = key;
    const Family& family = family_of(relation);
    std::string label(relation);
    if (modality != Modality::kActual) label += " (" + std::string(modality_name(modality)) + ")";
    if (line.passages.size() > 1) label += " ×" + std::to_string(line.passages.size());
    const std::string tooltip = quoted(label + ": " + quotes_of(line));
    // Among many lines labels would cover each other: colour tells the relation's kind, the tooltip the rest.
    if (drawn_ > kMostLabelled) label.clear();
    const std::size_t tenths = 10 + 5 * std::min<std::size_t>(line.passages.size() - 1, 6);
    const std::string width = std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
    out_ += "  " + quoted(graph_.nodes()[subject].key) + " -> " + quoted(graph_.nodes()[object].key) +
            " [label=" + quoted(label) + ", color=\"" + std::string(family.color) + "\", fontcolor=\"" +
            std::string(family.color) +
            "\", style=" + std::string(kLines[static_cast<std::size_t>(modality)]) + ", penwidth=" + width +
            ", tooltip=" + tooltip + ", labeltooltip=" + tooltip + ", edgetooltip=" + tooltip;
    if (is_symmetric(relation)) out_ += ", dir=none";
    if (!options_.iri_base.empty()) {
      out_ += ", URL=" + quoted(options_.iri_base + "assertion/" + edge_key(graph_, *line.first));
    }
    out_ += "];\n";
  }

  /// Title, what the marks mean, and what was left out.
  [[nodiscard]] std::string legend() const {
    const auto title = options_.title.empty() ? std::string("Who did what to whom") : options_.title;
    const unsigned scale = drawn_ > kMostLabelled ? 3 : drawn_ > kFewNodes ? 2 : 1;  // it is read at a glance
    const std::string small = "<font point-size=\"" + std::to_string(10 * scale) + "\"";
    std::string table =
        "<table border=\"0\" cellborder=\"0\" cellspacing=\"4\"><tr><td colspan=\"11\"><font "
        "point-size=\"" +
        std::to_string(18 * scale) + "\"><b>" + escaped(title) + "</b></font></td></tr><tr>";
    for (const KindStyle& kind : kKinds) {
      table += "<td border=\"1\" color=\"" + std::string(kind.line) + "\" bgcolor=\"" +
               std::string(kind.fill) + "\">" + small + "> " + std::string(kind.shape_word) + ": " +
               std::string(kind.name) + " </font></td>";
    }
    for (const Family& family : kFamilies) {
      table += "<td>" + small + " color=\"" + std::string(family.color) + "\"><b>" +
               std::string(family.name) + "</b></font></td>";
    }
    table += "</tr><tr><td colspan=\"11\">" + small +
             " color=\"#444444\">solid: actual · dashed: "
             "negated, planned,"
             " cancelled · dotted: possible · thicker: more passages · ×n: passages";
    if (drawn_ > kMostLabelled) table += " · relations: point at a line";
    if (connected_ > drawn_) {
      table += " · shown: " + std::to_string(drawn_) + " of " + std::to_string(connected_) +
               " nodes, the most connected";
    }
    return table + "</font></td></tr></table>";
  }

  const Graph& graph_;
  const DrawOptions& options_;
  std::vector<bool> shown_;
  std::size_t connected_ = 0;
  std::size_t drawn_ = 0;
  std::map<LineKey, Line> lines_;
  std::string out_;
};

constexpr std::array<const char*, 4> kFormats = {"dot", "svg", "png", "pdf"};

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
struct CloseGraph {
  void operator()(Agraph_t* drawing) const { agclose(drawing); }
};
struct FreeData {
  void operator()(char* data) const { gvFreeRenderData(data); }
};

}  // namespace

std::string to_dot(const Graph& graph, const DrawOptions& options) {
  return Drawing(graph, options).dot();
}

Result<std::string> draw(const Graph& graph, const DrawOptions& options, DrawFormat format) {
  std::string dot = to_dot(graph, options);
  if (format == DrawFormat::kDot) return dot;
  const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  const std::unique_ptr<Agraph_t, CloseGraph> drawing(agmemread(dot.c_str()));
  if (!context || !drawing) return fail(ErrorCode::kInternal, "Graphviz cannot read the drawing");
  const bool is_large = dot.find("layout=sfdp") != std::string::npos;
  if (gvLayout(context.get(), drawing.get(), is_large ? "sfdp" : "dot") != 0) {
    return fail(ErrorCode::kInternal, "Graphviz cannot lay the drawing out");
  }
  char* data = nullptr;
  unsigned size = 0;
  const int failed =
      gvRenderData(context.get(), drawing.get(), kFormats[static_cast<std::size_t>(format)], &data, &size);
  const std::unique_ptr<char, FreeData> owned(data);
  gvFreeLayout(context.get(), drawing.get());
  if (failed != 0 || data == nullptr) {
    return fail(ErrorCode::kInternal, "Graphviz cannot write this format; is its plugin installed?");
  }
  return std::string(data, size);
}

}  // namespace claimgraph::graph
