// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/figure_extractor.h"

#include "extract/coreference_fixture.h"
#include "extract/frame_context.h"
#include "extract/frame_fixture.h"

namespace claimgraph::extract {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class Figures {
 public:
  explicit Figures(std::string_view table) : text_(annotate_by_hand(table)), reading_(table) {
    static const auto kExtractor = FigureExtractor::load(CLAIMGRAPH_SOURCE_DIR);
    figures_ = kExtractor->extract(
        FrameContext(text_.document, text_.analysis, reading_.extraction(), frame_lexicon()));
  }
  [[nodiscard]] const std::vector<FigureClaim>& all() const { return figures_; }
  [[nodiscard]] const Reading& reading() const { return reading_; }

 private:
  Annotated text_;
  Reading reading_;
  std::vector<FigureClaim> figures_;
};

TEST(Figures, TheObjectOfKillingCountsDeathsInTheSubjectsEvent) {
  const Figures figures(R"(
The     -      DET  2 det
blast   -      NOUN 3 nsubj  - Number=Sing
killed  kill   VERB 0 root   - Tense=Past
9       -      NUM  5 nummod
sailors sailor NOUN 3 obj    - Number=Plur
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].measure, Measure::kDeaths);
  EXPECT_EQ(figures.all()[0].value, 9);
  EXPECT_EQ(figures.all()[0].event, figures.reading().at("blast"));
}

TEST(Figures, ANumberThatAParserTakesForAnAdverbialIsStillTheObject) {
  const Figures figures(R"(
The     -      DET  2 det
blast   -      NOUN 3 nsubj  - Number=Sing
killed  kill   VERB 0 root   - Tense=Past
at      -      ADP  5 case
least   -      ADJ  6 nmod
9       -      NUM  7 nummod
sailors sailor NOUN 3 obl    - Number=Plur
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].measure, Measure::kDeaths);
  EXPECT_EQ(figures.all()[0].bound, Bound::kAtLeast);
}

TEST(Figures, WhatIsLeftInjuredCountsInjuriesAlone) {
  const Figures figures(R"(
The     -      DET  2 det
blast   -      NOUN 3 nsubj  - Number=Sing
left    leave  VERB 0 root   - Tense=Past
9       -      NUM  5 nummod
others  other  NOUN 3 obj    - Number=Plur
injured -      ADJ  3 xcomp
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].measure, Measure::kInjuries);
}

TEST(Figures, ShotDeadCountsDeaths) {
  const Figures figures(R"(
Pirates pirate NOUN 2 nsubj  - Number=Plur
shot    shoot  VERB 0 root   - Tense=Past
dead    -      ADJ  2 xcomp
9       -      NUM  5 nummod
sailors sailor NOUN 2 obj    - Number=Plur
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].measure, Measure::kDeaths);
}

TEST(Figures, AnAgeOfAnAnniversaryCountsNobody) {
  const Figures figures(R"(
They    -      PRON 2 nsubj  - Number=Plur|Person=3
marked  mark   VERB 0 root   - Tense=Past
the     -      DET  7 det
four_   -      NUM  6 nummod
-_      -      PUNCT 6 punct
year    -      NOUN 7 compound
anniversary -  NOUN 2 obj    - Number=Sing
of      -      ADP  10 case
the     -      DET  10 det
death   -      NOUN 7 nmod   - Number=Sing
)");
  EXPECT_THAT(figures.all(), IsEmpty());
}

TEST(Figures, APartOfThoseCountedIsNoFigure) {
  const Figures figures(R"(
The     -      DET  2 det
blast   -      NOUN 3 nsubj  - Number=Sing
killed  kill   VERB 0 root   - Tense=Past
9       -      NUM  5 nummod
sailors sailor NOUN 3 obj    - Number=Plur
including -    ADP  8 case
2       -      NUM  8 nummod
women   woman  NOUN 5 nmod   - Number=Plur
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].value, 9);
}

constexpr const char* kRevision = R"(
The     -      DET  2 det
blast   -      NOUN 3 nsubj  - Number=Sing
killed  kill   VERB 0 root   - Tense=Past
9       -      NUM  5 nummod
sailors sailor NOUN 3 obj    - Number=Plur

# time 9 9 2031-05-09
Officials official NOUN 2 nsubj - Number=Plur
revised revise VERB 0 root   - Tense=Past
the     -      DET  4 det
count   -      NOUN 2 obj    - Number=Sing
down    -      ADV  2 advmod
to      -      ADP  7 case
7       -      NUM  2 obl
on      -      ADP  9 case
Friday  -      PROPN 2 obl
)";

TEST(Figures, ARevisedCountCountsWhatWasCountedBefore) {
  const Figures figures(kRevision);
  ASSERT_THAT(figures.all(), SizeIs(2));
  EXPECT_EQ(figures.all()[1].value, 7);
  EXPECT_EQ(figures.all()[1].measure, Measure::kDeaths);
  EXPECT_EQ(figures.all()[1].event, figures.reading().at("blast"));
}

TEST(Figures, WhoRevisesACountIsItsSource) {
  const Figures figures(kRevision);
  ASSERT_THAT(figures.all(), SizeIs(2));
  EXPECT_THAT(figures.all()[1].attributed_to, testing::ElementsAre(figures.reading().at("Officials")));
}

