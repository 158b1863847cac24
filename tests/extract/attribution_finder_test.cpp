// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/attribution_finder.h"

#include "extract/coreference_fixture.h"

namespace claimgraph::extract {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST(AttributionFinder, AClauseUnderAVerbOfSayingIsItsContent) {
  const Reading reading(R"(
The     -     DET   2 det
mayor   -     NOUN  3 nsubj - Number=Sing
said    say   VERB  0 root - Tense=Past
that    -     SCONJ 7 mark
the     -     DET   6 det
bridge  -     NOUN  7 nsubj
sank    sink  VERB  3 ccomp - Tense=Past
.       -     PUNCT 3 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  const Attribution& said = reading.extraction().attributions.front();
  EXPECT_EQ(reading.words(*said.source), "The mayor");
  EXPECT_EQ(reading.words(*said.cue), "said");
  ASSERT_THAT(said.content, SizeIs(1));
  EXPECT_EQ(reading.words(said.content[0]), "that the bridge sank");
  EXPECT_EQ(said.speaker, reading.at("mayor"));
}

TEST(AttributionFinder, AnInvertedClauseOfSayingStandsBehindItsContent) {
  const Reading reading(R"(
The    -     DET   2 det
bridge -     NOUN  3 nsubj
sank_  sink  VERB  0 root - Tense=Past
,      -     PUNCT 5 punct
said   say   VERB  3 parataxis - Tense=Past
Venn   -     PROPN 5 nsubj B-person
.      -     PUNCT 3 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  const Attribution& said = reading.extraction().attributions.front();
  EXPECT_EQ(reading.words(*said.source), "Venn");
  ASSERT_THAT(said.content, SizeIs(1));
  EXPECT_EQ(reading.words(said.content[0]), "The bridge sank");
}

TEST(AttributionFinder, AccordingToBringsTheSource) {
  const Reading reading(R"(
According according VERB 3 case
to        -         ADP  1 fixed
divers_   diver     NOUN 7 obl - Number=Plur
,         -         PUNCT 3 punct
the       -         DET  6 det
bridge    -         NOUN 7 nsubj
sank      sink      VERB 0 root - Tense=Past
.         -         PUNCT 7 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  const Attribution& said = reading.extraction().attributions.front();
  EXPECT_EQ(reading.words(*said.cue), "According to");
  EXPECT_EQ(said.speaker, reading.at("divers"));
  ASSERT_THAT(said.content, SizeIs(1));
  EXPECT_EQ(reading.words(said.content[0]), "the bridge sank");
}

TEST(AttributionFinder, APassiveVerbOfSayingHidesItsSource) {
  const Reading reading(R"(
It     -     PRON 3 nsubj:pass - Person=3
was    be    AUX  3 aux:pass
said   say   VERB 0 root - Tense=Past|VerbForm=Part
that   -     SCONJ 7 mark
the    -     DET  6 det
bridge -     NOUN 7 nsubj
sank   sink  VERB 3 ccomp - Tense=Past
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_FALSE(reading.extraction().attributions.front().source.has_value());
  EXPECT_EQ(reading.extraction().attributions.front().speaker, kNoCluster);
}

TEST(AttributionFinder, ACoordinatedVerbSharesTheSource) {
  const Reading reading(R"(
Venn     -      PROPN 2 nsubj B-person
smiled   smile  VERB  0 root - Tense=Past
and      -      CCONJ 4 cc
claimed  claim  VERB  2 conj - Tense=Past
that     -      SCONJ 7 mark
he       -      PRON  7 nsubj - Gender=Masc|Number=Sing|Person=3
won      win    VERB  4 ccomp - Tense=Past
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.extraction().attributions.front().speaker, reading.at("Venn"));
}

TEST(AttributionFinder, AParticipleReportsForTheSubjectAbove) {
  const Reading reading(R"(
Venn     -      PROPN 2 nsubj B-person
resigned resign VERB  0 root - Tense=Past
saying   say    VERB  2 advcl - Tense=Pres|VerbForm=Part
that     -      SCONJ 6 mark
he       -      PRON  6 nsubj - Gender=Masc|Number=Sing|Person=3
won      win    VERB  3 ccomp - Tense=Past
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.words(*reading.extraction().attributions.front().cue), "saying");
  EXPECT_EQ(reading.extraction().attributions.front().speaker, reading.at("Venn"));
}

TEST(AttributionFinder, ARelativeClauseReportsForItsNoun) {
  const Reading reading(R"(
Divers diver NOUN 0 root - Number=Plur
who    -     PRON 3 nsubj - PronType=Rel
said   say   VERB 1 acl:relcl - Tense=Past
that   -     SCONJ 6 mark
ships  ship  NOUN 6 nsubj - Number=Plur
sank   sink  VERB 3 ccomp - Tense=Past
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.extraction().attributions.front().speaker, reading.at("Divers"));
}

TEST(AttributionFinder, ANounOfSayingBelongsToItsPossessor) {
  const Reading reading(R"(
Venn     -      PROPN 3 nmod:poss B-person
's       's     PART  1 case
claim    -      NOUN  8 nsubj
that     -      SCONJ 7 mark
the      -      DET   6 det
bridge   -      NOUN  7 nsubj
sank     sink   VERB  3 acl - Tense=Past
spread   spread VERB  0 root - Tense=Past
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  const Attribution& claim = reading.extraction().attributions.front();
  EXPECT_EQ(reading.words(*claim.cue), "claim");
  EXPECT_EQ(claim.speaker, reading.at("Venn"));
}

TEST(AttributionFinder, AnAttributionInsideAContentIsNested) {
  const Reading reading(R"(
Marlo  -     PROPN 2 nsubj B-organization
said   say   VERB  0 root - Tense=Past
that   -     SCONJ 5 mark
Venn   -     PROPN 5 nsubj B-person
denied deny  VERB  2 ccomp - Tense=Past
that   -     SCONJ 9 mark
the    -     DET   8 det
bridge -     NOUN  9 nsubj
sank   sink  VERB  5 ccomp - Tense=Past
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(2));
  EXPECT_EQ(reading.extraction().attributions[0].nested_in, -1);
  EXPECT_EQ(reading.extraction().attributions[1].nested_in, 0);
}

TEST(AttributionFinder, AVerbOfMotionSaysNothing) {
  const Reading reading(R"(
Venn   -     PROPN 2 nsubj B-person
walked walk  VERB  0 root - Tense=Past
home   -     ADV   2 advmod
.      -     PUNCT 2 punct
)");
  EXPECT_THAT(reading.extraction().attributions, IsEmpty());
}

TEST(AttributionFinder, TheSpeakersOwnThoughtInAQuotationIsNoAttribution) {
  const Reading reading(R"(
“_      -     PUNCT 3 punct
I       -     PRON  3 nsubj - Number=Sing|Person=1
think   think VERB  0 root - Tense=Pres
the     -     DET   5 det
bridge  -     NOUN  6 nsubj
sank    sink  VERB  3 ccomp - Tense=Past
.       -     PUNCT 3 punct
”       -     PUNCT 3 punct
)");
  EXPECT_THAT(reading.extraction().attributions, IsEmpty());
}

TEST(AttributionFinder, AQuotationGoesOnInTheNextSentence) {
  const Reading reading(R"(
“_     -     PUNCT 4 punct
The    -     DET   3 det
bridge -     NOUN  4 nsubj
sank_  sink  VERB  0 root - Tense=Past
,      -     PUNCT 4 punct
”      -     PUNCT 4 punct
Venn   -     PROPN 8 nsubj B-person
said   say   VERB  4 parataxis - Tense=Past
.      -     PUNCT 4 punct

“_     -     PUNCT 4 punct
Nobody -     PRON  4 nsubj
was    be    AUX   4 cop
hurt   -     ADJ   0 root
.      -     PUNCT 4 punct
”      -     PUNCT 4 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_THAT(reading.extraction().attributions.front().content, SizeIs(2));
}

TEST(AttributionFinder, AHeadlinesColonBringsWhatTheNameSays) {
  const Reading reading(R"(
Venn_  -     PROPN 5 nsubj B-person
:      -     PUNCT 5 punct
The    -     DET   4 det
bridge -     NOUN  5 nsubj
sank   sink  VERB  0 root - Tense=Past
again  -     ADV   5 advmod
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.words(*reading.extraction().attributions.front().source), "Venn");
}

TEST(AttributionFinder, TheNearestSubjectThatIsNoDaySays) {
  const Reading reading(R"(
Rangers  ranger  NOUN  5 nsubj - Number=Plur
,        -       PUNCT 1 punct
divers   diver   NOUN  5 nsubj - Number=Plur
Friday   -       PROPN 5 nsubj B-date
said     say     VERB  0 root  - Tense=Past
that     -       SCONJ 8 mark
roads    road    NOUN  8 nsubj - Number=Plur
closed   close   VERB  5 ccomp - Tense=Past
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.extraction().attributions.front().speaker, reading.at("divers"));
}

TEST(AttributionFinder, AParagraphOfQuotationIsSignedBehindADash) {
  const Reading reading(R"(
“_      -     PUNCT 4 punct
The     -     DET   3 det
bridge  -     NOUN  4 nsubj
sank_   sink  VERB  0 root - Tense=Past
.       -     PUNCT 4 punct
”       -     PUNCT 4 punct
—       -     PUNCT 8 punct
Venn    -     PROPN 4 parataxis B-person
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  const Attribution& said = reading.extraction().attributions.front();
  EXPECT_EQ(said.speaker, reading.at("Venn"));
  EXPECT_EQ(reading.words(*said.cue), "—");
}

TEST(AttributionFinder, AQuotationGoesOnBehindASentenceThatAnAbbreviationCut) {
  const Reading reading(R"(
“_      -     PUNCT 3 punct
Rain    -     NOUN  3 nsubj
fell    fall  VERB  0 root - Tense=Past
,       -     PUNCT 3 punct
”       -     PUNCT 3 punct
said    say   VERB  3 parataxis - Tense=Past
Orla    -     PROPN 6 nsubj B-person
J.      -     PROPN 7 flat

Venn    -     PROPN 0 root B-person
.       -     PUNCT 1 punct

“_      -     PUNCT 4 punct
The     -     DET   3 det
bridge  -     NOUN  4 nsubj
sank_   sink  VERB  0 root - Tense=Past
.       -     PUNCT 4 punct
”       -     PUNCT 4 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_THAT(reading.extraction().attributions.front().content, SizeIs(2));
}

TEST(AttributionFinder, TwoApostrophesOpenAQuotationToo) {
  const Reading reading(R"(
Venn    -     PROPN 2 nsubj B-person
boasted boast VERB  0 root - Tense=Past
,       -     PUNCT 2 punct
''      -     PUNCT 5 punct
Splendid -    ADJ   2 parataxis
''      -     PUNCT 5 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.words(reading.extraction().attributions.front().content[0]), "'' Splendid ''");
}

TEST(AttributionFinder, WhatIsSaidOfAnObjectHoldsItsComplement) {
  const Reading reading(R"(
Venn      -       PROPN 2 nsubj B-person
dismissed dismiss VERB  0 root  - Tense=Past
the       -       DET   4 det
plan      -       NOUN  2 obj
as        -       ADP   7 case
a         -       DET   7 det
stunt     -       NOUN  2 obl
.         -       PUNCT 2 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.words(reading.extraction().attributions[0].content[0]), "the plan as a stunt");
}

TEST(AttributionFinder, ARelativeClauseBehindACommaIsTheReportersOwn) {
  const Reading reading(R"(
Venn      -       PROPN 2 nsubj B-person
praised   praise  VERB  0 root  - Tense=Past
the       -       DET   4 det
plan      -       NOUN  2 obj
,         -       PUNCT 7 punct
which     -       PRON  7 nsubj - PronType=Rel
failed    fail    VERB  4 acl:relcl - Tense=Past
.         -       PUNCT 2 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.words(reading.extraction().attributions[0].content[0]), "the plan");
}

TEST(AttributionFinder, ATagTakesNoSubjectOfWhatItReports) {
  const Reading reading(R"(
The     -     DET   2 det
guard   -     NOUN  7 nsubj - Number=Sing
who     -     PRON  4 nsubj - PronType=Rel
slept   sleep VERB  2 acl:relcl - Tense=Past
,       -     PUNCT 4 punct
millers miller NOUN 7 nsubj - Number=Plur
said    say   VERB  0 root  - Tense=Past
.       -     PUNCT 7 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.words(*reading.extraction().attributions[0].source), "millers");
  EXPECT_EQ(reading.words(reading.extraction().attributions[0].content[0]), "The guard who slept");
}

TEST(AttributionFinder, ACallIsKnownByItsPreposition) {
  const Reading reading(R"(
Venn    -     PROPN 2 nsubj B-person
called  call  VERB  0 root  - Tense=Past
for     -     ADP   5 case
shorter short ADJ   5 amod
trains  train NOUN  2 obl   - Number=Plur
.       -     PUNCT 2 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.words(reading.extraction().attributions[0].content[0]), "shorter trains");
}

TEST(AttributionFinder, WhoGoesOnSpeaksOnlyBesideAQuotation) {
  const Reading reading(R"(
Venn      -        PROPN 2 nsubj B-person
continued continue VERB  0 root  - Tense=Past
to        -        PART  4 mark
sleep     -        VERB  2 xcomp - VerbForm=Inf
.         -        PUNCT 2 punct
)");
  EXPECT_THAT(reading.extraction().attributions, IsEmpty());
}

TEST(AttributionFinder, WhatStandsBehindTheColonOfAVerbIsItsContent) {
  const Reading reading(R"(
Venn      -        PROPN 2 nsubj B-person
continued continue VERB  0 root  - Tense=Past
:         -        PUNCT 2 punct
the       -        DET   5 det
bridge    -        NOUN  6 nsubj
stays     stay     VERB  2 parataxis - Tense=Pres
shut      -        ADJ   6 xcomp
today     -        NOUN  6 obl
.         -        PUNCT 2 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.words(reading.extraction().attributions[0].content[0]), "the bridge stays shut today");
}

TEST(AttributionFinder, AThatClauseIsContentWhereverItHangs) {
  const Reading reading(R"(
Venn    -     PROPN 2 nsubj B-person
noted   note  VERB  0 root  - Tense=Past
Monday  -     PROPN 2 obj
that    -     SCONJ 7 mark
the     -     DET   6 det
bridge  -     NOUN  7 nsubj
sank    sink  VERB  3 acl   - Tense=Past
.       -     PUNCT 2 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  EXPECT_EQ(reading.words(reading.extraction().attributions[0].content[0]), "that the bridge sank");
}

TEST(AttributionFinder, WhatTellsOfTheSourceIsNoContent) {
  const Reading reading(R"(
The       -       DET   2 det
bridge    -       NOUN  3 nsubj
sank      sink    VERB  0 root  - Tense=Past
,         -       PUNCT 8 punct
according accord  VERB  8 case
to        -       ADP   5 fixed
a         -       DET   8 det
report    -       NOUN  3 obl
released  release VERB  3 advcl - Tense=Past
Monday    -       PROPN 9 obl
.         -       PUNCT 3 punct
)");
  ASSERT_THAT(reading.extraction().attributions, SizeIs(1));
  ASSERT_THAT(reading.extraction().attributions[0].content, SizeIs(1));
  EXPECT_EQ(reading.words(reading.extraction().attributions[0].content[0]), "The bridge sank");
}

}  // namespace
}  // namespace claimgraph::extract
