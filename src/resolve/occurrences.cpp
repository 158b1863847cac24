// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "resolve/occurrences.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <set>
#include <unordered_map>

#include "claimgraph/resolve/names.h"

namespace claimgraph::resolve {
namespace {

using Index = Partition::Index;
using extract::Relation;

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::optional<int> number_in(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// What lies in what, as the documents say and as country codes tell.
class Containment {
 public:
  Containment(std::span<const DocumentFacts> documents, const std::vector<Item>& items,
              const ItemTable& table, Partition& partition) {
    std::map<std::string, Index> countries;
    for (Index i = 0; i < items.size(); ++i) {
      if (is_country(items[i])) countries.emplace(items[i].cluster->country, partition.find(i));
    }
    for (Index i = 0; i < items.size(); ++i) {
      const auto country = countries.find(items[i].cluster->country);
      if (items[i].family == Family::kPlace && country != countries.end()) {
        add(partition.find(i), country->second);
      }
    }
    for (const Item& item : items) {
      if (item.ref.cluster == 0) add_frames(documents, item.ref.document, items, table, partition);
    }
    for (auto& [place, holders] : holders_) sort_unique(holders);
  }

  /// The places and all that they lie in.
  [[nodiscard]] std::vector<Index> around(const std::vector<Index>& places) const {
    constexpr std::size_t kMost = 16;  // documents that contradict each other must not make everything one
    std::vector<Index> all = places;
    for (std::size_t i = 0; i < all.size() && all.size() < kMost; ++i) {
      const auto found = holders_.find(all[i]);
      if (found == holders_.end()) continue;
      for (const Index holder : found->second) {
        if (std::find(all.begin(), all.end(), holder) == all.end()) all.push_back(holder);
      }
    }
    std::sort(all.begin(), all.end());
    return all;
  }

 private:
  static bool is_country(const Item& item) {
    return item.cluster->node == extract::NodeKind::kGeopoliticalEntity && !item.cluster->country.empty();
  }

  void add(Index inner, Index outer) {
    if (inner != outer) holders_[inner].push_back(outer);
  }

  void add_frames(std::span<const DocumentFacts> documents, std::uint32_t document,
                  const std::vector<Item>& items, const ItemTable& table, Partition& partition) {
    for (const extract::Frame& frame : documents[document].extraction.frames) {
      if (frame.relation != Relation::kLocatedIn || frame.modality != extract::Modality::kActual) continue;
      const Index inner = table.of({document, frame.subject});
      const Index outer = table.of({document, frame.object});
      if (items[inner].family == Family::kPlace && items[outer].family == Family::kPlace) {
        add(partition.find(inner), partition.find(outer));
      }
    }
  }

  std::unordered_map<Index, std::vector<Index>> holders_;
};

std::string year_in(const std::string& name) {
  for (const std::string& word : name_words(name)) {
    if (word.size() != 4) continue;
    const auto year = number_in(word);
    if (year && *year >= 1000 && *year <= 2100) return word;
  }
  return {};
}

/// What a document says of its own clusters, made ready for its events.
class DocumentReader {
 public:
  DocumentReader(const DocumentFacts& document, std::uint32_t index, const std::vector<Item>& items,
                 const ItemTable& table, const Knowledge& knowledge, Partition& partition,
                 const Containment& containment)
      : document_(document),
        index_(index),
        items_(items),
        table_(table),
        knowledge_(knowledge),
        partition_(partition),
        containment_(containment) {
    for (extract::ClusterId i = 0; i < clusters().size(); ++i) {
      if (clusters()[i].node == extract::NodeKind::kPerson && item(i).proper) {
        surnames_.emplace(item(i).last_word(), root(i));
      }
      if (item(i).family == Family::kPlace && item(i).specific) places_.emplace(item(i).key, root(i));
      if (clusters()[i].node == extract::NodeKind::kEvent) continue;
      for (const std::string_view word : item(i).words()) named_.insert(word);
    }
    for (extract::ClusterId i = 0; i < clusters().size(); ++i) {
      if (clusters()[i].node == extract::NodeKind::kEvent) events_.emplace(i, start(i));
    }
    for (const extract::Frame& frame : document.extraction.frames) read(frame);
    for (const extract::FigureClaim& figure : document.extraction.figures) read(figure);
  }

  [[nodiscard]] std::vector<Occurrence> finish() {
    std::vector<Occurrence> occurrences;
    std::size_t best = 0;
    for (const auto& [cluster, weight] : weights_) best = std::max(best, weight);
    for (auto& [cluster, occurrence] : events_) {
      occurrence.is_main = best > 1 && weights_[cluster] == best;
      complete(cluster, occurrence);
      occurrences.push_back(std::move(occurrence));
    }
    return occurrences;
  }

 private:
  [[nodiscard]] const std::vector<extract::Cluster>& clusters() const {
    return document_.extraction.clusters;
  }
  [[nodiscard]] Index index_of(extract::ClusterId cluster) const { return table_.of({index_, cluster}); }
  [[nodiscard]] const Item& item(extract::ClusterId cluster) const { return items_[index_of(cluster)]; }
  [[nodiscard]] Index root(extract::ClusterId cluster) { return partition_.find(index_of(cluster)); }

  Occurrence start(extract::ClusterId id) {
    const extract::Cluster& cluster = clusters()[id];
    Occurrence occurrence;
    occurrence.item = index_of(id);
    occurrence.kind = cluster.event_kind;
    occurrence.is_once_a_life = knowledge_.once_a_life.contains(cluster.event_kind);
    occurrence.head = head_of(cluster.name);
    occurrence.date = cluster.date.empty() ? year_in(cluster.name) : cluster.date;
    occurrence.day = day_number(occurrence.date);
    occurrence.report_day = day_number(document_.metadata.date);
    if (cluster.place != extract::kNoCluster) add_place(cluster.place, occurrence);
    if (occurrence.places.empty()) add_place_in_name(cluster, occurrence);
    return occurrence;
  }

  /// Only a place with a name tells where something was.
  void add_place(extract::ClusterId place, Occurrence& occurrence) {
    const Item& known = item(place);
    if (known.family == Family::kPlace && known.specific) occurrence.places.push_back(root(place));
  }

  Occurrence* event(extract::ClusterId cluster) {
    const auto found = events_.find(cluster);
    if (found == events_.end()) return nullptr;
    ++weights_[cluster];
    return &found->second;
  }

  void read(const extract::Frame& frame) {
    if (frame.about != extract::kNoCluster) event(frame.about);
    if (Occurrence* subject = event(frame.subject)) {
      if (frame.relation == Relation::kLocatedIn) add_place(frame.object, *subject);
    }
    Occurrence* object = event(frame.object);
    if (frame.relation == Relation::kVisited) add_visitor(frame);
    if (object == nullptr || !item(frame.subject).specific) return;
    const bool did = frame.relation == Relation::kClaimed || frame.relation == Relation::kCarriedOut;
    if (did && frame.modality != extract::Modality::kNegated) object->actors.push_back(root(frame.subject));
    if (frame.relation == Relation::kClaimed && frame.modality != extract::Modality::kNegated) {
      object->claimants.push_back(root(frame.subject));
    }
    if (!did) object->parties.push_back(root(frame.subject));
  }

  /// Who visited a place took part in the visits to it.
  void add_visitor(const extract::Frame& frame) {
    if (!item(frame.subject).specific) return;
    const Index visited = root(frame.object);
    for (auto& [cluster, occurrence] : events_) {
      const std::vector<Index>& places = occurrence.places;
      if (occurrence.kind == "visit" && std::find(places.begin(), places.end(), visited) != places.end()) {
        occurrence.parties.push_back(root(frame.subject));
      }
    }
  }

  void read(const extract::FigureClaim& figure) {
    constexpr std::int64_t kTelling = 10;  // smaller numbers are in every report
    Occurrence* counted = event(figure.event);
    const bool is_vague = figure.bound == extract::Bound::kAtLeast && figure.value % 4 == 0;  // "dozens"
    if (counted == nullptr || figure.value < kTelling || is_vague) return;
    counted->figures.emplace_back(static_cast<int>(figure.measure), figure.value);
  }

  void complete(extract::ClusterId id, Occurrence& occurrence) {
    const extract::Cluster& cluster = clusters()[id];
    std::set<std::string> words;
    for (const std::string* name : names_of(cluster)) {
      add_people(*name, occurrence);
      for (const std::string& word : capital_words(*name)) words.insert(word);
      if (std::string phrase = of_phrase(*name); !phrase.empty()) occurrence.phrases.push_back(phrase);
    }
    sort_unique(occurrence.phrases);
    sort_unique(occurrence.places);
    occurrence.around = containment_.around(occurrence.places);
    sort_unique(occurrence.actors);
    sort_unique(occurrence.claimants);
    sort_unique(occurrence.parties);
    sort_unique(occurrence.people);
    sort_unique(occurrence.figures);
    occurrence.words.assign(words.begin(), words.end());
    std::erase_if(occurrence.words, [&](const std::string& word) {
      return knowledge_.calendar.contains(word) || is_named_elsewhere(word);
    });
  }

  /// "day of mourning" in "a national day of mourning for the victims": a kind of its own, if what follows
  /// the head is no name.
  static std::string of_phrase(const std::string& name) {
    constexpr std::string_view kOf = " of ";
    const std::string head = head_of(name);
    const std::size_t at = name.find(kOf);
    if (at == std::string::npos || head.empty()) return {};
    const std::size_t begin = at + kOf.size();
    const std::string word = name.substr(begin, name.find(' ', begin) - begin);
    constexpr std::size_t kShortest = 6;  // shorter ones are mostly articles, pronouns and numbers
    const bool is_plain = word.size() >= kShortest && std::all_of(word.begin(), word.end(), [](char c) {
                            return (c >= 'a' && c <= 'z') || c == '-';
                          });
    const bool is_of_head = name_key(name.substr(0, at)).ends_with(head);
    return is_plain && is_of_head ? head + " of " + word : std::string();
  }

  /// "the visit to Lerna": a place that only the name tells of, if it is one.
  void add_place_in_name(const extract::Cluster& cluster, Occurrence& occurrence) {
    std::vector<Index> found;
    for (const std::string* name : names_of(cluster)) {
      const std::string key = ' ' + name_key(*name) + ' ';
      for (const auto& [place, where] : places_) {
        if (key.find(" in " + place + ' ') != std::string::npos ||
            key.find(" at " + place + ' ') != std::string::npos ||
            key.find(" to " + place + ' ') != std::string::npos) {
          found.push_back(where);
        }
      }
    }
    sort_unique(found);
    if (found.size() == 1) occurrence.places = std::move(found);
  }

  /// Whom the event befell: who stands in its name, other than behind "by".
  void add_people(const std::string& name, Occurrence& occurrence) const {
    for (const std::string& word : name_words(name.substr(0, name.find(" by ")))) {
      const auto found = surnames_.find(word);
      if (found != surnames_.end()) occurrence.people.push_back(found->second);
    }
  }

  static std::vector<std::string> capital_words(const std::string& name) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < name.size();) {
      const std::size_t end = std::min(name.find_first_of(" -", begin), name.size());
      const std::string word = name.substr(begin, end - begin);
      // The first word may be capital for opening a sentence.
      if (begin != 0 && !word.empty() && word[0] >= 'A' && word[0] <= 'Z') words.push_back(name_key(word));
      begin = end + 1;
    }
    return words;
  }

