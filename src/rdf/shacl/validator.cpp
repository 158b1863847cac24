// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "claimgraph/base/ascii.h"
#include "claimgraph/rdf/shacl.h"
#include "claimgraph/rdf/vocabulary.h"
#include "claimgraph/rdf/xsd.h"
#include "rdf/shacl/shape.h"

namespace claimgraph::rdf::shacl {
namespace {

/// A failure before it is spelled out.
struct Finding {
  TermId focus{};
  ShapeIndex shape = 0;
  const Constraint* constraint = nullptr;
  std::optional<TermId> value;
  std::optional<TermId> property;    ///< of kClosed: the property that should not be there
  std::optional<std::size_t> count;  ///< where values are counted
};

/// Gathers findings, or only whether there is one.
class Findings {
 public:
  enum class Wanted : std::uint8_t { kAll, kWhether };

  explicit Findings(Wanted wanted) : wanted_(wanted) {}
  void add(Finding finding) {
    any_ = true;
    if (wanted_ == Wanted::kAll) list_.push_back(finding);
  }
  void fail(Error error) {
    if (!error_) error_ = std::move(error);
  }
  /// Nothing more can change what was asked.
  [[nodiscard]] bool settled() const { return error_ || (any_ && wanted_ == Wanted::kWhether); }
  [[nodiscard]] bool any() const { return any_; }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  [[nodiscard]] const std::vector<Finding>& list() const { return list_; }

 private:
  Wanted wanted_;
  bool any_ = false;
  std::vector<Finding> list_;
  std::optional<Error> error_;
};

/// A node with the values it has under one shape.
struct Site {
  TermId focus{};
  ShapeIndex shape = 0;
  const std::vector<TermId>* values = nullptr;
};

class Validator {
 public:
  Validator(const DataView& view, const ShapeSet& set) : view_(view), set_(set) {}

  void validate(ShapeIndex index, TermId focus, Findings& findings) const {
    const Shape& shape = set_.shapes[index];
    if (shape.deactivated) return;
    const std::vector<TermId> values =
        shape.path ? evaluate_path(view_, *shape.path, focus) : std::vector{focus};
    const Site site{focus, index, &values};
    for (const Constraint& constraint : shape.constraints) {
      check(site, constraint, findings);
      if (findings.settled()) return;
    }
  }

 private:
  void check(const Site& site, const Constraint& constraint, Findings& findings) const {
    switch (constraint.component) {
      case Component::kMinCount:
      case Component::kMaxCount:
        return check_count(site, constraint, site.values->size(), findings);
      case Component::kUniqueLang:
        return check_unique_languages(site, constraint, findings);
      case Component::kEquals:
      case Component::kDisjoint:
        return check_same(site, constraint, findings);
      case Component::kLessThan:
      case Component::kLessThanOrEquals:
        return check_order(site, constraint, findings);
      case Component::kNot:
      case Component::kAnd:
      case Component::kOr:
      case Component::kXone:
      case Component::kNode:
        return check_logic(site, constraint, findings);
      case Component::kProperty:
        for (const TermId value : *site.values) validate(constraint.shapes.front(), value, findings);
        return;
      case Component::kQualifiedMinCount:
      case Component::kQualifiedMaxCount:
        return check_count(site, constraint, count_qualified(site, constraint, findings), findings);
      case Component::kClosed:
        return check_closed(site, constraint, findings);
      case Component::kHasValue:
        if (std::find(site.values->begin(), site.values->end(), constraint.terms.front()) ==
            site.values->end())
          report(site, constraint, std::nullopt, findings);
        return;
      default:
        return check_each(site, constraint, findings);
    }
  }

  static void report(const Site& site, const Constraint& constraint, std::optional<TermId> value,
                     Findings& findings) {
    findings.add({site.focus, site.shape, &constraint, value, std::nullopt, std::nullopt});
  }

