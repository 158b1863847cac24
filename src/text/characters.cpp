// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/characters.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "claimgraph/base/utf8.h"

namespace claimgraph::text {
namespace {

/// Where the code point that ends at `end` (> 0) begins.
std::size_t before(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return at;
}

bool closes(char32_t point) {
  const auto type = u_charType(static_cast<UChar32>(point));
  return point == '"' || point == '\'' || type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION;
}

}  // namespace

bool is_blank(char32_t point) {
  constexpr std::array<char32_t, 6> kWidthless = {0xFEFF, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F};
  if (point < 0x80) return point <= 0x20 || point == 0x7F;
  return u_isUWhiteSpace(static_cast<UChar32>(point)) != 0 ||
         std::find(kWidthless.begin(), kWidthless.end(), point) != kWidthless.end();
}

TextSpan trimmed(std::string_view text, TextSpan span) {
  std::size_t begin = span.begin;
  while (begin < span.end) {
    const utf8::Decoded next = utf8::decode(text, begin);
    if (!is_blank(next.code_point)) break;
    begin += next.length;
  }
  std::size_t end = span.end;
  while (end > begin) {
    const std::size_t at = before(text, end);
    if (!is_blank(utf8::decode(text, at).code_point)) break;
    end = at;
  }
  if (begin >= end) return {span.begin, span.begin};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string_view trimmed(std::string_view text) {
  const TextSpan span = trimmed(text, {0, static_cast<std::uint32_t>(text.size())});
  return text.substr(span.begin, span.size());
}

bool ends_sentence(std::string_view text) {
  constexpr std::u32string_view kEnds = U".!?:;\u2026";
  while (!text.empty()) {
    const char32_t last = last_point(text);
    if (kEnds.find(last) != std::u32string_view::npos) return true;
    if (!closes(last)) return false;
    text = text.substr(0, before(text, text.size()));
  }
  return false;
}

char32_t first_point(std::string_view text) {
  return text.empty() ? 0 : utf8::decode(text, 0).code_point;
}

char32_t last_point(std::string_view text) {
  return text.empty() ? 0 : utf8::decode(text, before(text, text.size())).code_point;
}

}  // namespace claimgraph::text
