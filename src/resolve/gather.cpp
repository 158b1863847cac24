// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "claimgraph/resolve/resolution.h"
#include "resolve/fingerprint.h"

namespace claimgraph::resolve {
namespace {

using Quote = DocumentFacts::Quote;
using StatementFact = DocumentFacts::StatementFact;

Quote quote_of(const text::Document& document, TextSpan span) {
  return {document.to_source(span), std::string(document.text(span))};
}

std::string joined(const text::Document& document, const std::vector<TextSpan>& pieces) {
  std::string words;
  for (const TextSpan piece : pieces) {
    if (!words.empty()) words += ' ';
    words += document.text(piece);
  }
  return words;
}

/// The heads of all mentions in text order, with their clusters: what a statement's content talks about.
struct HeadAt {
  std::uint32_t byte = 0;
  extract::ClusterId cluster = extract::kNoCluster;
};

std::vector<HeadAt> heads_in_text_order(const language::Analysis& analysis,
                                        const extract::Extraction& extraction) {
  std::vector<HeadAt> heads;
  for (const extract::Mention& mention : extraction.mentions) {
    if (mention.cluster == extract::kNoCluster) continue;
    heads.push_back({analysis.tokens[mention.head].span.begin, mention.cluster});
  }
  std::sort(heads.begin(), heads.end(),
            [](const HeadAt& left, const HeadAt& right) { return left.byte < right.byte; });
  return heads;
}

std::vector<extract::ClusterId> clusters_within(const std::vector<HeadAt>& heads,
                                                const std::vector<TextSpan>& pieces) {
  std::vector<extract::ClusterId> clusters;
  for (const TextSpan piece : pieces) {
    auto at = std::lower_bound(heads.begin(), heads.end(), piece.begin,
                               [](const HeadAt& head, std::uint32_t byte) { return head.byte < byte; });
    for (; at != heads.end() && at->byte < piece.end; ++at) clusters.push_back(at->cluster);
  }
  std::sort(clusters.begin(), clusters.end());
  clusters.erase(std::unique(clusters.begin(), clusters.end()), clusters.end());
  return clusters;
}

StatementFact statement_of(const text::Document& document, const extract::Attribution& attribution,
                           const std::vector<HeadAt>& heads) {
  StatementFact fact;
  fact.speaker = attribution.speaker;
  if (attribution.cue) fact.cue = document.text(*attribution.cue);
  fact.text = joined(document, attribution.content);
  fact.quote = quote_of(document, {attribution.content.front().begin, attribution.content.back().end});
  fact.mentions = clusters_within(heads, attribution.content);
  return fact;
}

}  // namespace

DocumentFacts gather(const text::Document& document, const language::Analysis& analysis,
                     extract::Extraction extraction) {
  DocumentFacts facts;
  facts.metadata = document.metadata();
  if (facts.metadata.language.empty()) facts.metadata.language = analysis.language;
  facts.source_hash = document.source_hash();
  if (document.dateline()) facts.publisher_agency = document.dateline()->agency;
  facts.fingerprint = fingerprint_of(document);
  for (const extract::Frame& frame : extraction.frames) {
    facts.frame_quotes.push_back(quote_of(document, frame.evidence));
  }
  for (const extract::FigureClaim& figure : extraction.figures) {
    facts.figure_quotes.push_back(quote_of(document, figure.evidence));
  }
  const std::vector<HeadAt> heads = heads_in_text_order(analysis, extraction);
  for (const extract::Attribution& attribution : extraction.attributions) {
    if (attribution.content.empty()) continue;
    facts.statements.push_back(statement_of(document, attribution, heads));
  }
  // `= {}` would keep the capacity, and there are as many of these as documents.
  extraction.mentions = std::vector<extract::Mention>();
  extraction.attributions = std::vector<extract::Attribution>();
  for (extract::Cluster& cluster : extraction.clusters) {
    cluster.mentions = std::vector<std::uint32_t>();
    cluster.names.shrink_to_fit();
  }
  extraction.clusters.shrink_to_fit();
  extraction.frames.shrink_to_fit();
  extraction.figures.shrink_to_fit();
  facts.frame_quotes.shrink_to_fit();
  facts.figure_quotes.shrink_to_fit();
  facts.statements.shrink_to_fit();
  facts.extraction = std::move(extraction);
  return facts;
}

}  // namespace claimgraph::resolve
