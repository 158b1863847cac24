// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/text_span.h"
#include "claimgraph/text/document.h"

namespace claimgraph::text {

/// Text that remembers where each of its parts came from. Every cleaning step (mojibake repair, wikitext,
/// HTML) writes one; steps are chained with compose(). All positions are bytes from 0, half-open.
class MappedText {
 public:
  /// A part of the text and the stretch of the source it stands for. Equal bytes when `verbatim`.
  struct Run {
    std::uint32_t text_begin = 0;
    std::uint32_t source_begin = 0;
    std::uint32_t source_end = 0;
    bool verbatim = true;
  };

  /// Source markup around a part of the text, `[[article|` and `]]`: see SourceMap::Enclosure.
  struct Enclosure {
    TextSpan whole;
    TextSpan content;
  };

  /// The whole of `source`, unchanged.
  static MappedText identity(std::string source);

  /// Appends `source[begin, end)` as it stands.
  void copy(std::string_view source, TextSpan stretch);
  /// Appends `words` in place of the source's `stretch`.
  void replace(std::string_view words, TextSpan stretch);
  /// Remembers markup; ignored when nothing is inside it.
  void enclose(Enclosure enclosure);
  /// Takes back everything from byte `size` of the text on; used to trim trailing space.
  void truncate(std::uint32_t size);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }
  [[nodiscard]] const std::vector<Enclosure>& enclosures() const { return enclosures_; }
  [[nodiscard]] std::string take_text() && { return std::move(text_); }

  /// This text, mapped to the source of `inner`; the source of `*this` is `inner.text()`.
  [[nodiscard]] MappedText compose(const MappedText& inner) const;

  /// The map in code points of `source`, which must be valid UTF-8.
  [[nodiscard]] SourceMap to_source_map(std::string_view source) const;

 private:
  std::string text_;
  std::vector<Run> runs_;
  std::vector<Enclosure> enclosures_;
};

}  // namespace claimgraph::text
