// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/relation_examples.h"

#include <algorithm>

#include "claimgraph/extract/attribution_finder.h"
#include "claimgraph/extract/coreference.h"
#include "claimgraph/extract/lexicon.h"
#include "claimgraph/extract/mention_finder.h"
#include "claimgraph/language/pipeline.h"
#include "extract/frame_details.h"
#include "extract/own_voice.h"

namespace claimgraph::train {
namespace {

using extract::DecidedEdge;
using extract::FrameContext;
using extract::Relation;
using extract::RelationCandidate;

// Turns the candidates of one analysed document into examples.
class Labeller {
 public:
  Labeller(const FrameContext& context, const language::WordVectors& vectors, const GoldGraph& gold,
           DocumentExamples& out)
      : context_(context),
        vectors_(vectors),
        gold_(gold),
        nodes_(match_clusters(context.extraction(), gold)),
        out_(out) {
    for (const GoldEdge& edge : gold.edges) {
      const EdgeKey key = edge_key(edge.relation, edge.subject, edge.object);
      out_.gold.insert(key);
      out_.quotes.emplace_back(key, edge.quote);
    }
    for (std::size_t n = 0; n < gold.nodes.size(); ++n) {
      out_.labels[static_cast<std::int32_t>(n)] = gold.nodes[n].names.front();
    }
    for (extract::ClusterId c = 0; c < nodes_.size(); ++c) {
      if (nodes_[c] >= 0) out_.found_nodes.insert(nodes_[c]);
      out_.labels.try_emplace(end_of(c), context.extraction().clusters[c].name);
    }
    for (const auto& sentence : context.analysis().sentences) {
      out_.sentences.emplace_back(context.document().text(sentence.span));
    }
  }

  void label() {
    const auto sentences = static_cast<std::uint32_t>(context_.analysis().sentences.size());
    for (std::uint32_t sentence = 0; sentence < sentences; ++sentence) {
      for (RelationCandidate& candidate : extract::find_candidates(context_, sentence)) add(candidate);
    }
  }

 private:
  [[nodiscard]] std::int32_t end_of(extract::ClusterId cluster) const {
    const GoldNode node = nodes_[cluster];
    return node >= 0 ? node : -2 - static_cast<std::int32_t>(cluster);
  }

  // A quote that this sentence shares in makes the pair an example of the edge; elsewhere nothing is known.
  [[nodiscard]] Target target_of(const GoldEdge& edge, std::uint32_t sentence) const {
    if (edge.places.empty()) return Target::kIgnored;
    const TextSpan span = context_.analysis().sentences[sentence].span;
    const bool here = std::any_of(edge.places.begin(), edge.places.end(),
                                  [&](TextSpan place) { return place.overlaps(span); });
    return here ? Target::kPositive : Target::kIgnored;
  }

  void add(RelationCandidate& candidate) {
    PairExample example;
    example.subject = end_of(candidate.subject.cluster);
    example.object = end_of(candidate.object.cluster);
    if (example.subject == example.object) return;
    example.sentence = candidate.sentence;
    example.admitted = admitted_relations(context_, candidate.subject, candidate.object);
    for (std::size_t r = 0; r < example.targets.size(); ++r) {
      example.targets[r] = (example.admitted >> r & 1U) != 0 ? Target::kNegative : Target::kIgnored;
    }
    for (const GoldEdge& edge : gold_.edges) {
      const EdgeKey key = edge_key(edge.relation, edge.subject, edge.object);
      if (key != edge_key(edge.relation, example.subject, example.object)) continue;
      const Target target = target_of(edge, candidate.sentence);
      Target& known = example.targets[static_cast<std::size_t>(edge.relation)];
      if (known != Target::kPositive) known = target;
      if (target == Target::kPositive) add_details(edge, candidate);
    }
    leave_open(example, candidate.sentence);
    for (auto& proposed : candidate.proposed) {
      if (proposed.sure) example.sure |= 1U << static_cast<unsigned>(proposed.relation);
      example.proposed.emplace_back(proposed.relation, std::move(proposed.features));
    }
    example.features = std::move(candidate.pair.features);
    for (const extract::SlotWord& word : candidate.words.words) {
      example.network.words.emplace_back(word.slot, extract::vector_of(vectors_, context_, word.token));
    }
    example.network.traits = std::move(candidate.words.traits);
    out_.pairs.push_back(std::move(example));
  }

