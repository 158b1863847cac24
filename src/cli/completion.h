// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace claimgraph::cli {

/// Completion scripts made from the declared commands and options, so that they cannot fall behind: commands,
/// options, the words of options that take one of a few, and files everywhere else.
std::string bash_completion(const CLI::App& program);
std::string zsh_completion(const CLI::App& program);

}  // namespace claimgraph::cli
