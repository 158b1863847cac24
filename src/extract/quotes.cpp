// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/quotes.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace claimgraph::extract {
namespace {

enum class Mark : unsigned char { kNone, kOpen, kClose, kEither };

Mark mark_of(std::string_view form) {
  constexpr std::array<std::string_view, 3> kOpening = {"“", "``", "«"};
  constexpr std::array<std::string_view, 2> kClosing = {"”", "»"};
  for (const auto open : kOpening) {
    if (form == open) return Mark::kOpen;
  }
  for (const auto close : kClosing) {
    if (form == close) return Mark::kClose;
  }
  // Two apostrophes close what two backquotes opened, and do both where a paper knows no backquotes.
  return form == "\"" || form == "„" || form == "''" ? Mark::kEither : Mark::kNone;
}

}  // namespace

std::vector<language::TokenRange> find_quotes(const text::Document& document, const SyntaxTree& tree) {
  std::vector<language::TokenRange> quotes;
  const auto& sentences = tree.analysis().sentences;
  bool open = false;
  std::uint32_t begin = 0;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const auto range = sentences[s].tokens;
    if (s > 0 && sentences[s].block != sentences[s - 1].block) {
      if (open) quotes.push_back({begin, range.begin});
      open = false;
    }
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Mark mark = mark_of(document.text(tree.token(i).span));
      if (mark == Mark::kNone) continue;
      // Papers mistype the mark that opens a paragraph.
      const bool first = i == range.begin && (s == 0 || sentences[s].block != sentences[s - 1].block);
      const bool opens = mark == Mark::kOpen || (mark == Mark::kEither && !open) || (first && !open);
      if (opens && !open) {
        open = true;
        begin = i;
      } else if (!opens && open) {
        open = false;
        quotes.push_back({begin, i + 1});
      }
    }
  }
  if (open) quotes.push_back({begin, tree.size()});
  return quotes;
}

QuoteIndex::Iterator QuoteIndex::from(std::uint32_t token) const {
  return std::lower_bound(quotes_->begin(), quotes_->end(), token,
                          [](language::TokenRange quote, std::uint32_t at) { return quote.end <= at; });
}

bool QuoteIndex::meet(language::TokenRange range) const {
  const auto quote = from(range.begin);
  return range.size() > 0 && quote != quotes_->end() && quote->begin < range.end;
}

bool QuoteIndex::hold(std::uint32_t token) const {
  const auto quote = from(token);
  return quote != quotes_->end() && quote->begin < token;
}

bool QuoteIndex::close_before(std::uint32_t token) const {
  const auto after = from(token);
  return after != quotes_->begin() && std::prev(after)->end + 1 >= token;
}

}  // namespace claimgraph::extract
