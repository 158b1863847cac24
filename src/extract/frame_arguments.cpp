// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/frame_arguments.h"

#include <algorithm>
#include <array>

#include "claimgraph/base/hash.h"
#include "extract/tree_repair.h"

namespace claimgraph::extract {
namespace {

using language::Deprel;
using language::Token;
using language::Upos;

// Coordination nests no deeper in sane text; a bound keeps broken trees harmless.
constexpr int kMaximalDepth = 12;
constexpr std::string_view kVia = "via";

bool is_relative_pronoun(const Token& token) {
  const bool pronoun = token.upos == Upos::kPron || token.upos == Upos::kDet;
  return pronoun &&
         (token.xpos.starts_with("W") || token.feats.find("PronType=Rel") != std::string_view::npos);
}

bool is_predicate(const Token& token) {
  return token.upos == Upos::kVerb || token.upos == Upos::kAux;
}

// Functions that need nothing but the relation's name.
std::string_view plain_role(Deprel relation) {
  switch (relation) {
    case Deprel::kNmodPoss:
      return "poss";
    case Deprel::kCompound:
      return "compound";
    case Deprel::kAmod:
      return "amod";
    case Deprel::kAppos:
      return "appos";
    case Deprel::kXcomp:
      return "xcomp";
    case Deprel::kCcomp:
      return "ccomp";
    case Deprel::kParataxis:
      return "parataxis";
    case Deprel::kAdvcl:
      return "advcl";
    case Deprel::kAcl:
      return "acl";
    case Deprel::kAclRelcl:
      return "relcl";
    case Deprel::kConj:
      return "conj";
    case Deprel::kNmodDesc:
      return "desc";
    case Deprel::kOblUnmarked:
    case Deprel::kNmodUnmarked:
      return "tmod";
    default:
      return {};
  }
}

}  // namespace

ArgumentTable::ArgumentTable(const SyntaxTree& tree, const FrameLexicon& lexicon)
    : tree_(&tree),
      lexicon_(&lexicon),
      arguments_(tree.size()),
      governors_(tree.size()),
      surface_(tree.size()),
      passive_(tree.size(), 0) {
  std::vector<std::uint32_t> order;
  order.reserve(tree.size());
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (tree.token(i).head < 0) order.push_back(i);
  }
  for (std::size_t next = 0; next < order.size(); ++next) {
    const auto children = tree.children(order[next]);
    order.insert(order.end(), children.begin(), children.end());
  }
  // Governors come first, so that a controlled verb finds its controller's arguments in place.
  for (const std::uint32_t token : order) {
    add_children(token);
    inherit(token);
  }
}

void ArgumentTable::add(std::uint32_t token, std::string_view role, std::uint32_t filler) {
  if (token == filler) return;
  for (const Argument& known : arguments_[token]) {
    if (known.token == filler && known.role == role) return;
  }
  const std::uint64_t hash = fnv1a(role);
  arguments_[token].push_back({role, filler, hash});
  governors_[filler].push_back({role, token, hash});
}

void ArgumentTable::add_with_conjuncts(std::uint32_t token, std::string_view role, std::uint32_t filler,
                                       int depth) {
  add(token, role, filler);
  if (depth >= kMaximalDepth || is_predicate(tree_->token(filler))) return;
  for (const std::uint32_t child : tree_->children(filler)) {
    if (child == token) continue;
    if (is_conjunct(*tree_, child) || is_example(child)) {
      add_with_conjuncts(token, role, child, depth + 1);
    } else if (is_name_behind_title(*tree_, child)) {
      for (const std::uint32_t other : tree_->children(child)) {
        if (other != token && is_conjunct(*tree_, other)) add_with_conjuncts(token, role, other, depth + 1);
      }
    }
  }
}

// "officials and allies, like the mayor": what holds of them holds of the mayor.
bool ArgumentTable::is_example(std::uint32_t child) const {
  if (tree_->token(child).deprel != Deprel::kNmod) return false;
  const std::int32_t marker = preposition_of(*tree_, child);
  return marker >= 0 && lexicon_->is_exemplifier(tree_->token(static_cast<std::uint32_t>(marker)).lemma);
}

bool ArgumentTable::has(std::uint32_t token, std::string_view role) const {
  return std::any_of(arguments_[token].begin(), arguments_[token].end(),
                     [role](const Argument& argument) { return argument.role == role; });
}

std::uint32_t ArgumentTable::antecedent(std::uint32_t pronoun) const {
  std::uint32_t at = pronoun;
  for (int steps = 0; steps < kMaximalDepth; ++steps) {
    const Token& token = tree_->token(at);
    if (token.head < 0) return pronoun;
    const auto head = static_cast<std::uint32_t>(token.head);
    if (token.deprel == Deprel::kAclRelcl) return head;
    at = head;
  }
  return pronoun;
}

