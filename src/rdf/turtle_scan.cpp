// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_scan.h"

#include <algorithm>

namespace claimgraph::rdf {
namespace {

std::size_t skip_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const std::string long_quote(3, quote);
  const bool is_long = text.substr(at, 3) == long_quote;
  if (!is_long && text.substr(at, 2) == long_quote.substr(0, 2)) return at + 2;  // empty
  const std::string_view end =
      is_long ? std::string_view(long_quote) : std::string_view(long_quote).substr(0, 1);
  for (std::size_t i = at + end.size(); i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text.substr(i, end.size()) == end) {
      return i + end.size();
    }
  }
  return text.size();
}

std::size_t after(std::string_view text, std::size_t at, std::string_view any_of) {
  const auto end = text.find_first_of(any_of, at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace

std::size_t skip_turtle_token(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '"':
    case '\'':
      return skip_string(text, at);
    case '<':
      return after(text, at, ">\n");
    case '#':
      return after(text, at, "\r\n");
    case '\\':
      return std::min(at + 2, text.size());
    default:
      return at + 1;
  }
}

std::optional<std::size_t> find_deep_nesting(std::string_view text, std::size_t limit) {
  const auto opens = [](char c) { return c == '[' || c == '('; };
  // Most documents have fewer brackets than the limit in all.
  if (static_cast<std::size_t>(std::count_if(text.begin(), text.end(), opens)) <= limit) return std::nullopt;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); i = skip_turtle_token(text, i)) {
    if (opens(text[i]) && ++depth > limit) return i;
    if ((text[i] == ']' || text[i] == ')') && depth > 0) --depth;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_stray_nul(std::string_view text) {
  if (text.find('\0') == std::string_view::npos) return std::nullopt;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = skip_turtle_token(text, i);
    const bool is_string = text[i] == '"' || text[i] == '\'';
    const auto nul = text.substr(i, end - i).find('\0');
    if (!is_string && nul != std::string_view::npos) return i + nul;
    i = end;
  }
  return std::nullopt;
}

std::string prefix_blank_labels(std::string_view text, std::string_view prefix) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = skip_turtle_token(text, i);
    // A name's own "_:" cannot be: prefixes do not begin with an underscore, and a label's colon is not
    // allowed.
    const bool label =
        text.substr(i, 2) == "_:" &&
        (i == 0 || std::string_view(" \t\r\n.;,[]{}()\">'").find(text[i - 1]) != std::string_view::npos);
    if (label) end = i + 2;
    out += text.substr(i, end - i);
    if (label) out += prefix;
    i = end;
  }
  return out;
}

}  // namespace claimgraph::rdf
