// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claimgraph/extract/extraction.h"
#include "claimgraph/extract/lexicon.h"
#include "claimgraph/extract/syntax.h"
#include "claimgraph/text/document.h"

namespace claimgraph::extract {

/// ASCII letters in lower case; other bytes as they are.
std::string lower_case(std::string_view text);

/// "Lundan" of "pro-Lundan": what stands behind the last hyphen; empty if there is none.
std::string_view behind_hyphen(std::string_view word);

/// The document's words of a run of tokens, with every stretch of white space as one space.
std::string words_of(const text::Document& document, const language::Analysis& analysis,
                     language::TokenRange range);

/// Lower-cased lemma: "officials" is "official".
std::string lemma_of(const SyntaxTree& tree, std::uint32_t index);

bool is_plural(const language::Token& token);
bool is_noun(const language::Token& token);  ///< NOUN or PROPN

/// Whether a determiner or compound makes a noun of what a tagger took for a verb: "a mass shooting".
bool is_verb_used_as_noun(const SyntaxTree& tree, std::uint32_t index);

/// A noun phrase's extents around its head.
struct PhraseExtent {
  language::TokenRange full;  ///< with prepositional attributes, without relative clauses and appositions
  language::TokenRange core;  ///< modifiers in front and the head
};

/// The extents of the noun phrase that `head` heads.
PhraseExtent phrase_extent(const SyntaxTree& tree, std::uint32_t head);

/// The lexicon's sense of the longest phrase of up to four words that ends at `head`, inside `core`. Forms
/// and the head's lemma are tried. A null sense (no classes) if there is none.
NounSense phrase_sense(const text::Document& document, const SyntaxTree& tree, const Lexicon& lexicon,
                       language::TokenRange core, std::uint32_t head);

}  // namespace claimgraph::extract
