// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "extract/name_drafts.h"

namespace claimgraph::extract {

/// The recognised names of a document by their words: a name inside a longer one is known by its other uses.
using KnownNames = std::unordered_map<std::string, language::EntityType>;

KnownNames known_names(const text::Document& document, const language::Analysis& analysis);

/// The names that one recognised stretch holds, in text order; normally itself alone. "Bram Holt of the
/// Harbour League" and "the Harbour League's Bram Holt" are a person and a body, "Ostria and Lunda" two
/// countries. A body or place that is called after an event ("Lunda Summit", "Operation Clear Sky") becomes
/// that event. "Lundamouth-based Harbour League" is a place and a body.
std::vector<language::NamedEntity> name_parts(const DraftContext& context, const KnownNames& known,
                                              const language::NamedEntity& recognised);

/// Adds the countries, and the names known elsewhere, that stand inside a body's, place's or event's name:
/// "Ostria" of "Ostrian Coast Guard", "Holt" of "Holt government".
void add_nested_names(DraftContext& context, const KnownNames& known, language::TokenRange name);

/// Adds what a word in front of a noun refers to when no name covers it: a country ("Ostrian envoy"), a body
/// ("coalition airstrike", "FCO Minister"). False when it refers to nothing.
bool add_attributive(DraftContext& context, std::uint32_t index);

}  // namespace claimgraph::extract
