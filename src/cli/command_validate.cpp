// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "claimgraph/cli/output.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/shacl.h"
#include "claimgraph/rdf/writer.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/rdf_input.h"

namespace claimgraph::cli {
namespace {

struct ValidateOptions {
  std::string graph;
  std::vector<std::string> shapes;
  std::vector<std::string> ontologies;
  std::string syntax;
  std::string format = "text";
  std::string output;
};

/// The union of several files; an error names the file.
Result<rdf::Dataset> read_all(const std::vector<std::string>& files) {
  rdf::Dataset all;
  for (const std::string& file : files) {
    const auto one = rdf::read_file(file);
    if (!one) return tl::unexpected(one.error());
    all.merge(*one);
    for (const auto& [name, iri] : one->prefixes()) all.set_prefix(name, iri);
  }
  return all;
}

/// Without --shapes, our own shapes together with our own ontology's subclasses.
Status complete(ValidateOptions& options, const Runtime& runtime) {
  if (!options.shapes.empty()) return {};
  const auto data = runtime.data_dir();
  if (!data) return tl::unexpected(data.error());
  options.shapes = {(*data / "ontology" / "shapes.ttl").string()};
  options.ontologies.push_back((*data / "ontology" / "claimgraph.ttl").string());
  return {};
}

rdf::Prefixes all_prefixes(const rdf::Dataset& data, const rdf::Dataset& shapes) {
  rdf::Prefixes prefixes = shapes.prefixes();
  for (const auto& [name, iri] : data.prefixes()) prefixes.insert_or_assign(name, iri);
  return prefixes;
}

Result<std::string> render(const rdf::shacl::ValidationReport& report, const std::string& format,
                           const rdf::Prefixes& prefixes) {
  if (format == "json") return rdf::shacl::report_json(report);
  if (format == "text") return rdf::shacl::report_text(report, prefixes);
  rdf::Dataset graph = rdf::shacl::report_dataset(report);
  for (const auto& [name, iri] : prefixes) graph.set_prefix(name, iri);
  return rdf::write_text(graph, rdf::Syntax::kTurtle);
}

Result<ExitCode> run(ValidateOptions options, Runtime& runtime) {
  if (auto completed = complete(options, runtime); !completed) return tl::unexpected(completed.error());
  const auto data = read_rdf(options.graph, options.syntax);
  if (!data) return tl::unexpected(data.error());
  const auto shapes = read_all(options.shapes);
  if (!shapes) return tl::unexpected(shapes.error());
  const auto classes = read_all(options.ontologies);
  if (!classes) return tl::unexpected(classes.error());
  const auto report = rdf::shacl::validate(*data, *shapes, {.classes = &*classes});
  if (!report) return tl::unexpected(report.error());
  const auto text = render(*report, options.format, all_prefixes(*data, *shapes));
  if (!text) return tl::unexpected(text.error());
  if (auto written = write_output(runtime, options.output, *text); !written)
    return tl::unexpected(written.error());
  return report->conforms() ? ExitCode::kDone : ExitCode::kNo;
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<ValidateOptions>();
  app.add_option("GRAPH", options->graph,
                 "RDF in any of the four syntaxes, by extension; - is standard input")
      ->required();
  app.add_option("--shapes", options->shapes, "SHACL shapes (else this program's own); may be repeated")
      ->type_name("FILE");
  app.add_option("--ontology", options->ontologies,
                 "RDF whose rdfs:subClassOf statements count besides the graph's own; may be repeated")
      ->type_name("FILE");
  app.add_option("--format", options->format, "text, turtle or json")
      ->check(CLI::IsMember({"text", "turtle", "json"}))
      ->capture_default_str();
  add_syntax_option(app, options->syntax);
  add_output_option(app, options->output);
  add_data_option(app, runtime);
  return [options, &runtime] { return run(*options, runtime); };
}

}  // namespace

constinit const Command kValidateCommand{
    "validate", "check a graph against SHACL shapes",
    "  claimgraph validate output/graph.ttl\n"
    "says whether the graph conforms to the ontology's shapes, and if not what is wrong, where, and what was "
    "expected.\n"
    "  claimgraph validate data.ttl --shapes shapes.ttl --format turtle\n"
    "checks any other graph and yields a SHACL validation report.\n",
    declare};

}  // namespace claimgraph::cli
