// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace claimgraph::rdf {

/// True when the text begins with a scheme and a colon (RFC 3986, section 3.1), so needs no base.
bool is_absolute_iri(std::string_view iri);

/// Resolves a reference against an absolute base (RFC 3986, section 5.2), dot segments removed wherever they
/// stand. An absolute reference is kept to the letter, as RDF wants: its dot segments are part of its name.
std::string resolve_iri(std::string_view base, std::string_view reference);

/// True when the text has no character that IRIREF of Turtle and N-Triples forbids: controls, space,
/// <>"{}|^`\.
bool is_valid_iri_text(std::string_view text);

/// Percent-encodes all but ASCII letters, digits and `-._~` (RFC 3986 unreserved), so that the text can be
/// one segment of an IRI. Bytes of UTF-8 are encoded one by one.
std::string percent_encode(std::string_view text);

/// The inverse; a `%` without two hex digits after it stays as it is.
std::string percent_decode(std::string_view text);

/// The `file://` IRI of a path, made absolute against the working directory.
std::string file_iri(const std::string& path);

}  // namespace claimgraph::rdf
