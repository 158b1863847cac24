// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/names_variants.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <random>
#include <string>

namespace claimgraph::train {
namespace {

using language::EntityType;
using language::names::kOutside;
using language::names::Position;
using language::names::Tag;

// Shares of sentences that get a variant, in percent.
constexpr std::uint32_t kUpperShare = 6;
constexpr std::uint32_t kTitleShare = 8;
constexpr std::uint32_t kLowerShare = 3;
constexpr std::uint32_t kInventedShare = 25;
constexpr std::uint32_t kSwappedShare = 20;
constexpr std::uint32_t kIntroducedShare = 12;

char upper(char c) {
  return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
}
char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}
bool is_upper(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}
bool is_lower(char c) {
  return std::islower(static_cast<unsigned char>(c)) != 0;
}
bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

NamedSentence mapped(NamedSentence sentence, char (*change)(char)) {
  for (std::string& word : sentence.words) std::transform(word.begin(), word.end(), word.begin(), change);
  return sentence;
}

// Headlines leave short function words in lower case.
NamedSentence titled(NamedSentence sentence) {
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    std::string& word = sentence.words[i];
    if (i == 0 || word.size() > 3) word[0] = upper(word[0]);
  }
  return sentence;
}

// The tags of the parts that a word is cut into.
std::array<Tag, 3> split_tags(Tag tag) {
  if (tag == kOutside) return {tag, tag, tag};
  const std::size_t type = language::names::type_index_of(tag);
  const bool opens = !language::names::continues(tag);
  const bool closes = !language::names::leaves_open(tag);
  return {language::names::make_tag(type, opens ? Position::kBegin : Position::kInside),
          language::names::make_tag(type, Position::kInside),
          language::names::make_tag(type, closes ? Position::kEnd : Position::kInside)};
}

std::size_t inner_hyphen(const std::string& word) {
  const std::size_t at = word.find('-');
  const bool inner = at != std::string::npos && at > 0 && at + 1 < word.size();
  return inner && is_letter(word[at - 1]) && is_letter(word[at + 1]) ? at : std::string::npos;
}

NamedSentence cut_at_hyphens(const NamedSentence& sentence) {
  NamedSentence cut{{}, {}, sentence.domain, {}};
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const std::string& word = sentence.words[i];
    const std::size_t at = inner_hyphen(word);
    if (at == std::string::npos) {
      cut.words.push_back(word);
      cut.tags.push_back(sentence.tags[i]);
      continue;
    }
    const std::array<Tag, 3> tags = split_tags(sentence.tags[i]);
    cut.words.insert(cut.words.end(), {word.substr(0, at), "-", word.substr(at + 1)});
    cut.tags.insert(cut.tags.end(), tags.begin(), tags.end());
  }
  return cut;
}

bool is_plain_name(const std::string& word) {
  return word.size() >= 4 && is_upper(word[0]) && std::all_of(word.begin() + 1, word.end(), is_lower);
}

EntityType type_of(Tag tag) {
  return tag == kOutside ? EntityType::kNone : language::names::kTypes[language::names::type_index_of(tag)];
}

bool ends_name(Tag tag) {
  return tag != kOutside && !language::names::leaves_open(tag);
}
bool begins_name(Tag tag) {
  return tag != kOutside && !language::names::continues(tag);
}

using Words = std::vector<std::string>;

/// A name with what may be put in its place.
struct Name {
  std::size_t begin;
  std::size_t end;
  EntityType type;
};

std::vector<Name> names_of(const NamedSentence& sentence) {
  std::vector<Name> names;
  for (std::size_t i = 0; i < sentence.tags.size(); ++i) {
    if (begins_name(sentence.tags[i])) names.push_back({i, i, type_of(sentence.tags[i])});
    if (ends_name(sentence.tags[i])) names.back().end = i + 1;
  }
  return names;
}

Words words_of(const NamedSentence& sentence, std::size_t begin, std::size_t end) {
  return {sentence.words.begin() + static_cast<std::ptrdiff_t>(begin),
          sentence.words.begin() + static_cast<std::ptrdiff_t>(end)};
}

void append_plain(NamedSentence& sentence, const Words& words) {
  sentence.words.insert(sentence.words.end(), words.begin(), words.end());
  sentence.tags.resize(sentence.words.size(), kOutside);
}

void append_name(NamedSentence& sentence, const Words& words, EntityType type) {
  const std::size_t index = language::names::type_index_of(type);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool first = i == 0;
    const bool last = i + 1 == words.size();
    const Position position = first && last ? Position::kSingle
                              : first       ? Position::kBegin
                              : last        ? Position::kEnd
                                            : Position::kInside;
    sentence.words.push_back(words[i]);
    sentence.tags.push_back(language::names::make_tag(index, position));
  }
}

void append_part(NamedSentence& sentence, const NamedSentence& from, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    sentence.words.push_back(from.words[i]);
    sentence.tags.push_back(from.tags[i]);
  }
}

/// What newspapers put between an organization and a person: "[Harbour Board] spokesman Col. [Tolk]".
struct Introduction {
  Words role;   ///< lower case
  Words title;  ///< capitalised; may be empty
};

class Inventor {
 public:
  Inventor(const std::vector<NamedSentence>& sentences, std::uint32_t seed) : random_(seed) {
    for (const NamedSentence& sentence : sentences) {
      const std::vector<Name> names = names_of(sentence);
      for (const Name& name : names) learn_name(sentence, name);
      for (std::size_t i = 1; i < names.size(); ++i) learn_introduction(sentence, names[i - 1], names[i]);
    }
  }

