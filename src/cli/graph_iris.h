// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace claimgraph::cli {

/// The IRIs of a graph's rows, by their positions in its tables.
struct GraphIris {
  std::vector<std::string> documents;
  std::vector<std::string> nodes;
  std::vector<std::string> edges;
  std::vector<std::string> figures;
  std::vector<std::string> statements;
};

}  // namespace claimgraph::cli
