// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/canon.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "claimgraph/base/hash.h"

namespace claimgraph::rdf {
namespace {

/// RDFC-1.0, section 4.3: gives out labels and remembers for whom, and in which order.
class IdentifierIssuer {
 public:
  explicit IdentifierIssuer(std::string_view prefix) : prefix_(prefix) {}

  const std::string& issue(TermId node) {
    const auto [at, added] = issued_.try_emplace(node);
    if (added) {
      at->second = prefix_ + std::to_string(order_.size());
      order_.push_back(node);
    }
    return at->second;
  }
  [[nodiscard]] const std::string* find(TermId node) const {
    const auto at = issued_.find(node);
    return at == issued_.end() ? nullptr : &at->second;
  }
  [[nodiscard]] const std::vector<TermId>& order() const { return order_; }

 private:
  std::string prefix_;
  std::unordered_map<TermId, std::string> issued_;  // looked up, never walked through
  std::vector<TermId> order_;
};

struct NDegreeResult {
  std::string hash;
  IdentifierIssuer issuer;
};

/// The path chosen among the orders in which a set of alike nodes can be visited.
struct ChosenPath {
  std::string path;
  std::optional<IdentifierIssuer> issuer;

  /// Paths are compared by length first only where that saves work: section 4.8.3, steps 5.4.4.3 and 5.4.5.5.
  [[nodiscard]] bool beats(const std::string& other) const {
    return !path.empty() && other.size() >= path.size() && other > path;
  }
};

/// The canonicalization state (section 4.2) and the algorithms that work on it.
class Canonicalizer {
 public:
  Canonicalizer(const Dataset& data, const CanonOptions& options) : data_(data), options_(options) {}

  Result<Canonical> run();

 private:
  using LabelOf = std::function<std::string_view(TermId)>;

  [[nodiscard]] std::string hash(std::string_view text) const {
    return options_.hash == CanonHash::kSha256 ? sha256_hex(text) : sha384_hex(text);
  }
  void append_term(std::string& out, TermId id, const LabelOf& label) const;
  [[nodiscard]] std::string line(const Quad& quad, const LabelOf& label) const;

  void map_blank_nodes();
  [[nodiscard]] std::string hash_first_degree_quads(TermId node) const;
  [[nodiscard]] std::string hash_related_blank_node(TermId related, const Quad& quad,
                                                    const IdentifierIssuer& issuer, char position) const;
  [[nodiscard]] std::map<std::string, std::vector<TermId>> related_nodes(
      TermId node, const IdentifierIssuer& issuer) const;
  Result<NDegreeResult> hash_n_degree_quads(TermId node, IdentifierIssuer issuer);
  Status choose_path(std::vector<TermId> nodes, const IdentifierIssuer& issuer, ChosenPath& chosen);
  Status follow_path(const std::vector<TermId>& nodes, IdentifierIssuer issuer, ChosenPath& chosen);
  Status issue_for_alike_nodes(const std::vector<TermId>& nodes);
  Status spend();
  [[nodiscard]] Error too_hard() const;

  [[nodiscard]] std::string canonical_lines() const;
  [[nodiscard]] Canonical result() const;