  bool chance(std::uint32_t percent) { return random_() % 100 < percent; }

  NamedSentence renamed(NamedSentence sentence) {
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      std::string& word = sentence.words[i];
      if (!is_plain_name(word)) continue;
      const Tag tag = sentence.tags[i];
      if (type_of(tag) == EntityType::kPerson) word = blend(people_);
      if (tag == language::names::make_tag(2, Position::kSingle)) word = blend(places_);
    }
    return sentence;
  }

  /// Each person, organization and place becomes another of its kind.
  NamedSentence swapped(const NamedSentence& sentence) {
    NamedSentence out{{}, {}, sentence.domain, {}};
    std::size_t at = 0;
    for (const Name& name : names_of(sentence)) {
      const std::size_t type = language::names::type_index_of(name.type);
      if (type >= pools_.size() || pools_[type].empty()) continue;
      append_part(out, sentence, at, name.begin);
      append_name(out, pick(pools_[type]), name.type);
      at = name.end;
    }
    append_part(out, sentence, at, sentence.words.size());
    return out;
  }

  /// The first person gets an organization, a role and a title in front: none of them is a part of the next.
  NamedSentence introduced(const NamedSentence& sentence) {
    NamedSentence out{{}, {}, sentence.domain, {}};
    std::size_t at = 0;
    for (const Name& name : names_of(sentence)) {
      const bool bare = name.begin == 0 || sentence.tags[name.begin - 1] == kOutside;
      if (name.type != EntityType::kPerson || !bare || introductions_.empty() || pools_[1].empty()) continue;
      append_part(out, sentence, at, name.begin);
      append_name(out, pick(pools_[1]), EntityType::kOrganization);
      append_plain(out, pick(introductions_).role);
      append_plain(out, pick(introductions_).title);
      at = name.begin;
      break;
    }
    append_part(out, sentence, at, sentence.words.size());
    return out;
  }

 private:
  template <typename Value>
  const Value& pick(const std::vector<Value>& values) {
    return values[random_() % values.size()];
  }

  void learn_name(const NamedSentence& sentence, const Name& name) {
    const std::size_t type = language::names::type_index_of(name.type);
    // Tweets and messages spell names as they like.
    const bool edited = sentence.domain != language::names::Domain::kSocial;
    if (edited && type < pools_.size() && is_upper(sentence.words[name.begin][0]))
      pools_[type].push_back(words_of(sentence, name.begin, name.end));
    for (std::size_t i = name.begin; i < name.end; ++i) {
      if (!is_plain_name(sentence.words[i])) continue;
      if (name.type == EntityType::kPerson) people_.push_back(sentence.words[i]);
      if (name.type == EntityType::kPlace && name.end - name.begin == 1) places_.push_back(sentence.words[i]);
    }
  }

  void learn_introduction(const NamedSentence& sentence, const Name& owner, const Name& person) {
    constexpr std::size_t kLongest = 4;
    if (person.type != EntityType::kPerson || owner.type == EntityType::kPerson) return;
    if (person.begin <= owner.end || person.begin - owner.end > kLongest) return;
    std::size_t at = owner.end;
    const auto plain = [&](bool (*first)(char)) {
      const std::string& word = sentence.words[at];
      return first(word[0]) && word.size() > 2 && std::all_of(word.begin() + 1, word.end(), is_lower);
    };
    while (at < person.begin && plain(is_lower)) ++at;
    Introduction found{words_of(sentence, owner.end, at), words_of(sentence, at, person.begin)};
    if (found.role.empty()) return;
    for (; at < person.begin; ++at) {
      if (!is_upper(sentence.words[at][0])) return;
    }
    introductions_.push_back(std::move(found));
  }

  std::string blend(const std::vector<std::string>& names) {
    const std::string& front = pick(names);
    const std::string& back = pick(names);
    return front.substr(0, 2 + random_() % 2) + back.substr(back.size() / 2);
  }

  std::mt19937 random_;
  std::vector<std::string> people_;
  std::vector<std::string> places_;
  std::array<std::vector<Words>, 3> pools_;  ///< persons, organizations, places
  std::vector<Introduction> introductions_;
};

}  // namespace

std::vector<NamedSentence> make_variants(const std::vector<NamedSentence>& sentences, std::uint32_t seed) {
  Inventor inventor(sentences, seed);
  std::vector<NamedSentence> variants;
  for (const NamedSentence& sentence : sentences) {
    const bool has_hyphen =
        std::any_of(sentence.words.begin(), sentence.words.end(),
                    [](const std::string& word) { return inner_hyphen(word) != std::string::npos; });
    if (has_hyphen) variants.push_back(cut_at_hyphens(sentence));
    if (inventor.chance(kUpperShare)) variants.push_back(mapped(sentence, upper));
    if (inventor.chance(kTitleShare)) variants.push_back(titled(sentence));
    if (inventor.chance(kLowerShare)) variants.push_back(mapped(sentence, lower));
    const std::vector<Name> names = names_of(sentence);
    const auto is = [](EntityType type) { return [type](const Name& name) { return name.type == type; }; };
    if (names.empty()) continue;
    if (inventor.chance(kInventedShare)) variants.push_back(inventor.renamed(sentence));
    if (inventor.chance(kSwappedShare)) variants.push_back(inventor.swapped(sentence));
    const bool person = std::any_of(names.begin(), names.end(), is(EntityType::kPerson));
    if (person && inventor.chance(kIntroducedShare)) variants.push_back(inventor.introduced(sentence));
  }
  return variants;
}

}  // namespace claimgraph::train