void ArgumentTable::add_core(std::uint32_t token, std::string_view role, std::uint32_t child) {
  const bool relative = is_relative_pronoun(tree_->token(child));
  const std::uint32_t filler = relative ? antecedent(child) : child;
  add_with_conjuncts(token, role, filler);
}

void ArgumentTable::add_oblique(std::uint32_t token, std::uint32_t child) {
  const std::int32_t marker = preposition_of(*tree_, child);
  if (marker < 0) {
    add_with_conjuncts(token, "tmod", child);
    return;
  }
  const std::string_view preposition = tree_->token(static_cast<std::uint32_t>(marker)).lemma;
  if (is_upper_bound(*tree_, static_cast<std::uint32_t>(marker), child)) {
    add_core(token, "obj", child);
    return;
  }
  const bool agent = tree_->token(child).deprel == Deprel::kOblAgent;
  if (agent || (preposition == "by" && passive_[token] != 0)) {
    add_core(token, "subj", child);
  } else {
    add_core(token, preposition, child);
  }
}

void ArgumentTable::add_children(std::uint32_t token) {
  const auto children = tree_->children(token);
  for (const std::uint32_t child : children) {
    const Deprel relation = tree_->token(child).deprel;
    if (relation == Deprel::kNsubjPass || relation == Deprel::kAuxPass || relation == Deprel::kOblAgent) {
      passive_[token] = 1;
    }
  }
  const Token& word = tree_->token(token);
  // A participle behind its noun without an auxiliary: "the bridge destroyed by floods".
  if (word.deprel == Deprel::kAcl && word.xpos == "VBN" && !is_verb_of_its_noun(*tree_, token)) {
    passive_[token] = 1;
  }
  const std::int32_t hidden = misplaced_subject(*tree_, *lexicon_, token);
  if (hidden >= 0) {
    const std::string_view role = passive_[token] != 0 ? "obj" : "subj";
    add_core(token, role, static_cast<std::uint32_t>(hidden));
    surface_[token] = step(token, role);
  }
  for (const std::uint32_t child : children) {
    const Deprel relation = tree_->token(child).deprel;
    switch (relation) {
      case Deprel::kNsubj:
      case Deprel::kCsubj:
      case Deprel::kNsubjOuter:
        add_core(token, "subj", real_subject(*tree_, child));
        surface_[token] = step(token, "subj");
        break;
      case Deprel::kNsubjPass:
      case Deprel::kCsubjPass:
        add_core(token, "obj", real_subject(*tree_, child));
        surface_[token] = step(token, "obj");
        break;
      case Deprel::kObj:
        add_core(token, "obj", child);
        break;
      case Deprel::kIobj:
        add_core(token, "iobj", child);
        break;
      case Deprel::kObl:
      case Deprel::kOblAgent:
      case Deprel::kNmod:
        if (static_cast<std::int32_t>(child) != hidden) add_oblique(token, child);
        break;
      case Deprel::kNmodPoss:
        add_core(token, "poss", child);
        break;
      default:
        if (const auto role = plain_role(relation); !role.empty()) add_with_conjuncts(token, role, child);
    }
    // The apposition is the noun that the head stands in front of.
    // NOLINTNEXTLINE(readability-suspicious-call-argument)
    if (is_headed_by_apposition(*tree_, child)) add(child, "compound", token);
  }
  // "warned the port to close": whom a verb addresses is its object when it has no other.
  if (is_predicate(word) && !has(token, "obj")) {
    for (const std::uint32_t addressee : step(token, "iobj")) add(token, "obj", addressee);
  }
}

void ArgumentTable::take_subjects(std::uint32_t token, std::span<const std::uint32_t> subjects) {
  const std::string_view role = passive_[token] != 0 ? "obj" : "subj";
  const std::vector<std::uint32_t> copy(subjects.begin(), subjects.end());
  for (const std::uint32_t subject : copy) add(token, role, subject);
  surface_[token] = copy;
}

// Whom an infinitive below `governor` is about: the governor's object if it has one ("urged them to leave"),
// else its subject ("promised to leave").
std::vector<std::uint32_t> ArgumentTable::controllers(std::uint32_t governor) const {
  if (passive_[governor] == 0) {
    for (const std::string_view role : {"iobj", "obj"}) {
      if (auto objects = step(governor, role); !objects.empty()) return objects;
    }
  }
  return surface_[governor];
}

void ArgumentTable::inherit_from_coordination(std::uint32_t token, std::uint32_t head) {
  if (surface_[token].empty()) take_subjects(token, surface_[head]);
  // "condemned and mocked the ruling": the object behind both belongs to both.
  if (passive_[token] != 0 || passive_[head] != 0 || has(token, "obj") || has(token, "ccomp")) return;
  for (const std::uint32_t object : step(head, "obj")) {
    if (object > token && !has(token, "xcomp")) add(token, "obj", object);
  }
}

