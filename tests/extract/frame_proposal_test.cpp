// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// The lexicon's relations through the constructions of English, one sentence each, trees by hand.
#include "extract/frame_proposal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/frame_fixture.h"

namespace claimgraph::extract {
namespace {

// The words of one relation: who, whom, and the verb and noun that tell it.
struct RelationWords {
  Relation relation;
  Marked subject;
  Marked object;
  std::string past;
  std::string lemma;
  std::string participle;
  std::string preposition;  // of the verb; empty for a direct object
  std::string noun;         // empty: the relation has none
  std::string noun_preposition;
};

constexpr Marked kTolk{"Tolk", NodeKind::kPerson};
constexpr Marked kBrenna{"Brenna", NodeKind::kPerson};
constexpr Marked kOrvia{"Orvia", NodeKind::kGeopoliticalEntity};
constexpr Marked kGuild{"Guild", NodeKind::kOrganization};
constexpr Marked kFlood{"flood", NodeKind::kEvent};
constexpr Marked kParade{"parade", NodeKind::kEvent};

const std::vector<RelationWords> kRelations = {
    {Relation::kBlamed, kTolk, kOrvia, "blamed", "blame", "blamed", "", "accusation", "against"},
    {Relation::kClaimed, kGuild, kFlood, "claimed", "claim", "claimed", "", "responsibility", "for"},
    {Relation::kCondemned, kTolk, kGuild, "denounced", "denounce", "denounced", "", "condemnation", "of"},
    {Relation::kDenied, kGuild, kFlood, "denied", "deny", "denied", "", "denial", "of"},
    {Relation::kRejected, kOrvia, kBrenna, "rebuffed", "rebuff", "rebuffed", "", "rejection", "of"},
    {Relation::kThreatened, kGuild, kOrvia, "threatened", "threaten", "threatened", "", "threat", "against"},
    {Relation::kWarned, kTolk, kGuild, "warned", "warn", "warned", "", "warning", "to"},
    {Relation::kUrged, kBrenna, kOrvia, "urged", "urge", "urged", "", "appeal", "to"},
    {Relation::kSupported, kOrvia, kGuild, "praised", "praise", "praised", "", "support", "for"},
    {Relation::kMourned, kTolk, kBrenna, "mourned", "mourn", "mourned", "", "grief", "over"},
    {Relation::kAgreedWith, kTolk, kGuild, "agreed", "agree", "agreed", "with", "agreement", "with"},
    {Relation::kMet, kTolk, kBrenna, "met", "meet", "met", "", "meeting", "with"},
    {Relation::kVisited, kBrenna, kOrvia, "toured", "tour", "toured", "", "visit", "to"},
    {Relation::kAttended, kTolk, kParade, "attended", "attend", "attended", "", "attendance", "at"},
    {Relation::kAttacked, kGuild, kOrvia, "shelled", "shell", "shelled", "", "attack", "on"},
    {Relation::kCarriedOut, kGuild, kParade, "staged", "stage", "staged", "", "", ""},
    {Relation::kKilled, kGuild, kBrenna, "killed", "kill", "killed", "", "killing", "of"},
    {Relation::kInjured, kGuild, kBrenna, "wounded", "wound", "wounded", "", "wounding", "of"},
    {Relation::kArrested, kOrvia, kTolk, "arrested", "arrest", "arrested", "", "arrest", "of"},
    {Relation::kProsecuted, kOrvia, kTolk, "indicted", "indict", "indicted", "", "indictment", "of"},
    {Relation::kSanctioned, kOrvia, kGuild, "blacklisted", "blacklist", "blacklisted", "", "embargo",
     "against"},
    {Relation::kAided, kOrvia, kGuild, "funded", "fund", "funded", "", "aid", "to"},
    {Relation::kInvestigated, kOrvia, kGuild, "probed", "probe", "probed", "", "investigation", "into"},
    {Relation::kProtested, kGuild, kOrvia, "rallied", "rally", "rallied", "against", "protest", "against"},
    {Relation::kCommemorated, kOrvia, kFlood, "commemorated", "commemorate", "commemorated", "",
     "commemoration", "of"},
    {Relation::kLeads, kTolk, kGuild, "headed", "head", "headed", "", "", ""},
    {Relation::kRepresents, kTolk, kOrvia, "represented", "represent", "represented", "", "", ""},
    {Relation::kMemberOf, kTolk, kGuild, "joined", "join", "joined", "", "", ""},
    {Relation::kPartOf, kGuild, kOrvia, "belonged", "belong", "belonged", "to", "", ""},
    {Relation::kLocatedIn, kParade, kOrvia, "occurred", "occur", "occurred", "in", "", ""},
    {Relation::kCitizenOf, kTolk, kOrvia, "hailed", "hail", "hailed", "from", "", ""},
    {Relation::kRelativeOf, kTolk, kBrenna, "married", "marry", "married", "", "", ""},
};

std::string word(int, const std::string& form, const std::string& lemma, const std::string& tag, int head,
                 const std::string& relation, const std::string& feats = "") {
  return form + " " + lemma + " " + tag + " " + std::to_string(head) + " " + relation + " - " + feats + "\n";
}

std::string name(const Marked& marked, int head, const std::string& relation) {
  const bool event = marked.kind == NodeKind::kEvent;
  return std::string(marked.form) + " - " + (event ? "NOUN " : "PROPN ") + std::to_string(head) + " " +
         relation + "\n";
}

// The verb's object, with its preposition if it takes one; `first` is the number of its first word.
std::string object(const RelationWords& words, int first, int verb) {
  if (words.preposition.empty()) return name(words.object, verb, "obj");
  return word(first, words.preposition, words.preposition, "ADP", first + 1, "case") +
         name(words.object, verb, "obl");
}

std::string active(const RelationWords& w) {
  return name(w.subject, 2, "nsubj") + word(2, w.past, w.lemma, "VERB", 0, "root", "Tense=Past") +
         object(w, 3, 2);
}

std::string passive(const RelationWords& w) {
  return name(w.object, 3, "nsubj:pass") + word(2, "was", "be", "AUX", 3, "aux:pass", "Tense=Past") +
         word(3, w.participle, w.lemma, "VERB", 0, "root", "Tense=Past|VerbForm=Part|Voice=Pass") +
         word(4, "by", "by", "ADP", 5, "case") + name(w.subject, 3, "obl:agent");
}

std::string coordinated(const RelationWords& w) {
  return name(w.subject, 2, "nsubj") + word(2, "returned", "return", "VERB", 0, "root", "Tense=Past") +
         word(3, "and", "and", "CCONJ", 4, "cc") + word(4, w.past, w.lemma, "VERB", 2, "conj", "Tense=Past") +
         object(w, 5, 4);
}

std::string nominal(const RelationWords& w) {
  return name(w.subject, 3, "nmod:poss") + word(2, "'s", "'s", "PART", 1, "case") +
         word(3, w.noun, w.noun, "NOUN", 6, "nsubj") +
         word(4, w.noun_preposition, w.noun_preposition, "ADP", 5, "case") + name(w.object, 3, "nmod") +
         word(6, "startled", "startle", "VERB", 0, "root", "Tense=Past") +
         word(7, "everyone", "everyone", "PRON", 6, "obj");
}

std::string negated(const RelationWords& w) {
  return name(w.subject, 4, "nsubj") + word(2, "did", "do", "AUX", 4, "aux", "Tense=Past") +
         word(3, "not", "not", "PART", 4, "advmod") + word(4, w.lemma, w.lemma, "VERB", 0, "root") +
         object(w, 5, 4);
}

std::string embedded(const RelationWords& w) {
  return word(1, "Reporters", "reporter", "NOUN", 2, "nsubj", "Number=Plur") +
         word(2, "wrote", "write", "VERB", 0, "root", "Tense=Past") +
         word(3, "that", "that", "SCONJ", 5, "mark") + name(w.subject, 5, "nsubj") +
         word(5, w.past, w.lemma, "VERB", 2, "ccomp", "Tense=Past") + object(w, 6, 5);
}

std::string relative(const RelationWords& w) {
  return name(w.subject, 5, "nsubj") + word(2, "which", "which", "PRON", 3, "nsubj", "PronType=Rel") +
         word(3, w.past, w.lemma, "VERB", 1, "acl:relcl", "Tense=Past") + object(w, 4, 3).substr(0) +
         word(w.preposition.empty() ? 5 : 6, "left", "leave", "VERB", 0, "root", "Tense=Past");
}

std::string controlled(const RelationWords& w) {
  return name(w.subject, 2, "nsubj") + word(2, "managed", "manage", "VERB", 0, "root", "Tense=Past") +
         word(3, "to", "to", "PART", 4, "mark") + word(4, w.lemma, w.lemma, "VERB", 2, "xcomp") +
         object(w, 5, 4);
}

struct Construction {
  const char* name;
  std::string (*build)(const RelationWords&);
  bool needs_noun;
  bool needs_direct_object;
};

constexpr Construction kConstructions[] = {
    {"Active", active, false, false},           {"Passive", passive, false, true},
    {"Coordinated", coordinated, false, false}, {"Nominal", nominal, true, false},
    {"Negated", negated, false, false},         {"Embedded", embedded, false, false},
    {"Relative", relative, false, false},       {"Controlled", controlled, false, false},
};

struct Case {
  RelationWords words;
  Construction construction;
};

std::vector<Case> all_cases() {
  std::vector<Case> cases;
  for (const RelationWords& words : kRelations) {
    for (const Construction& construction : kConstructions) {
      if (construction.needs_noun && words.noun.empty()) continue;
      if (construction.needs_direct_object && !words.preposition.empty()) continue;
      cases.push_back({words, construction});
    }
  }
  return cases;
}

class ProposedFrame : public testing::TestWithParam<Case> {};

TEST_P(ProposedFrame, ReadsSubjectAndObjectOffTheConstruction) {
  const RelationWords& words = GetParam().words;
  std::string table = GetParam().construction.build(words);
  if (std::string_view(GetParam().construction.name) == "Relative") {
    // The outer verb is the last word.
    const auto rows = std::count(table.begin(), table.end(), '\n');
    table.replace(table.find(" 5 nsubj"), 8, " " + std::to_string(rows) + " nsubj");
  }
  const FrameSample text = sample(table, {words.subject, words.object});
  const FrameContext context(text.text.document, text.text.analysis, text.extraction, frame_lexicon());
  const auto proposals = propose_frames(context, 0);
  const bool found = std::any_of(proposals.begin(), proposals.end(), [&](const Proposal& p) {
    const bool forward = p.subject == 0 && p.object == 1;
    const bool backward = p.subject == 1 && p.object == 0;
    return p.relation == words.relation && (forward || (is_symmetric(p.relation) && backward));
  });
  EXPECT_TRUE(found) << table;
}

INSTANTIATE_TEST_SUITE_P(AllRelations, ProposedFrame, testing::ValuesIn(all_cases()),
                         [](const testing::TestParamInfo<Case>& given) {
                           return std::string(relation_name(given.param.words.relation)) +
                                  given.param.construction.name;
                         });

std::vector<Proposal> proposals_of(const FrameSample& text) {
  const FrameContext context(text.text.document, text.text.analysis, text.extraction, frame_lexicon());
  return propose_frames(context, 0);
}

// Proposals of which one says this.
auto Proposes(Relation relation, ClusterId subject, ClusterId object) {
  return testing::Contains(testing::AllOf(testing::Field(&Proposal::relation, relation),
                                          testing::Field(&Proposal::subject, subject),
                                          testing::Field(&Proposal::object, object)));
}

TEST(ProposedFrames, ALightVerbsSubjectActsInItsNoun) {
  const FrameSample text = sample(R"(
Tolk     -         PROPN 2 nsubj
issued   issue     VERB  0 root  - Tense=Past
a        -         DET   4 det
rebuke   -         NOUN  2 obj
of       -         ADP   6 case
Orvia    -         PROPN 4 nmod
)",
                                  {kTolk, kOrvia});
  const auto proposals = proposals_of(text);
  EXPECT_THAT(proposals, Proposes(Relation::kCondemned, 0U, 1U));
}

TEST(ProposedFrames, AFixedPhraseNeedsAllItsWords) {
  const FrameSample text = sample(R"(
Guild    -              PROPN 2 nsubj
took     take           VERB  0 root  - Tense=Past
responsibility -        NOUN  2 obj
for      -              ADP   6 case
the      -              DET   6 det
flood    -              NOUN  3 nmod
)",
                                  {kGuild, kFlood});
  EXPECT_THAT(proposals_of(text), testing::Contains(testing::Field(&Proposal::relation, Relation::kClaimed)));
}

