// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/mention_finder.h"

#include "extract/coreference_fixture.h"

namespace claimgraph::extract {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

// What kind of node a lone noun phrase is: "The NOUN waited ."
struct NounCase {
  const char* form;
  const char* lemma;
  const char* feats;
  NodeKind node;
};

class NounKind : public testing::TestWithParam<NounCase> {};

TEST_P(NounKind, FollowsFromTheLexiconAndTheNumber) {
  const NounCase& noun = GetParam();
  const Reading reading("The - DET 2 det\n" + std::string(noun.form) + " " + noun.lemma + " NOUN 3 nsubj - " +
                        noun.feats + "\nwaited wait VERB 0 root - Tense=Past\n. - PUNCT 3 punct\n");
  EXPECT_EQ(reading.cluster(noun.form).node, noun.node);
}

INSTANTIATE_TEST_SUITE_P(
    Nouns, NounKind,
    testing::Values(NounCase{"baker", "soldier", "Number=Sing", NodeKind::kPerson},
                    NounCase{"welders", "worker", "Number=Plur", NodeKind::kGroup},
                    NounCase{"crowd", "crowd", "Number=Sing", NodeKind::kGroup},
                    NounCase{"ministry", "ministry", "Number=Sing", NodeKind::kOrganization},
                    NounCase{"agencies", "agency", "Number=Plur", NodeKind::kGroup},
                    NounCase{"province", "province", "Number=Sing", NodeKind::kGeopoliticalEntity},
                    NounCase{"harbour", "harbour", "Number=Sing", NodeKind::kPlace},
                    NounCase{"earthquake", "earthquake", "Number=Sing", NodeKind::kEvent},
                    NounCase{"widow", "widow", "Number=Sing", NodeKind::kPerson},
                    NounCase{"governor", "governor", "Number=Sing", NodeKind::kPerson},
                    NounCase{"governors", "governor", "Number=Plur", NodeKind::kGroup},
                    NounCase{"hospital", "hospital", "Number=Sing", NodeKind::kOrganization}));

TEST(MentionFinder, AnInstitutionThatIsOnlyAVenueIsAPlace) {
  const Reading reading(R"(
They     -        PRON 2 nsubj - Number=Plur|Person=3
gathered gather   VERB 0 root  - Tense=Past
at       -        ADP  5 case
the      -        DET  5 det
hospital -        NOUN 2 obl
.        -        PUNCT 2 punct
)");
  EXPECT_EQ(reading.cluster("hospital").node, NodeKind::kPlace);
}

TEST(MentionFinder, TheNameOfAFieldIsNoPartOfWhatTheFieldHolds) {
  const Reading reading(R"(
title      -      NOUN 4 compound
=          =      SYM  4 punct
Lundamouth -      PROPN 4 compound
fire       -      NOUN 0 root - Number=Sing
)");
  EXPECT_EQ(reading.cluster("fire").name, "Lundamouth fire");
}

TEST(MentionFinder, ANounWithoutMeaningForTheGraphIsNoMention) {
  const Reading reading(R"(
The    -     DET  2 det
colour -     NOUN 3 nsubj
faded  fade  VERB 0 root - Tense=Past
.      -     PUNCT 3 punct
)");
  EXPECT_THAT(reading.extraction().mentions, IsEmpty());
}

TEST(MentionFinder, APartitiveIsWhatItCounts) {
  const Reading reading(R"(
Dozens  dozen  NOUN 4 nsubj - Number=Plur
of      -      ADP  3 case
divers  diver  NOUN 1 nmod - Number=Plur
waited  wait   VERB 0 root - Tense=Past
.       -      PUNCT 4 punct
)");
  EXPECT_EQ(reading.cluster("Dozens").node, NodeKind::kGroup);
  EXPECT_EQ(reading.cluster("Dozens").name, "Dozens of divers");
  EXPECT_EQ(reading.at("divers"), kNoCluster);
}

TEST(MentionFinder, ASeriesOfEventsIsAnEventOfTheirKind) {
  const Reading reading(R"(
A       -      DET  2 det
series  -      NOUN 5 nsubj
of      -      ADP  4 case
floods  flood  NOUN 2 nmod - Number=Plur
hit     hit    VERB 0 root - Tense=Past
Lunda   -      PROPN 5 obj B-place
.       -      PUNCT 5 punct
)");
  EXPECT_EQ(reading.cluster("series").node, NodeKind::kEvent);
  EXPECT_EQ(reading.cluster("series").event_kind, "disaster");
}

TEST(MentionFinder, AnAdjectiveWithAnArticleStandsForPeople) {
  const Reading reading(R"(
The      -     DET  2 det
injured  -     ADJ  3 nsubj
waited   wait  VERB 0 root - Tense=Past
.        -     PUNCT 3 punct
)");
  EXPECT_EQ(reading.cluster("injured").node, NodeKind::kGroup);
}

TEST(MentionFinder, ANationalityAdjectiveIsItsCountry) {
  const Reading reading(R"(
French  -       ADJ  2 amod B-nationality
bakers  worker  NOUN 3 nsubj - Number=Plur
marched march   VERB 0 root - Tense=Past
.       -       PUNCT 3 punct
)");
  const Cluster& country = reading.cluster("French");
  EXPECT_EQ(country.node, NodeKind::kGeopoliticalEntity);
  EXPECT_EQ(country.country, "FR");
  EXPECT_EQ(country.name, "France");
  EXPECT_THAT(country.names, ElementsAre("French"));
  EXPECT_EQ(reading.cluster("bakers").node, NodeKind::kGroup);
}

TEST(MentionFinder, ANumberIsLeftOutOfOneOfTheNames) {
  const Reading reading(R"(
Two     -      NUM  3 nummod
masked  -      ADJ  3 amod
gunmen  gunman NOUN 4 nsubj - Number=Plur
fled    flee   VERB 0 root - Tense=Past
.       -      PUNCT 4 punct
)");
  EXPECT_EQ(reading.cluster("gunmen").name, "Two masked gunmen");
  EXPECT_THAT(reading.cluster("gunmen").names, Contains("masked gunmen"));
}

TEST(MentionFinder, APrepositionalAttributeMakesALongerName) {
  const Reading reading(R"(
The      -         DET  3 det
interior -         NOUN 3 compound
minister -         NOUN 6 nsubj
of       -         ADP  5 case
Lunda    -         PROPN 3 nmod B-place
resigned resign    VERB 0 root - Tense=Past
.        -         PUNCT 6 punct
)");
  EXPECT_EQ(reading.cluster("minister").name, "interior minister");
  EXPECT_THAT(reading.cluster("minister").names, ElementsAre("interior minister of Lunda"));
}

TEST(MentionFinder, ATitleInsideTheRecognisedNameIsNoPartOfTheLabel) {
  const Reading reading(R"(
President -     PROPN 3 nsubj B-person
Orla      -     PROPN 1 flat I-person
Venn      -     PROPN 4 nsubj I-person
spoke     speak VERB  0 root - Tense=Past
.         -     PUNCT 4 punct
)");
  EXPECT_EQ(reading.cluster("Venn").name, "Orla Venn");
  EXPECT_THAT(reading.cluster("Venn").names, Contains("President Orla Venn"));
}

TEST(MentionFinder, ABodyInsideATitleIsAMentionOfItsOwn) {
  const Reading reading(R"(
Harbour   -         PROPN 2 compound B-organization
Watch     -         PROPN 3 compound I-organization
commander -         NOUN  5 nmod:desc
Orla      -         PROPN 5 flat B-person
Venn      -         PROPN 6 nsubj I-person
left      leave     VERB  0 root - Tense=Past
.         -         PUNCT 6 punct
)");
  EXPECT_EQ(reading.cluster("Watch").node, NodeKind::kOrganization);
  EXPECT_EQ(reading.at("commander"), reading.at("Venn"));
  EXPECT_NE(reading.at("Watch"), reading.at("Venn"));
}

TEST(MentionFinder, APossessorIsAMentionAndNoPartOfTheCore) {
  const Reading reading(R"(
Venn    -      PROPN 3 nmod:poss B-person
's      's     PART  1 case
funeral -      NOUN  4 nsubj
ended   end    VERB  0 root - Tense=Past
.       -      PUNCT 4 punct
)");
  EXPECT_EQ(reading.cluster("Venn").node, NodeKind::kPerson);
  EXPECT_EQ(reading.cluster("funeral").name, "funeral");
  EXPECT_EQ(reading.cluster("funeral").event_kind, "funeral");
  EXPECT_THAT(reading.cluster("funeral").names, ElementsAre("Venn 's funeral"));
}

TEST(MentionFinder, NoNameKeepsItsArticle) {
  const Reading reading(R"(
The     -      DET  2 det
council -      NOUN 3 nsubj
met     meet   VERB 0 root - Tense=Past
.       -      PUNCT 3 punct
)");
  EXPECT_EQ(reading.cluster("council").name, "council");
  EXPECT_THAT(reading.cluster("council").names, Not(Contains("The council")));
}

TEST(MentionFinder, BoilerplateMentionsNobody) {
  Annotated text = annotate_by_hand("Governors governor NOUN 2 nsubj - Number=Plur\nmet meet VERB 0 root\n");
  text::Document::Parts parts;
  parts.text = text.document.text();
  parts.blocks = text.document.blocks();
  parts.blocks[0].kind = text::BlockKind::kBoilerplate;
  const text::Document document(std::move(parts));
  const SyntaxTree tree(text.analysis);
  EXPECT_THAT(MentionFinder(Reading::lexicon()).find(document, tree), IsEmpty());
}

TEST(MentionFinder, AnOfficeInFrontOfANameIsItsTitleWhereverItHangs) {
  const Reading reading(R"(
Marlo     -     PROPN 5 nsubj
and       -     CCONJ 3 cc
commander -     NOUN  1 conj
Venn      -     PROPN 1 flat B-person
slept     sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("commander"), reading.at("Venn"));
}

TEST(MentionFinder, AnOfficeStandsInFrontOfWhatOnlyHonours) {
  const Reading reading(R"(
Orvian    -     ADJ   2 amod      B-nationality
commander -     PROPN 3 nmod:desc
Seyyed    -     PROPN 5 nsubj     B-person
Venn      -     PROPN 3 flat      I-person
slept     sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("commander"), reading.at("Venn"));
}

TEST(MentionFinder, WhatStandsInFrontOfTheSentenceIsNoPartOfItsSubject) {
  const Reading reading(R"(
On        -      ADP   2 case
Sunday    -      PROPN 4 nmod
,         -      PUNCT 2 punct
ferrymen  ferryman NOUN 5 nsubj - Number=Plur
slept     sleep  VERB  0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("ferrymen").name, "ferrymen");
}

TEST(MentionFinder, ABoundedNumberIsAlsoKnownWithoutItsBound) {
  const Reading reading(R"(
at        -      ADP   2 case
least     -      ADJ   3 nmod
nine      -      NUM   4 nummod
ferrymen  ferryman NOUN 5 nsubj - Number=Plur
slept     sleep  VERB  0 root  - Tense=Past
)");
  EXPECT_THAT(reading.cluster("ferrymen").names, Contains("nine ferrymen"));
  EXPECT_THAT(reading.cluster("ferrymen").names, Contains("ferrymen"));
}

TEST(MentionFinder, OthersAreAGroup) {
  const Reading reading(R"(
Venn    -      PROPN 2 nsubj B-person
hurt    hurt   VERB  0 root  - Tense=Past
nine    -      NUM   4 nummod
others  other  NOUN  2 obj   - Number=Plur
)");
  EXPECT_EQ(reading.cluster("others").node, NodeKind::kGroup);
}

TEST(MentionFinder, ThoseResponsibleAreAGroup) {
  const Reading reading(R"(
Venn        -      PROPN 2 nsubj B-person
sought      seek   VERB  0 root  - Tense=Past
those       that   PRON  2 obj   - Number=Plur
responsible -      ADJ   2 xcomp
)");
  EXPECT_EQ(reading.cluster("those").name, "those responsible");
}

TEST(MentionFinder, WhatIsCountedGoesByItsOwnWordsToo) {
  const Reading reading(R"(
A       -      DET  2 det
total   -      NOUN 6 nsubj - Number=Sing
of      -      ADP  5 case
nine    -      NUM  5 nummod
welders worker NOUN 2 nmod - Number=Plur
slept   sleep  VERB 0 root - Tense=Past
)");
  EXPECT_THAT(reading.cluster("total").names, Contains("welders"));
}

TEST(MentionFinder, AVerbInFrontOfItsObjectIsNoPartOfOneOfItsNames) {
  const Reading reading(R"(
Recruiting recruit VERB 2 amod - VerbForm=Ger
welders    worker  NOUN 3 nsubj - Number=Plur
slept      sleep   VERB 0 root - Tense=Past
)");
  EXPECT_THAT(reading.cluster("welders").names, Contains("welders"));
}

TEST(MentionFinder, SoldiersOfSeveralNationsAreOneGroup) {
  const Reading reading(R"(
French    -       ADJ  4 amod B-nationality
and       -       CCONJ 3 cc
Norwegian -       ADJ  1 conj B-nationality
soldiers  soldier NOUN 5 nsubj - Number=Plur
slept     sleep   VERB 0 root - Tense=Past
)");
  const Cluster& group = reading.cluster("soldiers");
  const bool named = group.name == "French and Norwegian soldiers";
  EXPECT_TRUE(named || testing::Value(group.names, Contains("French and Norwegian soldiers")));
}

TEST(MentionFinder, APartOfACountryGoesByItsDirectionToo) {
  const Reading reading(R"(
Northern -     ADJ   2 amod
Norway   -     PROPN 3 nsubj B-place
slept    sleep VERB  0 root - Tense=Past
)");
  EXPECT_THAT(reading.cluster("Norway").names, Contains("Northern Norway"));
}

TEST(MentionFinder, ThousandsWhoActAreAGroup) {
  const Reading reading(R"(
Thousands thousand NOUN 2 nsubj - Number=Plur
slept     sleep    VERB 0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Thousands").node, NodeKind::kGroup);
}

TEST(MentionFinder, APhraseBehindAStateMakesItAnEvent) {
  const Reading reading(R"(
A         -      DET  2 det
state     -      NOUN 5 nsubj - Number=Sing
of        -      ADP  4 case
emergency -      NOUN 2 nmod - Number=Sing
ended     end    VERB 0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("state").node, NodeKind::kEvent);
}

TEST(MentionFinder, ADayInFrontOfASubjectIsNoPartOfOneOfItsNames) {
  const Reading reading(R"(
Saturday -       PROPN 2 compound B-date
welders  worker  NOUN 3 nsubj - Number=Plur
slept    sleep   VERB 0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("welders").name, "welders");
}

TEST(MentionFinder, APhraseBeginsWithItsArticle) {
  const Reading reading(R"(
In      -     ADP  2 case
2031    -     NUM  4 nmod
a       -     DET  4 det
brigade -     NOUN 5 nsubj - Number=Sing
slept   sleep VERB 0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("brigade").name, "brigade");
}

TEST(MentionFinder, AMeasureOfTimeInFrontOfASubjectIsNoPartOfIt) {
  const Reading reading(R"(
Over    -     ADP  6 case
the     -     DET  6 det
past    -     ADJ  5 amod
72      -     NUM  5 nummod
hours   hour  NOUN 6 compound - Number=Plur
welders worker NOUN 7 nsubj - Number=Plur
slept   sleep VERB 0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("welders").name, "welders");
}

}  // namespace
}  // namespace claimgraph::extract
