// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "claimgraph/resolve/names.h"
#include "resolve/items.h"
#include "resolve/occurrences.h"

namespace claimgraph::resolve {
namespace {

using Index = Partition::Index;
using extract::Relation;

/// The descriptions of one document: what each of them hangs on.
class DescriptionReader : DocumentItems {
 public:
  DescriptionReader(const DocumentFacts& document, std::uint32_t index, const std::vector<Item>& items,
                    const ItemTable& table, const Knowledge& knowledge, Partition& partition)
      : DocumentItems(document, index, items, table), knowledge_(knowledge), partition_(partition) {
    for (extract::ClusterId i = 0; i < clusters().size(); ++i) {
      const Item& known = item(i);
      if (known.family == Family::kPerson && known.proper) people_.emplace(known.last_word(), i);
    }
  }

  /// "the tomb of Ilse Varga", "Varga's grave": a place that a person's name tells from others of its kind.
  /// In a document that names one person's grave alone, "the grave" is that one.
  void add_sites(Keyed& sites) {
    struct Site {
      extract::ClusterId cluster;
      std::set<Index> people;
    };
    std::map<std::string, std::vector<Site>> by_kind;
    for (extract::ClusterId i = 0; i < clusters().size(); ++i) {
      if (item(i).family != Family::kPlace || item(i).proper) continue;
      const std::string kind = kind_of_site(clusters()[i].name);
      if (!kind.empty()) by_kind[kind].push_back({i, people_in(clusters()[i])});
    }
    for (const auto& [kind, found] : by_kind) {
      std::set<Index> all;
      for (const Site& site : found) all.insert(site.people.begin(), site.people.end());
      for (const Site& site : found) {
        const std::set<Index>& people = site.people.empty() ? all : site.people;
        if (people.size() == 1)
          sites.add(kind + '|' + std::to_string(*people.begin()), index_of(site.cluster));
      }
    }
  }

 private:
  [[nodiscard]] Index root(extract::ClusterId cluster) { return partition_.find(index_of(cluster)); }

  /// What the description's last words stand for, by the table of synonyms: "grave" for "burial site"; empty
  /// for any other place.
  [[nodiscard]] std::string kind_of_site(const std::string& name) const {
    std::string words = description_of(name);
    for (;;) {
      const auto kind = knowledge_.synonyms.find(words);
      if (kind != knowledge_.synonyms.end()) return kind->second;
      const std::size_t space = words.find(' ');
      if (space == std::string::npos) return {};
      words.erase(0, space + 1);
    }
  }

  [[nodiscard]] std::set<Index> people_in(const extract::Cluster& cluster) {
    std::set<Index> people;
    for (const std::string* name : names_of(cluster)) {
      for (const std::string& word : name_words(*name)) {
        const auto person = people_.find(word);
        if (person != people_.end()) people.insert(root(person->second));
      }
    }
    return people;
  }

  const Knowledge& knowledge_;
  Partition& partition_;
  std::map<std::string, extract::ClusterId> people_;  ///< by surname
};

/// Who holds an office as of a day: joins "the finance minister" with the one person that reports of the same
/// time name with that office.
class Offices {
 public:
  Offices(const Reports& reports, const std::vector<Item>& items, const ItemTable& table,
          const Knowledge& knowledge, Partition& partition)
      : documents_(reports.documents),
        items_(items),
        table_(table),
        knowledge_(knowledge),
        partition_(partition),
        topics_(reports, items, partition),
        countries_(items.size()) {
    find_countries();
  }

  void join() {
    for (Index i = 0; i < items_.size(); ++i) {
      if (items_[i].family != Family::kPerson || !items_[i].proper) continue;
      for (const std::string& office : offices_of(items_[i])) holders_[office].push_back(i);
    }
    for (Index i = 0; i < items_.size(); ++i) {
      if (items_[i].family == Family::kPerson && !items_[i].proper) join_holder(i);
    }
  }

 private:
  /// The country that each person leads or represents, or whose adjective it bears.
  void find_countries() {
    for (std::uint32_t document = 0; document < documents_.size(); ++document) {
      for (const extract::Frame& frame : documents_[document].extraction.frames) {
        if (frame.relation != Relation::kLeads && frame.relation != Relation::kRepresents) continue;
        const std::string& country = items_[table_.of({document, frame.object})].cluster->country;
        if (!country.empty()) countries_[table_.of({document, frame.subject})].insert(country);
      }
    }
    for (Index i = 0; i < items_.size(); ++i) {
      if (!items_[i].cluster->country.empty()) countries_[i].insert(items_[i].cluster->country);
    }
  }

