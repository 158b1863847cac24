// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/shacl/pattern.h"

#include <unicode/uregex.h>
#include <unicode/utext.h>

#include <array>
#include <utility>

namespace claimgraph::rdf::shacl {
namespace {

struct CloseRegex {
  void operator()(URegularExpression* regex) const { uregex_close(regex); }
};
struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
using Regex = std::unique_ptr<URegularExpression, CloseRegex>;
using Text = std::unique_ptr<UText, CloseText>;

struct Flag {
  char letter;
  std::uint32_t value;
};

// XPath and XQuery Functions and Operators 3.1, section 5.6.1.1.
constexpr std::array kFlags = std::to_array<Flag>({{'s', UREGEX_DOTALL},
                                                   {'m', UREGEX_MULTILINE},
                                                   {'i', UREGEX_CASE_INSENSITIVE},
                                                   {'x', UREGEX_COMMENTS},
                                                   {'q', UREGEX_LITERAL}});

// ICU counts in units of some thousand match steps.
constexpr std::int32_t kTimeLimit = 5000;

Result<std::uint32_t> read_flags(std::string_view flags) {
  std::uint32_t value = 0;
  for (const char letter : flags) {
    const auto* found =
        std::find_if(kFlags.begin(), kFlags.end(), [letter](Flag flag) { return flag.letter == letter; });
    if (found == kFlags.end())
      return fail(ErrorCode::kSyntax,
                  std::string("unknown sh:flags letter '") + letter + "', expected s, m, i, x or q");
    value |= found->value;
  }
  return value;
}

Text open_text(std::string_view text, UErrorCode& status) {
  return Text(utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
}

}  // namespace

struct TextPattern::State {
  Regex regex;
};

TextPattern::TextPattern(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextPattern::TextPattern(TextPattern&&) noexcept = default;
TextPattern& TextPattern::operator=(TextPattern&&) noexcept = default;
TextPattern::~TextPattern() = default;

Result<TextPattern> TextPattern::compile(std::string_view pattern, std::string_view flags) {
  const auto value = read_flags(flags);
  if (!value) return tl::unexpected(value.error());
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const Text text = open_text(pattern, status);
  Regex regex(uregex_openUText(text.get(), *value, &where, &status));
  uregex_setTimeLimit(regex.get(), kTimeLimit, &status);
  if (U_FAILURE(status) != 0)
    return fail(ErrorCode::kSyntax, "sh:pattern \"" + std::string(pattern) +
                                        "\" is no regular expression: " + u_errorName(status) +
                                        " at character " + std::to_string(where.offset));
  return TextPattern(std::make_unique<State>(State{std::move(regex)}));
}

Result<bool> TextPattern::found_in(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const Text input = open_text(text, status);
  uregex_setUText(state_->regex.get(), input.get(), &status);
  const bool found = uregex_find(state_->regex.get(), -1, &status) != 0;
  if (U_FAILURE(status) != 0)
    return fail(ErrorCode::kLimit, std::string("matching sh:pattern was given up: ") + u_errorName(status));
  return found;
}

}  // namespace claimgraph::rdf::shacl
