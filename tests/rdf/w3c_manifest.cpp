// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/w3c_manifest.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf {
namespace {

constexpr std::string_view kManifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
constexpr std::string_view kHash = "https://w3c.github.io/rdf-canon/tests/vocab#hashAlgorithm";

std::string folder_of(const std::string& suite) {
  return std::string(CLAIMGRAPH_EVALUATION_DATA) + "/w3c/" + suite + "/";
}

class ManifestReader {
 public:
  ManifestReader(const Dataset& data, std::string suite) : data_(data), suite_(std::move(suite)) {}

  std::vector<ManifestEntry> entries() const {
    std::vector<ManifestEntry> out;
    const auto quads = data_.match({kAny, id(std::string(kManifest) + "entries"), kAny, kAny});
    if (quads.empty()) return out;
    for (TermId cell = quads.begin()->object; data_.term(cell).value != vocabulary::kRdfNil;) {
      out.push_back(entry(*data_.object_of(cell, id(vocabulary::kRdfFirst))));
      cell = *data_.object_of(cell, id(vocabulary::kRdfRest));
    }
    return out;
  }

 private:
  static std::string file_base() { return "http://manifest.example/"; }
  TermId id(std::string_view text) const { return data_.find(iri(text)).value_or(kDefaultGraph); }
  std::string value(TermId subject, std::string_view predicate) const {
    const auto object = data_.object_of(subject, id(predicate));
    return object ? std::string(data_.term(*object).value) : std::string();
  }
  static std::string tail(const std::string& text, const char* marks) {
    const auto at = text.find_last_of(marks);
    return at == std::string::npos ? text : text.substr(at + 1);
  }
  /// Actions are relative to the manifest, which was read under file_base().
  std::string local(const std::string& text) const {
    return text.empty() ? text : folder_of(suite_) + text.substr(file_base().size());
  }
  ManifestEntry entry(TermId node) const {
    const std::string action = value(node, std::string(kManifest) + "action");
    std::string base;
    for (const Quad& quad : data_.match({kAny, id(std::string(kManifest) + "assumedTestBase"), kAny, kAny})) {
      base = std::string(data_.term(quad.object).value);
    }
    return {tail(std::string(data_.term(node).value), "#"),
            tail(value(node, vocabulary::kRdfType), "#"),
            local(action),
            local(value(node, std::string(kManifest) + "result")),
            base.empty() ? base : base + action.substr(file_base().size()),
            value(node, kHash)};
  }

  const Dataset& data_;
  std::string suite_;
};

}  // namespace

bool has_suite(const std::string& suite) {
  return std::filesystem::exists(folder_of(suite) + "manifest.ttl");
}

std::vector<ManifestEntry> manifest_entries(const std::string& suite) {
  const auto data =
      read_file(folder_of(suite) + "manifest.ttl", {Syntax::kTurtle, "http://manifest.example/"});
  if (!data) {
    ADD_FAILURE() << data.error().describe();
    return {};
  }
  return ManifestReader(*data, suite).entries();
}

}  // namespace claimgraph::rdf
