// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "claimgraph/rdf/vocabulary.h"
#include "rdf/shacl/shape.h"

namespace claimgraph::rdf::shacl {
namespace {

constexpr std::string_view kSh = "http://www.w3.org/ns/shacl#";
constexpr std::size_t kLongestList = 1'000'000;
constexpr unsigned kDeepestPath = 100;

struct PathForm {
  std::string_view name;
  Path::Kind kind;
};

// Section 2.3.1: the forms that a blank node with one property describes.
constexpr std::array kForms = std::to_array<PathForm>({{"alternativePath", Path::Kind::kAlternative},
                                                       {"inversePath", Path::Kind::kInverse},
                                                       {"zeroOrMorePath", Path::Kind::kZeroOrMore},
                                                       {"oneOrMorePath", Path::Kind::kOneOrMore},
                                                       {"zeroOrOnePath", Path::Kind::kZeroOrOne}});

tl::unexpected<Error> bad_path(const std::string& what) {
  return fail(ErrorCode::kSyntax, "ill-formed sh:path: " + what);
}

class PathCompiler {
 public:
  PathCompiler(const Dataset& shapes, DataView& view) : shapes_(shapes), view_(view) {}

  Result<BoundPath> compile(TermId node, unsigned depth) {
    if (depth > kDeepestPath)
      return fail(ErrorCode::kLimit, "an sh:path is nested too deeply, or within itself");
    if (is_iri(node)) return BoundPath{Path::Kind::kPredicate, view_.bind(shapes_.term(node)), {}};
    if (is_literal(node)) return bad_path("a literal, expected an IRI or a blank node");
    if (object(node, std::string(vocabulary::kRdfFirst))) return many(Path::Kind::kSequence, node, depth);
    for (const PathForm& form : kForms) {
      const auto operand = object(node, std::string(kSh) + std::string(form.name));
      if (!operand) continue;
      if (form.kind == Path::Kind::kAlternative) return many(form.kind, *operand, depth);
      return one(form.kind, *operand, depth);
    }
    return bad_path("a blank node that describes no path");
  }

 private:
  std::optional<TermId> object(TermId node, const std::string& predicate) const {
    const auto id = shapes_.find(iri(predicate));
    return id ? shapes_.object_of(node, *id) : std::nullopt;
  }
  Result<BoundPath> one(Path::Kind kind, TermId operand, unsigned depth) {
    auto part = compile(operand, depth + 1);
    if (!part) return part;
    return BoundPath{kind, {}, {std::move(*part)}};
  }
  Result<BoundPath> many(Path::Kind kind, TermId list, unsigned depth) {
    const auto members = read_list(shapes_, list);
    if (!members) return tl::unexpected(members.error());
    if (members->size() < 2) return bad_path("a sequence or alternative needs at least two members");
    BoundPath path{kind, {}, {}};
    for (const TermId member : *members) {
      auto part = compile(member, depth + 1);
      if (!part) return part;
      path.parts.push_back(std::move(*part));
    }
    return path;
  }

