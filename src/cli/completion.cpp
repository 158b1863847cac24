// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "cli/options.h"

namespace claimgraph::cli {
namespace {

std::vector<const CLI::App*> subcommands(const CLI::App& program) {
  return program.get_subcommands([](const CLI::App*) { return true; });
}

std::vector<const CLI::Option*> named_options(const CLI::App& app) {
  return app.get_options([](const CLI::Option* option) { return !option->get_positional(); });
}

/// "--format", "-o --output": every name of the option.
std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

bool takes_value(const CLI::Option& option) {
  return option.get_items_expected_max() > 0;
}

std::string bash_command(const CLI::App& command) {
  std::vector<std::string> all;
  std::string values;
  for (const CLI::Option* option : named_options(command)) {
    const std::vector<std::string> names = names_of(*option);
    all.insert(all.end(), names.begin(), names.end());
    const std::vector<std::string> words = choices_of(*option);
    if (words.empty()) continue;
    values += fmt::format("        {}) words=\"{}\" ;;\n", fmt::join(names, "|"), fmt::join(words, " "));
  }
  std::string cases;
  if (!values.empty()) cases = fmt::format("      case $previous in\n{}      esac\n", values);
  return fmt::format("    {})\n      options=\"{}\"\n{}      ;;\n", command.get_name(), fmt::join(all, " "),
                     cases);
}

/// Text inside single quotes of a shell.
std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

/// Text inside the brackets or before the colons of zsh's _arguments.
std::string zsh_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_option(const CLI::Option& option) {
  std::string lines;
  for (const std::string& name : names_of(option)) {
    std::string spec = fmt::format("*{}[{}]", name, zsh_escaped(option.get_description()));
    const std::vector<std::string> words = choices_of(option);
    if (!words.empty()) {
      spec += fmt::format(":value:({})", fmt::join(words, " "));
    } else if (takes_value(option)) {
      spec += fmt::format(":{}:_files", zsh_escaped(option.get_type_name()));
    }
    lines += fmt::format("        {} \\\n", shell_quoted(spec));
  }
  return lines;
}

std::string zsh_command(const CLI::App& command) {
  std::string lines = fmt::format("    {})\n      _arguments -s \\\n", command.get_name());
  for (const CLI::Option* option : named_options(command)) lines += zsh_option(*option);
  return lines + "        '*:file:_files'\n      ;;\n";
}

}  // namespace

std::string bash_completion(const CLI::App& program) {
  std::vector<std::string> names;
  std::string cases;
  for (const CLI::App* command : subcommands(program)) {
    names.push_back(command->get_name());
    cases += bash_command(*command);
  }
  return fmt::format(R"(# Completion of claimgraph for bash, made by `claimgraph completion bash`.
_claimgraph() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} options= words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{} --help --version" -- "$current"))
    return
  fi
  case ${{COMP_WORDS[1]}} in
{}  esac
  if [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  elif [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=()
  fi
}}
complete -o default -F _claimgraph claimgraph
)",
                     fmt::join(names, " "), cases);
}

std::string zsh_completion(const CLI::App& program) {
  std::string commands;
  std::string cases;
  for (const CLI::App* command : subcommands(program)) {
    commands += "    " + shell_quoted(command->get_name() + ":" + command->get_description()) + "\n";
    cases += zsh_command(*command);
  }
  return fmt::format(R"(#compdef claimgraph
# Completion of claimgraph for zsh, made by `claimgraph completion zsh`.
_claimgraph() {{
  local -a commands
  commands=(
{})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
{}  esac
}}
_claimgraph "$@"
)",
                     commands, cases);
}

}  // namespace claimgraph::cli