  /// Words of places, people and bodies are compared as such.
  [[nodiscard]] bool is_named_elsewhere(const std::string& word) const { return named_.contains(word); }

  const DocumentFacts& document_;
  std::uint32_t index_;
  const std::vector<Item>& items_;
  const ItemTable& table_;
  const Knowledge& knowledge_;
  Partition& partition_;
  const Containment& containment_;
  std::map<extract::ClusterId, Occurrence> events_;
  std::map<extract::ClusterId, std::size_t> weights_;
  std::map<std::string, Index> surnames_;
  std::map<std::string, Index> places_;  ///< by key
  std::set<std::string_view> named_;     ///< words of what is no event
};

}  // namespace

std::string description_of(std::string_view name) {
  static constexpr std::string_view kEnds[] = {" of ",   " in ",    " on ",      " at ",   " by ",
                                               " to ",   " for ",   " against ", " near ", " from ",
                                               " with ", " after ", " that "};
  std::size_t end = name.size();
  for (const std::string_view preposition : kEnds) {
    const std::size_t at = name.find(preposition);
    if (at != 0 && at < end) end = at;
  }
  return name_key(name.substr(0, end));
}

std::string head_of(std::string_view name) {
  const std::string words = description_of(name);
  return words.substr(words.rfind(' ') + 1);
}

