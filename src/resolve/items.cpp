// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "resolve/items.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "claimgraph/resolve/names.h"
#include "resolve/occurrences.h"

namespace claimgraph::resolve {
namespace {

constexpr std::array<std::string_view, 5> kFamilies = {"person", "organization", "place", "group", "event"};

bool has_capital_word(std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool begins = i == 0 || name[i - 1] == ' ' || name[i - 1] == '-';
    if (begins && name[i] >= 'A' && name[i] <= 'Z') return true;
  }
  return false;
}

std::vector<std::uint32_t> by_id(std::span<const DocumentFacts> documents) {
  std::vector<std::uint32_t> order(documents.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
    return documents[left].metadata.id < documents[right].metadata.id;
  });
  return order;
}

/// Whether a description that has a proper name in it fits one thing alone: an office does ("the mayor of
/// Lerna"), a trade does not ("a Lernan baker"), nor does a crowd ("Lernan officials").
bool is_unique(Family family, std::string_view name, const Knowledge& knowledge) {
  if (family == Family::kGroup) return false;
  if (family != Family::kPerson) return true;
  const std::string key = name_key(name.substr(0, name.find(" of ")));
  return std::any_of(knowledge.offices.begin(), knowledge.offices.end(),
                     [&](const std::string& office) { return key == office || key.ends_with(' ' + office); });
}