  const Dataset& shapes_;
  DataView& view_;
};

using Terms = std::vector<TermId>;

Terms as_set(Terms terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

enum class Direction : std::uint8_t { kForward, kBackward };

Direction reversed(Direction direction) {
  return direction == Direction::kForward ? Direction::kBackward : Direction::kForward;
}

Terms step(const DataView& view, const BoundPath& path, const Terms& from, Direction direction);

/// Everything that repeating the part reaches, the start included.
Terms closure(const DataView& view, const BoundPath& part, const Terms& from, Direction direction) {
  TermSet seen;
  Terms reached = from;
  for (const TermId node : from) seen.insert(node);
  for (Terms frontier = from; !frontier.empty();) {
    Terms next;
    for (const TermId node : step(view, part, frontier, direction)) {
      if (seen.contains(node)) continue;
      seen.insert(node);
      next.push_back(node);
    }
    reached.insert(reached.end(), next.begin(), next.end());
    frontier = std::move(next);
  }
  return as_set(std::move(reached));
}

Terms neighbours(const DataView& view, TermId predicate, const Terms& from, Direction direction) {
  Terms reached;
  const auto keep = [&reached](TermId node) { reached.push_back(node); };
  for (const TermId node : from) {
    if (direction == Direction::kForward) {
      view.each_object(node, predicate, keep);
    } else {
      view.each_subject(predicate, node, keep);
    }
  }
  return as_set(std::move(reached));
}

Terms united(Terms left, const Terms& right) {
  left.insert(left.end(), right.begin(), right.end());
  return as_set(std::move(left));
}

Terms sequence(const DataView& view, const BoundPath& path, Terms from, Direction direction) {
  const std::size_t count = path.parts.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = direction == Direction::kForward ? i : count - 1 - i;
    from = step(view, path.parts[at], from, direction);
  }
  return from;
}

Terms step(const DataView& view, const BoundPath& path, const Terms& from, Direction direction) {
  switch (path.kind) {
    case Path::Kind::kPredicate:
      return neighbours(view, path.predicate, from, direction);
    case Path::Kind::kInverse:
      return step(view, path.parts.front(), from, reversed(direction));
    case Path::Kind::kSequence:
      return sequence(view, path, from, direction);
    case Path::Kind::kAlternative: {
      Terms reached;
      for (const BoundPath& part : path.parts)
        reached = united(std::move(reached), step(view, part, from, direction));
      return reached;
    }
    case Path::Kind::kZeroOrMore:
      return closure(view, path.parts.front(), from, direction);
    case Path::Kind::kOneOrMore:
      return closure(view, path.parts.front(), step(view, path.parts.front(), from, direction), direction);
    case Path::Kind::kZeroOrOne:
      return united(step(view, path.parts.front(), from, direction), from);
  }
  return {};
}

std::string joined(const std::vector<Path>& parts, std::string_view between) {
  std::string text = "(";
  for (const Path& part : parts) {
    if (text.size() > 1) text += between;
    text += to_sparql(part);
  }
  return text + ")";
}

}  // namespace

Result<std::vector<TermId>> read_list(const Dataset& graph, TermId head) {
  const auto first = graph.find(iri(vocabulary::kRdfFirst));
  const auto rest = graph.find(iri(vocabulary::kRdfRest));
  const auto nil = graph.find(iri(vocabulary::kRdfNil));
  std::vector<TermId> members;
  while (!nil || head != *nil) {
    const auto member = first ? graph.object_of(head, *first) : std::nullopt;
    const auto next = rest ? graph.object_of(head, *rest) : std::nullopt;
    if (!member || !next)
      return fail(ErrorCode::kSyntax,
                  to_ntriples(graph.term(head)) + " is no RDF list, where one was expected");
    if (members.size() >= kLongestList)
      return fail(ErrorCode::kLimit, "an RDF list is too long, or ends in itself");
    members.push_back(*member);
    head = *next;
  }
  return members;
}

Result<BoundPath> compile_path(const Dataset& shapes, TermId node, DataView& view) {
  return PathCompiler(shapes, view).compile(node, 0);
}

std::vector<TermId> evaluate_path(const DataView& view, const BoundPath& path, TermId focus) {
  return step(view, path, {focus}, Direction::kForward);
}

Path unbind(const DataView& view, const BoundPath& path) {
  Path free{path.kind, {}, {}};
  if (path.kind == Path::Kind::kPredicate) free.predicate = view.term(path.predicate).value;
  for (const BoundPath& part : path.parts) free.parts.push_back(unbind(view, part));
  return free;
}

std::string to_sparql(const Path& path) {
  switch (path.kind) {
    case Path::Kind::kPredicate:
      return "<" + path.predicate + ">";
    case Path::Kind::kInverse:
      return "^" + to_sparql(path.parts.front());
    case Path::Kind::kSequence:
      return joined(path.parts, "/");
    case Path::Kind::kAlternative:
      return joined(path.parts, "|");
    case Path::Kind::kZeroOrMore:
      return to_sparql(path.parts.front()) + "*";
    case Path::Kind::kOneOrMore:
      return to_sparql(path.parts.front()) + "+";
    case Path::Kind::kZeroOrOne:
      return to_sparql(path.parts.front()) + "?";
  }
  return {};
}

}  // namespace claimgraph::rdf::shacl
