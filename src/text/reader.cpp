// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/reader.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "claimgraph/base/utf8.h"
#include "claimgraph/text/byte_source.h"
#include "claimgraph/text/characters.h"
#include "claimgraph/text/input_files.h"
#include "claimgraph/text/json_records.h"

namespace claimgraph::text {
namespace {

/// How much of a file is looked at to tell its format and whether it is text at all.
constexpr std::size_t kHeadSize = std::size_t{1} << 16U;

struct Signature {
  std::string_view bytes;
  std::string_view what;
};
constexpr std::array<Signature, 8> kForeign = {{{"%PDF-", "a PDF file"},
                                                {"PK\x03\x04", "a ZIP archive or an office document"},
                                                {"\x89PNG", "a picture"},
                                                {"\xFF\xD8\xFF", "a picture"},
                                                {"GIF8", "a picture"},
                                                {"\xFF\xFE", "UTF-16 text; convert it to UTF-8 first"},
                                                {"\xFE\xFF", "UTF-16 text; convert it to UTF-8 first"},
                                                {"\x7F"
                                                 "ELF",
                                                 "a program"}}};

bool is_control(unsigned char byte) {
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != '\v' &&
          byte != 0x1B) ||
         byte == 0x7F;
}

std::size_t count_invalid(std::string_view text) {
  std::size_t invalid = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    invalid += next.valid ? 0U : 1U;
    at += next.length;
  }
  return invalid;
}

/// Refuses what is no text: a few stray bytes are repaired, junk is not read.
Status check_text(std::string_view head, const std::string& path) {
  for (const Signature& foreign : kForeign) {
    if (head.starts_with(foreign.bytes)) {
      return fail(ErrorCode::kUnsupported, "is " + std::string(foreign.what) + "; expected text in UTF-8",
                  {path});
    }
  }
  const auto controls = static_cast<std::size_t>(std::count_if(
      head.begin(), head.end(), [](char c) { return is_control(static_cast<unsigned char>(c)); }));
  if (controls * 50 > head.size()) {
    return fail(ErrorCode::kUnsupported, "is binary data; expected text in UTF-8", {path});
  }
  if (count_invalid(head) * 4 > head.size()) {
    return fail(ErrorCode::kUnsupported,
                "is not UTF-8 (most of its characters are invalid); convert it first", {path});
  }
  return {};
}

std::string name_without_packing(const std::string& path) {
  std::filesystem::path name = std::filesystem::path(path).filename();
  if (name.extension() == ".gz" || name.extension() == ".zst") name = name.stem();
  return name.string();
}

/// A file's first bytes, put back in front of the rest.
struct OpenedFile {
  ByteSource bytes;
  std::string head;
};

Result<OpenedFile> open_file(const std::string& path) {
  auto bytes = ByteSource::open(path);
  if (!bytes) return tl::unexpected(bytes.error());
  std::string head;
  while (head.size() < kHeadSize) {
    const auto chunk = bytes->next_chunk();
    if (!chunk) return tl::unexpected(chunk.error());
    if (chunk->empty()) break;
    head.append(*chunk);
  }
  return OpenedFile{*std::move(bytes), std::move(head)};
}

}  // namespace

struct DocumentSource::State {
  const Cleaner* cleaner;
  ReaderOptions options;
  std::vector<Result<std::string>> files;
  std::size_t next_file = 0;
  std::optional<JsonRecords> records;
  ReaderProgress progress;
  std::uint64_t bytes_before = 0;

  void find_files(const std::vector<std::string>& inputs) {
    for (const std::string& input : inputs) {
      auto found = find_input_files(input);
      if (!found) {
        files.emplace_back(tl::unexpected(found.error()));
        continue;
      }
      for (std::string& file : *found) {
        std::error_code error;
        const auto size = file == "-" ? 0 : std::filesystem::file_size(file, error);
        if (!error) progress.bytes_total += size;
        ++progress.files_total;
        files.emplace_back(std::move(file));
      }
    }
  }

