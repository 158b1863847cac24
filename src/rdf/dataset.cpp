// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/dataset.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <unordered_map>

#include "rdf/term_table.h"

namespace claimgraph::rdf {
namespace {

/// The orders that are kept: each begins with another position, so that any pattern finds its bound terms
/// first.
enum Order : std::uint8_t { kBySubject, kByObject, kByPredicate, kByGraph, kOrders };

constexpr std::array<TermId Quad::*, kOrders> kFirst = {&Quad::subject, &Quad::object, &Quad::predicate,
                                                        &Quad::graph};
constexpr std::array<TermId Pattern::*, kOrders> kBound = {&Pattern::subject, &Pattern::object,
                                                           &Pattern::predicate, &Pattern::graph};

/// Buckets: the default graph has the first, every term its own after it.
constexpr std::size_t bucket_of(TermId id) {
  return id == kDefaultGraph ? 0 : std::size_t{index_of(id)} + 1;
}

struct Index {
  std::vector<Quad> quads;
  std::vector<std::uint32_t> starts;  ///< by bucket; one more than there are buckets

  [[nodiscard]] std::span<const Quad> of(TermId first) const {
    const std::size_t bucket = bucket_of(first);
    if (bucket + 1 >= starts.size()) return {};  // a term that came after the index was made
    return std::span(quads).subspan(starts[bucket], starts[bucket + 1] - starts[bucket]);
  }
};

/// Stable counting sort by one position, in linear time.
Index sort_by(std::span<const Quad> quads, Order order, std::size_t terms) {
  const auto first = kFirst[order];
  Index out;
  out.starts.assign(terms + 2, 0);
  for (const Quad& quad : quads) ++out.starts[bucket_of(quad.*first) + 1];
  for (std::size_t i = 1; i < out.starts.size(); ++i) out.starts[i] += out.starts[i - 1];
  std::vector<std::uint32_t> next(out.starts.begin(), out.starts.end() - 1);
  out.quads.resize(quads.size());
  for (const Quad& quad : quads) out.quads[next[bucket_of(quad.*first)]++] = quad;
  return out;
}

/// Sorts each subject's statements and drops those that stand there twice.
void make_unique(Index& index) {
  std::vector<Quad>& quads = index.quads;
  std::uint32_t kept = 0;
  std::uint32_t begin = 0;
  for (std::size_t bucket = 0; bucket + 1 < index.starts.size(); ++bucket) {
    const std::uint32_t end = index.starts[bucket + 1];
    index.starts[bucket] = kept;
    if (end - begin > 1) std::sort(quads.begin() + begin, quads.begin() + end);
    for (std::uint32_t i = begin; i < end; ++i) {
      if (i > begin && quads[i] == quads[kept - 1]) continue;
      quads[kept++] = quads[i];
    }
    begin = end;
  }
  index.starts.back() = kept;
  quads.resize(kept);
}

std::span<const Quad> narrow(std::span<const Quad> quads, TermId Quad::*position, TermId wanted) {
  // By place in the term table, as sort_by() orders: an id's kind bits do not count there.
  const auto below = [position](const Quad& quad, TermId id) {
    return index_of(quad.*position) < index_of(id);
  };
  const auto above = [position](TermId id, const Quad& quad) {
    return index_of(id) < index_of(quad.*position);
  };
  const auto begin = std::lower_bound(quads.begin(), quads.end(), wanted, below);
  const auto end = std::upper_bound(begin, quads.end(), wanted, above);
  return {begin, end};
}

}  // namespace

/// New statements wait in `pending`; the first question sorts them into `indexes`, which are made in the
/// order of their numbers, each from the one before (see ready()).
struct Dataset::State {
  TermTable terms;
  Prefixes prefixes;
  std::uint64_t next_blank = 0;

  mutable std::vector<Quad> pending;
  mutable std::array<Index, kOrders> indexes;
  mutable std::array<std::atomic<bool>, kOrders> built{};
  mutable std::mutex mutex;

