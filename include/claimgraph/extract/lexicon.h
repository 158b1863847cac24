// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::extract {

/// What holding an office makes of a person (ontology/lexicon/titles.json, "role").
enum class OfficeRole : std::uint8_t {
  kNone,
  kHead,          ///< leads a place: president, governor, mayor
  kLeader,        ///< leads a body: chairman, director, editor
  kMinister,      ///< represents a country, leads the ministry
  kDeputy,        ///< represents a country, belongs to the body
  kEnvoy,         ///< acts abroad for a country or body
  kSpokesperson,  ///< speaks for a person, body or country
  kLawmaker,      ///< sits in a parliament
  kCommander,     ///< commands soldiers or police
  kOfficial,      ///< acts for a government or body without heading it
  kMember,        ///< belongs to a body
};

/// Classes of nouns, as bits of NounSense::classes: a word may have several.
enum NounClass : std::uint32_t {
  kPersonNoun = 1U << 0,      ///< a human being; plural a group
  kOfficeNoun = 1U << 1,      ///< an office; also a person noun
  kRelativeNoun = 1U << 2,    ///< a member of a family; also a person noun
  kCollectiveNoun = 1U << 3,  ///< an unnamed body of people
  kBodyNoun = 1U << 4,        ///< an organization
  kGovernmentNoun = 1U << 5,  ///< stands for the country whose name is beside it
  kStateBodyNoun = 1U << 6,   ///< a body that every state has
  kRegionNoun = 1U << 7,      ///< a place that can act
  kSiteNoun = 1U << 8,        ///< a place that cannot
  kEventNoun = 1U << 9,
  kGenericEventNoun = 1U << 10,      ///< can point back at any event
  kAspectualNoun = 1U << 11,         ///< "a series of E" is E
  kQuantityNoun = 1U << 12,          ///< "dozens of X" are X
  kNominalizedAdjective = 1U << 13,  ///< "the injured"
  kIndefiniteWord = 1U << 14,        ///< "those who"
  kGeneralBodyNoun = 1U << 15,       ///< can stand for a body of any name: "the group"
  kStateNoun = 1U << 16,             ///< a region that is a state: "the country"
  kActionNoun = 1U << 17,            ///< an event when a participant stands with it: "the destruction of X"
  kPointingNoun = 1U << 18,          ///< "the incident": the event told last
};

enum class Gender : std::uint8_t { kUnknown, kMale, kFemale, kNeuter };

/// What the lexicon knows of a noun or noun phrase. `event_kind` indexes Lexicon::event_kinds(), -1: none.
struct NounSense {
  std::uint32_t classes = 0;
  OfficeRole role = OfficeRole::kNone;
  Gender gender = Gender::kUnknown;
  std::int16_t event_kind = -1;

  [[nodiscard]] bool is(std::uint32_t any_of) const { return (classes & any_of) != 0; }
};

/// A kind of event ("attack") and its class in the ontology ("Attack").
struct EventKind {
  std::string kind;
  std::string ontology_class;
  bool synonymous = false;  ///< any noun of the kind can point back at an event of the kind
  bool deadly = false;      ///< people can come to harm in it
  bool outcome = false;     ///< its verbs without an agent tell what came of another event
};

enum class PronounKind : std::uint8_t {
  kPersonal,
  kPossessive,
  kReflexive,
  kRelative,
  kDemonstrative,
  kReciprocal
};
enum class Number : std::uint8_t { kUnknown, kSingular, kPlural };

struct Pronoun {
  PronounKind kind = PronounKind::kPersonal;
  std::uint8_t person = 3;
  Number number = Number::kUnknown;
  Gender gender = Gender::kUnknown;
};

/// How a word points at a country: as its name ("Iran", "Islamic Republic of Iran"), its adjective or the
/// noun for its people ("Iranian", "Iranians"), or its capital ("Tehran").
enum class CountryWord : std::uint8_t { kName, kAdjective, kPeople, kCapital };

