// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace claimgraph::train {

/// Words of a corpus that keeps no spaces, written as they would be printed: closing punctuation and the
/// second half of a contraction touch the word before, opening ones the word after; a plain double quotation
/// mark opens and closes by turns. No space at either end.
std::string running_text(const std::vector<std::string>& words);

}  // namespace claimgraph::train
