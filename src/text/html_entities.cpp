// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/html_entities.h"

#include <gumbo.h>

#include <array>
#include <cctype>
#include <memory>
#include <utility>

namespace claimgraph::text {
namespace {

/// The references that pages are full of, so that a parser need not be started for each.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kCommon = {{{"&amp;", "&"},
                                                                                    {"&lt;", "<"},
                                                                                    {"&gt;", ">"},
                                                                                    {"&quot;", "\""},
                                                                                    {"&apos;", "'"},
                                                                                    {"&#39;", "'"},
                                                                                    {"&nbsp;", "\u00A0"},
                                                                                    {"&ndash;", "\u2013"},
                                                                                    {"&mdash;", "\u2014"},
                                                                                    {"&rsquo;", "\u2019"},
                                                                                    {"&ldquo;", "\u201C"},
                                                                                    {"&rdquo;", "\u201D"}}};

/// Longest name of the HTML standard is 32 characters with '&' and ';'.
constexpr std::size_t kLongest = 34;

std::string_view candidate(std::string_view source) {
  std::size_t end = 1;
  if (end < source.size() && source[end] == '#') ++end;
  while (end < source.size() && end < kLongest && std::isalnum(static_cast<unsigned char>(source[end])) != 0)
    ++end;
  if (end < source.size() && source[end] == ';') ++end;
  return source.substr(0, end);
}

struct DestroyOutput {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

std::string text_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) return node.v.text.text;
  std::string out;
  if (node.type != GUMBO_NODE_ELEMENT) return out;
  for (unsigned i = 0; i < node.v.element.children.length; ++i) {
    out += text_of(*static_cast<const GumboNode*>(node.v.element.children.data[i]));
  }
  return out;
}

std::string parsed(std::string_view reference) {
  const std::string page = "<p>" + std::string(reference);
  const std::unique_ptr<GumboOutput, DestroyOutput> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()));
  return text_of(*output->root);
}

}  // namespace

std::optional<CharacterReference> read_character_reference(std::string_view source) {
  for (const auto& [reference, text] : kCommon) {
    if (source.starts_with(reference)) return CharacterReference{std::string(text), reference.size()};
  }
  const std::string_view reference = candidate(source);
  if (reference.size() < 3) return std::nullopt;
  std::string text = parsed(reference);
  if (text.empty() || text == reference) return std::nullopt;
  return CharacterReference{std::move(text), reference.size()};
}

std::string decode_character_references(std::string_view source) {
  std::string out;
  for (std::size_t at = 0; at < source.size();) {
    const auto reference = source[at] == '&' ? read_character_reference(source.substr(at)) : std::nullopt;
    if (reference) {
      out += reference->text;
      at += reference->length;
    } else {
      out += source[at++];
    }
  }
  return out;
}

}  // namespace claimgraph::text
