// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/detect.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace claimgraph::language {
namespace {

const LanguageDetector& detector() {
  static const LanguageDetector kDetector = [] {
    auto loaded = LanguageDetector::load(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology/lexicon");
    return std::move(loaded.value());
  }();
  return kDetector;
}

std::string repeated(const std::string& sentence) {
  std::string text;
  while (text.size() < 600) text += sentence + " ";
  return text;
}

struct Sample {
  const char* tag;
  const char* sentence;
};

class LanguageOf : public ::testing::TestWithParam<Sample> {};
TEST_P(LanguageOf, ALongTextIsTold) {
  EXPECT_EQ(detector().detect(repeated(GetParam().sentence)).tag, GetParam().tag);
}

INSTANTIATE_TEST_SUITE_P(
    Languages, LanguageOf,
    ::testing::Values(
        Sample{"en", "The council has rejected the plan of the harbour, and its members were not told why."},
        Sample{"de",
               "Der Rat hat den Plan für den Hafen abgelehnt, und die Fischer sind nicht gefragt worden."},
        Sample{
            "fr",
            "Le conseil a rejeté le projet du port, et les pêcheurs ne sont pas contents de cette décision."},
        Sample{"es",
               "El consejo rechazó el plan del puerto y los pescadores no están contentos con la decisión."},
        Sample{"pt",
               "O conselho rejeitou o plano do porto e os pescadores não estão contentes com a decisão."},
        Sample{"it",
               "Il consiglio ha respinto il piano del porto e i pescatori non sono contenti della scelta."},
        Sample{
            "nl",
            "De raad heeft het plan voor de haven verworpen en de vissers zijn niet blij met het besluit."},
        Sample{"sv", "Rådet har avslagit planen för hamnen och fiskarna är inte nöjda med det beslutet."},
        Sample{"pl", "Rada odrzuciła plan dla portu i rybacy nie są zadowoleni, że tak się stało."},
        Sample{"cs", "Rada zamítla plán pro přístav a rybáři nejsou spokojeni, že se tak stalo."},
        Sample{"hu", "A tanács elutasította a kikötő tervét, és a halászok nem örülnek, hogy ez történt."},
        Sample{"ro", "Consiliul a respins planul pentru port și pescarii nu sunt mulțumiți că este așa."},
        Sample{"tr", "Meclis liman için hazırlanan planı reddetti ve balıkçılar bu karar için mutlu değil."},
        Sample{"id",
               "Dewan itu telah menolak rencana untuk pelabuhan dan para nelayan tidak puas dengan keputusan "
               "ini."},
        Sample{
            "vi",
            "Hội đồng đã bác bỏ kế hoạch cho bến cảng và những người đánh cá không hài lòng với điều này."},
        Sample{"ru", "Совет отклонил план порта, и рыбаки не рады, что это было решено так."},
        Sample{"uk", "Рада відхилила план порту, і рибалки не раді, що це було вирішено так."},
        Sample{"ar", "رفض المجلس خطة الميناء وقال الصيادون إن هذا القرار لا يرضي أحدا في المدينة"},
        Sample{"fa", "شورا طرح بندر را رد کرد و ماهیگیران گفتند که از این تصمیم راضی نیستند"},
        Sample{"he", "המועצה דחתה את התוכנית לנמל והדייגים אינם מרוצים מן ההחלטה"},
        Sample{"el", "Το συμβούλιο απέρριψε το σχέδιο για το λιμάνι και οι ψαράδες δεν είναι χαρούμενοι"},
        Sample{"hi", "परिषद ने बंदरगाह की योजना को नहीं माना और मछुआरे इस से खुश नहीं हैं"},
        Sample{"zh", "议会否决了港口计划，渔民对这一决定并不满意，他们要求重新讨论。"},
        Sample{"ja", "議会は港の計画を否決し、漁師たちはこの決定に満足していません。"},
        Sample{"ko", "의회는 항구 계획을 거부했고 어부들은 이 결정에 만족하지 않습니다"},
        Sample{"th", "สภาปฏิเสธแผนท่าเรือและชาวประมงไม่พอใจกับการตัดสินใจนี้"}));

TEST(LanguageDetector, AShortTextIsReadAsEnglish) {
  const DetectedLanguage detected = detector().detect("Der Rat hat den Plan abgelehnt.");
  EXPECT_EQ(detected.tag, "en");
  EXPECT_EQ(detected.confidence, 0);
}

TEST(LanguageDetector, ATextWithoutLettersIsReadAsEnglish) {
  EXPECT_EQ(detector().detect(std::string(500, '7')).tag, "en");
}

TEST(LanguageDetector, AListOfNamesIsNotCalledForeign) {
  EXPECT_EQ(detector().detect(repeated("Tolk Mirena Dravik Osel Brun Katlin Perrow Vask")).tag, "en");
}

TEST(LanguageDetector, EnglishWithForeignNamesStaysEnglish) {
  EXPECT_EQ(
      detector()
          .detect(repeated("The mayor of Ängsö, Håkan Öberg, said that Józef Wąs would not be on the list."))
          .tag,
      "en");
}

TEST(LanguageDetector, InvalidBytesAreSurvived) {
  EXPECT_EQ(
      detector().detect(repeated("\xff\xfe the vote of the board was not held and it is over \x80")).tag,
      "en");
}

}  // namespace
}  // namespace claimgraph::language
