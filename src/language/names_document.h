// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/names_model.h"
#include "language/names_tags.h"

namespace claimgraph::language::names {

/// What a document says about its capitalised words: how often each stood inside of a name of each type, by
/// a first pass over all sentences. A second pass over the sentences that disagree with the rest leans
/// towards the commonest type, since a word rarely names two things in one text (Finkel et al. 2005). A
/// person's name in full says more than a surname alone; an acronym that stands in brackets behind words
/// whose initials it has (Schwartz and Hearst 2003) tells that the words are an organization's name, unless
/// the first pass read them as one other name, and that it is the same.
class DocumentTypes {
 public:
  using Words = std::span<const std::string_view>;

  void add(Words words, std::span<const Tag> tags);

  /// For each token the type that the document favours where the token's own tag is of another type or of
  /// none, else kNoLeaning; empty where no token has any.
  [[nodiscard]] std::vector<std::uint8_t> leanings(Words words, std::span<const Tag> tags) const;

 private:
  using Counts = std::array<std::uint32_t, kTypes.size() + 1>;  // the last counts what is no name

  std::unordered_map<std::uint64_t, Counts> counts_;  // by hash of the form
};

}  // namespace claimgraph::language::names
