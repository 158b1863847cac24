// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace claimgraph::testing_support {

/// What came in over one connection.
struct FakeRequest {
  std::string method;
  std::string target;  ///< path and query as sent
  std::string headers;
  std::string body = {};
};

/// What the server does with it.
struct FakeAnswer {
  enum class Manner : unsigned char { kRespond, kCutLine, kStall };

  int status = 200;
  std::string body = {};
  std::string headers = {};  ///< more header lines, each with its \r\n
  Manner manner = Manner::kRespond;
};

/// An HTTP server on the loopback address that misbehaves as told, one request a connection. It stops with
/// the object.
class FakeServer {
 public:
  using Handler = std::function<FakeAnswer(const FakeRequest&)>;

  explicit FakeServer(Handler handler);
  FakeServer(const FakeServer&) = delete;
  FakeServer& operator=(const FakeServer&) = delete;
  ~FakeServer();

  /// "http://127.0.0.1:PORT"
  [[nodiscard]] const std::string& url() const { return url_; }
  /// Requests so far; call it when nothing is under way.
  [[nodiscard]] const std::vector<FakeRequest>& requests() const { return requests_; }

 private:
  void serve();
  void answer(int connection);

  Handler handler_;
  int socket_ = -1;
  std::string url_;
  std::vector<FakeRequest> requests_;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

}  // namespace claimgraph::testing_support
