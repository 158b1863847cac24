// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <limits>

#include "rdf/shacl/shape.h"
#include "rdf/shacl/shapes_graph.h"

namespace claimgraph::rdf::shacl {
namespace {

constexpr unsigned kDeepestShape = 1000;

/// How the value of a parameter is read.
enum class Reading : std::uint8_t { kTerm, kNumber, kFlag, kPattern, kLanguages, kSet, kShape, kShapes };

struct Parameter {
  std::string_view name;  ///< local name in the SHACL vocabulary
  Component component;
  Reading reading;
};

// Section 4. sh:flags, sh:ignoredProperties and the other half of qualified counts are read with their
// partners.
constexpr std::array kParameters = std::to_array<Parameter>({
    {"class", Component::kClass, Reading::kTerm},
    {"datatype", Component::kDatatype, Reading::kTerm},
    {"nodeKind", Component::kNodeKind, Reading::kTerm},
    {"minCount", Component::kMinCount, Reading::kNumber},
    {"maxCount", Component::kMaxCount, Reading::kNumber},
    {"minExclusive", Component::kMinExclusive, Reading::kTerm},
    {"minInclusive", Component::kMinInclusive, Reading::kTerm},
    {"maxExclusive", Component::kMaxExclusive, Reading::kTerm},
    {"maxInclusive", Component::kMaxInclusive, Reading::kTerm},
    {"minLength", Component::kMinLength, Reading::kNumber},
    {"maxLength", Component::kMaxLength, Reading::kNumber},
    {"pattern", Component::kPattern, Reading::kPattern},
    {"languageIn", Component::kLanguageIn, Reading::kLanguages},
    {"uniqueLang", Component::kUniqueLang, Reading::kFlag},
    {"equals", Component::kEquals, Reading::kTerm},
    {"disjoint", Component::kDisjoint, Reading::kTerm},
    {"lessThan", Component::kLessThan, Reading::kTerm},
    {"lessThanOrEquals", Component::kLessThanOrEquals, Reading::kTerm},
    {"not", Component::kNot, Reading::kShape},
    {"and", Component::kAnd, Reading::kShapes},
    {"or", Component::kOr, Reading::kShapes},
    {"xone", Component::kXone, Reading::kShapes},
    {"node", Component::kNode, Reading::kShape},
    {"property", Component::kProperty, Reading::kShape},
    {"qualifiedMinCount", Component::kQualifiedMinCount, Reading::kNumber},
    {"qualifiedMaxCount", Component::kQualifiedMaxCount, Reading::kNumber},
    {"closed", Component::kClosed, Reading::kFlag},
    {"hasValue", Component::kHasValue, Reading::kTerm},
    {"in", Component::kIn, Reading::kSet},
});

class ShapeCompiler {
 public:
  ShapeCompiler(const Dataset& graph, DataView& view) : graph_(graph), source_(graph), view_(view) {}

  Result<ShapeSet> compile() {
    for (const TermId root : source_.declared_shapes()) {
      const auto index = shape_at(root, 0);
      if (!index) return tl::unexpected(index.error());
      if (!set_.shapes[*index].targets.empty()) set_.roots.push_back(*index);
    }
    return std::move(set_);
  }

 private:
  static constexpr ShapeIndex kUnfinished = std::numeric_limits<ShapeIndex>::max();

  Result<ShapeIndex> shape_at(TermId node, unsigned depth) {
    const auto [entry, added] = compiled_.try_emplace(static_cast<std::uint32_t>(node), kUnfinished);
    if (!added && entry->second == kUnfinished)
      return fail(ErrorCode::kUnsupported,
                  "recursive shape " + to_ntriples(graph_.term(node)) +
                      ": SHACL leaves recursion undefined, expected shapes that do not refer "
                      "to themselves");
    if (!added) return entry->second;
    if (depth > kDeepestShape) return fail(ErrorCode::kLimit, "shapes are nested too deeply");
    const TermId enclosing = within_;
    if (is_iri(node)) within_ = node;
    auto shape = read_shape(node, depth);
    within_ = enclosing;
    if (!shape) return tl::unexpected(shape.error());
    const auto index = static_cast<ShapeIndex>(set_.shapes.size());
    set_.shapes.push_back(std::move(*shape));
    compiled_[static_cast<std::uint32_t>(node)] = index;
    return index;
  }

