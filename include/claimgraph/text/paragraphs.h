// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "claimgraph/text/document.h"

namespace claimgraph::text {

/// Cuts plain text into paragraphs (all kParagraph, without the space around them): at blank lines, and at
/// single line breaks unless the lines are one paragraph broken at a column of 40 to 120 characters. Linear.
std::vector<Block> split_paragraphs(std::string_view text);

}  // namespace claimgraph::text
