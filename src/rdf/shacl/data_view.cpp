// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/shacl/data_view.h"

#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf::shacl {
DataView::DataView(const Dataset& data, const Dataset* classes) : data_(&data) {
  type_ = bind(iri(vocabulary::kRdfType));
  each_statement(bind(iri(vocabulary::kRdfsSubClassOf)),
                 [this](const Quad& quad) { subclasses_.emplace(quad.object, quad.subject); });
  if (classes == nullptr) return;
  const auto sub_class_of = classes->find(iri(vocabulary::kRdfsSubClassOf));
  if (!sub_class_of) return;
  for (const Quad& quad : classes->match({kAny, *sub_class_of, kAny, kAny})) {
    if (is_iri(quad.subject) && is_iri(quad.object))
      subclasses_.emplace(bind(classes->term(quad.object)), bind(classes->term(quad.subject)));
  }
}

TermId DataView::bind(const TermView& term) {
  if (const auto known = data_->find(term)) return *known;
  const auto next = static_cast<std::uint32_t>(data_->term_count() + extra_.size());
  const auto [entry, added] =
      bound_.try_emplace(Term(term), TermId{(static_cast<std::uint32_t>(term.kind) << 30U) | next});
  if (added) extra_.emplace_back(term);
  return entry->second;
}

TermView DataView::term(TermId id) const {
  return is_stored(id) ? data_->term(id) : extra_[index_of(id) - data_->term_count()].view();
}

std::vector<TermId> DataView::subclasses_of(TermId type) const {
  std::vector<TermId> found = {type};
  TermSet seen;
  seen.insert(type);
  for (std::size_t next = 0; next < found.size(); ++next) {
    const auto [begin, end] = subclasses_.equal_range(found[next]);
    for (auto entry = begin; entry != end; ++entry) {
      if (seen.contains(entry->second)) continue;
      seen.insert(entry->second);
      found.push_back(entry->second);
    }
  }
  return found;
}

const TermSet& DataView::instances_of(TermId type) {
  const auto [entry, added] = instances_.try_emplace(static_cast<std::uint32_t>(type));
  if (added) each_instance(type, [&set = entry->second](TermId instance) { set.insert(instance); });
  return entry->second;
}

}  // namespace claimgraph::rdf::shacl
