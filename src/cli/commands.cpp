// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include <vector>

namespace claimgraph::cli {

std::span<const Command* const> commands() {
  // One command a line, in the order that help lists them.
  static const std::vector<const Command*> table = {
      &kBuildCommand,   &kAnnotateCommand, &kExportCommand,   &kShowCommand,
      &kCompareCommand, &kDrawCommand,     &kValidateCommand, &kDiffCommand,
      &kPatchCommand,   &kCanonCommand,    &kLoadCommand,     &kCompletionCommand,
  };
  return table;
}

}  // namespace claimgraph::cli
