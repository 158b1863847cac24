// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Against a real store: Oxigraph behind scripts/store/server.mjs, on the loopback address. Skips where
// `scripts/store.sh --install-only` has not been run.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "claimgraph/rdf/iri.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/store.h"
#include "rdf/http.h"
#include "rdf/real_server.h"

namespace claimgraph::rdf {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = CLAIMGRAPH_SOURCE_DIR;
const fs::path kNews = kSource / "tests" / "rdf" / "stores" / "news.ttl";

class RealStore : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    server_ = new testing_support::RealServer(testing_support::RealServer::oxigraph());
  }
  static void TearDownTestSuite() {
    delete server_;
    server_ = nullptr;
  }
  void SetUp() override {
    if (!server_->installed()) GTEST_SKIP() << "no store; run scripts/store.sh --install-only";
    ASSERT_FALSE(server_->url().empty()) << "the store is installed and did not come up";
  }
  static Result<StoreReport> load_news(const std::string& path, StoreProtocol protocol, StoreMode mode,
                                       const std::string& graph) {
    StoreOptions options;
    options.url = server_->url() + path;
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
        {"POST", server_->url() + "/query", "application/x-www-form-urlencoded", form, "text/csv"});
    return answer ? answer->body : answer.error().describe();
  }

  static inline testing_support::RealServer* server_ = nullptr;
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
