// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "claimgraph/base/hash.h"
#include "resolve/items.h"
#include "resolve/occurrences.h"

namespace claimgraph::resolve {
namespace {

using Index = Partition::Index;

// How much each piece of evidence weighs; kJoin together make two events one. The weights rank what reports
// rarely get wrong above what they often do: the place of a report is its dateline's, a day may be the
// report's own.
constexpr int kJoin = 6;
/// Of two events that one document tells apart, more is wanted.
constexpr int kJoinWithin = 7;
constexpr int kJoinAcrossDocumentsThatOverlap = 8;
constexpr int kSameDay = 4;
/// On a day with such events in several places, another one of that day is less telling.
constexpr int kSameBusyDay = 2;
constexpr int kNextDay = -2;
constexpr int kDateFits = 1;
constexpr int kSamePlace = 3;
constexpr int kSameCountry = 2;
constexpr int kElsewhere = -3;
constexpr int kSameActor = 3;
/// A report tells of one attack of a day that a group claims, however often it says so.
constexpr int kOneClaim = 4;
constexpr int kSameParty = 1;
constexpr int kSamePeople = 3;
constexpr int kOnceALife = 8;
constexpr int kSameFigure = 3;
constexpr int kSameProperName = 6;
constexpr int kSameWord = 2;
constexpr int kSameHead = 1;
constexpr int kReportsNear = 1;
constexpr int kReportsFar = -2;
constexpr int kUndated = -2;
constexpr int kSameTopic = 2;
constexpr int kBothMain = 2;

template <typename T>
bool share(const std::vector<T>& left, const std::vector<T>& right) {
  for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
    if (*l == *r) return true;
    if (*l < *r) {
      ++l;
    } else {
      ++r;
    }
  }
  return false;
}

/// What speaks for two events being one, with the reasons.
struct Evidence {
  int score = 0;
  std::array<std::string_view, 16> reasons;  ///< more than there are kinds of evidence
  std::size_t reason_count = 0;

  void add(int weight, std::string_view reason) {
    score += weight;
    if (weight > 0 && reason_count < reasons.size()) reasons[reason_count++] = reason;
  }
};

/// Kinds and days of which events in several places are known, none of which holds another.
class BusyDays {
 public:
  explicit BusyDays(const std::vector<Occurrence>& occurrences) {
    for (const Occurrence& event : occurrences) {
      if (!event.day || event.places.empty()) continue;
      Places& places = places_[{event.kind, *event.day}];
      places.named.insert(event.places.front());
      for (const Index place : event.around) {
        if (place != event.places.front()) places.holding.insert(place);
      }
    }
  }
  [[nodiscard]] bool contains(std::string_view kind, int day) const {
    constexpr std::ptrdiff_t kFew = 2;
    const auto found = places_.find({kind, day});
    if (found == places_.end()) return false;
    const Places& places = found->second;
    return std::count_if(places.named.begin(), places.named.end(),
                         [&](Index place) { return !places.holding.contains(place); }) > kFew;
  }

 private:
  struct Places {
    std::set<Index> named;
    std::set<Index> holding;
  };
  std::map<std::pair<std::string_view, int>, Places> places_;
};

class Judge {
 public:
  Judge(const std::vector<Item>& items, const std::vector<Occurrence>& occurrences, const Topics& topics)
      : items_(items), busy_days_(occurrences), topics_(topics) {}

  /// Nothing when they cannot be one.
  [[nodiscard]] std::optional<Evidence> weigh(const Occurrence& left, const Occurrence& right) const {
    if (left.kind != right.kind) return std::nullopt;
    Evidence evidence;
    if (!weigh_dates(left, right, evidence) || !weigh_people(left, right, evidence)) return std::nullopt;
    weigh_places(left, right, evidence);
    if (share(left.actors, right.actors)) evidence.add(kSameActor, "one perpetrator");
    if (share(left.figures, right.figures)) evidence.add(kSameFigure, "a number in common");
    if (share(left.parties, right.parties)) evidence.add(kSameParty, "one party to it");
    weigh_names(left, right, evidence);
    if (document(left) != document(right)) {
      weigh_reports(left, right, evidence);
    } else if ((left.day || right.day) && share(left.claimants, right.claimants)) {
      evidence.add(kOneClaim, "claimed by one group in one report");
    }
    return evidence;
  }

