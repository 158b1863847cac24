// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/graph/compare.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "claimgraph/graph/filter.h"

namespace claimgraph::graph {
namespace {

constexpr std::array<std::string_view, kAccountKinds.size()> kRelations = {"claimed", "carriedOut", "blamed",
                                                                           "denied", "condemned"};

std::optional<AccountKind> kind_of(const Edge& edge) {
  const auto* const found = std::find(kRelations.begin(), kRelations.end(), edge.relation);
  if (found == kRelations.end()) return std::nullopt;
  return kAccountKinds[static_cast<std::size_t>(found - kRelations.begin())];
}

/// The true numbers that a figure admits, both ends included.
std::pair<std::int64_t, std::int64_t> range_of(const Figure& figure) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  switch (figure.bound) {
    case Bound::kExactly:
      return {figure.value, figure.value};
    case Bound::kAtLeast:
      return {figure.value, kMost};
    case Bound::kAtMost:
      return {0, figure.value};
    case Bound::kAbout:
      return {figure.value - figure.value / 10, figure.value + figure.value / 10};
  }
  return {0, kMost};
}

/// What bears on each event, gathered in one pass over the graph.
struct Bearing {
  std::vector<std::uint32_t> edges;
  std::vector<std::uint32_t> figures;
};

std::vector<Bearing> bearings_of(const Graph& graph) {
  std::vector<Bearing> bearings(graph.nodes().size());
  for (std::uint32_t i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    for (const NodeId node : std::set<NodeId>{edge.subject, edge.object, edge.about}) {
      if (node != kNone) bearings[node].edges.push_back(i);
    }
  }
  for (std::uint32_t i = 0; i < graph.figures().size(); ++i) {
    bearings[graph.figures()[i].event].figures.push_back(i);
  }
  return bearings;
}

class Comparer {
 public:
  explicit Comparer(const Graph& graph) : graph_(graph) {
    for (DocumentId id = 0; id < graph.documents().size(); ++id) originals_.push_back(original_of(id));
  }

  [[nodiscard]] Comparison compare(NodeId event, const Bearing& bearing) const {
    Comparison comparison;
    comparison.event = event;
    comparison.sources = sources_of(event, bearing);
    for (const std::uint32_t edge : bearing.edges) add_account(edge, event, comparison);
    for (std::vector<Account>& accounts : comparison.accounts) sort_accounts(accounts);
    comparison.figures = figures_of(bearing);
    if (comparison.sources.size() > 1) comparison.only_in = only_in(bearing);
    return comparison;
  }

 private:
  [[nodiscard]] DocumentId original_of(DocumentId id) const {
    const std::string& key = graph_.documents()[id].printing_of;
    const DocumentId original = key.empty() ? kNone : graph_.find_document(key);
    return original == kNone ? id : original;
  }

  /// Reports that tell of the event: its documents, and those of what is said about it.
  [[nodiscard]] std::vector<Source> sources_of(NodeId event, const Bearing& bearing) const {
    std::set<DocumentId> documents(graph_.nodes()[event].documents.begin(),
                                   graph_.nodes()[event].documents.end());
    for (const std::uint32_t edge : bearing.edges) add_documents(graph_.edges()[edge].evidence, documents);
    for (const std::uint32_t figure : bearing.figures) {
      add_documents(graph_.figures()[figure].evidence, documents);
    }
    std::map<std::string_view, Source> by_key;
    for (const DocumentId document : documents) {
      Source& source = by_key[graph_.documents()[originals_[document]].key];
      source.original = originals_[document];
      if (document != source.original) source.printings.push_back(document);
    }
    std::vector<Source> sources;
    for (auto& [key, source] : by_key) sources.push_back(std::move(source));
    return sources;
  }

  static void add_documents(const std::vector<Passage>& evidence, std::set<DocumentId>& documents) {
    for (const Passage& passage : evidence) documents.insert(passage.document);
  }

  void add_account(std::uint32_t index, NodeId event, Comparison& comparison) const {
    const Edge& edge = graph_.edges()[index];
    const auto kind = kind_of(edge);
    if (!kind || (edge.object != event && edge.about != event)) return;
    comparison.accounts[static_cast<std::size_t>(*kind)].push_back(
        {index, count_sources(graph_, edge.evidence), day_of(edge.date, edge.evidence)});
  }

  static void sort_accounts(std::vector<Account>& accounts) {
    std::sort(accounts.begin(), accounts.end(), [](const Account& left, const Account& right) {
      return std::make_tuple(right.sources, left.day, left.edge) <
             std::make_tuple(left.sources, right.day, right.edge);
    });
  }

  [[nodiscard]] std::string day_of(const std::string& stated, const std::vector<Passage>& evidence) const {
    if (!stated.empty()) return stated;
    std::string day;
    for (const Passage& passage : evidence) {
      day = earlier_date(day, graph_.documents()[passage.document].date);
    }
    return day;
  }

