// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

enum class CanonHash : std::uint8_t { kSha256, kSha384 };

struct CanonOptions {
  CanonHash hash = CanonHash::kSha256;
  /// Steps that may be spent on telling alike blank nodes apart; a graph made to be hard needs factorially
  /// many. A step takes some microseconds; graphs that are not made for it stay far below.
  std::uint64_t work_limit = 200'000;
};

struct Canonical {
  /// Canonical N-Quads: sorted lines, each with its line feed.
  std::string nquads;
  /// Each blank node of the statements and its canonical label (`c14n0`), in order of the labels in the
  /// input.
  std::vector<std::pair<TermId, std::string>> issued;
};

/// RDFC-1.0 (W3C Recommendation, 21 May 2024). Two datasets are the same up to the labels of their blank
/// nodes exactly when their canonical N-Quads are equal. Errors: kLimit when the work limit is reached.
Result<Canonical> canonicalize(const Dataset& data, const CanonOptions& options = {});

/// True when the datasets are the same up to the labels of their blank nodes.
Result<bool> isomorphic(const Dataset& a, const Dataset& b);

}  // namespace claimgraph::rdf
