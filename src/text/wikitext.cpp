// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/wikitext.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "claimgraph/base/utf8.h"
#include "claimgraph/text/characters.h"
#include "text/wikitext_page.h"

namespace claimgraph::text {
namespace {

std::uint32_t u32(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

bool is_list_mark(char c) {
  return c == '*' || c == '#' || c == ':' || c == ';';
}

/// Long enough, and ended like a sentence: a cell that is prose.
bool is_prose(std::string_view text) {
  constexpr std::ptrdiff_t kFewestSpaces = 5;
  return std::count(text.begin(), text.end(), ' ') >= kFewestSpaces && ends_sentence(text);
}

}  // namespace

std::string wiki_name(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    at += next.length;
    if (next.code_point == '_' || is_blank(next.code_point)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      utf8::append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next.code_point))));
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

void WikiPage::read(FirstLine first) {
  read_blocks({0, u32(source_.size())}, BlockKind::kParagraph, {}, first);
}

Extracted WikiPage::take() && {
  writer_.end();
  Extracted out = std::move(out_);
  if (out.metadata.title.empty()) out.metadata.title = field_title_.empty() ? bold_title_ : field_title_;
  out.source = BlockSource::kMarkup;
  out.blocks = std::move(writer_).take_blocks();
  out.text = std::move(writer_).take_text();
  return out;
}

void WikiPage::read_blocks(TextSpan range, BlockKind kind, const std::string& author, FirstLine first) {
  writer_.begin(kind, author);
  std::uint32_t at = range.begin;
  if (first == FirstLine::kMiddle) {
    at = read_inline(range, LineBreak::kStops);
    if (at < range.end) ++at;  // the line break
  }
  while (at < range.end) {
    at = read_line_start(at, range, kind, author);
    if (at >= range.end) break;
    at = read_inline({at, range.end}, LineBreak::kStops);
    if (at < range.end && source_[at] == '\n') ++at;
  }
  writer_.end();
}

std::uint32_t WikiPage::read_line_start(std::uint32_t at, TextSpan range, BlockKind kind,
                                        const std::string& author) {
  const auto restart = [&] { writer_.begin(kind, author); };
  while (at < range.end) {
    const char c = source_[at];
    if (c == '\n' || c == '\r') {
      restart();
      ++at;
    } else if (c == '=') {
      const auto next = read_heading(at, range.end);
      if (!next) break;
      at = *next;
      restart();
    } else if (is_list_mark(c)) {
      restart();
      while (at < range.end && (is_list_mark(source_[at]) || source_[at] == ' ')) ++at;
      break;
    } else if (const WikiConstruct* table = construct_at(at, range.end);
               table != nullptr && table->bracket == WikiBracket::kTable) {
      read_table(*table);
      at = std::min(table->whole.end, range.end);
      restart();
    } else if (has(at, "----")) {
      restart();
      while (at < range.end && source_[at] == '-') ++at;
    } else {
      break;
    }
  }
  // The line goes on the paragraph above.
  writer_.space({at, at});
  return at;
}

std::optional<std::uint32_t> WikiPage::read_heading(std::uint32_t at, std::uint32_t end) {
  const std::uint32_t line_end = std::min(u32(std::min(source_.find('\n', at), source_.size())), end);
  std::uint32_t begin = at;
  while (begin < line_end && source_[begin] == '=') ++begin;
  std::string_view line = source_.substr(begin, line_end - begin);
  if (const std::size_t comment = line.find("<!--"); comment != std::string_view::npos)
    line = line.substr(0, comment);
  line = trimmed(line);
  std::size_t marks = 0;
  while (line.ends_with('=')) {
    line.remove_suffix(1);
    ++marks;
  }
  if (marks == 0 || line.empty()) return std::nullopt;
  const int level = static_cast<int>(std::min<std::size_t>(begin - at, marks));
  const std::uint32_t from = u32(static_cast<std::size_t>(line.data() - source_.data()));
  const TextSpan words = trim({from, from + u32(line.size())});
  section_ = words_of(words);
  if (lexicon_.dropped_sections.contains(wiki_name(section_))) return skip_section(line_end, end, level);
  writer_.begin(BlockKind::kHeading);
  read_inline(words, LineBreak::kSpace);
  writer_.end();
  return line_end;
}

std::uint32_t WikiPage::skip_section(std::uint32_t at, std::uint32_t end, int level) const {
  for (std::size_t line = source_.find("\n=", at); line < end; line = source_.find("\n=", line + 1)) {
    int marks = 0;
    while (line + 1 + static_cast<std::size_t>(marks) < end &&
           source_[line + 1 + static_cast<std::size_t>(marks)] == '=')
      ++marks;
    if (marks <= level) return u32(line);
  }
  return end;
}

