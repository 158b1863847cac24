// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "claimgraph/resolve/names.h"
#include "resolve/items.h"
#include "resolve/occurrences.h"

namespace claimgraph::resolve {
namespace {

using Index = Partition::Index;
using Block = std::unordered_map<std::string, Index>;

/// Joins an item with the first one that came under the same key. Where evidence forbids that, the item is
/// on its own; blocks stay linear.
void join_in_block(Block& block, const std::string& key, Index item, Partition& partition,
                   std::string_view reason) {
  const auto [at, is_first] = block.emplace(key, item);
  if (!is_first) partition.join(at->second, item, reason);
}

std::string with_family(const Item& item, std::string_view key) {
  return std::string(family_name(item.family)) + '/' + std::string(key);
}

bool is_full_person(const Item& item) {
  return item.family == Family::kPerson && item.proper && item.has_words();
}

bool is_single_name(const Item& item) {
  return item.family == Family::kPerson && item.proper && item.is_one_word();
}

void join_linked(const std::vector<Item>& items, Partition& partition) {
  Block articles;
  Block countries;
  for (Index i = 0; i < items.size(); ++i) {
    const extract::Cluster& cluster = *items[i].cluster;
    if (!items[i].article.empty()) {
      join_in_block(articles, with_family(items[i], items[i].article), i, partition, "linked to one article");
    }
    if (cluster.node == extract::NodeKind::kGeopoliticalEntity && !cluster.country.empty()) {
      join_in_block(countries, cluster.country, i, partition, "one country's names");
    }
  }
}

// Equal names. Organizations of different countries may share one ("the Supreme Court"): the country is part
// of the block's key then. An office ("the mayor of Lerna") is another person's in another year.
void join_equal_names(std::span<const DocumentFacts> documents, const std::vector<Item>& items,
                      Partition& partition) {
  constexpr std::size_t kYear = 4;
  Block names;
  for (Index i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.family == Family::kEvent || !item.specific || item.key.empty() || is_single_name(item)) continue;
    std::string key = with_family(item, item.key);
    if (item.family == Family::kOrganization) key += '|' + item.cluster->country;
    if (item.family == Family::kPerson && !item.proper) {
      key += '|' + documents[item.ref.document].metadata.date.substr(0, kYear);
    }
    join_in_block(names, key, i, partition, "equal names");
  }
  // Who has no article by that name may have a linked one: the title is the fullest name that there is.
  for (Index i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.article.empty() || item.article.find(" (") != std::string::npos) continue;
    const std::string title = name_key(item.article);
    if (title.empty() || title == item.key || title.find(' ') == std::string::npos) continue;
    const auto found = names.find(with_family(item, title) +
                                  (item.family == Family::kOrganization ? '|' + item.cluster->country : ""));
    if (found != names.end()) partition.join(found->second, i, "the name of its article");
  }
}

// "Qasem Soleimani", "Qassem Suleimani": first and last word sound alike; middle names may be missing.
// "Bill" may be "William".
void join_spellings(const std::vector<Item>& items, const Knowledge& knowledge, Partition& partition) {
  Block spellings;
  for (Index i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (!is_full_person(item)) continue;
    const auto nickname = knowledge.nicknames.find(item.first_word());
    const std::string first = nickname == knowledge.nicknames.end() ? item.first_word() : nickname->second;
    const std::string key = sound_key(first) + ' ' + sound_key(item.last_word());
    join_in_block(spellings, key, i, partition, "names that sound alike");
  }
}

/// Full names by the sound of their last word.
using Surnames = std::map<std::string, std::vector<Index>>;

Surnames surnames_of(const std::vector<Item>& items) {
  Surnames surnames;
  for (Index i = 0; i < items.size(); ++i) {
    if (is_full_person(items[i])) surnames[sound_key(items[i].last_word())].push_back(i);
  }
  return surnames;
}

/// What a name sounds like, word by word; empty for a name that is too short to be told from others by that.
std::string sound_of_name(const Item& item) {
  constexpr std::size_t kLongEnough = 6;
  if (item.key.size() < kLongEnough) return {};
  std::string sound;
  for (const std::string_view word : item.words()) sound += sound_key(word) + ' ';
  return sound;
}

