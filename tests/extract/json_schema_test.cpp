// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/json_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace claimgraph::extract {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const json& schema() {
  static const json kSchema = json::parse(R"({
    "type": "object", "required": ["rows"], "additionalProperties": false,
    "properties": {"rows": {"type": "array", "minItems": 1, "items": {
      "type": "object", "required": ["word"], "additionalProperties": false,
      "properties": {"word": {"type": "string", "minLength": 1}, "role": {"enum": ["head", "member"]}}}}}})");
  return kSchema;
}

struct BadCase {
  const char* value;
  const char* message;
};

class SchemaRefuses : public testing::TestWithParam<BadCase> {};

TEST_P(SchemaRefuses, NamingEntryAndExpectation) {
  const Status status = check_schema(json::parse(GetParam().value), schema());
  ASSERT_FALSE(status.has_value());
  EXPECT_EQ(status.error().code, ErrorCode::kSyntax);
  EXPECT_THAT(status.error().message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Values, SchemaRefuses,
    testing::Values(BadCase{"[]", "/: expected object, found array"},
                    BadCase{"{}", "/: expected the key 'rows'"},
                    BadCase{R"({"rows": []})", "/rows: expected at least 1 items"},
                    BadCase{R"({"rows": [{"word": ""}]})",
                            "/rows/0/word: expected a string that is not empty"},
                    BadCase{R"({"rows": [{"word": "a"}, {"word": 3}]})", "/rows/1/word: expected string"},
                    BadCase{R"({"rows": [{"word": "a", "role": "x"}]})", "/rows/0/role: found \"x\""},
                    BadCase{R"({"rows": [{"word": "a", "note": "x"}]})", "/rows/0/note: unknown key"}));

TEST(Schema, AdmitsWhatItDescribes) {
  EXPECT_TRUE(
      check_schema(json::parse(R"({"rows": [{"word": "a", "role": "head"}]})"), schema()).has_value());
}

TEST(ReadLexicon, ReportsTheLineOfBrokenJson) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "broken_lexicon";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "titles.json") << "{\n  \"offices\": [\n  oops\n";
  const auto file = read_lexicon(folder, "titles");
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(file.error().code, ErrorCode::kSyntax);
  EXPECT_EQ(file.error().where.line, 3U);
  EXPECT_THAT(file.error().where.file, HasSubstr("titles.json"));
}

}  // namespace
}  // namespace claimgraph::extract
