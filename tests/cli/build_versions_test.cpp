// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Versions of a graph: adding, taking back and giving again, as the shell sees it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/program_runner.h"

namespace claimgraph::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kMayor =
    "Mayor Ilse Varga blamed the Harbour Authority on Monday for the ferry fire in Lerna that killed 12 "
    "people.\n";
constexpr const char* kUnion =
    "The Dockers Union condemned the ferry fire in Lerna. Union leader Pavel Olm met Ilse Varga in Lerna.\n";
constexpr const char* kPolice =
    "Police in Ostrow arrested Pavel Olm. The Harbour Authority denied the accusation.\n";
constexpr const char* kMayorAgain =
    "Mayor Ilse Varga blamed the Dockers Union on Monday for the ferry fire in Lerna that killed 14 "
    "people.\n";

class BuildVersions : public testing::Test {
 protected:
  BuildVersions() {
    folder_.write("mayor.txt", kMayor);
    folder_.write("union.txt", kUnion);
    folder_.write("police.txt", kPolice);
    folder_.write("again/mayor.txt", kMayorAgain);
  }
  [[nodiscard]] std::string at(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] std::string graph_at(const std::string& name) const { return at(name) + "/graph.ttl"; }
  [[nodiscard]] std::string bytes(const std::string& name) const { return read_whole_file(graph_at(name)); }

  /// Builds into the folder `name` with full provenance.
  Ran build(const std::string& name, const std::vector<std::string>& rest) {
    std::vector<std::string> line = {"build", "--quiet", "--provenance", "full", "-o", at(name)};
    line.insert(line.end(), rest.begin(), rest.end());
    return run(line);
  }

  ScratchFolder folder_;
};

/// The text with every `from` replaced.
std::string with(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

TEST_F(BuildVersions, AddingADocumentAndTakingItBackGivesTheSameBytes) {
  ASSERT_EQ(build("two", {at("mayor.txt"), at("union.txt")}).code, 0);
  ASSERT_EQ(build("three", {"--update", graph_at("two"), at("police.txt")}).code, 0);
  EXPECT_NE(bytes("three"), bytes("two"));
  ASSERT_EQ(build("back", {"--update", graph_at("three"), "--retract", "police"}).code, 0);
  EXPECT_EQ(bytes("back"), bytes("two"));
}

TEST_F(BuildVersions, SeveralDocumentsAreTakenBackAtOnce) {
  ASSERT_EQ(build("one", {at("mayor.txt")}).code, 0);
  ASSERT_EQ(build("three", {"--update", graph_at("one"), at("police.txt"), at("union.txt")}).code, 0);
  ASSERT_EQ(build("back", {"--update", graph_at("three"), "--retract", "police", "--retract", "union"}).code,
            0);
  EXPECT_EQ(bytes("back"), bytes("one"));
}

TEST_F(BuildVersions, AGraphOfWhichAllIsTakenBackCanBeAddedTo) {
  ASSERT_EQ(build("one", {at("mayor.txt")}).code, 0);
  ASSERT_EQ(build("none", {"--update", graph_at("one"), "--retract", "mayor"}).code, 0);
  ASSERT_EQ(build("again", {"--update", graph_at("none"), at("mayor.txt")}).code, 0);
  EXPECT_EQ(bytes("again"), bytes("one"));
}

TEST_F(BuildVersions, AnUpdateHasTheSameBytesOnAnyNumberOfThreads) {
  ASSERT_EQ(build("first", {at("mayor.txt")}).code, 0);
  ASSERT_EQ(
      build("serial", {"--jobs", "1", "--update", graph_at("first"), at("union.txt"), at("police.txt")}).code,
      0);
  ASSERT_EQ(
      build("threads", {"--jobs", "4", "--update", graph_at("first"), at("police.txt"), at("union.txt")})
          .code,
      0);
  EXPECT_EQ(bytes("threads"), bytes("serial"));
}

TEST_F(BuildVersions, ADocumentGivenAgainAsItWasGivesTheSameBytes) {
  ASSERT_EQ(build("first", {at("mayor.txt"), at("union.txt")}).code, 0);
  ASSERT_EQ(build("other", {"--update", graph_at("first"), at("again/mayor.txt")}).code, 0);
  EXPECT_NE(bytes("other"), bytes("first"));
  ASSERT_EQ(build("back", {"--update", graph_at("other"), at("mayor.txt")}).code, 0);
  EXPECT_EQ(bytes("back"), bytes("first"));
}

TEST_F(BuildVersions, OneByOneWithCanonicalIrisGivesTheBytesOfAllAtOnce) {
  ASSERT_EQ(build("one", {at("police.txt")}).code, 0);
  ASSERT_EQ(build("two", {"--update", graph_at("one"), at("union.txt")}).code, 0);
  ASSERT_EQ(build("three", {"--update", graph_at("two"), "--canonical-iris", at("mayor.txt")}).code, 0);
  ASSERT_EQ(build("all", {at("mayor.txt"), at("police.txt"), at("union.txt")}).code, 0);
  EXPECT_EQ(bytes("three"), bytes("all"));
}

TEST_F(BuildVersions, ADocumentGivenAgainReplacesWhatItSaid) {
  ASSERT_EQ(build("first", {at("mayor.txt"), at("union.txt")}).code, 0);
  ASSERT_EQ(
      build("again-out", {"--update", graph_at("first"), "--canonical-iris", at("again/mayor.txt")}).code, 0);
  ASSERT_EQ(build("afresh", {at("again/mayor.txt"), at("union.txt")}).code, 0);
  EXPECT_EQ(bytes("again-out"), bytes("afresh"));
}

TEST_F(BuildVersions, AMergedNodeSaysWhichOneItReplaces) {
  ASSERT_EQ(build("first", {at("mayor.txt"), at("union.txt")}).code, 0);
  const std::string merges = folder_.write("merges", "same\tIlse Varga\tPavel Olm\n");
  ASSERT_EQ(build("merged", {"--update", graph_at("first"), "--merges", merges}).code, 0);
  EXPECT_THAT(bytes("merged"), HasSubstr("cg:replaces"));
  EXPECT_THAT(bytes("first"), Not(HasSubstr("cg:replaces")));
}

TEST_F(BuildVersions, AMergeOfWhatIsNotThereIsRefused) {
  const std::string merges = folder_.write("merges", "same\tHarbour Authority\tNobody At All\n");
  const Ran ran = build("out", {at("mayor.txt"), "--merges", merges});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("merges:1:1: no node is called \"Nobody At All\""));
}

