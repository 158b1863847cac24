// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/lexicon.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "extract/country_table.h"
#include "extract/json_schema.h"

namespace claimgraph::extract {
namespace {

using nlohmann::json;
using WordSet = std::unordered_set<std::string>;

constexpr std::array<std::pair<std::string_view, OfficeRole>, 10> kRoles = {{
    {"head", OfficeRole::kHead},
    {"leader", OfficeRole::kLeader},
    {"minister", OfficeRole::kMinister},
    {"deputy", OfficeRole::kDeputy},
    {"envoy", OfficeRole::kEnvoy},
    {"spokesperson", OfficeRole::kSpokesperson},
    {"lawmaker", OfficeRole::kLawmaker},
    {"commander", OfficeRole::kCommander},
    {"official", OfficeRole::kOfficial},
    {"member", OfficeRole::kMember},
}};

constexpr std::array<std::pair<std::string_view, PronounKind>, 6> kPronounKinds = {{
    {"personal", PronounKind::kPersonal},
    {"possessive", PronounKind::kPossessive},
    {"reflexive", PronounKind::kReflexive},
    {"relative", PronounKind::kRelative},
    {"demonstrative", PronounKind::kDemonstrative},
    {"reciprocal", PronounKind::kReciprocal},
}};

// The value beside `name`; the schema has already admitted only names of the table.
template <typename Table, typename Value>
Value value_of(const Table& table, std::string_view name, Value fallback) {
  for (const auto& [key, value] : table) {
    if (key == name) return value;
  }
  return fallback;
}

Gender gender_of(std::string_view name) {
  if (name == "male") return Gender::kMale;
  if (name == "female") return Gender::kFemale;
  return name == "neuter" ? Gender::kNeuter : Gender::kUnknown;
}

Number number_of(std::string_view name) {
  if (name == "singular") return Number::kSingular;
  return name == "plural" ? Number::kPlural : Number::kUnknown;
}

WordSet words(const json& list) {
  return list.get<WordSet>();
}

struct ClassList {
  const char* file;
  const char* key;
  std::uint32_t classes;
};

// Which lists give which classes.
constexpr std::array<ClassList, 16> kClassLists = {{
    {"groups", "people", kPersonNoun},
    {"groups", "collectives", kCollectiveNoun},
    {"groups", "nominalized", kNominalizedAdjective},
    {"groups", "quantities", kQuantityNoun},
    {"groups", "indefinite", kIndefiniteWord},
    {"organizations", "bodies", kBodyNoun},
    {"organizations", "general", kGeneralBodyNoun | kBodyNoun},
    {"organizations", "governments", kGovernmentNoun | kBodyNoun},
    {"organizations", "state_bodies", kStateBodyNoun | kBodyNoun},
    {"places", "regions", kRegionNoun},
    {"places", "states", kStateNoun | kRegionNoun},
    {"places", "sites", kSiteNoun},
    {"events", "actions", kActionNoun},
    {"events", "generic", kGenericEventNoun},
    {"events", "pointing", kPointingNoun},
    {"events", "aspectual", kAspectualNoun},
}};

}  // namespace

struct Lexicon::Tables {
  std::unordered_map<std::string, NounSense> nouns;
  std::unordered_map<std::string, int> event_verbs;
  std::vector<EventKind> event_kinds;
  std::unordered_map<std::string, Pronoun> pronouns;
  std::unordered_map<std::string, SpeechVerb> speech_verbs;
  std::unordered_map<std::string, Gender> honorifics;
  std::unordered_map<std::string, std::string> same_words;  // "dept" -> "department"
  WordSet former, ranks, directions, place_types, designators, pleonastic, speech_nouns, source_prepositions,
      complement_prepositions, speech_phrases, known_bodies, known_places;
  WordSet distinguishing, occurrence_verbs, deed_words, victim_verbs, boundaries, location_prepositions;
  std::vector<std::string> person_endings;
  CountryTable countries;

  void read_titles(const json& file) {
    for (const auto& office : file.at("offices")) {
      const OfficeRole role =
          value_of(kRoles, office.at("role").get_ref<const std::string&>(), OfficeRole::kNone);
      for (const auto& word : office.at("words")) {
        NounSense& sense = nouns[word.get<std::string>()];
        sense.classes |= kOfficeNoun | kPersonNoun;
        if (sense.role == OfficeRole::kNone) sense.role = role;
      }
    }
    for (const auto& [gender, list] : file.at("honorifics").items()) {
      for (const auto& word : list) honorifics.emplace(word.get<std::string>(), gender_of(gender));
    }
    former = words(file.at("former"));
    ranks = words(file.at("ranks"));
  }

