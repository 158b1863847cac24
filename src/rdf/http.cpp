// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/http.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <thread>
#include <utility>

namespace claimgraph::rdf {
namespace {

constexpr std::size_t kLongestBody = 1U << 20U;
constexpr std::chrono::milliseconds kFirstWait{500};
constexpr unsigned kMostRedirects = 5;

struct CloseEasy {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct CloseUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Easy = std::unique_ptr<CURL, CloseEasy>;
using Headers = std::unique_ptr<curl_slist, FreeList>;

/// What one attempt came to.
struct Attempt {
  CURLcode code = CURLE_OK;
  HttpResponse response;
  std::string location;
  std::string reason;
};

/// The body on its way out, so that authentication can start again.
struct Upload {
  std::string_view body;
  std::size_t at = 0;
};

std::size_t receive(char* data, std::size_t size, std::size_t count, void* target) {
  auto& body = *static_cast<std::string*>(target);
  const std::size_t room = kLongestBody - std::min(kLongestBody, body.size());
  body.append(data, std::min(size * count, room));
  return size * count;
}

std::size_t send_part(char* data, std::size_t size, std::size_t count, void* source) {
  auto& upload = *static_cast<Upload*>(source);
  const std::size_t part = std::min(size * count, upload.body.size() - upload.at);
  std::copy_n(upload.body.data() + upload.at, part, data);
  upload.at += part;
  return part;
}

int seek_to(void* source, curl_off_t offset, int origin) {
  if (origin != SEEK_SET) return CURL_SEEKFUNC_CANTSEEK;
  static_cast<Upload*>(source)->at = static_cast<std::size_t>(offset);
  return CURL_SEEKFUNC_OK;
}

bool is_worth_a_retry(const Attempt& attempt) {
  static constexpr std::array kLost = {
      CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT, CURLE_GOT_NOTHING,         CURLE_SEND_ERROR,
      CURLE_RECV_ERROR,      CURLE_PARTIAL_FILE,       CURLE_COULDNT_RESOLVE_HOST};
  static constexpr std::array kBusy = {429L, 502L, 503L, 504L};
  if (attempt.code != CURLE_OK) return std::find(kLost.begin(), kLost.end(), attempt.code) != kLost.end();
  return std::find(kBusy.begin(), kBusy.end(), attempt.response.status) != kBusy.end();
}

bool is_redirect(long status) {
  return status == 301 || status == 302 || status == 307 || status == 308;
}

/// The first line of what the server said, at most 200 bytes, for messages.
std::string head_of(const std::string& body) {
  std::string line = body.substr(0, std::min<std::size_t>(body.find_first_of("\r\n"), 200));
  return line.empty() ? "" : ": " + line;
}

tl::unexpected<Error> failure(const HttpRequest& request, const std::string& what) {
  return fail(ErrorCode::kNetwork, request.method + " " + request.url + " failed: " + what);
}

}  // namespace

struct HttpClient::State {
  Easy easy;
  HttpOptions options;

  Attempt attempt(const HttpRequest& request);
  void configure(const HttpRequest& request);
};

HttpClient::HttpClient(std::unique_ptr<State> state) : state_(std::move(state)) {}
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&&) noexcept = default;
HttpClient::~HttpClient() = default;

Result<HttpClient> HttpClient::create(HttpOptions options) {
  static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
  Easy easy(curl_easy_init());
  if (kStarted != CURLE_OK || !easy) return fail(ErrorCode::kInternal, "libcurl could not be started");
  return HttpClient(std::make_unique<State>(State{std::move(easy), std::move(options)}));
}

void HttpClient::State::configure(const HttpRequest& request) {
  CURL* curl = easy.get();
  curl_easy_reset(curl);
  curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "claimgraph");
  const long seconds = static_cast<long>(options.timeout.count());
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, seconds);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, seconds);
  if (options.user.empty()) return;
  curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC | CURLAUTH_DIGEST);
  curl_easy_setopt(curl, CURLOPT_USERNAME, options.user.c_str());
  curl_easy_setopt(curl, CURLOPT_PASSWORD, options.password.c_str());
}

