// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::language {

/// The lists of `ontology/lexicon/countries.json`, `gazetteer.json` and `people_and_towns.json` that a word
/// or a run of words can stand in. A word may stand in several.
enum class NameList : std::uint8_t {
  kCountry,
  kNationality,
  kCapital,
  kCity,
  kRegion,
  kGivenName,
  kOrganization,
  kOrganizationWord,
  kTitle,
  kEventWord,
  kPlaceWord,
  kCalendar,
  kNameParticle,
  kRarerGivenName,
  kSurname,
  kTown,
};
inline constexpr int kNameListCount = 16;

/// A country, territory or other land with a people of its own; strings as written in running text, without
/// an article.
struct Country {
  std::string name;                   ///< "Ivory Coast"; empty for a people without a land of that name
  std::string iso2;                   ///< ISO 3166-1 alpha-2; empty where there is none
  std::string iso3;                   ///< ISO 3166-1 alpha-3; empty where there is none
  std::string kind;                   ///< "state", "territory", "disputed", "region" or "people"
  std::vector<std::string> official;  ///< "Republic of Côte d'Ivoire"
  std::vector<std::string> demonyms;  ///< adjectives: "Ivorian", "Danish"
  std::vector<std::string> people;    ///< its people: "Ivorians", "Danes"
  std::vector<std::string> capitals;  ///< the seat of government first
  std::vector<std::string> aliases;   ///< "Côte d'Ivoire", "U.S."
};

/// What the name lists say about each token of a sentence.
struct ListHit {
  std::uint16_t begins = 0;  ///< bit per NameList: an entry of the list begins at the token
  std::uint16_t inside = 0;  ///< an entry began before and covers the token

  [[nodiscard]] constexpr bool has(NameList list) const {
    return (((begins | inside) >> static_cast<unsigned>(list)) & 1U) != 0;
  }
};

/// Lists of names that people can edit. Looks up runs of words without regard to case; an entry with hyphens
/// is found both as one word and as a tokenizer that splits at hyphens cuts it. Immutable after loading; safe
/// to read from many threads.
class Gazetteer {
 public:
  /// Reads `countries.json`, `gazetteer.json` and `people_and_towns.json` in `lexicon_dir`. kNotFound for a
  /// missing file; kSyntax, with file, entry and what was expected, for one that breaks its schema
  /// (`schema/NAME.schema.json`).
  static Result<Gazetteer> load(const std::filesystem::path& lexicon_dir);

  /// Countries in the file's order.
  [[nodiscard]] const std::vector<Country>& countries() const { return countries_; }

  /// The longest entry of any list at each token; `lowered` are a sentence's words in lower case.
  [[nodiscard]] std::vector<ListHit> find_all(std::span<const std::string> lowered) const;

  /// Lists that hold exactly this run of words, as bits by NameList.
  [[nodiscard]] std::uint16_t lists_of(std::string_view words) const;

  /// True when `word` (any case) is a demonym or the name of a people.
  [[nodiscard]] bool is_nationality(std::string_view word) const;

  /// A list's key in its file.
  struct ListName;

 private:
  struct Match {
    std::uint16_t lists = 0;
    std::size_t words = 0;
  };

  void add(NameList list, std::string_view entry);
  void add_country(Country country);
  Status add_lists(const std::filesystem::path& path, std::span<const ListName> known);
  [[nodiscard]] Match longest_at(std::span<const std::string> lowered, std::size_t begin) const;

  std::vector<Country> countries_;
  /// Hash of a run of words -> lists; every beginning of an entry is there too, with no list.
  std::unordered_map<std::uint64_t, std::uint16_t> entries_;
};

}  // namespace claimgraph::language
