// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "extract/quotes.h"
#include "extract/reported_speech.h"

namespace claimgraph::extract {

/// "Venn: the bridge stays shut", a transcript's turn at the beginning of a block: a short noun phrase, a
/// colon, the rest of the block.
std::optional<ReportedSpeech> find_turn(const text::Document& document, const SyntaxTree& tree,
                                        language::TokenRange sentence);

/// A paragraph that is a quotation and, behind a dash, who it is from.
std::optional<ReportedSpeech> find_signature(const text::Document& document, const SyntaxTree& tree,
                                             const QuoteIndex& quotes, language::TokenRange sentence);

}  // namespace claimgraph::extract
