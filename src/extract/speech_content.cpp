// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/speech_content.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Token;
using language::TokenRange;

// Whether a dependent of the verb says more of its object.
bool is_complement(const SyntaxTree& tree, const Lexicon& lexicon, std::uint32_t child) {
  const Deprel relation = tree.token(child).deprel;
  if (relation == Deprel::kXcomp) return true;
  if (relation != Deprel::kObl && relation != Deprel::kAdvcl) return false;
  const std::int32_t mark = tree.child(child, relation == Deprel::kObl ? Deprel::kCase : Deprel::kMark);
  return mark >= 0 && lexicon.is_complement_preposition(lemma_of(tree, static_cast<std::uint32_t>(mark)));
}

// Where a relative clause behind a comma begins that hangs on the last noun of the phrase; the end if there
// is none.
std::uint32_t aside_begin(const SyntaxTree& tree, TokenRange phrase) {
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    const Token& token = tree.token(i);
    if (token.deprel != Deprel::kAclRelcl || token.head < static_cast<std::int32_t>(phrase.begin)) continue;
    const TokenRange clause = tree.yield(i);
    const bool last = clause.end >= phrase.end && clause.begin > phrase.begin + 1;
    if (last && tree.token(clause.begin).upos == language::Upos::kPunct) return clause.begin;
    if (last && tree.token(clause.begin - 1).upos == language::Upos::kPunct) return clause.begin - 1;
  }
  return phrase.end;
}

}  // namespace

TokenRange without_marks(const text::Document& document, const SyntaxTree& tree, TokenRange range) {
  const auto loose = [&](std::uint32_t i) {
    constexpr std::array<std::string_view, 8> kMarks = {",", ";", ":", ".", "-", "--", "—", "–"};
    return std::find(kMarks.begin(), kMarks.end(), document.text(tree.token(i).span)) != kMarks.end();
  };
  while (range.size() > 0 && loose(range.begin)) ++range.begin;
  while (range.size() > 0 && loose(range.end - 1)) --range.end;
  return range;
}

TokenRange object_content(const SyntaxTree& tree, const Lexicon& lexicon, std::uint32_t verb,
                          std::uint32_t object) {
  TokenRange range = tree.yield(object);
  bool more = false;
  for (const std::uint32_t child : tree.children(verb)) {
    const TokenRange below = tree.yield(child);
    if (child <= object || below.begin < range.end || !is_complement(tree, lexicon, child)) continue;
    range.end = below.end;
    more = true;
  }
  if (!more) range.end = aside_begin(tree, range);
  return range;
}

TokenRange prepositional_content(const SyntaxTree& tree, const Lexicon& lexicon, std::uint32_t verb) {
  for (const std::uint32_t child : tree.children(verb)) {
    if (child < verb || tree.token(child).deprel != Deprel::kObl) continue;
    const std::int32_t mark = tree.child(child, Deprel::kCase);
    if (mark < 0) continue;
    const std::string words = lemma_of(tree, verb) + " " + lemma_of(tree, static_cast<std::uint32_t>(mark));
    if (!lexicon.is_speech_phrase(words)) continue;
    const TokenRange phrase = tree.yield(child);
    return {std::max(phrase.begin, static_cast<std::uint32_t>(mark) + 1), phrase.end};
  }
  return {};
}

TokenRange infinitive_content(const SyntaxTree& tree, std::uint32_t verb, std::uint32_t infinitive) {
  TokenRange range = tree.yield(infinitive);
  for (const std::uint32_t child : tree.children(verb)) {
    const Token& token = tree.token(child);
    const bool bare = token.deprel == Deprel::kConj && token.xpos == "VB";
    if (bare && child > infinitive) range.end = std::max(range.end, tree.yield(child).end);
  }
  return range;
}

std::uint32_t statement_head(const SyntaxTree& tree, std::uint32_t token) {
  for (std::uint32_t steps = 0; steps < tree.size(); ++steps) {
    const Token& at = tree.token(token);
    const bool own =
        at.deprel == Deprel::kConj || at.deprel == Deprel::kParataxis || at.deprel == Deprel::kCcomp;
    if (at.head < 0 || own) return token;
    token = static_cast<std::uint32_t>(at.head);
  }
  return token;
}

}  // namespace claimgraph::extract
