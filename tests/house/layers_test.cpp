// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "house/sources.h"

namespace claimgraph::house {
namespace {

using testing::IsEmpty;

using Layers = std::set<std::string>;

/// What each layer may see besides itself.
const std::map<std::string, Layers>& visible_layers() {
  static const std::map<std::string, Layers> table = {
      {"base", {}},
      {"text", {"base"}},
      {"language", {"base", "text"}},
      {"extract", {"base", "text", "language"}},
      {"resolve", {"base", "text", "language", "extract"}},
      {"graph", {"base"}},
      {"rdf", {"base", "graph"}},
      {"cli", {"base", "text", "language", "extract", "resolve", "graph", "rdf"}},
      {"train", {"base", "text", "language", "extract", "resolve"}},
  };
  return table;
}

/// graph/build turns resolved documents into a graph: the one part of `graph` that sees resolve and below.
bool is_graph_build(const Source& source) {
  return source.layer == "graph" && source.path.find("/build") != std::string::npos;
}

bool may_see(const Source& source, const std::string& layer) {
  if (layer == source.layer || is_graph_build(source)) return true;
  return visible_layers().at(source.layer).contains(layer);
}

/// The layer that an include of ours names; empty for other people's headers.
std::string layer_named_by(std::string target) {
  const std::string prefix = "claimgraph/";
  if (target.starts_with(prefix)) target = target.substr(prefix.size());
  const std::string first = target.substr(0, target.find('/'));
  return visible_layers().contains(first) && first != target ? first : std::string();
}

std::string place(const Source& source, const Include& include) {
  return source.path + ":" + std::to_string(include.line) + " includes " + include.target;
}

std::vector<std::string> upward_includes(const std::string& folder) {
  std::vector<std::string> found;
  for (const Source& source : sources_below(folder)) {
    for (const Include& include : source.includes) {
      const std::string layer = layer_named_by(include.target);
      if (!layer.empty() && !may_see(source, layer)) found.push_back(place(source, include));
    }
  }
  return found;
}

/// Includes that start with `prefix` outside the layers that may know the library.
std::vector<std::string> foreign_includes(const std::string& prefix, const Layers& allowed) {
  std::vector<std::string> found;
  for (const char* folder : {"include", "src"}) {
    for (const Source& source : sources_below(folder)) {
      if (allowed.contains(source.layer)) continue;
      for (const Include& include : source.includes) {
        if (include.target.starts_with(prefix)) found.push_back(place(source, include));
      }
    }
  }
  return found;
}

TEST(Layers, PublicHeadersLookOnlyDown) {
  EXPECT_THAT(upward_includes("include"), IsEmpty());
}

TEST(Layers, SourcesLookOnlyDown) {
  EXPECT_THAT(upward_includes("src"), IsEmpty());
}

struct OwnedLibrary {
  const char* prefix;
  Layers owners;
};

class LibraryHasOneHome : public testing::TestWithParam<OwnedLibrary> {};

TEST_P(LibraryHasOneHome, NoOtherLayerIncludesIt) {
  EXPECT_THAT(foreign_includes(GetParam().prefix, GetParam().owners), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Layers, LibraryHasOneHome,
                         testing::Values(OwnedLibrary{"serd", {"rdf"}}, OwnedLibrary{"sord", {"rdf"}},
                                         OwnedLibrary{"curl/", {"rdf"}}, OwnedLibrary{"gumbo", {"text"}},
                                         OwnedLibrary{"archive", {"text"}},
                                         OwnedLibrary{"CLI/", {"cli", "train"}},
                                         OwnedLibrary{"boost/graph/", {"graph"}},
                                         OwnedLibrary{"graphviz/", {"graph"}},
                                         OwnedLibrary{"openssl/", {"base", "rdf"}}));

/// Headers that cost every includer seconds: behind a pimpl or a forward declaration in public ones.
TEST(Headers, PublicOnesHoldNoHeavyInclude) {
  const std::vector<std::string> heavy = {"nlohmann/json.hpp", "boost/graph", "CLI/",  "serd",      "sord",
                                          "gumbo.h",           "archive.h",   "curl/", "graphviz/", "regex",
                                          "iostream"};
  std::vector<std::string> found;
  for (const Source& source : sources_below("include")) {
    for (const Include& include : source.includes) {
      for (const std::string& prefix : heavy) {
        if (include.target.starts_with(prefix)) found.push_back(place(source, include));
      }
    }
  }
  EXPECT_THAT(found, IsEmpty());
}

TEST(Headers, AllAreGuardedByPragmaOnce) {
  std::vector<std::string> found;
  for (const char* folder : {"include", "src", "tests"}) {
    for (const Source& source : sources_below(folder)) {
      if (source.path.ends_with(".h") && source.text.find("\n#pragma once\n") == std::string::npos) {
        found.push_back(source.path);
      }
    }
  }
  EXPECT_THAT(found, IsEmpty());
}

TEST(Sources, AllNameTheirLicence) {
  const std::string lines =
      "// SPDX-FileCopyrightText: 2026 The Claimgraph authors\n// SPDX-License-Identifier: Apache-2.0\n";
  std::vector<std::string> found;
  for (const char* folder : {"include", "src", "tests", "bench"}) {
    for (const Source& source : sources_below(folder)) {
      if (!source.text.starts_with(lines)) found.push_back(source.path);
    }
  }
  EXPECT_THAT(found, IsEmpty());
}

/// Libraries hand errors back as values; only the command line prints (trainers have a command line too).
TEST(Sources, OnlyTheCommandLinePrints) {
  const std::vector<std::string> printers = {"std::cout", "std::cerr", "std::clog",
                                             "printf(",   "std::puts", "perror("};
  std::vector<std::string> found;
  for (const Source& source : sources_below("src")) {
    if (source.layer == "cli" || source.layer == "train") continue;
    for (const std::string& printer : printers) {
      const std::size_t at = source.text.find(printer);
      // snprintf writes to memory.
      if (at != std::string::npos && (at == 0 || source.text[at - 1] != 'n')) {
        found.push_back(source.path + " uses " + printer);
      }
    }
  }
  EXPECT_THAT(found, IsEmpty());
}

}  // namespace
}  // namespace claimgraph::house
