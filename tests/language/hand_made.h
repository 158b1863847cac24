// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "claimgraph/language/analysis.h"
#include "claimgraph/text/document.h"

namespace claimgraph::language::testing {

/// A document published on `date` whose words are separated by single spaces; " | " ends a sentence.
struct HandMade {
  text::Document document;
  Analysis analysis;
};

inline HandMade hand_made(std::string text, std::string date = "") {
  Analysis analysis;
  std::uint32_t sentence_begin = 0;
  const auto end_sentence = [&] {
    const auto end = static_cast<std::uint32_t>(analysis.tokens.size());
    if (end == sentence_begin) return;
    analysis.sentences.push_back(
        {{sentence_begin, end},
         {analysis.tokens[sentence_begin].span.begin, analysis.tokens.back().span.end},
         0});
    sentence_begin = end;
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (text.compare(begin, end - begin, "|") == 0) {
      end_sentence();
    } else {
      analysis.tokens.emplace_back();
      analysis.tokens.back().span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    begin = end + 1;
  }
  end_sentence();
  text::Document::Parts parts;
  parts.metadata.date = std::move(date);
  parts.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, text::BlockKind::kParagraph, "", ""});
  parts.text = std::move(text);
  return {text::Document(std::move(parts)), std::move(analysis)};
}

}  // namespace claimgraph::language::testing
