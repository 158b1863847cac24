// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "claimgraph/rdf/shacl.h"
#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf::shacl {
namespace {

const std::string kSh = "http://www.w3.org/ns/shacl#";

TermId add_path(Dataset& graph, const Path& path);

TermId add_list(Dataset& graph, const std::vector<Path>& parts) {
  TermId rest = graph.intern(iri(vocabulary::kRdfNil));
  const TermId first_of = graph.intern(iri(vocabulary::kRdfFirst));
  const TermId rest_of = graph.intern(iri(vocabulary::kRdfRest));
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    const TermId cell = graph.fresh_blank();
    graph.add(Quad{cell, first_of, add_path(graph, *part)});
    graph.add(Quad{cell, rest_of, rest});
    rest = cell;
  }
  return rest;
}

/// Section 2.3.1: how each form of path is written in RDF.
TermId add_path(Dataset& graph, const Path& path) {
  if (path.kind == Path::Kind::kPredicate) return graph.intern(iri(path.predicate));
  if (path.kind == Path::Kind::kSequence) return add_list(graph, path.parts);
  static constexpr std::array<std::string_view, 7> kNames = {
      "", "inversePath", "", "alternativePath", "zeroOrMorePath", "oneOrMorePath", "zeroOrOnePath"};
  const TermId node = graph.fresh_blank();
  const TermId operand = path.kind == Path::Kind::kAlternative ? add_list(graph, path.parts)
                                                               : add_path(graph, path.parts.front());
  graph.add(
      Quad{node, graph.intern(iri(kSh + std::string(kNames[static_cast<std::size_t>(path.kind)]))), operand});
  return node;
}

/// Writes the report's graph. Blank nodes of the data keep their labels; those of the shapes, whose labels
/// have nothing to do with the data's, and the report's own get labels that no other node has.
class ReportWriter {
 public:
  explicit ReportWriter(const std::vector<ValidationResult>& results) {
    for (const ValidationResult& result : results) {
      graph_.intern(result.focus_node.view());
      if (result.value) graph_.intern(result.value->view());
    }
  }
  void add(TermId subject, std::string_view local, TermId object) {
    graph_.add(Quad{subject, graph_.intern(iri(kSh + std::string(local))), object});
  }
  void add(TermId subject, std::string_view local, const Term& object) {
    add(subject, local, graph_.intern(object.view()));
  }
  TermId typed(std::string_view type) {
    const TermId node = graph_.fresh_blank();
    graph_.add(
        Quad{node, graph_.intern(iri(vocabulary::kRdfType)), graph_.intern(iri(kSh + std::string(type)))});
    return node;
  }
  void add_result(TermId report, const ValidationResult& result) {
    const TermId node = typed("ValidationResult");
    add(report, "result", node);
    add(node, "focusNode", result.focus_node);
    if (result.path) add(node, "resultPath", add_path(graph_, *result.path));
    if (result.value) add(node, "value", *result.value);
    add(node, "sourceShape", of_shapes(result.source_shape));
    add(node, "sourceConstraintComponent", graph_.intern(iri(kSh + result.component)));
    add(node, "resultSeverity", of_shapes(result.severity));
    for (const Term& message : result.messages) add(node, "resultMessage", of_shapes(message));
    if (result.messages.empty())
      add(node, "resultMessage", graph_.intern(language_literal("expected " + result.expectation, "en")));
  }
  Dataset finish(TermId report, bool conforms) {
    add(report, "conforms", graph_.intern(literal(conforms ? "true" : "false", vocabulary::kXsdBoolean)));
    graph_.set_prefix("rdf", vocabulary::kRdf);
    graph_.set_prefix("sh", kSh);
    graph_.set_prefix("xsd", vocabulary::kXsd);
    return std::move(graph_);
  }

 private:
  TermId of_shapes(const Term& term) {
    if (term.kind != TermKind::kBlank) return graph_.intern(term.view());
    const auto [entry, added] = shapes_.try_emplace(term.value);
    if (added) entry->second = graph_.fresh_blank();
    return entry->second;
  }

  Dataset graph_;
  std::map<std::string, TermId> shapes_;  ///< blank nodes of the shapes by their labels
};

