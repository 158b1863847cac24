// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claimgraph/extract/syntax.h"
#include "extract/frame_lexicon.h"

namespace claimgraph::extract {

/// One argument of a word: its function, and the head of the phrase that fills it.
struct Argument {
  std::string_view role;  ///< points into static storage or the Analysis
  std::uint32_t token = 0;
  std::uint64_t role_hash = 0;  ///< FNV-1a of the role
};

/// Who takes part in what each word of a document tells, after the tree's surface is undone: the subject of a
/// passive is an object, its by-phrase the subject; a relative pronoun is its antecedent; infinitives and
/// participles have the subject that control, raising or coordination gives them; each conjunct fills the
/// function of the first. Functions: subj, obj, iobj, poss, compound, amod, appos, xcomp, ccomp, advcl, acl,
/// conj, tmod, and for an oblique or a noun's modifier the lemma of its preposition. A view of the tree,
/// which must outlive it.
class ArgumentTable {
 public:
  /// Linear in the length of the document.
  ArgumentTable(const SyntaxTree& tree, const FrameLexicon& lexicon);

  /// The arguments of a word, in the order of their discovery.
  [[nodiscard]] std::span<const Argument> of(std::uint32_t token) const { return arguments_[token]; }

  /// The words that `token` is an argument of: Argument::token is the governing word.
  [[nodiscard]] std::span<const Argument> governors(std::uint32_t token) const { return governors_[token]; }

  /// The tokens that fill a path of functions from `from`; see frames.json for what a path may say. `with` is
  /// the companion that "w" stands for, or kNoToken.
  [[nodiscard]] std::vector<std::uint32_t> fillers(std::uint32_t from, std::span<const std::string> path,
                                                   std::uint32_t with) const;

  /// What the surface shows as a verb's subject, after control: the patient of a passive.
  [[nodiscard]] std::span<const std::uint32_t> surface_subjects(std::uint32_t token) const {
    return surface_[token];
  }
  [[nodiscard]] bool is_passive(std::uint32_t token) const { return passive_[token] != 0; }

  static constexpr std::uint32_t kNoToken = 0xFFFFFFFFU;

 private:
  void add(std::uint32_t token, std::string_view role, std::uint32_t filler);
  void add_with_conjuncts(std::uint32_t token, std::string_view role, std::uint32_t filler, int depth = 0);
  [[nodiscard]] bool has(std::uint32_t token, std::string_view role) const;
  void add_children(std::uint32_t token);
  void add_oblique(std::uint32_t token, std::uint32_t child);
  void add_core(std::uint32_t token, std::string_view role, std::uint32_t child);
  void inherit(std::uint32_t token);
  void inherit_from_coordination(std::uint32_t token, std::uint32_t head);
  void inherit_from_noun(std::uint32_t token, std::uint32_t noun);
  void take_subjects(std::uint32_t token, std::span<const std::uint32_t> subjects);
  [[nodiscard]] std::vector<std::uint32_t> controllers(std::uint32_t governor) const;
  [[nodiscard]] std::uint32_t antecedent(std::uint32_t pronoun) const;
  [[nodiscard]] std::vector<std::uint32_t> step(std::uint32_t from, std::string_view role) const;
  [[nodiscard]] std::vector<std::uint32_t> itself(std::uint32_t token) const;
  /// Where one role of a path leads from the token.
  [[nodiscard]] std::vector<std::uint32_t> stride(std::uint32_t token, const std::string& role,
                                                  std::uint32_t with) const;
  [[nodiscard]] bool is_example(std::uint32_t child) const;
  [[nodiscard]] bool is_controlled_by_object(std::uint32_t gerund) const;
  [[nodiscard]] bool is_clause_opener(std::uint32_t noun) const;
  void share_object(std::uint32_t token, std::uint32_t head);
  [[nodiscard]] std::vector<std::uint32_t> hosts(std::uint32_t noun, std::string_view where) const;
  [[nodiscard]] std::vector<std::uint32_t> complements(std::uint32_t token) const;
  [[nodiscard]] std::vector<std::uint32_t> agents(std::uint32_t noun) const;
  [[nodiscard]] std::vector<std::uint32_t> peers(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t clause_above(std::uint32_t token) const;

  const SyntaxTree* tree_;
  const FrameLexicon* lexicon_;
  std::vector<std::vector<Argument>> arguments_;
  std::vector<std::vector<Argument>> governors_;
  std::vector<std::vector<std::uint32_t>> surface_;
  std::vector<char> passive_;
};

}  // namespace claimgraph::extract
