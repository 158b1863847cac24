// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/frame_context.h"

#include <algorithm>

#include "claimgraph/base/hash.h"
#include "extract/implied_state.h"

namespace claimgraph::extract {

FrameContext::FrameContext(const text::Document& document, const language::Analysis& analysis,
                           const Extraction& extraction, const FrameLexicon& lexicon)
    : document_(&document),
      extraction_(&extraction),
      lexicon_(&lexicon),
      tree_(analysis),
      arguments_(tree_, lexicon) {
  lemma_hash_.reserve(analysis.tokens.size());
  senses_.reserve(analysis.tokens.size());
  for (const auto& token : analysis.tokens) {
    lemma_hash_.push_back(fnv1a(token.lemma));
    senses_.push_back(&lexicon.sense(token.lemma));
  }
  event_hash_.reserve(extraction.clusters.size());
  for (const Cluster& cluster : extraction.clusters) event_hash_.push_back(fnv1a(cluster.event_kind));
  evidence_.reserve(analysis.sentences.size());
  for (const auto& sentence : analysis.sentences) {
    const auto& blocks = document.blocks();
    evidence_.push_back(
        sentence.block >= blocks.size() || text::is_evidence(blocks[sentence.block].kind) ? 1 : 0);
  }
  index_mentions();
  implied_state_ = implied_states(tree_, extraction, lexicon);
  index_attributions();
  index_speakers();
  index_polarity();
  index_descriptors();
}

void FrameContext::index_mentions() {
  mention_at_head_.assign(tree_.size(), kNone);
  sentence_mentions_.resize(analysis().sentences.size());
  const auto& mentions = extraction_->mentions;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    if (mention.cluster == kNoCluster || mention.head >= tree_.size()) continue;
    std::uint32_t& at = mention_at_head_[mention.head];
    if (at == kNone || mentions[at].tokens.size() < mention.tokens.size()) at = i;
  }
  index_other_heads();
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    if (mention.cluster == kNoCluster || mention.head >= tree_.size()) continue;
    const std::uint32_t at = mention_at_head_[mention.head];
    if (at != i && mentions[at].cluster == mention.cluster) continue;
    sentence_mentions_[tree_.sentence(mention.head)].push_back(i);
  }
  for (auto& list : sentence_mentions_) {
    std::stable_sort(list.begin(), list.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return mentions[a].head < mentions[b].head; });
  }
}

// A name that the tree tears apart has more than one word whose head lies outside: each stands for it.
void FrameContext::index_other_heads() {
  constexpr std::uint32_t kLongestName = 6;
  const auto& mentions = extraction_->mentions;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    if (mention.cluster == kNoCluster || mention.kind != MentionKind::kName) continue;
    if (mention.tokens.size() > kLongestName || mention.tokens.end > tree_.size()) continue;
    for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
      const std::int32_t head = token(t).head;
      const bool inside = head >= 0 && mention.tokens.contains(static_cast<std::uint32_t>(head));
      const bool nominal = token(t).upos == language::Upos::kPropn || token(t).upos == language::Upos::kNoun;
      if (!inside && nominal && mention_at_head_[t] == kNone) mention_at_head_[t] = i;
    }
  }
}

void FrameContext::index_attributions() {
  attribution_of_.assign(tree_.size(), -1);
  const auto& tokens = analysis().tokens;
  const auto& attributions = extraction_->attributions;
  std::vector<std::uint32_t> size_of(tree_.size(), kNone);
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    std::uint32_t size = 0;
    for (const TextSpan span : attributions[a].content) size += span.size();
    for (const TextSpan span : attributions[a].content) {
      auto token = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                                    [](const auto& word, std::uint32_t at) { return word.span.begin < at; });
      for (; token != tokens.end() && token->span.begin < span.end; ++token) {
        const auto index = static_cast<std::size_t>(token - tokens.begin());
        if (size >= size_of[index]) continue;
        size_of[index] = size;
        attribution_of_[index] = static_cast<std::int32_t>(a);
      }
    }
  }
}

