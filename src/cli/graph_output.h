// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "claimgraph/cli/runtime.h"
#include "claimgraph/graph/graph.h"
#include "claimgraph/rdf/checksum.h"
#include "claimgraph/rdf/graph_writer.h"
#include "claimgraph/rdf/reader.h"
#include "cli/conformance.h"

namespace claimgraph::cli {

/// Whether the file says that it conformed, for updates of it.
enum class ConformanceMark : std::uint8_t { kLeaveOut, kWrite };

struct GraphOutput {
  std::filesystem::path path;
  std::filesystem::path report_path;  ///< of what does not conform
  rdf::Syntax syntax = rdf::Syntax::kTurtle;
  rdf::GraphWriteOptions rdf;
  ConformanceMark mark = ConformanceMark::kLeaveOut;
  /// Of an earlier version that conformed: only what differs from it is validated.
  std::optional<rdf::Checksums> conforming;
  unsigned threads = 1;
};

/// Writes a graph and checks it against our shapes; one that does not conform gets its report beside it, one
/// that does loses an old report. Whether it conforms. N-Quads without a mark are written and checked in
/// parts, so that the RDF of the whole is never in memory.
Result<bool> write_graph(const graph::Graph& graph, const GraphOutput& output, const Conformance& conformance,
                         Runtime& runtime);

}  // namespace claimgraph::cli
