// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/gazetteer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "claimgraph/base/hash.h"
#include "language/characters.h"
#include "language/names_text.h"
#include "language/word_list_file.h"

namespace claimgraph::language {

struct Gazetteer::ListName {
  std::string_view key;
  NameList list;
};

namespace {

// Keys of people_and_towns.json.
constexpr std::array<Gazetteer::ListName, 3> kWideLists{{
    {"given_name", NameList::kRarerGivenName},
    {"surname", NameList::kSurname},
    {"town", NameList::kTown},
}};

// Keys of gazetteer.json; kCountry, kNationality and kCapital come from countries.json.
constexpr std::array<Gazetteer::ListName, 10> kLists{{
    {"given_name", NameList::kGivenName},
    {"city", NameList::kCity},
    {"region", NameList::kRegion},
    {"organization", NameList::kOrganization},
    {"organization_word", NameList::kOrganizationWord},
    {"title", NameList::kTitle},
    {"event_word", NameList::kEventWord},
    {"place_word", NameList::kPlaceWord},
    {"calendar", NameList::kCalendar},
    {"name_particle", NameList::kNameParticle},
}};

constexpr std::array<std::string_view, 5> kKinds{"state", "territory", "disputed", "region", "people"};

constexpr std::uint16_t bit(NameList list) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(list));
}

std::uint64_t extend(std::uint64_t hash, std::string_view word) {
  return fnv1a(word, fnv1a(" ", hash));
}

// "al-Qaida" as a tokenizer that splits at hyphens gives it: al, -, Qaida.
std::vector<std::string> split_words(std::string_view entry, HyphenWords hyphens) {
  std::vector<std::string> words(1);
  for (const char c : entry) {
    if (c == ' ') {
      words.emplace_back();
    } else if (c == '-' && hyphens == HyphenWords::kSplit) {
      words.emplace_back("-");
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  std::erase(words, "");
  return words;
}

Result<Country> read_country(const JsonEntry& entry) {
  Country country;
  const std::array<std::pair<const char*, std::string*>, 4> texts{
      {{"name", &country.name}, {"iso2", &country.iso2}, {"iso3", &country.iso3}, {"kind", &country.kind}}};
  for (const auto& [key, target] : texts) {
    Result<std::string> value = entry.text(key);
    if (!value) return tl::unexpected<Error>(value.error());
    *target = std::move(*value);
  }
  const std::array<std::pair<const char*, std::vector<std::string>*>, 5> lists{
      {{"official", &country.official},
       {"demonyms", &country.demonyms},
       {"people", &country.people},
       {"capitals", &country.capitals},
       {"aliases", &country.aliases}}};
  for (const auto& [key, target] : lists) {
    Result<std::vector<std::string>> value = entry.texts(key);
    if (!value) return tl::unexpected<Error>(value.error());
    *target = std::move(*value);
  }
  if (std::find(kKinds.begin(), kKinds.end(), country.kind) == kKinds.end()) {
    return entry.reject("\"kind\" must be state, territory, disputed, region or people");
  }
  if (country.name.empty() && country.kind != "people")
    return entry.reject("only a people may lack \"name\"");
  return country;
}

}  // namespace

void Gazetteer::add(NameList list, std::string_view entry) {
  const std::string lowered = to_lower(entry);
  for (const HyphenWords hyphens : {HyphenWords::kKeep, HyphenWords::kSplit}) {
    std::uint64_t hash = 0;
    for (const std::string& word : split_words(lowered, hyphens)) {
      hash = extend(hash, word);
      entries_.try_emplace(hash, std::uint16_t{0});
    }
    entries_[hash] = static_cast<std::uint16_t>(entries_[hash] | bit(list));
  }
}

void Gazetteer::add_country(Country country) {
  if (!country.name.empty())
    add(country.kind == "region" ? NameList::kRegion : NameList::kCountry, country.name);
  for (const auto* names : {&country.official, &country.aliases}) {
    for (const std::string& name : *names) add(NameList::kCountry, name);
  }
  for (const auto* names : {&country.demonyms, &country.people}) {
    for (const std::string& name : *names) add(NameList::kNationality, name);
  }
  for (const std::string& name : country.capitals) add(NameList::kCapital, name);
  countries_.push_back(std::move(country));
}

Status Gazetteer::add_lists(const std::filesystem::path& path, std::span<const ListName> known) {
  const Result<JsonFile> file = JsonFile::read(path);
  if (!file) return tl::unexpected<Error>(file.error());
  const Result<JsonEntry> table = file->object("lists");
  if (!table) return tl::unexpected<Error>(table.error());
  for (const ListName& list : known) {
    const Result<std::vector<std::string>> words = table->texts(list.key);
    if (!words) return tl::unexpected<Error>(words.error());
    if (words->empty())
      return table->reject(std::string(1, '"').append(list.key).append("\" must be a list of words"));
    for (const std::string& word : *words) add(list.list, word);
  }
  return {};
}

Result<Gazetteer> Gazetteer::load(const std::filesystem::path& lexicon_dir) {
  Gazetteer gazetteer;
  const Result<JsonFile> countries = JsonFile::read(lexicon_dir / "countries.json");
  if (!countries) return tl::unexpected<Error>(countries.error());
  const Result<std::vector<JsonEntry>> rows = countries->rows("countries");
  if (!rows) return tl::unexpected<Error>(rows.error());
  for (const JsonEntry& row : *rows) {
    Result<Country> country = read_country(row);
    if (!country) return tl::unexpected<Error>(country.error());
    gazetteer.add_country(std::move(*country));
  }
  if (const Status done = gazetteer.add_lists(lexicon_dir / "gazetteer.json", kLists); !done)
    return tl::unexpected<Error>(done.error());
  if (const Status done = gazetteer.add_lists(lexicon_dir / "people_and_towns.json", kWideLists); !done)
    return tl::unexpected<Error>(done.error());
  return gazetteer;
}

Gazetteer::Match Gazetteer::longest_at(std::span<const std::string> lowered, std::size_t begin) const {
  Match best;
  std::uint64_t hash = 0;
  for (std::size_t i = begin; i < lowered.size(); ++i) {
    hash = extend(hash, lowered[i]);
    const auto found = entries_.find(hash);
    if (found == entries_.end()) break;
    if (found->second != 0) best = {found->second, i - begin + 1};
  }
  return best;
}

std::vector<ListHit> Gazetteer::find_all(std::span<const std::string> lowered) const {
  std::vector<ListHit> hits(lowered.size());
  for (std::size_t i = 0; i < lowered.size(); ++i) {
    const Match match = longest_at(lowered, i);
    if (match.words == 0) continue;
    hits[i].begins = static_cast<std::uint16_t>(hits[i].begins | match.lists);
    for (std::size_t k = i + 1; k < i + match.words; ++k) {
      hits[k].inside = static_cast<std::uint16_t>(hits[k].inside | match.lists);
    }
  }
  return hits;
}

std::uint16_t Gazetteer::lists_of(std::string_view words) const {
  std::uint64_t hash = 0;
  for (const std::string& word : split_words(to_lower(words), HyphenWords::kKeep)) hash = extend(hash, word);
  const auto found = entries_.find(hash);
  return found == entries_.end() ? std::uint16_t{0} : found->second;
}

bool Gazetteer::is_nationality(std::string_view word) const {
  return (lists_of(word) & bit(NameList::kNationality)) != 0;
}

}  // namespace claimgraph::language
