// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/base/text_span.h"
#include "claimgraph/language/model_store.h"

namespace claimgraph::language {

/// A word as the tokenizer leaves it.
struct RawToken {
  TextSpan span;
  /// True when it continues the previous word's surface token ("n't" after "do").
  bool continues = false;
};

/// Splits text into syntactic words as the English UD treebanks do: white space, then trained decisions at
/// borders between letters, digits and signs, and inside known contractions. "'s" is always a word of its
/// own, and an abbreviated title in front of a capital ("Capt. Venn") keeps its full stop. Linear in the
/// length; immutable.
class Tokenizer {
 public:
  /// Reads the model `tokenizer`, and of titles.json in the folder `lexicon` the abbreviated titles.
  static Result<Tokenizer> load(const ModelStore& store, const std::filesystem::path& lexicon);

  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;
  ~Tokenizer();

  /// Every character of `text[range]` that is not white space ends up in one token; tokens ascend.
  [[nodiscard]] std::vector<RawToken> tokenize(std::string_view text, TextSpan range) const;

 private:
  struct Model;
  explicit Tokenizer(std::unique_ptr<Model> model);
  std::unique_ptr<Model> model_;
};

}  // namespace claimgraph::language
