// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "claimgraph/rdf/dataset.h"
#include "claimgraph/rdf/term.h"

namespace claimgraph::rdf {

/// Every distinct term of a dataset once: text in an arena, entries by number, a hash table over both.
class TermTable {
 public:
  TermTable();

  TermId intern(const TermView& term);
  [[nodiscard]] std::optional<TermId> find(const TermView& term) const;
  [[nodiscard]] TermView view(TermId id) const;
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] std::size_t memory() const;

 private:
  /// `text` holds the value and, after it, a language-tagged literal's tag, each with a NUL behind it, so
  /// that Serd, which wants C strings, can be given them as they are. `qualifier` is the datatype's entry,
  /// for IRIs and blank nodes 0.
  struct Entry {
    const char* text;
    std::uint32_t size;
    std::uint32_t qualifier;
    std::uint16_t tag_size;
    TermKind kind;
  };
  struct Slot {
    std::uint32_t hash;
    std::uint32_t entry_plus_one;  ///< 0: free
  };

  [[nodiscard]] bool equals(const Entry& entry, const TermView& term, std::uint32_t qualifier) const;
  [[nodiscard]] std::size_t slot_of(const TermView& term, std::uint32_t qualifier, std::uint64_t hash) const;
  [[nodiscard]] std::optional<std::uint32_t> known_qualifier(const TermView& term) const;
  std::uint32_t qualifier_of(const TermView& term);
  const char* store(const TermView& term);
  void grow();

  static constexpr std::size_t kBlock = std::size_t{1} << 20U;

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;
  std::size_t free_size_ = 0;
  std::size_t stored_ = 0;
  std::uint32_t last_datatype_ = 0;
};

}  // namespace claimgraph::rdf
