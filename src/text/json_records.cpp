// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/json_records.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "claimgraph/base/utf8.h"
#include "claimgraph/text/dates.h"

namespace claimgraph::text {
namespace {

using Json = nlohmann::json;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// A record's characters and the place of the first one.
struct Piece {
  std::string text;
  ErrorPlace where;
  bool complete = true;
};

/// Where `offset` bytes into `text` are, when `text` begins at `start`. Columns count code points.
ErrorPlace place_within(std::string_view text, std::size_t offset, ErrorPlace start) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const std::size_t line_break = before.rfind('\n');
  for (const char c : before) start.line += c == '\n' ? 1U : 0U;
  if (line_break != std::string_view::npos) start.column = 1;
  const std::string_view last_line =
      line_break == std::string_view::npos ? before : before.substr(line_break + 1);
  start.column += static_cast<unsigned>(utf8::count(last_line));
  return start;
}

/// Parses JSON text; the library's exception ends here.
Result<Json> parse_json(std::string_view text, const ErrorPlace& where) {
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    const std::size_t at = error.byte == 0 ? 0 : error.byte - 1;
    std::string_view what = error.what();
    // "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error ...": ours has the
    // place.
    if (const std::size_t colon = what.find(": "); colon != std::string_view::npos)
      what.remove_prefix(colon + 2);
    return fail(ErrorCode::kSyntax, "not JSON: " + std::string(what), place_within(text, at, where));
  } catch (const Json::exception& error) {
    return fail(ErrorCode::kSyntax, std::string("not JSON: ") + error.what(), where);
  }
}

struct StringKey {
  const char* name;
  std::string Metadata::*field;
};
constexpr std::array<StringKey, 5> kStringKeys = {{{"title", &Metadata::title},
                                                   {"date", &Metadata::date},
                                                   {"publisher", &Metadata::publisher},
                                                   {"url", &Metadata::url},
                                                   {"lang", &Metadata::language}}};

Error wrong_type(const char* key, const char* expected, const Json& value, const ErrorPlace& where) {
  return {ErrorCode::kSyntax,
          std::string("`") + key + "` is " + value.type_name() + ", expected " + expected +
              "; the record is skipped",
          where};
}

const Json* find_key(const Json& record, const char* key) {
  const auto at = record.find(key);
  return at == record.end() || at->is_null() ? nullptr : &*at;
}

Result<std::string> string_at(const Json& record, const char* key, const ErrorPlace& where) {
  const Json* value = find_key(record, key);
  if (value == nullptr) return std::string();
  if (!value->is_string()) return tl::unexpected(wrong_type(key, "a string", *value, where));
  return value->get<std::string>();
}

Result<std::string> id_of(const Json& record, const ErrorPlace& where) {
  const Json* value = find_key(record, "id");
  if (value != nullptr && value->is_number_integer()) return value->dump();
  if (value != nullptr && !value->is_string()) {
    return tl::unexpected(wrong_type("id", "a string or an integer", *value, where));
  }
  return string_at(record, "id", where);
}

/// Without `format` the text itself tells, as that of a file would.
Format text_format(const Json& record) {
  const auto text = record.find("text");
  if (text == record.end() || !text->is_string()) return Format::kPlain;
  constexpr std::size_t kHeadSize = std::size_t{1} << 16U;
  const Format format =
      detect_format("", std::string_view(text->get_ref<const std::string&>()).substr(0, kHeadSize));
  return format == Format::kJson || format == Format::kJsonLines ? Format::kPlain : format;
}

Result<Format> format_of(const Json& record, const ErrorPlace& where) {
  const auto name = string_at(record, "format", where);
  if (!name) return tl::unexpected(name.error());
  if (name->empty()) return text_format(record);
  const auto format = find_format(*name);
  if (format && *format != Format::kJson && *format != Format::kJsonLines) return *format;
  return fail(ErrorCode::kSyntax,
              "`format` is \"" + *name + "\", expected plain, wikitext or html; the record is skipped",
              where);
}

