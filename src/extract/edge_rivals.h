// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claimgraph/extract/vocabulary.h"

namespace claimgraph::extract {

/// An edge that one document may state, with how likely it is by itself.
struct RivalEdge {
  Relation relation = Relation::kBlamed;
  std::int64_t subject = 0;  ///< any numbers that tell the document's things apart
  std::int64_t object = 0;
  std::int32_t probability = 0;  ///< in 1 / 10,000
};

/// The probabilities, in the order of `edges`, once edges that exclude each other are weighed together. The
/// structure of a document leaves little room: whoever leads a body is not also its member, a thing lies in
/// one place and is part of one whole, a body has one head, and of two who may have acted on each other one
/// did. The less probable of two rivals loses the share that the other has. Edges are distinct; n log n in
/// their number.
std::vector<std::int32_t> weigh_rivals(std::span<const RivalEdge> edges);

}  // namespace claimgraph::extract