  void change() {
    for (auto& flag : built) flag.store(false, std::memory_order_relaxed);
  }
  const Index& ready(Order order) const;
  void build(Order order) const;
};

void Dataset::State::build(Order order) const {
  if (built[order].load(std::memory_order_relaxed)) return;
  if (order == kBySubject) {
    std::vector<Quad> all = std::move(indexes[kBySubject].quads);
    if (all.empty()) {
      all = std::move(pending);
    } else {
      all.insert(all.end(), pending.begin(), pending.end());
    }
    pending.clear();
    indexes[order] = sort_by(all, order, terms.size());
    make_unique(indexes[order]);
  } else {
    // Sorting subject order by object gives OSP, and that by predicate POS, since the sort is stable.
    const Order source = order == kByPredicate ? kByObject : kBySubject;
    build(source);
    indexes[order] = sort_by(indexes[source].quads, order, terms.size());
  }
  built[order].store(true, std::memory_order_release);
}

const Index& Dataset::State::ready(Order order) const {
  if (!built[order].load(std::memory_order_acquire)) {
    const std::scoped_lock lock(mutex);
    build(kBySubject);
    build(order);
  }
  return indexes[order];
}

Dataset::Dataset() : state_(std::make_unique<State>()) {}
Dataset::Dataset(Dataset&&) noexcept = default;
Dataset& Dataset::operator=(Dataset&&) noexcept = default;
Dataset::~Dataset() = default;

Dataset Dataset::clone() const {
  Dataset out;
  for (std::uint32_t i = 0; i < term_count(); ++i) out.intern(term(TermId{i}));
  out.state_->prefixes = state_->prefixes;
  out.state_->next_blank = state_->next_blank;
  const auto all = quads();
  out.state_->pending.assign(all.begin(), all.end());
  return out;
}

TermId Dataset::intern(const TermView& term) {
  return state_->terms.intern(term);
}

TermId Dataset::fresh_blank() {
  while (true) {
    const std::string label = "b" + std::to_string(state_->next_blank++);
    if (!find(blank(label))) return intern(blank(label));
  }
}

std::optional<TermId> Dataset::find(const TermView& term) const {
  return state_->terms.find(term);
}

TermView Dataset::term(TermId id) const {
  return state_->terms.view(id);
}

std::size_t Dataset::term_count() const {
  return state_->terms.size();
}

void Dataset::add(const Quad& quad) {
  if (state_->built[kBySubject].load(std::memory_order_relaxed)) state_->change();
  state_->pending.push_back(quad);
}

void Dataset::add(const TermView& subject, const TermView& predicate, const TermView& object) {
  add(Quad{intern(subject), intern(predicate), intern(object), kDefaultGraph});
}

void Dataset::add(const TermView& subject, const TermView& predicate, const TermView& object,
                  const TermView& graph) {
  add(Quad{intern(subject), intern(predicate), intern(object), intern(graph)});
}

std::size_t Dataset::erase(std::span<const Quad> quads) {
  std::vector<Quad> gone(quads.begin(), quads.end());
  std::sort(gone.begin(), gone.end());
  const std::size_t before = size();
  std::vector<Quad>& all = state_->indexes[kBySubject].quads;
  std::erase_if(all,
                [&gone](const Quad& quad) { return std::binary_search(gone.begin(), gone.end(), quad); });
  state_->change();
  return before - size();
}

void Dataset::merge(const Dataset& other) {
  std::unordered_map<TermId, TermId> ids;
  const auto translate = [&](TermId id) {
    if (id == kDefaultGraph) return id;
    const auto [at, added] = ids.try_emplace(id, id);
    if (added) at->second = is_blank(id) ? fresh_blank() : intern(other.term(id));
    return at->second;
  };
  for (const Quad& quad : other.quads()) {
    add({translate(quad.subject), translate(quad.predicate), translate(quad.object), translate(quad.graph)});
  }
  for (const auto& [name, iri_text] : other.prefixes()) state_->prefixes.try_emplace(name, iri_text);
}

void Dataset::flatten() {
  state_->ready(kBySubject);
  for (Quad& quad : state_->indexes[kBySubject].quads) quad.graph = kDefaultGraph;
  state_->change();
}

std::size_t Dataset::size() const {
  return quads().size();
}

std::span<const Quad> Dataset::quads() const {
  return state_->ready(kBySubject).quads;
}

Matches Dataset::match(const Pattern& pattern) const {
  const Pattern& p = pattern;
  std::span<const Quad> range;
  if (p.subject != kAny) {
    range = state_->ready(kBySubject).of(p.subject);
    if (p.predicate != kAny) range = narrow(range, &Quad::predicate, p.predicate);
  } else if (p.object != kAny) {
    range = state_->ready(kByObject).of(p.object);
    // Few statements share an object; where many do, (predicate, object) is a stretch of the third order.
    constexpr std::size_t kFew = 32;
    if (p.predicate != kAny && range.size() > kFew) {
      range = narrow(state_->ready(kByPredicate).of(p.predicate), &Quad::object, p.object);
    }
  } else if (p.predicate != kAny) {
    range = state_->ready(kByPredicate).of(p.predicate);
  } else if (p.graph != kAny) {
    range = state_->ready(kByGraph).of(p.graph);
  } else {
    range = quads();
  }
  return {range, pattern};
}

bool Dataset::contains(const Quad& quad) const {
  return !match({quad.subject, quad.predicate, quad.object, quad.graph}).empty();
}

bool Dataset::has_named_graphs() const {
  const auto all = quads();
  return std::any_of(all.begin(), all.end(), [](const Quad& quad) { return quad.graph != kDefaultGraph; });
}

std::vector<TermId> Dataset::named_graphs() const {
  std::vector<TermId> out;
  for (const Quad& quad : state_->ready(kByGraph).quads) {
    if (quad.graph != kDefaultGraph && (out.empty() || out.back() != quad.graph)) out.push_back(quad.graph);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::optional<TermId> Dataset::object_of(TermId subject, TermId predicate) const {
  std::optional<TermId> out;
  for (const Quad& quad : match({subject, predicate, kAny, kAny})) {
    if (out && *out != quad.object) return std::nullopt;
    out = quad.object;
  }
  return out;
}

const Prefixes& Dataset::prefixes() const {
  return state_->prefixes;
}

void Dataset::set_prefix(std::string_view name, std::string_view iri_text) {
  state_->prefixes.insert_or_assign(std::string(name), std::string(iri_text));
}

std::size_t Dataset::memory() const {
  std::size_t bytes = state_->terms.memory() + state_->pending.capacity() * sizeof(Quad);
  for (const Index& index : state_->indexes) {
    bytes += index.quads.capacity() * sizeof(Quad) + index.starts.capacity() * sizeof(std::uint32_t);
  }
  return bytes;
}

}  // namespace claimgraph::rdf
