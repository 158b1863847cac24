// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace claimgraph::rdf {

/// The end of what begins at `at`: of a whole string, IRI, comment or escape, else of one byte. For looking
/// at Turtle and TriG from outside, without reading it.
std::size_t skip_turtle_token(std::string_view text, std::size_t at);

/// The offset of the bracket that is the first to nest deeper than `limit`.
std::optional<std::size_t> find_deep_nesting(std::string_view text, std::size_t limit);

/// The offset of a NUL outside strings, where Serd would take it for the end of the document.
std::optional<std::size_t> find_stray_nul(std::string_view text);

/// The text with `prefix` put in front of every blank node label.
std::string prefix_blank_labels(std::string_view text, std::string_view prefix);

}  // namespace claimgraph::rdf
