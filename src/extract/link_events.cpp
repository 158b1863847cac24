// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// The pass of coreference over events: which phrases of a document tell one event.
#include <algorithm>
#include <deque>
#include <set>
#include <unordered_map>

#include "claimgraph/base/ascii.h"
#include "extract/chains.h"
#include "extract/event_details.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;

constexpr std::size_t kWindow = 40;          // events looked back at
constexpr std::uint32_t kHeadlineReach = 6;  // sentences in which a lead may tell the headline's event anew
constexpr int kSameWord = 6;                 // the tie of phrases with one head noun
constexpr int kSureTie = 7;                  // a tie that names alone cannot undo
constexpr std::uint32_t kCauseReach = 8;     // sentences from an event to its outcome
constexpr int kTopicBonus = 3;               // of the headline's event over another told as often
constexpr std::size_t kDayLength = 10;       // of "2031-05-04"

using Roots = std::set<std::uint32_t>;

// What sets an event apart from others of its kind.
struct Marks {
  std::set<std::string> dates;
  std::set<std::string> countries;  // where
  Roots towns;                      // where
  Roots agents;                     // whose
  Roots people;                     // of whom
  std::set<std::string> ordinals;   // "second"
  std::set<std::string> articles;   // of an encyclopedia, about this very event

  void merge(const Marks& other) {
    dates.insert(other.dates.begin(), other.dates.end());
    countries.insert(other.countries.begin(), other.countries.end());
    towns.insert(other.towns.begin(), other.towns.end());
    agents.insert(other.agents.begin(), other.agents.end());
    people.insert(other.people.begin(), other.people.end());
    ordinals.insert(other.ordinals.begin(), other.ordinals.end());
    articles.insert(other.articles.begin(), other.articles.end());
  }
};

template <typename Set>
bool disjoint(const Set& a, const Set& b) {
  if (a.empty() || b.empty()) return false;
  return std::none_of(a.begin(), a.end(), [&](const auto& mark) { return b.contains(mark); });
}

// "2024-01" holds "2024-01-03".
bool dates_meet(const std::string& a, const std::string& b) {
  return a.starts_with(b) || b.starts_with(a);
}

bool dates_conflict(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() || b.empty()) return false;
  return std::none_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& y) { return dates_meet(x, y); });
  });
}

bool same_day(const Marks& a, const Marks& b) {
  return std::any_of(a.dates.begin(), a.dates.end(), [&](const std::string& date) {
    return date.size() >= kDayLength && b.dates.contains(date);
  });
}

// One day tells more than places and doers, whose names this pass may not know to be one's.
bool conflicts(const Marks& a, const Marks& b) {
  if (a.ordinals != b.ordinals || dates_conflict(a.dates, b.dates)) return true;
  if (disjoint(a.articles, b.articles)) return true;
  if (same_day(a, b)) return false;
  return disjoint(a.countries, b.countries) || disjoint(a.towns, b.towns) || disjoint(a.agents, b.agents) ||
         disjoint(a.people, b.people);
}

template <typename Set>
bool adds(const Set& known, const Set& own) {
  return !own.empty() &&
         std::none_of(own.begin(), own.end(), [&](const auto& m) { return known.contains(m); });
}

// Whether a phrase says of its event what the chain does not: "air strikes in Lunda" after "air strikes".
bool says_more(const Marks& known, const Marks& own) {
  return adds(known.countries, own.countries) || adds(known.towns, own.towns) ||
         adds(known.agents, own.agents) || adds(known.people, own.people);
}

void mark_name(const Chains& chains, std::uint32_t index, Marks& marks) {
  const MentionDraft& name = chains.draft(index);
  const SyntaxTree& tree = chains.tree();
  const std::int32_t mark = tree.child(name.head, Deprel::kCase);
  const bool located = mark >= 0 && chains.lexicon().is_location_preposition(
                                        lower_case(chains.form(static_cast<std::uint32_t>(mark))));
  const std::string& country = chains.chain(index).country;
  const std::uint32_t root = chains.root(index);
  switch (name.node) {
    case NodeKind::kPerson:
      marks.people.insert(root);
      return;
    case NodeKind::kPlace:
    case NodeKind::kGeopoliticalEntity:
      if (!country.empty()) {
        if (located) marks.countries.insert(country);
        if (!located) marks.agents.insert(root);
      } else {
        marks.towns.insert(root);
      }
      return;
    case NodeKind::kOrganization:
      marks.agents.insert(root);
      return;
    default:
      return;
  }
}

