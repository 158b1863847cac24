// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names_document.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "claimgraph/base/hash.h"
#include "language/names_text.h"

namespace claimgraph::language::names {
namespace {

constexpr std::size_t kNone = kTypes.size();
constexpr std::size_t kPerson = type_index_of(EntityType::kPerson);
constexpr std::size_t kOrganization = type_index_of(EntityType::kOrganization);
constexpr std::uint32_t kFullName = 2;  ///< what a word of a person's full name counts
constexpr std::uint32_t kDefined = 50;  ///< what it counts that the text itself explains a word

std::size_t type_of(Tag tag) {
  return tag == kOutside ? kNone : type_index_of(tag);
}

// Words whose capital letter may tell a name: not "I", not "a".
bool tells(std::string_view word) {
  if (word.size() < 3) return false;
  const Casing casing = casing_of(word);
  return casing == Casing::kCapitalised || casing == Casing::kUpper || casing == Casing::kMixed;
}

}  // namespace

void DocumentTypes::add(Words words, std::span<const Tag> tags) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t type = type_of(tags[i]);
    const bool in_full = type == kPerson && position_of(tags[i]) != Position::kSingle;
    if (tells(words[i])) counts_[fnv1a(words[i])][type] += in_full ? kFullName : 1;
    if (!continues(tags[i])) begin = i;
    if (type == kOrganization && !leaves_open(tags[i])) add_acronym(words, begin, i + 1);
  }
}

// "Harbour Pilots' Union (HPU)": the name is words[begin, end).
void DocumentTypes::add_acronym(Words words, std::size_t begin, std::size_t end) {
  if (end + 2 >= words.size() || (words[end] != "(" && words[end] != "[")) return;
  if (words[end + 2] != ")" && words[end + 2] != "]") return;
  std::string initials;
  for (std::size_t i = begin; i < end; ++i) {
    if (tells(words[i])) initials += words[i][0];
  }
  if (initials.size() > 1 && words[end + 1] == initials) counts_[fnv1a(initials)][kOrganization] += kDefined;
}

std::vector<std::uint8_t> DocumentTypes::leanings(Words words, std::span<const Tag> tags) const {
  std::vector<std::uint8_t> out(words.size(), kNoLeaning);
  bool any = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!tells(words[i])) continue;
    const auto found = counts_.find(fnv1a(words[i]));
    if (found == counts_.end()) continue;
    const Counts& counts = found->second;
    const auto top =
        static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    const std::uint32_t total = std::accumulate(counts.begin(), counts.end(), 0U);
    if (top == kNone || top == type_of(tags[i]) || counts[top] * 2 <= total) continue;
    out[i] = static_cast<std::uint8_t>(top);
    any = true;
  }
  if (!any) out.clear();
  return out;
}

}  // namespace claimgraph::language::names
