// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "claimgraph/graph/graph.h"

namespace claimgraph::graph {

enum class DrawFormat : std::uint8_t { kDot, kSvg, kPng, kPdf };

struct DrawOptions {
  std::string title;
  std::string iri_base;         ///< nodes link to this followed by their key; no links when empty
  NodeId around = kNone;        ///< only this node and its surroundings
  unsigned hops = 1;            ///< how many edges away from `around`; an event reaches what is about it
  std::size_t most_nodes = 50;  ///< beyond this the least connected are left out, and the drawing says so
};

/// The graph in Graphviz's language: kinds of nodes by shape and tint, relations by colour (Okabe and Ito's
/// palette, which colour-blind readers can tell apart) and label, modality by line, passages by width, with a
/// legend. Edges of one relation and modality between two nodes are one line with a count; tooltips quote.
/// Deterministic.
std::string to_dot(const Graph& graph, const DrawOptions& options);

/// Renders to_dot() through Graphviz. Errors: kInternal when Graphviz cannot lay it out or lacks the format.
/// Not to be called from two threads at once (libgvc is not reentrant).
Result<std::string> draw(const Graph& graph, const DrawOptions& options, DrawFormat format);

}  // namespace claimgraph::graph
