// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/sentence_features.h"

#include <algorithm>

#include "claimgraph/base/hash.h"
#include "claimgraph/base/utf8.h"
#include "language/characters.h"

namespace claimgraph::language {
namespace {

constexpr std::string_view kOpening = "([{";
constexpr std::string_view kClosing = ")]}";
constexpr std::size_t kLongestWord = 64;  // a longer word is known by its beginning

bool is_quote(char32_t c) {
  return c == U'"' || c == U'\u201C' || c == U'\u201D';
}

}  // namespace

SentenceContext::SentenceContext(std::string_view text, std::span<const RawToken> tokens) {
  words_.reserve(tokens.size());
  std::int32_t depth = 0;
  std::uint32_t quotes = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view form = text.substr(tokens[i].span.begin, tokens[i].span.size());
    const std::string_view head = form.substr(0, kLongestWord);
    const char32_t first = utf8::decode(form, 0).code_point;
    const CharClass kind = char_class(first);
    if (form.size() == 1 && kOpening.find(form[0]) != std::string_view::npos) ++depth;
    if (form.size() == 1 && kClosing.find(form[0]) != std::string_view::npos) depth = std::max(0, depth - 1);
    if (is_quote(first)) ++quotes;
    Word word;
    word.lower = fnv1a(to_lower(head));
    word.shape = fnv1a(shape_of(head));
    word.kind = is_word_class(kind) ? static_cast<std::uint64_t>(kind) : 16U + first;
    word.length = static_cast<std::uint32_t>(form.size());
    word.depth = depth;
    word.quotes = quotes;
    word.chunk_end = i + 1 == tokens.size() || tokens[i].span.end != tokens[i + 1].span.begin ? 1 : 0;
    word.lower_word =
        kind == CharClass::kLower && is_letter(char_class(static_cast<unsigned char>(form.back())));
    words_.push_back(word);
  }
}

const SentenceContext::Word& SentenceContext::at(std::size_t index, std::ptrdiff_t offset) const {
  const auto place = static_cast<std::ptrdiff_t>(index) + offset;
  return place < 0 || place >= static_cast<std::ptrdiff_t>(words_.size())
             ? outside_
             : words_[static_cast<std::size_t>(place)];
}

bool SentenceContext::may_begin(std::size_t index) const {
  return !(words_[index - 1].lower_word && words_[index].lower_word);
}

SentenceContext::Features SentenceContext::features(std::size_t index, std::size_t begin) const {
  Features out;
  const Word& l3 = at(index, -3);
  const Word& l2 = at(index, -2);
  const Word& l1 = at(index, -1);
  const Word& r1 = at(index, 0);
  const Word& r2 = at(index, 1);
  const Word& r3 = at(index, 2);
  const std::uint64_t gap = l1.chunk_end;
  const std::uint64_t length = std::min<std::uint64_t>(index - begin, 12);
  const std::uint64_t depth = static_cast<std::uint64_t>(std::clamp(l1.depth - at(begin, -1).depth, 0, 2));
  const std::uint64_t open_quote = (l1.quotes - at(begin, -1).quotes) % 2;
  out.add(0, gap);
  out.add(1, l1.lower, gap);
  out.add(2, l1.lower, r1.shape, gap);
  out.add(3, l1.lower, r1.lower);
  out.add(4, l2.lower, l1.lower, gap);
  out.add(5, l2.lower, l1.lower, r1.shape);
  out.add(6, l1.kind, r1.lower, gap);
  out.add(7, l1.shape, r1.shape, gap);
  out.add(8, feature_key(8, l2.shape, l1.shape), r1.shape, r2.shape);
  out.add(9, r1.lower, r2.lower);
  out.add(10, l1.kind, r1.kind, r2.kind);
  out.add(11, feature_key(11, l2.kind, l1.kind), r1.kind, r2.kind);
  out.add(12, feature_key(12, l3.kind, l2.kind), l1.kind, r1.kind);
  out.add(13, l1.lower, length, gap);
  out.add(14, feature_key(14, l1.kind, length), r1.kind, gap);
  out.add(15, depth, l1.kind, r1.kind);
  out.add(16, open_quote, l1.kind, r1.kind);
  out.add(17, feature_key(17, open_quote, depth), l1.lower, r1.lower);
  out.add(18, l1.lower, l1.shape);
  out.add(19, r1.lower, r1.shape);
  out.add(20, l2.shape, l1.lower, std::min<std::uint32_t>(l2.length, 4));
  out.add(21, feature_key(21, l1.shape, std::min<std::uint32_t>(l1.length, 6)), r1.shape, gap);
  out.add(22, l1.kind, r1.shape, r2.shape);
  out.add(23, l1.lower, r1.kind, r2.kind);
  out.add(24, feature_key(24, l1.lower, r1.lower), r2.kind, r3.kind);
  out.add(25, at(begin, 0).lower, length, l1.kind);
  out.add(26, at(begin, 0).kind, l1.kind, r1.kind);
  out.add(27, l2.lower, l1.kind, r1.kind);
  out.add(28, feature_key(28, l2.shape, l1.lower), r1.lower, gap);
  out.add(29, feature_key(29, l2.kind, l1.lower, gap), feature_key(29, r1.shape, r2.kind), length / 4);
  return out;
}

}  // namespace claimgraph::language
