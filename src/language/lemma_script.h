// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/tagger_features.h"

namespace claimgraph::language {

/// How a lemma comes from its form. Written "l3y": take the form in lower case ("l") or as it is ("k"), cut 3
/// bytes, add "y"; or "=be": the lemma itself.
class LemmaScript {
 public:
  /// The shortest script that turns `form` into `lemma`.
  static LemmaScript between(std::string_view form, std::string_view lemma);
  /// nullopt for text that is no script.
  static std::optional<LemmaScript> parse(std::string_view text);

  [[nodiscard]] std::string text() const;
  /// The lemma; nullopt when the form is too short for the cut.
  [[nodiscard]] std::optional<std::string> apply(std::string_view form, std::string_view lower) const;
  [[nodiscard]] bool is_whole() const { return base_ == '='; }

 private:
  char base_ = 'k';
  std::size_t cut_ = 0;
  std::string suffix_;
};

/// The features from which the edit of an unknown word is guessed.
FeatureList<24> lemma_features(const WordKeys& word, TagId tag);

}  // namespace claimgraph::language
