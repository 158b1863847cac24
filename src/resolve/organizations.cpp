// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Ways of writing one organization's name.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimgraph/resolve/names.h"
#include "resolve/items.h"

namespace claimgraph::resolve {
namespace {

using Index = Partition::Index;
using Words = std::vector<std::string>;

constexpr std::string_view kOf = "of";

std::string joined(Words::const_iterator begin, Words::const_iterator end) {
  std::string key;
  for (auto word = begin; word != end; ++word) {
    if (!key.empty()) key += ' ';
    key += *word;
  }
  return key;
}

/// How many words at the end are a designator ("militant group").
std::size_t designator_at_end(const Words& words, const Knowledge& knowledge) {
  constexpr std::size_t kLongest = 2;
  for (std::size_t count = std::min(kLongest, words.size() - 1); count > 0; --count) {
    const auto begin = words.end() - static_cast<std::ptrdiff_t>(count);
    if (knowledge.designators.contains(joined(begin, words.end()))) return count;
  }
  return 0;
}

/// "treasury department" to "department of treasury"; articles go: "department of the treasury".
void put_body_first(Words& words, const Knowledge& knowledge) {
  std::erase(words, "the");
  std::erase(words, "and");
  const bool is_behind = words.size() > 1 && knowledge.bodies.contains(words.back()) &&
                         std::find(words.begin(), words.end(), kOf) == words.end();
  if (!is_behind) return;
  std::rotate(words.begin(), words.end() - 1, words.end());
  words.insert(words.begin() + 1, std::string(kOf));
}

/// Takes the country off that the words begin with, if more follows.
std::string take_country(Words& words, const Knowledge& knowledge) {
  constexpr std::size_t kLongest = 4;
  for (std::size_t count = std::min(kLongest, words.size() - (words.empty() ? 0 : 1)); count > 0; --count) {
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(count);
    const auto found = knowledge.countries.find(joined(words.begin(), end));
    if (found == knowledge.countries.end()) continue;
    words.erase(words.begin(), end);
    return found->second;
  }
  return {};
}

/// "Ministry of Justice of Lernia": a body's country stands behind it, too.
std::string take_country_behind(Words& words, const Knowledge& knowledge) {
  if (words.size() < 4 || !knowledge.bodies.contains(words.front())) return {};
  const auto of = std::find(words.rbegin(), words.rend(), kOf);
  if (of == words.rend() || of == words.rbegin() || of.base() - words.begin() <= 2) return {};
  const auto found = knowledge.countries.find(joined(of.base(), words.end()));
  if (found == knowledge.countries.end()) return {};
  words.erase(of.base() - 1, words.end());
  return found->second;
}

bool begins_lower(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z';
}

/// "the wider Lernan Coalition" without "wider". A word with a hyphen ("anti-") or one that makes another
/// thing of it ("rival") stays.
std::string_view without_modifiers(std::string_view name, const Knowledge& knowledge) {
  std::string_view rest = name;
  while (begins_lower(rest)) {
    const std::size_t end = rest.find(' ');
    if (end == std::string_view::npos) return name;
    const std::string_view word = rest.substr(0, end);
    if (word.find('-') != std::string_view::npos || knowledge.distinguishing.contains(name_key(word)))
      return name;
    rest.remove_prefix(end + 1);
  }
  return rest.find(' ') == std::string_view::npos ? name : rest;
}

/// Whether the name's last word is written in lower case: a word for what it is, not of its name.
bool ends_lower(std::string_view name) {
  return begins_lower(name.substr(name.rfind(' ') + 1));
}

}  // namespace

OrganizationName read_organization(std::string_view name, const Knowledge& knowledge) {
  const std::string_view bare = without_modifiers(name, knowledge);
  Words words = name_words(bare);
  for (std::string& word : words) {
    const auto found = knowledge.same_words.find(word);
    if (found != knowledge.same_words.end()) word = found->second;
  }
  if (words.size() > 1 && ends_lower(bare)) {
    const std::size_t count = designator_at_end(words, knowledge);
    const bool is_country =
        knowledge.countries.contains(joined(words.begin(), words.end() - static_cast<std::ptrdiff_t>(count)));
    if (!is_country) words.resize(words.size() - count);
  }
  OrganizationName read;
  read.country = take_country(words, knowledge);
  put_body_first(words, knowledge);
  if (read.country.empty()) read.country = take_country_behind(words, knowledge);
  read.body = joined(words.begin(), words.end());
  return read;
}

namespace {

/// What a document tells of countries: the first that it names, and whether it names another.
struct NamedCountries {
  std::string first;
  bool is_only = true;

  void add(const std::string& code) {
    if (code.empty() || code == first) return;
    if (first.empty()) {
      first = code;
    } else {
      is_only = false;
    }
  }
};

class OrganizationJoiner {
 public:
  OrganizationJoiner(const std::vector<Item>& items, const Knowledge& knowledge, Partition& partition)
      : items_(items), partition_(partition) {
    for (Index i = 0; i < items.size(); ++i) {
      if (items[i].family != Family::kOrganization || !items[i].specific) continue;
      OrganizationName name = read_organization(items[i].cluster->name, knowledge);
      if (!name.body.empty()) named_.push_back({i, std::move(name)});
    }
  }

  void join() {
    std::unordered_map<std::string, Index> firsts;
    for (const Named& named : named_) {
      const auto [at, is_first] = firsts.emplace(named.name.body + '|' + named.name.country, named.item);
      if (!is_first) partition_.join(at->second, named.item, "ways of writing one name");
    }
    join_unqualified();
  }

 private:
  struct Named {
    Index item = 0;
    OrganizationName name;
  };

  /// "the Home Ministry" in a report from Lernia is the Lernan one.
  void join_unqualified() {
    std::unordered_map<std::string, std::map<std::string, Index>> qualified;  // body -> country -> first item
    for (const auto& [item, name] : named_) {
      if (!name.country.empty()) qualified[name.body].emplace(name.country, item);
    }
    const std::vector<NamedCountries> countries = countries_of_documents();
    for (const auto& [item, name] : named_) {
      if (!name.country.empty() || !items_[item].article.empty()) continue;
      const NamedCountries& around = countries[items_[item].ref.document];
      const auto found = qualified.find(name.body);
      if (found == qualified.end() || (!around.is_only && items_[item].is_one_word())) continue;
      const auto candidate = found->second.find(around.first);
      if (candidate != found->second.end()) {
        partition_.join(candidate->second, item, "the one of the country that the report is about");
      }
    }
  }

  [[nodiscard]] std::vector<NamedCountries> countries_of_documents() const {
    std::uint32_t last = 0;
    for (const Item& item : items_) last = std::max(last, item.ref.document);
    std::vector<NamedCountries> countries(last + 1);
    for (const Item& item : items_) countries[item.ref.document].add(item.cluster->country);
    for (const auto& [item, name] : named_) countries[items_[item].ref.document].add(name.country);
    return countries;
  }

  const std::vector<Item>& items_;
  Partition& partition_;
  std::vector<Named> named_;
};

}  // namespace

void join_organizations(const std::vector<Item>& items, const Knowledge& knowledge, Partition& partition) {
  OrganizationJoiner(items, knowledge, partition).join();
}

}  // namespace claimgraph::resolve
