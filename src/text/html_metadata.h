// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claimgraph/text/document.h"
#include "claimgraph/text/html_lexicon.h"
#include "text/html_tree.h"

namespace claimgraph::text {

/// What a page says about itself in JSON-LD, meta elements, `<time>`, the canonical link and `<title>`.
Metadata read_html_metadata(const HtmlTree& tree, const HtmlLexicon& lexicon);

}  // namespace claimgraph::text
