// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::rdf {

struct HttpRequest {
  std::string method = "GET";
  std::string url;
  std::string content_type;  ///< of the body; empty: no body
  std::string_view body;
  std::string accept = "*/*";
};

struct HttpResponse {
  long status = 0;
  std::string body;  ///< cut at 1 MiB
};

struct HttpOptions {
  std::string user;
  std::string password;
  std::chrono::seconds timeout{60};
  unsigned retries = 4;
};

/// One connection to one server, kept open between requests. Retries what a dropped line, a timeout or a busy
/// server (429, 502, 503, 504) has cost, with growing waits; follows redirects within the same origin only;
/// verifies TLS. Not safe for several threads.
class HttpClient {
 public:
  /// Fails with kInternal when libcurl cannot be started.
  static Result<HttpClient> create(HttpOptions options);

  HttpClient(HttpClient&&) noexcept;
  HttpClient& operator=(HttpClient&&) noexcept;
  ~HttpClient();

  /// The response of a request that the server took (2xx). Any other end is kNetwork with its reason and the
  /// head of what the server said; a redirect to another origin is refused as kNetwork too.
  Result<HttpResponse> send(const HttpRequest& request);

 private:
  struct State;
  explicit HttpClient(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Scheme, host and port of an http or https URL in lower case ("https://example.org:443"); kInvalidArgument
/// for any other text, and for a URL with user information: credentials do not belong there.
Result<std::string> origin_of(const std::string& url);

}  // namespace claimgraph::rdf
