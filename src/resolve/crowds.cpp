// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Groups without a name that an event makes one: those who died in it, those who did it.
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claimgraph/resolve/names.h"
#include "resolve/items.h"
#include "resolve/occurrences.h"

namespace claimgraph::resolve {
namespace {

using Index = Partition::Index;
using extract::ClusterId;
using extract::Relation;

/// The number that a group's name begins with ("at least 40 people", "dozens of people").
std::optional<std::int64_t> number_of(const std::vector<std::string>& words, const Knowledge& knowledge) {
  constexpr std::size_t kQualifiers = 2;  // "at least", "more than"
  for (std::size_t i = 0; i < words.size() && i <= kQualifiers; ++i) {
    const std::string& word = words[i];
    const auto named = knowledge.numbers.find(word);
    if (named != knowledge.numbers.end()) return named->second;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error == std::errc() && end == word.data() + word.size()) return value;
  }
  return std::nullopt;
}

/// "bombing" for "bombings"; for words of events that is enough.
std::string singular(std::string word) {
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
  return word;
}

/// The groups of one document and the events that they hang on.
class CrowdReader : DocumentItems {
 public:
  CrowdReader(const DocumentFacts& document, std::uint32_t index, const std::vector<Item>& items,
              const ItemTable& table, const Knowledge& knowledge, Partition& partition)
      : DocumentItems(document, index, items, table), knowledge_(knowledge), partition_(partition) {
    main_ = main_event();
    for (ClusterId i = 0; i < clusters().size(); ++i) {
      if (item(i).family != Family::kEvent) continue;
      for (const std::string* name : names_of(clusters()[i])) events_.emplace(singular(head_of(*name)), i);
    }
  }

  void add_to(Keyed& crowds) {
    for (const extract::Frame& frame : document().extraction.frames) add(frame, crowds);
    for (std::size_t i = 0; i < document().extraction.figures.size(); ++i) add_counted(i, crowds);
    add_named_by_event(crowds);
    add_of_main_event(crowds);
  }

 private:
  [[nodiscard]] bool is_crowd(ClusterId cluster) const {
    return item(cluster).family == Family::kGroup && !item(cluster).specific;
  }

  void add(const extract::Frame& frame, Keyed& crowds) {
    if (frame.modality == extract::Modality::kNegated) return;
    if (frame.relation == Relation::kCarriedOut || frame.relation == Relation::kAttended) {
      add(frame.subject, frame.object, frame.relation, crowds);
    } else if (frame.relation == Relation::kKilled || frame.relation == Relation::kInjured) {
      add(frame.object, frame.about, frame.relation, crowds);
    }
  }

  void add(ClusterId crowd, ClusterId event, Relation relation, Keyed& crowds) {
    if (crowd == extract::kNoCluster || event == extract::kNoCluster || !is_crowd(crowd)) return;
    tie(crowd, event, is_anybody(crowd) ? part_of(relation) : kind_of(crowd), crowds);
    if (relation != Relation::kAttended && stands_apart(event)) tied_.insert(crowd);
  }

  /// "84 people" in the sentence that says that 84 died in an attack: the dead of the attack.
  void add_counted(std::size_t number, Keyed& crowds) {
    const extract::FigureClaim& figure = document().extraction.figures[number];
    const bool is_killed = figure.measure == extract::Measure::kDeaths;
    if (!is_killed && figure.measure != extract::Measure::kInjuries) return;
    const std::string& quote = document().figure_quotes[number].text;
    for (ClusterId i = 0; i < clusters().size(); ++i) {
      if (!is_crowd(i) || !is_anybody(i) || quote.find(clusters()[i].name) == std::string::npos) continue;
      if (number_of(name_words(clusters()[i].name), knowledge_) != figure.value) continue;
      add(i, figure.event, is_killed ? Relation::kKilled : Relation::kInjured, crowds);
    }
  }

  /// "the victims of the bombing"
  void add_named_by_event(Keyed& crowds) {
    for (ClusterId i = 0; i < clusters().size(); ++i) {
      if (!is_crowd(i)) continue;
      for (const std::string* name : names_of(clusters()[i])) {
        const std::size_t of = name->find(" of ");
        const auto event =
            of == std::string::npos ? events_.end() : events_.find(singular(head_of(name->substr(of + 4))));
        if (event == events_.end()) continue;
        tie(i, event->second, kind_of(i), crowds);
        if (stands_apart(event->second)) tied_.insert(i);
      }
    }
  }

