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
#include <cstdlib>
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

void RealServer::make_folder() {
  std::string folder = (fs::temp_directory_path() / "claimgraph-server-XXXXXX").string();
  if (::mkdtemp(folder.data()) != nullptr) folder_ = folder;
}

void RealServer::start(std::vector<std::string> command, int port, const std::string& scheme) {
  std::vector<char*> arguments;
  for (std::string& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  child_ = ::fork();
  if (child_ == 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    if (::chdir(folder_.c_str()) == 0) ::execvp(arguments.front(), arguments.data());
    ::_exit(127);
  }
  // A new database takes some seconds to be made, and minutes on a busy machine.
  for (int tries = 0; tries < 3000 && ::waitpid(child_, nullptr, WNOHANG) == 0; ++tries) {
    if (answers(port)) {
      url_ = scheme + "://127.0.0.1:" + std::to_string(port);
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
}

RealServer RealServer::virtuoso() {
  RealServer server;
  if (!fs::exists(kVirtuoso)) return server;
  server.make_folder();
  const int port = free_port();
  write_configuration(server.folder_, port);
  server.start({kVirtuoso, "-f", "-c", "virtuoso.ini"}, port, "http");
  return server;
}

RealServer RealServer::untrusted() {
  RealServer server;
  server.make_folder();
  const std::string make =
      "cd '" + server.folder_.string() +
      "' && openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out own.pem -days 2 "
      "-subj /CN=127.0.0.1 > openssl.log 2>&1";
  if (std::system(make.c_str()) != 0) return server;
  const int port = free_port();
  server.start({"openssl", "s_server", "-accept", "127.0.0.1:" + std::to_string(port), "-cert", "own.pem",
                "-key", "key.pem", "-www", "-quiet"},
               port, "https");
  return server;
}

RealServer::~RealServer() {
  if (child_ > 0 && ::waitpid(child_, nullptr, WNOHANG) == 0) {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

}  // namespace claimgraph::testing_support
