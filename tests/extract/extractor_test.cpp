// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/extractor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "extract/annotated.h"

namespace claimgraph::extract {
namespace {

constexpr std::string_view kVisit = R"(
Mayor   -     NOUN  3 nmod:desc
Orla    -     PROPN 3 flat  B-person
Venn    -     PROPN 4 nsubj I-person
opened  open  VERB  0 root  - Tense=Past
the     -     DET   6 det
fair    -     NOUN  4 obj
.       -     PUNCT 4 punct

She     -     PRON  2 nsubj - Gender=Fem|Number=Sing|Person=3
praised praise VERB 0 root  - Tense=Past
Lunda   -     PROPN 2 obj   B-place
.       -     PUNCT 2 punct
)";

class ExtractorTest : public testing::Test {
 protected:
  static const Extractor& extractor() {
    static const Extractor kExtractor = Extractor::load(CLAIMGRAPH_SOURCE_DIR).value();
    return kExtractor;
  }
};

const Cluster* cluster_named(const Extraction& extraction, std::string_view name) {
  for (const Cluster& cluster : extraction.clusters) {
    if (cluster.name == name) return &cluster;
  }
  return nullptr;
}

TEST_F(ExtractorTest, ATitleInFrontOfANameIsAnotherNameOfThePerson) {
  const Annotated text = annotate_by_hand(kVisit);
  const Extraction extraction = extractor().extract(text.document, text.analysis);
  const Cluster* mayor = cluster_named(extraction, "Orla Venn");
  ASSERT_NE(mayor, nullptr);
  EXPECT_EQ(mayor->node, NodeKind::kPerson);
  EXPECT_THAT(mayor->names, testing::ElementsAre("Mayor", "Mayor Orla Venn"));
}

TEST_F(ExtractorTest, APronounIsAMentionButNoName) {
  const Annotated text = annotate_by_hand(kVisit);
  const Extraction extraction = extractor().extract(text.document, text.analysis);
  const Cluster* mayor = cluster_named(extraction, "Orla Venn");
  ASSERT_NE(mayor, nullptr);
  EXPECT_EQ(mayor->mentions.size(), 3U);
}

TEST_F(ExtractorTest, MentionsStandInTextOrderTheLongerFirst) {
  const Annotated text = annotate_by_hand(kVisit);
  const Extraction extraction = extractor().extract(text.document, text.analysis);
  for (std::size_t i = 1; i < extraction.mentions.size(); ++i) {
    const auto before = extraction.mentions[i - 1].tokens;
    const auto after = extraction.mentions[i].tokens;
    EXPECT_TRUE(before.begin < after.begin || (before.begin == after.begin && before.end >= after.end));
  }
}

bool accuses(const Extraction& extraction) {
  return std::any_of(extraction.frames.begin(), extraction.frames.end(), [](const Frame& frame) {
    return frame.relation == Relation::kBlamed || frame.relation == Relation::kCondemned;
  });
}

TEST_F(ExtractorTest, WhoRejectsAnAccusationDoesNotMakeIt) {
  const Annotated text = annotate_by_hand(R"(
Norway     -      PROPN 2 nsubj B-place
rejected   reject VERB  0 root  - Tense=Past
the        -      DET   4 det
accusation -      NOUN  2 obj
that       -      SCONJ 8 mark
Brazil     -      PROPN 8 nsubj B-place
had        have   AUX   8 aux
used       use    VERB  4 acl   - Tense=Past|VerbForm=Part
the        -      DET   10 det
city       -      NOUN  8 obj
for        -      ADP   12 case
spying     -      NOUN  8 obl
.          -      PUNCT 2 punct
)");
  EXPECT_FALSE(accuses(extractor().extract(text.document, text.analysis)));
}

TEST_F(ExtractorTest, WhoRejectsAChargeMayAccuseInTheNextBreath) {
  const Annotated text = annotate_by_hand(R"(
Norway   -      PROPN 2 nsubj B-place
rejected reject VERB  0 root  - Tense=Past
the      -      DET   4 det
charge   -      NOUN  2 obj
and      -      CCONJ 6 cc
blamed   blame  VERB  2 conj  - Tense=Past
Brazil   -      PROPN 6 obj   B-place
for      -      ADP   10 case
the      -      DET   10 det
blast    -      NOUN  6 obl
.        -      PUNCT 2 punct
)");
  EXPECT_TRUE(accuses(extractor().extract(text.document, text.analysis)));
}

TEST_F(ExtractorTest, AnEmptyDocumentSaysNothing) {
  const Annotated text = annotate_by_hand("");
  const Extraction extraction = extractor().extract(text.document, text.analysis);
  EXPECT_TRUE(extraction.mentions.empty());
  EXPECT_TRUE(extraction.clusters.empty());
}

TEST(ExtractorLoading, AMissingLexiconIsReportedWithItsPath) {
  const auto extractor = Extractor::load("/nonexistent");
  ASSERT_FALSE(extractor.has_value());
  EXPECT_EQ(extractor.error().code, ErrorCode::kNotFound);
  EXPECT_THAT(extractor.error().where.file, testing::HasSubstr("titles.json"));
}

}  // namespace
}  // namespace claimgraph::extract
