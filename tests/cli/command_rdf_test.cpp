// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// canon, diff and patch as the shell sees them: whole outputs and exit codes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <memory>
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

/// The shell's view of a command: what it printed, and its exit code as the last line.
std::string shell(const std::string& command) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(
      ::popen((command + " 2>&1; echo $?").c_str(), "r"), ::pclose);
  std::string out;
  for (int c = 0; pipe && (c = std::fgetc(pipe.get())) != EOF;) out += static_cast<char>(c);
  return out;
}

/// What the page about diff fences after the words given.
std::string documented(const std::string& after) {
  const std::string page = read_whole_file(std::string(CLAIMGRAPH_SOURCE_DIR) + "/docs/commands/diff.md");
  const auto begin = page.find('\n', page.find("```", page.find(after))) + 1;
  return page.substr(begin, page.find("```", begin) - begin);
}

TEST_F(RdfCommandTest, TheDocumentedLinesMakeItGitsDiff) {
  const std::string program = std::string(CLAIMGRAPH_BINARY_DIR) + "/claimgraph";
  if (!std::filesystem::exists(program) || shell("git --version").ends_with("127\n"))
    GTEST_SKIP() << "no git, or the program is not built";
  write(".gitattributes", documented("In `.gitattributes`:"));
  write("g.ttl", "@prefix : <http://e/> .\n:a :p 1 ; :q [ :r 2 ] .\n");
  write("configure.sh", documented("Once per clone"));
  const std::string here =
      "cd " + path("") + " && PATH=" + CLAIMGRAPH_BINARY_DIR + ":$PATH && export PATH && ";
  ASSERT_THAT(shell(here + "git init -q . && sh configure.sh && git add -A && git -c user.name=t "
                           "-c user.email=t@e commit -qm one"),
              testing::EndsWith("0\n"));
  write("g.ttl", "@prefix e: <http://e/> .\n_:x e:r 2 . e:a e:q _:x ; e:p \"new\" .\n");
  EXPECT_EQ(shell(here + "git diff"),
            "--- a/g.ttl\n+++ b/g.ttl\n"
            "-<http://e/a> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            "+<http://e/a> <http://e/p> \"new\" .\n0\n");
}

TEST_F(RdfCommandTest, CanonRefusesAnUnknownHash) {
  EXPECT_EQ(run({"canon", "--hash", "md5", path("old.ttl")}).code, 2);
}

}  // namespace
}  // namespace claimgraph::cli
