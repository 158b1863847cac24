// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/cli/runtime.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11 names itself
class App;
}

namespace claimgraph::cli {

/// What the shell sees. An Error returned by an action becomes kTrouble.
enum class ExitCode : int {
  kDone = 0,
  kNo = 1,       ///< done, and the answer is 'no': differs, does not conform, some inputs were skipped
  kTrouble = 2,  ///< usage, or nothing could be done
};

/// What a command does once its options are parsed.
using Action = std::function<Result<ExitCode>()>;

/// A row of the command table. command_X.cpp defines `constinit const Command kXCommand{...}`,
/// commands.h declares it and commands.cpp lists it; completion, help and the man page follow.
struct Command {
  std::string_view name;     ///< "diff"
  std::string_view summary;  ///< one line without a full stop, for `claimgraph --help`
  std::string_view example;  ///< shown under the command's own --help, with a line on what it yields
  /// Declares the command's options on `app` and returns what runs after parsing. Options live in an
  /// object that the returned action owns (a shared_ptr captured by value).
  Action (*declare)(CLI::App& app, Runtime& runtime);
};

/// Every command, in the order that help lists them.
std::span<const Command* const> commands();

}  // namespace claimgraph::cli
