// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/analysis.h"

#include <algorithm>
#include <array>

namespace claimgraph::language {
namespace {

constexpr std::array<std::string_view, kUposCount> kUposNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, kDeprelCount> kDeprelNames = {
    "root",      "acl",           "acl:relcl",    "advcl",       "advcl:relcl", "advmod",      "amod",
    "appos",     "aux",           "aux:pass",     "case",        "cc",          "cc:preconj",  "ccomp",
    "compound",  "compound:prt",  "conj",         "cop",         "csubj",       "csubj:outer", "csubj:pass",
    "dep",       "det",           "det:predet",   "discourse",   "dislocated",  "expl",        "fixed",
    "flat",      "goeswith",      "iobj",         "list",        "mark",        "nmod",        "nmod:desc",
    "nmod:poss", "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass",  "nummod",      "obj",
    "obl",       "obl:agent",     "obl:unmarked", "orphan",      "parataxis",   "punct",       "reparandum",
    "vocative",  "xcomp"};

constexpr std::array<std::string_view, kEntityTypeCount> kEntityNames = {
    "", "person", "organization", "place", "nationality", "event", "date", "other"};

template <typename Names>
std::optional<std::size_t> index_in(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

}  // namespace

std::string_view upos_name(Upos tag) {
  return kUposNames[static_cast<std::size_t>(tag)];
}

std::optional<Upos> find_upos(std::string_view name) {
  const auto index = index_in(kUposNames, name);
  if (!index) return std::nullopt;
  return static_cast<Upos>(*index);
}

std::string_view deprel_name(Deprel relation) {
  return kDeprelNames[static_cast<std::size_t>(relation)];
}

Deprel find_deprel(std::string_view name) {
  if (const auto exact = index_in(kDeprelNames, name)) return static_cast<Deprel>(*exact);
  const auto broad = index_in(kDeprelNames, name.substr(0, name.find(':')));
  return broad ? static_cast<Deprel>(*broad) : Deprel::kDep;
}

Deprel universal(Deprel relation) {
  const std::string_view name = deprel_name(relation);
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? relation : find_deprel(name.substr(0, colon));
}

std::string_view entity_type_name(EntityType type) {
  return kEntityNames[static_cast<std::size_t>(type)];
}

std::optional<EntityType> find_entity_type(std::string_view name) {
  const auto index = index_in(kEntityNames, name);
  if (!index || *index == 0) return std::nullopt;
  return static_cast<EntityType>(*index);
}

std::string calendar_date(const TimeExpression& time) {
  constexpr std::size_t kDayLength = 10;  // "2024-01-03"; what follows is a clock time
  const bool plain = time.grain == TimeGrain::kYear || time.grain == TimeGrain::kMonth ||
                     time.grain == TimeGrain::kDay || time.grain == TimeGrain::kMinute;
  if (time.is_duration || !plain || time.value.empty() || time.value.front() < '0' ||
      time.value.front() > '9')
    return {};
  return time.value.substr(0, kDayLength);
}

std::uint32_t Analysis::sentence_of(std::uint32_t index) const {
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), index,
      [](std::uint32_t token, const Sentence& sentence) { return token < sentence.tokens.begin; });
  return after == sentences.begin() ? 0 : static_cast<std::uint32_t>(after - sentences.begin() - 1);
}

}  // namespace claimgraph::language
