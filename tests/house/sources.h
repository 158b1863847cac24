// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace claimgraph::house {

/// An #include line of ours.
struct Include {
  unsigned line = 0;
  std::string target;  ///< as written, without the quotes or brackets
};

/// A C++ file of the source tree.
struct Source {
  std::string path;   ///< relative to the source tree, with slashes
  std::string layer;  ///< the folder below include/claimgraph, src or tests
  std::string text;
  std::vector<Include> includes;
};

/// The whole text of a file of the source tree; empty when there is none.
std::string read_source_file(const std::filesystem::path& relative);

/// Every C++ file below one of the source tree's folders ("src"), by path.
std::vector<Source> sources_below(const std::string& folder);

}  // namespace claimgraph::house
