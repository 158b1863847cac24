// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Against Virtuoso 7, which wants Digest authentication, takes 1,000 statements in one update at most, cuts
// an answer at 10,000 rows and keeps literals in a form of its own. Skips where it is not installed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "claimgraph/rdf/canon.h"
#include "claimgraph/rdf/diff.h"
#include "claimgraph/rdf/iri.h"
#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/store.h"
#include "rdf/generated.h"
#include "rdf/http.h"
#include "rdf/real_server.h"

namespace claimgraph::rdf {
namespace {

const std::string kGraph = "http://example.org/news";
const std::string kSample = std::string(CLAIMGRAPH_SOURCE_DIR) + "/output/graph.ttl";

class VirtuosoTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    server_ = new testing_support::RealServer(testing_support::RealServer::virtuoso());
  }
  static void TearDownTestSuite() {
    delete server_;
    server_ = nullptr;
  }
  void SetUp() override {
    if (!server_->installed()) GTEST_SKIP() << "no Virtuoso; install Debian's virtuoso-opensource-7-bin";
    ASSERT_FALSE(server_->url().empty()) << "Virtuoso is installed and did not come up";
  }

  static StoreOptions options_for(StoreProtocol protocol, StoreMode mode) {
    StoreOptions options;
    options.url =
        server_->url() + (protocol == StoreProtocol::kUpdate ? "/sparql-auth" : "/sparql-graph-crud-auth");
    options.graph = kGraph;
    options.protocol = protocol;
    options.mode = mode;
    options.user = "dba";
    options.password = "dba";
    return options;
  }
  static Result<StoreReport> put(const Dataset& data, StoreProtocol protocol, StoreMode mode) {
    return load(data, options_for(protocol, mode));
  }

  static inline testing_support::RealServer* server_ = nullptr;
};

Dataset sample() {
  return std::move(*read_file(kSample));
}

Dataset numbered(std::size_t statements) {
  Dataset out;
  for (std::size_t i = 0; i < statements; ++i)
    out.add(iri("http://e/s" + std::to_string(i)), iri("http://e/p"),
            language_literal(std::to_string(i), "en"));
  return out;
}

/// The statements in the one graph that Virtuoso is given; it has no default graph.
Dataset in_named_graph(const Dataset& data) {
  Dataset out;
  for (const Quad& q : data.quads())
    out.add(data.term(q.subject), data.term(q.predicate), data.term(q.object), iri(kGraph));
  return out;
}

TEST_F(VirtuosoTest, AGraphIsReplacedThroughTheGraphStoreProtocol) {
  const auto report = put(sample(), StoreProtocol::kGraphStore, StoreMode::kReplace);
  ASSERT_TRUE(report) << report.error().describe();
  EXPECT_EQ(report->sent, sample().size());
}

TEST_F(VirtuosoTest, UpdatesStayBelowTheirLimit) {
  const auto report = put(sample(), StoreProtocol::kUpdate, StoreMode::kReplace);
  ASSERT_TRUE(report) << report.error().describe();
  EXPECT_EQ(report->sent, sample().size());
}

TEST_F(VirtuosoTest, AddingToAFilledGraphIsConfirmedWhateverFormLiteralsAreKeptIn) {
  ASSERT_TRUE(put(numbered(5), StoreProtocol::kGraphStore, StoreMode::kReplace));
  const auto by_gsp = put(sample(), StoreProtocol::kGraphStore, StoreMode::kAdd);
  EXPECT_TRUE(by_gsp) << by_gsp.error().describe();
  const auto by_update = put(sample(), StoreProtocol::kUpdate, StoreMode::kAdd);
  EXPECT_TRUE(by_update) << by_update.error().describe();
}

TEST_F(VirtuosoTest, TheCutOfItsAnswersDoesNotTouchTheCount) {
  const auto report = put(numbered(12'000), StoreProtocol::kGraphStore, StoreMode::kReplace);
  EXPECT_TRUE(report) << report.error().describe();
}

TEST_F(VirtuosoTest, ResumeLeavesOutWhatIsThere) {
  ASSERT_TRUE(put(numbered(3000), StoreProtocol::kUpdate, StoreMode::kReplace));
  StoreOptions options = options_for(StoreProtocol::kUpdate, StoreMode::kAdd);
  options.resume = StoreResume::kSkipPresent;
  const auto report = load(numbered(3000), options);
  ASSERT_TRUE(report) << report.error().describe();
  EXPECT_EQ(report->sent, 0U);
}

TEST_F(VirtuosoTest, AWrongPasswordIsRefusedAndNotNamed) {
  StoreOptions options = options_for(StoreProtocol::kGraphStore, StoreMode::kReplace);
  options.password = "open-sesame";
  const auto report = load(numbered(1), options);
  ASSERT_FALSE(report);
  EXPECT_THAT(report.error().describe(),
              testing::AllOf(testing::HasSubstr("status 401"), testing::Not(testing::HasSubstr("sesame"))));
}

TEST_F(VirtuosoTest, UpdatesOfADifferenceTurnTheOldGraphIntoTheNewOne) {
  auto client = HttpClient::create({"dba", "dba"});
  ASSERT_TRUE(client);
  for (unsigned seed = 1; seed <= 10; ++seed) {
    SCOPED_TRACE(seed);
    Generator generator(seed, Blanks::kSome);
    const Dataset old_data = in_named_graph(generator.graph());
    const Dataset new_data = in_named_graph(generator.edited(old_data, 8));
    const auto loaded = put(skolemize(old_data).value(), StoreProtocol::kGraphStore, StoreMode::kReplace);
    ASSERT_TRUE(loaded) << loaded.error().describe();
    const auto changes = difference(old_data, new_data, BlankNaming::kSkolemize);
    ASSERT_TRUE(changes);
    const std::string updates = format_sparql(*changes, 1000).value();
    const auto done =
        client->send({"POST", server_->url() + "/sparql-auth", "application/sparql-update", updates});
    ASSERT_TRUE(done) << done.error().describe() << updates;
    const auto got =
        client->send({"GET", server_->url() + "/sparql-graph-crud?graph=" + percent_encode(kGraph), "", "",
                      "application/n-triples"});
    ASSERT_TRUE(got) << got.error().describe();
    const auto content = read_text(got->body, Syntax::kNTriples, "virtuoso");
    ASSERT_TRUE(content) << content.error().describe();
    EXPECT_TRUE(isomorphic(unskolemized(in_named_graph(*content)), new_data).value());
  }
}

}  // namespace
}  // namespace claimgraph::rdf
