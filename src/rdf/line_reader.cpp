// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/line_reader.h"

#include <array>
#include <cstring>
#include <optional>
#include <utility>

#include "claimgraph/base/utf8.h"
#include "claimgraph/rdf/iri.h"
#include "claimgraph/rdf/vocabulary.h"
#include "rdf/characters.h"

namespace claimgraph::rdf {
namespace {

/// Bytes at which the fast walk through an IRI or a string must stop.
enum Stop : unsigned char { kPass, kStop };

constexpr std::array<Stop, 256> make_iri_stops() {
  std::array<Stop, 256> table{};
  for (std::size_t c = 0; c <= 0x20; ++c) table[c] = kStop;
  for (const char c : std::string_view("<>\"{}|^`\\")) table[static_cast<unsigned char>(c)] = kStop;
  return table;
}
constexpr std::array<Stop, 256> make_string_stops() {
  std::array<Stop, 256> table{};
  for (const char c : std::string_view("\"\\\n\r")) table[static_cast<unsigned char>(c)] = kStop;
  return table;
}
constexpr std::array<Stop, 256> kIriStops = make_iri_stops();
constexpr std::array<Stop, 256> kStringStops = make_string_stops();

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_letter_or_digit(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

/// What an escaped character stands for (ECHAR); 0 for none.
constexpr char echar(char c) {
  switch (c) {
    case 't':
      return '\t';
    case 'b':
      return '\b';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 'f':
      return '\f';
    case '"':
      return '"';
    case '\'':
      return '\'';
    case '\\':
      return '\\';
    default:
      return 0;
  }
}

/// One pass over the text. Each read_ function is a production of the N-Triples and N-Quads grammars; it
/// returns false after noting what was expected where.
class LineReader {
 public:
  LineReader(std::string_view text, LineSyntax syntax, Dataset& out)
      : text_(text), at_(text.data()), end_(text.data() + text.size()), syntax_(syntax), out_(out) {}

  bool read_document() {
    while (at_ != end_) {
      if (!read_line()) return false;
    }
    return true;
  }
  std::optional<Quad> read_single() {
    skip_blanks();
    Quad quad;
    if (!read_statement(quad) || !read_end_of_line()) return std::nullopt;
    return quad;
  }
  [[nodiscard]] const std::string& message() const { return message_; }
  [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(at_ - text_.data()); }

 private:
  [[nodiscard]] char peek() const { return at_ == end_ ? '\0' : *at_; }
  bool expected(std::string_view what) {
    if (message_.empty()) message_ = "expected " + std::string(what);
    return false;
  }
  void skip_blanks() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\t')) ++at_;
  }
  bool read_line();
  bool read_statement(Quad& quad);
  bool read_end_of_line();
  bool read_resource(TermId& id, std::string_view what);
  bool read_object(TermId& id);
  bool read_iri(std::string_view& value);
  bool read_iri_id(TermId& id);
  bool read_blank_label(TermId& id);
  bool read_string(std::string_view& value);
  bool read_literal(TermId& id);
  bool read_language(std::string_view& value);
  bool read_escape(std::string& into);
  bool read_numeric_escape(std::string& into, int digits);

  std::string_view text_;
  const char* at_;
  const char* end_;
  LineSyntax syntax_;
  Dataset& out_;
  std::string message_;
  std::string value_buffer_;
  std::string datatype_buffer_;
  /// Subjects and predicates come in runs: the last few IRIs, found again without hashing.
  struct Recent {
    std::string_view source;
    TermId id{};
  };
  std::array<Recent, 8> recent_{};
};

bool LineReader::read_line() {
  skip_blanks();
  const char c = peek();
  if (c != '\n' && c != '\r' && c != '#' && at_ != end_) {
    Quad quad;
    if (!read_statement(quad)) return false;
    out_.add(quad);
  }
  return read_end_of_line();
}

bool LineReader::read_end_of_line() {
  skip_blanks();
  if (peek() == '#') {
    while (at_ != end_ && *at_ != '\n' && *at_ != '\r') ++at_;
  }
  if (at_ == end_) return true;
  if (*at_ != '\n' && *at_ != '\r') return expected("the end of the line");
  while (at_ != end_ && (*at_ == '\n' || *at_ == '\r')) ++at_;
  return true;
}

bool LineReader::read_statement(Quad& quad) {
  if (!read_resource(quad.subject, "an IRI or a blank node as the subject")) return false;
  skip_blanks();
  if (peek() != '<') return expected("an IRI as the predicate");
  if (!read_iri_id(quad.predicate)) return false;
  skip_blanks();
  if (!read_object(quad.object)) return false;
  skip_blanks();
  if (syntax_ == LineSyntax::kQuads && peek() != '.') {
    if (!read_resource(quad.graph, "'.' or the name of a graph")) return false;
    skip_blanks();
  }
  if (peek() != '.') return expected("'.' after the statement");
  ++at_;
  return true;
}

bool LineReader::read_resource(TermId& id, std::string_view what) {
  if (peek() == '<') return read_iri_id(id);
  if (peek() == '_') return read_blank_label(id);
  return expected(what);
}

bool LineReader::read_object(TermId& id) {
  if (peek() == '"') return read_literal(id);
  return read_resource(id, "an IRI, a blank node or a literal as the object");
}

bool LineReader::read_iri_id(TermId& id) {
  const char* const begin = at_;
  std::string_view value;
  if (!read_iri(value)) return false;
  const std::string_view source(begin, static_cast<std::size_t>(at_ - begin));
  const std::size_t size = source.size();
  Recent& recent = recent_[(size * 3 + static_cast<unsigned char>(source[size - 2])) % recent_.size()];
  if (recent.source != source) recent = {source, out_.intern(iri(value))};
  id = recent.id;
  return true;
}

bool LineReader::read_iri(std::string_view& value) {
  const char* const begin = ++at_;
  while (at_ != end_ && kIriStops[static_cast<unsigned char>(*at_)] == kPass) ++at_;
  value = {begin, static_cast<std::size_t>(at_ - begin)};
  if (peek() == '\\') {
    std::string& unescaped = datatype_buffer_;
    unescaped.assign(value);
    while (peek() != '>') {
      if (peek() == '\\') {
        const char* const escape = at_++;
        const char kind = peek();
        const std::size_t before = unescaped.size();
        if (kind != 'u' && kind != 'U') return expected("\\u or \\U in an IRI");
        ++at_;
        if (!read_numeric_escape(unescaped, kind == 'u' ? 4 : 8)) return false;
        if (!is_valid_iri_text(std::string_view(unescaped).substr(before))) {
          at_ = escape;
          return expected("no character in an IRI that only an escape could bring in");
        }
      } else if (at_ != end_ && kIriStops[static_cast<unsigned char>(*at_)] == kPass) {
        unescaped += *at_++;
      } else {
        return expected("'>' at the end of an IRI");
      }
    }
    value = unescaped;
  }
  if (peek() != '>' || at_ == end_)
    return expected("'>' at the end of an IRI, and no space or <\"{}|^` in it");
  if (!is_absolute_iri(value)) {
    at_ = begin;
    return expected("an absolute IRI");
  }
  ++at_;
  return true;
}

bool LineReader::read_blank_label(TermId& id) {
  ++at_;
  if (peek() != ':') return expected("':' after '_'");
  const char* const begin = ++at_;
  const char* last = at_;  // a label does not end in a dot
  while (at_ != end_) {
    const auto here = static_cast<std::size_t>(at_ - text_.data());
    const utf8::Decoded next = utf8::decode(text_, here);
    const bool first = at_ == begin;
    const bool fits = first ? is_pn_chars_u(next.code_point) || (*at_ >= '0' && *at_ <= '9')
                            : is_pn_chars(next.code_point) || next.code_point == '.';
    if (!fits) break;
    at_ += next.length;
    if (next.code_point != '.') last = at_;
  }
  at_ = last;
  if (last == begin) return expected("a blank node's label after '_:'");
  id = out_.intern(blank({begin, static_cast<std::size_t>(last - begin)}));
  return true;
}

bool LineReader::read_string(std::string_view& value) {
  const char* const begin = ++at_;
  while (at_ != end_ && kStringStops[static_cast<unsigned char>(*at_)] == kPass) ++at_;
  value = {begin, static_cast<std::size_t>(at_ - begin)};
  if (peek() == '\\') {
    value_buffer_.assign(value);
    while (at_ != end_ && *at_ != '"') {
      if (*at_ == '\\') {
        ++at_;
        if (!read_escape(value_buffer_)) return false;
        continue;
      }
      const char* const plain = at_;
      while (at_ != end_ && kStringStops[static_cast<unsigned char>(*at_)] == kPass) ++at_;
      if (at_ == plain) break;
      value_buffer_.append(plain, at_);
    }
    value = value_buffer_;
  }
  if (at_ == end_ || *at_ != '"') return expected("'\"' before the end of the line");
  ++at_;
  return true;
}

bool LineReader::read_escape(std::string& into) {
  const char kind = peek();
  if (const char plain = echar(kind); plain != 0) {
    into += plain;
    ++at_;
    return true;
  }
  if (kind != 'u' && kind != 'U') return expected("one of tbnrf\"'\\uU after a backslash");
  ++at_;
  return read_numeric_escape(into, kind == 'u' ? 4 : 8);
}

bool LineReader::read_numeric_escape(std::string& into, int digits) {
  const char* const begin = at_;
  std::uint32_t code = 0;
  for (int i = 0; i < digits; ++i, ++at_) {
    const char c = peek();
    if (c >= '0' && c <= '9') {
      code = code * 16 + static_cast<std::uint32_t>(c - '0');
    } else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
      code = code * 16 + static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
    } else {
      return expected(digits == 4 ? "4 hexadecimal digits after \\u" : "8 hexadecimal digits after \\U");
    }
  }
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
    at_ = begin;
    return expected("a Unicode scalar value, not a surrogate or a number above 10FFFF");
  }
  utf8::append(into, code);
  return true;
}

