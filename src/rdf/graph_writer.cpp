// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/graph_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "claimgraph/rdf/iri.h"
#include "rdf/graph_terms.h"

namespace claimgraph::rdf {
namespace {

/// What keeps an IRI's structure in a node's key, apart from unreserved characters; UTF-8 stays as it is.
bool stays_in_key(char c) {
  return static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view("/:@!$&'()*+,;=").find(c) != std::string_view::npos;
}

std::string encode_key(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (stays_in_key(c)) {
      out += c;
    } else {
      out += percent_encode(std::string_view(&c, 1));
    }
  }
  return out;
}

/// Two decimals at most, one at least: 0.9, 0.85, 1.0. Integers only, so that every machine writes the same.
std::string decimal(double value) {
  const auto hundredths = std::lround(value * 100);
  std::string out = std::to_string(hundredths / 100) + "." + std::to_string(hundredths % 100 / 10);
  if (hundredths % 10 != 0) out += std::to_string(hundredths % 10);
  return out;
}

class GraphToDataset {
 public:
  GraphToDataset(const graph::Graph& graph, const GraphWriteOptions& options)
      : graph_(graph), options_(options), iris_(graph_iris(graph, options.base)) {}

  Dataset convert() {
    add_default_graph();
    if (options_.evidence == Evidence::kPassages) {
      for (std::uint32_t i = 0; i < graph_.edges().size(); ++i) add_assertion(i);
      for (std::uint32_t i = 0; i < graph_.figures().size(); ++i) add_figure(i);
      for (std::uint32_t i = 0; i < graph_.statements().size(); ++i) add_statement(i);
    }
    return std::move(out_);
  }

  Status convert_in_parts(std::size_t documents, const PartSink& take) {
    add_default_graph();
    if (auto status = hand_over(take); !status) return status;
    if (options_.evidence == Evidence::kNone) return {};
    const std::vector<graph::DocumentId> order = documents_by_name();
    const std::vector<PartRows> parts = rows_of_parts(order, documents);
    in_part_.assign(order.size(), false);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::size_t end = std::min((i + 1) * documents, order.size());
      for (std::size_t at = i * documents; at < end; ++at) in_part_[order[at]] = true;
      for (const std::uint32_t row : parts[i].edges) add_assertion(row);
      for (const std::uint32_t row : parts[i].figures) add_figure(row);
      for (const std::uint32_t row : parts[i].statements) add_statement(row);
      if (auto status = hand_over(take); !status) return status;
      for (std::size_t at = i * documents; at < end; ++at) in_part_[order[at]] = false;
    }
    return {};
  }

 private:
  /// What the documents of one part state.
  struct PartRows {
    std::vector<std::uint32_t> edges;
    std::vector<std::uint32_t> figures;
    std::vector<std::uint32_t> statements;
  };

  void add_default_graph() {
    set_prefixes();
    add_program();
    add_nodes();
    add_plain_triples();
    if (options_.evidence == Evidence::kPassages) add_documents();
  }

  Status hand_over(const PartSink& take) {
    Dataset part = std::exchange(out_, Dataset());
    node_ids_.clear();  // they were the part's
    document_ids_.clear();
    set_prefixes();
    return take(part);
  }

