// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/real_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <fstream>
#include <thread>

namespace claimgraph::testing_support {
namespace {

namespace fs = std::filesystem;

const fs::path kOxigraph = fs::path(CLAIMGRAPH_SOURCE_DIR) / "build" / "store";
constexpr const char* kVirtuoso = "/usr/bin/virtuoso-t";

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  return address;
}

/// A port that nobody listens on just now.
int free_port() {
  const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  ::bind(listener, reinterpret_cast<sockaddr*>(&address), size);
  ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(listener);
  return ntohs(address.sin_port);
}

bool answers(int port) {
  const int connection = ::socket(AF_INET, SOCK_STREAM, 0);
  const sockaddr_in address = loopback(port);
  const bool connected =
      ::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::close(connection);
  return connected;
}

std::string url_of(int port) {
  return "http://127.0.0.1:" + std::to_string(port);
}

void write_configuration(const fs::path& folder, int port) {
  std::ofstream(folder / "virtuoso.ini")
      << "[Database]\nDatabaseFile = virtuoso.db\nErrorLogFile = virtuoso.log\nLockFile = virtuoso.lck\n"
         "TransactionFile = virtuoso.trx\nxa_persistent_file = virtuoso.pxa\nFileExtend = 200\n"
         "[TempDatabase]\nDatabaseFile = virtuoso-temp.db\nTransactionFile = virtuoso-temp.trx\n"
         "[Parameters]\nServerPort = 127.0.0.1:"
      << free_port() << "\nServerThreads = 10\nNumberOfBuffers = 10000\nMaxDirtyBuffers = 6000\n"
      << "[HTTPServer]\nServerPort = 127.0.0.1:" << port << "\nServerThreads = 5\nMaxClientConnections = 5\n"
      << "[SPARQL]\nResultSetMaxRows = 10000\n";
}

}  // namespace

RealServer RealServer::oxigraph() {
  RealServer server;
  std::array<int, 2> pipe{};
  if (!fs::exists(kOxigraph / "node_modules" / "oxigraph") || ::pipe(pipe.data()) != 0) return server;
  server.child_ = ::fork();
  if (server.child_ == 0) {
    ::dup2(pipe[1], STDOUT_FILENO);
    const std::string program = kOxigraph / "server.mjs";
    ::execlp("node", "node", program.c_str(), "--port", "0", static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(pipe[1]);
  std::string line;
  for (char c = 0; ::read(pipe[0], &c, 1) == 1 && c != '\n';) line += c;
  ::close(pipe[0]);
  const std::size_t begin = line.find("http://");
  if (begin != std::string::npos) server.url_ = line.substr(begin, line.find(' ', begin) - begin);
  return server;
}

RealServer RealServer::virtuoso() {
  RealServer server;
  if (!fs::exists(kVirtuoso)) return server;
  std::string folder = (fs::temp_directory_path() / "claimgraph-virtuoso-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return server;
  server.folder_ = folder;
  const int port = free_port();
  write_configuration(server.folder_, port);
  server.child_ = ::fork();
  if (server.child_ == 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    if (::chdir(folder.c_str()) == 0)
      ::execl(kVirtuoso, kVirtuoso, "-f", "-c", "virtuoso.ini", static_cast<char*>(nullptr));
    ::_exit(127);
  }
  // A new database takes some seconds to be made.
  for (int tries = 0; tries < 600 && ::waitpid(server.child_, nullptr, WNOHANG) == 0; ++tries) {
    if (answers(port)) {
      server.url_ = url_of(port);
      return server;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return server;
}

RealServer::~RealServer() {
  if (child_ > 0) {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

}  // namespace claimgraph::testing_support
