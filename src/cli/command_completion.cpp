// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "claimgraph/cli/output.h"
#include "cli/commands.h"
#include "cli/completion.h"
#include "cli/options.h"

namespace claimgraph::cli {
namespace {

struct CompletionOptions {
  std::string shell;
  std::string output;
};

Action declare(CLI::App& app, Runtime& runtime) {
  auto options = std::make_shared<CompletionOptions>();
  add_choice(app, "SHELL", options->shell, {"bash", "zsh"}, "Whose completion to print")->required();
  add_output_option(app, options->output);
  return [options, &app, &runtime]() -> Result<ExitCode> {
    const CLI::App& program = *app.get_parent();
    const std::string script = options->shell == "bash" ? bash_completion(program) : zsh_completion(program);
    if (auto written = write_output(runtime, options->output, script); !written) {
      return tl::unexpected(written.error());
    }
    return ExitCode::kDone;
  };
}

}  // namespace

constinit const Command kCompletionCommand{"completion", "print the completion script of a shell",
                                           "  source <(claimgraph completion bash)\n"
                                           "completes commands, options and their words in this shell; the "
                                           "installed package does it for every shell.\n",
                                           declare};

}  // namespace claimgraph::cli
