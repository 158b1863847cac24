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

class Inventor {
 public:
  Inventor(const std::vector<NamedSentence>& sentences, std::uint32_t seed) : random_(seed) {
    for (const NamedSentence& sentence : sentences) {
      for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        if (type_of(sentence.tags[i]) == EntityType::kPerson && is_plain_name(sentence.words[i])) {
          people_.push_back(sentence.words[i]);
        }
        const bool single_place = sentence.tags[i] == language::names::make_tag(2, Position::kSingle);
        if (single_place && is_plain_name(sentence.words[i])) places_.push_back(sentence.words[i]);
      }
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

 private:
  std::string blend(const std::vector<std::string>& names) {
    const std::string& front = names[random_() % names.size()];
    const std::string& back = names[random_() % names.size()];
    return front.substr(0, 2 + random_() % 2) + back.substr(back.size() / 2);
  }

  std::mt19937 random_;
  std::vector<std::string> people_;
  std::vector<std::string> places_;
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
    if (inventor.chance(kInventedShare)) variants.push_back(inventor.renamed(sentence));
  }
  return variants;
}

}  // namespace claimgraph::train
