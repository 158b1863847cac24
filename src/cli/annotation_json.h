// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "claimgraph/extract/extraction.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/text/document.h"

namespace claimgraph::cli {

/// What one document says, as one line of JSON without the newline: document, sentences, mentions, times,
/// attributions, frames. Every key is always there, absent values are null. Offsets are those of the decoded
/// input, in code points; a token's `head` counts the words of its sentence from 1 (0: root), a mention's
/// `head` is the offset at which its head word begins, a cluster is a number.
std::string annotation_json(const text::Document& document, const language::Analysis& analysis,
                            const extract::Extraction& extraction);

}  // namespace claimgraph::cli
