// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// The terms that the graph's writer and reader share.
namespace claimgraph::rdf {

inline constexpr std::string_view kRdfSubject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject";
inline constexpr std::string_view kRdfPredicate = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate";
inline constexpr std::string_view kRdfObject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object";
inline constexpr std::string_view kAltLabel = "http://www.w3.org/2004/02/skos/core#altLabel";
inline constexpr std::string_view kExactMatch = "http://www.w3.org/2004/02/skos/core#exactMatch";
inline constexpr std::string_view kCloseMatch = "http://www.w3.org/2004/02/skos/core#closeMatch";
inline constexpr std::string_view kIdentifier = "http://purl.org/dc/terms/identifier";
inline constexpr std::string_view kTitle = "http://purl.org/dc/terms/title";
inline constexpr std::string_view kIssued = "http://purl.org/dc/terms/issued";
inline constexpr std::string_view kPublisher = "http://purl.org/dc/terms/publisher";
inline constexpr std::string_view kSource = "http://purl.org/dc/terms/source";
inline constexpr std::string_view kLanguage = "http://purl.org/dc/terms/language";
inline constexpr std::string_view kXsdDateTime = "http://www.w3.org/2001/XMLSchema#dateTime";
inline constexpr std::string_view kXsdYearMonth = "http://www.w3.org/2001/XMLSchema#gYearMonth";
inline constexpr std::string_view kXsdYear = "http://www.w3.org/2001/XMLSchema#gYear";

/// The node that says which program made the graph: base + this.
inline constexpr std::string_view kProgramKey = "program/claimgraph";

std::string document_iri(std::string_view base, std::string_view key);

/// `actual` as the ontology names the individual: `Actual`.
std::string capitalised(std::string_view name);

/// xsd:date, xsd:gYearMonth, xsd:gYear or xsd:dateTime, by how much of ISO 8601 is given.
std::string_view date_datatype(std::string_view date);

}  // namespace claimgraph::rdf
