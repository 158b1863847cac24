// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/names_features.h"

#include "claimgraph/base/hash.h"
#include "claimgraph/base/utf8.h"
#include "language/characters.h"

namespace claimgraph::language::names {
namespace {

// Number of a feature template: the first value of its keys.
enum Kind : std::uint64_t {
  kBias,
  kLower,
  kExact,
  kLowerShape,
  kPrevLower,
  kLowerNext,
  kAround,
  kPrevious,
  kNext,
  kSecondPrevious,
  kSecondNext,
  kPreviousShaped,
  kNextShaped,
  kThirdPrevious,
  kPrefix,
  kSuffix = kPrefix + 4,
  kShape = kSuffix + 4,
  kShapePrevious,
  kShapeNext,
  kShapeAround,
  kPreviousShape,
  kNextShape,
  kShapeCase,
  kFirst,
  kPreviousSuffix,
  kNextSuffix,
  kListBegins,
  kListInside,
  kListPrevious,
  kListNext,
  kListShape,
  kRunBefore,
  kRunAfter,
  kRunPlace,
  kRunFirst,
  kRunLast,
  kRunBoth,
  kDomainBias,
  kDomainLower,
  kDomainPrevious,
  kDomainNext,
  kDomainShape,
  kDomainList,
  kRunListLast,
  kRunListFirst,
  kAffixes,
  kTag,
  kTagShape,
  kTagPrevious,
  kTagNext,
  kTagAround,
  kTagPair,
  kTagList,
  kTagRunBefore,
  kTagRunAfter,
};

constexpr std::uint64_t mix(std::uint64_t value) {
  value ^= value >> 33U;
  value *= 0xff51afd7ed558ccdULL;
  value ^= value >> 33U;
  value *= 0xc4ceb9fe1a85ec53ULL;
  return value ^ (value >> 33U);
}

}  // namespace

SentenceFeatures::SentenceFeatures(const Gazetteer& gazetteer, std::span<const std::string_view> words,
                                   std::span<const std::string_view> tags, Domain domain)
    : domain_(domain) {
  std::vector<std::string> lowered;
  lowered.reserve(words.size());
  words_.reserve(words.size());
  for (const std::string_view form : words) {
    lowered.push_back(to_lower(form));
    words_.push_back(read_word(form, lowered.back()));
  }
  const std::vector<ListHit> hits = gazetteer.find_all(lowered);
  for (std::size_t i = 0; i < hits.size(); ++i) words_[i].lists = hits[i];
  for (std::size_t i = 0; i < tags.size(); ++i) words_[i].tag = fnv1a(tags[i]);
  border_.lower = border_.exact = border_.shape = border_.tag = 1;
  mark_runs();
  case_ = sentence_case();
  keys_.reserve(128);
}

SentenceFeatures::Word SentenceFeatures::read_word(std::string_view form, const std::string& lowered) {
  Word word;
  word.lower = fnv1a(lowered);
  word.exact = fnv1a(form);
  word.shape = fnv1a(short_shape(form));
  word.casing = casing_of(form);
  word.capital = word.casing == Casing::kCapitalised || word.casing == Casing::kUpper ||
                 (word.casing == Casing::kMixed && to_lower(form.substr(0, 1)) != form.substr(0, 1));
  std::size_t at = 0;
  for (std::size_t n = 0; n < word.prefixes.size() && at < lowered.size(); ++n) {
    at += utf8::decode(lowered, at).length;
    word.prefixes[n] = fnv1a(std::string_view(lowered).substr(0, at));
  }
  at = lowered.size();
  for (std::size_t n = 0; n < word.suffixes.size() && at > 0; ++n) {
    do --at;
    while (at > 0 && (static_cast<unsigned char>(lowered[at]) & 0xC0U) == 0x80U);
    word.suffixes[n] = fnv1a(std::string_view(lowered).substr(at));
  }
  return word;
}

void SentenceFeatures::mark_runs() {
  const auto size = static_cast<std::uint32_t>(words_.size());
  for (std::uint32_t i = 0; i < size;) {
    std::uint32_t end = i;
    while (end < size && words_[end].capital) ++end;
    for (std::uint32_t k = i; k < end; ++k) {
      words_[k].run_begin = i;
      words_[k].run_end = end;
    }
    i = end == i ? i + 1 : end;
  }
}

SentenceCase SentenceFeatures::sentence_case() const {
  std::size_t upper = 0;
  std::size_t capitalised = 0;
  std::size_t lower = 0;
  std::size_t cased = 0;
  for (const Word& word : words_) {
    if (word.casing == Casing::kNone) continue;
    ++cased;
    upper += word.casing == Casing::kUpper ? 1 : 0;
    capitalised += word.capital ? 1 : 0;
    lower += word.casing == Casing::kLower ? 1 : 0;
  }
  if (cased >= 3 && upper * 10 >= cased * 7) return SentenceCase::kUpper;
  if (cased >= 4 && capitalised * 10 >= cased * 7) return SentenceCase::kTitle;
  return cased >= 3 && lower == cased ? SentenceCase::kLower : SentenceCase::kNormal;
}

const SentenceFeatures::Word& SentenceFeatures::word(std::ptrdiff_t index) const {
  return index < 0 || index >= static_cast<std::ptrdiff_t>(words_.size())
             ? border_
             : words_[static_cast<std::size_t>(index)];
}

void SentenceFeatures::add(std::uint64_t kind, std::uint64_t a, std::uint64_t b) {
  keys_.push_back(mix(mix(a + kind * 0x9e3779b97f4a7c15ULL) + b));
}

void SentenceFeatures::add_lexical(std::ptrdiff_t i) {
  const Word& here = word(i);
  add(kLower, here.lower);
  add(kExact, here.exact);
  add(kLowerShape, here.lower, here.shape);
  add(kPrevLower, word(i - 1).lower, here.lower);
  add(kLowerNext, here.lower, word(i + 1).lower);
  add(kDomainLower, here.lower, static_cast<std::uint64_t>(domain_));
}

void SentenceFeatures::add_context(std::ptrdiff_t i) {
  const Word& here = word(i);
  add(kAround, word(i - 1).lower, word(i + 1).lower);
  add(kPrevious, word(i - 1).lower);
  add(kNext, word(i + 1).lower);
  add(kSecondPrevious, word(i - 2).lower);
  add(kSecondNext, word(i + 2).lower);
  add(kPreviousShaped, word(i - 1).lower, here.shape);
  add(kNextShaped, word(i + 1).lower, here.shape);
  add(kThirdPrevious, word(i - 2).lower, word(i - 1).lower);
  add(kPreviousSuffix, word(i - 1).suffixes[2]);
  add(kNextSuffix, word(i + 1).suffixes[2]);
}

void SentenceFeatures::add_form(std::ptrdiff_t i) {
  const Word& here = word(i);
  const auto capital = static_cast<std::uint64_t>(here.capital);
  for (std::size_t n = 0; n < here.prefixes.size(); ++n) {
    if (here.prefixes[n] != 0) add(kPrefix + n, here.prefixes[n], capital);
    if (here.suffixes[n] != 0) add(kSuffix + n, here.suffixes[n], capital);
  }
  add(kAffixes, here.prefixes[1], here.suffixes[2]);
  add(kShape, here.shape);
  add(kShapeCase, here.shape, static_cast<std::uint64_t>(case_));
  add(kShapePrevious, word(i - 1).shape, here.shape);
  add(kShapeNext, here.shape, word(i + 1).shape);
  add(kShapeAround, mix(word(i - 1).shape + here.shape), word(i + 1).shape);
  add(kPreviousShape, word(i - 1).shape);
  add(kNextShape, word(i + 1).shape);
  if (i == 0) add(kFirst, here.shape, static_cast<std::uint64_t>(case_));
}

void SentenceFeatures::add_lists(std::ptrdiff_t i) {
  const Word& here = word(i);
  const auto capital = static_cast<std::uint64_t>(here.capital);
  for (unsigned list = 0; list < kNameListCount; ++list) {
    if (((here.lists.begins >> list) & 1U) != 0) add(kListBegins, list, capital);
    if (((here.lists.inside >> list) & 1U) != 0) add(kListInside, list, capital);
    if (((static_cast<unsigned>(word(i - 1).lists.begins) >> list) & 1U) != 0)
      add(kListPrevious, list, capital);
    if (((static_cast<unsigned>(word(i + 1).lists.begins) >> list) & 1U) != 0) add(kListNext, list, capital);
  }
  const std::uint64_t all = (std::uint64_t{here.lists.begins} << 16U) | here.lists.inside;
  add(kListShape, all, here.shape);
}

// What surrounds the whole run of capitalised words, which Viterbi's window of two tags cannot see.
void SentenceFeatures::add_run(std::ptrdiff_t i) {
  const Word& here = word(i);
  if (!here.capital) return;
  const auto begin = static_cast<std::ptrdiff_t>(here.run_begin);
  const auto end = static_cast<std::ptrdiff_t>(here.run_end);
  const auto from = static_cast<std::uint64_t>(std::min<std::ptrdiff_t>(i - begin, 3));
  const auto left = static_cast<std::uint64_t>(std::min<std::ptrdiff_t>(end - 1 - i, 3));
  add(kRunPlace, from * 4 + left, static_cast<std::uint64_t>(case_));
  add(kRunBefore, word(begin - 1).lower, from);
  add(kRunAfter, word(end).lower, left);
  add(kRunBoth, word(begin - 1).lower, word(end).lower);
  add(kRunFirst, word(begin).lower, from);
  add(kRunLast, word(end - 1).lower, left);
  add(kRunListFirst, word(begin).lists.begins, from * 4 + left);
  add(kRunListLast, word(end - 1).lists.begins, from * 4 + left);
}

void SentenceFeatures::add_domain(std::ptrdiff_t i) {
  const Word& here = word(i);
  const auto domain = static_cast<std::uint64_t>(domain_);
  add(kDomainBias, domain);
  add(kDomainPrevious, word(i - 1).lower, domain);
  add(kDomainNext, word(i + 1).lower, domain);
  add(kDomainShape, here.shape, domain);
  add(kDomainList, here.lists.begins, domain * 2 + static_cast<std::uint64_t>(here.capital));
}

void SentenceFeatures::add_tags(std::ptrdiff_t i) {
  const Word& here = word(i);
  if (here.tag == 0) return;
  const std::uint64_t before = word(i - 1).tag;
  const std::uint64_t after = word(i + 1).tag;
  add(kTag, here.tag);
  add(kTagShape, here.tag, here.shape);
  add(kTagPrevious, before, here.tag);
  add(kTagNext, here.tag, after);
  add(kTagAround, mix(before + here.tag), after);
  add(kTagPair, word(i - 2).tag, mix(before + here.tag));
  add(kTagList, here.tag, here.lists.begins);
  if (!here.capital) return;
  add(kTagRunBefore, word(static_cast<std::ptrdiff_t>(here.run_begin) - 1).tag, here.tag);
  add(kTagRunAfter, word(static_cast<std::ptrdiff_t>(here.run_end)).tag, here.tag);
}

std::span<const std::uint64_t> SentenceFeatures::at(std::size_t index) {
  const auto i = static_cast<std::ptrdiff_t>(index);
  keys_.clear();
  add_lexical(i);
  add(kBias, 0);
  add_context(i);
  add_form(i);
  add_lists(i);
  add_run(i);
  add_domain(i);
  add_tags(i);
  return keys_;
}

std::span<const std::uint64_t> SentenceFeatures::network_keys(std::size_t index) {
  const auto i = static_cast<std::ptrdiff_t>(index);
  const Word& here = word(i);
  const auto capital = static_cast<std::uint64_t>(here.capital);
  const auto casing = static_cast<std::uint64_t>(here.casing) * 2 + (i == 0 ? 1 : 0);
  keys_.clear();
  add(kExact, here.exact);
  add(kShapeCase, here.shape, static_cast<std::uint64_t>(case_));
  add(kFirst, casing, static_cast<std::uint64_t>(case_));
  add(kDomainBias, static_cast<std::uint64_t>(domain_), capital);
  add(kTag, here.tag);
  add(kTagShape, here.tag, casing);
  for (unsigned list = 0; list < kNameListCount; ++list) {
    if (((here.lists.begins >> list) & 1U) != 0) add(kListBegins, list, capital);
    if (((here.lists.inside >> list) & 1U) != 0) add(kListInside, list, capital);
  }
  if (here.capital) {
    const auto from = std::min<std::uint64_t>(index - here.run_begin, 3);
    const auto left = std::min<std::uint64_t>(here.run_end - 1 - index, 3);
    add(kRunPlace, from * 4 + left, static_cast<std::uint64_t>(case_));
  }
  return keys_;
}

}  // namespace claimgraph::language::names
