// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/language/model_store.h"

namespace claimgraph::language {

struct WordKeys;

/// A dependency tree over one sentence: exactly one root, no cycle.
struct Tree {
  std::vector<std::int32_t> heads;  ///< index into the sentence; Token::kNoHead for the root
  std::vector<Deprel> relations;
};

/// The fast parser: greedy arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011) scored by a
/// linear model over the features of Zhang and Nivre (2011), trained with a dynamic oracle (Goldberg and
/// Nivre 2013). Projective trees; linear in the number of words; immutable.
class TransitionParser {
 public:
  /// Reads the model `parser-fast`; its tags are those of the model `tagger`.
  static Result<TransitionParser> load(const ModelStore& store);

  TransitionParser(TransitionParser&&) noexcept;
  TransitionParser& operator=(TransitionParser&&) noexcept;
  ~TransitionParser();

  /// Parses a sentence of at least one word with the tagger's tag numbers.
  [[nodiscard]] Tree parse(const std::vector<WordKeys>& words, std::span<const std::uint8_t> tags) const;

 private:
  struct Model;
  explicit TransitionParser(std::unique_ptr<Model> model);
  std::unique_ptr<Model> model_;
};

}  // namespace claimgraph::language
