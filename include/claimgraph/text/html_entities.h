// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace claimgraph::text {

/// A character reference of HTML ("&amp;", "&#8211;", "&eacute") and what it stands for.
struct CharacterReference {
  std::string text;
  std::size_t length = 0;  ///< bytes of the source
};

/// The character reference that `source` begins with ('&' first); nullopt when the '&' is only that.
/// Names are those of the HTML standard, by Gumbo.
std::optional<CharacterReference> read_character_reference(std::string_view source);

/// `source` with its character references replaced.
std::string decode_character_references(std::string_view source);

}  // namespace claimgraph::text
