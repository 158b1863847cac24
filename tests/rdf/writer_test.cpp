// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "claimgraph/rdf/canon.h"
#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf {
namespace {

Dataset example() {
  Dataset data;
  data.set_prefix("e", "http://e/");
  data.add(iri("http://e/b"), iri("http://e/p"), language_literal("zwei", "de"));
  data.add(iri("http://e/b"), iri("http://e/p"), literal("84", vocabulary::kXsdInteger));
  data.add(iri("http://e/b"), iri(vocabulary::kRdfType), iri("http://e/T"));
  data.add(iri("http://e/a"), iri("http://e/p"), iri("http://e/x/y"));
  return data;
}

TEST(WriterTest, TurtleIsGroupedSortedAndAbbreviated) {
  EXPECT_EQ(write_text(example(), Syntax::kTurtle).value(),
            "@prefix e: <http://e/> .\n\n"
            "e:a\n\te:p <http://e/x/y> .\n\n"
            "e:b\n\ta e:T ;\n\te:p 84 ,\n\t\t\"zwei\"@de .\n");
}

TEST(WriterTest, LinesAreSorted) {
  EXPECT_EQ(write_text(example(), Syntax::kNTriples).value(),
            "<http://e/a> <http://e/p> <http://e/x/y> .\n"
            "<http://e/b> <http://e/p> \"84\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
            "<http://e/b> <http://e/p> \"zwei\"@de .\n"
            "<http://e/b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/T> .\n");
}

TEST(WriterTest, TrigKeepsNamedGraphsAfterTheDefaultGraph) {
  Dataset data = example();
  data.add(iri("http://e/b"), iri("http://e/p"), literal("x"), iri("http://e/g"));
  EXPECT_THAT(write_text(data, Syntax::kTrig).value(),
              testing::EndsWith("\"zwei\"@de .\n\ne:g {\n\te:b\n\t\te:p \"x\" .\n}\n"));
}

TEST(WriterTest, ASyntaxWithoutGraphsRefusesThem) {
  Dataset data;
  data.add(iri("http://e/b"), iri("http://e/p"), literal("x"), iri("http://e/g"));
  EXPECT_EQ(write_text(data, Syntax::kTurtle).error().code, ErrorCode::kUnsupported);
}

TEST(WriterTest, AnEmptyDatasetIsAnEmptyDocument) {
  EXPECT_EQ(write_text(Dataset(), Syntax::kNQuads).value(), "");
}

/// Terms that a careless writer gets wrong.
class HardTermTest : public testing::TestWithParam<Term> {};

TEST_P(HardTermTest, IsReadBackFromEverySyntax) {
  Dataset data;
  data.set_prefix("e", "http://e/");
  data.set_prefix("", "http://e/x#");
  data.add(iri("http://e/s"), iri("http://e/p"), GetParam().view());
  const std::string expected = canonicalize(data)->nquads;
  for (const Syntax syntax : {Syntax::kTurtle, Syntax::kTrig, Syntax::kNTriples, Syntax::kNQuads}) {
    const auto text = write_text(data, syntax);
    ASSERT_TRUE(text) << text.error().describe();
    const auto again = read_text(*text, syntax, "again");
    ASSERT_TRUE(again) << again.error().describe() << "\n" << *text;
    EXPECT_EQ(canonicalize(*again)->nquads, expected) << *text;
  }
}
INSTANTIATE_TEST_SUITE_P(
    Table, HardTermTest,
    testing::Values(
        Term(literal("five", vocabulary::kXsdInteger)), Term(literal("007", vocabulary::kXsdInteger)),
        Term(literal("+7", vocabulary::kXsdInteger)), Term(literal("", vocabulary::kXsdInteger)),
        Term(literal("1", vocabulary::kXsdDecimal)), Term(literal("1.", vocabulary::kXsdDecimal)),
        Term(literal(".5", vocabulary::kXsdDecimal)), Term(literal("-0.50", vocabulary::kXsdDecimal)),
        Term(literal("1e3", vocabulary::kXsdDecimal)), Term(literal("1e3", vocabulary::kXsdDouble)),
        Term(literal("1", vocabulary::kXsdBoolean)), Term(literal("true", vocabulary::kXsdBoolean)),
        Term(literal("a\"\"\"b\"")), Term(literal("line\nbreak\r\ttab")), Term(literal("\\u0041 \\")),
        Term(literal(std::string_view("nul\0nul", 7))), Term(literal("\b\f\x01\x7f")),
        Term(literal("na\u00efve \u2603 \U0001F600 \uFFFD")), Term(literal("")),
        Term(language_literal("x", "en-Latn-GB-x-private")), Term(iri("http://e/")), Term(iri("http://e/x#")),
        Term(iri("http://e/a.")), Term(iri("http://e/-a")), Term(iri("http://e/a%20b")),
        Term(iri("http://e/a(b)")), Term(iri("http://e/caf\u00e9")), Term(iri("http://e/\u00b7x")),
        Term(iri("http://e/a/b#char=1,2")), Term(iri("urn:x:y")),
        Term(iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil")), Term(iri("http://e/1:2")),
        Term(iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")), Term(blank("b1")), Term(blank("B1")),
        Term(literal("a", "http://e/x#t.")), Term(literal("a", "urn:type"))));

TEST(WriterTest, AFileIsReplacedWhole) {
  const std::string path = testing::TempDir() + "claimgraph_writer_test.ttl";
  ASSERT_TRUE(write_file(example(), Syntax::kTurtle, path));
  ASSERT_TRUE(write_file(Dataset(), Syntax::kTurtle, path));
  EXPECT_EQ(read_file(path)->size(), 0U);
  std::filesystem::remove(path);
}

TEST(WriterTest, AFolderThatIsNotThereIsAnError) {
  const auto status = write_file(example(), Syntax::kTurtle, "/nowhere/at/all.ttl");
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().code, ErrorCode::kIo);
}

/// More statements than one thread makes at once, in subjects of three.
Dataset large() {
  constexpr int kSubjects = 30000;
  Dataset data;
  data.set_prefix("ex", "http://example.org/");
  const TermId label = data.intern(iri(vocabulary::kRdfsLabel));
  for (int i = 0; i < kSubjects; ++i) {
    const TermId subject = data.intern(iri("http://example.org/thing" + std::to_string(i)));
    for (const char* name : {"one", "other", "third"}) data.add({subject, label, data.intern(literal(name))});
  }
  return data;
}

TEST(WriterTest, GivesTheSameBytesOnAnyNumberOfThreads) {
  const Dataset data = large();
  const auto whole = write_text(data, Syntax::kTurtle);
  for (const unsigned threads : {2U, 5U}) {
    std::string text;
    const auto append = [&text](std::string_view bytes) -> Status {
      text += bytes;
      return {};
    };
    ASSERT_TRUE(write(data, Syntax::kTurtle, append, threads));
    EXPECT_TRUE(text == *whole) << threads << " threads";  // no megabytes in a message
  }
}

TEST(WriterTest, StopsAllThreadsWhenTheSinkFails) {
  const auto refuse = [](std::string_view) -> Status { return fail(ErrorCode::kIo, "is full"); };
  const auto status = write(large(), Syntax::kTurtle, refuse, 3);
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().message, "is full");
}

}  // namespace
}  // namespace claimgraph::rdf
