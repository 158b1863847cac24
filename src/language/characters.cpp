// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/characters.h"

#include <unicode/uchar.h>

#include <array>

#include "claimgraph/base/utf8.h"

namespace claimgraph::language {
namespace {

CharClass class_by_icu(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (u_isUWhiteSpace(c) != 0) return CharClass::kSpace;
  switch (u_charType(c)) {
    case U_LOWERCASE_LETTER:
      return CharClass::kLower;
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::kUpper;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return CharClass::kOtherLetter;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::kDigit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::kMark;
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
      return CharClass::kControl;
    default:
      return CharClass::kSymbol;
  }
}

std::array<CharClass, 128> ascii_classes() {
  std::array<CharClass, 128> table{};
  for (char32_t c = 0; c < table.size(); ++c) table[c] = class_by_icu(c);
  return table;
}

char shape_letter(CharClass kind) {
  switch (kind) {
    case CharClass::kUpper:
      return 'A';
    case CharClass::kLower:
      return 'a';
    case CharClass::kOtherLetter:
      return 'o';
    case CharClass::kDigit:
      return 'd';
    default:
      return 0;
  }
}

}  // namespace

CharClass char_class(char32_t code_point) {
  static const std::array<CharClass, 128> kAscii = ascii_classes();
  return code_point < kAscii.size() ? kAscii[code_point] : class_by_icu(code_point);
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80U) {
      out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32U) : static_cast<char>(byte);
      ++at;
      continue;
    }
    const utf8::Decoded decoded = utf8::decode(text, at);
    utf8::append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(decoded.code_point))));
    at += decoded.length;
  }
  return out;
}

std::string shape_of(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Decoded decoded = utf8::decode(word, at);
    const char letter = shape_letter(char_class(decoded.code_point));
    const std::size_t size = out.size();
    const bool third = letter != 0 && size >= 2 && out[size - 1] == letter && out[size - 2] == letter;
    if (letter == 0) {
      out += word.substr(at, decoded.length);
    } else if (!third) {
      out += letter;
    }
    at += decoded.length;
  }
  return out;
}

}  // namespace claimgraph::language
