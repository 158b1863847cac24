// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "claimgraph/base/result.h"
#include "claimgraph/language/model_store.h"

namespace claimgraph::language {

struct WordKeys;

/// Finds the dictionary form of a tagged word: from a table of known words, else by the edit that a linear
/// classifier over its endings picks ("cut 3 bytes, add y"). Immutable; safe to use from many threads.
class Lemmatizer {
 public:
  /// Reads the model `lemmatizer`; its tags are those of the model `tagger`.
  static Result<Lemmatizer> load(const ModelStore& store);

  Lemmatizer(Lemmatizer&&) noexcept;
  Lemmatizer& operator=(Lemmatizer&&) noexcept;
  ~Lemmatizer();

  /// The lemma of `form`, whose keys are `word`, under the tagger's tag number `tag`. Never empty for a word.
  [[nodiscard]] std::string lemma(std::string_view form, const WordKeys& word, std::uint8_t tag) const;

 private:
  struct Model;
  explicit Lemmatizer(std::unique_ptr<Model> model);
  std::unique_ptr<Model> model_;
};

}  // namespace claimgraph::language