  [[nodiscard]] int threshold(const Occurrence& left, const Occurrence& right) const {
    return document(left) == document(right) ? kJoinWithin : kJoin;
  }

 private:
  [[nodiscard]] std::uint32_t document(const Occurrence& occurrence) const {
    return items_[occurrence.item].ref.document;
  }

  bool weigh_dates(const Occurrence& left, const Occurrence& right, Evidence& evidence) const {
    if (left.date.empty() || right.date.empty()) return true;
    if (left.day && right.day) {
      const int apart = std::abs(*left.day - *right.day);
      if (apart > 1) return false;
      if (apart == 0) {
        evidence.add(busy_days_.contains(left.kind, *left.day) ? kSameBusyDay : kSameDay, "same day");
      } else if (left.day != left.report_day && right.day != right.report_day) {
        evidence.add(kNextDay, "");
      }  // else a report dates by its own day what was the day before
      return true;
    }
    const std::size_t known = std::min(left.date.size(), right.date.size());
    if (left.date.compare(0, known, right.date, 0, known) != 0) return false;
    evidence.add(kDateFits, "dates that fit");
    return true;
  }

  bool weigh_people(const Occurrence& left, const Occurrence& right, Evidence& evidence) const {
    const bool is_once = left.is_once_a_life;
    if (share(left.people, right.people)) {
      evidence.add(is_once ? kOnceALife : kSamePeople, "one person in its name");
    } else if (is_once && !left.people.empty() && !right.people.empty()) {
      return false;
    }
    return true;
  }

  void weigh_places(const Occurrence& left, const Occurrence& right, Evidence& evidence) const {
    if (left.places.empty() || right.places.empty()) return;
    const auto is_finer = [this](const std::vector<Index>& places, const std::vector<Index>& others) {
      return std::any_of(places.begin(), places.end(), [&](Index place) {
        return items_[place].cluster->country.empty() &&
               std::binary_search(others.begin(), others.end(), place);
      });
    };
    if (is_finer(left.places, right.places)) {
      evidence.add(kSamePlace, "same place");
    } else if (share(left.places, right.around) || share(left.around, right.places)) {
      evidence.add(kSameCountry, "places that hold one another");
    } else {
      evidence.add(kElsewhere, "");
    }
  }

  void weigh_names(const Occurrence& left, const Occurrence& right, Evidence& evidence) const {
    const Item& a = items_[left.item];
    const Item& b = items_[right.item];
    if (a.proper && b.proper && a.key == b.key && a.has_words()) {
      evidence.add(kSameProperName, "equal names");
      return;
    }
    if (share(left.words, right.words)) evidence.add(kSameWord, "a name in common");
    if (share(left.phrases, right.phrases)) evidence.add(kSameWord, "a phrase in common");
    if (!left.head.empty() && left.head == right.head) evidence.add(kSameHead, "same word");
  }

  void weigh_reports(const Occurrence& left, const Occurrence& right, Evidence& evidence) const {
    constexpr int kFewDays = 3;
    constexpr int kMonth = 31;
    if (left.report_day && right.report_day) {
      const int apart = std::abs(*left.report_day - *right.report_day);
      if (apart <= kFewDays) evidence.add(kReportsNear, "reports of the same days");
      if (apart > kMonth && !(left.day && right.day)) evidence.add(kReportsFar, "");
    } else if (left.date.empty() && right.date.empty() && !is_about_one(left, right)) {
      evidence.add(kUndated, "");  // nothing at all says when
    }
    constexpr int kWithinReach = kJoin - kSameTopic - kBothMain;
    if (evidence.score < kWithinReach || !topics_.is_same(document(left), document(right))) return;
    evidence.add(kSameTopic, "reports that name the same people and places");
    if (left.is_main && right.is_main) evidence.add(kBothMain, "what both reports are about");
  }

  /// Whether the names of both, or who took part, tell more than a kind of event.
  static bool is_about_one(const Occurrence& left, const Occurrence& right) {
    return share(left.people, right.people) || share(left.words, right.words) ||
           share(left.parties, right.parties) || share(left.figures, right.figures);
  }

