// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/diff.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "claimgraph/graph/filter.h"

namespace claimgraph::graph {
namespace {

/// Rows of one identity in either version, paired in order.
using Table = std::unordered_map<std::string, std::vector<std::uint32_t>>;

/// Whether the same words of the same reports state both; where they stand in the document may differ, and
/// how many have printed them again.
bool same_passages(const Graph& left, const std::vector<Passage>& a, const Graph& right,
                   const std::vector<Passage>& b) {
  const auto said = [](const Graph& graph, const std::vector<Passage>& evidence) {
    std::vector<std::pair<std::string_view, std::string_view>> words;
    for (const Passage* passage : told_once(graph, evidence)) {
      words.emplace_back(source_key(graph, passage->document), passage->quote);
    }
    std::sort(words.begin(), words.end());
    return words;
  };
  return said(left, a) == said(right, b);
}

class Differ {
 public:
  Differ(const Graph& old_graph, const Graph& new_graph) : old_(old_graph), new_(new_graph) {
    changes_.other_program = old_.provenance().program != new_.provenance().program ||
                             old_.provenance().models != new_.provenance().models;
    for (const Node& node : new_.nodes()) {
      for (const std::string& replaced : node.replaces) {
        if (new_.find_node(replaced) == kNone) now_called_.emplace(replaced, node.key);
      }
    }
  }

  Changes run() {
    documents();
    nodes();
    changes_.edges = compare(
        old_.edges(), new_.edges(),
        [this](const Graph& graph, const Edge& edge) { return identity(graph, edge); },
        [this](const Edge& before, const Edge& after) {
          return before.date == after.date && before.role == after.role &&
                 before.confidence == after.confidence &&
                 same_passages(old_, before.evidence, new_, after.evidence);
        });
    changes_.figures = compare(
        old_.figures(), new_.figures(),
        [this](const Graph& graph, const Figure& figure) { return identity(graph, figure); },
        [this](const Figure& before, const Figure& after) {
          return before.value == after.value && before.bound == after.bound && before.date == after.date &&
                 same_passages(old_, before.evidence, new_, after.evidence);
        });
    changes_.statements = compare(
        old_.statements(), new_.statements(),
        [this](const Graph& graph, const Statement& row) { return identity(graph, row); },
        [this](const Statement& before, const Statement& after) {
          return same_passages(old_, before.evidence, new_, after.evidence);
        });
    return std::move(changes_);
  }

 private:
  // Identities as they read in the new version.

  [[nodiscard]] const std::string& name(const Graph& graph, NodeId id) const {
    static const std::string kNothing;
    if (id == kNone) return kNothing;
    const std::string& key = graph.nodes()[id].key;
    if (&graph != &old_) return key;
    const auto found = now_called_.find(key);
    return found == now_called_.end() ? key : found->second;
  }
  [[nodiscard]] std::string names(const Graph& graph, const std::vector<NodeId>& ids) const {
    std::vector<std::string_view> keys;
    for (const NodeId id : ids) keys.emplace_back(name(graph, id));
    std::sort(keys.begin(), keys.end());
    std::string joined;
    for (const std::string_view key : keys) joined.append(key) += '\n';
    return joined;
  }

  [[nodiscard]] std::string identity(const Graph& graph, const Edge& edge) const {
    return name(graph, edge.subject) + '\t' + edge.relation + '\t' + name(graph, edge.object) + '\t' +
           name(graph, edge.about) + '\t' + std::string(modality_name(edge.modality)) + '\t' +
           names(graph, edge.attributed_to);
  }
  /// Without value and bound: what the same source says of the same thing.
  [[nodiscard]] std::string identity(const Graph& graph, const Figure& figure) const {
    std::string whose = names(graph, figure.attributed_to);
    if (whose.empty()) whose = graph.documents()[figure.evidence.front().document].key;
    return name(graph, figure.event) + '\t' + figure.measure + '\t' + whose;
  }
  [[nodiscard]] std::string identity(const Graph& graph, const Statement& row) const {
    return name(graph, row.speaker) + '\t' + row.cue + '\t' + row.text;
  }

