// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claimgraph/cli/command.h"

namespace claimgraph::cli {

// One line a command, defined in command_NAME.cpp; commands.cpp lists them:
//
//   extern const Command kCanonCommand;
//
// and in command_canon.cpp:
//
//   struct CanonOptions { std::string file, output; };
//   Result<ExitCode> run(const CanonOptions& options, Runtime& runtime) { ... write_output(...) ... }
//   Action declare(CLI::App& app, Runtime& runtime) {
//     auto options = std::make_shared<CanonOptions>();
//     app.add_option("FILE", options->file, "RDF in any syntax")->required();
//     add_output_option(app, options->output);
//     return [options, &runtime] { return run(*options, runtime); };
//   }
//   constinit const Command kCanonCommand{"canon", "print canonical N-Quads", "  claimgraph canon
//   graph.ttl\n", declare};

extern const Command kBuildCommand;
extern const Command kAnnotateCommand;
extern const Command kExportCommand;
extern const Command kShowCommand;
extern const Command kCompareCommand;
extern const Command kDrawCommand;
extern const Command kValidateCommand;
extern const Command kDiffCommand;
extern const Command kPatchCommand;
extern const Command kCanonCommand;
extern const Command kLoadCommand;
extern const Command kCompletionCommand;

}  // namespace claimgraph::cli
