// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "claimgraph/cli/output.h"
#include "claimgraph/rdf/canon.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/rdf_input.h"

namespace claimgraph::cli {
namespace {

struct CanonCommandOptions {
  std::string file;
  std::string syntax;
  std::string hash = "sha256";
  std::uint64_t work_limit = rdf::CanonOptions{}.work_limit;
  bool map = false;
  std::string output;
};

/// The issued identifiers map as the W3C test suite writes it: labels of the input to canonical ones.
std::string map_json(const rdf::Dataset& data, const rdf::Canonical& canonical) {
  nlohmann::ordered_json out = nlohmann::ordered_json::object();
  for (const auto& [id, label] : canonical.issued) out[std::string(data.term(id).value)] = label;
  return out.dump(2) + "\n";
}

Result<ExitCode> run(const CanonCommandOptions& options, Runtime& runtime) {
  const auto data = read_rdf(options.file, options.syntax);
  if (!data) return tl::unexpected(data.error());
  const rdf::CanonHash hash = options.hash == "sha384" ? rdf::CanonHash::kSha384 : rdf::CanonHash::kSha256;
  auto canonical = rdf::canonicalize(*data, {.hash = hash, .work_limit = options.work_limit});
  if (!canonical) {
    canonical.error().where.file = options.file;
    return tl::unexpected(canonical.error());
  }
  const std::string text = options.map ? map_json(*data, *canonical) : std::move(canonical->nquads);
  if (auto written = write_output(runtime, options.output, text); !written)
    return tl::unexpected(written.error());
  return ExitCode::kDone;
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<CanonCommandOptions>();
  app.add_option("FILE", options->file, "RDF in any of the four syntaxes, by extension; - is standard input")
      ->required();
  app.add_option("--hash", options->hash, "sha256 or sha384")
      ->check(CLI::IsMember({"sha256", "sha384"}))
      ->capture_default_str();
  app.add_flag("--map", options->map, "Print which canonical label each blank node got, as JSON");
  app.add_option("--work-limit", options->work_limit,
                 "Steps that telling alike blank nodes apart may take before the graph is refused")
      ->capture_default_str();
  add_syntax_option(app, options->syntax);
  add_output_option(app, options->output);
  return [options, &runtime] { return run(*options, runtime); };
}

}  // namespace

constinit const Command kCanonCommand{"canon", "print canonical N-Quads (RDFC-1.0)",
                                      "  claimgraph canon graph.ttl | sha256sum\n"
                                      "gives the same sum for every file that holds the same graph, whatever "
                                      "its syntax, order and blank nodes.\n",
                                      declare};

}  // namespace claimgraph::cli
