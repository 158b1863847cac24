// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/scanner.h"

#include <array>
#include <cstdint>
#include <utility>

#include "claimgraph/base/ascii.h"
#include "claimgraph/base/utf8.h"
#include "claimgraph/rdf/iri.h"
#include "rdf/characters.h"

namespace claimgraph::rdf {
namespace {

/// Bytes at which the fast walk through an IRI or a string must stop.
using Stops = std::array<bool, 256>;

constexpr Stops make_stops(std::string_view bytes) {
  Stops table{};
  for (const char c : bytes) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr Stops make_iri_stops() {
  Stops table = make_stops("<>\"{}|^`\\");
  for (std::size_t c = 0; c <= 0x20; ++c) table[c] = true;
  return table;
}
constexpr Stops kIriStops = make_iri_stops();
constexpr Stops kDoubleStops = make_stops("\"\\\n\r");
constexpr Stops kSingleStops = make_stops("'\\\n\r");
constexpr Stops kLongDoubleStops = make_stops("\"\\");
constexpr Stops kLongSingleStops = make_stops("'\\");

const char* walk(const char* at, const char* end, const Stops& stops) {
  while (at != end && !stops[static_cast<unsigned char>(*at)]) ++at;
  return at;
}

/// What an escaped character stands for (ECHAR); 0 for none.
constexpr char echar(char c) {
  constexpr std::string_view kLetters = "tbnrf\"'\\";
  constexpr std::string_view kMeanings = "\t\b\n\r\f\"'\\";
  const auto at = kLetters.find(c);
  return at == std::string_view::npos ? '\0' : kMeanings[at];
}

}  // namespace

void Scanner::skip_space() {
  while (at_ != end_) {
    if (*at_ == '#') {
      while (at_ != end_ && *at_ != '\n' && *at_ != '\r') ++at_;
    } else if (*at_ != ' ' && *at_ != '\n' && *at_ != '\t' && *at_ != '\r') {
      return;
    } else {
      ++at_;
    }
  }
}

std::string_view Scanner::letters() const {
  const char* last = at_;
  while (last != end_ && ascii::is_letter(*last)) ++last;
  return {at_, static_cast<std::size_t>(last - at_)};
}

char32_t Scanner::code_point() const {
  return utf8::decode(text_, offset()).code_point;
}

void Scanner::skip_code_point() {
  at_ += utf8::decode(text_, offset()).length;
}

bool Scanner::refuse(std::string message, ErrorCode code) {
  if (error_) return false;
  error_ = Error{code, std::move(message), {}};
  error_offset_ = offset();
  return false;
}

std::nullopt_t Scanner::expected(std::string_view what) {
  refuse("expected " + std::string(what));
  return std::nullopt;
}

Error Scanner::error(const std::string& name) const {
  Error out = error_.value_or(Error{});
  out.where = place_of(text_, error_offset_, name);
  return out;
}

std::optional<std::string_view> Scanner::read_iri() {
  const char* const begin = ++at_;
  at_ = walk(at_, end_, kIriStops);
  std::string_view value = since(begin);
  if (peek() == '\\') {
    iri_buffer_.assign(value);
    if (!read_escaped_iri(iri_buffer_)) return std::nullopt;
    value = iri_buffer_;
  }
  if (!accept('>')) return expected("'>' at the end of an IRI, and no space or <\"{}|^` in it");
  return value;
}

bool Scanner::read_escaped_iri(std::string& into) {
  while (peek() == '\\') {
    const char* const escape = at_++;
    const char kind = peek();
    const std::size_t before = into.size();
    if (kind != 'u' && kind != 'U') return refuse("expected \\u or \\U in an IRI");
    ++at_;
    if (!read_numeric_escape(into, kind == 'u' ? 4 : 8)) return false;
    if (!is_valid_iri_text(std::string_view(into).substr(before))) {
      at_ = escape;
      return refuse("expected no character in an IRI that only an escape could bring in");
    }
    const char* const plain = at_;
    at_ = walk(at_, end_, kIriStops);
    into.append(plain, at_);
  }
  return true;
}

std::optional<std::string_view> Scanner::read_blank_label() {
  ++at_;
  if (!accept(':')) return expected("':' after '_'");
  const char* const begin = at_;
  const char* last = at_;  // a label does not end in a dot
  while (at_ != end_) {
    const char32_t c = code_point();
    const bool fits =
        at_ == begin ? is_pn_chars_u(c) || (c < 0x80 && ascii::is_digit(*at_)) : is_pn_chars(c) || c == '.';
    if (!fits) break;
    skip_code_point();
    if (c != '.') last = at_;
  }
  at_ = last;
  if (last == begin) return expected("a blank node's label after '_:'");
  return since(begin);
}

std::optional<std::string_view> Scanner::read_string() {
  const char quote = *at_;
  const Stops& stops = quote == '"' ? kDoubleStops : kSingleStops;
  const char* const begin = ++at_;
  at_ = walk(at_, end_, stops);
  std::string_view value = since(begin);
  if (peek() == '\\') {
    string_buffer_.assign(value);
    while (accept('\\')) {
      if (!read_escape(string_buffer_)) return std::nullopt;
      const char* const plain = at_;
      at_ = walk(at_, end_, stops);
      string_buffer_.append(plain, at_);
    }
    value = string_buffer_;
  }
  if (!accept(quote)) return expected(std::string("'") + quote + "' before the end of the line");
  return value;
}

std::optional<std::string_view> Scanner::read_long_string() {
  const char quote = *at_;
  const Stops& stops = quote == '"' ? kLongDoubleStops : kLongSingleStops;
  const char* const begin = at_;
  at_ += 3;
  string_buffer_.clear();
  while (true) {
    const char* const plain = at_;
    at_ = walk(at_, end_, stops);
    string_buffer_.append(plain, at_);
    if (at_ == end_) {
      at_ = begin;
      return expected("three quotation marks at the end of the string that begins here");
    }
    if (accept('\\')) {
      if (!read_escape(string_buffer_)) return std::nullopt;
    } else if (peek(1) == quote && peek(2) == quote) {
      at_ += 3;
      return string_buffer_;
    } else {
      string_buffer_ += *at_++;
    }
  }
}

bool Scanner::read_escape(std::string& into) {
  const char kind = peek();
  if (const char plain = echar(kind); plain != 0) {
    into += plain;
    ++at_;
    return true;
  }
  if (kind != 'u' && kind != 'U') return refuse("expected one of tbnrf\"'\\uU after a backslash");
  ++at_;
  return read_numeric_escape(into, kind == 'u' ? 4 : 8);
}

bool Scanner::read_numeric_escape(std::string& into, int digits) {
  const char* const begin = at_;
  std::uint32_t code = 0;
  for (int i = 0; i < digits; ++i, ++at_) {
    const int value = ascii::hex_value(peek());
    if (value < 0) {
      return refuse(digits == 4 ? "expected 4 hexadecimal digits after \\u"
                                : "expected 8 hexadecimal digits after \\U");
    }
    code = code * 16 + static_cast<std::uint32_t>(value);
  }
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
    at_ = begin;
    return refuse("expected a Unicode scalar value, not a surrogate or a number above 10FFFF");
  }
  utf8::append(into, code);
  return true;
}

std::optional<std::string_view> Scanner::read_language() {
  const char* const begin = ++at_;
  while (ascii::is_letter(peek())) ++at_;
  if (at_ == begin) return expected("a language tag after '@'");
  while (accept('-')) {
    const char* const subtag = at_;
    while (ascii::is_letter(peek()) || ascii::is_digit(peek())) ++at_;
    if (at_ == subtag) return expected("a subtag after '-' of a language tag");
  }
  const std::string_view value = since(begin);
  if (value.size() > 0xFFFF) return expected("a language tag of less than 65536 bytes");
  return value;
}

}  // namespace claimgraph::rdf
