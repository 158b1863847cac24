// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "resolve/items.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>

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

/// A person that the text calls by an office alone.
struct TitleAlone {
  bool is_title = false;
  bool tells_whose = false;  ///< "Lernan Foreign Minister", "FCO Minister", "Mayor of Lerna"
};

bool is_country_or_initials(std::string_view word, const Knowledge& knowledge) {
  return is_acronym(word) || knowledge.countries.contains(name_key(word));
}

/// "Secretary of State Olm": an office of several words with a name behind it, not the office of a thing.
bool is_followed_by_name(std::string_view name, std::size_t of, const Knowledge& knowledge) {
  if (of == std::string_view::npos) return false;
  const std::size_t end = name.find(' ', of + 4);
  if (end == std::string_view::npos) return false;
  const std::string office = name_key(name.substr(0, end));
  for (std::size_t begin = 0; begin != std::string::npos; begin = office.find(' ', begin + 1)) {
    if (knowledge.titles.contains(office.substr(begin == 0 ? 0 : begin + 1))) return true;
  }
  return false;
}

/// Reads names like "Foreign Minister" and "Lernan Foreign Minister"; in capitals they look like people's
/// names.
TitleAlone read_title(std::string_view name, const Knowledge& knowledge) {
  const std::size_t of = name.find(" of ");
  const std::string whole = name_key(name);
  if (knowledge.titles.contains(whole)) return {true, false};
  if (is_followed_by_name(name, of, knowledge)) return {};
  std::string_view rest = name.substr(0, of);
  TitleAlone read{false, of != std::string_view::npos};
  while (!rest.empty() && !read.is_title) {
    read.is_title = knowledge.titles.contains(name_key(rest));
    if (read.is_title) break;
    const std::size_t end = rest.find(' ');
    if (end == std::string_view::npos || !is_country_or_initials(rest.substr(0, end), knowledge)) return {};
    read.tells_whose = true;
    rest.remove_prefix(end + 1);
  }
  return read;
}

/// "Al-Qadim", "al Qadim": the Arabic article of a surname, written in front of it; "Al Gore" has none.
bool begins_with_article(std::string_view name) {
  constexpr std::array<std::string_view, 5> kArticles = {"al", "el", "ul", "Al", "El"};
  return std::any_of(kArticles.begin(), kArticles.end(), [&](std::string_view article) {
    if (!name.starts_with(article) || name.size() <= article.size()) return false;
    const char next = name[article.size()];
    return next == '-' || (next == ' ' && article[0] >= 'a');
  });
}

