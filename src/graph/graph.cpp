// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/graph.h"

#include <algorithm>
#include <array>
#include <boost/graph/adjacency_list.hpp>
#include <cassert>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "claimgraph/base/hash.h"

namespace claimgraph::graph {
namespace {

constexpr std::array<std::string_view, 5> kKinds = {"person", "organization", "place", "group", "event"};
constexpr std::array<std::string_view, 5> kModalities = {"actual", "negated", "planned", "cancelled",
                                                         "possible"};
constexpr std::array<std::string_view, 4> kBounds = {"exactly", "atLeast", "atMost", "about"};

/// Rows of a table by the hash of their identity.
using HashIndex = std::unordered_multimap<std::uint64_t, std::uint32_t>;

/// The subject-object structure: an edge's property is its row in Tables::edges.
using Links = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property,
                                    boost::property<boost::edge_index_t, std::uint32_t>>;

std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
  return (seed ^ value) * 0x9e3779b97f4a7c15ULL + (seed >> 29U);
}

std::uint64_t mix_all(std::uint64_t seed, const std::vector<NodeId>& ids) {
  for (const NodeId id : ids) seed = mix(seed, id + 1ULL);
  return seed;
}

// Identity: what makes two rows the same assertion, figure or statement.
auto identity(const Edge& edge) {
  return std::tie(edge.subject, edge.relation, edge.object, edge.about, edge.modality, edge.attributed_to);
}
auto identity(const Figure& figure) {
  return std::tie(figure.event, figure.measure, figure.value, figure.bound, figure.attributed_to);
}
auto identity(const Statement& statement) {
  return std::tie(statement.speaker, statement.cue, statement.text);
}

std::uint64_t identity_hash(const Edge& edge) {
  std::uint64_t seed = fnv1a(edge.relation);
  seed = mix(seed, edge.subject);
  seed = mix(seed, edge.object);
  seed = mix(seed, edge.about);
  seed = mix(seed, static_cast<std::uint64_t>(edge.modality));
  return mix_all(seed, edge.attributed_to);
}
std::uint64_t identity_hash(const Figure& figure) {
  std::uint64_t seed = fnv1a(figure.measure);
  seed = mix(seed, figure.event);
  seed = mix(seed, static_cast<std::uint64_t>(figure.value));
  seed = mix(seed, static_cast<std::uint64_t>(figure.bound));
  return mix_all(seed, figure.attributed_to);
}
std::uint64_t identity_hash(const Statement& statement) {
  return mix(fnv1a(statement.text, fnv1a(statement.cue)), statement.speaker);
}

bool passage_before(const Passage& left, const Passage& right) {
  return std::tie(left.document, left.span) < std::tie(right.document, right.span);
}

template <typename T, typename Less = std::less<>>
void sort_unique(std::vector<T>& values, Less less = {}) {
  std::sort(values.begin(), values.end(), less);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Both are sorted without doubles. Documents are read in order, so that what is new nearly always belongs at
/// the end and an edge that a long document states n times costs n log n, not n squared.
template <typename T, typename Less = std::less<>>
void unite(std::vector<T>& into, std::vector<T>&& from, Less less = {}) {
  for (T& value : from) {
    const auto at = std::lower_bound(into.begin(), into.end(), value, less);
    if (at == into.end() || !(*at == value)) into.insert(at, std::move(value));
  }
}

void fill(std::string& into, std::string&& from) {
  if (into.empty()) into = std::move(from);
}

// The longer role says more; equal lengths are decided by the letters, so that order does not matter.
const std::string& fuller(const std::string& left, const std::string& right) {
  if (left.size() != right.size()) return left.size() > right.size() ? left : right;
  return std::min(left, right);
}

void fold(Edge& into, Edge&& from) {
  into.date = earlier_date(into.date, from.date);
  into.role = fuller(into.role, from.role);
  into.confidence = std::max(into.confidence, from.confidence);
  unite(into.evidence, std::move(from.evidence), passage_before);
}
void fold(Figure& into, Figure&& from) {
  into.date = earlier_date(into.date, from.date);
  unite(into.evidence, std::move(from.evidence), passage_before);
}
void fold(Statement& into, Statement&& from) {
  unite(into.mentions, std::move(from.mentions));
  unite(into.evidence, std::move(from.evidence), passage_before);
}

void normalise(Edge& edge) {
  sort_unique(edge.attributed_to);
  sort_unique(edge.evidence, passage_before);
}
void normalise(Figure& figure) {
  sort_unique(figure.attributed_to);
  sort_unique(figure.evidence, passage_before);
}
void normalise(Statement& statement) {
  sort_unique(statement.mentions);
  sort_unique(statement.evidence, passage_before);
}

template <typename Row>
std::uint32_t find_by_key(const HashIndex& index, const std::vector<Row>& rows, std::string_view key) {
  const auto [first, last] = index.equal_range(fnv1a(key));
  const auto found =
      std::find_if(first, last, [&](const auto& entry) { return rows[entry.second].key == key; });
  return found == last ? kNone : found->second;
}

/// Adds a row, or folds it into the one with the same identity. The bool tells whether it is new.
template <typename Row>
std::pair<std::uint32_t, bool> add_or_fold(HashIndex& index, std::vector<Row>& rows, Row&& row) {
  normalise(row);
  const std::uint64_t hash = identity_hash(row);
  const auto [first, last] = index.equal_range(hash);
  const auto found = std::find_if(
      first, last, [&](const auto& entry) { return identity(rows[entry.second]) == identity(row); });
  if (found != last) {
    fold(rows[found->second], std::move(row));
    return {found->second, false};
  }
  const auto position = static_cast<std::uint32_t>(rows.size());
  rows.push_back(std::move(row));
  index.emplace(hash, position);
  return {position, true};
}

/// Sorts rows by `less` and gives, for each old position, the new one.
template <typename Row, typename Less>
std::vector<std::uint32_t> sort_rows(std::vector<Row>& rows, Less less) {
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t left, std::uint32_t right) { return less(rows[left], rows[right]); });
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  std::vector<std::uint32_t> moved(rows.size());
  for (const std::uint32_t old : order) {
    moved[old] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(rows[old]));
  }
  rows = std::move(sorted);
  return moved;
}

