// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>
#include <utility>

#include "claimgraph/rdf/diff.h"

namespace claimgraph::rdf {
namespace {

/// `<s> <p> <o>` or `<s> <p> <o> <g>`, without the dot.
std::string statement(const Dataset& terms, const Quad& quad) {
  std::string out;
  for (const TermId id : {quad.subject, quad.predicate, quad.object, quad.graph}) {
    if (id == kDefaultGraph) continue;
    if (!out.empty()) out += ' ';
    append_ntriples(out, terms.term(id));
  }
  return out;
}

Status refuse_kept_blanks(const Difference& difference, std::string_view format) {
  if (difference.kept.empty()) return {};
  return fail(ErrorCode::kUnsupported,
              "what changed touches blank node " +
                  to_ntriples(difference.terms.term(difference.kept.front())) + ", which " +
                  std::string(format) +
                  " cannot name; give --skolemize to use IRIs instead, or --format ntriples");
}

/// Stretches of statements that one operation takes: at most `batch`, but never less than what a blank node
/// holds together.
class Batches {
 public:
  Batches(std::span<const Quad> quads, std::size_t batch)
      : quads_(quads), batch_(std::max<std::size_t>(batch, 1)) {
    std::iota(parent_.begin(), parent_.end(), 0U);
    std::map<TermId, std::size_t> first;
    for (std::size_t i = 0; i < quads.size(); ++i) {
      for (const TermId id : {quads[i].subject, quads[i].object}) {
        if (is_blank(id)) join(first.try_emplace(id, i).first->second, i);
      }
    }
  }

  [[nodiscard]] std::vector<std::vector<Quad>> all() {
    std::map<std::size_t, std::vector<Quad>> components;  // by their first statement
    for (std::size_t i = 0; i < quads_.size(); ++i) components[root(i)].push_back(quads_[i]);
    std::vector<std::vector<Quad>> out;
    for (const auto& [first, component] : components) {
      if (out.empty() || out.back().size() + component.size() > batch_) out.emplace_back();
      out.back().insert(out.back().end(), component.begin(), component.end());
    }
    return out;
  }

 private:
  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    const auto [low, high] = std::minmax({root(a), root(b)});
    parent_[high] = low;
  }

  std::span<const Quad> quads_;
  std::size_t batch_;
  std::vector<std::size_t> parent_ = std::vector<std::size_t>(quads_.size());
};

/// `DELETE DATA { ... } ;` with the statements of each graph together.
void append_operation(std::string& out, std::string_view verb, const Dataset& terms,
                      std::vector<Quad> quads) {
  std::stable_sort(quads.begin(), quads.end(), [](const Quad& a, const Quad& b) {
    return a.graph != b.graph &&
           (a.graph == kDefaultGraph || (b.graph != kDefaultGraph && a.graph < b.graph));
  });
  out.append(verb).append(" {\n");
  for (std::size_t i = 0; i < quads.size(); ++i) {
    const bool named = quads[i].graph != kDefaultGraph;
    if (named && (i == 0 || quads[i].graph != quads[i - 1].graph)) {
      out += "  GRAPH " + to_ntriples(terms.term(quads[i].graph)) + " {\n";
    }
    Quad triple = quads[i];
    triple.graph = kDefaultGraph;
    out += (named ? "    " : "  ") + statement(terms, triple) + " .\n";
    if (named && (i + 1 == quads.size() || quads[i + 1].graph != quads[i].graph)) out += "  }\n";
  }
  out += "} ;\n";
}

nlohmann::ordered_json json_of(const TermView& term) {
  switch (term.kind) {
    case TermKind::kIri:
      return {{"type", "uri"}, {"value", term.value}};
    case TermKind::kBlank:
      return {{"type", "bnode"}, {"value", term.value}};
    case TermKind::kLiteral:
      break;
  }
  nlohmann::ordered_json out = {{"type", "literal"}, {"value", term.value}};
  if (!term.language.empty()) {
    out["xml:lang"] = term.language;
  } else {
    out["datatype"] = term.datatype;
  }
  return out;
}

nlohmann::ordered_json json_of(const Dataset& terms, std::span<const Quad> quads) {
  auto out = nlohmann::ordered_json::array();
  for (const Quad& quad : quads) {
    nlohmann::ordered_json graph = nullptr;
    if (quad.graph != kDefaultGraph) graph = json_of(terms.term(quad.graph));
    out.push_back({{"subject", json_of(terms.term(quad.subject))},
                   {"predicate", json_of(terms.term(quad.predicate))},
                   {"object", json_of(terms.term(quad.object))},
                   {"graph", graph}});
  }
  return out;
}

}  // namespace

std::string format_lines(const Difference& difference) {
  std::vector<std::pair<std::string, char>> rows;
  for (const Quad& quad : difference.removed) rows.emplace_back(statement(difference.terms, quad), '-');
  for (const Quad& quad : difference.added) rows.emplace_back(statement(difference.terms, quad), '+');
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second > b.second;
  });
  std::string out;
  for (const auto& [line, sign] : rows) {
    out += sign;
    out += line;
    out += " .\n";
  }
  return out;
}

Result<std::string> format_patch(const Difference& difference) {
  if (auto status = refuse_kept_blanks(difference, "RDF Patch"); !status) {
    return tl::unexpected<Error>(std::move(status.error()));
  }
  std::string out = "TX .\n";
  for (const Quad& quad : difference.removed) out += "D " + statement(difference.terms, quad) + " .\n";
  for (const Quad& quad : difference.added) out += "A " + statement(difference.terms, quad) + " .\n";
  return out + "TC .\n";
}

Result<std::string> format_sparql(const Difference& difference, std::size_t batch) {
  if (auto status = refuse_kept_blanks(difference, "a SPARQL update"); !status) {
    return tl::unexpected<Error>(std::move(status.error()));
  }
  for (const Quad& quad : difference.added) {
    if (quad.graph != kDefaultGraph && is_blank(quad.graph)) {
      return fail(ErrorCode::kUnsupported,
                  "a new graph is named by a blank node, which SPARQL cannot write to; give --skolemize");
    }
  }
  std::string out;
  for (const auto& quads : Batches(difference.removed, batch).all()) {
    append_operation(out, "DELETE DATA", difference.terms, quads);
  }
  for (const auto& quads : Batches(difference.added, batch).all()) {
    append_operation(out, "INSERT DATA", difference.terms, quads);
  }
  return out;
}

std::string format_json(const Difference& difference) {
  const nlohmann::ordered_json out = {{"same", difference.same()},
                                      {"removed", json_of(difference.terms, difference.removed)},
                                      {"added", json_of(difference.terms, difference.added)}};
  return out.dump(2) + "\n";
}

}  // namespace claimgraph::rdf
