// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

enum class LineSyntax : std::uint8_t { kTriples, kQuads };

/// Reads N-Triples or N-Quads, which is valid UTF-8, into the dataset. On an error the dataset is half
/// filled. Apart from Serd because it is three times as fast where nothing but lines need be understood.
Status read_lines(std::string_view text, LineSyntax syntax, const std::string& name, Dataset& out);

/// Reads the one statement of a line, graph allowed; it is not added. An error's column counts from the
/// line's beginning; it names no file.
Result<Quad> read_quad(std::string_view line, Dataset& terms);

}  // namespace claimgraph::rdf