void move_id(std::uint32_t& id, const std::vector<std::uint32_t>& moved) {
  if (id != kNone) id = moved[id];
}
void move_ids(std::vector<std::uint32_t>& ids, const std::vector<std::uint32_t>& moved) {
  for (std::uint32_t& id : ids) id = moved[id];
  std::sort(ids.begin(), ids.end());
}
void move_documents(std::vector<Passage>& evidence, const std::vector<std::uint32_t>& moved) {
  for (Passage& passage : evidence) passage.document = moved[passage.document];
  std::sort(evidence.begin(), evidence.end(), passage_before);
}

void move_nodes(Edge& edge, const std::vector<std::uint32_t>& moved) {
  move_id(edge.subject, moved);
  move_id(edge.object, moved);
  move_id(edge.about, moved);
  move_ids(edge.attributed_to, moved);
}
void move_nodes(Figure& figure, const std::vector<std::uint32_t>& moved) {
  move_id(figure.event, moved);
  move_ids(figure.attributed_to, moved);
}
void move_nodes(Statement& statement, const std::vector<std::uint32_t>& moved) {
  move_id(statement.speaker, moved);
  move_ids(statement.mentions, moved);
}

// Statements read in the order of the text; edges and figures by what they say.
bool row_before(const Edge& left, const Edge& right) {
  return identity(left) < identity(right);
}
bool row_before(const Figure& left, const Figure& right) {
  return identity(left) < identity(right);
}
bool row_before(const Statement& left, const Statement& right) {
  const Passage& a = left.evidence.front();
  const Passage& b = right.evidence.front();
  return std::tie(a.document, a.span, left.speaker, left.cue, left.text) <
         std::tie(b.document, b.span, right.speaker, right.cue, right.text);
}

template <typename Row>
HashIndex sort_claims(std::vector<Row>& rows, const std::vector<std::uint32_t>& moved_nodes,
                      const std::vector<std::uint32_t>& moved_documents) {
  for (Row& row : rows) {
    move_nodes(row, moved_nodes);
    move_documents(row.evidence, moved_documents);
  }
  sort_rows(rows, [](const Row& left, const Row& right) { return row_before(left, right); });
  HashIndex index;
  index.reserve(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) index.emplace(identity_hash(rows[i]), i);
  return index;
}

template <typename Row>
HashIndex index_keys(const std::vector<Row>& rows) {
  HashIndex index;
  index.reserve(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) index.emplace(fnv1a(rows[i].key), i);
  return index;
}

void append_field(std::string& identity, std::string_view field) {
  identity += field;
  identity += '\n';  // keys, names of relations and texts of statements hold no line breaks
}