/// The words of a name in the form in which those of its family are compared.
std::vector<std::string> compared_words(Family family, std::string_view name, const Knowledge& knowledge) {
  std::vector<std::string> words = name_words(name);
  if (family == Family::kPerson && words.size() == 2 && begins_with_article(name)) words.erase(words.begin());
  if (family != Family::kPlace) return words;
  words = without_directions(name, std::move(words), knowledge);
  for (std::string& word : words) {
    const auto found = words.size() > 1 ? knowledge.same_words.find(word) : knowledge.same_words.end();
    if (found != knowledge.same_words.end()) word = found->second;
  }
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

/// "the U.S. Secretary of State" is who holds the office, however much the text looks as if it were a body.
bool is_office_held(const extract::Cluster& cluster, const Knowledge& knowledge) {
  if (cluster.node != extract::NodeKind::kOrganization || !read_title(cluster.name, knowledge).is_title)
    return false;
  return is_unique(Family::kPerson, cluster.name, knowledge);
}

/// The well-known thing that a name means; empty for none.
std::string_view thing_called(Family family, std::string_view name, const Knowledge& knowledge) {
  const auto found = knowledge.aliases.find(std::string(family_name(family)) + '/' + name_key(name));
  return found == knowledge.aliases.end() ? std::string_view() : std::string_view(found->second);
}

/// Whether a name, or the title of the article that it links, is an organization's well-known one and no
/// other thing's, where the text took it for one.
bool is_well_known_organization(const extract::Cluster& cluster, const Knowledge& knowledge) {
  constexpr std::size_t kShort = 3;  // "IS" in capitals, not "is"
  if (cluster.node == extract::NodeKind::kEvent || !cluster.country.empty()) return false;
  if (!is_proper_name(cluster.name) ||
      !thing_called(family_of(cluster.node), cluster.name, knowledge).empty())
    return false;
  const bool is_telling = cluster.name.size() > kShort || is_acronym(cluster.name);
  return is_telling && !thing_called(Family::kOrganization, cluster.name, knowledge).empty();
}

extract::NodeKind kind_of(const extract::Cluster& cluster, const Knowledge& knowledge) {
  if (is_office_held(cluster, knowledge)) return extract::NodeKind::kPerson;
  return is_well_known_organization(cluster, knowledge) ? extract::NodeKind::kOrganization : cluster.node;
}

std::string_view article_of(const extract::Cluster& cluster, Family family, const Knowledge& knowledge) {
  if (cluster.article.empty()) return {};
  const std::string_view named = thing_called(family, cluster.name, knowledge);
  const std::string_view linked = thing_called(family, cluster.article, knowledge);
  const bool is_other = !named.empty() && !linked.empty() && named != linked;
  return is_other ? std::string_view() : std::string_view(cluster.article);
}

Item make_item(ClusterRef ref, const extract::Cluster& cluster, const Knowledge& knowledge) {
  Item item;
  item.ref = ref;
  item.cluster = &cluster;
  item.node = kind_of(cluster, knowledge);
  item.family = family_of(item.node);
  item.article = article_of(cluster, item.family, knowledge);
  item.key = joined(compared_words(item.family, cluster.name, knowledge));
  item.proper = is_proper_name(cluster.name);
  item.specific =
      item.proper || (has_capital_word(cluster.name) && is_unique(item.family, cluster.name, knowledge));
  if (item.family != Family::kPerson) return item;
  const TitleAlone title = read_title(cluster.name, knowledge);
  if (!title.is_title) return item;
  item.is_title = true;
  item.proper = false;
  item.specific = title.tells_whose && is_unique(item.family, cluster.name, knowledge);
  return item;
}

/// How many clusters of one name are taken for each kind.
using KindVotes = std::array<unsigned, static_cast<std::size_t>(extract::NodeKind::kEvent)>;

/// Whether the recogniser may take the name for another kind of thing than it is. People have places' names
/// ("Paris"), and countries are known.
bool may_be_mistaken(const Item& item) {
  const bool is_told_apart =
      item.family == Family::kOrganization || item.family == Family::kPlace || item.family == Family::kGroup;
  return is_told_apart && item.proper && !item.key.empty() && item.cluster->country.empty();
}

/// The kind that is surely meant by a name of these votes: three times as often as any of another family, and
/// not only once or twice. Nothing where all agree or none is sure.
std::optional<extract::NodeKind> settled_kind(const KindVotes& votes) {
  constexpr unsigned kLeast = 3;
  constexpr unsigned kTimes = 3;
  const auto best = static_cast<std::size_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
  const auto kind = static_cast<extract::NodeKind>(best);
  unsigned rivals = 0;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (family_of(static_cast<extract::NodeKind>(i)) != family_of(kind)) rivals += votes[i];
  }
  if (rivals == 0 || votes[best] < kLeast || votes[best] < kTimes * rivals) return std::nullopt;
  return kind;
}

/// What many reports call an organization is one where another report takes it for a place.
void settle_kinds(std::vector<Item>& items) {
  std::unordered_map<std::string_view, KindVotes> votes;
  for (const Item& item : items) {
    if (may_be_mistaken(item)) ++votes[item.key][static_cast<std::size_t>(item.node)];
  }
  for (Item& item : items) {
    if (!may_be_mistaken(item)) continue;
    const std::optional<extract::NodeKind> kind = settled_kind(votes.at(item.key));
    if (!kind || family_of(*kind) == item.family) continue;
    item.node = *kind;
    item.family = family_of(*kind);
  }
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
  std::size_t count = 0;
  for (const DocumentFacts& document : documents) count += document.extraction.clusters.size();
  std::vector<Item> items;
  items.reserve(count);
  for (const std::uint32_t document : by_id(documents)) {
    const std::vector<extract::Cluster>& clusters = documents[document].extraction.clusters;
    for (extract::ClusterId i = 0; i < clusters.size(); ++i) {
      items.push_back(make_item({document, i}, clusters[i], knowledge));
    }
  }
  settle_kinds(items);
  return items;
}

std::vector<const std::string*> names_of(const extract::Cluster& cluster) {
  std::vector<const std::string*> names = {&cluster.name};
  for (const std::string& name : cluster.names) names.push_back(&name);
  return names;
}

ItemTable::ItemTable(std::span<const DocumentFacts> documents, const std::vector<Item>& items)
    : first_(documents.size(), 0) {
  for (Partition::Index i = 0; i < items.size(); ++i) {
    if (items[i].ref.cluster == 0) first_[items[i].ref.document] = i;
  }
}

