// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "claimgraph/cli/runtime.h"

namespace claimgraph::cli {

/// "12 documents, 3.4 MB/s, 0:42 left" on one line of standard error that is written over, at most ten times
/// a second; nothing at all when standard error is no terminal or the run is quiet. One thread at a time.
class Progress {
 public:
  explicit Progress(Runtime& runtime);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();  ///< takes the line away

  /// How far reading has come, in bytes of the files on disk; a total of 0 is unknown.
  void update(std::uint64_t documents, std::uint64_t bytes_read, std::uint64_t bytes_total);
  /// Shows a stage without measure ("resolving").
  void stage(const std::string& name);
  /// Takes the line away so that a message can be printed; the next update shows it again.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void show(const std::string& line);

  Runtime& runtime_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_;
};

/// The line's text; seconds are since the start. Apart so that it can be tested.
std::string progress_line(std::uint64_t documents, std::uint64_t bytes_read, std::uint64_t bytes_total,
                          double seconds);

}  // namespace claimgraph::cli
