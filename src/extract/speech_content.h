// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "claimgraph/extract/lexicon.h"
#include "claimgraph/extract/syntax.h"
#include "claimgraph/text/document.h"

namespace claimgraph::extract {

/// A range without commas, dashes, colons and full stops at its ends; quotation marks stay.
language::TokenRange without_marks(const text::Document& document, const SyntaxTree& tree,
                                   language::TokenRange range);

/// What a verb says of its object: the object with the complements behind it that belong to what is said
/// ("dismissed the plan as a stunt", "faulted the mayor for the delay"), without a relative clause behind a
/// comma, which is the reporter's own.
language::TokenRange object_content(const SyntaxTree& tree, const Lexicon& lexicon, std::uint32_t verb,
                                    std::uint32_t object);

/// What a verb says through its preposition ("called for shorter trains", "warned against floods"): the words
/// behind it; empty if there are none.
language::TokenRange prepositional_content(const SyntaxTree& tree, const Lexicon& lexicon,
                                           std::uint32_t verb);

/// The infinitive of a verb of wanting with those that go on with it ("to widen the road, plant trees and").
language::TokenRange infinitive_content(const SyntaxTree& tree, std::uint32_t verb, std::uint32_t infinitive);

/// The word that heads the whole statement of which `token` is a part: clauses inside others are left
/// upwards, but not clauses that are coordinated, reported or loosely joined.
std::uint32_t statement_head(const SyntaxTree& tree, std::uint32_t token);

}  // namespace claimgraph::extract
