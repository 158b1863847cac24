// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Inputs that are missing, broken or double: each is named, nothing else is lost.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/program_runner.h"

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr const char* kArticle = "The mayor of Vellin condemned the attack on the ferry on Monday.\n";
constexpr const char* kOtherArticle = "The harbour union of Vellin blamed the port authority for the fire.\n";

/// A gzip stream whose one stored block promises 200 bytes and ends after a few (RFC 1951, section 3.2.4).
const std::string kCutArchive =
    std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + std::string("\x01\xc8\0\x37\xff", 5) + "The mayor of";

/// Bytes of no text and of no format that we know.
const std::string kBinary("\x01\x02\0\0\x93\xfe\x05\0\0\x80\x07\0", 12);

class BuildInputs : public testing::Test {
 protected:
  Ran build(const std::vector<std::string>& inputs) {
    std::vector<std::string> line = {"build", "-o", output()};
    line.insert(line.end(), inputs.begin(), inputs.end());
    return run(line);
  }
  [[nodiscard]] std::string output() const { return folder_ / "out"; }
  [[nodiscard]] std::string graph() const { return read_whole_file(fs::path(output()) / "graph.ttl"); }

  ScratchFolder folder_;
};

TEST_F(BuildInputs, NothingReadableLeavesNoFolderBehind) {
  const Ran ran = build({folder_ / "missing.txt"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("missing.txt: no such file"));
  EXPECT_FALSE(fs::exists(output()));
}

TEST_F(BuildInputs, AnOlderGraphOutlivesAFailedBuild) {
  ASSERT_EQ(build({folder_.write("a.txt", kArticle)}).code, 0);
  const std::string before = graph();
  EXPECT_EQ(build({folder_ / "missing.txt"}).code, 2);
  EXPECT_EQ(graph(), before);
}

TEST_F(BuildInputs, BinaryFilesAreNamedAndTheRestIsBuilt) {
  const std::string binary = folder_.write("b.txt", kBinary);
  const Ran ran = build({binary, folder_.write("a.txt", kArticle)});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("b.txt: is binary data"));
  EXPECT_THAT(graph(), HasSubstr("condemned"));
}

TEST_F(BuildInputs, TruncatedArchivesAreNamedAndTheRestIsBuilt) {
  const Ran ran = build({folder_.write("c.txt.gz", kCutArchive), folder_.write("a.txt", kArticle)});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("c.txt.gz: damaged or truncated archive"));
  EXPECT_THAT(graph(), HasSubstr("condemned"));
}

TEST_F(BuildInputs, AnEmptyFolderIsSaidToBeEmpty) {
  fs::create_directory(folder_ / "empty");
  const Ran ran = build({folder_ / "empty"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("empty: the folder holds no files"));
}

TEST_F(BuildInputs, InvalidUtf8KeepsTheOffsetsOfTheFile) {
  const Ran ran = build({folder_.write("d.txt", std::string("Spray \xff\xfe of light. ") + kArticle)});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(graph(), HasSubstr("The mayor of Vellin condemned the attack on the ferry on Monday."));
}

TEST_F(BuildInputs, TheSameArticleTwiceCountsOnce) {
  const std::string article = folder_.write("a.txt", kArticle);
  const Ran once = build({article});
  const std::string expected = graph();
  const Ran twice = build({article, article});
  EXPECT_EQ(once.code, 0);
  EXPECT_THAT(twice.err, HasSubstr("given twice, counted once"));
  EXPECT_EQ(graph(), expected);
}

TEST_F(BuildInputs, TwoFilesOfOneNameAreTwoDocuments) {
  const Ran ran = build({folder_.write("x/news.txt", kArticle), folder_.write("y/news.txt", kOtherArticle)});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("2 documents"));
}

TEST_F(BuildInputs, AFileWhereTheFolderShouldBeIsRefusedBeforeReading) {
  const std::string file = folder_.write("out", "not a folder");
  const Ran ran = build({folder_.write("a.txt", kArticle)});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(read_whole_file(file), "not a folder");
}

TEST_F(BuildInputs, ALineOfManyWordsIsOneParagraph) {
  std::string line;
  constexpr std::size_t kCopies = 2000;
  for (std::size_t i = 0; i < kCopies; ++i) line += "The mayor of Vellin condemned the attack on the ferry. ";
  const Ran ran = build({folder_.write("long.txt", line)});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_THAT(graph(), HasSubstr("condemned"));
}

}  // namespace
}  // namespace claimgraph::cli