  [[nodiscard]] std::vector<graph::DocumentId> documents_by_name() const {
    std::vector<graph::DocumentId> order(graph_.documents().size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](graph::DocumentId left, graph::DocumentId right) {
      return iris_.documents[left] < iris_.documents[right];
    });
    return order;
  }

  [[nodiscard]] std::vector<PartRows> rows_of_parts(const std::vector<graph::DocumentId>& order,
                                                    std::size_t documents) const {
    std::vector<std::size_t> part_of(order.size());
    for (std::size_t at = 0; at < order.size(); ++at) part_of[order[at]] = at / documents;
    std::vector<PartRows> parts((order.size() + documents - 1) / documents);
    const auto assign = [&](const auto& rows, std::vector<std::uint32_t> PartRows::*list) {
      for (std::uint32_t i = 0; i < rows.size(); ++i) {
        for (const graph::Passage& passage : rows[i].evidence) {
          std::vector<std::uint32_t>& part = parts[part_of[passage.document]].*list;
          if (part.empty() || part.back() != i) part.push_back(i);
        }
      }
    };
    assign(graph_.edges(), &PartRows::edges);
    assign(graph_.figures(), &PartRows::figures);
    assign(graph_.statements(), &PartRows::statements);
    return parts;
  }

  [[nodiscard]] bool is_in_part(graph::DocumentId document) const {
    return in_part_.empty() || in_part_[document];
  }

  /// The graphs that a row with this evidence stands in.
  using Graphs = std::vector<TermId>;

  void set_prefixes();
  void add_program();
  void add_documents();
  void add_nodes();
  void add_node(const graph::Node& node, TermId id);
  void add_plain_triples();
  void add_assertion(std::uint32_t row);
  void add_figure(std::uint32_t row);
  void add_statement(std::uint32_t row);

  TermId resource(std::string_view text) { return out_.intern(iri(text)); }
  TermId ontology(std::string_view name) {
    return resource(std::string(vocabulary::kOntology) + std::string(name));
  }
  TermId node_id(graph::NodeId node) { return remembered(node_ids_, node, iris_.nodes); }
  TermId document_id(graph::DocumentId document) {
    return remembered(document_ids_, document, iris_.documents);
  }
  /// The term of a row whose IRI stands in many statements.
  TermId remembered(std::vector<std::optional<TermId>>& ids, std::size_t row,
                    const std::vector<std::string>& iris) {
    ids.resize(iris.size());
    if (!ids[row]) ids[row] = resource(iris[row]);
    return *ids[row];
  }
  /// The language that the text of the first document has; what tells none is English.
  [[nodiscard]] std::string_view language(graph::DocumentId document) const {
    const bool known = document < graph_.documents().size() && !graph_.documents()[document].language.empty();
    return known ? std::string_view(graph_.documents()[document].language) : std::string_view("en");
  }
  static graph::DocumentId first_document(const std::vector<graph::Passage>& evidence) {
    return evidence.empty() ? graph::kNone : evidence.front().document;
  }
  TermId words(std::string_view text, graph::DocumentId document) {
    return out_.intern(language_literal(text, language(document)));
  }
  TermId integer(std::int64_t value) {
    return out_.intern(literal(std::to_string(value), vocabulary::kXsdInteger));
  }

  void add(TermId subject, TermId predicate, TermId object) {
    out_.add({subject, predicate, object, kDefaultGraph});
  }
  void add(const Graphs& graphs, TermId subject, TermId predicate, TermId object) {
    for (const TermId graph : graphs) out_.add({subject, predicate, object, graph});
  }
  void add_text(TermId subject, std::string_view predicate, std::string_view text) {
    if (!text.empty()) add(subject, resource(predicate), out_.intern(literal(text)));
  }
  void add_date(const Graphs& graphs, TermId subject, TermId predicate, std::string_view date) {
    if (!date.empty()) add(graphs, subject, predicate, out_.intern(literal(date, date_datatype(date))));
  }
  void add_nodes_of(const Graphs& graphs, TermId subject, std::string_view name,
                    const std::vector<graph::NodeId>& nodes) {
    for (const graph::NodeId node : nodes) add(graphs, subject, ontology(name), node_id(node));
  }
  TermId graph_of(graph::DocumentId document) {
    return options_.names == GraphNames::kNone ? kDefaultGraph : document_id(document);
  }
  Graphs graphs_of(const std::vector<graph::Passage>& evidence) {
    Graphs out;
    for (const graph::Passage& passage : evidence) {
      if (is_in_part(passage.document)) out.push_back(graph_of(passage.document));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }
  void add_evidence(TermId subject, const std::vector<graph::Passage>& evidence);

  const graph::Graph& graph_;
  const GraphWriteOptions& options_;
  GraphIris iris_;
  std::vector<bool> in_part_;  ///< [document]; empty: all are
  Dataset out_;
  std::vector<std::optional<TermId>> node_ids_;      ///< in out_; by row
  std::vector<std::optional<TermId>> document_ids_;  ///< likewise
};

void GraphToDataset::set_prefixes() {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kVocabularies = {
      {{"cg", vocabulary::kOntology},
       {"dcterms", vocabulary::kDcterms},
       {"rdf", vocabulary::kRdf},
       {"rdfs", vocabulary::kRdfs},
       {"skos", vocabulary::kSkos},
       {"xsd", vocabulary::kXsd}}};
  for (const auto& [name, text] : kVocabularies) out_.set_prefix(name, text);
  for (const char* folder : {"person", "organization", "place", "group", "event", "assertion", "figure",
                             "statement", "document", "program"}) {
    out_.set_prefix(folder, options_.base + folder + "/");
  }
}

