// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "rdf/blank_matching.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace claimgraph::rdf {
namespace {

using Color = std::uint64_t;
using Colors = std::vector<Color>;

constexpr Color mix(Color seed, Color value) {
  Color hash = (seed ^ (value + 0x9E3779B97F4A7C15ULL + (seed << 6U) + (seed >> 2U))) * 0xFF51AFD7ED558CCDULL;
  return hash ^ (hash >> 32U);
}

/// A statement as one of its blank nodes sees it.
struct Arc {
  Color position;
  std::uint32_t predicate;
  Reference first;
  Reference second;
};

/// The blank nodes of one dataset.
struct Side {
  std::vector<std::vector<Arc>> arcs;
  std::vector<std::uint32_t> partner;  ///< kUnmatched or the other side's node
  Colors start;                        ///< 0, or of a matched node what its partner has too

  Side(std::span<const Statement> statements, std::size_t nodes)
      : arcs(nodes), partner(nodes, kUnmatched), start(nodes, 0) {
    for (const Statement& s : statements) {
      if (s[0].is_blank) arcs[s[0].number].push_back({1, s[1].number, s[2], s[3]});
      if (s[2].is_blank) arcs[s[2].number].push_back({2, s[1].number, s[0], s[3]});
      if (s[3].is_blank) arcs[s[3].number].push_back({3, s[1].number, s[0], s[2]});
    }
  }
  [[nodiscard]] std::size_t size() const { return arcs.size(); }
  [[nodiscard]] bool is_open(std::uint32_t node) const { return partner[node] == kUnmatched; }
  [[nodiscard]] bool has_open_neighbour(std::uint32_t node) const {
    const auto open = [this](const Reference& other) { return other.is_blank && is_open(other.number); };
    return std::any_of(arcs[node].begin(), arcs[node].end(),
                       [&open](const Arc& arc) { return open(arc.first) || open(arc.second); });
  }
};

Color color_of(const Reference& reference, const Colors& colors) {
  return reference.is_blank ? mix(colors[reference.number], 7) : mix(reference.number, 11);
}

Color color_of(const Arc& arc, const Colors& colors) {
  return mix(mix(mix(arc.position, arc.predicate), color_of(arc.first, colors)),
             color_of(arc.second, colors));
}

/// One round of colour refinement (Weisfeiler and Leman): a node's colour and those of all its statements.
Colors refine(const Side& side, const Colors& before) {
  Colors after(before.size());
  for (std::uint32_t node = 0; node < side.size(); ++node) {
    if (!side.is_open(node)) {
      after[node] = side.start[node];
      continue;
    }
    Color sum = 0;  // whatever the order of statements
    for (const Arc& arc : side.arcs[node]) sum += color_of(arc, before);
    after[node] = mix(before[node], sum);
  }
  return after;
}

std::size_t count_classes(Colors colors) {
  std::sort(colors.begin(), colors.end());
  return static_cast<std::size_t>(std::unique(colors.begin(), colors.end()) - colors.begin());
}

class Matcher {
 public:
  Matcher(Side old_side, Side new_side) : old_(std::move(old_side)), new_(std::move(new_side)) {}

  std::vector<std::uint32_t> run() {
    // Every pass matches at least one pair or is the last one; the bound only cuts off hostile input.
    constexpr int kPasses = 200;
    for (int pass = 0; pass < kPasses && open_nodes_; ++pass) {
      if (!match_equal_surroundings() && !match_alike()) break;
      open_nodes_ = std::find(new_.partner.begin(), new_.partner.end(), kUnmatched) != new_.partner.end();
    }
    return new_.partner;
  }

 private:
  struct Round {
    Colors old_colors;
    Colors new_colors;
  };
  struct Candidate {
    std::size_t shared;
    std::uint32_t old_node;
    std::uint32_t new_node;
  };
  using Open = std::vector<std::pair<Color, std::uint32_t>>;

  void match(std::uint32_t old_node, std::uint32_t new_node) {
    old_.partner[old_node] = new_node;
    new_.partner[new_node] = old_node;
    old_.start[old_node] = new_.start[new_node] = mix(++matched_, 13);
  }
  static Open open_by_color(const Side& side, const Colors& colors) {
    Open out;
    for (std::uint32_t node = 0; node < side.size(); ++node) {
      if (side.is_open(node)) out.emplace_back(colors[node], node);
    }
    std::sort(out.begin(), out.end());
    return out;
  }
  std::vector<Round> refine_fully() const;
  bool match_equal_surroundings();
  bool match_classes(const Round& round, bool finest);
  bool match_class(std::span<const std::pair<Color, std::uint32_t>> old_nodes,
                   std::span<const std::pair<Color, std::uint32_t>> new_nodes, bool finest);
  bool match_alike();
  [[nodiscard]] std::vector<Candidate> alike_candidates() const;

