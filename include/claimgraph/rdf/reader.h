// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

/// The four RDF 1.1 syntaxes.
enum class Syntax : std::uint8_t { kTurtle, kTrig, kNTriples, kNQuads };

/// By extension: .ttl, .trig, .nt, .nq. kInvalidArgument for any other.
Result<Syntax> syntax_of_path(std::string_view path);
/// By the name that `--format` takes: turtle, trig, ntriples, nquads. kInvalidArgument for any other.
Result<Syntax> syntax_of_name(std::string_view name);

struct ReadOptions {
  /// By the file's extension when not given.
  std::optional<Syntax> syntax;
  /// What relative references of Turtle and TriG are resolved against; the file's own IRI when empty.
  std::string base;
};

/// Reads a whole document, to the letter of its W3C recommendation; blank nodes keep their labels where the
/// document gives them. A byte order mark at the beginning is passed over. Nothing is kept of a document with
/// an error in it. Errors: kSyntax with line and column (in bytes) of `name`; kLimit when brackets nest
/// deeper than 1,000.
Result<Dataset> read_text(std::string_view text, Syntax syntax, const std::string& name,
                          const std::string& base = {});

/// Reads a file. Errors as read_text(), and kNotFound, kIo, kInvalidArgument (no syntax to be told).
Result<Dataset> read_file(const std::string& path, const ReadOptions& options = {});

}  // namespace claimgraph::rdf
