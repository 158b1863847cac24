// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claimgraph/extract/lexicon.h"
#include "claimgraph/extract/syntax.h"
#include "claimgraph/text/document.h"

namespace claimgraph::extract {

/// Words that somebody is said to have said, in tokens.
struct ReportedSpeech {
  std::int32_t source = -1;                   ///< head of the source's noun phrase, or -1
  language::TokenRange cue;                   ///< empty when only quotation marks tell
  std::vector<language::TokenRange> content;  ///< in text order, not overlapping
  bool quoted = false;                        ///< the content stands between quotation marks
};

/// Reported speech by verbs, nouns and prepositions of saying and by colons, in text order of the sentences.
/// `quotes` as find_quotes() gives them: a quotation that goes on in later sentences goes on here.
std::vector<ReportedSpeech> find_reported_speech(const text::Document& document, const SyntaxTree& tree,
                                                 const Lexicon& lexicon,
                                                 const std::vector<language::TokenRange>& quotes);

}  // namespace claimgraph::extract
