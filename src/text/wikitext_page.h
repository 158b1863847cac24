// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/text/block_writer.h"
#include "claimgraph/text/extracted.h"
#include "claimgraph/text/wikitext_brackets.h"
#include "claimgraph/text/wikitext_lexicon.h"

namespace claimgraph::text {

/// Lower case, spaces for underscores, none at the ends or doubled: how names of templates and files compare.
std::string wiki_name(std::string_view text);

/// A parameter of a template, a link or a file: what stands between two bars.
struct WikiParameter {
  TextSpan name;   ///< empty when unnamed
  TextSpan value;  ///< without space at its ends
};

/// A page being read. The members are in two files: blocks (wikitext.cpp) and what is inside a line
/// (wikitext_inline.cpp).
class WikiPage {
 public:
  enum class FirstLine : std::uint8_t { kLineStart, kMiddle };

  WikiPage(std::string_view source, const WikiBrackets& brackets, const WikitextLexicon& lexicon)
      : source_(source), brackets_(brackets), lexicon_(lexicon), writer_(source) {}

  void read(FirstLine first);
  Extracted take() &&;

 private:
  /// What a line break is: the end of the line to read, or one more space.
  enum class LineBreak : std::uint8_t { kStops, kSpace };

  // Blocks.
  void read_blocks(TextSpan range, BlockKind kind, const std::string& author, FirstLine first);
  [[nodiscard]] std::uint32_t read_line_start(std::uint32_t at, TextSpan range, BlockKind kind,
                                              const std::string& author);
  std::optional<std::uint32_t> read_heading(std::uint32_t at, std::uint32_t end);
  [[nodiscard]] std::uint32_t skip_section(std::uint32_t at, std::uint32_t end, int level) const;
  void read_table(const WikiConstruct& table);
  void read_cell(TextSpan cell);
  void read_gallery(TextSpan content);
  void read_infobox(const std::string& name, const std::vector<WikiParameter>& parameters);
  void read_field(const std::string& box, const WikiParameter& parameter);
  void caption_block(TextSpan words);

  // Inside a line.
  std::uint32_t read_inline(TextSpan range, LineBreak line_break);
  std::uint32_t read_special(std::uint32_t at, std::uint32_t end, LineBreak line_break);
  std::uint32_t read_angle(std::uint32_t at, std::uint32_t end);
  std::uint32_t read_square(std::uint32_t at, std::uint32_t end);
  std::uint32_t read_open_link(std::uint32_t at, std::uint32_t end);
  std::uint32_t read_open_template(std::uint32_t at, std::uint32_t end);
  std::uint32_t read_external_link(std::uint32_t at, std::uint32_t end);
  std::uint32_t read_quotes(std::uint32_t at, std::uint32_t end);
  std::uint32_t read_reference(std::uint32_t at);
  std::uint32_t read_break(std::uint32_t at, std::uint32_t end);
  std::uint32_t copy_one(std::uint32_t at);
  std::uint32_t read_link(const WikiConstruct& link, std::uint32_t end);
  void read_file(const WikiConstruct& link, const std::vector<WikiParameter>& parts);
  void read_template(const WikiConstruct& construct);
  void render(const TemplateRule& rule, const WikiConstruct& construct,
              const std::vector<WikiParameter>& parameters);
  void render_list(const std::vector<WikiParameter>& parameters, TextSpan whole);
  void render_date(const TemplateRule& rule, const std::vector<WikiParameter>& parameters, TextSpan whole);
  void render_quote(const TemplateRule& rule, const std::vector<WikiParameter>& parameters, BlockKind kind);

  // Looking things up.
  [[nodiscard]] std::vector<WikiParameter> split_bars(TextSpan content) const;
  [[nodiscard]] const WikiParameter* find_parameter(const std::vector<WikiParameter>& parameters,
                                                    const std::vector<std::string>& names) const;
  /// The construct that begins at `at` and ends before `end`: what reaches further is not one here.
  [[nodiscard]] const WikiConstruct* construct_at(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::string words_of(TextSpan range) const;
  [[nodiscard]] std::string_view at(TextSpan span) const { return source_.substr(span.begin, span.size()); }
  [[nodiscard]] bool has(std::uint32_t at, std::string_view mark) const {
    return source_.substr(at, mark.size()) == mark;
  }
  [[nodiscard]] TextSpan trim(TextSpan span) const;

  std::string_view source_;
  const WikiBrackets& brackets_;
  const WikitextLexicon& lexicon_;
  BlockWriter writer_;
  Extracted out_;
  std::optional<std::uint32_t> bold_begin_;
  std::string bold_title_;
  std::string field_title_;
  std::string section_;
  int depth_ = 0;
};

}  // namespace claimgraph::text
