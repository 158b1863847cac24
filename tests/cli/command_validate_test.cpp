// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// validate and load as the shell sees them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/program_runner.h"

namespace claimgraph::cli {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class ValidateCommandTest : public testing::Test {
 protected:
  ValidateCommandTest() {
    folder_.write("good.nt",
                  "<http://e/x> <http://e/age> \"5\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
    folder_.write("bad.ttl", "@prefix : <http://e/> .\n:x :age 5, \"six\" .\n");
    folder_.write(
        "shapes.ttl",
        "@prefix : <http://e/> . @prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        ":Aged sh:targetSubjectsOf :age ; sh:property [ sh:path :age ; sh:datatype xsd:integer ] .\n");
    folder_.write("loop.ttl",
                  "@prefix : <http://e/> . @prefix sh: <http://www.w3.org/ns/shacl#> .\n"
                  ":A a sh:NodeShape ; sh:targetNode :x ; sh:node :B . :B sh:not :A .\n");
    folder_.write("broken.ttl", "@prefix : <http://e/> .\n:x :p \"never closed .\n");
  }
  [[nodiscard]] Ran validate(const std::string& data, const std::string& shapes,
                             const std::string& format = "text") const {
    return run({"validate", folder_ / data, "--shapes", folder_ / shapes, "--format", format});
  }
  ScratchFolder folder_;
};

TEST_F(ValidateCommandTest, ConformingDataExitWithZero) {
  const Ran outcome = validate("good.nt", "shapes.ttl");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "conforms (1 node checked against 1 shape)\n");
}

TEST_F(ValidateCommandTest, OtherDataExitWithOneAndSayWhatIsWrong) {
  const Ran outcome = validate("bad.ttl", "shapes.ttl");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out,
            ":x\n"
            "  Violation (Datatype): :age has the value \"six\", expected a well-formed literal of datatype "
            "xsd:integer\n"
            "    by a shape within :Aged\n"
            "does not conform: 1 result (1 node checked against 1 shape)\n");
}

TEST_F(ValidateCommandTest, TheReportIsTurtle) {
  const Ran outcome = validate("bad.ttl", "shapes.ttl", "turtle");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_THAT(outcome.out, HasSubstr("sh:sourceConstraintComponent sh:DatatypeConstraintComponent"));
}

TEST_F(ValidateCommandTest, TheReportIsJson) {
  const auto json = nlohmann::json::parse(validate("bad.ttl", "shapes.ttl", "json").out);
  EXPECT_EQ(json.at("results").at(0).at("value"), "\"six\"");
}

TEST_F(ValidateCommandTest, RecursiveShapesAreRefused) {
  const Ran outcome = validate("good.nt", "loop.ttl");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("recursive shape <http://e/A>"));
}

TEST_F(ValidateCommandTest, BrokenShapesAreNamedWithTheirPlace) {
  const Ran outcome = validate("good.nt", "broken.ttl");
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, StartsWith("claimgraph: " + (folder_ / "broken.ttl") + ":2:22: expected '\"'"));
}

struct LoadCase {
  const char* name;
  std::vector<std::string> arguments;
  const char* error;
};

class LoadErrorTest : public testing::TestWithParam<LoadCase> {};

TEST_P(LoadErrorTest, ExitsWithTwoAndSaysWhy) {
  const ScratchFolder folder;
  std::vector<std::string> arguments = {
      "load", folder.write("g.nt", "<http://e/a> <http://e/p> <http://e/b> .\n"), "--retry", "0"};
  arguments.insert(arguments.end(), GetParam().arguments.begin(), GetParam().arguments.end());
  const Ran outcome = run(arguments);
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr(GetParam().error));
  EXPECT_THAT(outcome.err + outcome.out, Not(HasSubstr("sesame")));
}
INSTANTIATE_TEST_SUITE_P(
    Table, LoadErrorTest,
    testing::Values(
        LoadCase{"NobodyListens", {"--to", "http://127.0.0.1:1/store"}, "connect"},
        LoadCase{"NoUrl", {"--to", "ftp://127.0.0.1/store"}, "is not of http or https"},
        LoadCase{"PasswordInTheUrl",
                 {"--to", "http://me:sesame@127.0.0.1/store"},
                 "give them by --user and --password-file"},
        LoadCase{"NoPasswordFile",
                 {"--to", "http://127.0.0.1:1/store", "--user", "me", "--password-file", "/nowhere/pw"},
                 "/nowhere/pw: no password could be read"},
        LoadCase{"UnknownProtocol", {"--to", "http://127.0.0.1:1/store", "--protocol", "ftp"}, "--protocol"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace claimgraph::cli
