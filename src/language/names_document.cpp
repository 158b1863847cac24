// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names_document.h"

#include <algorithm>
#include <numeric>

#include "claimgraph/base/hash.h"
#include "language/names_text.h"

namespace claimgraph::language::names {
namespace {

constexpr std::size_t kNone = kTypes.size();

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
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (tells(words[i])) ++counts_[fnv1a(words[i])][type_of(tags[i])];
  }
}

std::vector<std::uint8_t> DocumentTypes::leanings(Words words, std::span<const Tag> tags) const {
  std::vector<std::uint8_t> out(words.size(), ChainModel::kNoLeaning);
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
