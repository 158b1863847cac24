// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "resolve/items.h"

namespace claimgraph::resolve {

/// Days since 1970-01-01 of an ISO 8601 date that is exact to the day; nothing for any other.
std::optional<int> day_number(std::string_view date);

/// The words of a name before its first preposition, comparable: "twin bombings" of "twin bombings in Lerna".
std::string description_of(std::string_view name);

/// The word that a name is about: "bombings" of "twin bombings in Lerna on Friday", "bakers" of "two bakers".
std::string head_of(std::string_view name);

/// An event of a document with all that tells whether another document means the same one. Things are roots
/// of the partition at the time, ascending.
struct Occurrence {
  Partition::Index item = 0;
  std::string_view kind;
  std::string head;               ///< the word that the name is about: "bombings" of "the bombings in Lerna"
  std::string date;               ///< as stated, else the year in its name; may be empty
  std::optional<int> day;         ///< if the date is exact
  std::optional<int> report_day;  ///< of the document
  std::vector<Partition::Index> places;     ///< where the document has it
  std::vector<Partition::Index> around;     ///< the same and what they lie in
  std::vector<Partition::Index> actors;     ///< who carried it out or claims to
  std::vector<Partition::Index> claimants;  ///< those of them who claim it
  std::vector<Partition::Index> parties;    ///< who else took part or took a side, or made the visit
  std::vector<Partition::Index> people;     ///< people in its name: "the killing of Ilse Varga"
  std::vector<std::string> words;    ///< capitalised words of its names but for the things above; sorted
  std::vector<std::string> phrases;  ///< "day of mourning": head and what it is of; sorted
  std::vector<std::pair<int, std::int64_t>> figures;  ///< measure and value of exact and large numbers
  bool is_once_a_life = false;                        ///< of a kind that befalls a person once
  bool is_main = false;                               ///< what the document says most about
};

/// What documents are about, to tell two reports of one matter from two of like matters. What thirty
/// printings of one report name is named once.
class Topics {
 public:
  Topics(const Reports& reports, const std::vector<Item>& items, Partition& partition);
  /// Whether both name the same people, organizations and places, other than those that every second
  /// document names.
  [[nodiscard]] bool is_same(std::uint32_t left, std::uint32_t right) const;

 private:
  std::vector<std::vector<Partition::Index>> named_in_;  ///< [document], ascending
};

/// The events of all documents, in the order of their items. Entities are resolved already.
std::vector<Occurrence> find_occurrences(std::span<const DocumentFacts> documents,
                                         const std::vector<Item>& items, const Knowledge& knowledge,
                                         Partition& partition);

}  // namespace claimgraph::resolve
