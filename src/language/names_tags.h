// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "claimgraph/language/analysis.h"

namespace claimgraph::language::names {

/// Where a token stands in its name (the BIOES scheme without its O).
enum class Position : std::uint8_t { kBegin, kInside, kEnd, kSingle };

/// A tag is 0 outside of names, else 1 + 4 * (index of the type) + position.
using Tag = std::uint8_t;
inline constexpr Tag kOutside = 0;

/// Types that are recognised; dates are the time tagger's.
inline constexpr std::array<EntityType, 6> kTypes{EntityType::kPerson, EntityType::kOrganization,
                                                  EntityType::kPlace,  EntityType::kNationality,
                                                  EntityType::kEvent,  EntityType::kOther};
inline constexpr std::size_t kTagCount = 1 + 4 * kTypes.size();

constexpr Tag make_tag(std::size_t type_index, Position position) {
  return static_cast<Tag>(1 + 4 * type_index + static_cast<std::size_t>(position));
}
constexpr std::size_t type_index_of(Tag tag) {
  return (tag - std::size_t{1}) / 4;
}
constexpr Position position_of(Tag tag) {
  return static_cast<Position>((tag - 1) % 4);
}

constexpr std::size_t type_index_of(EntityType type) {
  for (std::size_t i = 0; i < kTypes.size(); ++i) {
    if (kTypes[i] == type) return i;
  }
  return kTypes.size();
}

/// True when a name is still open after the tag.
constexpr bool leaves_open(Tag tag) {
  return tag != kOutside && (position_of(tag) == Position::kBegin || position_of(tag) == Position::kInside);
}
/// True when the tag continues a name.
constexpr bool continues(Tag tag) {
  return tag != kOutside && (position_of(tag) == Position::kInside || position_of(tag) == Position::kEnd);
}

/// Whether `second` may follow `first` in a well-formed sequence.
constexpr bool may_follow(Tag first, Tag second) {
  if (leaves_open(first) != continues(second)) return false;
  return !continues(second) || type_index_of(first) == type_index_of(second);
}
constexpr bool may_begin(Tag tag) {
  return !continues(tag);
}
constexpr bool may_end(Tag tag) {
  return !leaves_open(tag);
}

}  // namespace claimgraph::language::names
