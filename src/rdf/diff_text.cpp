// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "claimgraph/rdf/diff.h"
#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf {
namespace {

/// Datatypes whose values read well without quotes.
constexpr std::array<std::string_view, 8> kBareDatatypes = {vocabulary::kXsdInteger,
                                                            vocabulary::kXsdDecimal,
                                                            vocabulary::kXsdDouble,
                                                            vocabulary::kXsdBoolean,
                                                            vocabulary::kXsdDate,
                                                            "http://www.w3.org/2001/XMLSchema#dateTime",
                                                            "http://www.w3.org/2001/XMLSchema#gYear",
                                                            "http://www.w3.org/2001/XMLSchema#gYearMonth"};

std::string_view local_name(std::string_view text) {
  const auto at = text.find_last_of("#/");
  return at == std::string_view::npos || at + 1 == text.size() ? text : text.substr(at + 1);
}

/// What people call the things that changed, by what either version says of them.
class Names {
 public:
  Names(const Difference& difference, const Dataset& old_data, const Dataset& new_data)
      : terms_(difference.terms), versions_({&new_data, &old_data}) {}

  /// `Ada Quill`; of a statement about a statement `Ada Quill blamed Ferry Guild`; else a short or full IRI.
  [[nodiscard]] std::string thing(const TermView& term) const {
    if (term.kind == TermKind::kLiteral) return value(term);
    if (auto name = label(term)) return *name;
    if (auto name = reified(term)) return *name;
    return short_form(term);
  }

  [[nodiscard]] std::string relation(const TermView& term) const {
    if (term.value == vocabulary::kRdfType) return "is a";
    if (auto name = label(term)) return *name;
    return std::string(local_name(term.value));
  }

  [[nodiscard]] std::string short_form(const TermView& term) const {
    if (term.kind != TermKind::kIri) return to_ntriples(term);
    const std::pair<const std::string, std::string>* best = nullptr;
    for (const auto& prefix : terms_.prefixes()) {
      const bool longer = best == nullptr || prefix.second.size() > best->second.size();
      if (longer && !prefix.second.empty() && term.value.starts_with(prefix.second)) best = &prefix;
    }
    if (best == nullptr) return to_ntriples(term);
    return best->first + ":" + std::string(term.value.substr(best->second.size()));
  }

 private:
  static std::string value(const TermView& term) {
    const bool bare =
        std::find(kBareDatatypes.begin(), kBareDatatypes.end(), term.datatype) != kBareDatatypes.end();
    if (bare && !term.value.empty()) return std::string(term.value);
    return to_ntriples(term);
  }
  /// The object of a property in the newer version that has one; of several the first by its text.
  [[nodiscard]] std::optional<TermView> object(const TermView& subject, std::string_view property) const {
    for (const Dataset* data : versions_) {
      const auto id = data->find(subject);
      const auto predicate = data->find(iri(property));
      if (!id || !predicate) continue;
      std::optional<TermView> best;
      for (const Quad& quad : data->match({*id, *predicate, kAny, kAny})) {
        const TermView found = data->term(quad.object);
        if (!best || found < *best) best = found;
      }
      if (best) return best;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<std::string> label(const TermView& term) const {
    if (term.kind != TermKind::kIri) return std::nullopt;
    const auto found = object(term, vocabulary::kRdfsLabel);
    if (!found || found->kind != TermKind::kLiteral) return std::nullopt;
    return std::string(found->value);
  }
  [[nodiscard]] std::optional<std::string> reified(const TermView& term) const {
    const auto subject = object(term, "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject");
    const auto predicate = object(term, "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate");
    const auto what = object(term, "http://www.w3.org/1999/02/22-rdf-syntax-ns#object");
    if (!subject || !predicate || !what) return std::nullopt;
    const auto name = [this](const TermView& part) { return label(part).value_or(short_form(part)); };
    return name(*subject) + " " + relation(*predicate) + " " + name(*what);
  }

  const Dataset& terms_;
  std::array<const Dataset*, 2> versions_;
};

struct Row {
  std::string subject_name;
  std::string subject;
  std::string relation;
  char sign;
  std::string object;
};

Row make_row(const Names& names, const Dataset& terms, const Quad& quad, char sign) {
  const TermView subject = terms.term(quad.subject);
  Row row{names.thing(subject), names.short_form(subject), names.relation(terms.term(quad.predicate)), sign,
          names.thing(terms.term(quad.object))};
  if (quad.graph != kDefaultGraph) row.object += "  [in " + names.thing(terms.term(quad.graph)) + "]";
  return row;
}

/// `1 thing`, `2 things`.
std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

}  // namespace

std::string format_text(const Difference& difference, const Dataset& old_data, const Dataset& new_data) {
  if (difference.same()) return "The graphs are the same.\n";
  const Names names(difference, old_data, new_data);
  std::vector<Row> rows;
  for (const Quad& quad : difference.removed) rows.push_back(make_row(names, difference.terms, quad, '-'));
  for (const Quad& quad : difference.added) rows.push_back(make_row(names, difference.terms, quad, '+'));
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tie(a.subject_name, a.subject, a.relation, b.sign, a.object) <
           std::tie(b.subject_name, b.subject, b.relation, a.sign, b.object);
  });
  std::string out;
  std::size_t things = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].subject != rows[i - 1].subject) {
      ++things;
      out += rows[i].subject_name;
      if (rows[i].subject_name != rows[i].subject) out += "  (" + rows[i].subject + ")";
      out += "\n";
    }
    out.append("  ")
        .append(1, rows[i].sign)
        .append(" ")
        .append(rows[i].relation)
        .append("  ")
        .append(rows[i].object);
    out += "\n";
    if (i + 1 == rows.size() || rows[i + 1].subject != rows[i].subject) out += "\n";
  }
  return out + counted(difference.removed.size(), "statement") + " removed, " +
         std::to_string(difference.added.size()) + " added, about " + counted(things, "thing") + ".\n";
}

}  // namespace claimgraph::rdf
