// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// One construction of English a row: the word in question, and the mood in which the sentence tells it.
#include "extract/modality_scope.h"

#include <gtest/gtest.h>

#include "extract/frame_fixture.h"

namespace claimgraph::extract {
namespace {

struct Case {
  const char* name;
  const char* trigger;
  Modality expected;
  const char* table;
};

const Case kCases[] = {
    {"APastTenseIsActual", "visited", Modality::kActual, R"(
Tolk      -      PROPN 2 nsubj
visited   visit  VERB  0 root  - Tense=Past
Orvia     -      PROPN 2 obj
)"},
    {"NotNegates", "visit", Modality::kNegated, R"(
Tolk      -      PROPN 4 nsubj
did       do     AUX   4 aux   - Tense=Past
not       -      PART  4 advmod
visit     -      VERB  0 root  - VerbForm=Inf
Orvia     -      PROPN 4 obj
)"},
    {"NeverNegates", "visited", Modality::kNegated, R"(
Tolk      -      PROPN 3 nsubj
never     -      ADV   3 advmod
visited   visit  VERB  0 root  - Tense=Past
Orvia     -      PROPN 3 obj
)"},
    {"FailedToNegates", "attend", Modality::kNegated, R"(
Tolk      -      PROPN 2 nsubj
failed    fail   VERB  0 root  - Tense=Past
to        -      PART  4 mark
attend    -      VERB  2 xcomp - VerbForm=Inf
the       -      DET   6 det
parade    -      NOUN  4 obj
)"},
    {"RefusalOfWhatANounGovernsNegates", "return", Modality::kNegated, R"(
Guild     -      PROPN 4 nsubj
has       have   AUX   4 aux
not       -      PART  4 advmod
agreed    agree  VERB  0 root  - Tense=Past|VerbForm=Part
to        -      PART  6 mark
return    -      VERB  4 xcomp - VerbForm=Inf
)"},
    {"NoPlanNegatesThePlan", "visit", Modality::kNegated, R"(
Tolk      -      PROPN 2 nsubj
had       have   VERB  0 root  - Tense=Past
no        -      DET   4 det
plan      -      NOUN  2 obj
to        -      PART  6 mark
visit     -      VERB  4 acl   - VerbForm=Inf
Orvia     -      PROPN 6 obj
)"},
    {"WillPlans", "visit", Modality::kPlanned, R"(
Tolk      -      PROPN 3 nsubj
will      -      AUX   3 aux
visit     -      VERB  0 root  - VerbForm=Inf
Orvia     -      PROPN 3 obj
)"},
    {"WillNotNegates", "visit", Modality::kNegated, R"(
Tolk      -      PROPN 4 nsubj
will      -      AUX   4 aux
not       -      PART  4 advmod
visit     -      VERB  0 root  - VerbForm=Inf
Orvia     -      PROPN 4 obj
)"},
    {"AgreedToPlans", "visit", Modality::kPlanned, R"(
Tolk      -      PROPN 2 nsubj
agreed    agree  VERB  0 root  - Tense=Past
to        -      PART  4 mark
visit     -      VERB  2 xcomp - VerbForm=Inf
Orvia     -      PROPN 4 obj
)"},
    {"APlanToPlans", "visit", Modality::kPlanned, R"(
Tolk      -        PROPN 2 nsubj
announced announce VERB  0 root  - Tense=Past
a         -        DET   4 det
plan      -        NOUN  2 obj
to        -        PART  6 mark
visit     -        VERB  4 acl   - VerbForm=Inf
Orvia     -        PROPN 6 obj
)"},
    {"CancelledIsWhatTheVerbCancels", "visit", Modality::kCancelled, R"(
Tolk      -      PROPN 2 nsubj
cancelled cancel VERB  0 root  - Tense=Past
a         -      DET   4 det
visit     -      NOUN  2 obj
)"},
    {"CalledOffNeedsItsParticle", "rally", Modality::kCancelled, R"(
Guild     -      PROPN 2 nsubj
called    call   VERB  0 root  - Tense=Past
off       -      ADP   2 compound:prt
the       -      DET   5 det
rally     -      NOUN  2 obj
)"},
    {"MayIsPossible", "visit", Modality::kPossible, R"(
Tolk      -      PROPN 3 nsubj
may       -      AUX   3 aux
visit     -      VERB  0 root  - VerbForm=Inf
Orvia     -      PROPN 3 obj
)"},
    {"ReportedlyIsPossible", "visited", Modality::kPossible, R"(
Tolk      -      PROPN 3 nsubj
reportedly -     ADV   3 advmod
visited   visit  VERB  0 root  - Tense=Past
Orvia     -      PROPN 3 obj
)"},
    {"AConditionIsPossible", "attacks", Modality::kPossible, R"(
if        -      SCONJ 3 mark
Guild     -      PROPN 3 nsubj
attacks   attack VERB  6 advcl - Person=3
Orvia     -      PROPN 3 obj
Tolk      -      PROPN 6 nsubj
leaves    leave  VERB  0 root  - Person=3
)"},
    {"WhatSomebodyIsAccusedOfIsPossible", "torching", Modality::kPossible, R"(
Guild     -      PROPN 3 nsubj:pass
is        be     AUX   3 aux:pass
accused   accuse VERB  0 root  - Tense=Past|VerbForm=Part
of        -      SCONJ 5 mark
torching  torch  VERB  3 advcl - VerbForm=Ger
barns     barn   NOUN  5 obj
)"},
    {"WhatSomebodyUrgesIsPossible", "free", Modality::kPossible, R"(
Tolk      -      PROPN 2 nsubj
urged     urge   VERB  0 root  - Tense=Past
Orvia     -      PROPN 2 obj
to        -      PART  5 mark
free      -      VERB  2 xcomp - VerbForm=Inf
Brenna    -      PROPN 5 obj
)"},
    {"AnAllegedDeedIsPossible", "arson", Modality::kPossible, R"(
Guild     -      PROPN 4 nmod:poss
'sx       's     PART  1 case
alleged   -      ADJ   4 amod
arson     -      NOUN  5 nsubj
shocked   shock  VERB  0 root  - Tense=Past
)"},
    {"AReportIsNoDoubt", "visited", Modality::kActual, R"(
Brenna    -      PROPN 3 nsubj
may       -      AUX   3 aux
say       -      VERB  0 root  - VerbForm=Inf
Tolk      -      PROPN 5 nsubj
visited   visit  VERB  3 ccomp - Tense=Past
Orvia     -      PROPN 5 obj
)"},
    {"AVowIsActual", "vowed", Modality::kActual, R"(
Tolk      -      PROPN 2 nsubj
vowed     vow    VERB  0 root  - Tense=Past
to        -      PART  4 mark
punish    -      VERB  2 xcomp - VerbForm=Inf
Orvia     -      PROPN 4 obj
)"},
    {"WhatAVowPromisesIsPlanned", "punish", Modality::kPlanned, R"(
Tolk      -      PROPN 2 nsubj
vowed     vow    VERB  0 root  - Tense=Past
to        -      PART  4 mark
punish    -      VERB  2 xcomp - VerbForm=Inf
Orvia     -      PROPN 4 obj
)"},
};

class ScopeModality : public testing::TestWithParam<Case> {};

TEST_P(ScopeModality, FollowsTheOperatorsOfTheSentence) {
  const FrameSample text = sample(GetParam().table, {});
  const FrameContext context(text.text.document, text.text.analysis, text.extraction, frame_lexicon());
  EXPECT_EQ(modality_name(scope_modality(context, token_of(text.text, GetParam().trigger))),
            modality_name(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(Constructions, ScopeModality, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<Case>& given) { return given.param.name; });

}  // namespace
}  // namespace claimgraph::extract
