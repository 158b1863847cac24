// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// The committed sample in output/ is what the program makes of examples/kerman, and does not depend on how.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "cli/program_runner.h"

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = CLAIMGRAPH_SOURCE_DIR;

/// Builds the samples and returns the graph's bytes.
std::string built(const std::vector<std::string>& arguments) {
  const ScratchFolder folder;
  std::vector<std::string> line = {"build", "--quiet", "-o", folder.path().string()};
  line.insert(line.end(), arguments.begin(), arguments.end());
  const Ran ran = run(line);
  EXPECT_EQ(ran.code, 0) << ran.err;
  return read_whole_file(folder / "graph.ttl");
}

std::string sample(const char* name) {
  return (kRoot / "examples" / "kerman" / name).string();
}

class SampleOutput : public testing::Test {
 protected:
  /// One build for every test of this program: it loads the models.
  static const std::string& graph() {
    static const std::string bytes = built({(kRoot / "examples" / "kerman").string(), "--jobs", "1"});
    return bytes;
  }
};

TEST_F(SampleOutput, TheCommittedGraphIsWhatTheSamplesGive) {
  EXPECT_TRUE(graph() == read_whole_file(kRoot / "output" / "graph.ttl"))
      << "output/ is stale; renew it with scripts/sample-output.sh build/claimgraph output";
}

TEST_F(SampleOutput, NeitherThreadsNorTheOrderOfInputsMatter) {
  EXPECT_TRUE(graph() == built({sample("briefs.jsonl"), sample("wire-report.txt"), sample("news-page.html"),
                                sample("encyclopedia.wiki"), sample("denial-briefing.txt"),
                                sample("state-agency.txt"), "--jobs", "3"}));
}

TEST_F(SampleOutput, TheCommittedTableOfEdgesIsCurrent) {
  EXPECT_EQ(run({"show", (kRoot / "output" / "graph.ttl").string()}).out,
            read_whole_file(kRoot / "output" / "edges.txt"));
}

TEST_F(SampleOutput, TheCommittedGraphConforms) {
  EXPECT_EQ(run({"validate", (kRoot / "output" / "graph.ttl").string()}).code, 0);
}

TEST_F(SampleOutput, TheSameArticleTwiceCountsOnce) {
  EXPECT_TRUE(built({sample("wire-report.txt")}) ==
              built({sample("wire-report.txt"), sample("wire-report.txt")}));
}

TEST(BuildInput, ABadDocumentIsReportedAndTheRestGoesOn) {
  const ScratchFolder folder;
  const Ran ran =
      run({"build", sample("wire-report.txt"), "/nonexistent/report.txt", "-o", folder.path().string()});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, testing::HasSubstr("claimgraph: /nonexistent/report.txt: "));
  EXPECT_TRUE(fs::exists(folder / "graph.ttl"));
}

struct Trouble {
  const char* name;
  const char* file;
  const char* content;
};

class UnreadableInput : public testing::TestWithParam<Trouble> {};

TEST_P(UnreadableInput, AloneLeavesNothingWritten) {
  const ScratchFolder folder;
  const std::string input = folder.write(GetParam().file, GetParam().content);
  const Ran ran = run({"build", input, "-o", folder / "out"});
  EXPECT_EQ(ran.code, 2) << ran.err;
  EXPECT_THAT(ran.err, testing::HasSubstr(input));
  EXPECT_FALSE(fs::exists(folder / "out/graph.ttl"));
}

INSTANTIATE_TEST_SUITE_P(BuildInput, UnreadableInput,
                         testing::Values(Trouble{"TruncatedGzip", "a.txt.gz", "\x1f\x8b\x08"},
                                         Trouble{"BrokenJson", "a.json", "{\"text\": "}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(BuildInput, AnEmptyFolderIsAnError) {
  const ScratchFolder folder;
  fs::create_directories(folder / "empty");
  EXPECT_EQ(run({"build", folder / "empty", "-o", folder / "out"}).code, 2);
}

TEST(BuildInput, InvalidBytesAreReadAsReplacementCharacters) {
  const ScratchFolder folder;
  const std::string input = folder.write("a.txt", "The mayor\xff condemned the strike.\n");
  EXPECT_EQ(run({"build", input, "-o", folder / "out"}).code, 0);
}

TEST(BuildInput, AnOutputFolderBelowAFileIsAnError) {
  const ScratchFolder folder;
  const std::string file = folder.write("file", "x");
  const Ran ran = run({"build", sample("wire-report.txt"), "-o", file + "/out"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, testing::HasSubstr(file + "/out"));
}

TEST(BuildInput, TwoFilesOfOneNameKeepApart) {
  const ScratchFolder folder;
  const std::string left = folder.write("a/report.txt", "The mayor condemned the strike.\n");
  const std::string right = folder.write("b/report.txt", "The mayor praised the union.\n");
  ASSERT_EQ(run({"build", left, right, "-o", folder / "out"}).code, 0);
  const std::string graph = read_whole_file(folder / "out/graph.ttl");
  EXPECT_THAT(graph, testing::ContainsRegex("document/report-[0-9a-f]{8}"));
}

}  // namespace
}  // namespace claimgraph::cli