Status check_date(const Metadata& metadata, const ErrorPlace& where) {
  if (metadata.date.empty() || !parse_date(metadata.date).empty()) return {};
  return fail(
      ErrorCode::kSyntax,
      "`date` is \"" + metadata.date + "\", expected a date such as 2024-01-04; the record is skipped",
      where);
}

Result<RawDocument> raw_document_of(const Json& record, const ErrorPlace& where) {
  if (!record.is_object()) {
    return fail(ErrorCode::kSyntax,
                std::string("found ") + record.type_name() + ", expected an object with `text`", where);
  }
  RawDocument raw;
  raw.path = where.file;
  auto id = id_of(record, where);
  if (!id) return tl::unexpected(id.error());
  raw.metadata.id = *std::move(id);
  for (const StringKey& key : kStringKeys) {
    auto value = string_at(record, key.name, where);
    if (!value) return tl::unexpected(value.error());
    raw.metadata.*key.field = *std::move(value);
  }
  if (auto checked = check_date(raw.metadata, where); !checked) return tl::unexpected(checked.error());
  raw.metadata.date = parse_date(raw.metadata.date);
  const auto format = format_of(record, where);
  if (!format) return tl::unexpected(format.error());
  raw.format = *format;
  const Json* text = find_key(record, "text");
  if (text == nullptr) return fail(ErrorCode::kSyntax, "the record has no `text`; it is skipped", where);
  if (!text->is_string()) return tl::unexpected(wrong_type("text", "a string", *text, where));
  raw.content = text->get<std::string>();
  return raw;
}

/// Cuts a stream of characters into records. It knows JSON's brackets and strings and nothing else, so that a
/// record that is wrong inside does not hide the next one.
class Splitter {
 public:
  Splitter(JsonRecords::Layout layout, std::string path, std::uint64_t largest)
      : layout_(layout), largest_(largest), start_{std::move(path), 1, 1} {}

  /// Takes one character; a piece when it completes one.
  std::optional<Piece> put(char c) {
    auto out = layout_ == JsonRecords::Layout::kLines ? put_in_lines(c) : put_in_values(c);
    advance(c);
    return out;
  }

  /// What is left at the end of the input.
  std::optional<Piece> finish() {
    if (piece_.empty()) return std::nullopt;
    const bool complete = layout_ == JsonRecords::Layout::kLines || !is_open();
    return take(complete);
  }

  /// True inside a top-level array, so that its end is still to come.
  [[nodiscard]] bool in_array() const { return base_ > 0; }
  [[nodiscard]] const ErrorPlace& place() const { return here_; }
  [[nodiscard]] bool too_long() const { return piece_.size() > largest_; }

 private:
  [[nodiscard]] bool is_open() const { return depth_ > base_ || in_string_; }

  void advance(char c) {
    here_.file = start_.file;
    if (c == '\n') {
      ++here_.line;
      here_.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) {
      ++here_.column;
    }
  }

  void append(char c) {
    if (piece_.empty()) start_ = {start_.file, here_.line, here_.column};
    if (piece_.size() <= largest_) piece_ += c;
  }

  Piece take(bool complete) {
    Piece out{std::move(piece_), start_, complete};
    piece_.clear();
    depth_ = base_;
    in_string_ = escaped_ = false;
    return out;
  }

  std::optional<Piece> put_in_lines(char c) {
    if (c == '\n') {
      if (piece_.empty()) return std::nullopt;
      return take(true);
    }
    if (!piece_.empty() || !is_space(c)) append(c);
    return std::nullopt;
  }

  std::optional<Piece> put_in_values(char c) {
    if (in_string_) {
      append(c);
      in_string_ = escaped_ || c != '"';
      escaped_ = !escaped_ && c == '\\';
      return std::nullopt;
    }
    if (!is_open()) return put_between(c);
    append(c);
    if (c == '"') in_string_ = true;
    if (c == '{' || c == '[') ++depth_;
    if ((c == '}' || c == ']') && --depth_ == base_) return take(true);
    return std::nullopt;
  }

