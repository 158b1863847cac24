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

bool is_hopeless(std::span<const std::int32_t> sums, std::uint32_t admitted) {
  for (std::size_t r = 0; r < sums.size(); ++r) {
    if ((admitted >> r & 1U) != 0 && sums[r] >= kHopelessPairSum) return false;
  }
  return true;
}

// What concerns both, with what proposals add.
PairWords words_between(const FrameContext& context, const RelationCandidate& candidate) {
  PairWords words = extract::words_between(context, candidate.subject, candidate.object, candidate.path);
  words.words.insert(words.words.end(), candidate.words.words.begin(), candidate.words.words.end());
  words.traits.insert(words.traits.end(), candidate.words.traits.begin(), candidate.words.traits.end());
  return words;
}

// Whether a verb by itself says that something is not so: "deny", "reject".
bool is_contradiction(const FrameContext& context, std::uint32_t token) {
  const auto rows = context.sense(token).of(FramePos::kVerb);
  return std::any_of(rows.begin(), rows.end(), [](const FrameRow& row) {
    return row.relation == Relation::kDenied && row.companions.empty();
  });
}

bool is_subject_of(const FrameContext& context, std::uint32_t token, std::uint32_t verb) {
  const auto arguments = context.arguments().of(verb);
  return std::any_of(arguments.begin(), arguments.end(), [&](const Argument& argument) {
    return argument.role == "subj" && argument.token == token;
  });
}

// "The port rejected the charge that Venn had sunk the ferry" gives no verdict on Venn: the object stands in
// a clause that the subject contradicts.
bool contradicts_what_is_said_of(const FrameContext& context, Participant subject, Participant object) {
  if (subject.mention == FrameContext::kNone || object.mention == FrameContext::kNone) return false;
  const std::uint32_t doer = context.mention(subject.mention).head;
  bool in_clause = false;
  std::uint32_t at = context.mention(object.mention).head;
  while (context.token(at).head >= 0) {
    using language::Deprel;
    const Deprel link = context.token(at).deprel;
    const bool leaves = link == Deprel::kConj || link == Deprel::kAdvcl || link == Deprel::kParataxis ||
                        link == Deprel::kAclRelcl;
    if (leaves) return false;
    in_clause = in_clause || link == Deprel::kAcl || link == Deprel::kCcomp;
    at = static_cast<std::uint32_t>(context.token(at).head);
    if (in_clause && is_contradiction(context, at) && is_subject_of(context, doer, at)) return true;
  }
  return false;
}

bool is_verdict(Relation relation) {
  return relation == Relation::kBlamed || relation == Relation::kCondemned;
}

}  // namespace

Result<RelationDecider> RelationDecider::load(const std::filesystem::path& model_folder) {
  const language::ModelStore store(model_folder);
  auto file = store.open(kModelName);
  if (!file) return tl::unexpected<Error>(file.error());
  auto vectors = language::WordVectors::load(store);
  if (!vectors) return tl::unexpected<Error>(vectors.error());
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
    for (const auto& [calibration, section] : {std::pair(&decider.calibration_[r], name),
                                               std::pair(&decider.lexicon_calibration_[r], name + ".lex")}) {
      if (auto status = read_into(*calibration, *file, section); !status) {
        return tl::unexpected<Error>(status.error());
      }
    }
  }
  auto network = RelationNetwork::read(*file, std::move(*vectors));
  if (!network) return tl::unexpected<Error>(network.error());
  decider.network_ = std::move(*network);
  const auto thresholds = file->array<std::int32_t>("thresholds");
  if (!thresholds) return tl::unexpected<Error>(thresholds.error());
  const auto sure = file->array<std::int32_t>("sure");
  if (!sure) return tl::unexpected<Error>(sure.error());
  const auto slopes = file->array<std::int32_t>("slopes");
  if (!slopes) return tl::unexpected<Error>(slopes.error());
  const bool fits = decider.pair_.outputs() == kRelationCount &&
                    decider.modality_.outputs() == kModalityCount &&
                    thresholds->size() == decider.thresholds_.size() &&
                    slopes->size() == decider.slopes_.size() && sure->size() == kRelationCount;
  if (!fits) {
    return fail(ErrorCode::kCorrupt,
                "the relation model has other relations than this program; train it again");
  }
  std::copy(thresholds->begin(), thresholds->end(), decider.thresholds_.begin());
  std::copy(sure->begin(), sure->end(), decider.sure_.begin());
  std::copy(slopes->begin(), slopes->end(), decider.slopes_.begin());
  return decider;
}

std::int32_t RelationDecider::probability(std::size_t relation, const CandidateSums& sums) const {
  const std::size_t family = is_structural(static_cast<Relation>(relation)) ? 1 : 0;
  const std::size_t line = 4 * (family + (sums.lexicon ? 2 : 0));
  const std::int64_t sum = std::int64_t{slopes_[line]} * sums.pair +
                           std::int64_t{slopes_[line + 1]} * sums.lexicon.value_or(0) +
                           std::int64_t{slopes_[line + 2]} * sums.network +
                           std::int64_t{slopes_[line + 3]} * (sums.alone ? LinearModel::kScale : 0);
  const auto scaled = static_cast<std::int32_t>(sum / LinearModel::kScale);
  return (sums.lexicon ? lexicon_calibration_ : calibration_)[relation].probability(scaled);
}

std::vector<Decision> RelationDecider::decide(const FrameContext& context, const RelationCandidate& candidate,
                                              RelationNetwork::Sentence& words) const {
  std::array<std::int32_t, kRelationCount> pair{};
  pair_.score(candidate.pair.features, pair);
  const std::uint32_t admitted = admitted_relations(context, candidate.subject, candidate.object);
  if (candidate.proposed.empty() && is_hopeless(pair, admitted)) return {};
  const RelationNetwork::Sums network =
      words.score(candidate.subject, candidate.object, words_between(context, candidate), admitted);
  std::array<const ProposedRelation*, kRelationCount> by_relation{};
  for (const ProposedRelation& proposed : candidate.proposed) {
    by_relation[static_cast<std::size_t>(proposed.relation)] = &proposed;
  }
  std::vector<Decision> decisions;
  const bool alone = context.is_lone_sentence();
  for (std::size_t r = 0; r < pair.size(); ++r) {
    if ((admitted >> r & 1U) == 0) continue;
    const ProposedRelation* proposed = by_relation[r];
    // Who says that somebody did not do it accuses nobody.
    const bool acquitted = candidate.pair.negated && static_cast<Relation>(r) == Relation::kBlamed;
    const bool dismissed = pair[r] < kLeastPairSum && network[r] < kLeastNetworkSum;
    if (proposed == nullptr && (acquitted || dismissed)) continue;
    CandidateSums sums{pair[r], std::nullopt, network[r], alone};
    if (proposed != nullptr) {
      std::array<std::int32_t, 1> lexicon{};
      proposal_.score(proposed->features, lexicon);
      sums.lexicon = lexicon[0];
    }
    std::int32_t right = probability(r, sums);
    if (proposed != nullptr && proposed->sure) right = std::max(right, sure_[r]);
    const auto relation = static_cast<Relation>(r);
    if (right < threshold(relation, alone)) continue;
    const bool contradicted =
        is_verdict(relation) && contradicts_what_is_said_of(context, candidate.subject, candidate.object);
    if (!contradicted) decisions.push_back({relation, right, proposed});
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
