// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/own_voice.h"

#include <algorithm>

#include "extract/phrase.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;

// A statement in the first person says so more than once; a stray "we" of a report is left alone.
constexpr std::size_t kFewestPronouns = 2;
// Sentences from the beginning in which a statement names who makes it.
constexpr std::uint32_t kOpening = 4;

struct FirstPerson {
  std::uint32_t token = 0;
  const Pronoun* pronoun = nullptr;
  ClusterId speaker = kNoCluster;
  bool quoted = false;
};

bool is_place_or_body(NodeKind kind) {
  return kind == NodeKind::kOrganization || kind == NodeKind::kGeopoliticalEntity;
}

// [token] -> innermost attribution whose content holds it, or -1. Contents nest; the shorter wins.
std::vector<std::int32_t> attribution_of(const SyntaxTree& tree, const Extraction& extraction) {
  std::vector<std::int32_t> inside(tree.size(), -1);
  std::vector<std::uint32_t> length(tree.size(), 0xFFFFFFFFU);
  const auto& tokens = tree.analysis().tokens;
  for (std::size_t a = 0; a < extraction.attributions.size(); ++a) {
    for (const TextSpan span : extraction.attributions[a].content) {
      auto token = std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                                    [](const auto& word, std::uint32_t at) { return word.span.begin < at; });
      for (; token != tokens.end() && token->span.begin < span.end; ++token) {
        const auto i = static_cast<std::size_t>(token - tokens.begin());
        if (span.size() >= length[i]) continue;
        length[i] = span.size();
        inside[i] = static_cast<std::int32_t>(a);
      }
    }
  }
  return inside;
}

bool is_evidence(const text::Document& document, const SyntaxTree& tree, std::uint32_t token) {
  const auto& sentence = tree.analysis().sentences[tree.sentence(token)];
  const auto& blocks = document.blocks();
  return sentence.block >= blocks.size() || text::is_evidence(blocks[sentence.block].kind);
}

std::vector<FirstPerson> first_persons(const text::Document& document, const SyntaxTree& tree,
                                       const Lexicon& lexicon, const Extraction& extraction) {
  std::vector<FirstPerson> found;
  const auto inside = attribution_of(tree, extraction);
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const Pronoun* pronoun = lexicon.pronoun(lower_case(document.text(tree.token(i).span)));
    if (pronoun == nullptr || pronoun->person != 1 || pronoun->kind == PronounKind::kReflexive) continue;
    if (!is_evidence(document, tree, i)) continue;
    FirstPerson word{i, pronoun, kNoCluster, inside[i] >= 0};
    if (word.quoted) word.speaker = extraction.attributions[static_cast<std::size_t>(inside[i])].speaker;
    found.push_back(word);
  }
  return found;
}

// "We, the ministers of ..., express": what stands behind "we" and a comma; kNoCluster if nothing does.
ClusterId named_beside_we(const SyntaxTree& tree, const Extraction& extraction,
                          const std::vector<FirstPerson>& words) {
  for (const FirstPerson& word : words) {
    if (tree.sentence(word.token) >= kOpening) break;
    const bool open = !word.quoted && word.pronoun->number == Number::kPlural &&
                      word.pronoun->kind == PronounKind::kPersonal;
    if (!open || word.token + 2 >= tree.size() || tree.token(word.token + 1).lemma != ",") continue;
    for (const Mention& mention : extraction.mentions) {
      if (mention.tokens.begin > word.token + 2) break;
      const bool agent = mention.cluster != kNoCluster && is_agent(extraction.clusters[mention.cluster].node);
      if (agent && mention.tokens.begin == word.token + 2) return mention.cluster;
    }
  }
  return kNoCluster;
}

