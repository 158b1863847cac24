// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimgraph/language/gazetteer.h"
#include "language/names_text.h"

namespace claimgraph::language::names {

/// Whose labelling rules a training sentence follows (Daumé III 2007, "Frustratingly easy domain
/// adaptation"): a few features exist once for all corpora and once for each kind.
enum class Domain : std::uint8_t { kNews, kCoreferenceCorpus, kWeb, kEncyclopedia, kSocial };

/// What the casing of a whole sentence tells about the casing of its words.
enum class SentenceCase : std::uint8_t { kNormal, kUpper, kTitle, kLower };

/// The features of one sentence's tokens: 64-bit keys.
class SentenceFeatures {
 public:
  /// How many of a token's first keys name the word itself; training hides them now and then.
  static constexpr std::size_t kLexicalKeys = 6;

  /// `tags` are the words' Penn tags; empty where nobody tagged them.
  SentenceFeatures(const Gazetteer& gazetteer, std::span<const std::string_view> words,
                   std::span<const std::string_view> tags, Domain domain);

  [[nodiscard]] std::size_t size() const { return words_.size(); }

  /// Keys of token `index`; valid until the next call.
  std::span<const std::uint64_t> at(std::size_t index);

  /// Fewer keys of token `index`, for a network, which reads its neighbours by itself; valid until the next
  /// call.
  std::span<const std::uint64_t> network_keys(std::size_t index);

 private:
  struct Word {
    std::uint64_t lower = 0;
    std::uint64_t exact = 0;
    std::uint64_t shape = 0;
    std::uint64_t tag = 0;  ///< hash of the Penn tag
    std::array<std::uint64_t, 4> prefixes{};
    std::array<std::uint64_t, 4> suffixes{};
    Casing casing = Casing::kNone;
    ListHit lists;
    bool capital = false;         ///< begins with a capital letter
    std::uint32_t run_begin = 0;  ///< of the capitalised run that holds it
    std::uint32_t run_end = 0;
  };

  static Word read_word(std::string_view form, const std::string& lowered);
  void mark_runs();
  [[nodiscard]] SentenceCase sentence_case() const;
  [[nodiscard]] const Word& word(std::ptrdiff_t index) const;
  void add(std::uint64_t kind, std::uint64_t a, std::uint64_t b = 0);
  void add_lexical(std::ptrdiff_t i);
  void add_context(std::ptrdiff_t i);
  void add_form(std::ptrdiff_t i);
  void add_lists(std::ptrdiff_t i);
  void add_run(std::ptrdiff_t i);
  void add_domain(std::ptrdiff_t i);
  void add_tags(std::ptrdiff_t i);

  std::vector<Word> words_;
  Word border_;
  SentenceCase case_ = SentenceCase::kNormal;
  Domain domain_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace claimgraph::language::names