TEST(Figures, WhoRevisesACountIsItsSourceThoughAnotherTellsOfIt) {
  const Figures figures(R"(
The     -      DET  2 det
blast   -      NOUN 3 nsubj  - Number=Sing
killed  kill   VERB 0 root   - Tense=Past
9       -      NUM  5 nummod
sailors sailor NOUN 3 obj    - Number=Plur

Tolk    -      PROPN 2 nsubj B-person
said    say    VERB 0 root   - Tense=Past
officials official NOUN 4 nsubj - Number=Plur
revised revise VERB 2 ccomp  - Tense=Past
the     -      DET  6 det
count   -      NOUN 4 obj    - Number=Sing
to      -      ADP  8 case
7       -      NUM  4 obl
)");
  ASSERT_THAT(figures.all(), SizeIs(2));
  EXPECT_THAT(figures.all()[1].attributed_to, testing::ElementsAre(figures.reading().at("officials")));
}

TEST(Figures, TheDayOfARevisionDatesTheFigure) {
  const Figures figures(kRevision);
  ASSERT_THAT(figures.all(), SizeIs(2));
  EXPECT_EQ(figures.all()[1].date, "2031-05-09");
  EXPECT_EQ(figures.all()[0].date, "");
}

TEST(Figures, NoDeathsAreZero) {
  const Figures figures(R"(
No      -      DET  2 det
deaths  death  NOUN 4 nsubj:pass - Number=Plur
were    be     AUX  4 aux:pass
reported report VERB 0 root  - Tense=Past|Voice=Pass
in      -      ADP  7 case
the     -      DET  7 det
blast   -      NOUN 4 obl    - Number=Sing
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].value, 0);
  EXPECT_EQ(figures.all()[0].measure, Measure::kDeaths);
}

TEST(Figures, InjuriesToSomebodyAreCounted) {
  const Figures figures(R"(
The     -      DET  2 det
blast   -      NOUN 3 nsubj  - Number=Sing
caused  cause  VERB 0 root   - Tense=Past
injuries injury NOUN 3 obj   - Number=Plur
to      -      ADP  8 case
over    -      ADV  7 advmod
9       -      NUM  8 nummod
sailors sailor NOUN 3 obl    - Number=Plur
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].measure, Measure::kInjuries);
  EXPECT_EQ(figures.all()[0].event, figures.reading().at("blast"));
}

TEST(Figures, AnEventThatHarmsNobodyTakesNoDeaths) {
  const Figures figures(R"(
Reports report NOUN 2 nsubj  - Number=Plur
suggested suggest VERB 0 root - Tense=Past
9       -      NUM  4 nummod
sailors sailor NOUN 6 nsubj:pass - Number=Plur
were    be     AUX  6 aux:pass
killed  kill   VERB 2 ccomp  - Tense=Past|Voice=Pass
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].event, figures.reading().at("killed"));
}

TEST(Figures, AYearInFrontOfAnEventCountsNobody) {
  const Figures figures(R"(
A       -      DET  3 det
2031    -      NUM  3 nummod
bombing -      NOUN 4 nsubj  - Number=Sing
killed  kill   VERB 0 root   - Tense=Past
9       -      NUM  6 nummod
sailors sailor NOUN 4 obj    - Number=Plur
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].value, 9);
}

TEST(Figures, AShareCountsNobody) {
  const Figures figures(R"(
9       -      NUM  2 nummod
percent -      NOUN 5 nsubj  - Number=Sing
of      -      ADP  4 case
sailors sailor NOUN 2 nmod   - Number=Plur
died    die    VERB 0 root   - Tense=Past
)");
  EXPECT_THAT(figures.all(), IsEmpty());
}

TEST(Figures, AnArrestIsCountedForItselfWhereNothingElseIsTold) {
  const Figures figures(R"(
Guards   guard  NOUN 2 nsubj - Number=Plur
arrested arrest VERB 0 root  - Tense=Past
9        -      NUM  4 nummod
sailors  sailor NOUN 2 obj   - Number=Plur
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].measure, Measure::kArrests);
  EXPECT_EQ(figures.all()[0].event, figures.reading().at("arrested"));
}

TEST(Figures, AnArrestIsCountedForWhatTheDocumentTellsMost) {
  const Figures figures(R"(
The     -      DET  2 det
blast   -      NOUN 3 nsubj  - Number=Sing
woke    wake   VERB 0 root   - Tense=Past
Lunda   -      PROPN 3 obj   B-place

The     -      DET  2 det
blast   -      NOUN 3 nsubj  - Number=Sing
shook   shake  VERB 0 root   - Tense=Past
Lunda   -      PROPN 3 obj   B-place

The     -      DET  2 det
blast   -      NOUN 3 nsubj  - Number=Sing
hit     hit    VERB 0 root   - Tense=Past
Lunda   -      PROPN 3 obj   B-place

Guards   guard  NOUN 2 nsubj - Number=Plur
arrested arrest VERB 0 root  - Tense=Past
9        -      NUM  4 nummod
sailors  sailor NOUN 2 obj   - Number=Plur
)");
  ASSERT_THAT(figures.all(), SizeIs(1));
  EXPECT_EQ(figures.all()[0].event, figures.reading().at("blast"));
}

TEST(Figures, WhoGatheredIsToldBesideTheVerb) {
  const Figures figures(R"(
The      -       DET   2 det
parade   -       NOUN  3 nsubj  - Number=Sing
began    begin   VERB  0 root   - Tense=Past

2        -       NUM   2 nummod
thieves  thief   NOUN  3 nsubj  - Number=Plur
waited   wait    VERB  0 root   - Tense=Past
as       -       SCONJ 6 mark
mourners mourner NOUN  6 nsubj  - Number=Plur
gathered gather  VERB  3 advcl  - Tense=Past
)");
  EXPECT_THAT(figures.all(), IsEmpty());
}

}  // namespace
}  // namespace claimgraph::extract
