// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/figure_lexicon.h"

#include <algorithm>
#include <limits>

#include "extract/json_schema.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Token;
using language::TokenRange;
using language::Upos;
using nlohmann::json;

constexpr std::array<const char*, 7> kWordKeys = {"passive", "active",     "activeObject", "nouns",
                                                  "acts",    "predicates", "tolls"};
constexpr std::uint32_t kLongestBound = 4;
constexpr std::int64_t kLargest = 1'000'000'000'000;

std::string form_of(const Token& token, std::string_view text) {
  return lower_case(text.substr(token.span.begin, token.span.size()));
}

// "1,200" or "3.5" in thousandths.
std::optional<std::int64_t> parse_digits(std::string_view word) {
  std::int64_t value = 0;
  int decimals = -1;
  for (const char c : word) {
    if (c == ',' && decimals < 0) continue;
    if (c == '.' && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (c < '0' || c > '9' || decimals == 3 || value > kLargest) return std::nullopt;
    value = value * 10 + (c - '0');
    if (decimals >= 0) ++decimals;
  }
  if (word.empty() || word.front() < '0' || word.front() > '9') return std::nullopt;
  for (int scale = std::max(decimals, 0); scale < 3; ++scale) value *= 10;
  return value;
}

template <typename Value>
std::optional<Value> look_up(const WordTable<Value>& table, std::string_view word) {
  const auto found = table.find(word);
  return found == table.end() ? std::nullopt : std::optional<Value>(found->second);
}

void read_set(const json& list, WordSet& into) {
  for (const auto& word : list) into.insert(word.get<std::string>());
}

void read_bounds(const json& list, WordTable<Bound>& into) {
  for (const auto& entry : list) {
    const auto bound = find_bound(entry.at("bound").get<std::string>());
    into.try_emplace(entry.at("words").get<std::string>(), bound.value());
  }
}

void read_integers(const json& object, WordTable<std::int64_t>& into) {
  for (const auto& [word, value] : object.items()) into[word] = value.get<std::int64_t>();
}

// Reads numbers off the tokens of one sentence.
class NumberScanner {
 public:
  NumberScanner(const FigureLexicon& lexicon, const language::Analysis& analysis, std::string_view text,
                TokenRange sentence)
      : lexicon_(lexicon), tokens_(analysis.tokens), text_(text), sentence_(sentence) {}

  std::vector<NumberExpression> scan() {
    for (std::uint32_t i = sentence_.begin; i < sentence_.end;) {
      if (const std::uint32_t end = vague_at(i); end != i) {
        i = end;
      } else if (const std::uint32_t numeral_end = numeral_at(i); numeral_end != i) {
        i = numeral_end;
      } else {
        ++i;
      }
    }
    return std::move(found_);
  }

 private:
  // "dozens", "tens of thousands": the longest phrase that the lexicon lists.
  std::uint32_t vague_at(std::uint32_t begin) {
    std::string words;
    std::uint32_t best = begin;
    std::int64_t value = 0;
    for (std::uint32_t i = begin; i < std::min(sentence_.end, begin + 3); ++i) {
      if (i > begin) words += ' ';
      words += form_of(tokens_[i], text_);
      if (const auto known = lexicon_.vague(words)) {
        best = i + 1;
        value = *known;
      }
    }
    // "tens of thousands" hang on "tens", "several hundred" on "hundred".
    const bool nested = best > begin + 1 && form_of(tokens_[begin + 1], text_) == "of";
    if (best != begin) add({begin, best}, nested ? begin : best - 1, value, Bound::kAtLeast);
    return best;
  }

  std::uint32_t numeral_at(std::uint32_t begin) {
    const std::string form = form_of(tokens_[begin], text_);
    if (const std::size_t dash = form.find('-'); dash != std::string::npos) {
      const auto low = parse_digits(form.substr(0, dash));
      const auto high = parse_digits(form.substr(dash + 1));
      if (low && high && *low < *high) {
        add({begin, begin + 1}, begin, *low / 1000, Bound::kExactly);
        add({begin, begin + 1}, begin, *high / 1000, Bound::kExactly);
        return begin + 1;
      }
    }
    if (const auto sum = lexicon_.thousandths(hyphenated_at(begin)); sum && *sum > 0) {
      add({begin, begin + 3}, begin + 2, *sum / 1000, Bound::kExactly);
      return begin + 3;
    }
    std::int64_t total = 0;
    std::uint32_t i = begin;
    for (; i < sentence_.end; ++i) {
      const std::string word = form_of(tokens_[i], text_);
      const auto value = lexicon_.thousandths(word);
      const auto times = lexicon_.multiplier(word);
      if (value && i == begin) {
        total = *value;
      } else if (times && (i > begin) && total < kLargest) {
        total *= *times;
      } else if (times && i + 1 < sentence_.end && i == begin && tokens_[i].upos == Upos::kNum) {
        total = 1000 * *times;
      } else {
        break;
      }
    }
    if (i == begin) return begin;
    const bool article = tokens_[begin].upos == Upos::kDet;
    if (!article || i > begin + 1) add({begin, i}, i - 1, total / 1000, Bound::kExactly);
    return i;
  }

  // "twenty-three", which tokenizers cut in three; empty elsewhere.
  std::string hyphenated_at(std::uint32_t begin) {
    if (begin + 2 >= sentence_.end || form_of(tokens_[begin + 1], text_) != "-") return {};
    return form_of(tokens_[begin], text_) + "-" + form_of(tokens_[begin + 2], text_);
  }

  void add(TokenRange tokens, std::uint32_t head, std::int64_t value, Bound least) {
    Bound bound = lexicon_.bound_before(tokens_, text_, tokens.begin, sentence_.begin);
    if (tokens.end + 1 < sentence_.end) {
      const auto behind = lexicon_.bound_behind(form_of(tokens_[tokens.end], text_) + " " +
                                                form_of(tokens_[tokens.end + 1], text_));
      bound = behind.value_or(bound);
    }
    if (bound == Bound::kExactly) bound = least;
    found_.push_back({tokens, head, value, bound});
  }

  const FigureLexicon& lexicon_;
  const std::vector<Token>& tokens_;
  std::string_view text_;
  TokenRange sentence_;
  std::vector<NumberExpression> found_;
};

}  // namespace

