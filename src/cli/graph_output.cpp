// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/graph_output.h"

#include <fmt/format.h>

#include <future>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/base/atomic_file.h"
#include "claimgraph/rdf/vocabulary.h"
#include "claimgraph/rdf/writer.h"

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;
using rdf::shacl::ValidationReport;

/// Writes the report, or takes an old one away. Whether the graph conforms.
Result<bool> settle_report(const ValidationReport& report, const GraphOutput& output,
                           const Conformance& conformance, Runtime& runtime) {
  if (report.conforms()) {
    std::error_code ignored;
    fs::remove(output.report_path, ignored);
    return true;
  }
  rdf::Dataset data = rdf::shacl::report_dataset(report);
  for (const auto& [name, iri] : conformance.prefixes()) data.set_prefix(name, iri);
  if (auto written = rdf::write_file(data, rdf::Syntax::kTurtle, output.report_path.string()); !written)
    return tl::unexpected(written.error());
  runtime.report({ErrorCode::kConflict,
                  fmt::format("the graph does not conform to the shapes in {} places; see this report",
                              report.results.size()),
                  {.file = output.report_path.string()}});
  return false;
}

Result<bool> write_whole(const graph::Graph& graph, const GraphOutput& output, const Conformance& conformance,
                         Runtime& runtime) {
  rdf::Dataset data = rdf::to_dataset(graph, output.rdf);
  std::future<rdf::Checksums> sums;
  if (output.mark == ConformanceMark::kWrite) {
    sums = std::async(std::launch::async, [&data] { return rdf::Checksums(data); });
  }
  const auto report = conformance.validate(data, output.conforming);
  if (sums.valid()) sums.wait();
  if (!report) return tl::unexpected(report.error());
  if (report->conforms() && sums.valid()) conformance.mark(data, output.rdf.base, sums.get());
  if (auto written = rdf::write_file(data, output.syntax, output.path.string(), output.threads); !written)
    return tl::unexpected(written.error());
  return settle_report(*report, output, conformance, runtime);
}

std::vector<rdf::TermId> subjects_of(const rdf::Dataset& data) {
  std::vector<rdf::TermId> subjects;
  for (const rdf::Quad& quad : data.quads()) {
    if (subjects.empty() || subjects.back() != quad.subject) subjects.push_back(quad.subject);
  }
  return subjects;
}

/// The classes of everything that a part names: what its shapes ask of the rest of the graph.
void add_classes(rdf::Dataset& part, const rdf::Dataset& nodes) {
  const auto type = nodes.find(rdf::iri(rdf::vocabulary::kRdfType));
  if (!type) return;
  std::set<rdf::TermId> named;
  for (const rdf::Quad& quad : part.quads()) {
    if (rdf::is_literal(quad.object)) continue;
    if (const auto id = nodes.find(part.term(quad.object))) named.insert(*id);
  }
  for (const rdf::TermId id : named) {
    for (const rdf::Quad& quad : nodes.match({id, *type, rdf::kAny, rdf::kAny})) {
      part.add(nodes.term(quad.subject), nodes.term(quad.predicate), nodes.term(quad.object));
    }
  }
}

/// Every statement about an assertion, a figure, a statement or a passage in a document's graph is in the
/// part of that document, and what its shapes ask of others is their classes. So the parts conform when the
/// whole does; one that does not is validated as a whole for its report.
Result<bool> write_in_parts(const graph::Graph& graph, const GraphOutput& output,
                            const Conformance& conformance, Runtime& runtime) {
  constexpr std::size_t kDocumentsInPart = 256;
  auto file = AtomicFile::create(output.path.string());
  if (!file) return tl::unexpected(file.error());
  const auto append = [&file](std::string_view bytes) { return file->write(bytes); };
  std::optional<rdf::Dataset> nodes;  // the default graph
  bool conforms = true;
  const auto take = [&](rdf::Dataset& part) -> Status {
    if (auto written = rdf::write(part, output.syntax, append); !written) return written;
    const std::vector<rdf::TermId> focus = subjects_of(part);
    if (nodes) add_classes(part, *nodes);
    const auto report = conformance.validate(part, focus);
    if (!report) return tl::unexpected(report.error());
    conforms = conforms && report->conforms();
    if (!nodes) nodes = std::move(part);
    return {};
  };
  if (auto status = rdf::each_part(graph, output.rdf, kDocumentsInPart, take); !status)
    return tl::unexpected(status.error());
  if (auto status = file->commit(); !status) return tl::unexpected(status.error());
  if (conforms) return settle_report({}, output, conformance, runtime);
  nodes.reset();
  const auto report = conformance.validate(rdf::to_dataset(graph, output.rdf));
  if (!report) return tl::unexpected(report.error());
  return settle_report(*report, output, conformance, runtime);
}

}  // namespace

Result<bool> write_graph(const graph::Graph& graph, const GraphOutput& output, const Conformance& conformance,
                         Runtime& runtime) {
  const bool in_parts = output.syntax == rdf::Syntax::kNQuads && output.mark == ConformanceMark::kLeaveOut;
  return in_parts ? write_in_parts(graph, output, conformance, runtime)
                  : write_whole(graph, output, conformance, runtime);
}

}  // namespace claimgraph::cli
