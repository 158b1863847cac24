// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "claimgraph/base/result.h"
#include "claimgraph/language/model_store.h"
#include "claimgraph/language/tokenizer.h"

namespace claimgraph::language {

/// Words of the longest sentence; a longer one is cut, so that later stages need bounded memory.
inline constexpr std::size_t kMaxSentenceWords = 400;

/// Finds sentence borders between the words of one block by a trained decision at each border, also where the
/// final punctuation is missing. Between an abbreviated title and a capital ("Capt. Venn") is never a border.
/// Linear in the number of words; immutable.
class SentenceSplitter {
 public:
  /// Reads the model `sentences`, and of titles.json in the folder `lexicon` the abbreviated titles.
  static Result<SentenceSplitter> load(const ModelStore& store, const std::filesystem::path& lexicon);

  SentenceSplitter(SentenceSplitter&&) noexcept;
  SentenceSplitter& operator=(SentenceSplitter&&) noexcept;
  ~SentenceSplitter();

  /// The number of words of each sentence, in order; they add up to tokens.size().
  [[nodiscard]] std::vector<std::uint32_t> split(std::string_view text,
                                                 std::span<const RawToken> tokens) const;

 private:
  struct Model;
  explicit SentenceSplitter(std::unique_ptr<Model> model);
  std::unique_ptr<Model> model_;
};

}  // namespace claimgraph::language