  void check_each(const Site& site, const Constraint& constraint, Findings& findings) const {
    for (const TermId value : *site.values) {
      const auto satisfied = satisfies_alone(view_, constraint, value);
      if (!satisfied) return findings.fail(satisfied.error());
      if (!*satisfied) report(site, constraint, value, findings);
    }
  }

  static void check_count(const Site& site, const Constraint& constraint, std::size_t count,
                          Findings& findings) {
    const bool at_least =
        constraint.component == Component::kMinCount || constraint.component == Component::kQualifiedMinCount;
    const auto found = static_cast<std::int64_t>(count);
    if (at_least ? found < constraint.number : found > constraint.number)
      findings.add({site.focus, site.shape, &constraint, std::nullopt, std::nullopt, count});
  }

  void check_unique_languages(const Site& site, const Constraint& constraint, Findings& findings) const {
    std::vector<std::string> tags;
    for (const TermId value : *site.values) {
      if (!is_literal(value)) continue;
      std::string tag(view_.term(value).language);
      std::transform(tag.begin(), tag.end(), tag.begin(), ascii::to_lower);
      if (!tag.empty()) tags.push_back(std::move(tag));
    }
    std::sort(tags.begin(), tags.end());
    // One result a language that is used twice or more (section 4.4.5).
    for (auto tag = tags.begin(); tag != tags.end();) {
      const auto next = std::upper_bound(tag, tags.end(), *tag);
      if (next - tag > 1) report(site, constraint, std::nullopt, findings);
      tag = next;
    }
  }

