// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/graph_input.h"

#include "claimgraph/rdf/graph_reader.h"
#include "claimgraph/rdf/reader.h"

namespace claimgraph::cli {

Result<GraphInput> read_graph(const std::string& path) {
  const auto data = rdf::read_file(path);
  if (!data) return tl::unexpected(data.error());
  return graph_in(*data, path);
}

Result<GraphInput> graph_in(const rdf::Dataset& data, const std::string& path) {
  auto graph = rdf::to_graph(data);
  if (!graph) {
    Error error = graph.error();
    if (error.where.file.empty()) error.where.file = path;
    return tl::unexpected(std::move(error));
  }
  return GraphInput{*std::move(graph), rdf::graph_base(data)};
}

}  // namespace claimgraph::cli
