// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/country_table.h"

#include <array>
#include <utility>

#include "extract/json_schema.h"

namespace claimgraph::extract {
namespace {

// Which list of a country's row holds which kind of word.
constexpr std::array<std::pair<const char*, CountryWord>, 5> kLists = {{
    {"official", CountryWord::kName},
    {"aliases", CountryWord::kName},
    {"demonyms", CountryWord::kAdjective},
    {"people", CountryWord::kPeople},
    {"capitals", CountryWord::kCapital},
}};

}  // namespace

Result<CountryTable> CountryTable::load(const std::filesystem::path& folder) {
  const auto file = read_lexicon(folder, "countries");
  CountryTable table;
  if (!file) return tl::unexpected(file.error());
  for (const auto& row : file->at("countries")) {
    if (!row.contains("iso2")) continue;
    const std::size_t country = table.countries_.size();
    const bool state = row.at("kind") == "state";
    table.countries_.push_back({row.at("iso2").get<std::string>(), row.at("name").get<std::string>(), state});
    table.add(table.countries_.back().name, {country, CountryWord::kName});
    for (const auto& [key, word] : kLists) {
      const auto list = row.find(key);
      if (list == row.end()) continue;
      for (const auto& form : *list) table.add(form.get<std::string>(), {country, word});
    }
  }
  return table;
}

void CountryTable::add(const std::string& form, Entry entry) {
  const auto [found, added] = forms_.emplace(form, entry);
  if (added || found->second.country == entry.country) return;
  // A name outranks an adjective, a state a dependency; two of one rank make the form ambiguous.
  const auto rank = [&](const Entry& e) {
    return std::pair(e.word == CountryWord::kName, countries_[e.country].is_state);
  };
  if (rank(entry) > rank(found->second)) {
    found->second = entry;
  } else if (rank(entry) == rank(found->second)) {
    found->second.ambiguous = true;
  }
}

std::optional<CountryMatch> CountryTable::find(std::string_view text) const {
  const auto found = forms_.find(std::string(text));
  if (found == forms_.end() || found->second.ambiguous) return std::nullopt;
  const Country& country = countries_[found->second.country];
  return CountryMatch{country.code, country.name, found->second.word};
}

}  // namespace claimgraph::extract
