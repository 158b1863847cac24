// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/extract/attribution_finder.h"

#include <algorithm>
#include <map>
#include <optional>

#include "extract/phrase.h"
#include "extract/quotes.h"
#include "extract/reported_speech.h"

namespace claimgraph::extract {
namespace {

using language::TokenRange;

TextSpan span_of(const SyntaxTree& tree, TokenRange range) {
  return {tree.token(range.begin).span.begin, tree.token(range.end - 1).span.end};
}

// The source's noun phrase, appositions left out.
TextSpan source_span(const SyntaxTree& tree, std::uint32_t head) {
  const auto extent = phrase_extent(tree, head);
  return span_of(tree, extent.full);
}

std::map<std::uint32_t, ClusterId> clusters_by_head(const Extraction& extraction) {
  std::map<std::uint32_t, ClusterId> clusters;
  for (const Mention& mention : extraction.mentions) clusters.emplace(mention.head, mention.cluster);
  return clusters;
}

Attribution to_attribution(const SyntaxTree& tree, const ReportedSpeech& speech,
                           const std::map<std::uint32_t, ClusterId>& clusters) {
  Attribution attribution;
  if (speech.source >= 0) {
    const auto head = static_cast<std::uint32_t>(speech.source);
    attribution.source = source_span(tree, head);
    const auto found = clusters.find(head);
    if (found != clusters.end()) attribution.speaker = found->second;
  }
  if (speech.cue.size() > 0) attribution.cue = span_of(tree, speech.cue);
  for (const TokenRange part : speech.content) attribution.content.push_back(span_of(tree, part));
  return attribution;
}

// The innermost other attribution whose content holds the cue (or, without cue, the content).
void nest(std::vector<Attribution>& attributions) {
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    const TextSpan inner = attributions[i].cue.value_or(attributions[i].content.front());
    std::uint32_t smallest = 0xFFFFFFFFU;
    const std::size_t from = i < 12 ? 0 : i - 12;  // contents that hold one another stand close together
    for (std::size_t j = from; j < std::min(attributions.size(), i + 4); ++j) {
      if (j == i) continue;
      for (const TextSpan part : attributions[j].content) {
        if (!part.contains(inner) || part.size() >= smallest) continue;
        smallest = part.size();
        attributions[i].nested_in = static_cast<std::int32_t>(j);
      }
    }
  }
}

}  // namespace

std::vector<Attribution> AttributionFinder::find(const text::Document& document, const SyntaxTree& tree,
                                                 const Extraction& extraction) const {
  const auto clusters = clusters_by_head(extraction);
  const auto quotes = find_quotes(document, tree);
  std::vector<Attribution> attributions;
  for (const ReportedSpeech& speech : find_reported_speech(document, tree, *lexicon_, quotes)) {
    if (!speech.content.empty()) attributions.push_back(to_attribution(tree, speech, clusters));
  }
  std::stable_sort(attributions.begin(), attributions.end(), [](const Attribution& a, const Attribution& b) {
    return a.content.front().begin < b.content.front().begin;
  });
  nest(attributions);
  return attributions;
}

}  // namespace claimgraph::extract
