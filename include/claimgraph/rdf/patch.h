// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

/// What to do about a row that changes nothing: a deletion of what is not there, an addition of what is.
enum class PatchMismatch : std::uint8_t {
  kRefuse,  ///< the patch was made for another graph: change nothing
  kAllow,   ///< count it and go on, as RDF Patch defines
};

struct PatchCounts {
  std::size_t removed = 0;
  std::size_t added = 0;
  std::size_t without_effect = 0;
};

/// Applies an RDF Patch: rows H, TX, TC, TA, A and D, in their order; a transaction that ends in TA, or does
/// not end, changes nothing. Terms are written as in N-Quads; a blank node's label means the node that has it
/// in `data`, or a new one. Prefix rows (PA, PD) are refused. On an error `data` is as it was. Errors:
/// kSyntax with the place in `name`; kConflict where kRefuse finds a row without effect.
Result<PatchCounts> apply_patch(Dataset& data, std::string_view patch, const std::string& name,
                                PatchMismatch mismatch = PatchMismatch::kRefuse);

}  // namespace claimgraph::rdf
