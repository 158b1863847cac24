// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/base/result.h"

namespace claimgraph::text {

/// The words of a short text as phrases are compared: lower case, without punctuation, at most `most` of
/// them. An apostrophe inside a word is left out ("don't" gives "dont").
std::vector<std::string> phrase_words(std::string_view text, std::size_t most);

/// Where in a block a phrase must stand to count.
enum class PhraseMatch : std::uint8_t {
  kLine,      ///< it is the whole block
  kPrefix,    ///< the block begins with it
  kSuffix,    ///< the block ends with it
  kAnywhere,  ///< the block holds it
};

/// A phrase that tells what a block is for.
struct Phrase {
  std::vector<std::string> words;
  PhraseMatch match = PhraseMatch::kLine;
  bool colon = false;          ///< a colon, dash or bar must follow ("related:")
  std::size_t most_words = 0;  ///< longer blocks are not meant
  bool opens_links = false;    ///< what follows are headlines of other stories ("Latest Headlines")
};

/// Phrases found by one of their words, so that a block costs its own length only.
class PhraseTable {
 public:
  void add(Phrase phrase);
  /// The first phrase that `text` (its words given) matches; nullptr for none.
  [[nodiscard]] const Phrase* find(std::string_view text, const std::vector<std::string>& words) const;

 private:
  std::vector<Phrase> phrases_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
};

/// What is known about the furniture of news pages: `boilerplate.json` and `agencies.json`.
/// A block longer than kMostWords is never furniture.
struct TextLexicon {
  static constexpr std::size_t kMostWords = 80;

  PhraseTable boilerplate;
  PhraseTable credits;                            ///< who took a picture: the block is a caption
  std::set<std::string, std::less<>> bylines;     ///< first words of a line that says who wrote or when, "by"
  std::set<std::string, std::less<>> not_places;  ///< words in capitals before a dash that name no place
  std::set<std::string, std::less<>> agencies;    ///< names and short forms of news agencies, lower case

  /// Reads both files from the folder. Errors name file and entry and say what was expected.
  static Result<TextLexicon> load(const std::filesystem::path& folder);
};

}  // namespace claimgraph::text
