// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>

#include "cli/compare_report.h"
#include "cli/text_table.h"

namespace claimgraph::cli {
namespace {

using graph::Account;
using graph::AccountKind;
using graph::Comparison;
using graph::FigureAccount;

constexpr std::array<std::string_view, graph::kAccountKinds.size()> kHeadings = {
    "Claimed by", "Said to have been carried out by", "Blamed on", "Denied by", "Condemned by"};

constexpr std::array<std::string_view, 4> kBoundWords = {"", "at least ", "at most ", "about "};

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

/// "fire (Disaster, 2031-05-02, Lerna)"
std::string title_of(const graph::Graph& graph, const graph::Node& event) {
  std::string title = fmt::format("{} ({}", event.label, event.type);
  if (!event.date.empty()) title += ", " + event.date;
  if (event.place != graph::kNone) title += ", " + graph.nodes()[event.place].label;
  return title + ')';
}

class Report {
 public:
  Report(const graph::Graph& graph, const Comparison& comparison, std::ostream& out, std::size_t columns)
      : graph_(graph), comparison_(comparison), out_(out), columns_(columns) {}

  void write() {
    out_ << title_of(graph_, graph_.nodes()[comparison_.event]) << '\n';
    sources();
    for (const AccountKind kind : graph::kAccountKinds) accounts(kind);
    figures();
    only_in();
  }

 private:
  [[nodiscard]] std::string label(graph::NodeId id) const {
    return id == graph::kNone ? std::string() : graph_.nodes()[id].label;
  }
  [[nodiscard]] std::string labels(const std::vector<graph::NodeId>& ids) const {
    std::vector<std::string> names;
    for (const graph::NodeId id : ids) names.push_back(label(id));
    return fmt::format("{}", fmt::join(names, ", "));
  }
  [[nodiscard]] const std::string& document(const std::vector<graph::Passage>& evidence) const {
    return graph_.documents()[evidence.front().document].key;
  }

  void sources() {
    std::vector<std::string> reports;
    for (const graph::Source& source : comparison_.sources) {
      std::string report = graph_.documents()[source.original].key;
      if (!source.printings.empty())
        report += fmt::format(" (printed {} times)", source.printings.size() + 1);
      reports.push_back(std::move(report));
    }
    out_ << counted(reports.size(), "report") << fmt::format(": {}\n", fmt::join(reports, ", "));
  }

  void accounts(AccountKind kind) {
    const std::vector<Account>& accounts = comparison_.of(kind);
    if (accounts.empty()) return;
    out_ << '\n' << kHeadings[static_cast<std::size_t>(kind)] << '\n';
    const bool has_target = kind == AccountKind::kBlamed;
    std::vector<std::string> headings = {"WHO"};
    if (has_target) headings.emplace_back("BY WHOM");
    for (const char* heading : {"MODALITY", "ACCORDING TO", "DAY", "REPORTS", "DOCUMENT", "QUOTE"}) {
      headings.emplace_back(heading);
    }
    TextTable table(headings);
    for (const Account& account : accounts) {
      const graph::Edge& edge = graph_.edges()[account.edge];
      std::vector<std::string> row;
      if (has_target) row.push_back(label(edge.object));
      row.push_back(label(edge.subject));
      row.insert(row.end(),
                 {std::string(graph::modality_name(edge.modality)), labels(edge.attributed_to), account.day,
                  std::to_string(account.sources), document(edge.evidence), edge.evidence.front().quote});
      table.add_row(std::move(row));
    }
    table.write(out_, columns_);
  }

  [[nodiscard]] std::string value_of(const graph::Figure& figure) const {
    return fmt::format("{}{}", kBoundWords[static_cast<std::size_t>(figure.bound)], figure.value);
  }

  /// "conflicts with 84, at least 95", "revises 103"
  [[nodiscard]] std::string standing(const FigureAccount& account) const {
    std::vector<std::string> parts;
    if (account.revises != graph::kNone) {
      parts.push_back("revises " + value_of(graph_.figures()[account.revises]));
    }
    std::vector<std::string> others;
    for (const std::uint32_t other : account.conflicts) {
      std::string value = value_of(graph_.figures()[other]);
      if (std::find(others.begin(), others.end(), value) == others.end()) others.push_back(std::move(value));
    }
    if (!others.empty()) parts.push_back(fmt::format("! conflicts with {}", fmt::join(others, ", ")));
    return fmt::format("{}", fmt::join(parts, "; "));
  }

  void figures() {
    if (comparison_.figures.empty()) return;
    const std::size_t conflicts = comparison_.conflict_count();
    out_ << "\nFigures";
    if (conflicts != 0) out_ << " (" << counted(conflicts, "conflict") << ')';
    out_ << '\n';
    TextTable table({"MEASURE", "VALUE", "ACCORDING TO", "DAY", "REPORTS", "DOCUMENT", "STANDING", "QUOTE"});
    for (const FigureAccount& account : comparison_.figures) {
      const graph::Figure& figure = graph_.figures()[account.figure];
      table.add_row({figure.measure, value_of(figure), labels(figure.attributed_to), account.day,
                     std::to_string(account.sources), document(figure.evidence), standing(account),
                     figure.evidence.front().quote});
    }
    table.write(out_, columns_);
  }

  void only_in() {
    for (const graph::OnlyIn& only : comparison_.only_in) {
      out_ << "\nOnly in " << graph_.documents()[only.document].key << '\n';
      TextTable table({"WHO", "WHAT", "WHOM OR WHICH", "MODALITY", "ACCORDING TO", "QUOTE"});
      for (const std::uint32_t index : only.edges) {
        const graph::Edge& edge = graph_.edges()[index];
        table.add_row({label(edge.subject), edge.relation, label(edge.object),
                       std::string(graph::modality_name(edge.modality)), labels(edge.attributed_to),
                       edge.evidence.front().quote});
      }
      for (const std::uint32_t index : only.figures) {
        const graph::Figure& figure = graph_.figures()[index];
        table.add_row({value_of(figure), figure.measure, label(figure.event), "",
                       labels(figure.attributed_to), figure.evidence.front().quote});
      }
      table.write(out_, columns_);
    }
  }

  const graph::Graph& graph_;
  const Comparison& comparison_;
  std::ostream& out_;
  std::size_t columns_;
};

}  // namespace

void write_comparison(const graph::Graph& graph, const Comparison& comparison, std::ostream& out,
                      std::size_t columns) {
  Report(graph, comparison, out, columns).write();
}

void write_overview(const graph::Graph& graph, const std::vector<Comparison>& comparisons, std::ostream& out,
                    std::size_t columns) {
  TextTable table({"EVENT", "CLASS", "DAY", "PLACE", "REPORTS", "CLAIMED", "CARRIED OUT", "BLAMED", "DENIED",
                   "CONDEMNED", "FIGURES", "CONFLICTS", "KEY"});
  for (const Comparison& comparison : comparisons) {
    const graph::Node& event = graph.nodes()[comparison.event];
    std::vector<std::string> row = {
        event.label, event.type, event.date,
        event.place == graph::kNone ? std::string() : graph.nodes()[event.place].label,
        std::to_string(comparison.sources.size())};
    for (const auto& accounts : comparison.accounts) row.push_back(std::to_string(accounts.size()));
    row.insert(row.end(), {std::to_string(comparison.figures.size()),
                           std::to_string(comparison.conflict_count()), event.key});
    table.add_row(std::move(row));
  }
  table.write(out, columns);
}

}  // namespace claimgraph::cli