std::uint32_t FrameContext::mention_at(std::uint32_t token) const {
  if (mention_at_head_[token] != kNone) return mention_at_head_[token];
  if (!sense(token).transparent) return kNone;
  for (const Argument& argument : arguments_.of(token)) {
    if (argument.role == "of" && mention_at_head_[argument.token] != kNone) {
      return mention_at_head_[argument.token];
    }
  }
  return kNone;
}

void FrameContext::add_descriptor(std::uint32_t token, std::vector<std::uint32_t>& known) const {
  const bool repeated = std::any_of(known.begin(), known.end(), [&](std::uint32_t other) {
    return lemma_hash_[other] == lemma_hash_[token];
  });
  if (!repeated && known.size() < kDescriptors) known.push_back(token);
}

// A noun of a title that hangs on a name or on the title's head: both words of "Vice President".
bool FrameContext::is_title(std::uint32_t word) const {
  using language::Deprel;
  const auto& at = token(word);
  const bool noun = at.upos == language::Upos::kNoun || at.upos == language::Upos::kPropn;
  const bool beside = at.deprel == Deprel::kNmodDesc || at.deprel == Deprel::kCompound;
  return noun && beside && at.entity == language::EntityType::kNone;
}

void FrameContext::add_titles(std::uint32_t name, std::vector<std::uint32_t>& known) const {
  for (const std::uint32_t title : tree_.children(name)) {
    if (!is_title(title)) continue;
    for (const std::uint32_t part : tree_.children(title)) {
      if (is_title(part)) add_descriptor(part, known);
    }
    add_descriptor(title, known);
  }
}

void FrameContext::index_descriptors() {
  constexpr std::size_t kLooked = 16;  // mentions of a cluster
  descriptors_.resize(extraction_->clusters.size());
  for (std::size_t c = 0; c < descriptors_.size(); ++c) {
    const auto& mentions = extraction_->clusters[c].mentions;
    for (std::size_t i = 0; i < std::min(kLooked, mentions.size()); ++i) {
      const Mention& at = mention(mentions[i]);
      if (at.head >= tree_.size()) continue;
      if (at.kind == MentionKind::kNominal) add_descriptor(at.head, descriptors_[c]);
      if (at.kind == MentionKind::kName) add_titles(at.head, descriptors_[c]);
    }
  }
}

void FrameContext::index_polarity() {
  constexpr int kLevels = 4;
  constexpr auto bit = [](Cue cue) { return static_cast<CueSet>(1U << static_cast<unsigned>(cue)); };
  std::vector<char> denied(tree_.size(), 0);  // by a word right below
  for (std::uint32_t i = 0; i < tree_.size(); ++i) {
    if ((sense(i).cues & bit(Cue::kNegation)) == 0) continue;
    const std::int32_t head = token(i).head;
    const auto above = static_cast<std::size_t>(head);
    if (head >= 0 && above < denied.size() && above != i) denied[above] = 1;
  }
  polarity_.assign(tree_.size(), 0);
  for (std::uint32_t i = 0; i < tree_.size(); ++i) {
    unsigned found = 0;
    std::uint32_t at = i;
    for (int level = 0; level < kLevels; ++level) {
      if (denied[at] != 0) found |= 1U;
      const std::int32_t head = token(at).head;
      if (head < 0) break;
      at = static_cast<std::uint32_t>(head);
      if ((sense(at).cues & bit(Cue::kNegatedByVerb)) != 0) found |= 2U;
    }
    polarity_[i] = static_cast<std::uint8_t>(found);
  }
}

void FrameContext::index_speakers() {
  const auto& attributions = extraction_->attributions;
  speakers_.resize(attributions.size());
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    auto at = static_cast<std::int32_t>(a);
    // Each step leads outwards; the bound keeps a damaged chain finite.
    for (int steps = 0; at >= 0 && steps < 8; ++steps) {
      const Attribution& attribution = attributions[static_cast<std::size_t>(at)];
      auto& speakers = speakers_[a];
      if (attribution.speaker != kNoCluster &&
          std::find(speakers.begin(), speakers.end(), attribution.speaker) == speakers.end()) {
        speakers.push_back(attribution.speaker);
      }
      at = attribution.nested_in;
    }
  }
}

}  // namespace claimgraph::extract
