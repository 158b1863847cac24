// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <chrono>
#include <fstream>
#include <memory>
#include <string>

#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/store.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/rdf_input.h"

namespace claimgraph::cli {
namespace {

struct LoadOptions {
  std::string graph_file;
  std::string syntax;
  std::string protocol = "gsp";
  std::string password_file;
  long timeout_seconds = 60;
  bool replace = false;
  bool resume = false;
  rdf::StoreOptions store;
};

/// The first line of the file: a password never stands on the command line, where others can see it.
Result<std::string> read_password(const std::string& file) {
  std::ifstream in(file);
  std::string line;
  if (!in || !std::getline(in, line)) return fail(ErrorCode::kIo, "no password could be read", {file, 0, 0});
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

Result<rdf::StoreOptions> store_options(const LoadOptions& options) {
  rdf::StoreOptions store = options.store;
  store.protocol = options.protocol == "gsp" ? rdf::StoreProtocol::kGraphStore : rdf::StoreProtocol::kUpdate;
  store.mode = options.replace ? rdf::StoreMode::kReplace : rdf::StoreMode::kAdd;
  store.resume = options.resume ? rdf::StoreResume::kSkipPresent : rdf::StoreResume::kSendAll;
  store.timeout = std::chrono::seconds(options.timeout_seconds);
  if (options.password_file.empty()) return store;
  auto password = read_password(options.password_file);
  if (!password) return tl::unexpected(password.error());
  store.password = std::move(*password);
  return store;
}

void show_progress(Runtime& runtime, const rdf::StoreProgress& progress) {
  if (runtime.streams().err_columns == 0 || runtime.verbosity() == Verbosity::kQuiet) return;
  runtime.streams().err << "\r" << progress.sent << " of " << progress.total << " statements"
                        << (progress.sent == progress.total ? "\n" : "") << std::flush;
}

Result<ExitCode> run(const LoadOptions& options, Runtime& runtime) {
  const auto store = store_options(options);
  if (!store) return tl::unexpected(store.error());
  const auto data = read_rdf(options.graph_file, options.syntax);
  if (!data) return tl::unexpected(data.error());
  const auto report = rdf::load(
      *data, *store, [&runtime](const rdf::StoreProgress& progress) { show_progress(runtime, progress); });
  if (!report) return tl::unexpected(report.error());
  runtime.note(
      "loaded " + std::to_string(report->sent) + " statements" +
      (report->present == 0 ? "" : ", left out " + std::to_string(report->present) + " that were there") +
      "; the store confirms them");
  return ExitCode::kDone;
}

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<LoadOptions>();
  app.add_option("GRAPH", options->graph_file,
                 "RDF in any of the four syntaxes, by extension; - is standard input")
      ->required();
  add_syntax_option(app, options->syntax);
  app.add_option("--to", options->store.url, "Endpoint of the store's protocol")
      ->required()
      ->type_name("URL");
  app.add_option("--query", options->store.query_url, "SPARQL query endpoint (else told from --to)")
      ->type_name("URL");
  app.add_option("--graph", options->store.graph, "Graph of the store that takes the file's default graph")
      ->type_name("IRI");
  app.add_flag("--replace", options->replace, "Empty the target graph first");
  app.add_flag("--resume", options->resume, "Leave out batches that the store has already");
  app.add_option("--protocol", options->protocol, "gsp (Graph Store Protocol) or update (SPARQL Update)")
      ->check(CLI::IsMember({"gsp", "update"}))
      ->capture_default_str();
  app.add_option("--user", options->store.user, "User for Basic or Digest authentication")->type_name("NAME");
  app.add_option("--password-file", options->password_file, "File whose first line is the password")
      ->type_name("FILE");
  app.add_option("--timeout", options->timeout_seconds,
                 "Seconds without progress before a request is given up")
      ->check(CLI::Range(1L, 86400L))
      ->capture_default_str();
  app.add_option("--retry", options->store.retries, "Tries again after a lost line or a busy server")
      ->check(CLI::Range(0U, 20U))
      ->capture_default_str();
  app.add_option("--batch", options->store.batch, "Statements an update or a confirmation")
      ->check(CLI::Range(1U, 100000U))
      ->capture_default_str();
  return [options, &runtime] { return run(*options, runtime); };
}

}  // namespace

constinit const Command kLoadCommand{"load", "put a graph into a SPARQL store over HTTP",
                                     "  claimgraph load output/graph.ttl --to http://localhost:7878/store "
                                     "--graph http://example.org/news --replace\n"
                                     "fills that graph of the store anew and makes sure that the store "
                                     "counts as many statements as the file.\n",
                                     declare};

}  // namespace claimgraph::cli
