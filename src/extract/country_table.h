// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/extract/lexicon.h"

namespace claimgraph::extract {

/// ontology/lexicon/countries.json as a table from written form to country. A form of several countries
/// ("Congolese", "Korean") names none.
class CountryTable {
 public:
  /// Fails with kNotFound or kSyntax.
  static Result<CountryTable> load(const std::filesystem::path& folder);

  [[nodiscard]] std::optional<CountryMatch> find(std::string_view text) const;

 private:
  struct Entry {
    std::size_t country = 0;
    CountryWord word = CountryWord::kName;
    bool ambiguous = false;
  };
  struct Country {
    std::string code;
    std::string name;
    bool is_state = true;
  };

  void add(const std::string& form, Entry entry);

  std::vector<Country> countries_;
  std::unordered_map<std::string, Entry> forms_;
};

}  // namespace claimgraph::extract
