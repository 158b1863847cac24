// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/reader.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <utility>

#include "claimgraph/base/utf8.h"
#include "claimgraph/rdf/iri.h"
#include "rdf/characters.h"
#include "rdf/line_reader.h"
#include "rdf/turtle_reader.h"

namespace claimgraph::rdf {
namespace {

struct SyntaxName {
  Syntax syntax;
  std::string_view name;
  std::string_view extension;
};
constexpr std::array<SyntaxName, 4> kSyntaxes = {{{Syntax::kTurtle, "turtle", ".ttl"},
                                                  {Syntax::kTrig, "trig", ".trig"},
                                                  {Syntax::kNTriples, "ntriples", ".nt"},
                                                  {Syntax::kNQuads, "nquads", ".nq"}}};

/// The offset of the first byte that belongs to no well-formed character; the text's size when there is none.
std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::uint64_t word = 0;
    if (at + sizeof word <= text.size()) {
      std::memcpy(&word, text.data() + at, sizeof word);
      if ((word & 0x8080808080808080ULL) == 0) {
        at += sizeof word;
        continue;
      }
    }
    const utf8::Decoded next = utf8::decode(text, at);
    if (!next.valid) return at;
    at += next.length;
  }
  return text.size();
}

Result<std::string> read_bytes(const std::string& path) {
  std::error_code problem;
  if (std::filesystem::is_directory(path, problem)) {
    return fail(ErrorCode::kIo, "is a folder; expected an RDF file", {path});
  }
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) {
    const ErrorCode code = errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kIo;
    return fail(code, std::string("cannot be opened: ") + std::strerror(errno), {path});
  }
  std::string out;
  const auto size = std::filesystem::file_size(path, problem);
  out.resize(problem ? 0 : static_cast<std::size_t>(size));
  std::size_t got = out.empty() ? 0 : std::fread(out.data(), 1, out.size(), file.get());
  std::array<char, 1U << 16U> more{};
  out.resize(got);
  while ((got = std::fread(more.data(), 1, more.size(), file.get())) > 0) out.append(more.data(), got);
  if (std::ferror(file.get()) != 0) return fail(ErrorCode::kIo, "cannot be read to its end", {path});
  return out;
}

}  // namespace

ErrorPlace place_of(std::string_view text, std::size_t offset, const std::string& file) {
  const std::string_view before = text.substr(0, offset);
  unsigned line = 1;
  std::size_t start = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    // A carriage return ends a line, too, unless its line feed follows.
    const bool ends =
        before[i] == '\n' || (before[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (!ends) continue;
    ++line;
    start = i + 1;
  }
  return {file, line, static_cast<unsigned>(before.size() - start + 1)};
}

Result<Syntax> syntax_of_path(std::string_view path) {
  for (const auto& row : kSyntaxes) {
    if (path.ends_with(row.extension)) return row.syntax;
  }
  return fail(ErrorCode::kInvalidArgument,
              "its name does not tell the syntax; expected .ttl, .trig, .nt or .nq", {std::string(path)});
}

Result<Syntax> syntax_of_name(std::string_view name) {
  for (const auto& row : kSyntaxes) {
    if (name == row.name) return row.syntax;
  }
  return fail(ErrorCode::kInvalidArgument,
              "'" + std::string(name) + "' is no RDF syntax; expected turtle, trig, ntriples or nquads");
}

Result<Dataset> read_text(std::string_view text, Syntax syntax, const std::string& name,
                          const std::string& base) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (const std::size_t invalid = find_invalid_utf8(text); invalid != text.size()) {
    return fail(ErrorCode::kSyntax, "a byte that is not UTF-8", place_of(text, invalid, name));
  }
  switch (syntax) {
    case Syntax::kTurtle:
      return read_turtle(text, TurtleSyntax::kTurtle, name, base);
    case Syntax::kTrig:
      return read_turtle(text, TurtleSyntax::kTrig, name, base);
    case Syntax::kNTriples:
    case Syntax::kNQuads:
      break;
  }
  Dataset out;
  const LineSyntax lines = syntax == Syntax::kNQuads ? LineSyntax::kQuads : LineSyntax::kTriples;
  if (auto status = read_lines(text, lines, name, out); !status) {
    return tl::unexpected<Error>(std::move(status.error()));
  }
  return out;
}

Result<Dataset> read_file(const std::string& path, const ReadOptions& options) {
  Syntax syntax = Syntax::kTurtle;
  if (options.syntax) {
    syntax = *options.syntax;
  } else {
    const auto told = syntax_of_path(path);
    if (!told) return tl::unexpected<Error>(told.error());
    syntax = *told;
  }
  const auto text = read_bytes(path);
  if (!text) return tl::unexpected<Error>(text.error());
  return read_text(*text, syntax, path, options.base.empty() ? file_iri(path) : options.base);
}

}  // namespace claimgraph::rdf
