// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a shapes graph, with the data before a line of dashes or, without one, as the data, too: what
// is refused says why; what is checked conforms exactly when nothing is found, is reported the same way each
// time, and its report is a validation report that survives being written.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "claimgraph/rdf/canon.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/shacl.h"
#include "claimgraph/rdf/writer.h"

using namespace claimgraph::rdf;  // NOLINT(google-build-using-namespace): the whole file is about it

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// What every validation report must look like (SHACL, section 3.6).
const Dataset& report_shapes() {
  static const Dataset kShapes = std::move(*read_text(R"(
    @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    <urn:report> sh:targetClass sh:ValidationReport ; sh:property
      [ sh:path sh:conforms ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:boolean ] ,
      [ sh:path sh:result ; sh:class sh:ValidationResult ] .
    <urn:result> sh:targetClass sh:ValidationResult ; sh:property
      [ sh:path sh:focusNode ; sh:minCount 1 ; sh:maxCount 1 ] ,
      [ sh:path sh:value ; sh:maxCount 1 ] , [ sh:path sh:resultPath ; sh:maxCount 1 ] ,
      [ sh:path sh:resultSeverity ; sh:minCount 1 ; sh:maxCount 1 ] ,
      [ sh:path sh:resultMessage ; sh:minCount 1 ] ,
      [ sh:path sh:sourceConstraintComponent ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .)",
                                                      Syntax::kTurtle, "report shapes"));
  return kShapes;
}

void check_report(const shacl::ValidationReport& report) {
  require(report.conforms() == report.results.empty());
  require(!shacl::report_text(report, {}).empty() && !shacl::report_json(report).empty());
  const Dataset graph = shacl::report_dataset(report);
  const auto as_report = shacl::validate(graph, report_shapes());
  require(as_report.has_value() && as_report->conforms());
  const auto text = write_text(graph, Syntax::kTurtle);
  require(text.has_value());
  const auto again = read_text(*text, Syntax::kTurtle, "report");
  require(again.has_value() && again->size() == graph.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto line = text.find("\n---\n");
  const std::string_view shapes_text = line == std::string_view::npos ? text : text.substr(line + 5);
  const auto data = read_text(text.substr(0, line), Syntax::kTurtle, "data", "http://base.example/");
  const auto shapes = read_text(shapes_text, Syntax::kTurtle, "shapes", "http://base.example/");
  if (!data || !shapes) return 0;
  const auto report = shacl::validate(*data, *shapes);
  if (!report) {
    require(!report.error().message.empty());
    return 0;
  }
  check_report(*report);
  const auto again = shacl::validate(*data, *shapes);
  require(again.has_value() && shacl::report_json(*again) == shacl::report_json(*report));
  return 0;
}
