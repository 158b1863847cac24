// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Events: which words tell one, which phrases tell the same, when and where it was.
#include "extract/coreference_fixture.h"

namespace claimgraph::extract {
namespace {

using testing::Contains;

TEST(Events, AVerbTellsAnEvent) {
  const Reading reading(R"(
Pirates   pirate  NOUN 2 nsubj - Number=Plur
kidnapped kidnap  VERB 0 root  - Tense=Past
two       -       NUM  4 nummod
sailors   sailor  NOUN 2 obj   - Number=Plur
)");
  EXPECT_EQ(reading.cluster("kidnapped").node, NodeKind::kEvent);
  EXPECT_EQ(reading.cluster("kidnapped").event_kind, "kidnapping");
  EXPECT_EQ(reading.cluster("kidnapped").name, "kidnapped two sailors");
}

TEST(Events, AVerbWhoseSubjectIsTheEventTellsNoOther) {
  const Reading reading(R"(
The    -    DET  2 det
blast  -    NOUN 3 nsubj  - Number=Sing
killed kill VERB 0 root   - Tense=Past
two    -    NUM  5 nummod
sailors sailor NOUN 3 obj - Number=Plur
)");
  EXPECT_EQ(reading.at("killed"), kNoCluster);
}

TEST(Events, AVerbThatDescribesTheEventTellsNoOther) {
  const Reading reading(R"(
A      -    DET  2 det
raid   -    NOUN 0 root      - Number=Sing
that   -    PRON 4 nsubj     - PronType=Rel
killed kill VERB 2 acl:relcl - Tense=Past
two    -    NUM  4 obj
)");
  EXPECT_EQ(reading.at("killed"), kNoCluster);
}

TEST(Events, APassiveOutcomeBelongsToTheEventBeforeIt) {
  const Reading reading(R"(
A       -     DET  2 det
blast   -     NOUN 3 nsubj - Number=Sing
woke    wake  VERB 0 root  - Tense=Past
Lunda   -     PROPN 3 obj  B-place

Nine    -     NUM  2 nummod
sailors sailor NOUN 4 nsubj:pass - Number=Plur
were    be    AUX  4 aux:pass
killed  kill  VERB 0 root  - Tense=Past|Voice=Pass
)");
  EXPECT_EQ(reading.at("killed"), kNoCluster);
}

TEST(Events, AnActionIsAnEventWhenSomethingSuffersIt) {
  const Reading reading(R"(
The         -     DET  2 det
destruction -     NOUN 6 nsubj - Number=Sing
of          -     ADP  5 case
the         -     DET  5 det
bridge      -     NOUN 2 nmod  - Number=Sing
angered     anger VERB 0 root  - Tense=Past
Orla        -     PROPN 6 obj  B-person
)");
  EXPECT_EQ(reading.cluster("destruction").node, NodeKind::kEvent);
}

TEST(Events, AnActionAloneIsNone) {
  const Reading reading(R"(
Destruction destruction NOUN 2 nsubj - Number=Sing
angered     anger       VERB 0 root  - Tense=Past
Orla        -           PROPN 2 obj  B-person
)");
  EXPECT_EQ(reading.at("Destruction"), kNoCluster);
}

TEST(Events, AVerbIsKnownByItsFormWhereItsLemmaIsNone) {
  const Reading reading(R"(
Police -     NOUN  2 nsubj - Number=Plur
raided raide VERB  0 root - Tense=Past
the    -     DET   4 det
mill   -     NOUN  2 obj - Number=Sing
)");
  EXPECT_EQ(reading.cluster("raided").node, NodeKind::kEvent);
}

TEST(Events, ANounThatATaggerTakesForAVerbIsStillAnEvent) {
  const Reading reading(R"(
A        -    DET  3 det
mass     -    NOUN 3 compound - Number=Sing
shooting shoot VERB 4 nsubj
woke     wake VERB 0 root - Tense=Past
Orla     -    PROPN 4 obj B-person
)");
  EXPECT_EQ(reading.cluster("shooting").node, NodeKind::kEvent);
}

TEST(Events, AnniversaryAndWhatItRemembersAreTwo) {
  const Reading reading(R"(
The         -     DET  2 det
anniversary -     NOUN 6 nsubj - Number=Sing
of          -     ADP  5 case
the         -     DET  5 det
raid        -     NOUN 2 nmod  - Number=Sing
passed      pass  VERB 0 root  - Tense=Past
)");
  EXPECT_NE(reading.at("anniversary"), kNoCluster);
  EXPECT_NE(reading.at("raid"), kNoCluster);
  EXPECT_NE(reading.at("anniversary"), reading.at("raid"));
}

// Two events that are subjects of "slept", with what stands behind them.
struct EventPair {
  const char* name;
  const char* first;
  const char* second;
  const char* first_head;
  const char* second_head;
  bool one;
};

class TwoEvents : public testing::TestWithParam<EventPair> {};

TEST_P(TwoEvents, AreOneOrTwo) {
  const EventPair& pair = GetParam();
  const Reading reading(std::string(pair.first) + "\n" + pair.second);
  const bool same_form = std::string_view(pair.first_head) == pair.second_head;
  ASSERT_NE(reading.at(pair.first_head), kNoCluster);
  EXPECT_EQ(reading.at(pair.first_head) == reading.at(pair.second_head, same_form ? 1 : 0), pair.one);
}

constexpr const char* kRaid =
    "The - DET 2 det\nraid - NOUN 3 nsubj - Number=Sing\nfailed fail VERB 0 root - Tense=Past\n";

INSTANTIATE_TEST_SUITE_P(
    Marks, TwoEvents,
    testing::Values(
        EventPair{"TheSecondIsAnother", kRaid,
                  "The - DET 3 det\nsecond - ADJ 3 amod\nraid - NOUN 4 nsubj - Number=Sing\n"
                  "failed fail VERB 0 root - Tense=Past\n",
                  "raid", "raid", false},
        EventPair{
            "AnotherDayIsAnother",
            "# time 4 4 2031-05-07\nThe - DET 2 det\nraid - NOUN 5 nsubj - Number=Sing\non - ADP 4 case\n"
            "Wednesday - PROPN 2 nmod\nfailed fail VERB 0 root - Tense=Past\n",
            "# time 4 4 2031-05-09\nThe - DET 2 det\nraid - NOUN 5 nsubj - Number=Sing\non - ADP 4 case\n"
            "Friday - PROPN 2 nmod\nfailed fail VERB 0 root - Tense=Past\n",
            "raid", "raid", false},
        EventPair{
            "OneDayAndKindIsOneThoughIndefinite",
            "# time 4 4 2031-05-07\nThe - DET 2 det\nraid - NOUN 5 nsubj - Number=Sing\non - ADP 4 case\n"
            "Wednesday - PROPN 2 nmod\nfailed fail VERB 0 root - Tense=Past\n",
            "# time 4 4 2031-05-07\nAn - DET 2 det\nattack - NOUN 5 nsubj - Number=Sing\non - ADP 4 case\n"
            "Wednesday - PROPN 2 nmod\nfailed fail VERB 0 root - Tense=Past\n",
            "raid", "attack", true},
        EventPair{"AnotherTownIsAnother",
                  "The - DET 2 det\nraid - NOUN 5 nsubj - Number=Sing\nin - ADP 4 case\nLunda - PROPN 2 nmod "
                  "B-place\n"
                  "failed fail VERB 0 root - Tense=Past\n",
                  "The - DET 2 det\nraid - NOUN 5 nsubj - Number=Sing\nin - ADP 4 case\nOstby - PROPN 2 nmod "
                  "B-place\n"
                  "failed fail VERB 0 root - Tense=Past\n",
                  "raid", "raid", false},
        EventPair{"AnotherDoerIsAnother",
                  "The - DET 3 det\nNorwegian - ADJ 3 amod B-nationality\nraid - NOUN 4 nsubj - Number=Sing\n"
                  "failed fail VERB 0 root - Tense=Past\n",
                  "The - DET 3 det\nChilean - ADJ 3 amod B-nationality\nraid - NOUN 4 nsubj - Number=Sing\n"
                  "failed fail VERB 0 root - Tense=Past\n",
                  "raid", "raid", false},
        EventPair{"SeveralWithoutAnArticleAreOthers", kRaid,
                  "Rebels rebel NOUN 2 nsubj - Number=Plur\nplanned plan VERB 0 root - Tense=Past\n"
                  "raids raid NOUN 2 obj - Number=Plur\n",
                  "raid", "raids", false},
        EventPair{
            "AVerbIsPointedBackAt",
            "Pirates pirate NOUN 2 nsubj - Number=Plur\nkidnapped kidnap VERB 0 root - Tense=Past\n"
            "Orla - PROPN 2 obj B-person\n",
            "The - DET 2 det\nabduction - NOUN 3 nsubj - Number=Sing\nfailed fail VERB 0 root - Tense=Past\n",
            "kidnapped", "abduction", true}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(Events, ABoundaryDatesNothing) {
  const Reading reading(R"(
# time 5 5 1979
The    -     DET  3 det
worst  -     ADJ  3 amod
blast  -     NOUN 6 nsubj - Number=Sing
since  -     ADP  5 case
1979   -     NUM  3 nmod
woke   wake  VERB 0 root  - Tense=Past
Orla   -     PROPN 6 obj  B-person
)");
  EXPECT_EQ(reading.cluster("blast").date, "");
}

TEST(Events, TheDayOfACondemnationIsNotTheEvents) {
  const Reading reading(R"(
# time 6 6 2031-05-09
Orla      -       PROPN 2 nsubj B-person
condemned condemn VERB  0 root  - Tense=Past
the       -       DET   4 det
blast     -       NOUN  2 obj   - Number=Sing
on        -       ADP   6 case
Friday    -       PROPN 2 obl
)");
  EXPECT_EQ(reading.cluster("blast").date, "");
}

TEST(Events, TheClauseOfItsHappeningGivesDayAndPlace) {
  const Reading reading(R"(
# time 7 7 2031-05-09
A         -      DET   2 det
blast     -      NOUN  3 nsubj - Number=Sing
occurred  occur  VERB  0 root  - Tense=Past
in        -      ADP   5 case
Lunda     -      PROPN 3 obl   B-place
on        -      ADP   7 case
Friday    -      PROPN 3 obl
)");
  EXPECT_EQ(reading.cluster("blast").date, "2031-05-09");
  EXPECT_EQ(reading.cluster("blast").place, reading.at("Lunda"));
}

TEST(Events, WhatItDidDatesTheEventThatDidIt) {
  const Reading reading(R"(
# time 9 9 2031-05-09
Orla   -    PROPN 3 nsubj:pass B-person
was    be   AUX  3 aux:pass
killed kill VERB 0 root - Tense=Past|Voice=Pass
by     -    ADP  7 case
a      -    DET  7 det
drone  -    NOUN 7 compound
strike -    NOUN 3 obl:agent - Number=Sing
on     -    ADP  9 case
Friday -    PROPN 3 obl
)");
  EXPECT_EQ(reading.cluster("strike").date, "2031-05-09");
}

TEST(Events, DeathsAreANumberAndADeathIsAnEvent) {
  const Reading reading(R"(
The     -     DET  2 det
death   -     NOUN 6 nsubj - Number=Sing
and     -     CCONJ 5 cc
the     -     DET  5 det
deaths  death NOUN 2 conj  - Number=Plur
angered anger VERB 0 root  - Tense=Past
)");
  EXPECT_NE(reading.at("death"), kNoCluster);
  EXPECT_EQ(reading.at("deaths"), kNoCluster);
}

TEST(Events, TheExactDayWinsOverTheYear) {
  const Reading reading(R"(
# time 4 4 2031
The    -    DET  2 det
raid   -    NOUN 5 nsubj - Number=Sing
in     -    ADP  4 case
2031   -    NUM  2 nmod
failed fail VERB 0 root  - Tense=Past

# time 4 4 2031-05-07
The    -    DET  2 det
raid   -    NOUN 5 nsubj - Number=Sing
on     -    ADP  4 case
Wednesday - PROPN 2 nmod
failed fail VERB 0 root  - Tense=Past
)");
  EXPECT_EQ(reading.cluster("raid").date, "2031-05-07");
}

// "the raid, an APPOSITION": whether the two are one event.
bool is_one_with_its_apposition(const std::string& noun) {
  const Reading reading(
      "The - DET 2 det\nraid - NOUN 6 nsubj - Number=Sing\n, - PUNCT 2 punct\nthe - DET 5 det\n" + noun +
      " - NOUN 2 appos - Number=Sing\nfailed fail VERB 0 root - Tense=Past\n");
  return reading.at("raid") == reading.at(noun);
}

TEST(Events, AnAppositionOfTheSameKindOrOfAnyIsTheEvent) {
  EXPECT_TRUE(is_one_with_its_apposition("assault"));
  EXPECT_TRUE(is_one_with_its_apposition("incident"));
}

TEST(Events, AnAppositionOfAnotherKindIsAnother) {
  EXPECT_FALSE(is_one_with_its_apposition("anniversary"));
}

TEST(Events, TheDateThatMostPhrasesGiveWins) {
  const std::string raid =
      "The - DET 2 det\nraid - NOUN 5 nsubj - Number=Sing\nin - ADP 4 case\n"
      "May - PROPN 2 nmod\nfailed fail VERB 0 root - Tense=Past\n\n";
  const Reading reading("# time 4 4 2031\n" + raid + "# time 4 4 2031-05\n" + raid + "# time 4 4 2031-06\n" +
                        raid + "# time 4 4 2031-06\n" + raid);
  EXPECT_EQ(reading.cluster("raid").date, "2031-06");
}

// "The fire ... the Orvia fire", the second one linked to an encyclopedia's article.
Reading linked_fire(const std::string& article) {
  Annotated text = annotate_by_hand(R"(
The    -    DET   2 det
fire   -    NOUN  3 nsubj - Number=Sing
spread -    VERB  0 root  - Tense=Past

The    -    DET   2 det
fire   -    NOUN  3 nsubj - Number=Sing
killed kill VERB  0 root  - Tense=Past
eleven -    NUM   3 obj
)");
  text::Document::Parts parts;
  parts.metadata.title = "Fire";
  parts.text = text.document.text();
  parts.blocks = text.document.blocks();
  parts.links = {{text.analysis.tokens[token_of(text, "fire", 1)].span, article}};
  text.document = text::Document(std::move(parts));
  return Reading(std::move(text));
}

TEST(Events, WhatIsLinkedToAnotherEventsArticleIsAnother) {
  const Reading reading = linked_fire("2029 Orvia fire");
  EXPECT_NE(reading.at("fire", 0), reading.at("fire", 1));
}

TEST(Events, AnArticleOnAKindOfEventTellsNoneApart) {
  const Reading reading = linked_fire("Structure fire");
  EXPECT_EQ(reading.at("fire", 0), reading.at("fire", 1));
}

TEST(Events, PhrasesBehindTheHeadTellPeopleApart) {
  const Reading reading(R"(
The     -     DET  2 det
people  -     NOUN 5 nsubj - Number=Plur
of      -     ADP  4 case
Norway  -     PROPN 2 nmod B-place
slept   sleep VERB 0 root  - Tense=Past

The     -     DET  2 det
people  -     NOUN 5 nsubj - Number=Plur
of      -     ADP  4 case
Chile   -     PROPN 2 nmod B-place
slept   sleep VERB 0 root  - Tense=Past
)");
  EXPECT_NE(reading.at("people"), reading.at("people", 1));
}

TEST(Events, TheMinistryIsNoBodyOfAnotherName) {
  const Reading reading(R"(
Marlo    -     PROPN 2 nsubj B-organization
slept    sleep VERB  0 root  - Tense=Past

The      -     DET   2 det
ministry -     NOUN  3 nsubj - Number=Sing
slept    sleep VERB  0 root  - Tense=Past
)");
  EXPECT_NE(reading.at("Marlo"), reading.at("ministry"));
}

TEST(Events, AnOutcomeThatATreeHangsOnThePlaceBelongsToTheEvent) {
  const Reading reading(R"(
A       -     DET  2 det
blast   -     NOUN 0 root - Number=Sing
in      -     ADP  5 case
the     -     DET  5 det
harbour -     NOUN 2 nmod - Number=Sing
that    -     PRON 7 nsubj - PronType=Rel
killed  kill  VERB 5 acl:relcl - Tense=Past
two     -     NUM  7 obj
)");
  EXPECT_EQ(reading.at("killed"), kNoCluster);
}

TEST(Events, AnOutcomeBelongsToTheEventOfTheClauseBehindIt) {
  const Reading reading(R"(
Nine     -       NUM  2 nummod
sailors  sailor  NOUN 4 nsubj:pass - Number=Plur
were     be      AUX  4 aux:pass
killed   kill    VERB 0 root  - Tense=Past|Voice=Pass
when     -       ADV  8 advmod
a        -       DET  7 det
mine     -       NOUN 8 nsubj - Number=Sing
exploded explode VERB 4 advcl - Tense=Past
)");
  EXPECT_EQ(reading.at("killed"), kNoCluster);
  EXPECT_EQ(reading.cluster("exploded").node, NodeKind::kEvent);
}

TEST(Events, WhatSomebodyIsAccusedOfIsAnEventWhateverItsVerb) {
  const Reading reading(R"(
Venn     -      PROPN 2 nsubj B-person
accused  accuse VERB  0 root  - Tense=Past
millers  miller NOUN  2 obj   - Number=Plur
of       -      SCONJ 5 mark
hoarding hoard  VERB  2 advcl - VerbForm=Ger
grain    -      NOUN  5 obj   - Number=Sing
)");
  EXPECT_EQ(reading.cluster("hoarding").node, NodeKind::kEvent);
  EXPECT_EQ(reading.cluster("hoarding").name, "hoarding grain");
}

TEST(Events, ADeniedClauseIsAnEvent) {
  const Reading reading(R"(
Venn     -      PROPN 2 nsubj B-person
denied   deny   VERB  0 root  - Tense=Past
that     -      SCONJ 5 mark
millers  miller NOUN  5 nsubj - Number=Plur
hoarded  hoard  VERB  2 ccomp - Tense=Past
grain    -      NOUN  5 obj   - Number=Sing
)");
  EXPECT_EQ(reading.cluster("hoarded").node, NodeKind::kEvent);
}

TEST(Events, WhatSomebodyPlansIsNoDeed) {
  const Reading reading(R"(
Venn     -      PROPN 2 nsubj B-person
planned  plan   VERB  0 root  - Tense=Past
to       -      PART  4 mark
hoard    -      VERB  2 xcomp - VerbForm=Inf
grain    -      NOUN  4 obj   - Number=Sing
)");
  EXPECT_EQ(reading.at("hoard"), kNoCluster);
}

TEST(Events, AVerbsEventIsAlsoKnownByAllItsVerbs) {
  const Reading reading(R"(
Pirates   pirate  NOUN  2 nsubj - Number=Plur
kidnapped kidnap  VERB  0 root  - Tense=Past
sailors   sailor  NOUN  2 obj   - Number=Plur
and       -       CCONJ 5 cc
sank      sink    VERB  2 conj  - Tense=Past
ferries   ferry   NOUN  5 obj   - Number=Plur
)");
  EXPECT_THAT(reading.cluster("kidnapped").names, Contains("kidnapped sailors and sank ferries"));
  EXPECT_THAT(reading.cluster("kidnapped").names, Contains("kidnapped"));
}

TEST(Events, AWaveOfRaidsTellsWhatItsVerbDoes) {
  const Reading reading(R"(
Years  year  NOUN 4 nsubj - Number=Plur
of     -     ADP  3 case
raids  raid  NOUN 1 nmod  - Number=Plur
killed kill  VERB 0 root  - Tense=Past
two    -     NUM  4 obj
)");
  EXPECT_NE(reading.at("raids"), kNoCluster);
}

TEST(Events, TheDeathsOfManyAreAnEvent) {
  const Reading reading(R"(
Venn    -       PROPN 2 nsubj B-person
probed  probe   VERB  0 root  - Tense=Past
the     -       DET   4 det
deaths  death   NOUN  2 obj   - Number=Plur
of      -       ADP   7 case
nine    -       NUM   7 nummod
sailors sailor  NOUN  4 nmod  - Number=Plur
)");
  EXPECT_EQ(reading.cluster("deaths").node, NodeKind::kEvent);
}

TEST(Events, TheDeathsThatABlastResultedInAreANumber) {
  const Reading reading(R"(
The      -       DET   2 det
blast    -       NOUN  3 nsubj - Number=Sing
resulted result  VERB  0 root  - Tense=Past
in       -       ADP   6 case
the      -       DET   6 det
deaths   death   NOUN  3 obl   - Number=Plur
of       -       ADP   9 case
nine     -       NUM   9 nummod
sailors  sailor  NOUN  6 nmod  - Number=Plur
)");
  EXPECT_EQ(reading.at("deaths"), kNoCluster);
}

TEST(Events, AnAdverbialOfAnotherKindTellsWhenAndNotWhat) {
  const Reading reading(R"(
Welders   worker   NOUN 2 nsubj - Number=Plur
torched   torch    VERB 0 root - Tense=Past
barns     -        NOUN 2 obj - Number=Plur
during    -        ADP  6 case
the       -        DET  6 det
election  -        NOUN 2 obl - Number=Sing
)");
  EXPECT_NE(reading.at("torched"), kNoCluster);
}

TEST(Events, SettlementsAreSites) {
  const Reading reading(R"(
The         -          DET  2 det
settlements settlement NOUN 3 nsubj - Number=Plur
slept       sleep      VERB 0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("settlements").node, NodeKind::kPlace);
}

}  // namespace
}  // namespace claimgraph::extract