  /// Pairs rows of one identity, equal ones first.
  template <typename Row, typename Identity, typename Same>
  std::vector<Change> compare(std::span<const Row> before, std::span<const Row> after, Identity identify,
                              Same same) {
    Table old_rows;
    for (std::uint32_t i = 0; i < before.size(); ++i) old_rows[identify(old_, before[i])].push_back(i);
    std::vector<Change> found;
    std::vector<std::pair<std::uint32_t, std::vector<std::uint32_t>*>> open;  // no equal row yet
    for (std::uint32_t i = 0; i < after.size(); ++i) {
      std::vector<std::uint32_t>& candidates = old_rows[identify(new_, after[i])];
      const auto equal = std::find_if(candidates.begin(), candidates.end(), [&](std::uint32_t candidate) {
        return same(before[candidate], after[i]);
      });
      if (equal == candidates.end()) {
        open.emplace_back(i, &candidates);
      } else {
        candidates.erase(equal);
      }
    }
    std::unordered_set<std::uint32_t> changed;
    for (const auto& [row, candidates] : open) {
      Change change{kNone, row, cause_of(new_, after[row].evidence)};
      if (!candidates->empty()) {
        change.old_row = candidates->front();
        candidates->erase(candidates->begin());
        change.cause = std::min(change.cause, cause_of(old_, before[change.old_row].evidence));
      }
      found.push_back(change);
    }
    std::vector<std::uint32_t> gone;
    for (const auto& [key, rows] : old_rows) gone.insert(gone.end(), rows.begin(), rows.end());
    std::sort(gone.begin(), gone.end());
    for (const std::uint32_t row : gone) found.push_back({row, kNone, cause_of(old_, before[row].evidence)});
    return found;
  }

  /// Text, as soon as one of the documents that state it is not the same in both versions.
  [[nodiscard]] Cause cause_of(const Graph& graph, const std::vector<Passage>& evidence) const {
    const bool other_text = std::any_of(evidence.begin(), evidence.end(), [&](const Passage& passage) {
      return other_texts_.contains(graph.documents()[passage.document].key);
    });
    return other_text ? Cause::kText : otherwise();
  }
  [[nodiscard]] Cause cause_of(const Graph& graph, const std::vector<DocumentId>& documents) const {
    const bool other_text = std::any_of(documents.begin(), documents.end(), [&](DocumentId id) {
      return other_texts_.contains(graph.documents()[id].key);
    });
    return other_text ? Cause::kText : otherwise();
  }
  [[nodiscard]] Cause otherwise() const {
    return changes_.other_program ? Cause::kProgram : Cause::kResolution;
  }

  void documents() {
    for (DocumentId id = 0; id < new_.documents().size(); ++id) {
      const DocumentNode& after = new_.documents()[id];
      const DocumentId earlier = old_.find_document(after.key);
      if (earlier != kNone && old_.documents()[earlier].source_hash == after.source_hash) continue;
      changes_.documents.push_back({earlier, id, Cause::kText});
      other_texts_.insert(after.key);
    }
    for (DocumentId id = 0; id < old_.documents().size(); ++id) {
      if (new_.find_document(old_.documents()[id].key) != kNone) continue;
      changes_.documents.push_back({id, kNone, Cause::kText});
      other_texts_.insert(old_.documents()[id].key);
    }
  }

  void nodes() {
    std::vector<bool> lives(old_.nodes().size(), false);
    for (NodeId id = 0; id < new_.nodes().size(); ++id) {
      const Node& after = new_.nodes()[id];
      bool is_known = mark(after.key, lives);
      for (const std::string& replaced : after.replaces) is_known = mark(replaced, lives) || is_known;
      const NodeId earlier = old_.find_node(after.key);
      if (!is_known) {
        changes_.nodes.push_back({kNone, id, cause_of(new_, after.documents)});
      } else if (earlier == kNone || !same_node(old_.nodes()[earlier], after)) {
        changes_.nodes.push_back({earlier_of(after), id, cause_of(new_, after.documents)});
      }
    }
    for (NodeId id = 0; id < old_.nodes().size(); ++id) {
      if (!lives[id]) changes_.nodes.push_back({id, kNone, cause_of(old_, old_.nodes()[id].documents)});
    }
  }

  bool mark(const std::string& key, std::vector<bool>& lives) const {
    const NodeId id = old_.find_node(key);
    if (id == kNone) return false;
    lives[id] = true;
    return true;
  }
  [[nodiscard]] NodeId earlier_of(const Node& node) const {
    NodeId earlier = old_.find_node(node.key);
    for (auto key = node.replaces.begin(); earlier == kNone && key != node.replaces.end(); ++key) {
      earlier = old_.find_node(*key);
    }
    return earlier;
  }
  [[nodiscard]] bool same_node(const Node& before, const Node& after) const {
    return before.label == after.label && before.type == after.type && before.date == after.date &&
           name(old_, before.place) == name(new_, after.place) && before.replaces == after.replaces;
  }

  const Graph& old_;
  const Graph& new_;
  std::unordered_map<std::string, std::string> now_called_;  ///< old key -> key that replaced it
  std::unordered_set<std::string> other_texts_;              ///< keys of documents
  Changes changes_;
};

}  // namespace

bool Changes::empty() const {
  return documents.empty() && nodes.empty() && edges.empty() && figures.empty() && statements.empty();
}

Changes diff(const Graph& old_graph, const Graph& new_graph) {
  return Differ(old_graph, new_graph).run();
}

}  // namespace claimgraph::graph