std::optional<int> day_number(std::string_view date) {
  constexpr std::size_t kDayLength = 10;  // "2031-05-02"
  if (date.size() < kDayLength) return std::nullopt;
  const auto year = number_in(date.substr(0, 4));
  const auto month = number_in(date.substr(5, 2));
  const auto day = number_in(date.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day parts{std::chrono::year(*year),
                                          std::chrono::month(static_cast<unsigned>(*month)),
                                          std::chrono::day(static_cast<unsigned>(*day))};
  if (!parts.ok()) return std::nullopt;
  return static_cast<int>(std::chrono::sys_days(parts).time_since_epoch().count());
}

Topics::Topics(const Reports& reports, const std::vector<Item>& items, Partition& partition) {
  named_in_.resize(reports.documents.size());
  for (Index i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    const bool is_country = item.family == Family::kPlace && !item.cluster->country.empty();
    if (item.family == Family::kEvent || item.family == Family::kGroup || !item.proper || is_country)
      continue;
    named_in_[item.ref.document].push_back(partition.find(i));
  }
  std::vector<std::uint32_t> count(items.size(), 0);
  for (std::uint32_t document = 0; document < named_in_.size(); ++document) {
    sort_unique(named_in_[document]);
    if (reports.is_printing(document)) continue;
    for (const Index root : named_in_[document]) ++count[root];
  }
  constexpr std::size_t kAlwaysTelling = 20;
  const std::size_t most = std::max(kAlwaysTelling, reports.documents.size() / 50);
  for (std::vector<Index>& named : named_in_) {
    std::erase_if(named, [&](Index root) { return count[root] > most; });
  }
}

bool Topics::is_same(std::uint32_t left, std::uint32_t right) const {
  constexpr std::size_t kEnough = 2;
  const std::vector<Index>& a = named_in_[left];
  const std::vector<Index>& b = named_in_[right];
  std::size_t shared = 0;
  for (auto l = a.begin(), r = b.begin(); l != a.end() && r != b.end() && shared < kEnough;) {
    if (*l == *r) {
      ++shared;
      ++l;
      ++r;
    } else if (*l < *r) {
      ++l;
    } else {
      ++r;
    }
  }
  return shared == kEnough;
}

std::vector<Occurrence> find_occurrences(std::span<const DocumentFacts> documents,
                                         const std::vector<Item>& items, const Knowledge& knowledge,
                                         Partition& partition) {
  const ItemTable table(documents, items);
  const Containment containment(documents, items, table, partition);
  std::vector<Occurrence> all;
  for (const Item& item : items) {
    if (item.ref.cluster != 0) continue;  // once a document, in the order of the items
    DocumentReader reader(documents[item.ref.document], item.ref.document, items, table, knowledge, partition,
                          containment);
    for (Occurrence& occurrence : reader.finish()) all.push_back(std::move(occurrence));
  }
  return all;
}

}  // namespace claimgraph::resolve
