// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names_document.h"

#include <algorithm>
#include <numeric>
#include <optional>
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

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

/// "Harbour Pilots of Brunn (HPB)": the words that an acronym behind them in brackets stands for.
struct Explained {
  std::size_t begin;
  std::size_t end;
};

// Where the words that end before `end` begin, if their capitals are those of `acronym` (the best match of
// Schwartz and Hearst 2003, with whole words); words in lower case between them give no letter.
std::optional<std::size_t> expansion_of(std::string_view acronym, DocumentTypes::Words words,
                                        std::size_t end) {
  constexpr std::size_t kLongestGap = 2;
  std::size_t left = acronym.size();
  std::size_t gap = 0;
  for (std::size_t i = end; i-- > 0 && gap <= kLongestGap;) {
    const std::string_view word = words[i];
    if (word.empty() || !is_capital(word[0])) {
      const bool plain = !word.empty() && (is_letter(word[0]) || word == "&" || word[0] == '\'');
      if (!plain || left == acronym.size()) return std::nullopt;
      ++gap;
      continue;
    }
    if (word[0] != acronym[--left]) return std::nullopt;
    if (left == 0) return i;
    gap = 0;
  }
  return std::nullopt;
}

// Whether the words are one name and nothing else.
bool is_one_name(std::span<const Tag> tags, const Explained& words) {
  const std::span<const Tag> inner = tags.subspan(words.begin, words.end - words.begin);
  return inner.front() != kOutside && !continues(inner.front()) && !leaves_open(inner.back()) &&
         std::all_of(inner.begin() + 1, inner.end(), continues);
}

// The explained acronyms of a sentence, but for those of what was read as one place, person or other thing.
std::vector<Explained> explained(DocumentTypes::Words words, std::span<const Tag> tags) {
  std::vector<Explained> out;
  for (std::size_t end = 2; end + 2 < words.size(); ++end) {
    const std::string_view acronym = words[end + 1];
    if ((words[end] != "(" && words[end] != "[") || (words[end + 2] != ")" && words[end + 2] != "]"))
      continue;
    if (acronym.size() < 2 || !std::all_of(acronym.begin(), acronym.end(), is_capital)) continue;
    const std::optional<std::size_t> begin = expansion_of(acronym, words, end);
    if (!begin) continue;
    const Explained found{*begin, end};
    if (!is_one_name(tags, found) || type_of(tags[*begin]) == kOrganization) out.push_back(found);
  }
  return out;
}

}  // namespace

void DocumentTypes::add(Words words, std::span<const Tag> tags) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t type = type_of(tags[i]);
    const bool in_full = type == kPerson && position_of(tags[i]) != Position::kSingle;
    if (tells(words[i])) counts_[fnv1a(words[i])][type] += in_full ? kFullName : 1;
  }
  for (const Explained& found : explained(words, tags))
    counts_[fnv1a(words[found.end + 1])][kOrganization] += kDefined;
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
  for (const Explained& found : explained(words, tags)) {
    if (is_one_name(tags, found)) continue;
    for (std::size_t i = found.begin; i < found.end; ++i) out[i] = static_cast<std::uint8_t>(kOrganization);
    any = true;
  }
  if (!any) out.clear();
  return out;
}

}  // namespace claimgraph::language::names
