// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/graph_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claimgraph/rdf/iri.h"
#include "claimgraph/rdf/vocabulary.h"
#include "rdf/graph_terms.h"

namespace claimgraph::rdf {
namespace {

using graph::NodeKind;

/// Classes whose nodes are no events; what else is typed by the ontology and mentioned is one.
struct ClassKind {
  std::string_view type;
  NodeKind kind;
};
constexpr std::array<ClassKind, 5> kClassKinds = {{{"Person", NodeKind::kPerson},
                                                   {"Organization", NodeKind::kOrganization},
                                                   {"Place", NodeKind::kPlace},
                                                   {"GeopoliticalEntity", NodeKind::kPlace},
                                                   {"Group", NodeKind::kGroup}}};
/// Classes that are no things at all.
constexpr std::array<std::string_view, 6> kOtherClasses = {"Assertion", "Figure",   "Statement",
                                                           "Passage",   "Document", "Program"};

NodeKind kind_of_type(std::string_view type) {
  for (const auto& row : kClassKinds) {
    if (row.type == type) return row.kind;
  }
  return NodeKind::kEvent;
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number value{};
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Stops the reading from deep within; caught by read() alone and never seen outside.
struct Malformed {
  Error error;
};

/// How many passages say that the first node lies in the second.
using PassagesOfPlaces = std::map<std::pair<graph::NodeId, graph::NodeId>, std::size_t>;

class DatasetToGraph {
 public:
  explicit DatasetToGraph(const Dataset& data) : data_(data), base_(graph_base(data)) {}

  enum class Part : std::uint8_t { kWhole, kDocuments };

  Result<graph::Graph> read(Part part) {
    try {
      read_program();
      read_documents();
      if (part == Part::kWhole || graph_.documents().empty()) read_things();
      const bool is_ours = !instances("Program").empty();  // everything may have been retracted
      if (!is_ours && graph_.documents().empty() && graph_.nodes().empty()) {
        return fail(
            ErrorCode::kInvalidArgument,
            "nothing in it is a node or a document of a claimgraph; expected what `claimgraph build` wrote");
      }
      if (part == Part::kWhole) read_claims();
    } catch (const Malformed& problem) {
      return tl::unexpected<Error>(problem.error);
    }
    graph_.sort();
    return std::move(graph_);
  }

 private:
  void read_claims() {
    read_assertions();
    read_places();
    read_figures();
    read_statements();
  }
  [[noreturn]] void malformed(TermId id, const std::string& expected) const {
    throw Malformed{{ErrorCode::kSyntax, to_ntriples(data_.term(id)) + ": expected " + expected, {}}};
  }
  [[nodiscard]] TermId resource(std::string_view text) const {
    return data_.find(iri(text)).value_or(kDefaultGraph);  // never a subject, predicate or object
  }
  [[nodiscard]] TermId ontology(std::string_view name) const {
    return resource(std::string(vocabulary::kOntology) + std::string(name));
  }
  /// The local name of a term of the ontology; empty for any other.
  [[nodiscard]] std::string_view ontology_name(TermId id) const {
    const std::string_view text = data_.term(id).value;
    const bool ours = is_iri(id) && text.starts_with(vocabulary::kOntology);
    return ours ? text.substr(vocabulary::kOntology.size()) : std::string_view();
  }
  [[nodiscard]] std::vector<TermId> objects(TermId subject, TermId predicate) const {
    std::vector<TermId> out;
    for (const Quad& quad : data_.match({subject, predicate, kAny, kAny})) out.push_back(quad.object);
    std::sort(out.begin(), out.end(), [this](TermId a, TermId b) { return data_.term(a) < data_.term(b); });
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }
  [[nodiscard]] std::vector<TermId> instances(std::string_view type) const {
    std::vector<TermId> out;
    for (const Quad& quad : data_.match({kAny, resource(vocabulary::kRdfType), ontology(type), kAny})) {
      out.push_back(quad.subject);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }
  [[nodiscard]] std::string text(TermId subject, TermId predicate) const {
    const auto all = objects(subject, predicate);
    return all.empty() ? std::string() : std::string(data_.term(all.front()).value);
  }
  [[nodiscard]] std::vector<std::string> texts(TermId subject, TermId predicate) const {
    std::vector<std::string> out;
    for (const TermId id : objects(subject, predicate)) out.emplace_back(data_.term(id).value);
    return out;
  }
  [[nodiscard]] TermId required(TermId subject, TermId predicate, const char* name) const {
    const auto all = objects(subject, predicate);
    if (all.size() != 1) malformed(subject, std::string("exactly one ") + name);
    return all.front();
  }
  template <typename Number>
  [[nodiscard]] Number required_number(TermId subject, std::string_view name) const {
    const TermId id = required(subject, ontology(name), std::string("cg:").append(name).c_str());
    const auto number = parse_number<Number>(data_.term(id).value);
    if (!number) malformed(subject, "a number as cg:" + std::string(name));
    return *number;
  }
  /// A value of an enumeration, by the name that the graph has for it.
  template <typename Enum>
  [[nodiscard]] Enum required_name(TermId subject, std::string_view property,
                                   std::string_view (*name_of)(Enum), std::size_t count) const {
    const auto name =
        ontology_name(required(subject, ontology(property), std::string("cg:").append(property).c_str()));
    for (std::size_t i = 0; i < count; ++i) {
      if (capitalised(name_of(static_cast<Enum>(i))) == name) return static_cast<Enum>(i);
    }
    malformed(subject, "a value that the ontology names as cg:" + std::string(property));
  }

  [[nodiscard]] std::string key_of(TermId id) const {
    const std::string_view text = data_.term(id).value;
    return percent_decode(text.starts_with(base_) ? text.substr(base_.size()) : text);
  }
  [[nodiscard]] graph::NodeId node(TermId subject, TermId id) const {
    const auto at = nodes_.find(id);
    if (at == nodes_.end())
      malformed(subject, "a node that has a class where " + to_ntriples(data_.term(id)) + " stands");
    return at->second;
  }
  [[nodiscard]] std::vector<graph::NodeId> nodes(TermId subject, std::string_view property) const {
    std::vector<graph::NodeId> out;
    for (const TermId id : objects(subject, ontology(property))) out.push_back(node(subject, id));
    return out;
  }

  void read_program();
  void read_documents();
  void read_things();
  void read_thing(TermId id, std::string_view type);
  void read_places();
  void read_assertions();
  void read_figures();
  void read_statements();
  [[nodiscard]] std::vector<graph::Passage> evidence(TermId subject) const;
  [[nodiscard]] graph::Passage passage(TermId id) const;

  const Dataset& data_;
  std::string base_;
  graph::Graph graph_;
  std::unordered_map<TermId, graph::NodeId> nodes_;          // looked up, never walked through
  std::unordered_map<TermId, graph::DocumentId> documents_;  // likewise
};

void DatasetToGraph::read_program() {
  for (const TermId id : instances("Program")) {
    graph_.set_provenance({text(id, ontology("programVersion")), text(id, ontology("modelVersion"))});
  }
}

void DatasetToGraph::read_documents() {
  std::vector<std::pair<graph::DocumentNode, TermId>> rows;
  std::unordered_map<TermId, std::string> keys;
  for (const TermId id : instances("Document")) {
    graph::DocumentNode row;
    row.key = text(id, resource(kIdentifier));
    if (row.key.empty()) malformed(id, "a dcterms:identifier");
    row.title = text(id, resource(kTitle));
    row.date = text(id, resource(kIssued));
    row.publisher = text(id, resource(kPublisher));
    row.url = text(id, resource(kSource));
    row.language = text(id, resource(kLanguage));
    row.source_hash = text(id, ontology("sourceHash"));
    row.facts = text(id, ontology("facts"));
    keys.emplace(id, row.key);
    rows.emplace_back(std::move(row), id);
  }
  for (auto& [row, id] : rows) {
    for (const TermId original : objects(id, ontology("printingOf"))) {
      const auto key = keys.find(original);
      if (key == keys.end()) malformed(id, "a document as cg:printingOf");
      row.printing_of = key->second;
    }
    documents_.emplace(id, graph_.add_document(std::move(row)));
  }
}

void DatasetToGraph::read_things() {
  const auto is_thing = [](std::string_view type) {
    return !type.empty() &&
           std::find(kOtherClasses.begin(), kOtherClasses.end(), type) == kOtherClasses.end();
  };
  for (const Quad& quad : data_.match({kAny, resource(vocabulary::kRdfType), kAny, kAny})) {
    const auto type = ontology_name(quad.object);
    if (is_iri(quad.subject) && is_thing(type)) read_thing(quad.subject, type);
  }
}

void DatasetToGraph::read_thing(TermId id, std::string_view type) {
  graph::Node row;
  row.key = key_of(id);
  row.kind = kind_of_type(type);
  row.type = type;
  row.label = text(id, resource(vocabulary::kRdfsLabel));
  row.alt_labels = texts(id, resource(kAltLabel));
  row.exact_match = texts(id, resource(kExactMatch));
  row.close_match = texts(id, resource(kCloseMatch));
  row.date = text(id, ontology("onDate"));
  row.replaces = texts(id, ontology("replaces"));
  row.explanations = texts(id, ontology("explanation"));
  for (const TermId document : objects(id, ontology("mentionedIn"))) {
    const auto at = documents_.find(document);
    if (at == documents_.end()) malformed(id, "a document as cg:mentionedIn");
    row.documents.push_back(at->second);
  }
  std::sort(row.documents.begin(), row.documents.end());
  nodes_.insert_or_assign(id, graph_.add_node(std::move(row)));
}

/// Of the places where an event is said to be, the one that most passages name; from there on to a part of it
/// that at least half as many name ("Iran", then "Kerman").
graph::NodeId best_place(const std::vector<graph::NodeId>& candidates, graph::NodeId event,
                         const PassagesOfPlaces& passages) {
  const auto support = [&](graph::NodeId place) {
    const auto found = passages.find({event, place});
    return found == passages.end() ? std::size_t{0} : found->second;
  };
  graph::NodeId best = *std::max_element(candidates.begin(), candidates.end(), [&](auto left, auto right) {
    return support(left) < support(right);
  });
  for (std::size_t step = 0; step < candidates.size(); ++step) {
    const auto part = std::find_if(candidates.begin(), candidates.end(), [&](graph::NodeId place) {
      return place != best && passages.contains({place, best}) && support(place) * 2 >= support(best);
    });
    if (part == candidates.end()) break;
    best = *part;
  }
  return best;
}

void DatasetToGraph::read_places() {
  PassagesOfPlaces passages;
  for (const graph::Edge& edge : graph_.edges()) {
    if (edge.relation == "locatedIn" && edge.modality == graph::Modality::kActual) {
      passages[{edge.subject, edge.object}] += edge.evidence.size();
    }
  }
  for (const Quad& quad : data_.match({kAny, ontology("locatedIn"), kAny, kAny})) {
    const auto event = nodes_.find(quad.subject);
    if (event == nodes_.end() || graph_.nodes()[event->second].kind != NodeKind::kEvent) continue;
    if (graph_.nodes()[event->second].place != graph::kNone) continue;
    std::vector<graph::NodeId> candidates;
    for (const TermId place : objects(quad.subject, quad.predicate))
      candidates.push_back(node(quad.subject, place));
    graph_.set_place(event->second, best_place(candidates, event->second, passages));
  }
}

graph::Passage DatasetToGraph::passage(TermId id) const {
  graph::Passage out;
  const auto document = documents_.find(required(id, ontology("inDocument"), "cg:inDocument"));
  if (document == documents_.end()) malformed(id, "a document as cg:inDocument");
  out.document = document->second;
  out.span = {required_number<std::uint32_t>(id, "begin"), required_number<std::uint32_t>(id, "end")};
  out.quote = text(id, ontology("quote"));
  return out;
}

std::vector<graph::Passage> DatasetToGraph::evidence(TermId subject) const {
  std::vector<graph::Passage> out;
  for (const TermId id : objects(subject, ontology("evidence"))) out.push_back(passage(id));
  if (out.empty()) malformed(subject, "at least one cg:evidence");
  return out;
}

void DatasetToGraph::read_assertions() {
  for (const TermId id : instances("Assertion")) {
    graph::Edge edge;
    edge.subject = node(id, required(id, resource(kRdfSubject), "rdf:subject"));
    edge.object = node(id, required(id, resource(kRdfObject), "rdf:object"));
    edge.relation = ontology_name(required(id, resource(kRdfPredicate), "rdf:predicate"));
    if (edge.relation.empty()) malformed(id, "a relation of the ontology as rdf:predicate");
    const auto about = nodes(id, "about");
    if (about.size() > 1) malformed(id, "at most one cg:about");
    if (!about.empty()) edge.about = about.front();
    edge.modality = required_name<graph::Modality>(id, "modality", graph::modality_name, 5);
    edge.attributed_to = nodes(id, "attributedTo");
    edge.date = text(id, ontology("date"));
    edge.role = text(id, ontology("role"));
    edge.confidence = required_number<double>(id, "confidence");
    edge.evidence = evidence(id);
    graph_.add_edge(std::move(edge));
  }
}

void DatasetToGraph::read_figures() {
  for (const TermId id : instances("Figure")) {
    graph::Figure figure;
    figure.event = node(id, required(id, ontology("event"), "cg:event"));
    figure.measure = ontology_name(required(id, ontology("measure"), "cg:measure"));
    if (figure.measure.empty()) malformed(id, "a measure of the ontology as cg:measure");
    if (figure.measure[0] >= 'A' && figure.measure[0] <= 'Z') {
      figure.measure[0] = static_cast<char>(figure.measure[0] - 'A' + 'a');
    }
    figure.value = required_number<std::int64_t>(id, "value");
    figure.bound = required_name<graph::Bound>(id, "bound", graph::bound_name, 4);
    figure.attributed_to = nodes(id, "attributedTo");
    figure.date = text(id, ontology("date"));
    figure.evidence = evidence(id);
    graph_.add_figure(std::move(figure));
  }
}

void DatasetToGraph::read_statements() {
  for (const TermId id : instances("Statement")) {
    graph::Statement statement;
    const auto speakers = nodes(id, "speaker");
    if (speakers.size() > 1) malformed(id, "at most one cg:speaker");
    if (!speakers.empty()) statement.speaker = speakers.front();
    statement.cue = text(id, ontology("cue"));
    statement.text = text(id, ontology("text"));
    statement.mentions = nodes(id, "mentions");
    statement.evidence = evidence(id);
    graph_.add_statement(std::move(statement));
  }
}

}  // namespace

std::string graph_base(const Dataset& data) {
  const auto type = data.find(iri(vocabulary::kRdfType));
  const auto program = data.find(iri(std::string(vocabulary::kOntology) + "Program"));
  if (type && program) {
    for (const Quad& quad : data.match({kAny, *type, *program, kAny})) {
      const std::string_view text = data.term(quad.subject).value;
      if (text.ends_with(kProgramKey)) return std::string(text.substr(0, text.size() - kProgramKey.size()));
    }
  }
  return std::string(vocabulary::kDefaultBase);
}

Result<graph::Graph> to_graph(const Dataset& data) {
  return DatasetToGraph(data).read(DatasetToGraph::Part::kWhole);
}

Result<graph::Graph> documents_in(const Dataset& data) {
  return DatasetToGraph(data).read(DatasetToGraph::Part::kDocuments);
}

}  // namespace claimgraph::rdf
