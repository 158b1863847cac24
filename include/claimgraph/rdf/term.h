// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace claimgraph::rdf {

/// The three kinds of RDF 1.1 terms.
enum class TermKind : std::uint8_t { kIri, kBlank, kLiteral };

/// A term that somebody else owns (RDF 1.1 Concepts, section 3).
///   kIri      value `http://example.org/a`
///   kBlank    value `b0`: the label without `_:`, which means nothing outside its dataset
///   kLiteral  value `84`, datatype an IRI; `language` (as written) only where the datatype is rdf:langString
/// All text is UTF-8 without escapes.
struct TermView {
  TermKind kind = TermKind::kIri;
  std::string_view value;
  std::string_view datatype;
  std::string_view language;

  friend bool operator==(const TermView&, const TermView&) = default;
  /// By kind (IRIs, blank nodes, literals), then byte-wise by value, datatype, language.
  friend auto operator<=>(const TermView&, const TermView&) = default;
};

/// A term that owns its text; for what lives longer than a dataset.
struct Term {
  TermKind kind = TermKind::kIri;
  std::string value;
  std::string datatype;
  std::string language;

  explicit Term(TermView view)
      : kind(view.kind), value(view.value), datatype(view.datatype), language(view.language) {}
  [[nodiscard]] TermView view() const { return {kind, value, datatype, language}; }
  friend bool operator==(const Term&, const Term&) = default;
  friend auto operator<=>(const Term&, const Term&) = default;
};

/// Views of the given text, which must outlive them.
TermView iri(std::string_view value);
TermView blank(std::string_view label);
/// A literal; xsd:string unless a datatype IRI is given.
TermView literal(std::string_view value);
TermView literal(std::string_view value, std::string_view datatype);
TermView language_literal(std::string_view value, std::string_view language);

/// Appends the term as canonical N-Quads writes it (RDFC-1.0, section 5): `<iri>`, `_:label`, `"text"@en`.
void append_ntriples(std::string& out, const TermView& term);
std::string to_ntriples(const TermView& term);

}  // namespace claimgraph::rdf
