// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/tree_repair.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::EntityType;
using language::Upos;

bool is_finite(const SyntaxTree& tree, std::uint32_t verb) {
  const auto& tag = tree.token(verb).xpos;
  return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tree.child(verb, Deprel::kAux) >= 0 ||
         tree.child(verb, Deprel::kAuxPass) >= 0;
}

bool has_subject(const SyntaxTree& tree, std::uint32_t verb) {
  for (const Deprel link : {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kNsubjOuter, Deprel::kCsubj}) {
    if (tree.child(verb, link) >= 0) return true;
  }
  return false;
}

bool is_nominal(const SyntaxTree& tree, std::uint32_t token) {
  const Upos tag = tree.token(token).upos;
  return tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kPron;
}

std::int32_t beside_the_day(const SyntaxTree& tree, std::uint32_t day) {
  if (tree.token(day).entity != EntityType::kDate) return -1;
  const std::int32_t beside = tree.child(day, Deprel::kAppos);
  return beside >= 0 && is_nominal(tree, static_cast<std::uint32_t>(beside)) ? beside : -1;
}

}  // namespace

std::int32_t preposition_of(const SyntaxTree& tree, std::uint32_t noun) {
  if (const std::int32_t own = tree.child(noun, Deprel::kCase); own >= 0) return own;
  const std::uint32_t first = tree.yield(noun).begin;
  if (first < noun && tree.token(first).upos == Upos::kAdp && tree.token(first).deprel == Deprel::kCase) {
    return static_cast<std::int32_t>(first);
  }
  return is_nominal(tree, noun) || tree.token(noun).entity != EntityType::kNone
             ? tree.child(noun, Deprel::kMark)
             : -1;
}

std::int32_t misplaced_subject(const SyntaxTree& tree, const FrameLexicon& lexicon, std::uint32_t verb) {
  const auto& word = tree.token(verb);
  if (word.upos != Upos::kVerb || !is_finite(tree, verb) || has_subject(tree, verb)) return -1;
  for (const std::uint32_t child : tree.children(verb)) {
    if (child > verb) break;
    if (const std::int32_t beside = beside_the_day(tree, child); beside >= 0) return beside;
    const bool oblique =
        tree.token(child).deprel == Deprel::kObl || tree.token(child).deprel == Deprel::kNmod;
    const std::int32_t marker = oblique ? tree.child(child, Deprel::kCase) : -1;
    if (marker < 0 || word.deprel == Deprel::kRoot) continue;
    if (lexicon.is_subordinator(tree.token(static_cast<std::uint32_t>(marker)).lemma)) {
      return static_cast<std::int32_t>(child);
    }
  }
  if (word.deprel != Deprel::kCcomp || word.head < 0) return -1;
  const std::int32_t object = tree.child(static_cast<std::uint32_t>(word.head), Deprel::kObj);
  return object > word.head && object < static_cast<std::int32_t>(verb) ? object : -1;
}

bool is_conjunct(const SyntaxTree& tree, std::uint32_t child) {
  const Deprel link = tree.token(child).deprel;
  if (link != Deprel::kAppos) return link == Deprel::kConj;
  return tree.token(tree.yield(child).begin).upos == Upos::kCconj;
}

bool is_name_behind_title(const SyntaxTree& tree, std::uint32_t name) {
  const auto& word = tree.token(name);
  const bool attached = word.deprel == Deprel::kCompound || word.deprel == Deprel::kFlat;
  return attached && word.upos == Upos::kPropn && word.head >= 0 &&
         static_cast<std::uint32_t>(word.head) + 1 == name;
}

bool is_upper_bound(const SyntaxTree& tree, std::uint32_t preposition, std::uint32_t noun) {
  if (preposition == 0 || preposition + 1 >= tree.size() || tree.token(preposition).lemma != "to")
    return false;
  const bool counted = tree.token(preposition + 1).upos == Upos::kNum && preposition + 1 < noun;
  return counted && tree.token(preposition - 1).lemma == "up";
}

bool is_verb_of_its_noun(const SyntaxTree& tree, std::uint32_t participle) {
  const auto& word = tree.token(participle);
  if (word.deprel != Deprel::kAcl || (word.xpos != "VBD" && word.xpos != "VBN")) return false;
  const std::int32_t object = tree.child(participle, Deprel::kObj);
  return object > static_cast<std::int32_t>(participle) && tree.child(participle, Deprel::kOblAgent) < 0;
}

bool is_headed_by_apposition(const SyntaxTree& tree, std::uint32_t child) {
  const auto& word = tree.token(child);
  if (word.deprel != Deprel::kAppos || word.upos != Upos::kNoun || word.head < 0) return false;
  const auto head = static_cast<std::uint32_t>(word.head);
  if (head > child || tree.token(head).upos != Upos::kPropn || tree.yield(child).begin != child) return false;
  // Only words of the head's own name stand between.
  for (std::uint32_t i = head + 1; i < child; ++i) {
    if (tree.token(i).head != word.head || tree.token(i).upos != Upos::kPropn) return false;
  }
  return true;
}

std::uint32_t real_subject(const SyntaxTree& tree, std::uint32_t subject) {
  const std::int32_t beside = beside_the_day(tree, subject);
  return beside >= 0 ? static_cast<std::uint32_t>(beside) : subject;
}

}  // namespace claimgraph::extract