// Whether an article tells one event, as titles show by a name or a year: "Orvia Hall fire", "2031 floods";
// "Suicide attack" tells of a kind.
bool tells_one_event(std::string_view article) {
  const std::size_t space = article.find(' ');
  if (space == std::string_view::npos) return false;
  return std::any_of(article.begin(), article.end(), ascii::is_digit) ||
         std::any_of(article.begin() + static_cast<std::ptrdiff_t>(space), article.end(), ascii::is_upper);
}

// What is linked is what its article tells, and what bears the document's title is what the document tells.
void mark_article(const Chains& chains, const MentionDraft& draft, Marks& marks) {
  const std::string_view article = chains.article_at(draft.head);
  const std::string& title = chains.document().metadata().title;
  if (tells_one_event(article)) {
    marks.articles.emplace(article);
  } else if (!chains.document().links().empty() && chains.key(draft.core) == lower_case(title)) {
    marks.articles.insert(title);
  }
}

Marks marks_of(const Chains& chains, const MentionDraft& draft) {
  Marks marks;
  mark_article(chains, draft, marks);
  for (const std::uint32_t child : chains.tree().children(draft.head)) {
    const std::int32_t at = chains.at_head(child);
    if (at >= 0 && chains.draft(static_cast<std::uint32_t>(at)).kind == MentionKind::kName) {
      mark_name(chains, static_cast<std::uint32_t>(at), marks);
    }
  }
  // "another" stands in front of the core.
  const bool determined = draft.core.begin > draft.full.begin && !draft.is_verb;
  for (std::uint32_t i = draft.core.begin - (determined ? 1 : 0); i < draft.core.end && !draft.is_verb; ++i) {
    const std::string word = lower_case(chains.form(i));
    if (i != draft.head && chains.lexicon().is_distinguishing(word)) marks.ordinals.insert(word);
  }
  if (const std::string date = event_date(chains, draft); !date.empty()) marks.dates.insert(date);
  return marks;
}

// "Raids by hooded men", "raids on foreign soil": a phrase behind an event's noun, without a name, that tells
// which one is meant.
bool is_described(const Chains& chains, const MentionDraft& draft) {
  const auto children = chains.tree().children(draft.head);
  return !draft.is_verb && std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
    if (child < draft.head || chains.tree().token(child).deprel != Deprel::kNmod) return false;
    const std::int32_t at = chains.at_head(child);
    return at >= 0 ? chains.draft(static_cast<std::uint32_t>(at)).kind != MentionKind::kName
                   : chains.tree().child(child, Deprel::kCase) >= 0;
  });
}

bool is_known(const MentionDraft& draft) {
  return draft.definiteness == Definiteness::kDefinite || draft.definiteness == Definiteness::kDemonstrative;
}

text::BlockKind block_kind(const Chains& chains, const MentionDraft& draft) {
  const auto& blocks = chains.document().blocks();
  const std::uint32_t block = chains.tree().analysis().sentences[draft.sentence].block;
  return block < blocks.size() ? blocks[block].kind : text::BlockKind::kParagraph;
}

bool in_headline(const Chains& chains, const MentionDraft& draft) {
  return block_kind(chains, draft) == text::BlockKind::kTitle;
}

// "Raids": several without an article, which running text tells of for the first time.
bool is_bare_plural(const Chains& chains, const MentionDraft& draft) {
  return draft.definiteness == Definiteness::kBare && draft.number == Number::kPlural &&
         block_kind(chains, draft) == text::BlockKind::kParagraph;
}

// How surely two phrases tell one event, from what they are alone; 0: not at all.
int tie(const Chains& chains, const MentionDraft& earlier, const MentionDraft& later, bool one_day) {
  const bool same_word = lemma_of(chains.tree(), earlier.head) == lemma_of(chains.tree(), later.head);
  if (later.is_verb) return 0;
  // What bears a name of its own is no other event of its kind.
  const bool own_name = chains.tree().token(later.head).upos == language::Upos::kPropn &&
                        later.kind == MentionKind::kName && !in_headline(chains, earlier);
  if (own_name && !same_word) return 0;
  const bool kin =
      later.sense.event_kind >= 0 && earlier.sense.event_kind == later.sense.event_kind &&
      chains.lexicon().event_kinds()[static_cast<std::size_t>(later.sense.event_kind)].synonymous;
  if (kin && one_day) return 8;
  const bool lead =
      in_headline(chains, earlier) && later.sentence <= kHeadlineReach && earlier.number == later.number;
  if (kin && lead && same_word) return 7;
  if (later.definiteness == Definiteness::kIndefinite || is_bare_plural(chains, later)) return 0;
  if (same_word && (earlier.number == later.number || is_known(later))) return 6;
  if (!is_known(later)) return 0;
  if (kin) return 4;
  const bool pointing = later.sense.is(kPointingNoun) && later.core.size() == 1;
  return pointing ? 3 : 0;
}

