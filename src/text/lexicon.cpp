// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/text/lexicon.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <functional>
#include <nlohmann/json.hpp>
#include <utility>

#include "claimgraph/base/utf8.h"
#include "text/lexicon_file.h"

namespace claimgraph::text {
namespace {

using Json = nlohmann::json;

bool is_apostrophe(char32_t point) {
  return point == '\'' || point == 0x2019;
}

/// ASCII letters and digits, in lower case; 0 for other bytes. A locale's tables are slower, and another's.
constexpr std::array<char, 256> kLowerAscii = [] {
  std::array<char, 256> lower{};
  for (char c = '0'; c <= '9'; ++c) lower[static_cast<unsigned char>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) lower[static_cast<unsigned char>(c)] = c;
  for (char c = 'A'; c <= 'Z'; ++c) lower[static_cast<unsigned char>(c)] = static_cast<char>(c - 'A' + 'a');
  return lower;
}();

bool is_word_point(char32_t point) {
  if (point < 0x80) return kLowerAscii[point] != 0;
  return u_isalnum(static_cast<UChar32>(point)) != 0;
}

/// The text after the last of `count` words, from its first character on.
std::string_view after_words(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size()) {
    const utf8::Decoded next = utf8::decode(text, at);
    if (!is_word_point(next.code_point)) {
      at += next.length;
      continue;
    }
    while (at < text.size()) {
      const utf8::Decoded inside = utf8::decode(text, at);
      if (!is_word_point(inside.code_point) && !is_apostrophe(inside.code_point)) break;
      at += inside.length;
    }
    if (--count == 0) return text.substr(at);
  }
  return {};
}

bool begins_with_divider(std::string_view rest) {
  constexpr std::array<std::string_view, 8> kDividers = {":",      "-",      "|",      ">",
                                                         "\u2013", "\u2014", "\u00BB", "\u203A"};
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return std::any_of(kDividers.begin(), kDividers.end(),
                     [rest](std::string_view d) { return rest.starts_with(d); });
}

bool words_at(const std::vector<std::string>& words, std::size_t at, const Phrase& phrase) {
  if (at + phrase.words.size() > words.size()) return false;
  return std::equal(phrase.words.begin(), phrase.words.end(),
                    words.begin() + static_cast<std::ptrdiff_t>(at));
}

bool place_fits(const Phrase& phrase, std::size_t at, std::size_t count) {
  const bool at_end = at + phrase.words.size() == count;
  switch (phrase.match) {
    case PhraseMatch::kLine:
      return at == 0 && at_end;
    case PhraseMatch::kPrefix:
      return at == 0;
    case PhraseMatch::kSuffix:
      return at_end;
    case PhraseMatch::kAnywhere:
      return true;
  }
  return false;
}

Result<PhraseMatch> match_of(const std::string& name, const std::string& file, const std::string& entry) {
  constexpr std::array<std::pair<std::string_view, PhraseMatch>, 4> kMatches = {
      {{"line", PhraseMatch::kLine},
       {"prefix", PhraseMatch::kPrefix},
       {"suffix", PhraseMatch::kSuffix},
       {"anywhere", PhraseMatch::kAnywhere}}};
  for (const auto& [known, match] : kMatches) {
    if (known == name) return match;
  }
  return tl::unexpected(lexicon_error(file, entry, "\"match\" to be line, prefix, suffix or anywhere"));
}

constexpr std::array<std::string_view, 4> kPhraseKeys = {"phrase", "match", "most_words", "opens"};

Result<Phrase> phrase_of(const Json& entry, const std::string& file, const std::string& name) {
  if (!entry.is_object() || !entry.contains("phrase") || !entry["phrase"].is_string()) {
    return tl::unexpected(lexicon_error(file, name, "an object with \"phrase\", a string"));
  }
  for (const auto& [key, value] : entry.items()) {
    if (std::find(kPhraseKeys.begin(), kPhraseKeys.end(), key) == kPhraseKeys.end()) {
      return tl::unexpected(
          lexicon_error(file, name, "the keys phrase, match, most_words, opens, not \"" + key + "\""));
    }
  }
  const auto text = entry["phrase"].get<std::string>();
  Phrase phrase;
  phrase.words = phrase_words(text, TextLexicon::kMostWords);
  if (phrase.words.empty())
    return tl::unexpected(lexicon_error(file, name, "a phrase with at least one word"));
  phrase.colon = text.ends_with(':');
  const Json match = entry.value("match", Json("line"));
  if (!match.is_string()) return tl::unexpected(lexicon_error(file, name, "\"match\" to be a string"));
  const auto kind = match_of(match.get<std::string>(), file, name);
  if (!kind) return tl::unexpected(kind.error());
  phrase.match = *kind;
  const Json most =
      entry.value("most_words", Json(phrase.match == PhraseMatch::kLine ? phrase.words.size() : 16U));
  if (!most.is_number_unsigned() || most.get<std::size_t>() > TextLexicon::kMostWords) {
    return tl::unexpected(lexicon_error(file, name, "\"most_words\" to be a number from 1 to 80"));
  }
  phrase.most_words = most.get<std::size_t>();
  const Json opens = entry.value("opens", Json("nothing"));
  if (opens != "nothing" && opens != "links") {
    return tl::unexpected(lexicon_error(file, name, "\"opens\" to be links or nothing"));
  }
  phrase.opens_links = opens == "links";
  return phrase;
}

Result<const Json*> array_at(const Json& root, const std::string& key, const std::string& file) {
  const auto at = root.find(key);
  if (at == root.end() || !at->is_array()) return tl::unexpected(lexicon_error(file, key, "an array"));
  return &*at;
}

Result<PhraseTable> phrases_at(const Json& root, const std::string& key, const std::string& file) {
  const auto entries = array_at(root, key, file);
  if (!entries) return tl::unexpected(entries.error());
  PhraseTable table;
  for (std::size_t i = 0; i < (*entries)->size(); ++i) {
    auto phrase = phrase_of((**entries)[i], file, fmt::format("{}[{}]", key, i));
    if (!phrase) return tl::unexpected(phrase.error());
    table.add(*std::move(phrase));
  }
  return table;
}

using WordSet = std::set<std::string, std::less<>>;

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

Result<WordSet> words_at(const Json& root, const std::string& key, const std::string& file) {
  const auto entries = array_at(root, key, file);
  if (!entries) return tl::unexpected(entries.error());
  WordSet out;
  for (std::size_t i = 0; i < (*entries)->size(); ++i) {
    const Json& entry = (**entries)[i];
    if (!entry.is_string())
      return tl::unexpected(lexicon_error(file, fmt::format("{}[{}]", key, i), "a string"));
    out.insert(joined(phrase_words(entry.get<std::string>(), TextLexicon::kMostWords)));
  }
  return out;
}

Result<WordSet> load_agencies(const std::filesystem::path& path) {
  const auto root = load_lexicon_json(path);
  if (!root) return tl::unexpected(root.error());
  const std::string file = path.string();
  const auto entries = array_at(*root, "agencies", file);
  if (!entries) return tl::unexpected(entries.error());
  WordSet out;
  for (std::size_t i = 0; i < (*entries)->size(); ++i) {
    const Json& entry = (**entries)[i];
    const std::string name = fmt::format("agencies[{}]", i);
    if (!entry.is_object() || !entry.contains("name") || !entry["name"].is_string()) {
      return tl::unexpected(lexicon_error(file, name, "an object with \"name\", a string"));
    }
    auto shorts = words_at(entry, "short", file);
    if (!shorts) return tl::unexpected(lexicon_error(file, name, "\"short\" to be an array of strings"));
    out.merge(*shorts);
    out.insert(joined(phrase_words(entry["name"].get<std::string>(), TextLexicon::kMostWords)));
  }
  return out;
}

}  // namespace

