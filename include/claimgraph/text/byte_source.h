// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "claimgraph/base/result.h"

namespace claimgraph::text {

/// The unpacked bytes of a file or of standard input, in order. gzip and zstd are told by their first bytes,
/// anything else is passed through. One thread at a time.
class ByteSource {
 public:
  /// Opens the file, or standard input for "-". Fails with kNotFound, or kIo for what cannot be read.
  static Result<ByteSource> open(const std::string& path);

  ByteSource(ByteSource&&) noexcept;
  ByteSource& operator=(ByteSource&&) noexcept;
  ~ByteSource();

  /// The next bytes, some tens of kilobytes at most; empty at the end. The view lives
  /// until the next call. Fails with kCorrupt for a damaged or truncated archive, kIo otherwise.
  Result<std::string_view> next_chunk();

  /// Everything that is left; kLimit when that is more than `largest` bytes.
  Result<std::string> read_rest(std::uint64_t largest);

  /// Bytes of the file as it lies on disk that were read so far.
  [[nodiscard]] std::uint64_t bytes_read() const;

 private:
  struct State;
  explicit ByteSource(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace claimgraph::text
