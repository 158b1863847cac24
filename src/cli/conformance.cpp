// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/conformance.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "claimgraph/rdf/graph_writer.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::cli {
namespace {

std::string validated() {
  return std::string(rdf::vocabulary::kOntology) + "validated";
}

std::string mark_of(const std::string& shapes, const rdf::Checksums& sums) {
  return fmt::format("{}:{:016x}", shapes, sums.total());
}

}  // namespace

Conformance::Conformance(rdf::Dataset shapes, rdf::Dataset ontology)
    : shapes_(std::move(shapes)),
      ontology_(std::move(ontology)),
      hash_(mark_of(fmt::format("{:016x}", rdf::Checksums(shapes_).total()), rdf::Checksums(ontology_))) {}

Result<Conformance> Conformance::load(const std::filesystem::path& data_dir) {
  auto shapes = rdf::read_file((data_dir / "ontology" / "shapes.ttl").string());
  if (!shapes) return tl::unexpected(shapes.error());
  auto ontology = rdf::read_file((data_dir / "ontology" / "claimgraph.ttl").string());
  if (!ontology) return tl::unexpected(ontology.error());
  return Conformance(*std::move(shapes), *std::move(ontology));
}

Result<rdf::shacl::ValidationReport> Conformance::validate(
    const rdf::Dataset& data, const std::optional<rdf::Checksums>& conforming) const {
  rdf::shacl::ValidationOptions options{.classes = &ontology_};
  std::vector<rdf::TermId> changed;
  if (conforming) {
    changed = conforming->changed_in(data);
    options.changed = &changed;
  }
  return rdf::shacl::validate(data, shapes_, options);
}

Result<rdf::shacl::ValidationReport> Conformance::validate(const rdf::Dataset& data,
                                                           const std::vector<rdf::TermId>& focus) const {
  return rdf::shacl::validate(data, shapes_, {.classes = &ontology_, .focus = &focus});
}

void Conformance::mark(rdf::Dataset& data, const std::string& base, const rdf::Checksums& sums) const {
  data.add(rdf::iri(rdf::program_iri(base)), rdf::iri(validated()), rdf::literal(mark_of(hash_, sums)));
}

std::string Conformance::take_mark(rdf::Dataset& data) {
  const auto predicate = data.find(rdf::iri(validated()));
  if (!predicate) return {};
  std::vector<rdf::Quad> marks;
  for (const rdf::Quad& quad : data.match({rdf::kAny, *predicate, rdf::kAny, rdf::kAny}))
    marks.push_back(quad);
  if (marks.size() != 1) return {};
  std::string mark(data.term(marks.front().object).value);
  data.erase(marks);
  return mark;
}

std::optional<rdf::Checksums> Conformance::trusted(const rdf::Dataset& data, const std::string& mark) const {
  if (mark.empty()) return std::nullopt;
  rdf::Checksums sums(data);
  if (mark != mark_of(hash_, sums)) return std::nullopt;
  return sums;
}

}  // namespace claimgraph::cli