Result<FigureLexicon> FigureLexicon::load(const std::filesystem::path& folder) {
  const auto measures = read_lexicon(folder, "measures");
  if (!measures) return tl::unexpected<Error>(measures.error());
  const auto numbers = read_lexicon(folder, "numbers");
  if (!numbers) return tl::unexpected<Error>(numbers.error());
  FigureLexicon lexicon;
  for (const auto& entry : measures->at("measures")) {
    const Measure measure = find_measure(entry.at("measure").get<std::string>()).value();
    for (std::size_t key = 0; key < kWordKeys.size(); ++key) {
      for (const auto& word : entry.at(kWordKeys[key])) {
        lexicon.words_[key].try_emplace(word.get<std::string>(), measure);
      }
    }
    read_set(entry.at("kinds"), lexicon.kinds_[static_cast<std::size_t>(measure)]);
  }
  read_set(measures->at("people"), lexicon.people_);
  read_set(measures->at("revisionVerbs"), lexicon.revisions_);
  read_set(measures->at("resultVerbs"), lexicon.results_);
  read_set(measures->at("partMarks"), lexicon.parts_);
  read_set(measures->at("shares"), lexicon.shares_);
  read_set(measures->at("none"), lexicon.none_);
  read_set(measures->at("countNouns"), lexicon.counts_);
  read_set(measures->at("lumped"), lexicon.lumped_);
  read_bounds(measures->at("bounds"), lexicon.bounds_);
  read_bounds(measures->at("boundsBehind"), lexicon.bounds_behind_);
  read_integers(numbers->at("values"), lexicon.values_);
  read_integers(numbers->at("single"), lexicon.values_);
  read_integers(numbers->at("multipliers"), lexicon.multipliers_);
  for (const auto& entry : numbers->at("vague")) {
    lexicon.vague_[entry.at("word").get<std::string>()] = entry.at("value").get<std::int64_t>();
  }
  return lexicon;
}

std::optional<Measure> FigureLexicon::measure(MeasureWord as, std::string_view word) const {
  return look_up(words_[static_cast<std::size_t>(as)], word);
}

Bound FigureLexicon::bound_before(const std::vector<Token>& tokens, std::string_view text,
                                  std::uint32_t number, std::uint32_t first) const {
  Bound found = Bound::kExactly;
  std::string words;
  for (std::uint32_t back = 1; back <= kLongestBound && number >= first + back; ++back) {
    if (back > 1) words.insert(0, " ");
    words.insert(0, form_of(tokens[number - back], text));
    if (const auto bound = look_up(bounds_, words)) found = *bound;
  }
  return found;
}

bool FigureLexicon::admits(Measure measure, std::string_view event_kind) const {
  return kinds_[static_cast<std::size_t>(measure)].contains(event_kind);
}

std::optional<Bound> FigureLexicon::bound_behind(std::string_view words) const {
  return look_up(bounds_behind_, words);
}

std::optional<std::int64_t> FigureLexicon::thousandths(std::string_view word) const {
  if (const auto digits = parse_digits(word)) return digits;
  if (const auto value = look_up(values_, word)) return *value * 1000;
  const std::size_t dash = word.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto tens = look_up(values_, word.substr(0, dash));
  const auto ones = look_up(values_, word.substr(dash + 1));
  if (!tens || !ones || *tens < 20 || *ones > 9) return std::nullopt;
  return (*tens + *ones) * 1000;
}

std::optional<std::int64_t> FigureLexicon::multiplier(std::string_view word) const {
  return look_up(multipliers_, word);
}

std::optional<std::int64_t> FigureLexicon::vague(std::string_view words) const {
  return look_up(vague_, words);
}

std::vector<NumberExpression> find_numbers(const FigureLexicon& lexicon, const language::Analysis& analysis,
                                           std::string_view text, TokenRange sentence) {
  return NumberScanner(lexicon, analysis, text, sentence).scan();
}

}  // namespace claimgraph::extract
