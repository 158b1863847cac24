// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/cluster_builder.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

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
  if (draft.node != NodeKind::kGroup && (draft.node != NodeKind::kEvent || draft.is_verb)) return end;
  for (const std::uint32_t child : chains.tree().children(draft.head)) {
    const std::int32_t other = chains.at_head(child);
    if (other < 0 || chains.tree().token(child).deprel != Deprel::kConj) continue;
    const MentionDraft& mate = chains.draft(static_cast<std::uint32_t>(other));
    const bool bare = mate.definiteness == Definiteness::kBare && mate.node == draft.node;
    if (bare && mate.kind == MentionKind::kNominal) end = std::max(end, mate.core.end);
  }
  return end;
}

// Where the last noun ends that is coordinated with `noun`, without its attributes.
std::uint32_t conjuncts_end(const SyntaxTree& tree, std::uint32_t noun) {
  std::uint32_t end = phrase_extent(tree, noun).core.end;
  for (const std::uint32_t child : tree.children(noun)) {
    const bool mate = tree.token(child).deprel == Deprel::kConj && is_noun(tree.token(child));
    if (mate) end = std::max(end, phrase_extent(tree, child).core.end);
  }
  return end;
}

// "shelled the port and sank a ferry": from the verb to the end of each verb that shares its subject; the
// verb alone.
std::vector<TokenRange> verb_ranges(const Chains& chains, const MentionDraft& draft) {
  const SyntaxTree& tree = chains.tree();
  std::vector<TokenRange> ranges = {{draft.head, draft.full.end}};
  for (const std::uint32_t child : tree.children(draft.head)) {
    const bool shares = child > draft.head && tree.token(child).deprel == Deprel::kConj &&
                        tree.token(child).upos == Upos::kVerb && tree.child(child, Deprel::kNsubj) < 0;
    if (!shares) continue;
    const std::int32_t object = tree.child(child, Deprel::kObj);
    const std::uint32_t end =
        object < 0 ? child + 1 : phrase_extent(tree, static_cast<std::uint32_t>(object)).core.end;
    ranges.push_back({draft.head, std::max(child + 1, end)});
  }
  const std::int32_t object = tree.child(draft.head, Deprel::kObj);
  if (object >= 0) ranges.push_back({draft.head, conjuncts_end(tree, static_cast<std::uint32_t>(object))});
  ranges.push_back({draft.head, draft.head + 1});
  return ranges;
}

// "two bombs exploded": the subject of a verb that tells the same event, with the verb; empty if there is
// none.
TokenRange happening(const Chains& chains, const MentionDraft& draft) {
  const SyntaxTree& tree = chains.tree();
  const auto& token = tree.token(draft.head);
  if (token.deprel != Deprel::kNsubj || token.head <= static_cast<std::int32_t>(draft.head)) return {};
  const auto verb = static_cast<std::uint32_t>(token.head);
  const bool event = chains.lexicon().event_verb(lemma_of(tree, verb)) >= 0;
  if (!event || tree.child(verb, Deprel::kObj) >= 0) return {};
  return {draft.core.begin, verb + 1};
}

// Where the number begins of "at least nine mourners", "between 15 and 20 mourners"; the core's begin if
// there is none.
std::uint32_t number_begin(const Chains& chains, const MentionDraft& draft) {
  const SyntaxTree& tree = chains.tree();
  std::uint32_t begin = draft.core.begin;
  while (begin < draft.head && tree.token(begin).upos != Upos::kNum) ++begin;
  return begin < draft.head ? begin : draft.core.begin;
}

// "a total of nine welders": what is counted goes by its own words as well; empty if nothing is.
TokenRange counted_phrase(const Chains& chains, const MentionDraft& draft) {
  const SyntaxTree& tree = chains.tree();
  if (draft.is_verb || draft.core.end <= draft.head + 2) return {};
  const NounSense* sense = chains.lexicon().noun(lemma_of(tree, draft.head));
  const bool counts =
      is_counted(chains, draft.head) || (sense != nullptr && sense->is(kQuantityNoun | kAspectualNoun));
  const bool partitive = tree.token(draft.head + 1).upos == Upos::kAdp && counts;
  return partitive ? TokenRange{draft.head + 2, draft.core.end} : TokenRange{};
}

