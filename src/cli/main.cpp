// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "claimgraph/cli/output.h"
#include "claimgraph/cli/program.h"

namespace {

/// Columns of the terminal behind a descriptor; 80 when it does not say, 0 when there is none.
unsigned terminal_columns(int descriptor) {
  if (::isatty(descriptor) == 0) return 0;
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return size.ws_col;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  claimgraph::cli::remove_temporary_files_on_signals();
  claimgraph::cli::Runtime runtime({.out = std::cout,
                                    .err = std::cerr,
                                    .out_columns = terminal_columns(STDOUT_FILENO),
                                    .err_columns = terminal_columns(STDERR_FILENO)});
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  return claimgraph::cli::run_program(arguments, runtime);
}
