// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace claimgraph::utf8 {

/// U+FFFD, what an undecodable byte becomes.
inline constexpr char32_t kReplacement = 0xFFFD;

/// One code point and the bytes it took.
struct Decoded {
  char32_t code_point = kReplacement;
  std::uint32_t length = 0;
  bool valid = false;
};

/// Decodes the code point at `at` (< text.size()). An invalid byte yields kReplacement, length 1, valid
/// false. Surrogates, overlong forms and values above U+10FFFF are invalid (RFC 3629).
Decoded decode_beyond_ascii(std::string_view text, std::size_t at);
inline Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Decoded{byte, 1, true} : decode_beyond_ascii(text, at);
}

/// Appends the UTF-8 form of a code point; surrogates and values out of range append U+FFFD.
void append(std::string& out, char32_t code_point);

/// True when every byte belongs to a well-formed sequence.
bool is_valid(std::string_view text);

/// Number of code points; each invalid byte counts as one.
std::size_t count(std::string_view text);

/// The text with each invalid byte replaced by U+FFFD.
std::string repair(std::string_view text);

}  // namespace claimgraph::utf8
