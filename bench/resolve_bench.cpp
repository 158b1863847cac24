// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Resolves the mentions of generated documents whose truth is known, on one core:
//   resolve_bench [DOCUMENTS]      (20,000 unless said)
// prints seconds, peak memory and how right the outcome is, and exits with 1 when it misses the aims: a
// minute, 2 GB and F1 0.95 for 20,000 documents.
#include <fmt/format.h>
#include <sys/resource.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "claimgraph/resolve/resolver.h"
#include "resolve_corpus.h"

namespace {

using claimgraph::bench::PairScore;
using claimgraph::bench::ResolveCorpus;
using claimgraph::extract::NodeKind;

/// The corpus with the clusters of other kinds taken out of the truth.
PairScore score_of(const ResolveCorpus& corpus, const claimgraph::resolve::Resolution& resolution,
                   NodeKind kind) {
  ResolveCorpus part;
  claimgraph::resolve::Resolution kept;
  for (std::size_t document = 0; document < corpus.documents.size(); ++document) {
    part.truth.emplace_back();
    kept.entity_of_cluster.emplace_back();
    const auto& clusters = corpus.documents[document].extraction.clusters;
    for (std::size_t cluster = 0; cluster < clusters.size(); ++cluster) {
      if (clusters[cluster].node != kind) continue;
      part.truth.back().push_back(corpus.truth[document][cluster]);
      kept.entity_of_cluster.back().push_back(resolution.entity_of_cluster[document][cluster]);
    }
  }
  return claimgraph::bench::score_pairs(part, kept);
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::size_t kDocuments = 20000;
  const std::size_t documents = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : kDocuments;
  const ResolveCorpus corpus = claimgraph::bench::make_resolve_corpus(documents);
  std::size_t clusters = 0;
  for (const auto& truth : corpus.truth) clusters += truth.size();
  auto knowledge = claimgraph::resolve::Knowledge::load(CLAIMGRAPH_SOURCE_DIR);
  if (!knowledge) {
    fmt::print(stderr, "resolve_bench: {}\n", knowledge.error().message);
    return 2;
  }
  claimgraph::resolve::ResolveOptions options;
  options.knowledge = *std::move(knowledge);
  const auto begin = std::chrono::steady_clock::now();
  const auto resolution = claimgraph::resolve::resolve(corpus.documents, options);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  if (!resolution) {
    fmt::print(stderr, "resolve_bench: {}\n", resolution.error().message);
    return 2;
  }
  fmt::print("{} documents, {} clusters -> {} nodes in {:.1f} s, peak {:.0f} MB\n", documents, clusters,
             resolution->entities.size(), seconds.count(), peak_megabytes());
  const PairScore all = claimgraph::bench::score_pairs(corpus, *resolution);
  fmt::print("{:14} P {:.4f}  R {:.4f}  F1 {:.4f}\n", "all", all.precision, all.recall, all.f1);
  static constexpr std::array<std::pair<std::string_view, NodeKind>, 4> kKinds = {
      {{"people", NodeKind::kPerson},
       {"organizations", NodeKind::kOrganization},
       {"places", NodeKind::kGeopoliticalEntity},
       {"events", NodeKind::kEvent}}};
  for (const auto& [name, kind] : kKinds) {
    const PairScore score = score_of(corpus, *resolution, kind);
    fmt::print("{:14} P {:.4f}  R {:.4f}  F1 {:.4f}\n", name, score.precision, score.recall, score.f1);
  }
  return seconds.count() < 60 && peak_megabytes() < 2048 && all.f1 > 0.95 ? 0 : 1;
}
