// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/rdf/dataset.h"
#include "claimgraph/rdf/term.h"

/// SHACL Core (W3C Recommendation, 20 July 2017): does a graph have the shapes it should have?
namespace claimgraph::rdf::shacl {

/// A SHACL property path (section 2.3.1), as results carry it.
struct Path {
  enum class Kind : std::uint8_t {
    kPredicate,
    kInverse,
    kSequence,
    kAlternative,
    kZeroOrMore,
    kOneOrMore,
    kZeroOrOne
  };

  Kind kind = Kind::kPredicate;
  std::string predicate;    ///< IRI, of a kPredicate; else empty
  std::vector<Path> parts;  ///< of the others; one part unless a sequence or an alternative
};

/// The path as SPARQL writes it: `^<http://example.org/p>/<http://example.org/q>*`.
std::string to_sparql(const Path& path);

/// One way in which a node fails a shape (section 3.6.2).
struct ValidationResult {
  Term focus_node;
  std::optional<Path> path;
  std::optional<Term> value;
  Term source_shape;
  std::string component;       ///< local name, "MinCountConstraintComponent"
  Term severity;               ///< an IRI, sh:Violation unless the shape says otherwise
  std::vector<Term> messages;  ///< the shape's own sh:message literals; often none
  std::string expectation;     ///< in English words, from the constraint's parameters: "at least 1 value"
  std::optional<std::size_t> count;     ///< how many values were found, where they are counted
  std::optional<Term> enclosing_shape;  ///< the nearest shape that has a name: source_shape or one around it
};

struct ValidationReport {
  std::vector<ValidationResult> results;  ///< by focus node, path, component, value, shape
  std::size_t shapes = 0;                 ///< shapes with targets
  std::size_t focus_nodes = 0;            ///< nodes looked at, each once a shape

  [[nodiscard]] bool conforms() const { return results.empty(); }
};

struct ValidationOptions {
  /// Statements of rdfs:subClassOf that count besides the data's own, such as an ontology's; may be null.
  const Dataset* classes = nullptr;
  /// Terms of the data whose statements are other ones than in a version that conformed: only what the shapes
  /// can see them from is looked at then, and the report is the one of the whole. Null: everything is.
  const std::vector<TermId>* changed = nullptr;
  /// The only nodes to look at, of a dataset that tells no more of the others than these shapes ask of them.
  /// Null: all that are targets.
  const std::vector<TermId>* focus = nullptr;
};

/// Validates the union of `data`'s graphs against the shapes in `shapes` (both may be the same object).
/// Time is linear in the nodes targeted times the values they have; class membership is looked up once a
/// class. Fails with kSyntax for ill-formed shapes and patterns, kUnsupported for recursive shapes, kLimit
/// for lists and nestings beyond reason and for patterns that take too long.
Result<ValidationReport> validate(const Dataset& data, const Dataset& shapes,
                                  const ValidationOptions& options = {});

/// The report as SHACL's own vocabulary (section 3.6), to be written as Turtle.
Dataset report_dataset(const ValidationReport& report);

/// For people: what is wrong, where, and what was expected. IRIs are shortened by `prefixes`.
std::string report_text(const ValidationReport& report, const Prefixes& prefixes);

/// For programs: {"conforms", "results": [{"focusNode", "path", "value", "shape", "component", "severity",
/// "messages", "expectation"}]}; every key always there, null where there is nothing.
std::string report_json(const ValidationReport& report);

}  // namespace claimgraph::rdf::shacl
