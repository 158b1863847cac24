// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gumbo.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace claimgraph::text {

/// A parsed page. The nodes' texts point into the source that it was made of.
class HtmlTree {
 public:
  explicit HtmlTree(std::string_view source);

  [[nodiscard]] const GumboNode& root() const { return *output_->root; }
  /// The source as it was parsed: tags nested too deep are blanked out, everything else stands where it
  /// stood.
  [[nodiscard]] std::string_view source() const { return source_; }
  /// Where a text node's characters stand in the source.
  [[nodiscard]] std::string_view raw_text(const GumboNode& text) const;

 private:
  struct Destroy {
    void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
  };

  std::string blanked_;  // a changed copy of the source, if one was needed
  std::string_view source_;
  std::unique_ptr<GumboOutput, Destroy> output_;
};

/// The children of an element; none for other nodes.
std::span<const GumboNode* const> children_of(const GumboNode& node);

inline bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT;
}
inline bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}
inline GumboTag tag_of(const GumboNode& node) {
  return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

/// An attribute's value; empty when it is not there.
std::string_view attribute(const GumboNode& node, const char* name);
bool has_attribute(const GumboNode& node, const char* name);

/// All text below a node, as the parser decoded it.
std::string text_below(const GumboNode& node);

}  // namespace claimgraph::text