TEST_F(BuildVersions, AGraphWithoutFullProvenanceIsNoneToUpdate) {
  ASSERT_EQ(run({"build", "--quiet", "-o", at("compact"), at("mayor.txt")}).code, 0);
  const Ran ran = build("out", {"--update", graph_at("compact"), at("union.txt")});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("expected a graph built with `--provenance full`"));
}

TEST_F(BuildVersions, AGraphWithoutDocumentsIsNoneToUpdate) {
  ASSERT_EQ(run({"build", "--quiet", "--provenance", "none", "-o", at("plain"), at("mayor.txt")}).code, 0);
  const Ran ran = build("out", {"--update", graph_at("plain"), at("union.txt")});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("expected a graph built with `--provenance full`"));
}

TEST_F(BuildVersions, ARulingThatCannotBeIsNamedWithItsLine) {
  const std::string merges = folder_.write("merges", "# who is who\nsame\tHarbour Authority\n");
  const Ran ran = build("out", {at("mayor.txt"), "--merges", merges});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("merges:2:1: expected `same` or `different` and two names with tabs"));
}

TEST_F(BuildVersions, ThatTwoAreDifferentOverrulesEvidence) {
  folder_.write("hall.txt", "Varga visited Ostrow on Friday. Varga met Pavel Olm in Ostrow.\n");
  ASSERT_EQ(build("one", {at("mayor.txt"), at("hall.txt")}).code, 0);
  EXPECT_THAT(bytes("one"), Not(HasSubstr("person:varga\n")));
  const std::string merges = folder_.write("merges", "different\tIlse Varga\tVarga\n");
  ASSERT_EQ(build("two", {at("mayor.txt"), at("hall.txt"), "--merges", merges}).code, 0);
  EXPECT_THAT(bytes("two"), HasSubstr("person:varga\n"));
}