  Result<Shape> read_shape(TermId node, unsigned depth) {
    Shape shape;
    shape.id = Term(graph_.term(node));
    if (within_ != kAny) shape.enclosing = Term(graph_.term(within_));
    shape.severity = Term(iri("http://www.w3.org/ns/shacl#Violation"));
    if (const auto paths = source_.values(node, "path"); !paths.empty()) {
      if (paths.size() > 1) return source_.ill_formed(node, "more than one sh:path");
      auto path = compile_path(graph_, paths.front(), view_);
      if (!path) return tl::unexpected(path.error());
      shape.path = std::move(*path);
    }
    const auto deactivated = source_.flag(node, "deactivated");
    if (!deactivated) return tl::unexpected(deactivated.error());
    shape.deactivated = *deactivated;
    if (const auto severities = source_.values(node, "severity"); !severities.empty())
      shape.severity = Term(graph_.term(severities.front()));
    for (const TermId message : source_.values(node, "message"))
      shape.messages.emplace_back(graph_.term(message));
    shape.targets = read_targets(node);
    for (const Parameter& parameter : kParameters) {
      if (auto added = add_constraints(shape, node, parameter, depth); !added)
        return tl::unexpected(added.error());
    }
    return shape;
  }

  std::vector<Target> read_targets(TermId node) {
    std::vector<Target> targets;
    for (const TargetForm& form : kTargets) {
      for (const TermId value : source_.values(node, form.name))
        targets.push_back({form.kind, view_.bind(graph_.term(value))});
    }
    if (is_iri(node) && source_.is_class(node))
      targets.push_back({Target::Kind::kClass, view_.bind(graph_.term(node))});
    return targets;
  }

  Status add_constraints(Shape& shape, TermId node, const Parameter& parameter, unsigned depth) {
    for (const TermId value : source_.values(node, parameter.name)) {
      Constraint constraint;
      constraint.component = parameter.component;
      const auto wanted = read_parameter(constraint, node, parameter, value, depth);
      if (!wanted) return tl::unexpected(wanted.error());
      if (*wanted) shape.constraints.push_back(std::move(constraint));
    }
    return {};
  }

  /// Fills the constraint from one value of its parameter; false when that value switches it off.
  Result<bool> read_parameter(Constraint& constraint, TermId node, const Parameter& parameter, TermId value,
                              unsigned depth) {
    switch (parameter.reading) {
      case Reading::kTerm:
        return read_term(constraint, value);
      case Reading::kNumber:
        return read_number(constraint, node, parameter, value, depth);
      case Reading::kFlag:
        return read_flag(constraint, node, parameter);
      case Reading::kPattern:
        return read_pattern(constraint, node, value);
      case Reading::kLanguages:
        return read_languages(constraint, value);
      case Reading::kSet:
        return read_set(constraint, value);
      case Reading::kShape:
        return read_shapes(constraint, {value}, depth);
      case Reading::kShapes: {
        const auto members = read_list(graph_, value);
        if (!members) return tl::unexpected(members.error());
        return read_shapes(constraint, *members, depth);
      }
    }
    return true;
  }

  Result<bool> read_term(Constraint& constraint, TermId value) {
    constraint.terms = {view_.bind(graph_.term(value))};
    if (constraint.component == Component::kClass)
      constraint.instances = &view_.instances_of(constraint.terms.front());
    return true;
  }

  Result<bool> read_number(Constraint& constraint, TermId node, const Parameter& parameter, TermId value,
                           unsigned depth) {
    const auto count = source_.number(node, parameter.name, value);
    if (!count) return tl::unexpected(count.error());
    constraint.number = *count;
    const bool qualified = constraint.component == Component::kQualifiedMinCount ||
                           constraint.component == Component::kQualifiedMaxCount;
    return qualified ? read_qualified(constraint, node, depth) : Result<bool>(true);
  }