TEST(ProposedFrames, TheEventOfAForPhraseIsWhatBlameIsAbout) {
  const FrameSample text = sample(R"(
Tolk     -        PROPN 2 nsubj
blamed   blame    VERB  0 root  - Tense=Past
Orvia    -        PROPN 2 obj
for      -        ADP   6 case
the      -        DET   6 det
flood    -        NOUN  2 obl
)",
                                  {kTolk, kOrvia, kFlood});
  EXPECT_THAT(proposals_of(text),
              testing::Contains(testing::AllOf(testing::Field(&Proposal::relation, Relation::kBlamed),
                                               testing::Field(&Proposal::about, 2U))));
}

// Of "Tolk accused Orvia MARKER causing the flood": who is proposed to have carried it out.
std::vector<ClusterId> doers_behind(const std::string& marker) {
  const FrameSample text = sample(
      "Tolk - PROPN 2 nsubj\naccused accuse VERB 0 root - Tense=Past\n"
      "Orvia - PROPN 2 obj\n" +
          marker +
          " - SCONJ 5 mark\nplanning plan VERB 2 advcl - VerbForm=Ger\n"
          "the - DET 7 det\nflood - NOUN 5 obj\n",
      {kTolk, kOrvia, kFlood});
  std::vector<ClusterId> doers;
  for (const Proposal& proposal : proposals_of(text)) {
    if (proposal.relation == Relation::kCarriedOut) doers.push_back(proposal.subject);
  }
  return doers;
}

