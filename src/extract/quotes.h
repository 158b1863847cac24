// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claimgraph/extract/syntax.h"
#include "claimgraph/text/document.h"

namespace claimgraph::extract {

/// The stretches of tokens between quotation marks, marks included, in text order. A quotation that a block
/// leaves open ends with the block. Single quotes count only as typographic pairs around several words.
std::vector<language::TokenRange> find_quotes(const text::Document& document, const SyntaxTree& tree);

}  // namespace claimgraph::extract
