// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "claimgraph/extract/extraction.h"
#include "claimgraph/extract/lexicon.h"
#include "claimgraph/extract/syntax.h"
#include "claimgraph/text/document.h"

namespace claimgraph::extract {

/// What a mention's determiner says about its being known to the reader.
enum class Definiteness : std::uint8_t { kBare, kDefinite, kIndefinite, kDemonstrative, kPossessed };

/// A mention as found in the tree, before anything is known about what it refers to.
struct MentionDraft {
  /// The whole noun phrase with its prepositional attributes, without relative clauses and appositions.
  language::TokenRange full;
  /// Modifiers in front and head, without determiner and possessor: "twin blasts".
  language::TokenRange core;
  /// Of a name: the words of the name alone, without titles; else equal to core.
  language::TokenRange name;
  std::uint32_t head = 0;
  std::uint32_t sentence = 0;
  NodeKind node = NodeKind::kPerson;
  MentionKind kind = MentionKind::kNominal;
  NounSense sense;
  Definiteness definiteness = Definiteness::kBare;
  Number number = Number::kUnknown;
  Gender gender = Gender::kUnknown;
  std::uint8_t person = 3;  ///< grammatical person of a pronoun
  PronounKind pronoun = PronounKind::kPersonal;
  std::string country;  ///< ISO code when the words are a country's name, adjective or capital
  CountryWord country_word = CountryWord::kName;
  bool is_adjective = false;   ///< "Iranian" in "Iranian officials"
  bool is_verb = false;        ///< an event told by a verb
  std::int32_t title_of = -1;  ///< index of the person's draft when this is the title in front of its name
};

/// Finds what a document mentions: names with their titles, nominal mentions of agents, places and events,
/// nationality adjectives, pronouns. Immutable; the lexicon must outlive it.
class MentionFinder {
 public:
  explicit MentionFinder(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  /// Drafts by begin of `full`, longer first; linear in the number of tokens. Sentences of blocks that are
  /// no evidence are left out.
  [[nodiscard]] std::vector<MentionDraft> find(const text::Document& document, const SyntaxTree& tree) const;

 private:
  const Lexicon* lexicon_;
};

}  // namespace claimgraph::extract
