// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/cli/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <ostream>
#include <vector>

#include "claimgraph/cli/command.h"
#include "claimgraph/cli/suggest.h"

namespace claimgraph::cli {
namespace {

/// A declared command: the parser's part of it and what to run.
struct Declared {
  CLI::App* app;
  Action action;
};

std::vector<Declared> declare_all(CLI::App& program, Runtime& runtime) {
  std::vector<Declared> declared;
  for (const Command* command : commands()) {
    CLI::App* app = program.add_subcommand(std::string(command->name), std::string(command->summary));
    app->footer("Example:\n" + std::string(command->example));
    declared.push_back({app, command->declare(*app, runtime)});
  }
  return declared;
}

/// The subcommand whose options were being parsed, else the program itself.
const CLI::App& parsed_app(const CLI::App& program) {
  const auto chosen = program.get_subcommands();
  return chosen.empty() ? program : *chosen.front();
}

std::vector<std::string> known_words(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    words.push_back(command->get_name());
  }
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) words.push_back("--" + name);
  }
  return words;
}

std::string suggestion(const CLI::App& app, std::string_view word) {
  const std::vector<std::string> words = known_words(app);
  const std::vector<std::string_view> views(words.begin(), words.end());
  return did_you_mean(word.substr(0, word.find('=')), views);
}

/// What the user wrote that is no command, option or argument of ours; empty when that is not the trouble.
std::string unexpected_word(const CLI::ParseError& error, const CLI::App& program) {
  const std::vector<std::string> extras = program.remaining(true);
  const bool no_command = &parsed_app(program) == &program;
  const bool is_extra = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  return extras.empty() || (!is_extra && !no_command) ? std::string() : extras.front();
}

std::string describe(const CLI::ParseError& error, const CLI::App& program) {
  const std::string word = unexpected_word(error, program);
  if (word.empty()) return error.what();
  const CLI::App& app = parsed_app(program);
  if (word.size() > 1 && word.front() == '-') return "unknown option `" + word + "`" + suggestion(app, word);
  const std::string what = &app == &program ? "unknown command `" : "unexpected argument `";
  return what + word + "`" + suggestion(app, word);
}

/// CLI11 2.1 leaves the program's name out of a command's usage line.
std::string help_of(const CLI::App& app, const CLI::App& program) {
  std::string text = app.help();
  const std::string usage = "Usage: " + app.get_name();
  if (const std::size_t at = text.find(usage); &app != &program && at != std::string::npos) {
    text.replace(at, usage.size(), "Usage: claimgraph " + app.get_name());
  }
  return text;
}

int usage_error(const CLI::ParseError& error, const CLI::App& program, Runtime& runtime) {
  const CLI::App& app = parsed_app(program);
  const std::string name = &app == &program ? std::string("claimgraph") : "claimgraph " + app.get_name();
  runtime.report({ErrorCode::kInvalidArgument, describe(error, program) + "; see `" + name + " --help`", {}});
  return static_cast<int>(ExitCode::kTrouble);
}

int run_chosen(const std::vector<Declared>& declared, Runtime& runtime) {
  const auto chosen =
      std::find_if(declared.begin(), declared.end(), [](const Declared& d) { return d.app->parsed(); });
  if (chosen == declared.end()) return static_cast<int>(ExitCode::kTrouble);
  const Result<ExitCode> code = chosen->action();
  if (!code) {
    runtime.report(code.error());
    return static_cast<int>(ExitCode::kTrouble);
  }
  if (!runtime.out().flush()) {
    runtime.report({ErrorCode::kIo, "cannot write to standard output", {}});
    return static_cast<int>(ExitCode::kTrouble);
  }
  return static_cast<int>(*code);
}

int parse_and_run(std::span<const std::string> arguments, Runtime& runtime) {
  CLI::App program(
      "Reads news and builds a knowledge graph of who blamed, claimed, condemned, denied, attended what.",
      "claimgraph");
  program.set_version_flag("--version", "claimgraph " CLAIMGRAPH_VERSION, "Print the version and exit");
  program.require_subcommand(1);
  program.footer("Every command has its own --help with an example.");
  const std::vector<Declared> declared = declare_all(program, runtime);
  try {
    // CLI11 takes the arguments from the back.
    program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    // Help that was asked of a command we do not have is no help.
    if (const auto extras = program.remaining(true); !extras.empty()) {
      return usage_error(CLI::ExtrasError(extras), program, runtime);
    }
    runtime.out() << help_of(parsed_app(program), program) << std::flush;
    return 0;
  } catch (const CLI::CallForVersion& version) {
    runtime.out() << version.what() << "\n" << std::flush;
    return 0;
  } catch (const CLI::ParseError& error) {
    return usage_error(error, program, runtime);
  }
  return run_chosen(declared, runtime);
}

}  // namespace

int run_program(std::span<const std::string> arguments, Runtime& runtime) {
  try {
    return parse_and_run(arguments, runtime);
  } catch (const std::bad_alloc&) {
    runtime.report({ErrorCode::kLimit, "out of memory", {}});
  } catch (const std::exception& error) {
    runtime.report({ErrorCode::kInternal, std::string("internal error: ") + error.what(), {}});
  }
  return static_cast<int>(ExitCode::kTrouble);
}

}  // namespace claimgraph::cli
