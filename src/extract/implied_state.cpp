// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/implied_state.h"

#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

constexpr std::size_t kFewestMentions = 2;

bool is_state(const Cluster& cluster) {
  return cluster.node == NodeKind::kGeopoliticalEntity && !cluster.country.empty();
}

// The state that the document mentions most, the first of equals; kNoCluster if none is told twice.
ClusterId home_of(const Extraction& extraction) {
  ClusterId home = kNoCluster;
  std::size_t most = kFewestMentions - 1;
  for (ClusterId c = 0; c < extraction.clusters.size(); ++c) {
    const Cluster& cluster = extraction.clusters[c];
    if (!is_state(cluster) || cluster.mentions.size() <= most) continue;
    most = cluster.mentions.size();
    home = c;
  }
  return home;
}

// [cluster] -> whether a phrase of it holds a state's name: "the Lundan minister", "minister of Lunda".
std::vector<char> with_state(const Extraction& extraction) {
  std::vector<char> told(extraction.clusters.size(), 0);
  const auto& mentions = extraction.mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    // By begin: those inside a phrase follow it.
    for (std::size_t j = i + 1; j < mentions.size() && mentions[j].tokens.begin < mentions[i].tokens.end;
         ++j) {
      const ClusterId inner = mentions[j].cluster;
      if (inner == kNoCluster || mentions[i].cluster == kNoCluster) continue;
      if (is_state(extraction.clusters[inner])) told[mentions[i].cluster] = 1;
    }
  }
  return told;
}

}  // namespace

std::vector<ClusterId> implied_states(const SyntaxTree& tree, const Extraction& extraction,
                                      const FrameLexicon& lexicon) {
  std::vector<ClusterId> implied(extraction.mentions.size(), kNoCluster);
  const ClusterId home = home_of(extraction);
  if (home == kNoCluster) return implied;
  const auto told = with_state(extraction);
  for (std::size_t i = 0; i < implied.size(); ++i) {
    const Mention& mention = extraction.mentions[i];
    if (mention.kind != MentionKind::kNominal || mention.cluster == kNoCluster) continue;
    const NodeKind node = extraction.clusters[mention.cluster].node;
    const bool holder = is_agent(node) && node != NodeKind::kGeopoliticalEntity;
    if (!holder || told[mention.cluster] != 0 || mention.head >= tree.size()) continue;
    if (lexicon.is_state_office(lemma_of(tree, mention.head))) implied[i] = home;
  }
  return implied;
}

}  // namespace claimgraph::extract
