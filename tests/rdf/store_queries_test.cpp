// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Against a real store: Oxigraph behind scripts/store/server.mjs, on the loopback address. Skips where
// `scripts/store.sh --install-only` has not been run.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "claimgraph/rdf/iri.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/store.h"
#include "rdf/http.h"

namespace claimgraph::rdf {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = CLAIMGRAPH_SOURCE_DIR;
const fs::path kServer = kSource / "build" / "store" / "server.mjs";
const fs::path kNews = kSource / "tests" / "rdf" / "stores" / "news.ttl";

/// The server as a child process; `url` is empty when it did not come up.
class OxigraphServer {
 public:
  OxigraphServer() {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) return;
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(pipe[1], STDOUT_FILENO);
      ::execlp("node", "node", kServer.c_str(), "--port", "0", static_cast<char*>(nullptr));
      ::_exit(127);
    }
    ::close(pipe[1]);
    std::string line;
    for (char c = 0; ::read(pipe[0], &c, 1) == 1 && c != '\n';) line += c;
    ::close(pipe[0]);
    const std::size_t begin = line.find("http://");
    if (begin != std::string::npos) url = line.substr(begin, line.find(' ', begin) - begin);
  }
  OxigraphServer(const OxigraphServer&) = delete;
  OxigraphServer& operator=(const OxigraphServer&) = delete;
  ~OxigraphServer() {
    if (child_ <= 0) return;
    ::kill(child_, SIGTERM);
    ::waitpid(child_, nullptr, 0);
  }

  std::string url;

 private:
  pid_t child_ = -1;
};

class RealStore : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (fs::exists(kServer.parent_path() / "node_modules" / "oxigraph")) server_ = new OxigraphServer;
  }
  static void TearDownTestSuite() {
    delete server_;
    server_ = nullptr;
  }
  void SetUp() override {
    if (server_ == nullptr || server_->url.empty())
      GTEST_SKIP() << "no store; run scripts/store.sh --install-only";
  }
  static Result<StoreReport> load_news(const std::string& path, StoreProtocol protocol, StoreMode mode,
                                       const std::string& graph) {
    StoreOptions options;
    options.url = server_->url + path;
    options.protocol = protocol;
    options.mode = mode;
    options.graph = graph;
    options.batch = 100;
    return load(*read_file(kNews.string()), options);
  }
  static std::string ask(const std::string& query) {
    auto client = HttpClient::create({});
    const std::string form = "query=" + percent_encode(query);
    const auto answer = client->send(
        {"POST", server_->url + "/query", "application/x-www-form-urlencoded", form, "text/csv"});
    return answer ? answer->body : answer.error().describe();
  }

  static inline OxigraphServer* server_ = nullptr;
};

/// The blocks of the documentation fenced as ```NAME.
std::vector<std::string> blocks(const std::string& name) {
  std::ifstream file(kSource / "docs" / "stores.md");
  std::vector<std::string> found;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line == "```") inside = false;
    if (inside) found.back() += line + "\n";
    if (line == "```" + name) {
      inside = true;
      found.emplace_back();
    }
  }
  return found;
}

std::string without_carriage_returns(std::string text) {
  std::erase(text, '\r');
  return text.ends_with('\n') ? text : text + "\n";
}

TEST_F(RealStore, EveryDocumentedQueryGivesItsDocumentedAnswer) {
  ASSERT_TRUE(load_news("/store", StoreProtocol::kGraphStore, StoreMode::kReplace, ""));
  const std::string prefixes =
      "PREFIX cg: <https://w3id.org/claimgraph/ontology#>\nPREFIX dcterms: <http://purl.org/dc/terms/>\n"
      "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n"
      "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n";
  const auto queries = blocks("sparql");
  const auto answers = blocks("csv");
  ASSERT_EQ(queries.size(), 10U);
  ASSERT_EQ(answers.size(), queries.size());
  for (std::size_t i = 0; i < queries.size(); ++i)
    EXPECT_EQ(without_carriage_returns(ask(prefixes + queries[i])), answers[i]) << "query " << i + 1;
}

TEST_F(RealStore, UpdatesFillANamedGraphAndAreConfirmed) {
  const auto report =
      load_news("/update", StoreProtocol::kUpdate, StoreMode::kReplace, "http://example.org/by-update");
  ASSERT_TRUE(report) << report.error().describe();
  EXPECT_EQ(report->sent, read_file(kNews.string())->size());
}

TEST_F(RealStore, AddingToAFilledGraphConfirmsEveryBatch) {
  const std::string graph = "http://example.org/twice";
  ASSERT_TRUE(load_news("/store", StoreProtocol::kGraphStore, StoreMode::kReplace, graph));
  const auto again = load_news("/store", StoreProtocol::kGraphStore, StoreMode::kAdd, graph);
  EXPECT_TRUE(again) << again.error().describe();
}

}  // namespace
}  // namespace claimgraph::rdf
