// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/infobox.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/frame_fixture.h"

namespace claimgraph::extract {
namespace {

using testing::AllOf;
using testing::Field;

constexpr ClusterId kRaid = 0;
constexpr ClusterId kGuild = 1;
constexpr ClusterId kVellmar = 2;
constexpr ClusterId kOrvia = 3;
constexpr ClusterId kTolk = 4;

const Infobox& infobox() {
  static const auto kBox =
      Infobox::load(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology" / "lexicon");
  return kBox.value();
}

using Fields = std::vector<std::pair<std::string, std::string>>;

// An article "raid" with the fields given as name and the form of the word that is their value.
class BoxedArticle {
 public:
  explicit BoxedArticle(const Fields& fields, const std::string& title = "raid")
      : sample_(sample("# time 7 7 2031-05-04\nraid - NOUN 0 root\nGuild - PROPN 1 dep\nVellmar - PROPN 1 "
                       "dep\nOrvia - PROPN 1 dep\n"
                       "Tolk - PROPN 1 dep\n12 - NUM 1 dep\n2031 - NUM 1 dep\n",
                       {{"raid", NodeKind::kEvent},
                        {"Guild", NodeKind::kOrganization},
                        {"Vellmar", NodeKind::kPlace},
                        {"Orvia", NodeKind::kGeopoliticalEntity},
                        {"Tolk", NodeKind::kPerson}})) {
    text::Document::Parts parts;
    parts.metadata.title = title;
    parts.text = sample_.text.document.text();
    parts.blocks = sample_.text.document.blocks();
    for (const auto& [name, value] : fields) {
      const auto& token = sample_.text.analysis.tokens[token_of(sample_.text, value)];
      parts.fields.push_back({"infobox event", name, token.span});
    }
    document_.emplace(std::move(parts));
  }

  [[nodiscard]] std::vector<Frame> frames() const {
    return infobox().frames(*document_, sample_.text.analysis, sample_.extraction);
  }
  [[nodiscard]] std::vector<BoxedFigure> figures() const {
    return infobox().figures(*document_, sample_.extraction);
  }
  [[nodiscard]] std::string date_of_raid() const {
    Extraction extraction = sample_.extraction;
    infobox().date_topic(*document_, sample_.text.analysis, extraction);
    return extraction.clusters[kRaid].date;
  }

 private:
  FrameSample sample_;
  std::optional<text::Document> document_;
};

auto edge(ClusterId subject, Relation relation, ClusterId object) {
  return AllOf(Field(&Frame::subject, subject), Field(&Frame::relation, relation),
               Field(&Frame::object, object));
}

TEST(Infobox, ALocationFieldPlacesTheTopic) {
  EXPECT_THAT(BoxedArticle(Fields{{"location", "Vellmar"}}).frames(),
              testing::ElementsAre(edge(kRaid, Relation::kLocatedIn, kVellmar)));
}

TEST(Infobox, APerpetratorCarriedTheTopicOut) {
  EXPECT_THAT(BoxedArticle(Fields{{"perpetrator", "Guild"}}).frames(),
              testing::ElementsAre(edge(kGuild, Relation::kCarriedOut, kRaid)));
}

TEST(Infobox, ThePerpetratorAttackedTheTarget) {
  EXPECT_THAT(BoxedArticle(Fields{{"perpetrators", "Guild"}, {"target", "Orvia"}}).frames(),
              testing::Contains(edge(kGuild, Relation::kAttacked, kOrvia)));
}

TEST(Infobox, ALeaderLeadsTheOrganizationOfTheArticle) {
  EXPECT_THAT(BoxedArticle(Fields{{"leader", "Tolk"}}, "Guild").frames(),
              testing::ElementsAre(edge(kTolk, Relation::kLeads, kGuild)));
}

TEST(Infobox, AValueOfAKindThatTheRelationExcludesGivesNothing) {
  EXPECT_THAT(BoxedArticle(Fields{{"location", "Tolk"}}).frames(), testing::IsEmpty());
}

TEST(Infobox, AnUnknownFieldGivesNothing) {
  EXPECT_THAT(BoxedArticle(Fields{{"image_size", "Vellmar"}}).frames(), testing::IsEmpty());
}

TEST(Infobox, AnEdgeHasItsFieldForEvidence) {
  const auto frames = BoxedArticle(Fields{{"location", "Vellmar"}}).frames();
  ASSERT_EQ(frames.size(), 1U);
  EXPECT_EQ(frames.front().evidence.size(), std::string_view("Vellmar").size());
}

TEST(Infobox, ANumberIsAFigureOfTheEvent) {
  EXPECT_THAT(BoxedArticle(Fields{{"fatalities", "12"}}).figures(),
              testing::ElementsAre(
                  AllOf(Field(&BoxedFigure::measure, Measure::kDeaths), Field(&BoxedFigure::event, kRaid))));
}

TEST(Infobox, AnArticleAboutNoEventHasNoFigures) {
  EXPECT_THAT(BoxedArticle(Fields{{"fatalities", "12"}}, "Guild").figures(), testing::IsEmpty());
}

TEST(Infobox, ADateFieldDatesTheTopic) {
  EXPECT_EQ(BoxedArticle(Fields{{"date", "2031"}}).date_of_raid(), "2031-05-04");
}

TEST(Infobox, ADateFieldWithoutADateDatesNothing) {
  EXPECT_EQ(BoxedArticle(Fields{{"date", "Orvia"}}).date_of_raid(), "");
}

}  // namespace
}  // namespace claimgraph::extract
