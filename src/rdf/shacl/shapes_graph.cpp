// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/shacl/shapes_graph.h"

#include <algorithm>
#include <charconv>

#include "claimgraph/rdf/vocabulary.h"
#include "claimgraph/rdf/xsd.h"

namespace claimgraph::rdf::shacl {
namespace {

constexpr std::string_view kSh = "http://www.w3.org/ns/shacl#";

}  // namespace

std::optional<TermId> ShapesGraph::known(std::string_view local) const {
  return graph_.find(iri(std::string(kSh) + std::string(local)));
}

std::vector<TermId> ShapesGraph::values(TermId node, std::string_view local) const {
  std::vector<TermId> found;
  if (const auto predicate = known(local)) {
    for (const Quad& quad : graph_.match({node, *predicate, kAny, kAny})) found.push_back(quad.object);
  }
  return in_order(std::move(found));
}

std::vector<TermId> ShapesGraph::in_order(std::vector<TermId> terms) const {
  std::sort(terms.begin(), terms.end(),
            [this](TermId a, TermId b) { return graph_.term(a) < graph_.term(b); });
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

tl::unexpected<Error> ShapesGraph::ill_formed(TermId shape, const std::string& what) const {
  return fail(ErrorCode::kSyntax, "ill-formed shape " + to_ntriples(graph_.term(shape)) + ": " + what);
}

std::vector<TermId> ShapesGraph::declared_shapes() const {
  std::vector<TermId> found;
  const auto type = graph_.find(iri(vocabulary::kRdfType));
  for (const std::string_view name : {"NodeShape", "PropertyShape"}) {
    const auto shape_class = known(name);
    if (!type || !shape_class) continue;
    for (const Quad& quad : graph_.match({kAny, *type, *shape_class, kAny})) found.push_back(quad.subject);
  }
  for (const TargetForm& form : kTargets) {
    const auto predicate = known(form.name);
    if (!predicate) continue;
    for (const Quad& quad : graph_.match({kAny, *predicate, kAny, kAny})) found.push_back(quad.subject);
  }
  return in_order(std::move(found));
}

bool ShapesGraph::is_class(TermId node) const {
  const auto type = graph_.find(iri(vocabulary::kRdfType));
  const auto rdfs_class = graph_.find(iri(vocabulary::kRdfsClass));
  if (!type || !rdfs_class) return false;
  const auto sub_class_of = graph_.find(iri(vocabulary::kRdfsSubClassOf));
  std::vector<TermId> types;
  for (const Quad& quad : graph_.match({node, *type, kAny, kAny})) types.push_back(quad.object);
  for (std::size_t next = 0; next < types.size(); ++next) {
    if (types[next] == *rdfs_class) return true;
    if (!sub_class_of) continue;
    for (const Quad& quad : graph_.match({types[next], *sub_class_of, kAny, kAny})) {
      if (std::find(types.begin(), types.end(), quad.object) == types.end()) types.push_back(quad.object);
    }
  }
  return false;
}

Result<bool> ShapesGraph::flag(TermId node, std::string_view local) const {
  const auto found = values(node, local);
  if (found.empty()) return false;
  const TermView value = graph_.term(found.front());
  if (found.size() > 1 || value.datatype != vocabulary::kXsdBoolean || !xsd::is_well_formed(value))
    return ill_formed(node, "sh:" + std::string(local) + " needs one xsd:boolean");
  // The Recommendation names the literal `true` alone; its suite takes "1"^^xsd:boolean for something else.
  return value.value == "true";
}

Result<std::int64_t> ShapesGraph::number(TermId node, std::string_view local, TermId value) const {
  const TermView literal = graph_.term(value);
  std::int64_t count = 0;
  const char* end = literal.value.data() + literal.value.size();
  const auto read = std::from_chars(literal.value.data(), end, count);
  if (literal.datatype != vocabulary::kXsdInteger || read.ec != std::errc{} || read.ptr != end || count < 0)
    return ill_formed(node, "sh:" + std::string(local) + " needs a non-negative xsd:integer, found " +
                                to_ntriples(literal));
  return count;
}

std::vector<TermId> ShapesGraph::sibling_shapes(TermId node, TermId own) const {
  std::vector<TermId> siblings;
  const auto property = known("property");
  if (!property) return siblings;
  for (const Quad& parent : graph_.match({kAny, *property, node, kAny})) {
    for (const TermId other : values(parent.subject, "property")) {
      for (const TermId shape : values(other, "qualifiedValueShape")) {
        if (shape != own) siblings.push_back(shape);
      }
    }
  }
  return in_order(std::move(siblings));
}

}  // namespace claimgraph::rdf::shacl
