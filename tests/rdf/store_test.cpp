// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "claimgraph/rdf/iri.h"
#include "claimgraph/rdf/reader.h"
#include "rdf/fake_server.h"
#include "rdf/real_server.h"

namespace claimgraph::rdf {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing_support::FakeAnswer;
using testing_support::FakeRequest;
using testing_support::FakeServer;
using Manner = FakeAnswer::Manner;

Dataset ntriples(const std::string& text) {
  auto data = read_text(text, Syntax::kNQuads, "test.nq");
  EXPECT_TRUE(data) << data.error().describe();
  return std::move(*data);
}

const std::string kTwo = "<x:a> <x:p> <x:b> .\n<x:a> <x:p> \"two\" .\n";

/// The answer of a SPARQL store to a count.
FakeAnswer counts(int number) {
  return {200, R"({"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":")" +
                   std::to_string(number) + R"("}}]}})"};
}

bool is_query(const FakeRequest& request) {
  return request.target.starts_with("/query");
}

StoreOptions options_for(const FakeServer& server, StoreMode mode = StoreMode::kReplace) {
  StoreOptions options;
  options.url = server.url() + "/store";
  options.graph = "http://example.org/g";
  options.mode = mode;
  options.timeout = std::chrono::seconds(1);
  options.retries = 1;
  return options;
}

struct EndpointCase {
  const char* url;
  const char* query;
};

class QueryEndpoint : public testing::TestWithParam<EndpointCase> {};

TEST_P(QueryEndpoint, IsToldFromTheStoresPaths) {
  EXPECT_EQ(query_endpoint(GetParam().url), GetParam().query);
}

INSTANTIATE_TEST_SUITE_P(
    Stores, QueryEndpoint,
    testing::Values(EndpointCase{"http://h:7878/store", "http://h:7878/query"},
                    EndpointCase{"http://h:7878/update", "http://h:7878/query"},
                    EndpointCase{"http://h:8890/sparql-graph-crud-auth", "http://h:8890/sparql"},
                    EndpointCase{"http://h:3030/news/data", "http://h:3030/news/query"},
                    EndpointCase{"http://h:7200/repositories/n/statements", "http://h:7200/repositories/n"},
                    EndpointCase{"http://h:7200/repositories/n/rdf-graphs/service",
                                 "http://h:7200/repositories/n"},
                    EndpointCase{"http://h/sparql", "http://h/sparql"}));

TEST(Store, ReplacePutsTheGraphAndComparesTheCount) {
  FakeServer server(
      [](const FakeRequest& request) { return is_query(request) ? counts(2) : FakeAnswer{204}; });
  const auto report = load(ntriples(kTwo), options_for(server));
  ASSERT_TRUE(report) << report.error().describe();
  EXPECT_EQ(report->sent, 2U);
  ASSERT_EQ(server.requests().size(), 2U);
  EXPECT_EQ(server.requests()[0].method, "PUT");
  EXPECT_EQ(server.requests()[0].target, "/store?graph=http%3A%2F%2Fexample.org%2Fg");
  EXPECT_THAT(server.requests()[0].body, HasSubstr("<x:a> <x:p> <x:b> .\n"));
}

TEST(Store, ACountThatDiffersIsNoSuccess) {
  FakeServer server(
      [](const FakeRequest& request) { return is_query(request) ? counts(1) : FakeAnswer{204}; });
  const auto report = load(ntriples(kTwo), options_for(server));
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::kConflict);
  EXPECT_THAT(report.error().message, HasSubstr("expected 2"));
}

TEST(Store, AFilledGraphHasEveryBatchCounted) {
  FakeServer server([](const FakeRequest& request) {
    if (!is_query(request)) return FakeAnswer{204};
    return counts(request.body.find("VALUES") == std::string::npos ? 10 : 2);
  });
  const auto report = load(ntriples(kTwo), options_for(server, StoreMode::kAdd));
  ASSERT_TRUE(report) << report.error().describe();
  EXPECT_EQ(server.requests().size(), 3U);
  EXPECT_EQ(server.requests()[1].method, "POST");
}

