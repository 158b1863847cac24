// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/diff_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string_view>
#include <vector>

#include "claimgraph/graph/filter.h"
#include "cli/text_table.h"

namespace claimgraph::cli {
namespace {

using graph::Cause;
using graph::Change;
using graph::kNone;

constexpr std::array<std::string_view, 3> kParts = {
    "By other text", "By another program or other models, from the same text",
    "By other documents, which changed what is taken for one thing"};

constexpr std::array<std::string_view, 4> kBoundWords = {"", "at least ", "at most ", "about "};

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

/// "carriedOut" reads "carried out".
std::string relation_words(std::string_view relation) {
  std::string words;
  for (const char c : relation) {
    if (c >= 'A' && c <= 'Z') {
      words += ' ';
      words += static_cast<char>(c - 'A' + 'a');
    } else {
      words += c;
    }
  }
  return words;
}

/// Blamed, arrested *for* something; warned, urged *over* it.
bool is_charge(std::string_view relation) {
  static constexpr std::string_view kCharges[] = {"blamed", "condemned", "arrested", "prosecuted",
                                                  "sanctioned"};
  return std::find(std::begin(kCharges), std::end(kCharges), relation) != std::end(kCharges);
}

char sign_of(const Change& change) {
  if (change.old_row == kNone) return '+';
  return change.new_row == kNone ? '-' : '~';
}

/// The rows of one version in words.
class Teller {
 public:
  explicit Teller(const graph::Graph& graph) : graph_(graph) {}

  [[nodiscard]] std::string label(graph::NodeId id) const {
    return id == kNone ? "somebody" : graph_.nodes()[id].label;
  }
  [[nodiscard]] std::string according_to(const std::vector<graph::NodeId>& sources) const {
    std::vector<std::string> names;
    names.reserve(sources.size());
    for (const graph::NodeId id : sources) names.push_back(label(id));
    return names.empty() ? std::string() : fmt::format(", according to {}", fmt::join(names, ", "));
  }
  /// "Ilse Varga blamed Water Board for the flood (possible), according to Gazette"
  [[nodiscard]] std::string sentence(const graph::Edge& edge) const {
    std::string text =
        fmt::format("{} {} {}", label(edge.subject), relation_words(edge.relation), label(edge.object));
    if (edge.about != kNone) text += (is_charge(edge.relation) ? " for " : " over ") + label(edge.about);
    if (edge.modality != graph::Modality::kActual) {
      text += fmt::format(" ({})", graph::modality_name(edge.modality));
    }
    return text + according_to(edge.attributed_to);
  }
  [[nodiscard]] static std::string value(const graph::Figure& figure) {
    return fmt::format("{}{}", kBoundWords[static_cast<std::size_t>(figure.bound)], figure.value);
  }
  /// Whose count it is: the sources named, else the document.
  [[nodiscard]] std::string whose(const graph::Figure& figure) const {
    std::vector<std::string> names;
    for (const graph::NodeId id : figure.attributed_to) names.push_back(label(id));
    if (names.empty()) names.push_back(graph_.documents()[figure.evidence.front().document].key);
    return fmt::format("{}", fmt::join(names, ", "));
  }

 private:
  const graph::Graph& graph_;
};

/// Lines under the entity that they are about, in the order of labels.
class Groups {
 public:
  void add(const graph::Node* node, Cause cause, std::string line) {
    const std::string heading =
        node == nullptr ? "(nobody named)" : fmt::format("{} ({})", node->label, node->key);
    groups_[static_cast<std::size_t>(cause)][heading].push_back(std::move(line));
  }
  void write(std::string& out) const {
    for (std::size_t cause = 0; cause < groups_.size(); ++cause) {
      if (groups_[cause].empty()) continue;
      out += fmt::format("\n{}:\n", kParts[cause]);
      for (const auto& [heading, lines] : groups_[cause]) {
        out += heading + '\n';
        for (const std::string& line : lines) out += "  " + line + '\n';
      }
    }
  }

 private:
  std::array<std::map<std::string, std::vector<std::string>>, kParts.size()> groups_;
};

class Report {
 public:
  Report(const graph::Graph& old_graph, const graph::Graph& new_graph, const graph::Changes& changes)
      : old_(old_graph), new_(new_graph), changes_(changes), old_words_(old_graph), new_words_(new_graph) {}

  std::string make() {
    std::string out;
    if (changes_.other_program) program(out);
    for (const Change& change : changes_.documents) document(change, out);
    for (const Change& change : changes_.nodes) node(change);
    for (const Change& change : changes_.edges) edge(change);
    for (const Change& change : changes_.figures) figure(change);
    for (const Change& change : changes_.statements) statement(change);
    groups_.write(out);
    return out;
  }

 private:
  void program(std::string& out) const {
    const graph::Provenance& before = old_.provenance();
    const graph::Provenance& after = new_.provenance();
    if (before.program != after.program)
      out += fmt::format("~ made by {} -> {}\n", before.program, after.program);
    if (before.models != after.models) out += fmt::format("~ with {} -> {}\n", before.models, after.models);
  }

  void document(const Change& change, std::string& out) const {
    const graph::DocumentNode& row =
        change.new_row == kNone ? old_.documents()[change.old_row] : new_.documents()[change.new_row];
    std::string note = sign_of(change) == '~' ? " (other text)" : "";
    if (!row.printing_of.empty()) note += fmt::format(" (prints {} again)", row.printing_of);
    out += fmt::format("{} document {}{}\n", sign_of(change), row.key, note);
  }

