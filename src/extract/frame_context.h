// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claimgraph/extract/extraction.h"
#include "claimgraph/extract/syntax.h"
#include "claimgraph/text/document.h"
#include "extract/frame_arguments.h"
#include "extract/frame_lexicon.h"

namespace claimgraph::extract {

/// Everything about one document that the search for frames and figures asks for, indexed once. A view: its
/// parts must outlive it.
class FrameContext {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

  /// Linear in the document's length.
  FrameContext(const text::Document& document, const language::Analysis& analysis,
               const Extraction& extraction, const FrameLexicon& lexicon);

  [[nodiscard]] const text::Document& document() const { return *document_; }
  [[nodiscard]] const language::Analysis& analysis() const { return tree_.analysis(); }
  /// Whether the document is one sentence.
  [[nodiscard]] bool is_lone_sentence() const { return analysis().sentences.size() == 1; }
  [[nodiscard]] const Extraction& extraction() const { return *extraction_; }
  [[nodiscard]] const FrameLexicon& lexicon() const { return *lexicon_; }
  [[nodiscard]] const SyntaxTree& tree() const { return tree_; }
  [[nodiscard]] const ArgumentTable& arguments() const { return arguments_; }
  [[nodiscard]] const language::Token& token(std::uint32_t index) const { return tree_.token(index); }
  [[nodiscard]] const Mention& mention(std::uint32_t index) const { return extraction_->mentions[index]; }

  /// The FNV-1a hash of the token's lemma.
  [[nodiscard]] std::uint64_t lemma_hash(std::uint32_t token) const { return lemma_hash_[token]; }

  /// What the lexicon of frames knows of the token's lemma.
  [[nodiscard]] const WordSense& sense(std::uint32_t token) const { return *senses_[token]; }

  /// The FNV-1a hash of the cluster's kind of event.
  [[nodiscard]] std::uint64_t event_hash(ClusterId cluster) const { return event_hash_[cluster]; }

  /// Words by which the document says what the cluster is, wherever it does: heads of its nominal mentions
  /// and the nouns of titles at its names ("Vice President"), of different lemmas, the first kDescriptors of
  /// them.
  [[nodiscard]] std::span<const std::uint32_t> descriptors_of(ClusterId cluster) const {
    return descriptors_[cluster];
  }
  static constexpr std::size_t kDescriptors = 4;

  /// True when the sentence stands in a block that is evidence.
  [[nodiscard]] bool is_evidence(std::uint32_t sentence) const { return evidence_[sentence] != 0; }

  /// Mentions with a cluster whose head stands in the sentence, by head; of equal cluster and head, one.
  [[nodiscard]] std::span<const std::uint32_t> mentions_of(std::uint32_t sentence) const {
    return sentence_mentions_[sentence];
  }

  /// The mention that a phrase headed by `token` is, else kNone. A noun that only counts ("a series of
  /// raids") stands for what it counts.
  [[nodiscard]] std::uint32_t mention_at(std::uint32_t token) const;

  /// The state that an office's or a state body's words leave unsaid (implied_states), or kNoCluster.
  [[nodiscard]] ClusterId implied_state(std::uint32_t mention) const { return implied_state_[mention]; }

  /// The innermost attribution in whose content the token stands, or -1.
  [[nodiscard]] std::int32_t attribution_of(std::uint32_t token) const { return attribution_of_[token]; }

  /// Whether a negation ("no reason to believe", "failed to", "without") stands at the word or at one of the
  /// three above it: bit 0 a word of denial below one of them, bit 1 a governor that denies.
  [[nodiscard]] unsigned polarity(std::uint32_t token) const { return polarity_[token]; }

  /// Clusters that are said to have said what stands at `token`: the innermost speaker first.
  [[nodiscard]] std::span<const ClusterId> speakers_of(std::uint32_t token) const {
    const std::int32_t attribution = attribution_of_[token];
    if (attribution < 0) return {};
    return speakers_[static_cast<std::size_t>(attribution)];
  }

 private:
  void index_mentions();
  void index_other_heads();
  void index_attributions();
  void index_speakers();
  void index_polarity();
  void index_descriptors();
  [[nodiscard]] bool is_title(std::uint32_t word) const;
  void add_titles(std::uint32_t name, std::vector<std::uint32_t>& known) const;
  void add_descriptor(std::uint32_t token, std::vector<std::uint32_t>& known) const;

  const text::Document* document_;
  const Extraction* extraction_;
  const FrameLexicon* lexicon_;
  SyntaxTree tree_;
  ArgumentTable arguments_;
  std::vector<std::uint64_t> lemma_hash_;
  std::vector<const WordSense*> senses_;
  std::vector<std::uint64_t> event_hash_;                ///< by cluster
  std::vector<std::vector<std::uint32_t>> descriptors_;  ///< by cluster
  std::vector<std::uint8_t> polarity_;
  std::vector<char> evidence_;
  std::vector<std::uint32_t> mention_at_head_;
  std::vector<std::vector<std::uint32_t>> sentence_mentions_;
  std::vector<ClusterId> implied_state_;  ///< by mention
  std::vector<std::int32_t> attribution_of_;
  std::vector<std::vector<ClusterId>> speakers_;  ///< by attribution
};

}  // namespace claimgraph::extract
