// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace claimgraph::testing_support {

/// A SPARQL store as a child process on the loopback address; it stops, and its files go, with the object.
class RealServer {
 public:
  /// Oxigraph behind scripts/store/server.mjs, in memory.
  static RealServer oxigraph();
  /// Debian's Virtuoso with an empty database; user and password are `dba`.
  static RealServer virtuoso();

  /// No store, but a server of https whose certificate nobody vouches for.
  static RealServer untrusted();

  RealServer(RealServer&& other) noexcept
      : child_(std::exchange(other.child_, -1)),
        folder_(std::exchange(other.folder_, {})),
        url_(std::move(other.url_)) {}
  RealServer& operator=(RealServer&&) = delete;
  ~RealServer();

  /// False when there is no such program here.
  [[nodiscard]] bool installed() const { return child_ > 0; }
  /// "http://127.0.0.1:PORT"; empty when the store is not installed or did not come up within minutes.
  [[nodiscard]] const std::string& url() const { return url_; }

 private:
  RealServer() = default;
  void make_folder();
  /// Runs the command in the folder and waits until somebody listens on the port.
  void start(std::vector<std::string> command, int port, const std::string& scheme);

  pid_t child_ = -1;
  std::filesystem::path folder_;
  std::string url_;
};

}  // namespace claimgraph::testing_support
