// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claimgraph/resolve/resolution.h"

namespace claimgraph::resolve {

/// The document's evidence as a bottom-k sketch (Broder 1997): the smallest hashes of its runs of words,
/// ascending. Two sketches share about as large a part as the texts do. Empty for a text of a few words.
std::vector<std::uint64_t> fingerprint_of(const text::Document& document);

/// For each document the one whose text it prints again, or itself: the earliest, then the smallest id, of
/// near equal texts. Linear in the number of documents.
std::vector<std::uint32_t> find_printings(std::span<const DocumentFacts> documents);

}  // namespace claimgraph::resolve