bool LineReader::read_language(std::string_view& value) {
  const char* const begin = ++at_;
  while (at_ != end_ && is_letter(*at_)) ++at_;
  if (at_ == begin) return expected("a language tag after '@'");
  while (at_ != end_ && *at_ == '-') {
    const char* const subtag = ++at_;
    while (at_ != end_ && is_letter_or_digit(*at_)) ++at_;
    if (at_ == subtag) return expected("a subtag after '-' of a language tag");
  }
  value = {begin, static_cast<std::size_t>(at_ - begin)};
  return value.size() <= 0xFFFF || expected("a language tag of less than 65536 bytes");
}

bool LineReader::read_literal(TermId& id) {
  std::string_view value;
  if (!read_string(value)) return false;
  if (peek() == '@') {
    std::string_view language;
    if (!read_language(language)) return false;
    id = out_.intern(language_literal(value, language));
    return true;
  }
  if (peek() != '^') {
    id = out_.intern(literal(value));
    return true;
  }
  ++at_;
  if (peek() != '^') return expected("'^^' before a datatype");
  ++at_;
  if (peek() != '<') return expected("an IRI as the datatype");
  std::string_view datatype;
  if (!read_iri(datatype)) return false;
  id = out_.intern(literal(value, datatype));
  return true;
}

}  // namespace

Status read_lines(std::string_view text, LineSyntax syntax, const std::string& name, Dataset& out) {
  LineReader reader(text, syntax, out);
  if (reader.read_document()) return {};
  return fail(ErrorCode::kSyntax, reader.message(), place_of(text, reader.offset(), name));
}

Result<Quad> read_quad(std::string_view line, Dataset& terms) {
  LineReader reader(line, LineSyntax::kQuads, terms);
  if (const auto quad = reader.read_single()) return *quad;
  return fail(ErrorCode::kSyntax, reader.message(), place_of(line, reader.offset(), {}));
}

}  // namespace claimgraph::rdf
