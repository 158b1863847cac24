// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/model_store.h"

namespace claimgraph::language {

/// A read-only map from 64-bit keys to small numbers, in a model file: open addressing over (upper half of
/// the key, value + 1).
class IdTable {
 public:
  struct Slot {
    std::uint32_t check = 0;
    std::uint32_t value = 0;  ///< value + 1; 0 for a free slot
  };

  /// Reads section `name`; every value must be below `limit`.
  static Result<IdTable> load(const ModelFile& file, const std::string& name, std::size_t limit) {
    const auto slots = file.array<Slot>(name);
    if (!slots) return tl::unexpected<Error>(slots.error());
    const auto sound = [limit](const Slot& slot) { return slot.value <= limit; };
    const auto is_free = [](const Slot& slot) { return slot.value == 0; };
    if (!std::has_single_bit(slots->size()) || !std::all_of(slots->begin(), slots->end(), sound) ||
        std::none_of(slots->begin(), slots->end(), is_free)) {
      return fail(ErrorCode::kCorrupt, "the table '" + name + "' is damaged");
    }
    IdTable table;
    table.slots_ = *slots;
    return table;
  }

  [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t key) const {
    const std::uint64_t mask = slots_.size() - 1;
    for (std::uint64_t at = key & mask; slots_[at].value != 0; at = (at + 1) & mask) {
      if (slots_[at].check == static_cast<std::uint32_t>(key >> 32U)) return slots_[at].value - 1;
    }
    return std::nullopt;
  }

  /// The section's content for the given entries.
  static std::vector<Slot> build(const std::map<std::uint64_t, std::uint32_t>& entries) {
    std::size_t size = 16;
    while (size * 3 < entries.size() * 4) size *= 2;
    std::vector<Slot> slots(size);
    for (const auto& [key, value] : entries) {
      std::size_t at = key & (size - 1);
      while (slots[at].value != 0) at = (at + 1) & (size - 1);
      slots[at] = {static_cast<std::uint32_t>(key >> 32U), value + 1};
    }
    return slots;
  }

 private:
  std::span<const Slot> slots_;
};

}  // namespace claimgraph::language