  /// Whoever stands behind a figure: the sources named, else the reports that give it.
  [[nodiscard]] std::pair<std::vector<NodeId>, std::vector<DocumentId>> voice_of(const Figure& figure) const {
    if (!figure.attributed_to.empty()) return {figure.attributed_to, {}};
    std::set<DocumentId> reports;
    for (const Passage& passage : figure.evidence) reports.insert(originals_[passage.document]);
    return {{}, {reports.begin(), reports.end()}};
  }

  [[nodiscard]] std::vector<FigureAccount> figures_of(const Bearing& bearing) const {
    std::vector<FigureAccount> accounts;
    for (const std::uint32_t index : bearing.figures) {
      const Figure& figure = graph_.figures()[index];
      accounts.push_back(
          {index, count_sources(graph_, figure.evidence), day_of(figure.date, figure.evidence), {}, kNone});
    }
    std::sort(accounts.begin(), accounts.end(), [this](const FigureAccount& a, const FigureAccount& b) {
      const Figure& left = graph_.figures()[a.figure];
      const Figure& right = graph_.figures()[b.figure];
      return std::tie(left.measure, a.day, left.value, a.figure) <
             std::tie(right.measure, b.day, right.value, b.figure);
    });
    for (auto later = accounts.begin(); later != accounts.end(); ++later) {
      for (auto earlier = accounts.begin(); earlier != later; ++earlier) relate(*earlier, *later);
    }
    for (FigureAccount& account : accounts) std::sort(account.conflicts.begin(), account.conflicts.end());
    return accounts;
  }

  void relate(FigureAccount& earlier, FigureAccount& later) const {
    const Figure& left = graph_.figures()[earlier.figure];
    const Figure& right = graph_.figures()[later.figure];
    // What falls under `other` counts different things.
    if (left.measure != right.measure || left.measure == "other" || !figures_conflict(left, right)) return;
    const bool is_later = !earlier.day.empty() && earlier.day < later.day;
    if (is_later && voice_of(left) == voice_of(right)) {
      later.revises = earlier.figure;
      return;
    }
    earlier.conflicts.push_back(later.figure);
    later.conflicts.push_back(earlier.figure);
  }

  [[nodiscard]] std::vector<OnlyIn> only_in(const Bearing& bearing) const {
    std::map<std::string_view, OnlyIn> by_key;
    const auto report = [&](const std::vector<Passage>& evidence) -> OnlyIn& {
      const DocumentId original = originals_[evidence.front().document];
      OnlyIn& only = by_key[graph_.documents()[original].key];
      only.document = original;
      return only;
    };
    for (const std::uint32_t edge : bearing.edges) {
      const std::vector<Passage>& evidence = graph_.edges()[edge].evidence;
      if (count_sources(graph_, evidence) == 1) report(evidence).edges.push_back(edge);
    }
    for (const std::uint32_t figure : bearing.figures) {
      const std::vector<Passage>& evidence = graph_.figures()[figure].evidence;
      if (count_sources(graph_, evidence) == 1) report(evidence).figures.push_back(figure);
    }
    std::vector<OnlyIn> result;
    for (auto& [key, only] : by_key) result.push_back(std::move(only));
    return result;
  }

  const Graph& graph_;
  std::vector<DocumentId> originals_;
};

std::size_t weight_of(const Comparison& comparison) {
  std::size_t weight = comparison.figures.size();
  for (const std::vector<Account>& accounts : comparison.accounts) weight += accounts.size();
  return weight;
}

}  // namespace

std::string_view account_relation(AccountKind kind) {
  return kRelations[static_cast<std::size_t>(kind)];
}

std::size_t Comparison::conflict_count() const {
  std::size_t ends = 0;
  for (const FigureAccount& figure : figures) ends += figure.conflicts.size();
  return ends / 2;
}

bool figures_conflict(const Figure& left, const Figure& right) {
  const auto [left_least, left_most] = range_of(left);
  const auto [right_least, right_most] = range_of(right);
  return left_most < right_least || right_most < left_least;
}

Comparison compare(const Graph& graph, NodeId event) {
  return Comparer(graph).compare(event, bearings_of(graph)[event]);
}

std::vector<Comparison> compare_all(const Graph& graph) {
  const std::vector<Bearing> bearings = bearings_of(graph);
  const Comparer comparer(graph);
  std::vector<Comparison> comparisons;
  for (NodeId id = 0; id < graph.nodes().size(); ++id) {
    if (graph.nodes()[id].kind != NodeKind::kEvent) continue;
    Comparison comparison = comparer.compare(id, bearings[id]);
    if (weight_of(comparison) != 0) comparisons.push_back(std::move(comparison));
  }
  std::stable_sort(
      comparisons.begin(), comparisons.end(),
      [](const Comparison& left, const Comparison& right) { return weight_of(left) > weight_of(right); });
  return comparisons;
}

}  // namespace claimgraph::graph
