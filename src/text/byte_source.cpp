// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/byte_source.h"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace claimgraph::text {
namespace {

constexpr std::size_t kBlockSize = std::size_t{1} << 16U;

struct CloseArchive {
  void operator()(archive* handle) const { archive_read_free(handle); }
};
using ArchiveHandle = std::unique_ptr<archive, CloseArchive>;

/// A reader of one "entry": the content itself, through whatever filter its first bytes ask for.
ArchiveHandle new_reader() {
  ArchiveHandle handle(archive_read_new());
  archive_read_support_filter_gzip(handle.get());
  archive_read_support_filter_zstd(handle.get());
  archive_read_support_format_raw(handle.get());
  archive_read_support_format_empty(handle.get());
  return handle;
}

bool is_packed(archive* handle) {
  return archive_filter_count(handle) > 1;
}

Error error_of(archive* handle, const std::string& path) {
  const char* text = archive_error_string(handle);
  std::string message = text == nullptr ? "cannot be read" : text;
  const int code = archive_errno(handle);
  // libarchive's own codes for a bad format (EILSEQ) and for what is no system error (-1).
  if (is_packed(handle) || code == EILSEQ || code == -1) {
    return {ErrorCode::kCorrupt, "damaged or truncated archive: " + message, {path}};
  }
  return {ErrorCode::kIo, "cannot be read: " + message, {path}};
}

Status check_path(const std::string& path) {
  std::error_code status_error;
  const auto status = std::filesystem::status(path, status_error);
  if (!std::filesystem::exists(status)) {
    return fail(ErrorCode::kNotFound, "no such file; expected a file, a folder, a glob or -", {path});
  }
  if (std::filesystem::is_directory(status)) return fail(ErrorCode::kIo, "is a folder, not a file", {path});
  if (access(path.c_str(), R_OK) != 0) {
    return fail(ErrorCode::kIo, std::string("cannot be read: ") + std::strerror(errno), {path});
  }
  return {};
}

}  // namespace

struct ByteSource::State {
  ArchiveHandle handle;
  std::string path;
  std::array<char, kBlockSize> buffer{};
  bool ended = false;
};

ByteSource::ByteSource(std::unique_ptr<State> state) : state_(std::move(state)) {}
ByteSource::ByteSource(ByteSource&&) noexcept = default;
ByteSource& ByteSource::operator=(ByteSource&&) noexcept = default;
ByteSource::~ByteSource() = default;

Result<ByteSource> ByteSource::open(const std::string& path) {
  const bool standard_input = path == "-";
  if (!standard_input) {
    if (auto checked = check_path(path); !checked) return tl::unexpected(checked.error());
  }
  auto state = std::make_unique<State>();
  state->handle = new_reader();
  state->path = path;
  archive* handle = state->handle.get();
  const int opened = standard_input ? archive_read_open_fd(handle, STDIN_FILENO, kBlockSize)
                                    : archive_read_open_filename(handle, path.c_str(), kBlockSize);
  if (opened != ARCHIVE_OK) return tl::unexpected(error_of(handle, path));
  archive_entry* entry = nullptr;
  const int header = archive_read_next_header(handle, &entry);
  if (header != ARCHIVE_OK && header != ARCHIVE_EOF && header != ARCHIVE_WARN) {
    return tl::unexpected(error_of(handle, path));
  }
  state->ended = header == ARCHIVE_EOF;
  return ByteSource(std::move(state));
}

Result<std::string_view> ByteSource::next_chunk() {
  if (state_->ended) return std::string_view();
  archive* handle = state_->handle.get();
  const la_ssize_t size = archive_read_data(handle, state_->buffer.data(), state_->buffer.size());
  if (size < 0) return tl::unexpected(error_of(handle, state_->path));
  return std::string_view(state_->buffer.data(), static_cast<std::size_t>(size));
}

Result<std::string> ByteSource::read_rest(std::uint64_t largest) {
  std::string out;
  for (;;) {
    const auto chunk = next_chunk();
    if (!chunk) return tl::unexpected(chunk.error());
    if (chunk->empty()) return out;
    if (out.size() + chunk->size() > largest) {
      return fail(ErrorCode::kLimit,
                  "is longer than " + std::to_string(largest) + " bytes unpacked, the limit", {state_->path});
    }
    out.append(*chunk);
  }
}

std::uint64_t ByteSource::bytes_read() const {
  const la_int64_t bytes = archive_filter_bytes(state_->handle.get(), -1);
  return bytes < 0 ? 0 : static_cast<std::uint64_t>(bytes);
}

}  // namespace claimgraph::text