  void read_relatives(const json& file) {
    for (const auto& group : file.at("relatives")) {
      for (const auto& word : group.at("words")) {
        NounSense& sense = nouns[word.get<std::string>()];
        sense.classes |= kRelativeNoun | kPersonNoun;
        sense.gender = gender_of(group.at("gender").get_ref<const std::string&>());
      }
    }
  }

  void read_events(const json& file) {
    for (const auto& kind : file.at("kinds")) {
      const auto index = static_cast<std::int16_t>(event_kinds.size());
      event_kinds.push_back({kind.at("kind").get<std::string>(), kind.at("class").get<std::string>(),
                             kind.value("synonymous", false), kind.value("deadly", false),
                             kind.value("outcome", false)});
      for (const auto& word : kind.at("nouns")) {
        NounSense& sense = nouns[word.get<std::string>()];
        sense.classes |= kEventNoun;
        if (sense.event_kind < 0) sense.event_kind = index;
      }
      if (!kind.contains("verbs")) continue;
      for (const auto& word : kind.at("verbs")) event_verbs.emplace(word.get<std::string>(), index);
    }
    distinguishing = words(file.at("distinguishing"));
    occurrence_verbs = words(file.at("occurrence_verbs"));
    deed_words = words(file.at("deed_words"));
    victim_verbs = words(file.at("victim_verbs"));
    boundaries = words(file.at("boundary_prepositions"));
  }

  void read_pronouns(const json& file) {
    for (const auto& row : file.at("pronouns")) {
      Pronoun pronoun;
      pronoun.kind =
          value_of(kPronounKinds, row.at("kind").get_ref<const std::string&>(), PronounKind::kPersonal);
      pronoun.person = row.at("person").get<std::uint8_t>();
      pronoun.number = number_of(row.at("number").get_ref<const std::string&>());
      pronoun.gender = gender_of(row.at("gender").get_ref<const std::string&>());
      for (const auto& word : row.at("words")) pronouns.emplace(word.get<std::string>(), pronoun);
    }
    pleonastic = words(file.at("pleonastic_verbs"));
    pleonastic.merge(words(file.at("pleonastic_adjectives")));
  }

  void read_speech(const json& file) {
    for (const auto& verb : file.at("verbs")) speech_verbs[verb.get<std::string>()] = SpeechVerb::kSaying;
    for (const auto& verb : file.at("attitude_verbs")) {
      speech_verbs.emplace(verb.get<std::string>(), SpeechVerb::kAttitude);
    }
    for (const auto& verb : file.at("intention_verbs")) {
      speech_verbs[verb.get<std::string>()] = SpeechVerb::kIntention;
    }
    for (const auto& verb : file.at("quoting_verbs")) {
      speech_verbs.emplace(verb.get<std::string>(), SpeechVerb::kQuoting);
    }
    speech_nouns = words(file.at("nouns"));
    source_prepositions = words(file.at("prepositions"));
    speech_phrases = words(file.at("phrases"));
    complement_prepositions = words(file.at("complement_prepositions"));
  }

  void read_class_lists(const std::string& name, const json& file) {
    for (const ClassList& list : kClassLists) {
      if (name != list.file) continue;
      for (const auto& word : file.at(list.key)) nouns[word.get<std::string>()].classes |= list.classes;
    }
    if (name == "places") {
      directions = words(file.at("directions"));
      place_types = words(file.at("types_before_name"));
      location_prepositions = words(file.at("location_prepositions"));
    }
    if (name == "organizations") {
      designators = words(file.at("designators"));
      known_bodies = words(file.at("names"));
    }
    if (name == "gazetteer") {
      known_places = words(file.at("lists").at("city"));
      known_places.merge(words(file.at("lists").at("region")));
    }
    if (name == "groups") person_endings = file.at("endings").get<std::vector<std::string>>();
  }

  void read_identity(const json& file) {
    for (const auto& row : file.at("same_words")) {
      for (const auto& word : row)
        same_words.emplace(word.get<std::string>(), row.front().get<std::string>());
    }
  }

