// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
//
// Passes of coreference over names: countries, hyperlinks, equal and shortened names, acronyms.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "claimgraph/base/ascii.h"
#include "extract/chains.h"
#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::TokenRange;

// "IRGC", "U.N.": capitals only, dots left out; empty if the words are no acronym.
std::string acronym_letters(std::string_view words) {
  std::string letters;
  for (const char c : words) {
    if (c == '.') continue;
    if (!ascii::is_upper(c)) return {};
    letters += c;
  }
  return letters.size() >= 2 && letters.size() <= 8 ? letters : std::string();
}

// The initials of the capitalised words of a name of several words.
std::string initials(const Chains& chains, TokenRange name) {
  std::string letters;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    const std::string_view word = chains.form(i);
    if (!word.empty() && ascii::is_upper(word.front())) letters += word.front();
  }
  return letters.size() >= 2 ? letters : std::string();
}

std::vector<std::string> name_words(const Chains& chains, const MentionDraft& draft) {
  std::vector<std::string> words;
  for (std::uint32_t i = draft.name.begin; i < draft.name.end; ++i) {
    if (chains.lexicon().is_honorific(chains.form(i)) && draft.name.size() > 1) continue;
    const std::string word = lower_case(chains.form(i));
    if (!word.empty() && word != "'s" && word != "’s" && word != "the") words.push_back(word);
  }
  return words;
}

// Names written alike are one thing, whatever type the recogniser gave each: the commonest type wins, the
// earlier kind in a tie.
void settle_types(Chains& chains, const std::vector<std::uint32_t>& alike) {
  std::map<NodeKind, std::uint32_t> votes;
  for (const std::uint32_t i : alike) ++votes[chains.draft(i).node];
  const auto best = std::max_element(votes.begin(), votes.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  for (const std::uint32_t i : alike) {
    chains.draft(i).node = best->first;
    chains.chain(i).node = best->first;
  }
}

bool is_plain_name(const MentionDraft& draft) {
  return draft.kind == MentionKind::kName && !draft.is_adjective;
}

void link_equal_names(Chains& chains) {
  std::map<std::string, std::vector<std::uint32_t>> alike;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (!is_plain_name(draft)) continue;
    const std::string key = chains.key(draft.name);
    alike[key].push_back(i);
  }
  for (const auto& [key, drafts] : alike) {
    if (chains.draft(drafts.front()).country.empty()) settle_types(chains, drafts);
    for (const std::uint32_t i : drafts) chains.join(drafts.front(), i);
  }
}

void link_acronyms(Chains& chains) {
  std::unordered_map<std::string, std::uint32_t> spelled_out;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (!is_plain_name(draft) || draft.node == NodeKind::kPerson || draft.name.size() < 2) continue;
    const std::string letters = initials(chains, draft.name);
    if (letters.size() >= 2) spelled_out.emplace(letters, i);
  }
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (!is_plain_name(draft) || draft.name.size() != 1) continue;
    const auto found = spelled_out.find(acronym_letters(chains.form(draft.name.begin)));
    if (found == spelled_out.end() || !chains.chain(i).country.empty()) continue;
    chains.join(found->second, i);
  }
}

// Whether a short name of a person can be short for a longer one.
bool shortens_person(const std::vector<std::string>& brief, const std::vector<std::string>& longer) {
  if (brief.empty() || brief.size() >= longer.size()) return false;
  if (brief.size() == 1) {
    return std::find(longer.begin(), longer.end(), brief.front()) != longer.end();
  }
  return brief.back() == longer.back() && brief.front().front() == longer.front().front();
}

bool genders_agree(Gender a, Gender b) {
  return a == b || a == Gender::kUnknown || b == Gender::kUnknown;
}

// A short name means the latest fuller name that it shortens, or else the first one that follows.
void link_short_people(Chains& chains) {
  std::unordered_map<std::string, std::vector<std::uint32_t>> bearers;  // word -> fuller names, ascending
  std::vector<std::vector<std::string>> words(chains.size());
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (!is_plain_name(chains.draft(i)) || !chains.draft(i).country.empty()) continue;
    const bool person = chains.draft(i).node == NodeKind::kPerson;
    // A lone surname that the recogniser took for a body or a place still means its bearer.
    if (!person && chains.draft(i).name.size() > 1) continue;
    words[i] = name_words(chains, chains.draft(i));
    if (words[i].size() < 2) continue;
    for (const std::string& word : words[i]) bearers[word].push_back(i);
  }
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    if (words[i].empty()) continue;
    const auto found = bearers.find(words[i].back());
    if (found == bearers.end()) continue;
    std::int64_t best = -1;
    // The last bearers before this mention; a bounded look back keeps this linear.
    const auto& list = found->second;
    const auto after = std::upper_bound(list.begin(), list.end(), i);
    int looked = 0;
    for (auto at = after; at != list.begin() && best < 0 && looked < 8; ++looked) {
      --at;
      const bool fits = shortens_person(words[i], words[*at]) &&
                        genders_agree(chains.chain(i).gender, chains.chain(*at).gender);
      if (fits) best = *at;
    }
    if (best < 0 && after != list.end() && shortens_person(words[i], words[*after])) best = *after;
    if (best < 0) continue;
    const bool surname = words[i].back() == words[static_cast<std::size_t>(best)].back();
    if (chains.chain(i).node != NodeKind::kPerson && !surname) continue;
    chains.chain(i).node = NodeKind::kPerson;
    chains.join(static_cast<std::uint32_t>(best), i);
  }
}