/// "southern Lernia" is Lernia (annotation guide: part of a place is that place), but "North Lerna" may be a
/// town's name: only words in lower case were written as directions.
std::vector<std::string> without_directions(std::string_view name, std::vector<std::string> words,
                                            const Knowledge& knowledge) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return words;
  while (words.size() > 1 && knowledge.directions.contains(words.front())) words.erase(words.begin());
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words) {
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

Item make_item(ClusterRef ref, const extract::Cluster& cluster, const Knowledge& knowledge) {
  Item item;
  item.ref = ref;
  item.cluster = &cluster;
  item.family = family_of(cluster.node);
  item.words = name_words(cluster.name);
  if (item.family == Family::kPlace)
    item.words = without_directions(cluster.name, std::move(item.words), knowledge);
  item.key = joined(item.words);
  item.proper = is_proper_name(cluster.name);
  item.specific =
      item.proper || (has_capital_word(cluster.name) && is_unique(item.family, cluster.name, knowledge));
  return item;
}

template <typename T>
bool share(const std::vector<T>& left, const std::vector<T>& right) {
  auto l = left.begin();
  auto r = right.begin();
  while (l != left.end() && r != right.end()) {
    if (*l == *r) return true;
    if (*l < *r) {
      ++l;
    } else {
      ++r;
    }
  }
  return false;
}

template <typename T>
void unite(std::vector<T>& into, std::vector<T>& from) {
  const auto middle = static_cast<std::ptrdiff_t>(into.size());
  into.insert(into.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  std::inplace_merge(into.begin(), into.begin() + middle, into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
  from = {};
}

}  // namespace

Family family_of(extract::NodeKind kind) {
  switch (kind) {
    case extract::NodeKind::kPerson:
      return Family::kPerson;
    case extract::NodeKind::kOrganization:
      return Family::kOrganization;
    case extract::NodeKind::kPlace:
    case extract::NodeKind::kGeopoliticalEntity:
      return Family::kPlace;
    case extract::NodeKind::kGroup:
      return Family::kGroup;
    case extract::NodeKind::kEvent:
      return Family::kEvent;
  }
  return Family::kEvent;
}

std::string_view family_name(Family family) {
  return kFamilies[static_cast<std::size_t>(family)];
}

std::vector<Item> make_items(std::span<const DocumentFacts> documents, const Knowledge& knowledge) {
  std::vector<Item> items;
  for (const std::uint32_t document : by_id(documents)) {
    const std::vector<extract::Cluster>& clusters = documents[document].extraction.clusters;
    for (extract::ClusterId i = 0; i < clusters.size(); ++i) {
      items.push_back(make_item({document, i}, clusters[i], knowledge));
    }
  }
  return items;
}

ItemTable::ItemTable(std::span<const DocumentFacts> documents, const std::vector<Item>& items)
    : first_(documents.size(), 0) {
  for (Partition::Index i = 0; i < items.size(); ++i) {
    if (items[i].ref.cluster == 0) first_[items[i].ref.document] = i;
  }
}

Partition::Partition(const std::vector<Item>& items, Explanations explanations)
    : items_(items), wanted_(explanations), parent_(items.size()), sets_(items.size()) {
  std::iota(parent_.begin(), parent_.end(), 0U);
  for (Index i = 0; i < items.size(); ++i) {
    const extract::Cluster& cluster = *items[i].cluster;
    sets_[i].members = {i};
    if (!cluster.article.empty()) sets_[i].articles = {cluster.article};
    if (items[i].family != Family::kEvent) continue;
    sets_[i].documents = {items[i].ref.document};
    if (const auto day = day_number(cluster.date)) sets_[i].days = {*day};
  }
}

Partition::Index Partition::find(Index item) {
  while (parent_[item] != item) {
    parent_[item] = parent_[parent_[item]];
    item = parent_[item];
  }
  return item;
}

void Partition::mark(Index item, std::uint32_t ruling, std::uint8_t side) {
  auto& rulings = sets_[find(item)].rulings;
  rulings.emplace_back(ruling, side);
  std::sort(rulings.begin(), rulings.end());
  rulings.erase(std::unique(rulings.begin(), rulings.end()), rulings.end());
}

bool Partition::rulings_forbid(const Set& left, const Set& right) const {
  return std::any_of(left.rulings.begin(), left.rulings.end(), [&](const auto& mark) {
    const std::pair opposite(mark.first, static_cast<std::uint8_t>(1 - mark.second));
    return std::binary_search(right.rulings.begin(), right.rulings.end(), opposite);
  });
}

// Different kinds, different encyclopedia articles, two events that one document tells apart, days that are
// not next to each other.
bool Partition::evidence_forbids(Index left, Index right, Overlap overlap) const {
  const Set& a = sets_[left];
  const Set& b = sets_[right];
  if (items_[left].family != items_[right].family) return true;
  if (!a.articles.empty() && !b.articles.empty() && a.articles != b.articles) return true;
  if (overlap == Overlap::kForbid && share(a.documents, b.documents)) return true;
  if (a.days.empty() || b.days.empty()) return false;
  return std::max(a.days.back(), b.days.back()) - std::min(a.days.front(), b.days.front()) > 1;
}

void Partition::merge(Index left, Index right, std::string_view reason) {
  if (sets_[left].members.size() < sets_[right].members.size()) std::swap(left, right);
  Set& into = sets_[left];
  Set& from = sets_[right];
  if (wanted_ == Explanations::kEveryMerge) {
    into.explanations.push_back("\"" + items_[from.members.front()].cluster->name + "\" is \"" +
                                items_[into.members.front()].cluster->name + "\": " + std::string(reason));
    std::sort(into.explanations.begin(), into.explanations.end());
  }
  unite(into.members, from.members);
  unite(into.articles, from.articles);
  unite(into.documents, from.documents);
  unite(into.days, from.days);
  unite(into.rulings, from.rulings);
  unite(into.explanations, from.explanations);
  parent_[right] = left;
}

bool Partition::join(Index left, Index right, std::string_view reason, Overlap overlap) {
  left = find(left);
  right = find(right);
  if (left == right) return true;
  if (evidence_forbids(left, right, overlap) || rulings_forbid(sets_[left], sets_[right])) return false;
  merge(left, right, reason);
  return true;
}

bool Partition::join_by_ruling(Index left, Index right) {
  left = find(left);
  right = find(right);
  if (left == right) return true;
  if (rulings_forbid(sets_[left], sets_[right])) return false;
  merge(left, right, "the user says so");
  return true;
}

}  // namespace claimgraph::resolve
