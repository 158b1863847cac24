// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "resolve/items.h"

namespace claimgraph::resolve {
namespace {

using Index = Partition::Index;
constexpr std::size_t kDayLength = 10;  // "2031-05-02"
constexpr Index kNowhere = 0xFFFFFFFFU;

struct Occurrence {
  std::string kind;
  std::string day;         ///< empty unless exact
  Index place = kNowhere;  ///< root of the place's set
};

Occurrence occurrence_of(const Item& item, const ItemTable& table, Partition& partition) {
  Occurrence result;
  result.kind = item.cluster->event_kind;
  if (item.cluster->date.size() >= kDayLength) result.day = item.cluster->date.substr(0, kDayLength);
  if (item.cluster->place != extract::kNoCluster) {
    result.place = partition.find(table.of({item.ref.document, item.cluster->place}));
  }
  return result;
}

std::vector<Index> events_among(const std::vector<Item>& items) {
  std::vector<Index> events;
  for (Index i = 0; i < items.size(); ++i) {
    if (items[i].family == Family::kEvent && !items[i].cluster->event_kind.empty()) events.push_back(i);
  }
  return events;
}

/// Joins each event with the first of the same block that evidence admits; a block has few sets.
template <typename Key>
class EventBlocks {
 public:
  void add(const Key& key, Index event, Partition& partition, std::string_view reason) {
    std::vector<Index>& firsts = firsts_[key];
    for (const Index first : firsts) {
      if (partition.join(first, event, reason)) return;
    }
    constexpr std::size_t kMost = 16;
    if (firsts.size() < kMost) firsts.push_back(event);
  }

 private:
  std::map<Key, std::vector<Index>> firsts_;
};

// Joins an event that lacks the day or the place with the only one that has the rest in common.
class OnlyMatch {
 public:
  void offer(const std::string& key, Index root) { known_[key].insert(root); }
  void take(const std::string& key, Index event, Partition& partition, std::string_view reason) {
    const auto found = known_.find(key);
    if (found == known_.end()) return;
    std::set<Index> roots;
    for (const Index known : found->second) roots.insert(partition.find(known));
    if (roots.size() == 1) partition.join(*roots.begin(), event, reason);
  }

 private:
  std::unordered_map<std::string, std::set<Index>> known_;
};

}  // namespace

void resolve_events(std::span<const DocumentFacts> documents, const std::vector<Item>& items,
                    Partition& partition) {
  const ItemTable table(documents, items);
  const std::vector<Index> events = events_among(items);
  std::vector<Occurrence> occurrences;
  occurrences.reserve(events.size());
  for (const Index event : events) occurrences.push_back(occurrence_of(items[event], table, partition));

  EventBlocks<std::tuple<std::string, std::string, Index>> full;
  EventBlocks<std::pair<std::string, std::string>> named;
  OnlyMatch days;
  OnlyMatch places;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto& [kind, day, place] = occurrences[i];
    if (items[events[i]].specific) {
      named.add({kind, items[events[i]].key}, events[i], partition, "equal names of events");
    }
    if (day.empty() || place == kNowhere) continue;
    full.add({kind, day, place}, events[i], partition, "same kind, day and place");
    days.offer(kind + '|' + day, events[i]);
    places.offer(kind + '|' + std::to_string(place), events[i]);
  }
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto& [kind, day, place] = occurrences[i];
    if (!day.empty() && place == kNowhere) {
      days.take(kind + '|' + day, events[i], partition, "the only such event of that day");
    } else if (day.empty() && place != kNowhere) {
      places.take(kind + '|' + std::to_string(place), events[i], partition,
                  "the only such event at that place");
    }
  }
}

}  // namespace claimgraph::resolve
