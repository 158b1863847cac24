// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf {

/// A checksum of the statements about each subject, to tell cheaply what differs between two versions of a
/// dataset. 64 bits: against slips of the hand, not against forgers. Equal datasets have equal checksums
/// whatever their syntax; a statement in two graphs counts twice. 16 bytes a subject and their overhead.
class Checksums {
 public:
  explicit Checksums(const Dataset& data);

  /// Of all statements together.
  [[nodiscard]] std::uint64_t total() const { return total_; }
  /// The terms of `data` whose statements are not those that were summed here, by id; also those that have
  /// none any more.
  [[nodiscard]] std::vector<TermId> changed_in(const Dataset& data) const;

 private:
  std::unordered_map<std::uint64_t, std::uint64_t> of_subject_;  ///< hash of a term -> sum
  std::uint64_t total_ = 0;
};

}  // namespace claimgraph::rdf
