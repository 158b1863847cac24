// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/frame_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace claimgraph::extract {

FrameSample sample(std::string_view table, const std::vector<Marked>& marked) {
  FrameSample out{annotate_by_hand(table), {}};
  for (const Marked& word : marked) {
    Mention mention;
    mention.head = token_of(out.text, word.form);
    mention.tokens = {mention.head, mention.head + 1};
    mention.node = word.kind;
    mention.kind = word.kind == NodeKind::kEvent ? MentionKind::kNominal : MentionKind::kName;
    mention.cluster = static_cast<ClusterId>(out.extraction.clusters.size());
    Cluster cluster;
    cluster.node = word.kind;
    cluster.name = std::string(word.form);
    out.extraction.clusters.push_back(std::move(cluster));
    out.extraction.mentions.push_back(mention);
  }
  std::sort(out.extraction.mentions.begin(), out.extraction.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.head < b.head; });
  for (std::uint32_t i = 0; i < out.extraction.mentions.size(); ++i) {
    out.extraction.clusters[out.extraction.mentions[i].cluster].mentions.push_back(i);
  }
  return out;
}

const FrameLexicon& frame_lexicon() {
  static const auto kLexicon =
      FrameLexicon::load(std::filesystem::path(CLAIMGRAPH_SOURCE_DIR) / "ontology" / "lexicon");
  if (!kLexicon) {
    std::cerr << kLexicon.error().describe() << '\n';
    std::abort();
  }
  return *kLexicon;
}

}  // namespace claimgraph::extract
