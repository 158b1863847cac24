// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/analysis.h"

namespace claimgraph::train {

/// A name in a sentence, by index of its words, half-open.
struct NameSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  language::EntityType type = language::EntityType::kNone;
};

/// A sentence of GUM with the names among its mentions.
struct GumSentence {
  std::string document;
  std::string genre;
  std::vector<std::string> words;
  std::vector<NameSpan> names;  ///< ordered, disjoint
};

/// Reads GUM's CoNLL-U with `Entity=` in MISC (GRP-etype-infstat-salience-centering-minspan-link-identity).
/// A mention is a name when the head that `minspan` gives is a proper noun; the name is the run of proper
/// nouns, joined by "of", "de", hyphens and the like, around that head, without the names nested at its left
/// ("U.S. President X" is the person "President X"). Of nested names the outermost is kept.
Result<std::vector<GumSentence>> read_gum_names(const std::filesystem::path& path);

}  // namespace claimgraph::train
