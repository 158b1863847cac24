// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "claimgraph/extract/extraction.h"
#include "claimgraph/extract/syntax.h"
#include "extract/frame_lexicon.h"

namespace claimgraph::extract {

/// For every mention the state that its words leave unsaid, or kNoCluster: "Foreign Minister Venn", "the
/// police" in a report about one state. That state is the one mentioned most, and at least twice; nobody
/// whose state the document tells somewhere gets another. Linear in the number of mentions.
std::vector<ClusterId> implied_states(const SyntaxTree& tree, const Extraction& extraction,
                                      const FrameLexicon& lexicon);

}  // namespace claimgraph::extract
