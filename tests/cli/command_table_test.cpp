// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// What describes a command outside its code (help, documentation, man page, completion) knows every command.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <string>

#include "claimgraph/cli/command.h"
#include "cli/program_runner.h"

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;

const fs::path kDocs = fs::path(CLAIMGRAPH_SOURCE_DIR) / "docs";

std::set<std::string> long_options(const std::string& text) {
  static const std::regex kOption("--[a-z][a-z-]+");
  std::set<std::string> options;
  for (std::sregex_iterator it(text.begin(), text.end(), kOption), end; it != end; ++it)
    options.insert(it->str());
  return options;
}

/// The options that the command's own help lists, one at the start of each line, without --help.
std::set<std::string> options_of(const std::string& command) {
  static const std::regex kListed("\n +(-[a-z],)?(--[a-z][a-z-]+)");
  const std::string help = run({command, "--help"}).out;
  std::set<std::string> options;
  for (std::sregex_iterator it(help.begin(), help.end(), kListed), end; it != end; ++it)
    options.insert((*it)[2]);
  options.erase("--help");
  return options;
}

class EveryCommand : public testing::TestWithParam<const Command*> {
 protected:
  static std::string name() { return std::string(GetParam()->name); }
};

TEST_P(EveryCommand, HasAnExampleInItsHelp) {
  const Ran ran = run({name(), "--help"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.out, testing::HasSubstr("Usage: claimgraph " + name()));
  EXPECT_THAT(ran.out, testing::ContainsRegex("Example:\n.*claimgraph " + name()));
  EXPECT_EQ(ran.err, "");
}

TEST_P(EveryCommand, HasAPageThatTellsItsOptions) {
  const std::string page = read_whole_file(kDocs / "commands" / (name() + ".md"));
  EXPECT_THAT(page, testing::HasSubstr("claimgraph " + name()));
  // The shared filters stand on one page for all; where to write and read data is the same everywhere.
  std::set<std::string> told = long_options(page);
  told.merge(long_options(read_whole_file(kDocs / "commands" / "show.md")));
  told.insert({"--data", "--output"});
  EXPECT_THAT(told, testing::IsSupersetOf(options_of(name())));
}

TEST_P(EveryCommand, StandsInTheManPage) {
  const std::string page = read_whole_file(kDocs / "claimgraph.1");
  EXPECT_THAT(page, testing::ContainsRegex("\n\\.BI " + name() + " "));
}

TEST_P(EveryCommand, IsCompletedInBashWithItsOptions) {
  const std::string script = run({"completion", "bash"}).out;
  EXPECT_THAT(script, testing::ContainsRegex("\n +" + name() + "\\)\n"));
  EXPECT_THAT(long_options(script), testing::IsSupersetOf(options_of(name())));
}

TEST_P(EveryCommand, IsCompletedInZshWithItsOptions) {
  const std::string script = run({"completion", "zsh"}).out;
  EXPECT_THAT(script, testing::HasSubstr("'" + name() + ":"));
  EXPECT_THAT(long_options(script), testing::IsSupersetOf(options_of(name())));
}

INSTANTIATE_TEST_SUITE_P(Cli, EveryCommand, testing::ValuesIn(commands().begin(), commands().end()),
                         [](const auto& tested) { return std::string(tested.param->name); });

TEST(Completion, OfAnUnknownShellIsRefused) {
  EXPECT_EQ(run({"completion", "fish"}).code, 2);
}

}  // namespace
}  // namespace claimgraph::cli