  void read(const std::string& name, const json& file) {
    if (name == "identity") read_identity(file);
    if (name == "titles") read_titles(file);
    if (name == "relatives") read_relatives(file);
    if (name == "events") read_events(file);
    if (name == "pronouns") read_pronouns(file);
    if (name == "speech") read_speech(file);
    read_class_lists(name, file);
  }
};

Lexicon::Lexicon(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Result<Lexicon> Lexicon::load(const std::filesystem::path& folder) {
  auto tables = std::make_unique<Tables>();
  for (const char* name : {"titles", "relatives", "groups", "organizations", "places", "gazetteer", "events",
                           "pronouns", "speech", "identity"}) {
    const auto file = read_lexicon(folder, name);
    if (!file) return tl::unexpected(file.error());
    tables->read(name, *file);
  }
  auto countries = CountryTable::load(folder);
  if (!countries) return tl::unexpected(countries.error());
  tables->countries = std::move(*countries);
  return Lexicon(std::move(tables));
}

const NounSense* Lexicon::noun(std::string_view phrase) const {
  const auto found = tables_->nouns.find(std::string(phrase));
  return found == tables_->nouns.end() ? nullptr : &found->second;
}

int Lexicon::event_verb(std::string_view lemma) const {
  const auto found = tables_->event_verbs.find(std::string(lemma));
  return found == tables_->event_verbs.end() ? -1 : found->second;
}

const std::vector<EventKind>& Lexicon::event_kinds() const {
  return tables_->event_kinds;
}

bool Lexicon::is_distinguishing(std::string_view lower) const {
  return tables_->distinguishing.contains(std::string(lower));
}
bool Lexicon::is_occurrence_verb(std::string_view lemma) const {
  return tables_->occurrence_verbs.contains(std::string(lemma));
}
bool Lexicon::is_deed_word(std::string_view lemma) const {
  return tables_->deed_words.contains(std::string(lemma));
}
bool Lexicon::is_victim_verb(std::string_view lemma) const {
  return tables_->victim_verbs.contains(std::string(lemma));
}
bool Lexicon::is_boundary(std::string_view lower) const {
  return tables_->boundaries.contains(std::string(lower));
}
bool Lexicon::is_location_preposition(std::string_view lower) const {
  return tables_->location_prepositions.contains(std::string(lower));
}
bool Lexicon::has_person_ending(std::string_view lower) const {
  return std::any_of(
      tables_->person_endings.begin(), tables_->person_endings.end(),
      [&](const std::string& ending) { return lower.size() > ending.size() + 2 && lower.ends_with(ending); });
}

const Pronoun* Lexicon::pronoun(std::string_view lower) const {
  const auto found = tables_->pronouns.find(std::string(lower));
  return found == tables_->pronouns.end() ? nullptr : &found->second;
}

std::optional<CountryMatch> Lexicon::country(std::string_view text) const {
  return tables_->countries.find(text);
}

bool Lexicon::is_honorific(std::string_view word) const {
  return tables_->honorifics.contains(std::string(word));
}

Gender Lexicon::honorific_gender(std::string_view word) const {
  const auto found = tables_->honorifics.find(std::string(word));
  return found == tables_->honorifics.end() ? Gender::kUnknown : found->second;
}

bool Lexicon::is_former(std::string_view lower) const {
  return tables_->former.contains(std::string(lower));
}
bool Lexicon::is_rank(std::string_view lower) const {
  return tables_->ranks.contains(std::string(lower));
}
bool Lexicon::is_direction(std::string_view lower) const {
  return tables_->directions.contains(std::string(lower));
}
bool Lexicon::is_place_type(std::string_view lower) const {
  return tables_->place_types.contains(std::string(lower));
}
bool Lexicon::is_known_body(std::string_view name) const {
  return tables_->known_bodies.contains(std::string(name));
}
bool Lexicon::is_known_place(std::string_view name) const {
  return tables_->known_places.contains(std::string(name));
}
std::string Lexicon::full_word(std::string_view lower) const {
  std::string word(lower);
  if (word.ends_with('.')) word.pop_back();
  const auto found = tables_->same_words.find(word);
  return found == tables_->same_words.end() ? std::string(lower) : found->second;
}
bool Lexicon::is_designator(std::string_view word) const {
  return tables_->designators.contains(std::string(word));
}
bool Lexicon::is_pleonastic(std::string_view lemma) const {
  return tables_->pleonastic.contains(std::string(lemma));
}

SpeechVerb Lexicon::speech_verb(std::string_view lemma) const {
  const auto found = tables_->speech_verbs.find(std::string(lemma));
  return found == tables_->speech_verbs.end() ? SpeechVerb::kNone : found->second;
}

bool Lexicon::is_speech_noun(std::string_view lemma) const {
  return tables_->speech_nouns.contains(std::string(lemma));
}
bool Lexicon::is_complement_preposition(std::string_view lower) const {
  return tables_->complement_prepositions.contains(std::string(lower));
}
bool Lexicon::is_speech_phrase(std::string_view words) const {
  return tables_->speech_phrases.contains(std::string(words));
}
bool Lexicon::is_source_preposition(std::string_view lower) const {
  return tables_->source_prepositions.contains(std::string(lower));
}

}  // namespace claimgraph::extract
