// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Trees as parsers get them wrong, and what is read through them.
#include "extract/tree_repair.h"

#include <gtest/gtest.h>

#include "extract/frame_fixture.h"

namespace claimgraph::extract {
namespace {

struct Tree {
  explicit Tree(std::string_view table) : text(annotate_by_hand(table)), tree(text.analysis) {}
  [[nodiscard]] std::int32_t at(std::string_view form) const {
    return static_cast<std::int32_t>(token_of(text, form));
  }
  Annotated text;
  SyntaxTree tree;
};

TEST(MisplacedSubject, StandsBehindASubordinatorThatLooksLikeAPreposition) {
  const Tree given(R"(
Tolk       -        PROPN 2 nsubj
left       leave    VERB  0 root  - Tense=Past
after      -        ADP   5 case
the        -        DET   5 det
warden     -        NOUN  6 obl
threatened threaten VERB  2 advcl - Tense=Past
Brenna     -        PROPN 6 obj
)");
  const auto verb = static_cast<std::uint32_t>(given.at("threatened"));
  EXPECT_EQ(misplaced_subject(given.tree, frame_lexicon(), verb), given.at("warden"));
}

TEST(MisplacedSubject, StandsBetweenAReportAndItsClause) {
  const Tree given(R"(
Tolk     -       PROPN 2 nsubj
says     say     VERB  0 root  - Person=3
rangers  ranger  NOUN  2 obj   - Number=Plur
captured capture VERB  2 ccomp - Tense=Past
Brenna   -       PROPN 4 obj
)");
  const auto verb = static_cast<std::uint32_t>(given.at("captured"));
  EXPECT_EQ(misplaced_subject(given.tree, frame_lexicon(), verb), given.at("rangers"));
}

TEST(MisplacedSubject, StandsBesideTheDayThatOpensTheSentence) {
  const Tree given(R"(
Friday   -      PROPN 5 obl:unmarked B-date
,        -      PUNCT 4 punct
a        -      DET   4 det
clerk    -      NOUN  1 appos
accused  accuse VERB  0 root  - Tense=Past
Brenna   -      PROPN 5 obj
)");
  const auto verb = static_cast<std::uint32_t>(given.at("accused"));
  EXPECT_EQ(misplaced_subject(given.tree, frame_lexicon(), verb), given.at("clerk"));
}

TEST(MisplacedSubject, IsNoneWhereTheVerbHasItsOwn) {
  const Tree given(R"(
after    -      ADP   3 case
the      -      DET   3 det
flood    -      NOUN  5 obl
Tolk     -      PROPN 5 nsubj
spoke    speak  VERB  6 advcl - Tense=Past
left     leave  VERB  0 root  - Tense=Past
)");
  const auto verb = static_cast<std::uint32_t>(given.at("spoke"));
  EXPECT_EQ(misplaced_subject(given.tree, frame_lexicon(), verb), -1);
}

TEST(RealSubject, ADateStandsForTheNameBesideIt) {
  const Tree given(R"(
Friday    -       PROPN 5 nsubj B-date
,         -       PUNCT 3 punct
Tolk      -       PROPN 1 appos B-person
,         -       PUNCT 3 punct
condemned condemn VERB  0 root  - Tense=Past
)");
  const auto day = static_cast<std::uint32_t>(given.at("Friday"));
  EXPECT_EQ(real_subject(given.tree, day), static_cast<std::uint32_t>(given.at("Tolk")));
}

TEST(PrepositionOf, MayHangOnTheTitleInFrontOfTheName) {
  const Tree given(R"(
Brenna  -      PROPN 2 nsubj
met     meet   VERB  0 root  - Tense=Past
with    -      ADP   4 case
warden  -      NOUN  5 nmod:desc
Tolk    -      PROPN 2 obl
)");
  EXPECT_EQ(preposition_of(given.tree, static_cast<std::uint32_t>(given.at("Tolk"))), given.at("with"));
}

TEST(Conjunct, AConjunctionMakesOneOfAnApposition) {
  const Tree given(R"(
Tolk     -      PROPN 5 nsubj
and      -      CCONJ 3 cc
warden   -      NOUN  4 nmod:desc
Brenna   -      PROPN 1 appos
left     leave  VERB  0 root - Tense=Past
)");
  EXPECT_TRUE(is_conjunct(given.tree, static_cast<std::uint32_t>(given.at("Brenna"))));
}

TEST(Conjunct, APlainAppositionIsNone) {
  const Tree given(R"(
Tolk     -      PROPN 5 nsubj
,        -      PUNCT 4 punct
the      -      DET   4 det
warden   -      NOUN  1 appos
left     leave  VERB  0 root - Tense=Past
)");
  EXPECT_FALSE(is_conjunct(given.tree, static_cast<std::uint32_t>(given.at("warden"))));
}

TEST(Apposition, ANounRightBehindANameHeadsIt) {
  const Tree given(R"(
Harbour   -     PROPN 4 nsubj
League    -     PROPN 1 flat
spokesman -     NOUN  1 appos
left      leave VERB  0 root - Tense=Past
)");
  EXPECT_TRUE(is_headed_by_apposition(given.tree, static_cast<std::uint32_t>(given.at("spokesman"))));
}

TEST(Apposition, ANounBehindACommaDoesNot) {
  const Tree given(R"(
Brenna    -     PROPN 5 nsubj
,         -     PUNCT 4 punct
a         -     DET   4 det
spokesman -     NOUN  1 appos
left      leave VERB  0 root - Tense=Past
)");
  EXPECT_FALSE(is_headed_by_apposition(given.tree, static_cast<std::uint32_t>(given.at("spokesman"))));
}

TEST(VerbOfItsNoun, IsAParticipleWithAnObject) {
  const Tree given(R"(
Rangers  ranger  NOUN 6 nsubj - Number=Plur
wounded  wound   VERB 1 acl   - Tense=Past|VerbForm=Part
Brenna   -       PROPN 2 obj
,        -       PUNCT 1 punct
wardens  warden  NOUN 6 nsubj - Number=Plur
said     say     VERB 0 root  - Tense=Past
)");
  EXPECT_TRUE(is_verb_of_its_noun(given.tree, static_cast<std::uint32_t>(given.at("wounded"))));
}

TEST(VerbOfItsNoun, IsNoParticipleWithAnAgent) {
  const Tree given(R"(
Rangers  ranger  NOUN 5 nsubj - Number=Plur
wounded  wound   VERB 1 acl   - Tense=Past|VerbForm=Part
by       -       ADP  4 case
Brenna   -       PROPN 2 obl:agent
left     leave   VERB 0 root  - Tense=Past
)");
  EXPECT_FALSE(is_verb_of_its_noun(given.tree, static_cast<std::uint32_t>(given.at("wounded"))));
}

TEST(UpperBound, CountsAnObject) {
  const Tree given(R"(
Rangers  ranger  NOUN 2 nsubj - Number=Plur
caught   catch   VERB 0 root  - Tense=Past
up       -       ADP  2 compound:prt
to       -       ADP  6 case
sixteen  -       NUM  6 nummod
seals    seal    NOUN 2 obl   - Number=Plur
)");
  EXPECT_TRUE(is_upper_bound(given.tree, static_cast<std::uint32_t>(given.at("to")),
                             static_cast<std::uint32_t>(given.at("seals"))));
}

TEST(UpperBound, IsNoPlaceUpWhichOneGoes) {
  const Tree given(R"(
Rangers  ranger  NOUN 2 nsubj - Number=Plur
went     go      VERB 0 root  - Tense=Past
up       -       ADV  2 advmod
to       -       ADP  6 case
the      -       DET  6 det
ridge    -       NOUN 2 obl
)");
  EXPECT_FALSE(is_upper_bound(given.tree, static_cast<std::uint32_t>(given.at("to")),
                              static_cast<std::uint32_t>(given.at("ridge"))));
}

TEST(NameBehindTitle, MayHangOnTheTitle) {
  const Tree given(R"(
Governor -      PROPN 5 nsubj
Tolk     -      PROPN 1 compound
and      -      CCONJ 4 cc
Brenna   -      PROPN 2 conj
left     leave  VERB  0 root - Tense=Past
)");
  EXPECT_TRUE(is_name_behind_title(given.tree, static_cast<std::uint32_t>(given.at("Tolk"))));
  EXPECT_FALSE(is_name_behind_title(given.tree, static_cast<std::uint32_t>(given.at("Brenna"))));
}

}  // namespace
}  // namespace claimgraph::extract