  const std::vector<Item>& items_;
  BusyDays busy_days_;
  const Topics& topics_;
};

/// Where the events of each set are: sets that are known to be in different places stay apart, whatever event
/// without a place is in the middle.
class Whereabouts {
 public:
  Whereabouts(const std::vector<Occurrence>& occurrences, std::size_t items) : known_(items) {
    for (const Occurrence& event : occurrences) known_[event.item] = {event.places, event.around};
  }
  [[nodiscard]] bool agree(Index left, Index right) const {
    const Known& a = known_[left];
    const Known& b = known_[right];
    return a.places.empty() || b.places.empty() || share(a.places, b.around) || share(a.around, b.places);
  }
  void unite(Index left, Index right, Index root) {
    Known both = known_[left];
    both.places.insert(both.places.end(), known_[right].places.begin(), known_[right].places.end());
    both.around.insert(both.around.end(), known_[right].around.begin(), known_[right].around.end());
    for (std::vector<Index>* list : {&both.places, &both.around}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    known_[root] = std::move(both);
  }

 private:
  struct Known {
    std::vector<Index> places;
    std::vector<Index> around;
  };
  std::vector<Known> known_;  ///< by root
};

struct Candidate {
  int score = 0;
  std::uint32_t left = 0;
  std::uint32_t right = 0;

  /// The surest first; of equals, in the order of documents.
  friend bool operator<(const Candidate& a, const Candidate& b) {
    return std::tie(b.score, a.left, a.right) < std::tie(a.score, b.left, b.right);
  }
};

/// A block's key, hashed: two that fall together by chance cost a comparison, no more.
class BlockKey {
 public:
  explicit BlockKey(std::string_view kind) : hash_(fnv1a(kind)) {}
  [[nodiscard]] BlockKey with(char what, std::string_view value) const {
    return BlockKey(fnv1a(value, fnv1a(std::string_view(&what, 1), hash_)));
  }
  [[nodiscard]] BlockKey with(char what, std::int64_t value) const {
    return with(what, std::string_view(reinterpret_cast<const char*>(&value), sizeof value));
  }
  [[nodiscard]] std::uint64_t hash() const { return hash_; }

 private:
  explicit BlockKey(std::uint64_t hash) : hash_(hash) {}
  std::uint64_t hash_;
};

/// Events that have something telling in common come together; no event is compared with all others.
class Blocks {
 public:
  explicit Blocks(const std::vector<Occurrence>& occurrences, const std::vector<Item>& items)
      : occurrences_(occurrences), items_(items) {
    for (std::uint32_t i = 0; i < occurrences.size(); ++i) add(i);
    std::sort(entries_.begin(), entries_.end());
    entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
  }

  [[nodiscard]] std::vector<Candidate> candidates(const Judge& judge) const {
    std::vector<Candidate> found;
    std::size_t distinct = 1U << 16U;  // two events meet in many blocks
    for (auto begin = entries_.begin(); begin != entries_.end();) {
      const auto end = std::find_if(begin, entries_.end(),
                                    [&](const Entry& entry) { return entry.first != begin->first; });
      compare({begin, end}, judge, found);
      begin = end;
      if (found.size() < 2 * distinct) continue;
      make_distinct(found);
      distinct = std::max(distinct, found.size());
    }
    make_distinct(found);
    return found;
  }

 private:
  using Entry = std::pair<std::uint64_t, std::uint32_t>;  ///< hash of a block's key, an event in it
  using Block = std::span<const Entry>;

  static void make_distinct(std::vector<Candidate>& found) {
    std::sort(found.begin(), found.end());
    const auto is_same = [](const Candidate& a, const Candidate& b) { return !(a < b) && !(b < a); };
    found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
  }

  void put(const BlockKey& key, std::uint32_t event) { entries_.emplace_back(key.hash(), event); }

  void add(std::uint32_t index) {
    const Occurrence& event = occurrences_[index];
    if (event.kind.empty()) return;
    const BlockKey kind(event.kind);
    if (event.day) {
      put(kind.with('d', *event.day), index);
      put(kind.with('d', *event.day + 1), index);
    }
    for (const Index person : event.people) put(kind.with('p', person), index);
    if (items_[event.item].proper) put(kind.with('n', items_[event.item].key), index);
    for (const std::string& time : times_of(event)) {
      const BlockKey when = kind.with('t', time);
      for (const Index actor : event.actors) put(when.with('a', actor), index);
      for (const Index place : event.around) put(when.with('w', place), index);
      for (const std::string& phrase : event.phrases) put(when.with('o', phrase), index);
      for (const auto& [measure, value] : event.figures) {
        put(when.with('f', measure).with('=', value), index);
      }
      if (event.is_main) put(when.with('m', ""), index);
    }
  }

