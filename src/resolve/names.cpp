// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/resolve/names.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "claimgraph/base/hash.h"

namespace claimgraph::resolve {
namespace {

constexpr std::size_t kSlugBytes = 60;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

struct Folding {
  UChar32 letter;
  const char16_t* plain;
};
// Letters that canonical decomposition leaves alone.
constexpr std::array<Folding, 14> kFoldings = {{{0xDF, u"ss"},
                                                {0xE6, u"ae"},
                                                {0xF0, u"d"},
                                                {0xF8, u"o"},
                                                {0xFE, u"th"},
                                                {0x111, u"d"},
                                                {0x127, u"h"},
                                                {0x131, u"i"},
                                                {0x142, u"l"},
                                                {0x153, u"oe"},
                                                {0x2018, u"'"},
                                                {0x2019, u"'"},
                                                {0x2BC, u"'"},
                                                {0x259, u"a"}}};

void append_plain(icu::UnicodeString& out, UChar32 letter) {
  if ((U_GET_GC_MASK(letter) & (U_GC_MN_MASK | U_GC_CF_MASK)) != 0)
    return;  // marks; what only directs writing
  const auto* const found =
      std::find_if(kFoldings.begin(), kFoldings.end(),
                   [letter](const Folding& folding) { return folding.letter == letter; });
  if (found != kFoldings.end()) {
    out.append(found->plain, -1);
  } else {
    out.append(letter);
  }
}

/// Lower case without marks.
std::string fold(std::string_view text) {
  if (is_ascii(text)) {
    std::string folded(text);
    for (char& c : folded) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return folded;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  icu::UnicodeString source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  source = decompose->normalize(source.toLower(), status);
  icu::UnicodeString plain;
  for (std::int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
    append_plain(plain, source.char32At(i));
  }
  std::string folded;
  plain.toUTF8String(folded);
  return folded;
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

bool is_article(std::string_view word) {
  return word == "the" || word == "a" || word == "an";
}

struct Sound {
  std::string_view spelt;
  std::string_view heard;
};
// Longest first: the ways in which newspapers write the same sounds of Arabic, Persian, Russian, Korean or
// Spanish names in Latin letters.
constexpr std::array<Sound, 24> kSounds = {{{"sch", "s"}, {"tch", "c"}, {"kh", "h"}, {"gh", "g"}, {"ch", "c"},
                                            {"sh", "s"},  {"zh", "z"},  {"dj", "j"}, {"ph", "f"}, {"th", "t"},
                                            {"dh", "d"},  {"ck", "k"},  {"ou", "u"}, {"oo", "u"}, {"ee", "i"},
                                            {"ie", "i"},  {"ei", "i"},  {"ai", "i"}, {"ay", "i"}, {"q", "k"},
                                            {"w", "v"},   {"y", "i"},   {"o", "u"},  {"e", "i"}}};

std::string_view first_letter(std::string_view word) {
  return word.empty() ? std::string_view{} : word.substr(0, 1);
}

/// Words as written, split at spaces and hyphens.
std::vector<std::string_view> written_words(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -\t\n", begin), name.size());
    if (end > begin) words.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool is_capital(std::string_view word) {
  const std::string letter(first_letter(word));
  return !letter.empty() && letter[0] >= 'A' && letter[0] <= 'Z';
}

bool starts_lower(std::string_view word) {
  return !word.empty() && word[0] >= 'a' && word[0] <= 'z';
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  const std::string folded = fold(name);
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty() && !(words.empty() && is_article(word))) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    if (is_word_byte(c)) {
      word += c;
    } else if (c == '\'' && i + 1 < folded.size() && folded[i + 1] == 's' &&
               (i + 2 == folded.size() || !is_word_byte(folded[i + 2]))) {
      ++i;  // a possessive
    } else if (c != '.' && c != '\'') {
      finish();
    }
  }
  finish();
  return words;
}

std::string name_key(std::string_view name) {
  std::string key;
  for (const std::string& word : name_words(name)) {
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

std::string sound_key(std::string_view word) {
  std::string key;
  for (std::size_t i = 0; i < word.size();) {
    const std::string_view rest = word.substr(i);
    const auto* const sound = std::find_if(
        kSounds.begin(), kSounds.end(), [rest](const Sound& entry) { return rest.starts_with(entry.spelt); });
    const std::string_view heard = sound != kSounds.end() ? sound->heard : rest.substr(0, 1);
    i += sound != kSounds.end() ? sound->spelt.size() : 1;
    for (const char c : heard) {
      if (key.empty() || key.back() != c) key += c;
    }
  }
  return key;
}

std::string initials(std::string_view name) {
  std::string letters;
  for (const std::string_view word : written_words(name)) {
    if (is_capital(word)) letters += word[0];
  }
  return letters.size() < 2 ? std::string() : letters;
}

bool is_proper_name(std::string_view name) {
  constexpr std::size_t kParticle = 3;  // "of", "the", "al", "bin", "de"
  const std::vector<std::string_view> words = written_words(name);
  if (words.empty() || starts_lower(words.back())) return false;
  return std::none_of(words.begin(), words.end(),
                      [](std::string_view word) { return starts_lower(word) && word.size() > kParticle; });
}

bool is_acronym(std::string_view name) {
  constexpr std::size_t kLongest = 6;
  std::size_t letters = 0;
  for (const char c : name) {
    if (c == '.') continue;
    if (c < 'A' || c > 'Z') return false;
    ++letters;
  }
  return letters >= 2 && letters <= kLongest;
}

std::string slug(std::string_view name) {
  std::string joined;
  for (const std::string& word : name_words(name)) {
    if (!joined.empty() && joined.size() + word.size() >= kSlugBytes) break;
    if (!joined.empty()) joined += '-';
    joined += word;
  }
  if (joined.empty()) return sha256_hex(name).substr(0, 8);
  return joined;
}

unsigned edit_distance(std::string_view left, std::string_view right, unsigned limit) {
  if (left.size() > right.size()) std::swap(left, right);
  if (right.size() - left.size() > limit) return limit + 1;
  // Optimal string alignment: three rows of the table of prefixes.
  std::vector<unsigned> before(right.size() + 1);
  std::vector<unsigned> last(right.size() + 1);
  std::vector<unsigned> row(right.size() + 1);
  for (unsigned j = 0; j <= right.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = static_cast<unsigned>(i);
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const unsigned substituted = last[j - 1] + (left[i - 1] == right[j - 1] ? 0U : 1U);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, substituted});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[right.size()], limit + 1);
}

}  // namespace claimgraph::resolve
