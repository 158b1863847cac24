// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <string_view>
#include <vector>

#include "train/trainers.h"

namespace claimgraph::train {
namespace {

struct Command {
  std::string_view name;
  std::string_view description;
  Trainer trainer;
};

// One row a model, in the order of their needs: `all` runs them from top to bottom.
const std::vector<Command> kCommands = {};

int run(const Command& command, const Folders& folders) {
  std::cerr << "== " << command.name << '\n';
  if (const Status done = command.trainer(folders); !done) {
    std::cerr << "claimgraph-train: " << done.error().describe() << '\n';
    return 2;
  }
  return 0;
}

int main(int argc, char** argv) {
  CLI::App app("Trains the models of claimgraph from annotated data");
  Folders folders;
  std::vector<std::pair<CLI::App*, const Command*>> chosen;
  const auto add = [&](const std::string& name, const std::string& description) {
    CLI::App* sub = app.add_subcommand(name, description);
    sub->add_option("DATA", folders.data, "folder with ud/, ner/ and pos/")->required();
    sub->add_option("OUT", folders.models, "folder for the model files (models/en)")->required();
    return sub;
  };
  CLI::App* all = add("all", "every model, in the order of their needs");
  for (const Command& command : kCommands) {
    chosen.emplace_back(add(std::string(command.name), std::string(command.description)), &command);
  }
  app.require_subcommand(1);
  CLI11_PARSE(app, argc, argv);
  std::filesystem::create_directories(folders.models);
  for (const auto& [sub, command] : chosen) {
    if (!all->parsed() && !sub->parsed()) continue;
    if (const int code = run(*command, folders); code != 0) return code;
  }
  return 0;
}

}  // namespace
}  // namespace claimgraph::train

int main(int argc, char** argv) {
  return claimgraph::train::main(argc, argv);
}
