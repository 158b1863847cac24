// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/line_reader.h"

#include <array>
#include <optional>
#include <utility>

#include "claimgraph/rdf/iri.h"
#include "rdf/scanner.h"

namespace claimgraph::rdf {
namespace {

/// One pass over the text. Each read_ function is a production of the N-Triples and N-Quads grammars; it
/// gives nothing after the scanner has noted what was expected where.
class LineReader {
 public:
  LineReader(std::string_view text, LineSyntax syntax, Dataset& out)
      : scanner_(text), syntax_(syntax), out_(out) {}

  bool read_document() {
    while (!scanner_.at_end()) {
      if (!read_line()) return false;
    }
    return true;
  }
  std::optional<Quad> read_single() {
    skip_blanks();
    const auto quad = read_statement();
    if (!quad || !read_end_of_line()) return std::nullopt;
    return quad;
  }
  [[nodiscard]] Error error(const std::string& name) const { return scanner_.error(name); }

 private:
  [[nodiscard]] char peek() const { return scanner_.peek(); }
  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t') scanner_.skip();
  }
  bool read_line();
  std::optional<Quad> read_statement();
  bool read_end_of_line();
  std::optional<TermId> read_resource(std::string_view what);
  std::optional<TermId> read_object();
  std::optional<std::string_view> read_absolute_iri();
  std::optional<TermId> read_iri_id();
  std::optional<TermId> read_literal();

  Scanner scanner_;
  LineSyntax syntax_;
  Dataset& out_;
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
  if (c != '\n' && c != '\r' && c != '#' && !scanner_.at_end()) {
    const auto quad = read_statement();
    if (!quad) return false;
    out_.add(*quad);
  }
  return read_end_of_line();
}

bool LineReader::read_end_of_line() {
  skip_blanks();
  if (peek() == '#') {
    while (!scanner_.at_end() && peek() != '\n' && peek() != '\r') scanner_.skip();
  }
  if (scanner_.at_end()) return true;
  if (peek() != '\n' && peek() != '\r') return scanner_.refuse("expected the end of the line");
  while (peek() == '\n' || peek() == '\r') scanner_.skip();
  return true;
}

std::optional<Quad> LineReader::read_statement() {
  const auto subject = read_resource("an IRI or a blank node as the subject");
  if (!subject) return std::nullopt;
  skip_blanks();
  if (peek() != '<') return scanner_.expected("an IRI as the predicate");
  const auto predicate = read_iri_id();
  if (!predicate) return std::nullopt;
  skip_blanks();
  const auto object = read_object();
  if (!object) return std::nullopt;
  skip_blanks();
  Quad quad{*subject, *predicate, *object};
  if (syntax_ == LineSyntax::kQuads && peek() != '.') {
    const auto graph = read_resource("'.' or the name of a graph");
    if (!graph) return std::nullopt;
    quad.graph = *graph;
    skip_blanks();
  }
  if (!scanner_.accept('.')) return scanner_.expected("'.' after the statement");
  return quad;
}

std::optional<TermId> LineReader::read_resource(std::string_view what) {
  if (peek() == '<') return read_iri_id();
  if (peek() != '_') return scanner_.expected(what);
  const auto label = scanner_.read_blank_label();
  if (!label) return std::nullopt;
  return out_.intern(blank(*label));
}

std::optional<TermId> LineReader::read_object() {
  if (peek() == '"') return read_literal();
  return read_resource("an IRI, a blank node or a literal as the object");
}

std::optional<TermId> LineReader::read_iri_id() {
  const char* const begin = scanner_.position();
  const auto value = read_absolute_iri();
  if (!value) return std::nullopt;
  const std::string_view source = scanner_.since(begin);
  const std::size_t size = source.size();
  Recent& recent = recent_[(size * 3 + static_cast<unsigned char>(source[size - 2])) % recent_.size()];
  if (recent.source != source) recent = {source, out_.intern(iri(*value))};
  return recent.id;
}

std::optional<std::string_view> LineReader::read_absolute_iri() {
  const char* const begin = scanner_.position();
  const auto value = scanner_.read_iri();
  if (!value || is_absolute_iri(*value)) return value;
  scanner_.go_to(begin + 1);
  return scanner_.expected("an absolute IRI");
}

std::optional<TermId> LineReader::read_literal() {
  const auto value = scanner_.read_string();
  if (!value) return std::nullopt;
  if (peek() == '@') {
    const auto language = scanner_.read_language();
    if (!language) return std::nullopt;
    return out_.intern(language_literal(*value, *language));
  }
  if (!scanner_.accept('^')) return out_.intern(literal(*value));
  if (!scanner_.accept('^')) return scanner_.expected("'^^' before a datatype");
  if (peek() != '<') return scanner_.expected("an IRI as the datatype");
  const auto datatype = read_absolute_iri();
  if (!datatype) return std::nullopt;
  return out_.intern(literal(*value, *datatype));
}

}  // namespace

Status read_lines(std::string_view text, LineSyntax syntax, const std::string& name, Dataset& out) {
  LineReader reader(text, syntax, out);
  if (reader.read_document()) return {};
  return tl::unexpected<Error>(reader.error(name));
}

Result<Quad> read_quad(std::string_view line, Dataset& terms) {
  LineReader reader(line, LineSyntax::kQuads, terms);
  if (const auto quad = reader.read_single()) return *quad;
  return tl::unexpected<Error>(reader.error({}));
}

}  // namespace claimgraph::rdf
