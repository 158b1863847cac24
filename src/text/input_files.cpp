// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/input_files.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>

namespace claimgraph::text {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

/// Files below `folder`, in byte order of their paths. Links to folders are not followed: they may be
/// circles.
Result<std::vector<std::string>> files_of_folder(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  auto at = fs::recursive_directory_iterator(folder, fs::directory_options::none, error);
  if (error) return fail(ErrorCode::kIo, "cannot be read: " + error.message(), {folder});
  for (; at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (error) return fail(ErrorCode::kIo, "cannot be read: " + error.message(), {folder});
    if (is_hidden(at->path())) {
      if (at->is_directory(error)) at.disable_recursion_pending();
    } else if (at->is_regular_file(error)) {
      files.push_back(at->path().generic_string());
    }
  }
  if (error) return fail(ErrorCode::kIo, "cannot be read: " + error.message(), {folder});
  if (files.empty())
    return fail(ErrorCode::kNotFound, "the folder holds no files, expected articles", {folder});
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> matches_of_glob(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> files;
  if (glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    files.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  globfree(&found);
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Result<std::vector<std::string>> find_input_files(const std::string& input) {
  if (input == "-") return std::vector<std::string>{input};
  std::error_code error;
  const auto status = fs::status(input, error);
  if (fs::is_directory(status)) return files_of_folder(input);
  if (fs::exists(status)) return std::vector<std::string>{input};
  if (input.find_first_of("*?[") == std::string::npos) {
    return fail(ErrorCode::kNotFound, "no such file; expected a file, a folder, a glob or -", {input});
  }
  std::vector<std::string> files;
  for (const std::string& match : matches_of_glob(input)) {
    auto below = fs::is_directory(match) ? files_of_folder(match) : Result<std::vector<std::string>>({match});
    if (!below) return below;
    files.insert(files.end(), below->begin(), below->end());
  }
  if (files.empty()) return fail(ErrorCode::kNotFound, "no file matches", {input});
  return files;
}

}  // namespace claimgraph::text