// "recruiting fighters", "Saturday gunmen": taggers take a verb in front of its object for an attribute, and
// parsers a day in front of the subject.
TokenRange without_stray_words(const Chains& chains, const MentionDraft& draft) {
  const SyntaxTree& tree = chains.tree();
  TokenRange range = draft.core;
  const auto is_stray = [&](std::uint32_t i) {
    const auto& token = tree.token(i);
    const bool day = token.entity == language::EntityType::kDate && is_noun(token);
    return day || token.upos == Upos::kVerb || token.xpos == "VBG" || token.xpos == "VB" ||
           token.xpos == "VBP";
  };
  while (!draft.is_verb && range.begin < draft.head && is_stray(range.begin)) ++range.begin;
  return range.begin > draft.core.begin ? range : TokenRange{};
}

// "Ostrian, Lundan and Orvian troops": trees keep the adjectives in front apart from the last one's noun.
TokenRange with_nationalities(const Chains& chains, const MentionDraft& draft) {
  if (draft.node != NodeKind::kGroup) return {};
  std::uint32_t begin = draft.core.begin;
  std::uint32_t first = begin;
  const auto is_nation = [&](std::uint32_t i) {
    const std::int32_t at = chains.at_head(i);
    return at >= 0 && chains.draft(static_cast<std::uint32_t>(at)).kind == MentionKind::kName &&
           chains.draft(static_cast<std::uint32_t>(at)).name.size() == 1;
  };
  const std::uint32_t start = chains.tree().analysis().sentences[draft.sentence].tokens.begin;
  if (begin < draft.head && !is_nation(begin)) return {};
  if (begin == draft.head && (begin == start || !is_nation(begin - 1))) {
    const bool joined = begin > start && chains.tree().token(begin - 1).upos == Upos::kCconj;
    if (!joined) return {};
  }
  while (begin > start) {
    const auto& token = chains.tree().token(begin - 1);
    const bool links = token.upos == Upos::kCconj || token.lemma == ",";
    if (!links && !is_nation(begin - 1)) break;
    --begin;
    if (!links) first = begin;
  }
  return first < draft.core.begin ? TokenRange{first, draft.core.end} : TokenRange{};
}

