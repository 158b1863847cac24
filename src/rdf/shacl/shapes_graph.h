// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rdf/shacl/shape.h"

namespace claimgraph::rdf::shacl {

struct TargetForm {
  std::string_view name;  ///< local name in the SHACL vocabulary
  Target::Kind kind;
};

inline constexpr std::array kTargets =
    std::to_array<TargetForm>({{"targetNode", Target::Kind::kNode},
                               {"targetClass", Target::Kind::kClass},
                               {"targetSubjectsOf", Target::Kind::kSubjectsOf},
                               {"targetObjectsOf", Target::Kind::kObjectsOf}});

/// What a shapes graph says, statement by statement. Lists are in the order of their terms' text, so that
/// reports do not depend on ids.
class ShapesGraph {
 public:
  explicit ShapesGraph(const Dataset& graph) : graph_(graph) {}

  /// Nodes that are typed as shapes or have a target (section 2.1.1).
  [[nodiscard]] std::vector<TermId> declared_shapes() const;
  /// Implicit class targets (section 2.1.3.3): is the node an rdfs:Class, or of a subclass of it?
  [[nodiscard]] bool is_class(TermId node) const;
  /// Qualified value shapes of the other property shapes of this one's parents (section 4.7.3).
  [[nodiscard]] std::vector<TermId> sibling_shapes(TermId node, TermId own) const;

  /// Objects of (node, sh:local, ?).
  [[nodiscard]] std::vector<TermId> values(TermId node, std::string_view local) const;
  /// The one xsd:boolean that the node has, false where it has none.
  [[nodiscard]] Result<bool> flag(TermId node, std::string_view local) const;
  /// The value of a parameter that counts something.
  [[nodiscard]] Result<std::int64_t> number(TermId node, std::string_view local, TermId value) const;

  [[nodiscard]] tl::unexpected<Error> ill_formed(TermId shape, const std::string& what) const;

 private:
  [[nodiscard]] std::optional<TermId> known(std::string_view local) const;
  [[nodiscard]] std::vector<TermId> in_order(std::vector<TermId> terms) const;

  const Dataset& graph_;
};

}  // namespace claimgraph::rdf::shacl