// "to detain and expel the envoy": the object that stands behind the second verb is the first one's as well.
void ArgumentTable::share_object(std::uint32_t token, std::uint32_t head) {
  if (token != head + 2 || tree_->token(head + 1).deprel != Deprel::kCc) return;
  if (passive_[token] != passive_[head] || has(head, "obj") || has(head, "ccomp") || has(head, "xcomp"))
    return;
  for (const std::uint32_t object : step(token, "obj")) {
    if (object > token) add(head, "obj", object);
  }
}

void ArgumentTable::inherit_from_noun(std::uint32_t token, std::uint32_t noun) {
  const std::string_view tag = tree_->token(token).xpos;
  if (is_verb_of_its_noun(*tree_, token) || tag == "VBG") {
    add_with_conjuncts(token, "subj", noun);
    surface_[token] = {noun};
  } else if (tag == "VBN") {
    passive_[token] = 1;
    add_with_conjuncts(token, "obj", noun);
    surface_[token] = {noun};
  } else {
    take_subjects(token, agents(noun));
  }
}

void ArgumentTable::inherit(std::uint32_t token) {
  const Token& word = tree_->token(token);
  if (word.head < 0) return;
  const auto head = static_cast<std::uint32_t>(word.head);
  const bool verbal = is_predicate(word);
  switch (word.deprel) {
    case Deprel::kConj:
      if (verbal && is_predicate(tree_->token(head))) {
        inherit_from_coordination(token, head);
        share_object(token, head);
      }
      break;
    case Deprel::kXcomp:
      if (surface_[token].empty()) take_subjects(token, controllers(head));
      break;
    case Deprel::kAdvcl:
    case Deprel::kParataxis:
      if (verbal && surface_[token].empty() && word.deprel == Deprel::kAdvcl) {
        take_subjects(token, is_controlled_by_object(token) ? controllers(head) : surface_[head]);
      }
      break;
    case Deprel::kAcl:
      if (verbal && surface_[token].empty()) inherit_from_noun(token, head);
      break;
    case Deprel::kAclRelcl:
      // A relative clause without a pronoun lacks its object: "the men police arrested".
      if (verbal && passive_[token] == 0 && !has(token, "obj") && !surface_[token].empty() &&
          surface_[token].front() != head) {
        add_with_conjuncts(token, "obj", head);
      }
      break;
    case Deprel::kObl:
      // "left after meeting the envoy", the gerund tagged as a noun: its agent is the verb's.
      if (!verbal && word.xpos.starts_with("NN") && is_clause_opener(token)) surface_[token] = surface_[head];
      break;
    default:
      break;
  }
}

// "accused the crew of lying": the crew lied.
bool ArgumentTable::is_controlled_by_object(std::uint32_t gerund) const {
  if (tree_->token(gerund).xpos != "VBG") return false;
  const std::int32_t marker = tree_->child(gerund, Deprel::kMark);
  return marker >= 0 &&
         lexicon_->is_object_control_marker(tree_->token(static_cast<std::uint32_t>(marker)).lemma);
}

bool ArgumentTable::is_clause_opener(std::uint32_t noun) const {
  const std::int32_t marker = tree_->child(noun, Deprel::kMark);
  if (marker >= 0) return true;
  const std::int32_t preposition = tree_->child(noun, Deprel::kCase);
  return preposition >= 0 && tree_->child(noun, Deprel::kDet) < 0 &&
         lexicon_->is_subordinator(tree_->token(static_cast<std::uint32_t>(preposition)).lemma);
}

std::vector<std::uint32_t> ArgumentTable::agents(std::uint32_t noun) const {
  std::vector<std::uint32_t> found;
  for (const Argument& argument : arguments_[noun]) {
    const bool direct = argument.role == "by" || argument.role == "poss" || argument.role == "compound" ||
                        argument.role == "amod";
    if (!direct) continue;
    found.push_back(argument.token);
    // "a Terian drone attack": the state hangs on the drone.
    if (argument.role != "compound" || !lexicon_->is_instrument(tree_->token(argument.token).lemma)) continue;
    for (const std::string_view role : {"compound", "amod"}) {
      const auto inner = step(argument.token, role);
      found.insert(found.end(), inner.begin(), inner.end());
    }
  }
  const Token& word = tree_->token(noun);
  if (!is_predicate(word)) found.insert(found.end(), surface_[noun].begin(), surface_[noun].end());
  for (const Argument& governor : governors_[noun]) {
    if (governor.role != "obj" && governor.role != "in") continue;
    const Token& verb = tree_->token(governor.token);
    if (!is_predicate(verb) || !lexicon_->is_support_verb(verb.lemma)) continue;
    const auto subjects = step(governor.token, "subj");
    found.insert(found.end(), subjects.begin(), subjects.end());
  }
  if (word.deprel == Deprel::kConj && found.empty() && word.head >= 0) {
    return static_cast<std::uint32_t>(word.head) < noun ? agents(static_cast<std::uint32_t>(word.head))
                                                        : found;
  }
  return found;
}

