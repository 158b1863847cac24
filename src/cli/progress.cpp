// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/text_table.h"

namespace claimgraph::cli {
namespace {

constexpr double kMegabyte = 1e6;
constexpr auto kInterval = std::chrono::milliseconds(100);

std::string minutes(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string progress_line(std::uint64_t documents, std::uint64_t bytes_read, std::uint64_t bytes_total,
                          double seconds) {
  std::string line = fmt::format("{} document{}", documents, documents == 1 ? "" : "s");
  if (seconds <= 0 || bytes_read == 0) return line;
  const double rate = static_cast<double>(bytes_read) / seconds;
  line += fmt::format(", {:.2f} MB/s", rate / kMegabyte);
  if (bytes_total > bytes_read) {
    line += ", " + minutes(static_cast<double>(bytes_total - bytes_read) / rate) + " left";
  }
  return line;
}

Progress::Progress(Runtime& runtime) : runtime_(runtime) {}

Progress::~Progress() {
  clear();
}

void Progress::update(std::uint64_t documents, std::uint64_t bytes_read, std::uint64_t bytes_total) {
  const Clock::time_point now = Clock::now();
  if (now - last_ < kInterval) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  show(progress_line(documents, bytes_read, bytes_total, seconds));
}

void Progress::stage(const std::string& name) {
  show(name);
}

void Progress::clear() {
  if (!shown_) return;
  runtime_.streams().err << "\r\x1b[K" << std::flush;
  shown_ = false;
}

void Progress::show(const std::string& line) {
  const unsigned columns = runtime_.streams().err_columns;
  if (columns == 0 || runtime_.verbosity() == Verbosity::kQuiet) return;
  runtime_.streams().err << "\r" << fit(line, columns - 1) << "\x1b[K" << std::flush;
  shown_ = true;
}

}  // namespace claimgraph::cli
