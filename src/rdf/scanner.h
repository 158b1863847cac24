// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"

namespace claimgraph::rdf {

/// The tokens that N-Triples, N-Quads, Turtle and TriG share, read off a text that is valid UTF-8. Each read_
/// function begins where its token does, stands behind it afterwards, and gives nothing after noting what was
/// expected where. Views are good until the next token of the same kind.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), at_(text.data()), end_(text.data() + text.size()) {}

  [[nodiscard]] bool at_end() const { return at_ == end_; }
  /// The byte here, or `ahead` of here; NUL beyond the end.
  [[nodiscard]] char peek() const { return at_ == end_ ? '\0' : *at_; }
  [[nodiscard]] char peek(std::size_t ahead) const {
    return ahead < static_cast<std::size_t>(end_ - at_) ? at_[ahead] : '\0';
  }
  [[nodiscard]] const char* position() const { return at_; }
  [[nodiscard]] const char* end() const { return end_; }
  [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(at_ - text_.data()); }
  [[nodiscard]] std::string_view since(const char* begin) const {
    return {begin, static_cast<std::size_t>(at_ - begin)};
  }
  void go_to(const char* position) { at_ = position; }
  void skip(std::size_t bytes = 1) { at_ += bytes; }
  /// Passes over the byte if it is here.
  bool accept(char c) {
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }
  /// The ASCII letters from here on; stays.
  [[nodiscard]] std::string_view letters() const;
  /// Passes over white space and comments of Turtle.
  void skip_space();
  /// The code point here; not at the end.
  [[nodiscard]] char32_t code_point() const;
  void skip_code_point();

  /// Notes what is wrong here; the first note stays. Always false.
  bool refuse(std::string message, ErrorCode code = ErrorCode::kSyntax);
  /// Notes what should stand here.
  std::nullopt_t expected(std::string_view what);
  /// What was noted, with its place in the text.
  [[nodiscard]] Error error(const std::string& name) const;

  /// IRIREF, without brackets and escapes; it may be relative.
  std::optional<std::string_view> read_iri();
  /// The label of BLANK_NODE_LABEL, from its `_` on.
  std::optional<std::string_view> read_blank_label();
  /// A string in one line, without escapes, from its quotation mark (either) on.
  std::optional<std::string_view> read_string();
  /// A string between three quotation marks.
  std::optional<std::string_view> read_long_string();
  /// LANGTAG without its `@`.
  std::optional<std::string_view> read_language();

 private:
  bool read_escape(std::string& into);
  bool read_numeric_escape(std::string& into, int digits);
  bool read_escaped_iri(std::string& into);

  std::string_view text_;
  const char* at_;
  const char* end_;
  std::optional<Error> error_;
  std::size_t error_offset_ = 0;
  std::string iri_buffer_;
  std::string string_buffer_;
};

}  // namespace claimgraph::rdf
