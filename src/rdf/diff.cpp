// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/diff.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include "claimgraph/base/hash.h"
#include "claimgraph/rdf/canon.h"
#include "rdf/blank_matching.h"

namespace claimgraph::rdf {
namespace {

constexpr std::string_view kGenid = "https://w3id.org/claimgraph/.well-known/genid/";

/// A statement by numbers that both datasets share: index in OLD plus one, beyond those index in NEW; 0 for
/// the default graph.
using Numbers = std::array<std::uint32_t, 4>;

bool has_blank(const Quad& quad) {
  return is_blank(quad.subject) || is_blank(quad.object) ||
         (quad.graph != kDefaultGraph && is_blank(quad.graph));
}

/// The statements with blank nodes, as a dataset of their own. Ground statements do not tell them apart.
Dataset blank_part(const Dataset& data) {
  Dataset out;
  for (const Quad& quad : data.quads()) {
    if (!has_blank(quad)) continue;
    const auto copy = [&](TermId id) { return id == kDefaultGraph ? id : out.intern(data.term(id)); };
    out.add({copy(quad.subject), copy(quad.predicate), copy(quad.object), copy(quad.graph)});
  }
  return out;
}

/// Blank nodes of a dataset, numbered for matching.
struct BlankNumbers {
  std::vector<TermId> ids;
  std::unordered_map<TermId, std::uint32_t> number_of;

  std::uint32_t add(TermId id) {
    const auto [at, added] = number_of.try_emplace(id, static_cast<std::uint32_t>(ids.size()));
    if (added) ids.push_back(id);
    return at->second;
  }
};

class Comparison {
 public:
  Comparison(const Dataset& old_data, const Dataset& new_data) : old_(old_data), new_(new_data) {}

  Result<Difference> run(BlankNaming naming) {
    number_terms();
    match_blanks();
    subtract();
    if (auto same = same_but_for_labels(); !same) {
      return tl::unexpected<Error>(std::move(same.error()));
    } else if (*same) {
      return Difference{};
    }
    return named(naming);
  }

 private:
  void number_terms();
  void match_blanks();
  void subtract();
  void subtract_subject(TermId old_subject, std::span<const Quad> statements);
  [[nodiscard]] Result<bool> same_but_for_labels() const;
  Result<Difference> named(BlankNaming naming);

  [[nodiscard]] std::uint32_t old_number(TermId id) const {
    return id == kDefaultGraph ? 0 : index_of(id) + 1;
  }
  [[nodiscard]] std::uint32_t new_number(TermId id) const {
    return id == kDefaultGraph ? 0 : numbers_[index_of(id)];
  }
  /// The term of OLD that has the number; terms that are one are of one kind.
  [[nodiscard]] static TermId old_id(TermId id, std::uint32_t number) {
    return TermId{(static_cast<std::uint32_t>(kind_of(id)) << 30U) | (number - 1)};
  }
  [[nodiscard]] Numbers old_numbers(const Quad& q) const {
    return {old_number(q.subject), old_number(q.predicate), old_number(q.object), old_number(q.graph)};
  }
  [[nodiscard]] Numbers new_numbers(const Quad& q) const {
    return {new_number(q.subject), new_number(q.predicate), new_number(q.object), new_number(q.graph)};
  }

  using Row = std::pair<Numbers, Quad>;

