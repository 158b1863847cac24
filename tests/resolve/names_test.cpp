// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/resolve/names.h"

#include <gtest/gtest.h>

namespace claimgraph::resolve {
namespace {

struct NamePair {
  const char* written;
  const char* expected;
};

class NameKey : public testing::TestWithParam<NamePair> {};
TEST_P(NameKey, LeavesCaseMarksPunctuationAndArticlesOut) {
  EXPECT_EQ(name_key(GetParam().written), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(Table, NameKey,
                         testing::Values(NamePair{"The U.S. Embassy", "us embassy"},
                                         NamePair{"José Muñoz", "jose munoz"}, NamePair{"Ørsted's", "orsted"},
                                         NamePair{"Sana’a", "sanaa"}, NamePair{"Łódź-Port", "lodz port"},
                                         NamePair{"...", ""}));

class SameSound : public testing::TestWithParam<NamePair> {};
TEST_P(SameSound, HoldsForSpellingsOfOneName) {
  EXPECT_EQ(sound_key(GetParam().written), sound_key(GetParam().expected));
}
INSTANTIATE_TEST_SUITE_P(Table, SameSound,
                         testing::Values(NamePair{"qassem", "qasem"}, NamePair{"suleiman", "soleiman"},
                                         NamePair{"yousuf", "yusuf"}, NamePair{"hussein", "husain"},
                                         NamePair{"mohammed", "muhammed"}));

class OtherSound : public testing::TestWithParam<NamePair> {};
TEST_P(OtherSound, HoldsForOtherNames) {
  EXPECT_NE(sound_key(GetParam().written), sound_key(GetParam().expected));
}
INSTANTIATE_TEST_SUITE_P(Table, OtherSound,
                         testing::Values(NamePair{"ali", "alan"}, NamePair{"marta", "maria"},
                                         NamePair{"bush", "bach"}));

TEST(ProperName, AdmitsParticlesAndNoOtherSmallWord) {
  EXPECT_TRUE(is_proper_name("Ministry of Fisheries"));
  EXPECT_TRUE(is_proper_name("Omar al-Tahir"));
  EXPECT_FALSE(is_proper_name("Fisheries spokesman"));
  EXPECT_FALSE(is_proper_name("dockers from Lerna"));
}

TEST(Slug, EndsAtAWordAndIsNeverEmpty) {
  EXPECT_EQ(slug("The Dockers' Union"), "dockers-union");
  EXPECT_LE(slug(std::string(40, 'a') + " " + std::string(40, 'b')).size(), 60U);
  EXPECT_FALSE(slug("!?").empty());
}

TEST(EditDistance, CountsASwapOfNeighboursOnceAndStopsAtTheLimit) {
  EXPECT_EQ(edit_distance("marlon", "maroln", 3), 1U);
  EXPECT_EQ(edit_distance("marlon", "marlon", 1), 0U);
  EXPECT_EQ(edit_distance("marlon", "berta", 2), 3U);
}

TEST(Initials, AreThoseOfCapitalisedWords) {
  EXPECT_EQ(initials("Union of Lernan Dockers"), "ULD");
  EXPECT_EQ(initials("Union"), "");
  EXPECT_TRUE(is_acronym("U.L.D."));
  EXPECT_FALSE(is_acronym("Uld"));
}

}  // namespace
}  // namespace claimgraph::resolve