TEST(ProposedFrames, TheAccusedDidWhatTheyAreAccusedOf) {
  EXPECT_THAT(doers_behind("of"), testing::ElementsAre(1U));
}

TEST(ProposedFrames, WhoActsBeforeAnotherActDoesBoth) {
  EXPECT_THAT(doers_behind("before"), testing::ElementsAre(0U));
}

TEST(ProposedFrames, EveryConjunctGetsItsOwn) {
  const FrameSample text = sample(R"(
Tolk     -        PROPN 4 nsubj
and      -        CCONJ 3 cc
Brenna   -        PROPN 1 conj
visited  visit    VERB  0 root  - Tense=Past
Orvia    -        PROPN 4 obj
)",
                                  {kTolk, kBrenna, kOrvia});
  const auto proposals = proposals_of(text);
  EXPECT_THAT(proposals, Proposes(Relation::kVisited, 1U, 2U));
}

TEST(ProposedFrames, AnAgentlessPassiveProposesNothing) {
  const FrameSample text = sample(R"(
Brenna   -        PROPN 3 nsubj:pass
was      be       AUX   3 aux:pass  - Tense=Past
killed   kill     VERB  0 root      - Tense=Past|VerbForm=Part
in       -        ADP   5 case
Orvia    -        PROPN 3 obl
)",
                                  {kBrenna, kOrvia});
  EXPECT_THAT(proposals_of(text),
              testing::Not(testing::Contains(testing::Field(&Proposal::relation, Relation::kKilled))));
}