// "Hasaka", "Hassakeh"; "Asad regime", "Assad regime": places and organizations that sound alike in reports
// of one matter. Countries are known by their names.
void join_transliterated(const Reports& reports, const std::vector<Item>& items, Partition& partition) {
  constexpr std::size_t kMost = 8;  // spellings looked at
  const Topics topics(reports, items, partition);
  std::unordered_map<std::string, std::vector<Index>> spellings;
  for (Index i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    const bool is_written_anyhow = item.family == Family::kPlace || item.family == Family::kOrganization;
    if (!is_written_anyhow || !item.specific || !item.cluster->country.empty()) continue;
    const std::string sound = sound_of_name(item);
    if (sound.empty()) continue;
    std::vector<Index>& others = spellings[with_family(item, sound)];
    const bool is_new = std::none_of(others.begin(), others.end(), [&](Index other) {
      return items[other].key == item.key && items[other].ref.document == item.ref.document;
    });
    for (const Index other : others) {
      if (items[other].key == item.key) continue;  // joined as equal names, or kept apart
      if (topics.is_same(items[other].ref.document, item.ref.document)) {
        partition.join(other, i, "names that sound alike in reports of one matter");
        break;
      }
    }
    if (is_new && others.size() < kMost) others.push_back(i);
  }
}

// "Ebhrahim" for "Ebrahim": one slip in a long first name of the same surname.
void join_misspelt(const std::vector<Item>& items, const Surnames& surnames, Partition& partition) {
  constexpr std::size_t kLongEnough = 5;
  for (const auto& [surname, bearers] : surnames) {
    std::map<std::string, Index> first_names;
    for (const Index bearer : bearers) first_names.emplace(items[bearer].first_word(), bearer);
    for (auto left = first_names.begin(); left != first_names.end(); ++left) {
      for (auto right = std::next(left); right != first_names.end(); ++right) {
        if (std::min(left->first.size(), right->first.size()) < kLongEnough) continue;
        if (edit_distance(left->first, right->first, 1) > 1) continue;
        partition.join(left->second, right->second, "one slip between the first names");
      }
    }
  }
}

/// Who a surname alone means, of several bearers: the one that reports of the same matter name.
class SurnameBearers {
 public:
  SurnameBearers(const Reports& reports, const std::vector<Item>& items, Partition& partition)
      : items_(items), partition_(partition), topics_(reports, items, partition) {}

  void join(Index named, const std::vector<Index>& bearers) {
    constexpr std::size_t kMost = 64;  // looked at; a surname that more reports give in full tells too little
    if (bearers.size() > kMost) return;
    std::set<Index> people;
    for (const Index bearer : bearers) {
      if (topics_.is_same(items_[bearer].ref.document, items_[named].ref.document)) {
        people.insert(partition_.find(bearer));
      }
    }
    if (people.size() == 1) {
      partition_.join(*people.begin(), named, "the person of that surname in reports of the same matter");
    } else {
      join_alone(named);
    }
  }

 private:
  /// Whoever it is, reports of one matter mean the same.
  void join_alone(Index named) {
    constexpr std::size_t kMost = 8;  // matters
    std::vector<Index>& others = unsettled_[sound_key(items_[named].key)];
    for (const Index other : others) {
      if (!topics_.is_same(items_[other].ref.document, items_[named].ref.document)) continue;
      partition_.join(other, named, "one surname in reports of the same matter");
      return;
    }
    if (others.size() < kMost) others.push_back(named);
  }

  const std::vector<Item>& items_;
  Partition& partition_;
  Topics topics_;
  std::unordered_map<std::string, std::vector<Index>> unsettled_;  ///< first mentions, by sound
};

// A document that gives the surname alone means the one person of that name, if there is only one.
void join_surnames(const Reports& reports, const std::vector<Item>& items, const Surnames& surnames,
                   Partition& partition) {
  Block alone;
  std::vector<std::pair<Index, const std::vector<Index>*>> open;
  for (Index i = 0; i < items.size(); ++i) {
    if (!is_single_name(items[i])) continue;
    const std::string sound = sound_key(items[i].key);
    const auto found = surnames.find(sound);
    if (found == surnames.end()) {
      join_in_block(alone, sound, i, partition, "equal single names");
      continue;
    }
    std::set<Index> people;
    for (const Index bearer : found->second) people.insert(partition.find(bearer));
    if (people.size() == 1) {
      partition.join(found->second.front(), i, "the only person of that surname");
    } else {
      open.emplace_back(i, &found->second);
    }
  }
  if (open.empty()) return;
  SurnameBearers chooser(reports, items, partition);
  for (const auto& [named, bearers] : open) chooser.join(named, *bearers);
}

