// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/analysis.h"
#include "claimgraph/language/model_store.h"

namespace claimgraph::language {

struct WordKeys;

/// A universal tag with a Penn tag, as the tagger tells them apart ("IN" is ADP or SCONJ).
struct TagPair {
  Upos upos = Upos::kX;
  std::string_view xpos;  ///< in the model's mapping
};

/// Tags words from left to right with an averaged perceptron (Collins 2002), universal and Penn tag at once,
/// then looks up their morphological features. Linear; immutable; safe to use from many threads.
class Tagger {
 public:
  /// Reads the model `tagger`.
  static Result<Tagger> load(const ModelStore& store);

  Tagger(Tagger&&) noexcept;
  Tagger& operator=(Tagger&&) noexcept;
  ~Tagger();

  /// One index into tags() a word.
  [[nodiscard]] std::vector<std::uint8_t> tag(const std::vector<WordKeys>& sentence) const;

  /// The tag pairs that the model knows.
  [[nodiscard]] std::span<const TagPair> tags() const;

  /// UD features ("Number=Sing") of a word under a tag; "" for none. Lives as long as the model.
  [[nodiscard]] std::string_view features(const WordKeys& word, std::uint8_t tag) const;

 private:
  struct Model;
  explicit Tagger(std::unique_ptr<Model> model);
  std::unique_ptr<Model> model_;
};

}  // namespace claimgraph::language
