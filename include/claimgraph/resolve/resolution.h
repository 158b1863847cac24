// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/extract/extraction.h"
#include "claimgraph/text/document.h"

namespace claimgraph::resolve {

/// What resolution keeps of one document: its extraction without the language layer, so that a run over
/// many documents holds names and frames, not tokens.
struct DocumentFacts {
  text::Metadata metadata;
  std::string source_hash;
  std::string publisher_agency;            ///< from a dateline; empty if none
  std::vector<std::uint64_t> fingerprint;  ///< of the text, for finding printings of one report
  extract::Extraction extraction;          ///< mentions may be emptied; clusters, frames, figures kept
  /// Passages of frames, figures and attributions, already as source offsets and quotes: parallel tables.
  struct Quote {
    SourceSpan span;
    std::string text;
  };
  std::vector<Quote> frame_quotes;
  std::vector<Quote> figure_quotes;
  struct StatementFact {
    extract::ClusterId speaker = extract::kNoCluster;
    std::string cue;
    Quote quote;
    std::vector<extract::ClusterId> mentions;
  };
  std::vector<StatementFact> statements;
};

/// Gathers what resolution needs of an analysed document.
DocumentFacts gather(const text::Document& document, const language::Analysis& analysis,
                     extract::Extraction extraction);

/// A cluster of one document.
struct ClusterRef {
  std::uint32_t document = 0;  ///< index into the input
  extract::ClusterId cluster = 0;

  friend auto operator<=>(const ClusterRef&, const ClusterRef&) = default;
};

/// One entity or event of all documents together.
struct Entity {
  std::string key;   ///< readable tail of its IRI, unique and stable: "person/ebrahim-raisi"
  std::string type;  ///< class of the ontology: "Person", "Attack", ...
  std::string name;
  std::vector<std::string> other_names;
  std::vector<ClusterRef> members;        ///< ascending
  std::vector<std::string> explanations;  ///< one line a merge: the evidence and its score
};

/// Which clusters of many documents are one thing.
struct Resolution {
  std::vector<Entity> entities;                               ///< by key
  std::vector<std::vector<std::uint32_t>> entity_of_cluster;  ///< [document][cluster] -> index into entities
  std::vector<std::uint32_t> printing_of;  ///< [document] -> the document it prints again, or itself
};

}  // namespace claimgraph::resolve
