// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/own_voice.h"

#include "extract/coreference_fixture.h"

namespace claimgraph::extract {
namespace {

class Voice {
 public:
  explicit Voice(std::string_view table)
      : text_(annotate_by_hand(table)), tree_(text_.analysis), extraction_(Reading(table).extraction()) {
    link_own_voice(text_.document, tree_, Reading::lexicon(), extraction_);
  }

  [[nodiscard]] const Extraction& extraction() const { return extraction_; }

  [[nodiscard]] ClusterId at(std::string_view form, int nth = 0) const {
    const std::uint32_t token = token_of(text_, form, nth);
    for (const Mention& mention : extraction_.mentions) {
      if (mention.head == token) return mention.cluster;
    }
    return kNoCluster;
  }

 private:
  Annotated text_;
  SyntaxTree tree_;
  Extraction extraction_;
};

constexpr const char* kQuote = R"(
"_     -     PUNCT 3 punct
I      -     PRON  3 nsubj - Number=Sing|Person=1
regret regret VERB 8 ccomp - Tense=Pres
our_   -     PRON  5 nmod:poss - Number=Plur|Person=1|Poss=Yes
loss_  -     NOUN  3 obj - Number=Sing
,_     -     PUNCT 3 punct
"      -     PUNCT 3 punct
said   say   VERB  0 root  - Tense=Past
Orla   -     PROPN 8 nsubj B-person
)";

TEST(OwnVoice, IInsideAQuotationIsItsSpeaker) {
  const Voice voice(kQuote);
  ASSERT_NE(voice.at("Orla"), kNoCluster);
  EXPECT_EQ(voice.at("I"), voice.at("Orla"));
}

TEST(OwnVoice, OursOfAPersonIsMoreThanThatPerson) {
  EXPECT_EQ(Voice(kQuote).at("our"), kNoCluster);
}

TEST(OwnVoice, MentionsStayInTextOrder) {
  const Voice voice(kQuote);
  for (std::size_t i = 1; i < voice.extraction().mentions.size(); ++i) {
    EXPECT_LE(voice.extraction().mentions[i - 1].tokens.begin, voice.extraction().mentions[i].tokens.begin);
  }
}

constexpr const char* kStatement = R"(
Norway   -       PROPN 2 nsubj B-place
condemns condemn VERB  0 root  - Tense=Pres
the      -       DET   4 det
raid     -       NOUN  2 obj   - Number=Sing

We       -       PRON  2 nsubj - Number=Plur|Person=1
mourn    mourn   VERB  0 root  - Tense=Pres
the      -       DET   4 det
victims  victim  NOUN  2 obj   - Number=Plur
)";

TEST(OwnVoice, AStrayWeOfAReportMeansNobody) {
  EXPECT_EQ(Voice(kStatement).at("We"), kNoCluster);
}

TEST(OwnVoice, WeOfAStatementIsTheStateThatMakesIt) {
  const Voice voice(std::string(kStatement) + R"(
We       -       PRON  2 nsubj - Number=Plur|Person=1
urge     -       VERB  0 root  - Tense=Pres
calm     -       NOUN  2 obj   - Number=Sing
)");
  EXPECT_EQ(voice.at("We"), voice.at("Norway"));
}

TEST(OwnVoice, WeAreWhatStandsBesideIt) {
  const Voice voice(R"(
We       -       PRON  6 nsubj - Number=Plur|Person=1
,        -       PUNCT 4 punct
the      -       DET   4 det
pilots   pilot   NOUN  1 appos - Number=Plur
,        -       PUNCT 4 punct
mourn    -       VERB  0 root  - Tense=Pres
Norway   -       PROPN 6 obj B-place

We       -       PRON  2 nsubj - Number=Plur|Person=1
urge     -       VERB  0 root  - Tense=Pres
calm     -       NOUN  2 obj   - Number=Sing
)");
  EXPECT_EQ(voice.at("We"), voice.at("pilots"));
}

TEST(OwnVoice, WeOfAnAnnouncedStatementAreTheOneWhoseStatementItIs) {
  const Voice voice(R"(
Statement statement NOUN 0 root - Number=Sing
of        -         ADP  4 case
the       -         DET  4 det
Ministry  ministry  NOUN 1 nmod - Number=Sing

We       -       PRON  2 nsubj - Number=Plur|Person=1
mourn    -       VERB  0 root  - Tense=Pres
the      -       DET   4 det
victims  victim  NOUN  2 obj   - Number=Plur

We       -       PRON  2 nsubj - Number=Plur|Person=1
urge     -       VERB  0 root  - Tense=Pres
calm     -       NOUN  2 obj   - Number=Sing
)");
  EXPECT_EQ(voice.at("We"), voice.at("Ministry"));
}

}  // namespace
}  // namespace claimgraph::extract
