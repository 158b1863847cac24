// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/word_keys.h"

#include "claimgraph/base/hash.h"
#include "claimgraph/base/utf8.h"
#include "language/characters.h"
#include "language/linear_model.h"

namespace claimgraph::language {
namespace {

constexpr std::size_t kLongestForm = 256;  // bytes of a word that its shape and traits look at

bool continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// With every digit as 0.
std::string with_zeros(std::string text) {
  for (char& c : text) c = c >= '0' && c <= '9' ? '0' : c;
  return text;
}

std::uint8_t traits_of(std::string_view form) {
  bool any_lower = false;
  bool any_upper = false;
  bool any_digit = false;
  bool any_hyphen = false;
  bool first_upper = false;
  for (std::size_t at = 0; at < form.size();) {
    const utf8::Decoded c = utf8::decode(form, at);
    const CharClass kind = char_class(c.code_point);
    first_upper = first_upper || (at == 0 && kind == CharClass::kUpper);
    any_lower = any_lower || kind == CharClass::kLower || kind == CharClass::kOtherLetter;
    any_upper = any_upper || kind == CharClass::kUpper;
    any_digit = any_digit || kind == CharClass::kDigit;
    any_hyphen = any_hyphen || c.code_point == U'-';
    at += c.length;
  }
  const auto bit = [](bool value, unsigned place) { return value ? 1U << place : 0U; };
  return static_cast<std::uint8_t>(bit(first_upper, 0) | bit(any_upper && !any_lower, 1) | bit(any_digit, 2) |
                                   bit(any_hyphen, 3) | bit(!any_lower && !any_upper && !any_digit, 4));
}

}  // namespace

std::uint64_t word_key(std::string_view form) {
  return fnv1a(with_zeros(to_lower(form)));
}

WordKeys word_keys(std::string_view form) {
  WordKeys keys;
  keys.lower = to_lower(form);
  keys.form = fnv1a(form);
  const std::string folded = with_zeros(keys.lower);
  keys.word = fnv1a(folded);
  keys.shape = fnv1a(shape_of(form.substr(0, kLongestForm)));
  keys.traits = traits_of(form.substr(0, kLongestForm));
  keys.upper_first = (keys.traits & 1U) != 0;
  std::size_t at = 0;
  for (std::uint64_t& prefix : keys.prefix) {
    if (at >= folded.size()) break;
    do ++at;
    while (at < folded.size() && continuation(folded[at]));
    prefix = fnv1a(std::string_view(folded).substr(0, at));
  }
  at = folded.size();
  for (std::uint64_t& suffix : keys.suffix) {
    if (at == 0) break;
    do --at;
    while (at > 0 && continuation(folded[at]));
    suffix = fnv1a(std::string_view(folded).substr(at));
  }
  return keys;
}

}  // namespace claimgraph::language