// What is known of an event's chain, kept on its root.
struct Known {
  Marks marks;
  int mentions = 0;
  bool in_headline = false;
};

class EventLinker {
 public:
  explicit EventLinker(Chains& chains) : chains_(chains) {}

  void link() {
    for (std::uint32_t i = 0; i < chains_.size(); ++i) {
      const MentionDraft& draft = chains_.draft(i);
      if (draft.node == NodeKind::kEvent && draft.kind != MentionKind::kPronoun) add(i);
    }
  }

 private:
  void add(std::uint32_t i) {
    if (is_outcome(chains_.draft(i)) && cause_before(i)) {
      chains_.chain(i).resolved = false;
      return;
    }
    Known own{marks_of(chains_, chains_.draft(i)), 1, in_headline(chains_, chains_.draft(i))};
    const std::int64_t best = antecedent(i, own.marks);
    if (best >= 0) {
      const Known& before = known_[chains_.root(static_cast<std::uint32_t>(best))];
      own.marks.merge(before.marks);
      own.mentions += before.mentions;
      own.in_headline |= before.in_headline;
      chains_.join(static_cast<std::uint32_t>(best), i);
    }
    known_[chains_.root(i)] = std::move(own);
    window_.push_back(i);
    if (window_.size() > kWindow) window_.pop_front();
  }

  // "Nine people were killed": what came of an event, when nobody is said to have done it.
  [[nodiscard]] bool is_outcome(const MentionDraft& draft) const {
    if (!draft.is_verb || !kind_of(draft).outcome) return false;
    const SyntaxTree& tree = chains_.tree();
    const bool passive =
        tree.child(draft.head, Deprel::kNsubjPass) >= 0 || tree.token(draft.head).deprel == Deprel::kAcl;
    const bool active = tree.child(draft.head, Deprel::kObj) >= 0;
    return !active && (passive ? tree.child(draft.head, Deprel::kOblAgent) < 0 : true);
  }

  [[nodiscard]] EventKind kind_of(const MentionDraft& draft) const {
    if (draft.sense.event_kind < 0) return {};
    return chains_.lexicon().event_kinds()[static_cast<std::size_t>(draft.sense.event_kind)];
  }

  // Whether an event that can have such an outcome was told shortly before.
  [[nodiscard]] bool cause_before(std::uint32_t i) const {
    return std::any_of(window_.rbegin(), window_.rend(), [&](std::uint32_t before) {
      const MentionDraft& cause = chains_.draft(before);
      return chains_.draft(i).sentence - cause.sentence <= kCauseReach && kind_of(cause).deadly;
    });
  }

  // The best antecedent: surely tied, told often, near; -1 if there is none.
  std::int64_t antecedent(std::uint32_t i, const Marks& own) {
    const MentionDraft& draft = chains_.draft(i);
    const bool described = is_described(chains_, draft);
    std::int64_t best = -1;
    int most = 0;
    for (auto at = window_.rbegin(); at != window_.rend(); ++at) {
      const Known& before = known_[chains_.root(*at)];
      if (conflicts(before.marks, own)) continue;
      const MentionDraft& earlier = chains_.draft(*at);
      const int strength = tie(chains_, earlier, draft, same_day(before.marks, own));
      const bool bare = draft.definiteness == Definiteness::kBare;
      // "the 2031 raids" after raids of which no day is known.
      const bool dated = strength < kSameWord && before.marks.dates.empty() && !own.dates.empty();
      const bool another =
          dated || (bare && strength < kSureTie && (described || says_more(before.marks, own)));
      if (strength == 0 || another) continue;
      const int far = static_cast<int>(std::min(draft.sentence - earlier.sentence, 8U)) / 2;
      // "The attack" alone is what the document is about before it is one of several told in passing.
      const int topic = before.in_headline && is_known(draft) ? kTopicBonus : 0;
      const int score = 2 * strength + std::min(before.mentions, 6) - far + topic;
      if (best >= 0 && score <= most) continue;
      best = *at;
      most = score;
    }
    return best;
  }

  Chains& chains_;
  std::deque<std::uint32_t> window_;
  std::unordered_map<std::uint32_t, Known> known_;
};

}  // namespace

void link_events(Chains& chains) {
  EventLinker(chains).link();
}

}  // namespace claimgraph::extract
