// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/phrase.h"

#include <algorithm>
#include <string_view>

#include "claimgraph/base/ascii.h"
#include "extract/tree_repair.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Token;
using language::TokenRange;
using language::Upos;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Dependents that stand in front of the head and belong to its core.
bool belongs_to_core(Deprel relation) {
  switch (relation) {
    case Deprel::kAmod:
    case Deprel::kCompound:
    case Deprel::kNummod:
    case Deprel::kFlat:
    case Deprel::kNmod:
    case Deprel::kNmodUnmarked:
    case Deprel::kNmodDesc:
    case Deprel::kFixed:
    case Deprel::kGoeswith:
      return true;
    default:
      return false;
  }
}

// Dependents behind the head that belong to the full phrase.
bool belongs_behind(Deprel relation) {
  switch (relation) {
    case Deprel::kNmod:
    case Deprel::kNmodUnmarked:
    case Deprel::kNmodDesc:
    case Deprel::kAmod:
    case Deprel::kAcl:
    case Deprel::kCompound:
    case Deprel::kFlat:
    case Deprel::kNummod:
    case Deprel::kFixed:
    case Deprel::kGoeswith:
      return true;
    default:
      return false;
  }
}

// Dependents in front that only the full phrase holds.
bool belongs_in_front(Deprel relation) {
  return relation == Deprel::kDet || relation == Deprel::kDetPredet || relation == Deprel::kNmodPoss;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii::to_lower(c);
  return lower;
}

std::string_view behind_hyphen(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  return hyphen == std::string_view::npos ? std::string_view() : word.substr(hyphen + 1);
}

