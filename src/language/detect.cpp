// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/language/detect.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claimgraph/base/utf8.h"
#include "language/characters.h"
#include "language/names_text.h"
#include "language/word_list_file.h"

namespace claimgraph::language {
namespace {

struct Profile {
  std::string tag;
  std::string script;  ///< ISO 15924
};

/// What is counted in a text.
struct Census {
  std::size_t code_points = 0;
  std::size_t letters = 0;
  std::map<std::string, std::size_t> scripts;   ///< letters of each, kana counted as Jpan
  std::map<char32_t, std::size_t> own_letters;  ///< letters beyond ASCII
  std::vector<std::string> words;               ///< in lower case
};

// Enough to tell a language, so that the cost does not grow with a long text.
constexpr std::size_t kReadBytes = 20'000;
// A letter of a language's own speaks as loudly as a common word.
constexpr double kLetterWeight = 1.0;

std::string script_of(char32_t letter) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(static_cast<UChar32>(letter), &error);
  if (U_FAILURE(error) != 0 || code <= USCRIPT_INHERITED) return {};
  if (code == USCRIPT_HIRAGANA || code == USCRIPT_KATAKANA) return "Jpan";
  return uscript_getShortName(code);
}

Census count_text(std::string_view text) {
  Census census;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) census.words.push_back(to_lower(word));
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded decoded = utf8::decode(text, at);
    at += decoded.length;
    ++census.code_points;
    const auto c = static_cast<UChar32>(decoded.code_point);
    const bool mark = u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK;
    if (u_isalpha(c) == 0 && !mark) {
      end_word();
      continue;
    }
    utf8::append(word, decoded.code_point);
    if (mark) continue;
    ++census.letters;
    if (const std::string script = script_of(decoded.code_point); !script.empty()) ++census.scripts[script];
    if (c >= 0x80) ++census.own_letters[static_cast<char32_t>(u_tolower(c))];
  }
  end_word();
  return census;
}

// Japanese mixes kana with Han characters; a tenth of kana is proof.
std::pair<std::string, std::size_t> main_script(Census& census) {
  const auto kana = census.scripts.find("Jpan");
  const auto han = census.scripts.find("Hani");
  if (kana != census.scripts.end() && han != census.scripts.end() && kana->second * 10 >= han->second) {
    kana->second += han->second;
    census.scripts.erase(han);
  }
  std::pair<std::string, std::size_t> best;
  for (const auto& [script, letters] : census.scripts) {
    if (letters > best.second) best = {script, letters};
  }
  return best;
}

}  // namespace

struct LanguageDetector::Parts {
  std::vector<Profile> profiles;
  std::unordered_map<std::string, std::vector<std::size_t>> words;  ///< to the profiles that list the word
  std::map<char32_t, std::vector<std::size_t>> letters;

  [[nodiscard]] std::vector<double> evidence(const Census& census) const {
    std::vector<double> scores(profiles.size(), 0);
    const auto vote = [&](const std::vector<std::size_t>& languages, double weight) {
      for (const std::size_t language : languages) scores[language] += weight;
    };
    for (const std::string& word : census.words) {
      if (const auto found = words.find(word); found != words.end()) vote(found->second, 1.0);
    }
    for (const auto& [letter, count] : census.own_letters) {
      const auto found = letters.find(letter);
      if (found != letters.end()) vote(found->second, kLetterWeight * static_cast<double>(count));
    }
    return scores;
  }
};

LanguageDetector::LanguageDetector(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
LanguageDetector::LanguageDetector(LanguageDetector&&) noexcept = default;
LanguageDetector& LanguageDetector::operator=(LanguageDetector&&) noexcept = default;
LanguageDetector::~LanguageDetector() = default;

Result<LanguageDetector> LanguageDetector::load(const std::filesystem::path& lexicon_dir) {
  const Result<JsonFile> file = JsonFile::read(lexicon_dir / "languages.json");
  if (!file) return tl::unexpected<Error>(file.error());
  const Result<std::vector<JsonEntry>> rows = file->rows("languages");
  if (!rows) return tl::unexpected<Error>(rows.error());
  auto parts = std::make_unique<Parts>();
  for (const JsonEntry& row : *rows) {
    const Result<std::string> tag = row.text("tag");
    const Result<std::string> script = row.text("script");
    const Result<std::string> letters = row.text("letters");
    const Result<std::vector<std::string>> words = row.texts("words");
    if (!tag || tag->empty()) return row.reject("\"tag\" must be a language tag");
    if (!script || script->size() != 4) return row.reject("\"script\" must be four letters of ISO 15924");
    if (!letters) return tl::unexpected<Error>(letters.error());
    if (!words) return tl::unexpected<Error>(words.error());
    const std::size_t index = parts->profiles.size();
    parts->profiles.push_back({*tag, *script});
    for (const std::string& word : std::set<std::string>(words->begin(), words->end())) {
      parts->words[word].push_back(index);
    }
    for (std::size_t at = 0; at < letters->size();) {
      const utf8::Decoded decoded = utf8::decode(*letters, at);
      parts->letters[decoded.code_point].push_back(index);
      at += decoded.length;
    }
  }
  return LanguageDetector(std::move(parts));
}

DetectedLanguage LanguageDetector::detect(std::string_view text) const {
  Census census = count_text(text.substr(0, kReadBytes));
  if (census.code_points < kShortestTellingText || census.letters == 0) return {};
  const auto [script, script_letters] = main_script(census);
  const std::vector<double> scores = parts_->evidence(census);
  double total = 0;
  double best_score = -1;
  std::size_t best = parts_->profiles.size();
  std::size_t rivals = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (parts_->profiles[i].script != script) continue;
    ++rivals;
    total += scores[i];
    if (scores[i] <= best_score) continue;
    best_score = scores[i];
    best = i;
  }
  const double script_share = static_cast<double>(script_letters) / static_cast<double>(census.letters);
  if (rivals == 0) return {"und", script_share};
  if (rivals == 1) return {parts_->profiles[best].tag, script_share};
  // Names, tables and lists have letters but no common words: too little to call them foreign.
  if (best_score * 50 < static_cast<double>(census.words.size()))
    return script == "Latn" ? DetectedLanguage{} : DetectedLanguage{"und", 0};
  return {parts_->profiles[best].tag, script_share * best_score / std::max(total, 1.0)};
}

}  // namespace claimgraph::language
