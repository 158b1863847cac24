// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cli/program_runner.h"

namespace claimgraph::cli {
namespace {

/// A command line, the exit code it must give and what standard error must say.
struct Row {
  const char* name;
  std::vector<std::string> arguments;
  int code;
  const char* message;
};

class BadCommandLine : public testing::TestWithParam<Row> {};

TEST_P(BadCommandLine, IsRefusedWithAReason) {
  const Ran ran = run(GetParam().arguments);
  EXPECT_EQ(ran.code, GetParam().code);
  EXPECT_THAT(ran.err, testing::StartsWith("claimgraph: "));
  EXPECT_THAT(ran.err, testing::HasSubstr(GetParam().message));
  EXPECT_EQ(ran.out, "");
}

const Row kRows[] = {
    {"NoCommand", {}, 2, "see `claimgraph --help`"},
    {"UnknownCommand", {"biuld"}, 2, "unknown command `biuld` (did you mean `build`?)"},
    {"HelpOfAnUnknownCommand", {"biuld", "--help"}, 2, "unknown command `biuld` (did you mean `build`?)"},
    {"UnknownOption",
     {"show", "x.ttl", "--outptu", "y"},
     2,
     "unknown option `--outptu` (did you mean `--output`?)"},
    {"OptionWithoutValue", {"show", "x.ttl", "-o"}, 2, "see `claimgraph show --help`"},
    {"WrongChoice", {"export", "x.ttl", "--format", "jsn"}, 2, "did you mean `json`?"},
    {"MissingFormat", {"export", "x.ttl"}, 2, "--format is required"},
    {"BuildWithoutOutput", {"build", "x.txt"}, 2, "--output is required"},
    {"BuildWithoutInput", {"build", "-o", "/nonexistent/x"}, 2, "no input"},
    {"BadDate", {"build", "x.txt", "-o", "y", "--date", "yesterday"}, 2, "expected a date as YYYY-MM-DD"},
    {"RetractWithoutUpdate", {"build", "-o", "y", "--retract", "d"}, 2, "expected --update OLD"},
    {"BaseWithoutEnd", {"build", "x", "-o", "y", "--base", "http://a.example/b"}, 2, "ends in / or #"},
    {"MissingGraph", {"show", "/nonexistent/graph.ttl"}, 2, "/nonexistent/graph.ttl"},
    {"GraphOfNoSyntax", {"show", "/dev/null"}, 2, "/dev/null"},
    {"DataWithoutLexicon",
     {"validate", "x.ttl", "--data", "/nonexistent"},
     2,
     "/nonexistent: holds no lexicon"},
};

INSTANTIATE_TEST_SUITE_P(Cli, BadCommandLine, testing::ValuesIn(kRows),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Version, IsPrinted) {
  EXPECT_THAT(run({"--version"}).out, testing::MatchesRegex("claimgraph [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

}  // namespace
}  // namespace claimgraph::cli
