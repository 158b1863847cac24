// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/resolve/resolver.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "claimgraph/base/hash.h"
#include "claimgraph/resolve/names.h"
#include "resolve/fingerprint.h"
#include "resolve/items.h"
#include "resolve/rulings.h"

namespace claimgraph::resolve {
namespace {

using Index = Partition::Index;

Status check_ids(std::span<const DocumentFacts> documents) {
  std::set<std::string_view> ids;
  for (const DocumentFacts& document : documents) {
    if (!ids.insert(document.metadata.id).second) {
      return fail(ErrorCode::kConflict,
                  "two documents have the id \"" + document.metadata.id + "\"; every document needs its own");
    }
  }
  return {};
}

/// The value that most members bring; the smaller of equals. Empty values do not count.
class Majority {
 public:
  void add(const std::string& value) {
    if (!value.empty()) ++counts_[value];
  }
  [[nodiscard]] std::string winner() const {
    const auto best =
        std::max_element(counts_.begin(), counts_.end(),
                         [](const auto& left, const auto& right) { return left.second < right.second; });
    return best == counts_.end() ? std::string() : best->first;
  }
  [[nodiscard]] const std::map<std::string, unsigned>& counts() const { return counts_; }

 private:
  std::map<std::string, unsigned> counts_;
};

/// Whether a description tells how many ("at least 84 people"), which reports do not agree about.
bool is_counted(const std::string& name, const Knowledge& knowledge) {
  const std::vector<std::string> words = name_words(name);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return knowledge.numbers.contains(word) || (word[0] >= '0' && word[0] <= '9');
  });
}

/// The name to show: a proper name before a description, of a group one without a number, spelt out before
/// initials, more than one word before one, then what most documents use, then the longer.
std::string best_name(const Majority& names, extract::NodeKind kind, const Knowledge& knowledge) {
  const auto rank = [&](const auto& entry) {
    const std::string& name = entry.first;
    const bool is_uncounted = kind != extract::NodeKind::kGroup || !is_counted(name, knowledge);
    return std::make_tuple(is_proper_name(name), is_uncounted, !is_acronym(name), name_words(name).size() > 1,
                           entry.second, name.size());
  };
  const auto best =
      std::max_element(names.counts().begin(), names.counts().end(),
                       [&](const auto& left, const auto& right) { return rank(left) < rank(right); });
  return best == names.counts().end() ? std::string() : best->first;
}

/// Whether a name is some of the words of the article's title that the document links it to: "Harbour Guards"
/// of "Lernan Harbour Guards". The title is its full name then.
bool is_cut_from(const std::string& name, std::string_view article) {
  if (article.size() <= name.size() || article.find(" (") != std::string::npos) return false;
  const std::string words = ' ' + name_key(name) + ' ';
  return words.size() > 2 && (' ' + name_key(article) + ' ').find(words) != std::string::npos;
}

/// Turns the sets of a partition into entities.
class EntityMaker {
 public:
  EntityMaker(std::span<const DocumentFacts> documents, const ResolveOptions& options,
              const std::vector<Item>& items, Partition& partition)
      : documents_(documents),
        options_(options),
        items_(items),
        partition_(partition),
        table_(documents, items) {}

  Resolution make() {
    Resolution resolution;
    for (const DocumentFacts& document : documents_) {
      resolution.entity_of_cluster.emplace_back(document.extraction.clusters.size(), kNoEntity);
    }
    // Places first: the keys of events name them.
    entity_of_root_.assign(items_.size(), kNoEntity);
    for (const auto events : {Events::kSkip, Events::kOnly}) {
      for (Index i = 0; i < items_.size(); ++i) {
        if (partition_.find(i) != i) continue;
        if ((items_[i].family == Family::kEvent) != (events == Events::kOnly)) continue;
        add_entity(i, resolution);
      }
    }
    return resolution;
  }

 private:
  enum class Events : std::uint8_t { kSkip, kOnly };

