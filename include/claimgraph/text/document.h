// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimgraph/base/text_span.h"

namespace claimgraph::text {

/// What a stretch of a document is for. kDateline and kBoilerplate are no evidence.
enum class BlockKind : std::uint8_t {
  kTitle,        ///< the article's headline, where the text itself holds it
  kHeading,      ///< a section heading
  kParagraph,    ///< running text
  kCaption,      ///< a picture's caption (a repeated one is kBoilerplate)
  kPost,         ///< an embedded social media post; `Block::author` says whose
  kField,        ///< an infobox field, "deaths = 12": evidence through Document::fields(), not a sentence
  kDateline,     ///< "KABUL, Jan. 4 (Agency) --", a byline, a line of date: not a sentence
  kBoilerplate,  ///< advertisement, share bar, licence, related-story link: kept, never evidence
};

/// A run of the cleaned text with one purpose. Blocks are ordered, disjoint, and cover all non-space text.
/// No sentence crosses a block's border.
struct Block {
  TextSpan span;
  BlockKind kind = BlockKind::kParagraph;
  std::string author;   ///< of a kPost: the name or handle; else empty
  std::string section;  ///< the nearest heading above; empty before the first
};

/// A hyperlink that identifies what its words name: wikitext `[[target|words]]`.
struct IdentityLink {
  TextSpan words;
  std::string article;  ///< the linked article's title, spaces not underscores, no fragment
};

/// One field of an infobox: a fact with its own evidence ("fatalities" = "103").
struct InfoboxField {
  std::string box;   ///< the template's name in lower case, "infobox terrorist attack"
  std::string name;  ///< the field's name in lower case, "fatalities"
  TextSpan value;    ///< the value's words in the cleaned text
};

/// What a dateline says ("Jan. 4 (UPI) --").
struct Dateline {
  std::string place;   ///< as written; empty if none
  std::string date;    ///< ISO 8601, with the year taken from the document's date if known, else "--01-04"
  std::string agency;  ///< as written; empty if none
};

/// What is known about a document besides its words. Unknown strings are empty.
struct Metadata {
  std::string id;  ///< see id rules in the documentation; unique in one run
  std::string title;
  std::string date;  ///< publication date, ISO 8601 (YYYY, YYYY-MM or YYYY-MM-DD)
  std::string publisher;
  std::string url;
  std::string language;     ///< BCP 47 tag; empty until detected
  std::string description;  ///< a line about the article, where the page gives one
};

/// Maps the cleaned text back to the decoded input. Monotone; built by the readers.
class SourceMap {
 public:
  /// Where a run of cleaned text stands in the input: bytes and code points advance together inside a run
  /// when `verbatim`; otherwise the whole run stands for the whole source stretch (an entity, a repaired
  /// word).
  struct Run {
    std::uint32_t text_begin = 0;    ///< bytes of the cleaned text
    std::uint32_t source_begin = 0;  ///< code points of the input
    std::uint32_t source_end = 0;    ///< code points of the input, exclusive
    bool verbatim = true;
  };

  /// Markup around a part of the text, `[[article|` and `]]`: a stretch that holds one half of it from its
  /// first word on is widened to hold both, so that it can be cleaned by itself. Code points of the input.
  struct Enclosure {
    SourceSpan whole;
    SourceSpan content;
  };

  SourceMap() = default;
  /// `runs` ascend in both coordinates; the last run ends with the text. Enclosures nest or are disjoint.
  explicit SourceMap(std::vector<Run> runs, std::vector<Enclosure> enclosures = {});

  /// The smallest balanced stretch of the input whose cleaning gives `span` of `text` (the text mapped here).
  /// An empty map is the identity.
  [[nodiscard]] SourceSpan to_source(std::string_view text, TextSpan span) const;

  [[nodiscard]] const std::vector<Run>& runs() const { return runs_; }

 private:
  [[nodiscard]] SourceSpan balanced(SourceSpan stretch) const;

  std::vector<Run> runs_;
  std::vector<Enclosure> by_begin_;  ///< ordered by the beginning of their content
  std::vector<Enclosure> by_end_;    ///< ordered by the end of their content
};

/// An article as the rest of the program sees it: cleaned, immutable text with its metadata and its map to
/// the file's own characters. Cheap to move; safe to read from many threads.
class Document {
 public:
  /// The parts a reader gathers; public because a reader fills them one by one.
  struct Parts {
    Metadata metadata;
    std::string text;  ///< cleaned, valid UTF-8
    std::vector<Block> blocks;
    std::vector<IdentityLink> links;
    std::vector<InfoboxField> fields;
    std::optional<Dateline> dateline;
    SourceMap map;
    std::string path;         ///< the file it came from, for messages; "-" for standard input
    std::string source_hash;  ///< SHA-256 (hex) of the decoded input
  };

  explicit Document(Parts parts) : parts_(std::move(parts)) {}

  [[nodiscard]] const Metadata& metadata() const { return parts_.metadata; }
  [[nodiscard]] const std::string& text() const { return parts_.text; }
  [[nodiscard]] std::string_view text(TextSpan span) const {
    return std::string_view(parts_.text).substr(span.begin, span.size());
  }
  [[nodiscard]] const std::vector<Block>& blocks() const { return parts_.blocks; }
  [[nodiscard]] const std::vector<IdentityLink>& links() const { return parts_.links; }
  [[nodiscard]] const std::vector<InfoboxField>& fields() const { return parts_.fields; }
  [[nodiscard]] const std::optional<Dateline>& dateline() const { return parts_.dateline; }
  [[nodiscard]] const std::string& path() const { return parts_.path; }
  [[nodiscard]] const std::string& source_hash() const { return parts_.source_hash; }

  /// Code points of the decoded input that `span` (bytes of text()) came from.
  [[nodiscard]] SourceSpan to_source(TextSpan span) const { return parts_.map.to_source(parts_.text, span); }

  /// The block that holds the byte `at`, or nullptr between blocks.
  [[nodiscard]] const Block* block_at(std::uint32_t at) const;

  /// A copy under other metadata (an id made unique, a date given on the command line).
  [[nodiscard]] Document with_metadata(Metadata metadata) const;

 private:
  Parts parts_;
};

/// True for the kinds whose sentences may become edges.
constexpr bool is_evidence(BlockKind kind) {
  return kind != BlockKind::kBoilerplate && kind != BlockKind::kDateline;
}

}  // namespace claimgraph::text
