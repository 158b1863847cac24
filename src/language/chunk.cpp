// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/chunk.h"

#include <algorithm>

#include "claimgraph/base/utf8.h"

namespace claimgraph::language {
namespace {

// Strings longer than this are one feature only by their beginning, so that a huge chunk costs linear time.
constexpr std::size_t kLongestRun = 24;

constexpr bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'`' || c == U'\u02BC';
}

char32_t lower_of(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  std::string text;
  utf8::append(text, c);
  return utf8::decode(to_lower(text), 0).code_point;
}

/// Digits as one: their values never matter here.
constexpr char32_t folded(char32_t lower, CharClass kind) {
  return kind == CharClass::kDigit ? U'0' : lower;
}

}  // namespace

Chunk::Chunk(std::string_view text, char32_t next) : text_(text), next_(next) {
  chars_.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    const CharClass kind = char_class(decoded.code_point);
    plain_ = plain_ && is_letter(kind);
    chars_.push_back({folded(lower_of(decoded.code_point), kind), static_cast<std::uint32_t>(at), kind});
    at += decoded.length;
  }
  whole_ = hash(0, chars_.size());
  address_ = (text.find("://") != std::string_view::npos ? 1U : 0U) |
             (text.find('@') != std::string_view::npos ? 2U : 0U) | (text.starts_with("www.") ? 4U : 0U);
}

std::pair<std::size_t, std::size_t> Chunk::letters_around(std::size_t index) const {
  const auto belongs = [this](std::size_t i) {
    return is_letter(chars_[i].kind) || is_apostrophe(chars_[i].lower);
  };
  std::size_t begin = index;
  while (begin > 0 && index - begin < kLongestRun && belongs(begin - 1)) --begin;
  std::size_t end = index;
  while (end < chars_.size() && end - index < kLongestRun && belongs(end)) ++end;
  return {begin, end};
}

std::string Chunk::lower(std::size_t begin, std::size_t end) const {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) utf8::append(out, chars_[i].lower);
  return out;
}

bool Chunk::may_split(std::size_t index, const Contractions& contractions) const {
  const CharClass left = chars_[index - 1].kind;
  const CharClass right = chars_[index].kind;
  if (right == CharClass::kMark || right == CharClass::kControl || left == CharClass::kControl) return false;
  if (is_letter(left) && is_letter(right)) {
    const auto [begin, end] = letters_around(index);
    if (contractions.endings.contains(lower(index, end))) return true;
    const auto known = contractions.splits.find(lower(begin, end));
    return known != contractions.splits.end() && known->second == index - begin;
  }
  return left != right || left == CharClass::kSymbol;
}

bool Chunk::is_possessive(std::size_t index) const {
  if (index == 0 || index + 1 >= chars_.size() || !is_apostrophe(chars_[index].lower)) return false;
  const bool ends = index + 2 == chars_.size() || !is_word_class(chars_[index + 2].kind);
  return is_letter(chars_[index - 1].kind) && chars_[index + 1].lower == U's' && ends;
}

bool Chunk::is_last_stop(std::size_t index) const {
  return index > 0 && index + 1 == chars_.size() && chars_[index].lower == U'.' &&
         char_class(next_) == CharClass::kUpper;
}

std::string Chunk::written(std::size_t begin, std::size_t end) const {
  const std::size_t past = end < chars_.size() ? chars_[end].begin : text_.size();
  return std::string(text_.substr(chars_[begin].begin, past - chars_[begin].begin));
}

bool Chunk::continues_word(std::size_t index) const {
  const auto letter_at = [this](std::size_t i) { return i < chars_.size() && is_letter(chars_[i].kind); };
  if (index == 0 || !is_word_class(chars_[index - 1].kind)) return false;
  if (letter_at(index)) return letter_at(index - 1);
  return is_apostrophe(chars_[index].lower) && letter_at(index + 1);
}

std::uint64_t Chunk::hash(std::size_t begin, std::size_t end) const {
  std::uint64_t out = end - begin;
  for (std::size_t i = begin; i < std::min(end, begin + kLongestRun); ++i)
    out = spread(out ^ chars_[i].lower);
  return out;
}