void append_keys(std::string& identity, const Graph& graph, const std::vector<NodeId>& ids) {
  std::vector<std::string_view> keys;
  keys.reserve(ids.size());
  for (const NodeId id : ids) keys.push_back(graph.nodes()[id].key);
  std::sort(keys.begin(), keys.end());
  for (const std::string_view key : keys) append_field(identity, key);
}

std::string_view key_of(const Graph& graph, NodeId id) {
  return id == kNone ? std::string_view{} : std::string_view(graph.nodes()[id].key);
}

std::string short_hash(std::string_view identity) {
  return sha256_hex(identity).substr(0, 16);
}

}  // namespace

std::string_view node_kind_name(NodeKind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}
std::string_view modality_name(Modality modality) {
  return kModalities[static_cast<std::size_t>(modality)];
}
std::string_view bound_name(Bound bound) {
  return kBounds[static_cast<std::size_t>(bound)];
}

const std::string& earlier_date(const std::string& left, const std::string& right) {
  if (left.starts_with(right)) return left;  // also when `right` is empty
  if (right.starts_with(left)) return right;
  return std::min(left, right);
}

struct Graph::Tables {
  std::vector<DocumentNode> documents;
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<Figure> figures;
  std::vector<Statement> statements;
  Provenance provenance;

  Links links;
  HashIndex document_index;
  HashIndex node_index;
  HashIndex edge_index;
  HashIndex figure_index;
  HashIndex statement_index;

  void link(std::uint32_t edge) { boost::add_edge(edges[edge].subject, edges[edge].object, {edge}, links); }

  void link_all() {
    links = Links(nodes.size());
    for (std::uint32_t i = 0; i < edges.size(); ++i) link(i);
  }
};

Graph::Graph() : tables_(std::make_unique<Tables>()) {}
Graph::Graph(const Graph& other) : tables_(std::make_unique<Tables>(*other.tables_)) {}
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph other) noexcept {
  tables_ = std::move(other.tables_);
  return *this;
}
Graph::~Graph() = default;

DocumentId Graph::add_document(DocumentNode document) {
  const DocumentId known = find_document(document.key);
  if (known != kNone) {
    DocumentNode& old = tables_->documents[known];
    fill(old.title, std::move(document.title));
    fill(old.date, std::move(document.date));
    fill(old.publisher, std::move(document.publisher));
    fill(old.url, std::move(document.url));
    fill(old.language, std::move(document.language));
    fill(old.source_hash, std::move(document.source_hash));
    fill(old.printing_of, std::move(document.printing_of));
    fill(old.facts, std::move(document.facts));
    return known;
  }
  const auto id = static_cast<DocumentId>(tables_->documents.size());
  tables_->document_index.emplace(fnv1a(document.key), id);
  tables_->documents.push_back(std::move(document));
  return id;
}

NodeId Graph::add_node(Node node) {
  const NodeId known = find_node(node.key);
  if (known != kNone) {
    Node& old = tables_->nodes[known];
    fill(old.type, std::move(node.type));
    if (!old.label.empty() && node.label != old.label) node.alt_labels.push_back(node.label);
    fill(old.label, std::move(node.label));
    unite(old.alt_labels, std::move(node.alt_labels));
    std::erase(old.alt_labels, old.label);
    std::erase(old.alt_labels, std::string());
    unite(old.exact_match, std::move(node.exact_match));
    unite(old.close_match, std::move(node.close_match));
    unite(old.documents, std::move(node.documents));
    unite(old.replaces, std::move(node.replaces));
    unite(old.explanations, std::move(node.explanations));
    fill(old.date, std::move(node.date));
    if (old.place == kNone) old.place = node.place;
    return known;
  }
  const auto id = static_cast<NodeId>(tables_->nodes.size());
  tables_->node_index.emplace(fnv1a(node.key), id);
  tables_->nodes.push_back(std::move(node));
  boost::add_vertex(tables_->links);
  return id;
}

void Graph::set_place(NodeId event, NodeId place) {
  tables_->nodes[event].place = place;
}

std::uint32_t Graph::add_edge(Edge edge) {
  assert(edge.subject < tables_->nodes.size() && edge.object < tables_->nodes.size());
  const auto [position, is_new] = add_or_fold(tables_->edge_index, tables_->edges, std::move(edge));
  if (is_new) tables_->link(position);
  return position;
}

std::uint32_t Graph::add_figure(Figure figure) {
  return add_or_fold(tables_->figure_index, tables_->figures, std::move(figure)).first;
}

