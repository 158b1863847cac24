// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

#include "claimgraph/rdf/dataset.h"

namespace claimgraph::rdf::shacl {

/// A set of terms, one bit each.
class TermSet {
 public:
  void insert(TermId id) {
    const std::uint32_t at = index_of(id);
    if (at / 64 >= words_.size()) words_.resize(at / 64 + 1);
    words_[at / 64] |= 1ULL << (at % 64);
  }
  [[nodiscard]] bool contains(TermId id) const {
    const std::uint32_t at = index_of(id);
    return at / 64 < words_.size() && ((words_[at / 64] >> (at % 64)) & 1U) != 0;
  }

 private:
  std::vector<std::uint64_t> words_;
};

/// The data graph with room for terms that only the shapes know: a shape may target or demand a node that no
/// statement of the data holds. Such terms get ids beyond the dataset's own.
class DataView {
 public:
  /// Both must outlive the view. `classes`, if not null, adds rdfs:subClassOf statements.
  DataView(const Dataset& data, const Dataset* classes);

  /// The id of the term here, made up if the data does not know it.
  TermId bind(const TermView& term);
  [[nodiscard]] TermView term(TermId id) const;

  /// Objects of (subject, predicate, ?) and subjects of (?, predicate, object), with repetitions if several
  /// graphs repeat a statement.
  template <typename Visit>
  void each_object(TermId subject, TermId predicate, const Visit& visit) const {
    if (!is_stored(subject) || !is_stored(predicate)) return;
    for (const Quad& quad : data_->match({subject, predicate, kAny, kAny})) visit(quad.object);
  }
  template <typename Visit>
  void each_subject(TermId predicate, TermId object, const Visit& visit) const {
    if (!is_stored(object) || !is_stored(predicate)) return;
    for (const Quad& quad : data_->match({kAny, predicate, object, kAny})) visit(quad.subject);
  }
  template <typename Visit>
  void each_statement(TermId predicate, const Visit& visit) const {
    if (!is_stored(predicate)) return;
    for (const Quad& quad : data_->match({kAny, predicate, kAny, kAny})) visit(quad);
  }
  template <typename Visit>
  void each_statement_of(TermId subject, const Visit& visit) const {
    if (!is_stored(subject)) return;
    for (const Quad& quad : data_->match({subject, kAny, kAny, kAny})) visit(quad);
  }

  /// SHACL instances of a class (section 1.1): rdf:type/rdfs:subClassOf*. Computed once a class; the
  /// reference stays valid as long as the view.
  const TermSet& instances_of(TermId type);
  template <typename Visit>
  void each_instance(TermId type, const Visit& visit) const {
    for (const TermId subclass : subclasses_of(type)) each_subject(type_, subclass, visit);
  }

 private:
  [[nodiscard]] bool is_stored(TermId id) const { return index_of(id) < data_->term_count(); }
  /// The class itself and all below it.
  [[nodiscard]] std::vector<TermId> subclasses_of(TermId type) const;

  const Dataset* data_;
  std::map<Term, TermId> bound_;
  std::vector<Term> extra_;
  TermId type_{};
  std::multimap<TermId, TermId> subclasses_;  ///< class to its direct subclasses
  std::unordered_map<std::uint32_t, TermSet> instances_;
};

}  // namespace claimgraph::rdf::shacl
