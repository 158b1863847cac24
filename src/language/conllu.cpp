// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace claimgraph::language {
namespace {

constexpr std::size_t kColumns = 10;
using Row = std::array<std::string_view, kColumns>;

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Row> split_row(std::string_view line) {
  Row row;
  for (std::size_t column = 0; column < kColumns; ++column) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (column + 1 == kColumns)) return std::nullopt;
    row[column] = line.substr(0, tab);
    if (tab != std::string_view::npos) line.remove_prefix(tab + 1);
  }
  return row;
}

std::string_view value_or_empty(std::string_view column) {
  return column == "_" ? std::string_view() : column;
}

bool space_follows(std::string_view misc) {
  return misc.find("SpaceAfter=No") == std::string_view::npos;
}

/// Builds a GivenDocument line by line.
class Reader {
 public:
  Reader(std::string_view text, std::string path) : rest_(text), path_(std::move(path)) {}

  Result<GivenDocument> read() {
    while (!rest_.empty()) {
      ++line_number_;
      const std::size_t end = rest_.find('\n');
      std::string_view line = rest_.substr(0, end);
      rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (Status status = take(line); !status) return tl::unexpected<Error>(status.error());
    }
    if (Status status = end_sentence(); !status) return tl::unexpected<Error>(status.error());
    return finish();
  }

 private:
  [[nodiscard]] tl::unexpected<Error> syntax(std::string message) const {
    return fail(ErrorCode::kSyntax, std::move(message), {path_, line_number_, 1});
  }

  Status take(std::string_view line) {
    if (line.empty()) return end_sentence();
    if (line.front() == '#') return take_comment(line);
    const std::optional<Row> row = split_row(line);
    if (!row) return syntax("expected ten columns with tabs between them");
    const std::string_view id = (*row)[0];
    if (id.find('.') != std::string_view::npos) return {};
    if (const std::size_t dash = id.find('-'); dash != std::string_view::npos) {
      return take_multiword(*row, number(id.substr(0, dash)), number(id.substr(dash + 1)));
    }
    return take_word(*row);
  }

  Status take_comment(std::string_view line) {
    if (line.starts_with("# newpar") || line.starts_with("# newdoc")) new_paragraph_ = true;
    if (line.starts_with("# newdoc id = ") && id_.empty()) id_ = line.substr(14);
    comments_ += line;
    comments_ += '\n';
    return {};
  }

  Status take_multiword(const Row& row, std::optional<std::uint32_t> first,
                        std::optional<std::uint32_t> last) {
    if (!first || !last || *first != words() + 1 || *last <= *first)
      return syntax("a multiword token out of order");
    open_gap();
    pending_ = {*first, *last};
    multiword_space_ = space_follows(row[9]);
    multiword_begin_ = position();
    text_ += row[1];
    return {};
  }

  Status take_word(const Row& row) {
    if (number(row[0]) != words() + 1) return syntax("word id '" + std::string(row[0]) + "' is out of order");
    const std::optional<std::uint32_t> head =
        row[6] == "_" ? std::optional<std::uint32_t>(0) : number(row[6]);
    if (!head) return syntax("head '" + std::string(row[6]) + "' is not a number");
    Token token;
    token.lemma = row[2];
    token.upos = find_upos(row[3]).value_or(Upos::kX);
    token.deprel = find_deprel(row[7]);
    token.head = static_cast<std::int32_t>(*head) - 1;
    xpos_.emplace_back(value_or_empty(row[4]));
    feats_.emplace_back(value_or_empty(row[5]));
    if (words() + 1 > pending_.second) {
      open_gap();
      token.span.begin = position();
      text_ += row[1];
      token.span.end = position();
      gap_ = space_follows(row[9]);
    } else {
      forms_.push_back(row[1]);
    }
    given_.tokens.push_back(std::move(token));
    if (words() == pending_.second) place_multiword();
    return {};
  }

