// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/chains.h"

#include <algorithm>
#include <utility>

#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

// How sure a draft is of its node kind: a name is surer than a noun, a noun than a pronoun.
int authority(const Chains::Chain& chain) {
  return chain.has_name ? 2 : chain.resolved ? 1 : 0;
}

}  // namespace

Chains::Chains(const text::Document& document, const SyntaxTree& tree, const Lexicon& lexicon,
               std::vector<MentionDraft> drafts)
    : document_(&document), tree_(&tree), lexicon_(&lexicon), drafts_(std::move(drafts)) {
  parent_.resize(drafts_.size());
  chains_.resize(drafts_.size());
  at_head_.assign(tree.size(), -1);
  for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
    const MentionDraft& draft = drafts_[i];
    parent_[i] = i;
    at_head_[draft.head] = static_cast<std::int32_t>(i);
    Chain& chain = chains_[i];
    chain.node = draft.node;
    chain.gender = draft.gender;
    chain.number = draft.number;
    chain.country = draft.country_word == CountryWord::kCapital ? std::string() : draft.country;
    chain.has_name = draft.kind == MentionKind::kName;
    chain.resolved = draft.kind != MentionKind::kPronoun;
  }
}

std::uint32_t Chains::root(std::uint32_t index) const {
  while (parent_[index] != index) {
    parent_[index] = parent_[parent_[index]];
    index = parent_[index];
  }
  return index;
}

void Chains::join(std::uint32_t a, std::uint32_t b) {
  std::uint32_t into = root(a);
  std::uint32_t from = root(b);
  if (into == from) return;
  if (from < into) std::swap(into, from);
  parent_[from] = into;
  Chain& kept = chains_[into];
  const Chain& lost = chains_[from];
  const bool lost_is_country = !lost.country.empty() && kept.country.empty();
  if (authority(lost) > authority(kept) || lost_is_country) {
    kept.node = lost.node;
    kept.number = lost.number;
  }
  if (kept.gender == Gender::kUnknown) kept.gender = lost.gender;
  if (kept.country.empty()) kept.country = lost.country;
  kept.has_name |= lost.has_name;
  kept.resolved |= lost.resolved;
  kept.mentions += lost.mentions;
}

std::string Chains::key(language::TokenRange range) const {
  std::string words;
  const std::string written = lower_case(words_of(*document_, tree_->analysis(), range));
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t end = std::min(written.find(' ', at), written.size());
    words += (words.empty() ? "" : " ") + lexicon_->full_word(std::string_view(written).substr(at, end - at));
    at = end + 1;
  }
  if (words.starts_with("the ")) words.erase(0, 4);
  if (words.ends_with("'s")) words.erase(words.size() - 2);
  return words;
}

std::string_view Chains::form(std::uint32_t token) const {
  return document_->text(tree_->token(token).span);
}

std::string_view Chains::article_at(std::uint32_t token) const {
  const auto& links = document_->links();
  const TextSpan word = tree_->token(token).span;
  const auto after =
      std::upper_bound(links.begin(), links.end(), word.begin,
                       [](std::uint32_t at, const auto& link) { return at < link.words.begin; });
  if (after == links.begin()) return {};
  const text::IdentityLink& link = *std::prev(after);
  return link.words.contains(word) ? std::string_view(link.article) : std::string_view();
}

}  // namespace claimgraph::extract
