// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/pipeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace claimgraph::language {
namespace {

using testing::ElementsAre;

text::Document document_of(std::vector<std::string> paragraphs) {
  text::Document::Parts parts;
  for (const std::string& paragraph : paragraphs) {
    const auto begin = static_cast<std::uint32_t>(parts.text.size());
    parts.text += paragraph;
    parts.blocks.push_back(
        {{begin, static_cast<std::uint32_t>(parts.text.size())}, text::BlockKind::kParagraph, {}, {}});
    parts.text += "\n\n";
  }
  return text::Document(std::move(parts));
}

const Pipeline& pipeline(Preset preset) {
  static const Result<Pipeline> kAccurate = Pipeline::load(CLAIMGRAPH_SOURCE_DIR, Preset::kAccurate);
  static const Result<Pipeline> kFast = Pipeline::load(CLAIMGRAPH_SOURCE_DIR, Preset::kFast);
  const Result<Pipeline>& chosen = preset == Preset::kFast ? kFast : kAccurate;
  if (!chosen) ADD_FAILURE() << chosen.error().describe();
  return *chosen;
}

std::vector<std::string> forms(const text::Document& document, const Analysis& analysis) {
  std::vector<std::string> out;
  for (const Token& token : analysis.tokens) out.emplace_back(document.text(token.span));
  return out;
}

struct TokenCase {
  const char* text;
  std::vector<std::string> words;
};
class Tokenization : public testing::TestWithParam<TokenCase> {};

TEST_P(Tokenization, FollowsTheEnglishTreebanks) {
  const text::Document document = document_of({GetParam().text});
  EXPECT_EQ(forms(document, pipeline(Preset::kFast).analyse(document)), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Tokenization,
    testing::Values(TokenCase{"The ferry sank.", {"The", "ferry", "sank", "."}},
                    TokenCase{"They don't know.", {"They", "do", "n't", "know", "."}},
                    TokenCase{"The minister's aide left.", {"The", "minister", "'s", "aide", "left", "."}},
                    TokenCase{"Mr. Okello spoke.", {"Mr.", "Okello", "spoke", "."}},
                    TokenCase{"Maj. Okello met Brig. Gen. Venn.",
                              {"Maj.", "Okello", "met", "Brig.", "Gen.", "Venn", "."}},
                    TokenCase{"He met the Capt.", {"He", "met", "the", "Capt", "."}},
                    TokenCase{"Monday's vote passed.", {"Monday", "'s", "vote", "passed", "."}},
                    TokenCase{"Orla’s \"ferry's\" gone.",
                              {"Orla", "’s", "\"", "ferry", "'s", "\"", "gone", "."}},
                    TokenCase{"Doctors struck.", {"Doctors", "struck", "."}},
                    TokenCase{"Horses bolted.", {"Horses", "bolted", "."}},
                    TokenCase{"We cannot wait.", {"We", "can", "not", "wait", "."}},
                    TokenCase{"It cost $2,500.", {"It", "cost", "$", "2,500", "."}},
                    TokenCase{"a well-known port", {"a", "well", "-", "known", "port"}},
                    TokenCase{"\"Stop!\" he said.", {"\"", "Stop", "!", "\"", "he", "said", "."}}));

class EitherPreset : public testing::TestWithParam<Preset> {};
INSTANTIATE_TEST_SUITE_P(Presets, EitherPreset, testing::Values(Preset::kAccurate, Preset::kFast));

TEST_P(EitherPreset, ASimpleClauseHasSubjectAndObject) {
  const text::Document document = document_of({"The coast guard rescued nine sailors."});
  const Analysis analysis = pipeline(GetParam()).analyse(document);
  ASSERT_EQ(analysis.tokens.size(), 7U);
  EXPECT_EQ(analysis.tokens[3].head, Token::kNoHead);
  EXPECT_EQ(analysis.tokens[3].upos, Upos::kVerb);
  EXPECT_EQ(analysis.tokens[3].lemma, "rescue");
  EXPECT_EQ(analysis.tokens[2].deprel, Deprel::kNsubj);
  EXPECT_EQ(analysis.tokens[5].deprel, Deprel::kObj);
  EXPECT_EQ(analysis.tokens[5].lemma, "sailor");
}

TEST_P(EitherPreset, NoSentenceCrossesABlock) {
  const text::Document document = document_of({"Bridge closed after storm", "engineers were called"});
  const Analysis analysis = pipeline(GetParam()).analyse(document);
  ASSERT_EQ(analysis.sentences.size(), 2U);
  EXPECT_EQ(analysis.sentences[0].block, 0U);
  EXPECT_EQ(analysis.sentences[1].block, 1U);
}

TEST_P(EitherPreset, TwoSentencesAreTwo) {
  const text::Document document = document_of({"The mayor resigned on Monday. Her deputy took over."});
  EXPECT_EQ(pipeline(GetParam()).analyse(document).sentences.size(), 2U);
}

class HostileText : public testing::TestWithParam<std::string> {};

TEST_P(HostileText, KeepsEveryCharacterInSomeToken) {
  const text::Document document = document_of({GetParam()});
  const Analysis analysis = pipeline(Preset::kFast).analyse(document);
  std::string kept;
  std::uint32_t last = 0;
  for (const Token& token : analysis.tokens) {
    EXPECT_GE(token.span.begin, last);
    EXPECT_LT(token.span.begin, token.span.end);
    last = token.span.end;
    kept += document.text(token.span);
  }
  std::string wanted = GetParam();
  std::erase_if(wanted, [](char c) { return c == ' ' || c == '\n'; });
  EXPECT_EQ(kept, wanted);
}

INSTANTIATE_TEST_SUITE_P(Texts, HostileText,
                         testing::Values("", " \n ", "\xF0\x9F\x9A\xA2\xF0\x9F\x9A\xA2", "a\x01\x02z \x7F",
                                         std::string(100000, 'q'), std::string(20000, '-'),
                                         "новости 東京 أخبار mixed",
                                         "e\xCC\x81t\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D"));

TEST(PipelineTest, ASentenceWithoutEndIsCut) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "mud ";
  const text::Document document = document_of({text});
  const Analysis analysis = pipeline(Preset::kFast).analyse(document);
  EXPECT_EQ(analysis.tokens.size(), 3000U);
  for (const Sentence& sentence : analysis.sentences) EXPECT_LE(sentence.tokens.size(), 400U);
}

TEST(PipelineTest, AContractionIsAMultiwordToken) {
  const text::Document document = document_of({"They didn't answer."});
  const Analysis analysis = pipeline(Preset::kFast).analyse(document);
  ASSERT_EQ(analysis.multiwords.size(), 1U);
  EXPECT_EQ(document.text(analysis.multiwords[0].span), "didn't");
}

TEST(PipelineTest, GivenWordsAreKept) {
  const text::Document document = document_of({"Ice cream melts"});
  Analysis given;
  given.tokens.resize(2);
  given.tokens[0].span = {0, 9};
  given.tokens[1].span = {10, 15};
  given.sentences.push_back({{0, 2}, {0, 15}, 0});
  const Analysis analysis = pipeline(Preset::kFast).analyse_given(document, given);
  EXPECT_THAT(forms(document, analysis), ElementsAre("Ice cream", "melts"));
  EXPECT_FALSE(analysis.tokens[1].lemma.empty());
}

TEST(PipelineTest, AFolderWithoutModelsIsNotFound) {
  const auto loaded = Pipeline::load("/nonexistent", Preset::kFast);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().code, ErrorCode::kNotFound);
}

TEST(PipelineTest, TheVersionNamesTheModels) {
  EXPECT_THAT(std::string(pipeline(Preset::kFast).version()), testing::HasSubstr("parser-fast="));
}

class AbbreviatedTitle : public testing::TestWithParam<const char*> {};

TEST_P(AbbreviatedTitle, EndsNoSentenceInFrontOfAName) {
  const text::Document document = document_of({GetParam()});
  EXPECT_EQ(pipeline(Preset::kFast).analyse(document).sentences.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Titles, AbbreviatedTitle,
                         testing::Values("The ferry sank, said Rep. Orla Venn of the harbour council.",
                                         "The council asked Capt. Sten Brask to leave the town.",
                                         "They gave Sgt. Marlo a medal."));

}  // namespace
}  // namespace claimgraph::language
