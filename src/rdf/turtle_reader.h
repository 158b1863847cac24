// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

enum class TurtleSyntax : std::uint8_t { kTurtle, kTrig };

/// Reads Turtle or TriG, which is valid UTF-8, through Serd in its strict mode, and makes good what Serd 0.30
/// leaves out: relative references are resolved by RFC 3986, lone surrogates and characters that no IRI may
/// have are refused, nesting is bounded (Serd recurses). On an error the dataset is half filled.
Result<Dataset> read_turtle(std::string_view text, TurtleSyntax syntax, const std::string& name,
                            const std::string& base);

}  // namespace claimgraph::rdf
