// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/cli/output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "claimgraph/base/atomic_file.h"

namespace claimgraph::cli {
namespace {

namespace fs = std::filesystem;

class Output : public testing::Test {
 protected:
  Output() {
    std::string pattern = (fs::temp_directory_path() / "claimgraph-output-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~Output() override { fs::remove_all(folder_); }

  [[nodiscard]] fs::path in_folder(const char* name) const { return folder_ / name; }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder_)) found.push_back(entry.path().filename());
    return found;
  }
  static std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  fs::path folder_;
  std::ostringstream out_;
  std::ostringstream err_;
  Runtime runtime_{{.out = out_, .err = err_}};
};

TEST_F(Output, NothingIsSeenBeforeTheEnd) {
  std::ofstream(in_folder("graph.ttl")) << "old";
  std::string meanwhile;
  ASSERT_TRUE(write_output(runtime_, in_folder("graph.ttl"), [&](std::ostream& out) -> Status {
    out << "new" << std::flush;
    meanwhile = content(in_folder("graph.ttl"));
    return {};
  }));
  EXPECT_EQ(meanwhile, "old");
}

TEST_F(Output, AnInterruptedWriteLeavesNoTemporaryFile) {
  auto file = AtomicFile::create(in_folder("graph.ttl"));
  ASSERT_TRUE(file);
  EXPECT_EQ(names().size(), 1U);
  discard_temporary_files();
  EXPECT_THAT(names(), testing::IsEmpty());
}

TEST_F(Output, TheOldFileIsReplaced) {
  std::ofstream(in_folder("graph.ttl")) << "old";
  ASSERT_TRUE(write_output(runtime_, in_folder("graph.ttl"), "new"));
  EXPECT_EQ(content(in_folder("graph.ttl")), "new");
  EXPECT_THAT(names(), testing::ElementsAre("graph.ttl"));
}

TEST_F(Output, AnErrorLeavesTheOldFileAndNoOther) {
  std::ofstream(in_folder("graph.ttl")) << "old";
  const Status status = write_output(runtime_, in_folder("graph.ttl"), [](std::ostream& out) -> Status {
    out << "half";
    return fail(ErrorCode::kInternal, "stop");
  });
  EXPECT_FALSE(status);
  EXPECT_EQ(content(in_folder("graph.ttl")), "old");
  EXPECT_THAT(names(), testing::ElementsAre("graph.ttl"));
}

TEST_F(Output, ALinkStaysALink) {
  std::ofstream(in_folder("real.ttl")) << "old";
  fs::create_symlink("real.ttl", in_folder("link.ttl"));
  ASSERT_TRUE(write_output(runtime_, in_folder("link.ttl"), "new"));
  EXPECT_TRUE(fs::is_symlink(in_folder("link.ttl")));
  EXPECT_EQ(content(in_folder("real.ttl")), "new");
}

TEST_F(Output, TheOldFilesModeIsKept) {
  std::ofstream(in_folder("graph.ttl")) << "old";
  fs::permissions(in_folder("graph.ttl"), fs::perms::owner_read | fs::perms::owner_write);
  ASSERT_TRUE(write_output(runtime_, in_folder("graph.ttl"), "new"));
  EXPECT_EQ(fs::status(in_folder("graph.ttl")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Output, AFullDeviceIsAnError) {
  const Status status = write_output(runtime_, "/dev/full", std::string(100000, 'x'));
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().describe(), "/dev/full: cannot be written: No space left on device");
}

TEST_F(Output, APathBelowAFileIsAnError) {
  std::ofstream(in_folder("file")) << "x";
  const Status status = write_output(runtime_, in_folder("file") / "graph.ttl", "new");
  ASSERT_FALSE(status);
  EXPECT_THAT(status.error().message, testing::HasSubstr("Not a directory"));
}

TEST_F(Output, ADashIsStandardOutput) {
  ASSERT_TRUE(write_output(runtime_, "-", "text"));
  EXPECT_EQ(out_.str(), "text");
}

}  // namespace
}  // namespace claimgraph::cli
