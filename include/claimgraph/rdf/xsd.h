// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>

#include "claimgraph/rdf/term.h"

/// Lexical forms and values of the XML Schema datatypes that RDF uses (W3C XML Schema 1.1, part 2).
namespace claimgraph::rdf::xsd {

/// Whether the literal's text belongs to the lexical space of its datatype. A datatype unknown to us admits
/// every text, as RDF 1.1 asks of processors that do not recognise it.
bool is_well_formed(const TermView& literal);

/// Compares two literals by value as SPARQL's `<` does: numbers with numbers (exactly, unless one is a float
/// or double), strings by code point, booleans, dates and times. `unordered` when their types cannot be
/// compared, a form is ill, or one moment has a time zone and the other has none and that decides.
std::partial_ordering compare(const TermView& left, const TermView& right);

}  // namespace claimgraph::rdf::xsd
