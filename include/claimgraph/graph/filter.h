// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph/graph.h"

namespace claimgraph::graph {

/// What part of a graph is wanted. What is empty does not restrict; all that is given must hold.
/// Names are matched as matches_name() does. Edges must pass everything; a figure counts as `about` its event
/// and passes only without relation, subject, object and modality; a statement has its speaker as subject and
/// is `about` what it mentions, and passes only without relation, object and modality.
struct Filter {
  std::vector<std::string> relations;  ///< any of these local names ("blamed")
  std::string subject;
  std::string object;
  std::string about;
  std::optional<Modality> modality;
  std::string document;  ///< its key; evidence of other documents is left out
  /// ISO 8601, inclusive, as exact as they are: `until` "2031-05" admits all of May. An edge counts by its
  /// own date, else by the dates of the documents that state it; what has no date at all is left out.
  std::string since;
  std::string until;
  double min_confidence = 0.0;  ///< 0 to 1, of edges
  unsigned min_sources = 0;     ///< different documents; printings of one report count once
};

/// True when one of the node's names (label, other labels, the key's words) has the words of `query` as a
/// run, whatever their case: "kerman bomb" does not match "Kerman bombings", "kerman" and "bombings" do.
bool matches_name(const Node& node, std::string_view query);

/// The node that a user means by a name or key: an equal key, label or other label before a run of words,
/// then the node with more edges and figures. kNotFound names what was looked for.
Result<NodeId> find_by_name(const Graph& graph, std::string_view query);
/// The same among events only.
Result<NodeId> find_event_by_name(const Graph& graph, std::string_view query);

/// Number of documents that the passages come from, printings of one report counted once.
std::size_t count_sources(const Graph& graph, const std::vector<Passage>& evidence);

/// The key of the document, or of the one that it prints again.
const std::string& source_key(const Graph& graph, DocumentId document);

/// The passages without those in which a printing says the same words as another printing of the report; in
/// their order. Views of `evidence`.
std::vector<const Passage*> told_once(const Graph& graph, const std::vector<Passage>& evidence);

/// The part of the graph that passes, with the nodes and documents that it needs. Linear. Sorted if the graph
/// is.
Graph filter(const Graph& graph, const Filter& wanted);

/// Which rows to keep of each table, parallel to it.
struct Selection {
  std::vector<bool> edges;
  std::vector<bool> figures;
  std::vector<bool> statements;
};

/// The rows selected, with the nodes and documents that they need.
Graph subgraph(const Graph& graph, const Selection& selection);

}  // namespace claimgraph::graph