// "Deputy Secretary" whom the same document calls "Deputy Secretary Ilse Varga" is Ilse Varga.
void join_named_by_title(const std::vector<Item>& items, Partition& partition) {
  std::unordered_map<std::string_view, Index> full;
  for (Index i = 0; i < items.size(); ++i) {
    if (is_full_person(items[i])) full.emplace(items[i].key, i);
  }
  for (Index i = 0; i < items.size(); ++i) {
    if (!items[i].is_title) continue;
    std::set<Index> people;
    for (const std::string& name : items[i].cluster->names) {
      const std::string key = name_key(name);
      for (std::size_t space = key.find(' '); space != std::string::npos; space = key.find(' ', space + 1)) {
        const auto found = full.find(std::string_view(key).substr(space + 1));
        if (found != full.end()) people.insert(partition.find(found->second));
      }
    }
    if (people.size() == 1) partition.join(*people.begin(), i, "its document gives title and name");
  }
}

// An acronym means the one organization with these initials, if there is only one.
void join_acronyms(const std::vector<Item>& items, Partition& partition) {
  std::unordered_map<std::string, std::vector<Index>> spelt_out;
  for (Index i = 0; i < items.size(); ++i) {
    if (items[i].family != Family::kOrganization || !items[i].proper) continue;
    const std::string letters = initials(items[i].cluster->name);
    if (!letters.empty()) spelt_out[letters].push_back(i);
  }
  for (Index i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.family != Family::kOrganization || !is_acronym(item.cluster->name)) continue;
    std::string letters = item.cluster->name;
    std::erase(letters, '.');
    const auto found = spelt_out.find(letters);
    if (found == spelt_out.end()) continue;
    std::set<Index> candidates;
    for (const Index candidate : found->second) candidates.insert(partition.find(candidate));
    if (candidates.size() == 1) partition.join(found->second.front(), i, "initials of the only such name");
  }
}

/// The name in an encyclopedia's title: what tells it from its like, in brackets, is taken off.
std::string titled(std::string_view article) {
  return std::string(article.substr(0, article.find(" (")));
}

/// The well-known thing that a name means; empty for none. A short one counts only in capitals: "IS", not
/// "is".
std::string known_as(const Item& item, const std::string& name, const Knowledge& knowledge) {
  constexpr std::size_t kShort = 3;
  const std::string key = name_key(name);
  if (key.size() <= kShort && !is_acronym(name)) return {};
  const auto found = knowledge.aliases.find(with_family(item, key));
  return found == knowledge.aliases.end() ? std::string() : found->second;
}

// "ISIS", "Daesh": names that only knowledge of the world makes one.
void join_aliases(const std::vector<Item>& items, const Knowledge& knowledge, Partition& partition) {
  Block known;
  for (Index i = 0; i < items.size(); ++i) {
    const extract::Cluster& cluster = *items[i].cluster;
    std::string thing = known_as(items[i], cluster.name, knowledge);
    if (thing.empty()) thing = known_as(items[i], titled(items[i].article), knowledge);
    for (auto name = cluster.names.begin(); thing.empty() && name != cluster.names.end(); ++name) {
      thing = known_as(items[i], *name, knowledge);
    }
    if (!thing.empty()) join_in_block(known, thing, i, partition, "well-known names of one thing");
  }
}

// A document that gives an organization two names ("Union of Lernan Dockers (ULD)") tells what others mean by
// either, unless documents differ about it.
void join_names_given_together(const std::vector<Item>& items, Partition& partition) {
  std::unordered_map<std::string, std::vector<Index>> called;
  for (Index i = 0; i < items.size(); ++i) {
    if (items[i].family == Family::kOrganization && items[i].proper) called[items[i].key].push_back(i);
  }
  for (Index i = 0; i < items.size(); ++i) {
    if (items[i].family != Family::kOrganization || !items[i].proper) continue;
    for (const std::string& other : items[i].cluster->names) {
      const bool tells = is_acronym(other) || (is_proper_name(other) && name_words(other).size() > 1);
      const auto found = tells ? called.find(name_key(other)) : called.end();
      if (found == called.end()) continue;
      std::set<Index> candidates;
      for (const Index candidate : found->second) candidates.insert(partition.find(candidate));
      if (candidates.size() == 1) partition.join(found->second.front(), i, "a document gives both names");
    }
  }
}

}  // namespace

void resolve_entities(const Reports& reports, const std::vector<Item>& items, const Knowledge& knowledge,
                      Partition& partition) {
  join_aliases(items, knowledge, partition);
  join_linked(items, partition);
  join_equal_names(reports.documents, items, partition);
  join_organizations(items, knowledge, partition);
  join_transliterated(reports, items, partition);
  join_spellings(items, knowledge, partition);
  const Surnames surnames = surnames_of(items);
  join_misspelt(items, surnames, partition);
  join_surnames(reports, items, surnames, partition);
  join_named_by_title(items, partition);
  join_names_given_together(items, partition);
  join_acronyms(items, partition);
}

}  // namespace claimgraph::resolve
