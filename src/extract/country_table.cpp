// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/country_table.h"

#include <utility>

#include "extract/json_schema.h"

namespace claimgraph::extract {

Result<CountryTable> CountryTable::load(const std::filesystem::path& folder) {
  CountryTable table;
  const auto file = read_lexicon(folder, "countries");
  if (!file && file.error().code == ErrorCode::kNotFound) return table;
  if (!file) return tl::unexpected(file.error());
  return table;
}

void CountryTable::add(std::string form, Entry entry) {
  forms_.emplace(std::move(form), entry);
}

std::optional<CountryMatch> CountryTable::find(std::string_view text) const {
  const auto found = forms_.find(std::string(text));
  if (found == forms_.end()) return std::nullopt;
  const Country& country = countries_[found->second.country];
  return CountryMatch{country.code, country.name, found->second.word};
}

}  // namespace claimgraph::extract
