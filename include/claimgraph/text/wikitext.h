// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "claimgraph/text/extracted.h"
#include "claimgraph/text/wikitext_lexicon.h"

namespace claimgraph::text {

/// Reads a MediaWiki page: running text, headings, captions, quotations, list items and table cells as
/// blocks; links as identities; infobox fields as kField blocks ("deaths = 12"). References, comments,
/// unknown templates and the sections of links and sources are left out. `source` is valid UTF-8. Linear;
/// brackets without a partner are taken as text or left out, and nothing nested deeper than 40 templates is
/// read.
Extracted read_wikitext(std::string_view source, const WikitextLexicon& lexicon);

/// The words of a stretch out of the middle of a page: its beginning is no line's beginning.
std::string clean_wikitext_stretch(std::string_view stretch, const WikitextLexicon& lexicon);

}  // namespace claimgraph::text
