// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
// The W3C SHACL test suite (core part), run from its manifests. W3C publishes it at
// https://github.com/w3c/data-shapes, folder data-shapes-test-suite/tests/core.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/shacl.h"
#include "rdf/shacl/shape.h"

namespace claimgraph::rdf::shacl {
namespace {

namespace fs = std::filesystem;

const std::string kMf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const std::string kSht = "http://www.w3.org/ns/shacl-test#";
const std::string kSh = "http://www.w3.org/ns/shacl#";

fs::path suite_folder() {
  return fs::path(CLAIMGRAPH_EVALUATION_DATA) / "w3c" / "shacl-core";
}

std::optional<TermId> object_of(const Dataset& graph, TermId node, const std::string& predicate) {
  const auto id = graph.find(iri(predicate));
  return id ? graph.object_of(node, *id) : std::nullopt;
}

std::vector<TermId> objects_of(const Dataset& graph, TermId node, const std::string& predicate) {
  std::vector<TermId> found;
  if (const auto id = graph.find(iri(predicate))) {
    for (const Quad& quad : graph.match({node, *id, kAny, kAny})) found.push_back(quad.object);
  }
  return found;
}

std::string path_of(const Dataset& graph, TermId iri_of_file) {
  std::string path(graph.term(iri_of_file).value);
  return path.starts_with("file://") ? path.substr(7) : path;
}

std::string text_of(const TermView& term) {
  return term.kind == TermKind::kBlank ? "_:" : to_ntriples(term);
}

/// A result as the suite compares it: one line, blank nodes without their names.
std::string line_of(const ValidationResult& result) {
  return text_of(result.focus_node.view()) + " " + (result.path ? to_sparql(*result.path) : "-") + " " +
         (result.value ? text_of(result.value->view()) : "-") + " " + text_of(result.source_shape.view()) +
         " " + result.component + " " + result.severity.value;
}

std::string expected_line(const Dataset& graph, TermId result) {
  const auto text = [&](const std::string& local) {
    const auto value = object_of(graph, result, kSh + local);
    return value ? text_of(graph.term(*value)) : std::string("-");
  };
  const auto name = [&](const std::string& local) {
    return std::string(graph.term(*object_of(graph, result, kSh + local)).value);
  };
  std::string path = "-";
  if (const auto node = object_of(graph, result, kSh + "resultPath")) {
    DataView view(graph, nullptr);
    path = to_sparql(unbind(view, *compile_path(graph, *node, view)));
  }
  return text("focusNode") + " " + path + " " + text("value") + " " + text("sourceShape") + " " +
         name("sourceConstraintComponent").substr(kSh.size()) + " " + name("resultSeverity");
}

std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

void run_entry(const Dataset& manifest, TermId entry) {
  SCOPED_TRACE(text_of(manifest.term(entry)));
  const TermId action = *object_of(manifest, entry, kMf + "action");
  const TermId expected = *object_of(manifest, entry, kMf + "result");
  const auto data = read_file(path_of(manifest, *object_of(manifest, action, kSht + "dataGraph")));
  const auto shapes = read_file(path_of(manifest, *object_of(manifest, action, kSht + "shapesGraph")));
  ASSERT_TRUE(data && shapes);
  const auto report = validate(*data, *shapes);
  ASSERT_TRUE(report) << report.error().describe();
  std::vector<std::string> wanted;
  std::vector<std::string> wanted_messages;
  for (const TermId result : objects_of(manifest, expected, kSh + "result")) {
    wanted.push_back(expected_line(manifest, result));
    for (const TermId message : objects_of(manifest, result, kSh + "resultMessage"))
      wanted_messages.push_back(text_of(manifest.term(message)));
  }
  std::vector<std::string> found;
  std::vector<std::string> messages;
  for (const ValidationResult& result : report->results) {
    found.push_back(line_of(result));
    for (const Term& message : result.messages) messages.push_back(text_of(message.view()));
  }
  EXPECT_EQ(sorted(wanted), sorted(found));
  if (wanted_messages.empty()) return;
  EXPECT_EQ(sorted(wanted_messages), sorted(messages));
}

/// Runs every entry below the manifest; returns how many there were.
std::size_t run_manifest(const fs::path& file) {
  const auto manifest = read_file(file.string());
  EXPECT_TRUE(manifest) << manifest.error().describe();
  if (!manifest) return 0;
  std::size_t count = 0;
  const auto include = manifest->find(iri(kMf + "include"));
  const auto entries = manifest->find(iri(kMf + "entries"));
  if (include) {
    for (const Quad& quad : manifest->match({kAny, *include, kAny, kAny}))
      count += run_manifest(path_of(*manifest, quad.object));
  }
  if (entries) {
    for (const Quad& quad : manifest->match({kAny, *entries, kAny, kAny})) {
      const auto members = read_list(*manifest, quad.object);
      EXPECT_TRUE(members);
      for (const TermId entry : members ? *members : std::vector<TermId>{}) {
        run_entry(*manifest, entry);
        ++count;
      }
    }
  }
  return count;
}

struct Suite {
  const char* folder;
  std::size_t tests;
};

class ShaclSuite : public testing::TestWithParam<Suite> {};

TEST_P(ShaclSuite, GivesTheExpectedReports) {
  const fs::path manifest = suite_folder() / GetParam().folder / "manifest.ttl";
  if (!fs::exists(manifest)) GTEST_SKIP() << "no suite at " << manifest;
  EXPECT_EQ(run_manifest(manifest), GetParam().tests);
}

INSTANTIATE_TEST_SUITE_P(W3c, ShaclSuite,
                         testing::Values(Suite{"complex", 2}, Suite{"misc", 5}, Suite{"node", 32},
                                         Suite{"path", 13}, Suite{"property", 38}, Suite{"targets", 7},
                                         Suite{"validation-reports", 1}),
                         [](const auto& suite) {
                           std::string name = suite.param.folder;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace claimgraph::rdf::shacl