  void add_entity(Index root, Resolution& resolution) {
    const auto id = static_cast<EntityId>(resolution.entities.size());
    entity_of_root_[root] = id;
    for (const Index member : partition_.members(root)) {
      const ClusterRef ref = items_[member].ref;
      resolution.entity_of_cluster[ref.document][ref.cluster] = id;
    }
    resolution.entities.push_back(describe(root, resolution));
  }

  Entity describe(Index root, const Resolution& resolution) {
    Entity entity;
    Majority names;
    Majority titles;
    Majority countries;
    Majority dates;
    Majority kinds;
    std::map<std::string, extract::NodeKind> kind_of_class;
    std::set<std::string> others;
    std::set<std::string> articles;
    for (const Index member : partition_.members(root)) {
      const Item& item = items_[member];
      const extract::Cluster& cluster = *item.cluster;
      entity.members.push_back(item.ref);
      (item.is_title ? titles : names).add(cluster.name);
      countries.add(cluster.country);
      dates.add(cluster.date);
      kinds.add(class_of(item));
      kind_of_class.emplace(class_of(item), item.node);
      others.insert(cluster.names.begin(), cluster.names.end());
      others.insert(cluster.name);
      if (!item.article.empty()) articles.emplace(item.article);
      if (is_cut_from(cluster.name, item.article)) others.emplace(item.article);
    }
    if (items_[root].family == Family::kEvent) add_what_others_call_it(root, names);
    std::sort(entity.members.begin(), entity.members.end());
    entity.country = countries.winner();
    // A geopolitical entity is a place, and may act besides: it covers what else the members are taken for.
    entity.type = kinds.counts().contains("GeopoliticalEntity") ? "GeopoliticalEntity" : kinds.winner();
    entity.kind = kind_of_class.at(entity.type);
    entity.name = name_of(entity, names.counts().empty() ? titles : names);
    entity.date = exact_first(dates);
    entity.place = place_of(root, resolution);
    others.erase(entity.name);
    others.erase("");
    entity.other_names.assign(others.begin(), others.end());
    entity.articles.assign(articles.begin(), articles.end());
    entity.explanations = partition_.explanations(root);
    entity.key = base_key(entity, root, resolution);
    return entity;
  }

  /// The name that one report gives an event counts for each other that knows it, too, and more where the
  /// report tells when and where it was.
  void add_what_others_call_it(Index root, Majority& names) {
    for (const Index member : partition_.members(root)) {
      const extract::Cluster& cluster = *items_[member].cluster;
      if (!cluster.date.empty()) names.add(cluster.name);
      if (cluster.place != extract::kNoCluster) names.add(cluster.name);
      for (const std::string& name : cluster.names) {
        if (names.counts().contains(name)) names.add(name);
      }
    }
  }

  [[nodiscard]] std::string class_of(const Item& item) const {
    static constexpr std::array<std::string_view, 6> kClasses = {
        "Person", "Organization", "Place", "GeopoliticalEntity", "Group", "Event"};
    if (item.node != extract::NodeKind::kEvent) {
      return std::string(kClasses[static_cast<std::size_t>(item.node)]);
    }
    const auto found = options_.knowledge.event_classes.find(item.cluster->event_kind);
    return found == options_.knowledge.event_classes.end() ? "Event" : found->second;
  }

  [[nodiscard]] std::string name_of(const Entity& entity, const Majority& names) const {
    if (entity.kind == extract::NodeKind::kGeopoliticalEntity) {
      const auto found = options_.knowledge.country_names.find(entity.country);
      if (found != options_.knowledge.country_names.end()) return found->second;
    }
    return best_name(names, entity.kind, options_.knowledge);
  }

  static std::string exact_first(const Majority& dates) {
    std::pair<std::size_t, unsigned> best{0, 0};
    std::string winner;
    for (const auto& [date, count] : dates.counts()) {
      const std::pair<std::size_t, unsigned> rank{date.size(), count};
      if (rank <= best) continue;
      best = rank;
      winner = date;
    }
    return winner;
  }

