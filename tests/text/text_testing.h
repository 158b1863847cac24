// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/utf8.h"
#include "claimgraph/text/cleaner.h"

namespace claimgraph::text::testing {

/// The cleaner with the lexicon of the source tree, loaded once.
inline const Cleaner& cleaner() {
  static const Cleaner kCleaner = [] {
    auto loaded = Cleaner::load(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology" / "lexicon");
    if (!loaded) {
      ADD_FAILURE() << loaded.error().describe();
      std::abort();
    }
    return *std::move(loaded);
  }();
  return kCleaner;
}

inline Document clean(std::string_view content, Format format = Format::kPlain, Metadata metadata = {}) {
  return cleaner().clean({std::string(content), format, std::move(metadata), "folder/report.txt"});
}

/// The words of all blocks of a kind.
inline std::vector<std::string> blocks_of(const Document& document, BlockKind kind) {
  std::vector<std::string> out;
  for (const Block& block : document.blocks()) {
    if (block.kind == kind) out.emplace_back(document.text(block.span));
  }
  return out;
}

/// `text` between two code points.
inline std::string cut(std::string_view text, SourceSpan span) {
  std::size_t byte = 0;
  std::uint32_t point = 0;
  const auto go_to = [&](std::uint32_t wanted) {
    for (; point < wanted && byte < text.size(); ++point) byte += utf8::decode(text, byte).length;
    return byte;
  };
  const std::size_t begin = go_to(span.begin);
  return std::string(text.substr(begin, go_to(span.end) - begin));
}

/// A folder of its own for one test, removed afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "claimgraph-text-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }

  /// Writes a file, with the folders above it, and gives its path.
  std::string write(const std::string& name, std::string_view content) const {
    const std::filesystem::path path = path_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace claimgraph::text::testing
