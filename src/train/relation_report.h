// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "train/relation_learner.h"

namespace claimgraph::train {

/// Tables of precision, recall and F1 by relation and family, the share of gold edges that no pair reaches,
/// and reliability: of edges given such a probability, how many are right.
std::string report(const std::vector<const DocumentExamples*>& documents,
                   const std::vector<ScoredEdge>& scored, const RelationCalibration& calibration);

/// One line an edge of gold or of what is kept, with tabs between: what became of it (right, wrong, or missed
/// for want of a node, of a pair, of a proposal, or of the decider's consent), document, relation, subject,
/// object, probability, and the sentence or quote that tells it.
std::string list_edges(const std::vector<DocumentExamples>& documents, const std::vector<ScoredEdge>& scored,
                       const RelationCalibration& calibration);

}  // namespace claimgraph::train
