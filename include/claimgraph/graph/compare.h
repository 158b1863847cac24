// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/graph/graph.h"

namespace claimgraph::graph {

/// What an account says of an event: who did it, and who takes which side.
enum class AccountKind : std::uint8_t { kClaimed, kCarriedOut, kBlamed, kDenied, kCondemned };
inline constexpr std::array kAccountKinds = {AccountKind::kClaimed, AccountKind::kCarriedOut,
                                             AccountKind::kBlamed, AccountKind::kDenied,
                                             AccountKind::kCondemned};

/// The relation of the kind's edges: "claimed", "carriedOut", ...
std::string_view account_relation(AccountKind kind);

/// One edge that bears on the event.
struct Account {
  std::uint32_t edge = 0;   ///< index into Graph::edges()
  std::size_t sources = 0;  ///< documents that state it, printings of one report counted once
  std::string day;          ///< of the act, else of the earliest document that states it; may be empty
};

/// One figure of the event, beside the others of its measure.
struct FigureAccount {
  std::uint32_t figure = 0;  ///< index into Graph::figures()
  std::size_t sources = 0;
  std::string day;                       ///< of the count, else of the earliest document that gives it
  std::vector<std::uint32_t> conflicts;  ///< figures that cannot hold beside it; indices, ascending
  /// The latest earlier figure of the same source that it takes the place of; kNone when there is none.
  std::uint32_t revises = kNone;
};

/// A report and the documents that print it, itself among them.
struct Source {
  DocumentId original = 0;
  std::vector<DocumentId> printings;  ///< other documents; ascending
};

/// What one report alone says of the event.
struct OnlyIn {
  DocumentId document = 0;
  std::vector<std::uint32_t> edges;
  std::vector<std::uint32_t> figures;
};

/// The rival accounts of one event.
struct Comparison {
  NodeId event = kNone;
  std::vector<Source> sources;                                      ///< by key of the original
  std::array<std::vector<Account>, kAccountKinds.size()> accounts;  ///< by kind; most sources first
  std::vector<FigureAccount> figures;                               ///< by measure, day, value
  /// By key of the document; empty when a single report tells of the event at all.
  std::vector<OnlyIn> only_in;

  [[nodiscard]] const std::vector<Account>& of(AccountKind kind) const {
    return accounts[static_cast<std::size_t>(kind)];
  }
  /// Pairs of figures that cannot both hold.
  [[nodiscard]] std::size_t conflict_count() const;
};

/// Whether no true number fits both. "About" is taken as a tenth to either side.
bool figures_conflict(const Figure& left, const Figure& right);

/// Lays the accounts of an event side by side. Two figures of one measure that cannot both hold are a
/// conflict, unless one source gave both on different days: then the later one revises the earlier.
Comparison compare(const Graph& graph, NodeId event);

/// The events that have an account or a figure, those with most accounts and figures first.
std::vector<Comparison> compare_all(const Graph& graph);

}  // namespace claimgraph::graph
