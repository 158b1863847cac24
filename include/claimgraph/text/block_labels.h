// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/text/document.h"
#include "claimgraph/text/lexicon.h"

namespace claimgraph::text {

/// Whether the format says what titles and headings are, or the words must tell.
enum class BlockSource : std::uint8_t { kPlain, kMarkup };

/// Blocks with their purposes, and what the text says about itself.
struct LabelledBlocks {
  std::vector<Block> blocks;
  std::optional<Dateline> dateline;
  std::string title;  ///< of a kTitle block
  std::string date;   ///< ISO 8601, from a byline or a line of date
  std::string url;    ///< an address that stands alone before the article
};

/// "— Name (@handle) January 3, 2024" at the end of an embedded post.
struct PostSignature {
  std::size_t begin = 0;  ///< bytes from the beginning of the text
  std::string author;     ///< the name, without the handle
};
std::optional<PostSignature> find_post_signature(std::string_view text);

/// Tells what each kParagraph and kCaption block is for: boilerplate and links to other stories, captions and
/// their repetitions, bylines, embedded posts, the title and the headings of plain text; splits datelines and
/// signatures of posts off. Blocks of other kinds stay. Linear in the text.
LabelledBlocks label_blocks(std::string_view text, std::vector<Block> blocks, BlockSource source,
                            const TextLexicon& lexicon);

}  // namespace claimgraph::text