std::uint32_t Graph::add_statement(Statement statement) {
  return add_or_fold(tables_->statement_index, tables_->statements, std::move(statement)).first;
}

void Graph::set_provenance(Provenance provenance) {
  tables_->provenance = std::move(provenance);
}

std::span<const DocumentNode> Graph::documents() const {
  return tables_->documents;
}
std::span<const Node> Graph::nodes() const {
  return tables_->nodes;
}
std::span<const Edge> Graph::edges() const {
  return tables_->edges;
}
std::span<const Figure> Graph::figures() const {
  return tables_->figures;
}
std::span<const Statement> Graph::statements() const {
  return tables_->statements;
}
const Provenance& Graph::provenance() const {
  return tables_->provenance;
}

std::vector<std::uint32_t> Graph::edges_of(NodeId node) const {
  const auto rows = boost::get(boost::edge_index, tables_->links);
  std::vector<std::uint32_t> touching;
  const auto [out, out_end] = boost::out_edges(node, tables_->links);
  for (auto at = out; at != out_end; ++at) touching.push_back(rows[*at]);
  const auto [in, in_end] = boost::in_edges(node, tables_->links);
  for (auto at = in; at != in_end; ++at) touching.push_back(rows[*at]);
  sort_unique(touching);  // an edge from a node to itself is both
  return touching;
}

std::vector<NodeId> Graph::neighbourhood(NodeId node, unsigned hops) const {
  std::vector<bool> seen(tables_->nodes.size(), false);
  std::vector<NodeId> reached = {node};
  seen[node] = true;
  std::size_t frontier = 0;
  for (unsigned hop = 0; hop < hops && frontier < reached.size(); ++hop) {
    const std::size_t frontier_end = reached.size();
    for (; frontier < frontier_end; ++frontier) {
      for (const std::uint32_t row : edges_of(reached[frontier])) {
        const Edge& edge = tables_->edges[row];
        const NodeId other = edge.subject == reached[frontier] ? edge.object : edge.subject;
        if (seen[other]) continue;
        seen[other] = true;
        reached.push_back(other);
      }
    }
  }
  std::sort(reached.begin(), reached.end());
  return reached;
}

NodeId Graph::find_node(std::string_view key) const {
  return find_by_key(tables_->node_index, tables_->nodes, key);
}

DocumentId Graph::find_document(std::string_view key) const {
  return find_by_key(tables_->document_index, tables_->documents, key);
}

void Graph::sort() {
  const auto by_key = [](const auto& left, const auto& right) { return left.key < right.key; };
  const std::vector<std::uint32_t> moved_documents = sort_rows(tables_->documents, by_key);
  const std::vector<std::uint32_t> moved_nodes = sort_rows(tables_->nodes, by_key);
  for (Node& node : tables_->nodes) {
    move_ids(node.documents, moved_documents);
    move_id(node.place, moved_nodes);
  }
  tables_->document_index = index_keys(tables_->documents);
  tables_->node_index = index_keys(tables_->nodes);
  tables_->edge_index = sort_claims(tables_->edges, moved_nodes, moved_documents);
  tables_->figure_index = sort_claims(tables_->figures, moved_nodes, moved_documents);
  tables_->statement_index = sort_claims(tables_->statements, moved_nodes, moved_documents);
  tables_->link_all();
}

std::string edge_key(const Graph& graph, const Edge& edge) {
  std::string identity;
  append_field(identity, key_of(graph, edge.subject));
  append_field(identity, edge.relation);
  append_field(identity, key_of(graph, edge.object));
  append_field(identity, key_of(graph, edge.about));
  append_field(identity, modality_name(edge.modality));
  append_keys(identity, graph, edge.attributed_to);
  return short_hash(identity);
}

std::string figure_key(const Graph& graph, const Figure& figure) {
  std::string identity;
  append_field(identity, key_of(graph, figure.event));
  append_field(identity, figure.measure);
  append_field(identity, std::to_string(figure.value));
  append_field(identity, bound_name(figure.bound));
  append_keys(identity, graph, figure.attributed_to);
  return short_hash(identity);
}

std::string statement_key(const Graph& graph, const Statement& statement) {
  std::string identity;
  append_field(identity, key_of(graph, statement.speaker));
  append_field(identity, statement.cue);
  append_field(identity, statement.text);
  return short_hash(identity);
}

}  // namespace claimgraph::graph
