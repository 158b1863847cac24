// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/extract/extraction.h"
#include "claimgraph/text/document.h"

namespace claimgraph::train {

/// An index into GoldGraph::nodes, or -1.
using GoldNode = std::int32_t;

struct GoldName {
  std::string id;
  bool event = false;
  std::string type;  ///< "person", "event", ...
  std::vector<std::string> names;
};

struct GoldEdge {
  extract::Relation relation = extract::Relation::kBlamed;
  GoldNode subject = -1;
  GoldNode object = -1;
  GoldNode about = -1;
  GoldNode source = -1;
  extract::Modality modality = extract::Modality::kActual;
  std::string quote;
  std::vector<TextSpan> places;  ///< where the quote stands in the document; empty when it is not found
};

struct GoldFigure {
  GoldNode event = -1;
  extract::Measure measure = extract::Measure::kOther;
  std::int64_t value = 0;
  std::string quote;
};

/// A document with the graph that a reader wrote for it.
struct GoldGraph {
  text::Document document;
  std::vector<GoldName> nodes;
  std::vector<GoldEdge> edges;
  std::vector<GoldFigure> figures;
};

/// Reads FOLDER/NAME.json with FOLDER/texts/NAME.txt, by name. `lexicon` is ontology/lexicon.
Result<std::vector<GoldGraph>> read_gold_folder(const std::filesystem::path& folder,
                                                const std::filesystem::path& lexicon);

/// Reads a file of one gold graph a line, each with its `text`.
Result<std::vector<GoldGraph>> read_gold_lines(const std::filesystem::path& file,
                                               const std::filesystem::path& lexicon);

/// For every cluster the gold node that shares most names with it (the fullest name counts double), or -1;
/// events without a shared name may share a head noun that just one gold event has.
std::vector<GoldNode> match_clusters(const extract::Extraction& extraction, const GoldGraph& gold);

}  // namespace claimgraph::train
