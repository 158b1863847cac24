// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claimgraph/base/text_span.h"
#include "claimgraph/extract/vocabulary.h"
#include "claimgraph/language/analysis.h"

namespace claimgraph::extract {

/// How a mention refers.
enum class MentionKind : std::uint8_t { kName, kNominal, kPronoun };

/// Index into Extraction::clusters.
using ClusterId = std::uint32_t;
inline constexpr ClusterId kNoCluster = 0xFFFFFFFFU;

/// A stretch of the document that refers to something.
struct Mention {
  language::TokenRange tokens;
  std::uint32_t head = 0;  ///< token index
  NodeKind node = NodeKind::kPerson;
  MentionKind kind = MentionKind::kName;
  ClusterId cluster = kNoCluster;
};

/// One real-world thing of one document: what its mentions share.
struct Cluster {
  NodeKind node = NodeKind::kPerson;
  std::string name;                ///< the fullest name; never empty for a cluster in an edge
  std::vector<std::string> names;  ///< every other surface form (no pronouns, no leading article), sorted
  std::string article;             ///< title of the encyclopedia article the document links it to; else empty
  std::string country;  ///< ISO 3166 code of the country that it is or whose adjective it bears; else empty
  std::string
      event_kind;    ///< of an event: "attack", "funeral", ... (ontology/lexicon/events.json); else empty
  std::string date;  ///< of an event: ISO 8601, possibly less exact than a day; else empty
  ClusterId place = kNoCluster;         ///< of an event: where
  std::vector<std::uint32_t> mentions;  ///< indices into Extraction::mentions, in text order
};

/// Who said what. `source` is absent for a quote whose speaker the text leaves open.
struct Attribution {
  std::optional<TextSpan> source;
  std::optional<TextSpan> cue;
  std::vector<TextSpan> content;  ///< in text order, not overlapping
  ClusterId speaker = kNoCluster;
  /// Index of the attribution inside whose content this one stands ("the agency quoted the minister as
  /// saying..."), or -1.
  std::int32_t nested_in = -1;
};

/// Evidence: one stretch of the cleaned text, normally a sentence or a clause, that states something.
using Evidence = TextSpan;

/// A typed edge that the document states once. Equal edges of several sentences are several frames;
/// resolve and graph fold them.
struct Frame {
  Relation relation = Relation::kBlamed;
  ClusterId subject = kNoCluster;
  ClusterId object = kNoCluster;
  ClusterId about = kNoCluster;  ///< the event at issue, or kNoCluster
  Modality modality = Modality::kActual;
  std::vector<ClusterId> attributed_to;  ///< in-text sources; empty: the document's own voice
  std::string date;                      ///< when the act happened, ISO 8601; empty when not stated
  std::string role;                      ///< of leads and represents: the office's words
  TextSpan trigger;                      ///< the evoking words
  Evidence evidence;
  double confidence = 0.5;  ///< estimated probability of being right, 0 to 1
};

/// A number that the document gives for an event.
struct FigureClaim {
  ClusterId event = kNoCluster;
  Measure measure = Measure::kOther;
  std::int64_t value = 0;
  Bound bound = Bound::kExactly;
  std::vector<ClusterId> attributed_to;
  std::string date;  ///< day of the count, ISO 8601; empty when not stated
  Evidence evidence;
  double confidence = 0.5;
};

/// What one document says, before anything is compared with other documents.
struct Extraction {
  std::vector<Mention> mentions;  ///< by begin, longer first
  std::vector<Cluster> clusters;
  std::vector<Attribution> attributions;  ///< by begin of the content
  std::vector<Frame> frames;              ///< in text order of their triggers
  std::vector<FigureClaim> figures;       ///< in text order
};

}  // namespace claimgraph::extract