  /// Gives the words of a multiword token their parts of its characters: their own spelling where it fits.
  void place_multiword() {
    const auto first = static_cast<std::uint32_t>(given_.tokens.size() - forms_.size());
    std::uint32_t at = multiword_begin_;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      const auto left = static_cast<std::uint32_t>(position() - at);
      const std::uint32_t size = i + 1 == forms_.size() ? left : whole_characters(at, forms_[i].size());
      given_.tokens[first + i].span = {at, at + size};
      at += size;
    }
    given_.multiwords.push_back(
        {{first, static_cast<std::uint32_t>(given_.tokens.size())}, {multiword_begin_, position()}});
    forms_.clear();
    gap_ = multiword_space_;
    pending_ = {0, 0};
  }

  /// At most `wanted` bytes from `at`, never ending inside a character or behind the text.
  [[nodiscard]] std::uint32_t whole_characters(std::uint32_t at, std::size_t wanted) const {
    std::size_t end = std::min(text_.size(), at + wanted);
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) ++end;
    return static_cast<std::uint32_t>(end - at);
  }

  /// Writes what stands between the last word and the next one.
  void open_gap() {
    if (words() == 0) {
      if (new_paragraph_ || blocks_.empty()) {
        end_block();
        if (!text_.empty()) text_ += "\n\n";
        blocks_.push_back({{position(), position()}, text::BlockKind::kParagraph, {}, {}});
      } else if (gap_) {
        text_ += ' ';
      }
      new_paragraph_ = false;
      gap_ = false;
      return;
    }
    if (gap_) text_ += ' ';
    gap_ = false;
  }

  void end_block() {
    if (!blocks_.empty()) blocks_.back().span.end = position();
  }

  Status end_sentence() {
    if (words() == 0) return {};
    if (pending_.second != 0) return syntax("a multiword token lacks words");
    const auto end = static_cast<std::uint32_t>(given_.tokens.size());
    for (std::uint32_t i = sentence_begin_; i < end; ++i) {
      std::int32_t& head = given_.tokens[i].head;
      if (head >= static_cast<std::int32_t>(words())) return syntax("a head that is no word of the sentence");
      head = head < 0 ? Token::kNoHead : head + static_cast<std::int32_t>(sentence_begin_);
    }
    given_.sentences.push_back({{sentence_begin_, end},
                                {given_.tokens[sentence_begin_].span.begin, given_.tokens.back().span.end},
                                static_cast<std::uint32_t>(blocks_.size() - 1)});
    all_comments_.push_back(std::exchange(comments_, {}));
    sentence_begin_ = end;
    return {};
  }

  GivenDocument finish() {
    end_block();
    auto strings = std::make_shared<std::vector<std::string>>(std::move(xpos_));
    const std::size_t count = strings->size();
    strings->insert(strings->end(), std::make_move_iterator(feats_.begin()),
                    std::make_move_iterator(feats_.end()));
    for (std::size_t i = 0; i < count; ++i) {
      given_.tokens[i].xpos = (*strings)[i];
      given_.tokens[i].feats = (*strings)[count + i];
    }
    text::Document::Parts parts;
    parts.metadata.id = id_;
    parts.text = std::move(text_);
    parts.blocks = std::move(blocks_);
    parts.path = path_;
    return {text::Document(std::move(parts)), std::move(given_), std::move(all_comments_),
            std::move(strings)};
  }

  [[nodiscard]] std::uint32_t position() const { return static_cast<std::uint32_t>(text_.size()); }
  [[nodiscard]] std::uint32_t words() const {
    return static_cast<std::uint32_t>(given_.tokens.size()) - sentence_begin_;
  }

  std::string_view rest_;
  std::string path_;
  unsigned line_number_ = 0;
  std::string id_;
  std::string text_;
  std::vector<text::Block> blocks_;
  Analysis given_;
  std::vector<std::string> xpos_;
  std::vector<std::string> feats_;
  std::string comments_;
  std::vector<std::string> all_comments_;
  std::uint32_t sentence_begin_ = 0;
  bool new_paragraph_ = false;
  bool gap_ = false;
  std::pair<std::uint32_t, std::uint32_t> pending_{0, 0};  // ids of the open multiword token, from 1
  std::vector<std::string_view> forms_;
  bool multiword_space_ = false;
  std::uint32_t multiword_begin_ = 0;
};

