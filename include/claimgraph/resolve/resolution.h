// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "claimgraph/extract/extraction.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/text/document.h"

namespace claimgraph::resolve {

/// What resolution keeps of one document: its extraction without the language layer, so that a run over
/// many documents holds names and frames, not tokens.
struct DocumentFacts {
  text::Metadata metadata;
  std::string source_hash;
  std::string publisher_agency;            ///< from a dateline; empty if none
  std::vector<std::uint64_t> fingerprint;  ///< of the text, for finding printings of one report; ascending
  extract::Extraction extraction;          ///< clusters, frames, figures kept; mentions, attributions emptied
  /// Passages of frames, figures and attributions, already as source offsets and quotes: parallel tables.
  struct Quote {
    SourceSpan span;
    std::string text;

    friend bool operator==(const Quote&, const Quote&) = default;
  };
  std::vector<Quote> frame_quotes;
  std::vector<Quote> figure_quotes;
  struct StatementFact {
    extract::ClusterId speaker = extract::kNoCluster;
    std::string cue;
    std::string text;  ///< the words said: the pieces of a broken quote joined by a space
    Quote quote;       ///< the stretch that holds all pieces
    std::vector<extract::ClusterId> mentions;  ///< ascending
  };
  std::vector<StatementFact> statements;
  /// Key that each cluster's node was first given, in an earlier version of the graph; empty for a document
  /// that no version held. An update keeps these, so that a node keeps its IRI.
  std::vector<std::string> home_keys;
  /// The line that an earlier version kept of the document; empty for one that no version held, and to be
  /// emptied with the home keys. Facts that did not change need not be written out again.
  std::string kept_json;
};

/// Gathers what resolution needs of an analysed document. Total; linear in the document's length.
DocumentFacts gather(const text::Document& document, const language::Analysis& analysis,
                     extract::Extraction extraction);

/// A cluster of one document.
struct ClusterRef {
  std::uint32_t document = 0;  ///< index into the input
  extract::ClusterId cluster = 0;

  friend auto operator<=>(const ClusterRef&, const ClusterRef&) = default;
};

/// Index into Resolution::entities.
using EntityId = std::uint32_t;
inline constexpr EntityId kNoEntity = std::numeric_limits<EntityId>::max();

/// One entity or event of all documents together.
struct Entity {
  std::string key;   ///< readable tail of its IRI, unique and stable: "person/ebrahim-raisi"
  std::string type;  ///< class of the ontology: "Person", "Attack", ...
  extract::NodeKind kind = extract::NodeKind::kPerson;
  std::string name;
  std::vector<std::string> other_names;   ///< sorted, without `name`
  std::vector<std::string> articles;      ///< titles of encyclopedia articles that documents link; sorted
  std::string country;                    ///< ISO 3166 code, where the members agree
  std::string date;                       ///< of an event; ISO 8601 or empty
  EntityId place = kNoEntity;             ///< of an event
  std::vector<ClusterRef> members;        ///< ascending
  std::vector<std::string> replaces;      ///< keys of earlier versions that now are this; sorted
  std::vector<std::string> explanations;  ///< one line a merge: the evidence and its score
};

/// Which clusters of many documents are one thing.
struct Resolution {
  std::vector<Entity> entities;                          ///< by key
  std::vector<std::vector<EntityId>> entity_of_cluster;  ///< [document][cluster] -> index into entities
  std::vector<std::uint32_t> printing_of;  ///< [document] -> the document it prints again, or itself
};

}  // namespace claimgraph::resolve