  const Dataset& data_;
  const CanonOptions& options_;
  std::map<std::string_view, TermId> nodes_;                ///< by their labels in the input
  std::unordered_map<TermId, std::vector<Quad>> quads_of_;  ///< blank node to quads map
  std::unordered_map<TermId, std::string> first_degree_hashes_;
  std::map<std::string, std::vector<TermId>> nodes_by_hash_;  ///< hash to blank nodes map
  IdentifierIssuer canonical_issuer_{"c14n"};
  std::uint64_t work_ = 0;
  unsigned depth_ = 0;
  static constexpr unsigned kMaxDepth = 1000;
};

Error Canonicalizer::too_hard() const {
  return {ErrorCode::kLimit,
          "the blank nodes are too much alike to be told apart within " +
              std::to_string(options_.work_limit) +
              " steps; expected a graph that is not made to be hard, or a higher work limit",
          {}};
}

Status Canonicalizer::spend() {
  if (++work_ <= options_.work_limit) return {};
  return tl::unexpected<Error>(too_hard());
}

void Canonicalizer::append_term(std::string& out, TermId id, const LabelOf& label) const {
  const TermView term = data_.term(id);
  append_ntriples(out, term.kind == TermKind::kBlank ? blank(label(id)) : term);
}

std::string Canonicalizer::line(const Quad& quad, const LabelOf& label) const {
  std::string out;
  append_term(out, quad.subject, label);
  out += ' ';
  append_term(out, quad.predicate, label);
  out += ' ';
  append_term(out, quad.object, label);
  if (quad.graph != kDefaultGraph) {
    out += ' ';
    append_term(out, quad.graph, label);
  }
  out += " .\n";
  return out;
}

/// Section 4.4.3, step 2.
void Canonicalizer::map_blank_nodes() {
  const auto mention = [this](TermId id, const Quad& quad) {
    if (id == kDefaultGraph || !is_blank(id)) return;
    auto& quads = quads_of_[id];
    if (quads.empty() || quads.back() != quad) quads.push_back(quad);
    nodes_.emplace(data_.term(id).value, id);
  };
  for (const Quad& quad : data_.quads()) {
    mention(quad.subject, quad);
    mention(quad.object, quad);
    mention(quad.graph, quad);
  }
}

/// Section 4.6.3.
std::string Canonicalizer::hash_first_degree_quads(TermId node) const {
  std::vector<std::string> lines;
  const LabelOf label = [node](TermId id) {
    return id == node ? std::string_view("a") : std::string_view("z");
  };
  for (const Quad& quad : quads_of_.at(node)) lines.push_back(line(quad, label));
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& text : lines) all += text;
  return hash(all);
}

/// Section 4.7.3.
std::string Canonicalizer::hash_related_blank_node(TermId related, const Quad& quad,
                                                   const IdentifierIssuer& issuer, char position) const {
  std::string input(1, position);
  if (position != 'g') append_ntriples(input, data_.term(quad.predicate));
  if (const std::string* issued = canonical_issuer_.find(related)) {
    input += "_:" + *issued;
  } else if (const std::string* temporary = issuer.find(related)) {
    input += "_:" + *temporary;
  } else {
    input += first_degree_hashes_.at(related);
  }
  return hash(input);
}

/// Section 4.8.3, steps 1 to 3: the map H_n.
std::map<std::string, std::vector<TermId>> Canonicalizer::related_nodes(
    TermId node, const IdentifierIssuer& issuer) const {
  std::map<std::string, std::vector<TermId>> out;
  const auto relate = [&](TermId related, const Quad& quad, char position) {
    if (related == node || related == kDefaultGraph || !is_blank(related)) return;
    out[hash_related_blank_node(related, quad, issuer, position)].push_back(related);
  };
  for (const Quad& quad : quads_of_.at(node)) {
    relate(quad.subject, quad, 's');
    relate(quad.object, quad, 'o');
    relate(quad.graph, quad, 'g');
  }
  return out;
}

/// Section 4.8.3, steps 5.4.1 to 5.4.6, for one permutation.
Status Canonicalizer::follow_path(const std::vector<TermId>& nodes, IdentifierIssuer issuer,
                                  ChosenPath& chosen) {
  if (auto status = spend(); !status) return status;
  std::string path;
  std::vector<TermId> recursion;
  for (const TermId related : nodes) {
    if (const std::string* issued = canonical_issuer_.find(related)) {
      path += "_:" + *issued;
    } else {
      if (issuer.find(related) == nullptr) recursion.push_back(related);
      path += "_:" + issuer.issue(related);
    }
    if (chosen.beats(path)) return {};
  }
  for (const TermId related : recursion) {
    auto result = hash_n_degree_quads(related, issuer);
    if (!result) return tl::unexpected<Error>(std::move(result.error()));
    path += "_:" + issuer.issue(related) + "<" + result->hash + ">";
    issuer = std::move(result->issuer);
    if (chosen.beats(path)) return {};
  }
  if (chosen.path.empty() || path < chosen.path) chosen = {std::move(path), std::move(issuer)};
  return {};
}

/// Section 4.8.3, step 5.4: every order of the nodes, beginning with the ascending one.
Status Canonicalizer::choose_path(std::vector<TermId> nodes, const IdentifierIssuer& issuer,
                                  ChosenPath& chosen) {
  std::sort(nodes.begin(), nodes.end());
  do {
    if (auto status = follow_path(nodes, issuer, chosen); !status) return status;
  } while (std::next_permutation(nodes.begin(), nodes.end()));
  return {};
}

/// Section 4.8.3. Recursion is as deep as a chain of nodes that are all alike is long.
Result<NDegreeResult> Canonicalizer::hash_n_degree_quads(TermId node, IdentifierIssuer issuer) {
  if (depth_ == kMaxDepth) return tl::unexpected<Error>(too_hard());
  ++depth_;
  std::string data;
  for (const auto& [related_hash, nodes] : related_nodes(node, issuer)) {
    data += related_hash;
    ChosenPath chosen;
    if (auto status = choose_path(nodes, issuer, chosen); !status) {
      return tl::unexpected<Error>(std::move(status.error()));
    }
    data += chosen.path;
    if (chosen.issuer) issuer = std::move(*chosen.issuer);
  }
  --depth_;
  return NDegreeResult{hash(data), std::move(issuer)};
}

/// Section 4.4.3, step 5, for one hash.
Status Canonicalizer::issue_for_alike_nodes(const std::vector<TermId>& nodes) {
  std::vector<NDegreeResult> results;
  for (const TermId node : nodes) {
    if (canonical_issuer_.find(node) != nullptr) continue;
    IdentifierIssuer temporary("b");
    temporary.issue(node);
    auto result = hash_n_degree_quads(node, std::move(temporary));
    if (!result) return tl::unexpected<Error>(std::move(result.error()));
    results.push_back(std::move(*result));
  }
  std::stable_sort(results.begin(), results.end(),
                   [](const NDegreeResult& a, const NDegreeResult& b) { return a.hash < b.hash; });
  for (const NDegreeResult& result : results) {
    for (const TermId node : result.issuer.order()) canonical_issuer_.issue(node);
  }
  return {};
}

/// Lines in code point order. Each subject's lines are sorted by themselves and the subjects by how they are
/// written: no written term is the beginning of another but for a literal's tag and a label's last digits,
/// and there the space that follows sorts first, so the order is that of whole lines.
std::string Canonicalizer::canonical_lines() const {
  const LabelOf label = [this](TermId id) { return std::string_view(*canonical_issuer_.find(id)); };
  struct Group {
    std::string subject;
    std::size_t begin;
    std::size_t end;
  };
  const auto quads = data_.quads();
  std::vector<Group> groups;
  for (std::size_t i = 0; i < quads.size(); ++i) {
    if (i == 0 || quads[i].subject != quads[i - 1].subject) {
      groups.push_back({{}, i, i});
      append_term(groups.back().subject, quads[i].subject, label);
    }
    groups.back().end = i + 1;
  }
  std::sort(groups.begin(), groups.end(),
            [](const Group& a, const Group& b) { return a.subject < b.subject; });
  std::string out;
  std::vector<std::string> lines;
  for (const Group& group : groups) {
    lines.clear();
    for (std::size_t i = group.begin; i < group.end; ++i) lines.push_back(line(quads[i], label));
    std::sort(lines.begin(), lines.end());
    for (const std::string& text : lines) out += text;
  }
  return out;
}

Canonical Canonicalizer::result() const {
  Canonical out;
  out.nquads = canonical_lines();
  for (const auto& [label, id] : nodes_) out.issued.emplace_back(id, *canonical_issuer_.find(id));
  return out;
}

/// Section 4.4.3.
Result<Canonical> Canonicalizer::run() {
  map_blank_nodes();
  for (const auto& [label, id] : nodes_) {
    const std::string& digest = first_degree_hashes_[id] = hash_first_degree_quads(id);
    nodes_by_hash_[digest].push_back(id);
  }
  for (const auto& [digest, nodes] : nodes_by_hash_) {
    if (nodes.size() == 1) canonical_issuer_.issue(nodes.front());
  }
  for (const auto& [digest, nodes] : nodes_by_hash_) {
    if (nodes.size() == 1) continue;
    if (auto status = issue_for_alike_nodes(nodes); !status) {
      return tl::unexpected<Error>(std::move(status.error()));
    }
  }
  return result();
}

}  // namespace

Result<Canonical> canonicalize(const Dataset& data, const CanonOptions& options) {
  return Canonicalizer(data, options).run();
}

Result<bool> isomorphic(const Dataset& a, const Dataset& b) {
  if (a.size() != b.size()) return false;
  const auto left = canonicalize(a);
  if (!left) return tl::unexpected<Error>(left.error());
  const auto right = canonicalize(b);
  if (!right) return tl::unexpected<Error>(right.error());
  return left->nquads == right->nquads;
}

}  // namespace claimgraph::rdf
