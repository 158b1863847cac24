// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/base/text_span.h"

namespace claimgraph::graph {

/// Kinds of nodes, as exports spell them.
enum class NodeKind : std::uint8_t { kPerson, kOrganization, kPlace, kGroup, kEvent };

enum class Modality : std::uint8_t { kActual, kNegated, kPlanned, kCancelled, kPossible };

enum class Bound : std::uint8_t { kExactly, kAtLeast, kAtMost, kAbout };

std::string_view node_kind_name(NodeKind kind);
std::string_view modality_name(Modality modality);
std::string_view bound_name(Bound bound);

/// Positions in the graph's tables. Stable while the graph is not changed; never written out.
using NodeId = std::uint32_t;
using DocumentId = std::uint32_t;
inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// A document that evidence comes from. `key` is its identity ("seed-000"): unique, what its IRI is made of.
struct DocumentNode {
  std::string key;
  std::string title;
  std::string date;  ///< ISO 8601 or empty
  std::string publisher;
  std::string url;
  std::string language;
  std::string source_hash;  ///< SHA-256 (hex) of the decoded input
  std::string printing_of;  ///< key of the document whose text this one prints again; empty for an original
  /// What the document alone says, as JSON (resolve/facts.h); empty unless the graph has full provenance.
  /// Opaque here: it is what lets an update take a contribution back exactly.
  std::string facts;
};

/// A passage: where a document says something. Offsets in code points of the decoded input.
struct Passage {
  DocumentId document = 0;
  SourceSpan span;
  std::string quote;

  friend bool operator==(const Passage&, const Passage&) = default;
};

/// A person, organization, place, group or event. `key` is the readable, stable tail of its IRI
/// ("person/ebrahim-raisi", "event/2024-01-03-bombing-kerman"): unique in a graph.
struct Node {
  std::string key;
  NodeKind kind = NodeKind::kPerson;
  std::string type;  ///< the ontology's class, local name: "Person", "GeopoliticalEntity", "Attack", ...
  std::string label;
  std::vector<std::string> alt_labels;   ///< sorted, without `label`
  std::vector<std::string> exact_match;  ///< IRIs that the source itself links; sorted
  std::vector<std::string> close_match;  ///< IRIs from a table of ours; sorted
  std::vector<DocumentId> documents;     ///< where it is mentioned; sorted
  std::string date;                      ///< of an event; ISO 8601 or empty
  NodeId place = kNone;                  ///< of an event
  std::vector<std::string> replaces;  ///< keys of nodes of an earlier version that are now this one; sorted
  std::vector<std::string> explanations;  ///< why mentions of several documents were merged, on request
};

/// An assertion: what one or more passages state, with who says so. Its identity is made of subject,
/// relation, object, about, modality and sources; evidence accumulates.
struct Edge {
  std::string relation;  ///< "blamed": a local name of the ontology
  NodeId subject = kNone;
  NodeId object = kNone;
  NodeId about = kNone;
  Modality modality = Modality::kActual;
  std::vector<NodeId> attributed_to;  ///< sorted; empty: at least one document states it in its own voice
  std::string date;                   ///< earliest stated date of the act; ISO 8601 or empty
  std::string role;
  double confidence = 0.5;        ///< multiples of 0.05
  std::vector<Passage> evidence;  ///< by document key, then span; never empty
};

struct Figure {
  NodeId event = kNone;
  std::string measure;  ///< "deaths"
  std::int64_t value = 0;
  Bound bound = Bound::kExactly;
  std::vector<NodeId> attributed_to;
  std::string date;
  std::vector<Passage> evidence;
};

/// Words attributed to a source.
struct Statement {
  NodeId speaker = kNone;  ///< kNone when the text leaves it open
  std::string cue;         ///< "said"
  std::string text;
  std::vector<NodeId> mentions;  ///< sorted
  std::vector<Passage> evidence;
};

/// Which program and models made the graph, on one node.
struct Provenance {
  std::string program;  ///< "claimgraph 0.1.0"
  std::string models;   ///< versions of models and lexicon
};

/// The knowledge graph: nodes and typed edges in a Boost.Graph multigraph, with figures, statements and
/// documents beside it. A value type; not safe for concurrent writes.
class Graph {
 public:
  Graph();
  Graph(const Graph& other);
  Graph(Graph&&) noexcept;
  Graph& operator=(Graph other) noexcept;
  ~Graph();

  /// A document or node whose key is already there is the same one: what is new about it is united with what
  /// was known (names and lists unite, an empty field is filled), and the old position is given back.
  DocumentId add_document(DocumentNode document);
  NodeId add_node(Node node);
  /// Sets where an event took place, once both nodes are there.
  void set_place(NodeId event, NodeId place);
  /// Folds the edge into an equal one (same identity): evidence is united, the earlier date, the longer role
  /// and the higher confidence win, whatever the order of calls. Symmetric relations are the caller's to
  /// orient. Constant time on average. Every id must be one that add_node or add_document gave.
  std::uint32_t add_edge(Edge edge);
  std::uint32_t add_figure(Figure figure);
  std::uint32_t add_statement(Statement statement);
  void set_provenance(Provenance provenance);

  [[nodiscard]] std::span<const DocumentNode> documents() const;
  [[nodiscard]] std::span<const Node> nodes() const;
  [[nodiscard]] std::span<const Edge> edges() const;
  [[nodiscard]] std::span<const Figure> figures() const;
  [[nodiscard]] std::span<const Statement> statements() const;
  [[nodiscard]] const Provenance& provenance() const;

  /// Indices into edges() that touch the node as subject or object.
  [[nodiscard]] std::vector<std::uint32_t> edges_of(NodeId node) const;
  /// Nodes at most `hops` edges away, the node itself included; ascending.
  [[nodiscard]] std::vector<NodeId> neighbourhood(NodeId node, unsigned hops) const;
  [[nodiscard]] NodeId find_node(std::string_view key) const;          ///< kNone when absent
  [[nodiscard]] DocumentId find_document(std::string_view key) const;  ///< kNone when absent

  /// Reorders every table by key and identity, so that equal graphs are equal tables whatever the order
  /// they were filled in.
  void sort();

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

/// The earlier of two ISO 8601 dates; an empty one loses, and of two that agree as far as the shorter goes
/// the more exact one wins. Commutative and associative.
const std::string& earlier_date(const std::string& left, const std::string& right);

/// The hash that names an assertion (16 lower-case hex digits of SHA-256 over its identity, by node keys).
std::string edge_key(const Graph& graph, const Edge& edge);
std::string figure_key(const Graph& graph, const Figure& figure);
std::string statement_key(const Graph& graph, const Statement& statement);

}  // namespace claimgraph::graph