  /// Month, year and all times: what is dated to the year, or not at all, still meets what is dated to the
  /// day. Undated events go with those of the time of their report.
  static std::vector<std::string> times_of(const Occurrence& event) {
    constexpr int kMonth = 30;
    constexpr int kYear = 365;
    constexpr std::size_t kYearLength = 4;
    std::vector<std::string> times = {""};
    const std::optional<int> day = event.day || !event.date.empty() ? event.day : event.report_day;
    if (day) times.push_back(std::to_string(*day / kMonth));
    if (event.date.size() >= kYearLength) {
      times.push_back('y' + event.date.substr(0, kYearLength));
    } else if (day) {
      times.push_back('y' + std::to_string(1970 + *day / kYear));
    }
    return times;
  }

  void compare(Block block, const Judge& judge, std::vector<Candidate>& found) const {
    constexpr std::size_t kMost = 64;  // stand for the rest of a larger block
    // Where they stand for few of so many (all attacks in one country), the block tells nothing.
    constexpr std::size_t kTrial = 512;
    constexpr std::size_t kLeastShare = 4;  // one in so many
    std::vector<std::uint32_t> firsts;
    std::size_t seen = 0;
    std::size_t known = 0;
    for (const auto& [hash, event] : block) {
      if (seen >= kTrial && known * kLeastShare < seen) return;
      ++seen;
      bool is_known = false;
      for (const std::uint32_t first : firsts) {
        const Occurrence& left = occurrences_[first];
        const Occurrence& right = occurrences_[event];
        const auto evidence = judge.weigh(left, right);
        if (!evidence || evidence->score < judge.threshold(left, right)) continue;
        found.push_back({evidence->score, first, event});
        is_known = true;
      }
      if (is_known) ++known;
      if (firsts.size() < kMost && (!is_known || block.size() <= kMost)) firsts.push_back(event);
    }
  }

  const std::vector<Occurrence>& occurrences_;
  const std::vector<Item>& items_;
  std::vector<Entry> entries_;
};

std::string reason_of(const Judge& judge, const Occurrence& left, const Occurrence& right) {
  const Evidence evidence = *judge.weigh(left, right);
  std::string reasons;
  for (std::size_t i = 0; i < evidence.reason_count; ++i) {
    if (i != 0) reasons += ", ";
    reasons += evidence.reasons[i];
  }
  return reasons + " (" + std::to_string(evidence.score) + " of " +
         std::to_string(judge.threshold(left, right)) + ')';
}

}  // namespace

void resolve_events(const Reports& reports, const std::vector<Item>& items, const Knowledge& knowledge,
                    Partition& partition) {
  const std::vector<Occurrence> occurrences =
      find_occurrences(reports.documents, items, knowledge, partition);
  const Topics topics(reports, items, partition);
  const Judge judge(items, occurrences, topics);
  Whereabouts whereabouts(occurrences, items.size());
  for (const Candidate& candidate : Blocks(occurrences, items).candidates(judge)) {
    const Occurrence& left = occurrences[candidate.left];
    const Occurrence& right = occurrences[candidate.right];
    const Index left_root = partition.find(left.item);
    const Index right_root = partition.find(right.item);
    const bool within = items[left.item].ref.document == items[right.item].ref.document;
    const bool is_sure = within || candidate.score >= kJoinAcrossDocumentsThatOverlap;
    if (left_root == right_root || (!is_sure && !whereabouts.agree(left_root, right_root))) continue;
    const std::string reason = partition.explains() ? reason_of(judge, left, right) : std::string();
    if (!partition.join(left_root, right_root, reason, is_sure ? Overlap::kAllow : Overlap::kForbid))
      continue;
    whereabouts.unite(left_root, right_root, partition.find(left_root));
  }
}

}  // namespace claimgraph::resolve
