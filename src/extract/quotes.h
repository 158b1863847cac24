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

/// Questions about quotations, which are ordered and disjoint. Keeps a reference to them.
class QuoteIndex {
 public:
  using Iterator = std::vector<language::TokenRange>::const_iterator;

  explicit QuoteIndex(const std::vector<language::TokenRange>& quotes) : quotes_(&quotes) {}

  [[nodiscard]] Iterator begin() const { return quotes_->begin(); }
  [[nodiscard]] Iterator end() const { return quotes_->end(); }

  /// The first quotation that ends behind the token.
  [[nodiscard]] Iterator from(std::uint32_t token) const;

  /// Whether a quotation shares words with the range.
  [[nodiscard]] bool meet(language::TokenRange range) const;

  /// Whether the token stands inside a quotation, not at its beginning.
  [[nodiscard]] bool hold(std::uint32_t token) const;

  /// Whether a quotation ends right in front of the token, but for one sign.
  [[nodiscard]] bool close_before(std::uint32_t token) const;

 private:
  const std::vector<language::TokenRange>* quotes_;
};

}  // namespace claimgraph::extract
