// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/term.h"

#include <array>

#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf {
namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

/// The character after the backslash of a two-character escape; 'u' where only \u00XX will do; 0 for none.
/// Canonical N-Quads: BS, HT, LF, FF, CR, ", \ have short forms, other controls and DEL are \u00XX.
constexpr std::array<char, 256> make_escapes() {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = 'u';
  table[0x7F] = 'u';
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}
constexpr std::array<char, 256> kEscapes = make_escapes();

void append_escaped(std::string& out, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const char escape = kEscapes[byte];
    if (escape == 0) continue;
    out.append(text.substr(plain, i - plain));
    plain = i + 1;
    out += '\\';
    out += escape;
    if (escape == 'u') {
      out += "00";
      out += kHexDigits[byte >> 4];
      out += kHexDigits[byte & 15];
    }
  }
  out.append(text.substr(plain));
}

}  // namespace

TermView iri(std::string_view value) {
  return {TermKind::kIri, value, {}, {}};
}

TermView blank(std::string_view label) {
  return {TermKind::kBlank, label, {}, {}};
}

TermView literal(std::string_view value) {
  return literal(value, vocabulary::kXsdString);
}

TermView literal(std::string_view value, std::string_view datatype) {
  return {TermKind::kLiteral, value, datatype, {}};
}

TermView language_literal(std::string_view value, std::string_view language) {
  return {TermKind::kLiteral, value, vocabulary::kRdfLangString, language};
}

void append_ntriples(std::string& out, const TermView& term) {
  switch (term.kind) {
    case TermKind::kIri:
      out += '<';
      out += term.value;
      out += '>';
      return;
    case TermKind::kBlank:
      out += "_:";
      out += term.value;
      return;
    case TermKind::kLiteral:
      break;
  }
  out += '"';
  append_escaped(out, term.value);
  out += '"';
  if (!term.language.empty()) {
    out += '@';
    out += term.language;
  } else if (term.datatype != vocabulary::kXsdString) {
    out += "^^<";
    out += term.datatype;
    out += '>';
  }
}

std::string to_ntriples(const TermView& term) {
  std::string out;
  append_ntriples(out, term);
  return out;
}

}  // namespace claimgraph::rdf
