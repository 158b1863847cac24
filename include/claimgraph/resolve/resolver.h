// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/resolve/resolution.h"

namespace claimgraph::resolve {

/// What resolution knows about the world, from `ontology/lexicon`.
struct Knowledge {
  std::map<std::string, std::string> event_classes;  ///< kind of event -> class: "funeral" -> "Funeral"
  std::map<std::string, std::string> country_names;  ///< ISO 3166 code -> English short name
  std::set<std::string> offices;      ///< words of offices that one person holds: "prime minister"; as keys
  std::set<std::string> titles;       ///< words of all offices, ranks and trades: "ambassador"; as keys
  std::set<std::string> once_a_life;  ///< kinds of events that befall a person once: "killing"
  std::map<std::string, std::string> synonyms;  ///< noun, as a key -> the noun that stands for its like
  /// What those are called who take a part in an event, by relation: "killed" -> "victims", a key of
  /// `synonyms`.
  std::map<std::string, std::string> crowds;
  std::set<std::string> anybody;                ///< "people": no more than that they are
  std::set<std::string> deadly;                 ///< kinds of events that have victims
  std::map<std::string, std::int64_t> numbers;  ///< "forty", "dozens" -> the least that it says
  std::set<std::string> directions;             ///< "southern", as keys: part of a place counts as the place
  std::set<std::string> calendar;  ///< names of months and weekdays, as keys: they tell no event from another
  /// Names and adjectives of countries that stand in front of what is theirs, as keys -> ISO 3166 code:
  /// "united states", "us" and "american" -> "US".
  std::map<std::string, std::string> countries;
  std::map<std::string, std::string>
      same_words;  ///< word of a name -> how it is compared: "dept" -> "department"
  std::map<std::string, std::string> nicknames;  ///< "bill" -> "william"
  /// Bodies whose matter stands before or behind: "ministry" of "Interior Ministry", "Ministry of the
  /// Interior".
  std::set<std::string> bodies;
  std::set<std::string> designators;     ///< "group": what a name may be followed by, in lower case
  std::set<std::string> distinguishing;  ///< "rival": what makes another thing of the name that follows
  /// Well-known names that no rule of spelling finds: "organization/isis" -> "organization/islamic state";
  /// names as name_key() gives them, behind the kind of node.
  std::map<std::string, std::string> aliases;

  /// Reads `DATA/ontology/lexicon`; a missing file leaves its table empty, a broken one is kSyntax.
  static Result<Knowledge> load(const std::filesystem::path& data_dir);
};

/// Whether a document's text and names decide alone, or nodes keep the keys of an earlier version.
enum class KeyPolicy : std::uint8_t { kKeepHome, kCanonical };
enum class Explanations : std::uint8_t { kNone, kEveryMerge };

/// A user's word on two nodes, by key or by name; it overrules evidence.
struct Ruling {
  enum class Verdict : std::uint8_t { kSame, kDifferent };
  Verdict verdict = Verdict::kSame;
  std::string left;
  std::string right;
  unsigned line = 0;  ///< where it stands, from 1, which errors tell; 0 for none
};

struct ResolveOptions {
  Knowledge knowledge;
  std::vector<Ruling> rulings;
  KeyPolicy keys = KeyPolicy::kKeepHome;
  Explanations explanations = Explanations::kNone;
};

/// Decides which clusters of the documents are one thing. The result depends on the documents (whose ids are
/// unique; kConflict otherwise), not on their order, apart from the indices in it. Near linear in the number
/// of clusters.
Result<Resolution> resolve(std::span<const DocumentFacts> documents, const ResolveOptions& options);

}  // namespace claimgraph::resolve