// Whether what a longer name adds makes it another body: "Lunda Press" is not Lunda, nor is "Guard in Ostria"
// the Guard.
bool makes_another(const Chains& chains, TokenRange added) {
  if (chains.tree().token(added.begin).upos == language::Upos::kAdp && chains.form(added.begin) != "of") {
    return true;
  }
  const NounSense* sense = chains.lexicon().noun(lower_case(chains.form(added.end - 1)));
  return sense != nullptr && sense->is(kBodyNoun | kEventNoun | kSiteNoun | kPersonNoun) &&
         !sense->is(kGeneralBodyNoun);
}

// "Exxon" for "Exxon Mobil": the first words of a body's longer name.
void link_short_bodies(Chains& chains) {
  std::unordered_map<std::string, std::uint32_t> beginnings;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (!is_plain_name(draft) || draft.node != NodeKind::kOrganization || draft.name.size() < 2) continue;
    if (!acronym_letters(chains.form(draft.name.begin)).empty()) continue;
    for (std::uint32_t end = draft.name.begin + 1; end < draft.name.end; ++end) {
      if (makes_another(chains, {end, draft.name.end})) continue;
      beginnings.emplace(chains.key({draft.name.begin, end}), i);
    }
  }
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (!is_plain_name(draft) || draft.node != NodeKind::kOrganization) continue;
    if (!draft.country.empty()) continue;
    const auto found = beginnings.find(chains.key(draft.name));
    if (found != beginnings.end()) chains.join(found->second, i);
  }
}

// "Orla" for "Hurricane Orla", whatever the recogniser takes it for.
void link_short_events(Chains& chains) {
  std::unordered_map<std::string, std::uint32_t> events;  // the word behind the event's noun -> draft
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (!is_plain_name(draft)) continue;
    const std::string last = lower_case(chains.form(draft.name.end - 1));
    if (draft.node == NodeKind::kEvent && draft.name.size() == 2) {
      const NounSense* sense = chains.lexicon().noun(lower_case(chains.form(draft.name.begin)));
      if (sense != nullptr && sense->is(kEventNoun)) events.emplace(last, i);
    } else if (draft.name.size() == 1 && draft.country.empty()) {
      const auto found = events.find(last);
      if (found == events.end()) continue;
      chains.draft(i).node = NodeKind::kEvent;
      chains.chain(i).node = NodeKind::kEvent;
      chains.join(found->second, i);
    }
  }
}

}  // namespace

void link_titles_and_countries(Chains& chains) {
  std::unordered_map<std::string, std::uint32_t> first;
  for (std::uint32_t i = 0; i < chains.size(); ++i) {
    const MentionDraft& draft = chains.draft(i);
    if (draft.title_of >= 0) chains.join(static_cast<std::uint32_t>(draft.title_of), i);
    const bool place = draft.node == NodeKind::kGeopoliticalEntity || draft.node == NodeKind::kOrganization;
    if (draft.country.empty() || draft.country_word == CountryWord::kCapital || !place) continue;
    chains.draft(i).node = NodeKind::kGeopoliticalEntity;
    chains.chain(i).node = NodeKind::kGeopoliticalEntity;
    const auto [found, added] = first.emplace(draft.country, i);
    if (!added) chains.join(found->second, i);
  }
}

void link_hyperlinks(Chains& chains) {
  const auto& links = chains.document().links();
  std::unordered_map<std::string, std::uint32_t> first;
  std::uint32_t next = 0;
  for (const text::IdentityLink& link : links) {
    const auto& tokens = chains.tree().analysis().tokens;
    while (next < tokens.size() && tokens[next].span.begin < link.words.begin) ++next;
    for (std::uint32_t i = next; i < tokens.size() && tokens[i].span.begin < link.words.end; ++i) {
      const std::int32_t draft = chains.at_head(i);
      if (draft < 0 || chains.draft(static_cast<std::uint32_t>(draft)).kind != MentionKind::kName) continue;
      const auto [found, added] = first.emplace(link.article, static_cast<std::uint32_t>(draft));
      const auto other = static_cast<std::uint32_t>(draft);
      if (!added && chains.chain(found->second).node == chains.chain(other).node) {
        chains.join(found->second, other);
      }
    }
  }
}

void link_names(Chains& chains) {
  link_equal_names(chains);
  link_acronyms(chains);
  link_short_people(chains);
  link_short_bodies(chains);
  link_short_events(chains);
}

}  // namespace claimgraph::extract
