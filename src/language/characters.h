// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claimgraph::language {

/// What a character is to tokenizers, taggers and their features.
enum class CharClass : std::uint8_t {
  kSpace,
  kLower,
  kUpper,
  kOtherLetter,
  kDigit,
  kMark,
  kSymbol,
  kControl
};

/// The class of a code point; letters without case are kOtherLetter, punctuation and symbols kSymbol.
CharClass char_class(char32_t code_point);

constexpr bool is_letter(CharClass kind) {
  return kind == CharClass::kLower || kind == CharClass::kUpper || kind == CharClass::kOtherLetter;
}
/// Letters, digits and the marks that belong to them.
constexpr bool is_word_class(CharClass kind) {
  return is_letter(kind) || kind == CharClass::kDigit || kind == CharClass::kMark;
}

/// The text in lower case by simple (one to one) case mapping.
std::string to_lower(std::string_view text);

/// Writing pattern: one letter a character (A a d, other characters as they are), runs cut to two.
/// "McDonald's" gives "AaAaa'a".
std::string shape_of(std::string_view word);

}  // namespace claimgraph::language