  /// Where most documents place it, of what is a place in the end.
  EntityId place_of(Index root, const Resolution& resolution) {
    std::map<EntityId, unsigned> votes;
    for (const Index member : partition_.members(root)) {
      const Item& item = items_[member];
      if (item.cluster->place == extract::kNoCluster) continue;
      const EntityId place =
          entity_of_root_[partition_.find(table_.of({item.ref.document, item.cluster->place}))];
      if (place == kNoEntity) continue;
      if (family_of(resolution.entities[place].kind) == Family::kPlace) ++votes[place];
    }
    const auto best = std::max_element(votes.begin(), votes.end(), [](const auto& left, const auto& right) {
      return left.second < right.second;
    });
    return best == votes.end() ? kNoEntity : best->first;
  }

  [[nodiscard]] std::string base_key(const Entity& entity, Index root, const Resolution& resolution) const {
    const std::vector<Index> members = partition_.members(root);
    const bool specific =
        std::any_of(members.begin(), members.end(), [&](Index member) { return items_[member].specific; });
    const Item& first = items_[*std::min_element(members.begin(), members.end())];
    const std::string bound =
        '-' + sha256_hex(documents_[first.ref.document].metadata.id).substr(0, 6);  // to its document
    const std::string family = std::string(family_name(first.family)) + '/';
    if (first.family != Family::kEvent) return family + slug(entity.name) + (specific ? "" : bound);
    const std::string day = entity.date.substr(0, 10);
    std::string parts = day.empty() ? "" : day + '-';
    if (!specific || entity.place != kNoEntity || entity.name.empty()) {
      parts += first.cluster->event_kind.empty() ? "event" : slug(first.cluster->event_kind);
    } else {
      parts += slug(entity.name);
    }
    if (entity.place != kNoEntity) {
      const std::string& place = resolution.entities[entity.place].key;
      parts += '-' + place.substr(place.find('/') + 1);
    }
    const bool tells_itself = !day.empty() && (entity.place != kNoEntity || specific);
    return family + parts + (tells_itself ? "" : bound);
  }

  std::span<const DocumentFacts> documents_;
  const ResolveOptions& options_;
  const std::vector<Item>& items_;
  Partition& partition_;
  ItemTable table_;
  std::vector<EntityId> entity_of_root_;
};

}  // namespace

namespace {

/// Everything but the rulings, which the partition knows already.
Resolution resolve_rest(std::span<const DocumentFacts> documents, const ResolveOptions& options,
                        const std::vector<Item>& items, Partition& partition) {
  std::vector<std::uint32_t> printing_of = find_printings(documents);
  resolve_printings(printing_of, items, partition);
  const Reports reports{documents, printing_of};
  resolve_entities(reports, items, options.knowledge, partition);
  resolve_events(reports, items, options.knowledge, partition);
  resolve_descriptions(reports, items, options.knowledge, partition);
  Resolution resolution = EntityMaker(documents, options, items, partition).make();
  assign_keys(documents, options.keys, resolution);
  resolution.printing_of = std::move(printing_of);
  return resolution;
}

}  // namespace

Result<Resolution> resolve(std::span<const DocumentFacts> documents, const ResolveOptions& options) {
  if (Status status = check_ids(documents); !status) return tl::unexpected(status.error());
  const std::vector<Item> items = make_items(documents, options.knowledge);
  Partition partition(items, options.explanations);
  if (!options.rulings.empty()) {
    // Keys are names that users know from a graph, so they are what a resolution without rulings gives.
    Partition unruled(items, Explanations::kNone);
    const Resolution before = resolve_rest(documents, options, items, unruled);
    if (Status status = apply_rulings(documents, items, before, options.rulings, partition); !status) {
      return tl::unexpected(status.error());
    }
  }
  return resolve_rest(documents, options, items, partition);
}

}  // namespace claimgraph::resolve
