// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/coreference.h"

#include <algorithm>

#include "extract/coreference_fixture.h"

namespace claimgraph::extract {
namespace {

using testing::Contains;

// Two short sentences "A slept . B slept ." whose subjects may be one thing.
struct PairCase {
  const char* name;
  const char* first;   // lines of the first subject; its head is token HEAD of its sentence
  const char* second;  // the same of the second
  const char* first_head;
  const char* second_head;
  bool one;
};

std::string clause(const char* subject, int verb) {
  return std::string(subject) + "slept sleep VERB 0 root - Tense=Past\n. - PUNCT " + std::to_string(verb) +
         " punct\n\n";
}

int lines(std::string_view text) {
  return static_cast<int>(std::count(text.begin(), text.end(), '\n'));
}

std::string name_of(const testing::TestParamInfo<PairCase>& row) {
  return row.param.name;
}

class SubjectPair : public testing::TestWithParam<PairCase> {};

TEST_P(SubjectPair, IsOneThingOrTwo) {
  const PairCase& pair = GetParam();
  const Reading reading(clause(pair.first, lines(pair.first) + 1) +
                        clause(pair.second, lines(pair.second) + 1));
  const bool same_form = std::string_view(pair.first_head) == pair.second_head;
  ASSERT_NE(reading.at(pair.first_head), kNoCluster);
  EXPECT_EQ(reading.at(pair.first_head) == reading.at(pair.second_head, same_form ? 1 : 0), pair.one);
}

INSTANTIATE_TEST_SUITE_P(
    Names, SubjectPair,
    testing::Values(
        PairCase{"EqualNames", "Lunda - PROPN 2 nsubj B-place\n", "Lunda - PROPN 2 nsubj B-place\n", "Lunda",
                 "Lunda", true},
        PairCase{"DifferentPeople", "Orla - PROPN 2 nsubj B-person\n", "Bram - PROPN 2 nsubj B-person\n",
                 "Orla", "Bram", false},
        PairCase{"EqualNamesOfDifferentTypes", "Lunda - PROPN 2 nsubj B-place\n",
                 "Lunda - PROPN 2 nsubj B-organization\n", "Lunda", "Lunda", true},
        PairCase{"Acronym",
                 "Harbour - PROPN 3 compound B-organization\nSafety - PROPN 3 compound I-organization\n"
                 "Board - PROPN 4 nsubj I-organization\n",
                 "HSB - PROPN 2 nsubj B-organization\n", "Board", "HSB", true},
        PairCase{"AcronymWithDots",
                 "Harbour - PROPN 3 compound B-organization\nSafety - PROPN 3 compound I-organization\n"
                 "Board - PROPN 4 nsubj I-organization\n",
                 "H.S.B. - PROPN 2 nsubj B-organization\n", "Board", "H.S.B.", true},
        PairCase{"ForeignAcronym",
                 "Harbour - PROPN 2 compound B-organization\nBoard - PROPN 3 nsubj I-organization\n",
                 "QX - PROPN 2 nsubj B-organization\n", "Board", "QX", false}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Phrases, SubjectPair,
    testing::Values(
        PairCase{"DefiniteHeadMatch", "Angry - ADJ 2 amod\nfarmers farmer NOUN 3 nsubj - Number=Plur\n",
                 "The - DET 2 det\nfarmers farmer NOUN 3 nsubj - Number=Plur\n", "farmers", "farmers", true},
        PairCase{"NewModifierIsAnotherGroup",
                 "Angry - ADJ 2 amod\nfarmers farmer NOUN 3 nsubj - Number=Plur\n",
                 "The - DET 3 det\nyoung - ADJ 3 amod\nfarmers farmer NOUN 4 nsubj - Number=Plur\n",
                 "farmers", "farmers", false},
        PairCase{"IndefiniteIsNew", "A - DET 2 det\npilot - NOUN 3 nsubj - Number=Sing\n",
                 "A - DET 2 det\npilot - NOUN 3 nsubj - Number=Sing\n", "pilot", "pilot", false},
        PairCase{"TheGroupMeansTheBody", "Marlo - PROPN 2 nsubj B-organization\n",
                 "The - DET 2 det\ngroup - NOUN 3 nsubj - Number=Sing\n", "Marlo", "group", true},
        PairCase{"TheGroupIsNoPerson", "Orla - PROPN 2 nsubj B-person\n",
                 "The - DET 2 det\ngroup - NOUN 3 nsubj - Number=Sing\n", "Orla", "group", false},
        PairCase{"TheCityMeansTheTown", "Lunda - PROPN 2 nsubj B-place\n",
                 "The - DET 2 det\ncity - NOUN 3 nsubj - Number=Sing\n", "Lunda", "city", true},
        PairCase{"NumbersDiffer", "The - DET 2 det\npilot - NOUN 3 nsubj - Number=Sing\n",
                 "The - DET 2 det\npilots pilot NOUN 3 nsubj - Number=Plur\n", "pilot", "pilots", false}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Events, SubjectPair,
    testing::Values(
        PairCase{"DefiniteEventOfTheSameKind", "Twin - ADJ 2 amod\nblasts blast NOUN 3 nsubj - Number=Plur\n",
                 "The - DET 2 det\nbombings bombing NOUN 3 nsubj - Number=Plur\n", "blasts", "bombings",
                 true},
        PairCase{"AGenericNounPointsBack", "Twin - ADJ 2 amod\nblasts blast NOUN 3 nsubj - Number=Plur\n",
                 "The - DET 2 det\nincident - NOUN 3 nsubj - Number=Sing\n", "blasts", "incident", true},
        PairCase{"AnIndefiniteEventIsNew", "A - DET 2 det\nmeeting - NOUN 3 nsubj - Number=Sing\n",
                 "A - DET 2 det\nmeeting - NOUN 3 nsubj - Number=Sing\n", "meeting", "meeting", false},
        PairCase{"AnotherKindIsAnotherEvent", "The - DET 2 det\nelection - NOUN 3 nsubj - Number=Sing\n",
                 "The - DET 2 det\nfuneral - NOUN 3 nsubj - Number=Sing\n", "election", "funeral", false}),
    name_of);

TEST(Coreference, ASurnameMeansTheLatestPersonWhoBearsIt) {
  const Reading reading(R"(
Orla  -     PROPN 3 nsubj B-person
Venn  -     PROPN 1 flat  I-person
left  leave VERB  0 root  - Tense=Past

Venn  -     PROPN 2 nsubj B-person
slept sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.at("Orla"), reading.at("Venn", 1));
}

TEST(Coreference, ALoneSurnameTakenForAPlaceIsStillThePerson) {
  const Reading reading(R"(
Orla  -     PROPN 3 nsubj B-person
Venn  -     PROPN 1 flat  I-person
left  leave VERB  0 root  - Tense=Past

Venn  -     PROPN 2 nsubj B-place
slept sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.at("Orla"), reading.at("Venn", 1));
  EXPECT_EQ(reading.cluster("Orla").node, NodeKind::kPerson);
}

TEST(Coreference, AnAppositionIsItsHead) {
  const Reading reading(R"(
Orla_   -     PROPN 5 nsubj B-person
,       -     PUNCT 4 punct
the     -     DET   4 det
mayor   -     NOUN  1 appos
slept   sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("Orla"), reading.at("mayor"));
  EXPECT_THAT(reading.cluster("Orla").names, Contains("mayor"));
}

TEST(Coreference, ANameBehindABodyIsTheOneWhoLeadsIt) {
  const Reading reading(R"(
The     -     DET   2 det
leader  -     NOUN  6 nsubj - Number=Sing
of      -     ADP   4 case
Marlo_  -     PROPN 2 nmod  B-organization
Orla    -     PROPN 4 appos B-person
slept   sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.at("leader"), reading.at("Orla"));
  EXPECT_NE(reading.at("Marlo"), reading.at("Orla"));
}

TEST(Coreference, APredicateNounIsItsSubject) {
  const Reading reading(R"(
Marlo   -     PROPN 4 nsubj B-organization
is      be    AUX   4 cop
a       -     DET   4 det
company -     NOUN  0 root - Number=Sing
)");
  EXPECT_EQ(reading.at("Marlo"), reading.at("company"));
}

TEST(Coreference, ADeniedPredicateIsNot) {
  const Reading reading(R"(
Marlo   -     PROPN 5 nsubj B-organization
is      be    AUX   5 cop
not     not   ADV   5 advmod
a       -     DET   5 det
company -     NOUN  0 root - Number=Sing
)");
  EXPECT_NE(reading.at("Marlo"), reading.at("company"));
}

TEST(Coreference, TheCityOfANameIsTheName) {
  const Reading reading(R"(
The   -     DET   2 det
city  -     NOUN  5 nsubj - Number=Sing
of    -     ADP   4 case
Lunda -     PROPN 2 nmod B-place
slept sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("city"), reading.at("Lunda"));
  EXPECT_THAT(reading.cluster("Lunda").names, Contains("city of Lunda"));
}

TEST(Coreference, ARelativePronounIsItsAntecedent) {
  const Reading reading(R"(
Pilots pilot NOUN 0 root - Number=Plur
who    -     PRON 3 nsubj - PronType=Rel
slept  sleep VERB 1 acl:relcl - Tense=Past
)");
  EXPECT_EQ(reading.at("Pilots"), reading.at("who"));
}

TEST(Coreference, APronounOfGenderMeansAPersonAndNotTheNearerBody) {
  const Reading reading(R"(
Orla    -      PROPN 2 nsubj B-person
joined  join   VERB  0 root - Tense=Past
Marlo   -      PROPN 2 obj B-organization

She     -      PRON  2 nsubj - Gender=Fem|Number=Sing|Person=3
slept   sleep  VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("She"), reading.at("Orla"));
}

TEST(Coreference, ANeuterPossessiveMeansTheBody) {
  const Reading reading(R"(
Orla    -      PROPN 2 nsubj B-person
joined  join   VERB  0 root - Tense=Past
Marlo   -      PROPN 2 obj B-organization

Its     -      PRON  2 nmod:poss - Poss=Yes
pilots  pilot  NOUN  3 nsubj - Number=Plur
slept   sleep  VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("Its"), reading.at("Marlo"));
}

TEST(Coreference, APluralPronounMeansTheGroup) {
  const Reading reading(R"(
Pilots  pilot  NOUN  2 nsubj - Number=Plur
warned  warn   VERB  0 root - Tense=Past
Orla    -      PROPN 2 obj B-person

They    -      PRON  2 nsubj - Number=Plur|Person=3
slept   sleep  VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("They"), reading.at("Pilots"));
}

TEST(Coreference, AnHonorificTellsTheGenderThatAPronounNeeds) {
  const Reading reading(R"(
Mr.     -      PROPN 2 nmod:desc
Venn    -      PROPN 3 nsubj B-person
met     meet   VERB  0 root - Tense=Past
Ms.     -      PROPN 5 nmod:desc
Dahl    -      PROPN 3 obj B-person

She     -      PRON  2 nsubj - Gender=Fem|Number=Sing|Person=3
slept   sleep  VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("She"), reading.at("Dahl"));
}

TEST(Coreference, AnEventKeepsTheDayOfItsPhrase) {
  const Reading reading(R"(
# time 1 1 2031-05-07
Wednesday Wednesday PROPN 3 nmod:poss
's        's        PART  1 case
blast     -         NOUN  4 nsubj - Number=Sing
woke      wake      VERB  0 root - Tense=Past
Lunda     -         PROPN 4 obj B-place
)");
  EXPECT_EQ(reading.cluster("blast").date, "2031-05-07");
}

TEST(Coreference, AnEventKnowsThePlaceBehindIt) {
  const Reading reading(R"(
The    -     DET   2 det
blast  -     NOUN  5 nsubj - Number=Sing
in     -     ADP   4 case
Lunda  -     PROPN 2 nmod B-place
woke   wake  VERB  0 root - Tense=Past
Orla   -     PROPN 5 obj B-person
)");
  EXPECT_EQ(reading.cluster("blast").place, reading.at("Lunda"));
}

TEST(Coreference, ATitleInAnEditorsBracketsIsTheNames) {
  const Reading reading(R"(
Rain      -     NOUN  2 nsubj
fell      fall  VERB  0 root - Tense=Past
[         -     PUNCT 4 punct
spokesman -     NOUN  2 parataxis - Number=Sing
]         -     PUNCT 4 punct

Venn      -     PROPN 2 nsubj B-person
said      say   VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("spokesman"), reading.at("Venn"));
}

TEST(Coreference, AnAbbreviatedWordInsideANameIsTheWord) {
  const Reading reading(R"(
Harbour    -     PROPN 2 compound B-organization
Dept.      -     PROPN 3 nsubj    I-organization
slept      sleep VERB  0 root     - Tense=Past

Harbour    -     PROPN 2 compound B-organization
Department -     PROPN 3 nsubj    I-organization
slept      sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.at("Dept."), reading.at("Department"));
}

TEST(Coreference, ABodyIsAlsoKnownWithThePlaceBehindItsName) {
  const Reading reading(R"(
Harbour -     PROPN 2 compound B-organization
Front   -     PROPN 5 nsubj    I-organization
in      -     ADP   4 case
Norway  -     PROPN 2 nmod     B-place
slept   sleep VERB  0 root     - Tense=Past
)");
  EXPECT_THAT(reading.cluster("Front").names, testing::Contains("Harbour Front in Norway"));
}

TEST(Coreference, OfficialsAreNoBodyThatFollowsThem) {
  const Reading reading(R"(
According accord VERB 3 case
to       -        ADP   1 fixed
officials official NOUN 8 obl  - Number=Plur
,        -        PUNCT 3 punct
the      -        DET   7 det
Harbour  -        PROPN 7 compound B-organization
League   -        PROPN 3 appos    I-organization
sank     sink     VERB  0 root     - Tense=Past
)");
  EXPECT_NE(reading.at("officials"), reading.at("League"));
}

TEST(Coreference, TheCapitalOfACountryIsNotTheCountry) {
  const Reading reading(R"(
The       -     DET   3 det
Norwegian -     PROPN 3 compound B-nationality
capital   -     NOUN  4 nsubj - Number=Sing
slept     sleep VERB  0 root - Tense=Past
)");
  EXPECT_NE(reading.at("capital"), reading.at("Norwegian"));
}

TEST(Coreference, AStormsNameAloneIsTheStorm) {
  const Reading reading(R"(
Hurricane -     PROPN 2 compound
Orla      -     PROPN 3 nsubj B-person
slept     sleep VERB  0 root  - Tense=Past

Orla      -     PROPN 2 nsubj B-person
slept     sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.at("Orla"), reading.at("Orla", 1));
}

TEST(Coreference, ThePossessorOfABrotherIsNotTheBrother) {
  const Reading reading(R"(
Orla    -      PROPN 2 nsubj B-person
slept   sleep  VERB  0 root - Tense=Past

His     -      PRON  2 nmod:poss - Gender=Masc|Number=Sing|Person=3|Poss=Yes
brother -      NOUN  5 nsubj - Number=Sing
,       -      PUNCT 2 punct
Bram    -      PROPN 2 appos B-person
slept   sleep  VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("His"), reading.at("Orla"));
}

TEST(Coreference, NobodyIsTheObjectOfTheirOwnVerb) {
  const Reading reading(R"(
Orla    -      PROPN 2 nsubj B-person
slept   sleep  VERB  0 root - Tense=Past

Bram    -      PROPN 2 nsubj B-person
warned  warn   VERB  0 root - Tense=Past
him     -      PRON  2 obj - Gender=Masc|Number=Sing|Person=3
)");
  EXPECT_EQ(reading.at("him"), reading.at("Orla"));
}

TEST(Coreference, SeveralTownsAreNoSingularPronoun) {
  const Reading reading(R"(
Marlo   -      PROPN 2 nsubj B-organization
left    leave  VERB  0 root - Tense=Past
towns   town   NOUN  2 obj - Number=Plur

It      -      PRON  2 nsubj - Gender=Neut|Number=Sing|Person=3
slept   sleep  VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("It"), reading.at("Marlo"));
}

TEST(Coreference, APresidentOfSomethingElseIsAnother) {
  const Reading reading(R"(
The       -     DET  2 det - Definite=Def|PronType=Art
president -     NOUN 3 nsubj - Number=Sing
slept     sleep VERB 0 root - Tense=Past

Its       -     PRON 2 nmod:poss - Poss=Yes
president -     NOUN 3 nsubj - Number=Sing
slept     sleep VERB 0 root - Tense=Past
)");
  EXPECT_NE(reading.at("president"), reading.at("president", 1));
}

TEST(Coreference, ANounOfABodyCorrectsTheRecogniser) {
  const Reading reading(R"(
The     -     DET   2 det
group   -     NOUN  5 nsubj - Number=Sing
Harbour -     PROPN 4 compound B-person
Watch   -     PROPN 2 appos    I-person
slept   sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("group"), reading.at("Watch"));
  EXPECT_EQ(reading.cluster("Watch").node, NodeKind::kOrganization);
}

TEST(Coreference, ANameWithAnArticleIsNoPerson) {
  const Reading reading(R"(
The     -     DET   2 det
Orlaxa  -     PROPN 3 nsubj B-person
slept   sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Orlaxa").node, NodeKind::kOrganization);
}

TEST(Coreference, ANameThatThingsHappenInIsAPlace) {
  const Reading reading(R"(
Pilots  pilot NOUN  2 nsubj - Number=Plur
slept   sleep VERB  0 root - Tense=Past
in      -     ADP   4 case
Orlaxa  -     PROPN 2 obl B-person
)");
  EXPECT_EQ(reading.cluster("Orlaxa").node, NodeKind::kGeopoliticalEntity);
}

TEST(Coreference, TheCompanyIsTheOneThatSaysSoInItsName) {
  const Reading reading(R"(
Harbour -     PROPN 3 compound B-organization
Fuel    -     PROPN 3 compound I-organization
Company -     PROPN 4 nsubj    I-organization
slept   sleep VERB  0 root - Tense=Past

Marlo   -     PROPN 2 nsubj B-organization
slept   sleep VERB  0 root - Tense=Past

The     -     DET   2 det - Definite=Def|PronType=Art
company -     NOUN  3 nsubj - Number=Sing
slept   sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("company"), reading.at("Company"));
}

}  // namespace
}  // namespace claimgraph::extract
