// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/text_span.h"
#include "claimgraph/text/document.h"

namespace claimgraph::language {

/// Universal part-of-speech tags (universaldependencies.org/u/pos), in alphabetical order.
enum class Upos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX,
};
inline constexpr int kUposCount = 17;

/// Types of named entities. kNationality is a demonym or nationality adjective ("Iranian").
enum class EntityType : std::uint8_t {
  kNone,
  kPerson,
  kOrganization,
  kPlace,
  kNationality,
  kEvent,
  kDate,
  kOther
};
inline constexpr int kEntityTypeCount = 8;

/// Universal Dependencies relation with its English subtypes (`nsubj:pass`, `obl:agent`, ...): an index into
/// the inventory that deprel_name() spells and find_deprel() reads.
enum class Deprel : std::uint8_t {
  kRoot,
  kAcl,
  kAclRelcl,
  kAdvcl,
  kAdvclRelcl,
  kAdvmod,
  kAmod,
  kAppos,
  kAux,
  kAuxPass,
  kCase,
  kCc,
  kCcPreconj,
  kCcomp,
  kCompound,
  kCompoundPrt,
  kConj,
  kCop,
  kCsubj,
  kCsubjOuter,
  kCsubjPass,
  kDep,
  kDet,
  kDetPredet,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kGoeswith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNmodDesc,
  kNmodPoss,
  kNmodUnmarked,
  kNsubj,
  kNsubjOuter,
  kNsubjPass,
  kNummod,
  kObj,
  kObl,
  kOblAgent,
  kOblUnmarked,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kVocative,
  kXcomp,
};
inline constexpr int kDeprelCount = static_cast<int>(Deprel::kXcomp) + 1;

std::string_view upos_name(Upos tag);                  ///< "NOUN"
std::optional<Upos> find_upos(std::string_view name);  ///< nullopt for no UD tag
std::string_view deprel_name(Deprel relation);         ///< "nsubj:pass"
/// An unknown subtype falls back to its universal part, an unknown relation to kDep.
Deprel find_deprel(std::string_view name);
std::string_view entity_type_name(EntityType type);  ///< "person"; "" for kNone
std::optional<EntityType> find_entity_type(std::string_view name);

/// The universal part of a relation: kNsubj for kNsubjPass.
Deprel universal(Deprel relation);

/// A syntactic word. "don't" is two words whose spans touch.
struct Token {
  /// `head` of a sentence's root.
  static constexpr std::int32_t kNoHead = -1;

  TextSpan span;  ///< text.substr(span) is the form
  std::string lemma;
  std::string_view xpos;   ///< Penn Treebank tag; points into static storage
  std::string_view feats;  ///< UD features, "Number=Sing|Person=3"; static or model storage; "" for none
  Upos upos = Upos::kX;
  Deprel deprel = Deprel::kDep;
  std::int32_t head = kNoHead;  ///< index into Analysis::tokens (not into the sentence), or kNoHead
  EntityType entity = EntityType::kNone;
  bool entity_begins = false;  ///< first token of its name (B in IOB2)
};

/// A run of tokens, half-open, by index into Analysis::tokens.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool contains(std::uint32_t token) const { return begin <= token && token < end; }
  friend constexpr auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

struct Sentence {
  TokenRange tokens;
  TextSpan span;
  std::uint32_t block = 0;  ///< index into Document::blocks()
};

/// A surface token that is several syntactic words ("don't"), for CoNLL-U's `3-4` lines.
struct MultiwordToken {
  TokenRange words;
  TextSpan span;
};

/// How exact a date is.
enum class TimeGrain : std::uint8_t { kDecade, kYear, kQuarter, kMonth, kWeek, kDay, kMinute };

/// A time expression, resolved against the document's date where it is relative.
struct TimeExpression {
  TokenRange tokens;
  TextSpan span;
  /// TIMEX3 / ISO 8601: "2024-01-03", "2024-01", "2024", "202" (decade), "2024-W05", "2024-01-03T15:50",
  /// "P4Y" for a duration; empty when it cannot be resolved (no document date).
  std::string value;
  TimeGrain grain = TimeGrain::kDay;
  bool is_duration = false;
};

/// The year, month or day that the expression names, ISO 8601 ("2024", "2024-01", "2024-01-03"); empty for a
/// duration, for what could not be resolved, and for weeks, quarters and decades, which no XML Schema date
/// tells.
std::string calendar_date(const TimeExpression& time);

/// A name that the recogniser found. Names never overlap.
struct NamedEntity {
  TokenRange tokens;
  EntityType type = EntityType::kOther;
};

/// Everything the language layer says about one document. Layers are filled in the order that Pipeline
/// declares; a layer that was not asked for is empty.
struct Analysis {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<MultiwordToken> multiwords;
  std::vector<NamedEntity> names;
  std::vector<TimeExpression> times;
  std::string language;  ///< BCP 47, "en"

  /// The sentence that holds token `index`; sentences are ordered, so this is a binary search.
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t index) const;
};

}  // namespace claimgraph::language
