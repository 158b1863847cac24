// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/program_runner.h"

#include <unistd.h>

#include <fstream>
#include <sstream>

#include "claimgraph/cli/program.h"

namespace claimgraph::cli {

namespace fs = std::filesystem;

Ran run(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Runtime runtime({.out = out, .err = err});
  const int code = run_program(arguments, runtime);
  return {code, out.str(), err.str()};
}

ScratchFolder::ScratchFolder() {
  std::string pattern = (fs::temp_directory_path() / "claimgraph-test-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string ScratchFolder::write(const std::string& name, const std::string& content) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content;
  return file.string();
}

std::string read_whole_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace claimgraph::cli
