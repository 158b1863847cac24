// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/cluster_builder.h"

#include <algorithm>
#include <map>
#include <set>

#include "extract/event_details.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::TokenRange;
using language::Upos;

constexpr std::uint32_t kLongestName = 16;  // words

// A surface form without article, quotes at its ends and possessive ending.
std::string clean_name(const Chains& chains, TokenRange range) {
  const SyntaxTree& tree = chains.tree();
  while (range.size() > 1 &&
         (tree.token(range.begin).upos == Upos::kDet || tree.token(range.begin).upos == Upos::kPunct ||
          tree.token(range.begin).xpos == "PRP$")) {
    ++range.begin;
  }
  while (range.size() > 1 &&
         (tree.token(range.end - 1).upos == Upos::kPunct || tree.token(range.end - 1).upos == Upos::kPart)) {
    --range.end;
  }
  return words_of(chains.document(), tree.analysis(), range);
}

bool is_counted(const Chains& chains, std::uint32_t token) {
  if (chains.tree().token(token).upos == Upos::kNum) return true;
  const NounSense* sense = chains.lexicon().noun(lower_case(chains.form(token)));
  return sense != nullptr && sense->is(kQuantityNoun | kIndefiniteWord);
}

// The words of a group and of those that stand with it under no determiner of their own: "friends and
// relatives"; the group's own end if there are none.
std::uint32_t coordination_end(const Chains& chains, const MentionDraft& draft) {
  std::uint32_t end = draft.core.end;
  if (draft.node != NodeKind::kGroup) return end;
  for (const std::uint32_t child : chains.tree().children(draft.head)) {
    const std::int32_t other = chains.at_head(child);
    if (other < 0 || chains.tree().token(child).deprel != Deprel::kConj) continue;
    const MentionDraft& mate = chains.draft(static_cast<std::uint32_t>(other));
    const bool bare = mate.definiteness == Definiteness::kBare && mate.node == NodeKind::kGroup;
    if (bare && mate.kind == MentionKind::kNominal) end = std::max(end, mate.core.end);
  }
  return end;
}

// The forms of a noun phrase, the likeliest label first: core, core without number, with what stands behind.
std::vector<TokenRange> nominal_ranges(const Chains& chains, const MentionDraft& draft) {
  std::vector<TokenRange> ranges = {draft.core};
  TokenRange counted = draft.core;
  while (counted.size() > 1 && is_counted(chains, counted.begin)) ++counted.begin;
  ranges.push_back(counted);
  ranges.push_back({draft.core.begin, draft.full.end});
  if (draft.is_verb) ranges.push_back({draft.head, draft.full.end});
  ranges.push_back(draft.full);
  const std::uint32_t end = coordination_end(chains, draft);
  if (end > draft.core.end) ranges.push_back({draft.core.begin, end});
  return ranges;
}

// "all parties", "every port": a determiner that is no article, possessive or demonstrative.
bool has_quantifier(const Chains& chains, const MentionDraft& draft) {
  const auto& token = chains.tree().token(draft.full.begin);
  return token.upos == Upos::kDet && draft.definiteness != Definiteness::kDefinite &&
         draft.definiteness != Definiteness::kDemonstrative &&
         token.feats.find("PronType=Art") == std::string_view::npos;
}

// The forms that one mention gives its cluster, the likeliest label first.
std::vector<std::string> forms_of(const Chains& chains, const MentionDraft& draft) {
  std::vector<std::string> forms;
  const auto add_form = [&](const std::string& form) {
    if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(form);
  };
  const auto add = [&](TokenRange range) {
    if (range.size() > 0 && range.size() <= kLongestName) add_form(clean_name(chains, range));
  };
  if (draft.kind == MentionKind::kName) {
    add(draft.name);
    if (draft.node == NodeKind::kPerson || draft.node == NodeKind::kOrganization) add(draft.core);
    return forms;
  }
  for (const TokenRange range : nominal_ranges(chains, draft)) add(range);
  if (has_quantifier(chains, draft)) {
    for (const std::uint32_t end : {draft.core.end, draft.full.end}) {
      const TokenRange range{draft.full.begin, end};
      if (range.size() <= kLongestName) {
        add_form(words_of(chains.document(), chains.tree().analysis(), range));
      }
    }
  }
  if (forms.empty()) add({draft.head, draft.head + 1});
  return forms;
}