std::vector<std::string_view> Item::words() const {
  std::vector<std::string_view> words;
  const std::string_view all = key;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find(' ', begin), all.size());
    words.push_back(all.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

Partition::Partition(const std::vector<Item>& items, Explanations explanations)
    : items_(items), wanted_(explanations), links_(items.size()), known_(items.size()) {
  for (Index i = 0; i < items.size(); ++i) {
    const extract::Cluster& cluster = *items[i].cluster;
    links_[i] = {i, i, i, 1};
    if (!items[i].article.empty()) make_known(i).articles = {std::string(items[i].article)};
    if (items[i].family != Family::kEvent) continue;
    make_known(i).documents = {items[i].ref.document};
    if (const auto day = day_number(cluster.date)) make_known(i).days = {*day};
  }
}

Partition::Index Partition::find(Index item) {
  while (links_[item].parent != item) {
    links_[item].parent = links_[links_[item].parent].parent;
    item = links_[item].parent;
  }
  return item;
}

std::vector<Partition::Index> Partition::members(Index root) const {
  std::vector<Index> all = {root};
  for (Index item = links_[root].next; item != root; item = links_[item].next) all.push_back(item);
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<std::string> Partition::explanations(Index root) const {
  return known(root).explanations;
}

const Partition::Known& Partition::known(Index root) const {
  static const Known nothing;
  return known_[root] ? *known_[root] : nothing;
}

Partition::Known& Partition::make_known(Index root) {
  if (!known_[root]) known_[root] = std::make_unique<Known>();
  return *known_[root];
}

void Partition::mark(Index item, std::uint32_t ruling, std::uint8_t side) {
  auto& rulings = make_known(find(item)).rulings;
  rulings.emplace_back(ruling, side);
  std::sort(rulings.begin(), rulings.end());
  rulings.erase(std::unique(rulings.begin(), rulings.end()), rulings.end());
}

bool Partition::rulings_forbid(Index left, Index right) const {
  const auto& marks = known(left).rulings;
  const auto& others = known(right).rulings;
  return std::any_of(marks.begin(), marks.end(), [&](const auto& mark) {
    const std::pair opposite(mark.first, static_cast<std::uint8_t>(1 - mark.second));
    return std::binary_search(others.begin(), others.end(), opposite);
  });
}

// Different kinds, different encyclopedia articles, two events that one document tells apart, days that are
// not next to each other.
bool Partition::evidence_forbids(Index left, Index right, Overlap overlap) const {
  if (items_[left].family != items_[right].family) return true;
  const Known& a = known(left);
  const Known& b = known(right);
  if (!a.articles.empty() && !b.articles.empty() && a.articles != b.articles) return true;
  if (overlap == Overlap::kForbid && share(a.documents, b.documents)) return true;
  if (a.days.empty() || b.days.empty()) return false;
  return std::max(a.days.back(), b.days.back()) - std::min(a.days.front(), b.days.front()) > 1;
}

void Partition::merge(Index left, Index right, std::string_view reason) {
  if (links_[left].size < links_[right].size) std::swap(left, right);
  if (wanted_ == Explanations::kEveryMerge) {
    std::vector<std::string>& explanations = make_known(left).explanations;
    explanations.push_back("\"" + items_[links_[right].first].cluster->name + "\" is \"" +
                           items_[links_[left].first].cluster->name + "\": " + std::string(reason));
    std::sort(explanations.begin(), explanations.end());
  }
  if (known_[right]) {
    Known& into = make_known(left);
    Known& from = *known_[right];
    unite(into.articles, from.articles);
    unite(into.documents, from.documents);
    unite(into.days, from.days);
    unite(into.rulings, from.rulings);
    unite(into.explanations, from.explanations);
    known_[right].reset();
  }
  std::swap(links_[left].next, links_[right].next);  // two rings become one
  links_[left].first = std::min(links_[left].first, links_[right].first);
  links_[left].size += links_[right].size;
  links_[right].parent = left;
}

bool Partition::join(Index left, Index right, std::string_view reason, Overlap overlap) {
  left = find(left);
  right = find(right);
  if (left == right) return true;
  if (evidence_forbids(left, right, overlap) || rulings_forbid(left, right)) return false;
  merge(left, right, reason);
  return true;
}

bool Partition::join_by_ruling(Index left, Index right) {
  left = find(left);
  right = find(right);
  if (left == right) return true;
  if (rulings_forbid(left, right)) return false;
  merge(left, right, "the user says so");
  return true;
}

}  // namespace claimgraph::resolve
