// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/vocabulary.h"

#include <algorithm>
#include <array>

namespace claimgraph::extract {
namespace {

// Sets of node kinds, one bit each.
constexpr unsigned bit(NodeKind kind) {
  return 1U << static_cast<unsigned>(kind);
}
constexpr unsigned kPersonSet = bit(NodeKind::kPerson);
constexpr unsigned kOrganizationSet = bit(NodeKind::kOrganization);
constexpr unsigned kPlaceSet = bit(NodeKind::kPlace) | bit(NodeKind::kGeopoliticalEntity);
constexpr unsigned kGroupSet = bit(NodeKind::kGroup);
constexpr unsigned kEventSet = bit(NodeKind::kEvent);
constexpr unsigned kAgentSet = kPersonSet | kOrganizationSet | kGroupSet | bit(NodeKind::kGeopoliticalEntity);

struct Row {
  std::string_view name;
  unsigned subjects;
  unsigned objects;
};

constexpr std::array<Row, kRelationCount> kRows = {{
    {"blamed", kAgentSet, kAgentSet},
    {"claimed", kAgentSet, kEventSet},
    {"condemned", kAgentSet, kAgentSet | kEventSet},
    {"denied", kAgentSet, kAgentSet | kEventSet},
    {"rejected", kAgentSet, kAgentSet},
    {"threatened", kAgentSet, kAgentSet | kEventSet},
    {"warned", kAgentSet, kAgentSet},
    {"urged", kAgentSet, kAgentSet},
    {"supported", kAgentSet, kAgentSet | kEventSet},
    {"mourned", kAgentSet, kAgentSet | kEventSet},
    {"agreedWith", kAgentSet, kAgentSet},
    {"met", kAgentSet, kAgentSet},
    {"visited", kAgentSet, kPlaceSet | kAgentSet},
    {"attended", kAgentSet, kEventSet},
    {"attacked", kAgentSet, kAgentSet | kPlaceSet | kEventSet},
    {"carriedOut", kAgentSet, kEventSet},
    {"killed", kAgentSet, kAgentSet},
    {"injured", kAgentSet, kAgentSet},
    {"arrested", kAgentSet, kAgentSet},
    {"prosecuted", kAgentSet, kAgentSet},
    {"sanctioned", kAgentSet, kAgentSet},
    {"aided", kAgentSet, kAgentSet},
    {"investigated", kAgentSet, kAgentSet | kEventSet},
    {"protested", kAgentSet, kAgentSet | kEventSet},
    {"leads", kPersonSet, kOrganizationSet | kPlaceSet},
    {"represents", kPersonSet | kGroupSet, kOrganizationSet | kPlaceSet},
    {"memberOf", kAgentSet, kOrganizationSet},
    {"partOf", kOrganizationSet, kOrganizationSet | kPlaceSet},
    {"locatedIn", kPlaceSet | kOrganizationSet | kEventSet, kPlaceSet},
    {"citizenOf", kPersonSet, kPlaceSet},
    {"relativeOf", kPersonSet, kPersonSet},
    {"commemorated", kEventSet | kAgentSet, kEventSet | kAgentSet},
}};

constexpr std::array<std::string_view, 5> kModalities = {"actual", "negated", "planned", "cancelled",
                                                         "possible"};
constexpr std::array<std::string_view, 7> kMeasures = {"deaths",    "injuries",  "arrests", "missing",
                                                       "displaced", "attendees", "other"};
constexpr std::array<std::string_view, 4> kBounds = {"exactly", "atLeast", "atMost", "about"};
constexpr std::array<std::string_view, 6> kKinds = {"person", "organization", "place",
                                                    "place",  "group",        "event"};

const Row& row(Relation relation) {
  return kRows[static_cast<std::size_t>(relation)];
}

template <typename Enum, typename Names>
std::optional<Enum> find_in(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view relation_name(Relation relation) {
  return row(relation).name;
}

std::optional<Relation> find_relation(std::string_view name) {
  const auto found =
      std::find_if(kRows.begin(), kRows.end(), [name](const Row& entry) { return entry.name == name; });
  if (found == kRows.end()) return std::nullopt;
  return static_cast<Relation>(found - kRows.begin());
}

std::string_view node_kind_name(NodeKind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}
std::string_view modality_name(Modality modality) {
  return kModalities[static_cast<std::size_t>(modality)];
}
std::optional<Modality> find_modality(std::string_view name) {
  return find_in<Modality>(kModalities, name);
}
std::string_view measure_name(Measure measure) {
  return kMeasures[static_cast<std::size_t>(measure)];
}
std::optional<Measure> find_measure(std::string_view name) {
  return find_in<Measure>(kMeasures, name);
}
std::string_view bound_name(Bound bound) {
  return kBounds[static_cast<std::size_t>(bound)];
}
std::optional<Bound> find_bound(std::string_view name) {
  return find_in<Bound>(kBounds, name);
}

bool is_symmetric(Relation relation) {
  return relation == Relation::kAgreedWith || relation == Relation::kMet || relation == Relation::kRelativeOf;
}

bool is_structural(Relation relation) {
  return relation >= Relation::kLeads && relation <= Relation::kRelativeOf;
}

bool is_agent(NodeKind kind) {
  return (kAgentSet & bit(kind)) != 0;
}
bool admits_subject(Relation relation, NodeKind kind) {
  return (row(relation).subjects & bit(kind)) != 0;
}
bool admits_object(Relation relation, NodeKind kind) {
  return (row(relation).objects & bit(kind)) != 0;
}

}  // namespace claimgraph::extract
