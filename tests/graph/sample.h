// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "claimgraph/graph/graph.h"

namespace claimgraph::graph::sample {

/// Short ways to write a graph down by hand.
inline NodeId add_node(Graph& graph, const std::string& key, const std::string& label,
                       NodeKind kind = NodeKind::kOrganization, const std::string& type = "Organization") {
  Node node;
  node.key = key;
  node.kind = kind;
  node.type = type;
  node.label = label;
  return graph.add_node(std::move(node));
}

inline DocumentId add_document(Graph& graph, const std::string& key, const std::string& date = {},
                               const std::string& publisher = {}) {
  DocumentNode document;
  document.key = key;
  document.date = date;
  document.publisher = publisher;
  return graph.add_document(std::move(document));
}

inline Passage passage(DocumentId document, std::uint32_t begin, std::string quote) {
  const auto size = static_cast<std::uint32_t>(quote.size());
  return {document, {begin, begin + size}, std::move(quote)};
}

inline Edge edge(NodeId subject, const std::string& relation, NodeId object, Passage evidence) {
  Edge result;
  result.subject = subject;
  result.relation = relation;
  result.object = object;
  result.evidence = {std::move(evidence)};
  return result;
}

}  // namespace claimgraph::graph::sample