TEST(ProposedFrames, ADeedIsItsDoers) {
  const FrameSample text = sample(R"(
Brenna  -      PROPN 3 nsubj:pass
was     be     AUX   3 aux:pass - Tense=Past
killed  kill   VERB  0 root     - Tense=Past|VerbForm=Part
by      -      ADP   8 case
an      -      DET   8 det
Orvia   -      PROPN 7 compound
drone   -      NOUN  8 compound
flood   -      NOUN  3 obl:agent
)",
                                  {kBrenna, kOrvia, kFlood});
  Extraction extraction = text.extraction;
  extraction.clusters[1].country = "NO";
  const FrameContext context(text.text.document, text.text.analysis, extraction, frame_lexicon());
  EXPECT_THAT(
      propose_frames(context, 0),
      testing::Contains(testing::AllOf(
          testing::Field(&Proposal::relation, Relation::kKilled), testing::Field(&Proposal::sure, true),
          testing::Field(&Proposal::subject, 1U), testing::Field(&Proposal::object, 0U))));
}

TEST(ProposedFrames, AToolIsItsSender) {
  const FrameSample text = sample(R"(
Orvia   -      PROPN 2 compound
drone   -      NOUN  3 nsubj
killed  kill   VERB  0 root - Tense=Past
Brenna  -      PROPN 3 obj
)",
                                  {kOrvia, kBrenna});
  Extraction extraction = text.extraction;
  extraction.clusters[0].country = "NO";
  const FrameContext context(text.text.document, text.text.analysis, extraction, frame_lexicon());
  EXPECT_THAT(propose_frames(context, 0), Proposes(Relation::kKilled, 0U, 1U));
}

