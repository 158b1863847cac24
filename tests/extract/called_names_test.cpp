// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/called_names.h"

#include "extract/coreference_fixture.h"

namespace claimgraph::extract {
namespace {

TEST(CalledNames, CapitalsBehindABodysNounAreItsName) {
  const Reading reading(R"(
The      -     DET   3 det
campaign -     NOUN  3 compound - Number=Sing
group    -     NOUN  7 nsubj - Number=Sing
Mend     mend  VERB  3 appos
Our      our   PRON  6 nmod:poss
Bridges  Bridge PROPN 4 obj - Number=Plur
slept    sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("group").name, "Mend Our Bridges");
  EXPECT_EQ(reading.cluster("group").node, NodeKind::kOrganization);
}

TEST(CalledNames, TheNameIsKnownAfterwards) {
  const Reading reading(R"(
The     -     DET   3 det
trade   -     NOUN  3 compound - Number=Sing
union   -     NOUN  5 nsubj - Number=Sing
Quorl   -     PROPN 3 appos
slept   sleep VERB  0 root - Tense=Past

Quorl   -     PROPN 2 nsubj
woke    wake  VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.at("Quorl", 1), reading.at("union"));
}

TEST(CalledNames, APersonsTitleBehindABodysNounIsNoName) {
  const Reading reading(R"(
The     -     DET   2 det
company -     NOUN  3 compound - Number=Sing
President president PROPN 4 nsubj
slept   sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("company").name, "company");
}

TEST(CalledNames, ARegionsNounTellsTheTypeOfANameBehindAComma) {
  const Reading reading(R"(
His     -     PRON  2 nmod:poss
village -     NOUN  5 nsubj - Number=Sing
,       -     PUNCT 4 punct
Orla    -     PROPN 2 appos B-person
slept   sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Orla").node, NodeKind::kGeopoliticalEntity);
}

TEST(CalledNames, ABodysNounTellsTheTypeOfANameBehindIt) {
  const Reading reading(R"(
The     -     DET   2 det
insurer company NOUN 5 nsubj - Number=Sing
Orla    -     PROPN 2 appos B-person
Venn    -     PROPN 3 flat I-person
slept   sleep VERB  0 root - Tense=Past
)");
  EXPECT_EQ(reading.cluster("Orla").node, NodeKind::kOrganization);
}

}  // namespace
}  // namespace claimgraph::extract
