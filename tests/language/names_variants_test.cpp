// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/names_variants.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace claimgraph::train {
namespace {

using language::EntityType;
using language::names::Position;
using language::names::Tag;

// "Olda Varek/person joined Tidewater/organization": a name's type stands behind its last word, "+" joins.
NamedSentence sentence_of(const std::string& marked) {
  NamedSentence out;
  std::istringstream stream(marked);
  for (std::string item; stream >> item;) {
    const std::size_t slash = item.find('/');
    const std::string type = slash == std::string::npos ? "" : item.substr(slash + 1);
    std::replace(item.begin(), item.end(), '+', ' ');
    std::istringstream words(item.substr(0, slash));
    const std::size_t begin = out.words.size();
    for (std::string word; words >> word;) out.words.push_back(word);
    const std::size_t index = type == "person" ? 0U : type == "organization" ? 1U : 2U;
    for (std::size_t i = begin; i < out.words.size(); ++i) {
      const bool first = i == begin;
      const bool last = i + 1 == out.words.size();
      const Position position = first && last ? Position::kSingle
                                : first       ? Position::kBegin
                                : last        ? Position::kEnd
                                              : Position::kInside;
      out.tags.push_back(type.empty() ? language::names::kOutside
                                      : language::names::make_tag(index, position));
    }
  }
  return out;
}

std::vector<NamedSentence> corpus() {
  std::vector<NamedSentence> sentences;
  for (int i = 0; i < 40; ++i) {
    sentences.push_back(
        sentence_of("Tidewater+Board/organization spokesman Captain Olda+Varek/person spoke in Brunn/place"));
    sentences.push_back(sentence_of("Later Marta+Quill/person swam across the bay"));
    sentences.push_back(sentence_of("It rained on everyone who had come"));
  }
  return sentences;
}

bool well_formed(const NamedSentence& sentence) {
  if (sentence.words.size() != sentence.tags.size()) return false;
  Tag before = language::names::kOutside;
  for (const Tag tag : sentence.tags) {
    if (!language::names::may_follow(before, tag)) return false;
    before = tag;
  }
  return language::names::may_end(before);
}

TEST(NamesVariants, AreWellFormed) {
  const std::vector<NamedSentence> variants = make_variants(corpus(), 5);
  EXPECT_FALSE(variants.empty());
  EXPECT_TRUE(std::all_of(variants.begin(), variants.end(), well_formed));
}

TEST(NamesVariants, IntroduceAPersonByAnOrganizationARoleAndATitle) {
  const NamedSentence expected = sentence_of(
      "Later Tidewater+Board/organization spokesman Captain Marta+Quill/person swam across the bay");
  const std::vector<NamedSentence> variants = make_variants(corpus(), 5);
  EXPECT_TRUE(std::any_of(variants.begin(), variants.end(), [&](const NamedSentence& variant) {
    return variant.words == expected.words && variant.tags == expected.tags;
  }));
}

TEST(NamesVariants, PutOnePersonInThePlaceOfAnother) {
  const NamedSentence expected = sentence_of("Later Olda+Varek/person swam across the bay");
  const std::vector<NamedSentence> variants = make_variants(corpus(), 5);
  EXPECT_TRUE(std::any_of(variants.begin(), variants.end(), [&](const NamedSentence& variant) {
    return variant.words == expected.words && variant.tags == expected.tags;
  }));
}

TEST(NamesVariants, AreTheSameForTheSameSeed) {
  const std::vector<NamedSentence> one = make_variants(corpus(), 5);
  const std::vector<NamedSentence> other = make_variants(corpus(), 5);
  EXPECT_TRUE(std::equal(one.begin(), one.end(), other.begin(), other.end(),
                         [](const NamedSentence& a, const NamedSentence& b) { return a.words == b.words; }));
}

}  // namespace
}  // namespace claimgraph::train