/// `<http://example.org/a>` as `ex:a` where a prefix fits, within any text.
std::string shorten(const std::string& text, const Prefixes& prefixes) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '<' ? text.find('>', at) : std::string::npos;
    if (end == std::string::npos) {
      out += text[at++];
      continue;
    }
    const std::string_view iri_text = std::string_view(text).substr(at + 1, end - at - 1);
    const std::pair<const std::string, std::string>* best = nullptr;
    for (const auto& prefix : prefixes) {
      if (!prefix.second.empty() && iri_text.starts_with(prefix.second) &&
          (best == nullptr || prefix.second.size() > best->second.size()))
        best = &prefix;
    }
    out += best == nullptr ? "<" + std::string(iri_text) + ">"
                           : best->first + ":" + std::string(iri_text.substr(best->second.size()));
    at = end + 1;
  }
  return out;
}

std::string severity_word(const ValidationResult& result) {
  const std::string_view severity = result.severity.value;
  return severity.starts_with(kSh) ? std::string(severity.substr(kSh.size()))
                                   : to_ntriples(result.severity.view());
}

/// "has the value 5", "has 2 values", or nothing where neither says more.
std::string what_was_found(const ValidationResult& result) {
  if (result.count)
    return "has " + std::to_string(*result.count) + (*result.count == 1 ? " value, " : " values, ");
  if (result.value && (result.path || result.value != result.focus_node))
    return "has the value " + to_ntriples(result.value->view()) + ", ";
  return {};
}

std::string shape_text(const ValidationResult& result) {
  if (result.source_shape.kind == TermKind::kIri)
    return "by the shape " + to_ntriples(result.source_shape.view());
  return result.enclosing_shape ? "by a shape within " + to_ntriples(result.enclosing_shape->view())
                                : "by a shape without a name";
}

std::string result_text(const ValidationResult& result) {
  const std::string component = result.component.substr(0, result.component.rfind("ConstraintComponent"));
  std::string text = "  " + severity_word(result) + " (" + component + "): ";
  if (result.path) text += to_sparql(*result.path) + " ";
  text += what_was_found(result) + "expected " + result.expectation + "\n";
  for (const Term& message : result.messages) text += "    " + message.value + "\n";
  return text + "    " + shape_text(result) + "\n";
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

using Json = nlohmann::ordered_json;

Json term_json(const std::optional<Term>& term) {
  return term ? Json(to_ntriples(term->view())) : Json(nullptr);
}

}  // namespace

Dataset report_dataset(const ValidationReport& report) {
  ReportWriter writer(report.results);
  const TermId node = writer.typed("ValidationReport");
  for (const ValidationResult& result : report.results) writer.add_result(node, result);
  return writer.finish(node, report.conforms());
}

std::string report_text(const ValidationReport& report, const Prefixes& prefixes) {
  std::string text;
  const Term* focus = nullptr;
  for (const ValidationResult& result : report.results) {
    if (focus == nullptr || *focus != result.focus_node) text += to_ntriples(result.focus_node.view()) + "\n";
    focus = &result.focus_node;
    text += result_text(result);
  }
  text += report.conforms() ? "conforms" : "does not conform: " + counted(report.results.size(), "result");
  text += " (" + counted(report.focus_nodes, "node") + " checked against " + counted(report.shapes, "shape") +
          ")\n";
  return shorten(text, prefixes);
}

std::string report_json(const ValidationReport& report) {
  Json out = {{"conforms", report.conforms()}, {"results", Json::array()}};
  for (const ValidationResult& result : report.results) {
    Json messages = Json::array();
    for (const Term& message : result.messages) messages.push_back(message.value);
    out["results"].push_back({{"focusNode", to_ntriples(result.focus_node.view())},
                              {"path", result.path ? Json(to_sparql(*result.path)) : Json(nullptr)},
                              {"value", term_json(result.value)},
                              {"shape", to_ntriples(result.source_shape.view())},
                              {"component", result.component},
                              {"severity", result.severity.value},
                              {"messages", std::move(messages)},
                              {"expectation", result.expectation}});
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace claimgraph::rdf::shacl