char32_t Chunk::lower_at(std::size_t index, std::ptrdiff_t offset) const {
  const auto at = static_cast<std::ptrdiff_t>(index) + offset;
  return at < 0 || at >= static_cast<std::ptrdiff_t>(chars_.size())
             ? 0
             : chars_[static_cast<std::size_t>(at)].lower;
}

std::uint64_t Chunk::kind_at(std::size_t index, std::ptrdiff_t offset) const {
  const auto at = static_cast<std::ptrdiff_t>(index) + offset;
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(chars_.size())) return 15;
  const Char& c = chars_[static_cast<std::size_t>(at)];
  return c.kind == CharClass::kSymbol ? 16U + c.lower : static_cast<std::uint64_t>(c.kind);
}

std::size_t Chunk::run_begin(std::size_t index) const {
  std::size_t begin = index;
  while (begin > 0 && index - begin < kLongestRun && is_word_class(chars_[begin - 1].kind)) --begin;
  return begin;
}

std::size_t Chunk::run_end(std::size_t index) const {
  std::size_t end = index;
  while (end < chars_.size() && end - index < kLongestRun && is_word_class(chars_[end].kind)) ++end;
  return end;
}

Chunk::Features Chunk::features(std::size_t index, std::size_t begin) const {
  Features out;
  const std::size_t size = chars_.size();
  const auto c = [&](std::ptrdiff_t offset) { return static_cast<std::uint64_t>(lower_at(index, offset)); };
  const auto k = [&](std::ptrdiff_t offset) { return kind_at(index, offset); };
  const std::uint64_t next_kind = next_ == 0 ? 15 : static_cast<std::uint64_t>(char_class(next_));
  const std::uint64_t last = index + 1 == size ? 1 : 0;
  const std::uint64_t first = begin == 0 ? 1 : 0;
  const std::uint64_t left = hash(run_begin(index), index);
  const std::uint64_t right = hash(index, run_end(index));
  const std::uint64_t after = hash(std::min(index + 1, size), run_end(std::min(index + 1, size)));
  const std::uint64_t left_size = std::min<std::uint64_t>(index - run_begin(index), 5);
  out.add(0, 0);
  out.add(1, k(-1), k(0));
  out.add(2, k(-2), k(-1), k(0));
  out.add(3, k(-1), k(0), k(1));
  out.add(4, feature_key(4, k(-2), k(-1)), k(0), k(1));
  out.add(5, feature_key(5, k(-3), k(-2), k(-1)), k(0), feature_key(5, k(1), k(2)));
  out.add(6, c(-1), c(0));
  out.add(7, c(-2), c(-1), c(0));
  out.add(8, c(-1), c(0), c(1));
  out.add(9, c(0), c(1), c(2));
  out.add(10, hash(begin, index), k(0));
  out.add(11, hash(begin, index), c(0), last);
  out.add(12, left, k(0), right);
  out.add(13, left, k(0), next_kind);
  out.add(14, right, k(-1));
  out.add(15, k(0), after, k(-1));
  out.add(16, left, k(0), after);
  out.add(17, whole_, index);
  out.add(18, k(0), last, next_kind);
  out.add(19, feature_key(19, k(-1), k(0)), last, first);
  out.add(20, feature_key(20, k(0), left_size), last, next_kind);
  out.add(21, feature_key(21, k(-2), k(-1)), feature_key(21, k(0), last), next_kind);
  out.add(22, address_, k(-1), k(0));
  out.add(23, k(0), std::min<std::uint64_t>(size, 12), k(-1));
  out.add(24, static_cast<std::uint64_t>(chars_[0].kind), k(0), feature_key(24, k(-1), last));
  out.add(25, kind_at(begin, 0), k(-1), feature_key(25, k(0), std::min<std::uint64_t>(index - begin, 4)));
  out.add(26, kind_at(0, 0), kind_at(size - 1, 0), feature_key(26, k(-1), k(0)));
  return out;
}

}  // namespace claimgraph::language
