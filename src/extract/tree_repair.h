// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "claimgraph/extract/syntax.h"
#include "extract/frame_lexicon.h"

namespace claimgraph::extract {

/// What parsers of news get wrong often enough to be read through. Everything here looks at one tree and
/// changes nothing; -1 stands for none.

/// The preposition that an oblique or a noun's modifier stands behind, also where the tree hangs it on an
/// adjective or a title in front of the noun ("with Foreign Minister ...") or takes "to" for an infinitive's.
std::int32_t preposition_of(const SyntaxTree& tree, std::uint32_t noun);

/// Who does what the finite verb says, where the tree gives it no subject: the noun behind a subordinator
/// ("after the judge threatened"), between a reporting verb and its clause ("says local police captured"),
/// or behind the day that opens the sentence ("Friday, a spokesman accused").
std::int32_t misplaced_subject(const SyntaxTree& tree, const FrameLexicon& lexicon, std::uint32_t verb);

/// A subject that is only a date stands for what is put beside it: "Earlier Friday, Ms. Orlo condemned".
std::uint32_t real_subject(const SyntaxTree& tree, std::uint32_t subject);

/// Whether `child` is coordinated with its head, also where the tree takes it for an apposition although a
/// conjunction opens it: "Orla Venn and board member Bram Holt".
bool is_conjunct(const SyntaxTree& tree, std::uint32_t child);

/// Whether the tree hangs a name on the title in front of it, and with the name whoever is coordinated with
/// it: "Governor Orla Venn and Bram Holt".
bool is_name_behind_title(const SyntaxTree& tree, std::uint32_t name);

/// Whether the preposition is that of "up to sixteen ships", which counts an object and governs nothing.
bool is_upper_bound(const SyntaxTree& tree, std::uint32_t preposition, std::uint32_t noun);

/// Whether a participle behind a noun is really the verb of which the noun is the subject, because it has an
/// object of its own: "rangers wounded two poachers".
bool is_verb_of_its_noun(const SyntaxTree& tree, std::uint32_t participle);

/// Whether the tree takes `child` for an apposition to its head although nothing stands between them: "a
/// Harbour League spokesman" names no league that is a spokesman.
bool is_headed_by_apposition(const SyntaxTree& tree, std::uint32_t child);

}  // namespace claimgraph::extract
