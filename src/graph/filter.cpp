// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/filter.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace claimgraph::graph {
namespace {

std::string fold_case(std::string_view text) {
  icu::UnicodeString folded =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::string result;
  folded.foldCase().toUTF8String(result);
  return result;
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// The words between single spaces, with a space on either side, so that a run of words is a substring.
std::string spaced_words(std::string_view text) {
  std::string words = " ";
  for (const char c : fold_case(text)) {
    if (is_word_byte(c)) {
      words += c;
    } else if (words.back() != ' ' && c != '.' && c != '\'') {
      words += ' ';
    }
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

std::string_view key_words(const Node& node) {
  return std::string_view(node.key).substr(node.key.find('/') + 1);
}

template <typename Predicate>
bool any_name(const Node& node, Predicate predicate) {
  return predicate(std::string_view(node.label)) || predicate(key_words(node)) ||
         std::any_of(node.alt_labels.begin(), node.alt_labels.end(), predicate);
}

/// A query made ready once for many nodes.
class NameQuery {
 public:
  explicit NameQuery(std::string_view query) : words_(spaced_words(query)) {}
  [[nodiscard]] bool matches(const Node& node) const {
    return any_name(node, [this](std::string_view name) {
      return words_.size() > 1 && spaced_words(name).find(words_) != std::string::npos;
    });
  }
  [[nodiscard]] bool equals(const Node& node) const {
    return any_name(node, [this](std::string_view name) { return spaced_words(name) == words_; });
  }

 private:
  std::string words_;
};

enum class Among : std::uint8_t { kAll, kEvents };

Result<NodeId> best_match(const Graph& graph, std::string_view query, Among among) {
  const NodeId by_key = graph.find_node(query);
  if (by_key != kNone) return by_key;
  const NameQuery name(query);
  std::vector<std::size_t> weight(graph.nodes().size(), 0);
  for (const Figure& figure : graph.figures()) ++weight[figure.event];
  for (const Edge& edge : graph.edges()) {
    if (edge.about != kNone) ++weight[edge.about];
  }
  NodeId best = kNone;
  std::tuple<bool, bool, std::size_t> best_rank;
  for (NodeId id = 0; id < graph.nodes().size(); ++id) {
    const Node& node = graph.nodes()[id];
    if ((among == Among::kEvents && node.kind != NodeKind::kEvent) || !name.matches(node)) continue;
    const std::tuple rank(spaced_words(node.label) == spaced_words(query), name.equals(node),
                          weight[id] + graph.edges_of(id).size());
    if (best != kNone && rank <= best_rank) continue;
    best = id;
    best_rank = rank;
  }
  if (best != kNone) return best;
  return fail(ErrorCode::kNotFound, std::string(among == Among::kEvents ? "no event" : "no node") +
                                        " of the graph is called \"" + std::string(query) + "\"");
}

/// Nodes that pass a filter's name; all when there is none.
class NodeSet {
 public:
  NodeSet(const Graph& graph, const std::string& name) : is_open_(name.empty()) {
    if (is_open_) return;
    const NameQuery query(name);
    members_.reserve(graph.nodes().size());
    for (const Node& node : graph.nodes()) members_.push_back(query.matches(node));
  }
  [[nodiscard]] bool is_open() const { return is_open_; }
  [[nodiscard]] bool contains(NodeId id) const { return is_open_ || (id != kNone && members_[id]); }

 private:
  bool is_open_;
  std::vector<bool> members_;
};

bool is_within(const std::string& date, const Filter& wanted) {
  if (date.empty()) return false;
  const bool late_enough = wanted.since.compare(0, date.size(), date) <= 0 || date >= wanted.since;
  const bool early_enough = wanted.until.empty() || date.substr(0, wanted.until.size()) <= wanted.until;
  return late_enough && early_enough;
}

class Sieve {
 public:
  Sieve(const Graph& graph, const Filter& wanted)
      : graph_(graph),
        wanted_(wanted),
        document_(graph.find_document(wanted.document)),
        subject_(graph, wanted.subject),
        object_(graph, wanted.object),
        about_(graph, wanted.about) {}

  [[nodiscard]] bool passes(const Edge& edge) const {
    if (!wanted_.relations.empty() && std::find(wanted_.relations.begin(), wanted_.relations.end(),
                                                edge.relation) == wanted_.relations.end()) {
      return false;
    }
    if (wanted_.modality && edge.modality != *wanted_.modality) return false;
    if (!subject_.contains(edge.subject) || !object_.contains(edge.object)) return false;
    if (!about_.contains(edge.about)) return false;
    return edge.confidence >= wanted_.min_confidence && evidence_passes(edge.date, edge.evidence);
  }

  [[nodiscard]] bool passes(const Figure& figure) const {
    return is_about_anything() && subject_.is_open() && about_.contains(figure.event) &&
           evidence_passes(figure.date, figure.evidence);
  }

  [[nodiscard]] bool passes(const Statement& statement) const {
    const bool on_topic =
        about_.is_open() || std::any_of(statement.mentions.begin(), statement.mentions.end(),
                                        [&](NodeId id) { return about_.contains(id); });
    return is_about_anything() && subject_.contains(statement.speaker) && on_topic &&
           evidence_passes({}, statement.evidence);
  }

 private:
  [[nodiscard]] bool is_about_anything() const {
    return wanted_.relations.empty() && !wanted_.modality && object_.is_open();
  }

  [[nodiscard]] bool evidence_passes(const std::string& date, const std::vector<Passage>& evidence) const {
    if (!wanted_.document.empty() &&
        std::none_of(evidence.begin(), evidence.end(),
                     [&](const Passage& passage) { return passage.document == document_; })) {
      return false;
    }
    if (wanted_.min_sources > 1 && count_sources(graph_, evidence) < wanted_.min_sources) return false;
    if (wanted_.since.empty() && wanted_.until.empty()) return true;
    if (!date.empty()) return is_within(date, wanted_);
    return std::any_of(evidence.begin(), evidence.end(), [&](const Passage& passage) {
      return is_within(graph_.documents()[passage.document].date, wanted_);
    });
  }

  const Graph& graph_;
  const Filter& wanted_;
  DocumentId document_;
  NodeSet subject_;
  NodeSet object_;
  NodeSet about_;
};

/// Copies rows of one graph into another, bringing nodes and documents along.
class Copier {
 public:
  explicit Copier(const Graph& from)
      : from_(from), nodes_(from.nodes().size(), kNone), documents_(from.documents().size(), kNone) {
    to_.set_provenance(from.provenance());
  }

  void copy(Edge edge) {
    edge.subject = node(edge.subject);
    edge.object = node(edge.object);
    edge.about = node(edge.about);
    map(edge.attributed_to);
    map(edge.evidence);
    to_.add_edge(std::move(edge));
  }
  void copy(Figure figure) {
    figure.event = node(figure.event);
    map(figure.attributed_to);
    map(figure.evidence);
    to_.add_figure(std::move(figure));
  }
  void copy(Statement statement) {
    statement.speaker = node(statement.speaker);
    map(statement.mentions);
    map(statement.evidence);
    to_.add_statement(std::move(statement));
  }

  /// The copy, once every node knows which of the copied documents mention it.
  Graph finish() {
    for (NodeId id = 0; id < nodes_.size(); ++id) {
      if (nodes_[id] == kNone) continue;
      Node mentioned;
      mentioned.key = from_.nodes()[id].key;
      for (const DocumentId document : from_.nodes()[id].documents) {
        if (documents_[document] != kNone) mentioned.documents.push_back(documents_[document]);
      }
      to_.add_node(std::move(mentioned));
    }
    to_.sort();
    return std::move(to_);
  }

 private:
  NodeId node(NodeId id) {
    if (id == kNone) return kNone;
    if (nodes_[id] != kNone) return nodes_[id];
    Node copy = from_.nodes()[id];
    copy.documents.clear();
    const NodeId place = copy.place;
    copy.place = kNone;
    nodes_[id] = to_.add_node(std::move(copy));
    if (place != kNone) to_.set_place(nodes_[id], node(place));
    return nodes_[id];
  }

  DocumentId document(DocumentId id) {
    if (documents_[id] != kNone) return documents_[id];
    const DocumentNode& source = from_.documents()[id];
    documents_[id] = to_.add_document(source);
    if (!source.printing_of.empty()) {
      const DocumentId original = from_.find_document(source.printing_of);
      if (original != kNone) document(original);
    }
    return documents_[id];
  }

  void map(std::vector<NodeId>& ids) {
    for (NodeId& id : ids) id = node(id);
  }
  void map(std::vector<Passage>& evidence) {
    for (Passage& passage : evidence) passage.document = document(passage.document);
  }

  const Graph& from_;
  std::vector<NodeId> nodes_;
  std::vector<DocumentId> documents_;
  Graph to_;
};

template <typename Row>
Row only_from(Row row, DocumentId document) {
  if (document == kNone) return row;
  std::erase_if(row.evidence, [document](const Passage& passage) { return passage.document != document; });
  return row;
}

}  // namespace

bool matches_name(const Node& node, std::string_view query) {
  return NameQuery(query).matches(node);
}

Result<NodeId> find_by_name(const Graph& graph, std::string_view query) {
  return best_match(graph, query, Among::kAll);
}

Result<NodeId> find_event_by_name(const Graph& graph, std::string_view query) {
  return best_match(graph, query, Among::kEvents);
}

std::size_t count_sources(const Graph& graph, const std::vector<Passage>& evidence) {
  std::set<std::string_view> sources;
  for (const Passage& passage : evidence) sources.insert(source_key(graph, passage.document));
  return sources.size();
}

const std::string& source_key(const Graph& graph, DocumentId document) {
  const DocumentNode& node = graph.documents()[document];
  return node.printing_of.empty() ? node.key : node.printing_of;
}

std::vector<const Passage*> told_once(const Graph& graph, const std::vector<Passage>& evidence) {
  std::vector<const Passage*> once;
  std::map<std::pair<std::string_view, std::string_view>, DocumentId> first_told_in;
  for (const Passage& passage : evidence) {
    const auto [at, is_new] =
        first_told_in.try_emplace({source_key(graph, passage.document), passage.quote}, passage.document);
    if (is_new || at->second == passage.document) once.push_back(&passage);  // a report may repeat itself
  }
  return once;
}

Graph filter(const Graph& graph, const Filter& wanted) {
  const Sieve sieve(graph, wanted);
  const DocumentId only = wanted.document.empty() ? kNone : graph.find_document(wanted.document);
  Copier copier(graph);
  for (const Edge& edge : graph.edges()) {
    if (sieve.passes(edge)) copier.copy(only_from(edge, only));
  }
  for (const Figure& figure : graph.figures()) {
    if (sieve.passes(figure)) copier.copy(only_from(figure, only));
  }
  for (const Statement& statement : graph.statements()) {
    if (sieve.passes(statement)) copier.copy(only_from(statement, only));
  }
  return copier.finish();
}

Graph subgraph(const Graph& graph, const Selection& selection) {
  Copier copier(graph);
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    if (selection.edges[i]) copier.copy(graph.edges()[i]);
  }
  for (std::size_t i = 0; i < graph.figures().size(); ++i) {
    if (selection.figures[i]) copier.copy(graph.figures()[i]);
  }
  for (std::size_t i = 0; i < graph.statements().size(); ++i) {
    if (selection.statements[i]) copier.copy(graph.statements()[i]);
  }
  return copier.finish();
}

}  // namespace claimgraph::graph