Attempt HttpClient::State::attempt(const HttpRequest& request) {
  configure(request);
  CURL* curl = easy.get();
  Attempt attempt;
  Upload upload{request.body};
  std::array<char, CURL_ERROR_SIZE> details{};
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, details.data());
  Headers headers(curl_slist_append(nullptr, ("Accept: " + request.accept).c_str()));
  const auto add_header = [&headers](const std::string& line) {
    headers.reset(curl_slist_append(headers.release(), line.c_str()));
  };
  if (!request.content_type.empty()) {
    add_header("Content-Type: " + request.content_type);
    add_header("Expect:");
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, send_part);
    curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
    curl_easy_setopt(curl, CURLOPT_SEEKFUNCTION, seek_to);
    curl_easy_setopt(curl, CURLOPT_SEEKDATA, &upload);
  }
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &attempt.response.body);
  attempt.code = curl_easy_perform(curl);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &attempt.response.status);
  const char* location = nullptr;
  curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &location);
  if (location != nullptr) attempt.location = location;
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, nullptr);
  if (attempt.code != CURLE_OK)
    attempt.reason = details.front() == '\0' ? curl_easy_strerror(attempt.code) : details.data();
  return attempt;
}

Result<HttpResponse> HttpClient::send(const HttpRequest& request) {
  HttpRequest current = request;
  const auto origin = origin_of(request.url);
  if (!origin) return tl::unexpected(origin.error());
  unsigned redirects = 0;
  std::chrono::milliseconds wait = kFirstWait;
  for (unsigned tries = 0;;) {
    Attempt attempt = state_->attempt(current);
    if (attempt.code == CURLE_OK && attempt.response.status / 100 == 2) return std::move(attempt.response);
    if (attempt.code == CURLE_OK && is_redirect(attempt.response.status) && !attempt.location.empty()) {
      const auto target = origin_of(attempt.location);
      if (!target || *target != *origin)
        return failure(request, "it redirects to another server, " + attempt.location + ", which is refused");
      if (++redirects > kMostRedirects) return failure(request, "too many redirects");
      current.url = attempt.location;
      continue;
    }
    if (is_worth_a_retry(attempt) && tries < state_->options.retries) {
      ++tries;
      std::this_thread::sleep_for(wait);
      wait *= 2;
      continue;
    }
    const std::string after = tries == 0 ? "" : " (after " + std::to_string(tries + 1) + " tries)";
    if (attempt.code != CURLE_OK) return failure(request, attempt.reason + after);
    return failure(request, "status " + std::to_string(attempt.response.status) + after +
                                head_of(attempt.response.body));
  }
}

Result<std::string> origin_of(const std::string& url) {
  const std::unique_ptr<CURLU, CloseUrl> parsed(curl_url());
  const auto bad = [](const std::string& what) { return fail(ErrorCode::kInvalidArgument, what); };
  if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
    return bad("'" + url + "' is no URL, expected one of http or https");
  const auto part = [&parsed](CURLUPart which, unsigned flags) {
    char* text = nullptr;
    if (curl_url_get(parsed.get(), which, &text, flags) != CURLUE_OK) return std::string();
    std::string copy(text);
    curl_free(text);
    return copy;
  };
  if (!part(CURLUPART_USER, 0).empty() || !part(CURLUPART_PASSWORD, 0).empty())
    return bad("the URL holds a user name or password; give them by --user and --password-file");
  const std::string scheme = part(CURLUPART_SCHEME, 0);
  if (scheme != "http" && scheme != "https") return bad("'" + url + "' is not of http or https");
  std::string host = part(CURLUPART_HOST, 0);
  std::transform(host.begin(), host.end(), host.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return scheme + "://" + host + ":" + part(CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

}  // namespace claimgraph::rdf
