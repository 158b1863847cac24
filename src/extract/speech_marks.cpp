// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/speech_marks.h"

#include <string_view>

#include "extract/speech_content.h"

namespace claimgraph::extract {
namespace {

using language::TokenRange;
using language::Upos;

std::string_view form(const text::Document& document, const SyntaxTree& tree, std::uint32_t token) {
  return document.text(tree.token(token).span);
}

bool is_dash(std::string_view word) {
  return word == "-" || word == "--" || word == "—" || word == "–" || word == "―";
}

bool opens_block(const SyntaxTree& tree, TokenRange sentence) {
  const auto& sentences = tree.analysis().sentences;
  const std::uint32_t at = tree.sentence(sentence.begin);
  return at == 0 || sentences[at - 1].block != sentences[at].block;
}

// Where the block ends that the sentence stands in.
std::uint32_t block_end(const SyntaxTree& tree, TokenRange sentence) {
  const auto& sentences = tree.analysis().sentences;
  std::uint32_t last = tree.sentence(sentence.begin);
  while (last + 1 < sentences.size() && sentences[last + 1].block == sentences[last].block) ++last;
  return sentences[last].tokens.end;
}

}  // namespace

std::optional<ReportedSpeech> find_turn(const text::Document& document, const SyntaxTree& tree,
                                        TokenRange sentence) {
  constexpr std::uint32_t kLongestSource = 5;
  constexpr std::uint32_t kShortest = 4;
  if (!opens_block(tree, sentence)) return std::nullopt;
  if (form(document, tree, sentence.begin) == "\"" && sentence.size() > 1) ++sentence.begin;
  for (std::uint32_t i = sentence.begin + 1; i < sentence.end && i <= sentence.begin + kLongestSource; ++i) {
    if (form(document, tree, i) != ":") continue;
    const std::uint32_t head = tree.head_of({sentence.begin, i});
    if (tree.token(head).upos != Upos::kPropn || sentence.end - i < kShortest) return std::nullopt;
    ReportedSpeech speech;
    speech.cue = {i, i + 1};
    speech.source = static_cast<std::int32_t>(head);
    const TokenRange content = without_marks(document, tree, {i + 1, block_end(tree, sentence)});
    if (content.size() == 0) return std::nullopt;
    speech.content = {content};
    return speech;
  }
  return std::nullopt;
}

std::optional<ReportedSpeech> find_signature(const text::Document& document, const SyntaxTree& tree,
                                             const QuoteIndex& quotes, TokenRange sentence) {
  constexpr std::uint32_t kLongestSource = 8;
  if (!opens_block(tree, sentence)) return std::nullopt;
  const auto quote = quotes.from(sentence.begin);
  if (quote == quotes.end() || quote->begin > sentence.begin || quote->end + 1 >= tree.size())
    return std::nullopt;
  const std::uint32_t dash = quote->end;
  const std::uint32_t end = block_end(tree, sentence);
  if (!is_dash(form(document, tree, dash)) || tree.sentence(dash) < tree.sentence(sentence.begin) ||
      dash + 1 >= end || end - dash > kLongestSource) {
    return std::nullopt;
  }
  if (tree.token(dash + 1).upos != Upos::kPropn) return std::nullopt;
  ReportedSpeech speech;
  speech.cue = {dash, dash + 1};
  speech.source = static_cast<std::int32_t>(tree.head_of({dash + 1, end}));
  speech.quoted = true;
  const TokenRange content = without_marks(document, tree, *quote);
  if (content.size() == 0) return std::nullopt;
  speech.content = {content};
  return speech;
}

}  // namespace claimgraph::extract