TEST(Store, UpdatesGoInBatches) {
  FakeServer server(
      [](const FakeRequest& request) { return is_query(request) ? counts(2) : FakeAnswer{204}; });
  StoreOptions options = options_for(server);
  options.url = server.url() + "/update";
  options.protocol = StoreProtocol::kUpdate;
  options.batch = 1;
  ASSERT_TRUE(load(ntriples(kTwo), options));
  ASSERT_EQ(server.requests().size(), 4U);
  EXPECT_EQ(server.requests()[0].body, "CLEAR SILENT GRAPH <http://example.org/g>");
  EXPECT_THAT(server.requests()[1].body, HasSubstr("INSERT DATA"));
}

TEST(Store, NamedGraphsGoToTheirOwnNames) {
  FakeServer server(
      [](const FakeRequest& request) { return is_query(request) ? counts(1) : FakeAnswer{204}; });
  ASSERT_TRUE(
      load(ntriples("<x:a> <x:p> <x:b> <x:g1> .\n<x:a> <x:p> <x:b> <x:g2> .\n"), options_for(server)));
  EXPECT_THAT(server.requests()[0].target, EndsWith("graph=x%3Ag1"));
  EXPECT_THAT(server.requests()[2].target, EndsWith("graph=x%3Ag2"));
}

TEST(Store, ABusyServerIsAskedAgain) {
  int calls = 0;
  FakeServer server([&calls](const FakeRequest& request) {
    if (calls++ == 0) return FakeAnswer{503, "come back later"};
    return is_query(request) ? counts(2) : FakeAnswer{204};
  });
  EXPECT_TRUE(load(ntriples(kTwo), options_for(server)));
}

TEST(Store, ACutLineIsTriedAgain) {
  int calls = 0;
  FakeServer server([&calls](const FakeRequest& request) {
    if (calls++ == 0) return FakeAnswer{200, "", "", Manner::kCutLine};
    return is_query(request) ? counts(2) : FakeAnswer{204};
  });
  EXPECT_TRUE(load(ntriples(kTwo), options_for(server)));
}

TEST(Store, AStalledServerIsGivenUpInTime) {
  FakeServer server([](const FakeRequest&) { return FakeAnswer{200, "", "", Manner::kStall}; });
  StoreOptions options = options_for(server);
  options.retries = 0;
  const auto report = load(ntriples(kTwo), options);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::kNetwork);
}

TEST(Store, ARefusalCarriesWhatTheServerSaid) {
  FakeServer server([](const FakeRequest&) { return FakeAnswer{403, "not your graph\nmore"}; });
  const auto report = load(ntriples(kTwo), options_for(server));
  ASSERT_FALSE(report);
  EXPECT_THAT(report.error().message, HasSubstr("status 403: not your graph"));
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST(Store, ARedirectToAnotherServerIsRefused) {
  FakeServer elsewhere([](const FakeRequest&) { return FakeAnswer{204}; });
  FakeServer server([&](const FakeRequest&) {
    return FakeAnswer{307, "", "Location: " + elsewhere.url() + "/store\r\n"};
  });
  const auto report = load(ntriples(kTwo), options_for(server));
  ASSERT_FALSE(report);
  EXPECT_THAT(report.error().message, HasSubstr("refused"));
  EXPECT_TRUE(elsewhere.requests().empty());
}

TEST(Store, ARedirectWithinTheServerIsFollowed) {
  FakeServer server([](const FakeRequest& request) {
    if (request.target.starts_with("/store")) return FakeAnswer{307, "", "Location: /elsewhere\r\n"};
    return is_query(request) ? counts(2) : FakeAnswer{204};
  });
  EXPECT_TRUE(load(ntriples(kTwo), options_for(server)));
}

TEST(Store, CredentialsAreSentOnlyWhenAskedForAndNeverNamedInErrors) {
  FakeServer server([](const FakeRequest&) {
    return FakeAnswer{401, "who are you", "WWW-Authenticate: Basic realm=\"r\"\r\n"};
  });
  StoreOptions options = options_for(server);
  options.user = "editor";
  options.password = "open-sesame";
  const auto report = load(ntriples(kTwo), options);
  ASSERT_FALSE(report);
  EXPECT_THAT(report.error().describe(), Not(HasSubstr("open-sesame")));
  EXPECT_THAT(server.requests().front().headers, Not(HasSubstr("Authorization")));
}

TEST(Store, AServerThatNobodyVouchesForIsRefused) {
  const auto server = testing_support::RealServer::untrusted();
  if (server.url().empty()) GTEST_SKIP() << "no openssl program";
  StoreOptions options;
  options.url = server.url() + "/store";
  options.retries = 0;
  options.user = "editor";
  options.password = "open-sesame";
  const auto report = load(ntriples(kTwo), options);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::kNetwork);
  EXPECT_THAT(report.error().message, HasSubstr("certificate"));
}

