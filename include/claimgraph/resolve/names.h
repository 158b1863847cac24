// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::resolve {

/// The words of a name, comparable: lower case, Latin letters without marks, no punctuation, no article, no
/// possessive. "The U.S. Embassy's" gives {"us", "embassy"}.
std::vector<std::string> name_words(std::string_view name);

/// name_words() joined by a space: equal for names that differ in case, marks and punctuation alone.
std::string name_key(std::string_view name);

/// What is left of a word when the ways of writing its sounds in Latin letters are made one: "Qassem",
/// "Qasem", "Kasim" agree. For a word of name_words().
std::string sound_key(std::string_view word);

/// The first letters of the capitalised words, "IRGC" for "Islamic Revolutionary Guard Corps"; empty for
/// fewer than two.
std::string initials(std::string_view name);

/// Whether a name looks like a proper name throughout: each word capitalised but for short particles.
bool is_proper_name(std::string_view name);

/// True for one word of 2 to 6 capital letters (periods apart).
bool is_acronym(std::string_view name);

/// The name as a part of an IRI: words joined by '-', cut at a word near 60 bytes; never empty.
std::string slug(std::string_view name);

/// Number of insertions, deletions, substitutions and swaps of neighbours that turn one into the other, or
/// `limit` + 1 when it is more than `limit`.
unsigned edit_distance(std::string_view left, std::string_view right, unsigned limit);

}  // namespace claimgraph::resolve
