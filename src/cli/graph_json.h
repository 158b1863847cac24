// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Values that every JSON of a graph writes alike.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "claimgraph/graph/graph.h"
#include "claimgraph/rdf/graph_writer.h"

namespace claimgraph::cli {

/// The text, or null where there is none: keys are always there.
inline nlohmann::ordered_json text_or_null(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

/// Passages as an array of document IRI, offsets in code points and quote.
inline nlohmann::ordered_json passages_json(const rdf::GraphIris& iris,
                                            const std::vector<graph::Passage>& evidence) {
  auto list = nlohmann::ordered_json::array();
  for (const graph::Passage& passage : evidence) {
    list.push_back({{"document", iris.documents[passage.document]},
                    {"begin", passage.span.begin},
                    {"end", passage.span.end},
                    {"quote", passage.quote}});
  }
  return list;
}

}  // namespace claimgraph::cli