void GraphToDataset::add_program() {
  const TermId program = resource(program_iri(options_.base));
  add(program, resource(vocabulary::kRdfType), ontology("Program"));
  add_text(program, std::string(vocabulary::kOntology) + "programVersion", graph_.provenance().program);
  add_text(program, std::string(vocabulary::kOntology) + "modelVersion", graph_.provenance().models);
}

void GraphToDataset::add_documents() {
  const auto documents = graph_.documents();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const graph::DocumentNode& row = documents[i];
    const TermId document = resource(iris_.documents[i]);
    add(document, resource(vocabulary::kRdfType), ontology("Document"));
    add_text(document, kIdentifier, row.key);
    if (!row.title.empty()) {
      add(document, resource(kTitle), words(row.title, static_cast<graph::DocumentId>(i)));
    }
    add_date({kDefaultGraph}, document, resource(kIssued), row.date);
    add_text(document, kPublisher, row.publisher);
    add_text(document, kSource, row.url);
    add_text(document, kLanguage, row.language);
    add_text(document, std::string(vocabulary::kOntology) + "sourceHash", row.source_hash);
    add_text(document, std::string(vocabulary::kOntology) + "facts", row.facts);
    if (!row.printing_of.empty())
      add(document, ontology("printingOf"), resource(document_iri(options_.base, row.printing_of)));
  }
}

void GraphToDataset::add_nodes() {
  const auto nodes = graph_.nodes();
  for (std::size_t i = 0; i < nodes.size(); ++i) add_node(nodes[i], resource(iris_.nodes[i]));
}

void GraphToDataset::add_node(const graph::Node& node, TermId id) {
  const graph::DocumentId first = node.documents.empty() ? graph::kNone : node.documents.front();
  add(id, resource(vocabulary::kRdfType), ontology(node.type));
  if (!node.label.empty()) add(id, resource(vocabulary::kRdfsLabel), words(node.label, first));
  for (const auto& name : node.alt_labels) add(id, resource(kAltLabel), words(name, first));
  for (const auto& match : node.exact_match) add(id, resource(kExactMatch), resource(match));
  for (const auto& match : node.close_match) add(id, resource(kCloseMatch), resource(match));
  add_date({kDefaultGraph}, id, ontology("onDate"), node.date);
  if (node.place != graph::kNone) add(id, ontology("locatedIn"), node_id(node.place));
  for (const auto& key : node.replaces) add_text(id, std::string(vocabulary::kOntology) + "replaces", key);
  for (const auto& why : node.explanations)
    add_text(id, std::string(vocabulary::kOntology) + "explanation", why);
  if (options_.evidence == Evidence::kNone) return;
  for (const auto document : node.documents) add(id, ontology("mentionedIn"), document_id(document));
}

/// An accusation is not a fact: what is only somebody's word, or is not actual, has no plain triple.
void GraphToDataset::add_plain_triples() {
  for (const graph::Edge& edge : graph_.edges()) {
    if (edge.modality != graph::Modality::kActual || !edge.attributed_to.empty()) continue;
    add(node_id(edge.subject), ontology(edge.relation), node_id(edge.object));
  }
}

void GraphToDataset::add_evidence(TermId subject, const std::vector<graph::Passage>& evidence) {
  for (const graph::Passage& row : evidence) {
    if (!is_in_part(row.document)) continue;
    const Graphs graphs = {graph_of(row.document)};
    const TermId passage = resource(passage_iri(iris_, row));
    add(graphs, subject, ontology("evidence"), passage);
    add(graphs, passage, resource(vocabulary::kRdfType), ontology("Passage"));
    add(graphs, passage, ontology("quote"), words(row.quote, row.document));
    add(graphs, passage, ontology("begin"), integer(row.span.begin));
    add(graphs, passage, ontology("end"), integer(row.span.end));
    add(graphs, passage, ontology("inDocument"), document_id(row.document));
  }
}