int label_rank(const MentionDraft& draft) {
  if (draft.kind == MentionKind::kName) return draft.is_adjective ? 1 : 2;
  return 0;
}

// The label: a name before a noun phrase; of names the one with most words, the most frequent, the first.
std::string choose_label(const Chains& chains, const std::vector<std::uint32_t>& members) {
  struct Choice {
    int rank = -1;
    std::uint32_t words = 0;
    std::uint32_t count = 0;
    std::string form;
  };
  std::map<std::string, std::uint32_t> counts;
  for (const std::uint32_t i : members) {
    if (chains.draft(i).kind == MentionKind::kPronoun) continue;
    const auto forms = forms_of(chains, chains.draft(i));
    if (!forms.empty()) ++counts[forms.front()];
  }
  Choice best;
  for (const std::uint32_t i : members) {
    const MentionDraft& draft = chains.draft(i);
    if (draft.kind == MentionKind::kPronoun) continue;
    const auto forms = forms_of(chains, draft);
    if (forms.empty()) continue;
    const bool by_length = draft.kind == MentionKind::kName && chains.chain(i).country.empty();
    const Choice choice{label_rank(draft), by_length ? draft.name.size() : 0, counts[forms.front()],
                        forms.front()};
    const auto key = [](const Choice& c) { return std::tuple(c.rank, c.words, c.count); };
    if (key(choice) > key(best)) best = choice;
  }
  return best.form;
}

std::string country_name(const Chains& chains, const std::vector<std::uint32_t>& members,
                         const std::string& label) {
  for (const std::uint32_t i : members) {
    const MentionDraft& draft = chains.draft(i);
    if (!draft.country.empty() && !draft.is_adjective) return label;
  }
  for (const std::uint32_t i : members) {
    const MentionDraft& draft = chains.draft(i);
    if (draft.country.empty()) continue;
    const auto match =
        chains.lexicon().country(words_of(chains.document(), chains.tree().analysis(), draft.name));
    if (match) return std::string(match->name);
  }
  return label;
}

void fill_article(const Chains& chains, const std::vector<std::uint32_t>& members, Cluster& cluster) {
  for (const std::uint32_t i : members) {
    if (!cluster.article.empty()) return;
    if (chains.draft(i).kind != MentionKind::kName || chains.draft(i).is_adjective) continue;
    cluster.article = chains.article_at(chains.draft(i).head);
  }
}

Cluster build_cluster(const Chains& chains, const std::vector<std::uint32_t>& members) {
  Cluster cluster;
  const Chains::Chain& chain = chains.chain(members.front());
  cluster.node = chain.node;
  cluster.country = chain.country;
  cluster.name = choose_label(chains, members);
  std::set<std::string> names;
  for (const std::uint32_t i : members) {
    if (chains.draft(i).kind == MentionKind::kPronoun) continue;
    for (const std::string& form : forms_of(chains, chains.draft(i))) names.insert(form);
  }
  if (!cluster.country.empty()) cluster.name = country_name(chains, members, cluster.name);
  names.erase(cluster.name);
  cluster.names.assign(names.begin(), names.end());
  fill_article(chains, members, cluster);
  return cluster;
}

}  // namespace

Extraction build_clusters(const Chains& chains) {
  Extraction extraction;
  std::map<std::uint32_t, std::vector<std::uint32_t>> members;  // root -> drafts
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (chains.chain(i).resolved) members[chains.root(i)].push_back(i);
  }
  std::vector<ClusterId> cluster_of(chains.size(), kNoCluster);
  for (const auto& [root, drafts] : members) {
    for (const std::uint32_t i : drafts) cluster_of[i] = static_cast<ClusterId>(extraction.clusters.size());
    extraction.clusters.push_back(build_cluster(chains, drafts));
  }
  for (const auto& [root, drafts] : members) {
    Cluster& cluster = extraction.clusters[cluster_of[root]];
    if (cluster.node == NodeKind::kEvent) fill_event(chains, drafts, cluster_of, cluster);
  }
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (cluster_of[i] == kNoCluster) continue;
    const MentionDraft& draft = chains.draft(i);
    Cluster& cluster = extraction.clusters[cluster_of[i]];
    cluster.mentions.push_back(static_cast<std::uint32_t>(extraction.mentions.size()));
    extraction.mentions.push_back({draft.full, draft.head, cluster.node, draft.kind, cluster_of[i]});
  }
  return extraction;
}

}  // namespace claimgraph::extract
