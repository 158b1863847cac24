// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/cli/runtime.h"

#include <cstdlib>
#include <ostream>
#include <vector>

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;

bool holds_data(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "ontology", ignored);
}

/// Where an installed program finds its share folder: as configured, or beside a tree that was moved.
std::vector<fs::path> installed_places() {
  std::vector<fs::path> places = {fs::path(CLAIMGRAPH_SHARE_DIR)};
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  if (!error) places.push_back(self.parent_path().parent_path() / "share" / "claimgraph");
  places.emplace_back(CLAIMGRAPH_SOURCE_DIR);
  return places;
}

Result<fs::path> named_data_dir(const std::string& folder, std::string_view by) {
  if (holds_data(folder)) return fs::path(folder);
  return fail(ErrorCode::kNotFound,
              "holds no lexicon and models (named by " + std::string(by) +
                  "); expected a folder with ontology/ and models/",
              {.file = folder});
}

}  // namespace

void Runtime::report(const Error& error) {
  streams_.err << "claimgraph: " + error.describe() + "\n" << std::flush;
}

void Runtime::note(std::string_view message) {
  if (verbosity_ == Verbosity::kQuiet) return;
  streams_.err << "claimgraph: " + std::string(message) + "\n" << std::flush;
}

Result<fs::path> Runtime::data_dir() const {
  if (!data_option_.empty()) return named_data_dir(data_option_, "--data");
  const char* variable = std::getenv("CLAIMGRAPH_DATA");
  if (variable != nullptr && *variable != '\0') return named_data_dir(variable, "CLAIMGRAPH_DATA");
  for (const fs::path& place : installed_places()) {
    if (holds_data(place)) return place;
  }
  return fail(ErrorCode::kNotFound,
              "found no lexicon and models, neither installed (" CLAIMGRAPH_SHARE_DIR
              ") nor in a source tree; name their folder with --data DIR or CLAIMGRAPH_DATA");
}

}  // namespace claimgraph::cli
