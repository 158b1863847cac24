// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// canon, diff and patch as the shell sees them: whole outputs and exit codes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "cli/program_runner.h"

namespace claimgraph::cli {
namespace {

/// A folder with two versions of a small graph, gone afterwards.
class RdfCommandTest : public testing::Test {
 protected:
  RdfCommandTest() {
    write("old.ttl", "@prefix : <http://e/> .\n:a :p 1 , \"x\" .\n_:n :q 2 .\n");
    write("new.nt",
          "<http://e/a> <http://e/p> \"x\" .\n<http://e/a> <http://e/p> \"3\" .\n"
          "_:m <http://e/q> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
    write("bad.ttl", "<a> <b>\n");
  }
  [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }

 private:
  ScratchFolder folder_;
};

TEST_F(RdfCommandTest, DiffExitsWithOneWhenTheGraphsDiffer) {
  const Ran outcome = run({"diff", "--format", "ntriples", path("old.ttl"), path("new.nt")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.out,
            "-<http://e/a> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            "+<http://e/a> <http://e/p> \"3\" .\n");
}

TEST_F(RdfCommandTest, DiffExitsWithZeroWhenTheyAreTheSame) {
  EXPECT_EQ(run({"diff", path("old.ttl"), path("old.ttl")}).code, 0);
}

TEST_F(RdfCommandTest, DiffExitsWithTwoAndThePlaceWhenAFileIsBad) {
  const Ran outcome = run({"diff", path("bad.ttl"), path("new.nt")});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, testing::StartsWith("claimgraph: " + path("bad.ttl") + ":"));
}

TEST_F(RdfCommandTest, DiffTakesDevNullForTheEmptyGraph) {
  const Ran outcome = run({"diff", "--format", "json", "/dev/null", "/dev/null"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, testing::HasSubstr("\"same\": true"));
}

TEST_F(RdfCommandTest, PatchAppliesWhatDiffGave) {
  ASSERT_EQ(run({"diff", "--format", "patch", path("old.ttl"), path("new.nt"), "-o", path("p.rdfp")}).code,
            1);
  ASSERT_EQ(run({"patch", path("old.ttl"), path("p.rdfp"), "-o", path("patched.nt")}).code, 0);
  EXPECT_EQ(run({"diff", path("patched.nt"), path("new.nt")}).code, 0);
}

TEST_F(RdfCommandTest, APatchForAnotherGraphIsRefused) {
  write("p.rdfp", "D <http://e/z> <http://e/p> \"x\" .\n");
  const Ran outcome = run({"patch", path("old.ttl"), path("p.rdfp")});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, testing::HasSubstr(":1:1: deletes a statement that is not there"));
}

TEST_F(RdfCommandTest, AForcedPatchThatChangesNothingSaysSo) {
  write("p.rdfp", "D <http://e/z> <http://e/p> \"x\" .\n");
  EXPECT_EQ(run({"patch", "--force", path("old.ttl"), path("p.rdfp")}).code, 1);
}

TEST_F(RdfCommandTest, CanonIsTheSameForEverySyntax) {
  const Ran outcome = run({"canon", path("old.ttl")});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out,
            "<http://e/a> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            "<http://e/a> <http://e/p> \"x\" .\n"
            "_:c14n0 <http://e/q> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
}

TEST_F(RdfCommandTest, CanonPrintsTheIssuedIdentifiers) {
  EXPECT_EQ(run({"canon", "--map", path("new.nt")}).out, "{\n  \"m\": \"c14n0\"\n}\n");
}

TEST_F(RdfCommandTest, CanonRefusesAnUnknownHash) {
  EXPECT_EQ(run({"canon", "--hash", "md5", path("old.ttl")}).code, 2);
}

}  // namespace
}  // namespace claimgraph::cli
