// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

enum class TurtleSyntax : std::uint8_t { kTurtle, kTrig };

/// Reads Turtle or TriG, which is valid UTF-8. Apart from Serd because it is twice as fast, takes every name
/// that the grammar has, and leaves nothing behind on an error. Brackets nest 1,000 deep at most, since
/// reading recurses.
Result<Dataset> read_turtle(std::string_view text, TurtleSyntax syntax, const std::string& name,
                            const std::string& base);

}  // namespace claimgraph::rdf
