// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/edge_rivals.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace claimgraph::extract {
namespace {

constexpr std::int64_t kOne = 10000;

// In what two edges can be rivals.
enum class Rivalry : std::uint8_t { kPair, kObjects, kHeads, kDirection };

// How much of the rival's probability counts, in 1 / 10,000.
std::int64_t weight_of(Rivalry rivalry, Relation relation) {
  if (rivalry != Rivalry::kObjects) return kOne;
  switch (relation) {
    case Relation::kLeads:
    case Relation::kPartOf:
    case Relation::kRepresents:
      return 9000;
    case Relation::kLocatedIn:
      return 7000;
    case Relation::kMemberOf:
    case Relation::kCitizenOf:
      return 5000;
    default:
      return 0;
  }
}

// Edges with equal keys are rivals.
using Key = std::tuple<Rivalry, int, std::int64_t, std::int64_t>;

std::vector<Key> keys_of(const RivalEdge& edge) {
  const int relation = static_cast<int>(edge.relation);
  const auto [low, high] = std::minmax(edge.subject, edge.object);
  if (!is_structural(edge.relation)) {
    if (is_symmetric(edge.relation)) return {};
    return {{Rivalry::kDirection, relation, low, high}};
  }
  std::vector<Key> keys = {{Rivalry::kPair, 0, low, high}};
  if (weight_of(Rivalry::kObjects, edge.relation) > 0) {
    keys.emplace_back(Rivalry::kObjects, relation, edge.subject, 0);
  }
  if (edge.relation == Relation::kLeads) keys.emplace_back(Rivalry::kHeads, relation, edge.object, 0);
  return keys;
}

}  // namespace

std::vector<std::int32_t> weigh_rivals(std::span<const RivalEdge> edges) {
  // The more probable comes first; equal ones in the order of their parts.
  const auto rank = [&](std::size_t i) {
    const RivalEdge& edge = edges[i];
    return std::tuple(-edge.probability, static_cast<int>(edge.relation), edge.subject, edge.object);
  };
  std::map<Key, std::size_t> best;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    for (const Key& key : keys_of(edges[i])) {
      const auto [known, added] = best.try_emplace(key, i);
      if (!added && rank(i) < rank(known->second)) known->second = i;
    }
  }
  std::vector<std::int32_t> weighed;
  weighed.reserve(edges.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    std::int64_t probability = edges[i].probability;
    for (const Key& key : keys_of(edges[i])) {
      const std::size_t rival = best.at(key);
      if (rival == i) continue;
      const std::int64_t share =
          weight_of(std::get<0>(key), edges[i].relation) * edges[rival].probability / kOne;
      probability = probability * (kOne - share) / kOne;
    }
    weighed.push_back(static_cast<std::int32_t>(probability));
  }
  return weighed;
}

}  // namespace claimgraph::extract