  const Dataset& old_;
  const Dataset& new_;
  std::vector<Row> before_, after_, rest_;  ///< of the subject at hand
  std::vector<std::uint32_t> numbers_;      ///< of NEW's terms, by index
  std::vector<Quad> removed_;               ///< in ids of OLD
  std::vector<Quad> added_;                 ///< in ids of NEW
  std::vector<bool> matched_;               ///< NEW's blank nodes that OLD has, by index
  std::vector<TermId> partner_;             ///< which OLD node they are
};

void Comparison::number_terms() {
  const auto beyond = static_cast<std::uint32_t>(old_.term_count()) + 1;
  numbers_.resize(new_.term_count());
  for (std::uint32_t i = 0; i < numbers_.size(); ++i) {
    const TermView term = new_.term(TermId{i});
    const auto known = term.kind == TermKind::kBlank ? std::nullopt : old_.find(term);
    numbers_[i] = known ? index_of(*known) + 1 : beyond + i;
  }
}

template <typename NumberOf>
std::vector<Statement> blank_statements(const Dataset& data, BlankNumbers& blanks,
                                        const NumberOf& number_of) {
  std::vector<Statement> out;
  const auto refer = [&](TermId id) -> Reference {
    const bool blank_node = id != kDefaultGraph && is_blank(id);
    return {blank_node ? blanks.add(id) : number_of(id), blank_node};
  };
  for (const Quad& quad : data.quads()) {
    if (!has_blank(quad)) continue;
    out.push_back({refer(quad.subject), refer(quad.predicate), refer(quad.object), refer(quad.graph)});
  }
  return out;
}

void Comparison::match_blanks() {
  BlankNumbers old_blanks;
  BlankNumbers new_blanks;
  const auto old_statements =
      blank_statements(old_, old_blanks, [this](TermId id) { return old_number(id); });
  const auto new_statements =
      blank_statements(new_, new_blanks, [this](TermId id) { return new_number(id); });
  const auto partners =
      match_blank_nodes(old_statements, old_blanks.ids.size(), new_statements, new_blanks.ids.size());
  matched_.resize(new_.term_count());
  partner_.resize(new_.term_count());
  for (std::uint32_t i = 0; i < partners.size(); ++i) {
    if (partners[i] == kUnmatched) continue;
    const TermId partner = old_blanks.ids[partners[i]];
    matched_[index_of(new_blanks.ids[i])] = true;
    partner_[index_of(new_blanks.ids[i])] = partner;
    numbers_[index_of(new_blanks.ids[i])] = old_number(partner);
  }
}

/// Subject by subject: what is said of one is little, and both datasets have it together.
void Comparison::subtract() {
  std::vector<bool> compared(old_.term_count());
  const auto quads = new_.quads();
  for (std::size_t begin = 0; begin < quads.size();) {
    const TermId subject = quads[begin].subject;
    std::size_t end = begin + 1;
    while (end < quads.size() && quads[end].subject == subject) ++end;
    const auto statements = quads.subspan(begin, end - begin);
    begin = end;
    const std::uint32_t number = new_number(subject);
    if (number > old_.term_count()) {
      added_.insert(added_.end(), statements.begin(), statements.end());
      continue;
    }
    compared[number - 1] = true;
    subtract_subject(old_id(subject, number), statements);
  }
  for (const Quad& quad : old_.quads()) {
    if (!compared[index_of(quad.subject)]) removed_.push_back(quad);
  }
}

void Comparison::subtract_subject(TermId old_subject, std::span<const Quad> statements) {
  before_.clear();
  after_.clear();
  for (const Quad& quad : old_.match({old_subject, kAny, kAny, kAny})) {
    before_.emplace_back(old_numbers(quad), quad);
  }
  for (const Quad& quad : statements) after_.emplace_back(new_numbers(quad), quad);
  const auto less = [](const Row& a, const Row& b) { return a.first < b.first; };
  std::sort(before_.begin(), before_.end(), less);
  std::sort(after_.begin(), after_.end(), less);
  const auto keep_rest = [&](const std::vector<Row>& rows, const std::vector<Row>& others,
                             std::vector<Quad>& rest) {
    rest_.clear();
    std::set_difference(rows.begin(), rows.end(), others.begin(), others.end(), std::back_inserter(rest_),
                        less);
    for (const Row& row : rest_) rest.push_back(row.second);
  };
  keep_rest(before_, after_, removed_);
  keep_rest(after_, before_, added_);
}

/// Matching is not made to be perfect on symmetric graphs; where all that is left has blank nodes in it, the
/// canonical form decides.
Result<bool> Comparison::same_but_for_labels() const {
  if (removed_.size() != added_.size()) return false;
  if (removed_.empty()) return true;
  if (!std::all_of(removed_.begin(), removed_.end(), has_blank)) return false;
  if (!std::all_of(added_.begin(), added_.end(), has_blank)) return false;
  return isomorphic(blank_part(old_), blank_part(new_));
}

/// What a dataset's blank nodes are called when they become IRIs.
using SkolemNames = std::unordered_map<TermId, std::string>;

Result<SkolemNames> skolem_names(const Dataset& data) {
  const auto canonical = canonicalize(data);
  if (!canonical) return tl::unexpected<Error>(canonical.error());
  const std::string start = std::string(kGenid) + sha256_hex(canonical->nquads).substr(0, 16) + "/";
  SkolemNames out;
  for (const auto& [id, label] : canonical->issued) out.emplace(id, start + label);
  return out;
}

/// Puts statements into the difference's own terms.
class Namer {
 public:
  Namer(const Dataset& old_data, const Dataset& new_data, Difference& out)
      : old_(old_data), new_(new_data), out_(out) {}

