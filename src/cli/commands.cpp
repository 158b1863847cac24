// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include <vector>

namespace claimgraph::cli {

std::span<const Command* const> commands() {
  static const std::vector<const Command*> table = {&kValidateCommand, &kDiffCommand, &kPatchCommand,
                                                    &kCanonCommand, &kLoadCommand};
  return table;
}

}  // namespace claimgraph::cli
