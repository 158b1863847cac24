// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "claimgraph/cli/output.h"
#include "claimgraph/rdf/diff.h"
#include "claimgraph/rdf/patch.h"
#include "claimgraph/rdf/writer.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/rdf_input.h"

namespace claimgraph::cli {
namespace {

struct PatchOptions {
  std::string old_file;
  std::string patch_file;
  std::string syntax;
  std::string format;
  bool skolemize = false;
  bool force = false;
  std::string output;
};

Result<std::string> read_patch(const std::string& path) {
  std::ifstream file(path == "-" ? "/dev/stdin" : path, std::ios::binary);
  if (!file) return fail(ErrorCode::kNotFound, "cannot be opened; expected an RDF Patch", {path});
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) return fail(ErrorCode::kIo, "cannot be read to its end", {path});
  return text;
}

Result<rdf::Dataset> read_old(const PatchOptions& options) {
  auto data = read_rdf(options.old_file, options.syntax);
  if (!data || !options.skolemize) return data;
  return rdf::skolemize(*data);
}

Result<rdf::Syntax> output_syntax(const PatchOptions& options, const rdf::Dataset& data) {
  if (!options.format.empty()) return rdf::syntax_of_name(options.format);
  return data.has_named_graphs() ? rdf::Syntax::kNQuads : rdf::Syntax::kNTriples;
}

Result<ExitCode> run(const PatchOptions& options, Runtime& runtime) {
  auto data = read_old(options);
  if (!data) return tl::unexpected(data.error());
  const auto patch = read_patch(options.patch_file);
  if (!patch) return tl::unexpected(patch.error());
  const auto mismatch = options.force ? rdf::PatchMismatch::kAllow : rdf::PatchMismatch::kRefuse;
  const auto counts = rdf::apply_patch(*data, *patch, options.patch_file, mismatch);
  if (!counts) return tl::unexpected(counts.error());
  const auto syntax = output_syntax(options, *data);
  if (!syntax) return tl::unexpected(syntax.error());
  const auto write = [&](std::ostream& out) {
    return rdf::write(*data, *syntax, [&out](std::string_view bytes) -> Status {
      out << bytes;
      return {};
    });
  };
  if (auto written = write_output(runtime, options.output, write); !written)
    return tl::unexpected(written.error());
  if (counts->without_effect != 0) {
    runtime.note(options.patch_file + ": " + std::to_string(counts->without_effect) + " rows had no effect");
    return ExitCode::kNo;
  }
  return ExitCode::kDone;
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<PatchOptions>();
  app.add_option("OLD", options->old_file, "RDF in any of the four syntaxes, by extension")->required();
  app.add_option("PATCH", options->patch_file,
                 "What `claimgraph diff --format patch` gave; - is standard input")
      ->required();
  app.add_option(
         "--format", options->format,
         "turtle, trig, ntriples or nquads (else N-Quads, or N-Triples when there are no named graphs)")
      ->check(CLI::IsMember({"turtle", "trig", "ntriples", "nquads"}));
  app.add_flag("--skolemize", options->skolemize,
               "Give OLD's blank nodes IRIs first, as `claimgraph diff --skolemize` named them");
  app.add_flag("--force", options->force, "Pass over rows that change nothing instead of refusing the patch");
  add_syntax_option(app, options->syntax);
  add_output_option(app, options->output);
  return [options, &runtime] { return run(*options, runtime); };
}

}  // namespace

constinit const Command kPatchCommand{
    "patch", "apply what `diff --format patch` gave",
    "  claimgraph patch yesterday.ttl changes.rdfp -o today.nt\n"
    "yields the newer graph; a patch that was made for another graph is refused and nothing is written.\n",
    declare};

}  // namespace claimgraph::cli
