// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace claimgraph::text {

/// What an input's characters are. JSON and JSON Lines hold records, the others one document.
enum class Format : std::uint8_t { kPlain, kWikitext, kHtml, kJson, kJsonLines };

/// "plain", "wikitext", "html", "json", "jsonl".
std::string_view format_name(Format format);

/// The format of that name; nullopt for none. "text" is "plain", "ndjson" is "jsonl".
std::optional<Format> find_format(std::string_view name);

/// Tells the format from a file's name (without .gz or .zst) and the first kilobytes of its decoded content.
/// A name that says HTML or JSON is believed; any other is checked against the content, because pages and
/// wikitext are often saved as .txt.
Format detect_format(std::string_view name, std::string_view head);

}  // namespace claimgraph::text
