// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/checksum.h"
#include "claimgraph/rdf/dataset.h"
#include "claimgraph/rdf/shacl.h"

namespace claimgraph::cli {

/// The shapes that our graphs have, and the classes that they are about.
class Conformance {
 public:
  /// Reads `DATA/ontology`.
  static Result<Conformance> load(const std::filesystem::path& data_dir);

  /// Validates a dataset; with checksums of an earlier version that conformed, only what differs from it.
  [[nodiscard]] Result<rdf::shacl::ValidationReport> validate(
      const rdf::Dataset& data, const std::optional<rdf::Checksums>& conforming = {}) const;

  /// Validates no more than these nodes of it.
  [[nodiscard]] Result<rdf::shacl::ValidationReport> validate(const rdf::Dataset& data,
                                                              const std::vector<rdf::TermId>& focus) const;

  /// Says on the node of the program that the dataset, which has these checksums, conforms to these shapes.
  void mark(rdf::Dataset& data, const std::string& base, const rdf::Checksums& sums) const;
  /// Takes such a mark away again; empty when there is none.
  [[nodiscard]] static std::string take_mark(rdf::Dataset& data);
  /// The checksums of a dataset from which that mark was taken, when it is still what was marked, by these
  /// shapes; nothing otherwise: then it has to be validated like any other.
  [[nodiscard]] std::optional<rdf::Checksums> trusted(const rdf::Dataset& data,
                                                      const std::string& mark) const;

  [[nodiscard]] const rdf::Prefixes& prefixes() const { return shapes_.prefixes(); }

 private:
  Conformance(rdf::Dataset shapes, rdf::Dataset ontology);

  rdf::Dataset shapes_;
  rdf::Dataset ontology_;
  std::string hash_;  ///< of both
};

}  // namespace claimgraph::cli