  Status use_skolem_names() {
    auto old_names = skolem_names(old_);
    if (!old_names) return tl::unexpected<Error>(std::move(old_names.error()));
    auto new_names = skolem_names(new_);
    if (!new_names) return tl::unexpected<Error>(std::move(new_names.error()));
    old_names_ = std::move(*old_names);
    new_names_ = std::move(*new_names);
    return {};
  }
  TermId old_term(TermId id) {
    if (id == kDefaultGraph) return id;
    if (!is_blank(id)) return out_.terms.intern(old_.term(id));
    if (const auto name = old_names_.find(id); name != old_names_.end())
      return out_.terms.intern(iri(name->second));
    const TermId out = out_.terms.intern(old_.term(id));
    out_.kept.push_back(out);
    return out;
  }
  TermId new_term(TermId id) {
    if (id == kDefaultGraph) return id;
    if (!is_blank(id)) return out_.terms.intern(new_.term(id));
    if (const auto name = new_names_.find(id); name != new_names_.end())
      return out_.terms.intern(iri(name->second));
    const auto [label, added] = fresh_labels_.try_emplace(id);
    if (added) label->second = fresh_label(new_.term(id).value);
    return out_.terms.intern(blank(label->second));
  }

 private:
  /// The node's own label when OLD does not use it, else a number after it.
  std::string fresh_label(std::string_view wanted) {
    std::string out(wanted);
    for (unsigned i = 1; old_.find(blank(out)) || (i > 1 && new_.find(blank(out))); ++i) {
      out = std::string(wanted) + "n" + std::to_string(i);
    }
    return out;
  }

  const Dataset& old_;
  const Dataset& new_;
  Difference& out_;
  SkolemNames old_names_;
  SkolemNames new_names_;
  std::unordered_map<TermId, std::string> fresh_labels_;
};

void sort_as_lines(std::vector<Quad>& quads, const Dataset& terms) {
  std::vector<std::pair<std::string, Quad>> rows;
  for (const Quad& quad : quads) {
    std::string line;
    for (const TermId id : {quad.subject, quad.predicate, quad.object, quad.graph}) {
      if (id != kDefaultGraph) append_ntriples(line, terms.term(id));
      line += ' ';
    }
    rows.emplace_back(std::move(line), quad);
  }
  std::sort(rows.begin(), rows.end());
  for (std::size_t i = 0; i < rows.size(); ++i) quads[i] = rows[i].second;
}

Result<Difference> Comparison::named(BlankNaming naming) {
  Difference out;
  Namer namer(old_, new_, out);
  if (naming == BlankNaming::kSkolemize) {
    if (auto status = namer.use_skolem_names(); !status)
      return tl::unexpected<Error>(std::move(status.error()));
  }
  const auto new_term = [&](TermId id) {
    const bool is_old = id != kDefaultGraph && is_blank(id) && matched_[index_of(id)];
    return is_old ? namer.old_term(partner_[index_of(id)]) : namer.new_term(id);
  };
  for (const Quad& q : removed_) {
    out.removed.push_back({namer.old_term(q.subject), namer.old_term(q.predicate), namer.old_term(q.object),
                           namer.old_term(q.graph)});
  }
  for (const Quad& q : added_) {
    out.added.push_back({new_term(q.subject), new_term(q.predicate), new_term(q.object), new_term(q.graph)});
  }
  sort_as_lines(out.removed, out.terms);
  sort_as_lines(out.added, out.terms);
  std::sort(out.kept.begin(), out.kept.end());
  out.kept.erase(std::unique(out.kept.begin(), out.kept.end()), out.kept.end());
  for (const Dataset* data : {&old_, &new_}) {
    for (const auto& [name, text] : data->prefixes()) out.terms.set_prefix(name, text);
  }
  return out;
}

}  // namespace

Result<Difference> difference(const Dataset& old_data, const Dataset& new_data, BlankNaming naming) {
  return Comparison(old_data, new_data).run(naming);
}

Result<Dataset> skolemize(const Dataset& data) {
  const auto names = skolem_names(data);
  if (!names) return tl::unexpected<Error>(names.error());
  Dataset out;
  const auto translate = [&](TermId id) {
    if (id == kDefaultGraph) return id;
    return out.intern(is_blank(id) ? iri(names->at(id)) : data.term(id));
  };
  for (const Quad& q : data.quads()) {
    out.add({translate(q.subject), translate(q.predicate), translate(q.object), translate(q.graph)});
  }
  for (const auto& [name, text] : data.prefixes()) out.set_prefix(name, text);
  return out;
}

}  // namespace claimgraph::rdf