std::vector<std::string> phrase_words(std::string_view text, std::size_t most) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&words, &word] {
    if (!word.empty()) words.push_back(std::exchange(word, {}));
  };
  for (std::size_t at = 0; at < text.size() && words.size() < most;) {
    if (const char lower = kLowerAscii[static_cast<unsigned char>(text[at])]; lower != 0) {
      word += lower;
      ++at;
      continue;
    }
    const utf8::Decoded next = utf8::decode(text, at);
    at += next.length;
    if (next.code_point >= 0x80 && is_word_point(next.code_point)) {
      utf8::append(word, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next.code_point))));
    } else if (!is_apostrophe(next.code_point)) {
      finish();
    }
  }
  if (words.size() < most) finish();
  return words;
}

void PhraseTable::add(Phrase phrase) {
  by_first_word_[phrase.words.front()].push_back(phrases_.size());
  phrases_.push_back(std::move(phrase));
}

const Phrase* PhraseTable::find(std::string_view text, const std::vector<std::string>& words) const {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto candidates = by_first_word_.find(words[at]);
    if (candidates == by_first_word_.end()) continue;
    for (const std::size_t index : candidates->second) {
      const Phrase& phrase = phrases_[index];
      if (words.size() > phrase.most_words || !words_at(words, at, phrase)) continue;
      if (!place_fits(phrase, at, words.size())) continue;
      if (!phrase.colon || begins_with_divider(after_words(text, at + phrase.words.size()))) return &phrase;
    }
  }
  return nullptr;
}

Result<TextLexicon> TextLexicon::load(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "boilerplate.json";
  const auto root = load_lexicon_json(path);
  if (!root) return tl::unexpected(root.error());
  const std::string file = path.string();
  TextLexicon lexicon;
  auto boilerplate = phrases_at(*root, "phrases", file);
  if (!boilerplate) return tl::unexpected(boilerplate.error());
  lexicon.boilerplate = *std::move(boilerplate);
  auto credits = phrases_at(*root, "credits", file);
  if (!credits) return tl::unexpected(credits.error());
  lexicon.credits = *std::move(credits);
  auto bylines = words_at(*root, "bylines", file);
  if (!bylines) return tl::unexpected(bylines.error());
  lexicon.bylines = *std::move(bylines);
  auto not_places = words_at(*root, "not_places", file);
  if (!not_places) return tl::unexpected(not_places.error());
  lexicon.not_places = *std::move(not_places);
  auto agencies = load_agencies(folder / "agencies.json");
  if (!agencies) return tl::unexpected(agencies.error());
  lexicon.agencies = *std::move(agencies);
  return lexicon;
}

}  // namespace claimgraph::text
