// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Reader and store against Sord, which reads through Serd and keeps its own indexes: two programs that share
// no code must see the same statements and give the same answers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sord/sord.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "claimgraph/rdf/reader.h"
#include "claimgraph/rdf/term.h"
#include "claimgraph/rdf/writer.h"
#include "rdf/generated.h"

namespace claimgraph::rdf {
namespace {

struct FreeSord {
  void operator()(SordWorld* world) const { sord_world_free(world); }
  void operator()(SordModel* model) const { sord_free(model); }
  void operator()(SordIter* iter) const { sord_iter_free(iter); }
  void operator()(SerdEnv* env) const { serd_env_free(env); }
  void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};
template <typename T>
using Owned = std::unique_ptr<T, FreeSord>;

std::string_view text_of(const SordNode* node) {
  std::size_t size = 0;
  const auto* text = reinterpret_cast<const char*>(sord_node_get_string_counted(node, &size));
  return {text, size};
}

/// The node as a line of N-Triples has it.
std::string ntriples(const SordNode* node) {
  switch (sord_node_get_type(node)) {
    case SORD_URI:
      return to_ntriples(iri(text_of(node)));
    case SORD_BLANK:
      return to_ntriples(blank(text_of(node)));
    case SORD_LITERAL:
      break;
  }
  if (const char* language = sord_node_get_language(node))
    return to_ntriples(language_literal(text_of(node), language));
  const SordNode* datatype = sord_node_get_datatype(node);
  return to_ntriples(datatype == nullptr ? literal(text_of(node))
                                         : literal(text_of(node), text_of(datatype)));
}

/// Subject, predicate and object as text. No graph: Sord does not keep a triple in the default graph and in a
/// named one.
using Line = std::array<std::string, 3>;

/// A document in Sord's own store.
class SordStore {
 public:
  SordStore(const std::string& text, SerdSyntax syntax)
      : world_(sord_world_new()),
        model_(sord_new(world_.get(), SORD_SPO | SORD_OPS | SORD_PSO, false)),
        env_(serd_env_new(nullptr)),
        reader_(sord_new_reader(model_.get(), env_.get(), syntax, nullptr)) {
    serd_reader_set_strict(reader_.get(), true);
    status_ = serd_reader_read_string(reader_.get(), reinterpret_cast<const std::uint8_t*>(text.c_str()));
    name_nodes();
  }
  [[nodiscard]] bool is_read() const { return status_ == SERD_SUCCESS || status_ == SERD_FAILURE; }

  /// The statements that match, by Sord's own indexes; an empty place of the pattern matches anything.
  [[nodiscard]] std::set<Line> search(const Line& pattern) const {
    SordQuad wanted = {nullptr, nullptr, nullptr, nullptr};
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (pattern[i].empty()) continue;
      const auto node = nodes_.find(pattern[i]);
      if (node == nodes_.end()) return {};
      wanted[i] = node->second;
    }
    std::set<Line> found;
    const Owned<SordIter> iter(sord_find(model_.get(), wanted));
    for (; iter && !sord_iter_end(iter.get()); sord_iter_next(iter.get())) {
      SordQuad quad{};
      sord_iter_get(iter.get(), quad);
      Line line;
      for (std::size_t i = 0; i < line.size(); ++i) line[i] = ntriples(quad[i]);
      found.insert(line);
    }
    return found;
  }

 private:
  void name_nodes() {
    const Owned<SordIter> iter(sord_begin(model_.get()));
    for (; iter && !sord_iter_end(iter.get()); sord_iter_next(iter.get())) {
      SordQuad quad{};
      sord_iter_get(iter.get(), quad);
      for (const SordNode* node : quad) {
        if (node != nullptr) nodes_.emplace(ntriples(node), node);
      }
    }
  }

  Owned<SordWorld> world_;
  Owned<SordModel> model_;
  Owned<SerdEnv> env_;
  Owned<SerdReader> reader_;
  SerdStatus status_ = SERD_SUCCESS;
  std::map<std::string, const SordNode*> nodes_;  ///< by how N-Triples writes them
};

std::string ntriples(const Dataset& data, TermId id) {
  return id == kAny ? std::string() : to_ntriples(data.term(id));
}

std::set<Line> lines_of(const Dataset& data, const Pattern& pattern) {
  std::set<Line> out;
  for (const Quad& quad : data.match(pattern))
    out.insert({ntriples(data, quad.subject), ntriples(data, quad.predicate), ntriples(data, quad.object)});
  return out;
}

std::vector<Line> only_in(const std::set<Line>& these, const std::set<Line>& those) {
  std::vector<Line> out;
  std::set_difference(these.begin(), these.end(), those.begin(), those.end(), std::back_inserter(out));
  return out;
}

/// Every pattern that keeps some of the statement's terms and leaves the others open.
std::vector<Pattern> patterns_of(const Quad& quad) {
  std::vector<Pattern> out;
  for (unsigned bits = 0; bits < 8; ++bits) {
    out.push_back({(bits & 1U) != 0 ? quad.subject : kAny, (bits & 2U) != 0 ? quad.predicate : kAny,
                   (bits & 4U) != 0 ? quad.object : kAny, kAny});
  }
  return out;
}

class SordCheckTest : public testing::TestWithParam<unsigned> {
 protected:
  SordCheckTest() {
    Dataset data = Generator(GetParam(), Blanks::kSome).graph();
    data.flatten();
    written_ = *write_text(data, Syntax::kTurtle);
  }
  std::string written_;
};

TEST_P(SordCheckTest, BothReadersSeeTheSameStatements) {
  const SordStore store(written_, SERD_TURTLE);
  ASSERT_TRUE(store.is_read());
  const auto data = read_text(written_, Syntax::kTurtle, "generated");
  ASSERT_TRUE(data) << data.error().describe();
  EXPECT_THAT(only_in(lines_of(*data, {}), store.search({})), testing::IsEmpty());
  EXPECT_THAT(only_in(store.search({}), lines_of(*data, {})), testing::IsEmpty());
}

TEST_P(SordCheckTest, EveryPatternHasTheSameAnswer) {
  const SordStore store(written_, SERD_TURTLE);
  const auto data = read_text(written_, Syntax::kTurtle, "generated");
  ASSERT_TRUE(data && store.is_read());
  for (const Quad& quad : data->quads()) {
    for (const Pattern& pattern : patterns_of(quad)) {
      const Line wanted = {ntriples(*data, pattern.subject), ntriples(*data, pattern.predicate),
                           ntriples(*data, pattern.object)};
      EXPECT_EQ(lines_of(*data, pattern), store.search(wanted));
    }
  }
}
INSTANTIATE_TEST_SUITE_P(Seeds, SordCheckTest, testing::Range(1U, 21U));

}  // namespace
}  // namespace claimgraph::rdf
