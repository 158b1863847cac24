// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/fake_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace claimgraph::testing_support {
namespace {

/// Reads one request: the head up to the blank line, then as much body as Content-Length says.
std::string read_all(int connection) {
  std::string data;
  char part[4096];
  for (;;) {
    const std::size_t head = data.find("\r\n\r\n");
    if (head != std::string::npos) {
      const std::size_t at = data.find("Content-Length: ");
      const std::size_t length = at < head ? std::strtoul(data.c_str() + at + 16, nullptr, 10) : 0;
      if (data.size() >= head + 4 + length) return data;
    }
    const ssize_t got = ::recv(connection, part, sizeof part, 0);
    if (got <= 0) return data;
    data.append(part, static_cast<std::size_t>(got));
  }
}

FakeRequest parse(const std::string& data) {
  const std::size_t head = data.find("\r\n\r\n");
  const std::size_t first = data.find(' ');
  const std::size_t second = data.find(' ', first + 1);
  if (head == std::string::npos || second == std::string::npos) return {};
  return {data.substr(0, first), data.substr(first + 1, second - first - 1), data.substr(0, head),
          data.substr(head + 4)};
}

}  // namespace

FakeServer::FakeServer(Handler handler) : handler_(std::move(handler)) {
  socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (socket_ < 0 || ::bind(socket_, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      ::listen(socket_, 8) != 0 || ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    throw std::runtime_error("no loopback socket");
  url_ = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
  thread_ = std::thread([this] { serve(); });
}

FakeServer::~FakeServer() {
  stopping_ = true;
  thread_.join();
  ::close(socket_);
}

void FakeServer::serve() {
  while (!stopping_) {
    pollfd ready{socket_, POLLIN, 0};
    if (::poll(&ready, 1, 20) <= 0) continue;
    const int connection = ::accept(socket_, nullptr, nullptr);
    if (connection < 0) continue;
    answer(connection);
    ::close(connection);
  }
}

void FakeServer::answer(int connection) {
  const FakeRequest request = parse(read_all(connection));
  requests_.push_back(request);
  const FakeAnswer reply = handler_(request);
  if (reply.manner == FakeAnswer::Manner::kCutLine) return;
  if (reply.manner == FakeAnswer::Manner::kStall) {
    pollfd closed{connection, POLLIN, 0};
    ::poll(&closed, 1, 5000);
    return;
  }
  const std::string text = "HTTP/1.1 " + std::to_string(reply.status) + " Fake\r\nConnection: close\r\n" +
                           reply.headers + "Content-Length: " + std::to_string(reply.body.size()) +
                           "\r\n\r\n" + reply.body;
  (void)::send(connection, text.data(), text.size(), MSG_NOSIGNAL);
}

}  // namespace claimgraph::testing_support
