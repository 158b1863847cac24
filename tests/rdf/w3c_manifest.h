// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace claimgraph::rdf {

/// One entry of a W3C test manifest. Paths are files of the local copy; `base` is where the suite lives on
/// the web.
struct ManifestEntry {
  std::string name;    ///< the entry's IRI after '#'
  std::string type;    ///< its class's local name: "TestTurtleEval"
  std::string action;  ///< file to read
  std::string result;  ///< file with what is expected; empty in syntax tests
  std::string base;    ///< IRI of the action, as the manifest's mf:assumedTestBase makes it
  std::string hash;    ///< rdfc:hashAlgorithm; empty otherwise
};

/// True when the local copy of the suite ("turtle") is there.
bool has_suite(const std::string& suite);

/// Reads the suite's manifest; a test failure and an empty list when it cannot be read.
std::vector<ManifestEntry> manifest_entries(const std::string& suite);

}  // namespace claimgraph::rdf