TEST(ProposedFrames, WhoseArmyActsDoesNotActItself) {
  const FrameSample text = sample(R"(
Orvia   -      PROPN 2 compound
Guild   -      PROPN 3 nsubj
killed  kill   VERB  0 root - Tense=Past
Brenna  -      PROPN 3 obj
)",
                                  {kOrvia, kGuild, kBrenna});
  EXPECT_THAT(
      proposals_of(text),
      testing::Not(testing::Contains(testing::AllOf(testing::Field(&Proposal::relation, Relation::kKilled),
                                                    testing::Field(&Proposal::subject, 0U)))));
}

TEST(ProposedFrames, NoRowIsSureOfWhatIsOnlyThreatened) {
  const FrameSample text = sample(R"(
Guild      -        PROPN 2 nsubj
threatened threaten VERB  0 root  - Tense=Past
to         -        PART  4 mark
kill       kill     VERB  2 xcomp - VerbForm=Inf
Brenna     -        PROPN 4 obj
)",
                                  {kGuild, kBrenna});
  EXPECT_THAT(
      proposals_of(text),
      testing::Not(testing::Contains(testing::AllOf(testing::Field(&Proposal::relation, Relation::kKilled),
                                                    testing::Field(&Proposal::sure, true)))));
}

TEST(ProposedFrames, WhoIsInAttendanceAttendsWhatTheClauseTells) {
  const FrameSample text = sample(R"(
A          -       DET   2 det
parade     -       NOUN  4 nsubj:pass
was        be      AUX   4 aux:pass - Tense=Past
held       hold    VERB  0 root     - Tense=Past|VerbForm=Part
with       -       ADP   6 case
Tolk       -       PROPN 4 obl
and        -       CCONJ 8 cc
Brenna     -       PROPN 6 conj
in         -       ADP   10 case
attendance -       NOUN  8 nmod
)",
                                  {kParade, kTolk, kBrenna});
  const auto proposals = proposals_of(text);
  for (const ClusterId guest : {1U, 2U}) {
    EXPECT_THAT(proposals, Proposes(Relation::kAttended, guest, 0U));
  }
}

TEST(ProposedFrames, WhoIsCoordinatedWithANameBehindItsTitleActsToo) {
  const FrameSample text = sample(R"(
Governor -        PROPN 5 nsubj
Tolk     -        PROPN 1 compound
and      -        CCONJ 4 cc
Brenna   -        PROPN 2 conj
visited  visit    VERB  0 root  - Tense=Past
Orvia    -        PROPN 5 obj
)",
                                  {kTolk, kBrenna, kOrvia});
  EXPECT_THAT(proposals_of(text), Proposes(Relation::kVisited, 1U, 2U));
}

TEST(ProposedFrames, WhoseDeedIsTheConditionIsThreatened) {
  const FrameSample text = sample(R"(
Guild      -        PROPN 2 nsubj
threatened threaten VERB  0 root  - Tense=Past
to         -        PART  4 mark
strike     strike   VERB  2 xcomp - VerbForm=Inf
unless     -        SCONJ 7 mark
Orvia      -        PROPN 7 nsubj
yields     yield    VERB  4 advcl - Tense=Pres
)",
                                  {kGuild, kOrvia});
  const auto proposals = proposals_of(text);
  for (const Relation relation : {Relation::kThreatened, Relation::kUrged}) {
    EXPECT_THAT(proposals, Proposes(relation, 0U, 1U));
  }
}

TEST(ProposedFrames, WhoIsGivenTimeIsUrged) {
  const FrameSample text = sample(R"(
Orvia -     PROPN 2 nsubj
gave  give  VERB  0 root - Tense=Past
Guild -     PROPN 2 iobj
two   -     NUM   5 nummod
days  day   NOUN  2 obj
to    -     PART  7 mark
leave leave VERB  5 acl - VerbForm=Inf
)",
                                  {kOrvia, kGuild});
  EXPECT_THAT(proposals_of(text), Proposes(Relation::kUrged, 0U, 1U));
}

TEST(ProposedFrames, WhoActsAtARequestWasAsked) {
  const FrameSample text = sample(R"(
Guild   -       PROPN 2 nsubj
left    leave   VERB  0 root - Tense=Past
at      -       ADP   5 case
the     -       DET   5 det
request request NOUN  2 obl
of      -       ADP   7 case
Tolk    -       PROPN 5 nmod
)",
                                  {kGuild, kTolk});
  EXPECT_THAT(proposals_of(text), Proposes(Relation::kUrged, 1U, 0U));
}

}  // namespace
}  // namespace claimgraph::extract