  Result<bool> read_qualified(Constraint& constraint, TermId node, unsigned depth) {
    const auto qualified = source_.values(node, "qualifiedValueShape");
    if (qualified.empty()) return false;  // a component applies only with all its mandatory parameters
    if (qualified.size() > 1) return source_.ill_formed(node, "more than one sh:qualifiedValueShape");
    if (auto read = read_shapes(constraint, qualified, depth); !read) return read;
    const auto disjoint = source_.flag(node, "qualifiedValueShapesDisjoint");
    if (!disjoint) return tl::unexpected(disjoint.error());
    if (!*disjoint) return true;
    for (const TermId sibling : source_.sibling_shapes(node, qualified.front())) {
      const auto index = shape_at(sibling, depth + 1);
      if (!index) return tl::unexpected(index.error());
      constraint.siblings.push_back(*index);
    }
    return true;
  }

  Result<bool> read_flag(Constraint& constraint, TermId node, const Parameter& parameter) {
    const auto set = source_.flag(node, parameter.name);
    if (!set || !*set || constraint.component != Component::kClosed) return set;
    for (const TermId property : source_.values(node, "property")) {
      for (const TermId path : source_.values(property, "path")) {
        if (is_iri(path)) constraint.terms.push_back(view_.bind(graph_.term(path)));
      }
    }
    for (const TermId list : source_.values(node, "ignoredProperties")) {
      const auto members = read_list(graph_, list);
      if (!members) return tl::unexpected(members.error());
      for (const TermId member : *members) constraint.terms.push_back(view_.bind(graph_.term(member)));
    }
    std::sort(constraint.terms.begin(), constraint.terms.end());
    return true;
  }

  Result<bool> read_pattern(Constraint& constraint, TermId node, TermId value) {
    const auto flags = source_.values(node, "flags");
    const std::string_view letters = flags.empty() ? std::string_view() : graph_.term(flags.front()).value;
    const TermView pattern = graph_.term(value);
    auto compiled = TextPattern::compile(pattern.value, letters);
    if (!compiled) return source_.ill_formed(node, compiled.error().message);
    constraint.pattern = std::make_shared<const TextPattern>(std::move(*compiled));
    constraint.words = {std::string(pattern.value)};
    return true;
  }

  Result<bool> read_languages(Constraint& constraint, TermId value) {
    const auto members = read_list(graph_, value);
    if (!members) return tl::unexpected(members.error());
    for (const TermId member : *members) constraint.words.emplace_back(graph_.term(member).value);
    return true;
  }

  Result<bool> read_set(Constraint& constraint, TermId value) {
    const auto members = read_list(graph_, value);
    if (!members) return tl::unexpected(members.error());
    for (const TermId member : *members) constraint.terms.push_back(view_.bind(graph_.term(member)));
    std::sort(constraint.terms.begin(), constraint.terms.end());
    return true;
  }

  Result<bool> read_shapes(Constraint& constraint, const std::vector<TermId>& nodes, unsigned depth) {
    for (const TermId node : nodes) {
      const auto index = shape_at(node, depth + 1);
      if (!index) return tl::unexpected(index.error());
      constraint.shapes.push_back(*index);
      const Term& id = set_.shapes[*index].id;
      constraint.words.push_back(id.kind == TermKind::kBlank ? "given in place" : to_ntriples(id.view()));
    }
    return true;
  }

  const Dataset& graph_;
  ShapesGraph source_;
  DataView& view_;
  ShapeSet set_;
  TermId within_ = kAny;  ///< the nearest shape with a name around the one that is read
  std::unordered_map<std::uint32_t, ShapeIndex> compiled_;
};

}  // namespace

Result<ShapeSet> compile_shapes(const Dataset& shapes, DataView& view) {
  return ShapeCompiler(shapes, view).compile();
}

}  // namespace claimgraph::rdf::shacl
