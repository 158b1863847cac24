// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claimgraph/language/analysis.h"
#include "claimgraph/text/document.h"

namespace claimgraph::extract {

/// A document with an annotation made by hand, so that a test of extraction does not depend on models.
struct Annotated {
  text::Document document;
  language::Analysis analysis;
};

/// Builds an annotated document from a compact table: one word a line,
///
///     FORM LEMMA UPOS HEAD DEPREL [ENTITY] [FEATS]
///
/// with HEAD counted from 1 inside the sentence (0: root), ENTITY `B-person`, `I-person`, ... or `-`, and
/// UD FEATS. LEMMA `-` is the form in lower case (of a PROPN: the form). An empty line ends a sentence;
/// `# paragraph` starts a new block. A form that ends in `_` has no space behind it. `# date 2031-05-04`
/// is the document's date. `# time FIRST LAST VALUE` adds a time expression over the given words (from 1)
/// of the sentence that follows.
/// Penn tags are derived from UPOS and FEATS (NNS for Number=Plur, VBD for Tense=Past, ...).
Annotated annotate_by_hand(std::string_view table);

/// The index of the first token whose form is `form` (the `nth` one from 0); tests fail loudly if absent.
std::uint32_t token_of(const Annotated& text, std::string_view form, int nth = 0);

}  // namespace claimgraph::extract
