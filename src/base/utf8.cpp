// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/base/utf8.h"

#include <array>
#include <cstring>

namespace claimgraph::utf8 {
namespace {

struct LeadByte {
  std::uint32_t length;
  char32_t bits;
  char32_t least;  // smallest code point this length may encode (RFC 3629, section 3)
};

constexpr LeadByte lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if ((byte & 0xE0U) == 0xC0) return {2, byte & 0x1FU, 0x80};
  if ((byte & 0xF0U) == 0xE0) return {3, byte & 0x0FU, 0x800};
  if ((byte & 0xF8U) == 0xF0) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

constexpr bool is_scalar(char32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

/// Past the ASCII characters from `at` on, eight at a time: most of what is read is ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  for (std::uint64_t word = 0; at + sizeof(word) <= text.size(); at += sizeof(word)) {
    std::memcpy(&word, text.data() + at, sizeof(word));
    if ((word & kHighBits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

Decoded decode_beyond_ascii(std::string_view text, std::size_t at) {
  const LeadByte lead = lead_of(static_cast<unsigned char>(text[at]));
  constexpr Decoded kInvalid{kReplacement, 1, false};
  if (lead.length == 0 || at + lead.length > text.size()) return kInvalid;
  char32_t value = lead.bits;
  for (std::uint32_t i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0U) != 0x80) return kInvalid;
    value = (value << 6U) | (byte & 0x3FU);
  }
  if (value < lead.least || !is_scalar(value)) return kInvalid;
  return {value, lead.length, true};
}

void append(std::string& out, char32_t code_point) {
  if (!is_scalar(code_point)) code_point = kReplacement;
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

bool is_valid(std::string_view text) {
  for (std::size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
    const Decoded next = decode(text, i);
    if (!next.valid) return false;
    i += next.length;
  }
  return true;
}

std::size_t count(std::string_view text) {
  std::size_t points = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t ascii_end = skip_ascii(text, i);
    points += ascii_end - i;
    i = ascii_end;
    if (i == text.size()) break;
    i += decode(text, i).length;
    ++points;
  }
  return points;
}

std::string repair(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode(text, i);
    append(out, next.code_point);
    i += next.length;
  }
  return out;
}

}  // namespace claimgraph::utf8