TEST(Store, CredentialsInTheUrlAreRefused) {
  StoreOptions options;
  options.url = "http://me:secret@127.0.0.1/store";
  const auto report = load(ntriples(kTwo), options);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::kInvalidArgument);
  EXPECT_THAT(report.error().message, Not(HasSubstr("secret")));
}

TEST(Store, BlankNodesAreNotSpreadOverUpdates) {
  FakeServer server([](const FakeRequest&) { return FakeAnswer{204}; });
  StoreOptions options = options_for(server);
  options.protocol = StoreProtocol::kUpdate;
  options.batch = 1;
  const auto report = load(ntriples("_:a <x:p> <x:b> .\n_:a <x:p> <x:c> .\n"), options);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, ErrorCode::kUnsupported);
}

/// A store of N-Triples lines that answers counts as it should, and goes away after some updates.
class ForgetfulStore {
 public:
  explicit ForgetfulStore(std::size_t updates) : updates_left_(updates) {}
  FakeAnswer operator()(const FakeRequest& request) {
    if (is_query(request)) return counts(static_cast<int>(count(percent_decode(request.body))));
    if (updates_left_ == 0) return {200, "", "", Manner::kCutLine};
    --updates_left_;
    for (const std::string& line : lines(request.body)) {
      if (line.ends_with(" .")) kept_.insert(line.substr(0, line.size() - 2));
    }
    return {204};
  }
  void come_back() { updates_left_ = 1000; }
  [[nodiscard]] std::size_t size() const { return kept_.size(); }

 private:
  static std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
  }
  std::size_t count(const std::string& query) const {
    if (query.find("VALUES") == std::string::npos) return kept_.size();
    const auto rows = lines(query);
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [this](const std::string& row) {
      return row.size() > 2 && kept_.contains(row.substr(1, row.size() - 2));
    }));
  }

  std::size_t updates_left_;
  std::set<std::string> kept_;
};

TEST(Store, AStoreThatGoesAwayLosesNothingAndResumeFinishes) {
  ForgetfulStore store(3);
  FakeServer server([&store](const FakeRequest& request) { return store(request); });
  Dataset data;
  for (int i = 0; i < 50; ++i) data.add(iri("x:s" + std::to_string(i)), iri("x:p"), literal("v"));
  StoreOptions options = options_for(server, StoreMode::kAdd);
  options.protocol = StoreProtocol::kUpdate;
  options.batch = 10;
  const auto broken = load(data, options);
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().code, ErrorCode::kNetwork);
  EXPECT_THAT(broken.error().message, HasSubstr("30 of 50 statements have arrived, --resume goes on"));
  store.come_back();
  options.resume = StoreResume::kSkipPresent;
  const auto finished = load(data, options);
  ASSERT_TRUE(finished) << finished.error().describe();
  EXPECT_EQ(finished->present, 30U);
  EXPECT_EQ(finished->sent, 20U);
  EXPECT_EQ(store.size(), 50U);
}

TEST(Store, TextWithALanguageIsConfirmedByItsParts) {
  FakeServer server(
      [](const FakeRequest& request) { return is_query(request) ? counts(1) : FakeAnswer{204}; });
  const auto report =
      load(ntriples("<x:a> <x:p> \"two\"@EN .\n<x:a> <x:p> <x:b> .\n"), options_for(server, StoreMode::kAdd));
  ASSERT_TRUE(report) << report.error().describe();
  EXPECT_THAT(percent_decode(server.requests().back().body),
              HasSubstr("VALUES (?s ?p ?v ?l) {\n(<x:a> <x:p> \"two\" \"en\" )"));
}

TEST(Store, ResumeLeavesOutBatchesThatAreThere) {
  FakeServer server(
      [](const FakeRequest& request) { return is_query(request) ? counts(2) : FakeAnswer{204}; });
  StoreOptions options = options_for(server, StoreMode::kAdd);
  options.resume = StoreResume::kSkipPresent;
  const auto report = load(ntriples(kTwo), options);
  ASSERT_TRUE(report) << report.error().describe();
  EXPECT_EQ(report->sent, 0U);
  EXPECT_EQ(report->present, 2U);
}

}  // namespace
}  // namespace claimgraph::rdf