// "Communiqué of the Ministry on ...", "Ministry statement on ...": whose words a headline says they are.
bool is_announced(const SyntaxTree& tree, const Lexicon& lexicon, const Mention& mention) {
  const std::int32_t head = tree.token(mention.head).head;
  if (head < 0 || !lexicon.is_speech_noun(lemma_of(tree, static_cast<std::uint32_t>(head)))) return false;
  const Deprel relation = tree.token(mention.head).deprel;
  const std::int32_t mark = tree.child(mention.head, Deprel::kCase);
  const bool giver = mark >= 0 && (tree.token(static_cast<std::uint32_t>(mark)).lemma == "of" ||
                                   tree.token(static_cast<std::uint32_t>(mark)).lemma == "by");
  return relation == Deprel::kCompound || relation == Deprel::kNmodPoss || giver;
}

// Who makes a statement: the first named person; who "we" say they are, or the first named state or body that
// is a subject, or the one whose statement the headline announces.
struct Voice {
  ClusterId person = kNoCluster;
  ClusterId body = kNoCluster;
};

Voice voice_of(const SyntaxTree& tree, const Lexicon& lexicon, const Extraction& extraction,
               const std::vector<FirstPerson>& words) {
  Voice voice;
  voice.body = named_beside_we(tree, extraction, words);
  ClusterId announced = kNoCluster;
  for (const Mention& mention : extraction.mentions) {
    if (tree.sentence(mention.head) >= kOpening) break;
    if (mention.cluster == kNoCluster) continue;
    const NodeKind node = extraction.clusters[mention.cluster].node;
    const bool first = announced == kNoCluster && is_place_or_body(node);
    if (first && is_announced(tree, lexicon, mention)) announced = mention.cluster;
    if (mention.kind != MentionKind::kName) continue;
    if (node == NodeKind::kPerson && voice.person == kNoCluster) voice.person = mention.cluster;
    const bool subject = tree.token(mention.head).deprel == Deprel::kNsubj;
    if (subject && is_place_or_body(node) && voice.body == kNoCluster) voice.body = mention.cluster;
  }
  if (voice.body == kNoCluster) voice.body = announced;
  return voice;
}

// The cluster that a pronoun means; kNoCluster if none. "Our" and "us" of a person are more than that person.
ClusterId meaning_of(const FirstPerson& word, const Voice& voice, bool statement,
                     const Extraction& extraction) {
  const bool plural = word.pronoun->number == Number::kPlural;
  if (word.quoted) {
    if (word.speaker == kNoCluster || !plural) return word.speaker;
    const bool alone = extraction.clusters[word.speaker].node == NodeKind::kPerson;
    const bool subject = word.pronoun->kind == PronounKind::kPersonal;
    return alone && !subject ? kNoCluster : word.speaker;
  }
  if (!statement) return kNoCluster;
  return plural ? voice.body : voice.person;
}

// Mentions in text order again, and the clusters' lists with them.
void reorder(Extraction& extraction) {
  std::stable_sort(extraction.mentions.begin(), extraction.mentions.end(), [](const auto& a, const auto& b) {
    return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : a.tokens.end > b.tokens.end;
  });
  for (Cluster& cluster : extraction.clusters) cluster.mentions.clear();
  for (std::uint32_t i = 0; i < extraction.mentions.size(); ++i) {
    const ClusterId cluster = extraction.mentions[i].cluster;
    if (cluster != kNoCluster) extraction.clusters[cluster].mentions.push_back(i);
  }
}

}  // namespace

void link_own_voice(const text::Document& document, const SyntaxTree& tree, const Lexicon& lexicon,
                    Extraction& extraction) {
  const auto words = first_persons(document, tree, lexicon, extraction);
  const auto unquoted = static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const FirstPerson& word) { return !word.quoted; }));
  const Voice voice = voice_of(tree, lexicon, extraction, words);
  const std::size_t before = extraction.mentions.size();
  for (const FirstPerson& word : words) {
    const ClusterId cluster = meaning_of(word, voice, unquoted >= kFewestPronouns, extraction);
    if (cluster == kNoCluster) continue;
    extraction.mentions.push_back({{word.token, word.token + 1},
                                   word.token,
                                   extraction.clusters[cluster].node,
                                   MentionKind::kPronoun,
                                   cluster});
  }
  if (extraction.mentions.size() != before) reorder(extraction);
}

}  // namespace claimgraph::extract
