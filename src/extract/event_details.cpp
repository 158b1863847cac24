// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/event_details.h"

#include <algorithm>
#include <map>
#include <utility>

#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::TokenRange;

constexpr int kDeepest = 12;  // steps up a tree

bool is_place(NodeKind kind) {
  return kind == NodeKind::kPlace || kind == NodeKind::kGeopoliticalEntity;
}

// Whether `word` belongs to `head` and neither to another event on the way up nor to a boundary ("since
// 1979").
bool belongs_to(const Chains& chains, std::uint32_t word, std::uint32_t head) {
  const SyntaxTree& tree = chains.tree();
  std::uint32_t at = word;
  for (int steps = 0; steps < kDeepest; ++steps) {
    if (at == head) return true;
    const std::int32_t mark = tree.child(at, Deprel::kCase);
    if (mark >= 0 &&
        chains.lexicon().is_boundary(lower_case(chains.form(static_cast<std::uint32_t>(mark))))) {
      return false;
    }
    const std::int32_t draft = chains.at_head(at);
    if (draft >= 0 && chains.draft(static_cast<std::uint32_t>(draft)).node == NodeKind::kEvent) return false;
    if (tree.token(at).head < 0) return false;
    at = static_cast<std::uint32_t>(tree.token(at).head);
  }
  return false;
}

// The first date inside `range` that belongs to `head`; empty if there is none.
std::string date_inside(const Chains& chains, TokenRange range, std::uint32_t head) {
  const auto& times = chains.tree().analysis().times;
  const auto first =
      std::lower_bound(times.begin(), times.end(), range.begin,
                       [](const auto& time, std::uint32_t token) { return time.tokens.begin < token; });
  for (auto time = first; time != times.end() && time->tokens.begin < range.end; ++time) {
    std::string date = language::calendar_date(*time);
    if (!date.empty() && belongs_to(chains, chains.tree().head_of(time->tokens), head)) return date;
  }
  return {};
}

// The verb whose clause tells how the event came about; -1 if there is none.
std::int32_t telling_verb(const Chains& chains, const MentionDraft& draft) {
  if (draft.is_verb) return static_cast<std::int32_t>(draft.head);
  const SyntaxTree& tree = chains.tree();
  const auto& token = tree.token(draft.head);
  const bool takes_part = token.deprel == Deprel::kNsubj || token.deprel == Deprel::kNsubjPass ||
                          token.deprel == Deprel::kObj || token.deprel == Deprel::kOblAgent;
  if (!takes_part || token.head < 0) return -1;
  const std::string verb = lemma_of(tree, static_cast<std::uint32_t>(token.head));
  return chains.lexicon().is_occurrence_verb(verb) ? token.head : -1;
}

bool is_adverbial(Deprel relation) {
  return relation == Deprel::kObl || relation == Deprel::kOblUnmarked || relation == Deprel::kAdvmod ||
         relation == Deprel::kNmodUnmarked;
}

// "in Lunda": the words in front of a place that one is at.
bool is_located(const Chains& chains, std::uint32_t place) {
  const std::int32_t mark = chains.tree().child(place, Deprel::kCase);
  return mark >= 0 &&
         chains.lexicon().is_location_preposition(lower_case(chains.form(static_cast<std::uint32_t>(mark))));
}

std::int64_t place_below(const Chains& chains, std::uint32_t head, bool of_verb) {
  for (const std::uint32_t child : chains.tree().children(head)) {
    const std::int32_t other = chains.at_head(child);
    if (other < 0) continue;
    const MentionDraft& place = chains.draft(static_cast<std::uint32_t>(other));
    if (!is_place(chains.chain(static_cast<std::uint32_t>(other)).node) || place.is_adjective) continue;
    const Deprel relation = chains.tree().token(child).deprel;
    const bool named = relation == Deprel::kCompound && place.country.empty();
    const bool located = (of_verb ? is_adverbial(relation) : relation == Deprel::kNmod);
    if ((named && !of_verb) || (located && is_located(chains, child))) return other;
  }
  return -1;
}

// The date that most phrases give or, less exactly, agree with ("2024" with "2024-01-03"); of such the most
// exact.
std::string best_date(const std::map<std::string, std::size_t>& dates) {
  std::string best;
  std::pair<std::size_t, std::size_t> most{};
  for (const auto& entry : dates) {
    const std::string& date = entry.first;
    std::size_t agreeing = 0;
    for (const auto& [other, times] : dates) {
      if (date.starts_with(other)) agreeing += times;
    }
    const std::pair weight(agreeing, date.size());
    if (weight > most) {
      best = date;
      most = weight;
    }
  }
  return best;
}

}  // namespace

std::string event_date(const Chains& chains, const MentionDraft& draft) {
  std::string date = draft.is_verb ? std::string() : date_inside(chains, draft.full, draft.head);
  const std::int32_t verb = telling_verb(chains, draft);
  if (!date.empty() || verb < 0) return date;
  const auto head = static_cast<std::uint32_t>(verb);
  for (const std::uint32_t child : chains.tree().children(head)) {
    if (!is_adverbial(chains.tree().token(child).deprel)) continue;
    date = date_inside(chains, chains.tree().yield(child), head);
    if (!date.empty()) return date;
  }
  return date;
}

std::int64_t event_place(const Chains& chains, const MentionDraft& draft) {
  const std::int64_t own = draft.is_verb ? -1 : place_below(chains, draft.head, false);
  const std::int32_t verb = telling_verb(chains, draft);
  if (own >= 0 || verb < 0) return own;
  return place_below(chains, static_cast<std::uint32_t>(verb), true);
}

void fill_event(const Chains& chains, const std::vector<std::uint32_t>& members,
                const std::vector<ClusterId>& cluster_of, Cluster& cluster) {
  std::map<std::string, std::size_t> dates;
  std::map<ClusterId, std::size_t> places;
  for (const std::uint32_t i : members) {
    const MentionDraft& draft = chains.draft(i);
    if (draft.kind == MentionKind::kPronoun) continue;
    if (cluster.event_kind.empty() && draft.sense.event_kind >= 0) {
      cluster.event_kind =
          chains.lexicon().event_kinds()[static_cast<std::size_t>(draft.sense.event_kind)].kind;
    }
    if (const std::string date = event_date(chains, draft); !date.empty()) ++dates[date];
    const std::int64_t place = event_place(chains, draft);
    if (place >= 0) ++places[cluster_of[static_cast<std::size_t>(place)]];
  }
  cluster.date = best_date(dates);
  const auto place = std::max_element(places.begin(), places.end(),
                                      [](const auto& a, const auto& b) { return a.second < b.second; });
  if (place != places.end()) cluster.place = place->first;
}

}  // namespace claimgraph::extract