  Side old_;
  Side new_;
  Color matched_ = 0;
  bool open_nodes_ = true;
};

std::vector<Matcher::Round> Matcher::refine_fully() const {
  std::vector<Round> rounds = {{old_.start, new_.start}};
  std::size_t classes = count_classes(rounds.back().new_colors);
  constexpr std::size_t kRounds = 64;
  while (rounds.size() < kRounds) {
    rounds.push_back({refine(old_, rounds.back().old_colors), refine(new_, rounds.back().new_colors)});
    const std::size_t now = count_classes(rounds.back().new_colors);
    if (now == classes && rounds.size() > 2) break;
    classes = now;
  }
  return rounds;
}

/// A class with one node on each side is a match. Nodes of a larger one are alike: without open neighbours
/// any pairing is as good as another, with them one pair at a time has to be tried.
bool Matcher::match_class(std::span<const std::pair<Color, std::uint32_t>> old_nodes,
                          std::span<const std::pair<Color, std::uint32_t>> new_nodes, bool finest) {
  if (old_nodes.size() == 1 && new_nodes.size() == 1) {
    match(old_nodes.front().second, new_nodes.front().second);
    return true;
  }
  if (!finest || old_nodes.empty() || new_nodes.empty()) return false;
  const bool free = !old_.has_open_neighbour(old_nodes.front().second);
  if (!free && old_nodes.size() != new_nodes.size()) return false;
  const std::size_t pairs = free ? std::min(old_nodes.size(), new_nodes.size()) : 1;
  for (std::size_t i = 0; i < pairs; ++i) match(old_nodes[i].second, new_nodes[i].second);
  return true;
}

bool Matcher::match_classes(const Round& round, bool finest) {
  const Open old_open = open_by_color(old_, round.old_colors);
  const Open new_open = open_by_color(new_, round.new_colors);
  bool any = false;
  for (auto at = new_open.begin(); at != new_open.end();) {
    const Color color = at->first;
    const auto new_end =
        std::find_if(at, new_open.end(), [color](const auto& row) { return row.first != color; });
    const auto old_begin = std::lower_bound(old_open.begin(), old_open.end(), std::pair(color, 0U));
    const auto old_end =
        std::find_if(old_begin, old_open.end(), [color](const auto& row) { return row.first != color; });
    if (match_class({old_begin, old_end}, {at, new_end}, finest)) {
      any = true;
      if (finest && new_end - at > 1) return true;  // what was tried tells others apart
    }
    at = new_end;
  }
  return any;
}

bool Matcher::match_equal_surroundings() {
  const std::vector<Round> rounds = refine_fully();
  for (std::size_t i = rounds.size(); i-- > 1;) {
    if (match_classes(rounds[i], false)) return true;
  }
  return match_classes(rounds.back(), true);
}

/// Pairs that share statements, neighbours that are not matched yet left out of account.
std::vector<Matcher::Candidate> Matcher::alike_candidates() const {
  std::unordered_map<Color, std::vector<std::uint32_t>> old_by_arc;  // looked up, never walked through
  for (std::uint32_t node = 0; node < old_.size(); ++node) {
    if (!old_.is_open(node)) continue;
    for (const Arc& arc : old_.arcs[node]) old_by_arc[color_of(arc, old_.start)].push_back(node);
  }
  constexpr std::size_t kCommon = 100;  // what so many nodes have tells none of them from the others
  std::vector<Candidate> out;
  std::vector<std::uint32_t> sharing;
  for (std::uint32_t node = 0; node < new_.size(); ++node) {
    if (!new_.is_open(node)) continue;
    sharing.clear();
    for (const Arc& arc : new_.arcs[node]) {
      const auto at = old_by_arc.find(color_of(arc, new_.start));
      if (at == old_by_arc.end() || at->second.size() > kCommon) continue;
      sharing.insert(sharing.end(), at->second.begin(), at->second.end());
    }
    std::sort(sharing.begin(), sharing.end());
    for (std::size_t i = 0; i < sharing.size();) {
      const auto end = static_cast<std::size_t>(std::upper_bound(sharing.begin(), sharing.end(), sharing[i]) -
                                                sharing.begin());
      out.push_back({end - i, sharing[i], node});
      i = end;
    }
  }
  std::sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(b.shared, a.new_node, a.old_node) < std::tie(a.shared, b.new_node, b.old_node);
  });
  return out;
}

bool Matcher::match_alike() {
  bool any = false;
  for (const Candidate& candidate : alike_candidates()) {
    if (!old_.is_open(candidate.old_node) || !new_.is_open(candidate.new_node)) continue;
    match(candidate.old_node, candidate.new_node);
    any = true;
  }
  return any;
}

}  // namespace

std::vector<std::uint32_t> match_blank_nodes(std::span<const Statement> old_statements, std::size_t old_nodes,
                                             std::span<const Statement> new_statements,
                                             std::size_t new_nodes) {
  return Matcher(Side(old_statements, old_nodes), Side(new_statements, new_nodes)).run();
}

}  // namespace claimgraph::rdf
