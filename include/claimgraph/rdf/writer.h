// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/dataset.h"
#include "claimgraph/rdf/reader.h"

namespace claimgraph::rdf {

/// Takes the next stretch of output, in order; an error stops the writer, which returns it.
using ByteSink = std::function<Status(std::string_view)>;

/// Writes the dataset through Serd: the default graph, then named graphs by name; subjects, predicates and
/// objects sorted byte-wise, so that equal datasets give equal bytes. Turtle and TriG use the dataset's
/// prefixes, put `a` and the label first and a blank line between subjects. Blank nodes are written by their
/// labels, never nested. Errors: what the sink returns; kUnsupported when the syntax has no named graphs and
/// the dataset has some. Large Turtle without named graphs is made by that many threads; the bytes do not
/// depend on them.
Status write(const Dataset& data, Syntax syntax, const ByteSink& sink, unsigned threads = 1);

/// The same into a string.
Result<std::string> write_text(const Dataset& data, Syntax syntax);

/// The same into a file that appears whole or not at all (AtomicFile).
Status write_file(const Dataset& data, Syntax syntax, const std::string& path, unsigned threads = 1);

}  // namespace claimgraph::rdf