/// The text with every run of white space as one space, as `# text` wants it.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

std::string_view or_underscore(std::string_view value) {
  return value.empty() ? std::string_view("_") : value;
}

class Writer {
 public:
  Writer(const text::Document& document, const Analysis& analysis, const MiscOf& misc)
      : document_(document), analysis_(analysis), misc_(misc) {}

  std::string write() {
    out_ += "# newdoc id = " + one_line(document_.metadata().id) + "\n";
    for (std::size_t index = 0; index < analysis_.sentences.size(); ++index) write_sentence(index);
    return std::move(out_);
  }

 private:
  void write_sentence(std::size_t index) {
    const Sentence& sentence = analysis_.sentences[index];
    if (index == 0 || analysis_.sentences[index - 1].block != sentence.block) out_ += "# newpar\n";
    out_ += "# sent_id = " + std::to_string(index + 1) +
            "\n# text = " + one_line(document_.text(sentence.span)) + "\n";
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (multiword_ < analysis_.multiwords.size() && analysis_.multiwords[multiword_].words.begin == i) {
        write_multiword(analysis_.multiwords[multiword_], sentence.tokens.begin);
      }
      write_word(i, sentence.tokens.begin);
      if (multiword_ < analysis_.multiwords.size() && analysis_.multiwords[multiword_].words.end == i + 1)
        ++multiword_;
    }
    out_ += '\n';
  }

  void write_multiword(const MultiwordToken& token, std::uint32_t base) {
    out_ += std::to_string(token.words.begin - base + 1) + "-" + std::to_string(token.words.end - base) +
            "\t" + one_line(document_.text(token.span)) + "\t_\t_\t_\t_\t_\t_\t_\t" +
            (touches_next(token.words.end - 1) ? "SpaceAfter=No" : "_") + "\n";
  }

  void write_word(std::uint32_t index, std::uint32_t base) {
    const Token& token = analysis_.tokens[index];
    const auto field = [this](std::string_view value) { (out_ += value) += '\t'; };
    field(std::to_string(index - base + 1));
    field(one_line(document_.text(token.span)));
    field(or_underscore(token.lemma));
    field(upos_name(token.upos));
    field(or_underscore(token.xpos));
    field(or_underscore(token.feats));
    field(
        std::to_string(token.head == Token::kNoHead ? 0 : token.head - static_cast<std::int32_t>(base) + 1));
    field(deprel_name(token.deprel));
    field("_");
    out_ += or_underscore(misc_of(index));
    out_ += '\n';
  }

  std::string misc_of(std::uint32_t index) {
    const Token& token = analysis_.tokens[index];
    std::string misc;
    const auto add = [&misc](std::string_view value) {
      if (!misc.empty() && !value.empty()) misc += '|';
      misc += value;
    };
    if (token.entity != EntityType::kNone) {
      add(std::string(token.entity_begins ? "NE=B-" : "NE=I-") + std::string(entity_type_name(token.entity)));
    }
    const bool inside_multiword =
        multiword_ < analysis_.multiwords.size() && analysis_.multiwords[multiword_].words.contains(index);
    if (!inside_multiword && touches_next(index)) add("SpaceAfter=No");
    if (misc_) add(misc_(analysis_, index));
    return misc;
  }

  [[nodiscard]] bool touches_next(std::uint32_t index) const {
    return index + 1 < analysis_.tokens.size() &&
           analysis_.tokens[index].span.end == analysis_.tokens[index + 1].span.begin;
  }

  const text::Document& document_;
  const Analysis& analysis_;
  const MiscOf& misc_;
  std::string out_;
  std::size_t multiword_ = 0;
};

}  // namespace

Result<GivenDocument> read_conllu(std::string_view text, std::string path) {
  return Reader(text, std::move(path)).read();
}

std::string write_conllu(const text::Document& document, const Analysis& analysis, const MiscOf& misc) {
  return Writer(document, analysis, misc).write();
}

}  // namespace claimgraph::language
