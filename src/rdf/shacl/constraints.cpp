// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <functional>

#include "claimgraph/base/ascii.h"
#include "claimgraph/base/utf8.h"
#include "claimgraph/rdf/vocabulary.h"
#include "claimgraph/rdf/xsd.h"
#include "rdf/shacl/shape.h"

namespace claimgraph::rdf::shacl {
namespace {

/// A component's name in reports and what it expects in words: `{terms}`, `{words}` and `{number}` stand for
/// its parameters.
struct ComponentRow {
  std::string_view name;
  std::string_view expectation;
};

constexpr std::array<ComponentRow, kComponentCount> kRows = {{
    {"Class", "an instance of {terms}"},
    {"Datatype", "a well-formed literal of datatype {terms}"},
    {"NodeKind", "a node of kind {terms}"},
    {"MinCount", "at least {number} value(s)"},
    {"MaxCount", "at most {number} value(s)"},
    {"MinExclusive", "a value greater than {terms}"},
    {"MinInclusive", "a value of {terms} or more"},
    {"MaxExclusive", "a value less than {terms}"},
    {"MaxInclusive", "a value of {terms} or less"},
    {"MinLength", "at least {number} character(s)"},
    {"MaxLength", "at most {number} character(s)"},
    {"Pattern", "text that matches {words}"},
    {"LanguageIn", "a language among {words}"},
    {"UniqueLang", "no two values of one language"},
    {"Equals", "the same values as {terms}"},
    {"Disjoint", "no value that is also one of {terms}"},
    {"LessThan", "values less than those of {terms}"},
    {"LessThanOrEquals", "values not greater than those of {terms}"},
    {"Not", "a node that does not have the shape it has"},
    {"And", "a node that has every one of {number} shapes"},
    {"Or", "a node that has at least one of {number} shapes"},
    {"Xone", "a node that has exactly one of {number} shapes"},
    {"Node", "a node that has the shape {words}"},
    {"Property", "values that have the shape {words}"},
    {"QualifiedMinCount", "at least {number} value(s) of the qualified shape"},
    {"QualifiedMaxCount", "at most {number} value(s) of the qualified shape"},
    {"Closed", "only properties that the shape names"},
    {"HasValue", "the value {terms} among the values"},
    {"In", "one of {terms}"},
}};

void replace(std::string& text, std::string_view name, const std::string& value) {
  const std::size_t at = text.find(name);
  if (at != std::string::npos) text.replace(at, name.size(), value);
}

std::string list_terms(const DataView& view, const std::vector<TermId>& terms) {
  constexpr std::size_t kShown = 8;
  std::string text;
  for (std::size_t i = 0; i < terms.size() && i < kShown; ++i) {
    if (!text.empty()) text += ", ";
    text += to_ntriples(view.term(terms[i]));
  }
  if (terms.size() > kShown) text += " and " + std::to_string(terms.size() - kShown) + " more";
  return text;
}

std::string list_words(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

bool has_datatype(const DataView& view, const Constraint& constraint, TermId value) {
  if (!is_literal(value)) return false;
  const TermView literal = view.term(value);
  return literal.datatype == view.term(constraint.terms.front()).value && xsd::is_well_formed(literal);
}

/// The six values of sh:nodeKind (section 4.1.3), each spelled by the kinds it allows.
bool has_node_kind(const DataView& view, const Constraint& constraint, TermId value) {
  static constexpr std::array<std::string_view, 3> kNames = {"IRI", "BlankNode", "Literal"};
  const std::string_view allowed = view.term(constraint.terms.front()).value;
  return allowed.find(kNames[static_cast<std::size_t>(kind_of(value))]) != std::string_view::npos;
}

bool is_in_range(const DataView& view, const Constraint& constraint, TermId value) {
  const std::partial_ordering order = xsd::compare(view.term(value), view.term(constraint.terms.front()));
  switch (constraint.component) {
    case Component::kMinExclusive:
      return order > 0;
    case Component::kMinInclusive:
      return order >= 0;
    case Component::kMaxExclusive:
      return order < 0;
    default:
      return order <= 0;
  }
}

bool has_length(const DataView& view, const Constraint& constraint, TermId value) {
  if (is_blank(value)) return false;
  const auto length = static_cast<std::int64_t>(utf8::count(view.term(value).value));
  return constraint.component == Component::kMinLength ? length >= constraint.number
                                                       : length <= constraint.number;
}

/// Basic filtering of RFC 4647, section 3.3.1, as SPARQL's langMatches asks.
bool matches_language(std::string_view tag, std::string_view range) {
  if (tag.empty()) return false;
  if (range == "*") return true;
  if (tag.size() < range.size() || (tag.size() > range.size() && tag[range.size()] != '-')) return false;
  return std::equal(range.begin(), range.end(), tag.begin(),
                    [](char a, char b) { return ascii::to_lower(a) == ascii::to_lower(b); });
}

bool has_language(const DataView& view, const Constraint& constraint, TermId value) {
  if (!is_literal(value)) return false;
  const std::string_view tag = view.term(value).language;
  return std::any_of(constraint.words.begin(), constraint.words.end(),
                     [tag](const std::string& range) { return matches_language(tag, range); });
}

}  // namespace

std::string_view component_name(Component component) {
  return kRows[static_cast<std::size_t>(component)].name;
}

std::string expectation_of(const DataView& view, const Constraint& constraint) {
  std::string text(kRows[static_cast<std::size_t>(constraint.component)].expectation);
  replace(text, "{terms}", list_terms(view, constraint.terms));
  replace(text, "{words}", list_words(constraint.words));
  const bool counts_shapes = constraint.component == Component::kAnd ||
                             constraint.component == Component::kOr ||
                             constraint.component == Component::kXone;
  const auto number = counts_shapes ? static_cast<std::int64_t>(constraint.shapes.size()) : constraint.number;
  replace(text, "{number}", std::to_string(number));
  replace(text, "(s)", number == 1 ? "" : "s");
  return text;
}

Result<bool> satisfies_alone(const DataView& view, const Constraint& constraint, TermId value) {
  switch (constraint.component) {
    case Component::kClass:
      return constraint.instances->contains(value);
    case Component::kDatatype:
      return has_datatype(view, constraint, value);
    case Component::kNodeKind:
      return has_node_kind(view, constraint, value);
    case Component::kMinExclusive:
    case Component::kMinInclusive:
    case Component::kMaxExclusive:
    case Component::kMaxInclusive:
      return is_in_range(view, constraint, value);
    case Component::kMinLength:
    case Component::kMaxLength:
      return has_length(view, constraint, value);
    case Component::kPattern:
      if (is_blank(value)) return false;
      return constraint.pattern->found_in(view.term(value).value);
    case Component::kLanguageIn:
      return has_language(view, constraint, value);
    case Component::kIn:
      return std::binary_search(constraint.terms.begin(), constraint.terms.end(), value);
    default:
      return fail(ErrorCode::kInternal, "a constraint that needs more than the value was asked about it");
  }
}

}  // namespace claimgraph::rdf::shacl
