// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "claimgraph/resolve/resolution.h"

namespace claimgraph::bench {

/// Documents as resolution sees them, with the truth about every cluster.
struct ResolveCorpus {
  std::vector<resolve::DocumentFacts> documents;
  std::vector<std::vector<std::uint32_t>> truth;  ///< [document][cluster] -> what it is in the invented world
};

/// Reports of an invented world: people who share surnames and are spelt in several ways, organizations with
/// acronyms and branches, towns in countries, stories that several reports tell with a day or a place left
/// out or off by one. The same for the same size on every machine.
ResolveCorpus make_resolve_corpus(std::size_t documents);

/// Pairs of clusters of different documents: how many are rightly one thing, were made one, should be one.
struct PairScore {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

PairScore score_pairs(const ResolveCorpus& corpus, const resolve::Resolution& resolution);

}  // namespace claimgraph::bench
