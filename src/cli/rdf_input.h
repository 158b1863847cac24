// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/reader.h"

namespace claimgraph::cli {

/// `--syntax NAME` of the commands that read any RDF.
inline CLI::Option* add_syntax_option(CLI::App& app, std::string& syntax) {
  return app
      .add_option("--syntax", syntax,
                  "Syntax of the input where its name does not tell: turtle, trig, ntriples or nquads")
      ->check(CLI::IsMember({"turtle", "trig", "ntriples", "nquads"}))
      ->type_name("NAME");
}

/// Reads RDF from a file, from standard input (`-`, with a syntax given) or from /dev/null, which is the
/// empty graph in any syntax, as git gives it for a file that is new.
inline Result<rdf::Dataset> read_rdf(const std::string& path, const std::string& syntax) {
  if (path == "/dev/null") return rdf::Dataset();
  rdf::ReadOptions options;
  if (!syntax.empty()) {
    const auto told = rdf::syntax_of_name(syntax);
    if (!told) return tl::unexpected(told.error());
    options.syntax = *told;
  } else if (path == "-") {
    return fail(ErrorCode::kInvalidArgument, "standard input has no name to tell its syntax; give --syntax");
  }
  return rdf::read_file(path == "-" ? "/dev/stdin" : path, options);
}

}  // namespace claimgraph::cli