// Who does what the noun stands in: "the envoy left for talks", "the ship is on a visit". `where` is empty,
// or
// "@" with the preposition that the noun must stand behind.
std::vector<std::uint32_t> ArgumentTable::hosts(std::uint32_t noun, std::string_view where) const {
  std::vector<std::uint32_t> found;
  if (where.empty()) found = step(noun, "subj");
  for (const Argument& governor : governors_[noun]) {
    if (!is_predicate(tree_->token(governor.token)) || governor.role == "subj") continue;
    if (!where.empty() && governor.role != where.substr(1)) continue;
    const auto subjects = step(governor.token, "subj");
    found.insert(found.end(), subjects.begin(), subjects.end());
  }
  return found;
}

std::vector<std::uint32_t> ArgumentTable::complements(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 14> kOthers = {
      "subj",  "poss", "compound", "amod", "appos", "xcomp", "ccomp",
      "advcl", "acl",  "relcl",    "conj", "desc",  "tmod",  "parataxis"};
  std::vector<std::uint32_t> found;
  for (const Argument& argument : arguments_[token]) {
    if (std::find(kOthers.begin(), kOthers.end(), argument.role) == kOthers.end())
      found.push_back(argument.token);
  }
  return found;
}

// The others of a coordination that `token` is in: those it is joined to and those joined to it or to them.
std::vector<std::uint32_t> ArgumentTable::peers(std::uint32_t token) const {
  std::vector<std::uint32_t> found;
  std::uint32_t first = token;
  for (int steps = 0; steps < kMaximalDepth && is_conjunct(*tree_, first); ++steps) {
    first = static_cast<std::uint32_t>(tree_->token(first).head);
    found.push_back(first);
  }
  for (const std::uint32_t child : tree_->children(first)) {
    if (child != token && is_conjunct(*tree_, child)) found.push_back(child);
  }
  if (first == token) return found;
  for (const std::uint32_t child : tree_->children(token)) {
    if (is_conjunct(*tree_, child)) found.push_back(child);
  }
  return found;
}

// The verb of the clause that `token` stands in.
std::uint32_t ArgumentTable::clause_above(std::uint32_t token) const {
  std::int32_t at = tree_->token(token).head;
  for (int steps = 0; steps < kMaximalDepth && at >= 0; ++steps) {
    const auto word = static_cast<std::uint32_t>(at);
    if (is_predicate(tree_->token(word))) return word;
    at = tree_->token(word).head;
  }
  return kNoToken;
}

std::vector<std::uint32_t> ArgumentTable::step(std::uint32_t from, std::string_view role) const {
  std::vector<std::uint32_t> found;
  for (const Argument& argument : arguments_[from]) {
    if (argument.role == role) found.push_back(argument.token);
  }
  return found;
}

// What a noun or adjective that predicates is said of stands for it as well.
std::vector<std::uint32_t> ArgumentTable::itself(std::uint32_t token) const {
  std::vector<std::uint32_t> found = {token};
  if (is_predicate(tree_->token(token))) return found;
  const auto subjects = step(token, "subj");
  found.insert(found.end(), subjects.begin(), subjects.end());
  return found;
}

std::vector<std::uint32_t> ArgumentTable::stride(std::uint32_t token, const std::string& role,
                                                 std::uint32_t with) const {
  const auto only = [](std::uint32_t one) {
    return one == kNoToken ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{one};
  };
  const std::int32_t head = tree_->token(token).head;
  if (role == "self") return itself(token);
  if (role == "w") return only(with);
  if (role == "agent") return agents(token);
  if (role.starts_with(kVia)) return hosts(token, std::string_view(role).substr(kVia.size()));
  if (role == "any") return complements(token);
  if (role == "bare") return only(passive_[token] != 0 && !has(token, "subj") ? token : kNoToken);
  if (role == "head") return only(head < 0 ? kNoToken : static_cast<std::uint32_t>(head));
  if (role == "peer") return peers(token);
  if (role == "clause") return only(clause_above(token));
  return step(token, role);
}

std::vector<std::uint32_t> ArgumentTable::fillers(std::uint32_t from, std::span<const std::string> path,
                                                  std::uint32_t with) const {
  std::vector<std::uint32_t> at = {from};
  for (const std::string& role : path) {
    std::vector<std::uint32_t> next;
    for (const std::uint32_t token : at) {
      const auto found = stride(token, role, with);
      next.insert(next.end(), found.begin(), found.end());
    }
    at = std::move(next);
  }
  return at;
}

}  // namespace claimgraph::extract
