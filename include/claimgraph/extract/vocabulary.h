// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace claimgraph::extract {

/// The relations of the annotation guide, in its order; names are fixed by it.
enum class Relation : std::uint8_t {
  kBlamed,
  kClaimed,
  kCondemned,
  kDenied,
  kRejected,
  kThreatened,
  kWarned,
  kUrged,
  kSupported,
  kMourned,
  kAgreedWith,
  kMet,
  kVisited,
  kAttended,
  kAttacked,
  kCarriedOut,
  kKilled,
  kInjured,
  kArrested,
  kProsecuted,
  kSanctioned,
  kAided,
  kInvestigated,
  kProtested,
  kLeads,
  kRepresents,
  kMemberOf,
  kPartOf,
  kLocatedIn,
  kCitizenOf,
  kRelativeOf,
  kCommemorated,
};
inline constexpr int kRelationCount = 32;

/// What a cluster of mentions stands for.
enum class NodeKind : std::uint8_t { kPerson, kOrganization, kPlace, kGeopoliticalEntity, kGroup, kEvent };

/// Whether what an edge says holds: see the annotation guide, "modality".
enum class Modality : std::uint8_t { kActual, kNegated, kPlanned, kCancelled, kPossible };

/// What a figure counts.
enum class Measure : std::uint8_t { kDeaths, kInjuries, kArrests, kMissing, kDisplaced, kAttendees, kOther };

/// How a figure bounds the true number.
enum class Bound : std::uint8_t { kExactly, kAtLeast, kAtMost, kAbout };

std::string_view relation_name(Relation relation);  ///< "agreedWith"
std::optional<Relation> find_relation(std::string_view name);
std::string_view node_kind_name(NodeKind kind);     ///< "person"; "place" also for a geopolitical entity
std::string_view modality_name(Modality modality);  ///< "actual"
std::optional<Modality> find_modality(std::string_view name);
std::string_view measure_name(Measure measure);  ///< "deaths"
std::optional<Measure> find_measure(std::string_view name);
std::string_view bound_name(Bound bound);  ///< "atLeast"
std::optional<Bound> find_bound(std::string_view name);

/// True for agreedWith, met and relativeOf: one edge, either direction.
bool is_symmetric(Relation relation);
/// True for the seven relations that tell how things hang together rather than what somebody did.
bool is_structural(Relation relation);
/// True for a person, organization, group or geopolitical entity.
bool is_agent(NodeKind kind);

/// Which kinds the annotation guide lets stand on either side of a relation.
bool admits_subject(Relation relation, NodeKind kind);
bool admits_object(Relation relation, NodeKind kind);

}  // namespace claimgraph::extract