void GraphToDataset::add_assertion(std::uint32_t row) {
  const graph::Edge& edge = graph_.edges()[row];
  const Graphs graphs = graphs_of(edge.evidence);
  const TermId id = resource(iris_.edges[row]);
  add(graphs, id, resource(vocabulary::kRdfType), ontology("Assertion"));
  add(graphs, id, resource(kRdfSubject), node_id(edge.subject));
  add(graphs, id, resource(kRdfPredicate), ontology(edge.relation));
  add(graphs, id, resource(kRdfObject), node_id(edge.object));
  if (edge.about != graph::kNone) add(graphs, id, ontology("about"), node_id(edge.about));
  add(graphs, id, ontology("modality"), ontology(capitalised(graph::modality_name(edge.modality))));
  add_nodes_of(graphs, id, "attributedTo", edge.attributed_to);
  add_date(graphs, id, ontology("date"), edge.date);
  if (!edge.role.empty()) add(graphs, id, ontology("role"), words(edge.role, first_document(edge.evidence)));
  add(graphs, id, ontology("confidence"),
      out_.intern(literal(decimal(edge.confidence), vocabulary::kXsdDecimal)));
  add_evidence(id, edge.evidence);
}

void GraphToDataset::add_figure(std::uint32_t row) {
  const graph::Figure& figure = graph_.figures()[row];
  const Graphs graphs = graphs_of(figure.evidence);
  const TermId id = resource(iris_.figures[row]);
  add(graphs, id, resource(vocabulary::kRdfType), ontology("Figure"));
  add(graphs, id, ontology("event"), node_id(figure.event));
  add(graphs, id, ontology("measure"), ontology(capitalised(figure.measure)));
  add(graphs, id, ontology("value"), integer(figure.value));
  add(graphs, id, ontology("bound"), ontology(capitalised(graph::bound_name(figure.bound))));
  add_nodes_of(graphs, id, "attributedTo", figure.attributed_to);
  add_date(graphs, id, ontology("date"), figure.date);
  add_evidence(id, figure.evidence);
}

void GraphToDataset::add_statement(std::uint32_t row) {
  const graph::Statement& statement = graph_.statements()[row];
  const Graphs graphs = graphs_of(statement.evidence);
  const graph::DocumentId document = first_document(statement.evidence);
  const TermId id = resource(iris_.statements[row]);
  add(graphs, id, resource(vocabulary::kRdfType), ontology("Statement"));
  if (statement.speaker != graph::kNone) add(graphs, id, ontology("speaker"), node_id(statement.speaker));
  if (!statement.cue.empty()) add(graphs, id, ontology("cue"), words(statement.cue, document));
  add(graphs, id, ontology("text"), words(statement.text, document));
  add_nodes_of(graphs, id, "mentions", statement.mentions);
  add_evidence(id, statement.evidence);
}

}  // namespace

std::string document_iri(std::string_view base, std::string_view key) {
  return std::string(base) + "document/" + percent_encode(key);
}

std::string capitalised(std::string_view name) {
  std::string out(name);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string_view date_datatype(std::string_view date) {
  if (date.find('T') != std::string_view::npos) return kXsdDateTime;
  const auto hyphens = std::count(date.begin(), date.end(), '-');
  if (hyphens == 0) return kXsdYear;
  return hyphens == 1 ? kXsdYearMonth : vocabulary::kXsdDate;
}

GraphIris graph_iris(const graph::Graph& graph, std::string_view base) {
  const std::string start(base);
  GraphIris out;
  for (const auto& row : graph.documents()) out.documents.push_back(document_iri(base, row.key));
  for (const auto& row : graph.nodes()) out.nodes.push_back(start + encode_key(row.key));
  for (const auto& row : graph.edges()) out.edges.push_back(start + "assertion/" + edge_key(graph, row));
  for (const auto& row : graph.figures()) out.figures.push_back(start + "figure/" + figure_key(graph, row));
  for (const auto& row : graph.statements())
    out.statements.push_back(start + "statement/" + statement_key(graph, row));
  return out;
}

std::string program_iri(std::string_view base) {
  return std::string(base) + std::string(kProgramKey);
}

std::string passage_iri(const GraphIris& iris, const graph::Passage& passage) {
  return iris.documents[passage.document] + "#char=" + std::to_string(passage.span.begin) + "," +
         std::to_string(passage.span.end);
}

Dataset to_dataset(const graph::Graph& graph, const GraphWriteOptions& options) {
  return GraphToDataset(graph, options).convert();
}

Status each_part(const graph::Graph& graph, const GraphWriteOptions& options, std::size_t documents,
                 const PartSink& take) {
  GraphToDataset converter(graph, options);
  if (options.names == GraphNames::kPerDocument) return converter.convert_in_parts(documents, take);
  Dataset whole = converter.convert();
  return take(whole);
}

}  // namespace claimgraph::rdf
