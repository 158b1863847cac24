// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/relation_decider.h"

#include <algorithm>

namespace claimgraph::extract {
namespace {

constexpr std::string_view kModelName = "relations";
constexpr std::size_t kModalityCount = 5;

template <typename Model>
Status read_into(Model& into, const language::ModelFile& file, const std::string& name) {
  auto read = Model::read(file, name);
  if (!read) return tl::unexpected<Error>(read.error());
  into = std::move(*read);
  return {};
}

}  // namespace

Result<RelationDecider> RelationDecider::load(const std::filesystem::path& model_folder) {
  auto file = language::ModelStore(model_folder).open(kModelName);
  if (!file) return tl::unexpected<Error>(file.error());
  RelationDecider decider;
  decider.file_ = *file;
  const std::array<std::pair<LinearModel*, const char*>, 5> models = {{{&decider.pair_, "pair"},
                                                                       {&decider.proposal_, "proposal"},
                                                                       {&decider.modality_, "modality"},
                                                                       {&decider.source_, "source"},
                                                                       {&decider.about_, "about"}}};
  for (const auto& [model, name] : models) {
    if (auto status = read_into(*model, *file, name); !status) return tl::unexpected<Error>(status.error());
  }
  for (std::size_t r = 0; r < decider.calibration_.size(); ++r) {
    const std::string name(relation_name(static_cast<Relation>(r)));
    if (auto status = read_into(decider.calibration_[r], *file, name); !status) {
      return tl::unexpected<Error>(status.error());
    }
  }
  const auto thresholds = file->array<std::int32_t>("thresholds");
  if (!thresholds) return tl::unexpected<Error>(thresholds.error());
  const bool fits = decider.pair_.outputs() == kRelationCount &&
                    decider.modality_.outputs() == kModalityCount && thresholds->size() == kRelationCount;
  if (!fits) {
    return fail(ErrorCode::kCorrupt,
                "the relation model has other relations than this program; train it again");
  }
  std::copy(thresholds->begin(), thresholds->end(), decider.thresholds_.begin());
  return decider;
}

std::vector<Decision> RelationDecider::decide(const FrameContext& context,
                                              const RelationCandidate& candidate) const {
  RelationSums sums{};
  pair_.score(candidate.pair.features, sums);
  for (const ProposedRelation& proposed : candidate.proposed) {
    const auto r = static_cast<std::size_t>(proposed.relation);
    proposal_.score(proposed.features, std::span(sums).subspan(r, 1));
  }
  std::vector<Decision> decisions;
  const std::uint32_t admitted = admitted_relations(context, candidate.subject, candidate.object);
  for (std::size_t r = 0; r < sums.size(); ++r) {
    if ((admitted >> r & 1U) == 0) continue;
    const std::int32_t probability = calibration_[r].probability(sums[r]);
    if (probability < thresholds_[r]) continue;
    Decision decision{static_cast<Relation>(r), probability, nullptr};
    for (const ProposedRelation& proposed : candidate.proposed) {
      if (proposed.relation == decision.relation) decision.proposed = &proposed;
    }
    decisions.push_back(decision);
  }
  return decisions;
}

Modality RelationDecider::modality(const FrameContext& context, const DecidedEdge& edge) const {
  if (is_structural(edge.relation)) return Modality::kActual;
  std::array<std::int32_t, kModalityCount> sums{};
  modality_.score(modality_features(context, edge), sums);
  return static_cast<Modality>(std::max_element(sums.begin(), sums.end()) - sums.begin());
}

std::vector<ClusterId> RelationDecider::sources(const FrameContext& context, const DecidedEdge& edge) const {
  const ClusterId source = source_of(context, edge);
  if (source == kNoCluster) return {};
  std::array<std::int32_t, 1> sum{};
  source_.score(source_features(context, edge), sum);
  return sum[0] > 0 ? std::vector<ClusterId>{source} : std::vector<ClusterId>{};
}

ClusterId RelationDecider::about(const FrameContext& context, const DecidedEdge& edge) const {
  ClusterId best = kNoCluster;
  std::int32_t best_sum = 0;
  if (is_structural(edge.relation)) return best;
  for (const std::uint32_t mention : about_candidates(context, edge)) {
    std::array<std::int32_t, 1> sum{};
    about_.score(about_features(context, edge, mention), sum);
    if (sum[0] <= best_sum) continue;
    best_sum = sum[0];
    best = context.mention(mention).cluster;
  }
  return best;
}

}  // namespace claimgraph::extract
