// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claimgraph/resolve/resolver.h"

namespace claimgraph::resolve {

/// Kinds that are never one thing. A place and a geopolitical entity may be.
enum class Family : std::uint8_t { kPerson, kOrganization, kPlace, kGroup, kEvent };

Family family_of(extract::NodeKind kind);
/// "person", "organization", ...: the first step of keys.
std::string_view family_name(Family family);

/// A cluster of a document with what comparing it needs. There are as many as clusters of all documents, so
/// it is kept small.
struct Item {
  ClusterRef ref;
  const extract::Cluster* cluster = nullptr;
  std::string key;  ///< name_words() of the cluster's name, joined by a space
  /// Title of the encyclopedia article that the document links it to; empty where it links another well-known
  /// thing than it names ("Islamic State" to the article of a branch).
  std::string_view article;
  Family family = Family::kPerson;
  extract::NodeKind node = extract::NodeKind::kPerson;  ///< the cluster's, unless other reports know better
  bool proper = false;    ///< the name is a proper name throughout, and no mere title
  bool is_title = false;  ///< a person known by an office alone: "Foreign Minister"
  /// The name means the same thing in any document: it is proper, or a description with a proper name in it
  /// that fits one thing alone ("the mayor of Lerna"). What is not specific ("officials", "a Lernan
  /// official") is bound to its document.
  bool specific = false;

  /// The words of the key; the item must outlive them.
  [[nodiscard]] std::vector<std::string_view> words() const;
  [[nodiscard]] bool is_one_word() const { return !key.empty() && key.find(' ') == std::string::npos; }
  [[nodiscard]] bool has_words() const { return key.find(' ') != std::string::npos; }  ///< more than one
  [[nodiscard]] std::string first_word() const { return key.substr(0, key.find(' ')); }
  [[nodiscard]] std::string last_word() const { return key.substr(key.rfind(' ') + 1); }
};

/// All clusters of all documents; by document id, then cluster, whatever the order of the input.
std::vector<Item> make_items(std::span<const DocumentFacts> documents, const Knowledge& knowledge);

/// Whether two sets may become one although one document has an event in each.
enum class Overlap : std::uint8_t { kForbid, kAllow };

/// Sets of items that are one thing, and what keeps sets apart (union-find by size, with path halving).
class Partition {
 public:
  using Index = std::uint32_t;

  Partition(const std::vector<Item>& items, Explanations explanations);

  [[nodiscard]] Index find(Index item);
  /// Makes the two sets one, unless something known about them forbids it. True when they are one now.
  bool join(Index left, Index right, std::string_view reason, Overlap overlap = Overlap::kForbid);
  /// Whether reasons are kept.
  [[nodiscard]] bool explains() const { return wanted_ == Explanations::kEveryMerge; }
  /// The same on the user's word: only another ruling can forbid it.
  bool join_by_ruling(Index left, Index right);
  /// From now on no set may hold items marked with the same number and other sides.
  void mark(Index item, std::uint32_t ruling, std::uint8_t side);

  /// Ascending.
  [[nodiscard]] std::vector<Index> members(Index root) const;
  [[nodiscard]] std::vector<std::string> explanations(Index root) const;

 private:
  /// A set's members form a ring.
  struct Link {
    Index parent = 0;
    Index next = 0;
    Index first = 0;  ///< of a root: its smallest member
    Index size = 1;   ///< of a root
  };
  /// What is known about a set besides; most sets have nothing of it.
  struct Known {
    std::vector<std::string> articles;                            ///< sorted
    std::vector<std::uint32_t> documents;                         ///< of events; sorted
    std::vector<int> days;                                        ///< of events: exact dates; sorted
    std::vector<std::pair<std::uint32_t, std::uint8_t>> rulings;  ///< sorted
    std::vector<std::string> explanations;
  };

  [[nodiscard]] const Known& known(Index root) const;
  Known& make_known(Index root);
  [[nodiscard]] bool rulings_forbid(Index left, Index right) const;
  [[nodiscard]] bool evidence_forbids(Index left, Index right, Overlap overlap) const;
  void merge(Index left, Index right, std::string_view reason);

