// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/text/document.h"

namespace claimgraph::language {

/// A document whose sentences and words are given.
struct GivenDocument {
  text::Document document;
  /// Tokens with spans, sentences, multiword tokens; lemma, upos, deprel, head as far as the file gives them.
  /// `xpos` and `feats` point into `document`'s text owner, `strings`.
  Analysis analysis;
  std::vector<std::string> comments;  ///< per sentence its comment lines, each with its newline
  std::shared_ptr<const std::vector<std::string>> strings;  ///< owner of the xpos and feats views
};

/// Reads CoNLL-U (universaldependencies.org/format.html). The document's text is the forms joined as
/// SpaceAfter=No and the `# newpar`/`# newdoc` comments say: words that touch, one space, or an empty line
/// between paragraphs; each paragraph is a block. Empty nodes (`8.1`) are left out. A multiword token whose
/// words do not spell its form gets words that share the token's characters: the last takes what is left
/// over. kSyntax with line number for a line that is not ten columns or ids out of order.
Result<GivenDocument> read_conllu(std::string_view text, std::string path);

/// Extra key=value pairs for a token's MISC column, "" for none.
using MiscOf = std::function<std::string(const Analysis&, std::uint32_t token)>;

/// Writes CoNLL-U: `# newdoc id`, `# newpar` at block borders, `# sent_id`, `# text`, multiword lines, and
/// SpaceAfter=No, NE=B-person, then `misc` in MISC.
std::string write_conllu(const text::Document& document, const Analysis& analysis, const MiscOf& misc = {});

}  // namespace claimgraph::language