struct CountryMatch {
  std::string_view code;  ///< ISO 3166-1 alpha-2
  std::string_view name;  ///< the usual English name
  CountryWord word = CountryWord::kName;
};

/// Whether a verb brings what somebody says, what somebody thinks or feels (a clause), or what somebody means
/// to do or asks for (an infinitive); kQuoting brings a quotation alone ("she went on").
enum class SpeechVerb : std::uint8_t { kNone, kSaying, kAttitude, kIntention, kQuoting };

/// The word lists of ontology/lexicon that mentions, coreference and attribution read. Immutable after
/// loading, safe to read from many threads.
class Lexicon {
 public:
  /// Reads titles, relatives, groups, organizations, places, gazetteer, events, pronouns, speech and
  /// countries from `folder`, each checked against its schema. Fails with kNotFound or kSyntax (file, entry,
  /// expectation).
  static Result<Lexicon> load(const std::filesystem::path& folder);

  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  /// The sense of a noun or phrase in lower case ("prime minister"), or nullptr.
  [[nodiscard]] const NounSense* noun(std::string_view phrase) const;
  /// Index into event_kinds() for an event verb's lemma, or -1.
  [[nodiscard]] int event_verb(std::string_view lemma) const;
  [[nodiscard]] const std::vector<EventKind>& event_kinds() const;
  [[nodiscard]] bool is_distinguishing(std::string_view lower) const;   ///< "second" of "second blast"
  [[nodiscard]] bool is_occurrence_verb(std::string_view lemma) const;  ///< "the blast occurred on Monday"
  [[nodiscard]] bool is_deed_word(std::string_view lemma) const;        ///< "accuse": what follows is a deed
  [[nodiscard]] bool is_victim_verb(std::string_view lemma) const;      ///< "wound": its object is people
  [[nodiscard]] bool is_boundary(std::string_view lower) const;         ///< "since": no date of the event
  [[nodiscard]] bool is_location_preposition(std::string_view lower) const;  ///< "in" of "in Lunda"
  [[nodiscard]] bool has_person_ending(std::string_view lower) const;        ///< "cellist"
  [[nodiscard]] const Pronoun* pronoun(std::string_view lower) const;
  [[nodiscard]] std::optional<CountryMatch> country(std::string_view text) const;  ///< case as written

  [[nodiscard]] bool is_honorific(std::string_view word) const;  ///< "Mr."
  [[nodiscard]] Gender honorific_gender(std::string_view word) const;
  [[nodiscard]] bool is_former(std::string_view lower) const;      ///< "former"
  [[nodiscard]] bool is_rank(std::string_view lower) const;        ///< "deputy"
  [[nodiscard]] bool is_direction(std::string_view lower) const;   ///< "southern"
  [[nodiscard]] bool is_place_type(std::string_view lower) const;  ///< "city", before a name with "of"
  [[nodiscard]] bool is_designator(std::string_view word) const;   ///< "Ltd."
  [[nodiscard]] bool is_known_body(std::string_view name) const;   ///< "U.N.": named inside other names
  [[nodiscard]] bool is_known_place(std::string_view name) const;  ///< a large city or a region of a country
  /// The word that an abbreviation or another way of writing stands for ("dept." for "department"); else
  /// itself.
  [[nodiscard]] std::string full_word(std::string_view lower) const;
  [[nodiscard]] bool is_pleonastic(std::string_view lemma) const;

  [[nodiscard]] SpeechVerb speech_verb(std::string_view lemma) const;
  [[nodiscard]] bool is_speech_noun(std::string_view lemma) const;
  [[nodiscard]] bool is_source_preposition(std::string_view lower) const;  ///< "according to"
  /// "call for": what stands behind is what is said.
  [[nodiscard]] bool is_speech_phrase(std::string_view words) const;
  /// "as", "for": what stands behind belongs to what is said of an object.
  [[nodiscard]] bool is_complement_preposition(std::string_view lower) const;

 private:
  struct Tables;
  explicit Lexicon(std::unique_ptr<Tables> tables);
  std::unique_ptr<Tables> tables_;
};

}  // namespace claimgraph::extract