  const std::vector<Item>& items_;
  Explanations wanted_;
  std::vector<Link> links_;                    ///< [item]
  std::vector<std::unique_ptr<Known>> known_;  ///< [root]; null: nothing is known
};

/// Joins what comes under one key with the first that did.
class Keyed {
 public:
  Keyed(Partition& partition, std::string_view reason) : partition_(partition), reason_(reason) {}
  void add(const std::string& key, Partition::Index item) {
    const auto [at, is_first] = firsts_.emplace(key, item);
    if (!is_first) partition_.join(at->second, item, reason_);
  }

 private:
  Partition& partition_;
  std::string_view reason_;
  std::unordered_map<std::string, Partition::Index> firsts_;
};

/// All documents, and which of them print another one again.
struct Reports {
  std::span<const DocumentFacts> documents;
  std::span<const std::uint32_t> printing_of;  ///< as in Resolution

  [[nodiscard]] bool is_printing(std::uint32_t document) const { return printing_of[document] != document; }
};

/// An organization's name apart from the ways of writing it: "United States Department of the Treasury" and
/// "U.S. Treasury Dept." are both {"department of treasury", "US"}.
struct OrganizationName {
  std::string body;     ///< as a key, without the country; never empty for a name with words
  std::string country;  ///< ISO 3166 code; empty where the name has none
};
OrganizationName read_organization(std::string_view name, const Knowledge& knowledge);

/// Joins people, organizations, places and groups.
void resolve_entities(const Reports& reports, const std::vector<Item>& items, const Knowledge& knowledge,
                      Partition& partition);
/// Joins organizations whose names are written in other ways.
void join_organizations(const std::vector<Item>& items, const Knowledge& knowledge, Partition& partition);
/// Joins events; entities are resolved already.
void resolve_events(const Reports& reports, const std::vector<Item>& items, const Knowledge& knowledge,
                    Partition& partition);
/// Joins what has no name and is known by something that is resolved: the grave of a person, the victims of
/// an attack, the holder of an office. Descriptions are resolved last.
void resolve_descriptions(const Reports& reports, const std::vector<Item>& items, const Knowledge& knowledge,
                          Partition& partition);
/// The same for groups that an event makes one: its victims, its bombers, its mourners.
void resolve_crowds(std::span<const DocumentFacts> documents, const std::vector<Item>& items,
                    const Knowledge& knowledge, Partition& partition);
/// Joins what printings of one report say in the same words.
void resolve_printings(std::span<const std::uint32_t> printing_of, const std::vector<Item>& items,
                       Partition& partition);

/// Finds the item of a cluster; items are sorted by document and cluster, so this is arithmetic.
class ItemTable {
 public:
  ItemTable(std::span<const DocumentFacts> documents, const std::vector<Item>& items);
  [[nodiscard]] Partition::Index of(ClusterRef ref) const { return first_[ref.document] + ref.cluster; }

 private:
  std::vector<Partition::Index> first_;  ///< by index of the document in the input
};

/// A cluster's name and the others.
std::vector<const std::string*> names_of(const extract::Cluster& cluster);

/// The clusters of one document with their items. What it is given must outlive it.
class DocumentItems {
 public:
  DocumentItems(const DocumentFacts& document, std::uint32_t index, const std::vector<Item>& items,
                const ItemTable& table)
      : document_(document), index_(index), items_(items), table_(table) {}

  [[nodiscard]] const DocumentFacts& document() const { return document_; }
  [[nodiscard]] const std::vector<extract::Cluster>& clusters() const {
    return document_.extraction.clusters;
  }
  [[nodiscard]] Partition::Index index_of(extract::ClusterId cluster) const {
    return table_.of({index_, cluster});
  }
  [[nodiscard]] const Item& item(extract::ClusterId cluster) const { return items_[index_of(cluster)]; }

 private:
  const DocumentFacts& document_;
  std::uint32_t index_;
  const std::vector<Item>& items_;
  const ItemTable& table_;
};

/// Gives every entity its key: the home key that most members bring, or a readable new one.
void assign_keys(std::span<const DocumentFacts> documents, KeyPolicy policy, Resolution& resolution);

}  // namespace claimgraph::resolve
