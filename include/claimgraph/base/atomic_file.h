// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "claimgraph/base/result.h"

namespace claimgraph {

/// A file that appears whole or not at all: written beside its place under a temporary name, flushed to the
/// disk and renamed by commit(), so that a crash, a full disk or an error leaves the old file as it was.
/// A link is followed; what is no regular file (a terminal, a pipe) is written to directly.
/// Not safe for concurrent use. Errors are kIo with the final path.
class AtomicFile {
 public:
  static Result<AtomicFile> create(const std::string& path);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&& other) noexcept;
  /// Removes what was written when commit() was not reached.
  ~AtomicFile();

  Status write(std::string_view bytes);
  /// Puts the file in its place. Nothing may be written after it.
  Status commit();

 private:
  AtomicFile(std::string path, std::string temporary, int descriptor);
  void discard();

  std::string path_;       ///< as the caller gave it, links resolved
  std::string temporary_;  ///< empty when writing directly
  int descriptor_ = -1;
};

/// Removes the temporary file of every AtomicFile under way, at most 8 of them. Async-signal-safe: meant for
/// a handler that is about to let the process die.
void discard_temporary_files() noexcept;

/// Writes the bytes as the whole content of the file, in the manner of AtomicFile.
Status write_file_atomically(const std::string& path, std::string_view bytes);

}  // namespace claimgraph