  template <typename Row>
  [[nodiscard]] const graph::Node* node_of(const Change& change, std::span<const Row> before,
                                           std::span<const Row> after, graph::NodeId Row::*member) const {
    const bool is_new = change.new_row != kNone;
    const graph::NodeId id = is_new ? after[change.new_row].*member : before[change.old_row].*member;
    if (id == kNone) return nullptr;
    return is_new ? &new_.nodes()[id] : &old_.nodes()[id];
  }

  void node(const Change& change) {
    if (change.new_row == kNone) {
      const graph::Node& gone = old_.nodes()[change.old_row];
      groups_.add(&gone, change.cause, "- no longer in the graph");
      return;
    }
    const graph::Node& after = new_.nodes()[change.new_row];
    if (change.old_row == kNone) {
      groups_.add(&after, change.cause, fmt::format("+ new: {}", after.type));
      return;
    }
    const graph::Node& before = old_.nodes()[change.old_row];
    const auto differs = [&](std::string_view what, const std::string& left, const std::string& right) {
      if (left == right) return;
      groups_.add(
          &after, change.cause,
          fmt::format("~ {} {} -> {}", what, left.empty() ? "none" : left, right.empty() ? "none" : right));
    };
    for (const std::string& replaced : after.replaces) {
      if (old_.find_node(replaced) == kNone) continue;
      groups_.add(&after, change.cause, fmt::format("~ now also what was {}", replaced));
    }
    differs("name", before.label, after.label);
    differs("class", before.type, after.type);
    differs("date", before.date, after.date);
    differs("place", before.place == kNone ? "" : old_words_.label(before.place),
            after.place == kNone ? "" : new_words_.label(after.place));
  }

  void edge(const Change& change) {
    const graph::Node* subject = node_of(change, old_.edges(), new_.edges(), &graph::Edge::subject);
    if (change.old_row == kNone || change.new_row == kNone) {
      const bool is_new = change.new_row != kNone;
      const graph::Edge& row = is_new ? new_.edges()[change.new_row] : old_.edges()[change.old_row];
      groups_.add(subject, change.cause,
                  fmt::format("{} {} ({})", sign_of(change), (is_new ? new_words_ : old_words_).sentence(row),
                              counted(told_once(is_new ? new_ : old_, row.evidence).size(), "passage")));
      return;
    }
    const graph::Edge& before = old_.edges()[change.old_row];
    const graph::Edge& after = new_.edges()[change.new_row];
    std::vector<std::string> parts;
    const std::size_t told_before = told_once(old_, before.evidence).size();
    const std::size_t told_after = told_once(new_, after.evidence).size();
    if (told_before != told_after) {
      parts.push_back(fmt::format("{} -> {}", told_before, counted(told_after, "passage")));
    }
    differs("date", before.date, after.date, parts);
    differs("role", before.role, after.role, parts);
    differs("confidence", fmt::format("{:.2f}", before.confidence), fmt::format("{:.2f}", after.confidence),
            parts);
    if (parts.empty()) parts.emplace_back("other passages");
    groups_.add(subject, change.cause,
                fmt::format("~ {} ({})", new_words_.sentence(after), fmt::join(parts, ", ")));
  }

  static void differs(std::string_view what, const std::string& before, const std::string& after,
                      std::vector<std::string>& parts) {
    if (before == after) return;
    parts.push_back(
        fmt::format("{} {} -> {}", what, before.empty() ? "none" : before, after.empty() ? "none" : after));
  }

  void figure(const Change& change) {
    const graph::Node* event = node_of(change, old_.figures(), new_.figures(), &graph::Figure::event);
    if (change.old_row == kNone || change.new_row == kNone) {
      const bool is_new = change.new_row != kNone;
      const graph::Figure& row = is_new ? new_.figures()[change.new_row] : old_.figures()[change.old_row];
      groups_.add(event, change.cause,
                  fmt::format("{} {} {}, {}", sign_of(change), row.measure, Teller::value(row),
                              (is_new ? new_words_ : old_words_).whose(row)));
      return;
    }
    const graph::Figure& before = old_.figures()[change.old_row];
    const graph::Figure& after = new_.figures()[change.new_row];
    std::string line = fmt::format("~ {} {}", after.measure, Teller::value(before));
    if (Teller::value(before) != Teller::value(after)) {
      line += " -> " + Teller::value(after);
    } else if (before.date != after.date) {
      line += fmt::format(" (date {} -> {})", before.date.empty() ? "none" : before.date,
                          after.date.empty() ? "none" : after.date);
    } else {
      line += " (other passages)";
    }
    groups_.add(event, change.cause, line + ", " + new_words_.whose(after));
  }

  void statement(const Change& change) {
    constexpr std::size_t kColumns = 72;
    const graph::Node* speaker =
        node_of(change, old_.statements(), new_.statements(), &graph::Statement::speaker);
    const graph::Statement& row =
        change.new_row == kNone ? old_.statements()[change.old_row] : new_.statements()[change.new_row];
    const std::string passages = sign_of(change) == '~' ? " (other passages)" : "";
    groups_.add(speaker, change.cause,
                fmt::format("{} {}: \"{}\"{}", sign_of(change), row.cue.empty() ? "said" : row.cue,
                            fit(one_line(row.text), kColumns), passages));
  }

  const graph::Graph& old_;
  const graph::Graph& new_;
  const graph::Changes& changes_;
  Teller old_words_;
  Teller new_words_;
  Groups groups_;
};

}  // namespace

std::string changes_in_words(const graph::Graph& old_graph, const graph::Graph& new_graph,
                             const graph::Changes& changes) {
  return Report(old_graph, new_graph, changes).make();
}

}  // namespace claimgraph::cli
