// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "claimgraph/rdf/dataset.h"
#include "rdf/scanner.h"

namespace claimgraph::rdf {

/// IRIs as Turtle and TriG write them: references to be resolved against a base, and names with a prefix.
/// Functions give nothing after the scanner has noted what was expected where.
class TurtleNames {
 public:
  TurtleNames(Scanner& scanner, Dataset& out, std::string base)
      : scanner_(scanner), out_(out), base_(std::move(base)) {}

  /// iri: an IRIREF or a prefixed name.
  std::optional<TermId> read_iri() {
    return scanner_.peek() == '<' ? read_reference() : read_prefixed_name();
  }
  std::optional<TermId> read_reference();
  std::optional<TermId> read_prefixed_name();
  /// What a directive declares, from the prefix or the IRI on.
  bool read_prefix();
  bool read_base();

  /// The letters here, if no name goes on behind them: a keyword.
  [[nodiscard]] std::string_view bare_word() const;
  /// Passes over PN_PREFIX, which may be empty, up to its colon; notes nothing and stays when there is none.
  bool skip_prefix_name();

 private:
  /// IRIs and names come again soon: found by how they are written, without hashing.
  struct Recent {
    std::string_view source;
    TermId id{};
  };
  Recent& recent(std::string_view source);
  std::optional<std::string_view> skip_local_name();
  bool skip_part_of_local_name();
  std::optional<std::string_view> absolute(std::string_view reference);
  std::optional<TermId> expand(std::string_view prefix, std::string_view local, const char* begin);

  Scanner& scanner_;
  Dataset& out_;
  std::string base_;
  std::map<std::string, std::string, std::less<>> prefixes_;
  std::array<Recent, 128> recent_{};
  std::string buffer_;
};

}  // namespace claimgraph::rdf