// The forms of a noun phrase, the likeliest label first: core, core without number, with what stands behind.
std::vector<TokenRange> nominal_ranges(const Chains& chains, const MentionDraft& draft) {
  std::vector<TokenRange> ranges = {draft.core};
  TokenRange counted = draft.core;
  counted.begin = number_begin(chains, draft);
  if (counted.begin > draft.core.begin) ranges.push_back(counted);
  while (counted.size() > 1 && is_counted(chains, counted.begin)) ++counted.begin;
  ranges.push_back(counted);
  ranges.push_back({draft.core.begin, draft.full.end});
  if (draft.is_verb) {
    for (const TokenRange range : verb_ranges(chains, draft)) ranges.push_back(range);
  } else if (draft.node == NodeKind::kEvent) {
    if (const TokenRange clause = happening(chains, draft); clause.size() > 0) ranges.push_back(clause);
  }
  ranges.push_back(draft.full);
  for (TokenRange more : {counted_phrase(chains, draft), without_stray_words(chains, draft),
                          with_nationalities(chains, draft)}) {
    if (more.size() == 0) continue;
    ranges.push_back(more);
    while (more.size() > 1 && is_counted(chains, more.begin)) ++more.begin;
    ranges.push_back(more);
  }
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

// "Harbour Front in Lunda": a body's name with the place right behind it; empty if there is none.
TokenRange seated_name(const Chains& chains, const MentionDraft& draft) {
  const SyntaxTree& tree = chains.tree();
  for (const std::uint32_t child : tree.children(draft.head)) {
    if (child <= draft.head || tree.token(child).deprel != Deprel::kNmod) continue;
    const std::int32_t place = chains.at_head(child);
    const std::int32_t mark = tree.child(child, Deprel::kCase);
    if (place < 0 || mark < 0 || static_cast<std::uint32_t>(mark) != draft.name.end) continue;
    const MentionDraft& seat = chains.draft(static_cast<std::uint32_t>(place));
    const bool place_name = seat.kind == MentionKind::kName && !seat.is_adjective &&
                            (seat.node == NodeKind::kGeopoliticalEntity || seat.node == NodeKind::kPlace);
    const bool inside = lower_case(chains.form(static_cast<std::uint32_t>(mark))) == "in";
    if (place_name && inside) return {draft.name.begin, seat.name.end};
  }
  return {};
}

// "northern Lunda": a part of a place goes by the place's name and by its own; empty if it is the whole.
TokenRange directed_name(const Chains& chains, const MentionDraft& draft) {
  if (draft.node != NodeKind::kGeopoliticalEntity && draft.node != NodeKind::kPlace) return {};
  const std::uint32_t begin = draft.name.begin;
  if (draft.is_adjective || begin == 0) return {};
  const auto& word = chains.tree().token(begin - 1);
  const bool inside = word.head >= 0 && draft.name.contains(static_cast<std::uint32_t>(word.head));
  const bool part = inside && chains.lexicon().is_direction(lower_case(chains.form(begin - 1)));
  return part ? TokenRange{begin - 1, draft.name.end} : TokenRange{};
}

// Different forms in the order in which they come.
class Forms {
 public:
  explicit Forms(const Chains& chains) : chains_(&chains) {}

  void add(const std::string& form) {
    if (!form.empty() && std::find(forms_.begin(), forms_.end(), form) == forms_.end())
      forms_.push_back(form);
  }
  void add_name(TokenRange range) {
    if (range.size() > 0 && range.size() <= kLongestName) add(clean_name(*chains_, range));
  }
  void add_as_written(TokenRange range) {
    if (range.size() <= kLongestName) add(words_of(chains_->document(), chains_->tree().analysis(), range));
  }
  [[nodiscard]] bool empty() const { return forms_.empty(); }
  [[nodiscard]] std::vector<std::string> take() { return std::move(forms_); }

 private:
  const Chains* chains_;
  std::vector<std::string> forms_;
};

// "Lundan" of "pro-Lundan", which names Lunda by it; else empty.
std::string hyphenated_country(const Chains& chains, const MentionDraft& draft) {
  if (!draft.is_adjective || draft.name.size() != 1) return {};
  const std::string_view rear = behind_hyphen(chains.form(draft.name.begin));
  return chains.lexicon().country(rear) ? std::string(rear) : std::string();
}

void add_forms_of_name(const Chains& chains, const MentionDraft& draft, Forms& forms) {
  if (const std::string country = hyphenated_country(chains, draft); !country.empty()) {
    return forms.add(country);
  }
  const bool body = draft.node == NodeKind::kOrganization;
  forms.add_name(draft.name);
  if (body || draft.node == NodeKind::kPerson) forms.add_name(draft.core);
  if (body) forms.add_name(seated_name(chains, draft));
  forms.add_name(directed_name(chains, draft));
}

// The forms that one mention gives its cluster, the likeliest label first.
std::vector<std::string> forms_of(const Chains& chains, const MentionDraft& draft) {
  Forms forms(chains);
  if (draft.kind == MentionKind::kName) {
    add_forms_of_name(chains, draft, forms);
    return forms.take();
  }
  for (const TokenRange range : nominal_ranges(chains, draft)) forms.add_name(range);
  if (has_quantifier(chains, draft)) {
    forms.add_as_written({draft.full.begin, draft.core.end});
    forms.add_as_written({draft.full.begin, draft.full.end});
  }
  if (forms.empty()) forms.add_name({draft.head, draft.head + 1});
  return forms.take();
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
