// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/name_parts.h"

#include "extract/coreference_fixture.h"

namespace claimgraph::extract {
namespace {

using testing::Contains;

TEST(NameParts, APersonOfABodyIsTwoNames) {
  const Reading reading(R"(
Orla    -     PROPN 6 nsubj B-person
Venn    -     PROPN 1 flat  I-person
of      -     ADP   5 case  I-person
Harbour -     PROPN 5 compound I-person
League  -     PROPN 1 nmod  I-person
slept   sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Orla").name, "Orla Venn");
  EXPECT_EQ(reading.cluster("League").name, "Harbour League");
  EXPECT_EQ(reading.cluster("League").node, NodeKind::kOrganization);
}

TEST(NameParts, ABodysPersonIsTwoNames) {
  const Reading reading(R"(
Marlo -     PROPN 3 nmod:poss B-person
's    's    PART  1 case      I-person
Orla  -     PROPN 4 nsubj     I-person
slept sleep VERB  0 root      - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Marlo").node, NodeKind::kOrganization);
  EXPECT_EQ(reading.cluster("Orla").name, "Orla");
}

TEST(NameParts, ATitleKeepsWhatItIsOf) {
  const Reading reading(R"(
Duke  -     PROPN 4 nsubj B-person
of    -     ADP   3 case  I-person
Lunda -     PROPN 1 nmod  I-person
slept sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.at("Lunda"), kNoCluster);
}

TEST(NameParts, ACountryInsideABodysNameIsMentioned) {
  const Reading reading(R"(
Norwegian -     ADJ   3 amod     B-organization
Coast     -     PROPN 3 compound I-organization
Guard     -     PROPN 4 nsubj    I-organization
slept     sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Norwegian").country, "NO");
  EXPECT_EQ(reading.cluster("Guard").name, "Norwegian Coast Guard");
}

TEST(NameParts, AKnownCityBehindOfInsideABodysNameIsMentioned) {
  const Reading reading(R"(
Court   -     PROPN 4 nsubj B-organization
of      -     ADP   3 case  I-organization
Chicago -     PROPN 1 nmod  I-organization
slept   sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Chicago").node, NodeKind::kPlace);
  EXPECT_EQ(reading.cluster("Court").name, "Court of Chicago");
}

TEST(NameParts, ANameBehindAtInsideABodysNameIsAPlace) {
  const Reading reading(R"(
College -     PROPN 4 nsubj B-organization
at      -     ADP   3 case  I-organization
Wardle  -     PROPN 1 nmod  I-organization
slept   sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Wardle").node, NodeKind::kPlace);
}

TEST(NameParts, WhatAMinistryIsOfIsNoPlace) {
  const Reading reading(R"(
Ministry -     PROPN 4 nsubj B-organization
of       -     ADP   3 case  I-organization
Harvests -     PROPN 1 nmod  I-organization
slept    sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.at("Harvests"), kNoCluster);
}

TEST(NameParts, ANameKnownElsewhereIsMentionedInsideALongerOne) {
  const Reading reading(R"(
Venn   -     PROPN 2 nsubj    B-person
slept  sleep VERB  0 root     - Tense=Past

Venn   -     PROPN 2 compound B-organization
regime -     NOUN  3 nsubj    I-organization
slept  sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.at("Venn"), reading.at("Venn", 1));
  EXPECT_NE(reading.at("Venn", 1), reading.at("regime"));
}

TEST(NameParts, ASummitIsAnEventWhateverTheRecogniserSays) {
  const Reading reading(R"(
Lunda  -     PROPN 2 compound B-organization
Summit -     PROPN 3 nsubj    I-organization
failed fail  VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Summit").node, NodeKind::kEvent);
}

TEST(NameParts, TwoCountriesInOneStretchAreTwo) {
  const Reading reading(R"(
Norway -     PROPN 4 nsubj B-organization
and    -     CCONJ 3 cc    I-organization
Chile  -     PROPN 1 conj  I-organization
signed sign  VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Norway").country, "NO");
  EXPECT_EQ(reading.cluster("Chile").country, "CL");
}

TEST(NameParts, AnAdjectiveThatNoNameCoversIsItsCountry) {
  const Reading reading(R"(
The       -     DET  3 det
Norwegian -     ADJ  3 amod
envoy     -     NOUN 4 nsubj - Number=Sing
slept     sleep VERB 0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Norwegian").country, "NO");
}

TEST(NameParts, ABodyInFrontOfAnEventsNounIsMentioned) {
  const Reading reading(R"(
A         -    DET  3 det
coalition -    NOUN 3 compound - Number=Sing
airstrike -    NOUN 4 nsubj    - Number=Sing
failed    fail VERB 0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("coalition").node, NodeKind::kOrganization);
  EXPECT_EQ(reading.cluster("airstrike").node, NodeKind::kEvent);
}

TEST(NameParts, ATownAndTheCountryBehindItAreTwoPlaces) {
  const Reading reading(R"(
Lunda_  -     PROPN 4 nsubj B-place
,       -     PUNCT 3 punct
Norway  -     PROPN 1 appos B-place
slept   sleep VERB  0 root  - Tense=Past
)");
  EXPECT_NE(reading.at("Lunda"), reading.at("Norway"));
}

TEST(NameParts, ABodyBearsTheAdjectiveInFrontOfIt) {
  const Reading reading(R"(
The       -     DET   3 det
Norwegian -     ADJ   3 amod  B-nationality
Navy      -     PROPN 4 nsubj B-organization
slept     sleep VERB  0 root  - Tense=Past
)");
  EXPECT_THAT(reading.cluster("Navy").names, Contains("Norwegian Navy"));
}

TEST(NameParts, AnOfficersNameIsNoBodys) {
  const Reading reading(R"(
General -     PROPN 3 nmod:desc B-organization
Orla    -     PROPN 3 nmod:desc I-organization
Venn    -     PROPN 4 nsubj     I-organization
slept   sleep VERB  0 root      - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Venn").node, NodeKind::kPerson);
}

TEST(NameParts, ABodyWithAnOfficersWordStaysABody) {
  const Reading reading(R"(
General  -     PROPN 3 compound B-organization
Harbour  -     PROPN 3 compound I-organization
Assembly -     PROPN 4 nsubj    I-organization
slept    sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Assembly").node, NodeKind::kOrganization);
}

TEST(NameParts, TwoPeopleInOneStretchAreTwo) {
  const Reading reading(R"(
Orla  -     PROPN 6 nsubj B-person
Venn  -     PROPN 1 flat  I-person
and   -     CCONJ 4 cc    I-person
Sten  -     PROPN 1 conj  I-person
Brask -     PROPN 4 flat  I-person
slept sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Orla").name, "Orla Venn");
  EXPECT_EQ(reading.cluster("Sten").name, "Sten Brask");
}

TEST(NameParts, AStormNamedLikeAPersonIsAnEvent) {
  const Reading reading(R"(
Cyclone -     PROPN 3 nsubj B-organization
Odda    -     PROPN 1 flat  I-organization
slept   sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Cyclone").node, NodeKind::kEvent);
}

TEST(NameParts, ABodyGoesByWhatItsNameGoesOnWith) {
  const Reading reading(R"(
Harbour   -     PROPN 2 compound B-organization
Committee -     PROPN 5 nsubj  I-organization
on        -     ADP   4 case
Ethics    -     PROPN 2 nmod
slept     sleep VERB  0 root  - Tense=Past
)");
  EXPECT_THAT(reading.cluster("Committee").names, Contains("Harbour Committee on Ethics"));
}

TEST(NameParts, ABodyMayBeCalledAForum) {
  const Reading reading(R"(
Harbour -     PROPN 2 compound B-organization
Forum   -     PROPN 3 nsubj  I-organization
slept   sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Forum").node, NodeKind::kOrganization);
}

TEST(NameParts, ACountryBehindAHyphenIsMentioned) {
  const Reading reading(R"(
pro-Norwegian -     ADJ  2 amod
sailors       sailor NOUN 3 nsubj - Number=Plur
slept         sleep VERB 0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("pro-Norwegian").country, "NO");
}

TEST(NameParts, AMilitarySpokesmanIsOfTheMilitary) {
  const Reading reading(R"(
A         -     DET  3 det
military  -     ADJ  3 amod
spokesman -     NOUN 4 nsubj - Number=Sing
slept     sleep VERB 0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("military").node, NodeKind::kOrganization);
}

TEST(NameParts, AMilitaryParadeIsOfNoBody) {
  const Reading reading(R"(
A         -     DET  3 det
military  -     ADJ  3 amod
parade    -     NOUN 4 nsubj - Number=Sing
failed    fail  VERB 0 root  - Tense=Past
)");
  EXPECT_EQ(reading.at("military"), kNoCluster);
}

TEST(NameParts, TwoBodiesInOneStretchAreTwo) {
  const Reading reading(R"(
Harbour -     PROPN 2 compound B-organization
Council -     PROPN 7 nsubj    I-organization
and     -     CCONJ 6 cc       I-organization
the     -     DET   6 det      I-organization
Miners  -     PROPN 6 compound I-organization
Union   -     PROPN 2 conj     I-organization
slept   sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Council").name, "Harbour Council");
  EXPECT_EQ(reading.cluster("Union").name, "Miners Union");
}

TEST(NameParts, ABodyOfSeveralFieldsIsOne) {
  const Reading reading(R"(
Museum  -     PROPN 6 nsubj    B-organization
of      -     ADP   3 case     I-organization
Salt    -     PROPN 1 nmod     I-organization
and     -     CCONJ 3 cc       I-organization
Fish    -     PROPN 3 conj     I-organization
slept   sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Museum").name, "Museum of Salt and Fish");
}

TEST(NameParts, AKnownBodyOpensTheNameOfAnother) {
  const Reading reading(R"(
African -     PROPN 2 compound B-organization
Union   -     PROPN 4 compound I-organization
Harbour -     PROPN 4 compound I-organization
Board   -     PROPN 5 nsubj    I-organization
slept   sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Union").name, "African Union");
  EXPECT_NE(reading.at("Union"), reading.at("Board"));
}

TEST(NameParts, ABasedBodyAndItsPlaceAreTwo) {
  const Reading reading(R"(
Lundamouth -     PROPN 3 compound B-organization
-          -     PUNCT 3 punct    I-organization
based      base  VERB  5 amod     I-organization VerbForm=Part
Harbour    -     PROPN 5 compound I-organization
League     -     PROPN 6 nsubj    I-organization
slept      sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Lundamouth").node, NodeKind::kGeopoliticalEntity);
  EXPECT_EQ(reading.cluster("League").name, "Harbour League");
}

TEST(NameParts, ABodyKnownByNameIsSplitFromItsPartner) {
  const Reading reading(R"(
African -     PROPN 2 compound B-organization
Union   -     PROPN 6 nsubj    I-organization
and     -     CCONJ 5 cc       I-organization
Harbour -     PROPN 5 compound I-organization
League  -     PROPN 2 conj     I-organization
slept   sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Union").name, "African Union");
  EXPECT_EQ(reading.cluster("League").name, "Harbour League");
}

TEST(NameParts, ABodyKnownByNameIsNoPlace) {
  const Reading reading(R"(
NATO  -     PROPN 2 nsubj B-place
slept sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("NATO").node, NodeKind::kOrganization);
}

TEST(NameParts, AValleyIsNoBody) {
  const Reading reading(R"(
Orvia  -     PROPN 2 compound B-organization
Valley -     PROPN 3 nsubj    I-organization
slept  sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Valley").node, NodeKind::kPlace);
}

TEST(NameParts, AnAttributiveBodyBearsItsCountrysWord) {
  const Reading reading(R"(
A         -     DET  4 det
Norwegian -     ADJ  4 amod     B-nationality
army      -     NOUN 4 compound - Number=Sing
spokesman -     NOUN 5 nsubj    - Number=Sing
slept     sleep VERB 0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("army").name, "Norwegian army");
}

TEST(NameParts, AnAttributiveMinistryKeepsItsField) {
  const Reading reading(R"(
A         -     DET  4 det
foreign   -     ADJ  4 amod
ministry  -     NOUN 4 compound - Number=Sing
spokesman -     NOUN 5 nsubj    - Number=Sing
slept     sleep VERB 0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("ministry").name, "foreign ministry");
}

TEST(NameParts, ABodySpeaksByItsStatement) {
  const Reading reading(R"(
An        -     DET  3 det
army      -     NOUN 3 compound - Number=Sing
statement -     NOUN 4 nsubj    - Number=Sing
slept     sleep VERB 0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("army").node, NodeKind::kOrganization);
}

TEST(NameParts, WhatATownIsCalledIsNoBody) {
  const Reading reading(R"(
The   -     DET   2 det
town  -     NOUN  5 nsubj - Number=Sing
of    -     ADP   4 case
Orvia -     PROPN 2 nmod  B-organization
slept sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Orvia").node, NodeKind::kGeopoliticalEntity);
}

TEST(NameParts, AStormIsAnEventWithTheWordInFrontOfItsName) {
  const Reading reading(R"(
Hurricane -     PROPN 2 compound
Orla      -     PROPN 3 nsubj B-person
slept     sleep VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Orla").name, "Hurricane Orla");
  EXPECT_EQ(reading.cluster("Orla").node, NodeKind::kEvent);
}

TEST(NameParts, ANameThatIsNoAgentsIsAnEventsWhenItsNounSaysSo) {
  const Reading reading(R"(
Orvia    -     PROPN 2 compound B-other
Marathon -     PROPN 3 nsubj    I-other
slept    sleep VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Marathon").node, NodeKind::kEvent);
}

TEST(NameParts, ABodyThatLeadsOthersIsMentionedWithoutItsParticiple) {
  const Reading reading(R"(
HSB      -       PROPN 3 compound B-organization
-        -       PUNCT 3 punct    I-organization
led      lead    VERB  4 amod     I-organization VerbForm=Part
soldiers soldier NOUN  5 nsubj    - Number=Plur
slept    sleep   VERB  0 root     - Tense=Past
)");
  EXPECT_EQ(reading.cluster("HSB").name, "HSB");
  EXPECT_EQ(reading.cluster("HSB").node, NodeKind::kOrganization);
}

}  // namespace
}  // namespace claimgraph::extract
