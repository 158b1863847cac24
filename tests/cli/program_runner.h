// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace claimgraph::cli {

/// What one run of the program gave.
struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

/// Runs a command line inside this process, as for a pipe rather than a terminal.
Ran run(const std::vector<std::string>& arguments);

/// A folder of its own for a test, removed at the end.
class ScratchFolder {
 public:
  ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  /// Writes a file, folders above it included, and returns its path.
  std::string write(const std::string& name, const std::string& content) const;

 private:
  std::filesystem::path path_;
};

std::string read_whole_file(const std::filesystem::path& path);

}  // namespace claimgraph::cli
