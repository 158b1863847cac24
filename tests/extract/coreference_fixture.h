// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

#include "claimgraph/extract/attribution_finder.h"
#include "claimgraph/extract/coreference.h"
#include "extract/annotated.h"

namespace claimgraph::extract {

/// One document read as far as mentions, clusters and attributions.
class Reading {
 public:
  explicit Reading(std::string_view table) : Reading(annotate_by_hand(table)) {}
  explicit Reading(Annotated text) : text_(std::move(text)), tree_(text_.analysis) {
    extraction_ = CoreferenceResolver(lexicon()).resolve(
        text_.document, tree_, MentionFinder(lexicon()).find(text_.document, tree_));
    extraction_.attributions = AttributionFinder(lexicon()).find(text_.document, tree_, extraction_);
  }

  static const Lexicon& lexicon() {
    static const Lexicon kLexicon = Lexicon::load(CLAIMGRAPH_SOURCE_DIR "/ontology/lexicon").value();
    return kLexicon;
  }

  [[nodiscard]] const Extraction& extraction() const { return extraction_; }

  /// The cluster of the mention whose head is the `nth` token with this form; kNoCluster if none is.
  [[nodiscard]] ClusterId at(std::string_view form, int nth = 0) const {
    const std::uint32_t token = token_of(text_, form, nth);
    for (const Mention& mention : extraction_.mentions) {
      if (mention.head == token) return mention.cluster;
    }
    return kNoCluster;
  }

  [[nodiscard]] const Cluster& cluster(std::string_view form, int nth = 0) const {
    return extraction_.clusters.at(at(form, nth));
  }

  [[nodiscard]] std::string words(TextSpan span) const { return std::string(text_.document.text(span)); }

 private:
  Annotated text_;
  SyntaxTree tree_;
  Extraction extraction_;
};

}  // namespace claimgraph::extract
