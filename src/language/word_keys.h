// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimgraph::language {

/// What tagger, lemmatizer and parsers look at in a word, computed once.
struct WordKeys {
  static constexpr std::size_t kPrefixes = 4;
  static constexpr std::size_t kSuffixes = 5;

  std::string lower;        ///< the form in lower case, digits as they are
  std::uint64_t form = 0;   ///< hash of the form
  std::uint64_t word = 0;   ///< hash of `lower` with every digit as 0
  std::uint64_t shape = 0;  ///< hash of the writing pattern
  std::array<std::uint64_t, kPrefixes>
      prefix{};  ///< hashes of the first 1..4 characters of `lower`; 0 when shorter
  std::array<std::uint64_t, kSuffixes> suffix{};  ///< hashes of the last 1..5 characters
  std::uint8_t traits = 0;  ///< bits: first letter upper, all upper, digit, hyphen, sign only
  bool upper_first = false;
};

WordKeys word_keys(std::string_view form);

/// WordKeys::word alone.
std::uint64_t word_key(std::string_view form);

/// A sentence as the trained stages see it.
using SentenceKeys = std::vector<WordKeys>;

}  // namespace claimgraph::language
