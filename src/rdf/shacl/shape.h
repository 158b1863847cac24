// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/shacl.h"
#include "rdf/shacl/data_view.h"
#include "rdf/shacl/pattern.h"

namespace claimgraph::rdf::shacl {

/// A path whose predicates are ids of a DataView.
struct BoundPath {
  Path::Kind kind = Path::Kind::kPredicate;
  TermId predicate{};
  std::vector<BoundPath> parts;
};

/// The constraint components of SHACL Core (section 4), in the order of the specification.
enum class Component : std::uint8_t {
  kClass,
  kDatatype,
  kNodeKind,
  kMinCount,
  kMaxCount,
  kMinExclusive,
  kMinInclusive,
  kMaxExclusive,
  kMaxInclusive,
  kMinLength,
  kMaxLength,
  kPattern,
  kLanguageIn,
  kUniqueLang,
  kEquals,
  kDisjoint,
  kLessThan,
  kLessThanOrEquals,
  kNot,
  kAnd,
  kOr,
  kXone,
  kNode,
  kProperty,
  kQualifiedMinCount,
  kQualifiedMaxCount,
  kClosed,
  kHasValue,
  kIn,
};
inline constexpr std::size_t kComponentCount = static_cast<std::size_t>(Component::kIn) + 1;

/// Index into ShapeSet::shapes.
using ShapeIndex = std::uint32_t;

/// A constraint component with its parameters, bound to a DataView.
struct Constraint {
  Component component = Component::kClass;
  std::vector<TermId> terms;         ///< classes, datatypes, values, predicates; sorted where a set is meant
  std::vector<ShapeIndex> shapes;    ///< of logical and shape-based components
  std::vector<ShapeIndex> siblings;  ///< of disjoint qualified value shapes (section 4.7.3)
  std::int64_t number = 0;           ///< counts and lengths
  std::vector<std::string> words;    ///< language ranges; the pattern's text for messages
  std::shared_ptr<const TextPattern> pattern;
  const TermSet* instances = nullptr;  ///< of kClass
};

/// What a shape applies to (section 2.1.3).
struct Target {
  enum class Kind : std::uint8_t { kNode, kClass, kSubjectsOf, kObjectsOf };
  Kind kind = Kind::kNode;
  TermId term{};
};

struct Shape {
  Term id{iri({})};
  std::optional<Term> enclosing;  ///< the nearest shape with a name: this one, or the one it stands in
  std::optional<BoundPath> path;  ///< of a property shape
  std::vector<Target> targets;
  std::vector<Constraint> constraints;
  Term severity{iri({})};
  std::vector<Term> messages;
  bool deactivated = false;
};

/// Every shape that validation needs.
struct ShapeSet {
  std::vector<Shape> shapes;
  std::vector<ShapeIndex> roots;  ///< shapes with targets, by id
};

/// Reads the shapes graph and binds it to the data. Errors as shacl::validate().
Result<ShapeSet> compile_shapes(const Dataset& shapes, DataView& view);

/// Reads the path that `node` of `shapes` describes (section 2.3.1).
Result<BoundPath> compile_path(const Dataset& shapes, TermId node, DataView& view);

/// The members of an RDF list; kSyntax when it is none.
Result<std::vector<TermId>> read_list(const Dataset& graph, TermId head);

/// The nodes that the path reaches from `focus`: a set, by id.
std::vector<TermId> evaluate_path(const DataView& view, const BoundPath& path, TermId focus);

/// The path with its IRIs spelled out.
Path unbind(const DataView& view, const BoundPath& path);

/// "MinCountConstraintComponent".
std::string_view component_name(Component component);

/// In words, what the constraint asks of its value: "an instance of <...>", "at least 1 value".
std::string expectation_of(const DataView& view, const Constraint& constraint);

/// Whether the value, on its own, satisfies a constraint of the value type, range, string or list kind
/// (sections 4.1, 4.3, 4.4, 4.8). Fails with kLimit when a pattern takes too long.
Result<bool> satisfies_alone(const DataView& view, const Constraint& constraint, TermId value);

}  // namespace claimgraph::rdf::shacl
