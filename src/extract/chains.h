// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/extract/mention_finder.h"

namespace claimgraph::extract {

/// The state that the passes of coreference share: drafts and a union-find over them. The root of a chain
/// is its earliest draft.
class Chains {
 public:
  Chains(const text::Document& document, const SyntaxTree& tree, const Lexicon& lexicon,
         std::vector<MentionDraft> drafts);

  [[nodiscard]] const text::Document& document() const { return *document_; }
  [[nodiscard]] const SyntaxTree& tree() const { return *tree_; }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(drafts_.size()); }
  [[nodiscard]] const MentionDraft& draft(std::uint32_t index) const { return drafts_[index]; }
  [[nodiscard]] MentionDraft& draft(std::uint32_t index) { return drafts_[index]; }

  /// The chain's root.
  [[nodiscard]] std::uint32_t root(std::uint32_t index) const;
  [[nodiscard]] bool joined(std::uint32_t a, std::uint32_t b) const { return root(a) == root(b); }
  /// Makes one chain of two; the chain's node kind, gender and country are the better known of both.
  void join(std::uint32_t a, std::uint32_t b);

  /// What is known of a chain, kept on its root.
  struct Chain {
    NodeKind node = NodeKind::kPerson;
    Gender gender = Gender::kUnknown;
    Number number = Number::kUnknown;
    std::string country;
    bool has_name = false;
    bool resolved = true;  ///< false: only pronouns so far
    std::uint32_t mentions = 1;
  };
  [[nodiscard]] const Chain& chain(std::uint32_t index) const { return chains_[root(index)]; }
  [[nodiscard]] Chain& chain(std::uint32_t index) { return chains_[root(index)]; }

  /// The draft whose head is this token, or -1.
  [[nodiscard]] std::int32_t at_head(std::uint32_t token) const { return at_head_[token]; }
  /// The words of a name, core or full phrase, in lower case without a leading article.
  [[nodiscard]] std::string key(language::TokenRange range) const;
  [[nodiscard]] std::string_view form(std::uint32_t token) const;
  /// The title of the article that a hyperlink around this token leads to; empty if there is none.
  [[nodiscard]] std::string_view article_at(std::uint32_t token) const;

 private:
  const text::Document* document_;
  const SyntaxTree* tree_;
  const Lexicon* lexicon_;
  std::vector<MentionDraft> drafts_;
  mutable std::vector<std::uint32_t> parent_;
  std::vector<Chain> chains_;
  std::vector<std::int32_t> at_head_;
};

/// The draft of the window that `score` gives most, the later one of equals; drafts without a score cannot be
/// meant. Nothing where none can.
template <typename Score>
std::optional<std::uint32_t> likeliest(const std::deque<std::uint32_t>& window, const Score& score) {
  std::optional<std::uint32_t> best;
  int most = 0;
  for (const std::uint32_t candidate : window) {
    const std::optional<int> here = score(candidate);
    if (!here || (best && *here < most)) continue;
    best = candidate;
    most = *here;
  }
  return best;
}

// The passes, in the order in which they run.
void link_titles_and_countries(Chains& chains);
void link_hyperlinks(Chains& chains);
void link_constructions(Chains& chains);  ///< apposition, predication, brackets, "the city of X"
void link_names(Chains& chains);
void link_relative_pronouns(Chains& chains);
void link_nominals(Chains& chains);
void link_events(Chains& chains);
void link_pronouns(Chains& chains);

}  // namespace claimgraph::extract