  // A mention that goes by no gold name may still be an end of a gold edge of its sentence: such a pair is
  // evidence for nothing.
  void leave_open(PairExample& example, std::uint32_t sentence) const {
    if (example.subject >= 0 && example.object >= 0) return;
    for (const GoldEdge& edge : gold_.edges) {
      if (target_of(edge, sentence) != Target::kPositive) continue;
      const bool fits = (example.subject < 0 || example.subject == edge.subject) &&
                        (example.object < 0 || example.object == edge.object);
      const bool found = is_found(edge.subject) && is_found(edge.object);
      Target& known = example.targets[static_cast<std::size_t>(edge.relation)];
      if (fits && !found && known == Target::kNegative) known = Target::kIgnored;
    }
  }

  [[nodiscard]] bool is_found(GoldNode node) const { return out_.found_nodes.contains(node); }

  void add_details(const GoldEdge& gold, const RelationCandidate& candidate) {
    DecidedEdge edge;
    edge.relation = gold.relation;
    edge.subject = candidate.subject;
    edge.object = candidate.object;
    edge.sentence = candidate.sentence;
    edge.trigger = candidate.pair.trigger;
    for (const auto& proposed : candidate.proposed) {
      if (proposed.relation != gold.relation) continue;
      edge.proposal = &proposed.best;
      edge.trigger = proposed.best.trigger;
    }
    if (extract::source_of(context_, edge) != extract::kNoCluster) {
      out_.source.push_back({extract::source_features(context_, edge), gold.source >= 0 ? 1 : 0});
    }
    if (extract::is_structural(gold.relation)) return;
    out_.modality.push_back(
        {extract::modality_features(context_, edge), static_cast<std::int32_t>(gold.modality)});
    for (const std::uint32_t mention : extract::about_candidates(context_, edge)) {
      const bool right = gold.about >= 0 && nodes_[context_.mention(mention).cluster] == gold.about;
      out_.about.push_back({extract::about_features(context_, edge, mention), right ? 1 : 0});
    }
  }

  const FrameContext& context_;
  const language::WordVectors& vectors_;
  const GoldGraph& gold_;
  std::vector<GoldNode> nodes_;
  DocumentExamples& out_;
};

}  // namespace

EdgeKey edge_key(Relation relation, std::int32_t subject, std::int32_t object) {
  if (extract::is_symmetric(relation) && object < subject) std::swap(subject, object);
  return {relation, subject, object};
}

struct ExampleMaker::Parts {
  language::Pipeline pipeline;
  extract::Lexicon lexicon;
  extract::FrameLexicon frames;
  language::WordVectors vectors;
};

ExampleMaker::ExampleMaker(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
ExampleMaker::ExampleMaker(ExampleMaker&&) noexcept = default;
ExampleMaker& ExampleMaker::operator=(ExampleMaker&&) noexcept = default;
ExampleMaker::~ExampleMaker() = default;

Result<ExampleMaker> ExampleMaker::load(const std::filesystem::path& data_dir) {
  auto pipeline = language::Pipeline::load(data_dir, language::Preset::kAccurate);
  if (!pipeline) return tl::unexpected<Error>(pipeline.error());
  auto lexicon = extract::Lexicon::load(data_dir / "ontology" / "lexicon");
  if (!lexicon) return tl::unexpected<Error>(lexicon.error());
  auto frames = extract::FrameLexicon::load(data_dir / "ontology" / "lexicon");
  if (!frames) return tl::unexpected<Error>(frames.error());
  auto vectors = language::WordVectors::load(language::ModelStore(data_dir / "models" / "en"));
  if (!vectors) return tl::unexpected<Error>(vectors.error());
  return ExampleMaker(std::make_unique<const Parts>(
      Parts{std::move(*pipeline), std::move(*lexicon), std::move(*frames), std::move(*vectors)}));
}

DocumentExamples ExampleMaker::make(const GoldGraph& gold) const {
  const auto analysis = parts_->pipeline.analyse(gold.document);
  const extract::SyntaxTree tree(analysis);
  auto drafts = extract::MentionFinder(parts_->lexicon).find(gold.document, tree);
  auto extraction =
      extract::CoreferenceResolver(parts_->lexicon).resolve(gold.document, tree, std::move(drafts));
  extraction.attributions = extract::AttributionFinder(parts_->lexicon).find(gold.document, tree, extraction);
  extract::link_own_voice(gold.document, tree, parts_->lexicon, extraction);
  const FrameContext context(gold.document, analysis, extraction, parts_->frames);
  DocumentExamples out;
  out.id = gold.document.metadata().id;
  Labeller(context, parts_->vectors, gold, out).label();
  return out;
}

}  // namespace claimgraph::train
