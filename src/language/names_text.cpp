// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names_text.h"

#include <unicode/uchar.h>

#include "claimgraph/base/utf8.h"

namespace claimgraph::language {
namespace {

char pattern_of(char32_t code_point) {
  if (code_point < 0x80) {
    const char c = static_cast<char>(code_point);
    if (c >= 'a' && c <= 'z') return 'a';
    if (c >= 'A' && c <= 'Z') return 'A';
    return c >= '0' && c <= '9' ? '9' : c;
  }
  const auto c = static_cast<UChar32>(code_point);
  if (u_isupper(c) != 0) return 'A';
  if (u_islower(c) != 0) return 'a';
  if (u_isalpha(c) != 0) return 'x';
  return u_isdigit(c) != 0 ? '9' : '?';
}

}  // namespace

Casing casing_of(std::string_view word) {
  int upper = 0;
  int lower = 0;
  bool first_is_upper = false;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Decoded decoded = utf8::decode(word, at);
    const char pattern = pattern_of(decoded.code_point);
    if (pattern == 'A') ++upper;
    if (pattern == 'a') ++lower;
    if (upper + lower == 1 && pattern == 'A') first_is_upper = true;
    at += decoded.length;
  }
  if (upper == 0) return lower == 0 ? Casing::kNone : Casing::kLower;
  if (lower == 0) return upper == 1 ? Casing::kCapitalised : Casing::kUpper;
  return upper == 1 && first_is_upper ? Casing::kCapitalised : Casing::kMixed;
}

std::string short_shape(std::string_view word) {
  std::string shape;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Decoded decoded = utf8::decode(word, at);
    const char pattern = pattern_of(decoded.code_point);
    if (shape.empty() || shape.back() != pattern) shape += pattern;
    at += decoded.length;
    if (shape.size() >= 12) break;
  }
  return shape;
}

}  // namespace claimgraph::language