TEST_F(BuildVersions, OnlyADocumentThatIsThereCanBeTakenBack) {
  ASSERT_EQ(build("first", {at("mayor.txt")}).code, 0);
  const Ran ran = build("out", {"--update", graph_at("first"), "--retract", "mayer"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_THAT(ran.err, HasSubstr("no document `mayer` to retract"));
}

TEST_F(BuildVersions, ExplainSaysWhyMentionsAreOneNode) {
  ASSERT_EQ(build("plain", {at("mayor.txt"), at("union.txt")}).code, 0);
  ASSERT_EQ(build("explained", {"--explain", at("mayor.txt"), at("union.txt")}).code, 0);
  EXPECT_THAT(bytes("plain"), Not(HasSubstr("equal names")));
  EXPECT_THAT(bytes("explained"), HasSubstr("equal names"));
}

TEST_F(BuildVersions, AnUpdateOfAGraphThatConformedConforms) {
  ASSERT_EQ(build("first", {at("mayor.txt")}).code, 0);
  EXPECT_THAT(bytes("first"), HasSubstr("cg:validated \""));
  ASSERT_EQ(build("second", {"--update", graph_at("first"), at("union.txt")}).code, 0);
  EXPECT_EQ(run({"validate", graph_at("second")}).code, 0);
}

TEST_F(BuildVersions, AGraphThatWasEditedIsValidatedAsAWhole) {
  folder_.write("mayor.json",
                R"({"id": "mayor", "date": "2031-05-02", "text": "Mayor Ilse Varga met Pavel Olm."})");
  ASSERT_EQ(build("first", {at("mayor.json")}).code, 0);
  const std::string text = bytes("first");
  ASSERT_THAT(text, HasSubstr("dcterms:issued \"2031-05-02\"^^xsd:date"));
  const std::string edited = folder_.write(
      "edited.ttl", with(text, "dcterms:issued \"2031-05-02\"^^xsd:date", "dcterms:issued \"soon\""));
  const Ran ran = build("second", {"--update", edited, at("union.txt")});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.err, HasSubstr("does not conform"));
}

TEST_F(BuildVersions, AGraphOfAnotherProgramIsUpdatedWithANote) {
  ASSERT_EQ(build("first", {at("mayor.txt")}).code, 0);
  const std::string other =
      folder_.write("other.ttl", with(bytes("first"), "claimgraph 0.", "claimgraph 9."));
  const Ran ran = run({"build", "--update", other, at("union.txt"), "-o", at("second")});
  EXPECT_EQ(ran.code, 0);
  EXPECT_THAT(ran.err, HasSubstr("was made by claimgraph 9."));
}

TEST_F(BuildVersions, NQuadsHoldWhatTurtleDoes) {
  const std::vector<std::string> inputs = {at("mayor.txt"), at("union.txt"), at("police.txt")};
  std::vector<std::string> line = {"build", "--quiet", "--format", "nquads", "-o", at("quads")};
  line.insert(line.end(), inputs.begin(), inputs.end());
  ASSERT_EQ(run(line).code, 0);
  line = {"build", "--quiet", "--format", "trig", "-o", at("trig")};
  line.insert(line.end(), inputs.begin(), inputs.end());
  ASSERT_EQ(run(line).code, 0);
  EXPECT_EQ(run({"diff", at("quads") + "/graph.nq", at("trig") + "/graph.trig"}).code, 0);
}

/// The causes that `diff --format json` gives, each once.
std::set<std::string> causes_in(const std::string& json) {
  const auto parsed = nlohmann::json::parse(json);
  std::set<std::string> causes;
  for (const auto& change : parsed.at("changes")) {
    causes.insert(change.at("cause").get<std::string>());
  }
  return causes;
}

TEST_F(BuildVersions, DiffForProgramsSaysThatANewTextChangedIt) {
  ASSERT_EQ(build("first", {at("mayor.txt")}).code, 0);
  ASSERT_EQ(build("second", {"--update", graph_at("first"), at("again/mayor.txt")}).code, 0);
  const Ran ran = run({"diff", "--format", "json", graph_at("first"), graph_at("second")});
  EXPECT_EQ(causes_in(ran.out), std::set<std::string>{"text"});
}

TEST_F(BuildVersions, DiffForProgramsSaysThatOtherModelsChangedIt) {
  ASSERT_EQ(build("first", {at("mayor.txt")}).code, 0);
  const std::string other =
      with(with(bytes("first"), "cg:Actual", "cg:Possible"), "claimgraph 0.", "claimgraph 9.");
  const Ran ran = run({"diff", "--format", "json", graph_at("first"), folder_.write("other.ttl", other)});
  EXPECT_EQ(causes_in(ran.out), std::set<std::string>{"program"});
  const auto json = nlohmann::json::parse(ran.out);
  EXPECT_NE(json.at("program").at("old"), json.at("program").at("new"));
}

TEST_F(BuildVersions, DiffSaysInWordsWhatANewTextChanged) {
  ASSERT_EQ(build("first", {at("mayor.txt")}).code, 0);
  ASSERT_EQ(build("second", {"--update", graph_at("first"), at("union.txt")}).code, 0);
  const Ran ran = run({"diff", graph_at("first"), graph_at("second")});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.out, HasSubstr("+ document union\n\nBy other text:\n"));
  EXPECT_THAT(ran.out, HasSubstr("+ Dockers Union condemned "));
}

}  // namespace
}  // namespace claimgraph::cli
