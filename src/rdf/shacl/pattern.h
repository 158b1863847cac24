// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"

namespace claimgraph::rdf::shacl {

/// A regular expression as SPARQL's REGEX takes it, run by ICU with a limit on time. Not safe for use from
/// several threads at once.
class TextPattern {
 public:
  /// `flags` of XPath: s, m, i, x, q. Fails with kSyntax.
  static Result<TextPattern> compile(std::string_view pattern, std::string_view flags);

  TextPattern(TextPattern&&) noexcept;
  TextPattern& operator=(TextPattern&&) noexcept;
  ~TextPattern();

  /// Whether the pattern matches somewhere in the text. Fails with kLimit after about ten million steps.
  [[nodiscard]] Result<bool> found_in(std::string_view text) const;

 private:
  struct State;
  explicit TextPattern(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace claimgraph::rdf::shacl
