// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "resolve/items.h"

namespace claimgraph::resolve {
namespace {

using Votes = std::map<std::string, unsigned>;  ///< home key -> members that bring it

/// Which entity is named first where nothing else decides: by its first member.
struct Age {
  std::string_view document;
  extract::ClusterId cluster = 0;
  friend auto operator<=>(const Age&, const Age&) = default;
};

std::vector<Age> ages_of(std::span<const DocumentFacts> documents, const Resolution& resolution) {
  std::vector<Age> ages;
  ages.reserve(resolution.entities.size());
  for (const Entity& entity : resolution.entities) {
    Age age;
    for (const ClusterRef member : entity.members) {
      const Age other{documents[member.document].metadata.id, member.cluster};
      if (member == entity.members.front() || other < age) age = other;
    }
    ages.push_back(age);
  }
  return ages;
}

std::vector<Votes> count_votes(std::span<const DocumentFacts> documents, const Resolution& resolution) {
  std::vector<Votes> votes(resolution.entities.size());
  for (EntityId id = 0; id < votes.size(); ++id) {
    for (const ClusterRef member : resolution.entities[id].members) {
      const std::vector<std::string>& homes = documents[member.document].home_keys;
      if (member.cluster < homes.size() && !homes[member.cluster].empty()) ++votes[id][homes[member.cluster]];
    }
  }
  return votes;
}

/// The entity that each home key goes to: the one with most of its members, the older of equals.
std::map<std::string, EntityId> winners_of(const std::vector<Votes>& votes, const std::vector<Age>& ages) {
  std::map<std::string, EntityId> winners;
  for (EntityId id = 0; id < votes.size(); ++id) {
    for (const auto& [key, count] : votes[id]) {
      const auto [at, is_first] = winners.emplace(key, id);
      if (is_first) continue;
      const unsigned best = votes[at->second].at(key);
      if (count > best || (count == best && ages[id] < ages[at->second])) at->second = id;
    }
  }
  return winners;
}

/// Gives entities the best of the keys they won; the rest stay with kNoKey (an empty string).
std::vector<std::string> keep_homes(const std::vector<Votes>& votes, const std::vector<Age>& ages) {
  std::vector<std::string> kept(votes.size());
  for (const auto& [key, id] : winners_of(votes, ages)) {
    std::string& own = kept[id];
    if (own.empty() || votes[id].at(key) > votes[id].at(own)) own = key;
  }
  return kept;
}

/// Keys that nothing else has: a base as it is, then numbered from 2. A thousand bombings share a base, so
/// the count goes on where it stopped.
class UniqueKeys {
 public:
  explicit UniqueKeys(const std::vector<std::string>& taken) : taken_(taken.begin(), taken.end()) {}

  std::string make(const std::string& base) {
    if (taken_.insert(base).second) return base;
    for (unsigned& number = last_number_.try_emplace(base, 1).first->second;;) {
      std::string numbered = base + '-' + std::to_string(++number);
      if (taken_.insert(numbered).second) return numbered;
    }
  }

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, unsigned> last_number_;
};

/// Of entities with one base key the better known one gets it, the others are numbered.
void name_the_rest(Resolution& resolution, const std::vector<Age>& ages, std::vector<std::string>& keys) {
  UniqueKeys unique(keys);
  std::vector<EntityId> order(resolution.entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](EntityId left, EntityId right) {
    const Entity& a = resolution.entities[left];
    const Entity& b = resolution.entities[right];
    if (a.key != b.key) return a.key < b.key;
    if (a.members.size() != b.members.size()) return a.members.size() > b.members.size();
    return ages[left] < ages[right];
  });
  for (const EntityId id : order) {
    if (keys[id].empty()) keys[id] = unique.make(resolution.entities[id].key);
  }
}

/// A key that was merged away lives on in the node that took it over; a node that was split off says from
/// which.
std::vector<std::string> replaced_by(const std::string& key, const Votes& votes,
                                     const std::set<std::string>& alive) {
  const bool is_split_off = !votes.contains(key);
  std::vector<std::string> replaced;
  for (const auto& [home, count] : votes) {
    if (home != key && (is_split_off || !alive.contains(home))) replaced.push_back(home);
  }
  return replaced;
}

/// Entities by key, and every index to them with them.
void sort_by_key(Resolution& resolution) {
  std::vector<EntityId> order(resolution.entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](EntityId left, EntityId right) {
    return resolution.entities[left].key < resolution.entities[right].key;
  });
  std::vector<EntityId> moved(order.size());
  std::vector<Entity> sorted;
  sorted.reserve(order.size());
  for (const EntityId old : order) {
    moved[old] = static_cast<EntityId>(sorted.size());
    sorted.push_back(std::move(resolution.entities[old]));
  }
  for (Entity& entity : sorted) {
    if (entity.place != kNoEntity) entity.place = moved[entity.place];
  }
  for (std::vector<EntityId>& row : resolution.entity_of_cluster) {
    for (EntityId& id : row) id = moved[id];
  }
  resolution.entities = std::move(sorted);
}

}  // namespace

void assign_keys(std::span<const DocumentFacts> documents, KeyPolicy policy, Resolution& resolution) {
  const std::vector<Age> ages = ages_of(documents, resolution);
  std::vector<Votes> votes(resolution.entities.size());
  if (policy == KeyPolicy::kKeepHome) votes = count_votes(documents, resolution);
  std::vector<std::string> keys = keep_homes(votes, ages);
  name_the_rest(resolution, ages, keys);
  const std::set<std::string> alive(keys.begin(), keys.end());
  for (EntityId id = 0; id < keys.size(); ++id) {
    resolution.entities[id].key = keys[id];
    resolution.entities[id].replaces = replaced_by(keys[id], votes[id], alive);
  }
  sort_by_key(resolution);
}

}  // namespace claimgraph::resolve
