// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>

#include "text/text_testing.h"

namespace claimgraph::text {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::TemporaryFolder;

ReadAll read(const std::vector<std::string>& inputs, ReaderOptions options = {}) {
  return read_all(DocumentSource(testing::cleaner(), inputs, std::move(options)));
}

std::vector<std::string> ids_of(const ReadAll& read) {
  std::vector<std::string> out;
  for (const Document& document : read.documents) out.push_back(document.metadata().id);
  return out;
}

enum class Packing : std::uint8_t { kGzip, kZstd };

std::string packed(std::string_view content, Packing packing) {
  std::string out(content.size() + 4096, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_set_format_raw(writer);
  if (packing == Packing::kGzip) archive_write_add_filter_gzip(writer);
  if (packing == Packing::kZstd) archive_write_add_filter_zstd(writer);
  archive_write_set_bytes_in_last_block(writer, 1);
  archive_write_open_memory(writer, out.data(), out.size(), &used);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(writer, entry);
  archive_write_data(writer, content.data(), content.size());
  archive_entry_free(entry);
  archive_write_free(writer);
  out.resize(used);
  return out;
}

TEST(Reader, GivesTheFilesOfAFolderInSortedOrderToAnyDepth) {
  const TemporaryFolder folder;
  folder.write("b.txt", "The dam broke.");
  folder.write("a/z.txt", "The wall broke.");
  folder.write(".hidden.txt", "Nobody sees this.");
  EXPECT_THAT(ids_of(read({folder.path()})), ElementsAre("z", "b"));
}

TEST(Reader, FollowsGlobs) {
  const TemporaryFolder folder;
  folder.write("b.txt", "The dam broke.");
  folder.write("a.txt", "The wall broke.");
  folder.write("c.md", "The mill broke.");
  EXPECT_THAT(ids_of(read({folder.path() + "/*.txt"})), ElementsAre("a", "b"));
}

TEST(Reader, TakesAnIdFromTheNameWithoutItsEndings) {
  const TemporaryFolder folder;
  EXPECT_THAT(ids_of(read({folder.write("dam.txt.gz", packed("The dam broke.", Packing::kGzip))})),
              ElementsAre("dam"));
}

TEST(Reader, UnpacksGzip) {
  const TemporaryFolder folder;
  const auto found = read({folder.write("a.txt.gz", packed("The dam broke.", Packing::kGzip))});
  ASSERT_THAT(found.documents, SizeIs(1));
  EXPECT_EQ(found.documents[0].text(), "The dam broke.");
}

TEST(Reader, UnpacksZstd) {
  const TemporaryFolder folder;
  const auto found =
      read({folder.write("a.jsonl.zst", packed("{\"text\":\"The dam broke.\"}\n", Packing::kZstd))});
  ASSERT_THAT(found.documents, SizeIs(1));
  EXPECT_EQ(found.documents[0].text(), "The dam broke.");
}

TEST(Reader, ReportsATruncatedArchiveAndGoesOn) {
  const TemporaryFolder folder;
  const std::string whole = packed(std::string(5000, 'x') + " The dam broke.", Packing::kGzip);
  const auto found = read({folder.write("a.txt.gz", whole.substr(0, whole.size() / 2)),
                           folder.write("b.txt", "The wall broke.")});
  ASSERT_THAT(found.errors, SizeIs(1));
  EXPECT_EQ(found.errors[0].code, ErrorCode::kCorrupt);
  EXPECT_THAT(found.errors[0].where.file, HasSubstr("a.txt.gz"));
  EXPECT_THAT(ids_of(found), ElementsAre("b"));
}

struct BadInput {
  const char* name;
  std::string content;
  ErrorCode code;
};

class Unreadable : public ::testing::TestWithParam<BadInput> {};

TEST_P(Unreadable, IsAnErrorWithItsPath) {
  const TemporaryFolder folder;
  const std::string path = folder.write("bad.txt", GetParam().content);
  const auto found = read({path});
  EXPECT_THAT(found.documents, IsEmpty());
  ASSERT_THAT(found.errors, SizeIs(1));
  EXPECT_EQ(found.errors[0].code, GetParam().code);
  EXPECT_EQ(found.errors[0].where.file, path);
}

INSTANTIATE_TEST_SUITE_P(
    All, Unreadable,
    ::testing::Values(BadInput{"Empty", "", ErrorCode::kSyntax},
                      BadInput{"OnlySpace", " \r\n\t\n", ErrorCode::kSyntax},
                      BadInput{"Zeros", std::string(3000, '\0'), ErrorCode::kUnsupported},
                      BadInput{"Picture", "\x89PNG\r\n\x1A\n....", ErrorCode::kUnsupported},
                      BadInput{"Pdf", "%PDF-1.7 ...", ErrorCode::kUnsupported},
                      BadInput{"Utf16",
                               "\xFF\xFE"
                               "a\n",
                               ErrorCode::kUnsupported},
                      BadInput{"OtherEncoding", "\xCF\xF0\xE8\xE2\xE5\xF2 \xEC\xE8\xF0",
                               ErrorCode::kUnsupported}),
    [](const auto& test) { return test.param.name; });

TEST(Reader, ReportsAMissingFile) {
  const auto found = read({"/nowhere/at/all.txt"});
  ASSERT_THAT(found.errors, SizeIs(1));
  EXPECT_EQ(found.errors[0].code, ErrorCode::kNotFound);
}

TEST(Reader, ReportsAnEmptyFolder) {
  const TemporaryFolder folder;
  const auto found = read({folder.path()});
  ASSERT_THAT(found.errors, SizeIs(1));
  EXPECT_EQ(found.errors[0].code, ErrorCode::kNotFound);
}

TEST(Reader, ReportsAGlobWithoutAMatch) {
  EXPECT_THAT(read({"/nowhere/*.txt"}).errors, SizeIs(1));
}

TEST(Reader, GivesTheDefaultDateToDocumentsWithoutOne) {
  const TemporaryFolder folder;
  const auto found =
      read({folder.write("a.txt", "The dam broke.")}, {.default_date = "2031-02-09", .format = {}});
  EXPECT_EQ(found.documents.at(0).metadata().date, "2031-02-09");
}

TEST(Reader, LeavesAStrayZeroByteInTheText) {
  const TemporaryFolder folder;
  const std::string text = "The dam" + std::string(1, '\0') + " broke, " + std::string(200, 'x') + ".";
  EXPECT_EQ(read({folder.write("a.txt", text)}).documents.at(0).text(), text);
}

TEST(Reader, KnowsHowFarItHasCome) {
  const TemporaryFolder folder;
  folder.write("a.txt", "The dam broke.");
  folder.write("b.txt", "The wall broke.");
  DocumentSource source(testing::cleaner(), {folder.path()});
  source.next();
  EXPECT_EQ(source.progress().files_total, 2U);
  EXPECT_EQ(source.progress().files_read, 1U);
  EXPECT_EQ(source.progress().bytes_total, 29U);
  EXPECT_EQ(source.progress().bytes_read, 14U);
}

TEST(JsonRecords, GiveMetadata) {
  const TemporaryFolder folder;
  const auto found = read({folder.write(
      "a.json", R"({"id": 7, "title": "Dam breaks", "text": "The dam broke.", "date": "2031-02-09T10:00:00Z",
      "publisher": "Courier", "url": "https://courier.example/7", "lang": "en", "rating": 5, "other": null})")});
  ASSERT_THAT(found.documents, SizeIs(1));
  const Metadata& metadata = found.documents[0].metadata();
  EXPECT_EQ(metadata.id, "7");
  EXPECT_EQ(metadata.title, "Dam breaks");
  EXPECT_EQ(metadata.date, "2031-02-09");
  EXPECT_EQ(metadata.publisher, "Courier");
  EXPECT_EQ(metadata.url, "https://courier.example/7");
  EXPECT_EQ(metadata.language, "en");
}

TEST(JsonRecords, OfAnArrayComeOneByOne) {
  const TemporaryFolder folder;
  EXPECT_THAT(ids_of(read({folder.write(
                  "a.json", R"([ {"id": "x", "text": "A \"]}\" b."}, {"id": "y", "text": "C."} ])")})),
              ElementsAre("x", "y"));
}

TEST(JsonRecords, OfLinesComeOneByOneAndABadLineIsSkipped) {
  const TemporaryFolder folder;
  const auto found = read({folder.write(
      "a.jsonl", "{\"id\":\"x\",\"text\":\"A.\"}\n\n{\"id\": oops}\r\n{\"id\":\"z\",\"text\":\"C.\"}")});
  EXPECT_THAT(ids_of(found), ElementsAre("x", "z"));
  ASSERT_THAT(found.errors, SizeIs(1));
  EXPECT_EQ(found.errors[0].where.line, 3U);
  EXPECT_EQ(found.errors[0].where.column, 8U);
}

TEST(JsonRecords, CountOffsetsInTheUnescapedText) {
  const TemporaryFolder folder;
  const auto found = read({folder.write("a.jsonl", R"({"text":"\u00e9\ud83d\ude00 word"})")});
  ASSERT_THAT(found.documents, SizeIs(1));
  EXPECT_EQ(found.documents[0].to_source({7, 11}), (SourceSpan{3, 7}));
}

TEST(JsonRecords, MayHoldWikitext) {
  const TemporaryFolder folder;
  const auto found = read({folder.write("a.jsonl", R"({"text":"The [[dam]] broke.","format":"wikitext"})")});
  EXPECT_EQ(found.documents.at(0).text(), "The dam broke.");
}

TEST(JsonRecords, ThatLookLikeAPageOfAWikiAreReadAsOne) {
  const TemporaryFolder folder;
  const auto found = read({folder.write(
      "a.jsonl",
      R"({"text":"{{Infobox event|deaths=12}}\nThe '''[[dam]]''' broke.<ref>x</ref>\n[[Category:Dams]]"})")});
  EXPECT_THAT(found.documents.at(0).fields(), SizeIs(1));
}

TEST(JsonRecords, WithoutIdOrUrlAreNamedAfterTheFile) {
  const TemporaryFolder folder;
  EXPECT_THAT(ids_of(read({folder.write(
                  "day.jsonl", "{\"text\":\"A.\"}\n{\"text\":\"B.\",\"url\":\"https://x.example/b\"}\n")})),
              ElementsAre("day", "https://x.example/b"));
}

struct BadRecord {
  const char* name;
  std::string json;
  const char* message;
};

class WrongRecord : public ::testing::TestWithParam<BadRecord> {};

TEST_P(WrongRecord, SaysWhatWasExpected) {
  const TemporaryFolder folder;
  const auto found = read({folder.write("a.json", GetParam().json)});
  EXPECT_THAT(found.documents, IsEmpty());
  ASSERT_THAT(found.errors, SizeIs(1));
  EXPECT_EQ(found.errors[0].code, ErrorCode::kSyntax);
  EXPECT_THAT(found.errors[0].message, HasSubstr(GetParam().message));
  EXPECT_GT(found.errors[0].where.line, 0U);
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongRecord,
    ::testing::Values(BadRecord{"NoText", R"({"id": "x"})", "no `text`"},
                      BadRecord{"TextIsANumber", R"({"text": 5})", "expected a string"},
                      BadRecord{"TitleIsAList", R"({"text": "A.", "title": []})", "`title` is array"},
                      BadRecord{"IdIsAFraction", R"({"text": "A.", "id": 1.5})", "a string or an integer"},
                      BadRecord{"UnknownFormat", R"({"text": "A.", "format": "pdf"})",
                                "plain, wikitext or html"},
                      BadRecord{"NoDate", R"({"text": "A.", "date": "soon"})", "expected a date"},
                      BadRecord{"Truncated", R"({"text": "A)", "ends inside"},
                      BadRecord{"NotAnObject", "[1]", "expected an object"}),
    [](const auto& test) { return test.param.name; });

TEST(JsonRecords, ThatAreTooLongAreSkipped) {
  const TemporaryFolder folder;
  const std::string path = folder.write(
      "a.jsonl", "{\"text\":\"" + std::string(500, 'x') + "\"}\n{\"id\":\"y\",\"text\":\"B.\"}\n");
  const auto found = read({path}, {.default_date = {}, .format = {}, .largest_document = 100});
  EXPECT_THAT(ids_of(found), ElementsAre("y"));
  ASSERT_THAT(found.errors, SizeIs(1));
  EXPECT_EQ(found.errors[0].code, ErrorCode::kLimit);
}

}  // namespace
}  // namespace claimgraph::text
