// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "text/html_tree.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace claimgraph::text {
namespace {

/// Gumbo destroys its tree recursively and reopens every formatting element in every paragraph: a page of
/// a hundred thousand open tags would exhaust the stack. No real page is nested as deep as this.
constexpr int kDeepest = 120;

/// Elements without an end tag, and those whose end tag may be left out: they do not nest by themselves.
constexpr std::array<std::string_view, 27> kNotNesting = {
    "area", "base",  "br",     "col",   "embed", "hr",    "img",    "input",    "link",
    "meta", "param", "source", "track", "wbr",   "p",     "li",     "dt",       "dd",
    "tr",   "td",    "th",     "thead", "tbody", "tfoot", "option", "optgroup", "colgroup"};

struct Tag {
  std::size_t begin = 0;
  std::size_t end = 0;  // past '>'
  bool closing = false;
  bool nests = true;
};

/// The next tag from `from` on; `begin` at the end of the source for none.
Tag next_tag(std::string_view source, std::size_t from) {
  for (std::size_t at = source.find('<', from); at != std::string_view::npos; at = source.find('<', at + 1)) {
    Tag tag{at, 0, source.substr(at + 1, 1) == "/", true};
    std::size_t name = at + (tag.closing ? 2U : 1U);
    const std::size_t name_begin = name;
    std::string word;
    while (name < source.size() && name - name_begin < 12 &&
           std::isalnum(static_cast<unsigned char>(source[name])) != 0) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(source[name++])));
    }
    if (word.empty()) continue;
    const std::size_t close = source.find('>', name);
    if (close == std::string_view::npos) break;
    tag.end = close + 1;
    tag.nests = std::find(kNotNesting.begin(), kNotNesting.end(), word) == kNotNesting.end();
    return tag;
  }
  return {source.size(), source.size(), false, false};
}

int deepest(std::string_view source) {
  int depth = 0;
  int most = 0;
  for (Tag tag = next_tag(source, 0); tag.begin < source.size(); tag = next_tag(source, tag.end)) {
    if (!tag.nests) continue;
    depth = tag.closing ? std::max(depth - 1, 0) : depth + 1;
    most = std::max(most, depth);
  }
  return most;
}

std::string blank_deep_tags(std::string_view source) {
  std::string out(source);
  int depth = 0;
  for (Tag tag = next_tag(source, 0); tag.begin < source.size(); tag = next_tag(source, tag.end)) {
    if (!tag.nests) continue;
    const bool deep = tag.closing ? depth > kDeepest : depth >= kDeepest;
    depth = tag.closing ? std::max(depth - 1, 0) : depth + 1;
    if (deep)
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(tag.begin),
                out.begin() + static_cast<std::ptrdiff_t>(tag.end), ' ');
  }
  return out;
}

GumboOptions options() {
  GumboOptions out = kGumboDefaultOptions;
  out.max_errors = 0;  // broken pages are normal, and nobody reads the list
  return out;
}

void append_text(const GumboNode& node, std::string& out) {
  if (is_text(node)) out += node.v.text.text;
  for (const GumboNode* child : children_of(node)) append_text(*child, out);
}

}  // namespace

HtmlTree::HtmlTree(std::string_view source) : source_(source) {
  if (deepest(source) > kDeepest) {
    blanked_ = blank_deep_tags(source);
    source_ = blanked_;
  }
  const GumboOptions chosen = options();
  output_.reset(gumbo_parse_with_options(&chosen, source_.data(), source_.size()));
}

std::string_view HtmlTree::raw_text(const GumboNode& text) const {
  const GumboStringPiece& raw = text.v.text.original_text;
  if (raw.data == nullptr || raw.data < source_.data() ||
      raw.data + raw.length > source_.data() + source_.size())
    return {};
  return {raw.data, raw.length};
}

std::span<const GumboNode* const> children_of(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) return {};
  const GumboVector& children = node.v.element.children;
  return {reinterpret_cast<const GumboNode* const*>(children.data), children.length};
}

std::string_view attribute(const GumboNode& node, const char* name) {
  if (!is_element(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool has_attribute(const GumboNode& node, const char* name) {
  return is_element(node) && gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

std::string text_below(const GumboNode& node) {
  std::string out;
  append_text(node, out);
  return out;
}

}  // namespace claimgraph::text
