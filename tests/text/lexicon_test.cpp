// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/lexicon.h"

#include <gmock/gmock.h>

#include "text/text_testing.h"

namespace claimgraph::text {
namespace {

using ::testing::HasSubstr;

TEST(PhraseWords, LeaveOutCaseAndPunctuation) {
  EXPECT_THAT(phrase_words("Don\u2019t miss: É-2!", 9), ::testing::ElementsAre("dont", "miss", "é", "2"));
}

struct BadLexicon {
  const char* name;
  std::string json;
  const char* message;
};

class WrongBoilerplate : public ::testing::TestWithParam<BadLexicon> {};

TEST_P(WrongBoilerplate, IsRefusedWithFileEntryAndExpectation) {
  const testing::TemporaryFolder folder;
  const std::string path = folder.write("boilerplate.json", GetParam().json);
  const auto loaded = TextLexicon::load(folder.path());
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::kSyntax);
  EXPECT_EQ(loaded.error().where.file, path);
  EXPECT_THAT(loaded.error().message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongBoilerplate,
    ::testing::Values(
        BadLexicon{"NoJson", "{", "not JSON"},
        BadLexicon{"NoPhrases", "{}", "entry phrases: expected an array"},
        BadLexicon{"NoPhrase", R"({"phrases": [{"phrase": "a"}, {"match": "line"}]})",
                   "entry phrases[1]: expected an object with \"phrase\""},
        BadLexicon{"Match", R"({"phrases": [{"phrase": "a", "match": "somewhere"}]})",
                   "line, prefix, suffix or anywhere"},
        BadLexicon{"Key", R"({"phrases": [{"phrase": "a", "mtach": "line"}]})", "not \"mtach\""},
        BadLexicon{"Words", R"({"phrases": [{"phrase": "a", "most_words": 500}]})", "from 1 to 80"},
        BadLexicon{"Opens", R"({"phrases": [{"phrase": "a", "opens": "doors"}]})", "links or nothing"}),
    [](const auto& test) { return test.param.name; });

TEST(Lexicon, ThatIsMissingIsNamed) {
  const testing::TemporaryFolder folder;
  const auto loaded = TextLexicon::load(folder.path());
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::kNotFound);
  EXPECT_THAT(loaded.error().where.file, HasSubstr("boilerplate.json"));
}

}  // namespace
}  // namespace claimgraph::text
