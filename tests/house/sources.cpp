// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "house/sources.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

namespace claimgraph::house {
namespace {

namespace fs = std::filesystem;

const fs::path& root() {
  static const fs::path path = CLAIMGRAPH_SOURCE_DIR;
  return path;
}

std::vector<Include> includes_of(const std::string& text) {
  static const std::regex pattern(R"(^\s*#\s*include\s*["<]([^">]+)[">])");
  std::vector<Include> found;
  std::istringstream lines(text);
  std::string line;
  for (unsigned number = 1; std::getline(lines, line); ++number) {
    std::smatch match;
    if (std::regex_search(line, match, pattern)) found.push_back({number, match[1]});
  }
  return found;
}

/// "include/claimgraph/L/x.h" -> L; "src/L/x.cpp" -> L.
std::string layer_of(const fs::path& relative) {
  auto part = relative.begin();
  const int skipped = *part == "include" ? 2 : 1;
  std::advance(part, skipped);
  return part->string();
}

bool is_cpp(const fs::path& path) {
  return path.extension() == ".h" || path.extension() == ".cpp";
}

}  // namespace

std::string read_source_file(const fs::path& relative) {
  std::ifstream in(root() / relative, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<Source> sources_below(const std::string& folder) {
  std::vector<Source> sources;
  for (const auto& entry : fs::recursive_directory_iterator(root() / folder)) {
    if (!entry.is_regular_file() || !is_cpp(entry.path())) continue;
    const fs::path relative = entry.path().lexically_relative(root());
    Source source{relative.generic_string(), layer_of(relative), read_source_file(relative), {}};
    source.includes = includes_of(source.text);
    sources.push_back(std::move(source));
  }
  std::ranges::sort(sources, {}, &Source::path);
  return sources;
}

}  // namespace claimgraph::house