  /// Outside of any object: separators, the brackets of the top-level array, the start of a value.
  std::optional<Piece> put_between(char c) {
    const bool ends_scalar = is_space(c) || c == ',' || c == ']';
    if (ends_scalar) {
      std::optional<Piece> scalar;
      if (!piece_.empty()) scalar = take(true);
      if (c == ']') depth_ = base_ = 0;
      return scalar;
    }
    if (c == '[' && base_ == 0 && piece_.empty()) {
      depth_ = base_ = 1;
      return std::nullopt;
    }
    append(c);
    if (c == '{' || c == '[') ++depth_;
    if (c == '"') in_string_ = true;
    return std::nullopt;
  }

  JsonRecords::Layout layout_;
  std::uint64_t largest_;
  std::string piece_;
  ErrorPlace start_;
  ErrorPlace here_{{}, 1, 1};
  std::uint64_t depth_ = 0;
  std::uint64_t base_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace

Result<RawDocument> parse_record(std::string_view json, const ErrorPlace& where) {
  std::string repaired;
  if (!utf8::is_valid(json)) {
    repaired = utf8::repair(json);
    json = repaired;
  }
  const auto record = parse_json(json, where);
  if (!record) return tl::unexpected(record.error());
  return raw_document_of(*record, where);
}

struct JsonRecords::State {
  ByteSource bytes;
  std::string path;
  std::uint64_t largest;
  Splitter splitter;
  std::string head;
  std::string_view chunk;
  bool ended = false;

  Result<RawDocument> record(const Piece& piece) const {
    if (piece.text.size() > largest) {
      return fail(ErrorCode::kLimit,
                  "a record longer than " + std::to_string(largest) + " bytes; it is skipped", piece.where);
    }
    if (!piece.complete) {
      return fail(ErrorCode::kSyntax, "the file ends inside the value that begins here", piece.where);
    }
    return parse_record(piece.text, piece.where);
  }

  std::optional<Piece> next_piece_of_chunk() {
    while (!chunk.empty()) {
      const char c = chunk.front();
      chunk.remove_prefix(1);
      if (auto piece = splitter.put(c)) return piece;
    }
    return std::nullopt;
  }

  std::optional<Result<RawDocument>> finish() {
    ended = true;
    if (const auto piece = splitter.finish()) return record(*piece);
    if (splitter.in_array()) {
      return fail(ErrorCode::kSyntax, "the file ends inside an array, expected ]", splitter.place());
    }
    return std::nullopt;
  }
};

JsonRecords::JsonRecords(ByteSource bytes, std::string head, std::string path, Layout layout,
                         std::uint64_t largest)
    : state_(new State{
          std::move(bytes), path, largest, Splitter(layout, path, largest), std::move(head), {}, false}) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  state_->chunk = state_->head;
  if (state_->chunk.starts_with(kByteOrderMark)) state_->chunk.remove_prefix(kByteOrderMark.size());
}
JsonRecords::JsonRecords(JsonRecords&&) noexcept = default;
JsonRecords& JsonRecords::operator=(JsonRecords&&) noexcept = default;
JsonRecords::~JsonRecords() = default;

std::optional<Result<RawDocument>> JsonRecords::next() {
  while (!state_->ended) {
    if (const auto piece = state_->next_piece_of_chunk()) return state_->record(*piece);
    const auto chunk = state_->bytes.next_chunk();
    if (!chunk) {
      state_->ended = true;
      return tl::unexpected(chunk.error());
    }
    if (chunk->empty()) return state_->finish();
    state_->chunk = *chunk;
  }
  return std::nullopt;
}

const ByteSource& JsonRecords::bytes() const {
  return state_->bytes;
}

}  // namespace claimgraph::text
