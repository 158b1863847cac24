// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>
#include <string>

#include "claimgraph/rdf/dataset.h"
#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf {

/// The dataset with blank nodes instead of the IRIs that skolemize() gives.
inline Dataset unskolemized(const Dataset& data) {
  constexpr std::string_view kGenid = "https://w3id.org/claimgraph/.well-known/genid/";
  Dataset out;
  const auto copy = [&](TermId id) {
    if (id == kDefaultGraph) return id;
    const TermView term = data.term(id);
    if (term.kind != TermKind::kIri || !term.value.starts_with(kGenid)) return out.intern(term);
    std::string label(term.value.substr(kGenid.size()));
    label[label.find('/')] = 'x';
    return out.intern(blank(label));
  };
  for (const Quad& q : data.quads())
    out.add({copy(q.subject), copy(q.predicate), copy(q.object), copy(q.graph)});
  return out;
}

/// How much of a generated graph is made of blank nodes.
enum class Blanks : std::uint8_t { kNone, kSome };

/// Random small datasets and random edits of them: the same for the same seed.
class Generator {
 public:
  Generator(unsigned seed, Blanks blanks) : random_(seed), blanks_(blanks) {}

  Dataset graph() {
    Dataset out;
    const unsigned statements = below(60);
    for (unsigned i = 0; i < statements; ++i) add_random(out);
    return out;
  }

  /// The graph under other labels and with up to `edits` statements taken or added.
  Dataset edited(const Dataset& data, unsigned edits) {
    Dataset out;
    const auto copy = [&](TermId id) {
      if (id == kDefaultGraph) return id;
      const TermView term = data.term(id);
      return out.intern(is_blank(id) ? blank("other" + std::string(term.value)) : term);
    };
    for (const Quad& q : data.quads()) {
      if (edits > 0 && below(20) == 0) {
        --edits;
        continue;
      }
      out.add({copy(q.subject), copy(q.predicate), copy(q.object), copy(q.graph)});
    }
    for (; edits > 0; --edits) add_random(out);
    return out;
  }

  unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

 private:
  void add_random(Dataset& out) {
    const TermId subject = resource(out);
    const TermId predicate = out.intern(iri("http://e/p" + std::to_string(below(4))));
    const TermId object = below(2) == 0 ? resource(out) : value(out);
    const TermId graph =
        below(4) == 0 ? out.intern(iri("http://e/g" + std::to_string(below(2)))) : kDefaultGraph;
    out.add({subject, predicate, object, graph});
  }
  TermId resource(Dataset& out) {
    if (blanks_ == Blanks::kSome && below(2) == 0) return out.intern(blank("n" + std::to_string(below(8))));
    return out.intern(iri("http://e/r" + std::to_string(below(10))));
  }
  TermId value(Dataset& out) {
    const std::string text = "v" + std::to_string(below(6)) + (below(5) == 0 ? " \"\n\\ \u00e9" : "");
    switch (below(3)) {
      case 0:
        return out.intern(literal(text));
      case 1:
        return out.intern(language_literal(text, "en"));
      default:
        return out.intern(literal(std::to_string(below(9)), vocabulary::kXsdInteger));
    }
  }

  std::mt19937 random_;
  Blanks blanks_;
};

}  // namespace claimgraph::rdf