  /// Offices of more than one word among a person's names: "finance minister". One word ("president") is held
  /// by too many.
  [[nodiscard]] std::vector<std::string> offices_of(const Item& item) const {
    std::vector<std::string> offices;
    for (const std::string* name : names_of(*item.cluster)) {
      const std::string key = name_key(name->substr(0, name->find(" of ")));
      for (std::size_t at = 0; at < key.size();) {
        const std::string rest = key.substr(at);
        const bool is_office = knowledge_.offices.contains(rest) ||
                               (at == 0 && knowledge_.offices.contains(rest.substr(rest.rfind(' ') + 1)));
        if (rest.find(' ') != std::string::npos && is_office) offices.push_back(rest);
        const std::size_t space = key.find(' ', at);
        if (space == std::string::npos) break;
        at = space + 1;
      }
    }
    return offices;
  }

  void join_holder(Index described) {
    for (const std::string& office : offices_of(items_[described])) {
      const auto found = holders_.find(office);
      if (found == holders_.end()) continue;
      const std::optional<Index> holder = holder_at_the_time(described, found->second);
      if (holder) partition_.join(*holder, described, "holder of the office at the time: " + office);
    }
  }

  /// Of those who fit: whom the same report names; else whom the reports nearest in time do, if that is one.
  [[nodiscard]] std::optional<Index> holder_at_the_time(Index described, const std::vector<Index>& holders) {
    std::map<int, std::set<Index>> by_distance;
    for (const Index candidate : holders) {
      if (fits(described, candidate))
        by_distance[distance(described, candidate)].insert(partition_.find(candidate));
    }
    if (by_distance.empty() || by_distance.begin()->second.size() != 1) return std::nullopt;
    return *by_distance.begin()->second.begin();
  }

  /// Days between two reports, 0 for the same one; the most for two of unknown days.
  [[nodiscard]] int distance(Index described, Index holder) const {
    const std::uint32_t left = items_[described].ref.document;
    const std::uint32_t right = items_[holder].ref.document;
    if (left == right) return 0;
    const auto left_day = day_number(documents_[left].metadata.date);
    const auto right_day = day_number(documents_[right].metadata.date);
    if (!left_day || !right_day) return std::numeric_limits<int>::max();
    return 1 + std::abs(*left_day - *right_day);
  }

  /// Reports of the same matter and time, and no other country.
  [[nodiscard]] bool fits(Index described, Index holder) const {
    constexpr int kYear = 366;
    const std::uint32_t left = items_[described].ref.document;
    const std::uint32_t right = items_[holder].ref.document;
    const auto left_day = day_number(documents_[left].metadata.date);
    const auto right_day = day_number(documents_[right].metadata.date);
    if (left_day && right_day && std::abs(*left_day - *right_day) > kYear) return false;
    const std::set<std::string>& a = countries_[described];
    const std::set<std::string>& b = countries_[holder];
    if (a.empty() || b.empty()) return left == right || topics_.is_same(left, right);
    return std::any_of(a.begin(), a.end(), [&](const std::string& country) { return b.contains(country); });
  }

  std::span<const DocumentFacts> documents_;
  const std::vector<Item>& items_;
  const ItemTable& table_;
  const Knowledge& knowledge_;
  Partition& partition_;
  Topics topics_;
  std::vector<std::set<std::string>> countries_;  ///< [item]
  std::map<std::string, std::vector<Index>> holders_;
};

}  // namespace

void resolve_descriptions(const Reports& reports, const std::vector<Item>& items, const Knowledge& knowledge,
                          Partition& partition) {
  const std::span<const DocumentFacts> documents = reports.documents;
  const ItemTable table(documents, items);
  Offices(reports, items, table, knowledge, partition).join();
  Keyed sites(partition, "a place of one kind of the same person");
  for (const Item& item : items) {
    if (item.ref.cluster != 0) continue;  // once a document
    DescriptionReader reader(documents[item.ref.document], item.ref.document, items, table, knowledge,
                             partition);
    reader.add_sites(sites);
  }
  resolve_crowds(documents, items, knowledge, partition);
}

void resolve_printings(std::span<const std::uint32_t> printing_of, const std::vector<Item>& items,
                       Partition& partition) {
  std::vector<std::uint32_t> printings(printing_of.size(), 0);
  for (const std::uint32_t original : printing_of) ++printings[original];
  std::map<std::string, Index> firsts;
  std::map<std::string, unsigned> seen;  // a name of several clusters of one document: first with first
  for (Index i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (printings[printing_of[item.ref.document]] < 2) continue;
    const std::string name = std::to_string(static_cast<int>(item.cluster->node)) + '|' +
                             item.cluster->event_kind + '|' + item.cluster->name;
    const unsigned ordinal = seen[std::to_string(item.ref.document) + '|' + name]++;
    const std::string key =
        std::to_string(printing_of[item.ref.document]) + '|' + std::to_string(ordinal) + '|' + name;
    const auto [at, is_first] = firsts.emplace(key, i);
    if (!is_first) partition.join(at->second, i, "printings of one report", Overlap::kAllow);
  }
}

}  // namespace claimgraph::resolve
