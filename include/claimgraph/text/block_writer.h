// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/text/document.h"
#include "claimgraph/text/mapped_text.h"

namespace claimgraph::text {

/// Writes clean text block by block for the parsers of markup. White space is collapsed to single spaces,
/// none at the ends of a block; a space before punctuation that dropped markup left is taken away. Blocks are
/// parted by blank lines. Blocks without text do not come to be.
class BlockWriter {
 public:
  /// `source` must outlive the writer.
  explicit BlockWriter(std::string_view source) : source_(source) {}

  /// Ends the block before and says what the next one is for. It begins with the first text.
  void begin(BlockKind kind, std::string author = {});
  /// Ends the block, if one is open.
  void end();

  /// Appends source text as it stands but for white space.
  void copy(TextSpan stretch);
  /// Appends words in place of markup.
  void replace(std::string_view words, TextSpan stretch);
  /// Appends a space in place of `stretch`, unless one is there or the block has not begun.
  void space(TextSpan stretch);
  /// Says that markup was left out here.
  void drop() { dropped_ = true; }
  void enclose(MappedText::Enclosure enclosure) { out_.enclose(enclosure); }
  /// Takes back what was written from `size` on; only inside the open block.
  void truncate(std::uint32_t size);
  /// Changes the open block's purpose.
  void set_kind(BlockKind kind) { next_.kind = kind; }

  [[nodiscard]] bool is_open() const { return open_; }
  [[nodiscard]] std::uint32_t size() const { return out_.size(); }
  [[nodiscard]] std::string_view text() const { return out_.text(); }
  [[nodiscard]] std::string_view open_text() const;
  [[nodiscard]] std::vector<Block>& blocks() { return blocks_; }
  [[nodiscard]] MappedText take_text() && { return std::move(out_); }
  [[nodiscard]] std::vector<Block> take_blocks() && { return std::move(blocks_); }

 private:
  void open(std::uint32_t source_at);
  void copy_without_space(TextSpan stretch);

  std::string_view source_;
  MappedText out_;
  std::vector<Block> blocks_;
  Block next_;
  bool open_ = false;
  bool dropped_ = false;
};

}  // namespace claimgraph::text