void WikiPage::read_table(const WikiConstruct& table) {
  constexpr int kDeepest = 40;
  const std::uint32_t first_line =
      u32(std::min<std::size_t>(source_.find('\n', table.content.begin), table.content.end));
  const bool navigation = at({table.content.begin, first_line}).find("navbox") != std::string_view::npos;
  if (navigation || depth_ >= kDeepest) return;
  ++depth_;
  std::optional<std::uint32_t> cell;
  const auto finish = [&](std::uint32_t end) {
    if (cell) read_cell({*cell, end});
    cell.reset();
  };
  for (std::uint32_t at = first_line; at < table.content.end;) {
    if (const WikiConstruct* inner = construct_at(at, table.content.end)) {
      at = inner->whole.end;
      continue;
    }
    const bool line_start = source_[at] == '\n';
    const std::uint32_t mark = line_start ? at + 1 : at;
    const bool double_mark = !line_start && (has(at, "||") || has(at, "!!"));
    if (line_start && (has(mark, "|-") || has(mark, "|}"))) {
      finish(at);
      at = u32(std::min<std::size_t>(source_.find('\n', mark), table.content.end));
    } else if (line_start && mark < table.content.end && (source_[mark] == '|' || source_[mark] == '!')) {
      finish(at);
      at = cell.emplace(mark + (has(mark, "|+") ? 2U : 1U));
    } else if (double_mark && cell) {
      finish(at);
      at = cell.emplace(at + 2);
    } else {
      ++at;
    }
  }
  finish(table.content.end);
  --depth_;
}

void WikiPage::read_cell(TextSpan cell) {
  // "style=... | content": what stands before a single bar are attributes.
  const auto parts = split_bars(cell);
  if (parts.size() == 2 && at({cell.begin, parts[1].value.begin}).find('=') != std::string_view::npos)
    cell.begin = parts[1].value.begin;
  cell = trim(cell);
  writer_.begin(BlockKind::kField);
  read_inline(cell, LineBreak::kSpace);
  if (is_prose(writer_.open_text())) writer_.set_kind(BlockKind::kParagraph);
  writer_.end();
}

void WikiPage::caption_block(TextSpan words) {
  writer_.begin(BlockKind::kCaption);
  read_inline(trim(words), LineBreak::kSpace);
  writer_.end();
}

/// Lines of "File:NAME|options|caption".
void WikiPage::read_gallery(TextSpan content) {
  for (std::uint32_t line = content.begin; line < content.end;) {
    const std::uint32_t end = u32(std::min<std::size_t>(source_.find('\n', line), content.end));
    const auto parts = split_bars({line, end});
    if (parts.size() > 1 && !lexicon_.image_options.contains(wiki_name(at(parts.back().value))))
      caption_block(parts.back().value);
    line = end + 1;
  }
}

void WikiPage::read_infobox(const std::string& name, const std::vector<WikiParameter>& parameters) {
  for (const WikiParameter& parameter : parameters) {
    const std::string field = wiki_name(at(parameter.name));
    if (field.empty() || parameter.value.empty()) continue;
    std::string key = field;
    std::replace(key.begin(), key.end(), ' ', '_');
    if (lexicon_.ignored_fields.contains(key)) continue;
    if (lexicon_.caption_fields.contains(key)) {
      caption_block(parameter.value);
      continue;
    }
    if (field_title_.empty() && lexicon_.title_fields.contains(key)) field_title_ = words_of(parameter.value);
    read_field(name, parameter);
  }
}

void WikiPage::read_field(const std::string& box, const WikiParameter& parameter) {
  writer_.begin(BlockKind::kField);
  writer_.copy(parameter.name);
  writer_.copy({parameter.name.end, parameter.value.begin});  // "=" with the space around it
  const std::uint32_t begin = writer_.size();
  const std::uint32_t block = begin - u32(writer_.open_text().size());
  read_inline(parameter.value, LineBreak::kSpace);
  const TextSpan value = trimmed(writer_.text(), {begin, writer_.size()});
  if (value.empty() || !writer_.is_open()) {
    writer_.truncate(block);
  } else {
    out_.fields.push_back({box, wiki_name(at(parameter.name)), value});
  }
  writer_.end();
}

Extracted read_wikitext(std::string_view source, const WikitextLexicon& lexicon) {
  const WikiBrackets brackets(source);
  WikiPage page(source, brackets, lexicon);
  page.read(WikiPage::FirstLine::kLineStart);
  return std::move(page).take();
}

std::string clean_wikitext_stretch(std::string_view stretch, const WikitextLexicon& lexicon) {
  const WikiBrackets brackets(stretch);
  WikiPage page(stretch, brackets, lexicon);
  page.read(WikiPage::FirstLine::kMiddle);
  return std::move(page).take().text.text();
}

}  // namespace claimgraph::text
