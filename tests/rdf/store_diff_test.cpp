// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Updates that `diff` writes, run by a real store over generated graphs. Skips where `scripts/store.sh
// --install-only` has not been run. Seeds share one server, so they are a loop.
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

class StoreDiffTest : public testing::Test {
 protected:
  StoreDiffTest() : server_(testing_support::RealServer::oxigraph()), client_(*HttpClient::create({})) {}
  void SetUp() override {
    if (!server_.installed()) GTEST_SKIP() << "no store; run scripts/store.sh --install-only";
    ASSERT_FALSE(server_.url().empty()) << "the store is installed and did not come up";
  }

  void update(const std::string& text) {
    const auto done = client_.send({"POST", server_.url() + "/update", "application/sparql-update", text});
    ASSERT_TRUE(done) << done.error().describe() << text;
  }
  void fill(const Dataset& data) {
    update("CLEAR ALL");
    StoreOptions options;
    options.url = server_.url() + "/store";
    const auto loaded = load(data, options);
    ASSERT_TRUE(loaded) << loaded.error().describe();
  }
  void fetch(const std::string& graph, Dataset& into) {
    const std::string which = graph.empty() ? "default" : "graph=" + percent_encode(graph);
    const auto got =
        client_.send({"GET", server_.url() + "/store?" + which, "", "", "application/n-triples"});
    ASSERT_TRUE(got) << got.error().describe();
    const auto part = read_text(got->body, Syntax::kNTriples, "store");
    ASSERT_TRUE(part) << part.error().describe();
    for (const Quad& quad : part->quads()) {
      const TermId s = into.intern(part->term(quad.subject));
      const TermId p = into.intern(part->term(quad.predicate));
      const TermId o = into.intern(part->term(quad.object));
      into.add({s, p, o, graph.empty() ? kDefaultGraph : into.intern(iri(graph))});
    }
  }
  /// Everything in the store, named as Generator names graphs.
  Dataset content() {
    Dataset out;
    for (const char* graph : {"", "http://e/g0", "http://e/g1"}) fetch(graph, out);
    return out;
  }

  testing_support::RealServer server_;
  HttpClient client_;
};

TEST_F(StoreDiffTest, UpdatesTurnTheOldGraphIntoTheNewOne) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(seed);
    Generator generator(seed, Blanks::kNone);
    const Dataset old_data = generator.graph();
    const Dataset new_data = generator.edited(old_data, 8);
    fill(old_data);
    const auto changes = difference(old_data, new_data);
    ASSERT_TRUE(changes);
    update(format_sparql(*changes, 3).value());
    EXPECT_TRUE(isomorphic(content(), new_data).value());
  }
}

TEST_F(StoreDiffTest, UpdatesTurnTheSkolemizedOldGraphIntoTheNewOne) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(seed);
    Generator generator(seed, Blanks::kSome);
    const Dataset old_data = generator.graph();
    const Dataset new_data = generator.edited(old_data, 8);
    fill(skolemize(old_data).value());
    const auto changes = difference(old_data, new_data, BlankNaming::kSkolemize);
    ASSERT_TRUE(changes);
    update(format_sparql(*changes, 3).value());
    EXPECT_TRUE(isomorphic(unskolemized(content()), new_data).value());
  }
}

}  // namespace
}  // namespace claimgraph::rdf
