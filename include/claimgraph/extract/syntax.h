// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claimgraph/language/analysis.h"

namespace claimgraph::extract {

/// The dependency trees of a document seen from the head: children and yields. A view: the Analysis it was
/// built from must outlive it. Immutable, so safe to read from many threads.
class SyntaxTree {
 public:
  /// Linear in the number of tokens. Total: a head outside the document counts as none.
  explicit SyntaxTree(const language::Analysis& analysis);

  [[nodiscard]] const language::Analysis& analysis() const { return *analysis_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(yields_.size()); }
  [[nodiscard]] const language::Token& token(std::uint32_t index) const { return analysis_->tokens[index]; }

  /// Dependents of a token, ascending.
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t index) const {
    return {children_.data() + first_child_[index], children_.data() + first_child_[index + 1]};
  }

  /// The first dependent with this relation, compared exactly; -1 if there is none.
  [[nodiscard]] std::int32_t child(std::uint32_t index, language::Deprel relation) const;

  /// From the leftmost to the rightmost token below (and including) `index`. Of a non-projective tree it
  /// also spans what stands between.
  [[nodiscard]] language::TokenRange yield(std::uint32_t index) const { return yields_[index]; }

  /// Index of the sentence that holds the token.
  [[nodiscard]] std::uint32_t sentence(std::uint32_t index) const { return sentence_of_[index]; }

  /// The token of `range` whose head lies outside it: the head of a name or phrase. The last such token
  /// that is no punctuation, since English names are right-headed where the tree is broken.
  [[nodiscard]] std::uint32_t head_of(language::TokenRange range) const;

  /// True when `ancestor` dominates `index` or is it.
  [[nodiscard]] bool dominates(std::uint32_t ancestor, std::uint32_t index) const;

  /// The first conjunct of the coordination that `index` is a later conjunct of, else `index`.
  [[nodiscard]] std::uint32_t first_conjunct(std::uint32_t index) const;

 private:
  const language::Analysis* analysis_;
  std::vector<std::uint32_t> first_child_;  ///< offsets into children_, one more than tokens
  std::vector<std::uint32_t> children_;
  std::vector<language::TokenRange> yields_;
  std::vector<std::uint32_t> sentence_of_;
};

}  // namespace claimgraph::extract
