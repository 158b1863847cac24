// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claimgraph/extract/extraction.h"
#include "claimgraph/extract/lexicon.h"
#include "claimgraph/extract/syntax.h"
#include "claimgraph/text/document.h"

namespace claimgraph::extract {

/// Adds the pronouns of the first person as mentions: inside a quotation "I" and "we" are its speaker; in a
/// statement's own voice "I" is the first person it names, "we" the first state or body that does something
/// in it. Needs the attributions; keeps the order of mentions. Linear in the document's length.
void link_own_voice(const text::Document& document, const SyntaxTree& tree, const Lexicon& lexicon,
                    Extraction& extraction);

}  // namespace claimgraph::extract
