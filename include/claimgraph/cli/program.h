// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "claimgraph/cli/runtime.h"

namespace claimgraph::cli {

/// Runs one command line (without the program's own name) and returns the exit code. Prints; never throws.
int run_program(std::span<const std::string> arguments, Runtime& runtime);

}  // namespace claimgraph::cli