  void finish_file(const ByteSource& bytes) {
    bytes_before += bytes.bytes_read();
    progress.bytes_read = bytes_before;
    ++progress.files_read;
  }

  [[nodiscard]] Format format_of(const std::string& path, std::string_view head) const {
    return options.format ? *options.format : detect_format(name_without_packing(path), head);
  }

  Result<Document> clean(RawDocument raw) const {
    if (trimmed(raw.content).empty()) {
      return fail(ErrorCode::kSyntax, "holds no text", {raw.path});
    }
    if (raw.metadata.date.empty()) return with_default_date(cleaner->clean(std::move(raw)));
    return cleaner->clean(std::move(raw));
  }

  [[nodiscard]] Document with_default_date(Document document) const {
    if (!document.metadata().date.empty() || options.default_date.empty()) return document;
    Metadata metadata = document.metadata();
    metadata.date = options.default_date;
    return std::move(document).with_metadata(std::move(metadata));
  }

  std::optional<Result<Document>> next_record() {
    auto raw = records->next();
    progress.bytes_read = bytes_before + records->bytes().bytes_read();
    if (!raw) {
      finish_file(records->bytes());
      records.reset();
      return std::nullopt;
    }
    if (!*raw) return tl::unexpected(raw->error());
    return clean(std::move(**raw));
  }

  Result<RawDocument> read_whole(OpenedFile file, Format format, const std::string& path) {
    auto rest = file.bytes.read_rest(options.largest_document -
                                     std::min<std::uint64_t>(file.head.size(), options.largest_document));
    finish_file(file.bytes);
    if (!rest) return tl::unexpected(rest.error());
    RawDocument raw;
    raw.content = std::move(file.head) + *rest;
    raw.format = format;
    raw.path = path;
    return raw;
  }

  /// nullopt when the file's records follow.
  std::optional<Result<Document>> open_next(const std::string& path) {
    auto file = open_file(path);
    if (!file) {
      ++progress.files_read;
      return tl::unexpected(file.error());
    }
    if (auto checked = check_text(file->head, path); !checked) {
      finish_file(file->bytes);
      return tl::unexpected(checked.error());
    }
    const Format format = format_of(path, file->head);
    if (format == Format::kJson || format == Format::kJsonLines) {
      const auto layout =
          format == Format::kJson ? JsonRecords::Layout::kValues : JsonRecords::Layout::kLines;
      records.emplace(std::move(file->bytes), std::move(file->head), path, layout, options.largest_document);
      return std::nullopt;
    }
    auto raw = read_whole(*std::move(file), format, path);
    if (!raw) return tl::unexpected(raw.error());
    return clean(*std::move(raw));
  }
};

DocumentSource::DocumentSource(const Cleaner& cleaner, const std::vector<std::string>& inputs,
                               ReaderOptions options)
    : state_(new State{&cleaner, std::move(options), {}, 0, std::nullopt, {}, 0}) {
  state_->find_files(inputs);
}
DocumentSource::DocumentSource(DocumentSource&&) noexcept = default;
DocumentSource& DocumentSource::operator=(DocumentSource&&) noexcept = default;
DocumentSource::~DocumentSource() = default;

std::optional<Result<Document>> DocumentSource::next() {
  for (;;) {
    if (state_->records) {
      if (auto document = state_->next_record()) return document;
      continue;
    }
    if (state_->next_file >= state_->files.size()) return std::nullopt;
    const Result<std::string> file = state_->files[state_->next_file++];
    if (!file) return tl::unexpected(file.error());
    if (auto document = state_->open_next(*file)) return document;
  }
}

ReaderProgress DocumentSource::progress() const {
  return state_->progress;
}

ReadAll read_all(DocumentSource source) {
  ReadAll out;
  while (auto item = source.next()) {
    if (*item) {
      out.documents.push_back(**std::move(item));
    } else {
      out.errors.push_back(item->error());
    }
  }
  return out;
}

}  // namespace claimgraph::text