  [[nodiscard]] std::vector<TermId> objects(TermId focus, TermId predicate) const {
    std::vector<TermId> found;
    view_.each_object(focus, predicate, [&found](TermId object) { found.push_back(object); });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  void check_same(const Site& site, const Constraint& constraint, Findings& findings) const {
    const std::vector<TermId> others = objects(site.focus, constraint.terms.front());
    const bool want_shared = constraint.component == Component::kEquals;
    for (const TermId value : *site.values) {
      if (std::binary_search(others.begin(), others.end(), value) != want_shared)
        report(site, constraint, value, findings);
    }
    if (!want_shared) return;
    for (const TermId other : others) {
      if (std::find(site.values->begin(), site.values->end(), other) == site.values->end())
        report(site, constraint, other, findings);
    }
  }

  void check_order(const Site& site, const Constraint& constraint, Findings& findings) const {
    const std::vector<TermId> others = objects(site.focus, constraint.terms.front());
    for (const TermId value : *site.values) {
      for (const TermId other : others) {
        const auto order = xsd::compare(view_.term(value), view_.term(other));
        if (constraint.component == Component::kLessThan ? !(order < 0) : !(order <= 0))
          report(site, constraint, value, findings);
      }
    }
  }

  /// Whether the node has the shape (section 3.4.2); errors go to `findings`.
  [[nodiscard]] bool has_shape(ShapeIndex shape, TermId node, Findings& findings) const {
    Findings nested(Findings::Wanted::kWhether);
    validate(shape, node, nested);
    if (nested.error()) findings.fail(*nested.error());
    return !nested.any();
  }

  void check_logic(const Site& site, const Constraint& constraint, Findings& findings) const {
    for (const TermId value : *site.values) {
      if (!satisfies_logic(constraint, value, findings)) report(site, constraint, value, findings);
    }
  }

  [[nodiscard]] bool satisfies_logic(const Constraint& constraint, TermId value, Findings& findings) const {
    const auto has = [&](ShapeIndex shape) { return has_shape(shape, value, findings); };
    const auto& shapes = constraint.shapes;
    switch (constraint.component) {
      case Component::kNot:
        return !has(shapes.front());
      case Component::kOr:
        return std::any_of(shapes.begin(), shapes.end(), has);
      case Component::kXone:
        return std::count_if(shapes.begin(), shapes.end(), has) == 1;
      default:
        return std::all_of(shapes.begin(), shapes.end(), has);
    }
  }

  [[nodiscard]] std::size_t count_qualified(const Site& site, const Constraint& constraint,
                                            Findings& findings) const {
    const auto counts = [&](TermId value) {
      return has_shape(constraint.shapes.front(), value, findings) &&
             std::none_of(constraint.siblings.begin(), constraint.siblings.end(),
                          [&](ShapeIndex sibling) { return has_shape(sibling, value, findings); });
    };
    return static_cast<std::size_t>(std::count_if(site.values->begin(), site.values->end(), counts));
  }

  void check_closed(const Site& site, const Constraint& constraint, Findings& findings) const {
    for (const TermId value : *site.values) {
      view_.each_statement_of(value, [&](const Quad& quad) {
        if (std::binary_search(constraint.terms.begin(), constraint.terms.end(), quad.predicate)) return;
        findings.add({site.focus, site.shape, &constraint, quad.object, quad.predicate, std::nullopt});
      });
    }
  }

  const DataView& view_;
  const ShapeSet& set_;
};

/// Steps along statements after which nothing is asked any more; nothing where a path has no end.
using Reach = std::optional<std::size_t>;

Reach length_of(const BoundPath& path) {
  Reach longest = 0;
  Reach sum = 0;
  for (const BoundPath& part : path.parts) {
    const Reach length = length_of(part);
    if (!length) return std::nullopt;
    longest = std::max(*longest, *length);
    sum = *sum + *length;
  }
  switch (path.kind) {
    case Path::Kind::kPredicate:
      return 1;
    case Path::Kind::kZeroOrMore:
    case Path::Kind::kOneOrMore:
      return std::nullopt;
    case Path::Kind::kSequence:
      return sum;
    default:
      return longest;
  }
}

/// How far from a node that is `distance` steps from the focus the shape reads statements.
Reach reach_of(const ShapeSet& set, ShapeIndex index, std::size_t distance) {
  const Shape& shape = set.shapes[index];
  const Reach length = shape.path ? length_of(*shape.path) : Reach(0);
  if (!length) return std::nullopt;
  const std::size_t values = distance + *length;  // where the values are, whose own statements may be read
  std::size_t reach = values;
  for (const Constraint& constraint : shape.constraints) {
    for (const auto& nested : {constraint.shapes, constraint.siblings}) {
      for (const ShapeIndex inner : nested) {
        const Reach further = reach_of(set, inner, values);
        if (!further) return std::nullopt;
        reach = std::max(reach, *further);
      }
    }
  }
  return reach;
}

/// The nodes whose validation can depend on the statements of those that changed: all within the shapes'
/// reach, along statements either way. A class is no step: what it holds is asked of its instances.
TermSet affected_by(const std::vector<TermId>& changed, std::size_t reach, const DataView& view,
                    const Dataset& data) {
  const auto type = data.find(iri(vocabulary::kRdfType));
  TermSet seen;
  std::vector<TermId> ring = changed;
  for (const TermId id : changed) seen.insert(id);
  for (std::size_t step = 0; step < reach; ++step) {
    std::vector<TermId> next;
    const auto visit = [&](TermId id) {
      if (seen.contains(id)) return;
      seen.insert(id);
      next.push_back(id);
    };
    for (const TermId id : ring) {
      view.each_statement_of(id, [&](const Quad& quad) {
        if (quad.predicate != type && !is_literal(quad.object)) visit(quad.object);
      });
      for (const Quad& quad : data.match({kAny, kAny, id, kAny})) visit(quad.subject);
    }
    ring = std::move(next);
  }
  return seen;
}

/// What to look at; nothing where that is everything.
std::optional<TermSet> wanted_by(const ValidationOptions& options, const ShapeSet& set, const DataView& view,
                                 const Dataset& data) {
  if (options.focus != nullptr) {
    TermSet wanted;
    for (const TermId id : *options.focus) wanted.insert(id);
    return wanted;
  }
  if (options.changed == nullptr) return std::nullopt;
  std::size_t reach = 1;  // a node may be a target as somebody's object
  for (const ShapeIndex root : set.roots) {
    const Reach one = reach_of(set, root, 0);
    if (!one) return std::nullopt;
    reach = std::max(reach, *one);
  }
  return affected_by(*options.changed, reach, view, data);
}

/// The nodes that a shape's targets name, each once, by id (section 2.1.3).
std::vector<TermId> focus_nodes(DataView& view, const Shape& shape) {
  std::vector<TermId> nodes;
  for (const Target& target : shape.targets) {
    switch (target.kind) {
      case Target::Kind::kNode:
        nodes.push_back(target.term);
        break;
      case Target::Kind::kClass:
        view.each_instance(target.term, [&](TermId node) { nodes.push_back(node); });
        break;
      case Target::Kind::kSubjectsOf:
        view.each_statement(target.term, [&](const Quad& quad) { nodes.push_back(quad.subject); });
        break;
      case Target::Kind::kObjectsOf:
        view.each_statement(target.term, [&](const Quad& quad) { nodes.push_back(quad.object); });
        break;
    }
  }
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  return nodes;
}

ValidationResult spell_out(const DataView& view, const ShapeSet& set, const Finding& finding) {
  const Shape& shape = set.shapes[finding.shape];
  ValidationResult result{Term(view.term(finding.focus)),
                          {},
                          {},
                          shape.id,
                          std::string(component_name(finding.constraint->component)) + "ConstraintComponent",
                          shape.severity,
                          shape.messages,
                          expectation_of(view, *finding.constraint),
                          finding.count,
                          shape.enclosing};
  if (finding.property) {
    result.path = Path{Path::Kind::kPredicate, std::string(view.term(*finding.property).value), {}};
  } else if (shape.path) {
    result.path = unbind(view, *shape.path);
  }
  if (finding.value) result.value = Term(view.term(*finding.value));
  return result;
}

void sort_results(std::vector<ValidationResult>& results) {
  std::vector<std::pair<std::string, std::size_t>> keys;
  keys.reserve(results.size());
  for (std::size_t i = 0; i < results.size(); ++i) {
    const ValidationResult& result = results[i];
    keys.emplace_back(to_ntriples(result.focus_node.view()) + "\x01" +
                          (result.path ? to_sparql(*result.path) : "") + "\x01" + result.component + "\x01" +
                          (result.value ? to_ntriples(result.value->view()) : "") + "\x01" +
                          to_ntriples(result.source_shape.view()),
                      i);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<ValidationResult> sorted;
  sorted.reserve(results.size());
  for (const auto& [key, index] : keys) sorted.push_back(std::move(results[index]));
  results = std::move(sorted);
}

}  // namespace

Result<ValidationReport> validate(const Dataset& data, const Dataset& shapes,
                                  const ValidationOptions& options) {
  DataView view(data, options.classes);
  const auto set = compile_shapes(shapes, view);
  if (!set) return tl::unexpected(set.error());
  const Validator validator(view, *set);
  Findings findings(Findings::Wanted::kAll);
  ValidationReport report;
  report.shapes = set->roots.size();
  const std::optional<TermSet> wanted = wanted_by(options, *set, view, data);
  for (const ShapeIndex root : set->roots) {
    if (set->shapes[root].deactivated) continue;
    std::vector<TermId> nodes = focus_nodes(view, set->shapes[root]);
    if (wanted) std::erase_if(nodes, [&](TermId node) { return !wanted->contains(node); });
    report.focus_nodes += nodes.size();
    for (const TermId focus : nodes) {
      validator.validate(root, focus, findings);
      if (findings.error()) return tl::unexpected(*findings.error());
    }
  }
  report.results.reserve(findings.list().size());
  for (const Finding& finding : findings.list()) report.results.push_back(spell_out(view, *set, finding));
  sort_results(report.results);
  return report;
}

}  // namespace claimgraph::rdf::shacl
