// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/sorted.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf {
namespace {

/// Ranks of the few terms that stand as predicates or as graphs: comparing numbers there instead of text.
class Ranks {
 public:
  Ranks(const Dataset& data, std::vector<TermId> ids) : rank_of_(data.term_count(), 0) {
    std::sort(ids.begin(), ids.end(), [&data](TermId a, TermId b) { return data.term(a) < data.term(b); });
    std::uint32_t next = kReserved;
    for (const TermId id : ids) rank_of_[index_of(id)] = next++;
  }
  void put_first(TermId id, std::uint32_t rank) { rank_of_[index_of(id)] = rank; }
  [[nodiscard]] std::uint32_t operator[](TermId id) const { return rank_of_[index_of(id)]; }

 private:
  static constexpr std::uint32_t kReserved = 8;  // for put_first()
  std::vector<std::uint32_t> rank_of_;
};

/// What a reader wants to know first about a subject.
constexpr std::array<std::string_view, 5> kFirstPredicates = {
    vocabulary::kRdfType, vocabulary::kRdfsLabel, "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#object"};

std::vector<TermId> distinct(std::span<const Quad> quads, TermId Quad::*position, std::size_t terms) {
  std::vector<bool> seen(terms);
  std::vector<TermId> out;
  for (const Quad& quad : quads) {
    const TermId id = quad.*position;
    if (id == kDefaultGraph || seen[index_of(id)]) continue;
    seen[index_of(id)] = true;
    out.push_back(id);
  }
  return out;
}

struct Group {
  TermView subject;
  std::span<const Quad> quads;
};

/// The statements of each subject, the subjects by their terms.
std::vector<Group> groups_by_subject(const Dataset& data) {
  const auto quads = data.quads();
  std::vector<Group> out;
  for (std::size_t begin = 0; begin < quads.size();) {
    std::size_t end = begin + 1;
    while (end < quads.size() && quads[end].subject == quads[begin].subject) ++end;
    out.push_back({data.term(quads[begin].subject), quads.subspan(begin, end - begin)});
    begin = end;
  }
  std::sort(out.begin(), out.end(), [](const Group& a, const Group& b) { return a.subject < b.subject; });
  return out;
}

}  // namespace

std::vector<Quad> sorted_quads(const Dataset& data, PredicateOrder order) {
  const std::size_t terms = data.term_count();
  Ranks predicates(data, distinct(data.quads(), &Quad::predicate, terms));
  for (std::uint32_t i = 0; i < kFirstPredicates.size() && order == PredicateOrder::kReadable; ++i) {
    if (const auto id = data.find(iri(kFirstPredicates[i]))) predicates.put_first(*id, i);
  }
  std::vector<Quad> out;
  out.reserve(data.size());
  for (const Group& group : groups_by_subject(data)) {
    const auto begin = static_cast<std::ptrdiff_t>(out.size());
    out.insert(out.end(), group.quads.begin(), group.quads.end());
    std::sort(out.begin() + begin, out.end(), [&](const Quad& a, const Quad& b) {
      if (a.predicate != b.predicate) return predicates[a.predicate] < predicates[b.predicate];
      return a.object != b.object && data.term(a.object) < data.term(b.object);
    });
  }
  const auto names = distinct(out, &Quad::graph, terms);
  if (names.empty()) return out;
  const Ranks graphs(data, names);
  const auto rank = [&graphs](TermId graph) { return graph == kDefaultGraph ? 0U : graphs[graph]; };
  std::stable_sort(out.begin(), out.end(),
                   [&rank](const Quad& a, const Quad& b) { return rank(a.graph) < rank(b.graph); });
  return out;
}

}  // namespace claimgraph::rdf
