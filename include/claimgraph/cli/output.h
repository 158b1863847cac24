// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/cli/runtime.h"

namespace claimgraph::cli {

/// A file that appears whole or not at all: written beside its place, synced, then renamed over it. A crash,
/// an error or Ctrl-C leaves the old file as it was and no temporary one. What is no regular file (a pipe,
/// /dev/null) is written directly.
class AtomicFile {
 public:
  /// Fails with kIo naming the target and the system's reason.
  static Result<AtomicFile> create(const std::filesystem::path& target);

  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  ~AtomicFile();  ///< removes the temporary file unless committed

  [[nodiscard]] std::ostream& stream() { return stream_; }
  /// Puts the file into its place; kIo when any earlier write failed (a full disk), and then nothing changes.
  Status commit();

 private:
  AtomicFile(std::filesystem::path target, std::filesystem::path temporary);
  std::filesystem::path target_;
  std::filesystem::path temporary_;  ///< empty: written directly, or committed
  std::ofstream stream_;
};

/// Gives `write` a stream that leads to `target`: a file, atomically, or standard output when the target is
/// empty or "-". An error that `write` returns is passed on and leaves no file.
Status write_output(Runtime& runtime, const std::string& target,
                    const std::function<Status(std::ostream&)>& write);
/// The same for bytes that are there already.
Status write_output(Runtime& runtime, const std::string& target, std::string_view bytes);

/// From now on SIGINT, SIGTERM and SIGHUP remove the temporary files of every AtomicFile before the process
/// dies of the signal, as shells expect it. Once, from main().
void remove_temporary_files_on_signals();

}  // namespace claimgraph::cli
