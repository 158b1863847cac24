// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/rdf/term.h"

namespace claimgraph::rdf {

/// A term's number in its dataset. The two top bits are its TermKind, so that no look-up is needed to tell
/// them apart; ids of different datasets have nothing to do with each other. They never reach any output.
enum class TermId : std::uint32_t {};

/// In a pattern: any term, any graph.
inline constexpr TermId kAny{0xFFFFFFFFU};
/// As a quad's graph: the default graph.
inline constexpr TermId kDefaultGraph{0xC0000000U};

constexpr TermKind kind_of(TermId id) {
  return static_cast<TermKind>(static_cast<std::uint32_t>(id) >> 30U);
}
constexpr bool is_iri(TermId id) {
  return kind_of(id) == TermKind::kIri;
}
constexpr bool is_blank(TermId id) {
  return kind_of(id) == TermKind::kBlank;
}
constexpr bool is_literal(TermId id) {
  return kind_of(id) == TermKind::kLiteral;
}
/// The id's place in tables over all terms: 0 <= index_of(id) < Dataset::term_count().
constexpr std::uint32_t index_of(TermId id) {
  return static_cast<std::uint32_t>(id) & 0x3FFFFFFFU;
}

/// A statement, by the ids of its terms.
struct Quad {
  TermId subject{};
  TermId predicate{};
  TermId object{};
  TermId graph = kDefaultGraph;

  friend constexpr auto operator<=>(const Quad&, const Quad&) = default;
};

/// What match() looks for; a field left at kAny matches everything. `graph = kDefaultGraph` asks for the
/// default graph alone.
struct Pattern {
  TermId subject = kAny;
  TermId predicate = kAny;
  TermId object = kAny;
  TermId graph = kAny;

  [[nodiscard]] constexpr bool matches(const Quad& quad) const {
    return (subject == kAny || subject == quad.subject) &&
           (predicate == kAny || predicate == quad.predicate) && (object == kAny || object == quad.object) &&
           (graph == kAny || graph == quad.graph);
  }
};

/// The quads that match a pattern: a stretch of a sorted index, filtered by what the index's order could not
/// answer. Valid until the dataset changes.
class Matches {
 public:
  class Iterator {
   public:
    using value_type = Quad;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::forward_iterator_tag;
    using pointer = const Quad*;
    using reference = const Quad&;

    Iterator() = default;
    Iterator(const Quad* at, const Quad* end, const Pattern& filter) : at_(at), end_(end), filter_(filter) {
      skip();
    }
    const Quad& operator*() const { return *at_; }
    const Quad* operator->() const { return at_; }
    Iterator& operator++() {
      ++at_;
      skip();
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

   private:
    void skip() {
      while (at_ != end_ && !filter_.matches(*at_)) ++at_;
    }
    const Quad* at_ = nullptr;
    const Quad* end_ = nullptr;
    Pattern filter_;
  };

  Matches(std::span<const Quad> quads, const Pattern& filter) : quads_(quads), filter_(filter) {}
  [[nodiscard]] Iterator begin() const { return {quads_.data(), quads_.data() + quads_.size(), filter_}; }
  [[nodiscard]] Iterator end() const {
    return {quads_.data() + quads_.size(), quads_.data() + quads_.size(), filter_};
  }
  [[nodiscard]] bool empty() const { return begin() == end(); }
  /// Counts by walking through.
  [[nodiscard]] std::size_t count() const { return static_cast<std::size_t>(std::distance(begin(), end())); }

 private:
  std::span<const Quad> quads_;
  Pattern filter_;
};

/// Name to IRI, as `@prefix` gives them, in the order of their names.
using Prefixes = std::map<std::string, std::string, std::less<>>;

/// An RDF 1.1 dataset in memory: a default graph and named graphs, each a set of triples.
///
/// Terms are kept once and named by TermId; a statement is four of those (16 bytes). The statements are
/// sorted and indexed by subject, by predicate and by object on the first question after a change, in linear
/// time. About 48 bytes a triple with all indexes, plus each distinct term's text and 40 bytes.
///
/// Movable, not copyable (see clone()). Concurrent const calls are safe; changes need the caller's exclusion.
class Dataset {
 public:
  Dataset();
  Dataset(Dataset&&) noexcept;
  Dataset& operator=(Dataset&&) noexcept;
  ~Dataset();
  [[nodiscard]] Dataset clone() const;

  /// The id of the term, which is stored if it is new. The view need not outlive the call.
  TermId intern(const TermView& term);
  /// A blank node whose label no term of the dataset has yet (`b0`, `b1`, ...).
  TermId fresh_blank();
  /// The id of the term if the dataset knows it.
  [[nodiscard]] std::optional<TermId> find(const TermView& term) const;
  /// The term of an id of this dataset; valid as long as the dataset.
  [[nodiscard]] TermView term(TermId id) const;
  [[nodiscard]] std::size_t term_count() const;

  /// Adds a statement; one that is there already stays once.
  void add(const Quad& quad);
  void add(const TermView& subject, const TermView& predicate, const TermView& object);
  void add(const TermView& subject, const TermView& predicate, const TermView& object, const TermView& graph);
  /// Removes the statements given, in any order; returns how many of them were there. Terms stay known.
  std::size_t erase(std::span<const Quad> quads);
  /// Takes every statement of `other`; blank nodes of `other` are kept apart by fresh labels.
  void merge(const Dataset& other);
  /// Moves every statement into the default graph.
  void flatten();

  /// Number of distinct statements in all graphs.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] bool empty() const { return size() == 0; }
  /// All statements, by id of subject, predicate, object, graph; valid until the dataset changes.
  [[nodiscard]] std::span<const Quad> quads() const;
  [[nodiscard]] Matches match(const Pattern& pattern) const;
  [[nodiscard]] bool contains(const Quad& quad) const;
  /// True when some statement stands outside the default graph.
  [[nodiscard]] bool has_named_graphs() const;
  /// Ids of the named graphs that hold statements, by id.
  [[nodiscard]] std::vector<TermId> named_graphs() const;
  /// The one object of (subject, predicate, ?) in any graph; none when there are several or none.
  [[nodiscard]] std::optional<TermId> object_of(TermId subject, TermId predicate) const;

  /// What documents declared, for writing them again. Not part of the data.
  [[nodiscard]] const Prefixes& prefixes() const;
  void set_prefix(std::string_view name, std::string_view iri);

  /// Bytes held for terms, statements and the indexes built so far.
  [[nodiscard]] std::size_t memory() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claimgraph::rdf
