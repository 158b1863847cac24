// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claimgraph/text/extracted.h"
#include "claimgraph/text/html_lexicon.h"

namespace claimgraph::text {

/// Reads a page: the article's text without navigation, footers and asides; captions, headings, embedded
/// posts; title, date, publisher, URL and language from JSON-LD, meta elements, `<time>`, `<link
/// rel="canonical">` and
/// `<title>`, in this order. `source` is valid UTF-8. Elements nested deeper than 120 are read without their
/// tags.
Extracted read_html(std::string_view source, const HtmlLexicon& lexicon);

/// The words of a stretch out of the middle of a page.
std::string clean_html_stretch(std::string_view stretch, const HtmlLexicon& lexicon);

}  // namespace claimgraph::text