std::string words_of(const text::Document& document, const language::Analysis& analysis, TokenRange range) {
  if (range.size() == 0) return {};
  const TextSpan span{analysis.tokens[range.begin].span.begin, analysis.tokens[range.end - 1].span.end};
  std::string words;
  for (const char c : document.text(span)) {
    if (!is_space(c)) {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  return words;
}

std::string lemma_of(const SyntaxTree& tree, std::uint32_t index) {
  return lower_case(tree.token(index).lemma);
}

bool is_plural(const Token& token) {
  return token.xpos == "NNS" || token.xpos == "NNPS" ||
         token.feats.find("Number=Plur") != std::string_view::npos;
}

bool is_noun(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn;
}

bool is_verb_used_as_noun(const SyntaxTree& tree, std::uint32_t index) {
  const Token& token = tree.token(index);
  const bool gerund = token.xpos == "VBG" && tree.child(index, Deprel::kCase) >= 0;
  return token.upos == Upos::kVerb &&
         (gerund || tree.child(index, Deprel::kDet) >= 0 || tree.child(index, Deprel::kCompound) >= 0);
}

namespace {

// "title = Harbour fire": what an infobox calls a field is no part of the phrase that it holds.
TokenRange inside_field(const SyntaxTree& tree, TokenRange range, std::uint32_t head) {
  constexpr std::string_view kSign = "=";
  for (std::uint32_t i = head; i-- > range.begin;) {
    if (tree.token(i).lemma == kSign) range.begin = i + 1;
  }
  for (std::uint32_t i = range.end; i-- > head + 1;) {
    if (tree.token(i).lemma == kSign) range.end = i;
  }
  return range;
}

}  // namespace

PhraseExtent phrase_extent(const SyntaxTree& tree, std::uint32_t head) {
  PhraseExtent extent{{head, head + 1}, {head, head + 1}};
  for (const std::uint32_t child : tree.children(head)) {
    const Deprel relation = tree.token(child).deprel;
    const TokenRange below = tree.yield(child);
    if (child < head && below.end <= head) {
      const bool core = belongs_to_core(relation);
      if (core) extent.core.begin = std::min(extent.core.begin, below.begin);
      if (core || belongs_in_front(relation)) extent.full.begin = std::min(extent.full.begin, below.begin);
    } else if (child > head && belongs_behind(relation) && !is_verb_of_its_noun(tree, child)) {
      const bool name_part = relation == Deprel::kFlat || relation == Deprel::kCompound ||
                             relation == Deprel::kNummod || relation == Deprel::kGoeswith;
      if (name_part && below.begin == extent.core.end) extent.core.end = below.end;
      extent.full.end = std::max(extent.full.end, below.end);
    }
  }
  extent.full.begin = std::min(extent.full.begin, extent.core.begin);
  extent.full.end = std::max(extent.full.end, extent.core.end);
  return {.full = inside_field(tree, extent.full, head), .core = inside_field(tree, extent.core, head)};
}

namespace {

// The singular that a plural form may be of, for words in capitals that no lemmatizer takes for nouns:
// "ministers", "parties", "airmen".
std::string singular_of(std::string_view form) {
  std::string out(form);
  if (out.size() > 5 && out.ends_with("ies")) {
    out.replace(out.size() - 3, 3, "y");
  } else if (out.size() > 5 && out.ends_with("men")) {
    out.replace(out.size() - 3, 3, "man");
  } else if (out.size() > 4 && out.ends_with("s") && !out.ends_with("ss")) {
    out.pop_back();
  }
  return out;
}

constexpr std::uint32_t kLongestPhrase = 4;

// What the lexicon says of the phrase of `length` words that begins with `head`; null where it has none.
const NounSense* sense_from(const text::Document& document, const SyntaxTree& tree, const Lexicon& lexicon,
                            std::uint32_t head, std::uint32_t length) {
  if (head + length > tree.size()) return nullptr;
  return lexicon.noun(lower_case(words_of(document, tree.analysis(), {head, head + length})));
}

// "attorney general", "state of emergency": the head is not the phrase's last word; the longest counts.
const NounSense* sense_beyond_head(const text::Document& document, const SyntaxTree& tree,
                                   const Lexicon& lexicon, std::uint32_t head) {
  if (head + 1 >= tree.size()) return nullptr;
  const Upos next = tree.token(head + 1).upos;
  if (next != Upos::kAdp && next != Upos::kAdj) return nullptr;
  for (std::uint32_t length = kLongestPhrase; length > 1; --length) {
    if (const NounSense* sense = sense_from(document, tree, lexicon, head, length)) return sense;
  }
  return nullptr;
}

// "prime minister", "minister": the longest phrase that ends in the head, by its lemma, form or singular.
const NounSense* sense_up_to_head(const text::Document& document, const SyntaxTree& tree,
                                  const Lexicon& lexicon, TokenRange core, std::uint32_t head) {
  const std::string lemma = lemma_of(tree, head);
  const std::string form = lower_case(document.text(tree.token(head).span));
  const std::string singular = is_plural(tree.token(head)) ? singular_of(form) : form;
  for (std::uint32_t length = std::min(kLongestPhrase, head - core.begin + 1); length > 0; --length) {
    std::string front;
    for (std::uint32_t i = head + 1 - length; i < head; ++i) {
      front += lower_case(document.text(tree.token(i).span)) + " ";
    }
    for (const std::string& word : {lemma, form, singular}) {
      if (const NounSense* sense = lexicon.noun(front + word)) return sense;
    }
  }
  return nullptr;
}

}  // namespace

NounSense phrase_sense(const text::Document& document, const SyntaxTree& tree, const Lexicon& lexicon,
                       TokenRange core, std::uint32_t head) {
  if (const NounSense* sense = sense_beyond_head(document, tree, lexicon, head)) return *sense;
  if (const NounSense* sense = sense_up_to_head(document, tree, lexicon, core, head)) return *sense;
  for (std::uint32_t length = 2; length <= kLongestPhrase; ++length) {
    if (const NounSense* sense = sense_from(document, tree, lexicon, head, length)) return *sense;
  }
  const std::string lemma = lemma_of(tree, head);
  if (const std::string_view rear = behind_hyphen(lemma); !rear.empty()) {
    if (const NounSense* sense = lexicon.noun(rear)) return *sense;
  }
  NounSense person;
  if (tree.token(head).upos == Upos::kNoun && lexicon.has_person_ending(lemma)) person.classes = kPersonNoun;
  return person;
}

}  // namespace claimgraph::extract