  /// Whether a day, a place or its kind tells an event from the main one. One without them ("detonated their
  /// vests") may be a deed in it.
  [[nodiscard]] bool stands_apart(ClusterId event) const {
    const extract::Cluster& cluster = clusters()[event];
    return !main_ || cluster.event_kind != clusters()[*main_].event_kind || !cluster.date.empty() ||
           cluster.place != extract::kNoCluster;
  }

  /// A report's bombers, victims and injured are those of the event that it is mainly about, unless it says
  /// more.
  void add_of_main_event(Keyed& crowds) {
    if (!main_ || !knowledge_.deadly.contains(clusters()[*main_].event_kind)) return;
    for (ClusterId i = 0; i < clusters().size(); ++i) {
      if (!is_crowd(i) || tied_.contains(i)) continue;
      const std::string kind = kind_of(i);
      const bool has_part = std::any_of(knowledge_.crowds.begin(), knowledge_.crowds.end(),
                                        [&](const auto& crowd) { return crowd.second == kind; });
      if (has_part) tie(i, *main_, kind, crowds);
    }
  }

  /// What is said most about, if one event is ahead of all others.
  [[nodiscard]] std::optional<ClusterId> main_event() const {
    std::map<ClusterId, std::size_t> weights;
    const auto count = [&](ClusterId cluster) {
      if (cluster != extract::kNoCluster && item(cluster).family == Family::kEvent) ++weights[cluster];
    };
    for (const extract::Frame& frame : document().extraction.frames) {
      for (const ClusterId part : {frame.subject, frame.object, frame.about}) count(part);
    }
    for (const extract::FigureClaim& figure : document().extraction.figures) count(figure.event);
    std::optional<ClusterId> best;
    std::size_t most = 1;  // said once, it is no more than mentioned
    for (const auto& [cluster, weight] : weights) {
      if (weight == most) best.reset();
      if (weight <= most) continue;
      most = weight;
      best = cluster;
    }
    return best;
  }

  void tie(ClusterId crowd, ClusterId event, const std::string& kind, Keyed& crowds) {
    if (item(event).family != Family::kEvent) return;
    crowds.add(kind + '|' + std::to_string(partition_.find(index_of(event))), index_of(crowd));
  }

  /// "victims" for "the dead", by the table of synonyms; the head of any other description.
  [[nodiscard]] std::string kind_of(ClusterId crowd) const {
    const std::string head = head_of(clusters()[crowd].name);
    const auto like = knowledge_.synonyms.find(head);
    return like == knowledge_.synonyms.end() ? head : like->second;
  }

  /// What those are called who take that part in an event.
  [[nodiscard]] std::string part_of(Relation relation) const {
    const auto found = knowledge_.crowds.find(std::string(extract::relation_name(relation)));
    return found == knowledge_.crowds.end() ? std::string(extract::relation_name(relation)) : found->second;
  }

  /// Whether the name says no more than that they are people: "dozens of people".
  [[nodiscard]] bool is_anybody(ClusterId crowd) const {
    const std::vector<std::string> words = name_words(clusters()[crowd].name);
    return !words.empty() && knowledge_.anybody.contains(words.back());
  }

  const Knowledge& knowledge_;
  Partition& partition_;
  std::map<std::string, ClusterId> events_;  ///< by the head of their name
  std::optional<ClusterId> main_;
  std::set<ClusterId> tied_;  ///< groups whose event the document tells
};

}  // namespace

void resolve_crowds(std::span<const DocumentFacts> documents, const std::vector<Item>& items,
                    const Knowledge& knowledge, Partition& partition) {
  const ItemTable table(documents, items);
  Keyed crowds(partition, "those of the same event");
  for (const Item& item : items) {
    if (item.ref.cluster != 0) continue;  // once a document
    const std::uint32_t index = item.ref.document;
    CrowdReader(documents[index], index, items, table, knowledge, partition).add_to(crowds);
  }
}

}  // namespace claimgraph::resolve
